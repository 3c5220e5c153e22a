package io.github.icprules.oracle;

import io.github.icprules.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One person who is both principals: what is said of the person twice is said once, at both paths. What is wrong is said twice if
 * the two roles have different entries.
 */
final class BothRoles {

    private static final String OF_SUBJECT = Role.PRINCIPAL.path();
    private static final String OF_MINI_PROGRAM = Role.SERVICE_PRINCIPAL.path();

    private BothRoles() {}

    static List<Answer> saidOnce(Case c, List<Answer> answers) {
        Person one = c.subject().principal();
        Person other = c.miniProgram().principal();
        if (one == null || other == null || !Boolean.TRUE.equals(c.same(Role.PRINCIPAL, Role.SERVICE_PRINCIPAL))) {
            return answers;
        }
        for (int i = 0; i < answers.size(); i++) {
            Answer first = answers.get(i);
            for (int k = i + 1; k < answers.size() && isIn(OF_SUBJECT, path(first)); k++) {
                Answer both = both(first, answers.get(k), one, other);
                if (both != null) {
                    answers.set(i, both);
                    answers.remove(k);
                    break;
                }
            }
        }
        return answers;
    }

    private static String path(Answer answer) {
        if (answer instanceof Answer.Wrong wrong) {
            return wrong.path();
        }
        return answer instanceof Answer.Open open ? open.path() : "";
    }

    private static @Nullable Answer both(Answer first, Answer second, Person one, Person other) {
        if (!first.ruleId().equals(second.ruleId()) || !isSamePath(path(first), path(second))) {
            return null;
        }
        boolean saidTogether = second instanceof Answer.Wrong b && !b.alsoAt().isEmpty();
        if (first instanceof Answer.Wrong a
                && !saidTogether
                && isEqual(one, other, a.path().substring(OF_SUBJECT.length()))) {
            return new Answer.Wrong(a.ruleId(), a.severity(), a.path(), List.of(path(second)));
        }
        if (first instanceof Answer.Open a
                && second instanceof Answer.Open b
                && !a.needs().isEmpty()
                && areSame(a.needs(), b.needs())) {
            List<String> needs = new ArrayList<>(a.needs());
            for (String need : b.needs()) {
                if (!needs.contains(need)) {
                    needs.add(need);
                }
            }
            return new Answer.Open(a.ruleId(), a.path(), List.copyOf(needs), List.of(b.path()));
        }
        return null;
    }

    private static boolean isSamePath(String ofSubject, String ofMiniProgram) {
        return isIn(OF_SUBJECT, ofSubject)
                && isIn(OF_MINI_PROGRAM, ofMiniProgram)
                && ofSubject.substring(OF_SUBJECT.length()).equals(ofMiniProgram.substring(OF_MINI_PROGRAM.length()));
    }

    private static boolean isIn(String owner, String path) {
        return path.equals(owner) || path.startsWith(owner + ".");
    }

    private static boolean areSame(List<String> needs, List<String> others) {
        boolean same = needs.size() == others.size();
        for (int i = 0; same && i < needs.size(); i++) {
            String need = needs.get(i);
            same = need.equals(others.get(i)) || isSamePath(need, others.get(i)) || isSamePath(others.get(i), need);
        }
        return same;
    }

    /** Whether what a finding is about is entered alike; the names are one matter, in every role. */
    private static boolean isEqual(Person one, Person other, String member) {
        return switch (member) {
            case ".name" -> true;
            case ".phone" -> Objects.equals(one.phone(), other.phone());
            case ".email" -> Objects.equals(one.email(), other.email());
            case ".emergencyPhone" -> Objects.equals(one.emergencyPhone(), other.emergencyPhone());
            case ".document.validity", ".document.temporary" ->
                (one.document() == null || other.document() == null)
                        ? Objects.equals(one.document(), other.document())
                        : Objects.equals(
                                        one.document().validity(),
                                        other.document().validity())
                                && Objects.equals(
                                        one.document().temporary(),
                                        other.document().temporary());
            default -> {
                if (member.startsWith(".document.")) {
                    yield Persons.documentType(one) == Persons.documentType(other) && hasSameNumber(one, other);
                }
                yield member.startsWith(".authorisation.")
                        ? Objects.equals(one.authorisation(), other.authorisation())
                        : one.equals(other);
            }
        };
    }

    private static boolean hasSameNumber(Person one, Person other) {
        return (one.document() == null || other.document() == null)
                ? Objects.equals(one.document(), other.document())
                : Objects.equals(one.document().number(), other.document().number());
    }
}
