package io.github.icprules.pages;

import io.github.icprules.model.SubjectType;
import io.github.icprules.pages.MerchantCards.Card;
import io.github.icprules.pages.MerchantCards.Choice;
import io.github.icprules.pages.PageDetails.Human;
import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.pages.ReportTree.Field;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What only the merchant decides or knows: several actions of the report that are one card, or a question of its own. */
final class MerchantDecisions {

    private static final String APPROVAL = "miniProgram.preApprovals";
    private static final String SUBJECT_PRINCIPAL = "subject.principal";
    private static final String MINI_PROGRAM_PRINCIPAL = "miniProgram.principal";

    /** The reasons for which another person must be the mini-program principal. */
    private static final Set<String> UNFIT =
            Set.of(MINI_PROGRAM_PRINCIPAL + ".insider", MINI_PROGRAM_PRINCIPAL + ".principalOfOthers");

    /** What an individual who is too young cannot offer: a part of the decision about the age. */
    private static final Set<String> CONTENT = Set.of("miniProgram.contentFitsSubject", "miniProgram.features");

    private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"]+)[”\"]");

    private final ReportTree report;
    private final Words words;
    private final UsualWords usual;
    private final Language language;

    MerchantDecisions(ReportTree report, Words words, UsualWords usual, Language language) {
        this.report = report;
        this.words = words;
        this.usual = usual;
        this.language = language;
    }

    /** {@return whether an action of the merchant is a part of a card of this class} */
    boolean covers(Action action) {
        return isOptionalApproval(action)
                || isOfAge(action)
                || isOfLegalRepresentative(action)
                || isOfReplacedPrincipal(action);
    }

    /** {@return the questions} */
    List<Card> questions() {
        List<Card> cards = new ArrayList<>();
        ofMerchant().filter(this::isOptionalApproval).map(this::approval).forEach(cards::add);
        Stream.of(age(), name()).filter(Objects::nonNull).forEach(cards::add);
        cards.addAll(data());
        return cards.stream().distinct().toList();
    }

    /** {@return the tasks that are no questions} */
    List<Card> others() {
        return Stream.of(legalRepresentative(), otherPrincipal())
                .filter(Objects::nonNull)
                .toList();
    }

    private Stream<Action> ofMerchant() {
        return report.actions().stream().filter(action -> action.who() == Party.MERCHANT);
    }

    /** Returns whether the filing can do without an approval that is wrong or absent. */
    private boolean isOptionalApproval(Action action) {
        return action.kind() == ActionKind.PAPER
                && action.materials().isEmpty()
                && action.fields().stream().anyMatch(field -> field.path().startsWith(APPROVAL))
                && words.list("approval.optional").stream().anyMatch(action.what()::contains);
    }

    private Card approval(Action action) {
        Matcher name = QUOTED.matcher(action.what());
        return question(
                name.find()
                        ? words.say("approval.question", Map.of("name", usual.usual(name.group(1))))
                        : words.say("approval.unnamed"),
                List.of(
                        new Choice(words.say("answer.yes"), words.say("approval.yes")),
                        new Choice(words.say("answer.no"), words.say("approval.no"))),
                List.of(),
                action.isBlocking());
    }

    private boolean isTooYoung() {
        return report.subjectType() == SubjectType.INDIVIDUAL
                && ofMerchant().anyMatch(action -> isAt(action, "subject.principal.birthDate"));
    }

    private boolean isOfAge(Action action) {
        return isTooYoung()
                && action.kind() == ActionKind.CORRECTION
                && (isAt(action, "subject.principal.birthDate")
                        || action.fields().stream().anyMatch(field -> CONTENT.contains(field.path())));
    }

    private @Nullable Card age() {
        List<Action> actions = ofMerchant().filter(this::isOfAge).toList();
        return actions.isEmpty()
                ? null
                : question(
                        words.say("age.question"),
                        List.of(
                                new Choice(words.say("age.wait"), words.say("age.wait.what")),
                                new Choice(words.say("age.unit"), words.say("age.unit.what"))),
                        List.of(),
                        actions.stream().anyMatch(Action::isBlocking));
    }

    /** Returns the question which of the names on the certificate and in the entries is right. */
    private @Nullable Card name() {
        Set<String> names = new LinkedHashSet<>();
        report.actions().stream()
                .filter(action -> action.who() == Party.SERVICE_PROVIDER && isAt(action, "subject.certificate.holder"))
                .map(Action::why)
                .filter(Objects::nonNull)
                .flatMap(why -> QUOTED.matcher(why).results())
                .forEach(found -> names.add(UsualWords.shown(found.group(1))));
        return names.size() < 2
                ? null
                : question(
                        words.say("name.question"),
                        names.stream()
                                .map(name -> new Choice(name, words.say("name.what")))
                                .toList(),
                        List.of(),
                        true);
    }

    /** Returns the questions for missing data that may block the filing and that only the merchant knows. */
    private List<Card> data() {
        Map<String, Set<String>> ofPersons = new LinkedHashMap<>();
        Set<String> others = new LinkedHashSet<>();
        report.actions().stream()
                .filter(action -> action.who() == Party.SERVICE_PROVIDER && Todo.listsFields(action))
                .flatMap(action -> action.fields().stream())
                .map(Field::path)
                .forEach(path -> {
                    String what = "data." + path.substring(path.lastIndexOf('.') + 1);
                    if (!words.has(what)) {
                        return;
                    }
                    if (path.startsWith(MINI_PROGRAM_PRINCIPAL + ".") || path.startsWith(SUBJECT_PRINCIPAL + ".")) {
                        boolean isOfSubject = path.startsWith(SUBJECT_PRINCIPAL);
                        ofPersons
                                .computeIfAbsent(
                                        isOfSubject ? usual.subjectPrincipal() : usual.miniProgramPrincipal(),
                                        person -> new LinkedHashSet<>())
                                .add(words.say(what));
                    } else if (path.equals("miniProgram.features")
                            || path.equals("miniProgram.preApprovalCategories")) {
                        others.add(words.say(what));
                    }
                });
        Stream<String> persons = ofPersons.entrySet().stream()
                .map(person -> words.say(
                        "data.person",
                        Map.of(
                                "person",
                                person.getKey(),
                                "what",
                                String.join(words.say("data.and"), person.getValue()))));
        return Stream.concat(persons, others.stream())
                .map(title -> question(title, List.of(), List.of(), true))
                .toList();
    }

    private boolean isOfLegalRepresentative(Action action) {
        return newPrincipal() != null && action.kind() == ActionKind.CORRECTION && isAt(action, SUBJECT_PRINCIPAL);
    }

    /** Returns the legal representative if another person is the subject principal. */
    private @Nullable Human newPrincipal() {
        Human legal = usual.details().legalRepresentative();
        return legal == null || legal.equals(usual.details().subjectPrincipal()) ? null : legal;
    }

    private @Nullable Card legalRepresentative() {
        Human legal = newPrincipal();
        List<Action> actions =
                ofMerchant().filter(this::isOfLegalRepresentative).toList();
        if (legal == null || actions.isEmpty()) {
            return null;
        }
        Map<String, String> values = Map.of(
                "person",
                UsualWords.shown(legal.name()),
                "paper",
                Objects.requireNonNull(usual.paperAt("subject.legalRepresentative.document")));
        return task(
                words.say("principal.legal", values),
                words.say("principal.legal.what", values),
                reasons(actions),
                actions);
    }

    private boolean isPrincipalReplaced() {
        return ofMerchant().anyMatch(MerchantDecisions::isUnfit);
    }

    private static boolean isUnfit(Action action) {
        return action.fields().stream().anyMatch(field -> UNFIT.contains(field.path()));
    }

    /** Returns whether an action is about a mini-program principal who is to be replaced, and about no other person. */
    private boolean isOfReplacedPrincipal(Action action) {
        return isPrincipalReplaced()
                && !usual.isOnePrincipal()
                && (action.kind() == ActionKind.CORRECTION || action.kind() == ActionKind.PAPER)
                && (action.materials().isEmpty()
                        ? !action.fields().isEmpty()
                                && action.fields().stream()
                                        .allMatch(field -> field.path().startsWith(MINI_PROGRAM_PRINCIPAL + "."))
                        : action.materials().stream()
                                .allMatch(material -> material.startsWith("MINI_PROGRAM_PRINCIPAL_")));
    }

    private @Nullable Card otherPrincipal() {
        List<Action> actions = ofMerchant()
                .filter(this::isOfReplacedPrincipal)
                .filter(MerchantDecisions::isUnfit)
                .toList();
        return actions.isEmpty()
                ? null
                : task(
                        words.say("principal.other"),
                        words.say("principal.other.what"),
                        reasons(actions),
                        ofMerchant().filter(this::isOfReplacedPrincipal).toList());
    }

    private List<String> reasons(List<Action> actions) {
        String all = actions.stream()
                .map(Action::why)
                .filter(Objects::nonNull)
                .map(usual::withoutForm)
                .reduce("", (one, other) -> language == Language.ZH || one.isEmpty() ? one + other : one + " " + other);
        return all.isEmpty() ? List.of() : List.of(all);
    }

    private static boolean isAt(Action action, String path) {
        return action.fields().stream().anyMatch(field -> field.path().equals(path));
    }

    private static Card question(String title, List<Choice> answers, List<String> reasons, boolean blocking) {
        return new Card("", title, List.of(), reasons, answers, blocking, false);
    }

    private static Card task(String title, String line, List<String> reasons, List<Action> actions) {
        return new Card(
                "", title, List.of(line), reasons, List.of(), actions.stream().anyMatch(Action::isBlocking), false);
    }
}
