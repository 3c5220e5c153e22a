package io.github.icprules.examples.runner.io;

import io.github.icprules.pages.Harmless;
import io.github.icprules.pages.WideText;
import io.github.icprules.text.Language;
import java.util.List;

/** A text for a terminal, which is written line by line in one language. */
public abstract class TerminalText {

    /** The lines until now. */
    protected final StringBuilder out = new StringBuilder();

    protected final Language language;
    private final int columns;

    protected TerminalText(Language language, int columns) {
        this.language = language;
        this.columns = columns;
    }

    /** {@return one of two fixed values} */
    protected final <T> T said(T chinese, T english) {
        return language == Language.ZH ? chinese : english;
    }

    /** Writes a text behind a label. Further lines of the text start with blanks of the same width. */
    protected final void line(String label, String text) {
        int indent = WideText.width(label);
        List<String> lines = WideText.wrap(Harmless.of(text), columns - indent);
        out.append(label).append(lines.get(0)).append('\n');
        lines.stream()
                .skip(1)
                .forEach(rest -> out.append(" ".repeat(indent)).append(rest).append('\n'));
    }
}
