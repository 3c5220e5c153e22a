package io.github.icprules.desk;

import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language of an answer: {@code lang} of the request, otherwise its header Accept-Language, otherwise the language of the desk. */
final class Languages {

    private static final String ATTRIBUTE = "io.github.icprules.desk.language";

    private Languages() {}

    /** {@return the language of the answer to a request} */
    static Language of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Language language) {
            return language;
        }
        return accepted(request).orElse(Language.ZH);
    }

    /** Sets the language that a request uses if it names none. */
    static void setDefault(HttpServletRequest request, Language language) {
        request.setAttribute(ATTRIBUTE, accepted(request).orElse(language));
    }

    /** Sets the language that the address of a request names, if it names one. */
    static void setOfAddress(HttpServletRequest request) {
        set(
                request,
                Form.of(request.getQueryString()).all(Envelope.LANG).stream()
                        .findFirst()
                        .orElse(null));
    }

    /**
     * Sets the language that a request names.
     *
     * @param lang {@code zh} or {@code en}; {@code null} if the request names none
     * @throws InvalidTreeException if it is something else
     */
    static void set(HttpServletRequest request, @Nullable Object lang) {
        List<InvalidTreeException.Problem> problems = problems(lang);
        if (!problems.isEmpty()) {
            throw new InvalidTreeException(problems);
        }
        named(lang).ifPresent(language -> request.setAttribute(ATTRIBUTE, language));
    }

    private static Optional<Language> named(@Nullable Object lang) {
        return Arrays.stream(Language.values())
                .filter(language -> code(language).equals(lang))
                .findFirst();
    }

    /** {@return the problem of a language that a request names; empty if it names none, or one of the desk} */
    static List<InvalidTreeException.Problem> problems(@Nullable Object lang) {
        return lang == null || named(lang).isPresent()
                ? List.of()
                : List.of(new InvalidTreeException.Problem(
                        "lang", "unknown language; expected zh or en", "没有这种语言；应为 zh 或 en", null));
    }

    /** {@return the value of the header Content-Language} */
    static String tag(Language language) {
        return language == Language.ZH ? "zh-CN" : "en";
    }

    private static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Language> accepted(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> named(locale.getLanguage()).stream())
                        .findFirst();
    }
}
