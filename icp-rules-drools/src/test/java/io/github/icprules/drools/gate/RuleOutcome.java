package io.github.icprules.drools.gate;

import io.github.icprules.RuleDescription;
import io.github.icprules.RuleKind;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.law.BoundaryGridTest;
import java.util.EnumSet;
import java.util.Set;

/** What can come of a rule, given a request. */
public enum RuleOutcome {

    /** It finds what it is there to find; a point that it leaves open is found, too. */
    SPEAKS,

    /** It says nothing: all is in order, or it does not concern the filing. */
    SILENT,

    /** It cannot decide for want of something that it must know. */
    UNDECIDED,

    /** It finds something on the first day on which it is in force, and nothing on the day before. */
    STARTS;

    /** {@return the outcomes that tests must have seen of a rule; its start only if no entry of the corpus shows it} One that needs to know nothing is never undecided. */
    static Set<RuleOutcome> expectedOf(RuleDescription rule) {
        boolean decides = rule.needs().isEmpty() || rule.kind() == RuleKind.OPEN_POINT;
        Set<RuleOutcome> expected = decides ? EnumSet.of(SPEAKS, SILENT) : EnumSet.of(SPEAKS, SILENT, UNDECIDED);
        if (!Corpus.RULES.contains(rule.id()) && !BoundaryGridTest.NOT_OF_FILINGS.contains(rule.id())) {
            expected.add(STARTS);
        }
        return expected;
    }
}
