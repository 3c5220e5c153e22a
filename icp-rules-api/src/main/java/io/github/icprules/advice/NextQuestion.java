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
 * @param hint how to write the answer; {@code null} if the form and the choices say enough
 * @param kind what settles the question: only a question of the kind {@link UncheckedKind#INPUT_MISSING} is one for the applicant
 * @param mayBlock whether an open point that could still block the filing misses this input
 * @param severity the gravest severity of the rules that miss this input; {@code null} if no rule that misses it looks for a breach
 * @param ruleIds the rules that miss this input, in the order of the report; at least one
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

        /** Checks that both are given. */
        public Choice {
            requireNonNull(value, "value must be given.");
            requireNonNull(label, "label must be given.");
        }
    }

    /**
     * {@return whether the applicant can answer}
     *
     * <p>The answers to the other questions are seen on a picture or a paper, looked up on the platform or in a register, or
     * decided by the authority, as {@link #kind()} states.
     */
    public boolean isForApplicant() {
        return kind == UncheckedKind.INPUT_MISSING;
    }

    /**
     * {@return the filing with this answer}
     *
     * <p>The question for the last day of a validity also takes {@code true}, which means that there is no last day.
     *
     * @param request the filing that misses the input
     * @param answer the value: of the type that the model has at the path, or as {@link FilingRequest#fromTree} reads it
     * @throws IllegalArgumentException if the model refuses the value
     */
    public FilingRequest answered(FilingRequest request, Object answer) {
        requireNonNull(request, "request must be given.");
        requireNonNull(answer, "answer must be given.");
        boolean isEndless = path.endsWith(LAST_DAY) && Boolean.TRUE.equals(answer);
        String place = isEndless ? path.substring(0, path.length() - LAST_DAY.length()) + NO_LAST_DAY : path;
        return FilingRequest.fromTree(RequestPath.of(place).put(request.asTree(), answer));
    }

    /** {@return the question as maps, lists, texts and booleans, as any JSON library writes them} */
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
