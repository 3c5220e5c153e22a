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

    /** What each of them says of itself. */
    Collection<RuleInfo> infos();

    /** Returns whether any rule reads facts of a class. */
    boolean lookAt(Class<? extends Fact> kind);

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
