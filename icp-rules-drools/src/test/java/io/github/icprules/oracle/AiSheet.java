package io.github.icprules.oracle;

import io.github.icprules.model.Feature;
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
        if (c.ticked().contains(PreApprovalCategory.DEEP_SYNTHESIS)) {
            ofAi("");
        } else if (c.mayHave(AI)) {
            ofAi(features);
            category(features);
        }
        // Order 21 of 2026 of five departments.
        if (c.mayHave(COMPANION)) {
            due("ai.companion", features);
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
