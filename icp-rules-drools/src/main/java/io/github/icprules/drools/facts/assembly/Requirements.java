package io.github.icprules.drools.facts.assembly;

import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.data.provinces.ProvincialValue.Reading;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.province.ChangeRequirement;
import io.github.icprules.drools.facts.province.ContentRequirement;
import io.github.icprules.drools.facts.province.LetterRequirement;
import io.github.icprules.drools.facts.province.PersonRequirement;
import io.github.icprules.drools.facts.province.PrincipalRequirement;
import io.github.icprules.drools.facts.province.Requirement;
import io.github.icprules.drools.facts.province.SubjectRequirement;
import io.github.icprules.drools.facts.province.UndecidableRequirement;
import io.github.icprules.drools.facts.province.UnsettledRequirement;
import java.util.List;

/** Makes the facts of provincial requirements. Each fact has the type that the rules of its sheet read. */
final class Requirements {

    /** The types of the facts. */
    static final List<Class<? extends Fact>> KINDS = List.of(
            PrincipalRequirement.class,
            PersonRequirement.class,
            LetterRequirement.class,
            SubjectRequirement.class,
            ContentRequirement.class,
            ChangeRequirement.class,
            UndecidableRequirement.class,
            UnsettledRequirement.class);

    private Requirements() {}

    /** Returns the fact of a row that requires something. */
    static Requirement of(Filing filing, ProvincialRequirement row) {
        if (row.meaning().reading() == Reading.OPEN) {
            return new UndecidableRequirement(filing, row);
        }
        return switch (row.parameter()) {
            case SUBJECT_PRINCIPAL, SERVICE_PRINCIPAL_AUTH, SERVICE_PRINCIPAL_NATIONALITY, FOREIGN_LEGAL_REP ->
                new PrincipalRequirement(filing, row);
            case PRINCIPAL_LOCALITY,
                    SERVICE_PRINCIPAL_LOCALITY,
                    INDIVIDUAL_LOCALITY,
                    MIN_AGE,
                    MAX_AGE,
                    FOREIGN_INDIVIDUAL,
                    HMT_DOCUMENT,
                    ID_TYPE,
                    ID_VALIDITY_MONTHS -> new PersonRequirement(filing, row);
            case COMMITMENT_LETTER, AUTHENTICITY_LETTERS, PARTY_BUILDING -> new LetterRequirement(filing, row);
            case ADDRESS_LOCALITY,
                    ADDRESS_DETAIL,
                    CONTACT_DISTINCT,
                    CONTACT_COUNT,
                    EMERGENCY_CONTACT,
                    RESPONSIBLE_REUSE,
                    FOREIGN_ENTITY,
                    SOLE_TRADER,
                    SEAL_REQUIRED,
                    LICENCE_SEAL,
                    DOCUMENT_ORIGINAL,
                    DOCUMENT_CURRENT,
                    CERTIFICATE_TYPE,
                    SUBJECT_QUOTA,
                    SUBJECT_SINGLE_NUMBER -> new SubjectRequirement(filing, row);
            case CONSTRUCTION_PROPOSAL,
                    SITUATION_STATEMENT,
                    INSTITUTION_APPROVAL,
                    PREAPPROVAL_FINANCE,
                    PREAPPROVAL_EDUCATION,
                    PREAPPROVAL_CULTURE,
                    PREAPPROVAL_RELIGION,
                    PREAPPROVAL_MEDICAL,
                    PREAPPROVAL_GAME,
                    PREAPPROVAL_INSURANCE,
                    PREAPPROVAL_ECOMMERCE,
                    PREAPPROVAL_KEYWORDS,
                    NAME_RESTRICTION,
                    CONTENT_RESTRICTION,
                    SERVICE_REMARK -> new ContentRequirement(filing, row);
            case SHELL_SUBJECT,
                    CANCEL_SHELL_ROUTE,
                    SUBJECT_CHANGE,
                    CHANGE_SUBJECT_PRINCIPAL,
                    CHANGE_MATERIALS,
                    FILED_DATA_CONFORMITY -> new ChangeRequirement(filing, row);
            default -> throw new IllegalArgumentException("No sheet reads " + row.meaning() + '.');
        };
    }
}
