package io.github.icprules.drools.support;

import java.util.List;
import java.util.stream.IntStream;

/** How much a test tries: a part in the ordinary build, so that it ends soon, and everything in the profile {@code thorough}. */
public final class Effort {

    private static final boolean IS_THOROUGH = Boolean.getBoolean("icprules.thorough");

    private Effort() {}

    /** {@return the number that counts in this build} */
    public static int of(int ordinary, int thorough) {
        return IS_THOROUGH ? thorough : ordinary;
    }

    /** {@return in the ordinary build one in so many of the items, otherwise all} */
    public static <T> List<T> oneIn(int share, List<T> items) {
        return oneIn(share, 0, items);
    }

    /**
     * {@return in the ordinary build one in so many of the items, otherwise all}
     *
     * @param first shifts the choice, so that several tests take different items of the same list
     */
    public static <T> List<T> oneIn(int share, int first, List<T> items) {
        int step = of(share, 1);
        return IntStream.iterate(first % step, i -> i < items.size(), i -> i + step)
                .<T>mapToObj(items::get)
                .toList();
    }
}
