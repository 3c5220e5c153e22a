package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CANCEL_ACCESS;
import static io.github.icprules.model.FilingType.CANCEL_SERVICE;
import static io.github.icprules.model.FilingType.CANCEL_SUBJECT;
import static io.github.icprules.model.Material.APPLICANT_ID;
import static io.github.icprules.model.Material.CANCELLATION_STATEMENT;
import static io.github.icprules.model.Material.HANDHELD_ID_PHOTO;
import static io.github.icprules.model.Material.LEGAL_REPRESENTATIVE_ID;
import static io.github.icprules.model.Material.SUBJECT_CERTIFICATE;
import static io.github.icprules.model.Material.SUBJECT_PRINCIPAL_ID;
import static io.github.icprules.report.RequirementStatus.MISSING;
import static io.github.icprules.report.RequirementStatus.PROVIDED;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.LEGAL;
import static io.github.icprules.report.Severity.WARNING;
import static io.github.icprules.report.Stage.COMPLETED;
import static io.github.icprules.report.Stage.SMS_VERIFICATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.Cancellation;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.TimelineEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 注销备案: {@code cancellation.drl}. */
class CancellationRulesTest {

    private static final String ON_THE_LAST_DAY = "cancellation.on-the-last-day";
    private static final String OVERDUE = "cancellation.overdue";
    private static final String IRREVERSIBLE = "cancellation.irreversible";
    private static final String SMS_TO_SUBJECT = "cancellation.sms-to-subject-principal";
    private static final String SMS_TO_MINI_PROGRAM = "cancellation.sms-to-mini-program-principal";
    private static final String DONE = "cancellation.completed";
    private static final String SHELL_SUBJECT = "cancellation.leaves-shell-subject";
    private static final String ALL_SERVICES = "cancellation.takes-all-services";
    private static final String STATEMENT = "cancellation.dead-phone-statement";
    private static final String PRINCIPAL = "cancellation.dead-phone-principal-id";
    private static final String PHOTO = "cancellation.dead-phone-handheld-photo";
    private static final String CERTIFICATE = "cancellation.dead-phone-subject-certificate";
    private static final String REPRESENTATIVE = "cancellation.dead-phone-legal-representative-id";
    private static final String APPLICANT = "cancellation.dead-phone-applicant-id";

    private static final Subject UNIT = enterprise().build();
    private static final Subject INDIVIDUAL = individual().build();

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_SUBJECT", "CANCEL_SERVICE", "CANCEL_ACCESS"})
    void every_cancellation_is_told_that_it_is_final_and_of_its_end(FilingType type) {
        rule(IRREVERSIBLE).given(filing(type)).isDue(null).isSaying("不可撤回");
        rule(DONE).given(filing(type)).isDue(COMPLETED, null).isSaying(type.chinese() + "办结");
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_SUBJECT", "CANCEL_SERVICE"})
    void whoever_ends_a_service_cancels_it_on_the_last_day(FilingType type) {
        rule(ON_THE_LAST_DAY).given(filing(type)).isDue(null).threatens("CANCELLATION_NOT_FILED");
        rule(ON_THE_LAST_DAY).given(ending(type, DAY)).isDue(DAY);
    }

    @Test
    void giving_up_one_access_does_not_end_the_service() {
        rule(ON_THE_LAST_DAY).given(filing(CANCEL_ACCESS)).isSilent();
        rule(OVERDUE).given(ending(CANCEL_ACCESS, DAY.minusDays(1))).isSilent();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"CANCEL_SUBJECT", "CANCEL_SERVICE", "CANCEL_ACCESS"})
    void only_a_cancellation_cancels(FilingType type) {
        rule(ON_THE_LAST_DAY).given(filing(type)).isSilent();
        rule(IRREVERSIBLE).given(filing(type)).isSilent();
        rule(DONE).given(filing(type)).isSilent();
        rule(OVERDUE).given(ending(type, DAY.minusDays(1))).isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_SUBJECT", "CANCEL_SERVICE"})
    void a_service_that_ended_yesterday_is_cancelled_too_late(FilingType type) {
        rule(OVERDUE)
                .given(ending(type, DAY.minusDays(1)))
                .isViolatedAt(LEGAL, "cancellation.serviceEndsOn")
                .threatens("CANCELLATION_NOT_FILED")
                .isSaying("2026-11-23");
    }

    @Test
    void a_service_that_ends_today_or_later_is_cancelled_in_time() {
        rule(OVERDUE).given(ending(CANCEL_SERVICE, DAY)).isSilent();
        rule(OVERDUE).given(ending(CANCEL_SERVICE, DAY.plusDays(1))).isSilent();
    }

    @Test
    void the_end_of_the_service_must_be_known() {
        rule(OVERDUE).given(filing(CANCEL_SERVICE)).isUndecidedFor("cancellation.serviceEndsOn");
        rule(OVERDUE).given(ending(CANCEL_SERVICE, null)).isUndecidedFor("cancellation.serviceEndsOn");
    }

    @Test
    void the_sms_goes_to_whoever_answers_for_what_is_cancelled() {
        rule(SMS_TO_SUBJECT)
                .given(filing(CANCEL_SUBJECT))
                .isDue(SMS_VERIFICATION, null)
                .isSaying("主体负责人", "24 小时");
        rule(SMS_TO_MINI_PROGRAM)
                .given(filing(CANCEL_SERVICE))
                .isDue(SMS_VERIFICATION, null)
                .isSaying("小程序负责人", "24 小时");
    }

    @Test
    void no_sms_goes_to_a_phone_that_is_out_of_use() {
        rule(SMS_TO_SUBJECT).given(phone(CANCEL_SUBJECT, false)).isSilent();
        rule(SMS_TO_SUBJECT).given(phone(CANCEL_SUBJECT, true)).isDue(SMS_VERIFICATION, null);
        rule(SMS_TO_MINI_PROGRAM).given(phone(CANCEL_SERVICE, false)).isSilent();
        rule(SMS_TO_MINI_PROGRAM).given(phone(CANCEL_SERVICE, true)).isDue(SMS_VERIFICATION, null);
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "CANCEL_SUBJECT")
    void the_subject_principal_confirms_the_subjects_cancellation_alone(FilingType type) {
        rule(SMS_TO_SUBJECT).given(filing(type)).isSilent();
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "CANCEL_SERVICE")
    void the_mini_program_principal_confirms_its_cancellation_alone(FilingType type) {
        rule(SMS_TO_MINI_PROGRAM).given(filing(type)).isSilent();
    }

    @ParameterizedTest
    @EnumSource
    void every_filing_but_a_cancellation_of_access_takes_an_sms(FilingType type) {
        long sms = rule(DONE).given(filing(type)).report().timeline().stream()
                .map(TimelineEntry::stage)
                .filter(SMS_VERIFICATION::equals)
                .count();
        assertThat(sms).isEqualTo(type == FilingType.CANCEL_ACCESS ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void cancelling_the_only_service_leaves_a_shell_subject(int services) {
        rule(SHELL_SUBJECT).given(having(CANCEL_SERVICE, services)).isViolatedAt(WARNING, "filingType");
    }

    @Test
    void without_a_number_the_services_are_counted() {
        rule(SHELL_SUBJECT).given(naming(CANCEL_SERVICE)).isViolatedAt("filingType");
        rule(SHELL_SUBJECT).given(naming(CANCEL_SERVICE, "示例记事本")).isViolatedAt("filingType");
        rule(SHELL_SUBJECT).given(naming(CANCEL_SERVICE, "示例记事本", "示例日历")).isSilent();
    }

    @Test
    void a_subject_with_another_service_is_no_shell() {
        rule(SHELL_SUBJECT).given(having(CANCEL_SERVICE, 2)).isSilent();
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "CANCEL_SERVICE")
    void nothing_but_the_cancellation_of_a_service_leaves_a_shell_subject(FilingType type) {
        rule(SHELL_SUBJECT).given(having(type, 1)).isSilent();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, true", "9, true"})
    void cancelling_the_subject_takes_its_other_services_along(int services, boolean others) {
        if (others) {
            rule(ALL_SERVICES).given(having(CANCEL_SUBJECT, services)).isViolatedAt(WARNING, "filingType");
        } else {
            rule(ALL_SERVICES).given(having(CANCEL_SUBJECT, services)).isSilent();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "CANCEL_SUBJECT")
    void nothing_but_the_cancellation_of_the_subject_takes_other_services_along(FilingType type) {
        rule(ALL_SERVICES).given(having(type, 2)).isSilent();
    }

    @Test
    void the_number_of_services_must_be_known() {
        rule(SHELL_SUBJECT)
                .given(filing(CANCEL_SERVICE))
                .isUndecidedFor("subject.history.serviceCount", "subject.history.filings");
        rule(ALL_SERVICES)
                .given(filing(CANCEL_SUBJECT))
                .isUndecidedFor("subject.history.serviceCount", "subject.history.filings");
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_SUBJECT", "CANCEL_SERVICE"})
    void a_unit_without_its_phone_hands_in_papers(FilingType type) {
        assertThat(materialsOf(deadPhone(type, UNIT)))
                .containsExactlyInAnyOrder(
                        SUBJECT_CERTIFICATE, LEGAL_REPRESENTATIVE_ID, APPLICANT_ID, CANCELLATION_STATEMENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_SUBJECT", "CANCEL_SERVICE"})
    void an_individual_without_its_phone_hands_in_papers(FilingType type) {
        assertThat(materialsOf(deadPhone(type, INDIVIDUAL)))
                .containsExactlyInAnyOrder(SUBJECT_PRINCIPAL_ID, HANDHELD_ID_PHOTO, CANCELLATION_STATEMENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_SUBJECT", "CANCEL_SERVICE"})
    void the_papers_are_the_same_for_a_subject_and_for_one_of_its_services(FilingType type) {
        for (String id : new String[] {STATEMENT, CERTIFICATE, REPRESENTATIVE, APPLICANT}) {
            rule(id).given(deadPhone(type, UNIT)).isRequired(MISSING);
        }
        for (String id : new String[] {STATEMENT, PRINCIPAL, PHOTO}) {
            rule(id).given(deadPhone(type, INDIVIDUAL)).isRequired(MISSING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        STATEMENT + ", CANCELLATION_STATEMENT, ENTERPRISE",
        STATEMENT + ", CANCELLATION_STATEMENT, INDIVIDUAL",
        PRINCIPAL + ", SUBJECT_PRINCIPAL_ID, INDIVIDUAL",
        PHOTO + ", HANDHELD_ID_PHOTO, INDIVIDUAL",
        CERTIFICATE + ", SUBJECT_CERTIFICATE, ENTERPRISE",
        CERTIFICATE + ", SUBJECT_CERTIFICATE, SOLE_TRADER",
        REPRESENTATIVE + ", LEGAL_REPRESENTATIVE_ID, ENTERPRISE",
        APPLICANT + ", APPLICANT_ID, ENTERPRISE"
    })
    void what_is_asked_for_is_missing_until_it_is_there(String id, Material material, SubjectType subject) {
        FilingRequest.Builder request =
                deadPhone(CANCEL_SERVICE, Subject.builder(subject, "示例商店").build());
        rule(id).given(request).isRequired(material, MISSING).isUndecidedFor("materials");
        rule(id).given(request.noMaterials())
                .isRequired(material, MISSING)
                .isViolatedAt(BLOCKING, "materials")
                .isSaying("缺少" + material.chinese());
        rule(id).given(request.materials(atHand(material))).isRequired(material, PROVIDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {STATEMENT, PRINCIPAL, PHOTO, CERTIFICATE, REPRESENTATIVE, APPLICANT})
    void who_receives_the_sms_hands_in_nothing(String id) {
        for (Subject subject : new Subject[] {UNIT, INDIVIDUAL}) {
            rule(id).given(phone(CANCEL_SERVICE, true).subject(subject)).isSilent();
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"CANCEL_SUBJECT", "CANCEL_SERVICE"})
    void where_no_sms_confirms_a_cancellation_a_dead_phone_does_not_matter(FilingType type) {
        for (Subject subject : new Subject[] {UNIT, INDIVIDUAL}) {
            deadPhoneRules()
                    .forEach(id -> rule(id).given(deadPhone(type, subject)).isSilent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CERTIFICATE, REPRESENTATIVE, APPLICANT})
    void an_individual_has_no_papers_of_a_unit(String id) {
        rule(id).given(deadPhone(CANCEL_SERVICE, INDIVIDUAL)).isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {PRINCIPAL, PHOTO})
    void a_unit_has_no_papers_of_an_individual(String id) {
        rule(id).given(deadPhone(CANCEL_SERVICE, UNIT)).isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {PRINCIPAL, PHOTO, CERTIFICATE, REPRESENTATIVE, APPLICANT})
    void phone_and_type_of_subject_must_be_known(String id) {
        Subject untyped = Subject.builder().build();
        rule(id).given(deadPhone(CANCEL_SERVICE, untyped)).isUndecidedFor("subject.type");
        rule(id).given(filing(CANCEL_SERVICE).subject(untyped))
                .isUndecidedFor("subject.type", "cancellation.phoneReachable");
    }

    @Test
    void the_statement_depends_on_the_phone_alone() {
        rule(STATEMENT).given(filing(CANCEL_SERVICE)).isUndecidedFor("cancellation.phoneReachable");
        rule(STATEMENT)
                .given(deadPhone(CANCEL_SERVICE, Subject.builder().build()))
                .isRequired(MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        ON_THE_LAST_DAY + ", CANCEL_SERVICE, 2023-09-01",
        OVERDUE + ", CANCEL_SERVICE, 2023-09-01",
        IRREVERSIBLE + ", CANCEL_SERVICE, 2023-09-04",
        SMS_TO_SUBJECT + ", CANCEL_SUBJECT, 2023-09-04",
        SMS_TO_MINI_PROGRAM + ", CANCEL_SERVICE, 2023-09-04",
        DONE + ", CANCEL_SERVICE, 2023-09-04",
        SHELL_SUBJECT + ", CANCEL_SERVICE, 2023-09-01",
        ALL_SERVICES + ", CANCEL_SUBJECT, 2023-09-04",
        STATEMENT + ", CANCEL_SERVICE, 2023-09-01",
        CERTIFICATE + ", CANCEL_SERVICE, 2023-09-01",
        REPRESENTATIVE + ", CANCEL_SERVICE, 2023-09-01",
        APPLICANT + ", CANCEL_SERVICE, 2023-09-01"
    })
    void a_cancellation_is_judged_once_all_a_rule_rests_on_is_in_force(String id, FilingType type, LocalDate day) {
        rule(id).countsFrom(day, filing(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {PRINCIPAL, PHOTO})
    void an_individuals_cancellation_is_judged_since_the_duty_to_file_began(String id) {
        rule(id).countsFrom(LocalDate.of(2023, 9, 1), deadPhone(CANCEL_SERVICE, INDIVIDUAL));
    }

    private static Stream<String> deadPhoneRules() {
        return Stream.of(STATEMENT, PRINCIPAL, PHOTO, CERTIFICATE, REPRESENTATIVE, APPLICANT);
    }

    private static FilingRequest.Builder ending(FilingType type, LocalDate day) {
        return filing(type)
                .cancellation(Cancellation.builder().serviceEndsOn(day).build());
    }

    private static FilingRequest.Builder phone(FilingType type, boolean reachable) {
        return filing(type)
                .cancellation(Cancellation.builder().phoneReachable(reachable).build());
    }

    private static FilingRequest.Builder deadPhone(FilingType type, Subject subject) {
        return phone(type, false).subject(subject);
    }

    private static FilingRequest.Builder having(FilingType type, int services) {
        return filing(type)
                .subject(enterprise()
                        .history(FilingHistory.builder().serviceCount(services).build())
                        .build());
    }

    private static FilingRequest.Builder naming(FilingType type, String... services) {
        List<ExistingFiling> filings = Stream.of(services)
                .map(name -> new ExistingFiling(null, null, null, name, null))
                .toList();
        return filing(type)
                .subject(enterprise()
                        .history(FilingHistory.builder().filings(filings).build())
                        .build());
    }

    private static Stream<Material> materialsOf(FilingRequest.Builder request) {
        return rule(STATEMENT).given(request).report().requirements().stream().map(MaterialRequirement::material);
    }
}
