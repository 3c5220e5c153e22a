package io.github.icprules.oracle;

import io.github.icprules.format.PhoneNumber;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-principal.*}, and those of {@code province-subject.*} on phones and emergency contacts of principals. */
record ProvincePrincipalSheet(Case c, Answers out) implements Sheet {

    private static final String SUBJECTS = "subject.principal";
    private static final String SERVICES = "miniProgram.principal";
    private static final String PRINCIPAL_TYPE = "subject.principal.document.type";
    private static final String REPRESENTATIVES = "subject.legalRepresentative.document";

    private static final String SUBJECTS_CONTACT = "subject.principal.emergencyPhone";
    private static final String SERVICES_CONTACT = "miniProgram.principal.emergencyPhone";
    private static final String OPEN_AT = "miniProgram.principal.phone";
    private static final String[] PHONES = {"subject.principal.phone", SUBJECTS_CONTACT, OPEN_AT, SERVICES_CONTACT};

    @Override
    public void judge() {
        Boolean self = c.same(PRINCIPAL, REPRESENTATIVE);
        if (c.entersSubject()) {
            if (!isTrue(self)) {
                List<String> numbers = c.missing(PRINCIPAL, REPRESENTATIVE);
                delegated(self, numbers);
                // Where no source is sure whether the legal representative may delegate.
                unsettled("SUBJECT_PRINCIPAL", "province-principal.delegation-unsettled", SUBJECTS, numbers);
            }
            representativeFromAbroad(self);
            if (Persons.isForeigners(c.documentOf(REPRESENTATIVE))) {
                foreignRepresentative();
            }
        }
        if (c.entersMiniProgram()) {
            miniProgramPrincipal();
        }
        twoRoles(self, c.same(PRINCIPAL, SERVICE_PRINCIPAL));
        contacts(c.same(PRINCIPAL, SERVICE_PRINCIPAL));
    }

    /** Who may be subject principal of a unit: the legal representative alone, or a delegate under conditions. */
    private void delegated(@Nullable Boolean self, List<String> numbers) {
        if (!mustAuthoriseAnother(c)) {
            Requirement required = requirement("SUBJECT_PRINCIPAL", "LEGAL_REP_REQUIRED");
            unmet(required, "province-principal.legal-representative-required", BLOCKING, SUBJECTS, SUBJECTS, numbers);
            Requirement finance = requirement("SUBJECT_PRINCIPAL", "LEGAL_REP_REQUIRED_IF_FINANCE");
            Boolean financial = finance == null ? Boolean.FALSE : c.texts().isFinancialUnit();
            if (!isFalse(financial)) {
                String noName = absent(financial, SUBJECT_NAME);
                String rule = "province-principal.financial-unit-delegates";
                unmet(finance, rule, BLOCKING, SUBJECTS, SUBJECTS, noName, numbers);
            }
        }
        // Gansu: the remark says which post the delegate has; whether it does, a person must look.
        Requirement remarked = requirement("SUBJECT_PRINCIPAL", "DELEGATION_WITH_REMARK");
        if (!Texts.isWritten(c.subject().remark())) {
            String rule = "province-principal.delegate-without-remark";
            unmet(remarked, rule, BLOCKING, SUBJECT_REMARK, SUBJECTS, numbers, noRemark());
        } else if (isFalse(self)) {
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

    /** Whether the two principals are one person or two, and the subject principal is a delegate. */
    private void twoRoles(@Nullable Boolean self, @Nullable Boolean both) {
        List<String> roles = c.missing(PRINCIPAL, SERVICE_PRINCIPAL);
        List<String> delegate = Answers.paths(c.missing(PRINCIPAL, REPRESENTATIVE), roles);
        // Jiangsu, Anhui (and Hainan of old): a delegate answers for the mini-program, too.
        if (c.entersSubject() && !isTrue(self) && !isTrue(both)) {
            Requirement one = requirement("SUBJECT_PRINCIPAL", "DELEGATION_SAME_PERSON_BOTH_ROLES");
            unmet(one, "province-principal.delegate-in-one-role-only", BLOCKING, SERVICES, SUBJECTS, delegate);
        }
        if (!c.entersMiniProgram() || isFalse(both)) {
            return;
        }
        // Gansu of old: a delegate does not answer for the mini-program.
        if (!isTrue(self)) {
            Requirement other = requirement("SERVICE_PRINCIPAL_AUTH", "DIFFERS_IF_DELEGATED");
            unmet(other, "province-principal.delegate-in-both-roles", BLOCKING, SERVICES, SERVICES, delegate);
        }
        // Tianjin of old: two persons.
        Requirement two = requirement("SERVICE_PRINCIPAL_AUTH", "MUST_DIFFER_FROM_SUBJECT_PRINCIPAL");
        unmet(two, "province-principal.one-person-in-both-roles", BLOCKING, SERVICES, SERVICES, roles);
    }

    private void miniProgramPrincipal() {
        if (!isTrue(c.same(SERVICE_PRINCIPAL, REPRESENTATIVE))) {
            List<String> missing = c.missing(SERVICE_PRINCIPAL, REPRESENTATIVE);
            // Hebei of old: the legal representative, here as well.
            Requirement required = requirement("SERVICE_PRINCIPAL_AUTH", "LEGAL_REP_REQUIRED");
            String delegated = "province-principal.mini-program-principal-delegated";
            unmet(required, delegated, BLOCKING, SERVICES, SERVICES, missing);
            // Shanghai: a letter of its own.
            Requirement letter = requirement("SERVICE_PRINCIPAL_AUTH", "SHANGHAI_TEMPLATE");
            Material own = Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER;
            String rule = "province-principal.own-letter-for-mini-program-principal";
            calls(letter, rule, BLOCKING, own, SERVICES, missing);
        }
        // Liaoning, perhaps Jiangxi: a Chinese citizen.
        CertificateType document = c.documentOf(SERVICE_PRINCIPAL);
        if (document == null || Persons.isForeigners(document)) {
            Requirement citizen = requirement("SERVICE_PRINCIPAL_NATIONALITY", "CHINESE_CITIZEN");
            String openAt = "miniProgram.principal.document";
            String at = openAt + ".type";
            String rule = "province-principal.mini-program-principal-foreign";
            unmet(citizen, rule, BLOCKING, at, openAt, absent(document, at));
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
            List<String> numbers = c.missing(PRINCIPAL, REPRESENTATIVE);
            String rule = "province-principal.representative-from-abroad-files";
            unmet(row, rule, BLOCKING, SUBJECTS, REPRESENTATIVES, type, numbers);
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
        leavesOpen(forms, "province-principal.foreign-representative-name", REPRESENTATIVES);
        // Heilongjiang of old: the subject's remark says that the principal's data were checked.
        if (!Texts.isWritten(c.subject().remark())) {
            Requirement remark = requirement("FOREIGN_LEGAL_REP", "REMARK");
            String rule = "province-principal.foreign-representative-without-remark";
            unmet(remark, rule, WARNING, SUBJECT_REMARK, REPRESENTATIVES, noRemark());
        }
        if (c.province() == null || c.isIndividual()) {
            return;
        }
        for (Provinces.Row row : c.provinces().ofProvince(c, "FOREIGN_LEGAL_REP")) {
            if (row.sure() && row.mayConcern(c)) {
                return;
            }
        }
        out.unchecked("province-principal.foreign-representative-unsettled", SUBJECT, noType());
    }

    private void contacts(@Nullable Boolean same) {
        if (c.entersSubject()) {
            emergencyContactRemarked();
        }
        if (!c.entersMiniProgram()) {
            return;
        }
        List<String> who = c.missing(PRINCIPAL, SERVICE_PRINCIPAL);
        // Hubei: one person in both roles gives two numbers, which the platform's form does not take.
        if (!isFalse(same)) {
            Requirement two = requirement("CONTACT_DISTINCT", "TWO_NUMBERS_IF_SAME_PERSON");
            leavesOpen(two, "province-subject.two-phones-of-one-person", OPEN_AT, who);
        }
        if (!isTrue(same)) {
            Person one = c.person(PRINCIPAL);
            Person other = c.person(SERVICE_PRINCIPAL);
            String[] phones = {
                plain(one.phone()), plain(one.emergencyPhone()), plain(other.phone()), plain(other.emergencyPhone())
            };
            phones(who, phones);
        }
    }

    /** Tianjin, Gansu: the remark says who the emergency contact is; whether it does, a person must look. */
    private void emergencyContactRemarked() {
        for (Requirement requirement : requirements("EMERGENCY_CONTACT")) {
            if (Texts.isWritten(c.subject().remark())) {
                leavesOpen(requirement, "province-subject.emergency-contact-remark", SUBJECT_REMARK);
            } else {
                String rule = "province-subject.emergency-contact-not-remarked";
                unmet(requirement, rule, BLOCKING, SUBJECT_REMARK, SUBJECT_REMARK, noRemark());
            }
        }
    }

    /** The phones of two persons: that of the first and its emergency contact, and those of the second. */
    private void phones(List<String> who, @Nullable String... phones) {
        Boolean oneHasOthers = equal(phones[1], phones[2]);
        Boolean otherHasOnes = equal(phones[3], phones[0]);
        // Fujian, Jiangxi: each other's numbers as emergency contacts.
        if (!isFalse(oneHasOthers) && !isFalse(otherHasOnes)) {
            Requirement swap = requirement("CONTACT_DISTINCT", "NO_SWAP");
            boolean unknown = oneHasOthers == null || otherHasOnes == null;
            List<String> missing = unknown ? andPhones(who, phones) : who;
            unmet(swap, "province-subject.phones-swapped", BLOCKING, SERVICES_CONTACT, OPEN_AT, missing);
        }
        // Shanghai: all numbers differ; Gansu: the emergency contact is a third person.
        if (!isFalse(oneHasOthers) || !isFalse(otherHasOnes)) {
            boolean either = isTrue(oneHasOthers) || isTrue(otherHasOnes);
            List<String> missing = either ? who : andPhones(who, phones);
            String at = isTrue(oneHasOthers) ? SUBJECTS_CONTACT : SERVICES_CONTACT;
            String rule = "province-subject.emergency-phone-of-other-principal";
            Requirement third = requirement("EMERGENCY_CONTACT", "THIRD_PERSON_WITH_REMARK");
            unmet(third, rule, BLOCKING, at, SUBJECT_REMARK, missing);
            Requirement differ = requirement("CONTACT_DISTINCT", "ALL_NUMBERS_DIFFER");
            unmet(differ, rule, BLOCKING, at, OPEN_AT, missing);
        }
        // Guangdong: two persons give at least three numbers.
        Requirement three = requirement("CONTACT_COUNT", "THREE_NUMBERS_IF_TWO_PERSONS");
        if (three != null
                && Stream.of(phones).filter(Objects::nonNull).distinct().count() < 3) {
            String rule = "province-subject.fewer-than-three-numbers";
            unmet(three, rule, WARNING, SUBJECTS_CONTACT, SUBJECTS_CONTACT, andPhones(who, phones));
        }
    }

    private static List<String> andPhones(List<String> who, @Nullable String... phones) {
        List<String> missing = new ArrayList<>(who);
        for (int i = 0; i < phones.length; i++) {
            if (phones[i] == null) {
                missing.add(PHONES[i]);
            }
        }
        return missing;
    }

    private static @Nullable String plain(@Nullable String phone) {
        String written = Texts.stripped(phone);
        String normalised = PhoneNumber.normalise(written);
        return normalised == null ? written : normalised;
    }
}
