package io.github.icprules.drools.facts.province;

import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.data.provinces.ProvincialValue;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.ApplicableRequirements;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.model.CertificateType;

/** A provincial requirement for the choice of the principals and for their authorisation. */
@ForSheets
public final class PrincipalRequirement extends Requirement {

    public PrincipalRequirement(Filing filing, ProvincialRequirement row) {
        super(filing, row);
    }

    /** {@return whether the province requires a delegate in place of this legal representative} */
    public Answer representativeBarred() {
        return Answer.of(
                ApplicableRequirements.documentType(filing().request().subject().legalRepresentative()),
                "subject.legalRepresentative.document.type",
                document -> ApplicableRequirements.isBarred(value(), document));
    }

    /** {@return whether the subject principal has a document that the province requires from a delegate} */
    public Answer delegateAdmitted() {
        return Answer.of(
                ApplicableRequirements.documentType(filing().request().subject().principal()),
                "subject.principal.document.type",
                document -> value() == ProvincialValue.FOREIGN_LEGAL_REP_DELEGATE_TO_CHINESE_CITIZEN
                        ? !ApplicableRequirements.isOfForeigner(document)
                        : document == CertificateType.RESIDENT_ID);
    }

    /** {@return whether the mini-program principal is a Chinese citizen} */
    public Answer servicePrincipalChinese() {
        return Answer.of(
                ApplicableRequirements.documentType(
                        filing().request().miniProgram().principal()),
                "miniProgram.principal.document.type",
                document -> !ApplicableRequirements.isOfForeigner(document));
    }
}
