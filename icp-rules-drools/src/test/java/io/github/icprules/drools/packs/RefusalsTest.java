package io.github.icprules.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.icprules.drools.RulePackException;
import io.github.icprules.drools.RulePackException.Problem;
import io.github.icprules.text.Language;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong pack is refused in the language of the reader. */
class RefusalsTest {

    /** Three English words outside of quotes; a compiler speaks English only, so its message is in quotes. */
    private static final Pattern SENTENCE = Pattern.compile("(?<![\\w/.])[A-Za-z]?[a-z]+(?: [a-z]+){2}(?![\\w/.])");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”");

    @TempDir
    private Path folder;

    static Stream<WrongPacksTest.Case> cases() {
        return WrongPacksTest.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void no_chinese_refusal_has_an_english_sentence(WrongPacksTest.Case one) {
        RulePackException refusal = catchThrowableOfType(
                RulePackException.class, () -> one.in(folder).pack());
        assertThat(refusal.lines(Language.EN))
                .containsExactlyElementsOf(refusal.getMessage().lines().skip(1).toList());
        assertThat(refusal.lines(Language.ZH)).allSatisfy(line -> {
            assertThat(line).contains("：应为").contains("；实际为");
            assertThat(SENTENCE.matcher(QUOTED.matcher(line).replaceAll("")).find())
                    .as(line)
                    .isFalse();
        });
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
