package io.github.icprules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Stage;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformAnswer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class ReportCalendarTest {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();
    private static final Pages PAGES = Pages.in(Language.ZH);

    /** The stages whose days count from the submission, which is not known here. */
    private static final Set<Stage> COUNTED =
            EnumSet.of(Stage.PLATFORM_REVIEW, Stage.SMS_VERIFICATION, Stage.AUTHORITY_REVIEW);

    private static final Set<Verdict> SUBMITTABLE = EnumSet.of(Verdict.READY, Verdict.READY_WITH_WARNINGS);

    @Test
    void the_days_are_near_days_of_the_report_that_do_not_count_from_an_unknown_submission() {
        RandomReports.each(200, filing -> {
            FilingReport report = filing.report();
            List<LocalDate> known = Stream.of(
                            Stream.ofNullable(report.submitBefore()).map(last -> last.day()),
                            report.timeline().stream()
                                    .filter(entry -> !COUNTED.contains(entry.stage()))
                                    .map(TimelineEntry::deadline),
                            report.duties().stream().map(duty -> duty.deadline()),
                            SUBMITTABLE.contains(report.verdict())
                                    ? Stream.of(report.evaluatedOn())
                                    : Stream.<LocalDate>empty())
                    .flatMap(each -> each)
                    .filter(Objects::nonNull)
                    .toList();
            List<VEvent> events = events(PAGES.calendar(report));
            assertThat(events)
                    .extracting(ReportCalendarTest::day)
                    .isSubsetOf(known)
                    .allSatisfy(day -> assertThat(day)
                            .isBetween(
                                    report.evaluatedOn(), report.evaluatedOn().plusDays(90)));
            assertThat(events).extracting(event -> event.getUid().orElseThrow()).doesNotHaveDuplicates();
        });
    }

    @Test
    void the_stages_are_events_once_the_filing_is_submitted() {
        FilingReport report = ENGINE.evaluate(Filings.enterprise().request());
        assertThat(unfolded(PAGES.calendar(report))).contains("最晚提交").doesNotContain("平台初审", "12381", "出结果");
        assertThat(unfolded(PAGES.calendar(answered(report, 2)))).contains("平台初审", "出结果");
    }

    @Test
    void a_blocked_filing_has_its_last_day_to_be_submitted_and_no_later_days() {
        FilingRequest request = Filings.enterprise().request();
        FilingReport blocked = ENGINE.evaluate(Defects.expiredLicence().in(request));
        assertThat(blocked.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(events(PAGES.calendar(blocked)))
                .extracting(ReportCalendarTest::day)
                .containsExactly(Objects.requireNonNull(blocked.submitBefore()).day());
    }

    @Test
    void the_end_of_a_paper_that_is_replaced_is_no_last_day() {
        FilingReport report = ENGINE.evaluate(Filings.enterprise()
                .with(Defects.expiredLicence(), Defects.failedFaceVerification())
                .request());
        Map<String, Object> tree = new HashMap<>(report.asTree(Language.ZH));
        tree.put("submitBefore", before("subject.principal.authorisation.validity"));
        assertThat(events(PAGES.calendar(tree))).hasSize(1);
        tree.put("submitBefore", before("subject.certificate.validity"));
        assertThat(events(PAGES.calendar(tree))).isEmpty();
        tree.put("submitBefore", before("miniProgram.faceVerification"));
        assertThat(events(PAGES.calendar(tree))).isEmpty();
    }

    private static Map<String, Object> before(String path) {
        return Map.of("day", Filings.DAY.plusDays(5).toString(), "what", "它", "path", path);
    }

    @Test
    void a_blocked_cancellation_has_the_last_day_of_the_service() {
        FilingReport report = ENGINE.evaluate(Filings.of(FilingType.CANCEL_SERVICE)
                .with("cancellation.phoneReachable", false)
                .with("cancellation.serviceEndsOn", Filings.DAY.plusDays(14))
                .request());
        assertThat(report.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(events(PAGES.calendar(report)))
                .extracting(ReportCalendarTest::day)
                .containsExactly(Filings.DAY.plusDays(14));
    }

    @Test
    void a_filing_without_a_last_day_is_submitted_today() {
        FilingReport report = ENGINE.evaluate(Filings.enterprise().request());
        Map<String, Object> tree = new HashMap<>(report.asTree(Language.ZH));
        tree.remove("submitBefore");
        tree.put("timeline", List.of());
        tree.put("duties", List.of());
        assertThat(events(PAGES.calendar(tree)))
                .extracting(ReportCalendarTest::day)
                .containsExactly(report.evaluatedOn());
        assertThat(unfolded(PAGES.calendar(tree))).contains("材料齐了，提交");
        tree.put("verdict", Verdict.BLOCKED.name());
        assertThat(events(PAGES.calendar(tree))).isEmpty();
    }

    @Test
    void a_rejected_filing_has_no_events() {
        FilingReport report = ENGINE.evaluate(Filings.enterprise().request());
        assertThat(events(PAGES.calendar(answered(report, 4)))).isNotEmpty();
        assertThat(events(PAGES.calendar(answered(report, 3)))).isEmpty();
    }

    @Test
    void an_open_verification_by_sms_ends_at_its_hour() {
        FilingReport report = ENGINE.evaluate(Filings.enterprise()
                .with("platform.submittedOn", Filings.DAY.minusDays(1))
                .request());
        PageDetails sent = PageDetails.NONE.withSms(OffsetDateTime.parse("2026-11-24T12:34:56+08:00"), null);
        String calendar = PAGES.with(sent).calendar(answered(report, 4));
        assertThat(calendar).containsPattern("DTSTART:\\d{8}T043456Z");
        assertThat(unfolded(calendar)).containsPattern("SUMMARY:小程序备案：短信核验截止：(今天|\\d+ 月 \\d+ 日) 12:34");
        assertThat(calendar).doesNotContain("平台初审", "收到 12381");
        assertThat(PAGES.with(sent).calendar(report)).doesNotContain("DTSTART:2");
        assertThat(PAGES.calendar(answered(report, 4)))
                .doesNotContain("DTSTART:2")
                .contains("大约这天前出结果");
    }

    private static Map<String, Object> answered(FilingReport report, int status) {
        return AnsweredReport.join(report, PlatformAnswer.read(Map.of("errcode", 0, "info", Map.of("status", status))))
                .asTree(Language.ZH);
    }

    @Test
    void a_day_of_the_past_is_no_event_and_the_day_of_the_report_is_one() {
        // The filing can be submitted, so the only event is the submission.
        assertThat(unfolded(PAGES.calendar(endOfService(Filings.DAY.minusDays(1)))))
                .containsOnlyOnce("BEGIN:VEVENT")
                .contains("材料齐了，提交");
        assertThat(events(PAGES.calendar(endOfService(Filings.DAY))))
                .extracting(ReportCalendarTest::day)
                .containsExactly(Filings.DAY);
    }

    private static FilingReport endOfService(LocalDate day) {
        FilingReport report = ENGINE.evaluate(Filings.of(FilingType.CANCEL_SERVICE)
                .with("cancellation.serviceEndsOn", day)
                .with("cancellation.serviceRunning", false)
                .request());
        assertThat(report.verdict()).isNotEqualTo(Verdict.BLOCKED);
        return report;
    }

    @Test
    void a_later_calendar_of_the_filing_replaces_the_events_and_another_filing_adds_events() {
        FilingRequest request = Filings.enterprise().request();
        FilingRequest later = Filings.enterprise().asOf(Filings.DAY.plusDays(1)).request();
        PageDetails details = PageDetails.of(request);
        List<String> uids = uids(PAGES.with(details), ENGINE.evaluate(request));
        assertThat(uids(PAGES.with(details), ENGINE.evaluate(later)))
                .isEqualTo(uids)
                .isNotEmpty();

        PageDetails other = PageDetails.NONE.withNames(details.subject(), "另一个小程序");
        assertThat(uids(PAGES.with(other), ENGINE.evaluate(request))).doesNotContainAnyElementsOf(uids);

        FilingReport referenced =
                ENGINE.evaluate(Filings.enterprise().with("reference", "单号 1").request());
        assertThat(uids(PAGES.with(other), referenced)).isEqualTo(uids(PAGES, referenced));
    }

    @Test
    void the_calendar_has_no_names_of_persons() {
        PageDetails details = PageDetails.NONE
                .withProvider("样例服务", null)
                .withNames("样例公司", "样例小程序")
                .withPersons(human(), human(), human());
        FilingReport report = ENGINE.evaluate(Filings.enterprise().request());
        RandomReports.each(
                200,
                filing -> assertThat(unfolded(PAGES.with(details).calendar(answered(filing.report(), 2))))
                        .doesNotContain("样例服务", "样例甲", "两位负责人", "负责人（"));
        assertThat(unfolded(PAGES.with(details).calendar(answered(report, 2)))).contains("发到负责人的手机");
        assertThat(unfolded(PAGES.calendar(answered(report, 2)))).contains("发到两位负责人的手机");
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }

    @Test
    void a_stored_report_has_the_same_calendar() {
        FilingReport report = ENGINE.evaluate(Filings.enterprise().request());
        assertThat(PAGES.calendar(report.asTree(Language.ZH))).isEqualTo(PAGES.calendar(report));
    }

    private static PageDetails.Human human() {
        return new PageDetails.Human("样例甲", null);
    }

    private static List<String> uids(Pages pages, FilingReport report) {
        return events(pages.calendar(report)).stream()
                .map(event -> event.getUid().orElseThrow().getValue())
                .toList();
    }

    private static LocalDate day(VEvent event) {
        return LocalDate.from(Objects.requireNonNull(event.getDateTimeStart()).getDate());
    }

    private static List<VEvent> events(String calendar) {
        try {
            return new CalendarBuilder().build(new StringReader(calendar)).getComponents("VEVENT");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError(calendar, e);
        }
    }
}
