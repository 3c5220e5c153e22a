package io.github.icprules.law;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The requirements of a pre-approval category during a period (前置审批). If the law changes, another regime of the same category
 * starts on the next day. Immutable.
 *
 * <p>The platform publishes its table with four columns only as a picture. The regimes come from the platform's list of
 * codes, from tables of access providers and from the laws of the sectors. So each regime has its own basis.
 *
 * @param category the category
 * @param from the first day on which the regime is in force
 * @param until the last day on which the regime is in force; {@code null} if no end is known
 * @param asked the decision that another authority must have made before the filing
 * @param scope the procedure to which the document belongs
 * @param document the document to submit; {@code null} if there is no national requirement for a document
 * @param authority the responsible authority, for information; {@code null} if there is none
 * @param validityYears the validity of the document in years; {@code null} if the validity varies or is unknown
 * @param naturalPerson whether a natural person can provide the service as the subject of a filing
 * @param formItem the category that the applicant ticks on the platform: the category itself if it has a platform code, otherwise
 *     another category with a code; {@code null} if unknown
 * @param basis the articles behind the regime, each in its version during this period; empty if no article is in force yet
 */
public record PreApprovalRegime(
        PreApprovalCategory category,
        LocalDate from,
        @Nullable LocalDate until,
        Asked asked,
        Scope scope,
        @Nullable Text document,
        @Nullable Text authority,
        @Nullable Integer validityYears,
        NaturalPerson naturalPerson,
        @Nullable PreApprovalCategory formItem,
        List<LegalBasis> basis) {

    /** Copies the list. */
    public PreApprovalRegime {
        requireNonNull(category, "category must be given.");
        requireNonNull(from, "from must be given.");
        requireNonNull(asked, "asked must be given.");
        requireNonNull(scope, "scope must be given.");
        requireNonNull(naturalPerson, "naturalPerson must be given.");
        requireNonNull(basis, "basis must be given.");
        basis = List.copyOf(basis);
    }

    /** {@return whether the regime is in force on a day} */
    public boolean inForceOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return Period.includes(from, until, day);
    }

    /**
     * {@return whether the filing needs a document of another authority: an approval, or the proof of a filing with that
     * authority}
     */
    public boolean isDocumentDue() {
        return scope == Scope.ICP_FILING && (asked == Asked.APPROVAL || asked == Asked.FILING);
    }

    /** The decision that another authority must have made. */
    public enum Asked {
        /** An approval. Without the approval, the filing is refused. */
        APPROVAL,
        /** The number or proof of a filing with the other authority. Without the number or proof, the filing is refused. */
        FILING,
        /** No national requirement. The authority of the province may still require proof or a statement. */
        AT_DISCRETION,
        /** No approval exists, because the business itself is prohibited online. */
        UNAVAILABLE,
        /** No requirement. */
        NONE
    }

    /** The procedure to which a document belongs. */
    public enum Scope {
        /** The filing (备案). */
        ICP_FILING,
        /** The platform's service category (类目资质), which is examined separately from the filing. */
        PLATFORM_CATEGORY_LICENCE
    }

    /** Whether an individual can provide the service as the subject of a filing. */
    public enum NaturalPerson {
        /** The authority gives no approval to a natural person. */
        NEVER,
        /** No source excludes natural persons, but the filing is likely to be rejected. */
        DISCOURAGED,
        /** Yes. */
        ALLOWED
    }
}
