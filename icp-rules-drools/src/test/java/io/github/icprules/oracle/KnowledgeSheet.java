package io.github.icprules.oracle;

import java.time.LocalDate;

/** The rules {@code knowledge.*}: how old the sources are. */
record KnowledgeSheet(Case c, Answers out) implements Sheet {

    /** Notes on use: what was not checked for long is checked again. The oldest source cited counts. */
    @Override
    public void judge() {
        LocalDate oldest = out.oldestCheck();
        if (oldest != null && !c.on().isBefore(oldest.plusDays(c.given().number("knowledge-max-age-days")))) {
            out.openPoint("knowledge.old", FILING_TYPE);
        }
    }
}
