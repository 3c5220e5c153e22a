package io.github.icprules.drools.data.law;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The basis and the penalty of a rule.
 *
 * @param ids the identifiers of the articles
 * @param penaltyId the identifier of the penalty; {@code null} if the law sets no penalty
 */
public record Basis(List<String> ids, @Nullable String penaltyId) {

    /** Copies the identifiers. */
    public Basis {
        ids = List.copyOf(ids);
    }

    /** {@return the articles as of a day; {@code null} if an article is not in force on the day, or if there is no article} */
    public @Nullable List<LegalBasis> on(LawOnDay law) {
        return law.cite(ids);
    }

    /** {@return the penalty as of a day; {@code null} if the penalty is not in force on the day, or if there is no penalty} */
    public @Nullable Penalty penaltyOn(LawOnDay law) {
        return penaltyId == null ? null : law.penalty(penaltyId);
    }
}
