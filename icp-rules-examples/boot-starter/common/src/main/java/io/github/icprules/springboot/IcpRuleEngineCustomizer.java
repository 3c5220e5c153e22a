package io.github.icprules.springboot;

import io.github.icprules.drools.DroolsIcpRuleEngine;

/** Changes the configuration of the engine. Each bean of this type is called in its order, after the properties were applied. */
@FunctionalInterface
public interface IcpRuleEngineCustomizer {

    /** Changes the builder of the engine, for example its calendar, limits or policies. */
    void customize(DroolsIcpRuleEngine.Builder builder);
}
