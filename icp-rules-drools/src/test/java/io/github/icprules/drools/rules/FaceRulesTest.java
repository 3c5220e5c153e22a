package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.report.RequirementStatus.DEFECTIVE;
import static io.github.icprules.report.RequirementStatus.PROVIDED;
import static io.github.icprules.report.RequirementStatus.TO_CONFIRM;
import static io.github.icprules.report.Severity.BLOCKING;

import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** 人脸核身: {@code face.drl}. */
class FaceRulesTest {

    private static final String NOT_PASSED = "face.not-passed";
    private static final String EXPIRED = "face.expired";
    private static final String ANOTHER_PERSON = "face.another-person";
    private static final String PHOTO_NOT_IN_ORDER = "face.photo-not-in-order";
    private static final String REQUIREMENT = "materials.face-verification";

    private static final List<String> RULES = List.of(NOT_PASSED, EXPIRED, ANOTHER_PERSON, PHOTO_NOT_IN_ORDER);

    private static final FaceVerification UNKNOWN = FaceVerification.builder().build();
    private static final FaceVerification WRONG = FaceVerification.builder()
            .createdAt(OffsetDateTime.parse("2023-01-01T12:00:00+08:00"))
            .finished(true)
            .status(FaceStatus.FAILED)
            .samePerson(false)
            .photoInOrder(false)
            .build();

    @ParameterizedTest
    @FieldSource("RULES")
    void a_sound_verification_is_fine(String id) {
        rule(id).given(verified(sound().build())).isSilent();
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void while_there_is_no_verification_nothing_is_wrong_or_open(String id) {
        rule(id).given(filing(NEW_FIRST)).isSilent();
        rule(REQUIREMENT).given(filing(NEW_FIRST)).isRequired(TO_CONFIRM);
    }

    @ParameterizedTest
    @CsvSource({
        NOT_PASSED + ", ''",
        EXPIRED + ", .createdAt",
        ANOTHER_PERSON + ", .samePerson",
        PHOTO_NOT_IN_ORDER + ", .photoInOrder"
    })
    void what_is_wrong_with_a_verification_blocks_the_filing(String id, String member) {
        rule(id).given(verified(WRONG)).isViolatedAt(BLOCKING, "miniProgram.faceVerification" + member);
    }

    @ParameterizedTest
    @CsvSource({
        NOT_PASSED + ", status",
        EXPIRED + ", createdAt",
        ANOTHER_PERSON + ", samePerson",
        PHOTO_NOT_IN_ORDER + ", photoInOrder"
    })
    void what_is_not_given_of_a_verification_is_not_judged(String id, String member) {
        rule(id).given(verified(UNKNOWN)).isUndecidedFor("miniProgram.faceVerification." + member);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  PASSED,      ''",
        ",      PASSED,      ''",
        "true,  FAILED,      失败",
        ",      FAILED,      失败",
        "false, FAILED,      失败",
        "false, PASSED,      等待中",
        "false, ,            等待中",
        "false, WAITING,     等待中",
        ",      WAITING,     等待中",
        "false, NOT_STARTED, 未开始",
        ",      NOT_STARTED, 未开始"
    })
    void a_verification_is_passed_when_it_is_over_and_succeeded(
            @Nullable Boolean finished, @Nullable FaceStatus status, String outcome) {
        FilingRequest.Builder request = verified(new FaceVerification(null, finished, status, null, null, null));
        if (outcome.isEmpty()) {
            rule(NOT_PASSED).given(request).isSilent();
            rule(REQUIREMENT).given(request).isRequired(PROVIDED);
        } else {
            rule(NOT_PASSED)
                    .given(request)
                    .isViolatedAt("miniProgram.faceVerification")
                    .isSaying(outcome);
            rule(REQUIREMENT).given(request).isRequired(TO_CONFIRM);
        }
    }

    @Test
    void a_verification_that_is_over_may_have_failed() {
        rule(NOT_PASSED)
                .given(verified(FaceVerification.builder().finished(true).build()))
                .isUndecidedFor("miniProgram.faceVerification.status");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:00:00+08:00, false, false",
        "2026-11-21T00:00:00+08:00, false, false",
        "2026-11-20T23:59:59+08:00, false, true",
        "2026-11-20T16:00:00Z,      false, false",
        "2026-11-20T15:59:59Z,      false, true",
        "2026-11-21T00:00:00+08:00, ,      false",
        "2026-11-20T23:59:59+08:00, ,      true",
        "2026-11-24T08:00:00+08:00, true,  false",
        "2026-11-23T00:00:00+08:00, true,  false",
        "2026-11-22T23:59:59+08:00, true,  true",
        "2026-11-22T16:00:00Z,      true,  false"
    })
    void a_verification_can_be_used_for_three_days_or_one_with_the_account(
            OffsetDateTime createdAt, @Nullable Boolean withAccount, boolean expired) {
        FilingRequest.Builder request =
                verified(new FaceVerification(createdAt, true, FaceStatus.PASSED, true, true, withAccount));
        if (expired) {
            rule(EXPIRED)
                    .given(request)
                    .isViolatedAt("miniProgram.faceVerification.createdAt")
                    .isSaying(Boolean.TRUE.equals(withAccount) ? "1 天" : "3 天");
            rule(REQUIREMENT).given(request).isRequired(DEFECTIVE);
        } else {
            rule(EXPIRED).given(request).isSilent();
            rule(REQUIREMENT).given(request).isRequired(PROVIDED);
        }
    }

    @Test
    void the_day_of_the_verification_is_told_as_in_china() {
        rule(EXPIRED)
                .given(verified(sound().createdAt(OffsetDateTime.parse("2026-11-19T16:00:00Z"))
                        .build()))
                .isSaying("2026-11-20");
    }

    @Test
    void a_verification_of_another_person_is_there_but_defective() {
        FilingRequest.Builder request = verified(sound().samePerson(false).build());
        rule(ANOTHER_PERSON).given(request).isViolatedAt("miniProgram.faceVerification.samePerson");
        rule(REQUIREMENT).given(request).isRequired(DEFECTIVE);
    }

    @Test
    void a_photo_can_be_wrong_though_the_verification_was_passed() {
        FilingRequest.Builder request = verified(sound().photoInOrder(false).build());
        rule(PHOTO_NOT_IN_ORDER).given(request).isViolatedAt("miniProgram.faceVerification.photoInOrder");
        rule(REQUIREMENT).given(request).isRequired(DEFECTIVE);
    }

    @ParameterizedTest
    @EnumSource
    void a_verification_is_looked_at_where_the_mini_program_is_described(FilingType type) {
        FilingRequest.Builder request = verified(type, WRONG);
        switch (type) {
            case NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SERVICE, CHANGE_ALL ->
                RULES.forEach(id -> rule(id).given(request).speaks());
            default -> RULES.forEach(id -> rule(id).given(request).isSilent());
        }
    }

    @ParameterizedTest
    @CsvSource({"MINI_PROGRAM_PRINCIPAL, true", "REMARK, false"})
    void a_change_of_the_subject_takes_one_if_the_principal_is_entered_again(ChangedItem item, boolean lookedAt) {
        FilingRequest.Builder request =
                verified(CHANGE_SUBJECT, WRONG).change(Change.builder(item).build());
        for (String id : RULES) {
            if (lookedAt) {
                rule(id).given(request).speaks();
            } else {
                rule(id).given(request).isSilent();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        NOT_PASSED + ", 2023-09-04",
        EXPIRED + ", 2023-09-04",
        ANOTHER_PERSON + ", 2023-09-04",
        PHOTO_NOT_IN_ORDER + ", 2023-09-04"
    })
    void a_verification_is_looked_at_once_all_a_rule_rests_on_is_in_force(String id, LocalDate day) {
        rule(id).countsFrom(day, verified(WRONG));
    }

    private static FaceVerification.Builder sound() {
        return FaceVerification.builder()
                .createdAt(OffsetDateTime.parse("2026-11-23T12:00:00+08:00"))
                .finished(true)
                .status(FaceStatus.PASSED)
                .samePerson(true)
                .photoInOrder(true);
    }

    private static FilingRequest.Builder verified(FaceVerification verification) {
        return verified(NEW_FIRST, verification);
    }

    private static FilingRequest.Builder verified(FilingType type, FaceVerification verification) {
        return filing(type)
                .miniProgram(miniProgram().faceVerification(verification).build());
    }
}
