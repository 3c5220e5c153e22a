package io.github.icprules.pages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.pages.Brief.Item;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BriefTest {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();
    private static final int RANDOM = 300;

    @Test
    void a_report_in_few_words_names_problem_field_basis_rule_and_day() {
        FilingReport report =
                ENGINE.evaluate(Filings.enterprise().with(Defects.shortRemark()).request());
        Violation violation = report.violations().get(0);
        Brief brief = Briefs.of(report);
        assertThat(brief.text(Language.ZH, 1_500))
                .startsWith("结论：" + report.verdict().in(Language.ZH) + "（" + report.verdict() + "）。问题 "
                        + report.violations().size() + " 处")
                .contains(
                        "1. [" + violation.severity().in(Language.ZH) + "] "
                                + report.label(violation.path()).in(Language.ZH) + "："
                                + violation.message().in(Language.ZH),
                        "依据" + violation.basis().get(0).citation().in(Language.ZH),
                        "规则 " + violation.ruleId(),
                        "路径 " + violation.path())
                .endsWith("检查日 " + report.evaluatedOn() + "。");
        assertThat(brief.items().get(0).checkedOn())
                .isEqualTo(violation.basis().get(0).lastChecked());
    }

    @Test
    void an_input_without_which_rules_cannot_decide_is_named_once() {
        FilingReport report =
                ENGINE.evaluate(FilingRequest.builder(FilingType.NEW_FIRST).build());
        String text = Briefs.of(report).text(Language.EN, 1_500);
        assertThat(text).contains("Verdict: incomplete (INCOMPLETE). Problems: 0", "Cannot decide: needs ", " more.");
        Map<String, Object> full = Briefs.of(report).asTree(Language.EN, Integer.MAX_VALUE);
        assertThat((List<?>) requireNonNull(full.get("missing")))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(6);
    }

    @Test
    void text_and_tree_have_the_same_statements_within_the_characters() {
        List<FilingReport> reports = new ArrayList<>();
        RandomReports.each(RANDOM, reported -> reports.add(reported.report()));
        boolean isAnyCut = false;
        for (FilingReport report : reports) {
            for (Brief brief : List.of(Briefs.of(report), Briefs.alsoToFile(report))) {
                for (int most : new int[] {1_000, 1_500, Integer.MAX_VALUE}) {
                    String text = brief.text(Language.ZH, most);
                    Map<String, Object> tree = brief.asTree(Language.ZH, most);
                    List<?> items = (List<?>) requireNonNull(tree.get("items"));
                    assertThat(text.length()).isLessThanOrEqualTo(most);
                    assertThat(items)
                            .allSatisfy(item ->
                                    assertThat(text).contains(String.valueOf(((Map<?, ?>) item).get("text"))));
                    assertThat(tree.get("more")).isEqualTo(brief.items().size() - items.size());
                    assertThat(text.contains("项没有列出"))
                            .isEqualTo(items.size() < brief.items().size());
                    isAnyCut |= items.size() < brief.items().size();
                }
            }
        }
        assertThat(isAnyCut).isTrue();
    }

    @Test
    void a_long_statement_is_shortened() {
        Item item = new Item(Text.of("长".repeat(2_000), "-"), null, null, null, null, null, null);
        Brief brief = new Brief(Text.of("标题", "-"), null, Collections.nCopies(9, item), List.of(), null);
        assertThat(brief.text(Language.ZH, 1_500))
                .hasSizeLessThanOrEqualTo(1_500)
                .contains("长…", "项没有列出");
        assertThat(brief.text(Language.ZH, Integer.MAX_VALUE))
                .contains("长".repeat(2_000), "9. 长")
                .doesNotContain("…");
        assertThat(brief).hasToString("Brief[9 items]");
    }

    @Test
    void the_remarks_of_the_platform_come_first_and_numbers_in_them_are_masked() {
        FilingReport report = ENGINE.evaluate(Filings.enterprise().request());
        Map<String, Object> refusal = Map.of("errcode", 61011, "errmsg", "证件号码 440106199001011234 有误");
        String text = Briefs.of(AnsweredReport.join(report, PlatformAnswer.read(refusal)))
                .text(Language.ZH, 1_500);
        assertThat(text).contains("1. 平台：", "规则检查的结论：没有拦住提交的问题（READY）").doesNotContain("440106199001011234");
    }

    @Test
    void questions_repairs_and_explanations_are_briefs_too() {
        FilingRequest asked = FilingRequest.builder(FilingType.NEW_FIRST).build();
        Brief question = Briefs.of(ENGINE.evaluate(asked), ENGINE.nextQuestions(asked));
        assertThat(question.items())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.path()).isNotNull());
        FilingRequest blocked =
                Filings.enterprise().with(Defects.shortPhoneNumber()).request();
        assertThat(Briefs.of(ENGINE.repairs(blocked)).text(Language.ZH, 1_500)).contains("改后的结论：");
        FilingReport report = ENGINE.evaluate(blocked);
        String rule = report.violations().get(0).ruleId();
        String explained = Briefs.of(
                        ENGINE.explain(blocked, rule),
                        ENGINE.rules().stream()
                                .filter(each -> each.id().equals(rule))
                                .findFirst()
                                .orElseThrow())
                .text(Language.ZH, 1_500);
        assertThat(explained).contains("：有结论。", "规则的依据。（依据");
        assertThat(Briefs.of(ENGINE.law().provisions()).text(Language.EN, 1_500))
                .contains("Articles found: ", "Not listed: ");
    }
}
