package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_ACCESS;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 备案类型与前提: what {@code filing-type.drl} makes of the services that a subject has on record. */
class FilingTypeServicesRulesTest {

    private static final String SHELL = "filing-type.shell-subject";
    private static final String LIMIT = "filing-type.limit-reached";
    private static final String NONCONFORMING = "filing-type.earlier-services-nonconforming";

    @ParameterizedTest
    @EnumSource
    void a_shell_subject_adds_a_service_in_eleven_provinces_only(Province province) {
        Subject shell = in(Region.of(province), history().shellSubject(true));
        switch (province) {
            case TIANJIN, LIAONING, SICHUAN, YUNNAN, JIANGSU, ZHEJIANG, SHANGHAI, GUANGXI, SHANXI, BEIJING, GUIZHOU ->
                rule(SHELL).given(filing(NEW_SERVICE).subject(shell)).isSilent();
            default ->
                rule(SHELL)
                        .given(filing(NEW_SERVICE).subject(shell))
                        .isProvincialViolationAt(BLOCKING, "subject.history.shellSubject")
                        .isSaying("不能直接新增");
        }
        rule(SHELL).given(filing(NEW_FIRST).subject(shell)).isSilent();
        rule(SHELL).given(filing(NEW_ACCESS).subject(shell)).isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        // subject filed, services, is it a shell subject
        "true , 0, true",
        "true , 1, false",
        "     , 1, false",
        "false,  , false",
    })
    void a_subject_filed_without_any_service_is_a_shell_subject(
            @Nullable Boolean filed, @Nullable Integer services, boolean shell) {
        FilingHistory record = new FilingHistory(filed, null, services, null, null, null, null, null, null);
        FilingRequest.Builder request = filing(NEW_SERVICE)
                .subject(enterprise()
                        .region(Region.of(Province.HEBEI))
                        .history(record)
                        .build());
        if (shell) {
            rule(SHELL).given(request).isProvincialViolationAt(BLOCKING, "subject.history.shellSubject");
        } else {
            rule(SHELL).given(request).isSilent();
        }
    }

    @Test
    void whether_it_is_a_shell_subject_and_where_must_be_known() {
        Region hebei = Region.of(Province.HEBEI);
        rule(SHELL)
                .given(filing(NEW_SERVICE).subject(in(hebei, history())))
                .isUndecidedFor("subject.history.shellSubject", "subject.history.filings");
        rule(SHELL)
                .given(filing(NEW_SERVICE).subject(in(hebei, history().noFilings())))
                .isUndecidedFor("subject.history.shellSubject", "subject.history.filings");
        rule(SHELL)
                .given(filing(NEW_SERVICE).subject(in(null, history().shellSubject(true))))
                .isUndecidedFor("subject.region.province");
        rule(SHELL)
                .given(filing(NEW_SERVICE)
                        .subject(in(hebei, history().subjectFiled(true).noFilings())))
                .isProvincialViolationAt(BLOCKING, "subject.history.shellSubject");
    }

    @ParameterizedTest
    @EnumSource
    void individuals_and_sole_traders_file_five_mini_programs_and_others_fifty(SubjectType type) {
        int limit = (type == SubjectType.INDIVIDUAL || type == SubjectType.SOLE_TRADER) ? 5 : 50;
        rule(LIMIT)
                .given(having(type, history().miniProgramCount(limit)))
                .isViolatedAt(BLOCKING, "subject.history.miniProgramCount")
                .isSaying("已备案 " + limit + " 个", "至多备案 " + limit + " 个");
        rule(LIMIT).given(having(type, history().miniProgramCount(limit - 1))).isSilent();
        rule(LIMIT).given(having(type, history().subjectFiled(false))).isSilent();
    }

    @Test
    void an_enterprise_with_the_code_of_a_sole_trader_has_the_limit_of_a_sole_trader() {
        Subject.Builder enterprise = Subject.builder(SubjectType.ENTERPRISE, "示例小吃店")
                .history(history().miniProgramCount(5).build());
        rule(LIMIT)
                .given(filing(NEW_SERVICE)
                        .subject(enterprise
                                .certificate(numbered("92110105MA00EXAM0X"))
                                .build()))
                .isViolatedAt(BLOCKING, "subject.history.miniProgramCount")
                .isSaying("至多备案 5 个");
        rule(LIMIT)
                .given(filing(NEW_SERVICE)
                        .subject(enterprise
                                .certificate(numbered("91110105MA00EXAM0X"))
                                .build()))
                .isSilent();
    }

    private static SubjectCertificate numbered(String number) {
        return SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                .number(number)
                .build();
    }

    @Test
    void mini_programs_are_counted_from_the_filings_where_no_number_is_given() {
        SubjectType individual = SubjectType.INDIVIDUAL;
        rule(LIMIT)
                .given(having(individual, history().filings(filings(5, 0, 1))))
                .isViolatedAt("subject.history.miniProgramCount");
        rule(LIMIT)
                .given(having(individual, history().filings(filings(4, 6, 0))))
                .isSilent();
        rule(LIMIT)
                .given(having(individual, history().filings(filings(4, 6, 1))))
                .isUndecidedFor("subject.history.miniProgramCount", "subject.history.filings");
        rule(LIMIT)
                .given(having(individual, history().filings(filings(3, 0, 1))))
                .isSilent();
        rule(LIMIT)
                .given(having(individual, history().filings(filings(5, 0, 1)).miniProgramCount(4)))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_ACCESS"})
    void only_a_further_mini_program_counts_against_the_limit(FilingType type) {
        rule(LIMIT).given(of(type, history().miniProgramCount(50))).isSilent();
    }

    @Test
    void type_and_number_must_be_known_unless_no_limit_is_near() {
        rule(LIMIT).given(having(null, history().miniProgramCount(4))).isSilent();
        rule(LIMIT).given(having(null, history().miniProgramCount(5))).isUndecidedFor("subject.type");
        rule(LIMIT).given(having(null, history().miniProgramCount(50))).isUndecidedFor("subject.type");
        rule(LIMIT)
                .given(filing(NEW_SERVICE))
                .isUndecidedFor("subject.history.miniProgramCount", "subject.history.filings");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_SERVICE", "NEW_ACCESS"})
    void services_on_record_should_be_conforming(FilingType type) {
        rule(NONCONFORMING)
                .given(of(type, history().filings(service("示例官网", true), service("示例待办", false), service(null, false))))
                .isViolatedAt(WARNING, "subject.history.filings")
                .isSaying("名下的示例待办、未具名的服务打不开");
        rule(NONCONFORMING)
                .given(of(type, history().filings(service("示例官网", true))))
                .isSilent();
        rule(NONCONFORMING).given(of(type, history().noFilings())).isSilent();
        rule(NONCONFORMING)
                .given(of(type, history().filings(service("示例官网", true), service("示例待办", null))))
                .isUndecidedFor("subject.history.filings");
        rule(NONCONFORMING).given(filing(type)).isUndecidedFor("subject.history.filings");
    }

    @Test
    void a_first_filing_has_no_earlier_services() {
        rule(NONCONFORMING)
                .given(of(NEW_FIRST, history().filings(service("示例待办", false))))
                .isSilent();
        rule(NONCONFORMING).given(filing(NEW_FIRST)).isSilent();
    }

    @Test
    void limits_count_from_the_first_of_september_2023() {
        rule(LIMIT)
                .countsFrom(LocalDate.of(2023, 9, 1), of(NEW_SERVICE, history().miniProgramCount(50)));
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

    private static FilingRequest.Builder having(@Nullable SubjectType type, FilingHistory.Builder history) {
        Subject.Builder subject = Subject.builder().history(history.build());
        return filing(NEW_SERVICE)
                .subject(type == null ? subject.build() : subject.type(type).build());
    }

    private static Subject in(@Nullable Region region, FilingHistory.Builder history) {
        Subject.Builder subject =
                Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司").history(history.build());
        return region == null ? subject.build() : subject.region(region).build();
    }

    private static ExistingFiling service(@Nullable String name, @Nullable Boolean conforming) {
        return new ExistingFiling(null, null, null, name, conforming);
    }

    private static List<ExistingFiling> filings(int miniPrograms, int websites, int unknown) {
        List<ExistingFiling> filings = new ArrayList<>();
        filings.addAll(Collections.nCopies(miniPrograms, of(ServiceKind.MINI_PROGRAM)));
        filings.addAll(Collections.nCopies(websites, of(ServiceKind.WEBSITE)));
        filings.addAll(Collections.nCopies(unknown, of(null)));
        return filings;
    }

    private static ExistingFiling of(@Nullable ServiceKind kind) {
        return new ExistingFiling(kind, null, null, null, null);
    }
}
