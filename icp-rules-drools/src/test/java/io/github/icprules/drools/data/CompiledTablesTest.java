package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.engine.RuleBook;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables that a start reads in the binary form are the tables that a lawyer edits. */
class CompiledTablesTest {

    @Test
    void every_binary_file_is_the_one_that_the_texts_give() {
        Map<String, byte[]> files = RuleBook.compile();
        assertThat(files).hasSizeGreaterThan(5);
        files.forEach((name, bytes) -> assertThat(Tables.bytes(name)).as(name).isEqualTo(bytes));
    }
}
