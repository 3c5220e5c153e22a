package io.github.icprules.benchmarks.ways;

import java.util.function.Supplier;

/** The ways that are compared. */
public enum Ways {
    /** The bundled sheets, and the library's own engine. */
    BUNDLED(Bundled::new),
    /** Drools with rules from text, separate facts and joins. */
    TUTORIAL_DROOLS(TutorialDrools::new),
    /** Easy Rules. */
    EASY_RULES(EasyRules::new),
    /** Evrete. */
    EVRETE(Evrete::new),
    /** Plain Java. */
    HAND_WRITTEN(HandWritten::new);

    private final Supplier<Way> ready;

    Ways(Supplier<Way> ready) {
        this.ready = ready;
    }

    /** Gets it ready, which takes its time. */
    public Way ready() {
        return ready.get();
    }
}
