package io.github.icprules.text;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/** A language of the library's texts. */
public enum Language {
    /** Simplified Chinese (zh-CN), the language of the filing system. */
    ZH,
    /** English. */
    EN;

    /** {@return the language for a locale: Chinese for every Chinese locale, English for any other locale} */
    public static Language of(Locale locale) {
        requireNonNull(locale, "locale must be given.");
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? ZH : EN;
    }
}
