package io.github.icprules.oracle;

import io.github.icprules.format.PhoneNumber;
import io.github.icprules.model.Person;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules {@code person.*} on phones and e-mail addresses. */
final class PrincipalContacts {

    private PrincipalContacts() {}

    static void judge(Case c, Answers out) {
        if (Entered.subject(c)) {
            judge(c.subject().principal(), PersonSheet.SUBJECT_PRINCIPAL, out);
        }
        if (Entered.miniProgram(c)) {
            judge(c.miniProgram().principal(), PersonSheet.MINI_PROGRAM_PRINCIPAL, out);
        }
        Person one = c.subject().principal();
        Person other = c.miniProgram().principal();
        if (other == null || !Entered.miniProgram(c)) {
            return;
        }
        Boolean same = Persons.areOne(one, other);
        compare(
                one,
                other,
                same,
                one == null ? null : PhoneNumber.normalise(one.phone()),
                PhoneNumber.normalise(other.phone()),
                ".phone",
                // Hubei asks one person for two numbers; the conflict is an open point of the province's rules.
                ProvinceRequirement.of(c, "CONTACT_DISTINCT", "TWO_NUMBERS_IF_SAME_PERSON") == null
                        ? "person.two-phones-of-one-person"
                        : null,
                "person.phone-of-another-person",
                out);
        compare(
                one,
                other,
                same,
                one == null ? null : plainEmail(one.email()),
                plainEmail(other.email()),
                ".email",
                "person.two-emails-of-one-person",
                "person.email-of-another-person",
                out);
    }

    private static void judge(@Nullable Person person, String place, Answers out) {
        if (person == null) {
            return;
        }
        notAnswered(person, place, out);
        taken(person, place, out);
        emergencyPhoneOwn(person, place, out);
    }

    /** Access providers: a review that calls in vain twice rejects. */
    private static void notAnswered(Person person, String place, Answers out) {
        if (person.phoneReachable() == null) {
            out.unchecked("person.phone-not-answered", place, place + ".phoneReachable");
        } else if (!person.phoneReachable()) {
            out.violation("person.phone-not-answered", Severity.WARNING, place + ".phone");
        }
    }

    /** Access providers: no other filed subject uses the phone. */
    private static void taken(Person person, String place, Answers out) {
        if (person.phoneUsedByOthers() == null) {
            out.unchecked("person.phone-taken", place, place + ".phoneUsedByOthers");
        } else if (person.phoneUsedByOthers()) {
            out.violation("person.phone-taken", Severity.BLOCKING, place + ".phone");
        }
    }

    /** Form hints: the emergency contact is another person's phone. */
    private static void emergencyPhoneOwn(Person person, String place, Answers out) {
        String phone = PhoneNumber.normalise(person.phone());
        String emergency = PhoneNumber.normalise(person.emergencyPhone());
        if (phone == null || emergency == null) {
            List<String> needs = new ArrayList<>(2);
            PersonSheet.need(phone == null, place + ".phone", needs);
            PersonSheet.need(emergency == null, place + ".emergencyPhone", needs);
            out.unchecked("person.emergency-phone-own", place, needs);
        } else if (!phone.isEmpty() && phone.equals(emergency)) {
            out.violation("person.emergency-phone-own", Severity.BLOCKING, place + ".emergencyPhone");
        }
    }

    /** Guide: one person gives the same contacts in both places; access providers: two persons share none. */
    private static void compare(
            @Nullable Person one,
            Person other,
            @Nullable Boolean same,
            @Nullable String contact,
            @Nullable String otherContact,
            String member,
            @Nullable String ruleForOne,
            String ruleForTwo,
            Answers out) {
        String first = written(contact);
        String second = written(otherContact);
        String path = PersonSheet.MINI_PROGRAM_PRINCIPAL + member;
        if (first != null && second != null && same != null) {
            if (same && ruleForOne != null && !first.equals(second)) {
                out.violation(ruleForOne, Severity.BLOCKING, path);
            } else if (!same && first.equals(second)) {
                out.violation(ruleForTwo, Severity.BLOCKING, path);
            }
            return;
        }
        List<String> needs = new ArrayList<>(4);
        if (same == null) {
            PersonSheet.needsOfIdentity(
                    one, PersonSheet.SUBJECT_PRINCIPAL, other, PersonSheet.MINI_PROGRAM_PRINCIPAL, needs);
        }
        PersonSheet.need(first == null, PersonSheet.SUBJECT_PRINCIPAL + member, needs);
        PersonSheet.need(second == null, path, needs);
        boolean equal = first != null && first.equals(second);
        boolean differ = first != null && second != null && !equal;
        if (ruleForOne != null && (same == null || same) && !equal) {
            out.unchecked(ruleForOne, PersonSheet.MINI_PROGRAM_PRINCIPAL, needs);
        }
        if ((same == null || !same) && !differ) {
            out.unchecked(ruleForTwo, PersonSheet.MINI_PROGRAM_PRINCIPAL, needs);
        }
    }

    private static @Nullable String plainEmail(@Nullable String email) {
        return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String written(@Nullable String text) {
        return Persons.isWritten(text) ? text : null;
    }
}
