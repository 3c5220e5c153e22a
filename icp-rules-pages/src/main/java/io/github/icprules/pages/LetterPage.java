package io.github.icprules.pages;

import io.github.icprules.pages.Letter.Elsewhere;
import io.github.icprules.text.Language;
import java.util.List;

/** The data of the letters for their templates. */
final class LetterPage {

    private final Words words;
    private final Language language;
    private final List<Letter> letters;
    private final List<Elsewhere> elsewhere;

    LetterPage(ReportTree report, PageDetails details, Language language) {
        Letters all = new Letters(report, details, language);
        this.words = Words.ofMessages(language);
        this.language = language;
        this.letters = all.toPrint();
        this.elsewhere = all.elsewhere();
    }

    /** {@return the language code of the page in HTML} */
    String htmlLanguage() {
        return language == Language.ZH ? "zh-CN" : "en";
    }

    /** {@return a text of the page} */
    String say(String key) {
        return words.say(key);
    }

    /** {@return the words above each letter, which are Chinese like the letter} */
    String heading() {
        return Words.ofMessages(Language.ZH).say("letter.heading");
    }

    /** {@return the words above the sources of a letter, which are Chinese like the letter} */
    String basis() {
        return Words.ofMessages(Language.ZH).say("letter.sources");
    }

    /** {@return the letters to print; empty if there are none} */
    List<Letter> letters() {
        return letters;
    }

    /** {@return the papers that are not printed from here; empty if there are none} */
    List<Elsewhere> elsewhere() {
        return elsewhere;
    }
}
