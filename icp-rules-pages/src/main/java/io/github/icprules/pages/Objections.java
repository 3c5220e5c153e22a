package io.github.icprules.pages;

import io.github.icprules.pages.AnswerTree.Remark;
import io.github.icprules.pages.Card.Kind;
import io.github.icprules.pages.Card.Topic;
import io.github.icprules.report.Party;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

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
     * {@return the objections that the merchant settles, and those of which it is open who settles them}
     *
     * @param tasks the cards of the check; the card of an objection to the same thing is among the objections only
     */
    List<Card> cards(List<Card> tasks) {
        List<Card> left = new ArrayList<>(tasks);
        List<Card> all = new ArrayList<>();
        for (Remark remark : rejection.remarks()) {
            if (!isShown(remark)) {
                continue;
            }
            Card found = left.stream()
                    .filter(card -> isAbout(remark, card))
                    .findFirst()
                    .orElse(null);
            left.remove(found);
            all.add(found == null ? card(remark) : found.objectedTo(objection(remark)));
        }
        return all;
    }

    /** {@return the tasks of the check that are not about the same thing as an objection} */
    List<Card> others(List<Card> tasks) {
        List<Card> left = new ArrayList<>(tasks);
        for (Remark remark : rejection.remarks()) {
            if (isShown(remark)) {
                left.stream().filter(card -> isAbout(remark, card)).findFirst().ifPresent(left::remove);
            }
        }
        return left;
    }

    private boolean isAbout(Remark remark, Card card) {
        Topic topic = topic(remark);
        return topic == Topic.OTHER ? papers(remark).equals(List.of(card.title())) : card.topic() == topic;
    }

    /** {@return the objections that the service provider settles, or about which it asks the merchant} */
    List<Remark> ofProvider() {
        return rejection.remarks().stream()
                .filter(remark -> !isShown(remark) || !isOfMerchant(remark))
                .toList();
    }

    /** {@return the number of the objections that others settle} */
    long ofOthers() {
        return rejection.remarks().stream().filter(remark -> !isShown(remark)).count();
    }

    /** {@return whether an objection is to a paper that is here} */
    boolean isTo(String paper) {
        return rejection.remarks().stream()
                .anyMatch(remark ->
                        papers(remark).contains(paper) || (topic(remark) == Topic.FACE && isFacePaper(paper)));
    }

    private boolean isFacePaper(String paper) {
        return paper.equals(words.say("next.face"));
    }

    private static boolean isShown(Remark remark) {
        return remark.who() == Party.MERCHANT || !remark.assigned();
    }

    private static boolean isOfMerchant(Remark remark) {
        return remark.who() == Party.MERCHANT;
    }

    /** Returns what the place of an objection is about, apart from the papers. */
    private Topic topic(Remark remark) {
        String place = remark.place();
        if (place == null || !papers(remark).isEmpty()) {
            return Topic.OTHER;
        }
        return Stream.of(Topic.FACE, Topic.PHONE, Topic.APPROVAL)
                .filter(topic -> words.list("place." + topic.name()).stream().anyMatch(place::contains))
                .min(Comparator.naturalOrder())
                .orElse(Topic.OTHER);
    }

    /** Returns the papers that the place of an objection names; the two if it may be the paper of either principal. */
    private List<String> papers(Remark remark) {
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

    private Card card(Remark remark) {
        List<String> papers = papers(remark);
        Topic topic = topic(remark);
        boolean isPaper = papers.size() == 1;
        boolean isTask = isOfMerchant(remark);
        List<String> lines = new ArrayList<>();
        if (remark.suggestion() != null) {
            lines.add(usual.sentence(usual.usual(remark.suggestion())));
        }
        if (topic == Topic.FACE) {
            lines.add(cards.faceText());
        } else if (!isTask) {
            lines.add(words.say("objection.open"));
        }
        return new Card(
                isPaper ? Kind.PAPER : isTask ? Kind.MATTER : Kind.OPEN,
                topic,
                isPaper ? words.say("state.again") : "",
                isPaper ? papers.get(0) : title(remark, topic),
                lines,
                List.of(objection(remark)),
                List.of(),
                isTask ? Severity.BLOCKING : null);
    }

    private String objection(Remark remark) {
        return usual.sentence(words.say("objection.words", Map.of("words", usual.usual(remark.message()))));
    }

    private String title(Remark remark, Topic topic) {
        if (topic == Topic.FACE) {
            return words.say("face.again");
        }
        return remark.place() == null
                ? words.say("objection.whole")
                : words.say("objection.place", Map.of("place", usual.usual(remark.place())));
    }
}
