package io.github.icprules.drools.findings;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.github.icprules.drools.data.policies.Policies;
import io.github.icprules.drools.data.policies.Policies.Finding;
import io.github.icprules.drools.data.policies.Policies.Outcome;
import io.github.icprules.drools.data.policies.Policies.Place;
import io.github.icprules.drools.data.policies.Policies.Waiver;
import io.github.icprules.policy.PolicyRow;
import io.github.icprules.report.Duty;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.PolicyEffect;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.report.Waived;
import io.github.icprules.text.PersonalData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applies policies to the findings of one filing, and counts what they do. */
final class PolicyRun {

    private static final Comparator<PolicyEffect> UNAPPLIED_FIRST = comparing(PolicyEffect::applied)
            .thenComparing(PolicyEffect::severity, nullsLast(naturalOrder()))
            .thenComparing(PolicyEffect::rule)
            .thenComparing(PolicyEffect::effect)
            .thenComparing(PolicyEffect::policy)
            .thenComparing(PolicyEffect::newSeverity, nullsLast(naturalOrder()))
            .thenComparing(PolicyEffect::reason);

    private final Policies.OfFiling policies;
    private final Rest rest;
    private final List<Waived> waivedViolations = new ArrayList<>();
    private final List<Waived> waivedRequirements = new ArrayList<>();
    private final List<Waived> waivedUnchecked = new ArrayList<>();

    /** The number of findings for each effect; the effects in the keys have the count 1. */
    private final Map<PolicyEffect, Integer> effects = new HashMap<>();

    /**
     * What the findings of a draft do not say themselves.
     *
     * @param openOnLaw the rules with an open point that would become a finding of the law
     * @param ofMaterials the severities of the rules that require materials, by rule
     */
    record Rest(Set<String> openOnLaw, Map<String, Severity> ofMaterials) {

        Rest() {
            this(new HashSet<>(), new HashMap<>());
        }
    }

    PolicyRun(Policies.OfFiling policies, Rest rest) {
        this.policies = policies;
        this.rest = rest;
    }

    /** Returns the violations that are neither muted nor waived, with the severities of the policies. */
    List<Violation> violations(List<Violation> violations) {
        List<Violation> left = new ArrayList<>(violations.size());
        for (Violation violation : violations) {
            boolean isLaw = Policies.isLaw(violation.basis())
                    || (violation.penalty() != null
                            && Policies.isLaw(violation.penalty().basis()));
            Severity severity = violation.severity();
            Outcome outcome =
                    outcome(new Finding(violation.ruleId(), Place.of(violation), severity, severity, isLaw, true));
            if (outcome.isMuted()) {
                continue;
            }
            Violation ruled = outcome.severity() == null ? violation : violation.withSeverity(outcome.severity());
            if (outcome.waiver() == null) {
                left.add(ruled);
            } else {
                waivedViolations.add(waived(ruled, null, null, outcome.waiver()));
            }
        }
        return left;
    }

    /** Returns the materials that are not muted and not waived. Only a missing material can be waived. */
    List<MaterialRequirement> requirements(List<MaterialRequirement> requirements) {
        List<MaterialRequirement> left = new ArrayList<>(requirements.size());
        for (MaterialRequirement requirement : requirements) {
            Outcome outcome = outcome(new Finding(
                    requirement.ruleId(),
                    Place.of(requirement.path()),
                    null,
                    rest.ofMaterials().get(requirement.ruleId()),
                    Policies.isLaw(requirement.basis()),
                    requirement.status() == RequirementStatus.MISSING));
            if (outcome.isMuted()) {
                continue;
            }
            if (outcome.waiver() == null) {
                left.add(requirement);
            } else {
                waivedRequirements.add(waived(null, requirement, null, outcome.waiver()));
            }
        }
        return left;
    }

    /**
     * Returns the open points that are neither muted nor waived, with the severities of the policies. No row concerns a failure of a
     * rule, because the rule has no finding that the policy could mean.
     */
    List<Unchecked> unchecked(List<Unchecked> unchecked) {
        List<Unchecked> left = new ArrayList<>(unchecked.size());
        for (Unchecked point : unchecked) {
            if (point.fault()) {
                left.add(point);
                continue;
            }
            Outcome outcome = outcome(new Finding(
                    point.ruleId(),
                    Place.of(point),
                    point.severity(),
                    point.severity(),
                    rest.openOnLaw().contains(point.ruleId()),
                    true));
            if (outcome.isMuted()) {
                continue;
            }
            Unchecked ruled = outcome.severity() == null ? point : point.withSeverity(outcome.severity());
            if (outcome.waiver() == null) {
                left.add(ruled);
            } else {
                waivedUnchecked.add(waived(null, null, ruled, outcome.waiver()));
            }
        }
        return left;
    }

    /** Returns the stages that are not muted. */
    List<TimelineEntry> timeline(List<TimelineEntry> timeline) {
        return timeline.stream()
                .filter(stage -> !isMuted(stage.ruleId(), ReportDraft.OF_FILING))
                .toList();
    }

    /** Returns the duties that are not muted. */
    List<Duty> duties(List<Duty> duties) {
        return duties.stream()
                .filter(duty -> !isMuted(duty.ruleId(), duty.path()))
                .toList();
    }

    private boolean isMuted(String rule, String path) {
        return outcome(new Finding(rule, Place.of(path), null, null, false, false))
                .isMuted();
    }

    private Outcome outcome(Finding finding) {
        Outcome outcome = policies.outcome(finding);
        for (Policies.Applied each : outcome.effects()) {
            PolicyRow row = each.row();
            PolicyEffect effect = new PolicyEffect(
                    each.policy(),
                    finding.rule(),
                    PolicyEffect.Effect.valueOf(row.effect().name()),
                    finding.severity(),
                    row.severity(),
                    1,
                    each.isApplied(),
                    PersonalData.maskReference(row.reason()));
            effects.merge(effect, 1, Integer::sum);
        }
        return outcome;
    }

    /** Returns the effects of the policies: the rows without the necessary acknowledgement first, and then by severity. */
    List<PolicyEffect> effects() {
        return effects.entrySet().stream()
                .map(entry -> entry.getKey().withCount(entry.getValue()))
                .sorted(UNAPPLIED_FIRST)
                .toList();
    }

    /**
     * Returns the waived findings: violations, materials and open points, each in the order of their list.
     *
     * @param order the order of violations
     */
    List<Waived> waived(Comparator<Violation> order) {
        waivedViolations.sort(comparing(waived -> Objects.requireNonNull(waived.violation()), order));
        return Stream.of(waivedViolations, waivedRequirements, waivedUnchecked)
                .flatMap(List::stream)
                .toList();
    }

    private static Waived waived(
            @Nullable Violation violation,
            @Nullable MaterialRequirement requirement,
            @Nullable Unchecked unchecked,
            Waiver waiver) {
        return new Waived(violation, requirement, unchecked, waiver.until(), waiver.reason(), waiver.policy());
    }
}
