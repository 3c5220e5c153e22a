package io.github.icprules.drools.findings;

import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.drools.data.DatedLaw;
import io.github.icprules.law.LegalBasis;

/** The bundled law, for tests of what findings cite. */
public final class LawOf {

    private LawOf() {}

    /** {@return an article by its identifier, as it stands on {@link RuleVerifier#DAY}} */
    public static LegalBasis article(String id) {
        return DatedLaw.bundled().versionsOf(id).stream()
                .filter(version -> version.inForceOn(RuleVerifier.DAY))
                .findFirst()
                .orElseThrow(() -> new AssertionError(DatedLaw.bundled().noSuchArticle(id)));
    }
}
