package io.github.icprules.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.law.LegalDocument.Unit;
import io.github.icprules.text.Language;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LawTableTest {

    private static final Pattern NUMBERED = Pattern.compile("(.+)_(ART|ITEM)_(\\d+)");
    private static final Pattern WHOLE = Pattern.compile("(.+)_ALL");

    @ParameterizedTest
    @EnumSource
    void every_document_has_a_title_in_both_languages(Law law) {
        assertThat(law.title().in(Language.ZH)).isNotBlank().matches(".*\\p{IsHan}.*");
        assertThat(law.title().in(Language.EN)).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
        assertThat(law.id()).isEqualTo(law.name());
    }

    @ParameterizedTest
    @EnumSource
    void a_number_is_in_both_languages_too(Law law) {
        if (law.number() == null) {
            assertThat(law.kind()).isNotEqualTo(BasisKind.STANDARD);
        } else if (law.kind() == BasisKind.STANDARD) {
            assertThat(law.number().in(Language.ZH))
                    .matches("GB(/T)? \\d+-\\d{4}")
                    .isEqualTo(law.number().in(Language.EN));
        } else {
            assertThat(law.number().in(Language.ZH)).matches(".*\\d+.*\\p{IsHan}.*");
            assertThat(law.number().in(Language.EN)).matches(".*No\\. \\d+");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_document_was_in_force_when_it_was_last_checked(Law law) {
        assertThat(law.inForceFrom()).isBefore(law.lastChecked());
        assertThat(law.inForceUntil()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void an_address_is_one_that_a_browser_opens(Law law) {
        if (law.url() != null) {
            assertThat(URI.create(law.url()))
                    .satisfiesAnyOf(
                            uri -> assertThat(uri).hasScheme("https"),
                            uri -> assertThat(uri).hasScheme("http"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_document_is_cited_by_some_provision(Law law) {
        Set<LegalDocument> cited = new HashSet<>();
        for (Provision provision : Provision.values()) {
            cited.add(provision.basis().document());
        }

        assertThat(cited).contains(law);
    }

    @ParameterizedTest
    @EnumSource
    void a_provision_is_what_its_name_says(Provision provision) {
        LegalBasis basis = provision.basis();
        Matcher numbered = NUMBERED.matcher(provision.name());
        Matcher whole = WHOLE.matcher(provision.name());
        if (numbered.matches()) {
            assertThat(basis.document().id()).isEqualTo(numbered.group(1));
            assertThat(basis.document().unit()).isEqualTo(numbered.group(2).equals("ART") ? Unit.ARTICLE : Unit.ITEM);
            assertThat(basis.article()).isEqualTo(numbered.group(3));
        } else if (whole.matches()) {
            assertThat(basis.document().id()).isEqualTo(whole.group(1));
            assertThat(basis.article()).isEqualTo("全文");
        } else {
            assertThat(basis.article()).matches("[^\\d全].*");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_penalty_has_a_range_and_the_articles_that_set_it(Penalty penalty) {
        Integer minimum = penalty.minimumYuan();
        Integer maximum = penalty.maximumYuan();
        if (minimum == null || maximum == null) {
            assertThat(minimum).isEqualTo(maximum);
        } else {
            assertThat(minimum).isPositive().isLessThanOrEqualTo(maximum);
        }
        assertThat(penalty.basis())
                .isNotEmpty()
                .allSatisfy(basis -> assertThat(basis.kind()).isEqualTo(BasisKind.STATUTE));
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
    void a_fine_is_what_the_article_says(Penalty penalty, @Nullable Integer minimum, @Nullable Integer maximum) {
        assertThat(penalty.minimumYuan()).isEqualTo(minimum);
        assertThat(penalty.maximumYuan()).isEqualTo(maximum);
    }

    @ParameterizedTest
    @CsvSource({
        "DECREE_292,           2000-09-25",
        "ORDER_33,             2005-03-20",
        "ANTI_FRAUD_LAW,       2022-12-01",
        "WECHAT_FILING_NOTICE, 2023-08-09",
    })
    void a_law_is_in_force_from_the_day_it_names(Law law, LocalDate day) {
        assertThat(law.inForceFrom()).isEqualTo(day);
    }
}
