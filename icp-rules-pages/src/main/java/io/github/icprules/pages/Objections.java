package io.github.icprules.pages;

import io.github.icprules.pages.AnswerTree.Remark;
import io.github.icprules.pages.Card.Kind;
import io.github.icprules.pages.Card.State;
import io.github.icprules.pages.Card.Topic;
import io.github.icprules.report.Party;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * {@return the objections that the merchant settles}
     *
     * @param tasks the cards of the check; the card of an objection to the same thing is among the objections only
     */
    List<Card> cards(List<Card> tasks) {
        List<Card> left = new ArrayList<>(tasks);
        List<Card> all = new ArrayList<>();
        for (Remark remark : rejection.remarks()) {
            if (!isOfMerchant(remark)) {
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
                            : found.objectedTo(
                                    objection(remark),
                                    found.lines().stream()
                                            .map(usual::withoutLeave)
                                            .filter(line -> !line.isEmpty())
                                            .toList()));
        }
        return all;
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

    private boolean isAbout(Remark remark, Card card) {
        Topic topic = topic(remark);
        return topic == Topic.OTHER ? papers(remark).equals(List.of(card.title())) : card.topic() == topic;
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
                .anyMatch(remark ->
                        papers(remark).contains(paper) || (topic(remark) == Topic.FACE && isFacePaper(paper)));
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
        return differing(remark) == null ? papersAt(remark) : List.of();
    }

    /** Returns the entry that differs from a paper according to an objection; {@code null} if the objection is not about this. */
    private @Nullable String differing(Remark remark) {
        String said = remark.message();
        return Stream.of("objection.differs.word", "objection.differs.from")
                                .allMatch(key -> words.list(key).stream().anyMatch(said::contains))
                        && papersAt(remark).size() == 1
                ? words.list("objection.differs.entry").stream()
                        .filter(said::contains)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Returns the papers that the place of an objection names; the two if it may be the paper of either principal. */
    private List<String> papersAt(Remark remark) {
        String paper = remark.field() == null ? null : usual.paperAt(remark.field());
        if (paper != null) {
            return List.of(usual.title(paper));
        }
        String place = remark.place();
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
                Map.of("entry", usual.usual(entry), "paper", papersAt(remark).get(0));
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
                Severity.BLOCKING);
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
        String suggestion = remark.suggestion() == null ? null : usual.usual(remark.suggestion());
        String entry = isPaper ? null : entry(remark);
        if (entry != null) {
            if (words.has("objection.how." + entry)) {
                lines.add(words.say("objection.how." + entry));
            }
        } else if (topic == Topic.FACE) {
            lines.add(cards.faceText());
        } else if (topic == Topic.PHONE && isUnanswered(remark)) {
            lines.add(words.say("objection.phone.how"));
        } else if (suggestion != null && !title.contains(suggestion)) {
            lines.add(usual.sentence(suggestion));
        }
        Stream.of("name", "avatar")
                .filter(topicOf -> !isPaper && isAt(remark, "place." + topicOf))
                .forEach(topicOf -> lines.add(words.say("objection.how." + topicOf)));
        return new Card(
                isPaper ? Kind.PAPER : Kind.MATTER,
                topic,
                isPaper ? State.AGAIN : State.NONE,
                title,
                lines,
                isPaper && lines.isEmpty() ? words.say("paper.brief") : cards.brief(lines),
                List.of(objection(remark)),
                List.of(),
                Severity.BLOCKING);
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
        String suggestion = remark.suggestion() == null ? null : usual.usual(remark.suggestion());
        if (remark.place() == null || words.list("place.none").contains(remark.place())) {
            return suggestion == null ? words.say("objection.whole") : suggestion;
        }
        String place = usual.usual(remark.place());
        return suggestion == null
                ? words.say("objection.place", Map.of("place", place))
                : words.say("objection.task", Map.of("place", place, "task", suggestion));
    }

    private boolean isUnanswered(Remark remark) {
        return words.list("objection.unanswered").stream().anyMatch(remark.message()::contains);
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
