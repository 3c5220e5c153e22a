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
 * @param outcome the expected outcome
 * @param paths the paths of the violations, or the missing inputs; empty if the paths do not matter
 */
public record RuleCase(String rule, FilingRequest request, Outcome outcome, List<String> paths) {

    /** The outcome of a rule for a filing. */
    public enum Outcome {
        /** The rule finds a violation. */
        VIOLATES,
        /** The rule requires a material, reports a stage or a duty. */
        ASKS,
        /** The rule reports an open point, although no input is missing. */
        LEAVES_OPEN,
        /** The rule cannot decide, because inputs are missing. */
        UNDECIDED,
        /** The rule has no finding, although the rule applies to the filing and is in force. */
        SILENT,
        /** The rule has no finding, for any reason. For example, the rule does not apply to the filing or is not in force. */
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

    /** The start of a case: a rule without a filing. */
    public static final class Start {

        private final String rule;

        private Start(String rule) {
            this.rule = rule;
        }

        /**
         * {@return the rule with a filing, which is evaluated as of its own date or, without a date, as of
         * {@link Filings#DAY}}
         */
        public Given given(FilingRequest request) {
            requireNonNull(request, "request must be given.");
            return new Given(rule, request.evaluatedOn() == null ? request.withEvaluatedOn(Filings.DAY) : request);
        }

        /**
         * {@return the rule with a filing, which is evaluated as of its own date or, without a date, as of
         * {@link Filings#DAY}}
         */
        public Given given(FilingRequest.Builder request) {
            return given(requireNonNull(request, "request must be given.").build());
        }

        /** {@return the rule with a filing, which is evaluated as of its own date} */
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

        /** {@return the rule with the same filing, evaluated as of another day} */
        public Given asOf(LocalDate day) {
            return new Given(rule, request.withEvaluatedOn(requireNonNull(day, "day must be given.")));
        }

        /** {@return the case that the rule finds violations at exactly these paths, or at any paths if none is named} */
        public RuleCase violates(String... paths) {
            return with(Outcome.VIOLATES, paths);
        }

        /** {@return the case that the rule requires a material, or reports a stage or a duty} */
        public RuleCase asks() {
            return with(Outcome.ASKS);
        }

        /** {@return the case that the rule reports an open point, although no input is missing} */
        public RuleCase leavesOpen() {
            return with(Outcome.LEAVES_OPEN);
        }

        /** {@return the case that exactly these inputs are missing for the rule, or any inputs if none is named} */
        public RuleCase isUndecided(String... needs) {
            return with(Outcome.UNDECIDED, needs);
        }

        /** {@return the case that the rule applies to the filing and has no finding, because the filing is in order} */
        public RuleCase isSilent() {
            return with(Outcome.SILENT);
        }

        /**
         * {@return the case that the rule has no finding, even if the rule does not apply to the filing or is not in force}
         */
        public RuleCase saysNothing() {
            return with(Outcome.NOTHING);
        }

        private RuleCase with(Outcome outcome, String... paths) {
            return new RuleCase(rule, request, outcome, List.of(paths));
        }
    }
}
