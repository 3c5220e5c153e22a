package io.github.icprules.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.data.provinces.ProvincialParameter;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.Reports;
import io.github.icprules.fixtures.StubIcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Province;
import io.github.icprules.policy.Policy;
import io.github.icprules.policy.PolicyRow;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** The engine of an application, with and without properties. */
class IcpRulesAutoConfigurationTest {

    private static final FilingRequest SHORT_REMARK =
            Filings.enterprise().with(Defects.shortRemark()).request();

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(IcpRulesAutoConfiguration.class));

    @TempDir
    private Path folder;

    @Test
    void without_properties_the_engine_has_the_bundled_knowledge() {
        application.run(context ->
                assertThat(report(context.getBean(IcpRuleEngine.class))).isEqualTo(report(IcpRuleEngine.load())));
    }

    @Test
    void an_engine_of_the_application_has_priority() {
        IcpRuleEngine own = StubIcpRuleEngine.answering(Reports.ready());
        application
                .withBean(IcpRuleEngine.class, () -> own)
                .run(context -> assertThat(context.getBean(IcpRuleEngine.class)).isSameAs(own));
    }

    @Test
    void a_policy_a_table_and_a_key_have_effect() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("acme.csv"),
                "rule,effect,severity,reason\nmini-program.remark-length,SEVERITY,BLOCKING,示例\n");
        Path parameters = Files.writeString(
                folder.resolve("own.csv"),
                "id,value,source,confidence,checked\nremark-length,100-200,示例,LOW,2026-11-01\n");
        application
                .withPropertyValues(
                        "icp-rules.policies=" + policy,
                        "icp-rules.parameters=" + parameters.toUri(),
                        "icp-rules.key=0123456789abcdef",
                        "icp-rules.provinces=off")
                .run(context -> {
                    FilingReport report = report(context.getBean(IcpRuleEngine.class));
                    assertThat(report.violations())
                            .filteredOn(violation -> violation.ruleId().equals("mini-program.remark-length"))
                            .extracting(Violation::severity)
                            .containsExactly(Severity.BLOCKING);
                    assertThat(report.receipt().policies())
                            .hasSize(1)
                            .allSatisfy(applied -> assertThat(applied.id()).isEqualTo("acme"));
                    assertThat(report.receipt().requestHmac()).isNotNull();
                    assertThat(report.receipt().rulePack()).contains("with other", "remark-length");
                    assertThat(context.getBean(IcpRulesProperties.class).toString())
                            .doesNotContain("0123456789abcdef");
                });
    }

    @Test
    void a_pack_is_loaded_and_an_invalid_one_stops_the_start_with_its_faults() throws IOException {
        application
                .withPropertyValues("icp-rules.packs=../../packs/first/pack")
                .run(context -> assertThat(report(context.getBean(IcpRuleEngine.class))
                                .receipt()
                                .packs())
                        .hasSize(1));
        // The folder of packs has others than packs, too.
        application
                .withPropertyValues("icp-rules.packs=../../packs/first")
                .run(context -> assertThat(report(context.getBean(IcpRuleEngine.class))
                                .receipt()
                                .packs())
                        .hasSize(1));
        Files.writeString(folder.resolve("pack.properties"), "id=acme\n");
        application
                .withPropertyValues("icp-rules.packs=" + folder)
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("is refused"));
    }

    @Test
    void changed_files_are_used_and_wrong_ones_are_reported() throws Exception {
        Path policies = Files.createDirectory(folder.resolve("policies"));
        Path policy = policies.resolve("acme.csv");
        String head = "rule,effect,reason\n";
        application
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues("icp-rules.policies=" + policies, "icp-rules.reload=50ms")
                .run(context -> {
                    IcpRuleEngine engine = context.getBean(IcpRuleEngine.class);
                    KnowledgeAge age = new KnowledgeAge(engine, context.getBean(IcpRulesProperties.class));
                    assertThat(hasRemark(engine)).isTrue();
                    Files.writeString(policy, head + "mini-program.remark-length,MUTE,示例\n");
                    await(() -> !hasRemark(engine));
                    assertThat(age.details()).doesNotContainKey("refusedChange");
                    Files.writeString(policy, head + "mini-program.remark-lenth,MUTE,示例\n");
                    await(() -> age.details().containsKey("refusedChange"));
                    assertThat(String.valueOf(age.details().get("refusedChange")))
                            .contains("acme:2:1");
                    assertThat(hasRemark(engine)).isFalse();
                    Files.delete(policy);
                    await(() -> hasRemark(engine));
                    assertThat(age.details()).doesNotContainKey("refusedChange");
                });
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("icp-rules watch")));
    }

    private static boolean hasRemark(IcpRuleEngine engine) {
        return report(engine).violations().stream()
                .anyMatch(violation -> violation.ruleId().equals("mini-program.remark-length"));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; !condition.getAsBoolean(); i++) {
            assertThat(i).as("30 seconds").isLessThan(600);
            Thread.sleep(50);
        }
    }

    @Test
    void a_table_that_does_not_exist_is_named() {
        application
                .withPropertyValues("icp-rules.policies=nowhere.csv")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage(
                                "icp-rules.policies: nowhere.csv does not exist; expected a file, or an address such as"
                                        + " classpath:policy.csv"));
    }

    @Test
    void two_policies_of_one_file_name_are_named() throws IOException {
        String csv = "rule,effect,reason\nmini-program.remark-length,MUTE,示例\n";
        Path one =
                Files.writeString(Files.createDirectory(folder.resolve("one")).resolve("acme.csv"), csv);
        Path other =
                Files.writeString(Files.createDirectory(folder.resolve("other")).resolve("acme.csv"), csv);
        for (String second : new String[] {other.toString(), other.toUri().toString(), one.toString()}) {
            application
                    .withPropertyValues("icp-rules.policies=" + one + ',' + second)
                    .run(context -> assertThat(context.getStartupFailure())
                            .rootCause()
                            .hasMessage(
                                    "icp-rules.policies: expected files of different names, because the name is the id of"
                                            + " the policy, found %s and %s",
                                    one, second));
        }
    }

    @Test
    void provincial_requirements_of_the_application_have_priority() {
        ProvincialRequirements own = ProvincialRequirements.bundled()
                .withSeverity(Province.SHANGHAI, ProvincialParameter.PREAPPROVAL_CULTURE, Severity.INFO)
                .withProfile(ProvincialProfile.ALL);
        application
                .withBean(ProvincialRequirements.class, () -> own)
                .run(context -> assertThat(report(context.getBean(IcpRuleEngine.class))
                                .receipt()
                                .rulePack())
                        .contains("provinces " + own.version()));
        application
                .withPropertyValues("icp-rules.provinces=all")
                .run(context -> assertThat(report(context.getBean(IcpRuleEngine.class))
                                .receipt()
                                .rulePack())
                        .contains("provinces "
                                + ProvincialRequirements.bundled()
                                        .withProfile(ProvincialProfile.ALL)
                                        .version()));
    }

    @Test
    void a_customizer_changes_the_engine() {
        application
                .withBean(
                        IcpRuleEngineCustomizer.class,
                        () -> builder ->
                                builder.policy(Policy.of("own", PolicyRow.mute("mini-program.remark-length", "示例"))))
                .run(context -> assertThat(
                                report(context.getBean(IcpRuleEngine.class)).violations())
                        .extracting(Violation::ruleId)
                        .doesNotContain("mini-program.remark-length"));
    }

    @Test
    void evaluations_are_timed_by_verdict_and_violations_counted_by_rule() {
        application.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run(context -> {
            IcpRuleEngine engine = context.getBean(IcpRuleEngine.class);
            FilingReport report = report(engine);
            report(engine);
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.get(MeasuredEngine.EVALUATIONS)
                            .tag("verdict", report.verdict().name())
                            .timer())
                    .satisfies(timer -> {
                        assertThat(timer.count()).isEqualTo(2);
                        assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isPositive();
                    });
            Violation violation = report.violations().get(0);
            assertThat(meters.get(MeasuredEngine.VIOLATIONS)
                            .tag("rule", violation.ruleId())
                            .tag("severity", violation.severity().name())
                            .counter()
                            .count())
                    .isEqualTo(2);
            assertThat(engine.rules()).isEqualTo(IcpRuleEngine.load().rules());
        });
    }

    @Test
    void an_unknown_rule_and_a_failure_have_tags_of_their_own() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        IcpRuleEngine measured =
                new MeasuredEngine(StubIcpRuleEngine.answering(Reports.blockedBy("acme.made-up")), meters);
        report(measured);
        assertThat(meters.get(MeasuredEngine.VIOLATIONS)
                        .tag("rule", "other")
                        .counter()
                        .count())
                .isEqualTo(1);
        Thread.currentThread().interrupt();
        try {
            new MeasuredEngine(IcpRuleEngine.load(), meters).evaluate(SHORT_REMARK);
        } catch (RuntimeException interrupted) {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(meters.get(MeasuredEngine.EVALUATIONS)
                        .tag("verdict", "FAILED")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void the_engine_needs_no_micrometer() {
        application
                .withClassLoader(new FilteredClassLoader("io.micrometer"))
                .run(context -> assertThat(context).hasSingleBean(IcpRuleEngine.class));
    }

    @Test
    void only_a_web_application_has_the_advice() {
        application.run(context -> assertThat(context).doesNotHaveBean(InvalidFilingAdvice.class));
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(IcpRulesAutoConfiguration.class))
                .run(context -> assertThat(context).hasSingleBean(InvalidFilingAdvice.class));
    }

    @Test
    void each_property_has_metadata_for_editors() throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                IcpRulesProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
            String metadata = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            for (RecordComponent component : IcpRulesProperties.class.getRecordComponents()) {
                String name = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                assertThat(metadata).contains("\"icp-rules." + (name.equals("health") ? "health.max-age" : name) + '"');
            }
            assertThat(metadata).contains("the provincial requirements that are reported");
        }
    }

    private static FilingReport report(IcpRuleEngine engine) {
        return engine.evaluate(SHORT_REMARK);
    }
}
