package io.github.icprules.internal;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The sentence of a finding that an engine keeps and uses in many reports. The text also keeps the JSON of this finding, so that
 * only the first report composes and writes the finding. Thread-safe.
 */
public final class KeptText implements Text {

    private final Text text;
    private @Nullable Object finding;

    private volatile byte @Nullable [] chinese;
    private volatile byte @Nullable [] english;

    /** Creates a kept sentence. It keeps no JSON before a finding is set. */
    public KeptText(Text text) {
        this.text = text;
    }

    /** {@return the sentence that a kept sentence stands for; any other text is returned unchanged} */
    public static Text plain(Text text) {
        return text instanceof KeptText kept ? kept.text : text;
    }

    /** Sets the finding whose JSON is kept. Copies of the finding have the same sentence, but another content. */
    public void belongTo(Object owner) {
        finding = owner;
    }

    /** {@return whether the JSON of a finding is kept here} */
    @SuppressWarnings("ReferenceEquality") // Equal findings have sentences of their own.
    public boolean isOf(Object owner) {
        return finding == owner;
    }

    /** {@return the JSON of the finding; {@code null} if no report in the language had the finding yet} */
    public byte @Nullable [] json(Language language) {
        return language == Language.ZH ? chinese : english;
    }

    /** Keeps the JSON of the finding in a language. */
    public void keep(Language language, byte[] written) {
        if (language == Language.ZH) {
            chinese = written;
        } else {
            english = written;
        }
    }

    @Override
    public String in(Language language) {
        return text.in(language);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeptText kept && text.equals(kept.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
