package io.github.icprules.drools.facts.miniprogram;

import io.github.icprules.drools.data.Keywords;
import io.github.icprules.drools.data.Nfkc;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of the mini-program (小程序名称). */
public final class Naming implements Fact {

    private static final Pattern DIGITS_OR_LETTERS = Pattern.compile("[\\p{Nd}\\p{IsLatin}\\s]+");
    /** Possessive, because a group that may give back what it took needs the stack for each time it matches. */
    private static final Pattern DOMAIN = Pattern.compile("(?:https?://)?(?:[\\p{L}\\p{N}-]++\\.)++(\\p{L}++)/?");

    private static final int MOST_SPECIAL_LISTED = 20;

    private final Filing filing;
    private final MiniProgram given;
    /** The result of the domain check, kept because several conditions ask for it and the check is slow. */
    private @Nullable Boolean domain;

    public Naming(Filing filing, MiniProgram given) {
        this.filing = filing;
        this.given = given;
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "miniProgram";
    }

    /** {@return the name as an answer repeats it: a number in it could be a person's} */
    public Text shown() {
        String shown = PersonalData.maskNumbersInPublicName(Texts.stripped(name()));
        return Text.of(shown, shown);
    }

    /** {@return how long it is, a Chinese character counting two} */
    public int length() {
        return Texts.width(name());
    }

    /** {@return whether it is neither too short nor too long} */
    public @Nullable Boolean lengthFits() {
        return given.name() == null ? null : filing.parameters().nameLength().includes(length());
    }

    /** {@return whether another filed service is called the same} */
    public @Nullable Boolean taken() {
        return given.nameTaken();
    }

    /** {@return whether it has to do with the subject or the service} */
    public @Nullable Boolean related() {
        return given.nameRelated();
    }

    /** {@return whether it is a domain name, one that ends as the usual ones do} */
    public @Nullable Boolean domain() {
        if (domain == null && given.name() != null) {
            domain = isDomain();
        }
        return domain;
    }

    private boolean isDomain() {
        String ending = endingIfDomain(name());
        return ending != null && words("DOMAIN_ENDING").contains(ending);
    }

    /** Returns the part of a name behind its last dot if the name has the form of a domain name. */
    static @Nullable String endingIfDomain(String name) {
        var matcher = DOMAIN.matcher(normalised(Texts.stripped(name)));
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** {@return whether there is nothing in it but digits, or Latin letters, or both} */
    public @Nullable Boolean digitsOrLetters() {
        return given.name() == null
                ? null
                : !Texts.isBlank(name())
                        && DIGITS_OR_LETTERS
                                .matcher(normalised(Texts.stripped(name())))
                                .matches();
    }

    /** {@return how many Chinese characters it has} */
    public int chineseCharacters() {
        return Texts.chineseIn(name());
    }

    /**
     * {@return whether the name has too few Chinese characters}
     *
     * <p>A blank name is another finding, and so is a name that is a domain name or consists of digits and letters.
     */
    public @Nullable Boolean tooFewChinese() {
        return given.name() == null
                ? null
                : !Texts.isBlank(name())
                        && !Boolean.TRUE.equals(domain())
                        && !Boolean.TRUE.equals(digitsOrLetters())
                        && chineseCharacters() < filing.parameters().nameLeastChinese();
    }

    /**
     * {@return whether the name has special characters}
     *
     * <p>The dots of a domain name do not count, because a domain name is another finding.
     */
    public @Nullable Boolean special() {
        return given.name() == null
                ? null
                : !Boolean.TRUE.equals(domain()) && !specialCharacters().isEmpty();
    }

    /**
     * {@return the special characters in it, each once, of more than twenty the first twenty and an ellipsis}
     *
     * <p>Letters, digits, blanks and punctuation that names of firms have too are not special.
     */
    public String specialCharacters() {
        return specialIn(name(), filing.parameters().namePunctuation());
    }

    /** Looks no further than it lists: a name of nothing but different symbols is as faulty as one with a few. */
    static String specialIn(String name, String ordinary) {
        StringBuilder special = new StringBuilder();
        int listed = 0;
        for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
            int character = name.codePointAt(i);
            if (Character.isLetterOrDigit(character) || Texts.isSpace(character)) {
                continue;
            }
            String alone = Character.toString(character);
            if (special.indexOf(alone) < 0 && !ordinary.contains(normalised(alone))) {
                if (listed == MOST_SPECIAL_LISTED) {
                    return special.append('…').toString();
                }
                special.append(alone);
                listed++;
            }
        }
        return special.toString();
    }

    /**
     * {@return whether the name starts with a word that is reserved for national units}
     *
     * <p>A street or a park with such a name does not count.
     */
    public @Nullable Boolean national() {
        return given.name() == null ? null : nationalWord() != null && nationalPlace() == null;
    }

    /** {@return whether it begins with a street, a park or another place that is called as only national units are} */
    public @Nullable Boolean ofNationalPlace() {
        return given.name() == null ? null : nationalPlace() != null;
    }

    /** {@return the place that it begins with and that is called as only national units are; {@code null} if there is none} */
    public @Nullable String nationalPlace() {
        return words("NAME_NATIONAL_PLACE").leading(given.name());
    }

    /** {@return whether the remark is known to speak of the place that the name begins with, and so explains the name} */
    public boolean isPlaceRemarked() {
        String place = nationalPlace();
        return place != null && given.remark() != null && given.remark().contains(place);
    }

    /** {@return the word of national units that it begins with; {@code null} if there is none} */
    public @Nullable String nationalWord() {
        return words("NAME_NATIONAL").leading(given.name());
    }

    /**
     * {@return whether the subject is a unit of national level}
     *
     * <p>An individual is not, even if the request says so.
     */
    public @Nullable Boolean byNationalUnit() {
        return filing.isByIndividual()
                ? Boolean.FALSE
                : filing.request().subject().nationalUnit();
    }

    /** {@return whether there is a sensitive word in it} */
    public @Nullable Boolean sensitive() {
        return given.name() == null ? null : sensitiveWord() != null;
    }

    /**
     * {@return the sensitive word in the name; {@code null} if there is none}
     *
     * <p>Some words count only at the start of the name.
     */
    public @Nullable String sensitiveWord() {
        String leading = words("NAME_SENSITIVE_LEADING").leading(given.name());
        return leading != null ? leading : words("NAME_SENSITIVE").firstIn(given.name());
    }

    /** {@return whether there is a word of trade in it} */
    public @Nullable Boolean commercial() {
        return given.name() == null ? null : commercialWord() != null;
    }

    /** {@return the word of trade in it; {@code null} if there is none} */
    public @Nullable String commercialWord() {
        return words("NAME_COMMERCIAL").firstIn(given.name());
    }

    /** {@return whether there is a word in it that may mean a trade} */
    public @Nullable Boolean ofTrade() {
        return given.name() == null ? null : tradeWord() != null;
    }

    /** {@return the word in it that may mean a trade; {@code null} if there is none} */
    public @Nullable String tradeWord() {
        return words("NAME_TRADE").firstIn(given.name());
    }

    /** {@return whether there is a word for enterprises in it} */
    public @Nullable Boolean ofEnterprise() {
        return given.name() == null ? null : enterpriseWord() != null;
    }

    /** {@return the word for enterprises in it; {@code null} if there is none} */
    public @Nullable String enterpriseWord() {
        return words("NAME_ENTERPRISE").firstIn(given.name());
    }

    /** {@return whether there is the name of a province in it} */
    public @Nullable Boolean ofPlace() {
        return given.name() == null ? null : place() != null;
    }

    /** {@return the province named in it, the first by code; {@code null} if there is none} */
    public @Nullable Province place() {
        return Arrays.stream(Province.values())
                .filter(province -> name().contains(province.chinese()))
                .findFirst()
                .orElse(null);
    }

    /** {@return how many characters it has} */
    public int characters() {
        return Texts.length(name());
    }

    /** {@return whether it is as long as is advised to individuals; one left blank has a fault of its own} */
    public @Nullable Boolean lengthAdvised() {
        return given.name() == null
                ? null
                : Texts.isBlank(name())
                        || filing.parameters().individualNameLength().includes(characters());
    }

    /**
     * {@return whether the name is known to be unrelated to subject and service while a remark is there that may explain it}
     *
     * <p>A remark that is too short or too long may explain it, too; its length is another finding.
     */
    public boolean isUnrelatedButRemarked() {
        return Boolean.FALSE.equals(related()) && given.remark() != null && !Texts.isBlank(given.remark());
    }

    /** {@return whether the mini-program gives information on drugs or medical devices} */
    public @Nullable Boolean ofDrugInformation() {
        List<PreApprovalCategory> categories = filing.request().miniProgram().preApprovalCategories();
        return categories == null ? null : categories.contains(PreApprovalCategory.DRUG_DEVICE_INFO);
    }

    /** {@return whether it begins as if it covered the whole country} */
    public @Nullable Boolean nationwide() {
        return given.name() == null ? null : nationwideWord() != null;
    }

    /** {@return the word for the whole country that it begins with; {@code null} if there is none} */
    public @Nullable String nationwideWord() {
        return words("NAME_DRUG_NATIONAL").leading(given.name());
    }

    /** {@return whether the subject is called the same} */
    public @Nullable Boolean sameAsSubject() {
        return Texts.sameText(given.name(), filing.request().subject().name());
    }

    /** {@return whether there is a word of the drug trade in it} */
    public @Nullable Boolean drugTrade() {
        return given.name() == null ? null : drugTradeWord() != null;
    }

    /** {@return the word of the drug trade in it; {@code null} if there is none} */
    public @Nullable String drugTradeWord() {
        return words("NAME_DRUG_TRADE").firstIn(given.name());
    }

    private String name() {
        return given.name() == null ? "" : given.name();
    }

    /** Full-width letters and punctuation are ways to write the same. */
    private static String normalised(String text) {
        return Nfkc.of(text);
    }

    private Keywords words(String list) {
        return filing.parameters().keywords(list);
    }
}
