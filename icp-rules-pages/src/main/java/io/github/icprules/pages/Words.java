package io.github.icprules.pages;

import io.github.icprules.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of one bundle of the pages in one language. */
final class Words {

    /** The start of the keys whose texts are a term of the form and the usual word, with a bar between them. */
    private static final String TERM = "term.";

    private static final Map<Language, Words> MERCHANT =
            Map.of(Language.ZH, new Words("merchant.zh"), Language.EN, new Words("merchant.en"));

    private static final Map<Language, Words> MESSAGES =
            Map.of(Language.ZH, new Words("messages.zh"), Language.EN, new Words("messages.en"));

    private static final Map<Language, Words> FILE =
            Map.of(Language.ZH, new Words("file.zh"), Language.EN, new Words("file.en"));

    private final Map<String, String> texts = new HashMap<>();
    private final List<Term> terms;
    private final List<Rewrite> rewrites;

    /** A term of the form, and the usual word for it, which can contain values. */
    record Term(String formal, String usual) {}

    private record Rewrite(Pattern pattern, String words) {}

    private Words(String bundle) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(bundle + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        // A long term comes first, because it can contain a short one.
        terms = texts.entrySet().stream()
                .filter(text -> text.getKey().startsWith(TERM))
                .map(text -> text.getValue().split("\\|", 2))
                .map(parts -> new Term(parts[0], parts[1]))
                .sorted(Comparator.comparing((Term term) -> -term.formal().length())
                        .thenComparing(Term::formal))
                .toList();
        rewrites = texts.entrySet().stream()
                .filter(text -> text.getKey().startsWith("rewrite."))
                .sorted(Map.Entry.comparingByKey())
                .map(text -> text.getValue().split("\\|\\|", 2))
                .map(parts -> new Rewrite(Pattern.compile(parts[0]), parts[1]))
                .toList();
    }

    /** {@return the words of the merchant's page} */
    static Words ofMerchant(Language language) {
        return Objects.requireNonNull(MERCHANT.get(language));
    }

    /** {@return the words of messages, letters and calendars} */
    static Words ofMessages(Language language) {
        return Objects.requireNonNull(MESSAGES.get(language));
    }

    /** {@return the words of the page for the file} */
    static Words ofFile(Language language) {
        return Objects.requireNonNull(FILE.get(language));
    }

    /** {@return the terms of the form, long terms first} */
    List<Term> terms() {
        return terms;
    }

    /** {@return whether there is a text} */
    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** {@return a text} */
    String say(String key) {
        return Objects.requireNonNull(texts.get(key), key);
    }

    /** {@return the items of a text with bars between them; empty if the text is empty} */
    List<String> list(String key) {
        String text = say(key);
        return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
    }

    /**
     * {@return a sentence without the parts of which the bundle has a pattern, with other words in their place}
     *
     * <p>The texts are {@code rewrite.1}, {@code rewrite.2} and so on: a pattern and the other words, with two bars between them.
     */
    String rewritten(String sentence) {
        String rewritten = sentence;
        for (Rewrite rewrite : rewrites) {
            rewritten = rewrite.pattern().matcher(rewritten).replaceAll(Matcher.quoteReplacement(rewrite.words()));
        }
        return rewritten;
    }

    /** {@return a text with a number; a text for the number one has a key of its own if it differs} */
    String say(String key, long number) {
        String text = number == 1 && texts.containsKey(key + ".one") ? say(key + ".one") : say(key);
        return filled(text, Map.of("number", String.valueOf(number)));
    }

    /** {@return a text with values} */
    String say(String key, Map<String, String> values) {
        return filled(say(key), values);
    }

    /** {@return a text with values in place of their names in braces; a value is never filled itself} */
    static String filled(String text, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            String value = close < 0 ? null : values.get(text.substring(open + 1, close));
            if (value == null) {
                filled.append(text, from, open + 1);
                from = open + 1;
            } else {
                filled.append(text, from, open).append(value);
                from = close + 1;
            }
        }
        return filled.append(text, from, text.length()).toString();
    }
}
