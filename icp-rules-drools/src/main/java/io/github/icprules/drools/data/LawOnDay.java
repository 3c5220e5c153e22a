package io.github.icprules.drools.data;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.model.PreApprovalCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The law as it stands on the days between two changes of it. Immutable to those who ask; what they ask often is kept. */
public final class LawOnDay {

    private final Map<String, LegalBasis> articles = new HashMap<>();
    private final Map<String, Penalty> penalties = new HashMap<>();
    private final Map<PreApprovalCategory, PreApprovalRegime> regimes = new EnumMap<>(PreApprovalCategory.class);
    private final Map<List<String>, Cited> cited = new ConcurrentHashMap<>();
    private final @Nullable LocalDate checkedOn;
    private final int period;

    /**
     * Picks of all versions those that count on a day.
     *
     * @param period which of the days between two changes of the law they are, counted from 0
     * @param ownIds the articles that no rule pack has added
     */
    LawOnDay(
            Articles all,
            List<Penalty> allPenalties,
            List<PreApprovalRegime> allRegimes,
            LocalDate day,
            int period,
            Set<String> ownIds) {
        this.period = period;
        all.ids()
                .forEach(id -> all.versionsOf(id).stream()
                        .filter(version -> version.inForceOn(day))
                        .forEach(version -> articles.put(id, version)));
        allPenalties.stream()
                .filter(penalty -> penalty.inForceOn(day))
                .forEach(penalty -> penalties.put(penalty.id(), penalty));
        allRegimes.stream()
                .filter(regime -> regime.inForceOn(day))
                .forEach(regime -> regimes.put(regime.category(), regime));
        List<LegalBasis> own = new ArrayList<>();
        articles.forEach((id, article) -> {
            if (ownIds.contains(id)) {
                own.add(article);
            }
        });
        this.checkedOn = oldestCheck(own);
    }

    /**
     * Articles as they stand on the day.
     *
     * @param articles the articles
     * @param checkedOn the day on which the one not looked at for longest was last checked
     */
    public record Cited(List<LegalBasis> articles, LocalDate checkedOn) {}

    /** Which of the days between two changes of the law they are. */
    int period() {
        return period;
    }

    /** {@return the articles of these identifiers; {@code null} if one of them does not count on the day, or none is named} */
    public @Nullable Cited cite(List<String> ids) {
        Cited known = cited.get(ids);
        if (known == null) {
            known = find(ids);
            if (known != null) {
                cited.put(ids, known);
            }
        }
        return known;
    }

    /** {@return the penalty of an identifier; {@code null} if it does not count on the day} */
    public @Nullable Penalty penalty(String id) {
        return penalties.get(id);
    }

    /** {@return the regime of a category; {@code null} if there is none on this day} */
    public @Nullable PreApprovalRegime regime(PreApprovalCategory category) {
        return regimes.get(category);
    }

    /** {@return the day on which the article not looked at for longest was last checked; {@code null} if no article counts} */
    public @Nullable LocalDate checkedOn() {
        return checkedOn;
    }

    /** {@return the day on which the one of some articles not looked at for longest was last checked; {@code null} of none} */
    public static @Nullable LocalDate oldestCheck(Iterable<LegalBasis> articles) {
        LocalDate oldest = null;
        for (LegalBasis article : articles) {
            LocalDate checked = article.lastChecked();
            if (oldest == null || checked.isBefore(oldest)) {
                oldest = checked;
            }
        }
        return oldest;
    }

    private @Nullable Cited find(List<String> ids) {
        List<LegalBasis> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            LegalBasis article = articles.get(id);
            if (article == null) {
                return null;
            }
            found.add(article);
        }
        LocalDate oldest = oldestCheck(found);
        return oldest == null ? null : new Cited(List.copyOf(found), oldest);
    }
}
