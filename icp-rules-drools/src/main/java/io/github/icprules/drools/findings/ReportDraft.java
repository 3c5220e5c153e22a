package io.github.icprules.drools.findings;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.github.icprules.drools.data.AlsoToFileTable.OtherFiling;
import io.github.icprules.drools.data.Consequences;
import io.github.icprules.drools.data.law.LawOnDay;
import io.github.icprules.drools.data.policies.Policies;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.platform.Deadlines;
import io.github.icprules.drools.facts.reading.ReadText;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.model.Material;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Party;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.report.SubmitBefore;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Violation;
import io.github.icprules.text.PersonalData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All findings on one filing, in the order in which the rules report them. A report sorts them in its own order. */
public final class ReportDraft {

    /** The path of findings that concern the filing as a whole. */
    static final String OF_FILING = "filingType";

    /** The terms that end with a new letter. */
    private static final Map<Material, String> AUTHORISED_BY = Map.of(
            Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER, "subject.principal.authorisation.validity",
            Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER, "miniProgram.principal.authorisation.validity");

    private static final Comparator<MaterialRequirement> BY_MATERIAL = comparing(MaterialRequirement::material)
            .thenComparing(MaterialRequirement::category, nullsFirst(naturalOrder()))
            .thenComparing(MaterialRequirement::ruleId);

    private static final Comparator<Violation> BY_SEVERITY =
            comparing(Violation::severity).thenComparing(Violation::path).thenComparing(Violation::ruleId);

    private static final Comparator<Unchecked> BY_RULE =
            comparing(Unchecked::ruleId).thenComparing(Unchecked::path);

    private static final Comparator<TimelineEntry> BY_STAGE =
            comparing(TimelineEntry::stage).thenComparing(TimelineEntry::ruleId);

    /** The duties of this filing first, then the duties that every filing has. */
    private static final Comparator<Duty> STANDING_LAST =
            comparing(Duty::standing).thenComparing(Duty::ruleId).thenComparing(Duty::path);

    private final Messages messages;
    private final Consequences consequences;
    private final Filing filing;
    private final List<SubmitBefore> expiries;
    private final MaterialPaths materialPaths;
    private final CitedLaw citedLaw;
    private final List<Found> requirements = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>();
    private final List<TimelineEntry> timeline = new ArrayList<>();
    private final List<Duty> duties = new ArrayList<>();
    /** The filings with other authorities, by the rule of the duty or open point about the filing. */
    private final Map<String, OtherFiling> otherFilings = new HashMap<>();

    private final List<Covered> covered = new ArrayList<>();
    private final PolicyRun.Rest forPolicies = new PolicyRun.Rest();
    /** The rules that could not be evaluated. */
    private final Set<String> failed = new HashSet<>();

    private @Nullable Function<LocalDate, Unchecked> ifOld;

    /** Starts a draft in which no violation follows from another violation. */
    public ReportDraft(Messages messages, Filing filing) {
        this(messages, Consequences.NONE, filing, List.of());
    }

    /**
     * Starts a draft.
     *
     * @param expiries the parts of the filing that expire, the earliest first
     */
    public ReportDraft(Messages messages, Consequences consequences, Filing filing, List<SubmitBefore> expiries) {
        this.messages = messages;
        this.consequences = consequences;
        this.filing = filing;
        this.expiries = expiries;
        this.materialPaths = new MaterialPaths(filing);
        this.citedLaw = new CitedLaw(filing.law());
    }

    Messages messages() {
        return messages;
    }

    /** Returns the law that the findings cite. */
    CitedLaw citedLaw() {
        return citedLaw;
    }

    MaterialPaths materialPaths() {
        return materialPaths;
    }

    /**
     * Adds a required material.
     *
     * @param severity the severity if the material is missing; {@code null} if the rule has none
     */
    void add(MaterialRequirement requirement, List<String> foundAt, @Nullable Severity severity) {
        requirements.add(new Found(requirement, foundAt));
        if (severity != null) {
            forPolicies
                    .ofMaterials()
                    .merge(requirement.ruleId(), severity, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }

    void add(Violation violation) {
        violations.add(violation);
    }

    void add(Unchecked point) {
        unchecked.add(point);
    }

    /**
     * Adds an open point.
     *
     * @param citation the articles that the finding would cite
     */
    void add(Unchecked point, List<LegalBasis> citation) {
        add(point);
        if (Policies.isLaw(citation)) {
            forPolicies.openOnLaw().add(point.ruleId());
        }
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

    /** Records the filing with another authority that the duty or open point of a rule is about, if there is one. */
    void addOtherFiling(RuleInfo rule) {
        if (rule.alsoToFile() != null) {
            otherFilings.put(rule.id(), rule.alsoToFile());
        }
    }

    /**
     * Adds findings that are left out as long as another finding that can block the filing covers them. If a policy removes or lowers
     * the last such finding, these findings are reported.
     *
     * @param places the paths of the other findings
     * @param findings the findings
     */
    public void addCovered(List<String> places, ReportDraft findings) {
        covered.add(new Covered(places, findings));
    }

    /**
     * Records that a rule could not be evaluated because of a fault of the program. The message of the exception may contain
     * personal data, so only its type and its origin are logged.
     *
     * @param path the path of the fact that the rule read; empty for the filing as a whole
     */
    public void addFailure(RuleInfo rule, String path, Throwable problem) {
        if (failed.add(rule.id())) {
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
                    placeOf(path),
                    List.of(),
                    List.of(),
                    FindingTexts.failed(messages, rule),
                    UncheckedKind.FAULT,
                    rule.severity(),
                    false,
                    messages.text(rule.id(), "title")));
        }
    }

    /** Returns the path of a finding on a fact with a path; for the filing as a whole, the path of its type. */
    static String placeOf(String path) {
        return path.isEmpty() ? OF_FILING : path;
    }

    /**
     * The state of a draft at a moment.
     *
     * @param lengths the number of requirements, violations, open points, stages and duties
     */
    public record Savepoint(List<Integer> lengths) {}

    /** {@return the current state, to which this draft can be {@link #rollBackTo rolled back} later} */
    public Savepoint savepoint() {
        return new Savepoint(lists().map(List::size).toList());
    }

    /** Removes all findings after a savepoint. */
    public void rollBackTo(Savepoint savepoint) {
        Iterator<Integer> lengths = savepoint.lengths().iterator();
        lists().forEach(list -> list.subList(lengths.next(), list.size()).clear());
    }

    private Stream<List<?>> lists() {
        return Stream.of(requirements, violations, unchecked, timeline, duties);
    }

    /**
     * Returns whether there are more findings than a report lists, even if repeated findings of a rule are replaced by their
     * number.
     */
    public boolean isOverfull() {
        int most = filing.knowledge().limits().findings();
        return lists().mapToInt(List::size).sum() > most
                && shortener()
                                .countListed(Stream.of(
                                        requirements.stream()
                                                .map(found ->
                                                        found.requirement().ruleId()),
                                        violations.stream().map(Violation::ruleId),
                                        unchecked.stream().map(Unchecked::ruleId),
                                        timeline.stream().map(TimelineEntry::ruleId),
                                        duties.stream().map(Duty::ruleId)))
                        > most;
    }

    /** Sorts the findings into a report, which lists at most the allowed number of findings. */
    public FilingReport toReport(Receipt receipt) {
        return toReport(receipt, Policies.NONE);
    }

    /**
     * Sorts the findings into a report, which lists at most the allowed number of findings. First the findings of muted rules are
     * removed, then severities are changed, and at last waived findings are separated. A finding that follows from a waived finding
     * stays, because another rule found it. A finding that another finding covered is reported if no policy left the other finding.
     *
     * @param policies the policies that change findings
     */
    public FilingReport toReport(Receipt receipt, Policies policies) {
        Policies.OfFiling ofFiling = policies.of(filing.request(), filing.on(), filing.province());
        uncover(ofFiling);
        LocalDate oldestCheck = oldestCheck();
        RoleMerger merger = new RoleMerger(filing);
        PolicyRun run = new PolicyRun(ofFiling, forPolicies);
        List<Violation> listed = sorted(run.violations(merger.mergedViolations(violations)), BY_SEVERITY);
        List<MaterialRequirement> judged = sorted(judgedRequirements(listed), BY_MATERIAL);
        FilingReport whole = new FilingReport(
                filing.on(),
                run.requirements(judged),
                Causes.arranged(listed, consequences),
                run.unchecked(merger.mergedUnchecked(sorted(withAge(oldestCheck), BY_RULE))),
                sorted(stages(run.timeline(timeline), isAnyBlocking(listed)), BY_STAGE),
                sorted(run.duties(duties), STANDING_LAST),
                receipt.withKnowledgeCheckedOn(oldestCheck),
                submitBefore(listed, judged),
                reference(),
                run.waived(BY_SEVERITY));
        return ReportDetails.added(shortener().of(whole), filing, run.effects(), otherFilings);
    }

    /** Adds the covered findings for which policies left no finding that can block the filing. */
    private void uncover(Policies.OfFiling policies) {
        if (covered.isEmpty()) {
            return;
        }
        PolicyRun run = new PolicyRun(policies, forPolicies);
        Set<String> before = placesThatBlock(violations, unchecked);
        Set<String> after = placesThatBlock(run.violations(violations), run.unchecked(unchecked));
        for (Covered each : covered) {
            if (!Collections.disjoint(each.places(), before) && Collections.disjoint(each.places(), after)) {
                violations.addAll(each.findings().violations);
                unchecked.addAll(each.findings().unchecked);
            }
        }
        covered.clear();
    }

    private static Set<String> placesThatBlock(List<Violation> violations, List<Unchecked> unchecked) {
        Set<String> places = blockedPaths(violations);
        for (Unchecked point : unchecked) {
            if (point.severity() == Severity.BLOCKING) {
                places.add(point.path());
                places.addAll(point.needs());
            }
        }
        return places;
    }

    /**
     * Returns the part that expires first; {@code null} if there is none. A part whose validity is refused is no deadline, because
     * it must be replaced before the filing is submitted, and neither is an authorisation without a usable letter.
     */
    private @Nullable SubmitBefore submitBefore(List<Violation> listed, List<MaterialRequirement> judged) {
        NavigableSet<String> refused = blockedPaths(listed);
        judged.stream()
                .filter(paper ->
                        paper.status() == RequirementStatus.MISSING || paper.status() == RequirementStatus.DEFECTIVE)
                .map(paper -> AUTHORISED_BY.get(paper.material()))
                .filter(Objects::nonNull)
                .forEach(refused::add);
        return expiries.stream()
                .filter(part -> !refused.contains(part.path()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isAnyBlocking(List<Violation> listed) {
        return listed.stream().anyMatch(violation -> violation.severity() == Severity.BLOCKING);
    }

    /**
     * Returns the stages. If the filing is blocked and is not with the reviewers, the stages after the submission have no last day,
     * because the day of the next submission is not known.
     */
    private List<TimelineEntry> stages(List<TimelineEntry> stages, boolean isBlocked) {
        return !isBlocked || Deadlines.of(filing).isSubmitted()
                ? stages
                : stages.stream()
                        .map(entry -> entry.stage() == Stage.FORM_FILLING ? entry : entry.withoutDeadline())
                        .toList();
    }

    private static <T> List<T> sorted(List<T> findings, Comparator<T> order) {
        List<T> sorted = new ArrayList<>(findings);
        sorted.sort(order);
        return sorted;
    }

    /** Returns the caller's own reference, masked; {@code null} if there is none. */
    private @Nullable String reference() {
        String reference = filing.request().reference();
        return reference == null ? null : PersonalData.maskReference(reference);
    }

    private ReportShortener shortener() {
        return new ReportShortener(messages, filing.knowledge().limits());
    }

    /** Adds the note on old sources to the open questions. If a report cites no source, all sources that it could cite count. */
    private List<Unchecked> withAge(@Nullable LocalDate oldestCheck) {
        LocalDate checkedOn = oldestCheck == null ? filing.day().knowledgeCheckedOn() : oldestCheck;
        if (ifOld == null || checkedOn == null || !filing.day().isLongAfter(checkedOn)) {
            return unchecked;
        }
        List<Unchecked> open = new ArrayList<>(unchecked);
        open.add(ifOld.apply(checkedOn));
        return open;
    }

    /** Returns the oldest of the days on which the cited sources were last checked; {@code null} if no source is cited. */
    private @Nullable LocalDate oldestCheck() {
        List<LegalBasis> cited = new ArrayList<>();
        requirements.forEach(found -> cited.addAll(found.requirement().basis()));
        violations.forEach(violation -> cited.addAll(violation.basis()));
        violations.forEach(violation -> cited.addAll(basisOf(violation.penalty())));
        timeline.forEach(stage -> cited.addAll(stage.basis()));
        duties.forEach(duty -> cited.addAll(duty.basis()));
        duties.forEach(duty -> cited.addAll(basisOf(duty.penalty())));
        return LawOnDay.oldestCheck(cited);
    }

    private static NavigableSet<String> blockedPaths(List<Violation> violations) {
        NavigableSet<String> blocked = new TreeSet<>();
        for (Violation violation : violations) {
            if (violation.severity() == Severity.BLOCKING) {
                addPaths(violation, blocked);
            }
        }
        return blocked;
    }

    /** Adds the paths of a violation. A paper whose text differs from an entry is not at fault, because the entry can be wrong. */
    private static void addPaths(Violation violation, Set<String> paths) {
        paths.add(violation.path());
        violation.alsoAt().stream().filter(path -> !ReadText.isWithin(path)).forEach(paths::add);
    }

    private static List<LegalBasis> basisOf(@Nullable Penalty penalty) {
        return penalty == null ? List.of() : penalty.basis();
    }

    /**
     * Marks a present material as defective if the merchant must correct a blocking violation at it, or if a blocking violation at an
     * entry means that a new paper is needed. A paper whose entries or file the service provider corrects stays. All rules must have
     * fired before.
     */
    private List<MaterialRequirement> judgedRequirements(List<Violation> judging) {
        NavigableSet<String> blocked = blockedPaths(judging.stream()
                .filter(violation -> violation.correctedBy() != Party.SERVICE_PROVIDER)
                .toList());
        NavigableSet<String> toReplace = new TreeSet<>();
        for (Violation violation : judging) {
            if (violation.severity() == Severity.BLOCKING
                    && violation.correction().kind() == ActionKind.PAPER) {
                addPaths(violation, toReplace);
            }
        }
        return requirements.stream()
                .map(found -> found.isAtOneOf(blocked) || found.isToReplace(toReplace)
                        ? found.requirement().withStatus(RequirementStatus.DEFECTIVE)
                        : found.requirement())
                .toList();
    }

    /** Findings that findings at other places cover. */
    private record Covered(List<String> places, ReportDraft findings) {}

    /**
     * A required material with its paths in the request.
     *
     * @param requirement the requirement
     * @param foundAt the paths in the request; empty if the material is missing
     */
    private record Found(MaterialRequirement requirement, List<String> foundAt) {

        /** Returns whether the material is present, and one of the paths is an entry that only a new paper can change. */
        boolean isToReplace(Set<String> paths) {
            return !foundAt.isEmpty()
                    && MaterialPaths.entriesOnPaper(requirement.material()).stream()
                            .anyMatch(paths::contains);
        }

        /** Returns whether one of the paths is a path of the material or below such a path. */
        boolean isAtOneOf(NavigableSet<String> paths) {
            for (String own : foundAt) {
                // If a path starts with this path, the first such path follows this path in the order of texts.
                String next = paths.ceiling(own);
                if (next != null && next.startsWith(own)) {
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
