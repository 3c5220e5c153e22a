package io.github.icprules.pages;

import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * Writes the output of a template as CSV. The template quotes every cell, so that the separators of any country's spreadsheet
 * work. A cell is always a text, even if its value looks like a formula.
 */
final class CsvOutput implements TemplateOutput {

    /**
     * The characters that can start a formula, including full-width characters. Control characters are replaced before this
     * check.
     */
    private static final String FORMULA = "=+-@＝＋－＠";

    /** The most characters of a cell, so that a cell is short enough for a table. */
    private static final int MOST_CHARACTERS = 200;

    private final StringBuilder csv = new StringBuilder();

    @Override
    public void writeContent(String text) {
        csv.append(text.replace("\n", "\r\n"));
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }

    @Override
    public void writeUserContent(@Nullable String value) {
        if (value != null) {
            String plain = Harmless.of(shortened(value));
            String start = plain.strip();
            boolean isFormula = !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
            csv.append(isFormula ? "'" : "").append(plain.replace("\"", "\"\""));
        }
    }

    @Override
    public String toString() {
        return csv.toString();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + '…';
    }
}
