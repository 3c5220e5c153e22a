package io.github.icprules.drools.compiled;

import io.github.icprules.drools.compiled.CompiledRule.Condition;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.ReportDraft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;

/**
 * Rules on one kind of fact as a line of steps. A step evaluates one condition or fires one rule. Rules that start with the same
 * conditions share the steps of these conditions, and the steps that depend on a condition follow it. If the condition is false,
 * one jump skips all of these steps. If several steps have the same condition, the condition is evaluated at the first step that
 * is reached, and its result is stored for the other steps.
 */
final class SharedConditions {

    /** The value in {@link #resultIndex} for a condition of only one step, so that its result need not be stored. */
    private static final int NO_INDEX = -1;

    private static final byte YES = 1;
    private static final byte NO = 2;

    /** The condition of each step; {@code null} if a rule fires. */
    private final @Nullable Predicate1<Object>[] conditions;
    /** For each step, the index at which its result is stored. */
    private final int[] resultIndex;
    /** For each step, the next step if the condition is false. For a step that fires a rule, the following step. */
    private final int[] otherwise;
    /** For each step, the rule that fires, or the first rule that depends on the condition. */
    private final CompiledRule[] rules;

    private final int resultCount;

    private SharedConditions(Line line) {
        int length = line.conditions.size();
        this.conditions = conditions(line.conditions);
        this.resultIndex = new int[length];
        this.otherwise = line.otherwise.stream().mapToInt(Integer::intValue).toArray();
        this.rules = line.rules.toArray(CompiledRule[]::new);
        Set<String> seen = new HashSet<>();
        Map<String, Integer> indexes = new HashMap<>();
        for (Condition condition : line.conditions) {
            if (condition != null && !seen.add(condition.id())) {
                indexes.putIfAbsent(condition.id(), indexes.size());
            }
        }
        for (int step = 0; step < length; step++) {
            Condition condition = line.conditions.get(step);
            resultIndex[step] = condition == null ? NO_INDEX : indexes.getOrDefault(condition.id(), NO_INDEX);
        }
        this.resultCount = indexes.size();
    }

    /** Makes the line of steps of rules. The steps start in the order of the rules. */
    static SharedConditions of(List<CompiledRule> rules) {
        Branch root = new Branch();
        for (CompiledRule rule : rules) {
            Branch branch = root;
            for (Condition condition : rule.conditions()) {
                branch = branch.further
                        .computeIfAbsent(condition.id(), id -> new Fork(condition, rule, new Branch()))
                        .branch();
            }
            branch.firing.add(rule);
        }
        Line line = new Line();
        line.add(root);
        return new SharedConditions(line);
    }

    /**
     * Evaluates the rules for a fact. If a rule or a condition throws an exception, the rules behind this step are recorded as not
     * evaluated, and the other rules are evaluated.
     */
    void run(Fact fact, Walk walk) {
        byte[] results = walk.start(resultCount);
        while (walk.step < conditions.length) {
            try {
                walkOn(fact, walk, results);
            } catch (Exception | StackOverflowError problem) {
                walk.step = breakOff(walk.step, fact, walk.draft, problem);
            }
        }
    }

    /** Evaluates the steps from the current step on. A separate method, because the JVM compiles a loop without a handler better. */
    private void walkOn(Fact fact, Walk walk, byte[] results) throws Exception {
        int step = walk.step;
        while (step < conditions.length) {
            walk.step = step;
            Predicate1<Object> condition = conditions[step];
            if (condition == null) {
                rules[step].fire(fact, walk.draft);
                step++;
            } else {
                step = isMet(condition, resultIndex[step], fact, results) ? step + 1 : otherwise[step];
            }
        }
        walk.step = step;
    }

    /** The current step, and the stored results of conditions. All facts of a filing use the same object. */
    static final class Walk {

        private final ReportDraft draft;
        private byte[] results = new byte[64];
        private int step;

        Walk(ReportDraft draft) {
            this.draft = draft;
        }

        ReportDraft draft() {
            return draft;
        }

        private byte[] start(int resultCount) {
            step = 0;
            if (results.length < resultCount) {
                results = new byte[resultCount];
            } else {
                Arrays.fill(results, 0, resultCount, (byte) 0);
            }
            return results;
        }
    }

    /**
     * Records that the rules at a step could not be evaluated.
     *
     * @return the step behind these rules
     */
    private int breakOff(int step, Fact fact, ReportDraft draft, Throwable problem) {
        int next = otherwise[step];
        for (int i = step; i < next; i++) {
            if (conditions[i] == null) {
                draft.brokeOff(rules[i].info(), fact.path(), problem);
            }
        }
        return next;
    }

    private static boolean isMet(Predicate1<Object> condition, int index, Fact fact, byte[] results) throws Exception {
        if (index == NO_INDEX) {
            return condition.test(fact);
        }
        if (results[index] == 0) {
            results[index] = condition.test(fact) ? YES : NO;
        }
        return results[index] == YES;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // There are no arrays of generic types.
    private static @Nullable Predicate1<Object>[] conditions(List<@Nullable Condition> conditions) {
        return conditions.stream()
                .map(condition -> condition == null ? null : condition.predicate())
                .toArray(Predicate1[]::new);
    }

    /** The rules behind the same conditions: the rules that fire here, and the rules with a further condition. */
    private static final class Branch {

        final List<CompiledRule> firing = new ArrayList<>();
        final Map<String, Fork> further = new LinkedHashMap<>();
    }

    /** A condition, the first rule with the condition at this position, and the rules behind the condition. */
    private record Fork(Condition condition, CompiledRule rule, Branch branch) {}

    /** Builds the line of shared conditions. */
    private static final class Line {

        final List<@Nullable Condition> conditions = new ArrayList<>();
        final List<CompiledRule> rules = new ArrayList<>();
        final List<Integer> otherwise = new ArrayList<>();

        void add(Branch branch) {
            branch.firing.forEach(rule -> add(null, rule));
            branch.further.values().forEach(fork -> {
                int step = add(fork.condition(), fork.rule());
                add(fork.branch());
                otherwise.set(step, conditions.size());
            });
        }

        private int add(@Nullable Condition condition, CompiledRule rule) {
            conditions.add(condition);
            rules.add(rule);
            otherwise.add(conditions.size());
            return conditions.size() - 1;
        }
    }
}
