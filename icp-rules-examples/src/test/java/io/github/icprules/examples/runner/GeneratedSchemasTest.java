package io.github.icprules.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.icprules.examples.GeneratedFile;
import io.github.icprules.examples.runner.io.JsonText;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The schemas of docs/schema are those of the model. */
class GeneratedSchemasTest {

    @Test
    void the_schemas_are_up_to_date() throws IOException {
        for (Map.Entry<String, ObjectNode> schema : Schemas.all().entrySet()) {
            String text = JsonText.of(schema.getValue());
            new GeneratedFile("docs/schema/" + schema.getKey()).assertIs(text);
            // The Chinese name of a new property is written by hand into the generated schema.
            assertThat(text).doesNotContain(Schemas.NO_TITLE);
        }
    }
}
