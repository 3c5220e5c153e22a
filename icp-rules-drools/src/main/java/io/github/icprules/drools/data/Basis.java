package io.github.icprules.drools.data;

import io.github.icprules.drools.data.LawOnDay.Cited;
import io.github.icprules.law.Penalty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The basis and the penalty of a rule, by the identifiers of articles and penalty. A rule cites both each time it fires, and most
 * evaluations have the same few dates, so the result for the last dates is cached. Thread-safe.
 */
public final class Basis {

    private static final int KEPT = 4;

    private final List<String> ids;
    private final @Nullable String penaltyId;
    /** A thread can overwrite the entry of another thread. The lost entry is then computed again. */
    private final @Nullable Known[] kept = new Known[KEPT];
    /** The entry that was used last. A look-up checks this entry first. */
    private @Nullable Known last;

    /** Basis and penalty between two changes of a law; {@code null} if they are not in force. */
    private record Known(
            LawOnDay law, @Nullable Cited cited, @Nullable Threat threat) {}

    /**
     * A penalty as of a day.
     *
     * @param penalty the penalty
     * @param checkedOn the day on which the basis of the penalty was last checked; {@code null} if the penalty has no basis
     */
    public record Threat(Penalty penalty, @Nullable LocalDate checkedOn) {}

    /**
     * Takes the identifiers of articles and of a penalty.
     *
     * @param ids the identifiers of the articles
     * @param penaltyId the identifier of the penalty; {@code null} if the law sets no penalty
     */
    public Basis(List<String> ids, @Nullable String penaltyId) {
        this.ids = List.copyOf(ids);
        this.penaltyId = penaltyId;
    }

    /** {@return the identifiers of the articles} */
    public List<String> ids() {
        return ids;
    }

    /** {@return the articles as of a day; {@code null} if an article is not in force on the day, or if there is no article} */
    public @Nullable Cited on(LawOnDay law) {
        return known(law).cited;
    }

    /** {@return the penalty as of a day; {@code null} if the penalty is not in force on the day, or if there is no penalty} */
    public @Nullable Threat threatOn(LawOnDay law) {
        return known(law).threat;
    }

    private Known known(LawOnDay law) {
        Known latest = last;
        if (latest != null && latest.law == law) {
            return latest;
        }
        latest = find(law);
        last = latest;
        return latest;
    }

    private Known find(LawOnDay law) {
        int place = law.period() % KEPT;
        Known known = kept[place];
        if (known == null || known.law != law) {
            Penalty penalty = penaltyId == null ? null : law.penalty(penaltyId);
            known = new Known(
                    law,
                    law.cite(ids),
                    penalty == null ? null : new Threat(penalty, LawOnDay.oldestCheck(penalty.basis())));
            kept[place] = known;
        }
        return known;
    }

    /** Returns whether the identifiers of both bases are equal. The caches are not compared. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Basis basis && ids.equals(basis.ids) && Objects.equals(penaltyId, basis.penaltyId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ids, penaltyId);
    }

    /** {@return the identifiers} */
    @Override
    public String toString() {
        return penaltyId == null ? ids.toString() : ids + " " + penaltyId;
    }
}
