package io.github.icprules.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.icprules.drools.RulePackException;
import io.github.icprules.drools.RulePackException.Problem;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.PackFolder;
import io.github.icprules.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong pack is refused in the language of the reader. */
class RefusalsTest {

    /** Two words with a blank between them; a compiler speaks English only, so its message is in quotes. */
    private static final Pattern WORDS = Pattern.compile("(?<![\\w/.@$-])[A-Za-z]?[a-z]+ [a-z]+(?![\\w/.(-])");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”");

    /** The texts of the library that have no names. */
    private static final List<String> ENGLISH = Pattern.compile("(?m)^(?:\"([^\"{}]+)\"|([^\",{}]+)),")
            .matcher(new String(Tables.bytes("data/refusals.csv"), StandardCharsets.UTF_8))
            .results()
            .map(row -> row.group(1) == null ? row.group(2) : row.group(1))
            .toList();

    @TempDir
    private Path folder;

    static List<WrongPacksTest.Case> cases() {
        return Effort.oneIn(4, WrongPacksTest.cases().toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void no_chinese_refusal_has_an_english_word_outside_of_code(WrongPacksTest.Case one) {
        RulePackException refusal = catchThrowableOfType(
                RulePackException.class, () -> one.in(folder).pack());
        assertThat(refusal.lines(Language.EN))
                .containsExactlyElementsOf(refusal.getMessage().lines().skip(1).toList());
        assertThat(refusal.lines(Language.ZH)).allSatisfy(line -> {
            assertThat(line).contains("：应为").contains("；实际为");
            String words = QUOTED.matcher(line).replaceAll("");
            assertThat(WORDS.matcher(words).find()).as(line).isFalse();
            assertThat(ENGLISH).as(line).doesNotContain(words.substring(words.indexOf("；实际为") + "；实际为".length()));
        });
        // A text of the library is not in quotes as if it were a text of the pack.
        assertThat(refusal.lines(Language.ZH))
                .noneMatch(line ->
                        ENGLISH.stream().anyMatch(text -> text.contains(" ") && line.contains('"' + text + '"')));
        // What was expected is in Chinese, also if it has a quote.
        assertThat(refusal.lines(Language.ZH))
                .allSatisfy(line -> assertThat(line.substring(line.indexOf("应为"), line.indexOf("；实际为")))
                        .doesNotContain("“"));
    }

    @Test
    void a_refusal_is_in_both_languages() {
        RulePackException refusal = catchThrowableOfType(
                RulePackException.class,
                () -> PackFolder.in(folder)
                        .with("rules/brand.drl", "taken.possible", "takn.possible")
                        .pack());
        Problem problem = refusal.problems().get(0);
        assertThat(problem.text(Language.EN))
                .isEqualTo(
                        "acme rules/brand.drl:28:58: expected a property of MiniProgramName, found \"takn\" (did you mean"
                                + " taken?)");
        assertThat(problem.text(Language.ZH))
                .isEqualTo("acme rules/brand.drl:28:58：应为 MiniProgramName 的属性；实际为\"takn\"（是否想写 taken？）");
    }
}
