package io.github.icprules.oracle;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The materials that a filing needs: the rules {@code materials.*} for the guide's table, {@code change-materials.*} for what access
 * providers ask of a change, and {@code supplements.*} for row 5 of the table, which follows from what the request says.
 */
record MaterialsSheet(Case c, Answers out) implements Sheet {

    /** The paths of the texts in which a sector could be mentioned. */
    static final List<String> TEXTS =
            List.of(NAME, "miniProgram.introduction", REMARK, SUBJECT_NAME, "subject.businessScope");

    /**
     * Conditions of the provincial administrations: what individuals from elsewhere need, or that they are refused, is settled
     * there. Where they are let in and no paper is named, the platform's own is due.
     */
    private static final Set<Province> RESIDENCE_OF_THEIR_OWN = Sheet.named(
            Province.class,
            "SHANXI INNER_MONGOLIA SHANGHAI ZHEJIANG ANHUI FUJIAN JIANGXI SHANDONG HUBEI GUANGDONG GUANGXI TIBET GANSU"
                    + " QINGHAI NINGXIA XINJIANG");

    /** The same: the subject principal of a unit is its legal representative. A source that merely advises refuses no person. */
    private static final Set<Province> REFUSE_DELEGATES = Sheet.named(
            Province.class,
            "TIANJIN HEBEI SHANXI INNER_MONGOLIA HEILONGJIANG SHANGHAI FUJIAN JIANGXI SHANDONG HENAN HUBEI HUNAN"
                    + " GUANGDONG GUANGXI CHONGQING GUIZHOU TIBET SHAANXI QINGHAI NINGXIA XINJIANG");

    /** The same: a legal representative without a resident ID card authorises a person who has one. */
    private static final Set<Province> WANT_RESIDENT = Sheet.named(Province.class, "SHANXI LIAONING SHANDONG");

    @Override
    public void judge() {
        if (!c.isCancellation() && c.filing() != FilingType.CHANGE_ACCESS) {
            out.openPoint("materials.supplements-on-demand", FILING_TYPE);
        }
        if (c.isNew()) {
            // Row 1 of the table; an individual files with the identity document.
            table("materials.", !c.reusesSubjectData(), true);
        } else if (c.filing() == FilingType.CHANGE_ACCESS) {
            out.openPoint("change-materials.access-change-unknown", FILING_TYPE);
        } else if (c.isChange()) {
            boolean ofSubject = c.filing() == FilingType.CHANGE_SUBJECT;
            table("change-materials.", c.filing() != FilingType.CHANGE_SERVICE, !ofSubject);
            // A change of the subject alone: the face is verified only if the mini-program principal is entered again.
            if (ofSubject && (c.change().items() == null || c.changes(ChangedItem.MINI_PROGRAM_PRINCIPAL))) {
                String rule = "change-materials.face-verification-if-reentered";
                String noItems = absent(c.change().items(), ITEMS);
                needed(rule, Material.FACE_VERIFICATION, null, FILING_TYPE, noItems);
            }
        }
        supplements();
    }

    private void table(String rules, boolean ofSubject, boolean ofMiniProgram) {
        if (ofSubject) {
            if (!c.isIndividual()) {
                needed(rules + "subject-certificate", Material.SUBJECT_CERTIFICATE, BLOCKING, SUBJECT, noType());
            }
            out.material(rules + "subject-principal-id", Material.SUBJECT_PRINCIPAL_ID, BLOCKING);
        }
        if (ofMiniProgram) {
            out.material(rules + "mini-program-principal-id", Material.MINI_PROGRAM_PRINCIPAL_ID, BLOCKING);
            out.material(rules + "face-verification", Material.FACE_VERIFICATION, null);
        }
        out.material(rules + "service-commitment", Material.SERVICE_COMMITMENT, null);
        out.material(rules + "anti-fraud-self-assessment", Material.ANTI_FRAUD_SELF_ASSESSMENT, null);
        out.material(rules + "authenticity-checklist", Material.AUTHENTICITY_CHECKLIST, null);
    }

    private void supplements() {
        if (c.entersSubject()) {
            if (!refusesDelegates()) {
                // API icp_subject: legal_person_info and authorization_letter, if the principal is not the legal
                // representative.
                String info = "supplements.legal-representative-info";
                ofDelegate(info, Material.LEGAL_REPRESENTATIVE_INFO, PRINCIPAL, SUBJECT);
                String letter = "supplements.subject-principal-authorisation-letter";
                ofDelegate(letter, Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER, PRINCIPAL, SUBJECT);
            }
            residenceProof();
        }
        nameChangeLetter();
        if (c.entersMiniProgram()) {
            letters();
            // Access providers, finance: a foundation pledges not to do finance business.
            if (c.type() == SubjectType.FOUNDATION) {
                out.material("supplements.foundation-pledge", Material.NO_PRE_APPROVAL_COMMITMENT, WARNING);
            }
            noPreApprovalCommitment();
            // Community: a statement, unless the text says that the service is none of it.
            if (!c.has(Material.NO_PRE_APPROVAL_COMMITMENT) && c.texts().areUnexplained()) {
                String rule = "supplements.situation-statement";
                needed(rule, Material.SITUATION_STATEMENT, null, PROGRAM, noTicks());
            }
        }
    }

    /** Whether the province accepts only the legal representative as subject principal of a unit. */
    private boolean refusesDelegates() {
        Province province = c.province();
        if (province == null || mustAuthorise(province)) {
            return false;
        }
        return switch (province) {
            case LIAONING -> isTrue(c.texts().isFinancialUnit());
            // Zhejiang: of enterprises alone, among them what does business like one.
            case ZHEJIANG -> c.type() != null && Provinces.BUSINESSES.contains(c.type());
            // Elsewhere it is so of every unit, and an individual authorises no person, so that the type does not
            // matter.
            default -> REFUSE_DELEGATES.contains(province);
        };
    }

    /** Whether the legal representative is from abroad, and the province requires that another person is authorised. */
    private boolean mustAuthorise(Province province) {
        CertificateType document = c.documentOf(REPRESENTATIVE);
        if (WANT_RESIDENT.contains(province)) {
            return document != null && document.isPersonal() && document != CertificateType.RESIDENT_ID;
        }
        // Hebei: a foreign legal representative authorises a Chinese citizen.
        return province == Province.HEBEI && Persons.isForeigners(document);
    }

    private void letters() {
        // Shanghai has a letter of its own for every unit, and an individual needs none.
        if (c.province() == Province.SHANGHAI) {
            return;
        }
        if (c.entersSubject()) {
            letterOfOnePrincipal();
        }
        // API icp_applets: authorization_letter, if the principal is not the legal representative.
        String rule = "supplements.mini-program-principal-authorisation-letter";
        ofDelegate(rule, Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER, SERVICE_PRINCIPAL, PROGRAM);
    }

    /** API: of two different principals one is not the legal representative, either of the two; a letter is due. */
    private void letterOfOnePrincipal() {
        if (c.request().materials() != null
                && c.subject().legalRepresentative() == null
                && !c.isIndividual()
                && isFalse(c.same(PRINCIPAL, SERVICE_PRINCIPAL))
                && !c.has(Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER)
                && !c.has(Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER)) {
            unmet("supplements.letter-of-one-principal", BLOCKING, MATERIALS, PROGRAM, noType());
        }
    }

    private void ofDelegate(String rule, Material material, Role role, String openAt) {
        if (!c.isIndividual() && !isTrue(c.same(role, REPRESENTATIVE))) {
            needed(rule, material, BLOCKING, openAt, noType(), c.missing(role, REPRESENTATIVE));
        }
    }

    /** API icp_materials: business_name_change_letter, if a unit was renamed since it was filed. */
    private void nameChangeLetter() {
        boolean canBeRenamed = c.filing() != FilingType.NEW_FIRST && c.hasSubjectData();
        String filed = Texts.stripped(c.history().filedName());
        String name = Texts.stripped(c.subject().name());
        Boolean renamed = (canBeRenamed && !c.isIndividual()) ? isRenamed(filed, name) : Boolean.FALSE;
        if (!isFalse(renamed)) {
            String unknown = absent(renamed, "subject.renamedSinceFiling");
            String noName = missing(renamed == null && name == null, SUBJECT_NAME);
            String noFiled = missing(renamed == null && filed == null, "subject.history.filedName");
            String rule = "supplements.name-change-letter";
            needed(rule, Material.NAME_CHANGE_LETTER, BLOCKING, SUBJECT, noType(), unknown, noName, noFiled);
        }
    }

    private @Nullable Boolean isRenamed(@Nullable String filed, @Nullable String name) {
        if (c.subject().renamedSinceFiling() != null) {
            return c.subject().renamedSinceFiling();
        }
        if (c.changes(ChangedItem.SUBJECT_NAME)) {
            return true;
        }
        return not(equal(filed, name));
    }

    /** API icp_subject: residence_permit, of an individual who is not from the province. */
    private void residenceProof() {
        Province here = c.province();
        Province home = Persons.home(c.person(PRINCIPAL));
        boolean fromElsewhere = Persons.isOfPeopleFromElsewhere(c.documentOf(PRINCIPAL));
        if (c.isUnit()
                || (here != null && RESIDENCE_OF_THEIR_OWN.contains(here))
                || (!fromElsewhere && home != null && home == here)) {
            return;
        }
        boolean unknown = home == null && !fromElsewhere;
        String noHome = missing(unknown, "subject.principal.homeProvince");
        String noNumber = missing(unknown, PRINCIPAL.number());
        String rule = "supplements.residence-proof";
        needed(rule, Material.RESIDENCE_PROOF, null, SUBJECT, noType(), noHome, noNumber, noProvince());
    }

    /** {@return whether there is a text in which a sector could be mentioned} */
    static boolean isDescribed(Case c) {
        return c.miniProgram().name() != null
                || c.miniProgram().introduction() != null
                || c.miniProgram().remark() != null
                || c.subject().name() != null
                || c.subject().businessScope() != null;
    }

    /** Access providers, finance: words of finance where internet finance is not ticked. */
    private void noPreApprovalCommitment() {
        boolean described = isDescribed(c);
        if ((described && !c.texts().areNamedOfFinance())
                || c.ticked().contains(PreApprovalCategory.FINANCE)
                || (c.has(Material.SITUATION_STATEMENT) && !c.has(Material.NO_PRE_APPROVAL_COMMITMENT))
                || c.texts().isFinanceRuledByProvince()) {
            return;
        }
        String rule = "supplements.no-pre-approval-commitment";
        List<String> texts = described ? List.of() : TEXTS;
        needed(rule, Material.NO_PRE_APPROVAL_COMMITMENT, null, PROGRAM, noTicks(), texts);
    }
}
