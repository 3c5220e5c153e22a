package io.github.icprules.oracle;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules {@code supplements.*}: the materials of the table's row 5 that follow from what the request says. */
record SupplementsSheet(Case c, Answers out) implements Sheet {

    /**
     * Conditions of the provincial administrations: what individuals from elsewhere need, or that they are refused, is settled
     * there. Where they are let in and no paper is named, the platform's own is due.
     */
    private static final Set<Province> RESIDENCE_OF_THEIR_OWN = Constants.named(
            Province.class,
            "SHANXI INNER_MONGOLIA SHANGHAI ZHEJIANG ANHUI FUJIAN JIANGXI SHANDONG HUBEI GUANGDONG GUANGXI TIBET GANSU"
                    + " QINGHAI NINGXIA XINJIANG");

    /** The same: the subject principal of a unit is its legal representative. A source that merely advises refuses no person. */
    private static final Set<Province> REFUSE_DELEGATES = Constants.named(
            Province.class,
            "TIANJIN HEBEI SHANXI INNER_MONGOLIA HEILONGJIANG SHANGHAI FUJIAN JIANGXI SHANDONG HENAN HUBEI HUNAN"
                    + " GUANGDONG GUANGXI CHONGQING GUIZHOU TIBET SHAANXI QINGHAI NINGXIA XINJIANG");

    /** The same: a legal representative without a resident ID card authorises a person who has one. */
    private static final Set<Province> WANT_RESIDENT = Constants.named(Province.class, "SHANXI LIAONING SHANDONG");

    @Override
    public void judge() {
        if (c.entersSubject()) {
            if (!refusesDelegates()) {
                // API icp_subject: legal_person_info and authorization_letter, if the principal is not the legal
                // representative.
                ofDelegate(
                        "supplements.legal-representative-info",
                        Material.LEGAL_REPRESENTATIVE_INFO,
                        PRINCIPAL,
                        SUBJECT);
                ofDelegate(
                        "supplements.subject-principal-authorisation-letter",
                        Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER,
                        PRINCIPAL,
                        SUBJECT);
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
            situationStatement();
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
        ofDelegate(
                "supplements.mini-program-principal-authorisation-letter",
                Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER,
                SERVICE_PRINCIPAL,
                PROGRAM);
    }

    /** API: of two different principals one is not the legal representative, either of the two; a letter is due. */
    private void letterOfOnePrincipal() {
        if (c.request().materials() != null
                && c.subject().legalRepresentative() == null
                && !c.isIndividual()
                && isFalse(c.same(PRINCIPAL, SERVICE_PRINCIPAL))
                && !c.has(Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER)
                && !c.has(Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER)) {
            String rule = "supplements.letter-of-one-principal";
            unmet(rule, BLOCKING, MATERIALS, PROGRAM, noType());
        }
    }

    private void ofDelegate(String rule, Material material, Role role, String openAt) {
        Boolean same = c.same(role, REPRESENTATIVE);
        if (c.isIndividual() || isTrue(same)) {
            return;
        }
        List<String> missing = new ArrayList<>();
        missing.add(noType());
        if (same == null) {
            missing.addAll(c.missing(role, REPRESENTATIVE));
        }
        needed(rule, material, BLOCKING, openAt, missing.toArray(String[]::new));
    }

    /** API icp_materials: business_name_change_letter, if a unit was renamed since it was filed. */
    private void nameChangeLetter() {
        boolean canBeRenamed = c.filing() != FilingType.NEW_FIRST && c.hasSubjectData();
        if (!canBeRenamed || c.isIndividual()) {
            return;
        }
        String filed = Texts.stripped(c.history().filedName());
        String name = Texts.stripped(c.subject().name());
        Boolean renamed = isRenamed(filed, name);
        if (!isFalse(renamed)) {
            needed(
                    "supplements.name-change-letter",
                    Material.NAME_CHANGE_LETTER,
                    BLOCKING,
                    SUBJECT,
                    noType(),
                    absent(renamed, "subject.renamedSinceFiling"),
                    missing(renamed == null && name == null, SUBJECT_NAME),
                    missing(renamed == null && filed == null, "subject.history.filedName"));
        }
    }

    private @Nullable Boolean isRenamed(@Nullable String filed, @Nullable String name) {
        if (c.subject().renamedSinceFiling() != null) {
            return c.subject().renamedSinceFiling();
        }
        if (c.changes(ChangedItem.SUBJECT_NAME)) {
            return true;
        }
        if (filed != null && name != null) {
            return !filed.equals(name);
        }
        // What equals the record has its name, and so has a change of other things.
        boolean kept = isTrue(c.history().subjectDataUnchanged()) || c.change().items() != null;
        return kept ? Boolean.FALSE : null;
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
        needed(
                "supplements.residence-proof",
                Material.RESIDENCE_PROOF,
                null,
                SUBJECT,
                noType(),
                missing(unknown, "subject.principal.homeProvince"),
                missing(unknown, PRINCIPAL.number()),
                absent(here, PROVINCE));
    }

    /** {@return whether there is a text in which a sector could be mentioned} */
    static boolean isDescribed(Case c) {
        return c.miniProgram().name() != null
                || c.miniProgram().introduction() != null
                || c.miniProgram().remark() != null
                || c.subject().name() != null;
    }

    /** {@return a missing path and those of the texts in which a sector could be mentioned} */
    static String[] andTexts(String missing) {
        return new String[] {missing, NAME, "miniProgram.introduction", REMARK, SUBJECT_NAME};
    }

    /** Access providers, finance: words of finance where internet finance is not ticked. */
    private void noPreApprovalCommitment() {
        boolean described = isDescribed(c);
        // Nothing licenses lending between individuals and the like: the text goes, and no letter answers it.
        if ((described && !c.texts().areNamedOfFinance())
                || c.texts().areOfProhibitedFinance()
                || c.ticked().contains(PreApprovalCategory.FINANCE)
                || (c.has(Material.SITUATION_STATEMENT) && !c.has(Material.NO_PRE_APPROVAL_COMMITMENT))
                || c.texts().isFinanceRuledByProvince()) {
            return;
        }
        String ticked = absent(c.miniProgram().preApprovalCategories(), CATEGORIES);
        needed(
                "supplements.no-pre-approval-commitment",
                Material.NO_PRE_APPROVAL_COMMITMENT,
                null,
                PROGRAM,
                described ? new String[] {ticked} : andTexts(ticked));
    }

    /** Community: a statement, unless the text says that the service is none of it. */
    private void situationStatement() {
        if (!c.has(Material.NO_PRE_APPROVAL_COMMITMENT) && c.texts().areUnexplained()) {
            needed(
                    "supplements.situation-statement",
                    Material.SITUATION_STATEMENT,
                    null,
                    PROGRAM,
                    absent(c.miniProgram().preApprovalCategories(), CATEGORIES));
        }
    }
}
