package io.github.icprules.drools.facts.miniprogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.icprules.drools.facts.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of any length and any characters are evaluated, and quickly. */
class MiniProgramNameTest {

    private static final String ORDINARY = "()·-&";

    @ParameterizedTest
    @CsvSource({
        "example.com, com",
        "https://www.example.com.cn/, cn",
        "ｅｘａｍｐｌｅ．ｃｏｍ, com",
        "示例.中国, 中国",
        "a-b.c-d.shop, shop",
    })
    void what_is_formed_as_a_domain_name_has_an_ending(String name, String ending) {
        assertThat(MiniProgramName.endingIfDomain(name)).isEqualTo(ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "示例商店", "example", "example.com 2", "a..com", ".com", "example.com1", "https://"})
    void what_is_formed_otherwise_has_none(String name) {
        assertThat(MiniProgramName.endingIfDomain(name)).isNull();
    }

    /** On a small stack: 600 characters were too many for one of 256 KB. */
    @Test
    void a_name_of_a_million_dots_does_not_overflow_the_stack() throws InterruptedException {
        List<@Nullable String> endings = new ArrayList<>();
        Thread small = new Thread(
                null,
                () -> {
                    endings.add(MiniProgramName.endingIfDomain("a.".repeat(1_000_000) + "com"));
                    endings.add(MiniProgramName.endingIfDomain("a.".repeat(1_000_000)));
                },
                "small stack",
                256 * 1024L);
        small.start();
        small.join();

        assertThat(endings).containsExactly("com", null);
    }

    @ParameterizedTest
    @CsvSource({
        "示例商店, ''",
        "示例（商店）-2 &·, ''",
        "示例★商店★☆, ★☆",
        "\uD83D\uDE00示例!\uD83D\uDE00, \uD83D\uDE00!",
    })
    void special_characters_are_listed_once_in_their_order(String name, String special) {
        assertThat(MiniProgramName.specialIn(name, ORDINARY)).isEqualTo(special);
    }

    @Test
    void of_more_than_twenty_special_characters_twenty_are_listed() {
        String twenty = "!\"#$%'*+,./:;<=>?@[]";

        assertThat(MiniProgramName.specialIn("示" + twenty + "例" + twenty, ORDINARY))
                .isEqualTo(twenty);
        assertThat(MiniProgramName.specialIn(twenty + "^" + twenty, ORDINARY)).isEqualTo(twenty + "…");
    }

    /** The time is a backstop: it took 43 seconds. */
    @Test
    void a_name_of_all_symbols_takes_no_time() {
        String symbols = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> !Character.isLetterOrDigit(character) && !Texts.isSpace(character))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> MiniProgramName.specialIn(symbols, ORDINARY)))
                .hasSize(21)
                .endsWith("…");
    }
}
