package io.github.icprules.drools.facts.miniprogram;

import io.github.icprules.drools.data.Keywords;
import io.github.icprules.drools.data.Nfkc;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of the mini-program (小程序名称). */
@ForSheets
public final class MiniProgramName implements Fact {

    private static final Pattern DIGITS_OR_LETTERS = Pattern.compile("[\\p{Nd}\\p{IsLatin}\\s]+");
    /** Possessive, because a group that may give back what it took needs the stack for each time it matches. */
    private static final Pattern DOMAIN = Pattern.compile("(?:https?://)?(?:[\\p{L}\\p{N}-]++\\.)++(\\p{L}++)/?");

    private static final int MOST_SPECIAL_LISTED = 20;

    private static final List<Province> PROVINCES = List.of(Province.values());

    private final Filing filing;
    private final MiniProgram given;
    /** The result of the domain check, kept because several conditions ask for it and the check is slow. */
    private @Nullable Answer domain;

    private @Nullable Text shown;

    public MiniProgramName(Filing filing, MiniProgram given) {
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
        Text known = shown;
        if (known == null) {
            String masked = PersonalData.maskNumbersInPublicName(Texts.stripped(name()));
            known = Text.of(masked, masked);
            shown = known;
        }
        return known;
    }

    /** {@return how long it is, a Chinese character counting two} */
    public int length() {
        return Texts.width(name());
    }

    /** {@return whether it is neither too short nor too long} */
    public Answer lengthFits() {
        return ofName(name -> filing.parameters().nameLength().includes(length()));
    }

    /** {@return whether another filed service is called the same} */
    public Answer taken() {
        return Answer.of(given.nameTaken(), "miniProgram.nameTaken");
    }

    /** {@return whether it has to do with the subject or the service} */
    public Answer related() {
        return Answer.of(given.nameRelated(), "miniProgram.nameRelated");
    }

    /** {@return whether it is a domain name, one that ends as the usual ones do} */
    public Answer domain() {
        if (domain == null) {
            domain = ofName(name -> isDomain());
        }
        return domain;
    }

    private boolean isDomain() {
        String ending = endingIfDomain(name());
        return ending != null && words("DOMAIN_ENDING").contains(ending);
    }

    /** Returns the part of a name behind its last dot if the name has the form of a domain name. */
    static @Nullable String endingIfDomain(String name) {
        String searched = normalised(Texts.stripped(name));
        if (searched.indexOf('.') < 0) {
            return null;
        }
        var matcher = DOMAIN.matcher(searched);
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** {@return whether there is nothing in it but digits, or Latin letters, or both} */
    public Answer digitsOrLetters() {
        return ofName(name -> chineseCharacters() == 0
                && !Texts.isBlank(name())
                && DIGITS_OR_LETTERS.matcher(normalised(Texts.stripped(name()))).matches());
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
    public Answer tooFewChinese() {
        return ofName(name -> !Texts.isBlank(name())
                && domain().isDoubtful()
                && digitsOrLetters().isDoubtful()
                && chineseCharacters() < filing.parameters().nameLeastChinese());
    }

    /**
     * {@return whether the name has special characters}
     *
     * <p>The dots of a domain name do not count, because a domain name is another finding.
     */
    public Answer special() {
        return ofName(name -> domain().isDoubtful() && !specialCharacters().isEmpty());
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
    public Answer national() {
        return ofName(name -> nationalWord() != null && nationalPlace() == null);
    }

    /** {@return whether it begins with a street, a park or another place that is called as only national units are} */
    public Answer ofNationalPlace() {
        return ofName(name -> nationalPlace() != null);
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
    public Answer byNationalUnit() {
        return filing.byIndividual().isYes()
                ? Answer.NO
                : Answer.of(filing.request().subject().nationalUnit(), "subject.nationalUnit");
    }

    /** {@return whether there is a sensitive word in it} */
    public Answer sensitive() {
        return ofName(name -> sensitiveWord() != null);
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
    public Answer commercial() {
        return ofName(name -> commercialWord() != null);
    }

    /** {@return the word of trade in it; {@code null} if there is none} */
    public @Nullable String commercialWord() {
        return words("NAME_COMMERCIAL").firstIn(given.name());
    }

    /** {@return whether there is a word in it that may mean a trade} */
    public Answer ofTrade() {
        return ofName(name -> tradeWord() != null);
    }

    /** {@return the word in it that may mean a trade; {@code null} if there is none} */
    public @Nullable String tradeWord() {
        return words("NAME_TRADE").firstIn(given.name());
    }

    /** {@return whether there is a word for enterprises in it} */
    public Answer ofEnterprise() {
        return ofName(name -> enterpriseWord() != null);
    }

    /** {@return the word for enterprises in it; {@code null} if there is none} */
    public @Nullable String enterpriseWord() {
        return words("NAME_ENTERPRISE").firstIn(given.name());
    }

    /** {@return whether there is the name of a province in it} */
    public Answer ofPlace() {
        return ofName(name -> place() != null);
    }

    /** {@return the province named in it, the first by code; {@code null} if there is none} */
    public @Nullable Province place() {
        for (Province province : PROVINCES) {
            if (name().contains(province.chinese())) {
                return province;
            }
        }
        return null;
    }

    /** {@return how many characters it has} */
    public int characters() {
        return Texts.length(name());
    }

    /** {@return whether it is as long as is advised to individuals; one left blank has a fault of its own} */
    public Answer lengthAdvised() {
        return ofName(name -> Texts.isBlank(name())
                || filing.parameters().individualNameLength().includes(characters()));
    }

    /**
     * {@return whether the name is known to be unrelated to subject and service while a remark is there that may explain it}
     *
     * <p>A remark that is too short or too long may explain it, too; its length is another finding.
     */
    public boolean isUnrelatedButRemarked() {
        return related().isNo() && given.remark() != null && !Texts.isBlank(given.remark());
    }

    /** {@return whether the mini-program gives information on drugs or medical devices} */
    public Answer ofDrugInformation() {
        return Answer.of(
                filing.request().miniProgram().preApprovalCategories(),
                "miniProgram.preApprovalCategories",
                categories -> categories.contains(PreApprovalCategory.DRUG_DEVICE_INFO));
    }

    /** {@return whether it begins as if it covered the whole country} */
    public Answer nationwide() {
        return ofName(name -> nationwideWord() != null);
    }

    /** {@return the word for the whole country that it begins with; {@code null} if there is none} */
    public @Nullable String nationwideWord() {
        return words("NAME_DRUG_NATIONAL").leading(given.name());
    }

    /** {@return whether the subject is called the same} */
    public Answer sameAsSubject() {
        String subjectName = filing.request().subject().name();
        return Answer.ofAll(
                Texts.sameText(given.name(), subjectName),
                () -> List.of(Input.at("miniProgram.name", given.name()), Input.text("subject.name", subjectName)));
    }

    /** {@return whether there is a word of the drug trade in it} */
    public Answer drugTrade() {
        return ofName(name -> drugTradeWord() != null);
    }

    /** {@return the word of the drug trade in it; {@code null} if there is none} */
    public @Nullable String drugTradeWord() {
        return words("NAME_DRUG_TRADE").firstIn(given.name());
    }

    private Answer ofName(Predicate<String> question) {
        return Answer.of(given.name(), "miniProgram.name", question);
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
