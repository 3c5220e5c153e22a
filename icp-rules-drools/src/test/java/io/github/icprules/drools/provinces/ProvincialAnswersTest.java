package io.github.icprules.drools.provinces;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.ProvincialRequirement;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * 各省要求: what becomes of every row of {@code provinces.csv} stands in {@code provincial-answers.txt}, one by one, for people to
 * read: rules and second evaluator take what provinces demand from the same table, so that neither notices a cell that is changed.
 *
 * <p>What is written down was taken from the rules themselves. It notices a change; it does not prove a row right.
 */
public class ProvincialAnswersTest {

    private static final String FILE = "provincial-answers.txt";
    private static final Path WRITTEN = Path.of("target", FILE);
    private static final Path KEPT = Path.of("src/test/resources/io/github/icprules/drools", FILE);

    @Test
    void each_row_makes_rules_say_what_is_written_down() throws IOException {
        List<String> lines = Knowledge.bundled().provinces().rows().parallelStream()
                .flatMap(row -> Stream.concat(
                        Stream.of(name(row)),
                        new ProvincialAnswers(row).effect().stream().map("  "::concat)))
                .toList();
        Files.write(WRITTEN, lines, StandardCharsets.UTF_8);
        assertThat(lines)
                .as("target/%s, to be read and taken over where it is right", FILE)
                .isEqualTo(Files.exists(KEPT) ? Files.readAllLines(KEPT, StandardCharsets.UTF_8) : List.of());
    }

    private static String name(ProvincialRequirement row) {
        return "%s %s/%s: %s"
                .formatted(
                        row.province() == null ? "00" : row.province(),
                        row.parameter(),
                        row.value(),
                        row.requirement().in(Language.EN));
    }
}
