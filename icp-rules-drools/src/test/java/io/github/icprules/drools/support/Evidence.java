package io.github.icprules.drools.support;

import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The assertions of the rule tests of this JVM: the outcomes of each rule, and the requests. {@link RuleVerifier} collects them,
 * and {@code RuleGateTest} checks them after all other tests.
 */
public final class Evidence {

    private static final Path RULE_TESTS = Path.of("src/test/java/io/github/icprules/drools/rules");
    private static final Path CASES = Path.of("src/test/resources/io/github/icprules/drools/rules");
    private static final Evidence COLLECTED = new Evidence();

    private final Map<ProvincialProfile, Map<FilingRequest, Set<String>>> rulesByRequest =
            new EnumMap<>(ProvincialProfile.class);
    private final Map<ProvincialProfile, Map<FilingRequest, List<Consumer<FilingReport>>>> assertionsByRequest =
            new EnumMap<>(ProvincialProfile.class);
    private final Map<String, Set<RuleOutcome>> outcomes = new HashMap<>();
    private final Set<String> testClasses = new TreeSet<>();
    private boolean closed;

    private Evidence() {}

    /** {@return what this JVM's tests have asserted} */
    public static Evidence collected() {
        return COLLECTED;
    }

    /** A test class, named without its package, or a file of cases looks at rules. */
    public synchronized void testedBy(String testClass) {
        requireOpen();
        testClasses.add(testClass);
    }

    /**
     * A test asserted something of what a rule says of a request, which names its day, with this profile.
     *
     * @param assertion asserts the same of another report on that request
     */
    public synchronized void asserted(
            String ruleId, FilingRequest request, ProvincialProfile profile, Consumer<FilingReport> assertion) {
        requireOpen();
        rulesByRequest
                .computeIfAbsent(profile, any -> new LinkedHashMap<>())
                .computeIfAbsent(request, any -> new TreeSet<>())
                .add(ruleId);
        assertionsByRequest
                .computeIfAbsent(profile, any -> new LinkedHashMap<>())
                .computeIfAbsent(request, any -> new ArrayList<>())
                .add(assertion);
    }

    /** A test asserted an outcome of a rule. */
    public synchronized void saw(String ruleId, RuleOutcome outcome) {
        requireOpen();
        outcomes.computeIfAbsent(ruleId, any -> EnumSet.noneOf(RuleOutcome.class))
                .add(outcome);
    }

    /** Takes no more evidence: what comes later comes too late to be judged, and is refused. */
    public synchronized void close() {
        closed = true;
    }

    /** {@return the requests, each once, with the rules of which something was asserted by it with a profile} */
    public synchronized Map<FilingRequest, Set<String>> rulesByRequest(ProvincialProfile profile) {
        return new LinkedHashMap<>(rulesByRequest.getOrDefault(profile, Map.of()));
    }

    /** {@return the requests, each once, with what was asserted by it with a profile} */
    public synchronized Map<FilingRequest, List<Consumer<FilingReport>>> assertionsByRequest(
            ProvincialProfile profile) {
        return new LinkedHashMap<>(assertionsByRequest.getOrDefault(profile, Map.of()));
    }

    /** {@return the outcomes of a rule that tests asserted} */
    public synchronized Set<RuleOutcome> outcomesOf(String ruleId) {
        return outcomes.getOrDefault(ruleId, Set.of());
    }

    /** {@return the simple names of the test classes that looked at rules} */
    synchronized Set<String> testClasses() {
        return new TreeSet<>(testClasses);
    }

    /** Fails unless every test of rules has looked at some: what only some have seen is judged wrongly. */
    public void requireAllRuleTests() throws IOException {
        Set<String> awaited = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RULE_TESTS)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .forEach(awaited::add);
        }
        try (Stream<Path> files = Files.list(CASES)) {
            files.map(file -> file.getFileName().toString()).forEach(awaited::add);
        }
        awaited.removeAll(testClasses());
        if (!awaited.isEmpty()) {
            throw new AssertionError("What the rule tests have seen is judged after them and with all of them: "
                    + "mvn -B -ntp -pl icp-rules-drools -am test\nNothing was seen of: " + awaited);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("A rule is tested after RuleGateTest has judged the tests.\n"
                    + "Maybe the order of test classes in junit-platform.properties is not heeded.");
        }
    }
}
