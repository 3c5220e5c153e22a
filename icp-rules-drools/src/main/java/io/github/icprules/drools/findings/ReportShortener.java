package io.github.icprules.drools.findings;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.icprules.Limits;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.report.Waived;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shortens a report to the allowed number of findings. If a rule has too many findings, the surplus findings are replaced by one
 * entry at the position of the first surplus finding. The entry contains their number and the highest severity among them.
 */
final class ReportShortener {

    /** The rule that reports that findings are left out. */
    static final String TOO_MANY = "request.too-many-findings";

    private final Messages messages;
    private final Limits limits;

    ReportShortener(Messages messages, Limits limits) {
        this.messages = messages;
        this.limits = limits;
    }

    /** Counts the findings that are listed: for each rule in each list, at most the allowed number and one further entry. */
    int countListed(Stream<Stream<String>> ruleIdsByList) {
        return ruleIdsByList
                .flatMap(ruleIds -> ruleIds.collect(groupingBy(id -> id, counting())).values().stream())
                .mapToInt(count -> (int) Math.min(count, limits.findingsOfRule() + 1L))
                .sum();
    }

    /** Shortens a report whose lists are sorted, if it has too many findings. */
    FilingReport of(FilingReport report) {
        int findings = report.violations().size()
                + report.requirements().size()
                + report.timeline().size()
                + report.duties().size()
                + report.unchecked().size()
                + report.waived().size();
        return findings <= Math.min(limits.findings(), limits.findingsOfRule()) ? report : shortened(report);
    }

    private FilingReport shortened(FilingReport report) {
        List<Violation> violations = listed(report.violations(), Violation::ruleId, this::further);
        List<MaterialRequirement> requirements =
                listed(report.requirements(), MaterialRequirement::ruleId, this::further);
        List<TimelineEntry> timeline = listed(report.timeline(), TimelineEntry::ruleId, this::further);
        List<Duty> duties = listed(report.duties(), Duty::ruleId, this::further);
        List<Unchecked> unchecked = listed(report.unchecked(), Unchecked::ruleId, this::further);
        List<Waived> waived = listed(report.waived(), each -> each.kind() + each.ruleId(), this::further);
        violations = withTooMany(limits.findings(), violations);
        Iterator<BitSet> kept = kept(
                        limits.findings(),
                        List.of(
                                violations.stream().map(Violation::ruleId).toList(),
                                requirements.stream()
                                        .map(MaterialRequirement::ruleId)
                                        .toList(),
                                timeline.stream().map(TimelineEntry::ruleId).toList(),
                                duties.stream().map(Duty::ruleId).toList(),
                                unchecked.stream().map(Unchecked::ruleId).toList(),
                                waived.stream().map(Waived::ruleId).toList()))
                .iterator();
        violations = only(kept.next(), violations);
        requirements = only(kept.next(), requirements);
        timeline = only(kept.next(), timeline);
        duties = only(kept.next(), duties);
        return new FilingReport(
                report.evaluatedOn(),
                requirements,
                violations,
                only(kept.next(), unchecked),
                timeline,
                duties,
                report.receipt(),
                report.submitBefore(),
                report.reference(),
                only(kept.next(), waived));
    }

    /**
     * Returns the positions of the findings that are listed: the findings of bundled rules before those of packs, so that a pack
     * pushes out no bundled finding, and earlier lists before later lists.
     *
     * @param rulesByList the rules of the findings, in the order of the lists
     */
    private static List<BitSet> kept(int most, List<List<String>> rulesByList) {
        List<BitSet> kept = rulesByList.stream().map(list -> new BitSet()).toList();
        int left = most;
        for (boolean isOfPacks : new boolean[] {false, true}) {
            for (int list = 0; list < kept.size(); list++) {
                List<String> rules = rulesByList.get(list);
                for (int i = 0; i < rules.size() && left > 0; i++) {
                    if (rules.get(i).contains("/") == isOfPacks) {
                        kept.get(list).set(i);
                        left--;
                    }
                }
            }
        }
        return kept;
    }

    private static <T> List<T> only(BitSet kept, List<T> findings) {
        return kept.stream().mapToObj(findings::get).toList();
    }

    private <T> List<T> listed(List<T> all, Function<T, String> ruleId, BiFunction<T, List<T>, T> further) {
        int most = limits.findingsOfRule();
        Map<String, List<T>> byRule = all.stream().collect(groupingBy(ruleId));
        Map<String, Integer> counts = new HashMap<>();
        List<T> listed = new ArrayList<>();
        for (T finding : all) {
            String id = ruleId.apply(finding);
            int count = counts.merge(id, 1, Integer::sum);
            if (count <= most) {
                listed.add(finding);
            } else if (count == most + 1) {
                List<T> ofRule = Objects.requireNonNull(byRule.get(id));
                listed.add(further.apply(finding, ofRule.subList(most, ofRule.size())));
            }
        }
        return listed;
    }

    /**
     * Returns the violations with the violation about left-out findings among the listed violations, so that it is never left out
     * itself.
     */
    private static List<Violation> withTooMany(int most, List<Violation> violations) {
        for (int i = most; i < violations.size(); i++) {
            if (violations.get(i).ruleId().equals(TOO_MANY)) {
                List<Violation> moved = new ArrayList<>(violations);
                moved.add(most - 1, moved.remove(i));
                return moved;
            }
        }
        return violations;
    }

    private Violation further(Violation first, List<Violation> all) {
        return new Violation(
                first.ruleId(),
                first.severity(),
                first.path(),
                first.alsoAt(),
                first.apiField(),
                message(first.ruleId(), all),
                first.suggestion(),
                first.platformErrcode(),
                first.penalty(),
                first.basis(),
                first.causedBy(),
                first.responsibility(),
                first.title());
    }

    private MaterialRequirement further(MaterialRequirement first, List<MaterialRequirement> all) {
        boolean isAnyMissing = all.stream().anyMatch(each -> each.status() == RequirementStatus.MISSING);
        return new MaterialRequirement(
                first.ruleId(),
                first.material(),
                first.category(),
                first.title(),
                isAnyMissing ? RequirementStatus.MISSING : first.status(),
                message(first.ruleId(), all),
                first.path(),
                first.apiField(),
                first.basis(),
                first.ruleTitle(),
                first.oneOf());
    }

    private TimelineEntry further(TimelineEntry first, List<TimelineEntry> all) {
        return new TimelineEntry(
                first.ruleId(),
                first.stage(),
                message(first.ruleId(), all),
                first.duration(),
                first.deadline(),
                first.basis(),
                first.title());
    }

    private Duty further(Duty first, List<Duty> all) {
        return new Duty(
                first.ruleId(),
                first.path(),
                first.when(),
                first.deadline(),
                message(first.ruleId(), all),
                first.penalty(),
                first.basis(),
                first.standing(),
                first.title());
    }

    private Unchecked further(Unchecked first, List<Unchecked> all) {
        // The entry stands for all surplus findings, so it is as grave as the gravest of them.
        Unchecked gravest = all.stream()
                .filter(Unchecked::fault)
                .findFirst()
                .orElseGet(() ->
                        all.stream().filter(Unchecked::mayBlock).findFirst().orElse(first));
        return new Unchecked(
                first.ruleId(),
                first.path(),
                first.alsoAt(),
                gravest.fault() ? List.of() : first.needs(),
                message(first.ruleId(), all),
                gravest.kind(),
                gravest.severity(),
                first.standing(),
                first.title(),
                first.responsibility());
    }

    private Waived further(Waived first, List<Waived> all) {
        Violation violation = first.violation();
        MaterialRequirement requirement = first.requirement();
        Unchecked unchecked = first.unchecked();
        return new Waived(
                violation == null ? null : further(violation, only(all, Waived::violation)),
                requirement == null ? null : further(requirement, only(all, Waived::requirement)),
                unchecked == null ? null : further(unchecked, only(all, Waived::unchecked)),
                first.until(),
                first.reason(),
                first.policy());
    }

    private static <T> List<T> only(List<Waived> all, Function<Waived, @Nullable T> finding) {
        return all.stream()
                .flatMap(waived -> Optional.ofNullable(finding.apply(waived)).stream())
                .toList();
    }

    private Text message(String ruleId, List<?> all) {
        return FindingTexts.further(messages, ruleId, all.size());
    }
}
