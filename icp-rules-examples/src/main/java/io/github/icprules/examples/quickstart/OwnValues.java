package io.github.icprules.examples.quickstart;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.WorkingCalendar;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;

/** The example of {@code docs/semantics.md}: an engine with public holidays and values of the integrator. */
public final class OwnValues {

    private OwnValues() {}

    /**
     * {@return an engine with values in place of bundled values}
     *
     * @param holidays the public holidays from the announcement of the State Council
     * @param workedWeekends the days of weekends that are working days
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
