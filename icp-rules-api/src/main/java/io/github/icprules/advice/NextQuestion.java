package io.github.icprules.advice;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.Severity;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.text.Tree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A missing input of a filing, as a question that a form can show.
 *
 * @param path the path of the input in the request, such as {@code subject.type}
 * @param apiField the field of the platform's filing API that takes the input; {@code null} if the API has none
 * @param question the question
 * @param form the form of the answer
 * @param choices the allowed values of a question with choices; empty if there are no choices
 * @param hint the way to write the answer; {@code null} if the form and the choices are clear
 * @param kind the way to settle the question; only a question of the kind {@link UncheckedKind#INPUT_MISSING} is for the
 *     applicant
 * @param mayBlock whether an open point that could still block the filing needs this input
 * @param severity the highest severity of the rules that need this input; {@code null} if no such rule looks for a violation
 * @param ruleIds the rules that need this input, in the order of the report; at least one
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
        List<String> ruleIds) {

    private static final String LAST_DAY = ".until";
    private static final String NO_LAST_DAY = ".indefinite";

    /** Copies the lists. */
    public NextQuestion {
        requireNonNull(path, "path must be given.");
        requireNonNull(question, "question must be given.");
        requireNonNull(form, "form must be given.");
        requireNonNull(choices, "choices must be given.");
        requireNonNull(kind, "kind must be given.");
        requireNonNull(ruleIds, "ruleIds must be given.");
        choices = List.copyOf(choices);
        ruleIds = List.copyOf(ruleIds);
    }

    /**
     * An allowed value.
     *
     * @param value the value in the request: a boolean or the name of a constant
     * @param label the words that a form shows
     */
    public record Choice(Object value, Text label) {

        /** Refuses {@code null}. */
        public Choice {
            requireNonNull(value, "value must be given.");
            requireNonNull(label, "label must be given.");
        }
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
     * <p>The question for the last day of a validity also accepts {@code true}, which means that there is no last day.
     *
     * @param request the filing without the input
     * @param answer the value, with the type of the path in the model or in a form that {@link FilingRequest#fromTree} reads
     * @throws IllegalArgumentException if the model refuses the value
     */
    public FilingRequest answered(FilingRequest request, Object answer) {
        requireNonNull(request, "request must be given.");
        requireNonNull(answer, "answer must be given.");
        boolean isEndless = path.endsWith(LAST_DAY) && Boolean.TRUE.equals(answer);
        String place = isEndless ? path.substring(0, path.length() - LAST_DAY.length()) + NO_LAST_DAY : path;
        return FilingRequest.fromTree(RequestPath.of(place).put(request.asTree(), answer));
    }

    /** {@return the question as a tree of maps, lists, texts and booleans, which any JSON library can write} */
    public Map<String, Object> asTree(Language language) {
        requireNonNull(language, "language must be given.");
        return new Tree(language)
                .put("path", path)
                .put("apiField", apiField)
                .put("question", question)
                .put("form", form.name())
                .put(
                        "choices",
                        choices,
                        choice -> new Tree(language)
                                .put("value", choice.value())
                                .put("label", choice.label())
                                .done())
                .put("hint", hint)
                .put("kind", kind.name())
                .put("mayBlock", mayBlock)
                .put("severity", severity == null ? null : severity.name())
                .put("rules", ruleIds)
                .done();
    }
}
