package io.github.icprules.drools;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
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
            violate(info, fact, member, info.basis(), arguments);
        }
    }

    /** Something is wrong with a member of a fact, and a sector's own law has a say in it. */
    public void violationIn(Rule rule, Fact fact, String member, PreApprovalCategory category, Object... arguments) {
        RuleInfo info = decided(rule, fact);
        if (info != null) {
            Object[] all =
                    Stream.concat(Stream.of(category), Stream.of(arguments)).toArray();
            violate(info, fact, member, basis(info, category), all);
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

    private void violate(RuleInfo info, Fact fact, String member, List<LegalBasis> basis, Object... arguments) {
        violations.add(new Violation(
                info.id(),
                Objects.requireNonNull(info.severity(), info.id()),
                fact.at(member),
                fact.apiField(member),
                messages.text(info.id(), "message", arguments),
                Wording.suggestion(messages, info, arguments),
                info.errcode(),
                info.penalty(),
                basis));
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
