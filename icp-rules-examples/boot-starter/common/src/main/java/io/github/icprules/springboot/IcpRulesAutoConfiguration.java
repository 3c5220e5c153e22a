package io.github.icprules.springboot;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.ProvincialRequirements;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.ProblemDetail;

/** Configures an engine and the answer to invalid filings, unless the application has its own. */
@AutoConfiguration
@EnableConfigurationProperties(IcpRulesProperties.class)
public class IcpRulesAutoConfiguration {

    /** The engine of an application with Micrometer. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class Measured {

        /** {@return the engine, which measures its evaluations if there is one registry of meters} */
        @Bean
        @ConditionalOnMissingBean
        IcpRuleEngine icpRuleEngine(
                IcpRulesProperties properties,
                ObjectProvider<ProvincialRequirements> provinces,
                ResourceLoader resources,
                ObjectProvider<IcpRuleEngineCustomizer> customizers,
                ObjectProvider<MeterRegistry> meters) {
            IcpRuleEngine engine = new EngineFactory(properties, provinces.getIfUnique(), resources)
                    .engine(customizers.orderedStream().toList());
            MeterRegistry registry = meters.getIfUnique();
            return registry == null ? engine : new MeasuredEngine(engine, registry);
        }
    }

    /** The engine of an application without Micrometer. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("io.micrometer.core.instrument.MeterRegistry")
    static class Unmeasured {

        /** {@return the engine} */
        @Bean
        @ConditionalOnMissingBean
        IcpRuleEngine icpRuleEngine(
                IcpRulesProperties properties,
                ObjectProvider<ProvincialRequirements> provinces,
                ResourceLoader resources,
                ObjectProvider<IcpRuleEngineCustomizer> customizers) {
            return new EngineFactory(properties, provinces.getIfUnique(), resources)
                    .engine(customizers.orderedStream().toList());
        }
    }

    /** The answer to invalid filings in a web application. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @ConditionalOnClass(ProblemDetail.class)
    static class Web {

        /** {@return the advice} */
        @Bean
        @ConditionalOnMissingBean
        InvalidFilingAdvice invalidFilingAdvice(IcpRulesProperties properties) {
            return new InvalidFilingAdvice(properties.language());
        }
    }
}
