package io.github.icprules.law;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The requirements of a pre-approval category during a period (前置审批). If the law changes, another regime of the same
 * category starts on the next day. Immutable.
 *
 * <p>The platform publishes its own four-column table only as a picture. The regimes are compiled from the platform's list
 * of codes, tables of access providers and the laws of the sectors, so each regime names its own basis.
 *
 * @param category the category
 * @param from the first day on which it counts
 * @param until the last such day; {@code null} while no end is known
 * @param asked what another authority must have given before the filing
 * @param scope what the document is a paper of
 * @param document the document to hand in; {@code null} where none is asked for nationally
 * @param authority the authority that handles it, for reference; {@code null} where there is none
 * @param validityYears for how many years the document is granted; {@code null} where that varies or is not known
 * @param naturalPerson whether a natural person can run such a service as the subject of a filing
 * @param box which of the categories with a code the applicant ticks on the platform; the category itself if it has a code;
 *     {@code null} where that is not known
 * @param basis what it rests on, each article as it stands on these days; empty where no article of it counts yet
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
        @Nullable PreApprovalCategory box,
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

    /** {@return whether it counts on this day} */
    public boolean inForceOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return Period.includes(from, until, day);
    }

    /** {@return whether a document of another authority is due with the filing: an approval, or the proof of a filing there} */
    public boolean isDocumentDue() {
        return scope == Scope.ICP_FILING && (asked == Asked.APPROVAL || asked == Asked.FILING);
    }

    /** The decision that another authority must have made. */
    public enum Asked {
        /** An approval; without it the filing is refused. */
        APPROVAL,
        /** The number or proof of a filing with that authority; without it the filing is refused. */
        FILING,
        /** Nothing nationally; the province's authority may still want proof or a statement. */
        AT_DISCRETION,
        /** Nothing that can be had: the business itself is prohibited online. */
        UNAVAILABLE,
        /** Nothing. */
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
        /** Nothing is given to natural persons. */
        NEVER,
        /** Not ruled out, but likely to be rejected. */
        DISCOURAGED,
        /** Yes. */
        ALLOWED
    }
}
