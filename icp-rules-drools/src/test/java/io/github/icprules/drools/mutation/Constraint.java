package io.github.icprules.drools.mutation;

import io.github.icprules.drools.condition.ConditionReader;
import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.Expression.Comparison;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Several;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes constraints of rules and their parts. */
final class Constraint {

    private Constraint() {}

    /** {@return a constraint in which {@code a in (X, Y)} is written as {@code (a == X || a == Y)}, so that each operand is changed} */
    static String withoutLists(String constraint) {
        return lists(ConditionReader.read(constraint))
                .sorted(Comparator.comparing(Comparison::start).reversed())
                .reduce(
                        constraint,
                        (text, list) -> text.substring(0, list.start())
                                + list.operands().stream()
                                        .map(operand -> list.left().in(constraint)
                                                + (list.operator().equals("in") ? " == " : " != ")
                                                + operand.in(constraint))
                                        .collect(Collectors.joining(
                                                list.operator().equals("in") ? " || " : " && ", "(", ")"))
                                + text.substring(list.end()),
                        (one, other) -> other);
    }

    private static Stream<Comparison> lists(Expression part) {
        return part instanceof Comparison comparison
                ? Stream.of(comparison)
                        .filter(each -> each.operator().endsWith("in")
                                && each.operands().size() > 1)
                : part.parts().stream().flatMap(Constraint::lists);
    }

    /** {@return a part of a constraint as text, in brackets if it joins several parts} */
    static String text(String constraint, Expression part) {
        return part instanceof Several several
                ? several.parts().stream()
                        .map(each -> text(constraint, each))
                        .collect(Collectors.joining(sign(several), "(", ")"))
                : part.in(constraint);
    }

    /** {@return the sign between the operands} */
    static String sign(Several several) {
        return several.all() ? " && " : " || ";
    }

    /**
     * {@return a constraint as the compiler at run time takes it} The one of the build takes the name of a method for a
     * property of the fact ({@code isNew}, which cannot be called {@code new}); this one must know whose it is.
     */
    static String forRunTime(String constraint) {
        StringBuilder text = new StringBuilder(constraint);
        ConditionReader.read(constraint)
                .paths()
                .filter(path -> isMethod(path.steps().get(0).name()))
                .map(Path::start)
                .sorted(Comparator.reverseOrder())
                .forEach(start -> text.insert(start, "this."));
        return text.toString();
    }

    private static boolean isMethod(String name) {
        return name.length() > 2 && name.startsWith("is") && Character.isUpperCase(name.charAt(2));
    }
}
