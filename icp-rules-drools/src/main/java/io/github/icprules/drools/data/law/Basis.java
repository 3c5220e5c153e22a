package io.github.icprules.drools.data.law;

import io.github.icprules.drools.data.law.LawOnDay.Cited;
import io.github.icprules.law.Penalty;
import java.time.LocalDate;
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

    /**
     * A penalty as of a day.
     *
     * @param penalty the penalty
     * @param checkedOn the day on which the basis of the penalty was last checked; {@code null} if the penalty has no basis
     */
    public record Threat(Penalty penalty, @Nullable LocalDate checkedOn) {}

    /** {@return the articles as of a day; {@code null} if an article is not in force on the day, or if there is no article} */
    public @Nullable Cited on(LawOnDay law) {
        return law.cite(ids);
    }

    /** {@return the penalty as of a day; {@code null} if the penalty is not in force on the day, or if there is no penalty} */
    public @Nullable Threat threatOn(LawOnDay law) {
        Penalty penalty = penaltyId == null ? null : law.penalty(penaltyId);
        return penalty == null ? null : new Threat(penalty, LawOnDay.oldestCheck(penalty.basis()));
    }
}
