package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.Material.SUBJECT_CERTIFICATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.report.Violation;
import org.junit.jupiter.api.Test;

/** 材料格式: {@code document.drl}, sides and contents. */
class DocumentRulesTest {
    private static final String OTHER_CERTIFICATE = "document.uploaded-as-other-certificate";

    @Test
    void the_platform_answers_a_wrong_kind_of_certificate_with_a_code() {
        assertThat(rule(OTHER_CERTIFICATE)
                        .given(filing(NEW_FIRST).materials(uploaded(SUBJECT_CERTIFICATE, CertificateType.RESIDENT_ID)))
                        .report()
                        .violations())
                .filteredOn(violation -> violation.ruleId().equals(OTHER_CERTIFICATE))
                .extracting(Violation::platformErrcode, Violation::apiField)
                .containsExactly(tuple(86328, "icp_subject.organize_info.certificate_photo"));
    }

    private static MaterialAtHand uploaded(Material material, CertificateType type) {
        return MaterialAtHand.builder(material).certificateType(type).build();
    }
}
