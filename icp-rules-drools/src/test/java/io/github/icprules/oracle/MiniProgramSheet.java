package io.github.icprules.oracle;

import io.github.icprules.model.CodeTables;
import io.github.icprules.model.Feature;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules {@code mini-program.*} and {@code service-content.*}: names, how users see the mini-program, and what it offers. */
record MiniProgramSheet(Case c, Answers out) implements Sheet {

    private static final Province[] PROVINCES = Province.values();

    private static final String TYPES = "miniProgram.serviceContentTypes";

    /** The groups, 生活服务 to 其他. */
    private static final int FIRST_GROUP = 500;

    private static final int LAST_GROUP = 515;
    /** What belongs to the groups is numbered from 1 on, up to 咨询广场. */
    private static final int LAST_TYPE = 176;
    /** 生活缴费 and 招聘, which the platform advises individuals against. */
    private static final int HOUSEHOLD_BILLS = 1;

    private static final int RECRUITMENT = 2;

    private static final Set<Feature> TRADE =
            EnumSet.of(Feature.PAID_INFORMATION, Feature.SELLS_OWN_GOODS, Feature.MULTIPLE_MERCHANTS);
    private static final Set<Feature> FORUM = EnumSet.of(Feature.FORUM);
    private static final Set<Feature> FOR_MONEY = EnumSet.of(Feature.PAID_INFORMATION, Feature.MULTIPLE_MERCHANTS);

    @Override
    public void judge() {
        if (c.entersMiniProgram()) {
            asUsersSeeIt(c.miniProgram());
            names(c.miniProgram().name());
            services(c.miniProgram().serviceContentTypes());
        }
    }

    private void asUsersSeeIt(MiniProgram program) {
        // Tutorials: a name can be filed once, on any platform.
        must(not(program.nameTaken()), "mini-program.name-taken", WARNING, NAME, PROGRAM, "miniProgram.nameTaken");
        // Tutorials on rejections: a name that has to do with nothing is explained in the remark.
        if (isFalse(program.nameRelated()) && Texts.isWritten(program.remark())) {
            out.openPoint("mini-program.name-unrelated-but-remarked", PROGRAM);
        } else {
            Boolean related = program.nameRelated();
            must(related, "mini-program.name-unrelated", WARNING, NAME, PROGRAM, "miniProgram.nameRelated");
        }
        avatar(program.avatar());
        // Tutorials: an introduction of 4 to 120 characters; apply_icp_filing, comment: 20 to 200 characters.
        Boolean introduced = isWithin(program.introduction(), "introduction-length");
        must(introduced, "mini-program.introduction-length", WARNING, "miniProgram.introduction", PROGRAM);
        must(isWithin(program.remark(), "remark-length"), "mini-program.remark-length", BLOCKING, REMARK, PROGRAM);
        // Access providers: the content fits the nature of the subject.
        Boolean fits = program.contentFitsSubject();
        must(fits, "mini-program.content-unfit", BLOCKING, "miniProgram.contentFitsSubject", PROGRAM);
        // apply_icp_filing mentions special requirements on remarks, which are not public.
        if (c.isAnyTicked()) {
            out.openPoint("mini-program.remark-may-be-prescribed", PROGRAM);
        }
        // Access providers: an individual does not trade; words of trade in the remark sound like it.
        String remark = program.remark();
        if (!c.isUnit()
                && (remark == null || c.given().words("keywords.REMARK_TRADE").areIn(remark))) {
            String rule = "mini-program.remark-on-trade-by-individual";
            unmet(rule, WARNING, REMARK, PROGRAM, noType(), absent(remark, REMARK));
        }
    }

    private @Nullable Boolean isWithin(@Nullable String text, String bounds) {
        return is(text, it -> c.given().isWithin(Texts.length(Texts.trimmed(it)), bounds));
    }

    /** Tutorials: 144 pixels a side are advised, 2 MB allowed. */
    private void avatar(@Nullable Picture avatar) {
        int most = c.given().number("avatar-bytes");
        Boolean small = avatar == null ? null : is(avatar.bytes(), bytes -> bytes <= most);
        must(small, "mini-program.avatar-too-large", WARNING, "miniProgram.avatar.bytes", PROGRAM);
        int advised = c.given().number("avatar-pixels");
        if (avatar != null
                && ((avatar.width() != null && avatar.width() < advised)
                        || (avatar.height() != null && avatar.height() < advised))) {
            out.violation("mini-program.avatar-small", INFO, "miniProgram.avatar");
        }
    }

    /** Access providers' rules for names, tutorials, and the measures on drug information. */
    private void names(@Nullable String name) {
        // Tutorials: 4 to 30, a Chinese character counting two; a blank name has none.
        Boolean within = is(name, it -> c.given().isWithin(Texts.width(Texts.trimmed(it)), "name-length"));
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
            ofDrugInformation(name);
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
        return name.codePoints()
                .allMatch(character -> Character.isDigit(character)
                        || Texts.isSpace(character)
                        || (Character.isLetter(character)
                                && Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN));
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
        if (name == null || Stream.of(PROVINCES).map(Province::chinese).anyMatch(name::contains)) {
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

    /**
     * SFDA Order 9 article 13(2): no name that begins with 中国, 中华, 全国, unless it is the subject's own name; none with 电子商务,
     * 药品招商 or 药品招标 in it.
     */
    private void ofDrugInformation(@Nullable String name) {
        String subject = Texts.written(c.subject().name());
        boolean own = name != null && subject != null && Texts.isSameName(name, subject);
        if (!own && (name == null || begins(name, "keywords.NAME_DRUG_NATIONAL"))) {
            String rule = "mini-program.name-of-drug-information";
            name(rule, BLOCKING, noTicks(), absent(name, NAME), absent(subject, SUBJECT_NAME));
        }
        if (name == null || c.given().words("keywords.NAME_DRUG_TRADE").areIn(name)) {
            name("mini-program.name-of-drug-trade", BLOCKING, noTicks(), absent(name, NAME));
        }
    }

    private void name(String rule, Severity severity, String... missing) {
        unmet(rule, severity, NAME, PROGRAM, List.of(missing));
    }

    private void services(@Nullable List<Integer> codes) {
        // apply_icp_filing, service_content_types: at least one, at most five.
        int most = c.given().number("service-content-most");
        must(is(codes, it -> !it.isEmpty()), "service-content.none-chosen", BLOCKING, TYPES, PROGRAM);
        must(is(codes, it -> it.size() <= most), "service-content.too-many", BLOCKING, TYPES, PROGRAM);
        for (int i = 0; codes != null && i < codes.size(); i++) {
            code(codes, i);
        }
        // The platform's page on service content: a unit chooses within its business scope, which an individual has
        // none of.
        Boolean within = c.miniProgram().servicesWithinScope();
        if (!c.isIndividual() && !isTrue(within)) {
            String path = absent(within, "miniProgram.servicesWithinScope");
            unmet("service-content.beyond-scope", WARNING, TYPES, PROGRAM, noType(), path);
        }
        // Tutorials: the types chosen match what the mini-program really does.
        Boolean match = c.miniProgram().servicesMatchContent();
        must(match, "service-content.mismatch", WARNING, TYPES, PROGRAM, "miniProgram.servicesMatchContent");
        // Access providers: an individual's mini-program has no commercial content; some provinces surely say so
        // themselves.
        if (!provinceRulesTrade()) {
            byIndividual("service-content.commercial-by-individual", TRADE);
        }
        // Access providers: an individual runs no forum.
        byIndividual("service-content.forum-by-individual", FORUM);
        // Decree 292 articles 7 and 11: what is offered for money, other than own goods, may need a telecom licence.
        if (c.mayHave(FOR_MONEY)) {
            unmet("service-content.licence-check", WARNING, FEATURES, PROGRAM, noFeatures());
        }
    }

    private void code(List<Integer> codes, int at) {
        String path = TYPES + "[" + at + "]";
        int code = codes.get(at);
        if (codes.indexOf(code) < at) {
            // What else is to be said of the code was said where it stood first.
            out.violation("service-content.repeated", WARNING, path);
            return;
        }
        level(c.codeTables().serviceContentTypes(), code, path);
        if ((code == HOUSEHOLD_BILLS || code == RECRUITMENT) && !c.isUnit()) {
            String rule = "service-content.advised-against-for-individual";
            unmet(rule, WARNING, path, path, noType());
        }
    }

    /** query_icp_service_content_types: the platform's list of the day counts; only the second level can be chosen. */
    private void level(@Nullable List<ListedCode> list, int code, String path) {
        if (list != null) {
            ListedCode item = CodeTables.find(list, code);
            if (item == null) {
                out.violation("service-content.not-listed", BLOCKING, path);
            } else if (item.parent() != null && item.parent() == 0) {
                out.violation("service-content.first-level", BLOCKING, path);
            }
        } else if (code >= FIRST_GROUP && code <= LAST_GROUP) {
            out.violation("service-content.first-level", BLOCKING, path);
        } else if (code < 1 || code > LAST_TYPE) {
            out.openPoint("service-content.unknown-code", path);
        }
    }

    /** A province surely does not let individuals trade, for any service. */
    private boolean provinceRulesTrade() {
        Provinces provinces = c.provinces();
        SubjectType individual = SubjectType.INDIVIDUAL;
        return provinces.surelyRequires(c, individual, "CONTENT_RESTRICTION", "INDIVIDUAL_NON_COMMERCIAL")
                || provinces.surelyRequires(c, individual, "CONTENT_RESTRICTION", "INDIVIDUAL_NO_ECOMMERCE");
    }

    private void byIndividual(String rule, Set<Feature> features) {
        if (!c.isUnit() && c.mayHave(features)) {
            unmet(rule, BLOCKING, FEATURES, PROGRAM, noType(), noFeatures());
        }
    }
}
