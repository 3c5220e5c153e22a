package io.github.icprules.report;

import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Receives the members of a JSON object, in their order. */
interface Members {

    /** Adds a string. Ignores {@code null}. */
    Members put(String name, @Nullable String value);

    /** Adds the name of a constant; does not add {@code null}. */
    Members putName(String name, @Nullable Enum<?> value);

    /** Adds a text in the language of the report. Ignores {@code null}. */
    Members put(String name, @Nullable Text value);

    /** Adds a text that other objects of the same report may also contain. Ignores {@code null}. */
    Members putShared(String name, @Nullable Text value);

    /** Adds a date in the form of ISO 8601. Ignores {@code null}. */
    Members put(String name, @Nullable LocalDate value);

    /** Adds a number. Ignores {@code null}. */
    Members put(String name, @Nullable Number value);

    /** Adds {@code true}. Ignores {@code false}. */
    Members putIf(String name, boolean value);

    /** Adds an array of strings. */
    Members putStrings(String name, List<String> items);

    /** Adds an array of the names of constants. */
    Members putNames(String name, List<? extends Enum<?>> constants);

    /** Adds an array of strings. Ignores an empty list. */
    default Members putStringsIfAny(String name, List<String> items) {
        return items.isEmpty() ? this : putStrings(name, items);
    }

    /** Adds an array of texts in the language of the report. */
    Members putTexts(String name, List<Text> items);

    /** Adds an array of objects. */
    <T> Members put(String name, List<T> items, BiConsumer<Members, T> layout);

    /**
     * Adds an array of findings.
     *
     * @param sentence returns the sentence of a finding, which shows whether an engine keeps the finding for further reports
     */
    default <T> Members put(String name, List<T> findings, Function<T, Text> sentence, BiConsumer<Members, T> layout) {
        return put(name, findings, layout);
    }

    /** Adds an array of objects that other arrays of the same report often contain, too. */
    <T> Members putShared(String name, List<T> items, BiConsumer<Members, T> layout);

    /** Adds an array of objects. Ignores an empty list. */
    default <T> Members putIfAny(String name, List<T> items, BiConsumer<Members, T> layout) {
        return items.isEmpty() ? this : put(name, items, layout);
    }

    /** Adds an object. Ignores {@code null}. */
    <T> Members putObject(String name, @Nullable T item, BiConsumer<Members, T> layout);
}
