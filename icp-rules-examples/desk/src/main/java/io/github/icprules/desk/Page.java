package io.github.icprules.desk;

import gg.jte.Content;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What the template of each page has.
 *
 * @param language the language of the page
 * @param view the name of the view, such as {@code check}
 * @param kept what the tab has typed
 */
record Page(Language language, String view, Kept kept) {

    /** The views of one filing, in the order of their tabs. */
    static final List<String> TABS = List.of("check", "ask", "repair", "sheet", "compare");

    /** The views in the head of each page. */
    static final List<String> VIEWS = List.of("check", "ask", "board", "provinces", "rules");

    /** An entity of HTML, an abbreviation, or else a name. */
    private static final Pattern NAME =
            Pattern.compile("&#?\\w+;|\\b(?:JSON|HTTP|UTF-8|GBK)\\b|((?:/|\\b)[A-Za-z][\\w./\\[\\]-]*)");

    /** {@return the page for a request, in the language of its address} */
    static Page of(HttpServletRequest http, String view, Kept kept) {
        Languages.setOfAddress(http);
        return new Page(Languages.of(http), view, kept);
    }

    /** {@return a copy with another filing} */
    Page with(Kept newKept) {
        return new Page(language, view, newKept);
    }

    /** {@return a copy for another view} */
    Page as(String newView) {
        return new Page(language, newView, kept);
    }

    /** {@return a text of the pages with its values} */
    String say(String key, Object... values) {
        return PageTexts.say(language, key, values);
    }

    /** {@return a text in the language of the page; empty if there is none} */
    String in(@Nullable Text text) {
        return text == null ? "" : text.in(language);
    }

    /** {@return what is wrong with a part of a request, in the language of the page} */
    String in(InvalidTreeException.Problem problem) {
        return language == Language.ZH ? problem.messageZh() : problem.message();
    }

    /** {@return a sentence, in which each name among Chinese words is code} */
    Content named(String sentence) {
        String html = HtmlUtils.htmlEscape(sentence, "UTF-8");
        return output -> output.writeContent(
                language == Language.EN
                        ? html
                        : NAME.matcher(html).replaceAll(name -> name.group(1) == null ? "$0" : "<code>$0</code>"));
    }

    /** {@return an address of the desk, in the language of the page} */
    String to(String address) {
        return in(address, language);
    }

    /** {@return an address of the desk in the other language} */
    String toOther(String address) {
        return in(address, language == Language.ZH ? Language.EN : Language.ZH);
    }

    private static String in(String address, Language language) {
        return address + (address.contains("?") ? "&lang=" : "?lang=") + (language == Language.ZH ? "zh" : "en");
    }

    String tag() {
        return Languages.tag(language);
    }

    /** {@return the class of the colour of a verdict} */
    static String mood(Verdict verdict) {
        return switch (verdict) {
            case BLOCKED -> "stop";
            case READY -> "go";
            default -> "care";
        };
    }
}
