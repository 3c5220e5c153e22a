package io.github.icprules.drools.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.Limits;
import io.github.icprules.Parameter;
import io.github.icprules.RuleDescription;
import io.github.icprules.RuleKind;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.corpus.FilingMaker;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.Found;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.law.BasisKind;
import io.github.icprules.law.LawTables;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.ReportOutline.Section;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Evaluates each rule on each day on which law starts or ends, on the day before and the day after; and days in filings on each
 * evaluation date.
 */
public class BoundaryGridTest {

    /** Reports every row of the provinces, so that rules that read only old or contested rows also fire. */
    private static final IcpRuleEngine ENGINE = DroolsIcpRuleEngine.builder()
            .provinces(ProvincialRequirements.bundled().withProfile(ProvincialProfile.ALL))
            .build();

    private static final Map<String, RuleDescription> RULES = new TreeMap<>();

    static {
        ENGINE.rules().forEach(rule -> RULES.put(rule.id(), rule));
    }

    private static final LocalDate FIRST_DAY = RULES.values().stream()
            .filter(rule -> rule.basis().stream().anyMatch(basis -> basis.kind() != BasisKind.NOTE))
            .map(RuleDescription::inForceFrom)
            .min(LocalDate::compareTo)
            .orElseThrow();

    /** What a request of usual size that is asked about on a day with rules never has: so much, or such a day. */
    public static final Set<String> NOT_OF_FILINGS =
            Set.of("request.no-rule-in-force", "request.out-of-time", "request.too-many-findings");

    /** Days from which a month or a year does not lead to a day of the same number. */
    private static final List<LocalDate> ODD_DAYS = Stream.of(
                    "2023-12-31",
                    "2024-01-29",
                    "2024-01-30",
                    "2024-01-31",
                    "2024-02-29",
                    "2026-11-30",
                    "2026-12-31",
                    "2028-02-29")
            .map(LocalDate::parse)
            .toList();

    private static final List<Corpus.Entry> ENTRIES = Corpus.ENTRIES;

    private static final List<LocalDate> DAYS_WITH_RULES = daysWithRules();

    /** In the ordinary build, each filing is evaluated on one in so many days, and the filings share the days. */
    private static final int SHARE = 24;

    /** The days on which a document comes into force or ends, and those in the tables of data; with their neighbours. */
    static Set<LocalDate> days() {
        Set<LocalDate> boundaries = new TreeSet<>();
        boundaries.add(RuleVerifier.DAY);
        boundaries.add(Corpus.SOURCES_ARE_OLD);
        LawTables law = ENGINE.law();
        law.documents().forEach(document -> add(boundaries, document.inForceFrom(), document.inForceUntil()));
        law.provisions().forEach(provision -> add(boundaries, provision.from(), provision.until()));
        law.penalties().forEach(penalty -> add(boundaries, penalty.from(), penalty.until()));
        law.preApprovals().forEach(regime -> add(boundaries, regime.from(), regime.until()));
        RULES.values().forEach(rule -> add(boundaries, rule.inForceFrom(), rule.inForceUntil()));
        new DroolsIcpRuleEngine()
                .parameters().stream()
                        .map(Parameter::value)
                        .filter(value -> value.matches("\\d{4}-\\d{2}-\\d{2}"))
                        .forEach(value -> boundaries.add(LocalDate.parse(value)));
        Set<LocalDate> days = new TreeSet<>();
        boundaries.forEach(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        return days;
    }

    static List<LocalDate> daysWithRules() {
        return days().stream().filter(day -> !day.isBefore(FIRST_DAY)).toList();
    }

    /** The days before the first rule that can be asked about. */
    static List<LocalDate> daysWithoutRules() {
        return days().stream()
                .filter(day -> day.isBefore(FIRST_DAY) && Limits.defaults().covers(day))
                .toList();
    }

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void a_rule_speaks_on_all_its_days_and_nothing_rests_on_a_basis_that_is_not_in_force(Corpus.Entry entry) {
        for (LocalDate day : daysOf(entry)) {
            FilingReport report = ENGINE.evaluate(entry.on(day));
            assertThat(report.evaluatedOn()).isEqualTo(day);
            assertThat(speaking(report)).allMatch(id -> isInForce(id, day));
            assertThat(basesOf(report))
                    .allSatisfy(bases -> assertThat(bases).isNotEmpty().allMatch(basis -> basis.inForceOn(day)));
            Set<String> found = found(report);
            for (String id : entry.ruleIds()) {
                assertThat(found.contains(id))
                        .as("%s speaks on %s", id, day)
                        .isEqualTo(entry.counts(day) && isInForce(id, day));
            }
        }
    }

    /** The days on which a filing is evaluated, with all days on which its rules begin and end, and their neighbours. */
    private static Set<LocalDate> daysOf(Corpus.Entry entry) {
        Set<LocalDate> days = new TreeSet<>(Effort.oneIn(SHARE, ENTRIES.indexOf(entry), DAYS_WITH_RULES));
        for (LocalDate boundary : boundariesOf(entry)) {
            DAYS_WITH_RULES.stream()
                    .filter(day -> Math.abs(ChronoUnit.DAYS.between(boundary, day)) <= 1)
                    .forEach(days::add);
        }
        return days;
    }

    private static Set<LocalDate> boundariesOf(Corpus.Entry entry) {
        Set<LocalDate> boundaries = new TreeSet<>();
        add(boundaries, entry.from(), entry.until());
        entry.ruleIds().forEach(id -> add(boundaries, rule(id).inForceFrom(), rule(id).inForceUntil()));
        return boundaries;
    }

    @ParameterizedTest
    @MethodSource("daysWithoutRules")
    void on_a_day_before_anything_is_in_force_that_is_all_there_is_to_say(LocalDate day) {
        for (Corpus.Entry entry : Effort.oneIn(SHARE, day.getDayOfYear(), ENTRIES)) {
            FilingReport report = ENGINE.evaluate(entry.on(day));
            assertThat(report.evaluatedOn()).isEqualTo(day);
            assertThat(speaking(report))
                    .as(entry.what())
                    .contains("request.no-rule-in-force")
                    .allMatch(id -> id.startsWith("request."));
            assertThat(Found.one(report, "request.no-rule-in-force", Violation.class)
                            .message()
                            .in(Language.ZH))
                    .contains(day.toString(), FIRST_DAY.toString());
        }
    }

    /** # in the filing is a day before the boundary, the boundary, and a day after the boundary. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        subject.certificate-expired                      | today     | enterprise NEW_FIRST; subject.certificate={type=BUSINESS_LICENCE, validity.until=#} | true | false | false
        subject.certificate-expires-within-a-month       | today     | enterprise NEW_FIRST; subject.certificate={type=BUSINESS_LICENCE, validity.until=#} | false | true | true
        subject.certificate-expires-within-a-month       | today+1m  | enterprise NEW_FIRST; subject.certificate={type=BUSINESS_LICENCE, validity.until=#} | true | true | false
        subject.certificate-expires-within-three-months  | today+1m  | enterprise NEW_FIRST; subject.certificate={type=BUSINESS_LICENCE, validity.until=#} | false | false | true
        subject.certificate-expires-within-three-months  | today+3m  | enterprise NEW_FIRST; subject.certificate={type=BUSINESS_LICENCE, validity.until=#} | true | false | false
        person.document-expired                          | today     | enterprise NEW_FIRST; miniProgram.principal.document.validity.until=# | true | false | false
        person.document-expires-within-a-month           | today+1m  | enterprise NEW_FIRST; miniProgram.principal.document.validity.until=# | true | true | false
        person.document-expires-within-three-months      | today+3m  | enterprise NEW_FIRST; miniProgram.principal.document.validity.until=# | true | false | false
        document.expired                                 | today     | enterprise NEW_FIRST; materials=[{material=SUBJECT_CERTIFICATE, validity.until=#}] | true | false | false
        document.expires-within-a-month                  | today+1m  | enterprise NEW_FIRST; materials=[{material=SUBJECT_CERTIFICATE, validity.until=#}] | true | true | false
        document.expires-within-three-months             | today+3m  | enterprise NEW_FIRST; materials=[{material=SUBJECT_CERTIFICATE, validity.until=#}] | true | false | false
        document.letter-expired                          | today     | enterprise NEW_FIRST; materials=[{material=SITUATION_STATEMENT, validity.until=#}] | true | false | false
        document.letter-dated-ahead                      | today     | enterprise NEW_FIRST; materials=[{material=SITUATION_STATEMENT, signedOn=#}] | false | false | true
        pre-approval.expired                             | today     | enterprise NEW_FIRST; miniProgram{preApprovalCategories=[CULTURE], preApprovals=[{category=CULTURE, number=示例文号, validity.until=#}]} | true | false | false
        pre-approval.not-yet-granted                     | today     | enterprise NEW_FIRST; miniProgram{preApprovalCategories=[CULTURE], preApprovals=[{category=CULTURE, number=示例文号, validity{from=#, until=today+3y}}]} | false | false | true
        pre-approval.launched-before-approval            | today     | enterprise CHANGE_SERVICE; miniProgram.preApprovalCategories=[CULTURE]; change{items=[PRE_APPROVAL], effectiveOn=#} | true | true | false
        operation.change-reported-late                   | today+30d | enterprise CHANGE_SERVICE; change{items=[REMARK], effectiveOn=#} | true | false | false
        cancellation.overdue                             | today     | enterprise CANCEL_SERVICE; cancellation.serviceEndsOn=# | true | false | false
        face.expired                                     | today-3d  | enterprise NEW_FIRST; miniProgram.faceVerification{createdAt=#T00:00+08:00, withAccountVerification=false} | true | false | false
        face.expired                                     | today-1d  | enterprise NEW_FIRST; miniProgram.faceVerification{createdAt=#T00:00+08:00, withAccountVerification=true} | true | false | false
        person.individual-too-young                      | today-18y | individual NEW_FIRST; subject.principal={name=样例甲, birthDate=#} | false | false | true
        """)
    void a_day_in_a_filing_a_day_before_the_boundary_on_it_and_a_day_after(
            String rule, String boundary, String filing, boolean before, boolean onIt, boolean after) {
        List<LocalDate> days = Stream.concat(DAYS_WITH_RULES.stream(), ODD_DAYS.stream())
                .filter(on -> !on.isBefore(rule(rule).inForceFrom()))
                .toList();
        assertThat(days).isNotEmpty().allSatisfy(on -> {
            LocalDate day = LocalDate.parse(FilingMaker.day(boundary, on));
            assertThat(isFound(rule, filing, on, day.minusDays(1)))
                    .as("a day before")
                    .isEqualTo(before);
            assertThat(isFound(rule, filing, on, day)).as("on it").isEqualTo(onIt);
            assertThat(isFound(rule, filing, on, day.plusDays(1)))
                    .as("a day after")
                    .isEqualTo(after);
        });
    }

    private static boolean isFound(String rule, String filing, LocalDate on, LocalDate day) {
        return Found.violated(ENGINE.evaluate(Corpus.filing(filing.replace("#", day.toString()), on)))
                .contains(rule);
    }

    private static void add(Collection<LocalDate> days, LocalDate from, @Nullable LocalDate until) {
        days.add(from);
        if (until != null) {
            days.add(until);
        }
    }

    private static RuleDescription rule(String id) {
        return Objects.requireNonNull(RULES.get(id), id);
    }

    private static boolean isInForce(String ruleId, LocalDate day) {
        return rule(ruleId).inForceOn(day);
    }

    /** The rules that have found something, as their kind finds: what could not be decided does not count. */
    private static Set<String> found(FilingReport report) {
        return Found.in(report).stream()
                .filter(each -> each.section() != Section.UNCHECKED
                        || rule(each.ruleId()).kind() == RuleKind.OPEN_POINT)
                .map(Found::ruleId)
                .collect(Collectors.toSet());
    }

    private static Set<String> speaking(FilingReport report) {
        return Found.in(report).stream().map(Found::ruleId).collect(Collectors.toSet());
    }

    private static List<List<LegalBasis>> basesOf(FilingReport report) {
        return Stream.of(
                        report.violations().stream().map(Violation::basis),
                        report.requirements().stream().map(MaterialRequirement::basis),
                        report.timeline().stream().map(TimelineEntry::basis),
                        report.duties().stream().map(Duty::basis),
                        Stream.concat(
                                        report.violations().stream().map(Violation::penalty),
                                        report.duties().stream().map(Duty::penalty))
                                .flatMap(Stream::ofNullable)
                                .map(Penalty::basis))
                .flatMap(bases -> bases)
                .toList();
    }
}
