package io.github.icprules.drools;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Norm;
import io.github.icprules.drools.facts.OpenQuestion;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.WeChatFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * What rules write to. One object serves one evaluation.
 *
 * <p>Every method first asks whether the rule counts on the day asked about, and whether the facts that it needs are
 * given: if not, the rule has not decided, and that is what is written down.
 */
public final class Findings {

    private final Map<String, RuleInfo> rules;
    private final Messages messages;
    private final Filing filing;
    private final AtHand atHand;
    private final List<Found> requirements = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>();
    private final List<TimelineEntry> timeline = new ArrayList<>();
    private final List<Duty> duties = new ArrayList<>();

    Findings(Map<String, RuleInfo> rules, Messages messages, Filing filing) {
        this.rules = rules;
        this.messages = messages;
        this.filing = filing;
        this.atHand = new AtHand(filing);
    }

    /** Something is wrong with a member of a fact; with the fact itself, if the member is empty. */
    public void violation(Rule rule, Fact fact, String member, Object... arguments) {
        RuleInfo info = decided(rule, fact);
        if (info != null) {
            violate(info, fact.at(member), fact.apiField(member), info.basis(), arguments);
        }
    }

    /** Something is wrong at a place in the request that the fact names, which need not be its own. */
    public void violationAt(Rule rule, Fact fact, String place, Object... arguments) {
        RuleInfo info = decided(rule, fact);
        if (info != null) {
            String apiField = WeChatFields.ofPath(place).orElse(null);
            violate(info, place, apiField, info.basis(), arguments);
        }
    }

    /** Something is wrong with a member of a fact, and a sector's own law has a say in it. */
    public void violationIn(Rule rule, Fact fact, String member, PreApprovalCategory category, Object... arguments) {
        RuleInfo info = decided(rule, fact);
        if (info != null) {
            Object[] all =
                    Stream.concat(Stream.of(category), Stream.of(arguments)).toArray();
            violate(info, fact.at(member), fact.apiField(member), basis(info, category), all);
        }
    }

    /** The filing needs the material that the rule names. */
    public void material(Rule rule, Fact fact) {
        RuleInfo info = decided(rule, fact);
        if (info == null) {
            return;
        }
        Material material = Objects.requireNonNull(info.material(), info.id());
        String place = AtHand.placeOf(material);
        Text reason = messages.text(info.id(), "message");
        List<String> foundAt = atHand.find(material);
        RequirementStatus status = !foundAt.isEmpty()
                ? RequirementStatus.PROVIDED
                : material.providedBy() == ProvidedBy.DEVELOPER_PREPARES
                        ? RequirementStatus.MISSING
                        : RequirementStatus.TO_CONFIRM;
        String apiField = WeChatFields.ofMaterial(material).orElse(null);
        List<LegalBasis> basis = info.basis();
        requirements.add(new Found(
                new MaterialRequirement(info.id(), material, null, material, status, reason, place, apiField, basis),
                foundAt));
        if (info.severity() != null && status == RequirementStatus.MISSING) {
            if (atHand.isListed(material)) {
                violations.add(new Violation(
                        info.id(),
                        info.severity(),
                        place,
                        apiField,
                        Wording.materialMissing(messages, material, reason),
                        Wording.suggestion(messages, info),
                        info.errcode(),
                        info.penalty(),
                        basis));
            } else {
                leaveUnchecked(info, place, List.of(place));
            }
        }
    }

    /** The filing needs the document that approves a category. */
    public void approvalDocument(Rule rule, Fact fact, PreApprovalCategory category) {
        RuleInfo info = decided(rule, fact);
        if (info != null) {
            Material material = category.material();
            List<String> foundAt = atHand.find(category);
            requirements.add(new Found(
                    new MaterialRequirement(
                            info.id(),
                            material,
                            category,
                            Objects.requireNonNull(category.document(), category.name()),
                            foundAt.isEmpty() ? RequirementStatus.MISSING : RequirementStatus.PROVIDED,
                            messages.text(
                                    info.id(),
                                    "message",
                                    category,
                                    Objects.requireNonNull(category.authority(), category.name())),
                            AtHand.placeOf(material),
                            WeChatFields.ofMaterial(material).orElse(null),
                            basis(info, category)),
                    foundAt));
        }
    }

    /** A stage lies on the way that the rule names. */
    public void stage(Rule rule, Fact fact, @Nullable LocalDate deadline, Object... arguments) {
        RuleInfo info = decided(rule, fact);
        if (info != null) {
            timeline.add(new TimelineEntry(
                    info.id(),
                    Objects.requireNonNull(info.stage(), info.id()),
                    messages.text(info.id(), "message", arguments),
                    messages.has(info.id(), "duration") ? messages.text(info.id(), "duration", arguments) : null,
                    deadline,
                    info.basis()));
        }
    }

    /** The operator has to do something. */
    public void duty(Rule rule, Fact fact, @Nullable LocalDate deadline, Object... arguments) {
        RuleInfo info = decided(rule, fact);
        if (info != null) {
            duties.add(new Duty(
                    info.id(),
                    placeOf(fact),
                    messages.text(info.id(), "when", arguments),
                    deadline,
                    messages.text(info.id(), "message", arguments),
                    info.penalty(),
                    info.basis()));
        }
    }

    /**
     * This stays open, for no fact can decide it: the authority does, or a person must look. If the rule names needs, it is
     * those that stay open; they are told, but in the rule's own words.
     */
    public void openPoint(Rule rule, Fact fact, Object... arguments) {
        RuleInfo info = counting(rule);
        if (info != null) {
            unchecked.add(new Unchecked(
                    info.id(),
                    placeOf(fact),
                    placesMissing(info, fact),
                    messages.text(info.id(), "message", arguments)));
        }
    }

    /**
     * What the province demands is not so at a place; at the place the norm speaks of, if none is named. How much it matters
     * and what it rests on say the norm's row and, as a ceiling, the rule. The rule's sentences have the province as {@code
     * {0}}, the demand as {@code {1}}, and the arguments from {@code {2}} on.
     */
    public void demand(Rule rule, Norm norm, String place, Object... arguments) {
        RuleInfo info = decided(rule, norm);
        if (info != null) {
            Object[] all = withDemand(norm, arguments);
            violations.add(new Violation(
                    info.id(),
                    severity(info, norm),
                    norm.at(place),
                    norm.apiField(place),
                    withCaveat(norm, messages.text(info.id(), "message", all)),
                    Wording.suggestion(messages, info, all),
                    info.errcode(),
                    info.penalty(),
                    basis(norm)));
        }
    }

    /** The province demands the material that the rule names; what it matters and rests on as with {@link #demand}. */
    public void demandedMaterial(Rule rule, Norm norm) {
        RuleInfo info = decided(rule, norm);
        if (info == null) {
            return;
        }
        Material material = Objects.requireNonNull(info.material(), info.id());
        String place = AtHand.placeOf(material);
        Text reason = withCaveat(norm, messages.text(info.id(), "message", withDemand(norm)));
        List<String> foundAt = atHand.find(material);
        RequirementStatus status = foundAt.isEmpty() ? RequirementStatus.MISSING : RequirementStatus.PROVIDED;
        String apiField = WeChatFields.ofMaterial(material).orElse(null);
        requirements.add(new Found(
                new MaterialRequirement(
                        info.id(), material, null, title(norm, material), status, reason, place, apiField, basis(norm)),
                foundAt));
        if (status == RequirementStatus.MISSING) {
            if (atHand.isListed(material)) {
                violations.add(new Violation(
                        info.id(),
                        severity(info, norm),
                        place,
                        apiField,
                        Wording.materialMissing(messages, material, reason),
                        Wording.suggestion(messages, info),
                        info.errcode(),
                        info.penalty(),
                        basis(norm)));
            } else {
                leaveUnchecked(info, place, List.of(place));
            }
        }
    }

    /** The province demands something that no request can tell. */
    public void undecidable(Rule rule, Norm norm) {
        RuleInfo info = counting(rule);
        if (info != null) {
            unchecked.add(new Unchecked(
                    info.id(),
                    placeOf(norm),
                    placesMissing(info, norm),
                    withCaveat(norm, messages.text(info.id(), "message", withDemand(norm, norm.reason())))));
        }
    }

    /** It is not settled what the province demands: its sentence has the province as {@code {0}}, the versions as {@code {1}}. */
    public void unsettled(Rule rule, OpenQuestion question) {
        openPoint(rule, question, Objects.requireNonNull(question.province()), question.versions());
    }

    /** Sorts what the rules wrote into a report. */
    FilingReport toReport(Receipt receipt) {
        violations.sort(Comparator.comparing(Violation::severity)
                .thenComparing(Violation::path)
                .thenComparing(Violation::ruleId));
        unchecked.sort(Comparator.comparing(Unchecked::ruleId).thenComparing(Unchecked::path));
        timeline.sort(Comparator.comparing(TimelineEntry::stage).thenComparing(TimelineEntry::ruleId));
        duties.sort(Comparator.comparing(Duty::ruleId).thenComparing(Duty::path));
        List<MaterialRequirement> materials = requirements.stream()
                .map(found -> found.judgedBy(violations))
                .sorted(Comparator.comparing(MaterialRequirement::material)
                        .thenComparing(MaterialRequirement::category, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(MaterialRequirement::ruleId))
                .toList();
        return new FilingReport(filing.on(), materials, violations, unchecked, timeline, duties, receipt);
    }

    /** Tells the rule's annotations if it counts and knows what it needs; writes down that it does not know. */
    private @Nullable RuleInfo decided(Rule rule, Fact fact) {
        RuleInfo info = counting(rule);
        if (info == null) {
            return null;
        }
        List<String> missing = placesMissing(info, fact);
        if (!missing.isEmpty()) {
            leaveUnchecked(info, placeOf(fact), missing);
            return null;
        }
        return info;
    }

    /** Tells the rule's annotations if it counts on the day asked about. */
    private @Nullable RuleInfo counting(Rule rule) {
        RuleInfo info = rules.get(rule.getName());
        if (info == null) {
            throw new IllegalStateException("Rule " + rule.getName() + " is not in the rule book.");
        }
        return info.isInForceOn(filing.on()) ? info : null;
    }

    /** Tells the places of what the rule needs and does not know, each once. */
    private static List<String> placesMissing(RuleInfo info, Fact fact) {
        List<String> missing = null;
        if (fact instanceof Norm norm && !norm.placesUndecided().isEmpty()) {
            missing = new ArrayList<>(norm.placesUndecided());
        }
        for (Need need : info.needs()) {
            if (!need.isKnownOf(fact)) {
                if (missing == null) {
                    missing = new ArrayList<>();
                }
                for (String place : need.placesMissing(fact)) {
                    if (!missing.contains(place)) {
                        missing.add(place);
                    }
                }
            }
        }
        return missing == null ? List.of() : missing;
    }

    private void leaveUnchecked(RuleInfo info, String place, List<String> needs) {
        unchecked.add(new Unchecked(info.id(), place, needs, Wording.notChecked(messages, info, needs)));
    }

    private void violate(
            RuleInfo info, String place, @Nullable String apiField, List<LegalBasis> basis, Object... arguments) {
        violations.add(new Violation(
                info.id(),
                Objects.requireNonNull(info.severity(), info.id()),
                place,
                apiField,
                messages.text(info.id(), "message", arguments),
                Wording.suggestion(messages, info, arguments),
                info.errcode(),
                info.penalty(),
                basis));
    }

    /** What is not settled is not as grave as the rule might be, and nothing is graver than its row says. */
    private static Severity severity(RuleInfo info, Norm norm) {
        Severity ceiling = Objects.requireNonNull(info.severity(), info.id());
        Severity row = norm.given().effectiveSeverity();
        return ceiling.compareTo(row) > 0 ? ceiling : row;
    }

    /** A contested demand rests on what its other versions rest on, too: whoever reads it must see both sides. */
    private static List<LegalBasis> basis(Norm norm) {
        return Stream.concat(Stream.of(norm.given()), norm.otherVersions().stream())
                .flatMap(row -> row.basis().stream())
                .distinct()
                .toList();
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

    private Text withCaveat(Norm norm, Text message) {
        return Wording.withCaveat(messages, norm, message);
    }

    /** A rule counts only while all of its basis is in force; of the sector's own law, what is in force is cited. */
    private List<LegalBasis> basis(RuleInfo info, PreApprovalCategory category) {
        return Stream.concat(
                        info.basis().stream(),
                        category.basis().stream().filter(article -> article.inForceOn(filing.on())))
                .distinct()
                .toList();
    }

    /** Where a fact stands in the request; what the filing as a whole brings about comes from its type. */
    private static String placeOf(Fact fact) {
        return fact.path().isEmpty() ? "filingType" : fact.path();
    }

    /**
     * A requirement, and where what it asks for was found.
     *
     * @param requirement the requirement
     * @param foundAt the places in the request; none if it is not there
     */
    private record Found(MaterialRequirement requirement, List<String> foundAt) {

        /** What is there and has a blocking fault is defective. All rules must have spoken before this can be told. */
        MaterialRequirement judgedBy(List<Violation> violations) {
            return violations.stream()
                            .anyMatch(violation -> violation.severity() == Severity.BLOCKING
                                    && foundAt.stream().anyMatch(violation.path()::startsWith))
                    ? requirement.withStatus(RequirementStatus.DEFECTIVE)
                    : requirement;
        }
    }
}
