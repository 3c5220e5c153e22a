package io.github.icprules.oracle;

import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;

/** What sort of paper a material is. */
enum PaperKind {
    /** 主办单位证件: the subject's certificate. */
    CERTIFICATE,
    /** 个人证件: an identity document. */
    IDENTITY,
    /** 审批文件: an approval, on which there are rules of their own. */
    APPROVAL,
    /** 函件: a letter that a person signs. */
    LETTER,
    /** 证明: a proof that another party issues. */
    PROOF,
    /** 其它附件: anything else. */
    ATTACHMENT,
    /** Not a paper: data to enter, or what the platform makes. */
    NONE;

    static PaperKind of(Material material) {
        return switch (material) {
            case SUBJECT_CERTIFICATE -> CERTIFICATE;
            case SUBJECT_PRINCIPAL_ID, MINI_PROGRAM_PRINCIPAL_ID, LEGAL_REPRESENTATIVE_ID, APPLICANT_ID -> IDENTITY;
            case PRE_APPROVAL_DOCUMENT, SPECIAL_APPROVAL_DOCUMENT -> APPROVAL;
            case SUBJECT_PRINCIPAL_AUTHORISATION_LETTER,
                    MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER,
                    SITUATION_STATEMENT,
                    NO_PRE_APPROVAL_COMMITMENT,
                    FILING_COMMITMENT,
                    AUTHENTICITY_RESPONSIBILITY_LETTER,
                    AUTHENTICITY_COMMITMENT_LETTER,
                    CANCELLATION_STATEMENT -> LETTER;
            case NAME_CHANGE_LETTER, RESIDENCE_PROOF, PROOF_OF_INCOME, PARTY_BUILDING_CERTIFICATE, HANDHELD_ID_PHOTO ->
                PROOF;
            case CONSTRUCTION_PROPOSAL, SUBJECT_OTHER, MINI_PROGRAM_OTHER, COMMITMENT_VIDEO -> ATTACHMENT;
            case LEGAL_REPRESENTATIVE_INFO,
                    FACE_VERIFICATION,
                    SERVICE_COMMITMENT,
                    ANTI_FRAUD_SELF_ASSESSMENT,
                    AUTHENTICITY_CHECKLIST -> NONE;
        };
    }

    /** {@return whether a filing hands it in: a change only what belongs to what changes} */
    static boolean isHandedIn(Case c, Material material) {
        if (c.isCancellation()) {
            // Access providers: if the phone on record is out of use, the subject cancels on paper. No SMS, no paper
            // for
            // the access alone.
            return c.filing() != FilingType.CANCEL_ACCESS
                    && Boolean.FALSE.equals(c.cancellation().phoneReachable());
        }
        if (c.filing() == FilingType.CHANGE_ACCESS) {
            return false;
        }
        return switch (material) {
            case SUBJECT_CERTIFICATE, SUBJECT_PRINCIPAL_ID, SUBJECT_PRINCIPAL_AUTHORISATION_LETTER, RESIDENCE_PROOF ->
                c.entersSubject();
            case NAME_CHANGE_LETTER -> c.filing() != FilingType.CHANGE_SERVICE;
            case MINI_PROGRAM_PRINCIPAL_ID,
                    MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER,
                    PRE_APPROVAL_DOCUMENT,
                    SPECIAL_APPROVAL_DOCUMENT -> c.entersMiniProgram();
            default -> true;
        };
    }

    /** {@return whether a material of this kind is handed in as a picture} */
    boolean isPicture(Material material) {
        return this != NONE && material != Material.COMMITMENT_VIDEO;
    }
}
