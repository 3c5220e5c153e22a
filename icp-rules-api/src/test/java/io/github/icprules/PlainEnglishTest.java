package io.github.icprules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Keeps the words of {@code docs/style.md} out of the comments of the main sources.
 *
 * <p>{@code plain-english.csv} lists the files that are older than this rule, with the number of places in each. The number
 * can only become smaller. A file that is not listed has none.
 */
class PlainEnglishTest {

    private static final List<Path> SOURCES =
            List.of(Path.of("src", "main", "java"), Path.of("..", "icp-rules-drools", "src", "main", "java"));

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?<=^|\\s)//[^\\n]*", Pattern.MULTILINE);
    private static final Pattern WORD =
            Pattern.compile("(?i)\\b(tells?|told|telling|anew|nobody|somebody|whoever|whatever|besides|lest|ours)\\b"
                    + "|\\bwhat is (not )?given\\b");

    @Test
    void comments_use_the_words_of_the_style_page() throws IOException {
        Map<String, Integer> listed = listed();
        Map<String, Integer> tooMany = new TreeMap<>();
        for (Map.Entry<String, Integer> file : counted().entrySet()) {
            if (file.getValue() > listed.getOrDefault(file.getKey(), 0)) {
                tooMany.put(file.getKey(), file.getValue());
            }
        }

        assertThat(tooMany)
                .as("files with more words to avoid than plain-english.csv lists; see docs/style.md")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/** Tells the day. */                                | 1",
                "/** Returns the day. */                              | 0",
                "// What is not given is told.                        | 2",
                "/** {@return the day} It is today. */                | 1",
                "/** {@return the day; {@code null} if not given} */  | 0",
                "String told = \"https://example.org/told\";          | 0"
            })
    void a_place_is_a_word_in_a_comment_or_a_sentence_behind_return(String source, int places) {
        assertThat(places(source)).isEqualTo(places);
    }

    private static Map<String, Integer> listed() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "plain-english.csv"), StandardCharsets.UTF_8)
                .stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(cells -> cells[0], cells -> Integer.valueOf(cells[1])));
    }

    /** Counts by simple name, so that a file can move to another package. */
    private static Map<String, Integer> counted() throws IOException {
        Map<String, Integer> counted = new TreeMap<>();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(
                                file -> counted.merge(file.getFileName().toString(), places(read(file)), Integer::sum));
            }
        }
        counted.values().removeIf(places -> places == 0);
        return counted;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int places(String source) {
        int places = 0;
        Matcher comments = COMMENT.matcher(source);
        while (comments.find()) {
            String comment = comments.group();
            places += (int) WORD.matcher(comment).results().count();
            if (hasSentenceBehindReturn(comment)) {
                places++;
            }
        }
        return places;
    }

    private static boolean hasSentenceBehindReturn(String comment) {
        int start = comment.indexOf("{@return");
        if (start < 0) {
            return false;
        }
        int depth = 0;
        int end = start;
        do {
            depth += comment.charAt(end) == '{' ? 1 : comment.charAt(end) == '}' ? -1 : 0;
            end++;
        } while (depth > 0 && end < comment.length());
        String paragraph = comment.substring(end).split("\\n\\s*\\*\\s*\\n|\\n\\s*\\* @|\\*/", 2)[0];
        return !paragraph.replace("*", "").isBlank();
    }
}
