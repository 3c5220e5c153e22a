package io.github.icprules.benchmarks.ways;

import java.util.function.Supplier;

/** The implementations that the benchmark compares. */
public enum Ways {
    /** The bundled sheets in the engine of the library. */
    BUNDLED(Bundled::new),
    /** Drools with rules from text, separate facts and joins. */
    TUTORIAL_DROOLS(TutorialDrools::new);

    private final Supplier<Way> constructor;

    Ways(Supplier<Way> constructor) {
        this.constructor = constructor;
    }

    /** {@return a new implementation; this takes long if rules are compiled} */
    public Way create() {
        return constructor.get();
    }
}
