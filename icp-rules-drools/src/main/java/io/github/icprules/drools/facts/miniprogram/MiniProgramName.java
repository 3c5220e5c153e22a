package io.github.icprules.drools.facts.miniprogram;

import io.github.icprules.drools.data.words.Keywords;
import io.github.icprules.drools.data.words.Nfkc;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.sheet.CountsAbsent;
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
    /** The groups are possessive, because a group that can backtrack needs stack space for each repetition. */
    private static final Pattern DOMAIN = Pattern.compile("(?:https?://)?(?:[\\p{L}\\p{N}-]++\\.)++(\\p{L}++)/?");

    private static final int MOST_SPECIAL_LISTED = 20;

    private final Filing filing;
    private final MiniProgram given;
    private final Lazy<Answer> domain = new Lazy<>(this::findDomain);
    private final Lazy<Answer> digitsOrLetters = new Lazy<>(this::findDigitsOrLetters);
    private final Lazy<String> specialCharacters = new Lazy<>(this::findSpecialCharacters);
    private final Lazy<@Nullable Province> place = new Lazy<>(this::findPlace);
    private final Lazy<Answer> sameAsSubject = new Lazy<>(this::findSameAsSubject);
    private final Lazy<@Nullable String> nationalPlace = leading("NAME_NATIONAL_PLACE");
    private final Lazy<@Nullable String> nationalWord = leading("NAME_NATIONAL");
    private final Lazy<@Nullable String> commercialWord = first("NAME_COMMERCIAL");
    private final Lazy<@Nullable String> tradeWord = first("NAME_TRADE");
    private final Lazy<@Nullable String> enterpriseWord = first("NAME_ENTERPRISE");
    private final Lazy<@Nullable String> nationwideWord = leading("NAME_DRUG_NATIONAL");
    private final Lazy<@Nullable String> drugTradeWord = first("NAME_DRUG_TRADE");
    private final Lazy<@Nullable String> sensitiveWord = new Lazy<>(this::findSensitiveWord);

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

    /** {@return the name for use in a report; a number in the name is masked, because it could be a personal number} */
    public Text shown() {
        String masked = PersonalData.maskNumbersInPublicName(Texts.stripped(name()));
        return Text.of(masked, masked);
    }

    /** {@return the length of the name; a Chinese character counts as two} */
    @CountsAbsent
    public int length() {
        return Texts.width(name());
    }

    /** {@return whether the name is neither too short nor too long} */
    public Answer lengthFits() {
        return ofName(name -> filing.parameters().nameLength().includes(length()));
    }

    /** {@return whether another filed service has the same name} */
    public Answer taken() {
        return Answer.of(given.nameTaken(), "miniProgram.nameTaken");
    }

    /** {@return whether the name is related to the subject or the service} */
    public Answer related() {
        return Answer.of(given.nameRelated(), "miniProgram.nameRelated");
    }

    /** {@return whether the name is a domain name with a usual ending} */
    public Answer domain() {
        return domain.get();
    }

    private Answer findDomain() {
        return ofName(name -> isDomain());
    }

    private boolean isDomain() {
        String ending = endingIfDomain(name());
        return ending != null && words("DOMAIN_ENDING").contains(ending);
    }

    /** Returns the part of a name behind its last dot if the name has the form of a domain name; {@code null} otherwise. */
    static @Nullable String endingIfDomain(String name) {
        String searched = normalised(Texts.stripped(name));
        if (searched.indexOf('.') < 0) {
            return null;
        }
        var matcher = DOMAIN.matcher(searched);
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** {@return whether the name consists of digits or Latin letters only} */
    public Answer digitsOrLetters() {
        return digitsOrLetters.get();
    }

    private Answer findDigitsOrLetters() {
        return ofName(name -> chineseCharacters() == 0
                && !Texts.isBlank(name())
                && DIGITS_OR_LETTERS.matcher(normalised(Texts.stripped(name()))).matches());
    }

    /** {@return the number of Chinese characters in the name} */
    @CountsAbsent
    public int chineseCharacters() {
        return Texts.chineseIn(name());
    }

    /**
     * {@return whether the name has too few Chinese characters}
     *
     * <p>A blank name, a domain name, and a name of digits and letters are not reported here, because each is another finding.
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
     * {@return the special characters in the name, each once; only the first twenty and an ellipsis if there are more}
     *
     * <p>Letters, digits, blanks and the punctuation of company names are not special.
     */
    @CountsAbsent
    public String specialCharacters() {
        return specialCharacters.get();
    }

    private String findSpecialCharacters() {
        return specialIn(name(), filing.parameters().namePunctuation());
    }

    /** Stops after the listed number of characters: a name that consists of symbols is as faulty as a name with a few symbols. */
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

    /**
     * {@return whether the name starts with a street, a park or another place whose own name starts with a word of national
     * units}
     */
    public Answer ofNationalPlace() {
        return ofName(name -> nationalPlace() != null);
    }

    /**
     * {@return the place with which the name starts and whose own name starts with a word of national units; {@code null} if
     * there is none}
     */
    public @Nullable String nationalPlace() {
        return nationalPlace.get();
    }

    /** {@return whether the remark is known to contain the place with which the name starts, and so explains the name} */
    public boolean isPlaceRemarked() {
        String place = nationalPlace();
        return place != null && given.remark() != null && given.remark().contains(place);
    }

    /** {@return the word of national units with which the name starts; {@code null} if there is none} */
    public @Nullable String nationalWord() {
        return nationalWord.get();
    }

    /**
     * {@return whether the subject is a unit of national level}
     *
     * <p>The answer is no for an individual, even if the request says otherwise.
     */
    public Answer byNationalUnit() {
        return filing.byIndividual().isYes()
                ? Answer.NO
                : Answer.of(filing.request().subject().nationalUnit(), "subject.nationalUnit");
    }

    /** {@return whether the name contains a sensitive word} */
    public Answer sensitive() {
        return ofName(name -> sensitiveWord() != null);
    }

    /**
     * {@return the sensitive word in the name; {@code null} if there is none}
     *
     * <p>Some words count only at the start of the name.
     */
    public @Nullable String sensitiveWord() {
        return sensitiveWord.get();
    }

    private @Nullable String findSensitiveWord() {
        String leading = words("NAME_SENSITIVE_LEADING").leading(given.name());
        return leading != null ? leading : words("NAME_SENSITIVE").firstIn(given.name());
    }

    /** {@return whether the name contains a word of trade} */
    public Answer commercial() {
        return ofName(name -> commercialWord() != null);
    }

    /** {@return the word of trade in the name; {@code null} if there is none} */
    public @Nullable String commercialWord() {
        return commercialWord.get();
    }

    /** {@return whether the name contains a word that may mean a trade} */
    public Answer ofTrade() {
        return ofName(name -> tradeWord() != null);
    }

    /** {@return the word in the name that may mean a trade; {@code null} if there is none} */
    public @Nullable String tradeWord() {
        return tradeWord.get();
    }

    /** {@return whether the name contains a word for enterprises} */
    public Answer ofEnterprise() {
        return ofName(name -> enterpriseWord() != null);
    }

    /** {@return the word for enterprises in the name; {@code null} if there is none} */
    public @Nullable String enterpriseWord() {
        return enterpriseWord.get();
    }

    /** {@return whether the name contains the name of a province} */
    public Answer ofPlace() {
        return ofName(name -> place() != null);
    }

    /**
     * {@return the first province, in the order of the codes, whose name is in the name of the mini-program; {@code null} if
     * there is none}
     */
    public @Nullable Province place() {
        return place.get();
    }

    private @Nullable Province findPlace() {
        for (Province province : Province.values()) {
            if (name().contains(province.chinese())) {
                return province;
            }
        }
        return null;
    }

    /** {@return the number of characters in the name} */
    @CountsAbsent
    public int characters() {
        return Texts.length(name());
    }

    /**
     * {@return whether the name has the length that is advised to individuals; a blank name counts as fitting, because it is
     * another finding}
     */
    public Answer lengthAdvised() {
        return ofName(name -> Texts.isBlank(name())
                || filing.parameters().individualNameLength().includes(characters()));
    }

    /**
     * {@return whether the name is known to be unrelated to subject and service, and a remark is present that may explain the
     * name}
     *
     * <p>A remark that is too short or too long may explain the name, too; its length is another finding.
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

    /** {@return whether the name starts with a word for the whole country} */
    public Answer nationwide() {
        return ofName(name -> nationwideWord() != null);
    }

    /** {@return the word for the whole country with which the name starts; {@code null} if there is none} */
    public @Nullable String nationwideWord() {
        return nationwideWord.get();
    }

    /** {@return whether the subject has the same name} */
    public Answer sameAsSubject() {
        return sameAsSubject.get();
    }

    private Answer findSameAsSubject() {
        String subjectName = filing.request().subject().name();
        return Answer.ofAll(
                Texts.sameText(given.name(), subjectName),
                () -> List.of(Input.at("miniProgram.name", given.name()), Input.text("subject.name", subjectName)));
    }

    /** {@return whether the name contains a word of the drug trade} */
    public Answer drugTrade() {
        return ofName(name -> drugTradeWord() != null);
    }

    /** {@return the word of the drug trade in the name; {@code null} if there is none} */
    public @Nullable String drugTradeWord() {
        return drugTradeWord.get();
    }

    /** Returns the first word of a list in the name. */
    private Lazy<@Nullable String> first(String list) {
        return new Lazy<>(() -> words(list).firstIn(given.name()));
    }

    /** Returns the word of a list with which the name starts. */
    private Lazy<@Nullable String> leading(String list) {
        return new Lazy<>(() -> words(list).leading(given.name()));
    }

    private Answer ofName(Predicate<String> question) {
        return Answer.of(given.name(), "miniProgram.name", question);
    }

    private String name() {
        return given.name() == null ? "" : given.name();
    }

    /** Returns the normal form of a text: full-width letters and punctuation are variants of the normal characters. */
    private static String normalised(String text) {
        return Nfkc.of(text);
    }

    private Keywords words(String list) {
        return filing.parameters().keywords(list);
    }
}
