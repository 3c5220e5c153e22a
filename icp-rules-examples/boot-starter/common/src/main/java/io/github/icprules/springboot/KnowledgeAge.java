package io.github.icprules.springboot;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.ReloadingIcpRuleEngine;
import io.github.icprules.law.Provision;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.Receipt;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The age of an engine's knowledge: the time since the oldest check of an article against its source. */
public final class KnowledgeAge {

    /** An engine that adds something to another engine. */
    interface Wrapper {

        /** {@return the engine without the meters} */
        IcpRuleEngine unmeasured();
    }

    private final IcpRuleEngine engine;
    private final @Nullable Duration maxAge;
    private final Clock clock;

    /** Takes the knowledge of an engine. */
    public KnowledgeAge(IcpRuleEngine engine, IcpRulesProperties properties) {
        this(engine, properties.health().maxAge(), Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    KnowledgeAge(IcpRuleEngine engine, @Nullable Duration maxAge, Clock clock) {
        this.engine = engine instanceof Wrapper wrapper ? wrapper.unmeasured() : engine;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    /** {@return whether the age is above the limit of the properties; {@code false} without a limit} */
    public boolean isTooOld() {
        return maxAge != null
                && days().map(days -> Duration.ofDays(days).compareTo(maxAge) > 0)
                        .orElse(false);
    }

    /**
     * {@return the details of the health, by name: versions, digest, the day of the oldest check and the age in days, and why changed files
     * are not used}
     *
     * <p>The versions are those of an evaluation that no meter counts.
     */
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        Receipt receipt = engine.evaluate(
                        FilingRequest.builder(FilingType.NEW_FIRST).build())
                .receipt();
        details.put("engine", receipt.engine());
        details.put("rulePack", receipt.rulePack());
        details.put("rulePackSha256", receipt.rulePackSha256());
        receipt.packs().forEach(pack -> details.put("pack " + pack.id(), pack.version()));
        receipt.policies().forEach(policy -> details.put("policy " + policy.id(), policy.sha256()));
        checkedOn().ifPresent(day -> details.put("knowledgeCheckedOn", day.toString()));
        days().ifPresent(days -> details.put("knowledgeAgeInDays", days));
        if (maxAge != null) {
            details.put("maxAgeInDays", maxAge.toDays());
        }
        if (engine instanceof ReloadingIcpRuleEngine reloading) {
            reloading
                    .problem()
                    .ifPresent(problem -> details.put("refusedChange", String.valueOf(problem.getMessage())));
        }
        return details;
    }

    private Optional<LocalDate> checkedOn() {
        return engine.law().provisions().stream().map(Provision::lastChecked).min(LocalDate::compareTo);
    }

    private Optional<Long> days() {
        return checkedOn().map(day -> ChronoUnit.DAYS.between(day, LocalDate.now(clock)));
    }
}
