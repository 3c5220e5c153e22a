package io.github.icprules.drools.findings;

import io.github.icprules.drools.data.law.LawOnDay;
import io.github.icprules.drools.facts.province.Requirement;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.law.Provision;
import io.github.icprules.model.PreApprovalCategory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The law that the findings of a draft cite.
 *
 * @param law the law as of the evaluation date
 */
record CitedLaw(LawOnDay law) {

    /** The basis of rules on provincial requirements; a finding cites the sources of the requirement instead. */
    private static final String PROVINCIAL = "PROVINCIAL_REQUIREMENTS";

    /** Returns the basis of a rule; {@code null} if the rule is not in force on the evaluation date. */
    @Nullable List<LegalBasis> basis(RuleInfo rule) {
        return rule.basis().on(law);
    }

    /** Returns the regime of a category; {@code null} if the category has no regime on the evaluation date. */
    @Nullable PreApprovalRegime regime(PreApprovalCategory category) {
        return law.regime(category);
    }

    /**
     * Cites the basis of a rule with the law of a sector. A rule is in force only while its whole basis is in force. From the law of
     * the sector, the provisions in force are cited.
     *
     * @param furtherLaw the identifiers of the law of the part of the sector that is the reason; empty for the whole sector
     */
    List<LegalBasis> cite(List<LegalBasis> basis, PreApprovalCategory category, List<String> furtherLaw) {
        PreApprovalRegime regime = regime(category);
        List<LegalBasis> further = law.cite(furtherLaw);
        List<LegalBasis> all = new ArrayList<>(basis);
        if (regime != null) {
            addAllOnce(all, regime.basis());
        }
        if (further != null) {
            addAllOnce(all, further);
        }
        return all;
    }

    /**
     * Cites the sources of a row and the other bases of the rule. For a contested requirement, the sources of its other versions
     * are added, so that the reader sees both sides.
     */
    List<LegalBasis> cite(List<LegalBasis> basis, Requirement requirement) {
        List<LegalBasis> all = new ArrayList<>();
        addAllOnce(all, requirement.row().basis());
        requirement.otherVersions().forEach(row -> addAllOnce(all, row.basis()));
        basis.stream().filter(article -> !isOfProvinces(article)).forEach(article -> addOnce(all, article));
        return List.copyOf(all);
    }

    /** Cites the penalty for a violation of a rule; returns {@code null} if there is no penalty on the evaluation date. */
    @Nullable Penalty penalty(RuleInfo rule) {
        return rule.basis().penaltyOn(law);
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
