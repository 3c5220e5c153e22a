package io.github.icprules.drools.findings;

import io.github.icprules.drools.data.Basis.Threat;
import io.github.icprules.drools.data.LawOnDay;
import io.github.icprules.drools.data.LawOnDay.Cited;
import io.github.icprules.drools.facts.Answer.Gap;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.SettledBy;
import io.github.icprules.drools.facts.approval.SectorMention;
import io.github.icprules.drools.facts.approval.SectorSign;
import io.github.icprules.drools.facts.approval.TickedCategory;
import io.github.icprules.drools.facts.province.Requirement;
import io.github.icprules.drools.facts.province.UnsettledRequirement;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.internal.KeptText;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.law.Provision;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of a rule that fires. A consequence uses the object while the rule fires, and does not keep the object.
 *
 * <p>Every method first checks that the rule is in force on the evaluation date and that each answer that its conditions read is
 * known. If an answer is unknown, the method records an open question instead.
 */
@ForSheets
public final class Findings {

    /** The basis of rules on provincial requirements; a finding cites the sources of the requirement instead. */
    private static final String PROVINCIAL = "PROVINCIAL_REQUIREMENTS";

    /** A call without values passes this array: an evaluation has dozens of such calls. */
    private static final Object[] NO_VALUES = {};

    private final ReportDraft draft;
    /** The facts for which the rule fires, if it looks at several facts together. */
    private final List<?> several;

    private RuleInfo rule;
    /** The fact for which the rule fires; {@code null} if the rule looks at several facts together. */
    private @Nullable Fact single;
    /** The basis of the rule; {@code null} if the rule is not in force on the evaluation date. */
    private @Nullable Cited cited;

    /** Takes the facts that a rule reads together. */
    public Findings(RuleInfo rule, ReportDraft draft, List<?> facts) {
        this(rule, draft, null, facts);
    }

    /** Takes the fact of a rule that reads one fact. */
    public Findings(RuleInfo rule, ReportDraft draft, Fact fact) {
        this(rule, draft, fact, List.of());
    }

    private Findings(RuleInfo rule, ReportDraft draft, @Nullable Fact single, List<?> several) {
        this.rule = rule;
        this.draft = draft;
        this.single = single;
        this.several = several;
        this.cited = rule.basis().on(draft.law());
    }

    /** Returns this object for another rule that looks at one fact: an evaluation has dozens of firings, one after the other. */
    Findings next(RuleInfo nextRule, Fact fact) {
        rule = nextRule;
        single = fact;
        cited = nextRule.basis().on(draft.law());
        return this;
    }

    /** Reports a violation at a member of a fact; at the fact itself if the member is empty. The sentences have no values. */
    public void violation(Fact fact, String member) {
        violation(fact, member, NO_VALUES);
    }

    /** Reports a violation at a member of a fact; at the fact itself if the member is empty. */
    public void violation(Fact fact, String member, Object... arguments) {
        if (decides(fact)) {
            violate(fact.at(member), fact.apiField(member), basis(), arguments);
        }
    }

    /** Reports a violation at a path in the request, which need not be a path of the fact. */
    public void violationAt(Fact fact, String place, Object... arguments) {
        if (decides(fact)) {
            violate(place, WeChatFields.ofPath(place).orElse(null), basis(), arguments);
        }
    }

    /**
     * Reports a violation at a member of a fact, with the law of a sector as an additional basis.
     *
     * <p>The category is the first value of the sentences.
     */
    public void violationIn(Fact fact, String member, PreApprovalCategory category, Object... arguments) {
        if (decides(fact)) {
            Object[] all =
                    Stream.concat(Stream.of(category), Stream.of(arguments)).toArray();
            violate(fact.at(member), fact.apiField(member), basis(category, furtherLaw(fact)), all);
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
        if (decides(fact)) {
            Objects.requireNonNull(mention, rule.id());
            PreApprovalCategory category = mention.category();
            violate(
                    fact.at(member),
                    fact.apiField(member),
                    category == null ? basis() : basis(category, mention.furtherLaw()),
                    mention.sector(),
                    mention.words(),
                    mention.sources(),
                    Wording.advice(messages(), mention),
                    mention.remark());
        }
    }

    /**
     * Reports a ticked category without its document. The rule's sentences have the values {@code category}, {@code document}
     * and {@code advice}.
     */
    public void withoutDocument(TickedCategory ticked) {
        violationIn(
                ticked.filing(),
                "miniProgram.preApprovals",
                ticked.category(),
                ticked.paper(),
                Wording.aboutDocument(messages(), ticked));
    }

    /** Reports that the filing needs the material of the rule. The sentences have no values. */
    public void material(Fact fact) {
        material(fact, NO_VALUES);
    }

    /** Reports that the filing needs the material of the rule; the arguments are the values of the reason. */
    public void material(Fact fact, Object... arguments) {
        if (decides(fact)) {
            Material material = Objects.requireNonNull(rule.material(), rule.id());
            require(
                    material,
                    material,
                    arguments.length == 0 ? null : message(arguments),
                    material.providedBy() == ProvidedBy.DEVELOPER_PREPARES
                            ? RequirementStatus.MISSING
                            : RequirementStatus.TO_CONFIRM,
                    rule.severity(),
                    basis());
        }
    }

    /** Reports that the filing needs the document that approves a category. */
    public void approvalDocument(Fact fact, PreApprovalCategory category) {
        if (decides(fact)) {
            Material material = category.material();
            PreApprovalRegime regime = Objects.requireNonNull(draft.law().regime(category), category.name());
            List<String> foundAt = draft.atHand().find(category);
            draft.add(
                    new MaterialRequirement(
                            rule.id(),
                            material,
                            category,
                            Objects.requireNonNull(regime.document(), category.name()),
                            foundAt.isEmpty() ? RequirementStatus.MISSING : RequirementStatus.PROVIDED,
                            message(category, Objects.requireNonNull(regime.authority(), category.name())),
                            AtHand.placeOf(material),
                            WeChatFields.ofMaterial(material).orElse(null),
                            basis(category)),
                    foundAt);
        }
    }

    /** Reports the stage of the rule. The sentences have no values. */
    public void stage(Fact fact, @Nullable LocalDate deadline) {
        stage(fact, deadline, NO_VALUES);
    }

    /** Reports the stage of the rule. */
    public void stage(Fact fact, @Nullable LocalDate deadline, Object... arguments) {
        if (decides(fact)) {
            List<LegalBasis> basis = basis();
            boolean isPlain = deadline == null && arguments.length == 0;
            TimelineEntry stage = kept(TimelineEntry.class, isPlain, "");
            if (stage == null) {
                Text message = ownMessage(isPlain, arguments);
                stage = new TimelineEntry(
                        rule.id(),
                        Objects.requireNonNull(rule.stage(), rule.id()),
                        message,
                        messages().has(rule.id(), "duration") ? text("duration", arguments) : null,
                        deadline,
                        basis);
                keep(stage, message, "");
            }
            draft.add(stage);
        }
    }

    /** Reports a duty of the operator. The sentences have no values. */
    public void duty(Fact fact, @Nullable LocalDate deadline) {
        duty(fact, deadline, NO_VALUES);
    }

    /** Reports a duty of the operator. */
    public void duty(Fact fact, @Nullable LocalDate deadline, Object... arguments) {
        if (decides(fact)) {
            String place = placeOf(fact);
            Penalty penalty = penalty();
            List<LegalBasis> basis = basis();
            boolean isPlain = deadline == null && arguments.length == 0;
            Duty duty = kept(Duty.class, isPlain, place);
            if (duty == null) {
                Text message = ownMessage(isPlain, arguments);
                duty = new Duty(
                        rule.id(), place, text("when", arguments), deadline, message, penalty, basis, rule.standing());
                keep(duty, message, place);
            }
            draft.add(duty);
        }
    }

    /** Reports a duty about a category with the law of the category. The first value of the sentences is {@code category}. */
    public void dutyIn(Fact fact, PreApprovalCategory category, Object... arguments) {
        if (decides(fact)) {
            Object[] all =
                    Stream.concat(Stream.of(category), Stream.of(arguments)).toArray();
            draft.add(new Duty(
                    rule.id(), placeOf(fact), text("when", all), null, message(all), penalty(), basis(category)));
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
        if (counts()) {
            List<Gap> gaps = gaps();
            boolean isPlain = arguments.length == 0
                    && gaps.isEmpty()
                    && fact.placesUndecided().isEmpty();
            String place = placeOf(fact);
            Unchecked point = kept(Unchecked.class, isPlain, place);
            if (point == null) {
                Text message = ownMessage(isPlain, arguments);
                point = openPoint(fact, gaps, message);
                keep(point, message, place);
            }
            draft.add(point);
        }
    }

    /**
     * Reports that the rules do not cover the evaluation date, so the findings do not show that the filing can be submitted. The
     * missing input is a later date.
     */
    public void dayNotCovered(Filing filing, Object... arguments) {
        if (counts()) {
            draft.add(new Unchecked(
                    rule.id(),
                    placeOf(filing),
                    List.of(),
                    List.of("evaluatedOn"),
                    message(arguments),
                    UncheckedKind.INPUT_MISSING,
                    Severity.BLOCKING,
                    false));
        }
    }

    /**
     * Reports that the cited sources were not checked for a long time and may have changed. This is decided after all rules
     * have fired, because only then the cited sources are known. The rule's sentence has the values {@code checkedOn} and
     * {@code days}.
     */
    public void oldKnowledge(Filing filing) {
        if (counts()) {
            // The point is made after all rules, when this object writes for another rule.
            String id = rule.id();
            Messages messages = messages();
            draft.addIfOld(checkedOn -> new Unchecked(
                    id,
                    placeOf(filing),
                    List.of(),
                    messages.text(id, "message", checkedOn, filing.parameters().knowledgeMaxAgeDays())));
        }
    }

    /**
     * Reports a violation of a provincial requirement at a path; at the path of the requirement if the path is empty. The row
     * determines the severity and the sources; the rule limits the severity. The rule's sentences have the values {@code
     * province} and {@code requirement}, followed by the arguments.
     */
    public void provincialViolation(Requirement requirement, String place, Object... arguments) {
        if (decides(requirement)) {
            Object[] all = withProvince(requirement, arguments);
            violate(
                    severity(requirement),
                    requirement.at(place),
                    requirement.apiField(place),
                    Wording.withCaveat(messages(), requirement, message(all)),
                    Wording.suggestion(messages(), rule, all),
                    basis(requirement));
        }
    }

    /** Reports that the province requires the material of the rule, with severity and basis as in {@link #provincialViolation}. */
    public void provincialMaterial(Requirement requirement) {
        if (decides(requirement)) {
            Material material = Objects.requireNonNull(rule.material(), rule.id());
            Text reason = Wording.withCaveat(messages(), requirement, message(withProvince(requirement)));
            require(
                    material,
                    title(requirement, material),
                    reason,
                    RequirementStatus.MISSING,
                    severity(requirement),
                    basis(requirement));
        }
    }

    /** Reports a provincial requirement that no request can decide. */
    public void undecidable(Requirement requirement) {
        if (counts()) {
            Text message = Wording.withCaveat(
                    messages(), requirement, message(withProvince(requirement, requirement.reason())));
            draft.add(openPoint(requirement, gaps(), message));
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
            @Nullable Text reason,
            RequirementStatus unlessThere,
            @Nullable Severity severity,
            List<LegalBasis> basis) {
        String place = AtHand.placeOf(material);
        String apiField = WeChatFields.ofMaterial(material).orElse(null);
        List<String> foundAt = draft.atHand().find(material);
        RequirementStatus status = foundAt.isEmpty()
                ? unlessThere
                : draft.atHand().isFaultyAtOneSide(material) ? RequirementStatus.DEFECTIVE : RequirementStatus.PROVIDED;
        MaterialRequirement requirement = kept(MaterialRequirement.class, reason == null, status);
        if (requirement == null) {
            Text message = reason == null ? ownMessage(true) : reason;
            requirement =
                    new MaterialRequirement(rule.id(), material, null, title, status, message, place, apiField, basis);
            keep(requirement, message, status);
        }
        draft.add(requirement, foundAt);
        if (severity == null || status != RequirementStatus.MISSING) {
            return;
        }
        if (draft.atHand().isListed(material)) {
            violate(
                    severity,
                    place,
                    apiField,
                    Wording.materialMissing(messages(), material, requirement.reason()),
                    Wording.suggestion(messages(), rule),
                    basis);
        } else {
            draft.add(notChecked(place, List.of(place), UncheckedKind.INPUT_MISSING, severity));
        }
    }

    private void violate(String place, @Nullable String apiField, List<LegalBasis> basis, Object... arguments) {
        violate(
                Objects.requireNonNull(rule.severity(), rule.id()),
                place,
                apiField,
                message(arguments),
                Wording.suggestion(messages(), rule, arguments),
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
                rule.id(),
                severity,
                place,
                apiField,
                Messages.inRole(role, message),
                Messages.inRole(role, suggestion),
                rule.errcode(),
                penalty(),
                basis));
    }

    /**
     * Returns whether the rule is in force and all its answers are known. If an answer is unknown, an open question is recorded.
     */
    private boolean decides(Fact fact) {
        if (!counts()) {
            return false;
        }
        List<Gap> gaps = gaps();
        List<String> undecided = fact.placesUndecided();
        if (gaps.isEmpty() && undecided.isEmpty()) {
            return true;
        }
        // The row of a provincial requirement determines the severity.
        Severity severity = fact instanceof Requirement requirement && rule.severity() != null
                ? severity(requirement)
                : rule.severity();
        draft.add(
                undecided.isEmpty()
                        ? keptPoint(fact, gaps, severity)
                        : notChecked(placeOf(fact), placesMissing(fact, gaps), kindOfMissing(fact, gaps), severity));
        return false;
    }

    private Unchecked keptPoint(Fact fact, List<Gap> gaps, @Nullable Severity severity) {
        KeptPoints kept = rule.answers().keptPoints();
        String place = placeOf(fact);
        boolean isOfPayload = fact.filing().isOfPayload();
        Unchecked known = kept.find(gaps, place, isOfPayload, severity, messages());
        if (known == null) {
            List<String> needs = placesMissing(fact, gaps);
            KeptText message = new KeptText(Wording.notChecked(messages(), rule, needs));
            known = notChecked(place, needs, kindOfMissing(fact, gaps), severity, message);
            message.belongTo(known);
            kept.keep(gaps, place, isOfPayload, severity, messages(), known);
        }
        return known;
    }

    private List<Gap> gaps() {
        return single == null ? rule.answers().gaps(several) : rule.answers().gaps(single);
    }

    /** Returns whether the rule is in force on the evaluation date. */
    private boolean counts() {
        return cited != null;
    }

    /** A point that no fact decides is settled as its rule says; one for want of a fact, by that fact. */
    private Unchecked openPoint(Fact fact, List<Gap> gaps, Text message) {
        List<String> missing = placesMissing(fact, gaps);
        return new Unchecked(
                rule.id(),
                placeOf(fact),
                List.of(),
                missing,
                message,
                missing.isEmpty() ? rule.settledBy() : kindOfMissing(fact, gaps),
                null,
                rule.standing());
    }

    /**
     * Returns the stored finding; {@code null} if none is stored.
     *
     * @param isPlain whether no value of the finding comes from the filing; only such a finding is stored
     * @param state the value that determines the finding in addition to rule and basis
     */
    private <T> @Nullable T kept(Class<T> type, boolean isPlain, Object state) {
        return isPlain ? rule.answers().keptFinding().find(type, rule, counting(), messages(), state) : null;
    }

    /** Returns the message of the rule; of a finding that is stored, a message that also keeps the JSON of the finding. */
    private Text ownMessage(boolean isPlain, Object... arguments) {
        Text message = message(arguments);
        return isPlain ? new KeptText(message) : message;
    }

    /** Stores a finding if its message belongs to a stored finding. */
    private void keep(Object finding, Text message, Object state) {
        if (message instanceof KeptText kept) {
            kept.belongTo(finding);
            rule.answers().keptFinding().keep(rule, counting(), messages(), state, finding);
        }
    }

    private Unchecked notChecked(String place, List<String> needs, UncheckedKind kind, @Nullable Severity severity) {
        return notChecked(place, needs, kind, severity, Wording.notChecked(messages(), rule, needs));
    }

    private Unchecked notChecked(
            String place, List<String> needs, UncheckedKind kind, @Nullable Severity severity, Text message) {
        return new Unchecked(rule.id(), place, List.of(), needs, message, kind, severity, false);
    }

    /** Returns the paths of all missing inputs, each path once. */
    private static List<String> placesMissing(Fact fact, List<Gap> gaps) {
        List<String> missing = fact.placesUndecided();
        for (int i = 0; i < gaps.size(); i++) {
            List<String> more = gaps.get(i).paths();
            missing = missing.isEmpty() ? more : joined(missing, more);
        }
        return missing;
    }

    /** Returns how all missing inputs can be settled together. */
    private static UncheckedKind kindOfMissing(Fact fact, List<Gap> gaps) {
        boolean ofPayload = fact.filing().isOfPayload();
        UncheckedKind kind = UncheckedKind.INPUT_MISSING;
        for (int i = 0; i < gaps.size(); i++) {
            kind = SettledBy.hardest(kind, gaps.get(i).settledBy(ofPayload));
        }
        return kind;
    }

    private static List<String> joined(List<String> places, List<String> more) {
        List<String> all = new ArrayList<>(places);
        for (String place : more) {
            if (!all.contains(place)) {
                all.add(place);
            }
        }
        return all;
    }

    private Messages messages() {
        return draft.messages().of(rule.id());
    }

    private Text message(Object... arguments) {
        return text("message", arguments);
    }

    private Text text(String key, Object... arguments) {
        return messages().text(rule.id(), key, arguments);
    }

    /**
     * Returns the severity of the row, limited to the severity of the rule. A requirement that is not settled has a lower
     * severity.
     */
    private Severity severity(Requirement requirement) {
        Severity ceiling = Objects.requireNonNull(rule.severity(), rule.id());
        Severity row = requirement.row().effectiveSeverity();
        return ceiling.compareTo(row) > 0 ? ceiling : row;
    }

    /** Returns the basis of the rule with the wording of the evaluation date. */
    private List<LegalBasis> basis() {
        draft.relyOn(counting().checkedOn());
        return counting().articles();
    }

    private Cited counting() {
        return Objects.requireNonNull(cited, rule.id());
    }

    /** Returns the penalty for a violation on the evaluation date. */
    private @Nullable Penalty penalty() {
        Threat threat = rule.basis().threatOn(draft.law());
        if (threat == null) {
            return null;
        }
        draft.relyOn(threat.checkedOn());
        return threat.penalty();
    }

    private List<LegalBasis> basis(PreApprovalCategory category) {
        return basis(category, List.of());
    }

    /**
     * Returns the basis of the rule with the law of a sector. A rule is in force only while its whole basis is in force. From the
     * law of the sector, the provisions in force are cited. A part of a sector can have further law, which is cited if this part
     * is the reason.
     */
    private List<LegalBasis> basis(PreApprovalCategory category, List<String> furtherLaw) {
        PreApprovalRegime regime = draft.law().regime(category);
        Cited further = furtherLaw.isEmpty() ? null : draft.law().cite(furtherLaw);
        if (regime == null && further == null) {
            return basis();
        }
        List<LegalBasis> all = new ArrayList<>(basis());
        if (regime != null) {
            addSectorLaw(all, regime.basis());
        }
        if (further != null) {
            addSectorLaw(all, further.articles());
        }
        return all;
    }

    private void addSectorLaw(List<LegalBasis> all, List<LegalBasis> sectorLaw) {
        draft.relyOn(LawOnDay.oldestCheck(sectorLaw));
        for (LegalBasis article : sectorLaw) {
            addOnce(all, article);
        }
    }

    private static List<String> furtherLaw(Fact fact) {
        return fact instanceof SectorSign sign ? sign.furtherLaw() : List.of();
    }

    /**
     * Returns the sources of the row and the other bases of the rule. For a contested requirement, the sources of its other
     * versions are added, so that the reader sees both sides.
     */
    private List<LegalBasis> basis(Requirement requirement) {
        List<LegalBasis> all = new ArrayList<>();
        requirement.row().basis().forEach(article -> addOnce(all, article));
        requirement.otherVersions().forEach(row -> row.basis().forEach(article -> addOnce(all, article)));
        for (LegalBasis article : counting().articles()) {
            if (!isOfProvinces(article)) {
                addOnce(all, article);
            }
        }
        draft.relyOn(LawOnDay.oldestCheck(all));
        return List.copyOf(all);
    }

    private static boolean isOfProvinces(LegalBasis article) {
        Provision provision = article.provision();
        return provision != null && provision.id().equals(PROVINCIAL);
    }

    /**
     * Adds an article unless it is already cited. Rows with the same source may have different confidence, so the article is
     * cited once, with the highest confidence.
     */
    private static void addOnce(List<LegalBasis> cited, LegalBasis article) {
        for (int i = 0; i < cited.size(); i++) {
            LegalBasis known = cited.get(i);
            if (known.article().equals(article.article())
                    && known.document().id().equals(article.document().id())) {
                if (known.confidence().compareTo(article.confidence()) > 0) {
                    cited.set(i, article);
                }
                return;
            }
        }
        cited.add(article);
    }

    /** Returns the authority's own name for a paper, or otherwise the name of the material. */
    private static Text title(Requirement requirement, Material material) {
        String paper = requirement.row().paper();
        return (paper.isEmpty() || requirement.row().materials().size() > 1)
                ? material
                : Text.of(paper, material.english() + " (" + paper + ")");
    }

    private static Object[] withProvince(Requirement requirement, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = requirement.province();
        all[1] = requirement.row().requirement();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return all;
    }

    /** Returns the path of a fact in the request; for the filing as a whole, the path of its type. */
    private static String placeOf(Fact fact) {
        return fact.path().isEmpty() ? "filingType" : fact.path();
    }
}
