package io.github.icprules.drools.law;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.Requests;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.law.Provision;
import io.github.icprules.model.Feature;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report cites the articles and threatens with the penalties as they stand on its day. */
class LawOnTheDayTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    @ParameterizedTest
    @CsvSource({
        "2025-01-19, 《互联网信息服务管理办法》（国务院令第292号）第5条（至2025-01-19的文本）",
        "2025-01-20, 《互联网信息服务管理办法》（国务院令第292号）第5条（2025-01-20起的文本）",
    })
    void article_5_is_cited_without_health_care_and_drugs_from_the_day_of_decree_797(LocalDate day, String citation) {
        assertThat(citations(duty("pre-approval.consent-first", day).basis())).contains(citation);
    }

    @ParameterizedTest
    @CsvSource({"2025-01-19", "2025-01-20"})
    void every_finding_on_article_5_rests_on_the_wording_of_the_day(LocalDate day) {
        FilingReport report = report(day);
        assertThat(Stream.of(
                                report.violations().stream().map(Violation::basis),
                                report.requirements().stream().map(MaterialRequirement::basis),
                                report.duties().stream().map(Duty::basis))
                        .flatMap(bases -> bases)
                        .flatMap(List::stream)
                        .map(LegalBasis::provision)
                        .filter(provision -> provision != null && provision.id().equals("DECREE_292_ART_5")))
                .isNotEmpty()
                .extracting(Provision::from)
                .containsOnly(
                        day.isBefore(LocalDate.of(2025, 1, 20))
                                ? LocalDate.of(2000, 9, 25)
                                : LocalDate.of(2025, 1, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-17, 《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第13条（至2024-01-17的文本）",
        "2024-01-18, 《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第13条（2024-01-18起的文本）",
    })
    void article_13_is_cited_without_the_verification_mark_from_the_day_of_order_68(LocalDate day, String citation) {
        assertThat(citations(duty("number-display.at-go-live", day).basis())).contains(citation);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 500000,   《中华人民共和国网络安全法》（主席令第53号）第69条（至2025-12-31的文本）",
        "2026-01-01, 10000000, 《中华人民共和国网络安全法》（主席令第53号）第69条（2026-01-01起的文本）",
    })
    void unlawful_content_is_threatened_with_the_fines_of_the_cybersecurity_law(
            LocalDate day, int maximum, String citation) {
        Penalty penalty =
                Objects.requireNonNull(duty("operation.lawful-content", day).penalty());
        assertThat(penalty.maximumYuan()).isEqualTo(maximum);
        assertThat(citations(penalty.basis())).contains(citation);
    }

    @ParameterizedTest
    @CsvSource({
        "sector.drugs-never-sold,       2026-05-14, ",
        "sector.drugs-never-sold,       2026-05-15, DRUGS_SOLD_ONLINE",
        "sector.drugs-not-retailed,     2026-05-15, DRUGS_SOLD_ONLINE",
        "sector.drug-platform-quality,  2026-05-15, DRUG_PLATFORM_WITHOUT_SYSTEM",
        "sector.drug-platform-filing,   2026-05-15, ",
    })
    void the_online_sale_of_drugs_is_fined_from_the_day_of_decree_828(
            String ruleId, LocalDate day, @Nullable String penalty) {
        MiniProgram.Builder platform = miniProgram()
                .preApprovalCategories(PreApprovalCategory.DRUG_SALE)
                .features(Feature.MULTIPLE_MERCHANTS);
        Penalty threat = duty(ruleId, report(day, platform)).penalty();
        assertThat(threat == null ? null : threat.id()).isEqualTo(penalty);
    }

    @ParameterizedTest
    @CsvSource({
        "示例支付, 2024-04-30, false",
        "示例支付, 2024-05-01, true",
        "示例理财, 2024-05-01, false",
    })
    void the_regulations_on_payment_are_cited_where_the_words_are_of_payment(
            String name, LocalDate day, boolean cited) {
        assertThat(documentsOf(report(day, miniProgram().name(name)), "pre-approval.finance-words"))
                .contains("INTERNET_FINANCE_OPINIONS")
                .satisfies(
                        ids -> assertThat(ids.contains("PAYMENT_REGULATIONS")).isEqualTo(cited));
    }

    @Test
    void a_tick_at_finance_alone_cites_no_regulations_on_payment() {
        assertThat(documentsOf(
                        report(RuleVerifier.DAY, miniProgram().preApprovalCategories(PreApprovalCategory.FINANCE)),
                        "pre-approval.document-missing"))
                .contains("INTERNET_FINANCE_OPINIONS")
                .doesNotContain("PAYMENT_REGULATIONS");
    }

    @ParameterizedTest
    @CsvSource({"LIVE_STREAMING, true", "VIDEO, false", "FORUM, false"})
    void the_measures_on_online_performances_are_cited_for_live_streaming(Feature feature, boolean cited) {
        assertThat(documentsOf(
                        report(RuleVerifier.DAY, miniProgram().features(feature)), "sector.feature-worth-a-look"))
                .isNotEmpty()
                .satisfies(
                        ids -> assertThat(ids.contains("PERFORMANCE_MEASURES")).isEqualTo(cited));
    }

    /** The article on the annual review was not read, and the reader of the report must see that. */
    @Test
    void a_report_shows_that_the_source_of_a_penalty_is_weak() {
        Map<String, Object> duty = list(report(RuleVerifier.DAY).asTree(Language.ZH), "duties").stream()
                .filter(entry -> "operation.annual-review".equals(entry.get("ruleId")))
                .findFirst()
                .orElseThrow();
        assertThat(list(map(Objects.requireNonNull(duty.get("penalty"))), "basis"))
                .extracting(article -> article.get("documentId"), article -> article.get("confidence"))
                .containsExactly(tuple("ORDER_33", "LOW"));
    }

    private static FilingReport report(LocalDate day) {
        return report(day, miniProgram().preApprovalCategories(PreApprovalCategory.NEWS));
    }

    /** In a province that says nothing of its own of finance. */
    private static FilingReport report(LocalDate day, MiniProgram.Builder miniProgram) {
        return ENGINE.evaluate(filing(NEW_FIRST)
                .subject(Requests.enterpriseIn(Province.ZHEJIANG).build())
                .miniProgram(miniProgram.build())
                .evaluatedOn(day)
                .build());
    }

    private static List<String> documentsOf(FilingReport report, String ruleId) {
        return report.violations().stream()
                .filter(violation -> violation.ruleId().equals(ruleId))
                .flatMap(violation -> violation.basis().stream())
                .map(basis -> basis.document().id())
                .toList();
    }

    private static Duty duty(String ruleId, LocalDate day) {
        return duty(ruleId, report(day));
    }

    private static Duty duty(String ruleId, FilingReport report) {
        return report.duties().stream()
                .filter(duty -> duty.ruleId().equals(ruleId))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> citations(List<LegalBasis> basis) {
        return basis.stream().map(article -> article.citation().in(Language.ZH)).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> tree, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(tree.get(name), name);
    }
}
