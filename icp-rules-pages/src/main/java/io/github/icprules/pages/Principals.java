package io.github.icprules.pages;

import io.github.icprules.pages.PageDetails.Human;
import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.pages.ReportTree.Field;
import io.github.icprules.pages.ReportTree.MerchantWords;
import io.github.icprules.pages.SmsTask.Reader;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is principal: the persons of the filing, the persons who take their place, and the parts for which the merchant chooses a person. */
final class Principals {

    /** The rule that the mini-program principal is the administrator, too. */
    private static final String ADMINISTRATOR = "person.not-administrator";

    /** The reasons for which another person must be the mini-program principal. */
    private static final Set<String> UNFIT = Set.of(
            Role.MINI_PROGRAM.path + ".insider",
            Role.MINI_PROGRAM.path + ".principalOfOthers",
            Role.MINI_PROGRAM.path + ".birthDate");

    /** The papers of the mini-program principal, although their names do not say it. */
    private static final Set<String> OF_MINI_PROGRAM =
            Set.of("AUTHENTICITY_RESPONSIBILITY_LETTER", "AUTHENTICITY_COMMITMENT_LETTER", "FACE_VERIFICATION");

    private final ReportTree report;
    private final Words words;
    private final UsualWords usual;
    private final List<Action> choices;
    private final Set<Role> open;

    /** The part of a person in the filing. */
    enum Role {
        SUBJECT("subject.principal", "SUBJECT_PRINCIPAL_"),
        MINI_PROGRAM("miniProgram.principal", "MINI_PROGRAM_PRINCIPAL_");

        private final String path;
        private final String papers;

        Role(String path, String papers) {
            this.path = path;
            this.papers = papers;
        }

        /** {@return whether a path is within the entries of the person} */
        boolean has(String entry) {
            return entry.startsWith(path + ".");
        }

        private boolean hasPaper(String material) {
            return material.startsWith(papers) || (this == MINI_PROGRAM && OF_MINI_PROGRAM.contains(material));
        }
    }

    /** Takes the words of the merchant's page. */
    Principals(ReportTree report, Words words, UsualWords usual) {
        this.report = report;
        this.words = words;
        this.usual = usual;
        this.choices = corrections().filter(this::isChoice).toList();
        this.open = findOpen();
    }

    private Set<Role> findOpen() {
        Set<Role> found = EnumSet.noneOf(Role.class);
        for (Action action : choices) {
            if ((usual.isOnePrincipal() && !isOfAdministrator(action)) || isOfBoth(action)) {
                return EnumSet.allOf(Role.class);
            }
            found.add(action.isAt(Role.SUBJECT.path) ? Role.SUBJECT : Role.MINI_PROGRAM);
        }
        return found;
    }

    private Stream<Action> corrections() {
        return report.actions().stream()
                .filter(action -> action.who() == Party.MERCHANT && action.kind() == ActionKind.CORRECTION);
    }

    /** {@return the legal representative, if another person is the subject principal; {@code null} otherwise} */
    @Nullable Human legalRepresentative() {
        Human legal = usual.details().legalRepresentative();
        return legal == null || legal.equals(usual.details().subjectPrincipal()) ? null : legal;
    }

    /** {@return whether the legal representative takes the place of the subject principal} */
    boolean isSubjectReplaced() {
        return legalRepresentative() != null && corrections().anyMatch(action -> action.isAt(Role.SUBJECT.path));
    }

    /** {@return whether another person must take the place of the mini-program principal} */
    boolean isMiniProgramReplaced() {
        return report.actions().stream()
                .anyMatch(action -> action.who() == Party.MERCHANT
                        && (action.kind() == ActionKind.CORRECTION || action.kind() == ActionKind.PAPER)
                        && isUnfit(action));
    }

    /** {@return whether an action says why another person must be the mini-program principal} */
    static boolean isUnfit(Action action) {
        return action.fields().stream().anyMatch(field -> UNFIT.contains(field.path()));
    }

    /** {@return the choices of persons without which the filing cannot be submitted} */
    List<Action> choices() {
        return choices;
    }

    private boolean isChoice(Action action) {
        MerchantWords own = action.merchant();
        return action.isBlocking()
                && own != null
                && own.how() != null
                && own.how().contains(words.say("decision.which"))
                && (action.isAt(Role.MINI_PROGRAM.path) || (action.isAt(Role.SUBJECT.path) && !isSubjectReplaced()));
    }

    /** {@return whether the merchant chooses the persons of both parts} */
    boolean areBothOpen() {
        return open.size() == Role.values().length;
    }

    /** {@return whether a choice is whether the principal becomes the administrator, or the administrator the principal} */
    static boolean isOfAdministrator(Action action) {
        return action.isOf(ADMINISTRATOR);
    }

    /** {@return whether one person must take both parts, or the legal representative that of the subject principal} */
    boolean isOfBoth(Action action) {
        MerchantWords own = action.merchant();
        return own != null
                && words.list("decision.both").stream().anyMatch(both -> (own.title() + own.how()).contains(both));
    }

    /** {@return whether an action depends on a person whom the merchant still chooses, and on nothing else} */
    boolean waits(Action action) {
        return !open.isEmpty()
                && action.who() == Party.MERCHANT
                && action.kind() != ActionKind.STEP
                && !action.decision()
                && !choices.contains(action)
                && isOf(unsettled(), action)
                && Stream.of(Role.values()).filter(open::contains).anyMatch(role -> isOfAny(role, action));
    }

    /** Returns the parts for which the persons of the filing may not stay. */
    private Set<Role> unsettled() {
        Set<Role> roles = EnumSet.copyOf(open);
        if (isSubjectReplaced()) {
            roles.add(Role.SUBJECT);
        }
        return roles;
    }

    private boolean isOfAny(Role role, Action action) {
        Set<String> materials = report.materials(action);
        return materials.isEmpty()
                ? action.fields().stream().anyMatch(field -> isOf(Set.of(role), field.path()))
                : materials.stream().anyMatch(role::hasPaper);
    }

    private boolean isOf(Set<Role> roles, Action action) {
        Set<String> materials = report.materials(action);
        if (!materials.isEmpty()) {
            return materials.stream().allMatch(material -> roles.stream().anyMatch(role -> role.hasPaper(material)));
        }
        return !action.fields().isEmpty()
                && action.fields().stream().map(Field::path).allMatch(path -> isOf(roles, path));
    }

    /** {@return the authorisation letter of the person to whose entries a path belongs; {@code null} without such a person} */
    static @Nullable String letterAt(String path) {
        return Stream.of(Role.values())
                .filter(role -> role.has(path))
                .map(role -> role.papers + "AUTHORISATION_LETTER")
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(Set<Role> roles, String path) {
        return roles.stream().anyMatch(role -> role.has(path))
                || (roles.contains(Role.MINI_PROGRAM) && path.startsWith(MerchantCards.FACE));
    }

    /** {@return whether a path is an entry of a person whom the merchant still chooses} */
    boolean waits(String path) {
        return isOf(open, path);
    }

    /** {@return whether a path is an entry of a person whom the merchant replaces or still chooses} */
    boolean isOfOther(String path) {
        return waits(path)
                || (isSubjectReplaced() && isOf(EnumSet.of(Role.SUBJECT), path))
                || (isMiniProgramReplaced() && isOf(EnumSet.of(Role.MINI_PROGRAM), path));
    }

    /** {@return whether a paper is of a person whom the merchant still chooses} */
    boolean isPaperWaiting(String material) {
        return open.stream().anyMatch(role -> role.hasPaper(material));
    }

    /** {@return the number of the points that are open for the person in a part only} */
    long pointsOf(Role role) {
        return report.actions().stream()
                .filter(action -> waits(action) && isOf(Set.of(role), action))
                .count();
    }

    /**
     * {@return the subject principal, by name, or by the part if the person is not known}
     *
     * @param isSubmitted whether the filing is submitted, so that the persons are those of the filing
     */
    Reader subject(boolean isSubmitted) {
        Human legal = legalRepresentative();
        if (!isSubmitted && legal != null && isSubjectReplaced()) {
            return new Reader(UsualWords.shown(legal.name()), true);
        }
        return !isSubmitted && open.contains(Role.SUBJECT)
                ? unknown("person.next.subject")
                : new Reader(usual.nameOfSubjectPrincipal(), usual.details().subjectPrincipal() != null);
    }

    /** {@return the mini-program principal, as {@link #subject} returns the subject principal} */
    Reader miniProgram(boolean isSubmitted) {
        return !isSubmitted && isMiniProgramOpen()
                ? unknown("person.next.miniProgram")
                : new Reader(usual.nameOfMiniProgramPrincipal(), usual.details().miniProgramPrincipal() != null);
    }

    /** {@return the mini-program principal of the submission, in a sentence} */
    String miniProgramInWords() {
        return isMiniProgramOpen() ? miniProgram(false).name() : usual.miniProgramPrincipal();
    }

    /** {@return whether the mini-program principal is replaced or still chosen} */
    boolean isMiniProgramOpen() {
        return isMiniProgramReplaced() || open.contains(Role.MINI_PROGRAM);
    }

    private Reader unknown(String key) {
        return new Reader(words.say(areBothOpen() ? "person.any" : key), false);
    }
}
