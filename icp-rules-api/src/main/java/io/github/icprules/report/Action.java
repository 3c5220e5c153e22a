package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.Material;
import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task of one party. The task removes one cause of findings, or is a later stage of the procedure.
 *
 * @param who the party that does the action
 * @param kind the kind of work
 * @param severity the highest severity of the removed findings; {@code null} if no removed finding has a severity
 * @param what the task in one sentence
 * @param why the fault or the reason for the task in one sentence; {@code null} if {@code what} is enough
 * @param resolves the findings that the action removes; at least one
 * @param followUps the findings that only follow from the removed findings and disappear together with the removed findings;
 *     empty if there are none
 * @param fields the fields to fill in or to check; empty if the action concerns no field
 * @param materials the materials to provide; empty if the action concerns no material
 * @param by the last day for the action; {@code null} if no last day is known
 * @param answers the answers to a question, of which the party chooses one; empty if the action is no
 *     {@link ActionKind#QUESTION}
 * @param merchant the task in the words for the merchant; {@code null} if the rule has no such words
 */
public record Action(
        Party who,
        ActionKind kind,
        @Nullable Severity severity,
        Text what,
        @Nullable Text why,
        List<Finding> resolves,
        List<Finding> followUps,
        List<Field> fields,
        List<Material> materials,
        @Nullable LocalDate by,
        List<Answer> answers,
        @Nullable MerchantText merchant) {

    /** Copies the lists. */
    public Action {
        requireNonNull(who, "who must be given.");
        requireNonNull(kind, "kind must be given.");
        requireNonNull(what, "what must be given.");
        requireNonNull(resolves, "resolves must be given.");
        requireNonNull(followUps, "followUps must be given.");
        requireNonNull(fields, "fields must be given.");
        requireNonNull(materials, "materials must be given.");
        requireNonNull(answers, "answers must be given.");
        resolves = List.copyOf(resolves);
        followUps = List.copyOf(followUps);
        fields = List.copyOf(fields);
        materials = List.copyOf(materials);
        answers = List.copyOf(answers);
    }

    /** Creates an action that is no question. */
    public Action(
            Party who,
            ActionKind kind,
            @Nullable Severity severity,
            Text what,
            @Nullable Text why,
            List<Finding> resolves,
            List<Finding> followUps,
            List<Field> fields,
            List<Material> materials,
            @Nullable LocalDate by) {
        this(who, kind, severity, what, why, resolves, followUps, fields, materials, by, List.of(), null);
    }

    /** {@return whether the filing cannot be submitted, or may be blocked, without the action} */
    public boolean isBlocking() {
        return severity == Severity.BLOCKING;
    }

    /**
     * An answer to a question.
     *
     * @param label the answer in a few words, such as <q>yes</q>
     * @param what the task of a party that gives this answer, in one sentence
     * @param materials the materials that this answer requires; empty if it requires none
     */
    public record Answer(Text label, Text what, List<Material> materials) {

        /** Copies the list. */
        public Answer {
            requireNonNull(label, "label must be given.");
            requireNonNull(what, "what must be given.");
            requireNonNull(materials, "materials must be given.");
            materials = List.copyOf(materials);
        }
    }

    /**
     * A finding of the same report.
     *
     * @param kind the list of the report that has the finding
     * @param ruleId the rule of the finding
     * @param path the path in the request; {@code filingType} for a stage
     * @param index the position in the list of the report, from 0, which distinguishes several findings of one rule at one
     *     path; {@code null} if it is not known
     */
    public record Finding(
            FindingKind kind,
            String ruleId,
            String path,
            @Nullable Integer index) {

        /** Refuses an absent kind, rule or path. */
        public Finding {
            requireNonNull(kind, "kind must be given.");
            requireNonNull(ruleId, "ruleId must be given.");
            requireNonNull(path, "path must be given.");
        }

        /** Creates a finding without its position. */
        public Finding(FindingKind kind, String ruleId, String path) {
            this(kind, ruleId, path, null);
        }
    }

    /** The list of a report that has a finding. */
    public enum FindingKind implements Term {
        /** 违规: an entry of {@link FilingReport#violations()}. */
        VIOLATION("违规", "violation"),
        /** 所需材料: an entry of {@link FilingReport#requirements()}. */
        REQUIREMENT("所需材料", "requirement"),
        /** 未能判断: an entry of {@link FilingReport#unchecked()}. */
        UNCHECKED("未能判断", "unchecked"),
        /** 流程: an entry of {@link FilingReport#timeline()}. */
        STAGE("流程", "stage");

        private final Label label;

        FindingKind(String chinese, String english) {
            this.label = new Label(chinese, english);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /**
     * A field, in the request and in the platform's filing API.
     *
     * @param path the path in the request, such as {@code subject.principal.phone}
     * @param apiField the path in the platform's filing API; {@code null} if the API has no such field
     */
    public record Field(String path, @Nullable String apiField) {

        /** Refuses an absent path. */
        public Field {
            requireNonNull(path, "path must be given.");
        }
    }
}
