package io.github.icprules.drools.data.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.law.BasisKind;
import io.github.icprules.law.Confidence;
import io.github.icprules.law.LawTables;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.law.LegalDocument.Unit;
import io.github.icprules.law.Penalty;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.law.PreApprovalRegime.Asked;
import io.github.icprules.law.PreApprovalRegime.NaturalPerson;
import io.github.icprules.law.Provision;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Language;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Checks the content of the bundled tables of the law. */
class LawTableTest {

    private static final LawTables LAW = DatedLaw.bundled().tables();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Pattern NUMBERED = Pattern.compile("(.+)_(ART|ITEM)_(\\d+)");
    private static final Pattern WHOLE = Pattern.compile("(.+)_ALL");

    static final List<LegalDocument> DOCUMENTS = LAW.documents();
    static final List<Provision> PROVISIONS = LAW.provisions();
    static final List<Penalty> PENALTIES = LAW.penalties();
    static final List<PreApprovalRegime> REGIMES = LAW.preApprovals();

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void a_number_is_in_both_languages_too(LegalDocument document) {
        if (document.number() == null) {
            assertThat(document.kind()).isNotEqualTo(BasisKind.STANDARD);
        } else if (document.kind() == BasisKind.STANDARD) {
            assertThat(document.number().in(Language.ZH))
                    .matches("GB(/T)? \\d+-\\d{4}")
                    .isEqualTo(document.number().in(Language.EN));
        } else {
            assertThat(document.number().in(Language.ZH)).matches(".*\\d+.*\\p{IsHan}.*");
            assertThat(document.number().in(Language.EN)).matches(".*No\\. \\d+");
        }
    }

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void every_document_is_cited_by_some_article(LegalDocument document) {
        assertThat(PROVISIONS).extracting(Provision::document).contains(document);
    }

    @ParameterizedTest
    @FieldSource("PROVISIONS")
    void an_article_is_what_its_identifier_says(Provision provision) {
        Matcher numbered = NUMBERED.matcher(provision.id());
        Matcher whole = WHOLE.matcher(provision.id());
        if (numbered.matches()) {
            assertThat(provision.document().id()).isEqualTo(numbered.group(1));
            assertThat(provision.document().unit())
                    .isEqualTo(numbered.group(2).equals("ART") ? Unit.ARTICLE : Unit.ITEM);
            assertThat(provision.article()).isEqualTo(numbered.group(3));
        } else if (whole.matches()) {
            assertThat(provision.document().id()).isEqualTo(whole.group(1));
            assertThat(provision.article()).isEqualTo("全文");
        } else {
            assertThat(provision.article()).matches("[^\\d全].*");
        }
    }

    @ParameterizedTest
    @FieldSource("PENALTIES")
    void a_penalty_has_a_range_and_the_articles_that_set_it(Penalty penalty) {
        Integer minimum = penalty.minimumYuan();
        Integer maximum = penalty.maximumYuan();
        if (minimum != null && maximum != null) {
            assertThat(minimum).isPositive().isLessThanOrEqualTo(maximum);
        } else if (maximum != null) {
            assertThat(maximum).isPositive();
            assertThat(penalty.uncapped()).isFalse();
        }
        assertThat(penalty.basis()).isNotEmpty().allSatisfy(basis -> {
            assertThat(basis.kind()).isEqualTo(BasisKind.STATUTE);
            assertThat(basis.inForceOn(penalty.from())).isTrue();
        });
        assertThat(penalty.measure().in(Language.ZH)).isNotBlank();
        assertThat(penalty.measure().in(Language.EN)).isNotBlank();
    }

    /** As the articles have them, in yuan; what a fine depends on otherwise stands in the measure. */
    @ParameterizedTest
    @CsvSource({
        "OPERATING_WITHOUT_FILING,     10000,  10000",
        "BEYOND_FILED_ITEMS,           5000,   10000",
        "NUMBER_NOT_SHOWN,             5000,   50000",
        "LINK_MISSING,                 5000,   10000",
        "CHANGE_NOT_REPORTED,          10000,  10000",
        "CANCELLATION_NOT_FILED,       10000,  10000",
        "PAID_SERVICE_WITHOUT_LICENCE, 100000, 1000000",
        "FALSE_FILING_DATA,            ,",
        "ANNUAL_REVIEW_NEGLECTED,      ,",
        "UNLAWFUL_CONTENT,             50000,  10000000",
        "RECORDS_NOT_KEPT,             ,",
        "DRUGS_SOLD_ONLINE,            100000,",
        "DRUG_PLATFORM_WITHOUT_SYSTEM, 100000, 2000000",
        "MICRODRAMA_NOT_MARKED,        ,       100000",
    })
    void a_fine_is_what_the_article_says(String id, @Nullable Integer minimum, @Nullable Integer maximum) {
        assertThat(LAW.penalty(id, DAY)).hasValueSatisfying(penalty -> {
            assertThat(penalty.minimumYuan()).isEqualTo(minimum);
            assertThat(penalty.maximumYuan()).isEqualTo(maximum);
        });
    }

    /** A multiple of the gains or of the value has no limit, so the highest amount that the articles name is none. */
    @Test
    void the_fines_for_a_paid_service_without_a_licence_and_for_the_online_sale_of_drugs_have_no_ceiling() {
        assertThat(LAW.penalty("PAID_SERVICE_WITHOUT_LICENCE", DAY))
                .hasValueSatisfying(penalty -> assertThat(penalty.uncapped()).isTrue());
        assertThat(PENALTIES)
                .filteredOn(Penalty::uncapped)
                .extracting(Penalty::id)
                .containsOnly("PAID_SERVICE_WITHOUT_LICENCE", "DRUGS_SOLD_ONLINE");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-05-31,       ,          , ",
        "2017-06-01,  50000,    500000, 68 69",
        "2025-12-31,  50000,    500000, 68 69",
        "2026-01-01,  50000,  10000000, 69",
    })
    void unlawful_content_is_fined_by_the_cybersecurity_law_of_the_day(
            LocalDate day, @Nullable Integer minimum, @Nullable Integer maximum, @Nullable String articles) {
        assertThat(LAW.penalty("UNLAWFUL_CONTENT", day)).hasValueSatisfying(penalty -> {
            assertThat(penalty.minimumYuan()).isEqualTo(minimum);
            assertThat(penalty.maximumYuan()).isEqualTo(maximum);
            assertThat(penalty.basis().stream()
                            .filter(article -> article.document().id().equals("CYBERSECURITY_LAW"))
                            .map(LegalBasis::article))
                    .containsExactly(articles == null ? new String[0] : articles.split(" ", -1));
            assertThat(penalty.basis()).allMatch(article -> article.inForceOn(day));
        });
    }

    /** The day of the change, words of the wording before it, words of the wording since. */
    @ParameterizedTest
    @CsvSource({
        "DECREE_292_ART_5,         2025-01-20, 药品和医疗器械等服务, 新闻、出版、教育等服务",
        "ORDER_33_ART_13,          2024-01-18, 将备案电子验证标识放置, 不再要求放置备案电子验证标识",
        "CYBERSECURITY_LAW_ART_69, 2026-01-01, （第一项）, 分三档",
    })
    void an_article_asks_for_what_it_asked_for_on_the_day(String id, LocalDate changed, String before, String since) {
        assertThat(LAW.provision(id, changed.minusDays(1)))
                .hasValueSatisfying(former -> assertThat(former.asks().in(Language.ZH))
                        .contains(before)
                        .doesNotContain(since));
        assertThat(LAW.provision(id, changed))
                .hasValueSatisfying(present -> assertThat(present.asks().in(Language.ZH))
                        .contains(since)
                        .doesNotContain(before));
    }

    @Test
    void a_law_or_a_standard_is_read_at_an_authority_and_not_at_a_copy() {
        assertThat(DOCUMENTS)
                .filteredOn(document -> document.kind() == BasisKind.STATUTE || document.kind() == BasisKind.STANDARD)
                .isNotEmpty()
                .allSatisfy(document -> assertThat(URI.create(Objects.requireNonNull(document.url(), document.id()))
                                .getHost())
                        .as(document.id())
                        .endsWith(".gov.cn"));
    }

    private static boolean isAddressOfText(@Nullable String url) {
        if (url == null) {
            return false;
        }
        URI address = URI.create(url);
        return address.getQuery() != null || !address.getPath().matches("(.*/)?");
    }

    @ParameterizedTest
    @FieldSource("PROVISIONS")
    void what_is_sure_can_be_read_at_its_address(Provision provision) {
        if (provision.confidence() == Confidence.HIGH) {
            assertThat(isAddressOfText(provision.document().url()))
                    .as("%s at %s", provision.id(), provision.document().url())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("REGIMES")
    void a_natural_person_can_have_no_approval(PreApprovalRegime regime) {
        if (regime.asked() == Asked.APPROVAL || regime.asked() == Asked.UNAVAILABLE) {
            assertThat(regime.naturalPerson()).isEqualTo(NaturalPerson.NEVER);
        }
        assertThat(regime.naturalPerson() == NaturalPerson.ALLOWED)
                .isEqualTo(regime.category() == PreApprovalCategory.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void something_is_said_of_each_category_on_each_day_since_filing_began(PreApprovalCategory category) {
        for (LocalDate day = LocalDate.of(2023, 9, 1); day.isBefore(LocalDate.of(2028, 1, 1)); day = day.plusDays(1)) {
            PreApprovalRegime regime = DatedLaw.bundled().on(day).regime(category);
            assertThat(regime).as("%s on %s", category, day).isNotNull();
            assertThat(LAW.preApproval(category, day))
                    .as("%s on %s", category, day)
                    .contains(regime);
        }
    }

    /** The notice is public since 2023-08-04; the phase of existing applications starts later. */
    @ParameterizedTest
    @CsvSource({
        "NOTICE_105_ITEM_1,                   2023-08-04",
        "NOTICE_105_SCHEDULE,                 2023-08-04",
        "INTERNET_DIAGNOSIS_MEASURES_ALL,     2018-09-14",
        "MICRODRAMA_NOTICE_2022_TITLES,       2022-12-27",
        "MICRODRAMA_NOTICE_TITLES,            2025-02-05",
    })
    void an_article_counts_from_its_publication(String article, LocalDate first) {
        assertThat(LAW.provision(article, first.minusDays(1))).isEmpty();
        assertThat(LAW.provision(article, first)).isPresent();
    }

    @Test
    void the_notice_on_micro_dramas_has_its_number_and_its_issuer() {
        LegalDocument notice = LAW.document("MICRODRAMA_NOTICE").orElseThrow();
        assertThat(Objects.requireNonNull(notice.number()).in(Language.ZH)).isEqualTo("广电办发〔2024〕35号");
        assertThat(Objects.requireNonNull(notice.issuer()).in(Language.ZH)).isEqualTo("国家广播电视总局办公厅");
    }

    /** The articles are younger than their documents. */
    @ParameterizedTest
    @CsvSource({
        "PUBLICATION_SALE,    PUBLICATION_REGULATIONS_ART_36, 2011-03-19",
        "OFF_CAMPUS_TRAINING, PRIVATE_EDUCATION_LAW_ART_12,   2017-09-01",
    })
    void nothing_is_asked_of_a_category_before_the_article_that_asks_for_it(
            PreApprovalCategory category, String article, LocalDate first) {
        assertThat(LAW.provision(article, first.minusDays(1))).isEmpty();
        assertThat(LAW.preApproval(category, first.minusDays(1))).isEmpty();
        assertThat(LAW.preApproval(category, first))
                .hasValueSatisfying(regime -> assertThat(regime.basis())
                        .extracting(basis ->
                                Objects.requireNonNull(basis.provision()).id())
                        .contains(article));
    }
}
