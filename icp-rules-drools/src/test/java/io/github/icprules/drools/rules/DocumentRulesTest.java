package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.IdSide.BACK;
import static io.github.icprules.model.IdSide.FRONT;
import static io.github.icprules.model.Material.MINI_PROGRAM_PRINCIPAL_ID;
import static io.github.icprules.model.Material.SUBJECT_CERTIFICATE;
import static io.github.icprules.model.Material.SUBJECT_PRINCIPAL_ID;
import static io.github.icprules.report.Severity.BLOCKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Person;
import io.github.icprules.model.Picture;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 材料格式: {@code document.drl}, sides and contents. */
class DocumentRulesTest {

    private static final String SIDE_MISSING = "document.side-missing";
    private static final String OTHER_CERTIFICATE = "document.uploaded-as-other-certificate";
    private static final String ENTRIES_DIFFER = "document.entries-differ";

    @Test
    void an_identity_document_is_there_with_both_sides_or_with_no_side_named() {
        rule(SIDE_MISSING).given(sides(FRONT, BACK)).isSilent();
        rule(SIDE_MISSING).given(sides(BACK, FRONT)).isSilent();
        rule(SIDE_MISSING).given(sides((IdSide) null)).isSilent();
        rule(SIDE_MISSING).given(sides(FRONT, null)).isSilent();
        rule(SIDE_MISSING).given(sides(null, BACK)).isSilent();
        rule(SIDE_MISSING).given(sides()).isSilent();
    }

    @Test
    void a_missing_side_is_told_once() {
        rule(SIDE_MISSING)
                .given(sides(FRONT))
                .isViolatedAt(BLOCKING, "materials[0].side")
                .isSaying("缺少国徽面");
        rule(SIDE_MISSING).given(sides(BACK)).isSaying("缺少人像面");
        rule(SIDE_MISSING).given(sides(FRONT, FRONT)).isViolatedAt("materials[0].side");
    }

    @Test
    void each_document_has_sides_of_its_own_and_a_certificate_has_none() {
        rule(SIDE_MISSING)
                .given(filing(NEW_FIRST)
                        .materials(
                                side(SUBJECT_PRINCIPAL_ID, FRONT),
                                side(MINI_PROGRAM_PRINCIPAL_ID, BACK),
                                side(SUBJECT_CERTIFICATE, FRONT)))
                .isViolatedAt("materials[0].side", "materials[1].side");
    }

    @ParameterizedTest
    @CsvSource({
        "SUBJECT_CERTIFICATE,       BUSINESS_LICENCE,             false",
        "SUBJECT_CERTIFICATE,       ENTERPRISE_ORGANISATION_CODE, true",
        "SUBJECT_CERTIFICATE,       RESIDENT_ID,                  true",
        "SUBJECT_PRINCIPAL_ID,      RESIDENT_ID,                  false",
        "SUBJECT_PRINCIPAL_ID,      BUSINESS_LICENCE,             true",
        "SUBJECT_PRINCIPAL_ID,      PASSPORT,                     true",
        "MINI_PROGRAM_PRINCIPAL_ID, RESIDENT_ID,                  false",
        "MINI_PROGRAM_PRINCIPAL_ID, PASSPORT,                     true",
        "LEGAL_REPRESENTATIVE_ID,   RESIDENT_ID,                  false",
        "LEGAL_REPRESENTATIVE_ID,   PASSPORT,                     true",
        "APPLICANT_ID,              PASSPORT,                     false",
        "APPLICANT_ID,              BUSINESS_LICENCE,             true",
        "RESIDENCE_PROOF,           RESIDENT_ID,                  false"
    })
    void a_certificate_is_uploaded_as_what_is_entered(Material material, CertificateType type, boolean violated) {
        FilingRequest.Builder request = filing(NEW_FIRST).materials(uploaded(material, type));
        if (violated) {
            rule(OTHER_CERTIFICATE)
                    .given(request)
                    .isViolatedAt(BLOCKING, "materials[0].certificateType")
                    .isSaying(type.chinese());
        } else {
            rule(OTHER_CERTIFICATE).given(request).isSilent();
        }
    }

    @ParameterizedTest
    @CsvSource({
        ",           RESIDENT_ID,      false",
        "ENTERPRISE, RESIDENT_ID,      true",
        "ENTERPRISE, BUSINESS_LICENCE, false",
        "ENTERPRISE, SOCIAL_CREDIT_CODE, false"
    })
    void where_no_certificate_is_entered_the_type_of_subject_tells(
            @Nullable SubjectType subjectType, CertificateType type, boolean violated) {
        Subject subject = subjectType == null
                ? Subject.builder().build()
                : Subject.builder(subjectType, "示例科技有限公司").build();
        FilingRequest.Builder request =
                filing(NEW_FIRST).subject(subject).materials(uploaded(SUBJECT_CERTIFICATE, type));
        if (violated) {
            rule(OTHER_CERTIFICATE).given(request).isViolatedAt("materials[0].certificateType");
        } else {
            rule(OTHER_CERTIFICATE).given(request).isSilent();
        }
    }

    @Test
    void where_no_document_is_entered_it_must_be_that_of_a_person() {
        Person misfit = Person.builder("样例甲")
                .document(new IdentityDocument(CertificateType.BUSINESS_LICENCE, null, null, null))
                .build();
        for (Person person : List.of(Person.builder("样例甲").build(), misfit)) {
            FilingRequest.Builder request =
                    filing(NEW_FIRST).subject(enterprise().principal(person).build());
            rule(OTHER_CERTIFICATE)
                    .given(request.materials(uploaded(SUBJECT_PRINCIPAL_ID, CertificateType.PASSPORT)))
                    .isSilent();
            rule(OTHER_CERTIFICATE)
                    .given(request.materials(uploaded(SUBJECT_PRINCIPAL_ID, CertificateType.BUSINESS_LICENCE)))
                    .isViolatedAt("materials[0].certificateType");
        }
    }

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

    @Test
    void entries_are_compared_with_the_side_that_has_them() {
        rule(ENTRIES_DIFFER)
                .given(filing(NEW_FIRST).materials(compared(SUBJECT_CERTIFICATE, true)))
                .isSilent();
        rule(ENTRIES_DIFFER)
                .given(filing(NEW_FIRST).materials(compared(SUBJECT_CERTIFICATE, false)))
                .isViolatedAt(BLOCKING, "materials[0].matchesEntries");
        rule(ENTRIES_DIFFER)
                .given(filing(NEW_FIRST).materials(seen(SUBJECT_PRINCIPAL_ID, FRONT), seen(SUBJECT_PRINCIPAL_ID, BACK)))
                .isUndecidedFor("materials[0].matchesEntries");
        rule(ENTRIES_DIFFER)
                .given(filing(NEW_FIRST).materials(seen(SUBJECT_PRINCIPAL_ID, BACK)))
                .isSilent();
    }

    @Test
    void papers_that_nobody_looked_at_or_that_are_no_certificates_are_not_asked_for_comparison() {
        rule(ENTRIES_DIFFER)
                .given(filing(NEW_FIRST).materials(atHand(SUBJECT_CERTIFICATE)))
                .isSilent();
        rule(ENTRIES_DIFFER)
                .given(filing(NEW_FIRST).materials(seen(Material.RESIDENCE_PROOF, FRONT)))
                .isSilent();
        rule(ENTRIES_DIFFER)
                .given(filing(NEW_FIRST).materials(compared(Material.RESIDENCE_PROOF, false)))
                .isViolatedAt("materials[0].matchesEntries");
    }

    @Test
    void a_paper_that_the_filing_does_not_take_is_not_looked_at() {
        rule(SIDE_MISSING)
                .given(filing(CHANGE_SERVICE).materials(side(SUBJECT_PRINCIPAL_ID, FRONT)))
                .isSilent();
        rule(OTHER_CERTIFICATE)
                .given(filing(CHANGE_SERVICE).materials(uploaded(SUBJECT_CERTIFICATE, CertificateType.RESIDENT_ID)))
                .isSilent();
        rule(ENTRIES_DIFFER)
                .given(filing(CHANGE_SERVICE).materials(compared(SUBJECT_CERTIFICATE, false)))
                .isSilent();
    }

    private static FilingRequest.Builder sides(@Nullable IdSide... sides) {
        MaterialAtHand[] materials = new MaterialAtHand[sides.length];
        for (int i = 0; i < sides.length; i++) {
            IdSide side = sides[i];
            materials[i] = side == null ? MaterialAtHand.of(SUBJECT_PRINCIPAL_ID) : side(SUBJECT_PRINCIPAL_ID, side);
        }
        return filing(NEW_FIRST).materials(List.of(materials));
    }

    private static MaterialAtHand side(Material material, IdSide side) {
        return MaterialAtHand.builder(material).side(side).build();
    }

    private static MaterialAtHand seen(Material material, IdSide side) {
        return MaterialAtHand.builder(material)
                .side(side)
                .picture(Picture.builder("jpg").build())
                .build();
    }

    private static MaterialAtHand uploaded(Material material, CertificateType type) {
        return MaterialAtHand.builder(material).certificateType(type).build();
    }

    private static MaterialAtHand compared(Material material, boolean matches) {
        return MaterialAtHand.builder(material).matchesEntries(matches).build();
    }
}
