package io.github.icprules.pages;

import io.github.icprules.law.BasisKind;
import io.github.icprules.law.Confidence;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Action.FindingKind;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.PolicyEffect;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.report.UncheckedGroup;
import io.github.icprules.report.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is in the tree of {@link io.github.icprules.report.FilingReport#asTree}, with sentences in one language. The
 * components are the properties of the tree. A property that an older version did not write is empty or {@code null}, and the id of a
 * rule or a path is in the place of an absent title.
 *
 * @param labels the names of paths, by path
 * @param titles the titles of the rules that found something, by rule
 */
record ReportTree(
        Verdict verdict,
        @Nullable String reference,
        @Nullable FilingType filingType,
        @Nullable SubjectType subjectType,
        LocalDate evaluatedOn,
        @Nullable SubmitBefore submitBefore,
        List<Action> actions,
        List<Requirement> requirements,
        List<Violation> violations,
        List<Open> unchecked,
        List<OpenGroup> uncheckedGroups,
        List<Waived> waived,
        List<PolicyEffect> policyEffects,
        List<StageEntry> timeline,
        List<Duty> duties,
        List<AlsoToFile> alsoToFile,
        List<PictureRule> pictureRules,
        Map<String, String> labels,
        Map<String, String> titles,
        Receipt receipt) {

    /** The start of the paths of the papers in the request. */
    private static final String MATERIALS = "materials[";

    /** The last day for the submission, and the part that expires, with its path if the report has it. */
    record SubmitBefore(
            LocalDate day, String what, @Nullable String path) {}

    /**
     * A task of a party.
     *
     * @param decision whether no paper makes the filing possible as it is, so that the party decides first
     */
    record Action(
            Party who,
            ActionKind kind,
            boolean decision,
            @Nullable Severity severity,
            String what,
            @Nullable String why,
            @Nullable LocalDate by,
            List<Field> fields,
            List<String> materials,
            List<Answer> answers,
            List<Finding> resolves,
            List<Finding> followUps,
            @Nullable MerchantWords merchant) {

        /** {@return whether the filing cannot be submitted, or may be blocked, without the action} */
        boolean isBlocking() {
            return severity == Severity.BLOCKING;
        }

        /** {@return whether the action removes a finding of a rule} */
        boolean isOf(String ruleId) {
            return resolves.stream().anyMatch(finding -> finding.ruleId().equals(ruleId));
        }

        /** {@return whether the action is about the value at a path} */
        boolean isAt(String path) {
            return fields.stream().anyMatch(field -> field.path().equals(path));
        }
    }

    /** The task in the words for the merchant; without {@code how} if the title is enough. */
    record MerchantWords(String title, @Nullable String how) {}

    /** An answer to a question, with the names of the materials that it requires. */
    record Answer(String label, String what, List<String> materials) {}

    /** A finding of the same report; without its index if the report has none. */
    record Finding(
            FindingKind kind, String ruleId, @Nullable Integer index) {}

    /** A path of the request, with the field of the platform if there is one. */
    record Field(String path, @Nullable String apiField) {}

    /** A required material; {@code oneOf} has the names of alternatives, and is empty if there are none. */
    record Requirement(
            String ruleId,
            String material,
            @Nullable String category,
            String title,
            @Nullable ProvidedBy providedBy,
            RequirementStatus status,
            String reason,
            List<String> oneOf,
            List<Citation> basis,
            List<Citation> notes) {

        /** {@return whether the material is missing or must be replaced} */
        boolean isOpen() {
            return status == RequirementStatus.MISSING || status == RequirementStatus.DEFECTIVE;
        }
    }

    /** A violation. */
    record Violation(
            String ruleId,
            Severity severity,
            List<Field> fields,
            String message,
            String suggestion,
            @Nullable Penalty penalty,
            List<Citation> basis,
            List<Citation> notes,
            @Nullable String causedBy) {}

    /** A rule that could not decide; {@code needs} has the paths of the missing inputs. */
    record Open(
            String ruleId,
            UncheckedGroup.@Nullable Key group,
            @Nullable Severity severity,
            String path,
            List<String> needs,
            String message) {}

    /** The open points that are settled in the same way. */
    record OpenGroup(UncheckedGroup.Key key, String title, List<String> paths) {}

    /** A waived finding. */
    record Waived(
            FindingKind kind,
            @Nullable Severity severity,
            String sentence,
            String ruleId,
            String path,
            LocalDate until,
            String reason,
            String policy) {}

    /** A stage of the procedure. */
    record StageEntry(
            Stage stage,
            String message,
            @Nullable String duration,
            @Nullable LocalDate deadline) {}

    /** A duty after the filing. */
    record Duty(
            String ruleId,
            String when,
            @Nullable LocalDate deadline,
            String message,
            @Nullable Penalty penalty,
            List<Citation> basis,
            List<Citation> notes,
            boolean standing) {}

    /** A filing with another authority. */
    record AlsoToFile(
            String ruleId,
            String name,
            String authority,
            String when,
            boolean certain,
            boolean standing,
            List<Citation> basis) {}

    /** The requirements for the pictures of a material. */
    record PictureRule(
            String material,
            List<String> formats,
            @Nullable Integer maximumBytes,
            @Nullable Integer minimumShortSide,
            @Nullable Integer minimumLongSide) {}

    /** An article with its official address if one is known. */
    record Citation(
            String text,
            @Nullable BasisKind kind,
            @Nullable Confidence confidence,
            @Nullable String url) {}

    /** A penalty; without amounts if it is no fine. */
    record Penalty(
            String measure,
            @Nullable Integer minimumYuan,
            @Nullable Integer maximumYuan,
            boolean uncapped,
            List<Citation> basis) {}

    /** The data for reproducing the report. */
    record Receipt(
            String engine,
            String rulePack,
            String rulePackSha256,
            @Nullable String requestHmac,
            List<Applied> packs,
            List<Applied> policies) {}

    /** A rule pack or a policy; a policy has no version. */
    record Applied(String id, @Nullable String version, String sha256) {}

    /** {@return the name of a path, or the path if it has none} */
    String label(String path) {
        return labels.getOrDefault(path, path);
    }

    /** {@return the gravest severity of actions; {@code null} if no action has a severity} */
    static @Nullable Severity gravest(List<Action> actions) {
        return actions.stream()
                .map(Action::severity)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** {@return the rules whose findings actions remove} */
    static List<String> rules(List<Action> actions) {
        return actions.stream()
                .flatMap(action -> action.resolves().stream())
                .map(Finding::ruleId)
                .distinct()
                .toList();
    }

    /** {@return the materials of an action: those that it names, or otherwise those whose entries it is about} */
    Set<String> materials(Action action) {
        Set<String> materials = new LinkedHashSet<>(action.materials());
        if (materials.isEmpty()) {
            action.fields().stream()
                    .map(Field::path)
                    .filter(path -> path.startsWith(MATERIALS))
                    .map(path -> label(path.substring(0, path.indexOf(']') + 1)))
                    .flatMap(label -> Stream.of(Material.values())
                            .filter(material -> label.equals(material.chinese()) || label.equals(material.english())))
                    .forEach(material -> materials.add(material.name()));
        }
        return materials;
    }

    /** {@return the title of a rule, or its id if it has none} */
    String title(String ruleId) {
        return titles.getOrDefault(ruleId, ruleId);
    }

    /** {@return the violation that an action removes; {@code null} if the finding is no violation of the report} */
    @Nullable Violation violation(Finding finding) {
        return finding.kind() == FindingKind.VIOLATION ? at(finding, violations) : null;
    }

    /** {@return the material that an action provides; {@code null} if the finding is no material of the report} */
    @Nullable Requirement requirement(Finding finding) {
        return finding.kind() == FindingKind.REQUIREMENT ? at(finding, requirements) : null;
    }

    private static <T> @Nullable T at(Finding finding, List<T> list) {
        Integer index = finding.index();
        return index == null || index < 0 || index >= list.size() ? null : list.get(index);
    }

    /** {@return the missing materials; of alternatives of which one is enough, only the first} */
    List<Requirement> missingMaterials() {
        Map<List<String>, Requirement> alternatives = new HashMap<>();
        return requirements.stream()
                .filter(requirement -> requirement.status() == RequirementStatus.MISSING)
                .filter(requirement -> requirement.oneOf().isEmpty()
                        || alternatives.putIfAbsent(requirement.oneOf(), requirement) == null)
                .toList();
    }
}
