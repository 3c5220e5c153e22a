package io.github.icprules.drools;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.compiled.Rules;
import io.github.icprules.drools.engine.RuleBook;

/** Makes engines of other rules than the bundled ones, for tests of other packages. */
public final class Engines {

    private Engines() {}

    /** {@return an engine of these rules} */
    public static IcpRuleEngine of(Rules rules) {
        return new DroolsIcpRuleEngine(new RuleBook(rules), DroolsIcpRuleEngine.builder());
    }
}
