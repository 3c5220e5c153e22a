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
        }
        if (Provincial.describesService(c)) {
            miniProgramPrincipal(c, out);
        }
        delegateInOneRoleOnly(c, out);
        delegateInBothRoles(c, out);
        onePersonInBothRoles(c, out);
    }

    /** Who may be subject principal of a unit: the legal representative alone, or a delegate under conditions. */
    private static void delegated(Case c, Answers out) {
        Subject subject = c.subject();
        Boolean self = Identity.same(subject.principal(), subject.legalRepresentative());
        if (Boolean.TRUE.equals(self)) {
            return;
        }
        Provinces.Row required = c.demand("SUBJECT_PRINCIPAL", "LEGAL_REP_REQUIRED");
        if (required != null && !mustAuthoriseSomebodyElse(c)) {
            tell(c, out, "province-principal.legal-representative-required", self, required);
        }
        Provinces.Row finance = c.demand("SUBJECT_PRINCIPAL", "LEGAL_REP_REQUIRED_IF_FINANCE");
        if (finance != null && isFinancial(c) && !mustAuthoriseSomebodyElse(c)) {
            tell(c, out, "province-principal.financial-unit-delegates", self, finance);
        }
        Provinces.Row remarked = c.demand("SUBJECT_PRINCIPAL", "DELEGATION_WITH_REMARK");
        if (remarked != null && Identity.isBlank(subject.remark())) {
            if (self == null) {
                out.unchecked("province-principal.delegate-without-remark", "subject.principal", missingNumbers(c));
            } else {
                out.violation("province-principal.delegate-without-remark", remarked.atMost(Severity.BLOCKING), "subject.remark");
            }
        }
    }

    private static void tell(Case c, Answers out, String ruleId, @Nullable Boolean self, Provinces.Row row) {
        if (self == null) {
            out.unchecked(ruleId, "subject.principal", missingNumbers(c));
        } else {
            out.violation(ruleId, row.atMost(Severity.BLOCKING), "subject.principal");
        }
    }

    private static List<String> missingNumbers(Case c) {
        List<String> missing = new ArrayList<>(2);
        if (Identity.number(c.subject().principal()) == null) {
            missing.add(PRINCIPAL_NUMBER);
        }
        if (Identity.number(c.subject().legalRepresentative()) == null) {
            missing.add(REPRESENTATIVE_NUMBER);
        }
        return missing;
    }

    /** Whether the province wants a legal representative with this document to authorise somebody else. */
    private static boolean mustAuthoriseSomebodyElse(Case c) {
        return mustAuthorise(c) != null;
    }

    private static Provinces.@Nullable Row mustAuthorise(Case c) {
        CertificateType document = Identity.type(c.subject().legalRepresentative());
        if (Identity.isForeigners(document)) {
            Provinces.Row citizen = c.demand("FOREIGN_LEGAL_REP", "DELEGATE_TO_CHINESE_CITIZEN");
            if (citizen != null) {
                return citizen;
            }
        }
        return Identity.isForeigners(document) || Identity.isHongKongMacaoTaiwan(document)
                ? c.demand("FOREIGN_LEGAL_REP", "DELEGATE_TO_MAINLAND_ID_HOLDER")
                : null;
    }

    private static boolean isFinancial(Case c) {
        String name = c.subject().name();
        String scope = c.subject().businessScope();
        for (String word : c.given().words("keywords.FINANCE")) {
            if ((name != null && name.contains(word)) || (scope != null && scope.contains(word))) {
                return true;
            }
        }
        return false;
    }

    /** Jiangsu, Anhui (and Hainan of old): a delegate answers for the mini-program, too. */
    private static void delegateInOneRoleOnly(Case c, Answers out) {
        Provinces.Row row = c.demand("SUBJECT_PRINCIPAL", "DELEGATION_SAME_PERSON_BOTH_ROLES");
        if (row == null) {
            return;
        }
        Subject subject = c.subject();
        Boolean self = Identity.same(subject.principal(), subject.legalRepresentative());
        Boolean both = Identity.same(subject.principal(), c.miniProgram().principal());
        if (Boolean.TRUE.equals(self) || Boolean.TRUE.equals(both)) {
            return;
        }
        decide(c, out, "province-principal.delegate-in-one-role-only", self, both, row);
    }

    /** Gansu of old: a delegate does not answer for the mini-program. */
    private static void delegateInBothRoles(Case c, Answers out) {
        Provinces.Row row = c.demand("SERVICE_PRINCIPAL_AUTH", "DIFFERS_IF_DELEGATED");
        if (row == null) {
            return;
        }
        Subject subject = c.subject();
        Boolean self = Identity.same(subject.principal(), subject.legalRepresentative());
        Boolean both = Identity.same(subject.principal(), c.miniProgram().principal());
        if (Boolean.TRUE.equals(self) || Boolean.FALSE.equals(both)) {
            return;
        }
        decide(c, out, "province-principal.delegate-in-both-roles", self, both, row);
    }

    private static void decide(
            Case c, Answers out, String ruleId, @Nullable Boolean self, @Nullable Boolean both, Provinces.Row row) {
        if (self == null || both == null) {
            List<String> missing = missingNumbers(c);
            if (Identity.number(c.miniProgram().principal()) == null) {
                missing.add(MINI_PROGRAM_PRINCIPAL_NUMBER);
            }
            out.unchecked(ruleId, "subject.principal", missing);
        } else {
            out.violation(ruleId, row.atMost(Severity.BLOCKING), "miniProgram.principal");
        }
    }

    /** Tianjin of old: two persons. */
    private static void onePersonInBothRoles(Case c, Answers out) {
        Provinces.Row row = c.demand("SERVICE_PRINCIPAL_AUTH", "MUST_DIFFER_FROM_SUBJECT_PRINCIPAL");
        if (row == null) {
            return;
        }
        Boolean both = Identity.same(c.subject().principal(), c.miniProgram().principal());
        if (both == null) {
            List<String> missing = new ArrayList<>(2);
            if (Identity.number(c.subject().principal()) == null) {
                missing.add(PRINCIPAL_NUMBER);
            }
            if (Identity.number(c.miniProgram().principal()) == null) {
                missing.add(MINI_PROGRAM_PRINCIPAL_NUMBER);
            }
            out.unchecked("province-principal.one-person-in-both-roles", "miniProgram.principal", missing);
        } else if (both) {
            out.violation(
                    "province-principal.one-person-in-both-roles",
                    row.atMost(Severity.BLOCKING),
                    "miniProgram.principal");
        }
    }

    /** Where no source is sure whether the legal representative may delegate. */
    private static void delegationUnsettled(Case c, Answers out) {
        Subject subject = c.subject();
        if (!Provincial.isUnsettled(c, "SUBJECT_PRINCIPAL")) {
            return;
        }
        Boolean self = Identity.same(subject.principal(), subject.legalRepresentative());
        if (self == null) {
            out.unchecked("province-principal.delegation-unsettled", "subject.principal", missingNumbers(c));
        } else if (!self) {
            out.openPoint("province-principal.delegation-unsettled", "subject.principal");
        }
    }

    private static void miniProgramPrincipal(Case c, Answers out) {
        Person principal = c.miniProgram().principal();
        Boolean self = Identity.same(principal, c.subject().legalRepresentative());
        List<String> missing = new ArrayList<>(2);
        if (Identity.number(principal) == null) {
            missing.add(MINI_PROGRAM_PRINCIPAL_NUMBER);
        }
        if (Identity.number(c.subject().legalRepresentative()) == null) {
            missing.add(REPRESENTATIVE_NUMBER);
        }
        // Hebei of old: the legal representative, here as well.
        Provinces.Row required = c.demand("SERVICE_PRINCIPAL_AUTH", "LEGAL_REP_REQUIRED");
        if (required != null && self == null) {
            out.unchecked("province-principal.mini-program-principal-delegated", "miniProgram.principal", missing);
        } else if (required != null && !self) {
            out.violation(
                    "province-principal.mini-program-principal-delegated",
                    required.atMost(Severity.BLOCKING),
                    "miniProgram.principal");
        }
        // Shanghai: a letter of its own.
        Provinces.Row letter = c.demand("SERVICE_PRINCIPAL_AUTH", "SHANGHAI_TEMPLATE");
        if (letter != null && self == null) {
            out.unchecked(
                    "province-principal.own-letter-for-mini-program-principal", "miniProgram.principal", missing);
        } else if (letter != null && !self) {
            out.demandedMaterial(
                    "province-principal.own-letter-for-mini-program-principal",
                    Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER,
                    letter.atMost(Severity.BLOCKING));
        }
        // Liaoning, perhaps Jiangxi: a Chinese citizen.
        Provinces.Row citizen = c.demand("SERVICE_PRINCIPAL_NATIONALITY", "CHINESE_CITIZEN");
        if (citizen != null) {
            CertificateType document = Identity.type(principal);
            if (document == null) {
                out.unchecked(
                        "province-principal.mini-program-principal-foreign",
                        "miniProgram.principal.document",
                        "miniProgram.principal.document.type");
            } else if (Identity.isForeigners(document)) {
                out.violation(
                        "province-principal.mini-program-principal-foreign",
                        citizen.atMost(Severity.BLOCKING),
                        "miniProgram.principal.document.type");
            }
        }
    }

    /** Provinces where a legal representative from abroad authorises somebody else: a citizen, or a holder of an ID card. */
    private static void representativeFromAbroad(Case c, Answers out) {
        Subject subject = c.subject();
        CertificateType document = Identity.type(subject.legalRepresentative());
        Provinces.Row citizen = c.demand("FOREIGN_LEGAL_REP", "DELEGATE_TO_CHINESE_CITIZEN");
        Provinces.Row holder = c.demand("FOREIGN_LEGAL_REP", "DELEGATE_TO_MAINLAND_ID_HOLDER");
        Provinces.Row row = holder == null ? citizen : holder;
        if (row == null) {
            return;
        }
        boolean abroad = Identity.isForeigners(document)
                || (holder != null && Identity.isHongKongMacaoTaiwan(document));
        if (document != null && !abroad) {
            return;
        }
        Boolean self = Identity.same(subject.principal(), subject.legalRepresentative());
        if (!Boolean.FALSE.equals(self)) {
            if (document == null || self == null) {
                List<String> missing = new ArrayList<>(3);
                if (document == null) {
                    missing.add(REPRESENTATIVE_TYPE);
                }
                missing.addAll(missingNumbers(c));
                out.unchecked("province-principal.representative-from-abroad-files", "subject.legalRepresentative.document", missing);
            } else {
                out.violation(
                        "province-principal.representative-from-abroad-files",
                        row.atMost(Severity.BLOCKING),
                        "subject.principal");
            }
        }
        if (Boolean.FALSE.equals(self)) {
            delegateDoesNotFit(c, out, document, row, holder != null);
        }
    }

    private static void delegateDoesNotFit(
            Case c, Answers out, @Nullable CertificateType representatives, Provinces.Row row, boolean idCard) {
        CertificateType delegates = Identity.type(c.subject().principal());
        boolean fits = idCard
                ? delegates == CertificateType.RESIDENT_ID
                : delegates != null && !Identity.isForeigners(delegates);
        if (fits) {
            return;
        }
        if (representatives == null || delegates == null) {
            List<String> missing = new ArrayList<>(2);
            if (representatives == null) {
                missing.add(REPRESENTATIVE_TYPE);
            }
            if (delegates == null) {
                missing.add(PRINCIPAL_TYPE);
            }
            out.unchecked("province-principal.delegate-does-not-fit", "subject.principal.document", missing);
        } else {
            out.violation(
                    "province-principal.delegate-does-not-fit",
                    row.atMost(Severity.BLOCKING),
                    "subject.principal.document.type");
        }
    }

    private static void foreignRepresentative(Case c, Answers out) {
        Subject subject = c.subject();
        CertificateType document = Identity.type(subject.legalRepresentative());
        if (!Identity.isForeigners(document)) {
            return;
        }
        // Heilongjiang of old: the subject's remark says that the principal's data were checked.
        Provinces.Row remark = c.demand("FOREIGN_LEGAL_REP", "REMARK");
        if (remark != null && Identity.isBlank(subject.remark())) {
            out.violation(
                    "province-principal.foreign-representative-without-remark",
                    remark.atMost(Severity.WARNING),
                    "subject.remark");
        }
        if (subject.region() == null
                || subject.region().province() == null
                || subject.type() == SubjectType.INDIVIDUAL) {
            return;
        }
        boolean settled = false;
        for (Provinces.Row row : c.provinces().known(c.request(), c.on(), "FOREIGN_LEGAL_REP")) {
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
