package io.github.icprules.benchmarks;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.oracle.Answer;
import io.github.icprules.oracle.Oracle;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports with the second evaluator of the tests, which has the same regulations in plain Java. A report has the same findings
 * as a report of the engine, in the same order except for the duties. The sentences are the titles of the rules.
 */
final class SecondEvaluator {

    private static final String DIGEST = "0".repeat(64);

    private static final Comparator<MaterialRequirement> BY_MATERIAL = Comparator.comparing(
                    MaterialRequirement::material)
            .thenComparing(MaterialRequirement::category, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(MaterialRequirement::ruleId);
    private static final Comparator<Violation> BY_SEVERITY = Comparator.comparing(Violation::severity)
            .thenComparing(Violation::path)
            .thenComparing(Violation::ruleId);
    private static final Comparator<Unchecked> BY_RULE =
            Comparator.comparing(Unchecked::ruleId).thenComparing(Unchecked::path);
    private static final Comparator<TimelineEntry> BY_STAGE =
            Comparator.comparing(TimelineEntry::stage).thenComparing(TimelineEntry::ruleId);
    private static final Comparator<Duty> DUTY_BY_RULE =
            Comparator.comparing(Duty::ruleId).thenComparing(Duty::path);

    private final Oracle oracle;
    private final List<RuleDescription> rules;
    /** The rules with their legal basis and penalty for each evaluation date that occurred. */
    private final Map<LocalDate, Map<String, RuleOnDay>> days = new ConcurrentHashMap<>();

    SecondEvaluator(IcpRuleEngine engine) {
        this.oracle = new Oracle(engine);
        this.rules = engine.rules();
    }

    /** A rule with its legal basis and its penalty on a day. */
    private record RuleOnDay(
            RuleDescription rule,
            List<LegalBasis> basis,
            @Nullable Penalty penalty) {

        Text title() {
            return rule.title();
        }

        Text remedy() {
            return rule.remedy();
        }
    }

    /** {@return the report on a filing, which must have an evaluation date} */
    FilingReport evaluate(FilingRequest request) {
        LocalDate on = Objects.requireNonNull(request.evaluatedOn(), "evaluatedOn");
        List<MaterialRequirement> requirements = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        List<Unchecked> unchecked = new ArrayList<>();
        List<TimelineEntry> timeline = new ArrayList<>();
        List<Duty> duties = new ArrayList<>();
        Map<String, RuleOnDay> rulesOnDay = days.computeIfAbsent(on, this::rulesOn);
        for (Answer answer : oracle.answer(request)) {
            RuleOnDay rule = Objects.requireNonNull(rulesOnDay.get(answer.ruleId()), answer.ruleId());
            if (answer instanceof Answer.Needed needed) {
                requirements.add(requirement(rule, needed));
            } else if (answer instanceof Answer.Wrong wrong) {
                violations.add(violation(rule, wrong));
            } else if (answer instanceof Answer.Open open) {
                unchecked.add(new Unchecked(
                        open.ruleId(),
                        open.path(),
                        open.alsoAt(),
                        open.needs(),
                        rule.title(),
                        UncheckedKind.INPUT_MISSING,
                        rule.rule().severity(),
                        false));
            } else if (answer instanceof Answer.OnTheWay stage) {
                timeline.add(new TimelineEntry(
                        stage.ruleId(), stage.stage(), rule.title(), null, stage.deadline(), rule.basis()));
            } else if (answer instanceof Answer.Due due) {
                duties.add(new Duty(
                        due.ruleId(),
                        due.path(),
                        rule.title(),
                        due.deadline(),
                        rule.remedy(),
                        rule.penalty(),
                        rule.basis()));
            }
        }
        requirements.sort(BY_MATERIAL);
        violations.sort(BY_SEVERITY);
        unchecked.sort(BY_RULE);
        timeline.sort(BY_STAGE);
        duties.sort(DUTY_BY_RULE);
        Receipt receipt = new Receipt("second evaluator", "plain Java", DIGEST, on);
        return new FilingReport(on, requirements, violations, unchecked, timeline, duties, receipt);
    }

    private Map<String, RuleOnDay> rulesOn(LocalDate day) {
        return rules.stream()
                .collect(Collectors.toUnmodifiableMap(
                        RuleDescription::id, rule -> new RuleOnDay(rule, rule.basisOn(day), rule.penaltyOn(day))));
    }

    private static MaterialRequirement requirement(RuleOnDay rule, Answer.Needed needed) {
        return new MaterialRequirement(
                needed.ruleId(),
                needed.material(),
                needed.category(),
                needed.material(),
                needed.status(),
                rule.title(),
                "materials",
                WeChatFields.ofMaterial(needed.material()).orElse(null),
                rule.basis());
    }

    private static Violation violation(RuleOnDay rule, Answer.Wrong wrong) {
        return new Violation(
                wrong.ruleId(),
                wrong.severity(),
                wrong.path(),
                wrong.alsoAt(),
                WeChatFields.ofPath(wrong.path()).orElse(null),
                rule.title(),
                rule.remedy(),
                null,
                rule.penalty(),
                rule.basis(),
                null);
    }
}
