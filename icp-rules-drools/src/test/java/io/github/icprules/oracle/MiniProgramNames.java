package io.github.icprules.oracle;

import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.report.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules {@code mini-program.name-*}: access providers' rules for names, tutorials, and the measures on drug information. */
record MiniProgramNames(Case c, Answers out) implements Sheet {

    @Override
    public void judge() {
        String name = c.miniProgram().name();
        if (!c.entersMiniProgram()) {
            return;
        }
        // Tutorials: 4 to 30, a Chinese character counting two; a blank name has none.
        Boolean within =
                name == null ? null : (Boolean) c.given().isWithin(Texts.width(Texts.trimmed(name)), "name-length");
        must(within, "mini-program.name-length", BLOCKING, NAME, PROGRAM);
        if (name != null && Texts.isBlank(name)) {
            // That it is blank is all there is to say.
            return;
        }
        if (name == null) {
            out.unchecked("mini-program.name-digits-or-letters", PROGRAM, NAME);
            out.unchecked("mini-program.name-domain", PROGRAM, NAME);
            out.unchecked("mini-program.name-few-chinese", PROGRAM, NAME);
            out.unchecked("mini-program.name-special-characters", PROGRAM, NAME);
            out.unchecked("mini-program.name-sensitive", PROGRAM, NAME);
        } else {
            shape(name);
            // Access providers: no sensitive words; some only count at the beginning.
            if (c.given().words("keywords.NAME_SENSITIVE").areIn(name)
                    || begins(name, "keywords.NAME_SENSITIVE_LEADING")) {
                out.violation("mini-program.name-sensitive", BLOCKING, NAME);
            }
        }
        Boolean national = c.isIndividual() ? Boolean.FALSE : c.subject().nationalUnit();
        if (!isTrue(national)) {
            national(name, absent(national, "subject.nationalUnit"));
        }
        if (!c.isUnit()) {
            ofIndividual(name);
        }
        List<PreApprovalCategory> categories = c.miniProgram().preApprovalCategories();
        if (categories == null || categories.contains(PreApprovalCategory.DRUG_DEVICE_INFO)) {
            ofDrugInformation(name, absent(categories, CATEGORIES));
        }
    }

    private boolean begins(String name, String words) {
        return c.given().words(words).beginning(Texts.trimmed(name)) != null;
    }

    /** Access providers: not digits or letters alone, no special characters, no domain, three Chinese characters. */
    private void shape(String name) {
        String plain = Texts.plain(name);
        boolean lettersAlone = isDigitsOrLetters(plain);
        boolean domain =
                isDomain(plain, c.given().words("keywords.DOMAIN_ENDING").all());
        if (lettersAlone) {
            out.violation("mini-program.name-digits-or-letters", WARNING, NAME);
        }
        if (domain) {
            out.violation("mini-program.name-domain", WARNING, NAME);
        }
        if (!lettersAlone && !domain && Texts.chineseIn(name) < c.given().number("name-least-chinese")) {
            out.violation("mini-program.name-few-chinese", WARNING, NAME);
        }
        String punctuation = c.given().words("name-punctuation").all().get(0);
        if (!domain && hasSpecialCharacters(name, punctuation)) {
            out.violation("mini-program.name-special-characters", WARNING, NAME);
        }
    }

    private static boolean isDigitsOrLetters(String name) {
        return name.codePoints().allMatch(MiniProgramNames::isDigitOrLetter);
    }

    private static boolean isDigitOrLetter(int character) {
        boolean letter =
                Character.isLetter(character) && Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
        return letter || Character.isDigit(character) || Texts.isSpace(character);
    }

    private static boolean isDomain(String address, List<String> endings) {
        int scheme = address.indexOf("://");
        String name = scheme > 0 && address.startsWith("http") ? address.substring(scheme + 3) : address;
        if (name.endsWith("/")) {
            name = name.substring(0, name.length() - 1);
        }
        int dot = name.lastIndexOf('.');
        if (dot <= 0) {
            return false;
        }
        String end = name.substring(dot + 1);
        boolean known = endings.stream().anyMatch(ending -> ending.equalsIgnoreCase(end));
        boolean labelBegins = true;
        for (int i = 0; known && i < dot; i++) {
            char letter = name.charAt(i);
            if (letter == '.' ? labelBegins : letter != '-' && !Character.isLetterOrDigit(letter)) {
                return false;
            }
            labelBegins = letter == '.';
        }
        return known && !labelBegins;
    }

    private static boolean hasSpecialCharacters(String name, String punctuation) {
        return name.codePoints()
                .anyMatch(character -> !Character.isLetterOrDigit(character)
                        && !Texts.isSpace(character)
                        && punctuation.indexOf(character) < 0
                        && !punctuation.contains(Texts.plain(Character.toString(character))));
    }

    /** Access providers: only units of national level begin a name with 中国 and the like; an individual is none. */
    private void national(@Nullable String name, String unit) {
        String written = name == null ? "" : Texts.trimmed(name);
        String place = c.given().words("keywords.NAME_NATIONAL_PLACE").beginning(written);
        String remark = c.miniProgram().remark();
        if (name == null || (place == null && begins(name, "keywords.NAME_NATIONAL"))) {
            name("mini-program.name-national", BLOCKING, absent(name, NAME), unit);
        }
        // A street or a park is no national unit; the remark may say so.
        if (name == null || (place != null && (remark == null || !remark.contains(place)))) {
            name("mini-program.name-national-place", WARNING, absent(name, NAME), unit);
        }
    }

    /** Access providers and tutorials on an individual's mini-program: no words of trade, firms or places; 3 to 10 long. */
    private void ofIndividual(@Nullable String name) {
        ofIndividual(name, "mini-program.name-commercial-for-individual", BLOCKING, "keywords.NAME_COMMERCIAL");
        ofIndividual(name, "mini-program.name-trade-for-individual", WARNING, "keywords.NAME_TRADE");
        ofIndividual(name, "mini-program.name-enterprise-for-individual", BLOCKING, "keywords.NAME_ENTERPRISE");
        if (name == null || namesProvince(name)) {
            name("mini-program.name-place-for-individual", WARNING, noType(), absent(name, NAME));
        }
        int length = name == null ? 0 : Texts.length(Texts.trimmed(name));
        if (!c.given().isWithin(length, "individual-name-length")) {
            name("mini-program.name-length-for-individual", INFO, noType(), absent(name, NAME));
        }
    }

    private void ofIndividual(@Nullable String name, String rule, Severity severity, String words) {
        if (name == null || c.given().words(words).areIn(name)) {
            name(rule, severity, noType(), absent(name, NAME));
        }
    }

    private static boolean namesProvince(String name) {
        return Stream.of(Province.values()).anyMatch(province -> name.contains(province.chinese()));
    }

    /**
     * SFDA Order 9 article 13(2): no name that begins with 中国, 中华, 全国, unless it is the subject's own name; none with 电子商务,
     * 药品招商 or 药品招标 in it.
     */
    private void ofDrugInformation(@Nullable String name, String ticked) {
        String subject = Texts.written(c.subject().name());
        boolean own = name != null && subject != null && Texts.isSameName(name, subject);
        if (!own && (name == null || begins(name, "keywords.NAME_DRUG_NATIONAL"))) {
            String rule = "mini-program.name-of-drug-information";
            name(rule, BLOCKING, ticked, absent(name, NAME), absent(subject, SUBJECT_NAME));
        }
        if (name == null || c.given().words("keywords.NAME_DRUG_TRADE").areIn(name)) {
            name("mini-program.name-of-drug-trade", BLOCKING, ticked, absent(name, NAME));
        }
    }

    private void name(String rule, Severity severity, String... missing) {
        unmet(rule, severity, NAME, PROGRAM, missing);
    }
}
