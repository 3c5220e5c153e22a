package io.github.icprules.advice;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.text.Tree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of a filing that a repair consists of. Personal data in it is masked; the filing after the changes has the values.
 *
 * @param path the path that changes, such as {@code filingType} or {@code materials[2]}
 * @param alsoAt the other paths that change in the same way, such as {@code miniProgram.principal.phone} if one person is both
 *     principals; empty if there is no other
 * @param apiField the field of the platform's filing API for the path; {@code null} if the API has none
 * @param kind the kind of change
 * @param oldValue the value before in words, with personal data masked; {@code null} if there was none
 * @param newValue the value afterwards in words, with personal data masked; {@code null} if the value is removed
 * @param onlyIfTrue whether the change states a fact. Make the change only if the fact is true or has become true; a change
 *     without this mark is a mere matter of form
 * @param sentence the change as one sentence
 */
public record ProposedChange(
        String path,
        List<String> alsoAt,
        @Nullable String apiField,
        ChangeKind kind,
        @Nullable Text oldValue,
        @Nullable Text newValue,
        boolean onlyIfTrue,
        Text sentence) {

    /** Copies the list. */
    public ProposedChange {
        requireNonNull(path, "path must be given.");
        requireNonNull(alsoAt, "alsoAt must be given.");
        requireNonNull(kind, "kind must be given.");
        requireNonNull(sentence, "sentence must be given.");
        alsoAt = List.copyOf(alsoAt);
    }

    /** {@return the change as maps, texts and booleans, as any JSON library writes them} */
    public Map<String, Object> asTree(Language language) {
        requireNonNull(language, "language must be given.");
        return new Tree(language)
                .put("path", path)
                .put("alsoAt", alsoAt.isEmpty() ? null : alsoAt)
                .put("apiField", apiField)
                .put("kind", kind.name())
                .put("oldValue", oldValue)
                .put("newValue", newValue)
                .put("onlyIfTrue", onlyIfTrue)
                .put("sentence", sentence)
                .done();
    }
}
