package io.github.icprules.model;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.GivenPlaces;
import org.jspecify.annotations.Nullable;

/**
 * An approval that the subject holds (前置审批、专项审批).
 *
 * @param category the category of the approval
 * @param number the approval number, or the name of the file; {@code null} if not given, blank if left blank
 * @param holder the person or unit that received the approval; {@code null} if not given
 * @param validity the validity of the approval; {@code null} if not given
 * @param coversContent whether the scope of the approval covers the content of the mini-program; {@code null} if not given
 * @param documentAtHand whether a picture of the document is at hand; {@code null} if not given
 */
public record PreApproval(
        PreApprovalCategory category,
        @Nullable String number,
        @Nullable String holder,
        @Nullable Validity validity,
        @Nullable Boolean coversContent,
        @Nullable Boolean documentAtHand) {

    /** Refuses {@code null} and {@link PreApprovalCategory#NONE}, which is no category that an authority can approve. */
    public PreApproval {
        requireNonNull(category, "category must be given.");
        if (category == PreApprovalCategory.NONE) {
            throw new IllegalArgumentException("category must be one that can be approved, not NONE.");
        }
    }

    /** {@return an approval with a number and with its document at hand} */
    public static PreApproval of(PreApprovalCategory category, @Nullable String number) {
        return new PreApproval(category, number, null, null, null, true);
    }

    /** {@return a copy of the approval with another holder} */
    public PreApproval withHolder(@Nullable String holder) {
        return new PreApproval(category, number, holder, validity, coversContent, documentAtHand);
    }

    /** {@return a copy of the approval with another validity} */
    public PreApproval withValidity(@Nullable Validity validity) {
        return new PreApproval(category, number, holder, validity, coversContent, documentAtHand);
    }

    /** {@return a copy of the approval with a scope that covers the content or does not} */
    public PreApproval withCoversContent(boolean coversContent) {
        return new PreApproval(category, number, holder, validity, coversContent, documentAtHand);
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }
}
