package io.github.icprules.drools;

import io.github.icprules.drools.facts.Fact;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.drools.model.Model;

/** Rules that are ready to be run, however that is done. Thread-safe. */
interface Rules {

    /** Takes rules that the build compiled. One that needs a session takes the others along. */
    static Rules of(Collection<Model> models) {
        List<Optional<PlannedRule>> planned = models.stream()
                .flatMap(model -> model.getRules().stream())
                .map(PlannedRule::of)
                .toList();
        return planned.stream().allMatch(Optional::isPresent)
                ? new PlannedRules(planned.stream().flatMap(Optional::stream).toList())
                : SessionRules.of(models);
    }

    /** Returns the descriptions of the rules. */
    Collection<RuleInfo> infos();

    /** Returns whether any rule reads facts of a class. */
    boolean lookAt(Class<? extends Fact> kind);

    /** Returns the descriptions of the rules that look at facts of a kind. */
    Collection<RuleInfo> infosOn(Class<? extends Fact> kind);

    /**
     * Evaluates every rule for every fact of one filing and records the findings. If a rule fails, the others still run. If
     * the time of the watch is over, the remaining facts are skipped.
     */
    void run(List<Fact> facts, ReportDraft draft, Watch watch);

    /** The same without an end. */
    default void run(List<Fact> facts, ReportDraft draft) {
        run(facts, draft, Watch.unlimited());
    }
}
