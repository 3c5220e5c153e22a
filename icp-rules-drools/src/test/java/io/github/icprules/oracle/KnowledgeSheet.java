package io.github.icprules.oracle;

import java.time.LocalDate;

/** The rules {@code knowledge.*}: how old the sources are. What they say depends on what the others say, so they come last. */
final class KnowledgeSheet {

    private KnowledgeSheet() {}

    /** Notes on use: what was not checked for long is checked again. The oldest source cited counts. */
    static void judge(Case c, Answers out) {
        LocalDate oldest = out.oldestCheck();
        if (oldest != null && !c.on().isBefore(oldest.plusDays(c.given().number("knowledge-max-age-days")))) {
            out.openPoint("knowledge.old", "filingType");
        }
    }
}
