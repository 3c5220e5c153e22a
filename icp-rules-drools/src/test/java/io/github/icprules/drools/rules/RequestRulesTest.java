package io.github.icprules.drools.rules;

import static io.github.icprules.drools.support.Requests.enterprise;
import static io.github.icprules.drools.support.Requests.filing;
import static io.github.icprules.drools.support.Requests.miniProgram;
import static io.github.icprules.drools.support.RuleVerifier.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.Limits;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.EnginesOnAWatch;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Material;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.Validity;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRulesTest {

    private static final String TOO_LONG = "request.too-long";
    private static final String OUT_OF_RANGE = "request.date-out-of-range";
    private static final String TOO_MANY = "request.too-many-findings";
    private static final String OUT_OF_TIME = "request.out-of-time";

    @Test
    void a_number_in_the_reference_that_the_cut_goes_through_is_masked() {
        FilingReport report = rule(TOO_LONG)
                .given(filing(FilingType.NEW_FIRST).reference("示".repeat(990) + "13800000001"))
                .isViolatedAt(Severity.BLOCKING, "reference")
                .report();

        assertThat(report.reference()).isEqualTo("示".repeat(990) + "138******0");
    }

    @ParameterizedTest
    @CsvSource({"1000, false", "1001, true"})
    void a_list_is_looked_at_up_to_a_thousand_items(int items, boolean isTooLong) {
        RuleVerifier.Outcome outcome = rule(TOO_LONG)
                .given(filing(FilingType.NEW_FIRST)
                        .miniProgram(miniProgram()
                                .categories(Collections.nCopies(items, "工具"))
                                .build()));
        if (isTooLong) {
            outcome.isViolatedAt("miniProgram.categories").isSaying("“miniProgram.categories”有 1001 项，超过 1000 项的上限");
        } else {
            outcome.isSilent();
        }
    }

    /** The platform's list of districts has some 3,500. */
    @Test
    void a_code_list_of_the_platform_is_looked_at_up_to_ten_thousand_items() {
        rule(TOO_LONG).given(withDistricts(10_000)).isSilent();
        rule(TOO_LONG).given(withDistricts(10_001)).isViolatedAt("codeTables.districts");
    }

    @Test
    void a_date_lies_in_the_years_1900_to_2200() {
        rule(OUT_OF_RANGE)
                .given(filing(FilingType.NEW_FIRST)
                        .subject(enterprise()
                                .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                        .validity(Validity.between(LocalDate.MIN, LocalDate.MAX))
                                        .build())
                                .build())
                        .miniProgram(miniProgram()
                                .faceVerification(FaceVerification.builder()
                                        .createdAt(OffsetDateTime.MAX)
                                        .build())
                                .build()))
                .isViolatedAt(
                        Severity.BLOCKING,
                        "subject.certificate.validity.from",
                        "subject.certificate.validity.until",
                        "miniProgram.faceVerification.createdAt")
                .isSaying("“subject.certificate.validity.from”的日期不在 1900 年至 2200 年之间");
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31, true", "1900-01-01, false", "2200-12-31, false", "2201-01-01, true"})
    void the_first_and_the_last_year_are_among_them(LocalDate day, boolean isOutside) {
        RuleVerifier.Outcome outcome = rule(OUT_OF_RANGE)
                .given(filing(FilingType.NEW_FIRST)
                        .platform(PlatformState.builder()
                                .correctionDemandedOn(day)
                                .build()));
        if (isOutside) {
            outcome.isViolatedAt("platform.correctionDemandedOn");
        } else {
            outcome.isSilent();
        }
    }

    /** A last day that cannot be meant does not make a certificate valid for ever. */
    @Test
    void a_date_outside_counts_as_not_given() {
        rule("subject.certificate-expired")
                .given(filing(FilingType.NEW_FIRST)
                        .subject(enterprise()
                                .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                        .validity(Validity.until(LocalDate.of(9999, 12, 31)))
                                        .build())
                                .build()))
                .isUndecidedFor("subject.certificate.validity.until");
    }

    @Test
    void a_report_lists_a_thousand_findings() {
        IcpRuleEngine engine = DroolsIcpRuleEngine.builder()
                .limits(Limits.defaults().withFindings(500))
                .build();
        FilingReport report = rule(TOO_MANY)
                .by(engine)
                .given(withBadPapers(200))
                .isViolatedAt(Severity.BLOCKING, "filingType")
                .isSaying("检查结果超过 500 条")
                .report();
        assertThat(report.requirements().size()
                        + report.violations().size()
                        + report.unchecked().size()
                        + report.timeline().size()
                        + report.duties().size())
                .isEqualTo(500);
        assertThat(report.violations()).extracting(Violation::severity).isSorted();

        rule(TOO_MANY).by(engine).given(withBadPapers(20)).isSilent();
        rule(TOO_MANY).given(filing(FilingType.NEW_FIRST)).isSilent();
    }

    @Test
    void an_evaluation_takes_ten_seconds_at_most() {
        rule(OUT_OF_TIME)
                .by(EnginesOnAWatch.thatIsOverAtOnce())
                .given(filing(FilingType.NEW_FIRST))
                .isViolatedAt(Severity.BLOCKING, "filingType")
                .isSaying("检查用时超过 10.0 秒");
        rule(OUT_OF_TIME)
                .by(EnginesOnAWatch.thatStandsStill())
                .given(filing(FilingType.NEW_FIRST))
                .isSilent();
        rule(OUT_OF_TIME).given(filing(FilingType.NEW_FIRST)).isSilent();
    }

    /** Each has a picture with everything wrong. */
    private static FilingRequest.Builder withBadPapers(int papers) {
        SubmittedMaterial paper = SubmittedMaterial.builder(Material.SUBJECT_CERTIFICATE)
                .picture(new Picture("bmp", 0L, 1, 1, false, false, false, false, null))
                .validity(Validity.until(LocalDate.of(2020, 1, 1)))
                .matchesEntries(false)
                .build();
        SubmittedMaterial[] all = new SubmittedMaterial[papers];
        Arrays.fill(all, paper);
        return filing(FilingType.NEW_FIRST).materials(List.of(all));
    }

    private static FilingRequest.Builder withDistricts(int districts) {
        List<ListedCode> list = IntStream.range(0, districts)
                .mapToObj(code -> new ListedCode(code, 0, "示例区"))
                .toList();
        return filing(FilingType.NEW_FIRST).codeTables(new CodeTables(null, null, null, null, list));
    }
}
