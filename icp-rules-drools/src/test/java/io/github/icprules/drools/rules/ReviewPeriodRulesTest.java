package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CANCEL_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.PreApprovalCategory.NEWS;
import static io.github.icprules.model.PreApprovalCategory.NONE;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.Authorisation;
import io.github.icprules.model.AuthorisationReason;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Approvals, authorisations and papers that hold on the day of the filing and end before the review can end. */
class ReviewPeriodRulesTest {

    private static final String APPROVAL = "pre-approval.ends-during-review";
    private static final String PAPER = "document.ends-during-review";
    private static final String AUTHORISATION = "person.authorisation-ends-during-review";

    /** Two working days of the platform, a day for the SMS and twenty working days of the authority after 2026-11-24. */
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 25);

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "10, true", "31, true", "32, false"})
    void an_approval_that_ends_during_the_review_is_a_warning(int days, boolean warned) {
        FilingRequest.Builder request = approvedUntil(DAY.plusDays(days), NEW_FIRST, NEWS);
        if (warned) {
            rule(APPROVAL)
                    .given(request)
                    .isViolatedAt(WARNING, "miniProgram.preApprovals[0].validity")
                    .isSaying("新闻", DAY.plusDays(days).toString(), LAST_DAY.toString());
        } else {
            rule(APPROVAL).given(request).isSilent();
        }
    }

    @Test
    void an_approval_is_not_asked_about_if_the_filing_does_not_rest_on_it() {
        rule(APPROVAL)
                .given(approvedUntil(DAY, CHANGE_SERVICE, NEWS))
                .isViolatedAt("miniProgram.preApprovals[0].validity");
        rule(APPROVAL).given(approvedUntil(DAY, CHANGE_SUBJECT, NEWS)).isSilent();
        rule(APPROVAL).given(approvedUntil(DAY, NEW_FIRST, NONE)).isSilent();
    }

    @Test
    void the_review_lasts_longer_if_the_filing_was_submitted_later() {
        FilingRequest.Builder request = approvedUntil(LAST_DAY.plusDays(1), NEW_FIRST, NEWS);
        rule(APPROVAL).given(request).isSilent();
        rule(APPROVAL)
                .given(request.platform(
                        PlatformState.builder().submittedOn(DAY.plusDays(2)).build()))
                .isViolatedAt("miniProgram.preApprovals[0].validity");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "10, true", "31, true", "32, false"})
    void an_authorisation_that_ends_during_the_review_is_a_warning(int days, boolean warned) {
        FilingRequest.Builder request = authorisedUntil(DAY.plusDays(days), NEW_FIRST);
        if (warned) {
            rule(AUTHORISATION)
                    .given(request)
                    .isViolatedAt(WARNING, "subject.principal.authorisation.validity")
                    .isSaying(DAY.plusDays(days).toString(), LAST_DAY.toString());
        } else {
            rule(AUTHORISATION).given(request).isSilent();
        }
    }

    @Test
    void an_authorisation_is_asked_about_if_the_filing_enters_the_principal() {
        rule(AUTHORISATION)
                .given(authorisedUntil(DAY, CHANGE_SUBJECT))
                .isViolatedAt("subject.principal.authorisation.validity");
        rule(AUTHORISATION).given(authorisedUntil(DAY, CHANGE_SERVICE)).isSilent();
        rule(AUTHORISATION).given(authorisedUntil(DAY, CANCEL_SERVICE)).isSilent();
        rule(AUTHORISATION).given(filing(NEW_FIRST)).isSilent();
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "10, true", "31, true", "32, false"})
    void a_letter_or_proof_that_ends_during_the_review_is_a_warning(int days, boolean warned) {
        for (Material material : List.of(Material.SITUATION_STATEMENT, Material.RESIDENCE_PROOF)) {
            FilingRequest.Builder request = handingIn(material, DAY.plusDays(days), NEW_FIRST);
            if (warned) {
                rule(PAPER)
                        .given(request)
                        .isViolatedAt(WARNING, "materials[0].validity")
                        .isSaying(material.chinese(), DAY.plusDays(days).toString(), LAST_DAY.toString());
            } else {
                rule(PAPER).given(request).isSilent();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Material.class,
            names = {"SUBJECT_CERTIFICATE", "SUBJECT_PRINCIPAL_ID", "PRE_APPROVAL_DOCUMENT"})
    void certificates_and_approvals_have_rules_of_their_own(Material material) {
        rule(PAPER).given(handingIn(material, DAY, NEW_FIRST)).isSilent();
    }

    @Test
    void a_paper_is_not_asked_about_if_the_filing_does_not_take_it() {
        rule(PAPER)
                .given(handingIn(Material.RESIDENCE_PROOF, DAY, CHANGE_SUBJECT))
                .isViolatedAt("materials[0].validity");
        rule(PAPER)
                .given(handingIn(Material.RESIDENCE_PROOF, DAY, CHANGE_SERVICE))
                .isSilent();
        rule(PAPER)
                .given(handingIn(Material.CANCELLATION_STATEMENT, DAY, CANCEL_SERVICE)
                        .cancellation(
                                Cancellation.builder().phoneReachable(false).build()))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Material.class,
            names = {"SUBJECT_PRINCIPAL_AUTHORISATION_LETTER", "MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER"})
    void a_letter_of_an_authorisation_that_is_entered_as_ending_is_not_found_twice(Material letter) {
        rule(PAPER).given(handingIn(letter, DAY, NEW_FIRST)).isViolatedAt("materials[0].validity");
        for (LocalDate entered : List.of(DAY, LAST_DAY)) {
            rule(PAPER)
                    .given(authorisedInBothRolesUntil(entered).materials(paper(letter, DAY)))
                    .isSilent();
        }
        rule(PAPER)
                .given(authorisedInBothRolesUntil(LAST_DAY.plusDays(1)).materials(paper(letter, DAY)))
                .isViolatedAt("materials[0].validity");
    }

    private static FilingRequest.Builder handingIn(Material material, LocalDate until, FilingType type) {
        return filing(type).evaluatedOn(DAY).materials(paper(material, until));
    }

    private static MaterialAtHand paper(Material material, LocalDate until) {
        return MaterialAtHand.builder(material).validity(Validity.until(until)).build();
    }

    private static FilingRequest.Builder authorisedInBothRolesUntil(LocalDate until) {
        Person delegate = delegate(until);
        return filing(NEW_FIRST)
                .evaluatedOn(DAY)
                .subject(enterprise()
                        .legalRepresentative(REPRESENTATIVE)
                        .principal(delegate)
                        .build())
                .miniProgram(miniProgram().principal(delegate).build());
    }

    private static Person delegate(LocalDate until) {
        return Person.builder("样例乙")
                .document(SOMEBODY_ELSE.document())
                .authorisation(new Authorisation(AuthorisationReason.LONG_ABROAD, Validity.until(until)))
                .build();
    }

    private static FilingRequest.Builder approvedUntil(LocalDate until, FilingType type, PreApprovalCategory ticked) {
        return filing(type)
                .evaluatedOn(DAY)
                .miniProgram(miniProgram()
                        .preApprovalCategories(ticked)
                        .preApprovals(new PreApproval(NEWS, "示例文号第1号", null, Validity.until(until), null, null))
                        .build());
    }

    private static FilingRequest.Builder authorisedUntil(LocalDate until, FilingType type) {
        return filing(type)
                .evaluatedOn(DAY)
                .subject(enterprise()
                        .legalRepresentative(REPRESENTATIVE)
                        .principal(delegate(until))
                        .build());
    }
}
