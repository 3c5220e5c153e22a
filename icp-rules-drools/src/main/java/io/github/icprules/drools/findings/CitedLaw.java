package io.github.icprules.drools.findings;

import io.github.icprules.drools.data.Basis.Threat;
import io.github.icprules.drools.data.LawOnDay;
import io.github.icprules.drools.data.LawOnDay.Cited;
import io.github.icprules.drools.facts.province.Requirement;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.law.Provision;
import io.github.icprules.model.PreApprovalCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The law that the findings of a draft cite. Records the oldest of the days on which the cited sources were last checked. */
final class CitedLaw {

    /** The basis of rules on provincial requirements; a finding cites the sources of the requirement instead. */
    private static final String PROVINCIAL = "PROVINCIAL_REQUIREMENTS";

    private final LawOnDay law;
    private @Nullable LocalDate oldestCheck;

    /** Takes the law as of the evaluation date. */
    CitedLaw(LawOnDay law) {
        this.law = law;
    }

    /** Returns the basis of a rule; {@code null} if the rule is not in force on the evaluation date. */
    @Nullable Cited basis(RuleInfo rule) {
        return rule.basis().on(law);
    }

    /** Returns the regime of a category; {@code null} if the category has no regime on the evaluation date. */
    @Nullable PreApprovalRegime regime(PreApprovalCategory category) {
        return law.regime(category);
    }

    /** Returns the oldest of the days on which the cited sources were last checked; {@code null} if no source is cited. */
    @Nullable LocalDate oldestCheck() {
        return oldestCheck;
    }

    /** Forgets the sources that were cited since the oldest day was read. */
    void rollBackTo(@Nullable LocalDate earlierOldestCheck) {
        oldestCheck = earlierOldestCheck;
    }

    /** Cites the basis of a rule with the wording of the evaluation date. */
    List<LegalBasis> cite(Cited basis) {
        relyOn(basis.checkedOn());
        return basis.articles();
    }

    /**
     * Cites the basis of a rule with the law of a sector. A rule is in force only while its whole basis is in force. From the law of
     * the sector, the provisions in force are cited.
     *
     * @param furtherLaw the identifiers of the law of the part of the sector that is the reason; empty for the whole sector
     */
    List<LegalBasis> cite(Cited basis, PreApprovalCategory category, List<String> furtherLaw) {
        PreApprovalRegime regime = regime(category);
        Cited further = law.cite(furtherLaw);
        List<LegalBasis> all = new ArrayList<>(cite(basis));
        if (regime != null) {
            addSectorLaw(all, regime.basis());
        }
        if (further != null) {
            addSectorLaw(all, further.articles());
        }
        return all;
    }

    private void addSectorLaw(List<LegalBasis> all, List<LegalBasis> sectorLaw) {
        relyOn(LawOnDay.oldestCheck(sectorLaw));
        addAllOnce(all, sectorLaw);
    }

    /**
     * Cites the sources of a row and the other bases of the rule. For a contested requirement, the sources of its other versions
     * are added, so that the reader sees both sides.
     */
    List<LegalBasis> cite(Cited basis, Requirement requirement) {
        List<LegalBasis> all = new ArrayList<>();
        addAllOnce(all, requirement.row().basis());
        requirement.otherVersions().forEach(row -> addAllOnce(all, row.basis()));
        basis.articles().stream().filter(article -> !isOfProvinces(article)).forEach(article -> addOnce(all, article));
        relyOn(LawOnDay.oldestCheck(all));
        return List.copyOf(all);
    }

    /** Cites the penalty for a violation of a rule; returns {@code null} if there is no penalty on the evaluation date. */
    @Nullable Penalty penalty(RuleInfo rule) {
        Threat threat = rule.basis().threatOn(law);
        if (threat == null) {
            return null;
        }
        relyOn(threat.checkedOn());
        return threat.penalty();
    }

    /** Records the day on which a cited source was last checked; {@code null} if there is no source. */
    private void relyOn(@Nullable LocalDate checkedOn) {
        if (checkedOn != null && (oldestCheck == null || checkedOn.isBefore(oldestCheck))) {
            oldestCheck = checkedOn;
        }
    }

    private static boolean isOfProvinces(LegalBasis article) {
        Provision provision = article.provision();
        return provision != null && provision.id().equals(PROVINCIAL);
    }

    private static void addAllOnce(List<LegalBasis> cited, List<LegalBasis> articles) {
        articles.forEach(article -> addOnce(cited, article));
    }

    /**
     * Adds an article unless it is already cited. Rows with the same source may have different confidence, so the article is cited
     * once, with the highest confidence.
     */
    private static void addOnce(List<LegalBasis> cited, LegalBasis article) {
        for (int i = 0; i < cited.size(); i++) {
            LegalBasis known = cited.get(i);
            if (known.article().equals(article.article())
                    && known.document().id().equals(article.document().id())) {
                if (known.confidence().compareTo(article.confidence()) > 0) {
                    cited.set(i, article);
                }
                return;
            }
        }
        cited.add(article);
    }
}
