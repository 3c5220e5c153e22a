package io.github.icprules.oracle;

import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mini-program's name: access providers' rules for names, tutorials, and the measures on drug information. */
final class MiniProgramNames {

    private static final String NAME = "miniProgram.name";
    private static final String PROGRAM = "miniProgram";
    private static final Province[] PROVINCES = Province.values();

    private MiniProgramNames() {}

    static void judge(Case filing, Answers out) {
        String name = filing.miniProgram().name();
        length(filing, name, out);
        if (name == null) {
            noName(out);
        } else if (Texts.isBlank(name)) {
            // That it is blank is all there is to say.
            return;
        } else {
            shape(filing, name, out);
            sensitive(filing, name, out);
        }
        national(filing, name, out);
        ofIndividual(filing, name, out);
        ofDrugInformation(filing, name, out);
        ofDrugTrade(filing, name, out);
    }

    private static void noName(Answers out) {
        out.unchecked("mini-program.name-digits-or-letters", PROGRAM, NAME);
        out.unchecked("mini-program.name-domain", PROGRAM, NAME);
        out.unchecked("mini-program.name-few-chinese", PROGRAM, NAME);
        out.unchecked("mini-program.name-special-characters", PROGRAM, NAME);
        out.unchecked("mini-program.name-sensitive", PROGRAM, NAME);
    }

    /** Tutorials: 4 to 30, a Chinese character counting two; a blank name has none. */
    private static void length(Case filing, @Nullable String name, Answers out) {
        if (name == null) {
            out.unchecked("mini-program.name-length", PROGRAM, NAME);
            return;
        }
        String text = Texts.trimmed(name);
        int length = Texts.width(text);
        if (length < filing.given().from("name-length")
                || length > filing.given().to("name-length")) {
            out.violation("mini-program.name-length", Severity.BLOCKING, NAME);
        }
    }

    /** Access providers: not digits or letters alone, no special characters, no domain, three Chinese characters. */
    private static void shape(Case filing, String name, Answers out) {
        String plain = Texts.plain(name);
        boolean lettersAlone = isDigitsOrLetters(plain);
        boolean domain = isDomain(plain, filing.given().words("keywords.DOMAIN_ENDING"));
        if (lettersAlone) {
            out.violation("mini-program.name-digits-or-letters", Severity.WARNING, NAME);
        }
        if (domain) {
            out.violation("mini-program.name-domain", Severity.WARNING, NAME);
        }
        if (!lettersAlone && !domain && Texts.chineseIn(name) < filing.given().number("name-least-chinese")) {
            out.violation("mini-program.name-few-chinese", Severity.WARNING, NAME);
        }
        if (!domain
                && hasSpecialCharacters(
                        name, filing.given().words("name-punctuation").get(0))) {
            out.violation("mini-program.name-special-characters", Severity.WARNING, NAME);
        }
    }

    private static boolean isDigitsOrLetters(String name) {
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int character = name.codePointAt(i);
            boolean letter = Character.isLetter(character)
                    && Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
            if (!letter && !Character.isDigit(character) && !Texts.isSpace(character)) {
                return false;
            }
        }
        return true;
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
        boolean known = false;
        for (String ending : endings) {
            known |= ending.equalsIgnoreCase(name.substring(dot + 1));
        }
        boolean labelBegins = true;
        for (int i = 0; known && i < dot; i++) {
            char c = name.charAt(i);
            if (c == '.' ? labelBegins : c != '-' && !Character.isLetterOrDigit(c)) {
                return false;
            }
            labelBegins = c == '.';
        }
        return known && !labelBegins;
    }

    private static boolean hasSpecialCharacters(String name, String punctuation) {
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int character = name.codePointAt(i);
            boolean usual = Character.isLetterOrDigit(character)
                    || Texts.isSpace(character)
                    || punctuation.indexOf(character) >= 0
                    || punctuation.contains(Texts.plain(Character.toString(character)));
            if (!usual) {
                return true;
            }
        }
        return false;
    }

    /** Access providers: no sensitive words; some only count at the beginning. */
    private static void sensitive(Case filing, String name, Answers out) {
        if (Texts.wordIn(name, filing.given().words("keywords.NAME_SENSITIVE")) != null
                || Texts.beginsWithOne(Texts.trimmed(name), filing.given().words("keywords.NAME_SENSITIVE_LEADING"))) {
            out.violation("mini-program.name-sensitive", Severity.BLOCKING, NAME);
        }
    }

    /** Access providers: only units of national level begin a name with 中国 and the like; an individual is none. */
    private static void national(Case filing, @Nullable String name, Answers out) {
        boolean individual = filing.subject().type() == SubjectType.INDIVIDUAL;
        Boolean national = individual ? Boolean.FALSE : filing.subject().nationalUnit();
        if (Boolean.TRUE.equals(national)) {
            return;
        }
        Needs needs = new Needs();
        needs.ifNull(name, NAME);
        needs.ifNull(national, "subject.nationalUnit");
        String written = name == null ? "" : Texts.trimmed(name);
        String place = firstBeginning(written, filing.given().words("keywords.NAME_NATIONAL_PLACE"));
        String remark = filing.miniProgram().remark();
        if (name == null
                || (place == null && Texts.beginsWithOne(written, filing.given().words("keywords.NAME_NATIONAL")))) {
            report("mini-program.name-national", Severity.BLOCKING, needs, out);
        }
        // A street or a park is no national unit; the remark may say so.
        if (name == null || (place != null && (remark == null || !remark.contains(place)))) {
            report("mini-program.name-national-place", Severity.WARNING, needs, out);
        }
    }

    private static @Nullable String firstBeginning(String name, List<String> places) {
        for (String place : places) {
            if (Texts.beginsWithOne(name, List.of(place))) {
                return place;
            }
        }
        return null;
    }

    /** Access providers and tutorials on an individual's mini-program: no words of trade, firms or places; 3 to 10 long. */
    private static void ofIndividual(Case filing, @Nullable String name, Answers out) {
        SubjectType type = filing.subject().type();
        if (type != null && !type.isIndividual()) {
            return;
        }
        Needs needs = new Needs();
        needs.ifNull(type, "subject.type");
        needs.ifNull(name, NAME);
        Given given = filing.given();
        if (name == null || Texts.wordIn(name, given.words("keywords.NAME_COMMERCIAL")) != null) {
            report("mini-program.name-commercial-for-individual", Severity.BLOCKING, needs, out);
        }
        if (name == null || Texts.wordIn(name, given.words("keywords.NAME_TRADE")) != null) {
            report("mini-program.name-trade-for-individual", Severity.WARNING, needs, out);
        }
        if (name == null || Texts.wordIn(name, given.words("keywords.NAME_ENTERPRISE")) != null) {
            report("mini-program.name-enterprise-for-individual", Severity.BLOCKING, needs, out);
        }
        if (name == null || namesProvince(name)) {
            report("mini-program.name-place-for-individual", Severity.WARNING, needs, out);
        }
        int length = name != null ? Texts.length(Texts.trimmed(name)) : 0;
        if (length < given.from("individual-name-length") || length > given.to("individual-name-length")) {
            report("mini-program.name-length-for-individual", Severity.INFO, needs, out);
        }
    }

    private static boolean namesProvince(String name) {
        for (Province province : PROVINCES) {
            if (name.contains(province.chinese())) {
                return true;
            }
        }
        return false;
    }

    /** SFDA Order 9 article 13(2): no name that begins with 中国, 中华, 全国, unless it is the subject's own name. */
    private static void ofDrugInformation(Case filing, @Nullable String name, Answers out) {
        List<PreApprovalCategory> categories = filing.miniProgram().preApprovalCategories();
        String subject = Texts.written(filing.subject().name());
        if ((categories != null && !categories.contains(PreApprovalCategory.DRUG_DEVICE_INFO))
                || (name != null
                        && !Texts.beginsWithOne(
                                Texts.trimmed(name), filing.given().words("keywords.NAME_DRUG_NATIONAL")))
                || (name != null && subject != null && Texts.isSameName(name, subject))) {
            return;
        }
        Needs needs = new Needs();
        needs.ifNull(categories, "miniProgram.preApprovalCategories");
        needs.ifNull(name, NAME);
        needs.ifNull(subject, "subject.name");
        report("mini-program.name-of-drug-information", Severity.BLOCKING, needs, out);
    }

    /** The same article: no name with 电子商务, 药品招商 or 药品招标 in it. */
    private static void ofDrugTrade(Case filing, @Nullable String name, Answers out) {
        List<PreApprovalCategory> categories = filing.miniProgram().preApprovalCategories();
        if ((categories != null && !categories.contains(PreApprovalCategory.DRUG_DEVICE_INFO))
                || (name != null && Texts.wordIn(name, filing.given().words("keywords.NAME_DRUG_TRADE")) == null)) {
            return;
        }
        Needs needs = new Needs();
        needs.ifNull(categories, "miniProgram.preApprovalCategories");
        needs.ifNull(name, NAME);
        report("mini-program.name-of-drug-trade", Severity.BLOCKING, needs, out);
    }

    private static void report(String ruleId, Severity severity, Needs needs, Answers out) {
        if (needs.isEmpty()) {
            out.violation(ruleId, severity, NAME);
        } else {
            out.unchecked(ruleId, PROGRAM, needs.places());
        }
    }
}
