package io.github.icprules.pages;

import io.github.icprules.model.IdSide;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.pages.Card.Choice;
import io.github.icprules.pages.Card.Kind;
import io.github.icprules.pages.Card.State;
import io.github.icprules.pages.Card.Topic;
import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.pages.ReportTree.MerchantWords;
import io.github.icprules.pages.ReportTree.Requirement;
import io.github.icprules.report.Action.FindingKind;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The papers of the merchant as cards, each paper once. */
final class MerchantPapers {

    private final ReportTree report;
    private final Words words;
    private final UsualWords usual;
    private final Language language;
    private final CardSentences sentences;
    private final PaperNames names;

    /** Whether an action is a part of another card. */
    private final Predicate<Action> isCovered;

    MerchantPapers(ReportTree report, Words words, UsualWords usual, Language language, Predicate<Action> isCovered) {
        this.report = report;
        this.words = words;
        this.usual = usual;
        this.language = language;
        this.sentences = new CardSentences(words, language);
        this.names = new PaperNames(report, words, usual, language);
        this.isCovered = isCovered;
    }

    /** {@return the papers that the reviewer may ask for} */
    List<String> maybe() {
        return report.actions().stream()
                .filter(action -> action.who() == Party.MERCHANT
                        && action.kind() == ActionKind.PAPER
                        && isOnRequest(action)
                        && !isCovered.test(action))
                .map(names::nameIn)
                .distinct()
                .toList();
    }

    /** {@return the papers to bring or to replace, each once} */
    List<Card> papers() {
        Map<String, List<Action>> papers = new LinkedHashMap<>();
        for (Action action : report.actions()) {
            if (action.who() == Party.MERCHANT
                    && action.kind() == ActionKind.PAPER
                    && !isCovered.test(action)
                    && !isOnRequest(action)) {
                papers.computeIfAbsent(names.titleOf(action), title -> new ArrayList<>())
                        .add(action);
            }
        }
        List<Action> statements = removeInPlaceOfApproval(papers.values());
        Set<String> reasons = new HashSet<>();
        return sentences.onceEach(papers.entrySet().stream()
                .map(paper -> {
                    Card card = paper(paper.getKey(), paper.getValue(), reasons);
                    return statements.stream()
                            .filter(statement -> isInPlaceOf(paper.getValue(), statement))
                            .findFirst()
                            .map(statement -> withStatement(card, paper.getValue(), statement))
                            .orElse(card);
                })
                .toList());
    }

    /** Takes away the statements of which a province accepts an approval in the place, if the card of the approval is there. */
    private List<Action> removeInPlaceOfApproval(Collection<List<Action>> papers) {
        List<Action> statements = papers.stream()
                .filter(actions -> actions.size() == 1)
                .map(actions -> actions.get(0))
                .filter(action -> papers.stream().anyMatch(approval -> isInPlaceOf(approval, action)))
                .toList();
        papers.removeIf(actions -> statements.contains(actions.get(0)));
        return statements;
    }

    private boolean isInPlaceOf(List<Action> approval, Action statement) {
        Requirement needed = missing(statement);
        PreApprovalCategory category = category(approval);
        return needed != null
                && category != null
                && needed.material().equals("SITUATION_STATEMENT")
                && needed.reason().contains(words.say("statement.in-place"))
                && needed.reason().contains(category.chinese());
    }

    private @Nullable PreApprovalCategory category(List<Action> actions) {
        return actions.stream()
                .map(this::missing)
                .filter(Objects::nonNull)
                .flatMap(requirement -> Stream.of(PreApprovalCategory.values())
                        .filter(category -> category.name().equals(requirement.category())))
                .findFirst()
                .orElse(null);
    }

    /** Returns the card of an approval with the statement as the other answer. */
    private Card withStatement(Card card, List<Action> approval, Action statement) {
        String name = Objects.requireNonNull(category(approval)).in(language);
        return card.with(List.of(), card.reasons())
                .answered(List.of(
                        new Choice(
                                words.say("statement.do", Map.of("name", name)),
                                usual.sentence(sentences.first(String.join("", card.lines())))),
                        new Choice(
                                words.say("statement.not"),
                                words.say(
                                        "statement.not.what",
                                        Map.of(
                                                "origin",
                                                usual.usual(Objects.requireNonNull(
                                                        origin(Objects.requireNonNull(missing(statement))))))))));
    }

    private @Nullable String origin(Requirement requirement) {
        return Letters.origin(requirement, report.subjectType(), Words.ofMessages(language));
    }

    /** {@return the name of the paper of an action} */
    String nameOf(Action action) {
        return names.titleOf(action);
    }

    /** {@return the name of a required paper} */
    String titleOf(Requirement requirement) {
        return names.titleOfPaper(requirement);
    }

    /** {@return whether the merchant photographs a paper that is no letter to sign} */
    boolean isAnyPhotographed() {
        return report.actions().stream()
                .filter(action -> action.who() == Party.MERCHANT && action.kind() == ActionKind.PAPER)
                .filter(action -> !isCovered.test(action))
                .anyMatch(action -> report.materials(action).isEmpty()
                        ? !isOnRequest(action)
                        : !report.materials(action).stream().allMatch(Letters::isSigned));
    }

    /** Returns the card of a paper. A reason that an earlier paper has is left out. */
    private Card paper(String title, List<Action> actions, Set<String> earlier) {
        IdSide missingSide = missingSide(actions);
        if (missingSide != null && actions.stream().allMatch(MerchantPapers::isOfSide)) {
            return ofSide(title, actions, missingSide);
        }
        State state = state(actions);
        Set<String> lines = new LinkedHashSet<>();
        Set<String> reasons = new LinkedHashSet<>();
        String brief = "";
        for (Action action : gravestFirst(actions)) {
            if (isOfSide(action) && missingSide != null) {
                // Both sides of a new document are sent.
                if (state != State.REPLACE) {
                    lines.add(words.say("document.side.also", Map.of("missing", missingSide.in(language))));
                }
                continue;
            }
            boolean isNeeded = actions.stream().anyMatch(Action::isBlocking);
            // A picture that is taken again is an occasion to replace the paper before.
            boolean isForced =
                    actions.stream().anyMatch(other -> other.isBlocking() && isOfPhoto(other) == isOfPhoto(action));
            MerchantWords own = action.merchant();
            Requirement missing = missing(action);
            if (own != null) {
                String how = own.how() == null ? "" : usual.merchant(own.how());
                how = isNeeded ? usual.withoutLeave(how) : how;
                if (!how.isEmpty()) {
                    lines.add(withSide(how, sideOf(action)));
                }
                ownReason(action, own, title)
                        .map(reason -> isForced ? usual.withoutLeave(reason) : reason)
                        .ifPresent(reasons::add);
                continue;
            }
            String what = missing != null && missing.category() != null
                    ? words.say("paper.approval.how")
                    : usual.withoutForm(action.what());
            // The task of a paper that is missing is the paper itself.
            boolean isOnlyPaper = missing != null && missing.category() == null;
            if (!title.equals(what) && !isOnlyPaper && !repeats(action.what(), action)) {
                lines.add(what);
            }
            String origin = missing == null ? null : origin(missing);
            if (missing != null && origin != null) {
                lines.add(usual.usual(origin));
                brief = Objects.requireNonNull(
                        Letters.brief(missing, report.subjectType(), Words.ofMessages(language)));
            }
            String how = missing == null ? "" : "paper.how." + missing.material();
            if (words.has(how)) {
                lines.add(usual.filled(words.say(how)));
            }
            String why = reason(action);
            if (why != null && !sentences.isOnlyName(usual.withoutForm(why), title)) {
                reasons.add(usual.withoutForm(why));
            }
        }
        reasons.removeIf(reason -> !earlier.add(reason.replace(usual.withoutSides(title), "")));
        String side = onlySide(actions);
        Set<String> ways = lines.stream()
                .map(line -> side.isEmpty() ? line : line.replace(side, ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> how = sentences.lines(ways, state == State.AGAIN);
        return new Card(
                Kind.PAPER,
                actions.stream().anyMatch(PaperNames::isOfApproval) ? Topic.APPROVAL : Topic.OTHER,
                state,
                side.isEmpty() ? title : usual.withoutSides(title) + side,
                how,
                brief.isEmpty() ? brief(how) : brief,
                sentences.reasons(reasons, title),
                List.of(),
                ReportTree.gravest(actions),
                Set.of());
    }

    /** Returns the reason of an action with words for the merchant; the title of these words unless it only names the paper. */
    private Optional<String> ownReason(Action action, MerchantWords own, String title) {
        if (isOfPicture(action)) {
            return Optional.ofNullable(action.why()).map(usual::withoutForm);
        }
        if (title.contains(own.title()) || own.title().contains(title)) {
            return Optional.empty();
        }
        if (own.title().contains(words.say("paper.names"))) {
            return Optional.of(usual.sentence(words.say("reason.names", Map.of("names", own.title()))));
        }
        boolean isName = words.list("reason.name-ends").stream().anyMatch(own.title()::endsWith)
                && !own.title().contains(words.say("reason.clause"));
        return isName ? Optional.empty() : Optional.of(usual.sentence(usual.merchant(own.title())));
    }

    private String brief(List<String> how) {
        return how.isEmpty() ? words.say("paper.brief") : sentences.first(how.get(0));
    }

    /** Returns the only side that all actions are about, in brackets; empty if there is no such side. */
    private String onlySide(List<Action> actions) {
        Set<String> sides = actions.stream().map(this::sideOf).collect(Collectors.toSet());
        return sides.size() == 1 ? sides.iterator().next() : "";
    }

    private static boolean isOfSide(Action action) {
        return action.fields().stream().anyMatch(field -> field.path().endsWith("].side"));
    }

    private String withSide(String how, String side) {
        return language == Language.ZH ? side + how : how.replaceFirst("([.]?)$", side + "$1");
    }

    private static boolean isOfPhoto(Action action) {
        return isOfPicture(action) || isOfSide(action);
    }

    /** Returns the side of a document that is missing although the other side is here; {@code null} if there is none. */
    private @Nullable IdSide missingSide(List<Action> actions) {
        return actions.stream()
                .filter(MerchantPapers::isOfSide)
                .flatMap(action -> Stream.ofNullable(action.why()))
                .flatMap(why -> Stream.of(IdSide.values()).filter(side -> why.contains(side.in(language))))
                .findFirst()
                .orElse(null);
    }

    /** Returns the card of a document of which one side is here. The other reasons say the same. */
    private Card ofSide(String title, List<Action> actions, IdSide missing) {
        IdSide here = missing == IdSide.FRONT ? IdSide.BACK : IdSide.FRONT;
        String how =
                words.say("document.side.missing", Map.of("here", here.in(language), "missing", missing.in(language)));
        String side = words.say("document.side", Map.of("side", missing.in(language)));
        return new Card(
                Kind.PAPER,
                Topic.OTHER,
                State.SIDE,
                usual.withoutSides(title) + side,
                List.of(how),
                sentences.first(how),
                List.of(),
                List.of(),
                ReportTree.gravest(actions),
                Set.of());
    }

    private static List<Action> gravestFirst(List<Action> actions) {
        return actions.stream()
                .sorted(Comparator.comparing(Action::severity, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static boolean isOfPicture(Action action) {
        return action.fields().stream().anyMatch(field -> field.path().contains(".picture."));
    }

    /** Returns the side of the document whose picture an action is about, in brackets; empty if it is about no picture of one side. */
    private String sideOf(Action action) {
        return !isOfPicture(action)
                ? ""
                : action.fields().stream()
                        .map(field -> report.label(field.path()))
                        .flatMap(label -> Stream.of(IdSide.values())
                                .map(side -> words.say("document.side", Map.of("side", side.in(language))))
                                .filter(label::contains))
                        .findFirst()
                        .orElse("");
    }

    /** Returns whether a sentence only repeats the names of papers. */
    private boolean repeats(String sentence, Action action) {
        int named = action.resolves().stream()
                .map(report::requirement)
                .filter(Objects::nonNull)
                .flatMap(requirement -> List.of(requirement.title(), report.title(requirement.ruleId())).stream())
                .filter(sentence::contains)
                .mapToInt(String::length)
                .max()
                .orElse(-1);
        return named >= 0 && sentence.length() - named <= (language == Language.ZH ? 16 : 32);
    }

    /** Returns the reason in one sentence. The reason of an open point is for the provider only. */
    private @Nullable String reason(Action action) {
        if (action.resolves().stream().allMatch(finding -> finding.kind() == FindingKind.UNCHECKED)) {
            return null;
        }
        Requirement missing = missing(action);
        return missing != null ? missing.reason() : action.why();
    }

    private @Nullable Requirement missing(Action action) {
        return action.resolves().stream()
                .map(report::requirement)
                .filter(requirement -> requirement != null && requirement.status() == RequirementStatus.MISSING)
                .findFirst()
                .orElse(null);
    }

    private State state(List<Action> actions) {
        if (actions.stream().anyMatch(action -> missing(action) != null)) {
            return State.MISSING;
        }
        if (actions.stream().allMatch(action -> action.materials().isEmpty() && PaperNames.isOfApproval(action))) {
            return State.SETTLE;
        }
        if (actions.stream().noneMatch(Action::isBlocking)) {
            return State.BETTER;
        }
        return actions.stream().filter(Action::isBlocking).allMatch(MerchantPapers::isOfPhoto)
                ? State.AGAIN
                : State.REPLACE;
    }

    /** {@return whether a paper is for an open point only, so that the reviewer decides whether it is needed} */
    static boolean isOnRequest(Action action) {
        return !action.resolves().isEmpty()
                && action.resolves().stream().allMatch(finding -> finding.kind() == FindingKind.UNCHECKED);
    }
}
