package io.github.icprules.examples.quickstart;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.WorkingCalendar;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;

/** The example of {@code docs/semantics.md} of an engine that knows what its integrator knows. */
public final class OwnValues {

    private OwnValues() {}

    /**
     * {@return an engine with other values than the bundled ones}
     *
     * @param holidays the public holidays, as the State Council announces them
     * @param workedWeekends the weekends that are worked instead
     * @param ownValues a table with the columns id, value, source, confidence and checked
     */
    public static IcpRuleEngine engine(
            Collection<LocalDate> holidays, Collection<LocalDate> workedWeekends, Path ownValues) {
        IcpRuleEngine engine = DroolsIcpRuleEngine.builder()
                .calendar(WorkingCalendar.of(holidays, workedWeekends))
                .parameter("min-remaining-validity-months", "3", "our reviewers' experience, 2026")
                .parameters(ownValues)
                .build();
        return engine;
    }
}
