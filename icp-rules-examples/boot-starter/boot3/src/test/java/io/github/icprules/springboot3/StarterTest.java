package io.github.icprules.springboot3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.springboot.IcpRulesAutoConfiguration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The parts of the starter that depend on the version of Spring Boot. */
class StarterTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    IcpRulesAutoConfiguration.class,
                    IcpRulesHealthAutoConfiguration.class,
                    StrictJsonAutoConfiguration.class));

    @Test
    void the_health_shows_the_versions_and_the_age_of_the_knowledge() {
        application.run(context -> {
            Map<String, Object> details =
                    context.getBean(IcpRulesHealthIndicator.class).health().getDetails();
            assertThat(details)
                    .containsKeys("engine", "rulePack", "rulePackSha256", "knowledgeCheckedOn", "knowledgeAgeInDays");
            assertThat(status(context.getBean(IcpRulesHealthIndicator.class))).isEqualTo("UP");
        });
    }

    @Test
    void old_knowledge_is_out_of_service_if_the_application_sets_a_limit() {
        application
                .withPropertyValues("icp-rules.health.max-age=36500d")
                .run(context -> assertThat(status(context.getBean(IcpRulesHealthIndicator.class)))
                        .isEqualTo("UP"));
        application
                .withPropertyValues("icp-rules.health.max-age=0s")
                .run(context -> assertThat(status(context.getBean(IcpRulesHealthIndicator.class)))
                        .isEqualTo("OUT_OF_SERVICE"));
    }

    @Test
    void the_indicator_can_be_switched_off_and_needs_the_actuator() {
        application
                .withPropertyValues("management.health.icp-rules.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(IcpRulesHealthIndicator.class));
        application
                .withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
                .run(context -> assertThat(context)
                        .hasSingleBean(IcpRuleEngine.class)
                        .doesNotHaveBean("icpRulesHealthIndicator"));
    }

    @Test
    void duplicate_properties_are_refused_only_if_the_application_asks_for_it() {
        application.run(context -> assertThat(context).doesNotHaveBean("icpRulesStrictJson"));
        application
                .withPropertyValues("icp-rules.refuse-duplicate-properties=true")
                .run(context -> assertThat(context).hasBean("icpRulesStrictJson"));
    }

    private static String status(IcpRulesHealthIndicator indicator) {
        return indicator.health().getStatus().getCode();
    }
}
