package io.github.icprules.oracle;

import java.util.EnumSet;
import java.util.Set;

/** Sets of constants of an enumeration, written as a table has them. */
final class Constants {

    private Constants() {}

    /** {@return the constants with these names, which blanks separate} */
    static <E extends Enum<E>> Set<E> named(Class<E> type, String names) {
        Set<E> constants = EnumSet.noneOf(type);
        for (String name : names.isEmpty() ? new String[0] : names.split(" ", -1)) {
            constants.add(Enum.valueOf(type, name));
        }
        return constants;
    }
}
