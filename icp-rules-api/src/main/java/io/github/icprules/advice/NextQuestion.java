package io.github.icprules.advice;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.Severity;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.text.Tree;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A missing input of a filing, or several missing inputs that are asked together, as a question that a form can show.
 *
 * @param path the path of the input in the request, such as {@code subject.type}; for a question with parts the path of the
 *     object that has the parts, such as {@code subject.region}
 * @param apiField the field of the platform's filing API that takes the input; {@code null} if the API has none
 * @param question the question
 * @param form the form of the answer
 * @param choices the allowed values of a question with choices; for a question with parts, the persons from whom an answer can
 *     copy the parts; empty if there are no choices
 * @param hint the way to write the answer; {@code null} if the form and the choices are clear
 * @param kind the way to settle the question; only a question of the kind {@link UncheckedKind#INPUT_MISSING} is for the
 *     applicant
 * @param mayBlock whether an open point that could still block the filing needs this input
 * @param severity the highest severity of the rules that need this input; {@code null} if no such rule looks for a violation
 * @param ruleIds the rules that need this input, in the order of the report; empty for a part that no rule needs yet, such as
 *     the name beside the number of a person
 * @param label a short name of the input for a form; {@code null} if there is none
 * @param parts the questions for the missing inputs, in the order in which a form asks them; empty if the question is for one
 *     input. A part has no parts
 */
public record NextQuestion(
        String path,
        @Nullable String apiField,
        Text question,
        AnswerForm form,
        List<Choice> choices,
        @Nullable Text hint,
        UncheckedKind kind,
        boolean mayBlock,
        @Nullable Severity severity,
        List<String> ruleIds,
        @Nullable Text label,
        List<NextQuestion> parts) {

    /** Copies the lists. */
    public NextQuestion {
        requireNonNull(path, "path must be given.");
        requireNonNull(question, "question must be given.");
        requireNonNull(form, "form must be given.");
        requireNonNull(choices, "choices must be given.");
        requireNonNull(kind, "kind must be given.");
        requireNonNull(ruleIds, "ruleIds must be given.");
        requireNonNull(parts, "parts must be given.");
        choices = List.copyOf(choices);
        ruleIds = List.copyOf(ruleIds);
        parts = List.copyOf(parts);
    }

    /** Creates a question for one input, without a short name. */
    public NextQuestion(
            String path,
            @Nullable String apiField,
            Text question,
            AnswerForm form,
            List<Choice> choices,
            @Nullable Text hint,
            UncheckedKind kind,
            boolean mayBlock,
            @Nullable Severity severity,
            List<String> ruleIds) {
        this(path, apiField, question, form, choices, hint, kind, mayBlock, severity, ruleIds, null, List.of());
    }

    /**
     * An allowed value.
     *
     * @param value the value in the request: a boolean, a number, the name of a constant, a code, or an item in the form of a
     *     tree. For a question with parts, the path of the person from whom an answer copies the parts
     * @param label the words that a form shows
     * @param names other names of the value, by which an answer can choose it; empty if there are none
     * @param within the value that the part before must have, such as {@code GUANGDONG} for the city 440300; {@code null} if
     *     the choice does not depend on it
     */
    public record Choice(
            Object value,
            Text label,
            List<String> names,
            @Nullable Object within) {

        /** Copies the list. */
        public Choice {
            requireNonNull(value, "value must be given.");
            requireNonNull(label, "label must be given.");
            requireNonNull(names, "names must be given.");
            names = List.copyOf(names);
        }

        /** Creates a choice that has no other names and does not depend on a part before. */
        public Choice(Object value, Text label) {
            this(value, label, List.of(), null);
        }

        private Map<String, Object> asTree(Language language) {
            return new Tree(language)
                    .put("value", value)
                    .put("label", label)
                    .putIfAny("names", names, Function.identity())
                    .put("within", within)
                    .done();
        }
    }

    /** {@return the questions for one input each: the parts, or this question if it has no parts} */
    public List<NextQuestion> inputs() {
        return parts.isEmpty() ? List.of(this) : parts;
    }

    /**
     * {@return whether the applicant can answer}
     *
     * <p>The answer to any other question is visible on a picture or a paper, or comes from the platform or a register, or is
     * a decision of the authority, see {@link #kind()}.
     */
    public boolean isForApplicant() {
        return kind == UncheckedKind.INPUT_MISSING;
    }

    /**
     * {@return a copy of the filing with an answer}
     *
     * <p>The answer to a question with choices is the value, the words or another name of a choice. A code of digits that is
     * not among the choices is also accepted, because the platform's lists change. The question for the last day of a validity
     * also accepts {@code true}, which means that there is no last day.
     *
     * <p>The answer to a question with parts is a map from the paths of the parts to their answers, or a choice of the question. A
     * part that the map leaves out stays open. A choice copies the entries of a person, except the authorisation; entries
     * that the filing has stay.
     *
     * <p>An answer for a person also fills the absent entries of a principal with the same document number. So one person in two
     * roles is asked once.
     *
     * <p>If the filing was read from a body, the answer removes the faults because of which its field has no value. For an answer
     * within a missing object, the other mandatory fields of the object are missing afterwards.
     *
     * @param request the filing without the input
     * @param answer the value, with the type of the path in the model or in a form that {@link FilingRequest#fromTree} reads;
     *     a map for a question with parts
     * @throws IllegalArgumentException if no choice or more than one choice has the name, if the map has a path that is no part, or
     *     if the model refuses the value
     */
    public FilingRequest answered(FilingRequest request, Object answer) {
        requireNonNull(request, "request must be given.");
        requireNonNull(answer, "answer must be given.");
        Map<String, Object> tree = request.asTree();
        Map<String, Object> answered = new Answering(this, request.asTree()).with(answer);
        return FilingRequest.fromTree(FilledFields.withoutFaults(request.payload(), tree, answered));
    }

    /** {@return the question as a tree of maps, lists, texts and booleans, which any JSON library can write} */
    public Map<String, Object> asTree(Language language) {
        requireNonNull(language, "language must be given.");
        return new Tree(language)
                .put("path", path)
                .put("apiField", apiField)
                .put("question", question)
                .put("form", form.name())
                .put("choices", choices, choice -> choice.asTree(language))
                .put("hint", hint)
                .put("kind", kind.name())
                .put("mayBlock", mayBlock)
                .put("severity", severity == null ? null : severity.name())
                .put("rules", ruleIds)
                .put("label", label)
                .putIfAny("parts", parts, part -> part.asTree(language))
                .done();
    }
}
