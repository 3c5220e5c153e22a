package io.github.icprules.drools.findings;

import io.github.icprules.Limits;
import io.github.icprules.drools.data.Consequences;
import io.github.icprules.drools.data.Policies;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.assembly.Expiries;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Violation;
import io.github.icprules.text.PersonalData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All findings on one filing, in the order in which the rules report them. A report sorts them in its own order. */
public final class ReportDraft {

    private static final Comparator<@Nullable PreApprovalCategory> BY_CATEGORY =
            Comparator.nullsFirst(Comparator.naturalOrder());

    /** Few filings leave more points open. */
    private static final int USUAL = 64;

    private final Messages messages;
    private final RuleOrder order;
    private final LocalDate on;
    private final Limits limits;
    private final Filing filing;
    private final AtHand atHand;
    private final OnePerson onePerson;
    private final Causes causes;
    private final CitedLaw citedLaw;
    private final List<Found> requirements = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>(USUAL);
    private final List<TimelineEntry> timeline = new ArrayList<>();
    private final List<Duty> duties = new ArrayList<>();
    /** The rules that could not be evaluated; {@code null} if there is none. */
    private @Nullable Set<String> broken;

    private @Nullable Function<LocalDate, Unchecked> ifOld;
    private @Nullable Findings findings;

    /** Starts a draft in which no violation follows from another violation. */
    public ReportDraft(Messages messages, Filing filing) {
        this(messages, new RuleOrder(List.of()), Consequences.NONE, filing);
    }

    public ReportDraft(Messages messages, RuleOrder order, Consequences consequences, Filing filing) {
        this.messages = messages;
        this.order = order;
        this.causes = new Causes(consequences);
        this.on = filing.on();
        this.limits = filing.knowledge().limits();
        this.filing = filing;
        this.atHand = new AtHand(filing);
        this.onePerson = OnePerson.in(filing);
        this.citedLaw = new CitedLaw(filing.law());
    }

    /** {@return what a rule that looks at one fact writes with; it counts until the next call} */
    public Findings findings(RuleInfo rule, Fact fact) {
        Findings known = findings;
        if (known == null) {
            known = new Findings(rule, this, fact);
            findings = known;
            return known;
        }
        return known.next(rule, fact);
    }

    Messages messages() {
        return messages;
    }

    /** Returns the law that the findings cite. */
    CitedLaw citedLaw() {
        return citedLaw;
    }

    /** Returns the locator of materials in the request. */
    AtHand atHand() {
        return atHand;
    }

    void add(MaterialRequirement requirement, List<String> foundAt) {
        requirements.add(new Found(requirement, foundAt));
    }

    void add(Violation violation) {
        violations.add(violation);
    }

    void add(Unchecked point) {
        unchecked.add(point);
    }

    /**
     * Adds a point if the sources of the report were not checked for a long time. The point is made with the oldest day on which
     * a source was last checked.
     */
    void addIfOld(Function<LocalDate, Unchecked> point) {
        ifOld = point;
    }

    void add(TimelineEntry entry) {
        timeline.add(entry);
    }

    void add(Duty duty) {
        duties.add(duty);
    }

    /**
     * Records that a rule could not be evaluated because of a fault of the program. The message of the exception may contain
     * personal data, so only its type and its origin are logged.
     *
     * @param path the path of the fact that the rule read; empty for the filing as a whole
     */
    public void brokeOff(RuleInfo rule, String path, Throwable problem) {
        Set<String> known = broken == null ? new HashSet<>() : broken;
        broken = known;
        if (known.add(rule.id())) {
            StackTraceElement[] trace = problem.getStackTrace();
            Log.LOG.error(
                    "Rule {} could not be evaluated: {} {}",
                    rule.id(),
                    problem.getClass().getName(),
                    trace.length == 0 ? "" : "at " + trace[0]);
        }
        if (citedLaw.basis(rule) != null) {
            add(new Unchecked(
                    rule.id(),
                    path.isEmpty() ? "filingType" : path,
                    List.of(),
                    List.of(),
                    Wording.brokeOff(messages, rule),
                    UncheckedKind.FAULT,
                    rule.severity(),
                    false,
                    messages.text(rule.id(), "title")));
        }
    }

    /**
     * The length of a draft at a moment.
     *
     * @param lengths the number of requirements, violations, open points, stages and duties
     * @param oldestCheck the oldest of the days on which the cited sources were last checked
     */
    public record Mark(List<Integer> lengths, @Nullable LocalDate oldestCheck) {}

    /** {@return the length of this draft, to which it can be {@link #cutTo cut} later} */
    public Mark mark() {
        return new Mark(lists().map(List::size).toList(), citedLaw.oldestCheck());
    }

    /** Removes all findings after a mark. */
    public void cutTo(Mark mark) {
        List<List<?>> lists = lists().toList();
        for (int i = 0; i < lists.size(); i++) {
            List<?> list = lists.get(i);
            list.subList(mark.lengths().get(i), list.size()).clear();
        }
        citedLaw.cutTo(mark.oldestCheck());
    }

    private Stream<List<?>> lists() {
        return Stream.of(requirements, violations, unchecked, timeline, duties);
    }

    /**
     * Returns whether there are more findings than a report lists, even if repeated findings of a rule are replaced by their
     * number.
     */
    public boolean isOverfull() {
        return size() > limits.findings()
                && shortening()
                                .countListed(Stream.of(
                                        requirements.stream()
                                                .map(found ->
                                                        found.requirement().ruleId()),
                                        violations.stream().map(Violation::ruleId),
                                        unchecked.stream().map(Unchecked::ruleId),
                                        timeline.stream().map(TimelineEntry::ruleId),
                                        duties.stream().map(Duty::ruleId)))
                        > limits.findings();
    }

    /** Sorts the findings into a report, which lists at most the allowed number of findings. */
    public FilingReport toReport(Receipt receipt) {
        return toReport(receipt, null);
    }

    /**
     * Sorts the findings into a report, which lists at most the allowed number of findings.
     *
     * @param policies the policies that change findings; {@code null} if there are none
     */
    public FilingReport toReport(Receipt receipt, @Nullable Policies policies) {
        List<Violation> violations =
                onePerson.isKnown() ? onePerson.mergedViolations(this.violations) : this.violations;
        List<Unchecked> unchecked = onePerson.mergedUnchecked(order, withAge(this.unchecked));
        if (policies != null) {
            return toReport(
                    receipt,
                    new PolicyRun(policies.of(filing.request(), on, filing.province())),
                    violations,
                    unchecked);
        }
        List<MaterialRequirement> judged = judgedRequirements(this.violations);
        violations.sort(ReportDraft::bySeverity);
        timeline.sort(ReportDraft::byStage);
        FilingReport whole = new FilingReport(
                on,
                judged,
                causes.arranged(violations),
                unchecked,
                timeline,
                sortedDuties(),
                receipt.withKnowledgeCheckedOn(citedLaw.oldestCheck()),
                Expiries.earliest(filing),
                reference());
        return shortened(whole);
    }

    /**
     * Makes a report with policies. First the findings of muted rules are removed, then severities are changed, and at last
     * waived findings are separated. A finding that follows from a waived finding stays, because another rule found it.
     */
    private FilingReport toReport(
            Receipt receipt, PolicyRun policies, List<Violation> allViolations, List<Unchecked> allUnchecked) {
        List<Violation> violations = policies.ruled(allViolations);
        violations.sort(ReportDraft::bySeverity);
        violations = policies.waivedOut(violations);
        List<MaterialRequirement> requirements = policies.requirements(judgedRequirements(violations));
        List<Unchecked> unchecked = policies.unchecked(allUnchecked);
        List<TimelineEntry> stages = policies.timeline(timeline);
        stages.sort(ReportDraft::byStage);
        return shortened(new FilingReport(
                on,
                requirements,
                causes.arranged(violations),
                unchecked,
                stages,
                policies.duties(sortedDuties()),
                receipt.withKnowledgeCheckedOn(citedLaw.oldestCheck()),
                Expiries.earliest(filing),
                reference(),
                policies.waived()));
    }

    /** Shortens a report if necessary. Few reports are so long that their findings must be counted. */
    private FilingReport shortened(FilingReport whole) {
        return size() <= limits.findingsOfRule() ? whole : shortening().of(whole);
    }

    /** Returns the caller's own reference, masked; {@code null} if there is none. */
    private @Nullable String reference() {
        String reference = filing.request().reference();
        return reference == null ? null : PersonalData.maskReference(reference);
    }

    /** Returns the duties in their order: the duties of this filing first, then the duties that every filing has. */
    private List<Duty> sortedDuties() {
        List<Duty> sorted = order.sorted(duties, Duty::ruleId, Duty::path);
        List<Duty> ofFilingFirst = new ArrayList<>(sorted.size());
        addThose(sorted, false, ofFilingFirst);
        addThose(sorted, true, ofFilingFirst);
        return ofFilingFirst;
    }

    private static void addThose(List<Duty> duties, boolean standing, List<Duty> to) {
        for (int i = 0; i < duties.size(); i++) {
            if (duties.get(i).standing() == standing) {
                to.add(duties.get(i));
            }
        }
    }

    private int size() {
        return requirements.size() + violations.size() + unchecked.size() + timeline.size() + duties.size();
    }

    private Shortening shortening() {
        return new Shortening(messages, limits);
    }

    /** Adds the note on old sources to the open questions. If a report cites no source, all sources that it could cite count. */
    private List<Unchecked> withAge(List<Unchecked> unchecked) {
        LocalDate oldestCheck = citedLaw.oldestCheck();
        LocalDate checkedOn = oldestCheck == null ? filing.day().knowledgeCheckedOn() : oldestCheck;
        if (ifOld == null || checkedOn == null || !filing.day().isLongAfter(checkedOn)) {
            return unchecked;
        }
        List<Unchecked> open = new ArrayList<>(unchecked);
        open.add(ifOld.apply(checkedOn));
        return open;
    }

    /** Marks a present material as defective if it has a blocking violation. All rules must have fired before. */
    private List<MaterialRequirement> judgedRequirements(List<Violation> violations) {
        if (requirements.isEmpty()) {
            return List.of();
        }
        List<String> blocked = new ArrayList<>(0);
        for (Violation violation : violations) {
            if (violation.severity() == Severity.BLOCKING) {
                blocked.add(violation.path());
                blocked.addAll(violation.alsoAt());
            }
        }
        Collections.sort(blocked);
        List<MaterialRequirement> judged = new ArrayList<>(requirements.size());
        for (int i = 0; i < requirements.size(); i++) {
            Found found = requirements.get(i);
            judged.add(
                    found.isAtOneOf(blocked)
                            ? found.requirement().withStatus(RequirementStatus.DEFECTIVE)
                            : found.requirement());
        }
        judged.sort(ReportDraft::byMaterial);
        return judged;
    }

    // The comparisons are written out, because each evaluation sorts a report, and combined comparators are slow.

    private static int byMaterial(MaterialRequirement one, MaterialRequirement other) {
        int order = one.material().compareTo(other.material());
        if (order == 0) {
            order = BY_CATEGORY.compare(one.category(), other.category());
        }
        return order == 0 ? one.ruleId().compareTo(other.ruleId()) : order;
    }

    private static int bySeverity(Violation one, Violation other) {
        int order = one.severity().compareTo(other.severity());
        return order == 0 ? inTurn(one.path(), one.ruleId(), other.path(), other.ruleId()) : order;
    }

    private static int byStage(TimelineEntry one, TimelineEntry other) {
        int order = one.stage().compareTo(other.stage());
        return order == 0 ? one.ruleId().compareTo(other.ruleId()) : order;
    }

    private static int inTurn(String one, String thenOne, String other, String thenOther) {
        int order = one.compareTo(other);
        return order == 0 ? thenOne.compareTo(thenOther) : order;
    }

    /**
     * A required material with its paths in the request.
     *
     * @param requirement the requirement
     * @param foundAt the paths in the request; empty if the material is missing
     */
    private record Found(MaterialRequirement requirement, List<String> foundAt) {

        /**
         * Returns whether one of the paths is a path of the material or below such a path.
         *
         * @param places the paths, sorted
         */
        boolean isAtOneOf(List<String> places) {
            for (int i = 0; i < foundAt.size() && !places.isEmpty(); i++) {
                String own = foundAt.get(i);
                int at = Collections.binarySearch(places, own);
                // If a path starts with this path, the first such path is at the insertion point.
                if (at >= 0 || (-at - 1 < places.size() && places.get(-at - 1).startsWith(own))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Loads the logger when something is logged, because most programs never log here. */
    private static final class Log {
        private static final Logger LOG = LoggerFactory.getLogger(ReportDraft.class);
    }
}
