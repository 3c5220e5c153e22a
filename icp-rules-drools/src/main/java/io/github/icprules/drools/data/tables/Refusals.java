package io.github.icprules.drools.data.tables;

import io.github.icprules.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words for what a file of an integrator should have and what it has, from the table {@code data/refusals.csv}: an English text and
 * the Chinese one, with {@code {1}}, {@code {2}} … for the names in both.
 */
public final class Refusals {

    private static final String FILE = "data/refusals.csv";
    private static final Columns COLUMNS = Columns.of("english", "chinese");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    private static final String IN_COLUMN = " in the column ";
    private static final Pattern REPEATED = Pattern.compile("(\".*\") as in (.+)");
    private static final Pattern NAMES = Pattern.compile("[\\w.\\[\\]-]+(?:, [\\w.\\[\\]-]+)+");
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private Refusals() {}

    /** The rows are read when a text is first needed in Chinese. */
    private static final class Rows {
        private static final List<Entry> ALL =
                Tables.csv(FILE, COLUMNS, row -> Entry.of(row.required("english"), row.required("chinese")));
    }

    /** A row: the pattern of the English text, and the Chinese text. */
    private record Entry(Pattern english, String chinese) {

        static Entry of(String english, String chinese) {
            StringBuilder pattern = new StringBuilder();
            Matcher placeholder = PLACEHOLDER.matcher(english);
            int end = 0;
            while (placeholder.find()) {
                pattern.append(Pattern.quote(english.substring(end, placeholder.start())))
                        .append("(.+?)");
                end = placeholder.end();
            }
            pattern.append(Pattern.quote(english.substring(end)));
            return new Entry(Pattern.compile(pattern.toString(), Pattern.DOTALL), chinese);
        }

        Optional<String> in(String text) {
            Matcher found = english.matcher(text);
            return found.matches()
                    ? Optional.of(PLACEHOLDER
                            .matcher(chinese)
                            .replaceAll(each ->
                                    Matcher.quoteReplacement(named(found.group(Integer.parseInt(each.group(1)))))))
                    : Optional.empty();
        }

        /** Returns a name in a text. A name that is a text of the table as a whole is in Chinese, too. */
        private static String named(String name) {
            return Rows.ALL.stream()
                    .filter(entry -> entry.english().pattern().equals(Pattern.quote(name)))
                    .map(Entry::chinese)
                    .findFirst()
                    .orElse(NAMES.matcher(name).matches() ? name.replace(", ", "、") : name);
        }
    }

    /** {@return a text in a language; a text without a row, such as the message of a compiler, in quotes} */
    static String in(Language language, String english) {
        return language == Language.EN ? english : chinese(english);
    }

    private static String chinese(String english) {
        int column = english.lastIndexOf(IN_COLUMN);
        String name = column <= 0 ? "" : english.substring(column + IN_COLUMN.length());
        if (!name.isEmpty() && name.indexOf(' ') < 0) {
            return "%s（%s 列）".formatted(chinese(english.substring(0, column)), name);
        }
        Matcher repeated = REPEATED.matcher(english);
        if (repeated.matches()) {
            return "%s（与 %s 重复）"
                    .formatted(
                            repeated.group(1), LINE.matcher(repeated.group(2)).replaceFirst("第 $1 行"));
        }
        return Rows.ALL.stream()
                .flatMap(entry -> entry.in(english).stream())
                .findFirst()
                .orElseGet(() -> english.startsWith("\"") || !english.contains(" ") ? english : '“' + english + '”');
    }
}
