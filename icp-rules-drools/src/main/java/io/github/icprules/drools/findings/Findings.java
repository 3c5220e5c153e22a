package io.github.icprules.drools.findings;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.approval.HeldApproval;
import io.github.icprules.drools.facts.approval.SectorMention;
import io.github.icprules.drools.facts.approval.SectorSign;
import io.github.icprules.drools.facts.approval.TickedCategory;
import io.github.icprules.drools.facts.material.SubmittedMaterial;
import io.github.icprules.drools.facts.province.Requirement;
import io.github.icprules.drools.facts.reading.ReadText;
import io.github.icprules.drools.facts.request.RequiredInput;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.Duty;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Responsibility;
import io.github.icprules.report.Severity;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of a rule that fires.
 *
 * <p>Every method first checks that the rule is in force on the evaluation date and that each answer that its conditions read is
 * known. If an answer is unknown, the method records an open question instead.
 */
@ForSheets
public final class Findings {

    private final RuleInfo rule;
    private final ReportDraft draft;
    private final Messages messages;
    private final CitedLaw law;
    private final OpenPoints openPoints;
    private final Violations violations;
    private final RequiredMaterials materials;
    /** The basis of the rule; {@code null} if the rule is not in force on the evaluation date. */
    private final @Nullable List<LegalBasis> basis;

    /** Takes the facts for which the rule fires. */
    public Findings(RuleInfo rule, ReportDraft draft, List<?> facts) {
        this.rule = rule;
        this.draft = draft;
        this.messages = draft.messages().of(rule.id());
        this.law = draft.citedLaw();
        this.openPoints = new OpenPoints(rule, draft, facts, messages);
        this.violations = new Violations(rule, draft, messages);
        this.materials = new RequiredMaterials(rule, draft, messages, openPoints, violations);
        this.basis = law.basis(rule);
    }

    /** Reports a violation at a member of a fact; at the fact itself if the member is empty. */
    public void violation(Fact fact, String member, Object... arguments) {
        if (decides(fact)) {
            violations.add(fact, member, basisInForce(), question(arguments), arguments);
        }
    }

    /** Reports a violation at a path in the request, which need not be a path of the fact. */
    public void violationAt(Fact fact, String place, Object... arguments) {
        if (decides(fact)) {
            violations.add(place, basisInForce(), question(arguments), arguments);
        }
    }

    /**
     * Reports a violation at a member of a fact, with the law of a sector as an additional basis.
     *
     * <p>The category is the first value of the sentences.
     */
    public void violationIn(Fact fact, String member, PreApprovalCategory category, Object... arguments) {
        List<String> furtherLaw = fact instanceof SectorSign sign ? sign.furtherLaw() : List.of();
        if (decides(fact, () -> cited(category, furtherLaw))) {
            Object[] values = FindingTexts.valuesIn(category, arguments);
            Responsibility question = fact instanceof SectorSign sign && rule.responsibility() == null
                    ? FindingTexts.questionAbout(messages, sign)
                    : question(values);
            violations.add(fact, member, cited(category, furtherLaw), question, values);
        }
    }

    /**
     * Reports words of a sector at a member of a fact. The rule's sentences have the values {@code sector}, {@code words}, {@code
     * sources} (the texts that contain the words), {@code advice} (for subjects of the sector) and {@code remark} (for all other
     * subjects), {@code answer} (what the merchant of the sector does) and {@code activity} (the sector in everyday words).
     *
     * @param mention the words with their advice; {@code null} only if an answer is unknown
     */
    public void mention(Fact fact, String member, @Nullable SectorMention mention) {
        if (decides(fact, () -> cited(fact, mention))) {
            Objects.requireNonNull(mention, rule.id());
            Object[] values = {
                mention.sector(),
                mention.words(),
                mention.sources(),
                FindingTexts.advice(messages, mention),
                mention.remark(),
                FindingTexts.answer(messages, mention),
                FindingTexts.activity(messages, mention)
            };
            violations.add(
                    fact,
                    member,
                    cited(fact, mention),
                    FindingTexts.questionAbout(messages, rule, mention, values),
                    values);
        }
    }

    /**
     * Reports a ticked category without its document. The rule's sentences have the values {@code category}, {@code document},
     * {@code advice}, {@code renaming} and {@code limits} (what the law prohibits even with the document).
     */
    public void withoutDocument(TickedCategory ticked) {
        violationIn(
                ticked.filing(),
                "miniProgram.preApprovals",
                ticked.category(),
                ticked.paper(),
                FindingTexts.aboutDocument(messages, ticked),
                ticked.renaming(),
                FindingTexts.limits(messages, ticked.category()));
    }

    /**
     * Reports that the validity of an approval ends or has ended. The first values of the rule's sentences are {@code category} and
     * {@code advice}, followed by the arguments.
     */
    public void endingApproval(HeldApproval approval, Object... arguments) {
        PreApprovalCategory category = approval.category();
        if (decides(approval, () -> cited(category, List.of()))) {
            Text advice = FindingTexts.aboutEnd(messages, approval.filing(), category);
            Object[] values = FindingTexts.valuesIn(
                    category,
                    Stream.concat(Stream.of(advice), Stream.of(arguments)).toArray());
            violations.add(
                    approval,
                    "validity",
                    cited(category, List.of()),
                    FindingTexts.questionAboutEnd(messages, rule, approval.filing(), category),
                    values);
        }
    }

    /**
     * Reports that entries differ from a member of the text that was read from a paper. The first entry is the path of the
     * violation; the other entries and the member follow as further paths.
     */
    public void entriesDiffer(ReadText text, String member, Object... arguments) {
        if (decides(text)) {
            List<String> entries = text.entriesDiffering(member);
            String place = entries.get(0);
            violations.add(
                    violations.severity(),
                    place,
                    Stream.concat(entries.stream().skip(1), Stream.of(text.at(member)))
                            .toList(),
                    WeChatFields.ofPath(place).orElse(null),
                    text("message", arguments),
                    basisInForce(),
                    rule.responsibility(),
                    arguments);
        }
    }

    /**
     * Reports that the validity of an approval document has ended. The first value of the rule's sentences is {@code advice},
     * followed by the arguments.
     */
    public void endedPaper(SubmittedMaterial paper, Object... arguments) {
        Text advice = FindingTexts.aboutEnd(messages, paper.filing(), paper.category());
        violation(
                paper,
                "validity",
                Stream.concat(Stream.of(advice), Stream.of(arguments)).toArray());
    }

    /** Reports a required input that is blank. The rule's sentences have the value {@code input}, the name of the input. */
    public void blankInput(RequiredInput input) {
        violation(input, "", InputName.of(input.path(), input.filing().request()));
    }

    /** Reports that the filing needs the material of the rule; the arguments are the values of the reason. */
    public void material(Fact fact, Object... arguments) {
        if (decides(fact)) {
            Material material = Objects.requireNonNull(rule.material(), rule.id());
            materials.require(
                    material,
                    material,
                    text("message", arguments),
                    material.providedBy() == ProvidedBy.DEVELOPER_PREPARES
                            ? RequirementStatus.MISSING
                            : RequirementStatus.TO_CONFIRM,
                    rule.severity(),
                    basisInForce());
        }
    }

    /** Reports that the filing needs the document that approves a category. */
    public void approvalDocument(Fact fact, PreApprovalCategory category) {
        if (decides(fact, () -> cited(category, List.of()))) {
            materials.approval(category, cited(category, List.of()));
        }
    }

    /** Reports the stage of the rule. */
    public void stage(Fact fact, @Nullable LocalDate deadline, Object... arguments) {
        if (decides(fact)) {
            draft.add(new TimelineEntry(
                    rule.id(),
                    Objects.requireNonNull(rule.stage(), rule.id()),
                    text("message", arguments),
                    messages.has(rule.id(), "duration") ? text("duration", arguments) : null,
                    deadline,
                    basisInForce(),
                    text("title")));
        }
    }

    /** Reports a duty of the operator. */
    public void duty(Fact fact, @Nullable LocalDate deadline, Object... arguments) {
        if (decides(fact)) {
            addDuty(fact, deadline, basisInForce(), arguments);
        }
    }

    /** Reports a duty about a category with the law of the category. The first value of the sentences is {@code category}. */
    public void dutyIn(Fact fact, PreApprovalCategory category, Object... arguments) {
        if (decides(fact, () -> cited(category, List.of()))) {
            addDuty(fact, null, cited(category, List.of()), FindingTexts.valuesIn(category, arguments));
        }
    }

    /**
     * Reports a question that no fact can decide: the authority decides, or a person must look at the filing. If the
     * conditions of the rule read an unknown answer, the missing inputs are reported with the rule's own sentence.
     */
    public void openPoint(Fact fact, Object... arguments) {
        if (basis != null) {
            openPoints.add(fact, text("message", arguments), basis, arguments);
        }
    }

    /**
     * Reports that the rules do not cover the evaluation date, so the findings do not show that the filing can be submitted. The
     * missing input is a later date.
     */
    public void dayNotCovered(Filing filing, Object... arguments) {
        if (basis != null) {
            MissingInputs laterDay = new MissingInputs(List.of("evaluatedOn"), UncheckedKind.INPUT_MISSING);
            openPoints.add(
                    ReportDraft.OF_FILING, laterDay, text("message", arguments), Severity.BLOCKING, false, null, basis);
        }
    }

    /**
     * Reports that the cited sources were not checked for a long time and may have changed. This is decided after all rules
     * have fired, because only then the cited sources are known. The rule's sentence has the values {@code checkedOn} and
     * {@code days}.
     */
    public void oldKnowledge(Filing filing) {
        if (basis != null) {
            draft.addIfOld(checkedOn -> new Unchecked(
                    rule.id(),
                    ReportDraft.OF_FILING,
                    List.of(),
                    List.of(),
                    text("message", checkedOn, filing.parameters().knowledgeMaxAgeDays()),
                    UncheckedKind.DISCRETION,
                    null,
                    false,
                    text("title")));
        }
    }

    /**
     * Reports a violation of a provincial requirement at a path; at the path of the requirement if the path is empty. The row
     * determines the severity and the sources; the rule limits the severity. The rule's sentences have the values {@code
     * province} and {@code requirement}, followed by the arguments.
     */
    public void provincialViolation(Requirement requirement, String place, Object... arguments) {
        if (decides(requirement, () -> law.cite(basisInForce(), requirement))) {
            Object[] values = FindingTexts.valuesOf(requirement, arguments);
            violations.add(
                    rule.severityOf(requirement),
                    requirement.at(place),
                    List.of(),
                    requirement.apiField(place),
                    messageOn(requirement, values),
                    law.cite(basisInForce(), requirement),
                    rule.responsibility(),
                    values);
        }
    }

    /** Reports that the province requires the material of the rule, with severity and basis as in {@link #provincialViolation}. */
    public void provincialMaterial(Requirement requirement) {
        if (decides(requirement, () -> law.cite(basisInForce(), requirement))) {
            Material material = Objects.requireNonNull(rule.material(), rule.id());
            materials.require(
                    material,
                    FindingTexts.title(requirement, material),
                    messageOn(requirement, FindingTexts.valuesOf(requirement)),
                    RequirementStatus.MISSING,
                    rule.severityOf(requirement),
                    law.cite(basisInForce(), requirement));
        }
    }

    /** Reports a provincial requirement that no request can decide, with values as in {@link #provincialViolation}. */
    public void provincialOpenPoint(Requirement requirement, Object... arguments) {
        if (basis != null) {
            Object[] values = FindingTexts.valuesOf(requirement, arguments);
            openPoints.add(requirement, messageOn(requirement, values), law.cite(basisInForce(), requirement), values);
        }
    }

    /**
     * Returns whether the rule is in force and all its answers are known. If an answer is unknown, an open point is added to the
     * draft.
     */
    private boolean decides(Fact fact) {
        return decides(fact, this::basisInForce);
    }

    /**
     * Returns whether the rule decides.
     *
     * @param citation returns the articles that the finding cites; an open point in its place cites the same articles
     */
    private boolean decides(Fact fact, Supplier<List<LegalBasis>> citation) {
        if (basis == null) {
            return false;
        }
        MissingInputs missing = openPoints.missing(fact);
        if (missing == null) {
            return true;
        }
        openPoints.addNotChecked(fact, missing, citation.get());
        return false;
    }

    private void addDuty(Fact fact, @Nullable LocalDate deadline, List<LegalBasis> citation, Object... values) {
        draft.addOtherFiling(rule);
        draft.add(new Duty(
                rule.id(),
                ReportDraft.placeOf(fact.path()),
                text("when", values),
                deadline,
                text("message", values),
                law.penalty(rule),
                citation,
                rule.standing(),
                text("title")));
    }

    /** Returns the question of the rule with its answers; the responsibility of the rule if the rule asks nothing. */
    private @Nullable Responsibility question(Object... values) {
        return FindingTexts.question(messages, rule, List.of(), List.of(), values);
    }

    private List<LegalBasis> basisInForce() {
        return Objects.requireNonNull(basis, rule.id());
    }

    private List<LegalBasis> cited(PreApprovalCategory category, List<String> furtherLaw) {
        return law.cite(basisInForce(), category, furtherLaw);
    }

    /** Returns the articles on words of a sector. Without a mention, the fact says which sector; otherwise it is finance. */
    private List<LegalBasis> cited(Fact fact, @Nullable SectorMention mention) {
        if (mention == null) {
            return cited(fact instanceof SectorSign sign ? sign.category() : PreApprovalCategory.FINANCE, List.of());
        }
        PreApprovalCategory category = mention.category();
        return category == null ? basisInForce() : cited(category, mention.furtherLaw());
    }

    private Text text(String key, Object... arguments) {
        return messages.text(rule.id(), key, arguments);
    }

    /** Returns the message of the rule on a provincial requirement, with the reasons to doubt the requirement. */
    private Text messageOn(Requirement requirement, Object... values) {
        return FindingTexts.withCaveat(messages, requirement, text("message", values));
    }
}
