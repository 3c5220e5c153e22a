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

    /** The value in {@link #kept} for a condition of only one step, so that its result need not be stored. */
    private static final int NOT_KEPT = -1;

    private static final byte YES = 1;
    private static final byte NO = 2;

    /** The condition of each step; {@code null} if a rule fires. */
    private final @Nullable Predicate1<Object>[] asked;
    /** For each step, the index at which its result is stored. */
    private final int[] kept;
    /** For each step, the next step if the condition is false. For a step that fires a rule, the following step. */
    private final int[] otherwise;
    /** For each step, the rule that fires, or the first rule that depends on the condition. */
    private final CompiledRule[] rules;

    private final int answersKept;

    private SharedConditions(Line line) {
        int length = line.questions.size();
        this.asked = asked(line.questions);
        this.kept = new int[length];
        this.otherwise = line.otherwise.stream().mapToInt(Integer::intValue).toArray();
        this.rules = line.rules.toArray(CompiledRule[]::new);
        Set<String> seen = new HashSet<>();
        Map<String, Integer> places = new HashMap<>();
        for (Condition question : line.questions) {
            if (question != null && !seen.add(question.id())) {
                places.putIfAbsent(question.id(), places.size());
            }
        }
        for (int step = 0; step < length; step++) {
            Condition question = line.questions.get(step);
            kept[step] = question == null ? NOT_KEPT : places.getOrDefault(question.id(), NOT_KEPT);
        }
        this.answersKept = places.size();
    }

    /** Makes the line of steps of rules. The steps start in the order of the rules. */
    static SharedConditions of(List<CompiledRule> rules) {
        Branch root = new Branch();
        for (CompiledRule rule : rules) {
            Branch branch = root;
            for (Condition question : rule.conditions()) {
                branch = branch.further
                        .computeIfAbsent(question.id(), id -> new Fork(question, rule, new Branch()))
                        .branch();
            }
            branch.speaking.add(rule);
        }
        Line line = new Line();
        line.add(root);
        return new SharedConditions(line);
    }

    /** Has the rules look at a fact. If one breaks off, or a question does that some hang on, the others go on. */
    void run(Fact fact, Walk walk) {
        byte[] answers = walk.start(answersKept);
        while (walk.step < asked.length) {
            try {
                goOn(fact, walk, answers);
            } catch (Exception | StackOverflowError problem) {
                walk.step = breakOff(walk.step, fact, walk.draft, problem);
            }
        }
    }

    /** Goes on from the step reached. A method of its own: compilers do better with a loop that catches nothing. */
    private void goOn(Fact fact, Walk walk, byte[] answers) throws Exception {
        int step = walk.step;
        while (step < asked.length) {
            walk.step = step;
            Predicate1<Object> question = asked[step];
            if (question == null) {
                rules[step].fire(fact, walk.draft);
                step++;
            } else {
                step = isYes(question, kept[step], fact, answers) ? step + 1 : otherwise[step];
            }
        }
        walk.step = step;
    }

    /** The place that a walk through steps has reached, and the answers kept on the way; one for all facts of a filing. */
    static final class Walk {

        private final ReportDraft draft;
        private byte[] answers = new byte[64];
        private int step;

        Walk(ReportDraft draft) {
            this.draft = draft;
        }

        ReportDraft draft() {
            return draft;
        }

        private byte[] start(int answersKept) {
            step = 0;
            if (answers.length < answersKept) {
                answers = new byte[answersKept];
            } else {
                Arrays.fill(answers, 0, answersKept, (byte) 0);
            }
            return answers;
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
            if (asked[i] == null) {
                draft.brokeOff(rules[i].info(), fact.path(), problem);
            }
        }
        return next;
    }

    private static boolean isYes(Predicate1<Object> question, int place, Fact fact, byte[] answers) throws Exception {
        if (place == NOT_KEPT) {
            return question.test(fact);
        }
        if (answers[place] == 0) {
            answers[place] = question.test(fact) ? YES : NO;
        }
        return answers[place] == YES;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // There are no arrays of generic types.
    private static @Nullable Predicate1<Object>[] asked(List<@Nullable Condition> questions) {
        return questions.stream()
                .map(question -> question == null ? null : question.predicate())
                .toArray(Predicate1[]::new);
    }

    /** The rules behind the same conditions: the rules that fire here, and the rules with a further condition. */
    private static final class Branch {

        final List<CompiledRule> speaking = new ArrayList<>();
        final Map<String, Fork> further = new LinkedHashMap<>();
    }

    /** A condition, the first rule with the condition at this position, and the rules behind the condition. */
    private record Fork(Condition question, CompiledRule rule, Branch branch) {}

    /** Builds the line of shared conditions. */
    private static final class Line {

        final List<@Nullable Condition> questions = new ArrayList<>();
        final List<CompiledRule> rules = new ArrayList<>();
        final List<Integer> otherwise = new ArrayList<>();

        void add(Branch branch) {
            branch.speaking.forEach(rule -> add(null, rule));
            branch.further.values().forEach(fork -> {
                int step = add(fork.question(), fork.rule());
                add(fork.branch());
                otherwise.set(step, questions.size());
            });
        }

        private int add(@Nullable Condition question, CompiledRule rule) {
            questions.add(question);
            rules.add(rule);
            otherwise.add(questions.size());
            return questions.size() - 1;
        }
    }
}
