package io.github.icprules.oracle;

import io.github.icprules.format.PhoneNumber;
import io.github.icprules.model.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-subject.*} on phones and emergency contacts. */
record ProvinceContacts(Case c, Answers out) implements Sheet {

    private static final String SUBJECTS_CONTACT = "subject.principal.emergencyPhone";
    private static final String SERVICES_CONTACT = "miniProgram.principal.emergencyPhone";
    private static final String OPEN_AT = "miniProgram.principal.phone";
    private static final String[] PHONES = {"subject.principal.phone", SUBJECTS_CONTACT, OPEN_AT, SERVICES_CONTACT};

    @Override
    public void judge() {
        if (c.entersSubject()) {
            emergencyContactRemarked();
        }
        if (!c.entersMiniProgram()) {
            return;
        }
        Boolean same = c.same(PRINCIPAL, SERVICE_PRINCIPAL);
        List<String> who = same == null ? c.missing(PRINCIPAL, SERVICE_PRINCIPAL) : List.of();
        // Hubei: one person in both roles gives two numbers, which the platform's form does not take.
        Requirement two = requirement("CONTACT_DISTINCT", "TWO_NUMBERS_IF_SAME_PERSON");
        if (two != null && !isFalse(same)) {
            leavesOpen(two, "province-subject.two-phones-of-one-person", OPEN_AT, who.toArray(String[]::new));
        }
        if (!isTrue(same)) {
            Person one = c.subject().principal();
            Person other = c.miniProgram().principal();
            phones(
                    who,
                    one == null ? null : plain(one.phone()),
                    one == null ? null : plain(one.emergencyPhone()),
                    other == null ? null : plain(other.phone()),
                    other == null ? null : plain(other.emergencyPhone()));
        }
    }

    /** Tianjin, Gansu: the remark says who the emergency contact is; whether it does, a person must look. */
    private void emergencyContactRemarked() {
        for (Requirement requirement : requirements("EMERGENCY_CONTACT")) {
            if (Texts.isWritten(c.subject().remark())) {
                leavesOpen(requirement, "province-subject.emergency-contact-remark", SUBJECT_REMARK);
            } else {
                String rule = "province-subject.emergency-contact-not-remarked";
                unmet(
                        requirement,
                        rule,
                        BLOCKING,
                        SUBJECT_REMARK,
                        SUBJECT_REMARK,
                        absent(c.subject().remark(), SUBJECT_REMARK));
            }
        }
    }

    /** The phones of two persons: that of the first and its emergency contact, and those of the second. */
    private void phones(List<String> who, @Nullable String... phones) {
        Boolean oneHasOthers = equal(phones[1], phones[2]);
        Boolean otherHasOnes = equal(phones[3], phones[0]);
        // Fujian, Jiangxi: each other's numbers as emergency contacts.
        Requirement swap = requirement("CONTACT_DISTINCT", "NO_SWAP");
        if (swap != null && !isFalse(oneHasOthers) && !isFalse(otherHasOnes)) {
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
            if (third != null) {
                unmet(third, rule, BLOCKING, at, SUBJECT_REMARK, missing);
            }
            Requirement differ = requirement("CONTACT_DISTINCT", "ALL_NUMBERS_DIFFER");
            if (differ != null) {
                unmet(differ, rule, BLOCKING, at, OPEN_AT, missing);
            }
        }
        // Guangdong: two persons give at least three numbers.
        Requirement three = requirement("CONTACT_COUNT", "THREE_NUMBERS_IF_TWO_PERSONS");
        if (three != null) {
            Set<@Nullable String> numbers = new HashSet<>();
            Collections.addAll(numbers, phones);
            numbers.remove(null);
            if (numbers.size() < 3) {
                String rule = "province-subject.fewer-than-three-numbers";
                unmet(three, rule, WARNING, SUBJECTS_CONTACT, SUBJECTS_CONTACT, andPhones(who, phones));
            }
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

    private static @Nullable Boolean equal(@Nullable String one, @Nullable String other) {
        return (one == null || other == null) ? null : one.equals(other);
    }

    private static @Nullable String plain(@Nullable String phone) {
        String written = Texts.stripped(phone);
        String normalised = PhoneNumber.normalise(written);
        return normalised == null ? written : normalised;
    }
}
