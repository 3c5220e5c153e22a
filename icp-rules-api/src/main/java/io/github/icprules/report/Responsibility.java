package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The party that corrects a violation or settles an open point, and the kind of its action.
 *
 * @param who the party
 * @param kind the kind of the action
 * @param what the question or task in one sentence; {@code null} if the sentence of the finding is enough
 * @param answers the answers to a question; empty if the action is no {@link ActionKind#QUESTION}
 * @param merchant the words for the merchant; {@code null} if the rule has none
 */
public record Responsibility(
        Party who,
        ActionKind kind,
        @Nullable Text what,
        List<Action.Answer> answers,
        @Nullable MerchantText merchant) {

    /** Copies the list. */
    public Responsibility {
        requireNonNull(who, "who must be given.");
        requireNonNull(kind, "kind must be given.");
        requireNonNull(answers, "answers must be given.");
        answers = List.copyOf(answers);
    }

    /** {@return the responsibility for the value at a path of a request, if no rule states another responsibility} */
    public static Responsibility ofPath(String path) {
        return Responsibilities.ofPath(requireNonNull(path, "path must be given."));
    }

    /** Creates a responsibility without words for the merchant. */
    public Responsibility(Party who, ActionKind kind, @Nullable Text what, List<Action.Answer> answers) {
        this(who, kind, what, answers, null);
    }

    /** Creates a responsibility without a sentence of its own. */
    public Responsibility(Party who, ActionKind kind) {
        this(who, kind, null, List.of(), null);
    }

    /** {@return the same responsibility with words for the merchant} */
    public Responsibility withMerchant(MerchantText words) {
        return new Responsibility(who, kind, what, answers, requireNonNull(words, "words must be given."));
    }
}
