package io.github.icprules.oracle;

import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;

/** The rules {@code materials.*}: the guide's table of materials. */
record MaterialsSheet(Case c, Answers out) implements Sheet {

    @Override
    public void judge() {
        if (!c.isCancellation() && c.filing() != FilingType.CHANGE_ACCESS) {
            out.openPoint("materials.supplements-on-demand", FILING_TYPE);
        }
        if (!c.isNew()) {
            return;
        }
        if (!c.reusesSubjectData()) {
            // Row 1 of the table; an individual files with the identity document.
            if (!c.isIndividual()) {
                String rule = "materials.subject-certificate";
                needed(rule, Material.SUBJECT_CERTIFICATE, BLOCKING, SUBJECT, noType());
            }
            out.material("materials.subject-principal-id", Material.SUBJECT_PRINCIPAL_ID, BLOCKING);
        }
        out.material("materials.mini-program-principal-id", Material.MINI_PROGRAM_PRINCIPAL_ID, BLOCKING);
        out.material("materials.face-verification", Material.FACE_VERIFICATION, null);
        out.material("materials.service-commitment", Material.SERVICE_COMMITMENT, null);
        out.material("materials.anti-fraud-self-assessment", Material.ANTI_FRAUD_SELF_ASSESSMENT, null);
        out.material("materials.authenticity-checklist", Material.AUTHENTICITY_CHECKLIST, null);
    }
}
