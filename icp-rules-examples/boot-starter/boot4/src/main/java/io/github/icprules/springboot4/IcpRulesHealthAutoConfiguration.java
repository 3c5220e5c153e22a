package io.github.icprules.springboot4;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.springboot.IcpRulesAutoConfiguration;
import io.github.icprules.springboot.IcpRulesProperties;
import io.github.icprules.springboot.KnowledgeAge;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.context.annotation.Bean;

/** Configures the health indicator {@code icpRules}, if the application has the actuator. */
@AutoConfiguration(after = IcpRulesAutoConfiguration.class)
@ConditionalOnClass(AbstractHealthIndicator.class)
@ConditionalOnProperty(name = "management.health.icp-rules.enabled", matchIfMissing = true)
public class IcpRulesHealthAutoConfiguration {

    /** {@return the indicator} */
    @Bean
    @ConditionalOnBean(IcpRuleEngine.class)
    @ConditionalOnMissingBean(name = "icpRulesHealthIndicator")
    IcpRulesHealthIndicator icpRulesHealthIndicator(IcpRuleEngine engine, IcpRulesProperties properties) {
        return new IcpRulesHealthIndicator(new KnowledgeAge(engine, properties));
    }
}
