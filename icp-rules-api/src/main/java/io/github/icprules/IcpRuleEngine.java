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

/** Checks filings against the regulations. Thread-safe: load one engine, share it between threads, and keep it. */
public interface IcpRuleEngine {

    /**
     * {@return the report on one filing}
     *
     * <p>Violations are in the report; a filing never causes an exception. This includes a filing over a limit of the engine
     * and a filing with an evaluation date on which no rule was in force yet. If a rule fails because of an error in the
     * program, the other rules still report, the report lists the failed rule under {@code unchecked}, and its verdict is at
     * best {@link io.github.icprules.report.Verdict#UNDECIDED}.
     *
     * @param request the filing, as far as known; evaluated as of {@link FilingRequest#evaluatedOn()}, or as of today's date
     *     in China if the request has no date
     * @throws NullPointerException if the request is {@code null}
     * @throws java.util.concurrent.CancellationException if the thread is interrupted before or during the evaluation; the
     *     thread stays interrupted
     */
    FilingReport evaluate(FilingRequest request);

    /**
     * {@return the missing inputs of a filing as questions, in the order in which a person asks them; empty if no open point lacks an
     * input}
     *
     * <p>The questions for the applicant come first, and among them those that could still block the filing. The other questions
     * follow: the answer is visible only on a picture or a paper, is known to the platform or a register, or is a decision of the
     * authority. Inputs that belong together are parts of one question. An answer can make other questions unnecessary and raise
     * new questions, and a question that depends on an earlier answer comes after this answer. So the caller should ask again after each answer, until the report on the filing is
     * {@linkplain FilingReport#isComplete() complete}.
     *
     * @param request the filing, as far as known
     * @throws UnsupportedOperationException if the engine gives no advice
     */
    default List<NextQuestion> nextQuestions(FilingRequest request) {
        requireNonNull(request, "request must be given.");
        throw new UnsupportedOperationException(getClass().getName() + " does not answer nextQuestions.");
    }

    /**
     * {@return the smallest set of changes that removes every block of a filing; the search takes at most two seconds}
     *
     * @param request the filing, as far as known
     * @throws UnsupportedOperationException if the engine gives no advice
     * @see #repairs(FilingRequest, Duration)
     */
    default RepairResult repairs(FilingRequest request) {
        return repairs(request, Duration.ofSeconds(2));
    }

    /**
     * {@return the smallest set of changes that removes every block of a filing}
     *
     * <p>The search tries another filing type, a choice ticked or unticked, an entry with a value that the filing or the finding
     * determines, a paper that is added or replaced, a document that is renewed, a picture that is taken again, another name, and
     * another filing before or after this filing. The engine evaluates the changed filing before it returns a set of changes. A
     * change that states a fact is marked {@link io.github.icprules.advice.ProposedChange#onlyIfTrue()}. If no set of changes
     * removes all blocks, the result has the changes that remove some blocks, and the remaining blocks with the party that can
     * help. An input that is absent is no subject of a repair: {@link #nextQuestions} asks for it.
     *
     * @param request the filing, as far as known
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

    /** {@return the numbers, dates and lists that the rules read as data, each with its source, ordered by id} */
    List<Parameter> parameters();

    /** {@return the register: every clause with the library's answer, in the order of the documents} */
    List<Clause> clauses();

    /**
     * {@return the law behind the answers: documents, articles, penalties, and the requirements of the pre-approval
     * categories}
     */
    LawTables law();

    /**
     * {@return why a rule has or has not found a problem in a filing}
     *
     * <p>The explanation has the same outcome as the report on the filing, before a policy changes the report. An explanation
     * takes longer than an evaluation.
     *
     * @param request the filing, evaluated in the same way as by {@link #evaluate}
     * @param ruleId the id of a rule, see {@link #rules()}
     * @throws IllegalArgumentException if no rule has this id; the message names the nearest id
     * @throws UnsupportedOperationException if the engine has no explanations
     */
    default Explanation explain(FilingRequest request, String ruleId) {
        requireNonNull(request, "request must be given.");
        requireNonNull(ruleId, "ruleId must be given.");
        throw new UnsupportedOperationException("This engine does not explain its rules.");
    }

    /**
     * {@return the explanation of each rule for a filing, ordered by id}
     *
     * @param request the filing, evaluated in the same way as by {@link #evaluate}
     * @throws UnsupportedOperationException if the engine has no explanations
     */
    default List<Explanation> explainAll(FilingRequest request) {
        requireNonNull(request, "request must be given.");
        throw new UnsupportedOperationException("This engine does not explain its rules.");
    }

    /**
     * {@return the engine on the class path, ready to work}
     *
     * <p>The class loader of this interface looks for an engine first. If that class loader finds none, the context class
     * loader of the thread does.
     *
     * @throws IllegalStateException if the class path has no engine, or if an artifact that the engine needs is not on the
     *     class path; the message names the artifact
     */
    static IcpRuleEngine load() {
        try {
            return ServiceLoader.load(IcpRuleEngine.class, IcpRuleEngine.class.getClassLoader())
                    .findFirst()
                    .or(() -> ServiceLoader.load(IcpRuleEngine.class).findFirst())
                    .orElseThrow(() -> new IllegalStateException("No IcpRuleEngine was found on the class path.\n"
                            + "Maybe add the dependency icp-rules-drools."));
        } catch (ServiceConfigurationError e) {
            // The message of the error says only that the engine could not be instantiated, but not how to repair this.
            if (e.getCause() instanceof IllegalStateException refusal) {
                throw new IllegalStateException(refusal.getMessage(), e);
            }
            throw e;
        }
    }
}
