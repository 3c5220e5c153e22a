package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes and regions: the platform's own lists count where they are given; and what follows from an ID card's dates. */
class PlatformCodesRulesTest {

    private static final String NOT_OFFERED = "subject.certificate-type-not-offered";

    @ParameterizedTest
    @EnumSource
    void certificates_that_only_another_platform_lists_are_not_offered(CertificateType type) {
        FilingRequest.Builder request = certified(NEW_FIRST, type);
        if (type.code() > 44) {
            RuleVerifier.Outcome outcome = rule(NOT_OFFERED)
                    .given(request)
                    .isViolatedAt(Severity.WARNING, "subject.certificate.type")
                    .isSaying(type.chinese(), "代码 " + type.code());
            assertThat(outcome.report().violations())
                    .filteredOn(violation -> violation.ruleId().equals(NOT_OFFERED))
                    .flatExtracting(Violation::basis)
                    .extracting(LegalBasis::confidence)
                    .contains(Confidence.LOW);
            rule(NOT_OFFERED).given(certified(CHANGE_SERVICE, type)).isSilent();
        } else {
            rule(NOT_OFFERED).given(request).isSilent();
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "700, none, 服务内容标识 700 是一级类型, The service content type 700 is",
                "700, ' ', 服务内容标识 700 是一级类型, The service content type 700 is",
                "700, 示例一级, 服务内容标识 700（示例一级） 是一级类型, The service content type 700 (示例一级) is",
                "500, none, 服务内容标识 500（生活服务） 是一级类型, The service content type 500 (",
            })
    void a_list_need_not_name_what_is_of_the_first_level(
            int code, @Nullable String name, String chinese, String english) {
        FilingReport report = rule("service-content.first-level")
                .given(filing(NEW_FIRST)
                        .miniProgram(miniProgram().serviceContentTypes(code).build())
                        .codeTables(new CodeTables(null, null, null, List.of(new ListedCode(code, 0, name)), null)))
                .isViolatedAt("miniProgram.serviceContentTypes[0]")
                .isSaying(chinese)
                .report();

        assertThat(report.violations())
                .extracting(violation -> violation.message().in(Language.EN))
                .anySatisfy(message -> assertThat(message).startsWith(english));
    }

    private static FilingRequest.Builder certified(FilingType filing, CertificateType type) {
        return filing(filing)
                .subject(enterprise()
                        .certificate(SubjectCertificate.builder(type).build())
                        .build());
    }
}
