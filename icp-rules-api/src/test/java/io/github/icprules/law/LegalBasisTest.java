package io.github.icprules.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.icprules.SampleLaw;
import io.github.icprules.law.LegalDocument.Unit;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalBasisTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2025, 1, 20);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private static final LegalDocument DRUG_LAW = SampleLaw.document(
            "DRUG_LAW", Text.of("中华人民共和国药品管理法", "Drug Administration Law"), null, Unit.ARTICLE, FIRST);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ORDER_33|13(1)|《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第13(1)条"
                        + "|Measures for Filing of Non-commercial Internet Information Services (Ministry of Information Industry Order No. 33), art. 13(1)",
                "DRUG_LAW|61|《中华人民共和国药品管理法》第61条|Drug Administration Law, art. 61",
                "NOTICE_105|4|《工业和信息化部关于开展移动互联网应用程序备案工作的通知》（工信部信管〔2023〕105号）第4项"
                        + "|MIIT notice on filing of mobile internet applications (MIIT 2023 No. 105), item 4",
                "WECHAT_FILING_API|icp_subject|《微信开放平台小程序备案接口》“icp_subject”"
                        + "|WeChat open platform, mini-program filing API, “icp_subject”",
            })
    void a_citation_names_title_number_and_part(String document, String article, String chinese, String english) {
        LegalDocument named = Stream.of(SampleLaw.ORDER_33, SampleLaw.NOTICE_105, SampleLaw.WECHAT_FILING_API, DRUG_LAW)
                .filter(sample -> sample.id().equals(document))
                .findFirst()
                .orElseThrow();
        assertCited(new LegalBasis(named, article, Confidence.HIGH), chinese, english);
    }

    @Test
    void a_part_without_a_number_is_cited_by_its_heading_even_where_the_others_are_numbered() {
        assertCited(
                SampleLaw.basis(SampleLaw.NOTICE_105, "工作安排"),
                "《工业和信息化部关于开展移动互联网应用程序备案工作的通知》（工信部信管〔2023〕105号）“工作安排”",
                "MIIT notice on filing of mobile internet applications (MIIT 2023 No. 105), “工作安排”");
    }

    @Test
    void a_document_as_a_whole_is_cited_by_its_title_alone() {
        assertCited(SampleLaw.basis(DRUG_LAW, "全文"), "《中华人民共和国药品管理法》", "Drug Administration Law");
    }

    @Test
    void a_version_of_an_article_that_was_changed_says_from_when_until_when_it_reads_so() {
        assertCited(
                SampleLaw.provision(DRUG_LAW, "5", FIRST, CHANGE.minusDays(1)).basis(),
                "《中华人民共和国药品管理法》第5条（至2025-01-19的文本）",
                "Drug Administration Law, art. 5 (text until 2025-01-19)");
        assertCited(
                SampleLaw.provision(DRUG_LAW, "5", CHANGE, LAST).basis(),
                "《中华人民共和国药品管理法》第5条（2025-01-20至2025-12-31的文本）",
                "Drug Administration Law, art. 5 (text from 2025-01-20 to 2025-12-31)");
        assertCited(
                SampleLaw.provision(DRUG_LAW, "5", LAST.plusDays(1), null).basis(),
                "《中华人民共和国药品管理法》第5条（2026-01-01起的文本）",
                "Drug Administration Law, art. 5 (text since 2026-01-01)");
    }

    @Test
    void an_article_that_ends_with_its_document_has_no_wording_of_its_own() {
        LegalBasis basis =
                SampleLaw.provision(document(FIRST, LAST), "1", FIRST, LAST).basis();

        assertThat(basis.wordingFrom()).isNull();
        assertThat(basis.wordingUntil()).isNull();
        assertThat(basis.citation().in(Language.ZH)).isEqualTo("《示例规定》第1条");
    }

    @Test
    void it_counts_from_the_first_to_the_last_day_of_its_document_both_included() {
        assertCountsFromFirstToLast(new LegalBasis(document(FIRST, LAST), "1", Confidence.HIGH));
    }

    @Test
    void it_counts_from_the_first_to_the_last_day_of_the_version_cited_both_included() {
        LegalDocument older = document(FIRST.minusYears(1), null);
        assertCountsFromFirstToLast(SampleLaw.provision(older, "1", FIRST, LAST).basis());
    }

    @Test
    void a_version_counts_no_longer_than_its_document() {
        assertCountsFromFirstToLast(SampleLaw.provision(document(FIRST, LAST), "1", FIRST.minusYears(1), null)
                .basis());
    }

    @Test
    void without_a_last_day_it_goes_on_counting() {
        LegalBasis basis = new LegalBasis(document(FIRST, null), "1", Confidence.HIGH);

        assertThat(basis.inForceOn(FIRST.minusDays(1))).isFalse();
        assertThat(basis.inForceOn(FIRST)).isTrue();
        assertThat(basis.inForceOn(LocalDate.MAX)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, 2026-11-24", "2026-11-23, 2026-11-23", "2026-11-25, 2026-11-24"})
    void it_was_checked_when_document_and_article_both_had_been(LocalDate article, LocalDate expected) {
        Provision provision = new Provision(
                "DRUG_LAW_ART_61",
                DRUG_LAW,
                "61",
                Text.of("示例要求。", "A made-up demand."),
                FIRST,
                null,
                Confidence.HIGH,
                article);

        assertThat(provision.basis().lastChecked()).isEqualTo(expected);
        assertThat(new LegalBasis(DRUG_LAW, "61", Confidence.HIGH).lastChecked())
                .isEqualTo(SampleLaw.CHECKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void a_blank_article_is_refused(String article) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LegalBasis(SampleLaw.ORDER_33, article, Confidence.HIGH))
                .withMessage("A basis in ORDER_33 must name an article.");
    }

    @Test
    void kind_and_address_are_those_of_the_document() {
        LegalBasis basis = SampleLaw.basis(SampleLaw.WECHAT_FILING_API, "icp_subject");

        assertThat(basis.kind()).isEqualTo(BasisKind.PLATFORM_RULE);
        assertThat(basis.url()).isEqualTo(SampleLaw.WECHAT_FILING_API.url());
    }

    private static void assertCountsFromFirstToLast(LegalBasis basis) {
        assertThat(basis.inForceOn(FIRST.minusDays(1))).isFalse();
        assertThat(basis.inForceOn(FIRST)).isTrue();
        assertThat(basis.inForceOn(LAST)).isTrue();
        assertThat(basis.inForceOn(LAST.plusDays(1))).isFalse();
    }

    private static void assertCited(LegalBasis basis, String chinese, String english) {
        assertThat(basis.citation().in(Language.ZH)).isEqualTo(chinese);
        assertThat(basis.citation().in(Language.EN)).isEqualTo(english);
    }

    private static LegalDocument document(LocalDate from, @Nullable LocalDate until) {
        return new LegalDocument(
                "SAMPLE",
                Text.of("示例规定", "Sample Rules"),
                null,
                null,
                BasisKind.STATUTE,
                Unit.ARTICLE,
                null,
                from,
                until,
                List.of(),
                SampleLaw.CHECKED);
    }
}
