package io.github.icprules.pages;

import io.github.icprules.model.SubjectType;
import io.github.icprules.pages.Card.Choice;
import io.github.icprules.pages.Card.Topic;
import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes the filing impossible as it is, such as a prohibited business. The merchant decides about it first, because the
 * decision determines whether the papers are needed at all.
 */
final class MerchantObstacles {

    private static final String AGE = "subject.principal.birthDate";

    /** The starts of the paths that say what the business is. */
    private static final List<String> BUSINESS =
            List.of("miniProgram.preApprovalCategories", "miniProgram.features", "miniProgram.contentFitsSubject");

    /** What no change can alter, so that the old filing is cancelled and a new one is made. */
    private static final Set<String> FIXED = Set.of("change.items");

    private final ReportTree report;
    private final Words words;
    private final UsualWords usual;

    MerchantObstacles(ReportTree report, Words words, UsualWords usual) {
        this.report = report;
        this.words = words;
        this.usual = usual;
    }

    /** {@return whether an action is a part of a card of this class} */
    boolean covers(Action action) {
        return isOfAge(action) || isOfBusiness(action) || isOfFixed(action);
    }

    /** {@return the decisions; empty if nothing is impossible} */
    List<Card> cards() {
        return Stream.concat(
                        Stream.of(age(), fixed()).filter(Objects::nonNull),
                        report.actions().stream().filter(this::isOfBusiness).map(this::business))
                .distinct()
                .toList();
    }

    private boolean isTooYoung() {
        return report.subjectType() == SubjectType.INDIVIDUAL
                && report.actions().stream()
                        .anyMatch(action -> isCorrection(action, Party.MERCHANT) && action.isAt(AGE));
    }

    private boolean isOfAge(Action action) {
        return isTooYoung() && isCorrection(action, Party.MERCHANT) && (action.isAt(AGE) || isAboutBusiness(action));
    }

    private @Nullable Card age() {
        List<Action> actions = report.actions().stream().filter(this::isOfAge).toList();
        return actions.isEmpty()
                ? null
                : Card.question(
                        words.say("age.question"),
                        List.of(),
                        List.of(
                                new Choice(words.say("age.wait"), words.say("age.wait.what")),
                                new Choice(words.say("age.unit"), words.say("age.unit.what"))),
                        ReportTree.gravest(actions));
    }

    private boolean isOfFixed(Action action) {
        return isCorrection(action, Party.SERVICE_PROVIDER)
                && action.isBlocking()
                && action.fields().stream().anyMatch(field -> FIXED.contains(field.path()));
    }

    private @Nullable Card fixed() {
        List<Action> actions = report.actions().stream().filter(this::isOfFixed).toList();
        return actions.isEmpty()
                ? null
                : Card.matter(
                        Topic.OTHER,
                        words.say("change.impossible"),
                        List.of(words.say("change.impossible.how")),
                        List.of(actions.stream()
                                .map(Action::why)
                                .filter(Objects::nonNull)
                                .map(usual::usual)
                                .collect(Collectors.joining(words.say("sentence.between")))),
                        Severity.BLOCKING);
    }

    private boolean isOfBusiness(Action action) {
        return !isTooYoung()
                && isCorrection(action, Party.MERCHANT)
                && isAboutBusiness(action)
                && report.actions().stream()
                        .anyMatch(each ->
                                isCorrection(each, Party.MERCHANT) && isAboutBusiness(each) && each.isBlocking());
    }

    private Card business(Action action) {
        String what = usual.withoutForm(action.what());
        return action.why() == null
                ? Card.matter(Topic.OTHER, what, List.of(), List.of(), action.severity())
                : Card.matter(
                        Topic.OTHER, usual.withoutForm(action.why()), List.of(what), List.of(), action.severity());
    }

    private static boolean isAboutBusiness(Action action) {
        return action.fields().stream()
                .anyMatch(field ->
                        BUSINESS.stream().anyMatch(start -> field.path().startsWith(start)));
    }

    private static boolean isCorrection(Action action, Party who) {
        return action.who() == who && action.kind() == ActionKind.CORRECTION;
    }
}
