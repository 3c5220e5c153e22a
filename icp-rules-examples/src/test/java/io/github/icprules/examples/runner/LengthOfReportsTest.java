package io.github.icprules.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.examples.render.ReportTexts;
import io.github.icprules.examples.render.TextPage;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A filing with which nothing is wrong is answered on one screen. */
class LengthOfReportsTest {

    private static final int MOST_LINES = 35;
    private static final int COLUMNS = 100;

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();
    private static final Map<String, Text> TITLES =
            ENGINE.rules().stream().collect(Collectors.toMap(RuleDescription::id, RuleDescription::title));

    private static List<SampleFiling> goodFilings() {
        return Stream.of(
                        Stream.of(
                                        Province.BEIJING,
                                        Province.SHANGHAI,
                                        Province.GUANGDONG,
                                        Province.ZHEJIANG,
                                        Province.SICHUAN)
                                .flatMap(province -> Stream.of(
                                        Filings.enterprise().in(province),
                                        Filings.individual().in(province),
                                        Filings.soleTrader().in(province))),
                        Stream.of(FilingType.NEW_SERVICE, FilingType.NEW_ACCESS, FilingType.CANCEL_SERVICE)
                                .map(Filings::of),
                        // Those with the longest reports: special duties, and two provinces with open points.
                        Stream.of(
                                        SubjectType.GOVERNMENT_ORGAN,
                                        SubjectType.PUBLIC_INSTITUTION,
                                        SubjectType.MASS_ORGANISATION,
                                        SubjectType.FOUNDATION)
                                .flatMap(subject -> Stream.of(
                                                FilingType.NEW_FIRST, FilingType.CHANGE_ALL, FilingType.CANCEL_SUBJECT)
                                        .map(filing -> Filings.of(subject)
                                                .in(Province.HUBEI)
                                                .as(filing))),
                        Stream.of(PreApprovalCategory.NEWS, PreApprovalCategory.PUBLISHING)
                                .map(Filings::approvedFor))
                .flatMap(filings -> filings)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void thirty_two_good_filings_take_at_most_thirty_five_lines_each(Language language) {
        assertThat(goodFilings()).hasSize(32).allSatisfy(filing -> {
            FilingRequest request = filing.request();
            FilingReport report = ENGINE.evaluate(request);
            assertThat(report.verdict()).isEqualTo(Verdict.READY);
            assertThat(lines(language, request, report)).hasSizeLessThanOrEqualTo(MOST_LINES);
        });
    }

    /** The provinces in which such a filing has the longest reports. */
    @ParameterizedTest
    @EnumSource
    void a_filing_with_the_warning_of_its_subject_type_takes_no_more(Language language) {
        assertThat(Stream.of(FilingType.NEW_FIRST, FilingType.NEW_SERVICE, FilingType.CHANGE_ALL)
                        .flatMap(type -> Stream.of(Province.HUBEI, Province.TIBET, Province.SHANGHAI)
                                .map(province -> Filings.of(SubjectType.OVERSEAS_ORGANISATION)
                                        .in(province)
                                        .as(type))))
                .allSatisfy(filing -> {
                    FilingReport report = ENGINE.evaluate(filing.request());
                    assertThat(report.verdict()).isEqualTo(Verdict.READY_WITH_WARNINGS);
                    assertThat(lines(language, filing.request(), report)).hasSizeLessThanOrEqualTo(MOST_LINES);
                });
    }

    private static List<String> lines(Language language, FilingRequest request, FilingReport report) {
        return new ReportTexts(new TextPage.Layout(language, false, COLUMNS, TextPage.Parts.FOLDED), TITLES)
                .of(request, report)
                .lines()
                .toList();
    }
}
