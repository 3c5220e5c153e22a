package io.github.icprules.drools.pack;

import static java.util.Map.entry;

import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.Expression.Literal;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Step;
import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.drools.data.words.Keywords;
import io.github.icprules.drools.facts.GivenInput;
import io.github.icprules.drools.pack.FactMembers.Refused;
import io.github.icprules.drools.pack.InputForm.Kind;
import io.github.icprules.internal.Attributes;
import java.lang.invoke.MethodType;
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

    private static final String LIST_OF_WORDS =
            "a list of words, such as filing.parameters.keywords(\"acme/COMPETITORS\")";

    private final CheckedCode code;
    private final Function<String, Optional<InputForm>> forms;
    private final Function<Path, Class<?>> typeOf;

    /**
     * Takes the expression.
     *
     * @param forms returns the form of the input at a path
     * @param typeOf returns the type of a path; {@code Object} if it is not known, and {@code Refused} if the path has a fault
     */
    QuestionChecker(CheckedCode code, Function<String, Optional<InputForm>> forms, Function<Path, Class<?>> typeOf) {
        this.code = code;
        this.forms = forms;
        this.typeOf = typeOf;
    }

    /** Checks a question, such as {@code contains("x")}, about the input of the step in front of it, such as {@code input("subject.name")}. */
    void check(Step input, Step question) {
        InputForm form = form(input).orElse(null);
        Set<Kind> fitting = QUESTIONS.get(question.name());
        if (fitting == null) {
            return;
        }
        if (form != null && !fitting.contains(form.kind())) {
            code.refuse(
                    question.start(),
                    "a question that fits %s: %s"
                            .formatted(form.kind().words(), String.join(", ", questions(form.kind()))),
                    SourceText.quoted(question.name()));
            return;
        }
        if (question.arguments().size() == 1) {
            checkArgument(form, question.name(), question.arguments().get(0));
        }
    }

    /** Returns the form of the input to which a step leads: an input, an attribute, or the value of a table. */
    private Optional<InputForm> form(Step step) {
        return switch (step.name()) {
            case "number" -> Optional.of(InputForm.of(Kind.NUMBER));
            case "text" -> Optional.of(InputForm.of(Kind.TEXT));
            default -> step.input().flatMap(forms);
        };
    }

    private void checkArgument(@Nullable InputForm form, String question, Expression argument) {
        switch (question) {
            case "containsAny" -> require(argument, LIST_OF_WORDS, Keywords.class);
            case "matches" -> {
                if (!(argument instanceof Literal literal && literal.isText())) {
                    refuse(argument, "a regular expression in quotes");
                }
            }
            case "longerThan", "shorterThan" -> require(argument, "a whole number", int.class, Integer.class);
            default -> {
                InputForm compared = compared(question, form);
                if (compared != null) {
                    checkCompared(compared, argument);
                }
            }
        }
    }

    /** Refuses an argument that is neither of a type nor a whole number that is written as it is. */
    private void require(Expression argument, String expected, Class<?>... types) {
        Class<?> type = argument instanceof Path path ? typeOf.apply(path) : Object.class;
        boolean isNumber = argument instanceof Literal literal
                && literal.text().matches("-?\\d+")
                && List.of(types).contains(int.class);
        if (!isNumber && type != Refused.class && !List.of(types).contains(type)) {
            refuse(argument, expected);
        }
    }

    private void refuse(Expression argument, String expected) {
        code.refuse(argument.start(), expected, SourceText.quoted(code.text(argument.start(), argument.end())));
    }

    private static Set<String> questions(Kind kind) {
        Set<String> fitting = QUESTIONS.entrySet().stream()
                .filter(question -> question.getValue().contains(kind))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        fitting.add("present");
        return fitting;
    }

    /** Returns the form of the value with which a question compares; {@code null} if it compares with no value, or if it is not known. */
    private static @Nullable InputForm compared(String question, @Nullable InputForm form) {
        return switch (question) {
            case "equalTo", "moreThan", "lessThan", "before", "after" -> form;
            case "contains" -> form != null && form.kind() == Kind.LIST ? form.items() : form;
            default -> null;
        };
    }

    private void checkCompared(InputForm form, Expression argument) {
        if (argument instanceof Literal literal) {
            // Each call refuses null.
            if (!literal.isNull()) {
                checkLiteral(form, literal);
            }
            return;
        }
        Class<?> type = argument instanceof Path path ? typeOf.apply(path) : null;
        if (type == Refused.class) {
            return;
        }
        boolean fits;
        if (type == GivenInput.class && argument instanceof Path path) {
            fits = form(path.last()).filter(other -> !fits(form, other)).isEmpty();
        } else {
            fits = type != null && fits(form, type);
        }
        if (!fits) {
            refuse(argument, expected(form));
        }
    }

    private static boolean fits(InputForm form, InputForm other) {
        return other.kind() == form.kind() && other.constants() == form.constants();
    }

    private static boolean fits(InputForm form, Class<?> type) {
        Class<?> wrapped = MethodType.methodType(type).wrap().returnType();
        return switch (form.kind()) {
            case TEXT -> wrapped == String.class;
            case NUMBER -> Number.class.isAssignableFrom(wrapped);
            case DAY -> wrapped == LocalDate.class;
            case TRUTH -> wrapped == Boolean.class;
            case CONSTANT -> wrapped == form.constants();
            case LIST, GROUP -> false;
        };
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
        if (!fits) {
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
