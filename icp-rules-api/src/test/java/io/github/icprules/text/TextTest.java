package io.github.icprules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void a_fixed_text_speaks_both_languages() {
        Text text = Text.of("备案", "filing");

        assertThat(text.in(Language.ZH)).isEqualTo("备案").isEqualTo(text.toString());
        assertThat(text.in(Language.EN)).isEqualTo("filing");
    }

    @Test
    void every_chinese_locale_is_chinese_and_any_other_english() {
        assertThat(Language.of(Locale.SIMPLIFIED_CHINESE)).isEqualTo(Language.ZH);
        assertThat(Language.of(Locale.forLanguageTag("zh-Hant-HK"))).isEqualTo(Language.ZH);
        assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.EN);
        assertThat(Language.of(Locale.ROOT)).isEqualTo(Language.EN);
    }
}
