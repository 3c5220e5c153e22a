package io.github.icprules.drools.findings;

import io.github.icprules.drools.data.policies.Policies;
import io.github.icprules.drools.data.policies.Policies.Place;
import io.github.icprules.drools.data.policies.Policies.Waiver;
import io.github.icprules.report.Duty;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.report.Waived;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applies policies to the findings of one filing. */
final class PolicyRun {

    private final Policies.OfFiling policies;
    private final List<Waived> waivedViolations = new ArrayList<>();
    private final List<Waived> waivedRequirements = new ArrayList<>();
    private final List<Waived> waivedUnchecked = new ArrayList<>();

    PolicyRun(Policies.OfFiling policies) {
        this.policies = policies;
    }

    /** Returns the violations that are not muted, with the severities of the policies. */
    List<Violation> ruled(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> !policies.isMuted(violation.ruleId(), Place.of(violation)))
                .map(violation -> policies.severity(violation.ruleId(), Place.of(violation))
                        .map(violation::withSeverity)
                        .orElse(violation))
                .toList();
    }

    /** Returns the violations that are not waived, and stores the waived violations. */
    List<Violation> waivedOut(List<Violation> violations) {
        List<Violation> left = new ArrayList<>(violations.size());
        for (Violation violation : violations) {
            Optional<Waiver> waiver = policies.waiver(violation.ruleId(), Place.of(violation));
            if (waiver.isEmpty()) {
                left.add(violation);
            } else {
                waivedViolations.add(waived(violation, null, null, waiver.get()));
            }
        }
        return left;
    }

    /** Returns the materials that are not muted and not waived. Only a missing material can be waived. */
    List<MaterialRequirement> requirements(List<MaterialRequirement> requirements) {
        List<MaterialRequirement> left = new ArrayList<>(requirements.size());
        for (MaterialRequirement requirement : requirements) {
            if (policies.isMuted(requirement.ruleId(), Place.of(requirement.path()))) {
                continue;
            }
            Optional<Waiver> waiver = requirement.status() == RequirementStatus.MISSING
                    ? policies.waiver(requirement.ruleId(), Place.of(requirement.path()))
                    : Optional.empty();
            if (waiver.isEmpty()) {
                left.add(requirement);
            } else {
                waivedRequirements.add(waived(null, requirement, null, waiver.get()));
            }
        }
        return left;
    }

    /**
     * Returns the open points that are neither muted nor waived, with the severities of the policies. A failure of a rule is not
     * waived, because the rule has no finding that the policy could mean.
     */
    List<Unchecked> unchecked(List<Unchecked> unchecked) {
        List<Unchecked> left = new ArrayList<>(unchecked.size());
        for (Unchecked point : unchecked) {
            if (policies.isMuted(point.ruleId(), Place.of(point))) {
                continue;
            }
            Unchecked ruled = withSeverity(point);
            Optional<Waiver> waiver =
                    point.fault() ? Optional.empty() : policies.waiver(point.ruleId(), Place.of(point));
            if (waiver.isEmpty()) {
                left.add(ruled);
            } else {
                waivedUnchecked.add(waived(null, null, ruled, waiver.get()));
            }
        }
        return left;
    }

    private Unchecked withSeverity(Unchecked point) {
        Optional<Severity> severity = policies.severity(point.ruleId(), Place.of(point));
        return point.severity() == null || severity.isEmpty() ? point : point.withSeverity(severity.get());
    }

    /** Returns the stages that are not muted. */
    List<TimelineEntry> timeline(List<TimelineEntry> timeline) {
        return timeline.stream()
                .filter(stage -> !policies.isMuted(stage.ruleId(), Place.of(ReportDraft.OF_FILING)))
                .toList();
    }

    /** Returns the duties that are not muted. */
    List<Duty> duties(List<Duty> duties) {
        return duties.stream()
                .filter(duty -> !policies.isMuted(duty.ruleId(), Place.of(duty.path())))
                .toList();
    }

    /** Returns the waived findings: violations, materials and open points, each in the order of their list. */
    List<Waived> waived() {
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
