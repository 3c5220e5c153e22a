package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CANCEL_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.model.Province.BEIJING;
import static io.github.icprules.model.Province.GUANGDONG;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Province;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 号码格式: {@code number.drl}, the numbers of what is on record already. */
class NumberOnRecordRulesTest {

    private static final String FORM = "number.record-number";
    private static final String PROVINCE = "number.record-number-of-another-province";
    private static final String SUBJECT = "number.record-number-of-another-subject";

    private static final String FIRST = "subject.history.filings[0].recordNumber";
    private static final String SECOND = "subject.history.filings[1].recordNumber";
    private static final String THIRD = "subject.history.filings[2].recordNumber";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "京ICP备2099000001号",
                "京ICP备2099000001号-1",
                "京ICP备2099000001号-1X",
                "京ICP备20990001号-2A",
                "京ICP证209901号",
                "京B2-20990001",
                "京B2-20990001-1626X",
                " "
            })
    void the_number_of_a_subject_or_a_service_is_fine(String number) {
        rule(FORM).given(onRecord(filed(number, BEIJING))).isSilent();
        rule(PROVINCE).given(onRecord(filed(number, BEIJING))).isSilent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ICP备2099000001号-1X", "京ICP备209900001号", "京ICP备2099000001", "2099000001", "京ICP备2099000001号-0X"})
    void anything_else_is_no_filing_number(String number) {
        rule(FORM).given(onRecord(filed(number, BEIJING))).isViolatedAt(WARNING, FIRST);
        rule(PROVINCE).given(onRecord(filed(number, GUANGDONG))).isSilent();
        rule(SUBJECT)
                .given(onRecord(filed("京ICP备2099000001号", BEIJING), filed(number, BEIJING)))
                .isSilent();
    }

    @Test
    void what_is_not_given_is_not_wrong() {
        rule(FORM).given(onRecord(filed(null, BEIJING))).isSilent();
        rule(PROVINCE).given(onRecord(filed(null, BEIJING))).isSilent();
        rule(PROVINCE).given(onRecord(filed("京ICP备2099000001号", null))).isSilent();
        for (String id : new String[] {FORM, PROVINCE, SUBJECT}) {
            rule(id).given(onRecord()).isSilent();
            rule(id).given(filing(NEW_SERVICE)).isSilent();
        }
    }

    @Test
    void a_number_begins_with_the_province_of_the_filing() {
        rule(PROVINCE)
                .given(onRecord(filed("京ICP备2099000001号-1X", GUANGDONG), filed("粤ICP备2099000001号-1X", GUANGDONG)))
                .isViolatedAt(WARNING, FIRST)
                .isSaying("北京", "广东");
    }

    @Test
    void all_services_of_a_subject_share_its_number() {
        rule(SUBJECT)
                .given(onRecord(
                        filed("京ICP备2099000001号-1X", null),
                        filed("京ICP备2099000001号-2", null),
                        filed("京ICP备2099000002号-1X", null)))
                .isViolatedAt(WARNING, THIRD);
        rule(SUBJECT)
                .given(onRecord(filed("京ICP备2099000001号", null), filed("粤ICP备2099000001号-1", null)))
                .isViolatedAt(SECOND);
    }

    @Test
    void a_licence_has_a_number_of_its_own() {
        rule(SUBJECT)
                .given(onRecord(
                        filed("京ICP备2099000001号-1X", null),
                        filed(null, null),
                        filed("京B2-20990002-1X", null),
                        filed("京ICP证209903号", null)))
                .isSilent();
        rule(SUBJECT)
                .given(onRecord(
                        filed("京ICP备2099000001号-1X", null),
                        filed("京B2-20990002-1X", null),
                        filed("京B2-20990003-1X", null)))
                .isViolatedAt(THIRD);
    }

    @Test
    void numbers_on_record_are_looked_at_whatever_is_filed_since_the_duty_to_file_began() {
        rule(FORM).given(onRecord(CANCEL_SUBJECT, filed("1", BEIJING))).isViolatedAt(FIRST);
        LocalDate dutyBegins = LocalDate.of(2023, 9, 1);
        FilingRequest.Builder request =
                onRecord(filed("京ICP备2099000001号", GUANGDONG), filed("京ICP备2099000002号", BEIJING), filed("1", null));
        for (String id : new String[] {FORM, PROVINCE, SUBJECT}) {
            rule(id).countsFrom(dutyBegins, request);
        }
    }

    private static FilingRequest.Builder onRecord(ExistingFiling... filings) {
        return onRecord(NEW_SERVICE, filings);
    }

    private static FilingRequest.Builder onRecord(FilingType type, ExistingFiling... filings) {
        return filing(type)
                .subject(enterprise()
                        .history(FilingHistory.builder()
                                .filings(List.of(filings))
                                .build())
                        .build());
    }

    private static ExistingFiling filed(@Nullable String number, @Nullable Province province) {
        return new ExistingFiling(null, province, number, null, null);
    }
}
