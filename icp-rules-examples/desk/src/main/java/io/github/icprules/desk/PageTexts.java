package io.github.icprules.desk;

import io.github.icprules.text.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The texts of the pages, from {@code page.zh.properties} and {@code page.en.properties}. */
final class PageTexts {

    private static final Map<Language, Properties> TEXTS =
            Map.of(Language.ZH, read("page.zh.properties"), Language.EN, read("page.en.properties"));

    private PageTexts() {}

    /** {@return a text in which {0}, {1} and so on are replaced by values} */
    static String say(Language language, String key, Object... values) {
        String text = Objects.requireNonNull(all(language).getProperty(key), key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** {@return all texts of a language by key} */
    static Properties all(Language language) {
        return Objects.requireNonNull(TEXTS.get(language));
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(Resources.text(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
