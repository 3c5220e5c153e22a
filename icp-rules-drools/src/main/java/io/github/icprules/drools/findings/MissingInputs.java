package io.github.icprules.drools.findings;

import io.github.icprules.drools.facts.Answer.Gap;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.SettledBy;
import io.github.icprules.report.UncheckedKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The inputs that a rule misses for its decision on a fact.
 *
 * @param paths the paths of the inputs, each once
 * @param kind how all missing inputs can be settled together
 */
record MissingInputs(List<String> paths, UncheckedKind kind) {

    /**
     * Returns the inputs that decide whether the facts concern the filing, followed by those of unknown answers.
     *
     * @param undecided the paths that decide whether the facts concern the filing
     */
    static MissingInputs of(Fact fact, List<String> undecided, List<Gap> gaps) {
        boolean ofPayload = fact.filing().isOfPayload();
        List<String> paths = new ArrayList<>(undecided);
        UncheckedKind kind = UncheckedKind.INPUT_MISSING;
        for (Gap gap : gaps) {
            for (String path : gap.paths()) {
                if (!paths.contains(path)) {
                    paths.add(path);
                }
            }
            kind = SettledBy.hardest(kind, gap.settledBy(ofPayload));
        }
        return new MissingInputs(List.copyOf(paths), kind);
    }
}
