package io.github.icprules.drools.gate;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which rule tests of this JVM have asserted something of which rule. Tests of other packages, such as those that go through all
 * rules, do not count. Thread-safe.
 */
public final class Citations {

    private static final String RULE_TESTS = "io.github.icprules.drools.rules";
    private static final Citations COLLECTED = new Citations();
    private static final StackWalker CALLERS = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

    private final Map<String, Set<TestMethod>> testsByRule = new TreeMap<>();

    private Citations() {}

    /** {@return what this JVM's tests have asserted} */
    public static Citations collected() {
        return COLLECTED;
    }

    /** The test has asserted something of a rule; {@code null} is the test that calls. */
    public void of(String ruleId, @Nullable TestMethod test) {
        if (test != null) {
            add(ruleId, test);
            return;
        }
        // The test itself is the outermost: what tests have in common may stand in another of them.
        CALLERS.walk(frames -> frames.filter(Citations::isOfTest)
                        .reduce((inner, outer) -> outer)
                        .map(Citations::method))
                .ifPresent(caller -> add(ruleId, caller));
    }

    /** {@return the tests that asserted something of a rule, in order} */
    synchronized Set<TestMethod> testsOf(String ruleId) {
        return new TreeSet<>(testsByRule.getOrDefault(ruleId, Set.of()));
    }

    private synchronized void add(String ruleId, TestMethod test) {
        testsByRule.computeIfAbsent(ruleId, id -> new TreeSet<>()).add(test);
    }

    private static boolean isOfTest(StackFrame frame) {
        Class<?> type = frame.getDeclaringClass().getNestHost();
        return type.getSimpleName().endsWith("Test") && type.getPackageName().equals(RULE_TESTS);
    }

    private static TestMethod method(StackFrame frame) {
        String name = LAMBDA.matcher(frame.getMethodName()).replaceFirst("$1");
        return new TestMethod(frame.getDeclaringClass().getNestHost().getName(), name);
    }
}
