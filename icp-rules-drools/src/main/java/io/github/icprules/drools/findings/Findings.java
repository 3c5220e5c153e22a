package io.github.icprules.drools.findings;

import io.github.icprules.drools.data.Basis.Threat;
import io.github.icprules.drools.data.LawOnDay;
import io.github.icprules.drools.data.LawOnDay.Cited;
import io.github.icprules.drools.facts.Answer.Gap;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.approval.SectorMention;
import io.github.icprules.drools.facts.approval.TickedCategory;
import io.github.icprules.drools.facts.province.Norm;
import io.github.icprules.drools.facts.province.OpenQuestion;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.law.Provision;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.report.Duty;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.WeChatFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule writes to, which is a new one each time it speaks.
 *
 * <p>Every method first asks whether the rule counts on the day asked about, and whether the facts that it needs are
 * given: if not, the rule has not decided, and that is what is written down.
 */
public final class Findings {

    /** What rules on the demands of provinces rest on; a finding cites the sources of the demand instead. */
    private static final String DEMANDS = "PROVINCIAL_DEMANDS";

    private final RuleInfo rule;
    private final ReportDraft draft;
    /** The facts for which the rule fires. */
    private final List<?> facts;
    /** What the rule rests on; {@code null} if it does not count on the day asked about. */
    private final @Nullable Cited cited;

    public Findings(RuleInfo rule, ReportDraft draft, List<?> facts) {
        this.rule = rule;
        this.draft = draft;
        this.facts = facts;
        this.cited = rule.basis().on(draft.law());
    }

    /** Something is wrong with a member of a fact; with the fact itself, if the member is empty. */
    public void violation(Fact fact, String member, Object... arguments) {
        if (decides(fact)) {
            violate(fact.at(member), fact.apiField(member), basis(), arguments);
        }
    }

    /** Something is wrong at a place in the request that the fact names, which need not be its own. */
    public void violationAt(Fact fact, String place, Object... arguments) {
        if (decides(fact)) {
            violate(place, WeChatFields.ofPath(place).orElse(null), basis(), arguments);
        }
    }

    /** Something is wrong with a member of a fact, and a sector's own law has a say in it. */
    public void violationIn(Fact fact, String member, PreApprovalCategory category, Object... arguments) {
        if (decides(fact)) {
            Object[] all =
                    Stream.concat(Stream.of(category), Stream.of(arguments)).toArray();
            violate(fact.at(member), fact.apiField(member), basis(category), all);
        }
    }

    /**
     * Words of a sector are there at a member of a fact. The rule's sentences have the sector as {@code {0}}, the words as {@code
     * {1}}, where they stand as {@code {2}}, what those do who are of the sector as {@code {3}}, and what all others
     * write into the remark as {@code {4}}.
     *
     * @param mention what is to be said of the words; {@code null} only if the rule does not know what it needs
     */
    public void mention(Fact fact, String member, @Nullable SectorMention mention) {
        if (decides(fact)) {
            Objects.requireNonNull(mention, rule.id());
            PreApprovalCategory category = mention.category();
            violate(
                    fact.at(member),
                    fact.apiField(member),
                    category == null ? basis() : basis(category),
                    mention.sector(),
                    mention.words(),
                    mention.sources(),
                    Wording.advice(messages(), mention),
                    mention.remark());
        }
    }

    /**
     * A category is ticked and its document is not there. The rule's sentences have the category as {@code {0}}, the document as
     * {@code {1}}, and what is to be done about the document as {@code {2}}.
     */
    public void withoutDocument(TickedCategory ticked) {
        violationIn(
                ticked.filing(),
                "miniProgram.preApprovals",
                ticked.category(),
                ticked.paper(),
                Wording.aboutDocument(messages(), ticked));
    }

    /** The filing needs the material that the rule names; the arguments fill the sentence that says why. */
    public void material(Fact fact, Object... arguments) {
        if (decides(fact)) {
            Material material = Objects.requireNonNull(rule.material(), rule.id());
            require(
                    material,
                    material,
                    message(arguments),
                    material.providedBy() == ProvidedBy.DEVELOPER_PREPARES
                            ? RequirementStatus.MISSING
                            : RequirementStatus.TO_CONFIRM,
                    rule.severity(),
                    basis());
        }
    }

    /** The filing needs the document that approves a category. */
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

    /** A stage lies on the way that the rule names. */
    public void stage(Fact fact, @Nullable LocalDate deadline, Object... arguments) {
        if (decides(fact)) {
            draft.add(new TimelineEntry(
                    rule.id(),
                    Objects.requireNonNull(rule.stage(), rule.id()),
                    message(arguments),
                    messages().has(rule.id(), "duration") ? text("duration", arguments) : null,
                    deadline,
                    basis()));
        }
    }

    /** The operator has to do something. */
    public void duty(Fact fact, @Nullable LocalDate deadline, Object... arguments) {
        if (decides(fact)) {
            draft.add(new Duty(
                    rule.id(),
                    placeOf(fact),
                    text("when", arguments),
                    deadline,
                    message(arguments),
                    penalty(),
                    basis(),
                    rule.standing()));
        }
    }

    /** The operator has to do something about a category, and a sector's own law has a say in it; it is {@code {0}}. */
    public void dutyIn(Fact fact, PreApprovalCategory category, Object... arguments) {
        if (decides(fact)) {
            Object[] all =
                    Stream.concat(Stream.of(category), Stream.of(arguments)).toArray();
            draft.add(new Duty(
                    rule.id(), placeOf(fact), text("when", all), null, message(all), penalty(), basis(category)));
        }
    }

    /**
     * This stays open, for no fact can decide it: the authority does, or a person must look. If the rule names needs, it is
     * those that stay open; they are told, but in the rule's own words.
     */
    public void openPoint(Fact fact, Object... arguments) {
        if (counts()) {
            leaveOpen(fact, message(arguments));
        }
    }

    /**
     * What the report cites may have changed, if it was not checked for long. Which sources a report cites is known when all
     * rules have spoken, so that is when this is decided. The rule's sentence has the day of the oldest check as {@code {0}} and
     * how many days are long as {@code {1}}.
     */
    public void oldKnowledge(Filing filing) {
        if (counts()) {
            draft.addIfOld(checkedOn -> new Unchecked(
                    rule.id(),
                    placeOf(filing),
                    List.of(),
                    message(checkedOn, filing.parameters().knowledgeMaxAgeDays())));
        }
    }

    /**
     * What the province demands is not so at a place; at the place the norm speaks of, if none is named. How much it matters
     * and what it rests on say the norm's row and, as a ceiling, the rule. The rule's sentences have the province as {@code
     * {0}}, the demand as {@code {1}}, and the arguments from {@code {2}} on.
     */
    public void demand(Norm norm, String place, Object... arguments) {
        if (decides(norm)) {
            Object[] all = withDemand(norm, arguments);
            violate(
                    severity(norm),
                    norm.at(place),
                    norm.apiField(place),
                    Wording.withCaveat(messages(), norm, message(all)),
                    Wording.suggestion(messages(), rule, all),
                    basis(norm));
        }
    }

    /** The province demands the material that the rule names; what it matters and rests on as with {@link #demand}. */
    public void demandedMaterial(Norm norm) {
        if (decides(norm)) {
            Material material = Objects.requireNonNull(rule.material(), rule.id());
            Text reason = Wording.withCaveat(messages(), norm, message(withDemand(norm)));
            require(material, title(norm, material), reason, RequirementStatus.MISSING, severity(norm), basis(norm));
        }
    }

    /** The province demands something that no request can tell. */
    public void undecidable(Norm norm) {
        if (counts()) {
            Text message = Wording.withCaveat(messages(), norm, message(withDemand(norm, norm.reason())));
            leaveOpen(norm, message);
        }
    }

    /** It is not settled what the province demands: its sentence has the province as {@code {0}}, the versions as {@code {1}}. */
    public void unsettled(OpenQuestion question) {
        openPoint(question, Objects.requireNonNull(question.province()), question.versions());
    }

    /** A material is due; if it is not there and that matters, something is wrong as well, or left open if none are listed. */
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
        draft.add(
                new MaterialRequirement(rule.id(), material, null, title, status, reason, place, apiField, basis),
                foundAt);
        if (severity == null || status != RequirementStatus.MISSING) {
            return;
        }
        if (draft.atHand().isListed(material)) {
            violate(
                    severity,
                    place,
                    apiField,
                    Wording.materialMissing(messages(), material, reason),
                    Wording.suggestion(messages(), rule),
                    basis);
        } else {
            leaveUnchecked(place, List.of(place), UncheckedKind.INPUT_MISSING, severity);
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

    /** Tells whether the rule counts and knows what it needs; writes down that it does not know. */
    private boolean decides(Fact fact) {
        if (!counts()) {
            return false;
        }
        List<Gap> gaps = rule.answers().gaps(facts);
        List<String> missing = placesMissing(fact, gaps);
        if (missing.isEmpty()) {
            return true;
        }
        Severity severity = fact instanceof Norm norm && rule.severity() != null ? severity(norm) : rule.severity();
        leaveUnchecked(placeOf(fact), missing, kindOfMissing(fact, gaps), severity);
        return false;
    }

    /** Tells whether the rule counts on the day asked about. */
    private boolean counts() {
        return cited != null;
    }

    /** A point that no fact decides is settled as its rule says; one for want of a fact, by that fact. */
    private void leaveOpen(Fact fact, Text message) {
        List<Gap> gaps = rule.answers().gaps(facts);
        List<String> missing = placesMissing(fact, gaps);
        draft.add(new Unchecked(
                rule.id(),
                placeOf(fact),
                List.of(),
                missing,
                message,
                missing.isEmpty() ? rule.settledBy() : kindOfMissing(fact, gaps),
                null,
                rule.standing()));
    }

    private void leaveUnchecked(String place, List<String> needs, UncheckedKind kind, @Nullable Severity severity) {
        draft.add(new Unchecked(
                rule.id(),
                place,
                List.of(),
                needs,
                Wording.notChecked(messages(), rule, needs),
                kind,
                severity,
                false));
    }

    /** {@return the paths of all that is missing, each once} */
    private static List<String> placesMissing(Fact fact, List<Gap> gaps) {
        List<String> missing = fact.placesUndecided();
        for (int i = 0; i < gaps.size(); i++) {
            List<String> more = gaps.get(i).paths();
            missing = missing.isEmpty() ? more : joined(missing, more);
        }
        return missing;
    }

    /** {@return what settles all the inputs that are missing} */
    private static UncheckedKind kindOfMissing(Fact fact, List<Gap> gaps) {
        boolean ofPayload = fact.filing().isOfPayload();
        UncheckedKind kind = UncheckedKind.INPUT_MISSING;
        for (int i = 0; i < gaps.size(); i++) {
            kind = SettledBy.hardest(kind, SettledBy.any(gaps.get(i).paths(), ofPayload));
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
        return draft.messages();
    }

    private Text message(Object... arguments) {
        return text("message", arguments);
    }

    private Text text(String key, Object... arguments) {
        return messages().text(rule.id(), key, arguments);
    }

    /** What is not settled is not as grave as the rule might be, and nothing is graver than its row says. */
    private Severity severity(Norm norm) {
        Severity ceiling = Objects.requireNonNull(rule.severity(), rule.id());
        Severity row = norm.given().effectiveSeverity();
        return ceiling.compareTo(row) > 0 ? ceiling : row;
    }

    /** What the rule rests on, as it stands on the day. */
    private List<LegalBasis> basis() {
        Cited counting = Objects.requireNonNull(cited, rule.id());
        draft.relyOn(counting.checkedOn());
        return counting.articles();
    }

    /** What the law threatens a breach with on the day. */
    private @Nullable Penalty penalty() {
        Threat threat = rule.basis().threatOn(draft.law());
        if (threat == null) {
            return null;
        }
        draft.relyOn(threat.checkedOn());
        return threat.penalty();
    }

    /** A rule counts only while all of its basis is in force; of the sector's own law, what is in force is cited. */
    private List<LegalBasis> basis(PreApprovalCategory category) {
        PreApprovalRegime regime = draft.law().regime(category);
        if (regime == null) {
            return basis();
        }
        draft.relyOn(LawOnDay.oldestCheck(regime.basis()));
        return Stream.concat(basis().stream(), regime.basis().stream())
                .distinct()
                .toList();
    }

    /**
     * A demand rests on the sources of its row and on what else the rule rests on, such as whose words it looks for. A
     * contested demand rests on what its other versions rest on, too: the reader must see both sides.
     */
    private List<LegalBasis> basis(Norm norm) {
        List<LegalBasis> all = new ArrayList<>();
        norm.given().basis().forEach(article -> addOnce(all, article));
        norm.otherVersions().forEach(row -> row.basis().forEach(article -> addOnce(all, article)));
        for (LegalBasis article : Objects.requireNonNull(cited, rule.id()).articles()) {
            if (!isOfDemands(article)) {
                addOnce(all, article);
            }
        }
        draft.relyOn(LawOnDay.oldestCheck(all));
        return List.copyOf(all);
    }

    private static boolean isOfDemands(LegalBasis article) {
        Provision provision = article.provision();
        return provision != null && provision.id().equals(DEMANDS);
    }

    /** Rows of one source may rate it differently: an article is cited once, with the highest confidence. */
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

    /** What the administration calls a paper, where it has its own name for it. */
    private static Text title(Norm norm, Material material) {
        String paper = norm.given().paper();
        return (paper.isEmpty() || norm.given().materials().size() > 1)
                ? material
                : Text.of(paper, material.english() + " (" + paper + ")");
    }

    private static Object[] withDemand(Norm norm, Object... arguments) {
        return Stream.concat(Stream.of(norm.province(), norm.given().requirement()), Stream.of(arguments))
                .toArray();
    }

    /** Where a fact stands in the request; what the filing as a whole brings about comes from its type. */
    private static String placeOf(Fact fact) {
        return fact.path().isEmpty() ? "filingType" : fact.path();
    }
}
