package io.github.icprules.examples.runner.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.pages.Harmless;
import java.nio.charset.StandardCharsets;

/**
 * Writes trees of maps and lists as JSON. The line ends are the same on every machine, and the output has no character that
 * could control a terminal.
 */
public final class JsonText {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter COMPACT = JsonMapper.builder().build().writer();
    private static final ObjectWriter WRITER =
            COMPACT.with(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

    private JsonText() {}

    /** {@return the tree in one line, in UTF-8} */
    public static byte[] compact(Object tree) {
        return written(COMPACT, tree).getBytes(StandardCharsets.UTF_8);
    }

    /** {@return the tree as indented text, with a line end} */
    public static String of(Object tree) {
        return written(WRITER, tree) + '\n';
    }

    private static String written(ObjectWriter writer, Object tree) {
        try {
            return Harmless.inJson(writer.writeValueAsString(tree));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of maps and lists can be written as JSON.", e);
        }
    }
}
