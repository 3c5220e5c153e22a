package io.github.icprules.drools.condition;

import io.github.icprules.model.FilingRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The constants of enums, by their names. */
public final class Constants {

    private Constants() {}

    /** {@return the names of the constants of a type; empty for a type that is no enum} */
    public static List<String> names(Class<?> type) {
        return of(type).map(Enum::name).toList();
    }

    /** {@return the constant of a type with a name; empty if there is none} */
    public static Optional<Enum<?>> named(Class<?> type, String name) {
        return of(type).filter(each -> each.name().equals(name)).findFirst();
    }

    /** {@return the constant of the model that a text such as {@code FilingType.NEW_FIRST} names; empty if there is none} */
    public static Optional<Enum<?>> ofModel(String written) {
        int dot = written.indexOf('.');
        try {
            return named(
                    Class.forName(FilingRequest.class.getPackageName() + '.' + written.substring(0, Math.max(0, dot))),
                    written.substring(dot + 1));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Stream<Enum<?>> of(Class<?> type) {
        return Stream.ofNullable(type.getEnumConstants()).flatMap(Stream::of).map(each -> (Enum<?>) each);
    }
}
