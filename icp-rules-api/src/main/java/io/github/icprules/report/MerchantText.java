package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The words of a task for the merchant, who reads on a phone and does not fill in the form: the paper or the matter comes first, in
 * everyday words.
 *
 * @param title the paper to bring or the matter to decide, in a few words
 * @param how what the merchant does, in one or two sentences; {@code null} if the title is enough
 */
public record MerchantText(Text title, @Nullable Text how) {

    /** Refuses an absent title. */
    public MerchantText {
        requireNonNull(title, "title must be given.");
    }
}
