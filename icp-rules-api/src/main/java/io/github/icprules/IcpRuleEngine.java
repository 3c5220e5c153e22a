package io.github.icprules;

import static java.util.Objects.requireNonNull;

import io.github.icprules.advice.NextQuestion;
import io.github.icprules.advice.RepairResult;
import io.github.icprules.explain.Explanation;
import io.github.icprules.law.LawTables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.time.Duration;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Checks filings against the regulations. Thread-safe: load one, share it, keep it. */
public interface IcpRuleEngine {

    /**
     * {@return the report on one filing}
     *
     * <p>Violations are in the report; a filing never causes an exception. This includes a filing over a limit of the engine
     * and a filing with an evaluation date on which no rule was in force yet. If a rule fails because of a fault of the
     * program, the other rules still report, the report lists the failed rule under {@code unchecked}, and its verdict is at
     * best {@link io.github.icprules.report.Verdict#UNDECIDED}.
     *
     * @param request the filing, as far as it is known; judged by its {@link FilingRequest#evaluatedOn()}, or else by
     *     today's date in China
     * @throws NullPointerException if there is no request
     * @throws java.util.concurrent.CancellationException if the thread is interrupted, before or meanwhile; it stays interrupted
     */
    FilingReport evaluate(FilingRequest request);

    /**
     * {@return the missing inputs of a filing as questions, the most important first; empty if no open point misses an input}
     *
     * <p>The questions for the applicant come first. Among them, an input is the more important, the more open points that
     * could still block the filing miss it. Then come the inputs that are only seen on a picture or a paper, known to the
     * platform or a register, or decided by the authority. An answer can make other questions superfluous and raise new ones,
     * so ask again after each answer, until the report on the filing is {@linkplain FilingReport#isComplete() complete}.
     *
     * @param request the filing, as far as it is known
     * @throws UnsupportedOperationException if the engine gives no advice
     */
    default List<NextQuestion> nextQuestions(FilingRequest request) {
        requireNonNull(request, "request must be given.");
        throw new UnsupportedOperationException(getClass().getName() + " does not answer nextQuestions.");
    }

    /**
     * {@return the smallest set of changes after which nothing blocks a filing, searched for two seconds at most}
     *
     * @param request the filing, as far as it is known
     * @throws UnsupportedOperationException if the engine gives no advice
     * @see #repairs(FilingRequest, Duration)
     */
    default RepairResult repairs(FilingRequest request) {
        return repairs(request, Duration.ofSeconds(2));
    }

    /**
     * {@return the smallest set of changes after which nothing blocks a filing}
     *
     * <p>The changes are those that can be made mechanically: another filing type, a choice ticked or unticked, an entry with a
     * value that the filing or the finding determines, an item removed, a paper added or replaced. Every result was
     * evaluated again. A change that states a fact is marked {@link io.github.icprules.advice.ProposedChange#onlyIfTrue()}.
     * If no set of changes removes all blocks, the result has the changes that remove some, and what remains.
     *
     * @param request the filing, as far as it is known
     * @param limit the time after which the search stops
     * @throws IllegalArgumentException if the limit is not positive
     * @throws UnsupportedOperationException if the engine gives no advice
     */
    default RepairResult repairs(FilingRequest request, Duration limit) {
        requireNonNull(request, "request must be given.");
        requireNonNull(limit, "limit must be given.");
        throw new UnsupportedOperationException(getClass().getName() + " does not answer repairs.");
    }

    /** {@return the catalogue: a description of each rule, ordered by id} */
    List<RuleDescription> rules();

    /** {@return the numbers, dates and lists that the rules read as data, with their sources, ordered by id} */
    List<Parameter> parameters();

    /**
     * {@return the register: every clause that the library answers for, in the order of the documents, with what it does about
     * it}
     */
    List<Clause> clauses();

    /** {@return the law that its answers rest on: documents, articles, penalties and what is asked of the pre-approval categories} */
    LawTables law();

    /**
     * {@return why a rule found something in a filing, or why it did not}
     *
     * <p>The outcome is that of the report on the same filing, before a policy changes the report. Explanations take longer than an
     * evaluation.
     *
     * @param request the filing, evaluated as {@link #evaluate} does it
     * @param ruleId the id of a rule, as {@link #rules()} lists it
     * @throws IllegalArgumentException if there is no such rule; the message names the nearest id
     * @throws UnsupportedOperationException if this engine explains nothing
     */
    default Explanation explain(FilingRequest request, String ruleId) {
        requireNonNull(request, "request must be given.");
        requireNonNull(ruleId, "ruleId must be given.");
        throw new UnsupportedOperationException("This engine does not explain its rules.");
    }

    /**
     * {@return the explanation of each rule for a filing, ordered by id}
     *
     * @param request the filing, evaluated as {@link #evaluate} does it
     * @throws UnsupportedOperationException if this engine explains nothing
     */
    default List<Explanation> explainAll(FilingRequest request) {
        requireNonNull(request, "request must be given.");
        throw new UnsupportedOperationException("This engine does not explain its rules.");
    }

    /**
     * {@return the engine on the class path, ready to work}
     *
     * <p>It is looked for beside this interface and, if there is none, through the thread's context class loader.
     *
     * @throws IllegalStateException if there is none, or if an artifact that the engine needs is not on the class path; the
     *     message names the artifact
     */
    static IcpRuleEngine load() {
        try {
            return ServiceLoader.load(IcpRuleEngine.class, IcpRuleEngine.class.getClassLoader())
                    .findFirst()
                    .or(() -> ServiceLoader.load(IcpRuleEngine.class).findFirst())
                    .orElseThrow(() -> new IllegalStateException("No IcpRuleEngine was found on the class path.\n"
                            + "Maybe add the dependency icp-rules-drools."));
        } catch (ServiceConfigurationError e) {
            // The message of the error says only that the engine could not be instantiated, not what to do.
            if (e.getCause() instanceof IllegalStateException refusal) {
                throw new IllegalStateException(refusal.getMessage(), e);
            }
            throw e;
        }
    }
}
