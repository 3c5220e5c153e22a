package io.github.icprules.drools.filings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.corpus.FilingNotation;
import io.github.icprules.drools.corpus.NotationText;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The sixteen reasons for which filings are most often returned ({@code rejections.txt}), each found before the filing is submitted. */
class RejectionTextsTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final Pattern FINDING =
            Pattern.compile("> (\\S+) ([A-Z]+) (\\S+)(?: field (\\S+))?(?: code (\\d+))?");
    private static final int LINES = 5;

    static final List<Rejection> REJECTIONS = rejections(Corpus.lines("rejections.txt"));

    @ParameterizedTest
    @FieldSource("REJECTIONS")
    void a_rejection_is_found_at_its_path_and_reported_in_both_languages(Rejection rejection) {
        Matcher finding = FINDING.matcher(rejection.finding());
        assertThat(finding.matches()).as(rejection.finding()).isTrue();
        List<Violation> found = ENGINE.evaluate(rejection.filing().on(RuleVerifier.DAY)).violations().stream()
                .filter(violation -> violation.ruleId().equals(finding.group(1)))
                .toList();
        assertThat(found).singleElement().satisfies(violation -> {
            assertThat(violation.severity()).hasToString(finding.group(2));
            assertThat(violation.path()).isEqualTo(finding.group(3));
            assertThat(violation.apiField()).isEqualTo(finding.group(4));
            assertThat(violation.platformErrcode())
                    .isEqualTo(finding.group(5) == null ? null : Integer.valueOf(finding.group(5)));
            assertThat(sentences(violation, Language.ZH)).contains(rejection.chinese());
            assertThat(sentences(violation, Language.EN)).contains(rejection.english());
        });
    }

    @Test
    void the_table_has_all_sixteen() {
        assertThat(REJECTIONS.stream()
                        .map(rejection -> rejection.title().split(" ", 2)[0])
                        .distinct())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 16).mapToObj(String::valueOf).toList());
    }

    /**
     * A reason for which filings are returned.
     *
     * @param title its number of the sixteen, and its name
     * @param filing the filing
     * @param finding rule, severity, path, field of the API and error code
     * @param chinese parts of the sentences
     * @param english parts of the sentences
     */
    private record Rejection(
            String title, FilingNotation filing, String finding, List<String> chinese, List<String> english) {

        @Override
        public String toString() {
            return title;
        }
    }

    private static List<Rejection> rejections(List<NotationText> lines) {
        return IntStream.range(0, lines.size() / LINES)
                .mapToObj(i -> lines.subList(i * LINES, (i + 1) * LINES))
                .map(each -> new Rejection(
                        each.get(0).whole().substring("## ".length()),
                        Corpus.filing(each.get(1)),
                        each.get(2).whole(),
                        parts(each.get(3).whole(), "zh "),
                        parts(each.get(4).whole(), "en ")))
                .toList();
    }

    private static List<String> parts(String line, String language) {
        assertThat(line).startsWith(language);
        return List.of(line.substring(language.length()).split(" … ", -1));
    }

    private static String sentences(Violation violation, Language language) {
        return violation.message().in(language) + ' ' + violation.suggestion().in(language);
    }
}
