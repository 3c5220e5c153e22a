package io.github.icprules.oracle;

import io.github.icprules.model.Feature;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import java.util.EnumSet;
import java.util.Set;

/** The rules {@code ai.*}: WeChat's category for deep synthesis, and what the law of artificial intelligence asks for. */
record AiSheet(Case c, Answers out) implements Sheet {

    private static final Set<Feature> AI = EnumSet.of(Feature.GENERATIVE_AI, Feature.AI_COMPANION);
    private static final Set<Feature> COMPANION = EnumSet.of(Feature.AI_COMPANION);

    @Override
    public void judge() {
        if (!c.entersMiniProgram()) {
            return;
        }
        String features = absent(c.miniProgram().features(), FEATURES);
        boolean ticked = c.ticked().contains(PreApprovalCategory.DEEP_SYNTHESIS);
        // Words by which the item is asked for speak of the service, too; a paper about pre-approval answers no other
        // law.
        boolean companion = c.texts().areOfService("SERVICE_COMPANION");
        boolean said = companion || c.texts().areOfSector("SECTOR_DEEP_SYNTHESIS");
        if (ticked || said) {
            ofAi("");
        } else if (c.mayHave(AI)) {
            ofAi(features);
        }
        if (!ticked && c.mayHave(AI)) {
            category(features);
        }
        vendors();
        // Order 21 of 2026 of five departments.
        if (companion) {
            due("ai.companion");
        } else if (c.mayHave(COMPANION)) {
            due("ai.companion", features);
        }
    }

    /** WeChat's community page on deep synthesis: with the filing of a vendor goes a contract, of which no filing speaks. */
    private void vendors() {
        for (int i = 0; !c.isIndividual() && i < c.held().size(); i++) {
            PreApproval licence = c.held().get(i);
            if (licence.category() == PreApprovalCategory.DEEP_SYNTHESIS && !Approvals.isEmpty(c, licence)) {
                String place = APPROVALS + "[" + i + "]";
                Boolean own = Approvals.isOfSubject(c, licence);
                if (!Boolean.TRUE.equals(own)) {
                    String holder = absent(Texts.stripped(licence.holder()), place + ".holder");
                    String name = absent(Texts.stripped(c.subject().name()), "subject.name");
                    unmet("ai.vendor-contract", WARNING, place + ".holder", place, noType(), holder, name);
                }
            }
        }
    }

    private void ofAi(String features) {
        // Measures for Labelling AI-generated Content, articles 4, 5 and 8; GB 45438-2025.
        due("ai.labels", features);
        if (!c.isIndividual()) {
            // Order 12 of 2022, article 19; order 9 of 2021, article 24.
            due("ai.algorithm-filing", noType(), features);
            // Order 15 of 2023, article 17: the cyberspace administration knows what is filed or registered.
            out.unchecked("ai.generative-registration", PROGRAM, noType(), features);
        }
    }

    /** WeChat's community page on deep synthesis: a category of its own, with the filing of an algorithm, and not for individuals. */
    private void category(String features) {
        if (!c.isUnit()) {
            unmet("ai.by-individual", WARNING, FEATURES, PROGRAM, noType(), features);
        }
        if (!c.isIndividual() && !Approvals.hasDocument(c, PreApprovalCategory.DEEP_SYNTHESIS, false)) {
            String held = absent(c.miniProgram().preApprovals(), APPROVALS);
            unmet("ai.category-licence", WARNING, FEATURES, PROGRAM, noType(), features, held);
        }
    }

    private void due(String rule, String... missing) {
        if (Answers.paths(missing).isEmpty()) {
            out.duty(rule, PROGRAM);
        } else {
            out.unchecked(rule, PROGRAM, missing);
        }
    }
}
