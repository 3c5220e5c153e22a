package io.github.icprules.drools.findings;

import io.github.icprules.drools.facts.Answer.Gap;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.SettledBy;
import io.github.icprules.report.UncheckedKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * The inputs that a rule misses for its decision on a fact.
 *
 * @param paths the paths of the inputs, each once
 * @param kind how all missing inputs can be settled together
 */
record MissingInputs(List<String> paths, UncheckedKind kind) {

    /** Returns the inputs that decide whether the fact concerns the filing, followed by those of unknown answers. */
    static MissingInputs of(Fact fact, List<Gap> gaps) {
        boolean ofPayload = fact.filing().isOfPayload();
        return new MissingInputs(
                Stream.concat(fact.placesUndecided().stream(), gaps.stream().flatMap(gap -> gap.paths().stream()))
                        .distinct()
                        .toList(),
                gaps.stream()
                        .map(gap -> gap.settledBy(ofPayload))
                        .reduce(UncheckedKind.INPUT_MISSING, SettledBy::hardest));
    }
}
