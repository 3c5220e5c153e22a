package io.github.icprules.internal;

import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists the paths of the given values in a record, for {@code toString}. The values themselves are not listed. Not for
 * callers.
 */
public final class GivenPlaces extends RequestWalk {

    /** The most paths that are listed, so that the text of a record with thousands of materials still fits into a log. */
    private static final int MOST_SHOWN = 300;

    private final @Nullable Enum<?> shown;
    private final List<String> places = new ArrayList<>();
    private int more;

    private GivenPlaces(@Nullable Enum<?> shown) {
        super(true);
        this.shown = shown;
    }

    /** {@return the type of a record and the paths of its given values, such as {@code Region[province, city]}} */
    public static String in(Record record) {
        return in(record, null);
    }

    /**
     * {@return the type of a record and the paths of its given values, with the name of one constant in place of its path}
     *
     * @param shown the constant, which is no personal data; {@code null} if there is none
     */
    public static String in(Record record, @Nullable Enum<?> shown) {
        GivenPlaces walk = new GivenPlaces(shown);
        walk.through(record);
        if (walk.more > 0) {
            walk.places.add("… and " + walk.more + " more");
        }
        return record.getClass().getSimpleName() + walk.places;
    }

    @Override
    protected @Nullable Object at(Component component, Object value) {
        if (value instanceof Map<?, ?> attributes) {
            attributes.keySet().forEach(name -> show(path() + '.' + name));
        } else if (isShown(component, value)) {
            show(shown != null && value == shown ? shown.name() : path());
        }
        return value;
    }

    private void show(String place) {
        if (places.size() < MOST_SHOWN) {
            places.add(place);
        } else {
            more++;
        }
    }

    /**
     * Returns whether the path of a value is listed. A record is listed by its components, and a list of records by its
     * items. Any other list has one path.
     */
    private static boolean isShown(Component component, Object value) {
        if (component.kind() == Kind.LIST) {
            return value instanceof List<?> items && (component.inner() == null || items.isEmpty());
        }
        return component.kind() != Kind.RECORD;
    }
}
