package io.github.icprules.examples.runner.catalogue;

import io.github.icprules.pages.WideText;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.stream.Stream;

/** A list with three formats: text, JSON and a document. */
interface FormattedList {

    String asText();

    String asJson();

    String asMarkdown();

    /** {@return the columns that the widest of some texts takes} */
    static int width(Stream<String> texts) {
        return texts.mapToInt(WideText::width).max().orElse(0);
    }

    /** {@return a text as the cell of a table in a document} */
    static String cell(Text text, Language language) {
        return text.in(language).replace("|", "\\|");
    }
}
