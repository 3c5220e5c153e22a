package io.github.icprules.oracle;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules {@code supplements.*}: the materials of the table's row 5 that follow from what the request says. */
final class SupplementsSheet {

    private static final String PRINCIPAL = "subject.principal.document.number";
    private static final String SERVICE_PRINCIPAL = "miniProgram.principal.document.number";
    private static final String LEGAL_REPRESENTATIVE = "subject.legalRepresentative.document.number";

    /**
     * Conditions of the provincial administrations: what individuals from elsewhere need, or that they are refused, is settled
     * there. Where they are let in and no paper is named, the platform's own is due.
     */
    private static final Set<Province> OF_THEIR_OWN = EnumSet.of(
            Province.SHANXI,
            Province.INNER_MONGOLIA,
            Province.SHANGHAI,
            Province.ZHEJIANG,
            Province.ANHUI,
            Province.FUJIAN,
            Province.JIANGXI,
            Province.SHANDONG,
            Province.HUBEI,
            Province.GUANGDONG,
            Province.GUANGXI,
            Province.TIBET,
            Province.GANSU,
            Province.QINGHAI,
            Province.NINGXIA,
            Province.XINJIANG);

    private SupplementsSheet() {}

    static void judge(Case c, Answers out) {
        if (entersSubject(c)) {
            if (!Delegation.isRefused(c)) {
                ofDelegatedSubjectPrincipal(c, out);
            }
            residenceProof(c, out);
        }
        nameChangeLetter(c, out);
        if (entersSubject(c) && entersMiniProgram(c)) {
            letterOfOnePrincipal(c, out);
        }
        if (entersMiniProgram(c)) {
            letterOfMiniProgramPrincipal(c, out);
            foundationPledge(c, out);
            noPreApprovalCommitment(c, out);
            MentionedSectors.situationStatement(c, out);
        }
    }

    /** {@return whether the subject's data are entered, and not those on record taken over} */
    private static boolean entersSubject(Case c) {
        return switch (c.request().filingType()) {
            case NEW_FIRST, NEW_SERVICE, NEW_ACCESS -> !MaterialsSheet.reusesSubjectData(c);
            case CHANGE_SUBJECT, CHANGE_ALL -> true;
            default -> false;
        };
    }

    private static boolean entersMiniProgram(Case c) {
        return switch (c.request().filingType()) {
            case NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SERVICE, CHANGE_ALL -> true;
            default -> false;
        };
    }

    /** API icp_subject: legal_person_info and authorization_letter, if the principal is not the legal representative. */
    private static void ofDelegatedSubjectPrincipal(Case c, Answers out) {
        Subject subject = c.subject();
        needed(
                c,
                "supplements.legal-representative-info",
                Material.LEGAL_REPRESENTATIVE_INFO,
                subject.principal(),
                PRINCIPAL,
                "subject",
                out);
        needed(
                c,
                "supplements.subject-principal-authorisation-letter",
                Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER,
                subject.principal(),
                PRINCIPAL,
                "subject",
                out);
    }

    /** API: of two different principals one is not the legal representative, either of the two; a letter is due. */
    private static void letterOfOnePrincipal(Case c, Answers out) {
        Subject subject = c.subject();
        List<MaterialAtHand> materials = c.request().materials();
        Region region = subject.region();
        if (materials == null
                || subject.legalRepresentative() != null
                || (subject.type() != null && subject.type().isIndividual())
                || (region != null && region.province() == Province.SHANGHAI)
                || !Boolean.FALSE.equals(
                        Persons.areOne(subject.principal(), c.miniProgram().principal()))) {
            return;
        }
        for (MaterialAtHand material : materials) {
            if (material.material() == Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER
                    || material.material() == Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER) {
                return;
            }
        }
        if (subject.type() == null) {
            out.unchecked("supplements.letter-of-one-principal", "miniProgram", "subject.type");
        } else {
            out.violation("supplements.letter-of-one-principal", Severity.BLOCKING, "materials");
        }
    }

    /** API icp_applets: authorization_letter, if the principal is not the legal representative. */
    private static void letterOfMiniProgramPrincipal(Case c, Answers out) {
        Region region = c.subject().region();
        if (region != null && region.province() == Province.SHANGHAI) {
            return; // Shanghai has a letter of its own for every unit, and an individual needs none.
        }
        needed(
                c,
                "supplements.mini-program-principal-authorisation-letter",
                Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER,
                c.miniProgram().principal(),
                SERVICE_PRINCIPAL,
                "miniProgram",
                out);
    }

    private static void needed(
            Case c,
            String ruleId,
            Material material,
            @Nullable Person principal,
            String place,
            String path,
            Answers out) {
        SubjectType type = c.subject().type();
        if (type != null && type.isIndividual()) {
            return;
        }
        Person representative = c.subject().legalRepresentative();
        Boolean same = Persons.areOne(principal, representative);
        if (Boolean.TRUE.equals(same)) {
            return;
        }
        List<String> needs = new ArrayList<>();
        if (type == null) {
            needs.add("subject.type");
        }
        if (same == null) {
            boolean bothKnown = Delegation.numberOf(principal) != null && Delegation.numberOf(representative) != null;
            if (bothKnown || Delegation.numberOf(principal) == null) {
                needs.add(place);
            }
            if (bothKnown || Delegation.numberOf(representative) == null) {
                needs.add(LEGAL_REPRESENTATIVE);
            }
        }
        if (needs.isEmpty()) {
            out.material(ruleId, material, Severity.BLOCKING);
        } else {
            out.unchecked(ruleId, path, needs);
        }
    }

    /** API icp_materials: business_name_change_letter, if a unit was renamed since it was filed. */
    private static void nameChangeLetter(Case c, Answers out) {
        Subject subject = c.subject();
        SubjectType type = subject.type();
        if (!canBeRenamed(c.request().filingType()) || (type != null && type.isIndividual())) {
            return;
        }
        FilingHistory history = subject.history();
        String filed = history == null ? null : history.filedName();
        String name = subject.name();
        Boolean renamed = subject.renamedSinceFiling();
        if (renamed == null && changesName(c.request().change())) {
            renamed = true;
        }
        if (renamed == null && filed != null && !filed.isBlank() && name != null && !name.isBlank()) {
            renamed = !filed.strip().equals(name.strip());
        }
        if (Boolean.FALSE.equals(renamed)) {
            return;
        }
        List<String> needs = new ArrayList<>();
        if (type == null) {
            needs.add("subject.type");
        }
        if (renamed == null) {
            needs.add("subject.renamedSinceFiling");
            if (name == null || name.isBlank()) {
                needs.add("subject.name");
            }
            if (filed == null || filed.isBlank()) {
                needs.add("subject.history.filedName");
            }
        }
        if (needs.isEmpty()) {
            out.material("supplements.name-change-letter", Material.NAME_CHANGE_LETTER, Severity.BLOCKING);
        } else {
            out.unchecked("supplements.name-change-letter", "subject", needs);
        }
    }

    private static boolean canBeRenamed(FilingType type) {
        return switch (type) {
            case NEW_SERVICE, NEW_ACCESS, CHANGE_SUBJECT, CHANGE_ALL -> true;
            default -> false;
        };
    }

    private static boolean changesName(@Nullable Change change) {
        return change != null && change.items() != null && change.items().contains(ChangedItem.SUBJECT_NAME);
    }

    /** API icp_subject: residence_permit, of an individual who is not from the province. */
    private static void residenceProof(Case c, Answers out) {
        Subject subject = c.subject();
        SubjectType type = subject.type();
        if (type != null && !type.isIndividual()) {
            return;
        }
        Region region = subject.region();
        Province here = region == null ? null : region.province();
        Person principal = subject.principal();
        if (here != null && OF_THEIR_OWN.contains(here)) {
            return;
        }
        Province home = Identity.home(principal);
        CertificateType document = Delegation.typeOf(principal);
        boolean fromElsewhere = isFromElsewhere(document);
        if (!fromElsewhere && home != null && home == here) {
            return;
        }
        List<String> needs = new ArrayList<>();
        if (type == null) {
            needs.add("subject.type");
        }
        if (home == null && !fromElsewhere) {
            needs.add("subject.principal.homeProvince");
            needs.add(PRINCIPAL);
        }
        if (here == null) {
            needs.add("subject.region.province");
        }
        if (needs.isEmpty()) {
            out.material("supplements.residence-proof", Material.RESIDENCE_PROOF, null);
        } else {
            out.unchecked("supplements.residence-proof", "subject", needs);
        }
    }

    /** Passports and travel permits are of people from elsewhere; a residence permit is of one who lives here. */
    private static boolean isFromElsewhere(@Nullable CertificateType document) {
        return document == CertificateType.PASSPORT
                || document == CertificateType.FOREIGNER_PERMANENT_RESIDENCE
                || document == CertificateType.TAIWAN_TRAVEL_PERMIT
                || document == CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT;
    }

    /** Access providers, finance: a foundation pledges not to do finance business. */
    private static void foundationPledge(Case c, Answers out) {
        if (c.subject().type() == SubjectType.FOUNDATION) {
            out.material("supplements.foundation-pledge", Material.NO_PRE_APPROVAL_COMMITMENT, Severity.WARNING);
        }
    }

    /** Access providers, finance: words of finance where internet finance is not ticked. */
    private static void noPreApprovalCommitment(Case c, Answers out) {
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        if ((ticked != null && ticked.contains(PreApprovalCategory.FINANCE))
                || (has(c, Material.SITUATION_STATEMENT) && !has(c, Material.NO_PRE_APPROVAL_COMMITMENT))
                || MentionedSectors.isFinanceRuledByProvince(c)) {
            return;
        }
        boolean described = c.miniProgram().name() != null
                || c.miniProgram().introduction() != null
                || c.miniProgram().remark() != null
                || c.subject().name() != null
                || c.subject().businessScope() != null;
        boolean mentioned = MentionedSectors.isFinanceNamed(c);
        if (described && !mentioned) {
            return;
        }
        List<String> needs = new ArrayList<>();
        if (ticked == null) {
            needs.add("miniProgram.preApprovalCategories");
        }
        if (!described) {
            needs.add("miniProgram.name");
            needs.add("miniProgram.introduction");
            needs.add("miniProgram.remark");
            needs.add("subject.name");
            needs.add("subject.businessScope");
        }
        if (needs.isEmpty()) {
            out.material("supplements.no-pre-approval-commitment", Material.NO_PRE_APPROVAL_COMMITMENT, null);
        } else {
            out.unchecked("supplements.no-pre-approval-commitment", "miniProgram", needs);
        }
    }

    static boolean has(Case c, Material material) {
        List<MaterialAtHand> materials = c.request().materials();
        if (materials != null) {
            for (MaterialAtHand it : materials) {
                if (it.material() == material) {
                    return true;
                }
            }
        }
        return false;
    }
}
