package io.github.icprules.drools.data.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordsTest {

    private static final Keywords WORDS = new Keywords(List.of("理财", "理财师", "基金", "App"));

    @ParameterizedTest
    @CsvSource({
        "示例理财, 理财",
        "示例理财师, 理财师",
        "理财, 理财",
        "基金与理财, 基金",
        "理财与基金, 理财",
        "示例app, APP",
        "示例ＡＰＰ, APP",
        "示例ａｐｐ, APP",
        "𠮷例app, APP",
    })
    void the_first_word_counts_and_the_longest_there(String text, String word) {
        assertThat(WORDS.firstIn(text)).isEqualTo(word);
    }

    /** In any order. */
    @ParameterizedTest
    @ValueSource(strings = {"甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "金木水火土日月星辰"})
    void the_longest_counts_of_many_words_that_begin_at_one_place(String text) {
        Keywords words = new Keywords(IntStream.rangeClosed(1, text.length())
                .mapToObj(length -> text.substring(0, length))
                .toList());
        assertThat(words.firstIn("示例" + text + "示例")).isEqualTo(text);
        assertThat(words.leading(text + "示例")).isEqualTo(text);
    }

    @Test
    void a_word_is_among_the_words_or_not() {
        assertThat(WORDS.contains("ａpp")).isTrue();
        assertThat(WORDS.contains("示例")).isFalse();
        assertThat(WORDS.contains("理财产品")).isFalse();
        assertThat(WORDS.and(new Keywords(List.of("app", "文具"))).firstIn("文具app"))
                .isEqualTo("APP");
        assertThat(WORDS.and(new Keywords(List.of("文具"))).firstIn("文具app")).isNull();
    }

    /** Signs of which Unicode has a second one, that looks or means the same, are the same word too. */
    @ParameterizedTest
    @CsvSource({
        "⼀示例, 一示例",
        "①ⓐ, 1a",
        "\uf900, \u8c48",
        "ﾃｽﾄ, テスト",
        "\uf900示例, \u8c48示例",
        "①示例, 1示例",
        "㈱示例, (株)示例",
        "ﾃｽﾄ示例, テスト示例",
        "ⓐ示例, a示例",
        "示\u3000例, '示 例'",
        "ﬁ示例, FI示例",
    })
    void a_sign_in_another_form_is_the_same_sign(String form, String plain) {
        assertThat(new Keywords(List.of(plain)).firstIn(form)).isNotNull();
        assertThat(new Keywords(List.of(form)).firstIn(plain)).isNotNull();
        assertThat(new Keywords(List.of(form)).contains(plain)).isTrue();
    }

    /** Texts of common characters are made ready in one pass, all others in the general way; both come to the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "~", "！", "～", "a", "z", "A", "Z", "`", "{", "ａ", "ｚ", "一", "鿿", "、", "。", "，", "\u00a0", "é", "𠮷"
            })
    void letters_of_any_width_and_case_are_the_same_word(String sign) {
        Keywords words = new Keywords(List.of(sign + "示例"));
        for (String other : List.of(sign, sign.toUpperCase(Locale.ROOT), sign.toLowerCase(Locale.ROOT))) {
            assertThat(words.contains(other + "示例")).as(other).isTrue();
            // The rare character sends the text the general way.
            assertThat(words.firstIn("𠮷" + other + "示例")).as(other).isNotNull();
        }
        assertThat(words.firstIn("示例")).isNull();
    }
}
