package io.github.icprules.drools.data.law;

import io.github.icprules.law.LawTables;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.model.PreApprovalCategory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The law on the days between two changes of the law. Immutable. */
public final class LawOnDay {

    private final Map<String, LegalBasis> articles = new HashMap<>();
    private final Map<String, Penalty> penalties = new HashMap<>();
    private final Map<PreApprovalCategory, PreApprovalRegime> regimes = new EnumMap<>(PreApprovalCategory.class);
    private final @Nullable LocalDate checkedOn;

    /**
     * Selects the versions that are in force on a day.
     *
     * @param ownIds the articles that no rule pack has added
     */
    LawOnDay(LawTables tables, Set<String> ownIds, LocalDate day) {
        tables.provisions().stream()
                .filter(provision -> provision.inForceOn(day))
                .forEach(provision -> articles.put(provision.id(), provision.basis()));
        tables.penalties().stream()
                .filter(penalty -> penalty.inForceOn(day))
                .forEach(penalty -> penalties.put(penalty.id(), penalty));
        tables.preApprovals().stream()
                .filter(regime -> regime.inForceOn(day))
                .forEach(regime -> regimes.put(regime.category(), regime));
        this.checkedOn = oldestCheck(
                ownIds.stream().map(articles::get).filter(Objects::nonNull).toList());
    }

    /**
     * {@return the articles with these identifiers; {@code null} if an article is not in force on the day, or if there are no
     * identifiers}
     */
    public @Nullable List<LegalBasis> cite(List<String> ids) {
        LegalBasis[] cited = new LegalBasis[ids.size()];
        for (int i = 0; i < cited.length; i++) {
            LegalBasis article = articles.get(ids.get(i));
            if (article == null) {
                return null;
            }
            cited[i] = article;
        }
        return cited.length == 0 ? null : List.of(cited);
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
    public static @Nullable LocalDate oldestCheck(Collection<LegalBasis> articles) {
        LocalDate oldest = null;
        for (LegalBasis article : articles) {
            LocalDate day = article.lastChecked();
            oldest = oldest == null || day.isBefore(oldest) ? day : oldest;
        }
        return oldest;
    }
}
