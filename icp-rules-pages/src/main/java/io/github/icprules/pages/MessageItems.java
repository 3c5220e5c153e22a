package io.github.icprules.pages;

import io.github.icprules.pages.AnswerTree.Remark;
import io.github.icprules.pages.Card.Kind;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The items of a message: what the merchant brings or settles, or what a review objects to. */
final class MessageItems {

    private final Words words;
    private final UsualWords usual;
    private final Language language;
    private final List<Item> ofMerchant;
    private final boolean arePapers;
    private final boolean areQuestions;
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

    MessageItems(MerchantTasks tasks, Words words, UsualWords usual, Language language) {
        this.words = words;
        this.usual = usual;
        this.language = language;
        List<Card> now = tasks.now();
        this.ofMerchant = now.stream().map(this::item).toList();
        this.isAdvice = !now.isEmpty() && now.stream().allMatch(Card::advice);
        this.areQuestions = now.stream().allMatch(card -> card.kind() == Kind.QUESTION);
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

    /** {@return whether all that the merchant settles are questions} */
    boolean areQuestions() {
        return areQuestions;
    }

    /** {@return the objections of a review} */
    List<Item> of(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> {
                    String place = Objects.requireNonNullElse(usual.placeOf(remark), "");
                    String reason = usual.usual(remark.message());
                    String suggestion = remark.suggestion() == null ? "" : usual.usual(remark.suggestion());
                    String details = suggestion.isEmpty() ? reason : withEnd(reason) + suggestion;
                    return place.isEmpty()
                            ? new Item(List.of(withoutEnd(details), withoutEnd(reason)))
                            : new Item(List.of(joined(place, details), joined(place, reason), place));
                })
                .toList();
    }

    /** {@return an item with a detail} */
    Item of(String title, String detail) {
        return new Item(List.of(joined(title, detail), withoutEnd(title), withoutEnd(withoutBrackets(title))));
    }

    /** Returns the item of a card: the task, how to do it and the reason. The shortest form of a paper also says how. */
    private Item item(Card card) {
        String title = card.kind() == Kind.PAPER
                ? words.say("message.item." + card.state().name(), Map.of("paper", card.title()))
                : card.title();
        String way = sentences(card.lines().isEmpty() ? answers(card) : card.lines());
        String reason = sentences(card.reasons());
        String brief = card.brief();
        boolean isSame = !brief.isEmpty() && way.equals(words.say("line.same"));
        List<String> forms = new ArrayList<>();
        if (!way.isEmpty() && !isSame) {
            if (!reason.isEmpty()) {
                forms.add(joined(title, together(way, reason)));
                forms.add(joined(title, together(withoutBrackets(way), reason)));
            }
            forms.add(joined(title, way));
            forms.add(joined(title, withoutBrackets(way)));
        }
        if (!brief.isEmpty()) {
            if (!reason.isEmpty()) {
                forms.add(joined(title, together(brief, reason)));
            }
            forms.add(joined(title, brief));
            forms.add(joined(usual.withoutSides(title), brief));
            String clause = brief.replaceFirst("，.*", "");
            if (words.list("message.condition").stream().noneMatch(clause::endsWith)) {
                forms.add(joined(usual.withoutSides(title), clause));
            }
        } else {
            if (way.isEmpty() && !reason.isEmpty()) {
                forms.add(joined(title, reason));
            }
            forms.add(withoutEnd(title));
            forms.add(withoutEnd(withoutBrackets(title)));
        }
        return new Item(forms);
    }

    private List<String> answers(Card card) {
        return card.answers().stream()
                .map(answer -> joined(answer.label(), answer.what()))
                .toList();
    }

    private String together(String way, String reason) {
        return withEnd(way) + words.say("message.after-question") + reason;
    }

    private String joined(String title, String details) {
        if (isQuestion(title)) {
            return title + withoutEnd(details);
        }
        boolean isDivided = title.contains(words.say("message.detail.divided"));
        return words.say(
                isDivided ? "message.detail.more" : "message.detail",
                Map.of("title", withoutEnd(title), "details", withoutEnd(details)));
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

    private String withEnd(String sentence) {
        return sentence.matches("(?s).*[。？！.?!]") ? sentence : sentence + (language == Language.ZH ? "。" : ".");
    }

    /** Returns a sentence without what stands in brackets in it. */
    private static String withoutBrackets(String sentence) {
        return sentence.replaceAll("（[^（）]*）| \\([^()]*\\)", "");
    }

    private static String withoutEnd(String sentence) {
        return sentence.replaceFirst("[。.]$", "");
    }
}
