package io.github.icprules.drools.robustness;

import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RequestWalk;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The places of texts in a request. They are found by reflection, so that a text that is added to the model is tested without
 * further work.
 */
public final class TextPlaces {

    private TextPlaces() {}

    /** {@return a request of which everything is given, each text saying where it stands} */
    public static FilingRequest full(FilingType type, SubjectType subjectType) {
        Map<Class<?>, Object> constants = Map.of(
                FilingType.class,
                type,
                SubjectType.class,
                subjectType,
                PreApprovalCategory.class,
                PreApprovalCategory.NEWS);
        return (FilingRequest) value(FilingRequest.class, "", constants);
    }

    /** {@return the places of the texts given in a request} */
    static List<String> of(FilingRequest request) {
        List<String> places = new ArrayList<>();
        replaced(request, (place, text) -> {
            places.add(place);
            return text;
        });
        return places;
    }

    /** {@return the request with another text at a place} */
    static FilingRequest with(FilingRequest request, String place, String text) {
        return replaced(request, (at, given) -> at.equals(place) ? text : given);
    }

    /**
     * {@return the request with other texts}
     *
     * @param change returns the new text, from the place and the text that was there
     */
    public static FilingRequest replaced(FilingRequest request, BinaryOperator<String> change) {
        return new RequestWalk(true) {

            @Override
            protected @Nullable Object at(Component component, Object value) {
                if (value instanceof Map<?, ?> attributes) {
                    Map<String, @Nullable Object> copies = new LinkedHashMap<>();
                    attributes.forEach((name, attribute) ->
                            copies.put((String) name, ofAttribute(attribute, path() + '.' + name)));
                    return copies;
                }
                return value instanceof String text ? change.apply(path(), text) : value;
            }

            /** The model refuses a longer text. */
            private Object ofAttribute(Object attribute, String place) {
                if (!(attribute instanceof String text)) {
                    return attribute;
                }
                String changed = change.apply(place, text);
                return changed.length() > 1_000 ? changed.substring(0, 1_000) : changed;
            }
        }.through(request);
    }

    private static Object value(Type type, String place, Map<Class<?>, Object> constants) {
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return Map.of("sample.fact", value(map.getActualTypeArguments()[0], place + ".sample.fact", constants));
        }
        if (type instanceof ParameterizedType collection) {
            Object item = value(collection.getActualTypeArguments()[0], place + "[0]", constants);
            return collection.getRawType() == Set.class ? Set.of(item) : List.of(item);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return RecordShape.of(plain)
                    .newRecord(Stream.of(plain.getRecordComponents())
                            .map(component -> component.getName().equals("indefinite")
                                    ? false
                                    : value(component.getGenericType(), at(place, component), constants))
                            .toArray());
        }
        if (plain.isEnum()) {
            return constants.getOrDefault(plain, plain.getEnumConstants()[0]);
        }
        LocalDate day = LocalDate.of(2026, 11, 24);
        return switch (plain.getSimpleName()) {
            case "String" -> "示例 " + place;
            case "boolean", "Boolean" -> true;
            case "Integer" -> 7;
            case "Long" -> 7L;
            case "LocalDate" -> day;
            case "OffsetDateTime" -> day.atTime(LocalTime.NOON).atOffset(ZoneOffset.ofHours(8));
            default -> throw new IllegalArgumentException("There are no values of " + plain + " yet.");
        };
    }

    private static String at(String place, RecordComponent component) {
        return place.isEmpty() ? component.getName() : place + '.' + component.getName();
    }
}
