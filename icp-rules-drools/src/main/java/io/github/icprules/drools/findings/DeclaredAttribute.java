package io.github.icprules.drools.findings;

import io.github.icprules.advice.AnswerForm;
import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that a rule pack declares: a row of its table {@code data/attributes.csv}.
 *
 * @param name the name, such as {@code acme.hotline}
 * @param kind the kind of the value
 * @param choices the values of {@link AnswerForm#ONE_OF} and {@link AnswerForm#SOME_OF}; otherwise empty
 * @param who the party that knows the attribute
 * @param label a short name for a form or a report
 * @param question the question for the attribute
 * @param form how to write the answer; {@code null} if the kind says enough
 */
public record DeclaredAttribute(
        String name,
        AnswerForm kind,
        List<String> choices,
        KnownBy who,
        Text label,
        Text question,
        @Nullable Text form) {

    /** The path of the table in a pack. */
    public static final String FILE = "data/attributes.csv";

    private static final Columns COLUMNS = Columns.of(
            "attribute",
            "kind",
            "choices",
            "who",
            "label_zh",
            "label_en",
            "question_zh",
            "question_en",
            "form_zh",
            "form_en");

    private static final List<AnswerForm> KINDS = List.of(
            AnswerForm.TEXT,
            AnswerForm.NUMBER,
            AnswerForm.DATE,
            AnswerForm.YES_NO,
            AnswerForm.ONE_OF,
            AnswerForm.SOME_OF);

    private static final Pattern NAME = Pattern.compile("([a-z0-9]++(?:-[a-z0-9]++){0,20}+)\\.[a-z][a-z0-9-]{0,63}");

    private static final Pattern BAR = Pattern.compile("\\|");

    /** Copies the list. */
    public DeclaredAttribute {
        choices = List.copyOf(choices);
    }

    /**
     * {@return the attributes in the table of a pack}
     *
     * @throws IllegalArgumentException if a row has another form; the message has one line for each error
     */
    public static List<DeclaredAttribute> read(byte[] table) {
        Map<String, Integer> lines = new HashMap<>();
        return Tables.csv(FILE, table, COLUMNS, row -> read(row, lines));
    }

    private static DeclaredAttribute read(Row row, Map<String, Integer> lines) {
        String attribute =
                row.matching("attribute", NAME, "a name with the id of the pack in front, such as acme.hotline");
        row.once("attribute", attribute, lines);
        AnswerForm kind = AnswerForm.valueOf(
                row.name("kind", KINDS.stream().map(AnswerForm::name).toList()));
        List<String> choices = row.parts("choices", BAR);
        boolean isChoice = kind == AnswerForm.ONE_OF || kind == AnswerForm.SOME_OF;
        if (isChoice ? choices.size() < 2 || choices.contains("") : !choices.isEmpty()) {
            throw row.misfit("choices", isChoice ? "at least two values with a | between them" : "nothing");
        }
        boolean hasForm = !row.text("form_zh").isEmpty() || !row.text("form_en").isEmpty();
        return new DeclaredAttribute(
                attribute,
                kind,
                choices,
                row.constant("who", KnownBy.class),
                row.sentence("label_zh", "label_en"),
                row.sentence("question_zh", "question_en"),
                hasForm ? row.sentence("form_zh", "form_en") : null);
    }

    /** {@return the id of the pack to which the attribute belongs; other packs that read the attribute declare it, too} */
    public String pack() {
        return name.substring(0, name.indexOf('.'));
    }

    /** {@return whether another declaration of the attribute accepts the same values} */
    boolean agreesWith(DeclaredAttribute other) {
        return kind == other.kind && choices.equals(other.choices);
    }

    /** {@return whether the attribute can have a value, in the normal form of attributes} */
    boolean accepts(Object value) {
        return switch (kind) {
            case NUMBER -> value instanceof Long || value instanceof BigDecimal;
            case DATE -> value instanceof LocalDate;
            case YES_NO -> value instanceof Boolean;
            case ONE_OF -> value instanceof String text && choices.contains(text);
            case SOME_OF -> value instanceof List<?> items && choices.containsAll(items);
            // A text in the form of a date is a date.
            default -> value instanceof String || value instanceof LocalDate;
        };
    }

    /** {@return what the attribute can be, in words} */
    Text expected() {
        String english = String.join(", ", choices);
        String chinese = String.join("、", choices);
        return switch (kind) {
            case NUMBER -> Text.of("数字，如 5000", "a number such as 5000");
            case DATE -> Text.of("日期，如 \"2026-11-24\"", "a date such as \"2026-11-24\"");
            case YES_NO -> Text.of("true 或 false", "true or false");
            case ONE_OF -> Text.of("其中之一：" + chinese, "one of " + english);
            case SOME_OF -> Text.of("这些值的列表：" + chinese, "a list of these: " + english);
            default -> Text.of("字符串", "a string");
        };
    }
}
