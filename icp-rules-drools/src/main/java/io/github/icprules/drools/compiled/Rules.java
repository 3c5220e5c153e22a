package io.github.icprules.drools.compiled;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.RuleInfo;
import java.util.Collection;
import java.util.List;

/** Rules that are ready to run, in any way. Thread-safe. */
public interface Rules {

    /** Returns the descriptions of the rules. */
    Collection<RuleInfo> infos();

    /** Returns the rules with the text of their conditions. They are read at each call, because no evaluation needs the text. */
    List<RuleReading> readings();

    /** Returns the descriptions of the rules that read facts of a type. */
    Collection<RuleInfo> infosOn(Class<? extends Fact> kind);

    /**
     * Evaluates every rule for every fact of one filing and records the findings. If a rule fails, the other rules still run. If
     * the time is over, the remaining facts are skipped.
     */
    void run(List<Fact> facts, ReportDraft draft, TimeLimit limit);

    /** Evaluates every rule without a limit of time. */
    default void run(List<Fact> facts, ReportDraft draft) {
        run(facts, draft, TimeLimit.none());
    }
}
