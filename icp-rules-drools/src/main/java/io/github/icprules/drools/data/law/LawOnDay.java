package io.github.icprules.drools.data.law;

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

/** The law on the days between two changes of the law. The content is immutable; citations are cached. */
public final class LawOnDay {

    private final Map<String, LegalBasis> articles = new HashMap<>();
    private final Map<String, Penalty> penalties = new HashMap<>();
    private final Map<PreApprovalCategory, PreApprovalRegime> regimes = new EnumMap<>(PreApprovalCategory.class);
    private final Map<List<String>, Cited> cited = new ConcurrentHashMap<>();
    private final @Nullable LocalDate checkedOn;

    /**
     * Selects the versions that are in force on a day.
     *
     * @param ownIds the articles that no rule pack has added
     */
    LawOnDay(
            Articles all,
            List<Penalty> allPenalties,
            List<PreApprovalRegime> allRegimes,
            LocalDate day,
            Set<String> ownIds) {
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
     * Articles as of the day.
     *
     * @param articles the articles
     * @param checkedOn the oldest of the days on which the articles were last checked
     */
    public record Cited(List<LegalBasis> articles, LocalDate checkedOn) {}

    /**
     * {@return the articles with these identifiers; {@code null} if an article is not in force on the day, or if there are no
     * identifiers}
     */
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

    /** {@return the penalty with an identifier; {@code null} if the penalty is not in force on the day} */
    public @Nullable Penalty penalty(String id) {
        return penalties.get(id);
    }

    /** {@return the regime of a category; {@code null} if the category has no regime on this day} */
    public @Nullable PreApprovalRegime regime(PreApprovalCategory category) {
        return regimes.get(category);
    }

    /**
     * {@return the oldest of the days on which the articles in force were last checked; {@code null} if no article is in force}
     */
    public @Nullable LocalDate checkedOn() {
        return checkedOn;
    }

    /** {@return the oldest of the days on which some articles were last checked; {@code null} if there is no article} */
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
