package io.github.icprules.drools;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import java.util.concurrent.atomic.AtomicLong;

/** Engines that measure the time of an evaluation by a clock that tests set. */
public final class EnginesOnAWatch {

    private EnginesOnAWatch() {}

    /** {@return an engine whose time is over when it looks for the first time} */
    public static IcpRuleEngine thatIsOverAtOnce() {
        return thatIsOverAfterLooks(1);
    }

    /** {@return an engine whose time is over when it looks for this time} */
    public static IcpRuleEngine thatIsOverAfterLooks(int looks, RulePack... packs) {
        AtomicLong looked = new AtomicLong(-1);
        // The first look begins an evaluation.
        return DroolsIcpRuleEngine.builder()
                .pack(packs)
                .nanoTime(() -> looked.incrementAndGet() % (looks + 1) < looks ? 0 : Long.MAX_VALUE)
                .build();
    }

    /** {@return an engine for which no time goes by} */
    public static IcpRuleEngine thatStandsStill() {
        return thatStandsStill(ProvincialProfile.CURRENT);
    }

    /** {@return an engine for which no time goes by, and which reports this part of the provincial requirements} */
    public static IcpRuleEngine thatStandsStill(ProvincialProfile profile) {
        return DroolsIcpRuleEngine.builder()
                .provinces(ProvincialRequirements.bundled().withProfile(profile))
                .nanoTime(() -> 0)
                .build();
    }
}
