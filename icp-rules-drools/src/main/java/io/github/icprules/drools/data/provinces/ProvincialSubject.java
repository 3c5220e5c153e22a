package io.github.icprules.drools.data.provinces;

import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of subjects that the sources on provinces distinguish. The filing form has more types. */
@ForSheets
public enum ProvincialSubject implements Term {
    /** 企业: enterprises and subjects that do business like enterprises. Sole traders file as enterprises. */
    ENTERPRISE(
            "企业",
            "enterprises",
            EnumSet.of(
                    SubjectType.ENTERPRISE,
                    SubjectType.SOLE_TRADER,
                    SubjectType.COLLECTIVE_ECONOMY,
                    SubjectType.LAW_FIRM,
                    SubjectType.OVERSEAS_ORGANISATION)),
    /** 党政机关: organs of party and state. */
    GOVERNMENT("党政机关", "government organs", EnumSet.of(SubjectType.GOVERNMENT_ORGAN, SubjectType.DEFENCE_BODY)),
    /** 事业单位: public institutions. */
    INSTITUTION("事业单位", "public institutions", EnumSet.of(SubjectType.PUBLIC_INSTITUTION)),
    /** 社会组织: every other unit. */
    SOCIAL_ORGANISATION(
            "社会组织",
            "social organisations",
            EnumSet.of(
                    SubjectType.SOCIAL_ORGANISATION,
                    SubjectType.PRIVATE_NON_ENTERPRISE_UNIT,
                    SubjectType.FOUNDATION,
                    SubjectType.FOREIGN_CULTURAL_CENTRE,
                    SubjectType.MASS_ORGANISATION,
                    SubjectType.FORENSIC_INSTITUTION,
                    SubjectType.RELIGIOUS_BODY,
                    SubjectType.MEDICAL_INSTITUTION,
                    SubjectType.NOTARY_INSTITUTION,
                    SubjectType.ARBITRATION_BODY)),
    /** 个人: natural persons. */
    INDIVIDUAL("个人", "individuals", EnumSet.of(SubjectType.INDIVIDUAL));

    private final Label label;
    private final Set<SubjectType> types;

    ProvincialSubject(String chinese, String english, Set<SubjectType> types) {
        this.label = new Label(chinese, english);
        this.types = types;
    }

    @Override
    public Label label() {
        return label;
    }

    /** {@return the types of the filing form that belong to this kind, in their order} */
    public Set<SubjectType> types() {
        return Collections.unmodifiableSet(types);
    }

    /** {@return the kind that a type of the filing form belongs to} */
    public static ProvincialSubject of(SubjectType type) {
        for (ProvincialSubject subject : values()) {
            if (subject.types.contains(type)) {
                return subject;
            }
        }
        throw new IllegalArgumentException("To which kind does " + type + " belong?");
    }
}
