package io.github.icprules.drools.compiled;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.RuleInfo;
import java.util.Collection;
import java.util.List;

/** Rules that are ready to be run, however that is done. Thread-safe. */
public interface Rules {

    /** What each of them says of itself. */
    Collection<RuleInfo> infos();

    /** Returns whether any rule reads facts of a class. */
    boolean handles(Class<? extends Fact> kind);

    /** What those of them say of themselves that look at facts of a kind. */
    Collection<RuleInfo> infosOn(Class<? extends Fact> kind);

    /**
     * Has every rule look at every fact of one filing, and write down what it has to say. A rule that breaks off leaves the
     * others to speak. When the watch is over, the rest of the facts is not looked at.
     */
    void run(List<Fact> facts, ReportDraft draft, Watch watch);

    /** The same without an end. */
    default void run(List<Fact> facts, ReportDraft draft) {
        run(facts, draft, Watch.unlimited());
    }
}
