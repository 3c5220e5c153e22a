package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 行业词语: {@code sector.words-unticked} and {@code pre-approval.finance-words}, what they find and what they advise. */
class SectorWordsRulesTest {

    private static final String FINANCE = "pre-approval.finance-words";
    private static final String PROHIBITED = "pre-approval.finance-prohibited";

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

    private static String suggestion(String id, FilingRequest.Builder request) {
        return rule(id).given(request).report().violations().stream()
                .filter(violation -> violation.ruleId().equals(id))
                .map(violation -> violation.suggestion().in(Language.ZH))
                .findFirst()
                .orElseThrow();
    }

    private static FilingRequest.Builder of(MiniProgram.Builder miniProgram) {
        return filing(NEW_FIRST).subject(enterpriseIn(Province.HUNAN).build()).miniProgram(miniProgram.build());
    }
}
