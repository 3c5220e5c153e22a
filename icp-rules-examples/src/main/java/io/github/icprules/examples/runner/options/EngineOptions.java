package io.github.icprules.examples.runner.options;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.io.InputFile;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for the evaluation date and for the rules. */
public final class EngineOptions {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The rule that fires on a day on which no other rule is in force. */
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
    private List<InputFile> policies = List.of();

    @Mixin
    private PackOptions packs = new PackOptions();

    /** The engine with packs and policies, so that each file is read once. */
    private @Nullable IcpRuleEngine loaded;

    /** Checks the options before any further work. */
    public void check() {
        day();
        profile();
        if (hasPolicies() || hasPacks()) {
            load();
        }
    }

    private boolean hasPacks() {
        return !packs.places().isEmpty();
    }

    /** {@return whether there is a policy} */
    public boolean hasPolicies() {
        return !policies.isEmpty();
    }

    /** {@return the day of {@code --on}; {@code null} if the option is absent} */
    public @Nullable LocalDate day() {
        return on == null ? null : Days.ofOption("--on", on);
    }

    /** {@return the filing, with the evaluation date of the option if there is one} */
    public FilingRequest dated(FilingRequest request) {
        LocalDate day = day();
        return day == null ? request : request.withEvaluatedOn(day);
    }

    /** Refuses the day of {@code --on} if the report for this day states that no rule was in force. */
    public void refuseDayWithoutRules(FilingReport report) {
        if (on != null) {
            refuseDayWithoutRules("--on", report);
        }
    }

    /**
     * {@return the report on a filing as of the day of an option, or as of its own day}
     *
     * @throws UnusableInputException if no rule was in force on the day
     */
    public FilingReport evaluate(String option, FilingRequest request) {
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
    public IcpRuleEngine load() {
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
    public static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    private ProvincialProfile profile() {
        return Choice.of("--provinces", provinces, ProvincialProfile.class);
    }
}
