package io.github.icprules.drools.pack;

import static java.util.Map.entry;

import io.github.icprules.drools.condition.Constants;
import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.Expression.Literal;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Step;
import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.drools.pack.InputForm.Kind;
import io.github.icprules.internal.Attributes;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a question about an input fits the form of the input. A question that does not fit would have the answer unknown in every
 * filing.
 */
final class QuestionChecker {

    private static final Map<String, Set<Kind>> QUESTIONS = Map.ofEntries(
            entry("truth", EnumSet.of(Kind.TRUTH)),
            entry("blank", EnumSet.of(Kind.TEXT, Kind.LIST)),
            entry("equalTo", EnumSet.of(Kind.TEXT, Kind.NUMBER, Kind.DAY, Kind.TRUTH, Kind.CONSTANT)),
            entry("contains", EnumSet.of(Kind.TEXT, Kind.LIST)),
            entry("containsAny", EnumSet.of(Kind.TEXT)),
            entry("matches", EnumSet.of(Kind.TEXT)),
            entry("longerThan", EnumSet.of(Kind.TEXT, Kind.LIST)),
            entry("shorterThan", EnumSet.of(Kind.TEXT, Kind.LIST)),
            entry("moreThan", EnumSet.of(Kind.NUMBER)),
            entry("lessThan", EnumSet.of(Kind.NUMBER)),
            entry("before", EnumSet.of(Kind.DAY)),
            entry("after", EnumSet.of(Kind.DAY)),
            entry("text", EnumSet.of(Kind.TEXT, Kind.NUMBER, Kind.DAY)),
            entry("number", EnumSet.of(Kind.NUMBER)),
            entry("date", EnumSet.of(Kind.DAY)),
            entry("items", EnumSet.of(Kind.LIST)));

    private final CheckedCode code;
    private final Function<String, Optional<InputForm>> forms;

    /**
     * Takes the expression.
     *
     * @param forms returns the form of the input at a path
     */
    QuestionChecker(CheckedCode code, Function<String, Optional<InputForm>> forms) {
        this.code = code;
        this.forms = forms;
    }

    /** Checks a question, such as {@code contains("x")}, about the input of the step in front of it, such as {@code input("subject.name")}. */
    void check(Step input, Step question) {
        InputForm form = input.input().flatMap(forms).orElse(null);
        Set<Kind> fitting = QUESTIONS.get(question.name());
        if (form == null || fitting == null) {
            return;
        }
        if (!fitting.contains(form.kind())) {
            code.refuse(
                    question.start(),
                    "a question that fits %s: %s"
                            .formatted(form.kind().words(), String.join(", ", questions(form.kind()))),
                    SourceText.quoted(question.name()));
            return;
        }
        InputForm compared = compared(question.name(), form);
        if (compared != null && question.arguments().size() == 1) {
            checkArgument(compared, question.arguments().get(0));
        }
    }

    private static Set<String> questions(Kind kind) {
        Set<String> fitting = QUESTIONS.entrySet().stream()
                .filter(question -> question.getValue().contains(kind))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        fitting.add("present");
        return fitting;
    }

    /** Returns the form of the value with which a question compares; {@code null} if it compares with no value. */
    private static @Nullable InputForm compared(String question, InputForm form) {
        return switch (question) {
            case "equalTo", "moreThan", "lessThan", "before", "after" -> form;
            case "contains" -> form.kind() == Kind.LIST ? form.items() : form;
            default -> null;
        };
    }

    private void checkArgument(InputForm form, Expression argument) {
        if (argument instanceof Literal literal) {
            checkLiteral(form, literal);
        } else if (argument instanceof Path path && path.of() == null) {
            InputForm other = path.last().input().flatMap(forms).orElse(null);
            Class<?> constants = Constants.ofModel(path.name())
                    .<Class<?>>map(Enum::getDeclaringClass)
                    .orElse(null);
            boolean isOther = other != null && (other.kind() != form.kind() || other.constants() != form.constants());
            boolean isOtherConstant = constants != null && constants != form.constants();
            if (isOther || isOtherConstant) {
                code.refuse(path.start(), expected(form), SourceText.quoted(code.text(path.start(), path.end())));
            }
        }
    }

    private void checkLiteral(InputForm form, Literal literal) {
        boolean isTruth = literal.text().equals("true") || literal.text().equals("false");
        boolean fits = switch (form.kind()) {
            case TEXT, CONSTANT -> literal.isText();
            case NUMBER -> !literal.isText() && !isTruth;
            case DAY -> literal.isText() && Attributes.normal(literal.unquoted()) instanceof LocalDate;
            case TRUTH -> isTruth;
            case LIST, GROUP -> false;
        };
        if (literal.text().equals("null") || !fits) {
            code.refuse(literal.start(), expected(form), literal.text());
        } else if (!form.choices().isEmpty() && !form.choices().contains(literal.unquoted())) {
            code.refuseName(literal.start(), expected(form), literal.unquoted(), form.choices());
        }
    }

    private static String expected(InputForm form) {
        List<String> choices = form.choices();
        Class<?> constants = form.constants();
        if (constants != null) {
            return "a constant of " + constants.getSimpleName();
        }
        return choices.isEmpty() ? form.kind().words() : "one of " + String.join(", ", choices);
    }
}
