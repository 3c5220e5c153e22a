package io.github.icprules.oracle;

import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;

/** The rules {@code materials.*}: the guide's table of materials. */
final class MaterialsSheet {

    private MaterialsSheet() {}

    static void judge(Case c, Answers out) {
        if (c.request().filingType().kind() != FilingKind.CANCELLATION
                && c.request().filingType() != FilingType.CHANGE_ACCESS) {
            out.openPoint("materials.supplements-on-demand", "filingType");
        }
        if (!c.isNew()) {
            return;
        }
        if (!reusesSubjectData(c)) {
            subjectCertificate(c, out);
            out.material("materials.subject-principal-id", Material.SUBJECT_PRINCIPAL_ID, Severity.BLOCKING);
        }
        out.material("materials.mini-program-principal-id", Material.MINI_PROGRAM_PRINCIPAL_ID, Severity.BLOCKING);
        out.material("materials.face-verification", Material.FACE_VERIFICATION, null);
        out.material("materials.service-commitment", Material.SERVICE_COMMITMENT, null);
        out.material("materials.anti-fraud-self-assessment", Material.ANTI_FRAUD_SELF_ASSESSMENT, null);
        out.material("materials.authenticity-checklist", Material.AUTHENTICITY_CHECKLIST, null);
    }

    /** Row 1 of the table; an individual files with the identity document. */
    private static void subjectCertificate(Case c, Answers out) {
        SubjectType type = c.subject().type();
        if (type == null) {
            out.unchecked("materials.subject-certificate", "subject", "subject.type");
        } else if (!type.isIndividual()) {
            out.material("materials.subject-certificate", Material.SUBJECT_CERTIFICATE, Severity.BLOCKING);
        }
    }

    /** {@return whether the data of the filed subject are taken over (复用资料), so that they are not handed in again} */
    static boolean reusesSubjectData(Case c) {
        PlatformState platform = c.platform();
        return c.request().filingType() == FilingType.NEW_SERVICE
                && platform != null
                && Boolean.TRUE.equals(platform.reusesSubjectData());
    }
}
