package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individualIn;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.drools.data.ProvincialProfile.ALL;
import static io.github.icprules.drools.data.ProvincialProfile.OFF;
import static io.github.icprules.model.FilingType.CANCEL_SERVICE;
import static io.github.icprules.model.FilingType.CANCEL_SUBJECT;
import static io.github.icprules.model.FilingType.CHANGE_ALL;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.RequirementStatus.PROVIDED;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.INFO;
import static io.github.icprules.report.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Unchecked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 省管局要求,变更与注销: {@code province-change.drl}. */
class ProvinceChangeRulesTest {

    private static final String TO_UNIT = "province-change.individual-to-unit";
    private static final String TO_OTHER = "province-change.individual-to-another-s-company";
    private static final String UNSETTLED = "province-change.subject-change-unsettled";
    private static final String PRINCIPAL = "province-change.principal-without-full-change";
    private static final String FULL = "province-change.change-not-full";
    private static final String SHELL_PAPER = "province-change.shell-subject-application";
    private static final String SHELL_ONLINE = "province-change.shell-subject-online";
    private static final String SHELL_UNSETTLED = "province-change.shell-subject-unsettled";
    private static final String FILED_FIRST = "province-change.filed-principal-first";

    private static final String LETTERS = "province-change.new-letters";
    private static final String CONFORMITY = "province-change.filed-data-conformity";
    private static final String UNDECIDABLE = "province-material.undecidable";
    private static final String NATIONAL_TO_UNIT = "filing-type.individual-to-unit";
    private static final String NATIONAL_TO_INDIVIDUAL = "filing-type.unit-to-individual";

    private static final String NUMBER_OF_REPRESENTATIVE = "110101200001010010";
    private static final String NUMBER_OF_SOMEBODY_ELSE = "11010120120101001X";

    @Test
    void in_inner_mongolia_no_individual_s_filing_passes_to_a_unit() {
        FilingRequest.Builder request = passing(CHANGE_SUBJECT, Province.INNER_MONGOLIA, SubjectType.INDIVIDUAL);
        rule(TO_UNIT)
                .given(request)
                .isProvincialViolationAt(WARNING, "change.previousSubjectType")
                .isSaying("内蒙古");
        rule(NATIONAL_TO_UNIT).given(request).isSilent();
        rule(TO_UNIT).telling(OFF).given(request).isSilent();
        rule(NATIONAL_TO_UNIT).telling(OFF).given(request).isViolatedAt("change.previousSubjectType");
        rule(TO_UNIT)
                .given(passing(CHANGE_SERVICE, Province.INNER_MONGOLIA, SubjectType.INDIVIDUAL))
                .isSilent();
        rule(TO_UNIT)
                .given(passing(CHANGE_SUBJECT, Province.INNER_MONGOLIA, SubjectType.SOLE_TRADER))
                .isSilent();
        rule(TO_UNIT)
                .given(passing(CHANGE_SUBJECT, Province.SHANDONG, SubjectType.INDIVIDUAL))
                .isSilent();
        rule(NATIONAL_TO_UNIT)
                .given(passing(CHANGE_SUBJECT, Province.SHANDONG, SubjectType.INDIVIDUAL))
                .isViolatedAt("change.previousSubjectType");
        rule(TO_UNIT)
                .given(filing(CHANGE_SUBJECT)
                        .subject(individualIn(Province.INNER_MONGOLIA).build())
                        .change(Change.builder(ChangedItem.ADDRESS).build()))
                .isSilent();
        rule(TO_UNIT)
                .given(filing(CHANGE_SUBJECT)
                        .subject(Subject.builder()
                                .region(individualIn(Province.INNER_MONGOLIA)
                                        .build()
                                        .region())
                                .build())
                        .change(Change.builder(ChangedItem.SUBJECT_TYPE)
                                .previousSubjectType(SubjectType.INDIVIDUAL)
                                .build()))
                .isUndecidedFor("subject.type");
    }

    @ParameterizedTest
    @CsvSource({TO_UNIT + ", INNER_MONGOLIA", TO_OTHER + ", GANSU"})
    void a_change_of_the_mini_program_passes_nothing_to_anybody_whoever_files(String id, Province province) {
        Subject.Builder somebody =
                Subject.builder().region(enterpriseIn(province).build().region());
        Change change = Change.builder(ChangedItem.SUBJECT_TYPE)
                .previousSubjectType(SubjectType.INDIVIDUAL)
                .previousCertificateNumber(NUMBER_OF_SOMEBODY_ELSE)
                .build();
        rule(id).given(filing(CHANGE_SERVICE).subject(somebody.build()).change(change))
                .isSilent();
        rule(id).given(filing(CHANGE_ALL).subject(somebody.build()).change(change))
                .speaks();
    }

    @Test
    void an_old_page_says_the_same_of_henan() {
        FilingRequest.Builder request = passing(CHANGE_SUBJECT, Province.HENAN, SubjectType.INDIVIDUAL);
        rule(TO_UNIT).given(request).isSilent();
        rule(TO_UNIT).telling(ALL).given(request).isProvincialViolationAt(WARNING, "change.previousSubjectType");
        rule(UNSETTLED).given(request).isOpen().isSaying("河南");
        rule(NATIONAL_TO_UNIT).given(request).isViolatedAt("change.previousSubjectType");
        // An old page does not silence what holds everywhere.
        rule(NATIONAL_TO_UNIT).telling(ALL).given(request).isViolatedAt("change.previousSubjectType");
    }

    @ParameterizedTest
    @CsvSource({"JIANGXI, WARNING", "GANSU, BLOCKING"})
    void elsewhere_it_passes_to_the_individual_s_own_company(Province province, Severity severity) {
        rule(TO_OTHER)
                .given(passingFrom(CHANGE_SUBJECT, province, NUMBER_OF_SOMEBODY_ELSE))
                .isProvincialViolationAt(severity, "subject.legalRepresentative")
                .isSaying(province.chinese());
        rule(TO_OTHER)
                .given(passingFrom(CHANGE_SUBJECT, province, NUMBER_OF_REPRESENTATIVE))
                .isSilent();
        rule(NATIONAL_TO_UNIT)
                .given(passingFrom(CHANGE_SUBJECT, province, NUMBER_OF_REPRESENTATIVE))
                .isSilent();
        rule(TO_OTHER)
                .given(passing(CHANGE_SUBJECT, province, SubjectType.INDIVIDUAL))
                .isUndecidedFor("change.previousCertificateNumber");
        rule(TO_OTHER)
                .given(passingFrom(CHANGE_SERVICE, province, NUMBER_OF_SOMEBODY_ELSE))
                .isSilent();
        rule(TO_OTHER)
                .given(filing(CHANGE_SUBJECT)
                        .subject(individualIn(province)
                                .legalRepresentative(SOMEBODY_ELSE)
                                .build())
                        .change(Change.builder(ChangedItem.ADDRESS)
                                .previousCertificateNumber(NUMBER_OF_REPRESENTATIVE)
                                .build()))
                .isSilent();
        rule(TO_OTHER)
                .given(passingFrom(CHANGE_SUBJECT, Province.INNER_MONGOLIA, NUMBER_OF_SOMEBODY_ELSE))
                .isSilent();
    }

    @Test
    void another_name_on_record_tells_that_it_is_somebody_else() {
        FilingRequest.Builder request = filing(CHANGE_SUBJECT)
                .subject(enterpriseIn(Province.GANSU)
                        .history(FilingHistory.builder().filedName("样例乙").build())
                        .build())
                .change(Change.builder(ChangedItem.SUBJECT_TYPE)
                        .previousSubjectType(SubjectType.INDIVIDUAL)
                        .build());
        rule(TO_OTHER).given(request).isProvincialViolationAt(BLOCKING, "subject.legalRepresentative");
        rule(TO_OTHER)
                .given(request.subject(enterpriseIn(Province.GANSU)
                        .history(FilingHistory.builder().filedName("样例甲").build())
                        .build()))
                .isUndecidedFor("change.previousCertificateNumber");
    }

    @Test
    void a_mistyped_number_tells_nobody_apart() {
        String mistyped = NUMBER_OF_REPRESENTATIVE.replace("1010010", "1010011");
        rule(TO_OTHER)
                .given(passingFrom(CHANGE_SUBJECT, Province.GANSU, mistyped))
                .isUndecidedFor("change.previousCertificateNumber", "subject.legalRepresentative.document.number");
        rule(TO_OTHER)
                .given(passingFrom(CHANGE_SUBJECT, Province.GANSU, ' ' + NUMBER_OF_REPRESENTATIVE + ' '))
                .isSilent();
    }

    @Test
    void nor_does_the_number_of_another_kind_of_document() {
        rule(TO_OTHER)
                .given(passingFrom(CHANGE_SUBJECT, Province.GANSU, "EA0000000"))
                .isUndecidedFor("change.previousCertificateNumber", "subject.legalRepresentative.document.number");
    }

    @Test
    void the_number_on_record_may_stand_in_the_history_and_only_the_other_is_asked_for() {
        FilingHistory history = FilingHistory.builder()
                .filedCertificateNumber(NUMBER_OF_SOMEBODY_ELSE)
                .build();
        FilingRequest.Builder request = passing(CHANGE_SUBJECT, Province.GANSU, SubjectType.INDIVIDUAL);
        rule(TO_OTHER)
                .given(request.subject(
                        enterpriseIn(Province.GANSU).history(history).build()))
                .isProvincialViolationAt(BLOCKING, "subject.legalRepresentative");
        rule(TO_OTHER)
                .given(request.subject(Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司")
                        .region(enterpriseIn(Province.GANSU).build().region())
                        .history(history)
                        .build()))
                .isUndecidedFor("subject.legalRepresentative.document.number");
    }

    @ParameterizedTest
    @EnumSource(names = {"BEIJING", "GUANGDONG", "XINJIANG"})
    void what_becomes_of_an_individual_s_filing_is_not_settled_everywhere(Province province) {
        rule(UNSETTLED)
                .given(passing(CHANGE_SUBJECT, province, SubjectType.INDIVIDUAL))
                .isOpen()
                .isSaying(province.chinese());
        rule(UNSETTLED)
                .given(passing(CHANGE_SERVICE, province, SubjectType.INDIVIDUAL))
                .isSilent();
        rule(UNSETTLED)
                .given(filing(CHANGE_SUBJECT)
                        .subject(individualIn(province).build())
                        .change(Change.builder(ChangedItem.ADDRESS).build()))
                .isSilent();
        rule(NATIONAL_TO_UNIT)
                .given(passing(CHANGE_SUBJECT, province, SubjectType.INDIVIDUAL))
                .isViolatedAt("change.previousSubjectType");
    }

    @Test
    void nor_is_what_becomes_of_a_company_s_in_shandong() {
        rule(UNSETTLED)
                .given(filing(CHANGE_SUBJECT)
                        .subject(enterpriseIn(Province.SHANDONG).build())
                        .change(Change.builder(ChangedItem.SUBJECT_CERTIFICATE)
                                .previousSubjectType(SubjectType.ENTERPRISE)
                                .previousCertificateNumber("91110105MA0FAKE09P")
                                .build()))
                .isOpen()
                .isSaying("山东");
        rule(UNSETTLED)
                .given(passing(CHANGE_SUBJECT, Province.ZHEJIANG, SubjectType.INDIVIDUAL))
                .isSilent();
    }

    @Test
    void whose_filing_it_is_must_be_known_where_sources_speak_of_some_subjects_only() {
        Subject.Builder company = Subject.builder()
                .region(enterpriseIn(Province.SHANDONG).build().region())
                .certificate(enterprise().build().certificate());
        Change.Builder change =
                Change.builder(ChangedItem.SUBJECT_CERTIFICATE_NUMBER).previousCertificateNumber("91110105MA0FAKE09P");
        rule(UNSETTLED)
                .given(filing(CHANGE_SUBJECT).subject(company.build()).change(change.build()))
                .isUndecidedFor("subject.type", "change.previousSubjectType");
        rule(UNSETTLED)
                .given(filing(CHANGE_SUBJECT)
                        .subject(company.build())
                        .change(change.previousSubjectType(SubjectType.ENTERPRISE)
                                .build()))
                .isOpen();
    }

    @Test
    void that_no_unit_becomes_an_individual_is_told_for_all() {
        rule(NATIONAL_TO_INDIVIDUAL)
                .given(filing(CHANGE_SUBJECT)
                        .subject(individualIn(Province.BEIJING).build())
                        .change(Change.builder(ChangedItem.SUBJECT_TYPE)
                                .previousSubjectType(SubjectType.ENTERPRISE)
                                .build()))
                .isViolatedAt("change.previousSubjectType");
    }

    @ParameterizedTest
    @EnumSource(names = {"HUNAN", "GUIZHOU"})
    void a_new_principal_takes_a_full_change(Province province) {
        rule(PRINCIPAL)
                .given(changing(CHANGE_SUBJECT, province, ChangedItem.SUBJECT_PRINCIPAL))
                .isProvincialViolationAt(BLOCKING, "filingType")
                .isSaying(province.chinese());
        rule(PRINCIPAL)
                .given(changing(CHANGE_ALL, province, ChangedItem.SUBJECT_PRINCIPAL))
                .isSilent();
        rule(PRINCIPAL)
                .given(changing(CHANGE_SUBJECT, province, ChangedItem.ADDRESS))
                .isSilent();
        rule(PRINCIPAL)
                .given(filing(CHANGE_SUBJECT).subject(enterpriseIn(province).build()))
                .isUndecidedFor("change.items");
        rule(PRINCIPAL)
                .given(filing(CHANGE_SERVICE).subject(enterpriseIn(province).build()))
                .isSilent();
        rule(PRINCIPAL)
                .given(changing(CHANGE_SUBJECT, Province.QINGHAI, ChangedItem.SUBJECT_PRINCIPAL))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"HUNAN", "GUIZHOU"})
    void a_new_principal_takes_new_letters_be_the_change_full_or_not(Province province) {
        for (FilingType type : List.of(CHANGE_SUBJECT, CHANGE_ALL)) {
            rule(LETTERS)
                    .given(changing(type, province, ChangedItem.SUBJECT_PRINCIPAL))
                    .isOpen()
                    .isSaying(province.chinese(), "授权书");
        }
        rule(LETTERS)
                .given(changing(CHANGE_SUBJECT, province, ChangedItem.ADDRESS))
                .isSilent();
        rule(LETTERS)
                .given(filing(CHANGE_SUBJECT).subject(enterpriseIn(province).build()))
                .isSilent();
        rule(LETTERS)
                .given(changing(CHANGE_SUBJECT, Province.QINGHAI, ChangedItem.SUBJECT_PRINCIPAL))
                .isSilent();
    }

    @Test
    void whether_all_that_is_on_record_conforms_somebody_must_look_at() {
        rule(CONFORMITY).given(reusing(enterpriseIn(Province.ANHUI))).isOpen().isSaying("先变更");
        rule(CONFORMITY)
                .given(filing(NEW_SERVICE).subject(enterpriseIn(Province.ANHUI).build()))
                .isSilent();
        rule(CONFORMITY)
                .telling(OFF)
                .given(reusing(enterpriseIn(Province.ANHUI)))
                .isSilent();
    }

    @Test
    void what_is_said_of_passing_filings_on_is_told_of_changes_of_the_subject() {
        Subject shandong = enterpriseIn(Province.SHANDONG).build();
        rule(UNDECIDABLE)
                .telling(ALL)
                .given(filing(CHANGE_SUBJECT).subject(shandong))
                .isSaying("法定代表人相同");
        // Other points are open there.
        rule(UNDECIDABLE)
                .telling(ALL)
                .given(filing(CHANGE_SERVICE).subject(shandong))
                .speaks();
        assertThat(rule(UNDECIDABLE)
                        .telling(ALL)
                        .given(filing(CHANGE_SERVICE).subject(shandong))
                        .report()
                        .unchecked())
                .extracting(Unchecked::ruleId, Unchecked::path)
                .doesNotContain(tuple(UNDECIDABLE, "change"));
    }

    @Test
    void every_change_in_qinghai_is_a_full_one() {
        rule(FULL)
                .given(changing(CHANGE_SERVICE, Province.QINGHAI, ChangedItem.REMARK))
                .isProvincialViolationAt(WARNING, "filingType")
                .isSaying("青海");
        rule(FULL)
                .given(changing(CHANGE_ALL, Province.QINGHAI, ChangedItem.REMARK))
                .isSilent();
        rule(FULL)
                .given(changing(CHANGE_SERVICE, Province.HUNAN, ChangedItem.REMARK))
                .isSilent();
        rule(FULL)
                .given(filing(CHANGE_SERVICE)
                        .subject(individualIn(Province.QINGHAI).build()))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"SHANDONG", "HUNAN", "NINGXIA"})
    void shell_subjects_are_said_to_apply_on_paper(Province province) {
        rule(SHELL_PAPER)
                .telling(ALL)
                .given(cancelling(CANCEL_SUBJECT, province, true).noMaterials())
                .isProvincialViolationAt(INFO, "materials")
                .isSaying(province.chinese());
        rule(SHELL_PAPER)
                .telling(ALL)
                .given(cancelling(CANCEL_SUBJECT, province, true).materials(atHand(Material.CANCELLATION_STATEMENT)))
                .isRequired(Material.CANCELLATION_STATEMENT, PROVIDED);
        rule(SHELL_PAPER)
                .given(cancelling(CANCEL_SUBJECT, province, true).noMaterials())
                .isSilent();
        rule(SHELL_PAPER)
                .telling(ALL)
                .given(cancelling(CANCEL_SUBJECT, province, false).noMaterials())
                .isSilent();
        rule(SHELL_PAPER)
                .telling(ALL)
                .given(cancelling(CANCEL_SERVICE, province, true).noMaterials())
                .isSilent();
        rule(SHELL_PAPER)
                .telling(ALL)
                .given(filing(CANCEL_SUBJECT)
                        .subject(enterpriseIn(province).build())
                        .noMaterials())
                .isUndecidedFor("subject.history.shellSubject", "subject.history.filings");
        rule(SHELL_PAPER)
                .telling(ALL)
                .given(cancelling(CANCEL_SUBJECT, Province.SHANGHAI, true).noMaterials())
                .isSilent();
    }

    @Test
    void those_of_shanghai_are_said_to_apply_online() {
        rule(SHELL_ONLINE)
                .telling(ALL)
                .given(cancelling(CANCEL_SUBJECT, Province.SHANGHAI, true))
                .isOpen()
                .isSaying("上海");
        rule(SHELL_ONLINE)
                .given(cancelling(CANCEL_SUBJECT, Province.SHANGHAI, true))
                .isSilent();
        rule(SHELL_ONLINE)
                .telling(ALL)
                .given(cancelling(CANCEL_SUBJECT, Province.SHANGHAI, false))
                .isSilent();
        rule(SHELL_ONLINE)
                .telling(ALL)
                .given(cancelling(CANCEL_SERVICE, Province.SHANGHAI, true))
                .isSilent();
        rule(SHELL_ONLINE)
                .telling(ALL)
                .given(cancelling(CANCEL_SUBJECT, Province.HUNAN, true))
                .isSilent();
        rule(SHELL_ONLINE)
                .telling(ALL)
                .given(filing(CANCEL_SUBJECT)
                        .subject(enterpriseIn(Province.SHANGHAI).build()))
                .isUndecidedFor("subject.history.shellSubject", "subject.history.filings");
    }

    @ParameterizedTest
    @EnumSource(names = {"SHANGHAI", "SHANDONG", "HUNAN", "NINGXIA"})
    void how_shell_subjects_are_cancelled_is_not_settled(Province province) {
        rule(SHELL_UNSETTLED)
                .given(cancelling(CANCEL_SUBJECT, province, true))
                .isOpen()
                .isSaying(province.chinese());
        rule(SHELL_UNSETTLED).given(cancelling(CANCEL_SUBJECT, province, false)).isSilent();
        rule(SHELL_UNSETTLED).given(cancelling(CANCEL_SERVICE, province, true)).isSilent();
        rule(SHELL_UNSETTLED)
                .given(filing(CANCEL_SUBJECT).subject(enterpriseIn(province).build()))
                .isUndecidedFor("subject.history.shellSubject", "subject.history.filings");
        rule(SHELL_UNSETTLED)
                .given(cancelling(CANCEL_SUBJECT, Province.BEIJING, true))
                .isSilent();
    }

    @Test
    void a_delegate_on_record_is_changed_before_a_service_is_added() {
        rule(FILED_FIRST)
                .given(reusing(enterpriseIn(Province.HUBEI).principal(SOMEBODY_ELSE)))
                .isProvincialViolationAt(WARNING, "subject.principal");
        rule(FILED_FIRST).given(reusing(enterpriseIn(Province.HUBEI))).isSilent();
        rule(FILED_FIRST)
                .given(reusing(enterpriseIn(Province.ANHUI).principal(SOMEBODY_ELSE)))
                .isSilent();
        // What is entered, not reused, is judged as it is.
        rule(FILED_FIRST)
                .given(filing(NEW_SERVICE)
                        .subject(enterpriseIn(Province.HUBEI)
                                .principal(SOMEBODY_ELSE)
                                .build()))
                .isSilent();
        rule(FILED_FIRST)
                .telling(OFF)
                .given(reusing(enterpriseIn(Province.HUBEI).principal(SOMEBODY_ELSE)))
                .isSilent();
    }

    @Test
    void whether_the_principal_on_record_is_a_delegate_must_be_known() {
        rule(FILED_FIRST)
                .given(reusing(Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司")
                        .region(enterpriseIn(Province.HUBEI).build().region())))
                .isUndecidedFor("subject.principal.document.number", "subject.legalRepresentative.document.number");
    }

    @Test
    void an_individual_has_no_representative_so_that_who_files_must_be_known() {
        Subject.Builder somebody = Subject.builder()
                .region(enterpriseIn(Province.HUBEI).build().region())
                .legalRepresentative(enterprise().build().legalRepresentative())
                .principal(SOMEBODY_ELSE);
        rule(FILED_FIRST).given(reusing(somebody)).isUndecidedFor("subject.type");
        rule(FILED_FIRST).given(reusing(somebody.type(SubjectType.INDIVIDUAL))).isSilent();
    }

    @Test
    void a_rule_that_is_contested_makes_nobody_change_first() {
        rule(FILED_FIRST)
                .telling(ALL)
                .given(reusing(enterpriseIn(Province.BEIJING).principal(SOMEBODY_ELSE)))
                .isSilent();
    }

    private static FilingRequest.Builder passing(FilingType type, Province province, SubjectType before) {
        return filing(type)
                .subject(enterpriseIn(province).build())
                .change(Change.builder(ChangedItem.SUBJECT_TYPE)
                        .previousSubjectType(before)
                        .build());
    }

    private static FilingRequest.Builder passingFrom(FilingType type, Province province, String number) {
        return filing(type)
                .subject(enterpriseIn(province).build())
                .change(Change.builder(ChangedItem.SUBJECT_TYPE)
                        .previousSubjectType(SubjectType.INDIVIDUAL)
                        .previousCertificateNumber(number)
                        .build());
    }

    private static FilingRequest.Builder changing(FilingType type, Province province, ChangedItem item) {
        return filing(type)
                .subject(enterpriseIn(province).build())
                .change(Change.builder(item).build());
    }

    private static FilingRequest.Builder cancelling(FilingType type, Province province, boolean shell) {
        return filing(type)
                .subject(enterpriseIn(province)
                        .history(FilingHistory.builder().shellSubject(shell).build())
                        .build());
    }

    private static FilingRequest.Builder reusing(Subject.Builder subject) {
        return filing(NEW_SERVICE)
                .subject(subject.build())
                .platform(PlatformState.builder().reusesSubjectData(true).build());
    }
}
