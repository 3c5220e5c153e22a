package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.law.BasisKind;
import io.github.icprules.law.LawTables;
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
    void every_document_has_a_title_in_both_languages(LegalDocument document) {
        assertThat(document.title().in(Language.ZH)).isNotBlank().matches(".*\\p{IsHan}.*");
        assertThat(document.title().in(Language.EN)).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
    }

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
    void every_document_was_in_force_before_it_was_last_checked(LegalDocument document) {
        assertThat(document.inForceFrom()).isBefore(document.lastChecked());
    }

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void an_address_is_one_that_a_browser_opens(LegalDocument document) {
        if (document.url() != null) {
            assertThat(URI.create(document.url()).getHost()).isNotBlank();
        }
    }

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void every_document_is_cited_by_some_article(LegalDocument document) {
        assertThat(PROVISIONS).extracting(Provision::document).contains(document);
    }

    @Test
    void tutorials_and_help_pages_of_access_providers_are_guidance_and_no_rules_of_the_platform() {
        assertThat(DOCUMENTS)
                .filteredOn(document -> document.kind() == BasisKind.GUIDANCE)
                .extracting(LegalDocument::id)
                .contains("ACCESS_PROVIDER_PRACTICE", "FILING_TUTORIALS");
        assertThat(DOCUMENTS)
                .filteredOn(document -> document.kind() == BasisKind.PLATFORM_RULE)
                .extracting(LegalDocument::id)
                .allMatch(id -> id.startsWith("WECHAT_"));
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
    @FieldSource("PROVISIONS")
    void what_an_article_asks_for_is_a_sentence_in_both_languages(Provision provision) {
        assertThat(provision.asks().in(Language.ZH)).endsWith("。");
        assertThat(provision.asks().in(Language.EN)).endsWith(".");
    }

    @ParameterizedTest
    @FieldSource("PENALTIES")
    void a_penalty_has_a_range_and_the_articles_that_set_it(Penalty penalty) {
        Integer minimum = penalty.minimumYuan();
        Integer maximum = penalty.maximumYuan();
        if (minimum == null) {
            assertThat(maximum).isNull();
        } else if (maximum != null) {
            assertThat(minimum).isPositive().isLessThanOrEqualTo(maximum);
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
        "UNLAWFUL_CONTENT,             ,",
        "RECORDS_NOT_KEPT,             ,",
    })
    void a_fine_is_what_the_article_says(String id, @Nullable Integer minimum, @Nullable Integer maximum) {
        assertThat(LAW.penalty(id, DAY)).hasValueSatisfying(penalty -> {
            assertThat(penalty.minimumYuan()).isEqualTo(minimum);
            assertThat(penalty.maximumYuan()).isEqualTo(maximum);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DECREE_292,           2000-09-25",
        "ORDER_33,             2005-03-20",
        "ANTI_FRAUD_LAW,       2022-12-01",
        "WECHAT_FILING_NOTICE, 2023-08-09",
    })
    void a_law_is_in_force_from_the_day_it_names(String id, LocalDate day) {
        assertThat(LAW.document(id)).map(LegalDocument::inForceFrom).contains(day);
    }

    @ParameterizedTest
    @FieldSource("REGIMES")
    void a_document_that_is_asked_for_has_a_name_and_an_authority(PreApprovalRegime regime) {
        boolean asked = regime.asked() == Asked.APPROVAL || regime.asked() == Asked.FILING;
        assertThat(!asked || regime.document() != null).isTrue();
        assertThat(regime.authority() == null).isEqualTo(regime.category() == PreApprovalCategory.NONE);
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

    @ParameterizedTest
    @FieldSource("REGIMES")
    void what_is_asked_rests_on_articles_that_count_then(PreApprovalRegime regime) {
        LocalDate last = regime.until() == null ? LocalDate.MAX : regime.until();
        assertThat(regime.basis()).allMatch(article -> article.inForceOn(regime.from()) && article.inForceOn(last));
    }
}
