package io.github.icprules.advice;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.text.Tree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of a filing in a repair. Personal data in the change is masked. The filing after the changes has the real
 * values, as far as they are known. A paper, a picture or a name that must be made first has no value yet: the change names the
 * path and the action.
 *
 * @param path the path that changes, such as {@code filingType} or {@code materials[2]}
 * @param alsoAt the other paths that change in the same way, such as {@code miniProgram.principal.phone} if one person is
 *     both principals; empty if there is no other
 * @param apiField the field of the platform's filing API for the path; {@code null} if the API has none
 * @param kind the kind of change
 * @param oldValue the earlier value in words, with personal data masked; {@code null} if there was no value
 * @param newValue the later value in words, with personal data masked; {@code null} if the value is removed or
 *     not known yet
 * @param onlyIfTrue whether the change states a fact. Make such a change only if the fact is true or has become true. Any
 *     other change concerns the form only
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

    /** {@return the change as a tree of maps, texts and booleans, which any JSON library can write} */
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
