package io.github.icprules.benchmarks;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.MeasuredEngines;

/** Loads an engine and evaluates one filing. {@link Start} measures the whole time of this program. */
final class FirstReport {

    static final String BUNDLED = "bundled";
    static final String AT_RUN_TIME = "at-run-time";

    private FirstReport() {}

    public static void main(String[] arguments) {
        IcpRuleEngine engine =
                arguments[0].equals(BUNDLED) ? IcpRuleEngine.load() : MeasuredEngines.compiledAtRunTime();
        if (engine.evaluate(Filings.ENTERPRISE_CLEAN.request()).requirements().isEmpty()) {
            throw new IllegalStateException("The report has no requirements.");
        }
    }
}
