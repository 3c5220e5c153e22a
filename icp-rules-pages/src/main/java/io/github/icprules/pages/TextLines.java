package io.github.icprules.pages;

import io.github.icprules.pages.ReportTree.Citation;
import io.github.icprules.pages.ReportTree.Penalty;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a text in one language: wrapped, coloured and without harmful characters. */
final class TextLines {

    private static final String RESET = "\u001B[0m";

    private final TextLayout layout;
    private final ReportTree report;
    private final Language language;
    private final Citations citations;

    /**
     * Takes a layout.
     *
     * @param report the report, for the titles of the rules and the names of the paths
     */
    TextLines(TextLayout layout, ReportTree report, Language language) {
        this.layout = layout;
        this.report = report;
        this.language = language;
        this.citations = new Citations(language);
    }

    /** {@return the language of the texts} */
    Language language() {
        return language;
    }

    /** {@return one of two fixed texts} */
    String say(String chinese, String english) {
        return language == Language.ZH ? chinese : english;
    }

    /** {@return the label of a constant} */
    String text(Term term) {
        return term.in(language);
    }

    /** {@return a text behind a label, on the necessary number of lines, without the last line end} */
    String line(String label, String text) {
        int indent = WideText.width(label.replaceAll("\u001B\\[[0-9;]*m", ""));
        return label
                + String.join("\n" + " ".repeat(indent), WideText.wrap(Harmless.of(text), layout.columns() - indent));
    }

    /** {@return a text behind a number of blanks, on the necessary number of lines} */
    String line(int indent, String text) {
        return line(" ".repeat(indent), text);
    }

    /** {@return the number of lines of a text behind a number of blanks} */
    int count(int indent, String text) {
        return WideText.wrap(Harmless.of(text), layout.columns() - indent).size();
    }

    /** {@return a label with a width in columns} */
    String label(int columns, String label) {
        return WideText.pad(label, columns);
    }

    /** {@return the severity of a violation, with a width in columns} */
    String label(int columns, Severity severity) {
        return coloured(WideText.pad("  " + text(severity), columns), style(severity));
    }

    /** {@return the status of a material, with a width in columns} */
    String label(int columns, RequirementStatus status) {
        return coloured(WideText.pad("    " + text(status), columns), style(status));
    }

    /** {@return the title of a section behind an empty line} */
    String heading(String chinese, String english) {
        return '\n' + bold(say(chinese, english));
    }

    /** {@return the title of a section and the number of its entries, behind an empty line} */
    String heading(String chinese, String english, int count) {
        return heading(chinese, english) + ' ' + count;
    }

    /** {@return a text in bold} */
    String bold(String text) {
        return coloured(text, Style.BOLD);
    }

    /** {@return a title without harmful characters} */
    String harmless(String text) {
        return Harmless.of(text);
    }

    /** {@return the title of a rule, or its id if it has none} */
    String title(String ruleId) {
        return report.title(ruleId);
    }

    /** {@return the name of a path; in the full text also the path, with the field of the platform's API if there is one} */
    String place(ReportTree.Field field) {
        String path = place(field.path());
        String apiField = field.apiField();
        return !layout.parts().full() || apiField == null || apiField.equals(field.path())
                ? path
                : path + "  →  " + apiField;
    }

    /** {@return the name of a path; in the full text also the path} */
    String place(String path) {
        String label = report.label(path);
        return !layout.parts().full() || label.equals(path) ? label : label + "  " + path;
    }

    /** {@return the names of paths, each once} */
    String places(List<String> paths) {
        return paths.stream().map(this::place).distinct().collect(Collectors.joining(say("、", ", ")));
    }

    /** {@return the names of paths without the paths, each once} */
    String labels(List<String> paths) {
        return paths.stream().map(report::label).distinct().collect(Collectors.joining(", "));
    }

    /** {@return the citations of articles} */
    String cite(List<Citation> basis) {
        return citations.all(basis);
    }

    /** {@return the citations of articles, and behind them the notes of the library} */
    String cite(List<Citation> basis, List<Citation> notes) {
        return citations.all(basis, notes);
    }

    /** {@return the penalty} */
    String cite(Penalty penalty) {
        return citations.penalty(penalty);
    }

    /**
     * Colours a text. The text ends with a reset of all styles, because many terminals show a double underline for the code
     * that ends bold.
     */
    String coloured(String text, Style... styles) {
        return layout.inColour() ? Stream.of(styles).map(Style::on).collect(Collectors.joining()) + text + RESET : text;
    }

    static Style style(Severity severity) {
        return severity == Severity.BLOCKING || severity == Severity.LEGAL ? Style.RED : Style.YELLOW;
    }

    private static Style style(RequirementStatus status) {
        return switch (status) {
            case MISSING, DEFECTIVE -> Style.RED;
            case PROVIDED -> Style.GREEN;
            case TO_CONFIRM -> Style.YELLOW;
        };
    }
}
