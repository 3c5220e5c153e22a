package io.github.icprules.drools.pack;

import io.github.icprules.RuleKind;
import io.github.icprules.drools.compiled.SheetText.RuleText;
import io.github.icprules.drools.data.SourceText;
import io.github.icprules.drools.facts.platform.PayloadFault;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.internal.RecordShape;
import io.github.icprules.model.FilingRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** The calls of findings in the consequence of a rule. */
final class FindingsCalls {

    /** The calls of findings that each kind of rule can make. All other calls are for bundled rules only. */
    private static final Map<RuleKind, Set<String>> CALLS = Map.of(
            RuleKind.VIOLATION,
            Set.of("violation", "violationAt", "violationIn", "mention", "withoutDocument", "provincialViolation"),
            RuleKind.REQUIREMENT,
            Set.of("material", "approvalDocument", "provincialMaterial"),
            RuleKind.TIMELINE,
            Set.of("stage"),
            RuleKind.DUTY,
            Set.of("duty", "dutyIn"),
            RuleKind.OPEN_POINT,
            Set.of("openPoint", "provincialOpenPoint"));

    /**
     * The number of parameters of a call that are not values of sentences, minus the number of values that the call itself adds.
     */
    private static final Map<String, Integer> BEFORE_VALUES = Map.of(
            "violation", 2,
            "violationAt", 2,
            "violationIn", 2,
            "provincialViolation", 0,
            "material", 1,
            "stage", 2,
            "duty", 2,
            "dutyIn", 1,
            "openPoint", 1,
            "provincialOpenPoint", -1);

    /** The names of all parts of a request. */
    private static final Set<String> MEMBERS = members();

    private final RuleText rule;
    private final List<Token> tokens;
    /** For each call, the index of the token with the name of the called method. */
    private final List<Integer> methods = new ArrayList<>();

    FindingsCalls(RuleText rule) {
        this.rule = rule;
        this.tokens = Token.of(rule.consequence().text());
        for (int i = 2; i + 1 < tokens.size(); i++) {
            if (tokens.get(i - 2).text().equals("findings")
                    && tokens.get(i - 1).isDot()
                    && tokens.get(i).isName()) {
                methods.add(i);
            }
        }
    }

    /** {@return whether the rule calls no method} */
    boolean isEmpty() {
        return methods.isEmpty();
    }

    /** {@return whether the rule calls a method} */
    boolean contain(String method) {
        return methods.stream().anyMatch(call -> tokens.get(call).text().equals(method));
    }

    /** {@return the minimum number of values that the rule passes to its sentences; empty if the number is not known} */
    OptionalInt values() {
        int least = Integer.MAX_VALUE;
        for (int method : methods) {
            if (tokens.get(method + 1).is("(")) {
                Integer before = BEFORE_VALUES.get(tokens.get(method).text());
                if (before == null) {
                    return OptionalInt.empty();
                }
                least = Math.min(least, arguments(method + 1) - before);
            }
        }
        return least < 0 || least == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(least);
    }

    /** Returns the number of arguments behind an opening bracket. */
    private int arguments(int open) {
        int depth = 0;
        int commas = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                depth++;
            } else if (tokens.get(i).is(")")) {
                depth--;
                if (depth == 0) {
                    return i == open + 1 ? 0 : commas + 1;
                }
            } else if (depth == 1 && tokens.get(i).is(",")) {
                commas++;
            }
        }
        return 0;
    }

    /**
     * Checks that there is a call, and that each call fits the kind of the rule.
     *
     * @param variables the types of the variables of the rule
     */
    void check(SourceText source, Map<String, Class<?>> variables) {
        for (int method : methods) {
            checkCall(source, tokens.get(method));
            checkPath(source, variables, method);
        }
        if (isEmpty()) {
            source.refuse(
                    rule.consequence().offset(),
                    "a call of findings, such as findings.violation($fact, \"member\")",
                    rule.consequence().text().isEmpty() ? "no consequence" : "none");
        }
    }

    private void checkCall(SourceText source, Token method) {
        RuleKind kind = AnnotationChecker.kind(rule);
        boolean exists = Arrays.stream(Findings.class.getMethods())
                .anyMatch(each -> each.getName().equals(method.text()));
        if (kind != null && exists && !CALLS.getOrDefault(kind, Set.of()).contains(method.text())) {
            source.refuse(
                    rule.consequence().offset() + method.offset(),
                    "a call for a rule of the kind %s: %s"
                            .formatted(kind, String.join(", ", new TreeSet<>(CALLS.getOrDefault(kind, Set.of())))),
                    SourceText.quoted(method.text()));
        }
        boolean needsMaterial =
                method.text().equals("material") || method.text().equals("provincialMaterial");
        if (needsMaterial && !rule.annotations().containsKey("material")) {
            source.refuse(rule.offset(), "@material, because the rule calls " + method.text(), "no @material");
        }
    }

    /** A misspelt path would send the reader of a report to a place that is not there. */
    private void checkPath(SourceText source, Map<String, Class<?>> variables, int method) {
        String called = tokens.get(method).text();
        int literal = method + 4;
        boolean isOfPath = called.equals("violationAt") || called.equals("violation");
        if (!isOfPath
                || literal + 1 >= tokens.size()
                || !tokens.get(method + 3).is(",")
                || tokens.get(literal).kind() != Token.Kind.STRING
                || !(tokens.get(literal + 1).is(",") || tokens.get(literal + 1).is(")"))) {
            return;
        }
        Class<?> fact = variables.get(tokens.get(method + 2).text());
        String written = tokens.get(literal).text();
        String path = written.substring(1, written.length() - 1);
        if (path.isEmpty() || fact == PayloadFault.class) {
            return;
        }
        int place = rule.consequence().offset() + tokens.get(literal).offset();
        if (called.equals("violationAt")) {
            Expressions.checkPath(source, place, path);
        } else {
            for (String step : path.split("\\.", -1)) {
                String name = step.replaceFirst("\\[\\d+]$", "");
                if (!MEMBERS.contains(name)) {
                    source.refuseName(place, "a member of the request, such as name", name, MEMBERS);
                    return;
                }
            }
        }
    }

    private static Set<String> members() {
        Set<String> members = new TreeSet<>();
        Set<RecordShape> known = new HashSet<>();
        Deque<RecordShape> open = new ArrayDeque<>(List.of(RecordShape.of(FilingRequest.class)));
        while (!open.isEmpty()) {
            RecordShape shape = open.remove();
            if (known.add(shape)) {
                shape.components().forEach(component -> {
                    members.add(component.name());
                    if (component.inner() != null) {
                        open.add(component.inner());
                    }
                });
            }
        }
        return members;
    }
}
