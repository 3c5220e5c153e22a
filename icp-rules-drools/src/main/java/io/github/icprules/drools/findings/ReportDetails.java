package io.github.icprules.drools.findings;

import static java.util.Comparator.comparing;

import io.github.icprules.drools.data.AlsoToFileTable.OtherFiling;
import io.github.icprules.drools.data.law.LawOnDay;
import io.github.icprules.drools.data.parameters.Parameters;
import io.github.icprules.drools.data.parameters.Range;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.material.SubmittedMaterial;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.AlsoToFile;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.PictureRule;
import io.github.icprules.report.PolicyEffect;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.report.Waived;
import io.github.icprules.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds the data to a report that a reader needs in addition to the findings, so that a page can be made without the request. */
final class ReportDetails {

    private static final int BYTES_OF_A_KILOBYTE = 1024;
    private static final String ITEM_OF_MATERIALS = "materials[";

    private final FilingRequest request;
    private final Parameters parameters;
    private final LawOnDay law;
    private final Map<String, Text> labels = new LinkedHashMap<>();

    private ReportDetails(Filing filing) {
        this.request = filing.request();
        this.parameters = filing.parameters();
        this.law = filing.law();
    }

    /**
     * {@return a report with the types, the labels of its paths, the rules for pictures, the effects of policies and the filings
     * with other authorities}
     *
     * @param effects the effects of policies
     * @param otherFilings the filings with other authorities, by the rule of the duty or open point about the filing
     */
    static FilingReport added(
            FilingReport report, Filing filing, List<PolicyEffect> effects, Map<String, OtherFiling> otherFilings) {
        ReportDetails details = new ReportDetails(filing);
        details.label(report);
        return new FilingReport(
                report.evaluatedOn(),
                report.requirements(),
                report.violations(),
                report.unchecked(),
                report.timeline(),
                report.duties(),
                report.receipt(),
                report.submitBefore(),
                report.reference(),
                report.waived(),
                details.request.filingType(),
                details.request.subject().type(),
                details.labels,
                details.pictureRules(report.requirements()),
                effects,
                details.alsoToFile(report, otherFilings));
    }

    private List<AlsoToFile> alsoToFile(FilingReport report, Map<String, OtherFiling> otherFilings) {
        Map<String, AlsoToFile> byRule = new LinkedHashMap<>();
        for (Duty duty : report.duties()) {
            add(byRule, otherFilings, duty.ruleId(), true, duty.standing());
        }
        for (Unchecked point : report.unchecked()) {
            // An open point with missing inputs does not show yet whether the filing concerns the mini-program.
            if (point.needs().isEmpty() && !point.fault()) {
                add(byRule, otherFilings, point.ruleId(), false, point.standing());
            }
        }
        return byRule.values().stream()
                .sorted(comparing(AlsoToFile::standing).thenComparing(other -> !other.certain()))
                .toList();
    }

    private void add(
            Map<String, AlsoToFile> byRule,
            Map<String, OtherFiling> otherFilings,
            String ruleId,
            boolean certain,
            boolean standing) {
        OtherFiling other = otherFilings.get(ruleId);
        List<LegalBasis> basis = other == null ? null : law.cite(List.of(other.article()));
        if (other != null && basis != null) {
            byRule.putIfAbsent(
                    ruleId,
                    new AlsoToFile(
                            ruleId,
                            other.name(),
                            other.authority(),
                            other.days(),
                            other.workingDays(),
                            other.from(),
                            certain && other.certain(),
                            standing,
                            other.confidence(),
                            basis));
        }
    }

    private void label(FilingReport report) {
        if (report.submitBefore() != null) {
            label(report.submitBefore().path());
        }
        report.violations().forEach(this::label);
        report.requirements().forEach(each -> label(each.path()));
        report.unchecked().forEach(this::label);
        report.waived().forEach(this::label);
        report.duties().forEach(each -> label(each.path()));
        if (!report.timeline().isEmpty()) {
            label(ReportDraft.OF_FILING);
        }
    }

    private void label(Violation violation) {
        label(violation.path());
        violation.alsoAt().forEach(this::label);
        if (violation.causedBy() != null) {
            label(violation.causedBy().path());
        }
    }

    private void label(Unchecked unchecked) {
        label(unchecked.path());
        unchecked.alsoAt().forEach(this::label);
        unchecked.needs().forEach(this::label);
    }

    private void label(Waived waived) {
        label(waived.path());
        if (waived.violation() != null) {
            label(waived.violation());
        }
        if (waived.unchecked() != null) {
            label(waived.unchecked());
        }
    }

    private void label(String path) {
        if (labels.putIfAbsent(path, PathLabel.of(path, request)) == null && path.startsWith(ITEM_OF_MATERIALS)) {
            // The groups of open points name the material of a picture.
            String material = path.substring(0, path.indexOf(']') + 1);
            labels.putIfAbsent(material, PathLabel.of(material, request));
        }
    }

    private List<PictureRule> pictureRules(List<MaterialRequirement> requirements) {
        Range pixels = parameters.pictureMinPixels();
        return requirements.stream()
                .map(MaterialRequirement::material)
                .filter(SubmittedMaterial::isSubmittedAsPicture)
                .distinct()
                .map(material -> new PictureRule(
                        material,
                        parameters.pictureFormats().stream().sorted().toList(),
                        (long) parameters.pictureMaxKilobytes() * BYTES_OF_A_KILOBYTE,
                        pixels.minimum(),
                        pixels.maximum(),
                        !SubmittedMaterial.isFurtherAttachment(material)))
                .toList();
    }
}
