package io.github.icprules.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.SampleLaw;
import io.github.icprules.law.PreApprovalRegime.Asked;
import io.github.icprules.law.PreApprovalRegime.NaturalPerson;
import io.github.icprules.law.PreApprovalRegime.Scope;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of several versions the tables have the one of the day. */
class LawTablesTest {

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
    void a_document_is_found_by_its_identifier() {
        assertThat(TABLES.document("ORDER_33")).contains(SampleLaw.ORDER_33);
        assertThat(TABLES.document("ORDER_34")).isEmpty();
    }

    @Test
    void an_article_is_found_as_it_stands_on_the_day() {
        assertThat(TABLES.provision("DECREE_292_ART_5", EVE)).contains(BEFORE);
        assertThat(TABLES.provision("DECREE_292_ART_5", CHANGE)).contains(AFTER);
        assertThat(TABLES.provision("DECREE_292_ART_5", LocalDate.of(2000, 9, 24)))
                .isEmpty();
        assertThat(TABLES.provision("DECREE_292_ART_6", CHANGE)).isEmpty();
    }

    @Test
    void a_penalty_is_found_as_it_stands_on_the_day() {
        assertThat(TABLES.penalty("SAMPLE", EVE)).map(Penalty::minimumYuan).contains(1);
        assertThat(TABLES.penalty("SAMPLE", CHANGE)).map(Penalty::minimumYuan).contains(2);
        assertThat(TABLES.penalty("OTHER", CHANGE)).isEmpty();
    }

    @Test
    void what_is_asked_of_a_category_is_found_as_it_stands_on_the_day() {
        assertThat(TABLES.preApproval(PreApprovalCategory.NEWS, EVE))
                .map(PreApprovalRegime::asked)
                .contains(Asked.APPROVAL);
        assertThat(TABLES.preApproval(PreApprovalCategory.NEWS, CHANGE))
                .map(PreApprovalRegime::asked)
                .contains(Asked.AT_DISCRETION);
        assertThat(TABLES.preApproval(PreApprovalCategory.NEWS, LocalDate.of(2023, 8, 31)))
                .isEmpty();
        assertThat(TABLES.preApproval(PreApprovalCategory.GAME, CHANGE)).isEmpty();
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
        return new Penalty(
                "SAMPLE",
                minimumYuan,
                null,
                true,
                Text.of("责令改正", "order to correct"),
                List.of(AFTER.basis()),
                from,
                until);
    }

    private static PreApprovalRegime regime(LocalDate from, @Nullable LocalDate until, Asked asked, Scope scope) {
        return new PreApprovalRegime(
                PreApprovalCategory.NEWS,
                from,
                until,
                asked,
                scope,
                null,
                null,
                null,
                NaturalPerson.NEVER,
                PreApprovalCategory.NEWS,
                List.of(AFTER.basis()));
    }
}
