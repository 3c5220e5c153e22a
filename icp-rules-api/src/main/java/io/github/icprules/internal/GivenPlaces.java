package io.github.icprules.internal;

import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places of a record at which something is given, for {@code toString}: a record never shows what stands there. Not for callers. */
public final class GivenPlaces extends RequestWalk {

    /** The most places that are shown: a record with thousands of materials still fits into a log. */
    private static final int MOST_SHOWN = 300;

    private final @Nullable Enum<?> shown;
    private final List<String> places = new ArrayList<>();
    private int more;

    private GivenPlaces(@Nullable Enum<?> shown) {
        super(true);
        this.shown = shown;
    }

    /** {@return the type of a record and the places in it at which something is given, such as {@code Region[province, city]}} */
    public static String in(Record record) {
        return in(record, null);
    }

    /**
     * {@return the same with one constant in place of its place}
     *
     * @param shown the constant, which says nothing of any person or company; {@code null} if there is none
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

    /** A record shows by what it holds, a list of records by its items; a list of anything else is one place. */
    private static boolean isShown(Component component, Object value) {
        if (component.kind() == Kind.LIST) {
            return value instanceof List<?> items && (component.inner() == null || items.isEmpty());
        }
        return component.kind() != Kind.RECORD;
    }
}
