package io.github.icprules.drools.advice;

import io.github.icprules.RuleDescription;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.Violation;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds changes that could remove a violation. They are derived from the paths of the violation, the inputs of its rule, the types
 * of the model and the changes that the rule advises. A proposal is not a proof: the search evaluates each proposal.
 *
 * <p>Facts that only another record contains, and facts that a reviewer decides, are never changed, because the filing cannot
 * change them. A fact that the filing states as true or false is no choice. A fact on a paper changes with the paper. A date, a
 * name or a number that the filing does not determine is never invented.
 */
final class Candidates {

    private final Map<String, RuleDescription> rules;
    private final Function<FilingRequest, Filing> laying;

    Candidates(List<RuleDescription> rules, Function<FilingRequest, Filing> laying) {
        this.laying = laying;
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(RuleDescription::id, Function.identity()));
    }

    /**
     * Returns the changes that could remove a violation, in the order in which they are tried. If an entry differs from a text that
     * was read from a paper, only a look at the paper shows which of the two is right, so there is no change.
     *
     * @param blocking all violations that block the filing
     */
    List<Candidate> of(FilingRequest request, Violation violation, List<Violation> blocking) {
        if (Obstacles.isOfReadText(violation)) {
            return List.of();
        }
        Proposals proposals = new Proposals(request, violation, blocking, rules.get(violation.ruleId()));
        new EntryChanges(proposals).make();
        Filing filing = laying.apply(request);
        new ApprovalChanges(proposals, filing).make();
        new PersonChanges(proposals).make();
        new PaperChanges(proposals, filing).make();
        new OtherFilings(proposals).make();
        return proposals.all();
    }
}
