package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Violation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 备案类型与前提: what {@code filing-type.drl} makes of a change. */
class FilingTypeChangeRulesTest {

    private static final String COMBINED = "filing-type.change-with-new-filing";
    private static final String PROVINCE = "filing-type.province-cannot-change";
    private static final String NUMBER = "filing-type.certificate-number-cannot-change";
    private static final String ANOTHER = "filing-type.another-subject";
    private static final String TO_UNIT = "filing-type.individual-to-unit";
    private static final String TO_INDIVIDUAL = "filing-type.unit-to-individual";

    /** The credit code of {@link io.github.icprules.drools.Requests#enterprise()}, and one of another company. */
    private static final String SAME_CODE = "91000000000000000K";

    private static final String OTHER_CODE = "91000000000000019G";

    @ParameterizedTest
    @EnumSource
    void a_change_and_a_new_filing_are_two_orders(FilingType type) {
        Change combined = Change.builder().noItems().combinedWithNewFiling(true).build();
        Change alone = Change.builder().noItems().combinedWithNewFiling(false).build();
        if (type.kind() == FilingKind.CANCELLATION) {
            rule(COMBINED).given(filing(type).change(combined)).isSilent();
        } else {
            rule(COMBINED).given(filing(type).change(combined)).isViolatedAt(BLOCKING, "change.combinedWithNewFiling");
        }
        rule(COMBINED).given(filing(type).change(alone)).isSilent();
        if (type.kind() == FilingKind.CHANGE) {
            rule(COMBINED).given(filing(type)).isUndecidedFor("change.combinedWithNewFiling");
        } else {
            rule(COMBINED).given(filing(type)).isSilent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_all_items_province_and_certificate_number_cannot_change(ChangedItem item) {
        for (FilingType type : FilingType.values()) {
            FilingRequest.Builder change =
                    filing(type).change(Change.builder(item).build());
            boolean isChange = type.kind() == FilingKind.CHANGE;
            isBlocked(PROVINCE, change, isChange && item == ChangedItem.PROVINCE);
            isBlocked(NUMBER, change, isChange && item == ChangedItem.SUBJECT_CERTIFICATE_NUMBER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_changes_must_be_known_of_a_change_of_the_subject(FilingType type) {
        for (String id : new String[] {PROVINCE, NUMBER}) {
            if (type == CHANGE_SUBJECT || type == FilingType.CHANGE_ALL) {
                rule(id).given(filing(type)).isUndecidedFor("change.items");
            } else {
                rule(id).given(filing(type)).isSilent();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHANGE_SUBJECT", "CHANGE_ALL"})
    void a_change_does_not_put_another_subject_in_the_place_of_the_one_on_record(FilingType type) {
        rule(ANOTHER)
                .given(filing(type).change(from(OTHER_CODE)))
                .isViolatedAt(BLOCKING, "change.previousCertificateNumber");
        rule(ANOTHER).given(filing(type).change(from(SAME_CODE))).isSilent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 91000000000000000k ", // the same, written otherwise
                "110000000000001", // a registration number of old
                "00000000-0", // an organisation code of old
            })
    void only_numbers_that_last_for_life_tell_subjects_apart(String before) {
        rule(ANOTHER).given(filing(CHANGE_SUBJECT).change(from(before))).isSilent();
    }

    @Test
    void a_mistyped_number_is_a_slip_of_the_pen_and_no_other_subject() {
        String mistyped = SAME_CODE.replace("0K", "1K");
        rule(ANOTHER)
                .given(filing(CHANGE_SUBJECT).change(from(mistyped)))
                .isUndecidedFor("change.previousCertificateNumber", "subject.certificate.number");
    }

    @Test
    void the_number_on_record_may_stand_in_the_history() {
        Subject subject = enterprise()
                .history(FilingHistory.builder()
                        .filedCertificateNumber(OTHER_CODE)
                        .build())
                .build();
        rule(ANOTHER).given(filing(CHANGE_SUBJECT).subject(subject)).isViolatedAt("change.previousCertificateNumber");
        rule(ANOTHER)
                .given(filing(CHANGE_SUBJECT).subject(subject).change(from(SAME_CODE)))
                .isSilent();
    }

    @Test
    void an_individual_is_told_by_the_number_of_the_identity_document() {
        Subject individual = individual().build();
        rule(ANOTHER)
                .given(filing(CHANGE_SUBJECT).subject(individual).change(from("11010120120101001X")))
                .isViolatedAt("change.previousCertificateNumber");
        rule(ANOTHER)
                .given(filing(CHANGE_SUBJECT).subject(individual).change(from("110101200001010010")))
                .isSilent();
    }

    @Test
    void a_certificate_without_a_number_leaves_the_identity_document() {
        Subject individual = individual()
                .certificate(SubjectCertificate.builder(CertificateType.RESIDENT_ID)
                        .number("")
                        .build())
                .build();
        rule(ANOTHER)
                .given(filing(CHANGE_SUBJECT).subject(individual).change(from("11010120120101001X")))
                .isViolatedAt("change.previousCertificateNumber");
    }

    @Test
    void the_numbers_must_be_known_unless_the_number_does_not_change() {
        rule(ANOTHER).given(filing(CHANGE_SUBJECT)).isUndecidedFor("change.previousCertificateNumber");
        rule(ANOTHER)
                .given(filing(CHANGE_SUBJECT).subject(Subject.builder().build()))
                .isUndecidedFor("change.previousCertificateNumber", "subject.certificate.number");
        rule(ANOTHER)
                .given(filing(CHANGE_SUBJECT).subject(numbered(" ")).change(from("")))
                .isUndecidedFor("change.previousCertificateNumber", "subject.certificate.number");
        rule(ANOTHER)
                .given(filing(CHANGE_SUBJECT)
                        .change(Change.builder(ChangedItem.ADDRESS).build()))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        // on record,  now,         to unit, to individual
        "INDIVIDUAL,   ENTERPRISE,  true,    false",
        "INDIVIDUAL,   SOLE_TRADER, true,    false",
        "INDIVIDUAL,   INDIVIDUAL,  false,   false",
        "ENTERPRISE,   INDIVIDUAL,  false,   true",
        "SOLE_TRADER,  INDIVIDUAL,  false,   true",
        "SOLE_TRADER,  ENTERPRISE,  false,   false",
    })
    void an_individual_on_record_had_better_stay_one_and_a_unit_must(
            SubjectType before, SubjectType now, boolean toUnit, boolean toIndividual) {
        FilingRequest.Builder change = from(before, now, OTHER_CODE);
        if (toUnit) {
            rule(TO_UNIT)
                    .given(change)
                    .isViolatedAt(WARNING, "change.previousSubjectType")
                    .isSaying("由个人变更为" + now.chinese());
        } else {
            rule(TO_UNIT).given(change).isSilent();
        }
        if (toIndividual) {
            rule(TO_INDIVIDUAL)
                    .given(change)
                    .isViolatedAt(BLOCKING, "change.previousSubjectType")
                    .isSaying("由" + before.chinese() + "变更为个人");
        } else {
            rule(TO_INDIVIDUAL).given(change).isSilent();
        }
        if (toUnit || toIndividual) {
            // Of course the number is another then; it need not be said twice.
            rule(ANOTHER).given(change).isSilent();
        } else {
            rule(ANOTHER).given(change).speaks();
        }
    }

    @Test
    void that_individuals_cannot_become_units_rests_on_sources_that_disagree() {
        Violation found = rule(TO_UNIT)
                .given(from(SubjectType.INDIVIDUAL, SubjectType.ENTERPRISE, SAME_CODE))
                .report()
                .violations()
                .stream()
                .filter(violation -> violation.ruleId().equals(TO_UNIT))
                .findFirst()
                .orElseThrow();
        assertThat(found.basis()).extracting(LegalBasis::confidence).containsOnly(Confidence.LOW);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // on record,  now,        to unit needs,                              to individual needs
                "-,          ENTERPRISE, change.previousSubjectType,                 -",
                "-,          INDIVIDUAL, -,                                          change.previousSubjectType",
                "INDIVIDUAL, -,          subject.type,                               -",
                "ENTERPRISE, -,          -,                                          subject.type",
                "-,          -,          subject.type change.previousSubjectType,    subject.type change.previousSubjectType",
            })
    void the_types_must_be_known_as_far_as_they_decide(
            @Nullable SubjectType before,
            @Nullable SubjectType now,
            @Nullable String toUnit,
            @Nullable String toIndividual) {
        isSilentOrUndecided(TO_UNIT, from(before, now, SAME_CODE), toUnit);
        isSilentOrUndecided(TO_INDIVIDUAL, from(before, now, SAME_CODE), toIndividual);
    }

    @Test
    void a_change_of_other_items_does_not_change_the_type() {
        FilingRequest.Builder change = filing(CHANGE_SUBJECT)
                .change(Change.builder(ChangedItem.ADDRESS).build());
        rule(TO_UNIT).given(change).isSilent();
        rule(TO_INDIVIDUAL).given(change.subject(individual().build())).isSilent();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"CHANGE_SUBJECT", "CHANGE_ALL"})
    void only_a_change_of_the_subject_can_change_who_it_is(FilingType type) {
        Change change = new Change(null, null, SubjectType.INDIVIDUAL, OTHER_CODE, null);
        for (String id : new String[] {ANOTHER, TO_UNIT, TO_INDIVIDUAL}) {
            rule(id).given(filing(type)).isSilent();
            rule(id).given(filing(type).change(change)).isSilent();
        }
        rule(ANOTHER).given(filing(type).change(from(OTHER_CODE))).isSilent();
        Change ofUnit = new Change(null, null, SubjectType.ENTERPRISE, OTHER_CODE, null);
        rule(TO_INDIVIDUAL)
                .given(filing(type).subject(individual().build()).change(ofUnit))
                .isSilent();
    }

    @Test
    void a_finding_on_numbers_repeats_none() {
        assertThat(rule(ANOTHER)
                        .given(filing(CHANGE_SUBJECT).change(from(OTHER_CODE)))
                        .report()
                        .toString())
                .doesNotContain(OTHER_CODE, SAME_CODE);
    }

    @Test
    void changes_are_judged_from_the_first_of_september_2023() {
        LocalDate begin = LocalDate.of(2023, 9, 1);
        rule(COMBINED)
                .countsFrom(
                        begin,
                        filing(NEW_SERVICE)
                                .change(Change.builder()
                                        .noItems()
                                        .combinedWithNewFiling(true)
                                        .build()));
        rule(PROVINCE)
                .countsFrom(
                        begin,
                        filing(CHANGE_SERVICE)
                                .change(Change.builder(ChangedItem.PROVINCE).build()));
    }

    private static void isBlocked(String id, FilingRequest.Builder request, boolean blocked) {
        if (blocked) {
            rule(id).given(request).isViolatedAt(BLOCKING, "change.items");
        } else {
            rule(id).given(request).isSilent();
        }
    }

    private static void isSilentOrUndecided(String id, FilingRequest.Builder request, @Nullable String needs) {
        if (needs == null) {
            rule(id).given(request).isSilent();
        } else {
            rule(id).given(request).isUndecidedFor(needs.split(" ", -1));
        }
    }

    private static Subject numbered(String number) {
        return enterprise()
                .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                        .number(number)
                        .build())
                .build();
    }

    private static Change from(String number) {
        return new Change(null, null, null, number, null);
    }

    private static FilingRequest.Builder from(
            @Nullable SubjectType before, @Nullable SubjectType now, String numberBefore) {
        Subject subject =
                now == null ? Subject.builder().build() : enterprise().type(now).build();
        return filing(CHANGE_SUBJECT).subject(subject).change(new Change(null, null, before, numberBefore, null));
    }
}
