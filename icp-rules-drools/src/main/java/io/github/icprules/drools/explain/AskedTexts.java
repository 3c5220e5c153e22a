package io.github.icprules.drools.explain;

import io.github.icprules.drools.condition.Constants;
import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Step;
import io.github.icprules.drools.findings.InputTexts;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in words what a condition asks of an input or of an attribute. */
final class AskedTexts {

    /** The questions of a given input, with their denials in brackets, and the days that are counted from a day. */
    private static final Map<String, Text> PHRASES = PropertyTexts.phrases("input");

    private static final Text DAY = Text.of("评估日期", "the evaluation date");
    private final InputTexts inputs = InputTexts.bundled();

    /** Returns a question such as {@code input("x").present} in words, or its denial; empty if a word is missing. */
    Optional<String> asked(Path question, boolean isDenied, Language language) {
        Text phrase = PHRASES.get("GivenInput." + question.last().name());
        List<Expression> arguments = question.last().arguments();
        if (phrase == null || arguments.size() > 1) {
            return Optional.empty();
        }
        return input(question.before()).flatMap(path -> {
            String said = ConditionTexts.statement(phrase.in(language), isDenied, language)
                    .replace("{input}", name(path, language));
            return said.contains("{argument}")
                    ? arguments.stream()
                            .findFirst()
                            .flatMap(argument -> argument(argument, language))
                            .map(argument ->
                                    said.replace("{argument}", argument).strip())
                    : Optional.of(said);
        });
    }

    /** Returns the path of the input or the attribute to which a path leads; empty if the path leads elsewhere. */
    private static Optional<String> input(Path path) {
        List<Step> steps = path.steps();
        boolean isOfFiling = steps.size() == 2
                && steps.get(0).name().equals("filing")
                && steps.get(0).isProperty();
        return path.of() == null && (steps.size() == 1 || isOfFiling)
                ? path.last().input()
                : Optional.empty();
    }

    /** Returns the name of the input at a path, or the path. */
    private String name(String path, Language language) {
        return inputs.name(path).map(name -> name.in(language)).orElse('“' + path + '”');
    }

    private Optional<String> argument(Expression argument, Language language) {
        String constant = argument.constant();
        if (constant != null) {
            return Optional.of(constant(constant, language));
        }
        return argument instanceof Path path ? path(path.ofFact(), language) : Optional.empty();
    }

    private static String constant(String written, Language language) {
        if (written.startsWith("\"") || written.startsWith("'")) {
            return '“' + written.substring(1, written.length() - 1) + '”';
        }
        int dot = written.indexOf('.');
        if (dot < 0 || Character.isDigit(written.charAt(dot - 1))) {
            return language == Language.ZH ? ' ' + written + ' ' : written;
        }
        return Constants.ofModel(written)
                .map(each -> '“' + (each instanceof Term term ? term.in(language) : each.toString()) + '”')
                .orElse(written);
    }

    private Optional<String> path(Path path, Language language) {
        Optional<String> given = input(path);
        if (given.isPresent()) {
            return given.map(input -> name(input, language));
        }
        Step last = path.last();
        if (last.isProperty()) {
            return last.name().equals("on") && path.steps().size() <= 2
                    ? Optional.of(DAY.in(language))
                    : Optional.empty();
        }
        List<Expression> arguments = last.arguments();
        if (path.steps().size() == 1 || arguments.size() > 1) {
            return Optional.empty();
        }
        Path before = path.before();
        Text period = PHRASES.get("LocalDate." + last.name());
        if (period != null) {
            return path(before, language)
                    .flatMap(date -> argument(arguments.get(0), language)
                            .map(number -> period.in(language)
                                    .replace("{date}", date)
                                    .replace("{number}", number)
                                    .strip()));
        }
        String id = arguments.get(0).constant();
        if (id == null || !before.last().name().equals("parameters")) {
            return Optional.empty();
        }
        boolean isList = last.name().equals("keywords");
        String kind = language == Language.ZH ? (isList ? "词表" : "参数") : isList ? "the list " : "the value ";
        return Optional.of(kind + constant(id, language));
    }
}
