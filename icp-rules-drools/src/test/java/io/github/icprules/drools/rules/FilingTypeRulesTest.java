package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_ACCESS;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.Severity.BLOCKING;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 备案类型与前提: what {@code filing-type.drl} makes of the subject's record. */
class FilingTypeRulesTest {

    private static final String ORDER = "filing-type.order-in-progress";
    private static final String FIRST = "filing-type.first-though-filed";
    private static final String NOT_FIRST = "filing-type.new-service-though-unfiled";
    private static final String DIFFER = "filing-type.subject-data-differ";
    private static final String PROVINCE = "filing-type.filed-in-another-province";
    private static final String SHELL = "filing-type.shell-subject";
    private static final String LIMIT = "filing-type.limit-reached";
    private static final String NONCONFORMING = "filing-type.earlier-services-nonconforming";
    private static final String ACCESS = "filing-type.access-with-change";

    @ParameterizedTest
    @EnumSource
    void a_subject_has_one_order_at_a_time(FilingType type) {
        rule(ORDER)
                .given(of(type, history().ordersInProgress(1)))
                .isViolatedAt(BLOCKING, "subject.history.ordersInProgress")
                .isSaying("1 个备案订单");
        rule(ORDER).given(of(type, history().ordersInProgress(0))).isSilent();
        rule(ORDER).given(filing(type)).isUndecidedFor("subject.history.ordersInProgress");
    }

    @ParameterizedTest
    @CsvSource({
        // subject filed, shell subject, services, mini-programs, is it a first filing
        "false,      ,  ,  , true",
        "true ,      ,  ,  , false",
        "     , true ,  ,  , false",
        "     ,      , 1,  , false",
        "     ,      ,  , 1, false",
    })
    void a_first_filing_is_for_subjects_without_a_record_and_the_others_for_those_with_one(
            @Nullable Boolean filed,
            @Nullable Boolean shell,
            @Nullable Integer services,
            @Nullable Integer miniPrograms,
            boolean first) {
        FilingHistory record = new FilingHistory(filed, null, services, miniPrograms, null, shell, null, null, null);
        if (first) {
            rule(FIRST).given(of(NEW_FIRST, record)).isSilent();
            rule(NOT_FIRST)
                    .given(of(NEW_SERVICE, record))
                    .isViolatedAt(BLOCKING, "filingType")
                    .isSaying("新增互联网信息服务", "主体还没有备案");
            rule(NOT_FIRST)
                    .given(of(NEW_ACCESS, record))
                    .isViolatedAt("filingType")
                    .isSaying("新增接入");
        } else {
            rule(FIRST).given(of(NEW_FIRST, record)).isViolatedAt(BLOCKING, "filingType");
            rule(NOT_FIRST).given(of(NEW_SERVICE, record)).isSilent();
            rule(NOT_FIRST).given(of(NEW_ACCESS, record)).isSilent();
        }
    }

    @Test
    void services_on_record_are_a_record_of_the_subject() {
        rule(FIRST)
                .given(of(NEW_FIRST, history().filings(website(Province.BEIJING))))
                .isViolatedAt("filingType");
        rule(NOT_FIRST)
                .given(of(NEW_SERVICE, history().filings(website(Province.BEIJING))))
                .isSilent();
    }

    @Test
    void a_first_filing_of_a_mini_program_on_record_gets_one_advice_only() {
        FilingRequest.Builder onRecord = filing(NEW_FIRST)
                .subject(enterprise()
                        .history(history().subjectFiled(true).build())
                        .build())
                .platform(PlatformState.builder().status(FilingStatus.FILED).build());
        rule(FIRST).given(onRecord).isSilent();
        rule(FIRST).given(of(NEW_SERVICE, history().subjectFiled(true))).isSilent();
        rule("filing-type.new-though-on-record").given(onRecord).isViolatedAt(BLOCKING, "filingType");
        rule(FIRST).given(onRecord.payload(new Payload(List.of(), false))).isViolatedAt(BLOCKING, "filingType");
    }

    @Test
    void whether_the_subject_is_filed_must_be_known() {
        rule(FIRST).given(filing(NEW_FIRST)).isUndecidedFor("subject.history.subjectFiled");
        rule(NOT_FIRST).given(filing(NEW_SERVICE)).isUndecidedFor("subject.history.subjectFiled");
        rule(NOT_FIRST)
                .given(of(NEW_ACCESS, history().noFilings().serviceCount(0).miniProgramCount(0)))
                .isUndecidedFor("subject.history.subjectFiled");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS"})
    void only_a_new_filing_asks_what_the_subject_has_on_record(FilingType type) {
        FilingHistory.Builder wrong = history()
                .filings(new ExistingFiling(ServiceKind.MINI_PROGRAM, Province.HEBEI, null, null, false))
                .miniProgramCount(50)
                .shellSubject(true)
                .subjectDataUnchanged(false);
        for (boolean filed : new boolean[] {true, false}) {
            FilingRequest.Builder request = of(type, wrong.subjectFiled(filed));
            for (String id : new String[] {FIRST, NOT_FIRST, DIFFER, PROVINCE, SHELL, LIMIT, NONCONFORMING, ACCESS}) {
                rule(id).given(request).isSilent();
                rule(id).given(filing(type)).isSilent();
            }
        }
    }

    @Test
    void a_service_is_added_with_the_data_on_record() {
        rule(DIFFER)
                .given(of(NEW_SERVICE, history().subjectDataUnchanged(false)))
                .isViolatedAt(BLOCKING, "subject.history.subjectDataUnchanged");
        rule(DIFFER)
                .given(of(NEW_SERVICE, history().subjectDataUnchanged(true)))
                .isSilent();
        rule(DIFFER).given(filing(NEW_SERVICE)).isUndecidedFor("subject.history.subjectDataUnchanged");
        rule(DIFFER).given(of(NEW_FIRST, history().subjectDataUnchanged(false))).isSilent();
        rule(DIFFER)
                .given(of(NEW_ACCESS, history().subjectDataUnchanged(false)))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource
    void a_change_of_the_subjects_data_is_a_difference(ChangedItem item) {
        boolean ofSubject = switch (item) {
            case SUBJECT_NAME,
                    SUBJECT_TYPE,
                    SUBJECT_CERTIFICATE,
                    SUBJECT_CERTIFICATE_NUMBER,
                    PROVINCE,
                    ADDRESS,
                    LEGAL_REPRESENTATIVE,
                    SUBJECT_PRINCIPAL,
                    SUBJECT_CONTACT -> true;
            case MINI_PROGRAM_NAME,
                    MINI_PROGRAM_PRINCIPAL,
                    MINI_PROGRAM_CONTACT,
                    SERVICE_CONTENT,
                    PRE_APPROVAL,
                    REMARK,
                    ACCESS -> false;
        };
        FilingRequest.Builder request = of(NEW_SERVICE, history().subjectDataUnchanged(true))
                .change(Change.builder(item).build());
        if (ofSubject) {
            rule(DIFFER).given(request).isViolatedAt("subject.history.subjectDataUnchanged");
        } else {
            rule(DIFFER).given(request).isSilent();
        }
    }

    @Test
    void another_certificate_number_on_record_is_a_difference() {
        rule(DIFFER)
                .given(of(NEW_SERVICE, history().filedCertificateNumber("91000000000000019G")))
                .isViolatedAt("subject.history.subjectDataUnchanged");
        rule(DIFFER)
                .given(of(NEW_SERVICE, history().filedCertificateNumber(" 91000000000000000k ")))
                .isUndecidedFor("subject.history.subjectDataUnchanged");
    }

    @Test
    void reused_data_cannot_differ() {
        FilingRequest.Builder reusing = of(NEW_SERVICE, history().subjectDataUnchanged(false))
                .platform(PlatformState.builder().reusesSubjectData(true).build());
        rule(DIFFER).given(reusing).isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS"})
    void a_subject_files_in_one_province(FilingType type) {
        rule(PROVINCE)
                .given(of(type, history().filings(website(Province.HEBEI))))
                .isViolatedAt(BLOCKING, "subject.region.province")
                .isSaying("已在河北备案", "现在选择的是北京");
        rule(PROVINCE)
                .given(of(type, history().filings(website(Province.BEIJING), website(Province.HEBEI))))
                .isViolatedAt("subject.region.province")
                .isSaying("河北");
        rule(PROVINCE)
                .given(of(type, history().filings(website(Province.BEIJING), website(Province.BEIJING))))
                .isSilent();
        rule(PROVINCE)
                .given(of(type, history().filings(website(null), website(Province.HEBEI))))
                .isViolatedAt("subject.region.province");
        rule(PROVINCE).given(of(type, history().noFilings())).isSilent();
    }

    @Test
    void the_number_of_a_filing_tells_its_province() {
        rule(PROVINCE)
                .given(of(NEW_SERVICE, history().filings(website(null, "冀ICP备00000001号-1"))))
                .isViolatedAt("subject.region.province")
                .isSaying("河北");
        rule(PROVINCE)
                .given(of(NEW_SERVICE, history().filings(website(null, "京ICP备00000001号-1"))))
                .isSilent();
        rule(PROVINCE)
                .given(of(NEW_SERVICE, history().filings(website(Province.BEIJING, "冀ICP备00000001号-1"))))
                .isSilent();
    }

    @Test
    void both_provinces_must_be_known() {
        FilingHistory.Builder elsewhere = history().filings(website(Province.HEBEI));
        rule(PROVINCE).given(filing(NEW_SERVICE)).isUndecidedFor("subject.history.filings");
        rule(PROVINCE)
                .given(of(NEW_SERVICE, history().filings(website(null))))
                .isUndecidedFor("subject.history.filings");
        rule(PROVINCE)
                .given(of(NEW_SERVICE, history().filings(website(Province.BEIJING), website(null))))
                .isUndecidedFor("subject.history.filings");
        rule(PROVINCE)
                .given(filing(NEW_SERVICE).subject(in(null, history().filings(website(null)))))
                .isUndecidedFor("subject.history.filings", "subject.region.province");
        for (@Nullable Region region : new @Nullable Region[] {null, new Region(null, "130100", null)}) {
            rule(PROVINCE)
                    .given(filing(NEW_SERVICE).subject(in(region, elsewhere)))
                    .isUndecidedFor("subject.region.province");
        }
    }

    @Test
    void a_subject_without_a_record_has_filed_in_no_other_province() {
        rule(PROVINCE).given(filing(NEW_FIRST)).isSilent();
        rule(PROVINCE).given(of(NEW_SERVICE, history().subjectFiled(false))).isSilent();
    }

    @Test
    void new_access_changes_nothing_on_record() {
        rule(ACCESS)
                .given(of(NEW_ACCESS, history().subjectDataUnchanged(false)))
                .isViolatedAt(BLOCKING, "subject.history.subjectDataUnchanged");
        rule(ACCESS)
                .given(of(NEW_ACCESS, history().subjectDataUnchanged(true))
                        .change(Change.builder(ChangedItem.MINI_PROGRAM_NAME).build()))
                .isViolatedAt("subject.history.subjectDataUnchanged");
        rule(ACCESS)
                .given(of(NEW_ACCESS, history().subjectDataUnchanged(true))
                        .change(Change.builder().noItems().build()))
                .isSilent();
        rule(ACCESS).given(filing(NEW_ACCESS)).isUndecidedFor("subject.history.subjectDataUnchanged");
        rule(ACCESS)
                .given(of(NEW_SERVICE, history().subjectDataUnchanged(false)))
                .isSilent();
    }

    @Test
    void preconditions_count_from_the_first_of_september_2023() {
        LocalDate begin = LocalDate.of(2023, 9, 1);
        rule(ORDER).countsFrom(begin, of(NEW_FIRST, history().ordersInProgress(1)));
        rule(FIRST).countsFrom(begin, of(NEW_FIRST, history().subjectFiled(true)));
        rule(PROVINCE).countsFrom(begin, of(NEW_SERVICE, history().filings(website(Province.HEBEI))));
    }

    private static FilingHistory.Builder history() {
        return FilingHistory.builder();
    }

    private static FilingRequest.Builder of(FilingType type, FilingHistory history) {
        return filing(type).subject(enterprise().history(history).build());
    }

    private static FilingRequest.Builder of(FilingType type, FilingHistory.Builder history) {
        return of(type, history.build());
    }

    private static Subject in(@Nullable Region region, FilingHistory.Builder history) {
        Subject.Builder subject =
                Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司").history(history.build());
        return region == null ? subject.build() : subject.region(region).build();
    }

    private static ExistingFiling website(@Nullable Province province) {
        return website(province, null);
    }

    private static ExistingFiling website(@Nullable Province province, @Nullable String number) {
        return new ExistingFiling(ServiceKind.WEBSITE, province, number, null, null);
    }
}
