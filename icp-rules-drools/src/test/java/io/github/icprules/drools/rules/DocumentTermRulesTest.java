package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CANCEL_SUBJECT;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.Material.SUBJECT_CERTIFICATE;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.Cancellation;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** 材料格式: {@code document.drl}, how long papers are valid. */
class DocumentTermRulesTest {

    private static final String EXPIRED = "document.expired";
    private static final String WITHIN_A_MONTH = "document.expires-within-a-month";
    private static final String WITHIN_THREE_MONTHS = "document.expires-within-three-months";

    private static final List<String> TERM = List.of(EXPIRED, WITHIN_A_MONTH, WITHIN_THREE_MONTHS);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, document.expired",
        "2026-11-24, document.expires-within-a-month",
        "2026-12-23, document.expires-within-a-month",
        "2026-12-24, document.expires-within-a-month",
        "2026-12-25, document.expires-within-three-months",
        "2027-02-23, document.expires-within-three-months",
        "2027-02-24, ''",
        "2036-11-24, ''"
    })
    void a_certificate_must_stay_valid_for_more_than_a_month_and_had_better_for_three(LocalDate until, String found) {
        for (String id : TERM) {
            if (id.equals(found)) {
                rule(id).given(until(SUBJECT_CERTIFICATE, until))
                        .isViolatedAt("materials[0].validity")
                        .isSaying("主办单位证件", until.toString());
            } else {
                rule(id).given(until(SUBJECT_CERTIFICATE, until)).isSilent();
            }
        }
    }

    @Test
    void how_long_a_certificate_must_stay_valid_is_disputed() {
        rule(EXPIRED)
                .given(until(SUBJECT_CERTIFICATE, DAY.minusDays(1)))
                .isViolatedAt(BLOCKING, "materials[0].validity");
        rule(WITHIN_A_MONTH)
                .given(until(SUBJECT_CERTIFICATE, DAY))
                .isViolatedAt(BLOCKING, "materials[0].validity")
                .isSaying("1 个月");
        rule(WITHIN_THREE_MONTHS)
                .given(until(SUBJECT_CERTIFICATE, DAY.plusMonths(2)))
                .isViolatedAt(WARNING, "materials[0].validity")
                .isSaying("3 个月", "1 个月");
    }

    @ParameterizedTest
    @FieldSource("TERM")
    void a_certificate_without_end_or_of_which_no_term_is_given_is_fine(String id) {
        rule(id).given(valid(SUBJECT_CERTIFICATE, Validity.withoutEnd())).isSilent();
        rule(id).given(filing(NEW_FIRST).materials(atHand(SUBJECT_CERTIFICATE))).isSilent();
    }

    @Test
    void a_term_without_its_end_is_asked_for_once() {
        FilingRequest.Builder request = valid(SUBJECT_CERTIFICATE, new Validity(DAY.minusYears(1), null, false));
        rule(EXPIRED).given(request).isUndecidedFor("materials[0].validity.until");
        rule(WITHIN_A_MONTH).given(request).isSilent();
        rule(WITHIN_THREE_MONTHS).given(request).isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBJECT_CERTIFICATE", "SUBJECT_PRINCIPAL_ID", "MINI_PROGRAM_PRINCIPAL_ID", "APPLICANT_ID"})
    void only_of_a_certificate_more_than_validity_is_asked(Material material) {
        rule(WITHIN_A_MONTH).given(until(material, DAY)).isViolatedAt("materials[0].validity");
        rule(WITHIN_THREE_MONTHS).given(until(material, DAY.plusMonths(2))).isViolatedAt("materials[0].validity");
    }

    @ParameterizedTest
    @EnumSource(names = {"RESIDENCE_PROOF", "PARTY_BUILDING_CERTIFICATE", "PROOF_OF_INCOME"})
    void any_other_paper_must_be_valid(Material material) {
        rule(EXPIRED).given(until(material, DAY.minusDays(1))).isViolatedAt("materials[0].validity");
        rule(WITHIN_A_MONTH).given(until(material, DAY)).isSilent();
        rule(WITHIN_THREE_MONTHS).given(until(material, DAY.plusMonths(2))).isSilent();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PRE_APPROVAL_DOCUMENT", "SPECIAL_APPROVAL_DOCUMENT", "SUBJECT_PRINCIPAL_AUTHORISATION_LETTER"})
    void the_validity_of_approvals_and_letters_has_rules_of_its_own(Material material) {
        rule(EXPIRED).given(until(material, DAY.minusDays(1))).isSilent();
    }

    @Test
    void for_a_cancellation_a_certificate_need_only_be_valid_still() {
        FilingRequest.Builder request = filing(CANCEL_SUBJECT)
                .cancellation(Cancellation.builder().phoneReachable(false).build());
        rule(EXPIRED)
                .given(request.materials(validity(SUBJECT_CERTIFICATE, Validity.until(DAY.minusDays(1)))))
                .isViolatedAt("materials[0].validity");
        rule(WITHIN_A_MONTH)
                .given(request.materials(validity(SUBJECT_CERTIFICATE, Validity.until(DAY))))
                .isSilent();
        rule(WITHIN_THREE_MONTHS)
                .given(request.materials(validity(SUBJECT_CERTIFICATE, Validity.until(DAY.plusMonths(2)))))
                .isSilent();
    }

    @Test
    void a_paper_that_the_filing_does_not_take_may_be_of_any_term() {
        FilingRequest.Builder request = filing(CHANGE_SERVICE);
        rule(EXPIRED)
                .given(request.materials(validity(SUBJECT_CERTIFICATE, Validity.until(DAY.minusDays(1)))))
                .isSilent();
        rule(WITHIN_A_MONTH)
                .given(request.materials(validity(SUBJECT_CERTIFICATE, Validity.until(DAY))))
                .isSilent();
        rule(WITHIN_THREE_MONTHS)
                .given(request.materials(validity(SUBJECT_CERTIFICATE, Validity.until(DAY.plusMonths(2)))))
                .isSilent();
    }

    private static FilingRequest.Builder until(Material material, LocalDate until) {
        return valid(material, Validity.until(until));
    }

    private static FilingRequest.Builder valid(Material material, Validity validity) {
        return filing(NEW_FIRST).materials(validity(material, validity));
    }

    private static MaterialAtHand validity(Material material, Validity validity) {
        return MaterialAtHand.builder(material).validity(validity).build();
    }
}
