package io.github.icprules.drools.findings;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.approval.SectorMention;
import io.github.icprules.drools.facts.approval.SectorSign;
import io.github.icprules.drools.facts.approval.TickedCategory;
import io.github.icprules.drools.facts.province.Requirement;
import io.github.icprules.drools.facts.province.UnsettledRequirement;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.Duty;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of a rule that fires. A consequence uses the object while the rule fires, and does not keep the object.
 *
 * <p>Every method first checks that the rule is in force on the evaluation date and that each answer that its conditions read is
 * known. If an answer is unknown, the method records an open question instead.
 */
@ForSheets
public final class Findings {

    /** A call without values passes this array: an evaluation has dozens of such calls. */
    private static final Object[] NO_VALUES = {};

    private final ReportDraft draft;
    private final CitedLaw citedLaw;
    private final Firing firing;

    /** Takes the facts that a rule reads together. */
    public Findings(RuleInfo rule, ReportDraft draft, List<?> facts) {
        this(draft, new Firing(rule, draft, null, facts));
    }

    /** Takes the fact of a rule that reads one fact. */
    public Findings(RuleInfo rule, ReportDraft draft, Fact fact) {
        this(draft, new Firing(rule, draft, fact, List.of()));
    }

    private Findings(ReportDraft draft, Firing firing) {
        this.draft = draft;
        this.citedLaw = draft.citedLaw();
        this.firing = firing;
    }

    /** Returns this object for another rule that looks at one fact: an evaluation has dozens of firings, one after the other. */
    Findings next(RuleInfo nextRule, Fact fact) {
        firing.next(nextRule, fact);
        return this;
    }

    /** Reports a violation at a member of a fact; at the fact itself if the member is empty. The sentences have no values. */
    public void violation(Fact fact, String member) {
        violation(fact, member, NO_VALUES);
    }

    /** Reports a violation at a member of a fact; at the fact itself if the member is empty. */
    public void violation(Fact fact, String member, Object... arguments) {
        if (firing.decides(fact)) {
            violate(fact, member, basis(), arguments);
        }
    }

    /** Reports a violation at a path in the request, which need not be a path of the fact. */
    public void violationAt(Fact fact, String place, Object... arguments) {
        if (firing.decides(fact)) {
            violate(place, WeChatFields.ofPath(place).orElse(null), basis(), arguments);
        }
    }

    /**
     * Reports a violation at a member of a fact, with the law of a sector as an additional basis.
     *
     * <p>The category is the first value of the sentences.
     */
    public void violationIn(Fact fact, String member, PreApprovalCategory category, Object... arguments) {
        if (firing.decides(fact)) {
            List<String> furtherLaw = fact instanceof SectorSign sign ? sign.furtherLaw() : List.of();
            violate(fact, member, basis(category, furtherLaw), Wording.valuesIn(category, arguments));
        }
    }

    /**
     * Reports words of a sector at a member of a fact. The rule's sentences have the values {@code sector}, {@code words}, {@code
     * sources} (the texts that contain the words), {@code advice} (for subjects of the sector) and {@code remark} (for all other
     * subjects).
     *
     * @param mention the words with their advice; {@code null} only if an answer is unknown
     */
    public void mention(Fact fact, String member, @Nullable SectorMention mention) {
        if (firing.decides(fact)) {
            Objects.requireNonNull(mention, rule().id());
            PreApprovalCategory category = mention.category();
            violate(
                    fact,
                    member,
                    category == null ? basis() : basis(category, mention.furtherLaw()),
                    mention.sector(),
                    mention.words(),
                    mention.sources(),
                    Wording.advice(firing.messages(), mention),
                    mention.remark());
        }
    }

    /**
     * Reports a ticked category without its document. The rule's sentences have the values {@code category}, {@code document},
     * {@code advice} and {@code renaming}.
     */
    public void withoutDocument(TickedCategory ticked) {
        violationIn(
                ticked.filing(),
                "miniProgram.preApprovals",
                ticked.category(),
                ticked.paper(),
                Wording.aboutDocument(firing.messages(), ticked),
                ticked.renaming());
    }

    /** Reports that the filing needs the material of the rule. The sentences have no values. */
    public void material(Fact fact) {
        material(fact, NO_VALUES);
    }

    /** Reports that the filing needs the material of the rule; the arguments are the values of the reason. */
    public void material(Fact fact, Object... arguments) {
        if (firing.decides(fact)) {
            Material material = Objects.requireNonNull(rule().material(), rule().id());
            require(
                    material,
                    material,
                    firing.message(arguments),
                    material.providedBy() == ProvidedBy.DEVELOPER_PREPARES
                            ? RequirementStatus.MISSING
                            : RequirementStatus.TO_CONFIRM,
                    rule().severity(),
                    basis());
        }
    }

    /** Reports that the filing needs the document that approves a category. */
    public void approvalDocument(Fact fact, PreApprovalCategory category) {
        if (firing.decides(fact)) {
            Material material = category.material();
            PreApprovalRegime regime = Objects.requireNonNull(citedLaw.regime(category), category.name());
            List<String> foundAt = draft.atHand().find(category);
            draft.add(
                    new MaterialRequirement(
                            rule().id(),
                            material,
                            category,
                            Objects.requireNonNull(regime.document(), category.name()),
                            foundAt.isEmpty() ? RequirementStatus.MISSING : RequirementStatus.PROVIDED,
                            firing.message(category, Objects.requireNonNull(regime.authority(), category.name())),
                            AtHand.placeOf(material),
                            WeChatFields.ofMaterial(material).orElse(null),
                            basis(category, List.of()),
                            firing.title()),
                    foundAt);
        }
    }

    /** Reports the stage of the rule. The sentences have no values. */
    public void stage(Fact fact, @Nullable LocalDate deadline) {
        stage(fact, deadline, NO_VALUES);
    }

    /** Reports the stage of the rule. */
    public void stage(Fact fact, @Nullable LocalDate deadline, Object... arguments) {
        if (firing.decides(fact)) {
            draft.add(new TimelineEntry(
                    rule().id(),
                    Objects.requireNonNull(rule().stage(), rule().id()),
                    firing.message(arguments),
                    firing.messages().has(rule().id(), "duration") ? firing.text("duration", arguments) : null,
                    deadline,
                    basis(),
                    firing.title()));
        }
    }

    /** Reports a duty of the operator. The sentences have no values. */
    public void duty(Fact fact, @Nullable LocalDate deadline) {
        duty(fact, deadline, NO_VALUES);
    }

    /** Reports a duty of the operator. */
    public void duty(Fact fact, @Nullable LocalDate deadline, Object... arguments) {
        if (firing.decides(fact)) {
            draft.add(new Duty(
                    rule().id(),
                    Firing.placeOf(fact),
                    firing.text("when", arguments),
                    deadline,
                    firing.message(arguments),
                    citedLaw.penalty(rule()),
                    basis(),
                    rule().standing(),
                    firing.title()));
        }
    }

    /** Reports a duty about a category with the law of the category. The first value of the sentences is {@code category}. */
    public void dutyIn(Fact fact, PreApprovalCategory category, Object... arguments) {
        if (firing.decides(fact)) {
            Object[] all = Wording.valuesIn(category, arguments);
            draft.add(new Duty(
                    rule().id(),
                    Firing.placeOf(fact),
                    firing.text("when", all),
                    null,
                    firing.message(all),
                    citedLaw.penalty(rule()),
                    basis(category, List.of()),
                    false,
                    firing.title()));
        }
    }

    /** Reports a question that no fact can decide, with a sentence without values. */
    public void openPoint(Fact fact) {
        openPoint(fact, NO_VALUES);
    }

    /**
     * Reports a question that no fact can decide: the authority decides, or a person must look at the filing. If the
     * conditions of the rule read an unknown answer, the missing inputs are reported with the rule's own sentence.
     */
    public void openPoint(Fact fact, Object... arguments) {
        if (firing.isInForce()) {
            draft.add(firing.openPoint(fact, firing.gaps(), firing.message(arguments)));
        }
    }

    /**
     * Reports that the rules do not cover the evaluation date, so the findings do not show that the filing can be submitted. The
     * missing input is a later date.
     */
    public void dayNotCovered(Filing filing, Object... arguments) {
        if (firing.isInForce()) {
            draft.add(firing.notChecked(
                    Firing.placeOf(filing),
                    List.of("evaluatedOn"),
                    UncheckedKind.INPUT_MISSING,
                    Severity.BLOCKING,
                    firing.message(arguments)));
        }
    }

    /**
     * Reports that the cited sources were not checked for a long time and may have changed. This is decided after all rules
     * have fired, because only then the cited sources are known. The rule's sentence has the values {@code checkedOn} and
     * {@code days}.
     */
    public void oldKnowledge(Filing filing) {
        if (firing.isInForce()) {
            // The point is made after all rules, when this object writes for another rule.
            String id = rule().id();
            Messages messages = firing.messages();
            draft.addIfOld(checkedOn -> new Unchecked(
                    id,
                    Firing.placeOf(filing),
                    List.of(),
                    List.of(),
                    messages.text(id, "message", checkedOn, filing.parameters().knowledgeMaxAgeDays()),
                    UncheckedKind.DISCRETION,
                    null,
                    false,
                    messages.text(id, "title")));
        }
    }

    /**
     * Reports a violation of a provincial requirement at a path; at the path of the requirement if the path is empty. The row
     * determines the severity and the sources; the rule limits the severity. The rule's sentences have the values {@code
     * province} and {@code requirement}, followed by the arguments.
     */
    public void provincialViolation(Requirement requirement, String place, Object... arguments) {
        if (firing.decides(requirement)) {
            Object[] all = Wording.valuesOf(requirement, arguments);
            violate(
                    rule().severityOf(requirement),
                    requirement.at(place),
                    requirement.apiField(place),
                    message(requirement, all),
                    firing.suggestion(all),
                    citedLaw.cite(firing.basis(), requirement));
        }
    }

    /** Reports that the province requires the material of the rule, with severity and basis as in {@link #provincialViolation}. */
    public void provincialMaterial(Requirement requirement) {
        if (firing.decides(requirement)) {
            Material material = Objects.requireNonNull(rule().material(), rule().id());
            require(
                    material,
                    Wording.title(requirement, material),
                    message(requirement, Wording.valuesOf(requirement)),
                    RequirementStatus.MISSING,
                    rule().severityOf(requirement),
                    citedLaw.cite(firing.basis(), requirement));
        }
    }

    /** Reports a provincial requirement that no request can decide. */
    public void undecidable(Requirement requirement) {
        if (firing.isInForce()) {
            Text message = message(requirement, Wording.valuesOf(requirement, requirement.reason()));
            draft.add(firing.openPoint(requirement, firing.gaps(), message));
        }
    }

    /**
     * Reports that the sources do not settle a provincial requirement. The sentence has the values {@code province} and
     * {@code versions}.
     */
    public void unsettled(UnsettledRequirement question) {
        openPoint(question, Objects.requireNonNull(question.province()), question.versions());
    }

    /**
     * Adds a required material. If the material is missing and the requirement has a severity, a violation is added, too. If the
     * request does not list its materials, an open point is added in place of the violation.
     */
    private void require(
            Material material,
            Text title,
            Text reason,
            RequirementStatus unlessThere,
            @Nullable Severity severity,
            List<LegalBasis> basis) {
        String place = AtHand.placeOf(material);
        String apiField = WeChatFields.ofMaterial(material).orElse(null);
        List<String> foundAt = draft.atHand().find(material);
        RequirementStatus status = foundAt.isEmpty()
                ? unlessThere
                : draft.atHand().isFaultyAtOneSide(material) ? RequirementStatus.DEFECTIVE : RequirementStatus.PROVIDED;
        MaterialRequirement requirement = new MaterialRequirement(
                rule().id(), material, null, title, status, reason, place, apiField, basis, firing.title());
        draft.add(requirement, foundAt);
        if (severity == null || status != RequirementStatus.MISSING) {
            return;
        }
        if (draft.atHand().isListed(material)) {
            violate(
                    severity,
                    place,
                    apiField,
                    Wording.materialMissing(firing.messages(), material, requirement.reason()),
                    firing.suggestion(),
                    basis);
        } else {
            draft.add(firing.notChecked(place, List.of(place), UncheckedKind.INPUT_MISSING, severity));
        }
    }

    private void violate(Fact fact, String member, List<LegalBasis> basis, Object... arguments) {
        violate(fact.at(member), fact.apiField(member), basis, arguments);
    }

    private void violate(String place, @Nullable String apiField, List<LegalBasis> basis, Object... arguments) {
        violate(
                Objects.requireNonNull(rule().severity(), rule().id()),
                place,
                apiField,
                firing.message(arguments),
                firing.suggestion(arguments),
                basis);
    }

    private void violate(
            Severity severity,
            String place,
            @Nullable String apiField,
            Text message,
            Text suggestion,
            List<LegalBasis> basis) {
        Role role = Role.at(place);
        draft.add(new Violation(
                rule().id(),
                severity,
                place,
                List.of(),
                apiField,
                Messages.inRole(role, message),
                Messages.inRole(role, suggestion),
                rule().errcode(),
                citedLaw.penalty(rule()),
                basis,
                null,
                rule().responsibility(),
                firing.title()));
    }

    private RuleInfo rule() {
        return firing.rule();
    }

    private List<LegalBasis> basis() {
        return citedLaw.cite(firing.basis());
    }

    private List<LegalBasis> basis(PreApprovalCategory category, List<String> furtherLaw) {
        return citedLaw.cite(firing.basis(), category, furtherLaw);
    }

    /** Returns the message of the rule, with the reasons to doubt the requirement. */
    private Text message(Requirement requirement, Object... values) {
        return Wording.withCaveat(firing.messages(), requirement, firing.message(values));
    }
}
