package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.JsonWriter;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The report of the rules on one filing. Each list has a fixed order that depends only on its content.
 *
 * @param evaluatedOn the day as of which the filing was evaluated
 * @param requirements the required materials, in the order of {@link io.github.icprules.model.Material}
 * @param violations the violations, the most severe first; a violation that only follows from another violation comes
 *     directly after it
 * @param unchecked the rules that could not decide, with the missing inputs
 * @param timeline the stages of the procedure, in their order
 * @param duties the operator's duties; the duties of this filing first, then the duties that every filing has
 * @param receipt the data for reproducing the report
 * @param submitBefore the earliest day on which a part of the request expires; {@code null} if no part is known to expire
 * @param reference the caller's own reference, with the numbers of persons masked; {@code null} if the request has none
 * @param waived the findings that policies waive; empty if there are none. A waived finding is in no other list
 * @param filingType the type of the filing; {@code null} if it is not known
 * @param subjectType the type of the subject; {@code null} if it is not known
 * @param labels the short names of the paths in the report, such as <i>Subject principal · document valid until</i>, by path;
 *     empty if they are not known. No label contains data of the request, except names of materials and categories
 * @param pictureRules the rules for the pictures of the required materials, in the order of
 *     {@link io.github.icprules.model.Material}; empty if no required material is a picture
 * @param policyEffects what policies do with the findings, with the rows that lack an acknowledgement first; empty if policies
 *     concern no finding
 * @param alsoToFile the filings with other authorities, those that are due first; empty if there are none
 */
public record FilingReport(
        LocalDate evaluatedOn,
        List<MaterialRequirement> requirements,
        List<Violation> violations,
        List<Unchecked> unchecked,
        List<TimelineEntry> timeline,
        List<Duty> duties,
        Receipt receipt,
        @Nullable SubmitBefore submitBefore,
        @Nullable String reference,
        List<Waived> waived,
        @Nullable FilingType filingType,
        @Nullable SubjectType subjectType,
        Map<String, Text> labels,
        List<PictureRule> pictureRules,
        List<PolicyEffect> policyEffects,
        List<AlsoToFile> alsoToFile) {

    /** Copies the lists and the map. */
    public FilingReport {
        requireNonNull(evaluatedOn, "evaluatedOn must be given.");
        requireNonNull(requirements, "requirements must be given.");
        requireNonNull(violations, "violations must be given.");
        requireNonNull(unchecked, "unchecked must be given.");
        requireNonNull(timeline, "timeline must be given.");
        requireNonNull(duties, "duties must be given.");
        requireNonNull(receipt, "receipt must be given.");
        requireNonNull(waived, "waived must be given.");
        requireNonNull(labels, "labels must be given.");
        requireNonNull(pictureRules, "pictureRules must be given.");
        requireNonNull(policyEffects, "policyEffects must be given.");
        requireNonNull(alsoToFile, "alsoToFile must be given.");
        requirements = List.copyOf(requirements);
        violations = List.copyOf(violations);
        unchecked = List.copyOf(unchecked);
        timeline = List.copyOf(timeline);
        duties = List.copyOf(duties);
        waived = List.copyOf(waived);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        pictureRules = List.copyOf(pictureRules);
        policyEffects = List.copyOf(policyEffects);
        alsoToFile = List.copyOf(alsoToFile);
    }

    /** Creates a report without effects of policies and without filings with other authorities. */
    public FilingReport(
            LocalDate evaluatedOn,
            List<MaterialRequirement> requirements,
            List<Violation> violations,
            List<Unchecked> unchecked,
            List<TimelineEntry> timeline,
            List<Duty> duties,
            Receipt receipt,
            @Nullable SubmitBefore submitBefore,
            @Nullable String reference,
            List<Waived> waived,
            @Nullable FilingType filingType,
            @Nullable SubjectType subjectType,
            Map<String, Text> labels,
            List<PictureRule> pictureRules) {
        this(
                evaluatedOn,
                requirements,
                violations,
                unchecked,
                timeline,
                duties,
                receipt,
                submitBefore,
                reference,
                waived,
                filingType,
                subjectType,
                labels,
                pictureRules,
                List.of(),
                List.of());
    }

    /** Creates a report without types, labels and rules for pictures. */
    public FilingReport(
            LocalDate evaluatedOn,
            List<MaterialRequirement> requirements,
            List<Violation> violations,
            List<Unchecked> unchecked,
            List<TimelineEntry> timeline,
            List<Duty> duties,
            Receipt receipt,
            @Nullable SubmitBefore submitBefore,
            @Nullable String reference,
            List<Waived> waived) {
        this(
                evaluatedOn,
                requirements,
                violations,
                unchecked,
                timeline,
                duties,
                receipt,
                submitBefore,
                reference,
                waived,
                null,
                null,
                Map.of(),
                List.of());
    }

    /** Creates a report without waived findings. */
    public FilingReport(
            LocalDate evaluatedOn,
            List<MaterialRequirement> requirements,
            List<Violation> violations,
            List<Unchecked> unchecked,
            List<TimelineEntry> timeline,
            List<Duty> duties,
            Receipt receipt,
            @Nullable SubmitBefore submitBefore,
            @Nullable String reference) {
        this(
                evaluatedOn,
                requirements,
                violations,
                unchecked,
                timeline,
                duties,
                receipt,
                submitBefore,
                reference,
                List.of());
    }

    /** Creates a report without waived findings, for a request without a reference and without an expiry date. */
    public FilingReport(
            LocalDate evaluatedOn,
            List<MaterialRequirement> requirements,
            List<Violation> violations,
            List<Unchecked> unchecked,
            List<TimelineEntry> timeline,
            List<Duty> duties,
            Receipt receipt) {
        this(evaluatedOn, requirements, violations, unchecked, timeline, duties, receipt, null, null);
    }

    /** {@return whether the filing can be submitted, according to the checks that were possible} */
    public Verdict verdict() {
        if (has(Severity.BLOCKING)) {
            return Verdict.BLOCKED;
        }
        if (unchecked.stream().anyMatch(Unchecked::fault)) {
            return Verdict.UNDECIDED;
        }
        if (!isComplete()) {
            return Verdict.INCOMPLETE;
        }
        return has(Severity.LEGAL) || has(Severity.WARNING) || isAnythingMissing()
                ? Verdict.READY_WITH_WARNINGS
                : Verdict.READY;
    }

    /**
     * {@return whether every rule that could block the filing was able to decide}
     *
     * <p>The report is incomplete if such a rule lacked input or failed with an exception. A question that only a picture,
     * the platform, a register or the authority can answer does not make the report incomplete.
     */
    public boolean isComplete() {
        return unchecked.stream().noneMatch(open -> open.fault() || open.mayBlock());
    }

    /** {@return the open points of one kind, in the order of the report; empty if there are none} */
    public List<Unchecked> unchecked(UncheckedKind kind) {
        requireNonNull(kind, "kind must be given.");
        return unchecked.stream().filter(open -> open.kind() == kind).toList();
    }

    /**
     * {@return the actions, the most urgent first; empty if there are none}
     *
     * <p>Actions that remove a block come first, actions without an effect on the filing later, and the stages of the
     * procedure last. Equally urgent actions have the order merchant, service provider, platform, authority. Every violation,
     * every missing material and every open point with missing inputs is in exactly one action, or follows from a finding in
     * an action.
     */
    public List<Action> actions() {
        return Actions.of(this);
    }

    /** {@return the open points, grouped by the way to settle them; empty if there are none} */
    public List<UncheckedGroup> uncheckedGroups() {
        return UncheckedGroups.of(unchecked);
    }

    /** {@return the short name of a path in the request; the path itself if the report has no label for it} */
    public Text label(String path) {
        requireNonNull(path, "path must be given.");
        Text label = labels.get(path);
        return label == null ? Text.of(path, path) : label;
    }

    /** {@return whether a required material is known to be missing} */
    public boolean isAnythingMissing() {
        return requirements.stream().anyMatch(requirement -> requirement.status() == RequirementStatus.MISSING);
    }

    /** {@return the missing materials; of alternatives of which one is enough, only the first; empty if nothing is missing} */
    public List<MaterialRequirement> missingMaterials() {
        Set<List<Material>> alternatives = new HashSet<>();
        return requirements.stream()
                .filter(requirement -> requirement.status() == RequirementStatus.MISSING)
                .filter(requirement -> requirement.oneOf().isEmpty() || alternatives.add(requirement.oneOf()))
                .toList();
    }

    /** {@return whether the report has a violation of a severity} */
    public boolean has(Severity severity) {
        requireNonNull(severity, "severity must be given.");
        return violations.stream().anyMatch(violation -> violation.severity() == severity);
    }

    /**
     * {@return the report as a tree of maps, lists, strings, numbers and booleans, which any JSON library can write}
     *
     * <p>Properties have a fixed order, and a property without a value is left out. The language changes the sentences, and
     * never the codes. {@link ReportOutline#fromTree} reads the tree of a stored report for a comparison.
     */
    public Map<String, Object> asTree(Language language) {
        requireNonNull(language, "language must be given.");
        return new ReportLayout(language).of(this);
    }

    /**
     * {@return the report as JSON in UTF-8, in one line}
     *
     * <p>A JSON library that reads the bytes returns the tree of {@link #asTree}. A character that a reader could not see, such as a control character, is written as an escape.
     */
    public byte[] toJson(Language language) {
        return JsonWriter.bytes(asTree(language));
    }

    /**
     * Throws an exception.
     *
     * <p>A JSON library that reads getters calls this method. Its output would lack the verdict, the actions and the sentences.
     *
     * @throws UnsupportedOperationException always; the message names the method to use
     */
    @SuppressWarnings("DoNotCallSuggester")
    public Object getJson() {
        throw new UnsupportedOperationException(
                "A report has one JSON form for each language: write asTree(language).");
    }

    /** {@return the verdict and the counts, without personal data, so that the text can be logged} */
    @Override
    public String toString() {
        return "FilingReport[%s on %s, %s requirements, %s violations, %s unchecked%s]"
                .formatted(
                        verdict(),
                        evaluatedOn,
                        requirements.size(),
                        violations.size(),
                        unchecked.size(),
                        waived.isEmpty() ? "" : ", " + waived.size() + " waived");
    }
}
