package io.github.icprules.pages;

import io.github.icprules.pages.AnswerTree.Remark;
import io.github.icprules.pages.Card.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The items of a message: what the merchant brings or settles, or what a review objects to. */
final class MessageItems {

    private final Words words;
    private final List<Item> ofMerchant;
    private final boolean arePapers;
    private final boolean isAdvice;

    /**
     * An item.
     *
     * @param forms the texts of the item, from the longest to the shortest, without an end
     */
    record Item(List<String> forms) {

        /** Copies the list. */
        Item {
            forms = List.copyOf(forms);
        }
    }

    MessageItems(MerchantTasks tasks, Words merchant, Words words) {
        this.words = words;
        String missing = merchant.say("state.missing");
        List<Card> now = Stream.concat(tasks.objections().stream(), tasks.all().stream())
                .filter(Card::now)
                .toList();
        this.ofMerchant = now.stream()
                .map(card -> item(
                        card.title(),
                        sentences(card.reasons()),
                        sentences(card.lines()),
                        card.state().equals(missing)))
                .toList();
        this.isAdvice = !now.isEmpty() && now.stream().allMatch(Card::advice);
        this.arePapers = now.stream().allMatch(card -> card.kind() == Kind.PAPER);
    }

    /** {@return what the merchant brings or settles now; empty if there is nothing} */
    List<Item> ofMerchant() {
        return ofMerchant;
    }

    /** {@return whether the merchant may leave all of it} */
    boolean isAdvice() {
        return isAdvice;
    }

    /** {@return whether all that the merchant brings or settles are papers to send now} */
    boolean arePapers() {
        return arePapers;
    }

    /** {@return the objections of a review} */
    List<Item> of(List<Remark> remarks, UsualWords usual) {
        return remarks.stream()
                .map(remark -> {
                    String place = Objects.requireNonNullElse(usual.placeOf(remark), "");
                    String words = usual.usual(remark.message());
                    String suggestion = remark.suggestion() == null ? "" : usual.usual(remark.suggestion());
                    return item(place.isEmpty() ? words : place, place.isEmpty() ? "" : words, suggestion, true);
                })
                .toList();
    }

    /** {@return an item with a detail} */
    Item of(String title, String detail) {
        return item(title, detail, "", true);
    }

    /**
     * Returns an item. The name alone says enough for a paper that is missing, but not for a paper that must be replaced.
     *
     * @param reason the reason; may be empty
     * @param way the way to bring or settle it; may be empty
     */
    private Item item(String title, String reason, String way, boolean isNameEnough) {
        List<String> forms = new ArrayList<>();
        if (!way.isEmpty()) {
            if (!reason.isEmpty()) {
                forms.add(joined(title, withEnd(reason) + way));
                forms.add(joined(title, withEnd(reason) + withoutBrackets(way)));
            }
            forms.add(joined(title, way));
            String first = firstSentence(withoutBrackets(way));
            if (!first.contains(withoutEnd(title))) {
                forms.add(joined(title, first));
            }
        }
        if (way.isEmpty() || isNameEnough) {
            if (!reason.isEmpty()) {
                forms.add(joined(title, reason));
            }
            forms.add(withoutEnd(title));
            forms.add(withoutEnd(withoutBrackets(title)));
        }
        return new Item(forms);
    }

    private String joined(String title, String details) {
        if (isQuestion(title)) {
            return title + withoutEnd(details);
        }
        return words.say("message.detail", Map.of("title", withoutEnd(title), "details", withoutEnd(details)));
    }

    /** Returns the items in at most so many characters; those without room are counted. */
    String listed(int room, List<Item> items) {
        return Shortened.list(
                room,
                items.stream().map(Item::forms).toList(),
                this::laidOut,
                count -> words.say(
                        arePapers ? "message.further-papers" : "message.further",
                        Map.of("count", String.valueOf(count))));
    }

    private String laidOut(List<String> shown, String further) {
        List<String> parts = new ArrayList<>();
        boolean isOne = shown.size() == 1 && further.isEmpty();
        for (int i = 0; i < shown.size(); i++) {
            parts.add(
                    isOne
                            ? shown.get(i)
                            : words.say("message.item", Map.of("number", String.valueOf(i + 1), "text", shown.get(i))));
        }
        if (!further.isEmpty()) {
            parts.add(further);
        }
        StringBuilder list = new StringBuilder();
        for (String part : parts) {
            if (!list.isEmpty()) {
                list.append(words.say(isQuestion(list) ? "message.after-question" : "message.between"));
            }
            list.append(part);
        }
        return isQuestion(list) ? list.toString() : list + words.say("message.end");
    }

    private static boolean isQuestion(CharSequence text) {
        char last = text.charAt(text.length() - 1);
        return last == '？' || last == '?';
    }

    /** Returns sentences as one text, each with an end except for the last. */
    private String sentences(List<String> all) {
        StringBuilder text = new StringBuilder();
        for (String sentence : all) {
            if (!text.isEmpty()) {
                text.append(text.toString().matches("(?s).*[。？！.?!]") ? "" : words.say("message.end"))
                        .append(words.say("message.after-question"));
            }
            text.append(sentence);
        }
        return text.toString();
    }

    private static String withEnd(String sentence) {
        return sentence.matches("(?s).*[。？！.?!]") ? sentence : sentence + '，';
    }

    /** Returns a sentence without what stands in brackets in it. */
    private static String withoutBrackets(String sentence) {
        return sentence.replaceAll("（[^（）]*）| \\([^()]*\\)", "");
    }

    private static String firstSentence(String sentences) {
        int end = sentences.indexOf('。');
        return end < 0 ? sentences : sentences.substring(0, end);
    }

    private static String withoutEnd(String sentence) {
        return sentence.replaceFirst("[。.]$", "");
    }
}
