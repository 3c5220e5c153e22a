package io.github.icprules.oracle;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One person who is both principals: what is said of the person twice is said once, at both places. What is wrong is said twice if
 * the two places have different entries.
 */
final class BothRoles {

    private static final String OF_SUBJECT = "subject.principal";
    private static final String OF_MINI_PROGRAM = "miniProgram.principal";

    private BothRoles() {}

    static List<Answer> saidOnce(FilingRequest request, List<Answer> answers) {
        Person one = request.subject().principal();
        Person other = request.miniProgram().principal();
        if (one == null || other == null || !Boolean.TRUE.equals(Persons.areOne(one, other))) {
            return answers;
        }
        List<Answer> once = new ArrayList<>(answers);
        for (Answer first : answers) {
            for (Answer second : answers) {
                Answer both = both(first, second, one, other);
                if (both != null && once.remove(second)) {
                    once.set(once.indexOf(first), both);
                }
            }
        }
        return once;
    }

    private static @Nullable Answer both(Answer first, Answer second, Person one, Person other) {
        if (first instanceof Answer.Wrong a
                && second instanceof Answer.Wrong b
                && a.ruleId().equals(b.ruleId())
                && isSamePlace(a.path(), b.path())
                && isEqual(one, other, a.path().substring(OF_SUBJECT.length()))) {
            return new Answer.Wrong(a.ruleId(), a.severity(), a.path(), List.of(b.path()));
        }
        if (first instanceof Answer.Open a
                && second instanceof Answer.Open b
                && a.ruleId().equals(b.ruleId())
                && isSamePlace(a.path(), b.path())
                && !a.needs().isEmpty()
                && ofSubject(a.needs()).equals(ofSubject(b.needs()))) {
            List<String> needs = new ArrayList<>(a.needs());
            b.needs().stream().filter(need -> !a.needs().contains(need)).forEach(needs::add);
            return new Answer.Open(a.ruleId(), a.path(), List.copyOf(needs), List.of(b.path()));
        }
        return null;
    }

    private static boolean isSamePlace(String ofSubject, String ofMiniProgram) {
        return isIn(OF_SUBJECT, ofSubject)
                && isIn(OF_MINI_PROGRAM, ofMiniProgram)
                && ofSubject(ofMiniProgram).equals(ofSubject);
    }

    private static boolean isIn(String owner, String place) {
        return place.equals(owner) || place.startsWith(owner + ".");
    }

    private static String ofSubject(String place) {
        return isIn(OF_MINI_PROGRAM, place) ? OF_SUBJECT + place.substring(OF_MINI_PROGRAM.length()) : place;
    }

    private static List<String> ofSubject(List<String> places) {
        return places.stream().map(BothRoles::ofSubject).toList();
    }

    /** Whether what a finding is about is entered alike; the names are one matter, wherever they stand. */
    private static boolean isEqual(Person one, Person other, String member) {
        if (member.startsWith(".document.") && one.document() != null && other.document() != null) {
            return isEqual(one.document(), other.document(), member);
        }
        if (member.startsWith(".document.")) {
            return Objects.equals(one.document(), other.document());
        }
        if (member.startsWith(".authorisation.")) {
            return Objects.equals(one.authorisation(), other.authorisation());
        }
        return switch (member) {
            case ".name" -> true;
            case ".phone" -> Objects.equals(one.phone(), other.phone());
            case ".email" -> Objects.equals(one.email(), other.email());
            case ".emergencyPhone" -> Objects.equals(one.emergencyPhone(), other.emergencyPhone());
            default -> one.equals(other);
        };
    }

    private static boolean isEqual(IdentityDocument one, IdentityDocument other, String member) {
        boolean isOnTerm = member.equals(".document.validity") || member.equals(".document.temporary");
        return isOnTerm
                ? Objects.equals(one.validity(), other.validity()) && Objects.equals(one.temporary(), other.temporary())
                : one.type() == other.type() && Objects.equals(one.number(), other.number());
    }
}
