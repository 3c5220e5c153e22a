package io.github.icprules.drools;

import io.github.icprules.model.FilingRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the rule tests of this JVM have seen: which outcomes of each rule they asserted, and by which requests. {@link
 * RuleVerifier} collects it, {@link RuleGateTest} judges it when all other tests are over.
 */
final class Evidence {

    private static final Evidence COLLECTED = new Evidence();

    private final Set<FilingRequest> requests = new LinkedHashSet<>();
    private final Map<String, Set<RuleOutcome>> outcomes = new HashMap<>();
    private final Set<String> testClasses = new TreeSet<>();
    private boolean closed;

    private Evidence() {}

    /** {@return what this JVM's tests have seen so far} */
    static Evidence collected() {
        return COLLECTED;
    }

    /** A test class looks at rules. */
    synchronized void testedBy(Class<?> testClass) {
        requireOpen();
        testClasses.add(testClass.getNestHost().getName());
    }

    /** The rule book judged a request, which names its day. */
    synchronized void judged(FilingRequest request) {
        requireOpen();
        requests.add(request);
    }

    /** A test asserted an outcome of a rule. */
    synchronized void saw(String ruleId, RuleOutcome outcome) {
        requireOpen();
        outcomes.computeIfAbsent(ruleId, id -> EnumSet.noneOf(RuleOutcome.class))
                .add(outcome);
    }

    /** Takes no more evidence: what comes later comes too late to be judged, and is refused. */
    synchronized void close() {
        closed = true;
    }

    /** {@return the requests judged, each with its day, each once} */
    synchronized List<FilingRequest> requests() {
        return new ArrayList<>(requests);
    }

    /** {@return the outcomes of a rule that tests asserted} */
    synchronized Set<RuleOutcome> outcomesOf(String ruleId) {
        return outcomes.getOrDefault(ruleId, Set.of());
    }

    /** {@return the names of the test classes that looked at rules} */
    synchronized Set<String> testClasses() {
        return new TreeSet<>(testClasses);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("A rule is tested after RuleGateTest has judged the tests.\n"
                    + "Maybe the order of test classes in junit-platform.properties is not heeded.");
        }
    }
}
