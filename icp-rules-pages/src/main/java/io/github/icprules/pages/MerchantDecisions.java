package io.github.icprules.pages;

import io.github.icprules.pages.Card.Choice;
import io.github.icprules.pages.Card.Topic;
import io.github.icprules.pages.PageDetails.Human;
import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.pages.ReportTree.MerchantWords;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What only the merchant decides or knows: several actions of the report that are one card, or a question of its own. */
final class MerchantDecisions {

    private static final String SUBJECT_PRINCIPAL = "subject.principal";
    private static final String MINI_PROGRAM_PRINCIPAL = "miniProgram.principal";

    private static final String ACCOUNT_OF_OTHER = "subject.account-of-another-name";
    private static final String ACCOUNT_UNVERIFIED = "filing-type.account-unverified";

    /** The rules on an account whose findings are one task if the account belongs to another unit. */
    private static final Set<String> OF_ACCOUNT =
            Set.of(ACCOUNT_OF_OTHER, ACCOUNT_UNVERIFIED, "subject.account-of-another-number");

    /** The inputs with a question of their own. */
    private static final Set<String> ASKED =
            Set.of("miniProgram.features", "miniProgram.preApprovalCategories", "subject.contactAddress");

    private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"]+)[”\"]");

    private final ReportTree report;
    private final Words words;
    private final UsualWords usual;
    private final Principals principals;

    MerchantDecisions(ReportTree report, Words words, UsualWords usual, Principals principals) {
        this.report = report;
        this.words = words;
        this.usual = usual;
        this.principals = principals;
    }

    /** {@return whether an action is a part of a card of this class} */
    boolean covers(Action action) {
        return isOfLegalRepresentative(action) || isOfReplacedPrincipal(action) || isOfAccount(action);
    }

    /** {@return the questions} */
    List<Card> questions() {
        return Stream.concat(Stream.ofNullable(name()), data().stream())
                .distinct()
                .toList();
    }

    /** {@return the tasks that are no questions} */
    List<Card> others() {
        return Stream.of(legalRepresentative(), otherPrincipal())
                .filter(Objects::nonNull)
                .toList();
    }

    /** {@return which unit files, if the account belongs to another one; what follows from it is part of the card} */
    Optional<Card> account() {
        boolean isUnverified = report.actions().stream().anyMatch(action -> action.isOf(ACCOUNT_UNVERIFIED));
        return isMistyped()
                ? Optional.empty()
                : report.actions().stream()
                        .filter(action -> action.isOf(ACCOUNT_OF_OTHER) && action.merchant() != null)
                        .findFirst()
                        .map(action -> {
                            MerchantWords own = Objects.requireNonNull(action.merchant());
                            List<String> lines = new ArrayList<>();
                            if (own.how() != null) {
                                lines.add(usual.merchant(own.how()));
                            }
                            if (isUnverified) {
                                lines.add(words.say("account.verify"));
                            }
                            return Card.matter(
                                            Topic.OTHER,
                                            usual.title(usual.merchant(own.title())),
                                            lines,
                                            List.of(),
                                            action.severity())
                                    .inBrief(words.say("account.brief"))
                                    .settling(OF_ACCOUNT)
                                    .asDecision();
                        });
    }

    /** Returns whether an action is about an account that belongs to another unit, or follows from that. */
    private boolean isOfAccount(Action action) {
        return isMistyped()
                ? action.isOf(ACCOUNT_OF_OTHER)
                : OF_ACCOUNT.stream().anyMatch(action::isOf)
                        && report.actions().stream().anyMatch(other -> other.isOf(ACCOUNT_OF_OTHER));
    }

    /** Returns whether the certificate and the account have one name and only the entry another, which the provider corrects. */
    private boolean isMistyped() {
        Set<String> names = namesOnCertificate();
        return names.size() == 2 && names.equals(quoted(action -> action.isOf(ACCOUNT_OF_OTHER)));
    }

    private Set<String> namesOnCertificate() {
        return quoted(action -> action.who() == Party.SERVICE_PROVIDER && action.isAt("subject.certificate.holder"));
    }

    private Set<String> quoted(Predicate<Action> of) {
        return report.actions().stream()
                .filter(of)
                .map(Action::why)
                .filter(Objects::nonNull)
                .flatMap(why -> QUOTED.matcher(why).results())
                .map(found -> UsualWords.shown(found.group(1)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<Action> ofMerchant() {
        return report.actions().stream().filter(action -> action.who() == Party.MERCHANT);
    }

    /** Returns the question which of the names on the certificate and in the entries is right. */
    private @Nullable Card name() {
        Set<String> names = namesOnCertificate();
        return names.size() < 2 || isMistyped()
                ? null
                : Card.question(
                        words.say("name.question"),
                        List.of(),
                        names.stream()
                                .map(name -> new Choice(name, words.say("name.what")))
                                .toList(),
                        Severity.BLOCKING);
    }

    /** Returns the questions for missing data that may block the filing and that only the merchant knows. */
    private List<Card> data() {
        Map<String, Set<String>> ofPersons = new LinkedHashMap<>();
        Set<String> others = new LinkedHashSet<>();
        for (Action action : report.actions()) {
            if (Todo.listsFields(action)) {
                action.fields().forEach(field -> addQuestion(action.who(), field.path(), ofPersons, others));
            }
        }
        Stream<String> persons = ofPersons.entrySet().stream()
                .map(person -> words.say(
                        "data.person",
                        Map.of(
                                "person",
                                person.getKey(),
                                "what",
                                String.join(words.say("data.and"), person.getValue()))));
        return Stream.concat(persons, others.stream())
                .map(title -> Card.question(usual.title(title), List.of(), List.of(), Severity.BLOCKING))
                .toList();
    }

    private void addQuestion(Party who, String path, Map<String, Set<String>> ofPersons, Set<String> others) {
        if (principals.waits(path)) {
            return;
        }
        String what = "data." + path.substring(path.lastIndexOf('.') + 1);
        boolean isOfSubject = path.startsWith(SUBJECT_PRINCIPAL + ".");
        if (words.has(what) && (isOfSubject || path.startsWith(MINI_PROGRAM_PRINCIPAL + "."))) {
            ofPersons
                    .computeIfAbsent(
                            isOfSubject ? usual.subjectPrincipal() : usual.miniProgramPrincipal(),
                            person -> new LinkedHashSet<>())
                    .add(words.say(what));
        } else if (ASKED.contains(path)) {
            others.add(words.say(what));
        } else if (who == Party.MERCHANT) {
            others.add(words.say("data.other", Map.of("what", usual.usual(report.label(path)))));
        }
    }

    private boolean isOfLegalRepresentative(Action action) {
        return principals.isSubjectReplaced()
                && action.who() == Party.MERCHANT
                && (action.kind() == ActionKind.CORRECTION
                        ? action.isAt(SUBJECT_PRINCIPAL)
                        : action.kind() == ActionKind.PAPER && isOnlyOf("SUBJECT_PRINCIPAL_", action));
    }

    private boolean isOnlyOf(String start, Action action) {
        Set<String> materials = report.materials(action);
        return !materials.isEmpty() && materials.stream().allMatch(material -> material.startsWith(start));
    }

    /** {@return whether a paper is of a person who is to be replaced} */
    boolean isOfReplaced(String material) {
        return (material.startsWith("SUBJECT_PRINCIPAL_") && principals.isSubjectReplaced())
                || (material.startsWith("MINI_PROGRAM_PRINCIPAL_")
                        && principals.isMiniProgramReplaced()
                        && !usual.isOnePrincipal());
    }

    private @Nullable Card legalRepresentative() {
        Human legal = principals.legalRepresentative();
        List<Action> actions = ofMerchant()
                .filter(this::isOfLegalRepresentative)
                .filter(action -> action.kind() == ActionKind.CORRECTION)
                .toList();
        if (legal == null || actions.isEmpty()) {
            return null;
        }
        Map<String, String> values = Map.of(
                "person",
                UsualWords.shown(legal.name()),
                "paper",
                Objects.requireNonNull(usual.paperAt("subject.legalRepresentative.document")));
        List<String> lines = new ArrayList<>(List.of(words.say("principal.legal.what", values)));
        if (usual.isOnePrincipal() && !principals.isMiniProgramOpen()) {
            lines.add(words.say("principal.legal.stays", Map.of("person", usual.miniProgramPrincipal())));
        }
        return Card.matter(
                        Topic.OTHER,
                        words.say("principal.legal", values),
                        lines,
                        reasons(actions),
                        ReportTree.gravest(actions))
                .settling(ReportTree.rules(actions));
    }

    /** Returns whether an action is about a mini-program principal who is to be replaced, and about no other person. */
    private boolean isOfReplacedPrincipal(Action action) {
        return principals.isMiniProgramReplaced()
                && !usual.isOnePrincipal()
                && action.who() == Party.MERCHANT
                && (action.kind() == ActionKind.CORRECTION || action.kind() == ActionKind.PAPER)
                && (isOnlyOf("MINI_PROGRAM_PRINCIPAL_", action)
                        || (!action.fields().isEmpty()
                                && action.fields().stream()
                                        .allMatch(field -> field.path().startsWith(MINI_PROGRAM_PRINCIPAL + "."))));
    }

    private @Nullable Card otherPrincipal() {
        List<Action> actions = ofMerchant()
                .filter(this::isOfReplacedPrincipal)
                .filter(Principals::isUnfit)
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
        String all = joined(actions, Action::why);
        return all.isEmpty() ? List.of() : List.of(all);
    }

    private String joined(List<Action> actions, Function<Action, @Nullable String> sentence) {
        return actions.stream()
                .map(sentence)
                .filter(Objects::nonNull)
                .map(usual::withoutForm)
                .distinct()
                .collect(Collectors.joining(words.say("sentence.between")));
    }

    private static Card task(String title, String line, List<String> reasons, List<Action> actions) {
        return Card.matter(Topic.OTHER, title, List.of(line), reasons, ReportTree.gravest(actions))
                .settling(ReportTree.rules(actions));
    }
}
