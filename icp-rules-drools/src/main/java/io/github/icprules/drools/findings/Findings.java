package io.github.icprules.drools.findings;

import io.github.icprules.drools.facts.Answer.Gap;
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
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.Duty;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Responsibility;
import io.github.icprules.report.Severity;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    private final List<?> facts;
    private final Messages messages;
    private final CitedLaw law;
    /** The basis of the rule; {@code null} if the rule is not in force on the evaluation date. */
    private final @Nullable List<LegalBasis> basis;

    /** Takes the facts for which the rule fires. */
    public Findings(RuleInfo rule, ReportDraft draft, List<?> facts) {
        this.rule = rule;
        this.draft = draft;
        this.facts = facts;
        this.messages = draft.messages().of(rule.id());
        this.law = draft.citedLaw();
        this.basis = law.basis(rule);
    }

    /** Reports a violation at a member of a fact; at the fact itself if the member is empty. */
    public void violation(Fact fact, String member, Object... arguments) {
        if (decides(fact)) {
            violate(fact, member, basisInForce(), arguments);
        }
    }

    /** Reports a violation at a path in the request, which need not be a path of the fact. */
    public void violationAt(Fact fact, String place, Object... arguments) {
        if (decides(fact)) {
            violate(place, WeChatFields.ofPath(place).orElse(null), basisInForce(), arguments);
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
            violate(fact, member, cited(category, furtherLaw), FindingTexts.valuesIn(category, arguments));
        }
    }

    /**
     * Reports words of a sector at a member of a fact. The rule's sentences have the values {@code sector}, {@code words}, {@code
     * sources} (the texts that contain the words), {@code advice} (for subjects of the sector) and {@code remark} (for all other
     * subjects) and {@code answer} (what the merchant of the sector does).
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
                FindingTexts.answer(messages, mention)
            };
            violate(
                    Objects.requireNonNull(rule.severity(), rule.id()),
                    fact.at(member),
                    List.of(),
                    fact.apiField(member),
                    text("message", values),
                    FindingTexts.suggestion(messages, rule, values),
                    cited(fact, mention),
                    FindingTexts.question(messages, rule, mention.materialsIfSo(), mention.materialsIfNot(), values),
                    values);
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
                FindingTexts.aboutDocument(messages, ticked),
                ticked.renaming());
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
            violate(
                    Objects.requireNonNull(rule.severity(), rule.id()),
                    approval.at("validity"),
                    List.of(),
                    approval.apiField("validity"),
                    text("message", values),
                    FindingTexts.suggestion(messages, rule, values),
                    cited(category, List.of()),
                    FindingTexts.questionAboutEnd(messages, rule, approval.filing(), category));
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
            violate(
                    Objects.requireNonNull(rule.severity(), rule.id()),
                    place,
                    Stream.concat(entries.stream().skip(1), Stream.of(text.at(member)))
                            .toList(),
                    WeChatFields.ofPath(place).orElse(null),
                    text("message", arguments),
                    FindingTexts.suggestion(messages, rule, arguments),
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
            require(
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
            Material material = category.material();
            PreApprovalRegime regime = Objects.requireNonNull(law.regime(category), category.name());
            List<String> foundAt = draft.materialPaths().find(category);
            draft.add(
                    new MaterialRequirement(
                            rule.id(),
                            material,
                            category,
                            Objects.requireNonNull(regime.document(), category.name()),
                            foundAt.isEmpty() ? RequirementStatus.MISSING : RequirementStatus.PROVIDED,
                            text("message", category, Objects.requireNonNull(regime.authority(), category.name())),
                            MaterialPaths.placeOf(material),
                            WeChatFields.ofMaterial(material).orElse(null),
                            cited(category, List.of()),
                            text("title")),
                    foundAt,
                    rule.severity());
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
            addOpenPoint(fact, text("message", arguments), basis, arguments);
        }
    }

    /**
     * Reports that the rules do not cover the evaluation date, so the findings do not show that the filing can be submitted. The
     * missing input is a later date.
     */
    public void dayNotCovered(Filing filing, Object... arguments) {
        if (basis != null) {
            MissingInputs laterDay = new MissingInputs(List.of("evaluatedOn"), UncheckedKind.INPUT_MISSING);
            addUnchecked(
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
            violate(
                    rule.severityOf(requirement),
                    requirement.at(place),
                    requirement.apiField(place),
                    messageOn(requirement, values),
                    FindingTexts.suggestion(messages, rule, values),
                    law.cite(basisInForce(), requirement),
                    values);
        }
    }

    /** Reports that the province requires the material of the rule, with severity and basis as in {@link #provincialViolation}. */
    public void provincialMaterial(Requirement requirement) {
        if (decides(requirement, () -> law.cite(basisInForce(), requirement))) {
            Material material = Objects.requireNonNull(rule.material(), rule.id());
            require(
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
            addOpenPoint(requirement, messageOn(requirement, values), law.cite(basisInForce(), requirement), values);
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
        List<Gap> gaps = rule.answers().gaps(facts);
        MissingInputs missing = MissingInputs.of(fact, undecided(fact), gaps);
        if (missing.paths().isEmpty() && gaps.isEmpty()) {
            return true;
        }
        // The row of a provincial requirement determines the severity.
        Severity severity = fact instanceof Requirement requirement && rule.severity() != null
                ? rule.severityOf(requirement)
                : rule.severity();
        addNotChecked(ReportDraft.placeOf(fact.path()), missing, severity, citation.get());
        return false;
    }

    /** Returns the missing paths that decide whether the fact, and each further fact of the conditions, concerns the filing. */
    private List<String> undecided(Fact fact) {
        Set<String> paths = new LinkedHashSet<>(fact.placesUndecided());
        for (Object each : facts) {
            if (each instanceof Fact further && further != fact) {
                paths.addAll(further.placesUndecided());
            }
        }
        return List.copyOf(paths);
    }

    /** Adds the open point that the rule misses inputs. */
    private void addNotChecked(
            String place, MissingInputs missing, @Nullable Severity severity, List<LegalBasis> citation) {
        addUnchecked(
                place,
                missing,
                FindingTexts.notChecked(messages, rule, missing.paths()),
                severity,
                false,
                FindingTexts.look(messages, rule, missing),
                citation);
    }

    /** Adds an open point. If inputs are missing, these inputs determine how the point is settled; otherwise the rule does. */
    private void addOpenPoint(Fact fact, Text message, List<LegalBasis> citation, Object... arguments) {
        addOtherFiling();
        MissingInputs missing =
                MissingInputs.of(fact, undecided(fact), rule.answers().gaps(facts));
        MissingInputs orNone = missing.paths().isEmpty() ? new MissingInputs(List.of(), rule.settledBy()) : missing;
        Responsibility task = rule.responsibility() == null
                ? null
                : new Responsibility(
                        rule.responsibility().who(),
                        rule.responsibility().kind(),
                        text("suggestion", arguments),
                        List.of(),
                        null);
        addUnchecked(ReportDraft.placeOf(fact.path()), orNone, message, null, rule.standing(), task, citation);
    }

    private void addOtherFiling() {
        if (rule.alsoToFile() != null) {
            draft.addOtherFiling(rule.id(), rule.alsoToFile());
        }
    }

    private void addUnchecked(
            String place,
            MissingInputs missing,
            Text message,
            @Nullable Severity severity,
            boolean standing,
            @Nullable Responsibility responsibility,
            List<LegalBasis> citation) {
        draft.add(
                new Unchecked(
                        rule.id(),
                        place,
                        List.of(),
                        missing.paths(),
                        message,
                        missing.kind(),
                        severity,
                        standing,
                        text("title"),
                        responsibility),
                citation);
    }

    private void addDuty(Fact fact, @Nullable LocalDate deadline, List<LegalBasis> citation, Object... values) {
        addOtherFiling();
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
            List<LegalBasis> citation) {
        MaterialPaths paths = draft.materialPaths();
        String place = MaterialPaths.placeOf(material);
        String apiField = WeChatFields.ofMaterial(material).orElse(null);
        List<String> foundAt = paths.find(material);
        RequirementStatus status = foundAt.isEmpty()
                ? unlessThere
                : paths.isFaultyAtOneSide(material) ? RequirementStatus.DEFECTIVE : RequirementStatus.PROVIDED;
        draft.add(
                new MaterialRequirement(
                        rule.id(),
                        material,
                        null,
                        title,
                        status,
                        reason,
                        place,
                        apiField,
                        citation,
                        text("title"),
                        rule.oneOf()),
                foundAt,
                severity);
        if (severity == null || status != RequirementStatus.MISSING) {
            return;
        }
        if (paths.isListed(material)) {
            violate(
                    severity,
                    place,
                    apiField,
                    FindingTexts.materialMissing(messages, material, reason),
                    FindingTexts.suggestion(messages, rule),
                    citation);
        } else {
            addNotChecked(place, new MissingInputs(List.of(place), UncheckedKind.INPUT_MISSING), severity, citation);
        }
    }

    private void violate(Fact fact, String member, List<LegalBasis> citation, Object... arguments) {
        violate(fact.at(member), fact.apiField(member), citation, arguments);
    }

    private void violate(String place, @Nullable String apiField, List<LegalBasis> citation, Object... arguments) {
        violate(
                Objects.requireNonNull(rule.severity(), rule.id()),
                place,
                List.of(),
                apiField,
                text("message", arguments),
                FindingTexts.suggestion(messages, rule, arguments),
                citation,
                FindingTexts.question(messages, rule, List.of(), List.of(), arguments),
                arguments);
    }

    private void violate(
            Severity severity,
            String place,
            @Nullable String apiField,
            Text message,
            Text suggestion,
            List<LegalBasis> citation,
            Object... arguments) {
        violate(severity, place, List.of(), apiField, message, suggestion, citation, rule.responsibility(), arguments);
    }

    private void violate(
            Severity severity,
            String place,
            List<String> alsoAt,
            @Nullable String apiField,
            Text message,
            Text suggestion,
            List<LegalBasis> citation,
            @Nullable Responsibility responsibility,
            Object... arguments) {
        Role role = Role.at(place);
        draft.add(new Violation(
                rule.id(),
                severity,
                place,
                alsoAt,
                apiField,
                Messages.inRole(role, message),
                Messages.inRole(role, suggestion),
                rule.errcode(),
                law.penalty(rule),
                citation,
                null,
                FindingTexts.withMerchant(messages, rule, place, responsibility, arguments),
                text("title")));
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
