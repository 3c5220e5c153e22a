package io.github.icprules.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Reports;
import io.github.icprules.fixtures.StubIcpRuleEngine;
import io.github.icprules.law.Provision;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The age is counted from the oldest check of an article. */
class KnowledgeAgeTest {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();
    private static final LocalDate OLDEST = ENGINE.law().provisions().stream()
            .map(Provision::lastChecked)
            .min(LocalDate::compareTo)
            .orElseThrow();

    @Test
    void the_knowledge_is_too_old_after_the_limit_and_not_on_its_last_day() {
        assertThat(age(ENGINE, 180, Duration.ofDays(180)).isTooOld()).isFalse();
        assertThat(age(ENGINE, 181, Duration.ofDays(180)).isTooOld()).isTrue();
        assertThat(age(ENGINE, 9999, null).isTooOld()).isFalse();
        assertThat(age(ENGINE, 181, Duration.ofDays(180)).details())
                .containsEntry("knowledgeCheckedOn", OLDEST.toString())
                .containsEntry("knowledgeAgeInDays", 181L)
                .containsEntry("maxAgeInDays", 180L);
    }

    @Test
    void an_engine_without_law_has_no_age() {
        IcpRuleEngine stub = StubIcpRuleEngine.answering(Reports.ready());
        assertThat(age(stub, 181, Duration.ofDays(180)).isTooOld()).isFalse();
        assertThat(age(stub, 181, null).details()).doesNotContainKeys("knowledgeCheckedOn", "knowledgeAgeInDays");
    }

    @Test
    void the_evaluation_for_the_age_is_not_measured() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        assertThat(age(new MeasuredEngine(ENGINE, meters), 1, null).details()).containsKey("rulePack");
        assertThat(meters.getMeters()).isEmpty();
    }

    private static KnowledgeAge age(IcpRuleEngine engine, int days, @Nullable Duration maxAge) {
        return new KnowledgeAge(
                engine,
                maxAge,
                Clock.fixed(OLDEST.plusDays(days).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }
}
