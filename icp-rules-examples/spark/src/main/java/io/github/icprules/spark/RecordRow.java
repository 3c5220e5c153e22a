package io.github.icprules.spark;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.pages.Harmless;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.PolicyEffect;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.report.Waived;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Writes the result of {@code icp_evaluate}: one row with everything about a record. */
final class RecordRow {

    /** The columns of the row. A bad record has a reference, a digest, a problem and {@code fault} only. */
    static final StructType SCHEMA = StructType.fromDDL("reference STRING, verdict STRING, evaluatedOn DATE,"
            + " submitBefore DATE, blocking INT, legal INT, warning INT, info INT, missing INT, unchecked INT, waived INT,"
            + " policyEffects ARRAY<STRUCT<policy: STRING, rule: STRING, effect: STRING, severity: STRING,"
            + " newSeverity: STRING, count: INT, applied: BOOLEAN, reason: STRING>>, requestHmac STRING,"
            + " findings ARRAY<STRUCT<kind: STRING, ruleId: STRING, severity: STRING, status: STRING, path: STRING,"
            + " basis: ARRAY<STRING>, confidence: ARRAY<STRING>, notes: ARRAY<STRING>, sentence: STRING>>, report STRING,"
            + " digest STRING, problem STRING, fault BOOLEAN");

    private static final String WAIVED = "WAIVED";

    private final Language language;

    /** The citations of a report in Spark's form, because its findings share their articles. */
    private final IdentityHashMap<LegalBasis, UTF8String> citations = new IdentityHashMap<>();

    private RecordRow(Language language) {
        this.language = language;
    }

    /** {@return the row about a filing} */
    static Row of(FilingReport report, Language language, String digest) {
        return new RecordRow(language).row(report, digest);
    }

    /**
     * {@return the row about a bad record}
     *
     * @param problem the reason, with a line for each problem and without personal data
     * @param isFault whether the engine failed
     */
    static Row bad(@Nullable String reference, String digest, String problem, boolean isFault) {
        @Nullable Object[] values = new Object[SCHEMA.length()];
        values[SCHEMA.fieldIndex("reference")] = reference;
        values[SCHEMA.fieldIndex("digest")] = digest;
        values[SCHEMA.fieldIndex("problem")] = problem.lines().map(Harmless::of).collect(Collectors.joining("\n"));
        values[SCHEMA.fieldIndex("fault")] = isFault;
        return RowFactory.create(values);
    }

    private Row row(FilingReport report, String digest) {
        return RowFactory.create(
                report.reference(),
                report.verdict().name(),
                report.evaluatedOn(),
                report.submitBefore() == null ? null : report.submitBefore().day(),
                count(report, Severity.BLOCKING),
                count(report, Severity.LEGAL),
                count(report, Severity.WARNING),
                count(report, Severity.INFO),
                Math.toIntExact(report.requirements().stream()
                        .filter(requirement -> requirement.status() == RequirementStatus.MISSING)
                        .count()),
                report.unchecked().size(),
                report.waived().size(),
                report.policyEffects().stream().map(RecordRow::row).toList(),
                report.receipt().requestHmac(),
                findings(report),
                UTF8String.fromBytes(report.toJson(language)),
                digest,
                null,
                false);
    }

    private static int count(FilingReport report, Severity severity) {
        return Math.toIntExact(report.violations().stream()
                .filter(violation -> violation.severity() == severity)
                .count());
    }

    private static Row row(PolicyEffect effect) {
        return RowFactory.create(
                effect.policy(),
                effect.rule(),
                effect.effect().name(),
                name(effect.severity()),
                name(effect.newSeverity()),
                effect.count(),
                effect.applied(),
                effect.reason());
    }

    private List<Row> findings(FilingReport report) {
        List<Row> rows = new ArrayList<>();
        report.violations().forEach(violation -> rows.add(row(violation, "VIOLATED")));
        report.requirements()
                .forEach(requirement ->
                        rows.add(row(requirement, requirement.status().name())));
        report.unchecked()
                .forEach(unchecked -> rows.add(row(unchecked, unchecked.kind().name())));
        for (Waived waived : report.waived()) {
            if (waived.violation() != null) {
                rows.add(row(waived.violation(), WAIVED));
            } else if (waived.requirement() != null) {
                rows.add(row(waived.requirement(), WAIVED));
            } else if (waived.unchecked() != null) {
                rows.add(row(waived.unchecked(), WAIVED));
            }
        }
        return rows;
    }

    private Row row(Violation violation, String status) {
        return row(
                "VIOLATION",
                violation.ruleId(),
                violation.severity(),
                status,
                violation.path(),
                violation.basis(),
                violation.message().in(language));
    }

    private Row row(MaterialRequirement requirement, String status) {
        return row(
                "REQUIREMENT",
                requirement.ruleId(),
                null,
                status,
                requirement.path(),
                requirement.basis(),
                requirement.title().in(language));
    }

    private Row row(Unchecked unchecked, String status) {
        return row(
                "UNCHECKED",
                unchecked.ruleId(),
                unchecked.severity(),
                status,
                unchecked.path(),
                List.of(),
                unchecked.message().in(language));
    }

    private Row row(
            String kind,
            String ruleId,
            @Nullable Severity severity,
            String status,
            String path,
            List<LegalBasis> basis,
            String sentence) {
        List<LegalBasis> law = LegalBasis.withoutNotes(basis);
        return RowFactory.create(
                kind,
                ruleId,
                name(severity),
                status,
                path,
                citations(law),
                law.stream().map(article -> article.confidence().name()).toList(),
                citations(LegalBasis.notes(basis)),
                sentence);
    }

    private List<UTF8String> citations(List<LegalBasis> basis) {
        return basis.stream()
                .map(article -> citations.computeIfAbsent(
                        article, each -> UTF8String.fromString(each.citation().in(language))))
                .toList();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
