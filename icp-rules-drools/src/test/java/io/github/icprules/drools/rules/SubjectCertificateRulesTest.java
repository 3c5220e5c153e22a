package io.github.icprules.drools.rules;

import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.report.Severity.BLOCKING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 主办单位证件: {@code subject.drl}, its rules on the certificate. */
class SubjectCertificateRulesTest {

    private static final String TYPE = "subject.certificate-type-not-allowed";

    private static final String CERTIFICATE = "subject.certificate";

    /** The codes of the certificates by the code of the subject that files with them; 27 is no sole trader's. */
    private static final Map<Integer, List<Integer>> CERTIFICATES = Map.ofEntries(
            Map.entry(1, List.of(5, 23)),
            Map.entry(2, List.of(9, 13)),
            Map.entry(3, List.of(3, 4, 15)),
            Map.entry(4, List.of(1, 12, 27)),
            Map.entry(5, List.of(2, 7, 11, 14, 30, 41, 42)),
            Map.entry(6, List.of(6, 10)),
            Map.entry(9, List.of(16, 17, 36, 37)),
            Map.entry(10, List.of(18, 19)),
            Map.entry(11, List.of(20, 21)),
            Map.entry(12, List.of(22, 34, 40)),
            Map.entry(13, List.of(24)),
            Map.entry(14, List.of(28)),
            Map.entry(15, List.of(25)),
            Map.entry(16, List.of(35)),
            Map.entry(17, List.of(38)),
            Map.entry(18, List.of(39)),
            Map.entry(19, List.of(43)),
            Map.entry(20, List.of(44)));

    /** Newer codes of which no list says whose they are. */
    private static final Set<Integer> ASSIGNED_TO_NOBODY = Set.of(46, 47, 48, 49);

    @ParameterizedTest
    @EnumSource
    void each_type_of_subject_has_its_certificates(SubjectType subject) {
        Set<CertificateType> accepted = new HashSet<>();
        for (CertificateType type : CertificateType.values()) {
            FilingRequest.Builder request = of(subject, SubjectCertificate.builder(type));
            if (ASSIGNED_TO_NOBODY.contains(type.code()) || isOf(subject, type)) {
                rule(TYPE).given(request).isSilent();
                accepted.add(type);
            } else {
                rule(TYPE)
                        .given(request)
                        .isViolatedAt(BLOCKING, CERTIFICATE + ".type")
                        .isSaying("“" + subject.chinese() + "”", "“" + type.chinese() + "”");
            }
        }
        assertThat(accepted).hasSizeGreaterThan(ASSIGNED_TO_NOBODY.size());
    }

    @Test
    void every_code_of_a_certificate_is_in_the_table() {
        Set<Integer> codes =
                CERTIFICATES.values().stream().flatMap(List::stream).collect(Collectors.toCollection(HashSet::new));
        codes.addAll(ASSIGNED_TO_NOBODY);
        assertThat(Arrays.stream(CertificateType.values()).map(CertificateType::code))
                .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(Arrays.stream(SubjectType.values()).map(SubjectType::miitCode))
                .containsAll(CERTIFICATES.keySet());
    }

    private static boolean isOf(SubjectType subject, CertificateType type) {
        return CERTIFICATES.getOrDefault(subject.miitCode(), List.of()).contains(type.code())
                && !(subject == SubjectType.SOLE_TRADER && type.code() == 27);
    }

    private static FilingRequest.Builder of(SubjectType type, SubjectCertificate.Builder certificate) {
        return FilingRequest.builder(NEW_FIRST)
                .subject(Subject.builder(type, "示例科技有限公司")
                        .certificate(certificate.build())
                        .build());
    }
}
