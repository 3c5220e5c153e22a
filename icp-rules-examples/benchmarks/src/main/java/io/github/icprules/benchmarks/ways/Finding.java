package io.github.icprules.benchmarks.ways;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says: as much of a {@link FilingReport} as rules decide, without its sentences and its law.
 *
 * @param ruleId the rule
 * @param path the place in the request; empty for a stage, which has none
 * @param what the severity of a violation, the status of a material, a stage, or another kind of finding
 * @param deadline until when something is due; {@code null} if nothing is, or it is not known
 */
public record Finding(
        String ruleId, String path, Enum<?> what, @Nullable LocalDate deadline) {

    /** Findings that come in one kind only. */
    public enum Kind {
        /** A rule could not decide. */
        UNCHECKED,
        /** Reports a duty of the operator. */
        DUTY
    }

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::ruleId)
            .thenComparing(Finding::path)
            .thenComparing(finding -> finding.what().name());

    /** {@return what a report says, in the order of {@link #sorted}} */
    public static List<Finding> of(FilingReport report) {
        List<Finding> findings = new ArrayList<>();
        report.requirements()
                .forEach(material ->
                        findings.add(new Finding(material.ruleId(), material.path(), material.status(), null)));
        report.violations()
                .forEach(violation ->
                        findings.add(new Finding(violation.ruleId(), violation.path(), violation.severity(), null)));
        report.unchecked()
                .forEach(unchecked ->
                        findings.add(new Finding(unchecked.ruleId(), unchecked.path(), Kind.UNCHECKED, null)));
        report.timeline()
                .forEach(entry -> findings.add(new Finding(entry.ruleId(), "", entry.stage(), entry.deadline())));
        report.duties()
                .forEach(duty -> findings.add(new Finding(duty.ruleId(), duty.path(), Kind.DUTY, duty.deadline())));
        return sorted(findings);
    }

    /** {@return findings in an order that does not depend on who found them} */
    public static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(ORDER).toList();
    }

    /** Makes sure that two ways find the same in a filing, and that they find something. */
    public static void requireSame(FilingRequest request, Way one, Way other) {
        List<Finding> expected = sorted(one.evaluate(request));
        List<Finding> found = sorted(other.evaluate(request));
        if (expected.isEmpty() || !found.equals(expected)) {
            throw new IllegalStateException("%s finds in a filing (%s)%n%s%nand %s finds%n%s"
                    .formatted(
                            one.getClass().getSimpleName(),
                            request.filingType(),
                            expected,
                            other.getClass().getSimpleName(),
                            found));
        }
    }
}
