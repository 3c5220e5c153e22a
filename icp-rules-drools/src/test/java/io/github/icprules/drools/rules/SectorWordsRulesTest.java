package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individualIn;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.report.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 行业词语: {@code sector.words-unticked} and {@code pre-approval.finance-words}, what they find and what they advise. */
class SectorWordsRulesTest {

    private static final String WORDS = "sector.words-unticked";
    private static final String FINANCE = "pre-approval.finance-words";
    private static final String PROHIBITED = "pre-approval.finance-prohibited";
    private static final String TOBACCO = "sector.tobacco-words";

    /** What a suggestion says to write into the remark. */
    private static final Pattern SENTENCE = Pattern.compile("“(本小程序不涉及[^”]*。)”");

    private static final DroolsIcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    @ParameterizedTest
    @CsvSource({"2026-02-05, 银发〔2021〕237号", "2026-02-06, 银发〔2026〕42号"})
    void the_notice_on_virtual_currencies_is_that_of_the_day(LocalDate day, String number) {
        FilingReport report = ENGINE.evaluate(
                of(miniProgram().remark("提供比特币交易服务。").preApprovalCategories(PreApprovalCategory.FINANCE))
                        .evaluatedOn(day)
                        .build());
        assertThat(report.violations())
                .filteredOn(violation -> violation.ruleId().equals(PROHIBITED))
                .flatExtracting(Violation::basis)
                .extracting(article -> article.citation().in(Language.ZH))
                .anyMatch(citation -> citation.contains(number));
    }

    @Test
    void a_sentence_that_is_in_the_remark_already_is_not_asked_for_again() {
        String name = "样例典当";
        Matcher sentence = SENTENCE.matcher(suggestion(FINANCE, of(miniProgram().name(name))));
        assertThat(sentence.find()).isTrue();
        assertThat(suggestion(FINANCE, of(miniProgram().name(name).remark(sentence.group(1)))))
                .contains("备注已经写明，并提交不从事金融业务的承诺书")
                .doesNotContain("在备注中写明", "把备注改写为");
    }

    /** What a report advises is no other violation, and once it is done the report is content. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "样例新闻", "样例小说", "样例书店", "样例小游戏", "样例药房", "样例医疗器械", "样例脱口秀", "样例电影", "样例短剧", "样例打车", "样例禅寺", "样例彩票",
                "样例家教", "样例网校", "样例医院", "样例卫星地图", "样例论坛", "样例市公积金", "样例香烟", "样例保险", "样例P2P"
            })
    void the_sentence_for_the_remark_explains_the_words_and_breaks_nothing(String name) {
        for (FilingRequest.Builder request : List.of(
                of(miniProgram().name(name)),
                of(miniProgram().name(name))
                        .subject(individualIn(Province.HUNAN).build()))) {
            FilingReport before = ENGINE.evaluate(request.build());
            Violation found = before.violations().stream()
                    .filter(violation -> List.of(WORDS, TOBACCO, FINANCE).contains(violation.ruleId()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + ": nothing is found"));
            Matcher sentence = SENTENCE.matcher(found.suggestion().in(Language.ZH));
            assertThat(sentence.find()).as(found.suggestion().in(Language.ZH)).isTrue();
            assertThat(found.suggestion().in(Language.EN)).contains(sentence.group());
            FilingRequest asked = request.build();
            FilingReport after = ENGINE.evaluate(request.miniProgram(
                            miniProgram().name(name).remark(sentence.group(1)).build())
                    .build());
            request.miniProgram(asked.miniProgram());
            if (!found.ruleId().equals(FINANCE)) {
                assertThat(rulesOf(after, WARNING)).doesNotContain(WORDS, TOBACCO);
            }
            assertThat(rulesOf(before, Severity.BLOCKING)).containsAll(rulesOf(after, Severity.BLOCKING));
        }
    }

    private static String suggestion(String id, FilingRequest.Builder request) {
        return rule(id).given(request).report().violations().stream()
                .filter(violation -> violation.ruleId().equals(id))
                .map(violation -> violation.suggestion().in(Language.ZH))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rulesOf(FilingReport report, Severity severity) {
        return report.violations().stream()
                .filter(violation -> violation.severity() == severity)
                .map(Violation::ruleId)
                .toList();
    }

    private static FilingRequest.Builder of(MiniProgram.Builder miniProgram) {
        return filing(NEW_FIRST).subject(enterpriseIn(Province.HUNAN).build()).miniProgram(miniProgram.build());
    }
}
