package io.github.icprules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table from a stream or a text has the same effect as the same table in a file. */
class TablesFromReadersTest {

    private static final String POLICY =
            "\ufeffrule,effect,severity,reason\nmini-program.remark-length,SEVERITY,BLOCKING,示例\n";
    private static final String PARAMETERS =
            "id,value,source,confidence,checked\nremark-length,100-200,示例,LOW,2026-11-01\n";
    private static final FilingRequest FILING =
            Filings.enterprise().with(Defects.shortRemark()).request();

    @TempDir
    private Path folder;

    @Test
    void a_policy_from_a_stream_has_the_effect_and_the_digest_of_the_file() throws IOException {
        Path file = file("acme.csv", POLICY);
        Map<String, Object> ofFile = report(DroolsIcpRuleEngine.builder().policy(file));
        try (InputStream stream = Files.newInputStream(file);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            assertThat(report(DroolsIcpRuleEngine.builder().policy("acme", reader)))
                    .isEqualTo(ofFile);
        }
        assertThat(ofFile).isNotEqualTo(report(DroolsIcpRuleEngine.builder()));
    }

    @Test
    void parameters_from_a_text_have_the_effect_of_the_file() throws IOException {
        IcpRuleEngine ofFile = DroolsIcpRuleEngine.builder()
                .parameters(file("own.csv", PARAMETERS))
                .build();
        IcpRuleEngine ofText = DroolsIcpRuleEngine.builder()
                .parameters("own.csv", new StringReader(PARAMETERS))
                .build();
        assertThat(ofText.parameters())
                .isEqualTo(ofFile.parameters())
                .isNotEqualTo(IcpRuleEngine.load().parameters());
        assertThat(ofText.evaluate(FILING)).isEqualTo(ofFile.evaluate(FILING));
    }

    @Test
    void the_law_from_texts_has_the_effect_of_the_folder() throws IOException {
        String penalties = new String(Tables.bytes("data/penalties.csv"), StandardCharsets.UTF_8);
        String shorter = penalties.lines().skip(1).findFirst().orElseThrow();
        String other = penalties.replace(shorter + '\n', shorter.replace("10000,10000", "9000,10000") + '\n');
        file("penalties.csv", other);
        IcpRuleEngine ofFolder = DroolsIcpRuleEngine.builder().law(folder).build();
        IcpRuleEngine ofTexts = DroolsIcpRuleEngine.builder()
                .law(Map.of("penalties.csv", new StringReader(other)))
                .build();
        assertThat(ofTexts.law()).isEqualTo(ofFolder.law());
        assertThat(ofTexts.evaluate(FILING)).isEqualTo(ofFolder.evaluate(FILING));
    }

    @Test
    void an_error_names_the_table_the_line_and_the_column() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DroolsIcpRuleEngine.builder()
                        .policy("acme", new StringReader("rule,effect,reason\nnumber.phone,MUTED,示例\n")))
                .withMessageStartingWith("acme:2:14 effect: expected")
                .withMessageContaining("did you mean MUTE?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DroolsIcpRuleEngine.builder()
                        .parameters("own.csv", new StringReader(PARAMETERS.replace("remark-length", "remark-lenght"))))
                .withMessageStartingWith("own.csv:2:1 id: expected");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DroolsIcpRuleEngine.builder().law(Map.of("penalty.csv", new StringReader(""))))
                .withMessageStartingWith("law/penalty.csv: there is no such table; expected")
                .withMessageContaining("penalties.csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DroolsIcpRuleEngine.builder().law(Map.of()))
                .withMessageStartingWith("law: expected one or more of documents.csv");
    }

    @Test
    void a_table_without_end_and_a_reader_that_fails_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DroolsIcpRuleEngine.builder().policy("acme", new Endless()))
                .withMessageContaining("acme:1:1: expected at most 8,388,608 bytes, found more");
        Reader failing = new StringReader("");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> {
                    failing.close();
                    DroolsIcpRuleEngine.builder().policy("acme", failing);
                })
                .withMessage("The table acme cannot be read.");
    }

    private static Map<String, Object> report(DroolsIcpRuleEngine.Builder builder) {
        return builder.build().evaluate(FILING).asTree(Language.ZH);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** A reader that returns commas for ever. */
    private static final class Endless extends Reader {

        @Override
        public int read(char[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, ',');
            return length;
        }

        @Override
        public void close() {}
    }
}
