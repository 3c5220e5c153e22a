package io.github.icprules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.ChangeKind;
import io.github.icprules.advice.ProposedChange;
import io.github.icprules.advice.RepairResult;
import io.github.icprules.advice.RepairResult.Outcome;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.Requests;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A repair loses no input, exchanges no person for the same person, states nothing contrary and causes no other block. */
class RepairsDoNoHarmTest {

    private static final int FILINGS = Integer.getInteger("icprules.repaired", Effort.of(300, 5000));
    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final Map<String, String> PERSONS = Map.of(
            "法定代表人", "subject.legalRepresentative",
            "主体负责人", "subject.principal",
            "小程序管理员", "miniProgram.administrator");

    private static final Set<String> ROLES = Set.of("subject.principal", "miniProgram.principal");

    /** What the search assumes must be in no answer. */
    private static final List<String> ASSUMED = List.of("晨光小记", "19900000017", "19900000018", "p17@example.com");

    private final Map<String, String> harms = new TreeMap<>();
    private final Map<ChangeKind, Integer> kinds = new EnumMap<>(ChangeKind.class);
    private int severalSteps;

    @Test
    void repairs_of_bad_filings_do_no_harm() {
        int bad = ofDefects();
        RandomFilings filings = new RandomFilings(RandomFilings.described());
        for (long seed = 0; bad < FILINGS; seed++) {
            bad += check(filings.of(seed)) ? 1 : 0;
        }
        System.out.printf("repairs of %d filings: %s, with other filings: %d%n", bad, kinds, severalSteps);
        assertThat(harms).isEmpty();
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(Effort.of(6, ChangeKind.values().length));
        assertThat(severalSteps).isGreaterThan(Effort.of(1, 20));
    }

    /** Checks every defect of the fixtures in every filing that takes it, and returns the number of bad filings. */
    private int ofDefects() {
        int bad = 0;
        for (SampleFiling filing : Filings.all()) {
            for (var defect : Effort.oneIn(24, filing.toString().length(), Requests.defects())) {
                try {
                    bad += check(filing.with(defect).request().withEvaluatedOn(RuleVerifier.DAY)) ? 1 : 0;
                } catch (IllegalArgumentException e) {
                    // The filing cannot have this defect.
                }
            }
        }
        return bad;
    }

    /** Returns whether the filing is bad, and notes every harm of its repair. */
    private boolean check(FilingRequest request) {
        FilingReport before = ENGINE.evaluate(request);
        if (!before.has(Severity.BLOCKING)) {
            return false;
        }
        RepairResult result = ENGINE.repairs(request, LONG);
        result.changes().forEach(change -> kinds.merge(change.kind(), 1, Integer::sum));
        severalSteps += result.steps().size() > 1 ? 1 : 0;
        lost("", request.asTree(), result.repaired().asTree(), request);
        result.changes().forEach(change -> persons(change, request));
        causes(before, result.after(), request);
        if (!result.repaired().equals(request)) {
            causes(before, ENGINE.evaluate(result.repaired()), request);
        }
        Set<String> warnings = findings(result.after(), Severity.WARNING);
        warnings.removeAll(findings(before, Severity.WARNING));
        result.newWarnings().forEach(warning -> warnings.remove(warning.ruleId() + " at " + warning.path()));
        warnings.forEach(warning -> harm("a new warning is not listed: " + warning, request));
        if (result.changes().stream()
                .anyMatch(change -> change.newValue() == null || change.kind() == ChangeKind.FILL)) {
            String answer = result.asTree(Language.ZH) + "" + result.after().asTree(Language.ZH)
                    + result.repaired().asTree();
            ASSUMED.stream().filter(answer::contains).forEach(text -> harm("the answer contains " + text, request));
        }
        says(result, request);
        return true;
    }

    private void says(RepairResult result, FilingRequest request) {
        boolean isSolved = result.outcome() == Outcome.FOUND;
        if (isSolved != result.unsolved().isEmpty()) {
            harm("the outcome is " + result.outcome(), request);
        }
        if (result.steps().isEmpty() != (result.outcome() == Outcome.NONE_FOUND)) {
            harm("the steps do not fit " + result.outcome(), request);
        }
        boolean isEmpty = Stream.concat(
                        result.unsolved().stream().map(unsolved -> unsolved.why()),
                        result.steps().stream().map(step -> step.reason()))
                .anyMatch(text ->
                        text.in(Language.ZH).isBlank() || text.in(Language.ZH).contains("{"));
        if (isEmpty) {
            harm("a reason is empty", request);
        }
    }

    /** Notes inputs that are gone, and facts that are turned round. Several equal choices are one input. */
    private void lost(String path, @Nullable Object before, @Nullable Object after, FilingRequest request) {
        if (before instanceof Map<?, ?> members) {
            members.forEach((name, value) -> lost(
                    path + '.' + name, value, after instanceof Map<?, ?> others ? others.get(name) : null, request));
        } else if (before instanceof List<?> items && items.stream().anyMatch(Map.class::isInstance)) {
            List<?> others = after instanceof List<?> list ? list : List.of();
            for (int i = 0; i < items.size(); i++) {
                lost(path + "[]", items.get(i), i < others.size() ? others.get(i) : null, request);
            }
        } else if (before != null && after == null) {
            harm("lost " + path, request);
        } else if (before instanceof Boolean && !before.equals(after)) {
            harm("turned round " + path, request);
        }
    }

    private void persons(ProposedChange change, FilingRequest request) {
        String other =
                change.newValue() == null ? null : PERSONS.get(change.newValue().in(Language.ZH));
        if (change.kind() != ChangeKind.FILL || !ROLES.contains(change.path()) || other == null) {
            return;
        }
        Map<String, Object> tree = request.asTree();
        for (String member : List.of(".name", ".document.number")) {
            Object old = RequestPath.of(change.path() + member).in(tree);
            if (old != null && old.equals(RequestPath.of(other + member).in(tree))) {
                harm("the same person in the place of " + change.path(), request);
            }
        }
    }

    private void causes(FilingReport before, FilingReport after, FilingRequest request) {
        for (Severity severity : List.of(Severity.BLOCKING, Severity.LEGAL)) {
            Set<String> known = new HashSet<>(findings(before, severity));
            before.violations().stream()
                    .filter(violation -> violation.severity() == severity)
                    .forEach(violation ->
                            violation.alsoAt().forEach(path -> known.add(violation.ruleId() + " at " + path)));
            findings(after, severity).stream()
                    .filter(finding -> !known.contains(finding))
                    .forEach(finding -> harm("now " + finding, request));
        }
    }

    private static Set<String> findings(FilingReport report, Severity severity) {
        return report.violations().stream()
                .filter(violation -> violation.severity() == severity)
                .map(violation -> violation.ruleId() + " at " + violation.path())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void harm(String what, FilingRequest request) {
        harms.putIfAbsent(what.replaceAll("\\d+", ""), request.asTree().toString());
    }

    /** A renewed document is enough: with a good document at each path that a change names, nothing blocks. */
    @Test
    void a_renewed_document_is_enough() {
        List<String> proven = new ArrayList<>();
        for (SampleFiling filing : List.of(Filings.enterprise(), Filings.individual())) {
            FilingRequest expired = filing.request().withEvaluatedOn(RuleVerifier.DAY);
            for (String path :
                    List.of("subject.principal.document.validity", "miniProgram.principal.document.validity")) {
                expired = with(expired, path, Map.of("from", "2016-01-01", "until", "2026-01-01"));
            }
            RepairResult result = ENGINE.repairs(expired, LONG);
            assertThat(result.outcome()).isEqualTo(Outcome.FOUND);
            assertThat(result.repaired()).isEqualTo(expired);
            assertThat(result.changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.RENEW));
            ProposedChange change = result.changes().get(0);
            assertThat(change.sentence().in(Language.ZH))
                    .startsWith("主体负责人兼小程序负责人")
                    .endsWith("先换领身份证，再拍正反面。");
            FilingRequest renewed = expired;
            for (String path : Stream.concat(Stream.of(change.path()), change.alsoAt().stream())
                    .toList()) {
                renewed = with(renewed, path + ".validity", Map.of("from", "2026-01-01", "until", "2046-01-01"));
            }
            proven.addAll(findings(ENGINE.evaluate(renewed), Severity.BLOCKING));
        }
        assertThat(proven).isEmpty();
    }

    private static FilingRequest with(FilingRequest request, String path, Object value) {
        return FilingRequest.fromTree(RequestPath.of(path).put(request.asTree(), value));
    }

    @Test
    void the_subject_is_changed_before_a_service_is_added() {
        FilingRequest renamed = Filings.of(FilingType.NEW_SERVICE).request();
        renamed = with(renamed, "subject.history.subjectDataUnchanged", false);
        renamed = with(renamed, "subject.history.filedName", "北京示例旧名有限公司");
        RepairResult result = ENGINE.repairs(renamed, LONG);
        assertThat(result.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(result.steps())
                .extracting(step -> step.filingType().name())
                .containsExactly("CHANGE_SUBJECT", "NEW_SERVICE");
        assertThat(result.steps().get(0).reason().in(Language.ZH)).startsWith("先办主体变更，再新增小程序");
        assertThat(result.steps().get(0).changes())
                .extracting(change -> Objects.requireNonNull(change.newValue()).in(Language.ZH))
                .containsExactly("主体更名函");
        assertThat(result.repaired()).isEqualTo(renamed);
    }

    @Test
    void a_block_without_a_change_says_who_can_help() {
        FilingRequest request = with(Filings.enterprise().request(), "subject.history.ordersInProgress", 1);
        RepairResult result = ENGINE.repairs(with(request, "miniProgram.remark", "记事"), LONG);
        assertThat(result.outcome()).isEqualTo(Outcome.NONE_FOUND);
        assertThat(result.unsolved())
                .extracting(unsolved -> unsolved.violation().ruleId() + ' ' + unsolved.helper())
                .containsExactlyInAnyOrder(
                        "filing-type.order-in-progress AUTHORITY", "mini-program.remark-length SERVICE_PROVIDER");
        assertThat(result.unsolved())
                .filteredOn(unsolved -> unsolved.question() != null)
                .extracting(unsolved -> unsolved.violation().path())
                .containsExactly("miniProgram.remark");
    }
}
