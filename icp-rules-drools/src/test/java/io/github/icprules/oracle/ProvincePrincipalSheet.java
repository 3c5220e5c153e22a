package io.github.icprules.oracle;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Material;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-principal.*}. */
record ProvincePrincipalSheet(Case c, Answers out) implements Sheet {

    private static final String SUBJECTS = "subject.principal";
    private static final String SERVICES = "miniProgram.principal";
    private static final String PRINCIPAL_TYPE = "subject.principal.document.type";
    private static final String REPRESENTATIVES = "subject.legalRepresentative.document";

    @Override
    public void judge() {
        if (c.entersSubject()) {
            Boolean self = c.same(PRINCIPAL, REPRESENTATIVE);
            if (!isTrue(self)) {
                List<String> numbers = self == null ? c.missing(PRINCIPAL, REPRESENTATIVE) : List.of();
                delegated(self, numbers);
                // Where no source is sure whether the legal representative may delegate.
                unsettled(
                        "SUBJECT_PRINCIPAL",
                        "province-principal.delegation-unsettled",
                        SUBJECTS,
                        numbers.toArray(String[]::new));
                delegateInOneRoleOnly(numbers);
            }
            representativeFromAbroad(self);
            if (Persons.isForeigners(c.documentOf(REPRESENTATIVE))) {
                foreignRepresentative();
            }
        }
        if (c.entersMiniProgram()) {
            miniProgramPrincipal();
            delegateInBothRoles();
            onePersonInBothRoles();
        }
    }

    /** Who may be subject principal of a unit: the legal representative alone, or a delegate under conditions. */
    private void delegated(@Nullable Boolean self, List<String> numbers) {
        Requirement required = requirement("SUBJECT_PRINCIPAL", "LEGAL_REP_REQUIRED");
        if (required != null && !mustAuthoriseAnother(c)) {
            unmet(required, "province-principal.legal-representative-required", BLOCKING, SUBJECTS, SUBJECTS, numbers);
        }
        Requirement finance = requirement("SUBJECT_PRINCIPAL", "LEGAL_REP_REQUIRED_IF_FINANCE");
        Boolean financial = finance == null ? Boolean.FALSE : c.texts().isFinancialUnit();
        if (finance != null && !isFalse(financial) && !mustAuthoriseAnother(c)) {
            List<String> missing = new ArrayList<>();
            missing.add(absent(financial, SUBJECT_NAME));
            missing.addAll(numbers);
            unmet(finance, "province-principal.financial-unit-delegates", BLOCKING, SUBJECTS, SUBJECTS, missing);
        }
        // Gansu: the remark says which post the delegate has; whether it does, a person must look.
        Requirement remarked = requirement("SUBJECT_PRINCIPAL", "DELEGATION_WITH_REMARK");
        if (remarked != null && !Texts.isWritten(c.subject().remark())) {
            List<String> missing = new ArrayList<>(numbers);
            missing.add(absent(c.subject().remark(), SUBJECT_REMARK));
            unmet(remarked, "province-principal.delegate-without-remark", BLOCKING, SUBJECT_REMARK, SUBJECTS, missing);
        } else if (remarked != null && isFalse(self)) {
            leavesOpen(remarked, "province-principal.delegate-remark", SUBJECTS);
        }
    }

    /**
     * {@return whether the province surely wants a legal representative with this document to authorise another person} What is not
     * sure does not set aside what is.
     */
    static boolean mustAuthoriseAnother(Case c) {
        CertificateType document = c.documentOf(REPRESENTATIVE);
        boolean foreign = Persons.isForeigners(document);
        return (foreign && isSure(Requirement.of(c, "FOREIGN_LEGAL_REP", "DELEGATE_TO_CHINESE_CITIZEN")))
                || ((foreign || Persons.isHongKongMacaoTaiwan(document))
                        && isSure(Requirement.of(c, "FOREIGN_LEGAL_REP", "DELEGATE_TO_MAINLAND_ID_HOLDER")));
    }

    private static boolean isSure(@Nullable Requirement requirement) {
        return requirement != null && requirement.row().sure();
    }

    /** Jiangsu, Anhui (and Hainan of old): a delegate answers for the mini-program, too. */
    private void delegateInOneRoleOnly(List<String> numbers) {
        Requirement row = requirement("SUBJECT_PRINCIPAL", "DELEGATION_SAME_PERSON_BOTH_ROLES");
        Boolean both = c.same(PRINCIPAL, SERVICE_PRINCIPAL);
        if (row != null && !isTrue(both)) {
            List<String> missing = orRoles(numbers, both);
            unmet(row, "province-principal.delegate-in-one-role-only", BLOCKING, SERVICES, SUBJECTS, missing);
        }
    }

    /** Gansu of old: a delegate does not answer for the mini-program. */
    private void delegateInBothRoles() {
        Requirement row = requirement("SERVICE_PRINCIPAL_AUTH", "DIFFERS_IF_DELEGATED");
        Boolean self = c.same(PRINCIPAL, REPRESENTATIVE);
        Boolean both = c.same(PRINCIPAL, SERVICE_PRINCIPAL);
        if (row != null && !isTrue(self) && !isFalse(both)) {
            List<String> missing = orRoles(self == null ? c.missing(PRINCIPAL, REPRESENTATIVE) : List.of(), both);
            unmet(row, "province-principal.delegate-in-both-roles", BLOCKING, SERVICES, SERVICES, missing);
        }
    }

    /** What is missing, with the numbers by which the principals would be compared. */
    private List<String> orRoles(List<String> numbers, @Nullable Boolean both) {
        List<String> missing = new ArrayList<>(numbers);
        for (String number : both == null ? c.missing(PRINCIPAL, SERVICE_PRINCIPAL) : List.<String>of()) {
            if (!missing.contains(number)) {
                missing.add(number);
            }
        }
        return missing;
    }

    /** Tianjin of old: two persons. */
    private void onePersonInBothRoles() {
        Requirement row = requirement("SERVICE_PRINCIPAL_AUTH", "MUST_DIFFER_FROM_SUBJECT_PRINCIPAL");
        Boolean both = c.same(PRINCIPAL, SERVICE_PRINCIPAL);
        if (row != null && !isFalse(both)) {
            List<String> missing = orRoles(List.of(), both);
            unmet(row, "province-principal.one-person-in-both-roles", BLOCKING, SERVICES, SERVICES, missing);
        }
    }

    private void miniProgramPrincipal() {
        Boolean self = c.same(SERVICE_PRINCIPAL, REPRESENTATIVE);
        if (!isTrue(self)) {
            List<String> missing = self == null ? c.missing(SERVICE_PRINCIPAL, REPRESENTATIVE) : List.of();
            // Hebei of old: the legal representative, here as well.
            Requirement required = requirement("SERVICE_PRINCIPAL_AUTH", "LEGAL_REP_REQUIRED");
            if (required != null) {
                String rule = "province-principal.mini-program-principal-delegated";
                unmet(required, rule, BLOCKING, SERVICES, SERVICES, missing);
            }
            // Shanghai: a letter of its own.
            Requirement letter = requirement("SERVICE_PRINCIPAL_AUTH", "SHANGHAI_TEMPLATE");
            if (letter != null) {
                calls(
                        letter,
                        "province-principal.own-letter-for-mini-program-principal",
                        BLOCKING,
                        Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER,
                        SERVICES,
                        missing);
            }
        }
        // Liaoning, perhaps Jiangxi: a Chinese citizen.
        Requirement citizen = requirement("SERVICE_PRINCIPAL_NATIONALITY", "CHINESE_CITIZEN");
        CertificateType document = c.documentOf(SERVICE_PRINCIPAL);
        if (citizen != null && (document == null || Persons.isForeigners(document))) {
            unmet(
                    citizen,
                    "province-principal.mini-program-principal-foreign",
                    BLOCKING,
                    "miniProgram.principal.document.type",
                    "miniProgram.principal.document",
                    absent(document, "miniProgram.principal.document.type"));
        }
    }

    /** Provinces where a legal representative from abroad authorises another person: a citizen, or a holder of an ID card. */
    private void representativeFromAbroad(@Nullable Boolean self) {
        CertificateType document = c.documentOf(REPRESENTATIVE);
        Requirement citizen = requirement("FOREIGN_LEGAL_REP", "DELEGATE_TO_CHINESE_CITIZEN");
        Requirement holder = requirement("FOREIGN_LEGAL_REP", "DELEGATE_TO_MAINLAND_ID_HOLDER");
        Requirement row = holder == null ? citizen : holder;
        boolean abroad = Persons.isForeigners(document) || (holder != null && Persons.isHongKongMacaoTaiwan(document));
        if (row == null || (document != null && !abroad)) {
            return;
        }
        String type = absent(document, REPRESENTATIVES + ".type");
        if (!isFalse(self)) {
            List<String> missing = new ArrayList<>();
            missing.add(type);
            missing.addAll(self == null ? c.missing(PRINCIPAL, REPRESENTATIVE) : List.of());
            String rule = "province-principal.representative-from-abroad-files";
            unmet(row, rule, BLOCKING, SUBJECTS, REPRESENTATIVES, missing);
            return;
        }
        CertificateType delegates = c.documentOf(PRINCIPAL);
        boolean fits = holder != null
                ? delegates == CertificateType.RESIDENT_ID
                : delegates != null && !Persons.isForeigners(delegates);
        if (!fits) {
            String rule = "province-principal.delegate-does-not-fit";
            unmet(row, rule, BLOCKING, PRINCIPAL_TYPE, REPRESENTATIVES, type, absent(delegates, PRINCIPAL_TYPE));
        }
    }

    private void foreignRepresentative() {
        // Shanghai of old: both forms of the name, where licence and passport differ; a request contains neither.
        Requirement forms = requirement("FOREIGN_LEGAL_REP", "NAME_BOTH_FORMS");
        if (forms != null) {
            leavesOpen(forms, "province-principal.foreign-representative-name", REPRESENTATIVES);
        }
        // Heilongjiang of old: the subject's remark says that the principal's data were checked.
        Requirement remark = requirement("FOREIGN_LEGAL_REP", "REMARK");
        if (remark != null && !Texts.isWritten(c.subject().remark())) {
            String rule = "province-principal.foreign-representative-without-remark";
            unmet(
                    remark,
                    rule,
                    WARNING,
                    SUBJECT_REMARK,
                    REPRESENTATIVES,
                    absent(c.subject().remark(), SUBJECT_REMARK));
        }
        if (c.province() == null || c.isIndividual()) {
            return;
        }
        for (Provinces.Row row : c.provinces().ofProvince(c, "FOREIGN_LEGAL_REP")) {
            if (row.sure() && row.mayConcern(c)) {
                return;
            }
        }
        String rule = "province-principal.foreign-representative-unsettled";
        out.unchecked(rule, SUBJECT, noType());
    }
}
