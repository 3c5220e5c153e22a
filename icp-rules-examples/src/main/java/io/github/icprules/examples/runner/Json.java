package io.github.icprules.examples.runner;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;

/** Writes trees of maps and lists as JSON, with the same line ends on every machine. */
final class Json {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter COMPACT = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build()
            .writer();
    private static final ObjectWriter WRITER =
            COMPACT.with(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

    private Json() {}

    /** {@return the tree in one line, in UTF-8, with the line end} */
    static byte[] line(Object tree) {
        try {
            byte[] json = COMPACT.writeValueAsBytes(tree);
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of maps and lists can be written as JSON.", e);
        }
    }

    static String of(Object tree) {
        try {
            return WRITER.writeValueAsString(tree) + '\n';
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of maps and lists can be written as JSON.", e);
        }
    }
}
