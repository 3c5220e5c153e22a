package io.github.icprules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.support.Words;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps the words of {@code docs/style.md} out of comments, documents, English messages and tables. */
class PlainEnglishTest {

    private static final Path ROOT = Path.of("..");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?<=^|\\s)//[^\\n]*", Pattern.MULTILINE);
    private static final Pattern WORD =
            Pattern.compile("(?i)\\b(tells?|told|telling|anew|nobody|somebody|whoever|whatever|besides|lest|ours)\\b"
                    + "|\\bwhat is (not )?given\\b");
    /** A sentence in the paragraph of a {@code @return} with braces, behind them. */
    private static final Pattern BEHIND_RETURN =
            Pattern.compile("\\{@return(?:[^{}]++|\\{[^{}]*+})*+}[\\s*]*+(?!@|/|<p>)\\S");

    /** A sentence that starts with a relative clause. A question is not meant. */
    private static final Pattern WHAT = Pattern.compile("(?m)(?:^|[.;:=] )What\\b(?![^.\\n]*\\?)");

    /** Code, words in italics and the table of words to avoid. */
    private static final Pattern QUOTED =
            Pattern.compile("(?ms)^```.*?^```$|`[^`\\n]*`|\\*[^*\\n]+\\*|^\\| Not \\| But \\|$.*?^$|^\\| Before .*?^$");

    @ParameterizedTest
    @Words("""
            icp-rules-api/src/main/java | icp-rules-api/src/test-fixtures | icp-rules-drools/src/main/java
            icp-rules-drools/src/build/java | icp-rules-testing/src/main/java | icp-rules-pages/src/main/java
            icp-rules-examples/src/main/java
            icp-rules-examples/benchmarks/src/main/java | icp-rules-examples/hosts/src/main/java
            icp-rules-examples/boot4/src/main/java | icp-rules-examples/wxjava/src/main/java
            icp-rules-examples/desk/src/main/java
            """)
    void comments_use_the_words_of_the_style_page(String folder) throws IOException {
        assertThat(found(folder, ".java", PlainEnglishTest::inComments)).isEmpty();
    }

    @Test
    void comments_of_sheets_use_the_words_of_the_style_page() throws IOException {
        assertThat(found("icp-rules-drools/src/main/resources", ".drl", PlainEnglishTest::inComments))
                .isEmpty();
    }

    @ParameterizedTest
    @Words("""
            README.en.md | SECURITY.md | CONTRIBUTING.md | CHANGELOG.md | docs/architecture.md | docs/batch.md
            docs/compare.md | docs/explain.md | docs/fact-api.md | docs/filing-report.md
            docs/filing-request.md | docs/glossary.md | docs/limits.md | docs/performance.md | docs/questions.md
            docs/rule-packs.md | docs/schema/README.md | docs/semantics.md | docs/style.md | docs/testing.md
            docs/releases.md | docs/testing-rules.md | docs/where-things-go.md
            docs/wechat-answers.md | docs/wechat.md | docs/words.md | icp-rules-examples/wxjava/README.md
            icp-rules-examples/desk/README.en.md
            """)
    void documents_use_the_words_of_the_style_page(String document) {
        assertThat(inDocument(read(ROOT.resolve(document)))).isEmpty();
    }

    @Test
    void english_messages_use_the_words_of_the_style_page() throws IOException {
        assertThat(found("icp-rules-drools/src/main/resources", ".en.properties", PlainEnglishTest::inMessages))
                .isEmpty();
    }

    @ParameterizedTest
    @Words("""
            icp-rules-api/src/main/resources | icp-rules-drools/src/main/resources
            icp-rules-examples/packs/acme/src/main/resources
            """)
    void tables_use_the_words_of_the_style_page(String folder) throws IOException {
        assertThat(found(folder, ".csv", PlainEnglishTest::inTable)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /** Tells the day. */                                | 1
            /** Returns the day. */                              | 0
            // What is not given is told.                        | 2
            /** {@return the day} It is today. */                | 1
            /** {@return the day; {@code null} if not given} */  | 0
            String told = "https://example.org/told";          | 0
            Whoever reads it is told.                           | 2
            What it says is not read.                           | 1
            The day. What it is counts.                         | 1
            What is a filing?                                   | 0
            The code `told` is read.                            | 0
            Avoid *tell* and *told*.                            | 0
            """)
    void a_place_is_a_word_in_a_comment_or_a_document(String text, int places) {
        assertThat(text.contains("/") ? inComments(text) : inDocument(text)).hasSize(places);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id,名称,Whoever files is told.               | 2
            id,名称,"What is filed, and when."           | 1
            id,名称,"On a day, What is filed."           | 0
            id,名称,The day is filed.,What it is counts. | 1
            """)
    void a_place_is_a_word_in_a_cell(String row, int places) {
        assertThat(inTable(row)).hasSize(places);
    }

    private interface Check {

        List<String> places(String text);
    }

    private static List<String> found(String folder, String ending, Check check) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            List<Path> texts =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(texts).isNotEmpty();
            return texts.stream()
                    .flatMap(file -> check.places(read(file)).stream().map(place -> file.getFileName() + ": " + place))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> inComments(String source) {
        return matches(COMMENT, source).stream()
                .flatMap(comment ->
                        Stream.concat(matches(WORD, comment).stream(), matches(BEHIND_RETURN, comment).stream()))
                .toList();
    }

    private static List<String> inDocument(String text) {
        String prose = QUOTED.matcher(text).replaceAll("");
        return Stream.concat(matches(WORD, prose).stream(), matches(WHAT, prose).stream())
                .toList();
    }

    private static List<String> inMessages(String bundle) {
        return bundle.lines()
                .map(line -> line.substring(line.indexOf('=') + 1))
                .flatMap(sentence -> inDocument(sentence).stream().map(word -> word + " in " + sentence))
                .toList();
    }

    /** A comma within a sentence has a blank behind it, and a comma between cells has none. */
    private static List<String> inTable(String table) {
        return Pattern.compile("\n|\"?,(?! )\"?")
                .splitAsStream(table)
                .flatMap(cell -> inDocument(cell).stream().map(word -> word + " in " + cell))
                .toList();
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
