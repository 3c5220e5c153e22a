package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.pages.PageDetails;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformAnswer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sheet says about a filing is what its files say. */
class SheetTest {

    private static final int FILINGS = 300;

    /** The days ahead that a calendar has. */
    private static final int NEAR = 90;

    private static final Page PAGE = new Page(Language.ZH, "sheet", Kept.NOTHING);

    private static final Pattern DAY_OF_EVENT = Pattern.compile("DTSTART;VALUE=DATE:(\\d{4})(\\d\\d)(\\d\\d)");

    @Test
    void the_calendar_has_the_days_of_the_sheet() {
        IcpRuleEngine engine = IcpRuleEngine.load();
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (FilingRequest request : Generated.filings(7)
                .limit(FILINGS)
                .flatMap(SheetTest::withDefects)
                .toList()) {
            FilingReport report = engine.evaluate(request);
            verdicts.add(report.verdict());
            Sheet sheet = new Sheet(PAGE, report.asTree(Language.ZH), PageDetails.NONE);
            Set<String> days = new TreeSet<>();
            days.add(sheet.submitBefore());
            sheet.tasks().values().stream().flatMap(List::stream).forEach(task -> days.add(task.text("by")));
            sheet.steps().forEach(step -> days.add(sheet.dayOf(step)));
            sheet.duties().forEach(duty -> days.add(duty.text("deadline")));
            String far = report.evaluatedOn().plusDays(NEAR).toString();
            days.removeIf(day -> day.isEmpty() || day.compareTo(sheet.day()) < 0 || day.compareTo(far) > 0);
            Set<String> events = events(sheet);
            // The end of a paper that is replaced is a day of the sheet, but none of the calendar.
            days.remove(sheet.submitBefore());
            events.remove(sheet.submitBefore());
            // Without any other day, the calendar has the submission on the day of the report, which the sheet says
            // without a day.
            if (days.isEmpty()) {
                events.remove(sheet.day());
            }
            assertThat(events).as(report.toString()).isEqualTo(days);
        }
        assertThat(verdicts).contains(Verdict.BLOCKED, Verdict.READY, Verdict.INCOMPLETE);
    }

    private static Stream<FilingRequest> withDefects(FilingRequest filing) {
        boolean isOfUnit = filing.filingType().kind() == FilingKind.NEW
                && filing.subject().certificate() != null
                && filing.subject().type() != null
                && !filing.subject().type().isIndividual();
        Stream<FilingRequest> defective =
                isOfUnit ? Stream.of(Defects.expiredLicence().in(filing)) : Stream.of();
        return Stream.concat(Stream.of(filing), defective);
    }

    private static Set<String> events(Sheet sheet) {
        return DAY_OF_EVENT
                .matcher(sheet.file("calendar.ics"))
                .results()
                .map(day -> day.group(1) + '-' + day.group(2) + '-' + day.group(3))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_rejected_filing_has_no_days_of_steps_that_do_not_come() throws Exception {
        FilingReport report =
                IcpRuleEngine.load().evaluate(FilingRequest.fromTree(Desk.sample("enterprise-ready.json")));
        PlatformAnswer rejected = PlatformAnswer.read(Desk.sample("wechat-answers/review.json"));
        Sheet before = new Sheet(PAGE, report.asTree(Language.ZH), PageDetails.NONE);
        Sheet after = new Sheet(PAGE, AnsweredReport.join(report, rejected).asTree(Language.ZH), PageDetails.NONE);
        assertThat(before.steps()).isNotEmpty();
        assertThat(after.steps()).isEmpty();
        assertThat(after.duties()).isEmpty();
        assertThat(events(after)).isEmpty();
    }

    @Test
    void a_paper_with_a_defect_is_to_be_replaced() throws Exception {
        FilingReport report = IcpRuleEngine.load()
                .evaluate(Defects.expiredLicence().in(Filings.enterprise().request()));
        Sheet sheet = new Sheet(PAGE, report.asTree(Language.ZH), PageDetails.NONE);
        assertThat(sheet.papers().stream()
                        .filter(paper -> paper.text("status").equals("DEFECTIVE"))
                        .map(sheet::status))
                .isNotEmpty()
                .containsOnly("要更换");
    }
}
