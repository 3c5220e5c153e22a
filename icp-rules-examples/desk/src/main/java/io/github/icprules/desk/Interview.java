package io.github.icprules.desk;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.AnswerForm;
import io.github.icprules.advice.NextQuestion;
import io.github.icprules.advice.NextQuestion.Choice;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A talk: the filing that it started from, and the answers so far. The answers are replayed in their order, so an earlier answer can be
 * changed, and the later answers stay as far as their questions are still asked.
 */
final class Interview {

    private final IcpRuleEngine engine;
    private FilingRequest request;
    private final List<Step> steps = new ArrayList<>();
    private final List<Answer> dropped = new ArrayList<>();

    /**
     * An answer.
     *
     * @param path the path of the question
     * @param value the answer; {@code null} if the person does not know it
     */
    record Answer(String path, @Nullable Object value) {

        Map<String, Object> asTree() {
            return value == null ? Map.of("path", path) : Map.of("path", path, "value", value);
        }

        /** {@return the answers in a tree; what is no answer is left out} */
        static List<Answer> listOf(@Nullable Object tree) {
            return !(tree instanceof List<?> items)
                    ? List.of()
                    : items.stream()
                            .filter(item -> item instanceof Map<?, ?>)
                            .map(item -> (Map<?, ?>) item)
                            .map(item -> new Answer(String.valueOf(item.get("path")), item.get("value")))
                            .toList();
        }
    }

    /** A question with its answer. */
    record Step(NextQuestion question, Answer answer) {}

    Interview(IcpRuleEngine engine, FilingRequest start) {
        this.engine = engine;
        this.request = start;
    }

    /** Adds answers. An answer whose question is not asked any more is dropped. */
    Interview replay(List<Answer> answers) {
        for (Answer answer : answers) {
            NextQuestion question = engine.nextQuestions(request).stream()
                    .filter(each -> each.path().equals(answer.path()))
                    .findFirst()
                    .orElse(null);
            if (question == null) {
                dropped.add(answer);
            } else {
                add(question, answer);
            }
        }
        return this;
    }

    /** Adds an answer; throws an {@link IllegalArgumentException} if it does not fit the question. */
    void add(NextQuestion question, Answer answer) {
        if (answer.value() != null) {
            request = question.answered(request, answer.value());
        }
        steps.add(new Step(question, answer));
    }

    FilingRequest request() {
        return request;
    }

    List<Step> steps() {
        return steps;
    }

    List<Answer> answers() {
        return steps.stream().map(Step::answer).toList();
    }

    List<Answer> dropped() {
        return dropped;
    }

    /** {@return the questions that are still to be asked, none of them twice; with {@code all}, also those that block nothing} */
    List<NextQuestion> open(boolean all) {
        List<String> asked = steps.stream()
                .flatMap(step -> step.question().inputs().stream())
                .map(NextQuestion::path)
                .toList();
        return engine.nextQuestions(request).stream()
                .filter(question -> question.isForApplicant()
                        && (all || question.mayBlock())
                        && !question.inputs().stream().map(NextQuestion::path).allMatch(asked::contains))
                .toList();
    }

    /** {@return the answer to a question that a form has sent; {@code null} if its fields are empty} */
    static @Nullable Object value(NextQuestion question, Form form) {
        String same = form.text("same");
        if (!same.isBlank()) {
            return same;
        }
        if (question.parts().isEmpty()) {
            return one(question, form);
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        for (NextQuestion part : question.parts()) {
            Object value = one(part, form);
            if (value != null) {
                answers.put(part.path(), value);
            }
        }
        return answers.isEmpty() ? null : answers;
    }

    private static @Nullable Object one(NextQuestion input, Form form) {
        List<String> given = form.all("v." + input.path());
        if (input.form() == AnswerForm.SOME_OF) {
            return given.isEmpty() ? null : given.contains("none") ? List.of() : chosen(input, given);
        }
        if (input.form() == AnswerForm.ENTRIES
                && !form.all("none." + input.path()).isEmpty()) {
            return List.of();
        }
        if (given.isEmpty()) {
            return form.all("last." + input.path()).isEmpty() ? null : Boolean.TRUE;
        }
        String text = given.get(0).strip();
        return switch (input.form()) {
            case YES_NO -> Boolean.valueOf(text);
            case ONE_OF -> chosen(input, given).get(0);
            case NUMBER -> text.matches("\\d{1,9}") ? Integer.valueOf(text) : text;
            case MOMENT -> text.length() == 16 ? text + ":00+08:00" : text;
            case ENTRIES ->
                text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> entry(input, line))
                        .toList();
            default -> text;
        };
    }

    /** Returns a line as an entry of its list. A line with a category and a number is an approval. */
    private static Object entry(NextQuestion input, String line) {
        Object entry = line;
        int length = 0;
        for (PreApprovalCategory category : PreApprovalCategory.values()) {
            for (Language language : Language.values()) {
                String name = category.in(language);
                // The longest name counts, because one name can be the start of another.
                if (input.path().endsWith("preApprovals")
                        && name.length() > length
                        && line.regionMatches(true, 0, name, 0, name.length())) {
                    length = name.length();
                    String number = line.substring(length).replaceFirst("^[\\s:：,，]+", "");
                    entry = Map.of("category", category.name(), "number", number);
                }
            }
        }
        return entry;
    }

    private static List<Object> chosen(NextQuestion input, List<String> given) {
        return given.stream()
                .map(text -> text.matches("\\d{1,4}")
                                && Integer.parseInt(text) < input.choices().size()
                        ? input.choices().get(Integer.parseInt(text)).value()
                        : text)
                .map(Object.class::cast)
                .toList();
    }

    /** {@return an answer in the words of its question} */
    static String words(Page page, Step step) {
        Object value = step.answer().value();
        return value == null
                ? page.say("ask.unknown")
                : step.question().inputs().stream()
                        .map(input -> words(page, input, ofInput(step.question(), input, value)))
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(page.say("ask.and")));
    }

    private static @Nullable Object ofInput(NextQuestion question, NextQuestion input, Object value) {
        return question.parts().isEmpty() || !(value instanceof Map<?, ?> parts) ? value : parts.get(input.path());
    }

    private static String words(Page page, NextQuestion input, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> items) {
            return items.isEmpty()
                    ? page.say("ask.none")
                    : items.stream()
                            .map(item -> words(page, input, item))
                            .collect(Collectors.joining(page.say("ask.and")));
        }
        if (value instanceof Boolean truth && input.form() == AnswerForm.DATE) {
            return page.say(truth ? "ask.forever" : "ask.unknown");
        }
        return input.choices().stream()
                .filter(choice -> choice.value().toString().equals(value.toString()))
                .map(choice -> page.in(choice.label()))
                .findFirst()
                .orElse(value.toString());
    }

    /** {@return the values of an input in a former answer, as its form has them} */
    static List<String> typed(NextQuestion question, NextQuestion input, @Nullable Answer former) {
        Object answer = former == null ? null : former.value();
        Object value = answer == null ? null : ofInput(question, input, answer);
        if (value == null) {
            return List.of();
        }
        Stream<?> items = value instanceof List<?> list ? list.stream() : Stream.of(value);
        List<String> choices =
                input.choices().stream().map(Choice::value).map(String::valueOf).toList();
        boolean isIndexed = input.form() == AnswerForm.ONE_OF || input.form() == AnswerForm.SOME_OF;
        return items.map(String::valueOf)
                .map(text -> isIndexed && choices.contains(text) ? String.valueOf(choices.indexOf(text)) : text)
                .toList();
    }
}
