package io.github.icprules.examples.runner;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say by which day and by which rules filings are judged. */
final class EngineOptions {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The rule that speaks on a day on which no other is in force yet. */
    private static final String NO_RULE = "request.no-rule-in-force";

    @Option(
            names = "--on",
            paramLabel = "YYYY-MM-DD",
            description = "The evaluation date; by default the filing's own evaluatedOn, or today.")
    private @Nullable String on;

    @Option(
            names = "--provinces",
            paramLabel = "off|current|all",
            defaultValue = "current",
            description = "The reported provincial requirements: none; those that are current and known to concern "
                    + "mini-programs; or also, as advice, old, contested and unsure ones. Default: current.")
    private String provinces = "current";

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "A policy as CSV, which changes severities, mutes rules or waives findings (see docs/policies.md);"
                            + " can be given several times.")
    private List<String> policies = List.of();

    @Mixin
    private PackOptions packs = new PackOptions();

    /** The engine with packs and policies, so that each file is read once. */
    private @Nullable IcpRuleEngine loaded;

    /** Looks at the options before any work is done. */
    void check() {
        day();
        profile();
        if (hasPolicies() || hasPacks()) {
            load();
        }
    }

    /** {@return the files that are read, packs and policies too, none of which must be overwritten} */
    @Nullable String[] inputs(@Nullable String... others) {
        return Stream.of(Arrays.stream(others), packs.places().stream(), policies.stream())
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    private boolean hasPacks() {
        return !packs.places().isEmpty();
    }

    /** {@return whether there is a policy} */
    boolean hasPolicies() {
        return !policies.isEmpty();
    }

    /** {@return the day that {@code --on} names; {@code null} if it is not given} */
    @Nullable LocalDate day() {
        return on == null ? null : Days.ofOption("--on", on);
    }

    /** {@return the filing, to be judged by the day that the option names} */
    FilingRequest dated(FilingRequest request) {
        LocalDate day = day();
        return day == null ? request : request.withEvaluatedOn(day);
    }

    /** Refuses the day that {@code --on} names if a report judged by that day says that no rule was in force yet. */
    void refuseDayWithoutRules(FilingReport report) {
        if (on != null) {
            refuseDayWithoutRules("--on", report);
        }
    }

    /** {@return the report on a filing whose day an option names, or its own day; refuses a day on which no rule was in force yet} */
    FilingReport evaluate(String option, FilingRequest request) {
        FilingReport report = load().evaluate(request);
        if (on != null) {
            refuseDayWithoutRules(option, report);
        }
        return report;
    }

    private static void refuseDayWithoutRules(String option, FilingReport report) {
        report.violations().stream()
                .filter(violation -> violation.ruleId().equals(NO_RULE))
                .findFirst()
                .ifPresent(violation -> {
                    throw new UnusableInputException("%s：%s", "%s: %s", option, violation.message());
                });
    }

    /** {@return the engine} */
    IcpRuleEngine load() {
        if (hasPolicies() || hasPacks()) {
            if (loaded == null) {
                loaded = PolicyFiles.load(
                        policies,
                        packs.addTo(DroolsIcpRuleEngine.builder()
                                .provinces(ProvincialRequirements.bundled().withProfile(profile()))));
            }
            return loaded;
        }
        return profile() == ProvincialProfile.CURRENT
                ? IcpRuleEngine.load()
                : DroolsIcpRuleEngine.builder()
                        .provinces(ProvincialRequirements.bundled().withProfile(profile()))
                        .build();
    }

    /** {@return today in China} */
    static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    private ProvincialProfile profile() {
        return Choice.of("--provinces", provinces, ProvincialProfile.class);
    }
}
