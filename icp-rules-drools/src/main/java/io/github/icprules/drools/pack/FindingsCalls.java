package io.github.icprules.drools.pack;

import io.github.icprules.RuleKind;
import io.github.icprules.drools.compiled.SheetText.RuleText;
import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.Expression.Literal;
import io.github.icprules.drools.condition.Expression.Other;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Step;
import io.github.icprules.drools.condition.SheetLimits;
import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.drools.facts.platform.PayloadFault;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.drools.pack.FactMembers.Refused;
import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Text;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls of findings in the consequence of a rule. */
final class FindingsCalls {

    /** The calls of findings that each kind of rule can make. All other calls are for bundled rules only. */
    private static final Map<RuleKind, Set<String>> CALLS = Map.of(
            RuleKind.VIOLATION,
            Set.of(
                    "violation",
                    "violationAt",
                    "violationIn",
                    "mention",
                    "withoutDocument",
                    "endingApproval",
                    "provincialViolation"),
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

    /** The number of parameters in front of the values. */
    private static final Map<String, Integer> BEFORE = Arrays.stream(Findings.class.getMethods())
            .filter(Method::isVarArgs)
            .collect(Collectors.toMap(Method::getName, method -> method.getParameterCount() - 1));

    /** The names of all parts of a request. */
    private static final Set<String> MEMBERS =
            members(RecordShape.of(FilingRequest.class)).collect(Collectors.toCollection(TreeSet::new));

    private final RuleText rule;
    /** The calls: {@code findings}, and the called method. */
    private final List<Path> calls;

    FindingsCalls(RuleText rule) {
        this.rule = rule;
        this.calls = rule.consequence()
                .expression()
                .paths()
                .filter(path ->
                        path.steps().size() > 1 && path.steps().get(0).name().equals("findings"))
                .toList();
    }

    /** {@return whether the rule calls no method} */
    boolean isEmpty() {
        return calls.isEmpty();
    }

    /** {@return whether the rule calls a method} */
    boolean contain(String method) {
        return methods().anyMatch(call -> call.name().equals(method));
    }

    private Stream<Step> methods() {
        return calls.stream().map(call -> call.steps().get(1));
    }

    /** {@return the minimum number of values that the rule passes to its sentences; empty if the number is not known} */
    OptionalInt values() {
        int least = Integer.MAX_VALUE;
        for (Step method : methods().toList()) {
            if (method.isCall()) {
                Integer before = BEFORE_VALUES.get(method.name());
                if (before == null) {
                    return OptionalInt.empty();
                }
                least = Math.min(least, method.arguments().size() - before);
            }
        }
        return least < 0 || least == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(least);
    }

    /**
     * Checks that there is a call, and that each call fits the kind of the rule.
     *
     * @param scope the types and the variables of the rule
     */
    void check(SheetScope scope) {
        SourceText source = scope.source();
        methods().forEach(method -> {
            checkCall(source, method);
            checkFact(source, method);
            checkPath(scope, method);
            if (SheetLimits.branchIn(rule.consequence().text()) == null) {
                checkValues(scope, method);
            }
        });
        if (isEmpty()) {
            source.refuse(
                    rule.consequence().offset(),
                    "a call of findings, such as findings.violation($fact, \"member\")",
                    rule.consequence().text().isEmpty() ? "no consequence" : "none");
        }
    }

    private void checkCall(SourceText source, Step method) {
        RuleKind kind = AnnotationChecker.kind(rule);
        boolean exists = Arrays.stream(Findings.class.getMethods())
                .anyMatch(each -> each.getName().equals(method.name()));
        if (kind != null && exists && !CALLS.getOrDefault(kind, Set.of()).contains(method.name())) {
            source.refuse(
                    rule.consequence().offset() + method.start(),
                    "a call for a rule of the kind %s: %s"
                            .formatted(kind, String.join(", ", new TreeSet<>(CALLS.getOrDefault(kind, Set.of())))),
                    SourceText.quoted(method.name()));
        }
        boolean needsMaterial =
                method.name().equals("material") || method.name().equals("provincialMaterial");
        if (needsMaterial && !rule.annotations().containsKey("material")) {
            source.refuse(rule.offset(), "@material, because the rule calls " + method.name(), "no @material");
        }
    }

    /** Refuses a call without a fact, which would fail in every filing. */
    private void checkFact(SourceText source, Step method) {
        if (!method.arguments().isEmpty() && method.arguments().get(0) instanceof Literal literal) {
            source.refuse(rule.consequence().offset() + literal.start(), "a fact of the condition", literal.text());
        }
    }

    /** Checks the values for the sentences. Another object would be written with its address in memory. */
    private void checkValues(SheetScope scope, Step method) {
        List<Expression> arguments = method.arguments();
        int before = BEFORE.getOrDefault(method.name(), arguments.size());
        arguments.stream()
                .skip(before)
                .flatMap(argument -> argument instanceof Other other ? other.parts().stream() : Stream.of(argument))
                .filter(part -> !isValue(scope, part))
                .forEach(part -> scope.source()
                        .refuse(
                                rule.consequence().offset() + part.start(),
                                "a text, a number, a day or a constant as the value of a sentence",
                                SourceText.quoted(part.in(rule.consequence().text()))));
    }

    private boolean isValue(SheetScope scope, Expression part) {
        if (part instanceof Literal literal) {
            return !literal.text().equals("null");
        }
        if (part instanceof Other other) {
            return other.parts().stream().allMatch(each -> isValue(scope, each));
        }
        return part instanceof Path path && isValue(ExpressionChecker.typeOf(scope, null, rule.consequence(), path));
    }

    private static boolean isValue(Class<?> type) {
        Class<?> wrapped = MethodType.methodType(type).wrap().returnType();
        return type == Refused.class
                || Stream.of(CharSequence.class, Number.class, Character.class, Enum.class, Text.class, LocalDate.class)
                        .anyMatch(each -> each.isAssignableFrom(wrapped));
    }

    /** A misspelt path would send the reader of a report to a place that is not there. */
    private void checkPath(SheetScope scope, Step method) {
        SourceText source = scope.source();
        String called = method.name();
        List<Expression> arguments = method.arguments();
        boolean isOfPath = called.equals("violationAt") || called.equals("violation");
        if (!isOfPath || arguments.size() < 2 || !(arguments.get(1) instanceof Literal literal) || !literal.isText()) {
            return;
        }
        Class<?> fact =
                scope.variables().get(arguments.get(0).in(rule.consequence().text()));
        String path = literal.unquoted();
        if (path.isEmpty() || fact == PayloadFault.class) {
            return;
        }
        int place = rule.consequence().offset() + literal.start();
        if (called.equals("violationAt")) {
            InputNames.isInput(source, place, path, scope.attributes());
        } else {
            RequestPath.of(path).steps().stream()
                    .map(RequestPath.Step::name)
                    .filter(name -> !MEMBERS.contains(name))
                    .findFirst()
                    .ifPresent(
                            name -> source.refuseName(place, "a member of the request, such as name", name, MEMBERS));
        }
    }

    private static Stream<String> members(RecordShape shape) {
        return shape.components().stream()
                .flatMap(component -> Stream.concat(
                        Stream.of(component.name()),
                        Stream.ofNullable(component.inner()).flatMap(FindingsCalls::members)));
    }
}
