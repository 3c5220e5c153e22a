package io.github.icprules.drools.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Chinese sentences have full-width punctuation: in the comments of the sheets, which the catalogue prints, and in messages.
 * The lines of sheets and cases fit on a page.
 */
class PunctuationTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources", "io", "github", "icprules", "drools");

    private static final Path CASES = Path.of("src", "test", "resources", "io", "github", "icprules", "drools");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern HALF_WIDTH = Pattern.compile("[\\p{IsHan}》」”）][,:;!?(]|[,:;!?)][\\p{IsHan}《「“（]");

    private static final Pattern CELL = Pattern.compile("\"(?:[^\"]|\"\")*\"|[^,\"\\n]+");
    private static final Pattern FULL_WIDTH = Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uff60“”—…]");
    private static final int MOST_COLUMNS = 120;

    @Test
    void comments_of_sheets_have_full_width_punctuation() throws IOException {
        assertThat(files("rules", ".drl")
                        .flatMap(sheet -> COMMENT.matcher(read(sheet))
                                .results()
                                .flatMap(comment -> comment.group().lines())
                                .filter(PunctuationTest::isHalfWidth)
                                .map(line -> sheet.getFileName() + ": " + line.strip())))
                .isEmpty();
    }

    @Test
    void chinese_messages_have_full_width_punctuation() throws IOException {
        assertThat(files("messages", ".zh.properties")
                        .flatMap(bundle -> read(bundle)
                                .lines()
                                .map(line -> line.substring(line.indexOf('=') + 1))
                                .filter(PunctuationTest::isHalfWidth)
                                .map(line -> bundle.getFileName() + ": " + line)))
                .isEmpty();
    }

    @Test
    void chinese_phrases_and_questions_have_full_width_punctuation() throws IOException {
        assertThat(Stream.concat(files("phrases", ".csv"), files("data", "inputs.csv"))
                        .flatMap(table -> CELL.matcher(read(table))
                                .results()
                                .map(MatchResult::group)
                                .filter(PunctuationTest::isHalfWidth)
                                .map(cell -> table.getFileName() + ": " + cell)))
                .isEmpty();
    }

    @Test
    void lines_of_sheets_and_cases_have_at_most_120_columns() throws IOException {
        assertThat(Stream.concat(files("rules", ".drl"), files(CASES, ".cases"))
                        .flatMap(file -> read(file)
                                .lines()
                                .filter(line -> columns(line) > MOST_COLUMNS)
                                .map(line -> file.getFileName() + ": " + line)))
                .isEmpty();
    }

    private static long columns(String line) {
        return line.length() + FULL_WIDTH.matcher(line).results().count();
    }

    private static boolean isHalfWidth(String line) {
        return HALF_WIDTH.matcher(line).find();
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        return files(RESOURCES.resolve(folder), ending);
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found.stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
