package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER;
import static io.github.icprules.model.Material.SUBJECT_PRINCIPAL_ID;
import static io.github.icprules.report.Severity.WARNING;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Picture;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** 材料格式: {@code document.drl}, letters; and when each rule on papers counts. */
class DocumentLetterRulesTest {

    private static final String NOT_SIGNED = "document.letter-not-signed-by-hand";
    private static final String NOT_SEALED = "document.letter-not-sealed";
    private static final String DATED_AHEAD = "document.letter-dated-ahead";
    private static final String EXPIRED = "document.letter-expired";

    private static final List<String> RULES = List.of(NOT_SIGNED, NOT_SEALED, DATED_AHEAD, EXPIRED);

    @ParameterizedTest
    @FieldSource("RULES")
    void a_sound_letter_is_fine(String id) {
        rule(id).given(handingIn(
                        letter().signedByHand(true).sealed(true).signedOn(DAY).validity(Validity.until(DAY))))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        NOT_SIGNED + ", signedByHand",
        NOT_SEALED + ", sealed",
        DATED_AHEAD + ", signedOn",
        EXPIRED + ", validity"
    })
    void what_is_wrong_with_a_letter_may_cost_the_filing(String id, String member) {
        rule(id).given(handingIn(wrong(letter())))
                .isViolatedAt(WARNING, "materials[0]." + member)
                .isSaying("主体负责人授权书");
    }

    @ParameterizedTest
    @CsvSource({NOT_SIGNED + ", signedByHand", NOT_SEALED + ", sealed", DATED_AHEAD + ", signedOn"})
    void what_is_not_given_of_a_letter_that_somebody_looked_at_is_asked_for(String id, String member) {
        rule(id).given(handingIn(letter().picture(Picture.builder("jpg").build())))
                .isUndecidedFor("materials[0]." + member);
        rule(id).given(handingIn(letter().matchesEntries(true))).isUndecidedFor("materials[0]." + member);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void a_letter_that_nobody_looked_at_is_not_asked_for_details(String id) {
        rule(id).given(handingIn(letter())).isSilent();
    }

    @Test
    void each_detail_tells_that_somebody_looked() {
        rule(NOT_SEALED).given(handingIn(letter().signedByHand(true))).isUndecidedFor("materials[0].sealed");
        rule(NOT_SEALED).given(handingIn(letter().signedOn(DAY))).isUndecidedFor("materials[0].sealed");
        rule(NOT_SIGNED).given(handingIn(letter().sealed(true))).isUndecidedFor("materials[0].signedByHand");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, false", "2026-11-24, false", "2026-11-25, true"})
    void a_letter_is_dated_no_later_than_today(LocalDate signedOn, boolean ahead) {
        FilingRequest.Builder request = handingIn(letter().signedOn(signedOn));
        if (ahead) {
            rule(DATED_AHEAD).given(request).isSaying("2026-11-25");
        } else {
            rule(DATED_AHEAD).given(request).isSilent();
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, true", "2026-11-24, false"})
    void a_letter_holds_until_its_last_day(LocalDate until, boolean expired) {
        FilingRequest.Builder request = handingIn(letter().validity(Validity.until(until)));
        if (expired) {
            rule(EXPIRED).given(request).isSaying("2026-11-23");
        } else {
            rule(EXPIRED).given(request).isSilent();
        }
    }

    @Test
    void a_letter_of_which_the_term_has_no_end_given_is_asked_for_it() {
        rule(EXPIRED)
                .given(handingIn(letter().validity(new Validity(DAY, null, false))))
                .isUndecidedFor("materials[0].validity.until");
        rule(EXPIRED).given(handingIn(letter().validity(Validity.withoutEnd()))).isSilent();
    }

    @Test
    void an_individual_has_no_seal() {
        rule(NOT_SEALED)
                .given(handingIn(letter().sealed(false)).subject(individual().build()))
                .isSilent();
        rule(NOT_SEALED)
                .given(handingIn(letter().sealed(false))
                        .subject(Subject.builder().build()))
                .isUndecidedFor("subject.type");
    }

    @ParameterizedTest
    @CsvSource({
        "SOLE_TRADER, false, false",
        "SOLE_TRADER, true,  true",
        "SOLE_TRADER, ,      true",
        "ENTERPRISE,  false, true"
    })
    void a_sole_trader_may_have_none(SubjectType type, @Nullable Boolean seal, boolean violated) {
        Subject.Builder subject = enterprise().type(type);
        if (seal != null) {
            subject.seal(seal);
        }
        FilingRequest.Builder request = handingIn(letter().sealed(false)).subject(subject.build());
        if (violated) {
            rule(NOT_SEALED).given(request).isViolatedAt("materials[0].sealed");
        } else {
            rule(NOT_SEALED).given(request).isSilent();
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SUBJECT_PRINCIPAL_AUTHORISATION_LETTER",
                "MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER",
                "SITUATION_STATEMENT",
                "NO_PRE_APPROVAL_COMMITMENT",
                "FILING_COMMITMENT",
                "AUTHENTICITY_RESPONSIBILITY_LETTER",
                "AUTHENTICITY_COMMITMENT_LETTER",
                "CANCELLATION_STATEMENT"
            })
    void authorisations_statements_and_commitments_are_letters(Material material) {
        for (String id : RULES) {
            rule(id).given(handingIn(wrong(MaterialAtHand.builder(material)))).speaks();
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {
                "SUBJECT_PRINCIPAL_AUTHORISATION_LETTER",
                "MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER",
                "SITUATION_STATEMENT",
                "NO_PRE_APPROVAL_COMMITMENT",
                "FILING_COMMITMENT",
                "AUTHENTICITY_RESPONSIBILITY_LETTER",
                "AUTHENTICITY_COMMITMENT_LETTER",
                "CANCELLATION_STATEMENT"
            })
    void no_other_paper_is_a_letter(Material material) {
        for (String id : RULES) {
            rule(id).given(handingIn(wrong(MaterialAtHand.builder(material)))).isSilent();
        }
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void a_letter_that_the_filing_does_not_take_is_not_looked_at(String id) {
        rule(id).given(filing(CHANGE_SERVICE).materials(wrong(letter()).build()))
                .isSilent();
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void a_letter_is_looked_at_once_all_a_rule_rests_on_is_in_force(String id) {
        rule(id).countsFrom(
                        LocalDate.of(2023, 9, 1),
                        handingIn(wrong(letter()).validity(Validity.until(DAY.minusYears(9)))));
    }

    @ParameterizedTest
    @CsvSource({
        "document.side-missing,                  2023-09-04, 2023-01-01",
        "document.uploaded-as-other-certificate, 2023-09-04, 2023-01-01",
        "document.expired,                       2023-09-01, 2023-01-01",
        "document.expires-within-a-month,        2023-09-01, 2023-09-15",
        "document.expires-within-three-months,   2023-09-01, 2023-11-15",
        "document.entries-differ,                2023-09-01, 2023-01-01"
    })
    void a_paper_is_looked_at_once_all_a_rule_rests_on_is_in_force(String id, LocalDate day, LocalDate until) {
        rule(id).countsFrom(
                        day,
                        handingIn(MaterialAtHand.builder(SUBJECT_PRINCIPAL_ID)
                                .side(IdSide.FRONT)
                                .certificateType(CertificateType.BUSINESS_LICENCE)
                                .validity(Validity.until(until))
                                .matchesEntries(false)));
    }

    private static FilingRequest.Builder handingIn(MaterialAtHand.Builder paper) {
        return filing(NEW_FIRST).materials(paper.build());
    }

    private static MaterialAtHand.Builder letter() {
        return MaterialAtHand.builder(SUBJECT_PRINCIPAL_AUTHORISATION_LETTER);
    }

    private static MaterialAtHand.Builder wrong(MaterialAtHand.Builder paper) {
        return paper.signedByHand(false)
                .sealed(false)
                .signedOn(DAY.plusDays(1))
                .validity(Validity.until(DAY.minusDays(1)));
    }
}
