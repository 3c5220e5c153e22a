package io.github.icprules.oracle;

import io.github.icprules.format.PhoneNumber;
import io.github.icprules.model.Person;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-subject.*} on phones and emergency contacts. */
final class ProvinceContacts {

    private static final String[] PHONES = {
        "subject.principal.phone",
        "subject.principal.emergencyPhone",
        "miniProgram.principal.phone",
        "miniProgram.principal.emergencyPhone"
    };
    private static final String SUBJECTS_CONTACT = "subject.principal.emergencyPhone";
    private static final String SERVICES_CONTACT = "miniProgram.principal.emergencyPhone";
    private static final String OPEN_AT = "miniProgram.principal.phone";

    private ProvinceContacts() {}

    static void judge(Case c, Answers out) {
        if (Provincial.describesSubject(c)) {
            emergencyContactRemarked(c, out);
        }
        if (Provincial.describesService(c)) {
            phones(c, out);
        }
    }

    /** Tianjin, Gansu: the remark says who the emergency contact is; whether it does, a person must look. */
    private static void emergencyContactRemarked(Case c, Answers out) {
        for (ProvinceRequirement requirement : ProvinceRequirement.all(c, "EMERGENCY_CONTACT")) {
            if (Provincial.mayLackRemark(c)) {
                requirement.unmet(
                        out,
                        "province-subject.emergency-contact-not-remarked",
                        Severity.BLOCKING,
                        "subject.remark",
                        "subject.remark",
                        Provincial.orRemark(c, List.of()));
            } else {
                requirement.leavesOpen(out, "province-subject.emergency-contact-remark", "subject.remark", List.of());
            }
        }
    }

    private static void phones(Case c, Answers out) {
        Person one = c.subject().principal();
        Person other = c.miniProgram().principal();
        Boolean same = Identity.same(one, other);
        List<String> who = same == null
                ? Identity.missing(
                        one, "subject.principal.document.number", other, "miniProgram.principal.document.number")
                : List.of();

        // Hubei: one person in both roles gives two numbers, which the platform's form does not take.
        ProvinceRequirement two = ProvinceRequirement.of(c, "CONTACT_DISTINCT", "TWO_NUMBERS_IF_SAME_PERSON");
        if (two != null && !Boolean.FALSE.equals(same)) {
            two.leavesOpen(out, "province-subject.two-phones-of-one-person", OPEN_AT, who);
        }
        if (Boolean.TRUE.equals(same)) {
            return;
        }
        String[] phones = {phone(one), emergency(one), phone(other), emergency(other)};
        Boolean oneHasOthers = equal(phones[1], phones[2]);
        Boolean otherHasOnes = equal(phones[3], phones[0]);

        // Fujian, Jiangxi: each other's numbers as emergency contacts.
        ProvinceRequirement swap = ProvinceRequirement.of(c, "CONTACT_DISTINCT", "NO_SWAP");
        if (swap != null && !Boolean.FALSE.equals(oneHasOthers) && !Boolean.FALSE.equals(otherHasOnes)) {
            List<String> missing = new ArrayList<>(who);
            if (oneHasOthers == null || otherHasOnes == null) {
                addMissing(missing, phones);
            }
            swap.unmet(out, "province-subject.phones-swapped", Severity.BLOCKING, SERVICES_CONTACT, OPEN_AT, missing);
        }

        // Shanghai: all numbers differ; Gansu: the emergency contact is a third person.
        ProvinceRequirement third = ProvinceRequirement.of(c, "EMERGENCY_CONTACT", "THIRD_PERSON_WITH_REMARK");
        ProvinceRequirement differ = ProvinceRequirement.of(c, "CONTACT_DISTINCT", "ALL_NUMBERS_DIFFER");
        boolean either = Boolean.TRUE.equals(oneHasOthers) || Boolean.TRUE.equals(otherHasOnes);
        boolean neither = Boolean.FALSE.equals(oneHasOthers) && Boolean.FALSE.equals(otherHasOnes);
        if (!neither) {
            List<String> missing = new ArrayList<>(who);
            if (!either) {
                addMissing(missing, phones);
            }
            String at = Boolean.TRUE.equals(oneHasOthers) ? SUBJECTS_CONTACT : SERVICES_CONTACT;
            String rule = "province-subject.emergency-phone-of-other-principal";
            if (third != null) {
                third.unmet(out, rule, Severity.BLOCKING, at, "subject.remark", missing);
            }
            if (differ != null) {
                differ.unmet(out, rule, Severity.BLOCKING, at, OPEN_AT, missing);
            }
        }
        fewerThanThree(c, out, who, phones);
    }

    /** Guangdong: two persons give at least three numbers. */
    private static void fewerThanThree(Case c, Answers out, List<String> who, @Nullable String[] phones) {
        ProvinceRequirement requirement = ProvinceRequirement.of(c, "CONTACT_COUNT", "THREE_NUMBERS_IF_TWO_PERSONS");
        if (requirement == null) {
            return;
        }
        Set<String> numbers = new HashSet<>();
        int unknown = 0;
        for (String phone : phones) {
            if (phone == null) {
                unknown++;
            } else {
                numbers.add(phone);
            }
        }
        if (numbers.size() >= 3) {
            return;
        }
        List<String> missing = new ArrayList<>(who);
        if (unknown > 0) {
            addMissing(missing, phones);
        }
        requirement.unmet(
                out,
                "province-subject.fewer-than-three-numbers",
                Severity.WARNING,
                SUBJECTS_CONTACT,
                SUBJECTS_CONTACT,
                missing);
    }

    private static void addMissing(List<String> missing, @Nullable String[] phones) {
        for (int i = 0; i < phones.length; i++) {
            if (phones[i] == null) {
                missing.add(PHONES[i]);
            }
        }
    }

    private static @Nullable Boolean equal(@Nullable String one, @Nullable String other) {
        return (one == null || other == null) ? null : one.equals(other);
    }

    private static @Nullable String phone(@Nullable Person person) {
        return person == null ? null : typedAlike(person.phone());
    }

    private static @Nullable String emergency(@Nullable Person person) {
        return person == null ? null : typedAlike(person.emergencyPhone());
    }

    private static @Nullable String typedAlike(@Nullable String phone) {
        if (phone == null || phone.isBlank()) {
            return null;
        }
        String normalised = PhoneNumber.normalise(phone);
        return normalised == null ? phone.strip() : normalised;
    }
}
