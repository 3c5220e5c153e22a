package io.github.icprules;

import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RequestWalk;
import io.github.icprules.model.FilingRequest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Records of which everything is given. They are made by reflection, so that a component that is added to the model is in
 * the tests without anybody's doing.
 */
public final class Samples {

    private static final Set<String> ENDS = Set.of("Validity.until", "Listing.firstListedOn");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    private final UnaryOperator<String> text;
    private final boolean endsGiven;

    private Samples(UnaryOperator<String> text, boolean endsGiven) {
        this.text = text;
        this.endsGiven = endsGiven;
    }

    /** Samples whose texts say where they stand. */
    public static Samples full() {
        return new Samples(path -> "示例 " + path, true);
    }

    /** The same without the few values that keep another one from being varied: a last day, a first listing. */
    public static Samples openEnded() {
        return new Samples(path -> "示例 " + path, false);
    }

    /** A record with every component given. */
    public <T> T of(Class<T> type) {
        return type.cast(value(type, type.getSimpleName(), 0));
    }

    /** A value for a component; another variant is another value. */
    public Object value(RecordComponent component, int variant) {
        return value(component.getGenericType(), pathOf(component), variant);
    }

    /** The items of a collection, no two the same. */
    public List<Object> items(RecordComponent component, int count) {
        Type item = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        List<Object> items = new ArrayList<>();
        for (int variant = 0; variant < count; variant++) {
            items.add(value(item, pathOf(component), variant));
        }
        return items;
    }

    private Object value(Type type, String path, int variant) {
        if (type instanceof ParameterizedType collection) {
            Object item = value(collection.getActualTypeArguments()[0], path, variant);
            if (collection.getRawType() == Map.class) {
                return Map.of("sample.fact-" + variant, item);
            }
            return collection.getRawType() == Set.class ? Set.of(item) : List.of(item);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain, path, variant);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[variant];
        }
        return switch (plain.getSimpleName()) {
            case "String" -> text.apply(path) + (variant == 0 ? "" : " " + variant);
            case "Boolean" -> variant == 0;
            case "Integer" -> 7 + variant;
            case "Long" -> 7L + variant;
            case "LocalDate" -> DAY.plusDays(variant);
            case "OffsetDateTime" ->
                DAY.plusDays(variant).atTime(LocalTime.NOON).atOffset(ZoneOffset.ofHours(8));
            default -> throw new IllegalArgumentException("There are no samples of " + plain + " yet.");
        };
    }

    private Object record(Class<?> type, String path, int variant) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String own = pathOf(components[i]);
            if (endsGiven || !ENDS.contains(own)) {
                values[i] = value(components[i].getGenericType(), path + "." + components[i].getName(), variant);
            }
            if (own.equals("Validity.indefinite")) {
                values[i] = !endsGiven;
            } else if (own.equals("Listing.listed")) {
                values[i] = true;
            }
        }
        return RecordShape.of(type).newRecord(values);
    }

    /** The records of the model package, as they were compiled. */
    public static List<Class<?>> modelRecords() {
        return ApiClasses.all().stream()
                .filter(type -> type.isRecord() && type.getPackage() == FilingRequest.class.getPackage())
                .toList();
    }

    /** The same record but for one component. */
    public static <T> T with(T record, RecordComponent component, @Nullable Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getName().equals(component.getName()) ? value : read(record, components[i]);
        }
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) record.getClass();
        return type.cast(RecordShape.of(type).newRecord(values));
    }

    /** What a record has in a component. */
    public static @Nullable Object read(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read.", e);
        }
    }

    /** The path of each value in a request of which everything is given. */
    public static List<String> paths() {
        List<String> paths = new ArrayList<>();
        new RequestWalk(true) {
            @Override
            protected Object at(RecordShape.Component component, Object value) {
                paths.add(path());
                return value;
            }
        }.through(full().of(FilingRequest.class));
        return paths;
    }

    /** {@code Person.name} and the like. */
    public static String pathOf(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    /** Whether a component is a list or a set. */
    public static boolean isCollection(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType());
    }
}
