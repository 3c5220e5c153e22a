package io.github.icprules.testing;

import static java.util.Objects.requireNonNull;

import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import java.time.LocalDate;
import java.util.List;

/**
 * A filing and the outcome of one rule of a pack.
 *
 * @param rule the name of the rule in its sheet, such as {@code brand.competitor}
 * @param request the filing
 * @param outcome what the rule must do
 * @param paths the paths of the violations, or the missing inputs; empty if any will do
 */
public record RuleCase(String rule, FilingRequest request, Outcome outcome, List<String> paths) {

    /** What a rule can do with a filing. */
    public enum Outcome {
        /** The rule finds a violation. */
        VIOLATES,
        /** The rule requires a material, reports a stage or a duty. */
        ASKS,
        /** The rule reports an open point, although it misses no input. */
        LEAVES_OPEN,
        /** The rule cannot decide, because inputs are missing. */
        UNDECIDED,
        /** The rule has no finding, although it looks at the filing and is in force. */
        SILENT,
        /** The rule has no finding, because it does not look at the filing or is not in force, or for any other reason. */
        NOTHING
    }

    /** Copies the list. */
    public RuleCase {
        requireNonNull(rule, "rule must be given.");
        requireNonNull(request, "request must be given.");
        requireNonNull(outcome, "outcome must be given.");
        paths = List.copyOf(requireNonNull(paths, "paths must be given."));
    }

    /** {@return whether the rule has a finding} */
    boolean isFiring() {
        return outcome == Outcome.VIOLATES || outcome == Outcome.ASKS || outcome == Outcome.LEAVES_OPEN;
    }

    /** {@return the start of cases of a rule} */
    static Start of(String rule) {
        return new Start(requireNonNull(rule, "rule must be given."));
    }

    /** A rule. */
    public static final class Start {

        private final String rule;

        private Start(String rule) {
            this.rule = rule;
        }

        /** {@return the rule with a filing, which is evaluated as of its date or else of {@link Filings#DAY}} */
        public Given given(FilingRequest request) {
            requireNonNull(request, "request must be given.");
            return new Given(rule, request.evaluatedOn() == null ? request.withEvaluatedOn(Filings.DAY) : request);
        }

        /** {@return the rule with a filing} */
        public Given given(FilingRequest.Builder request) {
            return given(requireNonNull(request, "request must be given.").build());
        }

        /** {@return the rule with a filing} */
        public Given given(SampleFiling filing) {
            return given(requireNonNull(filing, "filing must be given.").request());
        }
    }

    /** A rule and a filing. */
    public static final class Given {

        private final String rule;
        private final FilingRequest request;

        private Given(String rule, FilingRequest request) {
            this.rule = rule;
            this.request = request;
        }

        /** {@return the same, evaluated as of another day} */
        public Given asOf(LocalDate day) {
            return new Given(rule, request.withEvaluatedOn(requireNonNull(day, "day must be given.")));
        }

        /** {@return the case that the rule finds violations at exactly these paths; at any, if none is named} */
        public RuleCase violates(String... paths) {
            return with(Outcome.VIOLATES, paths);
        }

        /** {@return the case that the rule requires a material, reports a stage or a duty} */
        public RuleCase asks() {
            return with(Outcome.ASKS);
        }

        /** {@return the case that the rule reports an open point, although it misses no input} */
        public RuleCase leavesOpen() {
            return with(Outcome.LEAVES_OPEN);
        }

        /** {@return the case that the rule misses exactly these inputs; any, if none is named} */
        public RuleCase isUndecided(String... needs) {
            return with(Outcome.UNDECIDED, needs);
        }

        /** {@return the case that the rule looks at the filing and has no finding, because the filing is in order} */
        public RuleCase isSilent() {
            return with(Outcome.SILENT);
        }

        /** {@return the case that the rule has no finding, even if it does not look at such filings or is not in force} */
        public RuleCase saysNothing() {
            return with(Outcome.NOTHING);
        }

        private RuleCase with(Outcome outcome, String... paths) {
            return new RuleCase(rule, request, outcome, List.of(paths));
        }
    }
}
