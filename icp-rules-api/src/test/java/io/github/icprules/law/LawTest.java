package io.github.icprules.law;

import static io.github.icprules.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.law.LegalDocument.Unit;
import io.github.icprules.law.PreApprovalRegime.Asked;
import io.github.icprules.law.PreApprovalRegime.NaturalPerson;
import io.github.icprules.law.PreApprovalRegime.Scope;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.support.SampleLaw;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles are cited as they read on a day, and of several versions the tables have the one of the day. */
class LawTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private static final LegalDocument DRUG_LAW = SampleLaw.document(
            "DRUG_LAW", Text.of("中华人民共和国药品管理法", "Drug Administration Law"), null, Unit.ARTICLE, FIRST);

    private static final LocalDate CHANGE = LocalDate.of(2025, 1, 20);
    private static final LocalDate EVE = CHANGE.minusDays(1);

    private static final Provision BEFORE =
            SampleLaw.provision(SampleLaw.DECREE_292, "5", SampleLaw.DECREE_292.inForceFrom(), EVE);
    private static final Provision AFTER = SampleLaw.provision(SampleLaw.DECREE_292, "5", CHANGE, null);

    private static final LawTables TABLES = new LawTables(
            List.of(SampleLaw.DECREE_292, SampleLaw.ORDER_33),
            List.of(BEFORE, AFTER),
            List.of(penalty(SampleLaw.DECREE_292.inForceFrom(), EVE, 1), penalty(CHANGE, null, 2)),
            List.of(
                    regime(LocalDate.of(2023, 9, 1), EVE, Asked.APPROVAL, Scope.ICP_FILING),
                    regime(CHANGE, null, Asked.AT_DISCRETION, Scope.ICP_FILING)));

    @Test
    void what_is_sought_is_found_as_it_stands_on_the_day() {
        LocalDate before = LocalDate.of(2000, 9, 24);
        assertThat(TABLES.document("ORDER_33")).contains(SampleLaw.ORDER_33);
        assertThat(TABLES.document("ORDER_34")).isEmpty();
        assertThat(TABLES.provision("DECREE_292_ART_5", EVE)).contains(BEFORE);
        assertThat(TABLES.provision("DECREE_292_ART_5", CHANGE)).contains(AFTER);
        assertThat(TABLES.provision("DECREE_292_ART_5", before)).isEmpty();
        assertThat(TABLES.provision("DECREE_292_ART_6", CHANGE)).isEmpty();
        assertThat(TABLES.penalty("SAMPLE", EVE)).map(Penalty::minimumYuan).contains(1);
        assertThat(TABLES.penalty("SAMPLE", CHANGE)).map(Penalty::minimumYuan).contains(2);
        assertThat(TABLES.penalty("OTHER", CHANGE)).isEmpty();
        assertThat(asked(PreApprovalCategory.NEWS, EVE)).contains(Asked.APPROVAL);
        assertThat(asked(PreApprovalCategory.NEWS, CHANGE)).contains(Asked.AT_DISCRETION);
        assertThat(asked(PreApprovalCategory.NEWS, before)).isEmpty();
        assertThat(asked(PreApprovalCategory.GAME, CHANGE)).isEmpty();
    }

    private static Optional<Asked> asked(PreApprovalCategory category, LocalDate day) {
        return TABLES.preApproval(category, day).map(PreApprovalRegime::asked);
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVAL,      ICP_FILING,                true",
        "FILING,        ICP_FILING,                true",
        "AT_DISCRETION, ICP_FILING,                false",
        "UNAVAILABLE,   ICP_FILING,                false",
        "NONE,          ICP_FILING,                false",
        "APPROVAL,      PLATFORM_CATEGORY_LICENCE, false",
        "FILING,        PLATFORM_CATEGORY_LICENCE, false",
    })
    void a_document_is_due_with_the_filing_if_it_is_a_paper_of_the_filing(Asked asked, Scope scope, boolean due) {
        assertThat(regime(CHANGE, null, asked, scope).isDocumentDue()).isEqualTo(due);
    }

    private static Penalty penalty(LocalDate from, @Nullable LocalDate until, int minimumYuan) {
        Text measure = Text.of("责令改正", "order to correct");
        List<LegalBasis> basis = List.of(AFTER.basis());
        return new Penalty("SAMPLE", minimumYuan, null, true, measure, basis, from, until);
    }

    private static PreApprovalRegime regime(LocalDate from, @Nullable LocalDate until, Asked asked, Scope scope) {
        PreApprovalCategory news = PreApprovalCategory.NEWS;
        List<LegalBasis> basis = List.of(AFTER.basis());
        return new PreApprovalRegime(
                news, from, until, asked, scope, null, null, null, NaturalPerson.NEVER, news, basis);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ORDER_33|13(1)|《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第13(1)条"
                        + "|Measures for Filing of Non-commercial Internet Information Services (Ministry of Information Industry Order No. 33), art. 13(1)",
                "DRUG_LAW|61|《中华人民共和国药品管理法》第61条|Drug Administration Law, art. 61",
                "NOTICE_105|4|《工业和信息化部关于开展移动互联网应用程序备案工作的通知》（工信部信管〔2023〕105号）第4项"
                        + "|MIIT notice on filing of mobile internet applications (MIIT 2023 No. 105), item 4",
                "NOTICE_105|工作安排|《工业和信息化部关于开展移动互联网应用程序备案工作的通知》（工信部信管〔2023〕105号）“工作安排”"
                        + "|MIIT notice on filing of mobile internet applications (MIIT 2023 No. 105), “工作安排”",
                "DRUG_LAW|全文|《中华人民共和国药品管理法》|Drug Administration Law",
                "WECHAT_FILING_API|icp_subject|《微信开放平台小程序备案接口》“icp_subject”"
                        + "|WeChat open platform, mini-program filing API, “icp_subject”",
            })
    void a_citation_names_title_number_and_part(String document, String article, String chinese, String english) {
        LegalDocument named = Stream.of(SampleLaw.ORDER_33, SampleLaw.NOTICE_105, SampleLaw.WECHAT_FILING_API, DRUG_LAW)
                .filter(sample -> sample.id().equals(document))
                .findFirst()
                .orElseThrow();
        LegalBasis basis = new LegalBasis(named, article, Confidence.HIGH);
        assertCited(basis, chinese, english);
        assertThat(basis.kind()).isEqualTo(named.kind());
        assertThat(basis.url()).isEqualTo(named.url());
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
    void it_counts_from_the_first_to_the_last_day_of_document_and_version_both_included() {
        LocalDate before = FIRST.minusYears(1);
        assertThat(List.of(
                        new LegalBasis(document(FIRST, LAST), "1", Confidence.HIGH),
                        SampleLaw.provision(document(before, null), "1", FIRST, LAST)
                                .basis(),
                        SampleLaw.provision(document(FIRST, LAST), "1", before, null)
                                .basis()))
                .allSatisfy(basis -> {
                    assertThat(List.of(FIRST, LAST)).allMatch(basis::inForceOn);
                    assertThat(List.of(FIRST.minusDays(1), LAST.plusDays(1))).noneMatch(basis::inForceOn);
                });
        assertThat(new LegalBasis(DRUG_LAW, "1", Confidence.HIGH).inForceOn(LocalDate.MAX))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, 2026-11-24", "2026-11-23, 2026-11-23", "2026-11-25, 2026-11-24"})
    void it_was_checked_when_document_and_article_both_had_been(LocalDate article, LocalDate expected) {
        Text words = Text.of("示例要求。", "A made-up demand.");
        Provision provision =
                new Provision("DRUG_LAW_ART_61", DRUG_LAW, "61", words, FIRST, null, Confidence.HIGH, article);
        assertThat(provision.basis().lastChecked()).isEqualTo(expected);
        assertThat(new LegalBasis(DRUG_LAW, "61", Confidence.HIGH).lastChecked())
                .isEqualTo(SampleLaw.CHECKED);
    }

    @Test
    void a_blank_article_is_refused() {
        for (String article : List.of("", " ", "\t")) {
            assertRefused(
                    () -> new LegalBasis(SampleLaw.ORDER_33, article, Confidence.HIGH),
                    "A basis in ORDER_33 must name an article.");
        }
    }

    private static void assertCited(LegalBasis basis, String chinese, String english) {
        assertThat(basis.citation().in(Language.ZH)).isEqualTo(chinese);
        assertThat(basis.citation().in(Language.EN)).isEqualTo(english);
    }

    private static LegalDocument document(LocalDate from, @Nullable LocalDate until) {
        Text title = Text.of("示例规定", "Sample Rules");
        LocalDate checked = SampleLaw.CHECKED;
        return new LegalDocument(
                "SAMPLE", title, null, null, BasisKind.STATUTE, Unit.ARTICLE, null, from, until, List.of(), checked);
    }
}
