package io.github.icprules.oracle;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-principal.*}. */
final class ProvincePrincipalSheet {

    private static final String PRINCIPAL_NUMBER = "subject.principal.document.number";
    private static final String PRINCIPAL_TYPE = "subject.principal.document.type";
    private static final String REPRESENTATIVE_NUMBER = "subject.legalRepresentative.document.number";
    private static final String REPRESENTATIVE_TYPE = "subject.legalRepresentative.document.type";
    private static final String MINI_PROGRAM_PRINCIPAL_NUMBER = "miniProgram.principal.document.number";

    private ProvincePrincipalSheet() {}

    static void judge(Case c, Answers out) {
        if (Provincial.describesSubject(c)) {
            delegated(c, out);
            delegationUnsettled(c, out);
            representativeFromAbroad(c, out);
            foreignRepresentative(c, out);
            delegateInOneRoleOnly(c, out);
        }
        if (Provincial.describesService(c)) {
            miniProgramPrincipal(c, out);
            delegateInBothRoles(c, out);
            onePersonInBothRoles(c, out);
        }
    }

    /** Who may be subject principal of a unit: the legal representative alone, or a delegate under conditions. */
    private static void delegated(Case c, Answers out) {
        Subject subject = c.subject();
        Boolean self = Identity.same(subject.principal(), subject.legalRepresentative());
        if (Boolean.TRUE.equals(self)) {
            return;
        }
        ProvinceRequirement required = ProvinceRequirement.of(c, "SUBJECT_PRINCIPAL", "LEGAL_REP_REQUIRED");
        if (required != null && !mustAuthoriseSomebodyElse(c)) {
            report(
                    out,
                    "province-principal.legal-representative-required",
                    required,
                    self == null ? missingNumbers(c) : List.of());
        }
        ProvinceRequirement finance = ProvinceRequirement.of(c, "SUBJECT_PRINCIPAL", "LEGAL_REP_REQUIRED_IF_FINANCE");
        Boolean financial = Delegation.isFinancial(c);
        if (finance != null && !Boolean.FALSE.equals(financial) && !mustAuthoriseSomebodyElse(c)) {
            List<String> missing = new ArrayList<>(3);
            if (financial == null) {
                missing.add("subject.name");
            }
            if (self == null) {
                missing.addAll(missingNumbers(c));
            }
            report(out, "province-principal.financial-unit-delegates", finance, missing);
        }
        // Gansu: the remark says which post the delegate has; whether it does, a person must look.
        ProvinceRequirement remarked = ProvinceRequirement.of(c, "SUBJECT_PRINCIPAL", "DELEGATION_WITH_REMARK");
        if (remarked != null && Provincial.mayLackRemark(c)) {
            remarked.unmet(
                    out,
                    "province-principal.delegate-without-remark",
                    Severity.BLOCKING,
                    "subject.remark",
                    "subject.principal",
                    Provincial.orRemark(c, self == null ? missingNumbers(c) : List.of()));
        } else if (remarked != null && Boolean.FALSE.equals(self)) {
            remarked.leavesOpen(out, "province-principal.delegate-remark", "subject.principal", List.of());
        }
    }

    private static void report(Answers out, String ruleId, ProvinceRequirement row, List<String> missing) {
        row.unmet(out, ruleId, Severity.BLOCKING, "subject.principal", "subject.principal", missing);
    }

    /** The numbers that are not given; both if both are given and still do not distinguish the two. */
    private static List<String> missingNumbers(Case c) {
        return Identity.missing(
                c.subject().principal(), PRINCIPAL_NUMBER, c.subject().legalRepresentative(), REPRESENTATIVE_NUMBER);
    }

    /**
     * Whether the province surely wants a legal representative with this document to authorise another person. What is not sure
     * does not set aside what is.
     */
    static boolean mustAuthoriseSomebodyElse(Case c) {
        CertificateType document = Identity.type(c.subject().legalRepresentative());
        if (Identity.isForeigners(document)
                && isSure(ProvinceRequirement.of(c, "FOREIGN_LEGAL_REP", "DELEGATE_TO_CHINESE_CITIZEN"))) {
            return true;
        }
        return (Identity.isForeigners(document) || Identity.isHongKongMacaoTaiwan(document))
                && isSure(ProvinceRequirement.of(c, "FOREIGN_LEGAL_REP", "DELEGATE_TO_MAINLAND_ID_HOLDER"));
    }

    private static boolean isSure(@Nullable ProvinceRequirement requirement) {
        return requirement != null && requirement.row().sure();
    }

    /** Jiangsu, Anhui (and Hainan of old): a delegate answers for the mini-program, too. */
    private static void delegateInOneRoleOnly(Case c, Answers out) {
        ProvinceRequirement row = ProvinceRequirement.of(c, "SUBJECT_PRINCIPAL", "DELEGATION_SAME_PERSON_BOTH_ROLES");
        if (row == null) {
            return;
        }
        Subject subject = c.subject();
        Boolean self = Identity.same(subject.principal(), subject.legalRepresentative());
        Boolean both = Identity.same(subject.principal(), c.miniProgram().principal());
        if (Boolean.TRUE.equals(self) || Boolean.TRUE.equals(both)) {
            return;
        }
        decide(c, out, "province-principal.delegate-in-one-role-only", "subject.principal", self, both, row);
    }

    /** Gansu of old: a delegate does not answer for the mini-program. */
    private static void delegateInBothRoles(Case c, Answers out) {
        ProvinceRequirement row = ProvinceRequirement.of(c, "SERVICE_PRINCIPAL_AUTH", "DIFFERS_IF_DELEGATED");
        if (row == null) {
            return;
        }
        Subject subject = c.subject();
        Boolean self = Identity.same(subject.principal(), subject.legalRepresentative());
        Boolean both = Identity.same(subject.principal(), c.miniProgram().principal());
        if (Boolean.TRUE.equals(self) || Boolean.FALSE.equals(both)) {
            return;
        }
        decide(c, out, "province-principal.delegate-in-both-roles", "miniProgram.principal", self, both, row);
    }

    private static void decide(
            Case c,
            Answers out,
            String ruleId,
            String openAt,
            @Nullable Boolean self,
            @Nullable Boolean both,
            ProvinceRequirement row) {
        List<String> missing = new ArrayList<>(3);
        if (self == null) {
            missing.addAll(missingNumbers(c));
        }
        if (both == null) {
            addNew(missing, missingNumbersOfPrincipals(c));
        }
        row.unmet(out, ruleId, Severity.BLOCKING, "miniProgram.principal", openAt, missing);
    }

    private static List<String> missingNumbersOfPrincipals(Case c) {
        return Identity.missing(
                c.subject().principal(), PRINCIPAL_NUMBER, c.miniProgram().principal(), MINI_PROGRAM_PRINCIPAL_NUMBER);
    }

    private static void addNew(List<String> places, List<String> more) {
        for (String place : more) {
            if (!places.contains(place)) {
                places.add(place);
            }
        }
    }

    /** Tianjin of old: two persons. */
    private static void onePersonInBothRoles(Case c, Answers out) {
        ProvinceRequirement row =
                ProvinceRequirement.of(c, "SERVICE_PRINCIPAL_AUTH", "MUST_DIFFER_FROM_SUBJECT_PRINCIPAL");
        if (row == null) {
            return;
        }
        Boolean both = Identity.same(c.subject().principal(), c.miniProgram().principal());
        if (!Boolean.FALSE.equals(both)) {
            row.unmet(
                    out,
                    "province-principal.one-person-in-both-roles",
                    Severity.BLOCKING,
                    "miniProgram.principal",
                    "miniProgram.principal",
                    both == null ? missingNumbersOfPrincipals(c) : List.of());
        }
    }

    /** Where no source is sure whether the legal representative may delegate. */
    private static void delegationUnsettled(Case c, Answers out) {
        Subject subject = c.subject();
        if (!Provincial.isUnsettled(c, "SUBJECT_PRINCIPAL")) {
            return;
        }
        Boolean self = Identity.same(subject.principal(), subject.legalRepresentative());
        if (!Boolean.TRUE.equals(self)) {
            out.unchecked(
                    "province-principal.delegation-unsettled",
                    "subject.principal",
                    Provincial.openFor(c, "SUBJECT_PRINCIPAL", self == null ? missingNumbers(c) : List.of()));
        }
    }

    private static void miniProgramPrincipal(Case c, Answers out) {
        Person principal = c.miniProgram().principal();
        Boolean self = Identity.same(principal, c.subject().legalRepresentative());
        List<String> missing = self != null
                ? List.of()
                : Identity.missing(
                        principal,
                        MINI_PROGRAM_PRINCIPAL_NUMBER,
                        c.subject().legalRepresentative(),
                        REPRESENTATIVE_NUMBER);
        // Hebei of old: the legal representative, here as well.
        ProvinceRequirement required = ProvinceRequirement.of(c, "SERVICE_PRINCIPAL_AUTH", "LEGAL_REP_REQUIRED");
        if (required != null && !Boolean.TRUE.equals(self)) {
            required.unmet(
                    out,
                    "province-principal.mini-program-principal-delegated",
                    Severity.BLOCKING,
                    "miniProgram.principal",
                    "miniProgram.principal",
                    missing);
        }
        // Shanghai: a letter of its own.
        ProvinceRequirement letter = ProvinceRequirement.of(c, "SERVICE_PRINCIPAL_AUTH", "SHANGHAI_TEMPLATE");
        if (letter != null && !Boolean.TRUE.equals(self)) {
            letter.calls(
                    out,
                    "province-principal.own-letter-for-mini-program-principal",
                    Severity.BLOCKING,
                    Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER,
                    "miniProgram.principal",
                    missing);
        }
        // Liaoning, perhaps Jiangxi: a Chinese citizen.
        ProvinceRequirement citizen = ProvinceRequirement.of(c, "SERVICE_PRINCIPAL_NATIONALITY", "CHINESE_CITIZEN");
        if (citizen != null) {
            CertificateType document = Identity.type(principal);
            if (document == null || Identity.isForeigners(document)) {
                citizen.unmet(
                        out,
                        "province-principal.mini-program-principal-foreign",
                        Severity.BLOCKING,
                        "miniProgram.principal.document.type",
                        "miniProgram.principal.document",
                        document == null ? List.of("miniProgram.principal.document.type") : List.of());
            }
        }
    }

    /** Provinces where a legal representative from abroad authorises another person: a citizen, or a holder of an ID card. */
    private static void representativeFromAbroad(Case c, Answers out) {
        Subject subject = c.subject();
        CertificateType document = Identity.type(subject.legalRepresentative());
        ProvinceRequirement citizen = ProvinceRequirement.of(c, "FOREIGN_LEGAL_REP", "DELEGATE_TO_CHINESE_CITIZEN");
        ProvinceRequirement holder = ProvinceRequirement.of(c, "FOREIGN_LEGAL_REP", "DELEGATE_TO_MAINLAND_ID_HOLDER");
        ProvinceRequirement row = holder == null ? citizen : holder;
        if (row == null) {
            return;
        }
        boolean abroad =
                Identity.isForeigners(document) || (holder != null && Identity.isHongKongMacaoTaiwan(document));
        if (document != null && !abroad) {
            return;
        }
        Boolean self = Identity.same(subject.principal(), subject.legalRepresentative());
        if (!Boolean.FALSE.equals(self)) {
            List<String> missing = new ArrayList<>(3);
            if (document == null) {
                missing.add(REPRESENTATIVE_TYPE);
            }
            if (self == null) {
                missing.addAll(missingNumbers(c));
            }
            row.unmet(
                    out,
                    "province-principal.representative-from-abroad-files",
                    Severity.BLOCKING,
                    "subject.principal",
                    "subject.legalRepresentative.document",
                    missing);
        }
        if (Boolean.FALSE.equals(self)) {
            delegateDoesNotFit(c, out, document, row, holder != null);
        }
    }

    private static void delegateDoesNotFit(
            Case c, Answers out, @Nullable CertificateType representatives, ProvinceRequirement row, boolean idCard) {
        CertificateType delegates = Identity.type(c.subject().principal());
        boolean fits = idCard
                ? delegates == CertificateType.RESIDENT_ID
                : delegates != null && !Identity.isForeigners(delegates);
        if (fits) {
            return;
        }
        List<String> missing = new ArrayList<>(2);
        if (representatives == null) {
            missing.add(REPRESENTATIVE_TYPE);
        }
        if (delegates == null) {
            missing.add(PRINCIPAL_TYPE);
        }
        row.unmet(
                out,
                "province-principal.delegate-does-not-fit",
                Severity.BLOCKING,
                "subject.principal.document.type",
                "subject.legalRepresentative.document",
                missing);
    }

    private static void foreignRepresentative(Case c, Answers out) {
        Subject subject = c.subject();
        CertificateType document = Identity.type(subject.legalRepresentative());
        if (!Identity.isForeigners(document)) {
            return;
        }
        // Shanghai of old: both forms of the name, where licence and passport differ; a request contains neither.
        ProvinceRequirement forms = ProvinceRequirement.of(c, "FOREIGN_LEGAL_REP", "NAME_BOTH_FORMS");
        if (forms != null) {
            forms.leavesOpen(
                    out,
                    "province-principal.foreign-representative-name",
                    "subject.legalRepresentative.document",
                    List.of());
        }
        // Heilongjiang of old: the subject's remark says that the principal's data were checked.
        ProvinceRequirement remark = ProvinceRequirement.of(c, "FOREIGN_LEGAL_REP", "REMARK");
        if (remark != null && Provincial.mayLackRemark(c)) {
            remark.unmet(
                    out,
                    "province-principal.foreign-representative-without-remark",
                    Severity.WARNING,
                    "subject.remark",
                    "subject.legalRepresentative.document",
                    Provincial.orRemark(c, List.of()));
        }
        if (subject.region() == null
                || subject.region().province() == null
                || subject.type() == SubjectType.INDIVIDUAL) {
            return;
        }
        boolean settled = false;
        for (Provinces.Row row : c.provinces().possible(c.request(), c.on(), "FOREIGN_LEGAL_REP")) {
            settled |= row.sure();
        }
        if (!settled) {
            if (subject.type() == null) {
                out.unchecked("province-principal.foreign-representative-unsettled", "subject", "subject.type");
            } else {
                out.openPoint("province-principal.foreign-representative-unsettled", "subject");
            }
        }
    }
}
