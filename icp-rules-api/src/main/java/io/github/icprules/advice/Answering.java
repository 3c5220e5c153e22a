package io.github.icprules.advice;

import io.github.icprules.advice.NextQuestion.Choice;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.text.Language;
import io.github.icprules.text.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the answer to a question into the tree of a filing. */
final class Answering {

    private static final String LAST_DAY = ".until";
    private static final String NO_LAST_DAY = ".indefinite";

    /** A code of the platform or the name of a constant. The model refuses a constant that does not exist. */
    private static final Pattern CODE_OR_CONSTANT = Pattern.compile("[0-9]+|[A-Z][A-Z0-9_]*");

    private final NextQuestion question;
    private Map<String, Object> tree;

    Answering(NextQuestion question, Map<String, Object> tree) {
        this.question = question;
        this.tree = tree;
    }

    /** Returns the tree with the answer. */
    Map<String, Object> with(Object answer) {
        if (question.parts().isEmpty()) {
            put(question, null, answer);
        } else if (answer instanceof Map<?, ?> answers) {
            putParts(answers);
        } else {
            tree = SamePerson.copied(tree, String.valueOf(value(question, answer)), question.path());
        }
        return SamePerson.completed(tree, question.path());
    }

    private void putParts(Map<?, ?> answers) {
        List<String> paths = question.parts().stream().map(NextQuestion::path).toList();
        for (Object path : answers.keySet()) {
            if (!paths.contains(path)) {
                String given = String.valueOf(path);
                throw new IllegalArgumentException("%s is no part of the question for %s%s"
                        .formatted(NearestName.described(given, paths), question.path(), didYouMean(given, paths)));
            }
        }
        NextQuestion before = null;
        for (NextQuestion part : question.parts()) {
            Object answer = answers.get(part.path());
            if (answer != null) {
                put(part, before, answer);
            }
            before = part;
        }
    }

    /** Puts an answer. A choice that belongs to one value of the part before also determines the part before. */
    private void put(NextQuestion part, @Nullable NextQuestion before, Object answer) {
        String path = part.path();
        if (path.endsWith(LAST_DAY) && Boolean.TRUE.equals(answer)) {
            tree = RequestPath.of(path.substring(0, path.length() - LAST_DAY.length()) + NO_LAST_DAY)
                    .put(tree, true);
            return;
        }
        Object outer = before == null ? null : RequestPath.of(before.path()).in(tree);
        List<Choice> choices = part.choices().stream()
                .filter(choice -> outer == null || choice.within() == null || outer.equals(choice.within()))
                .toList();
        Object value = answer instanceof Collection<?> items
                ? items.stream().map(item -> value(part, choices, item)).toList()
                : part.form() == AnswerForm.SOME_OF
                        ? List.of(value(part, choices, answer))
                        : value(part, choices, answer);
        if (before != null && outer == null) {
            Object within = choices.stream()
                    .filter(choice -> choice.value().equals(value))
                    .map(Choice::within)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (within != null) {
                tree = RequestPath.of(before.path()).put(tree, within);
            }
        }
        tree = RequestPath.of(path).put(tree, value);
    }

    private static Object value(NextQuestion part, Object answer) {
        return value(part, part.choices(), answer);
    }

    /** Returns the value of the choice that an answer names; the answer if it is no text, a code or a constant. */
    private static Object value(NextQuestion part, List<Choice> choices, Object answer) {
        for (Choice choice : choices) {
            if (choice.value().equals(answer) || isCode(choice.value(), answer)) {
                return choice.value();
            }
        }
        if (part.choices().isEmpty() || !(answer instanceof String text)) {
            return answer;
        }
        String name = text.strip();
        List<Choice> named =
                choices.stream().filter(choice -> isNamed(choice, name)).toList();
        if (named.size() == 1) {
            return named.get(0).value();
        }
        if (named.isEmpty() && CODE_OR_CONSTANT.matcher(name).matches()) {
            return name;
        }
        List<String> names = choices.stream().flatMap(Answering::names).toList();
        throw new IllegalArgumentException(
                named.isEmpty()
                        ? "%s is no choice of %s%s"
                                .formatted(NearestName.described(name, names), part.path(), didYouMean(name, names))
                        : "%s has several choices of this name: %s."
                                .formatted(
                                        part.path(),
                                        named.stream()
                                                .map(choice -> String.valueOf(choice.value()))
                                                .collect(Collectors.joining(", "))));
    }

    private static boolean isCode(Object value, Object answer) {
        return value instanceof Number
                && answer instanceof String text
                && text.strip().equals(value.toString());
    }

    private static boolean isNamed(Choice choice, String name) {
        return names(choice).anyMatch(each -> each.equalsIgnoreCase(name));
    }

    private static Stream<String> names(Choice choice) {
        List<String> names = new ArrayList<>(choice.names());
        for (Language language : Language.values()) {
            names.add(choice.label().in(language));
        }
        return names.stream();
    }

    /** Returns the end of a message: the nearest name if a misspelling is likely. */
    private static String didYouMean(String given, List<String> names) {
        return NearestName.repeatable(given, names)
                .flatMap(repeatable -> NearestName.of(given, names))
                .map("; did you mean %s?"::formatted)
                .orElse(".");
    }
}
