package io.github.icprules.drools;

import io.github.icprules.drools.compiled.MissingJar;
import io.github.icprules.drools.engine.ClassLoaders;
import io.github.icprules.drools.engine.RuleBook;
import io.github.icprules.drools.engine.WarmUp;
import org.jspecify.annotations.Nullable;

/** The rule book that all engines of a JVM share. */
final class SharedRules {

    private static @Nullable RuleBook shared;

    private SharedRules() {}

    /**
     * {@return the rule book, warmed up}
     *
     * <p>The rules are loaded when the first engine is created, so that a failure reaches the code that creates an engine, and not
     * the first request.
     */
    static synchronized RuleBook load() {
        if (shared == null) {
            shared = MissingJar.named(() -> ClassLoaders.callWithLibraryLoader(() -> WarmUp.run(RuleBook.load())));
        }
        return shared;
    }
}
