package io.github.icprules.pages;

import io.github.icprules.model.IdSide;
import io.github.icprules.pages.AnswerTree.Remark;
import io.github.icprules.pages.Card.Kind;
import io.github.icprules.pages.Card.State;
import io.github.icprules.pages.Card.Topic;
import io.github.icprules.report.Party;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The objections of a review as cards. The platform names a place in words only, so the words show what an objection is about: a
 * picture of a paper, the face verification, a phone that is not answered, an approval.
 */
final class Objections {

    private final AnswerTree rejection;
    private final Words words;
    private final UsualWords usual;
    private final MerchantCards cards;

    Objections(AnswerTree rejection, Words words, UsualWords usual, MerchantCards cards) {
        this.rejection = rejection;
        this.words = words;
        this.usual = usual;
        this.cards = cards;
    }

    /** {@return a decision, with the objections that it settles as its reasons} */
    Card objectedTo(Card decision) {
        List<String> said = rejection.remarks().stream()
                .filter(remark -> isOfMerchant(remark) && isForeseenBy(remark, decision))
                .map(this::objection)
                .distinct()
                .toList();
        return said.isEmpty() ? decision : decision.with(decision.lines(), said);
    }

    /**
     * {@return the objections that the merchant settles}
     *
     * @param decisions what the merchant decides first; an objection that a decision settles is not among the objections
     * @param tasks the other cards of the check; the card of an objection to the same thing is among the objections only
     */
    List<Card> cards(List<Card> decisions, List<Card> tasks) {
        List<Card> left = new ArrayList<>(tasks);
        List<Card> all = new ArrayList<>();
        for (Remark remark : rejection.remarks()) {
            if (!isOfMerchant(remark) || decisions.stream().anyMatch(decision -> isForeseenBy(remark, decision))) {
                continue;
            }
            Card found = left.stream()
                    .filter(card -> isAbout(remark, card))
                    .findFirst()
                    .orElse(null);
            left.remove(found);
            all.add(
                    found == null
                            ? card(remark)
                            : ofBothSides(found, remark)
                                    .objectedTo(
                                            objection(remark),
                                            found.lines().stream()
                                                    .map(usual::withoutLeave)
                                                    .filter(line -> !line.isEmpty())
                                                    .toList()));
        }
        return all;
    }

    /** Returns a card about a paper with both sides of it, if the objection is not about the same side. */
    private Card ofBothSides(Card card, Remark remark) {
        List<String> papers = papers(remark);
        return card.kind() != Kind.PAPER || papers.size() != 1 || papers.get(0).equals(card.title())
                ? card
                : sides(remark).isEmpty()
                        ? card
                        : card.titled(wholePapers(remark).get(0));
    }

    /** {@return the tasks of the check that are not about the same thing as an objection} */
    List<Card> others(List<Card> tasks) {
        List<Card> left = new ArrayList<>(tasks);
        for (Remark remark : rejection.remarks()) {
            if (isOfMerchant(remark)) {
                left.stream().filter(card -> isAbout(remark, card)).findFirst().ifPresent(left::remove);
            }
        }
        return left;
    }

    private static boolean isForeseenBy(Remark remark, Card card) {
        return remark.rules().stream().anyMatch(card.rules()::contains);
    }

    private boolean isAbout(Remark remark, Card card) {
        if (isForeseenBy(remark, card)) {
            return true;
        }
        Topic topic = topic(remark);
        return topic == Topic.OTHER
                ? withoutSides(papers(remark)).equals(List.of(usual.withoutSides(card.title())))
                : card.topic() == topic;
    }

    /** {@return the objections that the service provider settles} */
    List<Remark> ofProvider() {
        return rejection.remarks().stream()
                .filter(remark -> !isOfMerchant(remark))
                .toList();
    }

    /** {@return the number of the objections that others settle} */
    long ofOthers() {
        return ofProvider().size();
    }

    /** {@return whether the merchant must replace a paper that is here, because of an objection} */
    boolean isTo(String paper) {
        return rejection.remarks().stream()
                .filter(Objections::isOfMerchant)
                .anyMatch(remark -> withoutSides(papers(remark)).contains(usual.withoutSides(paper))
                        || (topic(remark) == Topic.FACE && isFacePaper(paper)));
    }

    private List<String> withoutSides(List<String> papers) {
        return papers.stream().map(usual::withoutSides).toList();
    }

    private boolean isFacePaper(String paper) {
        return paper.equals(words.say("next.face"));
    }

    private static boolean isOfMerchant(Remark remark) {
        return remark.who() == Party.MERCHANT;
    }

    /** Returns what the place of an objection is about, apart from the papers. */
    private Topic topic(Remark remark) {
        String place = remark.place();
        if (!papers(remark).isEmpty() || entry(remark) != null) {
            return Topic.OTHER;
        }
        if (isUnanswered(remark) && words.list("place.PHONE").stream().anyMatch(remark.message()::contains)) {
            return Topic.PHONE;
        }
        if (place == null) {
            return Topic.OTHER;
        }
        return Stream.of(Topic.FACE, Topic.PHONE, Topic.APPROVAL)
                .filter(topic -> words.list("place." + topic.name()).stream().anyMatch(place::contains))
                .min(Comparator.naturalOrder())
                .orElse(Topic.OTHER);
    }

    /**
     * Returns the key of a task that has words of its own, because the words of the reviewer are those of the form: an entry that only the
     * merchant knows, or the state of the unit; {@code null} for another task.
     */
    private @Nullable String entry(Remark remark) {
        return words.list("objection.entries").stream()
                .filter(key -> words.list("objection.at." + key).stream()
                        .anyMatch(word -> remark.message().contains(word) || isIn(word, remark.place())))
                .findFirst()
                .orElse(null);
    }

    private static boolean isIn(String word, @Nullable String place) {
        return place != null && place.contains(word);
    }

    /** Returns the papers that are to be replaced; none if an entry differs from the paper, because then the entry is corrected. */
    private List<String> papers(Remark remark) {
        return differing(remark) == null ? papersWithSides(remark) : List.of();
    }

    /** Returns the entry that differs from a paper according to an objection; {@code null} if the objection is not about this. */
    private @Nullable String differing(Remark remark) {
        String said = remark.message();
        return Stream.of("objection.differs.word", "objection.differs.from")
                                .allMatch(key -> words.list(key).stream().anyMatch(said::contains))
                        && wholePapers(remark).size() == 1
                ? words.list("objection.differs.entry").stream()
                        .filter(said::contains)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /**
     * Returns the papers that an objection is about; the two if it may be the paper of either principal. A document of which the
     * objection names one side has this side only.
     */
    private List<String> papersWithSides(Remark remark) {
        Set<IdSide> sides = sides(remark);
        return wholePapers(remark).stream()
                .map(paper -> sides.size() == 1
                        ? paper.replace(
                                words.say("document.sides.text"),
                                usual.side(sides.iterator().next()))
                        : paper)
                .toList();
    }

    private Set<IdSide> sides(Remark remark) {
        String field = Objects.requireNonNullElse(remark.field(), "");
        return Stream.of(IdSide.values())
                .filter(side -> isAt(remark, "place." + side)
                        || isSaid(remark, "place." + side)
                        || field.endsWith("_" + side.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private List<String> wholePapers(Remark remark) {
        String paper = remark.field() == null ? null : usual.paperAt(remark.field());
        if (paper != null) {
            return List.of(usual.title(paper));
        }
        String place = remark.place();
        if (isAt(remark, "place.letter")) {
            return letters(Objects.requireNonNull(place));
        }
        if (place == null || !place.contains(words.say("place.document"))) {
            return List.of();
        }
        boolean isOfAny = place.contains(words.say("place.principal"));
        return Stream.of("subject.certificate", "subject.principal.document", "miniProgram.principal.document")
                .filter(path -> path.startsWith("subject.c") ? !isOfAny : isOfAny)
                .filter(path -> !path.startsWith("subject.p") || !place.contains(words.say("place.mini-program")))
                .filter(path -> !path.startsWith("mini") || !place.contains(words.say("place.subject")))
                .map(usual::paperAt)
                .filter(Objects::nonNull)
                .map(usual::title)
                .distinct()
                .toList();
    }

    private Card ofEntry(Remark remark, String entry) {
        Map<String, String> values =
                Map.of("entry", usual.usual(entry), "paper", wholePapers(remark).get(0));
        List<String> lines = List.of(words.say("objection.differs.how", values));
        return new Card(
                Kind.MATTER,
                Topic.OTHER,
                State.NONE,
                words.say("objection.differs", values),
                lines,
                cards.brief(lines),
                List.of(objection(remark)),
                List.of(),
                Severity.BLOCKING,
                Set.of());
    }

    /** Returns the authorisation letters that a place names; the two if it may be the letter to either principal. */
    private List<String> letters(String place) {
        return Stream.of("letter.subject", "letter.mini-program")
                .filter(letter -> !letter.endsWith("subject") || !place.contains(words.say("place.mini-program")))
                .filter(letter -> letter.endsWith("subject") || !place.contains(words.say("place.subject")))
                .map(letter -> usual.title(usual.usual(words.say(letter))))
                .distinct()
                .toList();
    }

    private Card card(Remark remark) {
        String differing = differing(remark);
        if (differing != null) {
            return ofEntry(remark, differing);
        }
        List<String> papers = papers(remark);
        Topic topic = topic(remark);
        boolean isPaper = papers.size() == 1;
        String title = isPaper ? papers.get(0) : title(remark, topic);
        List<String> lines = new ArrayList<>();
        String suggestion = suggestion(remark);
        String entry = isPaper ? null : entry(remark);
        boolean isDiffering =
                isPaper && words.list("objection.unequal").stream().anyMatch(remark.message()::contains);
        if (isDiffering) {
            lines.add(words.say("objection.unequal.how"));
        } else if (entry != null) {
            if (words.has("objection.how." + entry)) {
                lines.add(words.say("objection.how." + entry));
            }
        } else if (topic == Topic.FACE) {
            lines.add(cards.faceText());
        } else if (topic == Topic.PHONE && isUnanswered(remark)) {
            lines.add(words.say("objection.phone.how"));
        } else if (isAt(remark, "place.letter") && isSaid(remark, "objection.letter.again")) {
            lines.add(words.say(
                    isSaid(remark, "objection.letter.ofTerm") ? "objection.letter.term" : "objection.letter.how"));
        } else if (suggestion != null && !title.contains(suggestion)) {
            lines.add(usual.sentence(suggestion));
        }
        Stream.of("name", "avatar")
                .filter(topicOf -> !isPaper && isAt(remark, "place." + topicOf))
                .forEach(topicOf -> lines.add(words.say("objection.how." + topicOf)));
        return new Card(
                isPaper ? Kind.PAPER : Kind.MATTER,
                topic,
                isPaper ? state(remark, isDiffering) : State.NONE,
                title,
                lines,
                isPaper && lines.isEmpty() ? words.say("paper.brief") : cards.brief(lines),
                List.of(objection(remark)),
                List.of(),
                Severity.BLOCKING,
                Set.of());
    }

    private State state(Remark remark, boolean isDiffering) {
        return isDiffering || (isAt(remark, "place.letter") && !isSaid(remark, "objection.letter.again"))
                ? State.SETTLE
                : isAt(remark, "place.letter") ? State.REPLACE : State.AGAIN;
    }

    private String objection(Remark remark) {
        return usual.sentence(words.say(
                rejection.byAuthority() ? "objection.authority" : "objection.platform",
                Map.of("words", usual.usual(remark.message()))));
    }

    /** Returns the task: with the thing that it is about, and with the person by name. */
    private String title(Remark remark, Topic topic) {
        String entry = entry(remark);
        if (entry != null) {
            return words.say("objection.do." + entry, Map.of("person", person(remark)));
        }
        if (topic == Topic.FACE) {
            return words.say("face.again");
        }
        if (topic == Topic.PHONE && isUnanswered(remark)) {
            return words.say("objection.phone", Map.of("person", person(remark)));
        }
        String suggestion = suggestion(remark);
        if (remark.place() == null || words.list("place.none").contains(remark.place())) {
            return suggestion == null ? words.say("objection.whole") : suggestion;
        }
        String place = usual.usual(remark.place());
        return suggestion == null
                ? words.say("objection.place", Map.of("place", place))
                : words.say("objection.task", Map.of("place", place, "task", suggestion));
    }

    /** Returns the suggestion with the words of the merchant, who sends what the provider uploads; {@code null} without a suggestion. */
    private @Nullable String suggestion(Remark remark) {
        String suggestion = remark.suggestion();
        if (suggestion == null) {
            return null;
        }
        for (String word : words.list("objection.words")) {
            String[] parts = word.split(">", 2);
            suggestion = suggestion.replaceAll(parts[0], parts[1]);
        }
        return usual.usual(suggestion);
    }

    private boolean isUnanswered(Remark remark) {
        return words.list("objection.unanswered").stream().anyMatch(remark.message()::contains);
    }

    private boolean isSaid(Remark remark, String key) {
        String said = remark.message() + Objects.requireNonNullElse(remark.suggestion(), "");
        return words.list(key).stream().anyMatch(said::contains);
    }

    private boolean isAt(Remark remark, String key) {
        String place = remark.place();
        return place != null && words.list(key).stream().anyMatch(place::contains);
    }

    private String person(Remark remark) {
        String place = Objects.requireNonNullElse(remark.place(), "");
        boolean isOfSubject = place.contains(words.say("place.subject"));
        boolean isOfProgram = place.contains(words.say("place.mini-program"));
        return isOfSubject == isOfProgram && !usual.isOnePrincipal()
                ? words.say("person.any")
                : isOfProgram ? usual.nameOfMiniProgramPrincipal() : usual.nameOfSubjectPrincipal();
    }
}
