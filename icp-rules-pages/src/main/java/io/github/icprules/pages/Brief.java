package io.github.icprules.pages;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.text.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer in few words, for a chat or for a language model: a headline, statements with their sources, the inputs without which rules
 * cannot decide, and what to do next. {@link Briefs} makes briefs of reports, questions, repairs and explanations.
 *
 * <p>{@link #text} and {@link #asTree} have the same content within the same number of characters.
 *
 * @param headline the answer in one or two sentences
 * @param evaluatedOn the day of the check; {@code null} if there is none
 * @param items the statements, the most important ones first; empty if there are none
 * @param missing the labels of the missing inputs; empty if none is missing
 * @param next what to do next; {@code null} if there is nothing to do
 */
public record Brief(
        Text headline,
        @Nullable LocalDate evaluatedOn,
        List<Item> items,
        List<Text> missing,
        @Nullable Text next) {

    /** The part of a text that one statement takes at most. */
    private static final int SHARE = 5;

    private static final int MOST_MISSING = 6;

    /** The paths that the context of a body has, too. */
    private static final String IN_CONTEXT = "(subject|miniProgram|platform|attributes)\\..*";

    /** The room for the line about the statements that are left out. */
    private static final int LAST_LINE = 50;

    /** Copies the lists. */
    public Brief {
        requireNonNull(headline, "headline must be given.");
        items = List.copyOf(requireNonNull(items, "items must be given."));
        missing = List.copyOf(requireNonNull(missing, "missing must be given."));
    }

    /**
     * One statement with its source.
     *
     * @param text the statement
     * @param rule the id of the rule; {@code null} if the statement is of no rule
     * @param path the path of the entry in the filing; {@code null} if the statement is about no entry
     * @param apiField the field of the platform's filing API for the path; {@code null} if the API has none
     * @param basis the citation; {@code null} if there is no source
     * @param confidence how sure the source is; {@code null} if there is no source
     * @param checkedOn the day on which the source was last checked; {@code null} if there is no source
     */
    public record Item(
            Text text,
            @Nullable String rule,
            @Nullable String path,
            @Nullable String apiField,
            @Nullable Text basis,
            @Nullable Text confidence,
            @Nullable LocalDate checkedOn) {

        /** Refuses an absent text. */
        public Item {
            requireNonNull(text, "text must be given.");
        }

        /** Returns a statement with its first basis that is no note of the library. */
        static Item of(
                Text text,
                @Nullable String rule,
                @Nullable String path,
                @Nullable String apiField,
                List<LegalBasis> basis) {
            return LegalBasis.withoutNotes(basis).stream()
                    .findFirst()
                    .map(first -> new Item(
                            text, rule, path, apiField, first.citation(), first.confidence(), first.lastChecked()))
                    .orElseGet(() -> new Item(text, rule, path, apiField, null, null, null));
        }

        private Item ofBody() {
            String place =
                    apiField != null ? apiField : path != null && path.matches(IN_CONTEXT) ? "context." + path : path;
            return new Item(text, rule, place, apiField, basis, confidence, checkedOn);
        }

        private Map<String, Object> tree(Language language, int most) {
            return new Tree(language)
                    .put("text", shortened(text, language, most / SHARE))
                    .put("rule", rule)
                    .put("path", path)
                    .put("basis", basis)
                    .put("confidence", confidence)
                    .put("checkedOn", checkedOn)
                    .done();
        }

        private String line(Language language, int most) {
            String notes = Stream.of(
                            note("依据%s", "basis %s", basis),
                            note("可信度%s", "confidence %s", confidence),
                            note("核对于 %s", "checked on %s", checkedOn),
                            note("规则 %s", "rule %s", rule),
                            note("路径 %s", "path %s", path))
                    .filter(Objects::nonNull)
                    .map(note -> note.in(language))
                    .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
            String words = shortened(text, language, most / SHARE);
            return notes.isEmpty() ? words : words + (language == Language.ZH ? "（" + notes + "）" : " (" + notes + ")");
        }

        private static @Nullable Text note(String chinese, String english, @Nullable Object value) {
            return value == null ? null : Briefs.words(chinese, english, value);
        }
    }

    /**
     * {@return this brief for the sender of a body: each statement is about the field of the body, or about the path in the context if the
     * body has no such field}
     */
    public Brief ofBody() {
        return new Brief(headline, evaluatedOn, items.stream().map(Item::ofBody).toList(), missing, next);
    }

    /** {@return this brief with another advice on what to do next} */
    public Brief withNext(Text newNext) {
        return new Brief(headline, evaluatedOn, items, missing, requireNonNull(newNext, "newNext must be given."));
    }

    /**
     * {@return the brief as text, a line for each statement}
     *
     * @param most the most characters; statements for which there is no room are counted. The bound holds from 1,000 characters on
     */
    public String text(Language language, int most) {
        StringBuilder text = new StringBuilder(start(language, most));
        List<Item> shown = shown(language, most);
        for (int i = 0; i < shown.size(); i++) {
            text.append(numbered(i, shown.get(i), language, most));
        }
        if (shown.size() < items.size()) {
            text.append(Briefs.words("另有 %s 项没有列出。\n", "Not listed: %s more.\n", items.size() - shown.size())
                    .in(language));
        }
        return text.append(end(language, most)).toString().strip();
    }

    /** {@return the content of the text as a tree of maps, lists, texts and numbers, which any JSON library can write} */
    public Map<String, Object> asTree(Language language, int most) {
        List<Item> shown = shown(language, most);
        return new Tree(language)
                .put("headline", shortened(headline, language, most / SHARE))
                .put("evaluatedOn", evaluatedOn)
                .put("items", shown, item -> item.tree(language, most))
                .put("missing", labels(language, most), Function.identity())
                .put("more", items.size() - shown.size())
                .put("next", next)
                .done();
    }

    /** Returns the first statements, as many as there is room for. */
    private List<Item> shown(Language language, int most) {
        int length = start(language, most).length() + end(language, most).length() + LAST_LINE;
        List<Item> shown = new ArrayList<>();
        for (Item item : items) {
            length += numbered(shown.size(), item, language, most).length();
            if (length > most) {
                break;
            }
            shown.add(item);
        }
        return shown;
    }

    private String start(Language language, int most) {
        return shortened(headline, language, most / SHARE) + '\n';
    }

    private static String numbered(int index, Item item, Language language, int most) {
        return (index + 1) + ". " + item.line(language, most) + "\n";
    }

    private String end(Language language, int most) {
        StringBuilder end = new StringBuilder();
        List<String> labels = labels(language, most);
        if (!labels.isEmpty()) {
            int left = labels(language, Integer.MAX_VALUE).size() - labels.size();
            end.append(Briefs.words(
                            left == 0 ? "无法判断：缺少 %s。\n" : "无法判断：缺少 %s等，另有 %s 项。\n",
                            left == 0 ? "Cannot decide: needs %s.\n" : "Cannot decide: needs %s, and %s more.\n",
                            String.join(language == Language.ZH ? "、" : ", ", labels),
                            left)
                    .in(language));
        }
        if (evaluatedOn != null) {
            end.append(Briefs.words("检查日 %s。", "Day of the check: %s. ", evaluatedOn)
                    .in(language));
        }
        return end.append(next == null ? "" : next.in(language)).toString();
    }

    /** Returns the labels of missing inputs, each once. */
    private List<String> labels(Language language, int most) {
        return missing.stream()
                .map(label -> label.in(language))
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .limit(most == Integer.MAX_VALUE ? most : MOST_MISSING)
                .toList();
    }

    private static String shortened(Text text, Language language, int most) {
        String words = text.in(language).strip();
        return words.length() <= most ? words : words.substring(0, most - 1) + '…';
    }

    /** {@return the number of statements only, because texts can contain names} */
    @Override
    public String toString() {
        return "Brief[" + items.size() + " items]";
    }
}
