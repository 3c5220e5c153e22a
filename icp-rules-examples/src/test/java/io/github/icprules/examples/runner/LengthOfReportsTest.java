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

    @ParameterizedTest
    @EnumSource
    void a_good_filing_takes_at_most_thirty_five_lines(Language language) {
        // Those with the longest reports: special duties, and a province with open points.
        Stream<SampleFiling> longest = Stream.of(
                        SubjectType.GOVERNMENT_ORGAN,
                        SubjectType.PUBLIC_INSTITUTION,
                        SubjectType.MASS_ORGANISATION,
                        SubjectType.FOUNDATION,
                        SubjectType.OVERSEAS_ORGANISATION)
                .flatMap(subject -> Stream.of(FilingType.NEW_FIRST, FilingType.CHANGE_ALL, FilingType.CANCEL_SUBJECT)
                        .map(type -> Filings.of(subject).in(Province.HUBEI).as(type)));
        assertThat(Stream.concat(Filings.all().stream(), longest)).allSatisfy(filing -> {
            FilingReport report = ENGINE.evaluate(filing.request());
            assertThat(report.verdict()).isIn(Verdict.READY, Verdict.READY_WITH_WARNINGS);
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
