package io.github.icprules.model;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.GivenPlaces;
import org.jspecify.annotations.Nullable;

/**
 * An approval that the subject holds (前置审批、专项审批).
 *
 * @param category what it approves
 * @param number the approval number or the file's name; {@code null} if not given, blank if left blank
 * @param holder who it was given to; {@code null} if not given
 * @param validity how long it is valid; {@code null} if not given
 * @param coversContent whether its scope covers what the mini-program offers; {@code null} if not given
 * @param documentAtHand whether a picture of the document is at hand; {@code null} if not given
 */
public record PreApproval(
        PreApprovalCategory category,
        @Nullable String number,
        @Nullable String holder,
        @Nullable Validity validity,
        @Nullable Boolean coversContent,
        @Nullable Boolean documentAtHand) {

    /** Refuses what names no category that can be approved. */
    public PreApproval {
        requireNonNull(category, "category must be given.");
        if (category == PreApprovalCategory.NONE) {
            throw new IllegalArgumentException("category must be one that can be approved, not NONE.");
        }
    }

    /** {@return an approval under this number, its document at hand} */
    public static PreApproval of(PreApprovalCategory category, @Nullable String number) {
        return new PreApproval(category, number, null, null, null, true);
    }

    /** {@return the same approval with this holder} */
    public PreApproval withHolder(@Nullable String holder) {
        return new PreApproval(category, number, holder, validity, coversContent, documentAtHand);
    }

    /** {@return the same approval with this validity} */
    public PreApproval withValidity(@Nullable Validity validity) {
        return new PreApproval(category, number, holder, validity, coversContent, documentAtHand);
    }

    /** {@return the same approval, with a scope that covers the content or does not} */
    public PreApproval withCoversContent(boolean coversContent) {
        return new PreApproval(category, number, holder, validity, coversContent, documentAtHand);
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }
}
