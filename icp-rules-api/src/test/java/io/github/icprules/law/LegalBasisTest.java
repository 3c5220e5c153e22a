package io.github.icprules.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalBasisTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

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
                "INTERNET_FINANCE_OPINIONS|总则|《关于促进互联网金融健康发展的指导意见》（银发〔2015〕221号）“总则”"
                        + "|Opinions on the Healthy Development of Internet Finance (Yinfa 2015 No. 221), “总则”"
            })
    void a_citation_names_title_number_and_part(Law law, String article, String chinese, String english) {
        assertCited(new LegalBasis(law, article, Confidence.HIGH), chinese, english);
    }

    @Test
    void a_part_without_a_number_is_cited_by_its_heading_even_where_the_others_are_numbered() {
        assertCited(
                Provision.NOTICE_105_SCHEDULE.basis(),
                "《工业和信息化部关于开展移动互联网应用程序备案工作的通知》（工信部信管〔2023〕105号）“工作安排”",
                "MIIT notice on filing of mobile internet applications (MIIT 2023 No. 105), “工作安排”");
    }

    @Test
    void a_document_as_a_whole_is_cited_by_its_title_alone() {
        assertCited(
                Provision.MAP_REGULATIONS_ALL.basis(),
                "《地图管理条例》（国务院令第664号）",
                "Regulations on Maps (State Council Decree No. 664)");
    }

    @Test
    void it_counts_from_the_first_to_the_last_day_both_included() {
        LegalBasis basis = new LegalBasis(new Limited(LAST), "1", Confidence.HIGH);

        assertThat(basis.inForceOn(FIRST.minusDays(1))).isFalse();
        assertThat(basis.inForceOn(FIRST)).isTrue();
        assertThat(basis.inForceOn(LAST)).isTrue();
        assertThat(basis.inForceOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void without_a_last_day_it_goes_on_counting() {
        LegalBasis basis = new LegalBasis(new Limited(null), "1", Confidence.HIGH);

        assertThat(basis.inForceOn(FIRST.minusDays(1))).isFalse();
        assertThat(basis.inForceOn(FIRST)).isTrue();
        assertThat(basis.inForceOn(LocalDate.MAX)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void a_blank_article_is_refused(String article) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LegalBasis(Law.ORDER_33, article, Confidence.HIGH))
                .withMessage("A basis in ORDER_33 must name an article.");
    }

    @Test
    void kind_and_address_are_those_of_the_document() {
        LegalBasis basis = Provision.GUIDE_MATERIALS.basis();

        assertThat(basis.kind()).isEqualTo(BasisKind.PLATFORM_RULE);
        assertThat(basis.url()).isEqualTo(Law.WECHAT_FILING_GUIDE.url());
    }

    private static void assertCited(LegalBasis basis, String chinese, String english) {
        assertThat(basis.citation().in(Language.ZH)).isEqualTo(chinese);
        assertThat(basis.citation().in(Language.EN)).isEqualTo(english);
    }

    private record Limited(@Nullable LocalDate inForceUntil) implements LegalDocument {
        @Override
        public String id() {
            return "SAMPLE";
        }

        @Override
        public Text title() {
            return Text.of("示例规定", "Sample Rules");
        }

        @Override
        public @Nullable Text number() {
            return null;
        }

        @Override
        public Unit unit() {
            return Unit.ARTICLE;
        }

        @Override
        public BasisKind kind() {
            return BasisKind.STATUTE;
        }

        @Override
        public LocalDate inForceFrom() {
            return FIRST;
        }

        @Override
        public LocalDate lastChecked() {
            return FIRST;
        }

        @Override
        public @Nullable String url() {
            return null;
        }
    }
}
