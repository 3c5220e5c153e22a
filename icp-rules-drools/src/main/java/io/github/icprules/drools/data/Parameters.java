package io.github.icprules.drools.data;

import io.github.icprules.Parameter;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The numbers, dates and word lists that are data and not law, for the rules. Immutable. */
@ForSheets
public final class Parameters {

    // The upper bounds of values. Each bound is far above any sensible value, and small enough for calculations.
    private static final int DAYS = 3650;
    private static final int MONTHS = 1200;
    private static final int YEARS = 150;
    private static final int CHARACTERS = 10_000;
    private static final int PIXELS = 100_000;
    private static final int KILOBYTES = 1024 * 1024;
    private static final int COUNT = 100_000;
    private static final int FEW = 100;

    private static final Parameters BUNDLED = of(ParameterTable.bundled(), null);

    private final ParameterTable table;
    private final WordLists words;
    private final LocalDate newFileFrom;
    private final LocalDate entryOpensOn;
    private final LocalDate existingFileUntil;
    private final LocalDate cleanUpFrom;
    private final Range nameLength;
    private final Range individualNameLength;
    private final int nameLeastChinese;
    private final String namePunctuation;
    private final Range introductionLength;
    private final int avatarBytes;
    private final int avatarPixels;
    private final Range remarkLength;
    private final int serviceContentMost;
    private final Range platformReviewDays;
    private final int smsVerificationHours;
    private final int smsVerificationTries;
    private final Range authorityReviewDays;
    private final int correctionDays;
    private final int leastAge;
    private final int oldestAge;
    private final int approvalRenewalMonths;
    private final int recordsKeptDays;
    private final LocalTime quotaRefreshedAt;
    private final int changeAheadDays;
    private final int minRemainingValidityMonths;
    private final int advisedRemainingValidityMonths;
    private final Set<String> pictureFormats;
    private final int pictureMaxKilobytes;
    private final Range pictureMinPixels;
    private final int faceVerificationDays;
    private final int faceVerificationDaysWithAccount;
    private final int individualMiniPrograms;
    private final int unitMiniPrograms;
    private final int shellSubjectCancelDays;
    private final int reuseConfirmationHours;
    private final int reuseGivenUpDays;
    private final Range wholeProcessDays;
    private final int knowledgeMaxAgeDays;

    private Parameters(ParameterTable table, WordLists words) {
        this.table = table;
        this.words = words;
        this.newFileFrom = table.date("new-file-from");
        this.entryOpensOn = table.date("entry-opens-on");
        this.existingFileUntil = table.date("existing-file-until");
        this.cleanUpFrom = table.date("clean-up-from");
        this.nameLength = table.range("name-length", CHARACTERS);
        this.individualNameLength = table.range("individual-name-length", CHARACTERS);
        this.nameLeastChinese = table.number("name-least-chinese", CHARACTERS);
        this.namePunctuation = table.text("name-punctuation", FEW);
        this.introductionLength = table.range("introduction-length", CHARACTERS);
        this.avatarBytes = table.number("avatar-bytes", 1024 * KILOBYTES);
        this.avatarPixels = table.number("avatar-pixels", PIXELS);
        this.remarkLength = table.range("remark-length", CHARACTERS);
        this.serviceContentMost = table.number("service-content-most", COUNT);
        this.platformReviewDays = table.range("platform-review-days", DAYS);
        this.smsVerificationHours = table.number("sms-verification-hours", 24 * DAYS);
        this.smsVerificationTries = table.number("sms-verification-tries", COUNT);
        this.authorityReviewDays = table.range("authority-review-days", DAYS);
        this.correctionDays = table.number("correction-days", DAYS);
        this.recordsKeptDays = table.number("records-kept-days", DAYS);
        this.oldestAge = table.number("oldest-age", YEARS);
        this.approvalRenewalMonths = table.number("approval-renewal-months", MONTHS);
        this.leastAge = table.number("least-age", YEARS);
        this.quotaRefreshedAt = table.time("quota-refreshed-at");
        this.changeAheadDays = table.number("change-ahead-days", DAYS);
        this.minRemainingValidityMonths = table.number("min-remaining-validity-months", MONTHS);
        this.advisedRemainingValidityMonths = table.number("advised-remaining-validity-months", MONTHS);
        this.pictureFormats = table.words("picture-formats", FEW);
        this.pictureMaxKilobytes = table.number("picture-max-kilobytes", KILOBYTES);
        this.pictureMinPixels = table.range("picture-min-pixels", PIXELS);
        this.faceVerificationDays = table.number("face-verification-days", DAYS);
        this.faceVerificationDaysWithAccount = table.number("face-verification-days-with-account", DAYS);
        this.individualMiniPrograms = table.number("individual-mini-programs", COUNT);
        this.unitMiniPrograms = table.number("unit-mini-programs", COUNT);
        this.shellSubjectCancelDays = table.number("shell-subject-cancel-days", DAYS);
        this.reuseConfirmationHours = table.number("reuse-confirmation-hours", 24 * DAYS);
        this.reuseGivenUpDays = table.number("reuse-given-up-days", DAYS);
        this.wholeProcessDays = table.range("whole-process-days", DAYS);
        this.knowledgeMaxAgeDays = table.number("knowledge-max-age-days", DAYS);
    }

    private static Parameters of(ParameterTable table, @Nullable WordLists other) {
        return new Parameters(table, WordLists.of(table, other));
    }

    /** {@return the bundled values} */
    @NotForSheets
    public static Parameters bundled() {
        return BUNDLED;
    }

    /**
     * {@return these values, of which some are replaced}
     *
     * @throws IllegalArgumentException if no parameter has the id of a replacement, or if the value of a replacement is of
     *     another kind or outside its bounds
     */
    @NotForSheets
    public Parameters with(Collection<Parameter> replacements) {
        return replacements.isEmpty() ? this : of(table.with(replacements), words);
    }

    /** {@return these values together with the values of a rule pack, whose ids start with the id of the pack} */
    @NotForSheets
    public Parameters withFurther(Collection<Parameter> further) {
        return further.isEmpty() ? this : of(table.withFurther(further), words);
    }

    /**
     * {@return the values of a rule pack}
     *
     * @param pack the id of the pack
     * @param files the bytes of {@code parameters.csv} and {@code keywords.csv}; a file that the pack does not have is absent
     * @param law the law whose articles the rows can name as their basis
     * @param misfit takes the name of a table and the errors in the table
     */
    @NotForSheets
    public static List<Parameter> ofPack(
            String pack, Map<String, byte[]> files, DatedLaw law, BiConsumer<String, String> misfit) {
        return ParameterTable.ofPack(pack, files, law, misfit).all();
    }

    /** {@return each value with its source, ordered by id} */
    @NotForSheets
    public List<Parameter> all() {
        return table.all();
    }

    ParameterTable table() {
        return table;
    }

    /** {@return the first day on which a mini-program must be filed before it is listed} */
    public LocalDate newFileFrom() {
        return newFileFrom;
    }

    /** {@return the day on which the entry for new mini-programs opened} */
    public LocalDate entryOpensOn() {
        return entryOpensOn;
    }

    /** {@return the last day for filing a mini-program that was listed before the duty started} */
    public LocalDate existingFileUntil() {
        return existingFileUntil;
    }

    /** {@return the day from which the platform takes down mini-programs without a filing} */
    public LocalDate cleanUpFrom() {
        return cleanUpFrom;
    }

    /** {@return the minimum and maximum length of a name; a Chinese character counts as two} */
    public Range nameLength() {
        return nameLength;
    }

    /** {@return the recommended minimum and maximum number of characters in an individual's name for a mini-program} */
    public Range individualNameLength() {
        return individualNameLength;
    }

    /** {@return the minimum number of Chinese characters in a name} */
    public int nameLeastChinese() {
        return nameLeastChinese;
    }

    /** {@return the punctuation that does not count as special characters in a name} */
    public String namePunctuation() {
        return namePunctuation;
    }

    /** {@return the minimum and maximum number of characters in an introduction} */
    public Range introductionLength() {
        return introductionLength;
    }

    /** {@return the maximum size of an avatar in bytes} */
    public int avatarBytes() {
        return avatarBytes;
    }

    /** {@return the recommended size of each side of an avatar in pixels} */
    public int avatarPixels() {
        return avatarPixels;
    }

    /** {@return the minimum and maximum number of characters in the mini-program's remark} */
    public Range remarkLength() {
        return remarkLength;
    }

    /** {@return the maximum number of service content types that can be chosen} */
    public int serviceContentMost() {
        return serviceContentMost;
    }

    /** {@return the minimum and maximum number of working days that the platform's review takes} */
    public Range platformReviewDays() {
        return platformReviewDays;
    }

    /** {@return the number of hours within which the SMS must be answered} */
    public int smsVerificationHours() {
        return smsVerificationHours;
    }

    /** {@return the number of wrong codes after which the filing is returned} */
    public int smsVerificationTries() {
        return smsVerificationTries;
    }

    /** {@return the minimum and maximum number of working days that the authority's review takes} */
    public Range authorityReviewDays() {
        return authorityReviewDays;
    }

    /** {@return the number of working days within which filed data must be corrected on demand} */
    public int correctionDays() {
        return correctionDays;
    }

    /** {@return the number of days for which news, publishing and bulletin services keep records} */
    public int recordsKeptDays() {
        return recordsKeptDays;
    }

    /** {@return the maximum age of the holder of a resident ID card, in years} */
    public int oldestAge() {
        return oldestAge;
    }

    /**
     * {@return the number of months before the last day of an approval of drug information within which the approval is renewed}
     */
    public int approvalRenewalMonths() {
        return approvalRenewalMonths;
    }

    /** {@return the minimum age at which an individual can have an account on the platform, in years} */
    public int leastAge() {
        return leastAge;
    }

    /** {@return the time of day, in China, at which the quota of the next day opens} */
    public LocalTime quotaRefreshedAt() {
        return quotaRefreshedAt;
    }

    /** {@return the number of days by which a change must be reported in advance} */
    public int changeAheadDays() {
        return changeAheadDays;
    }

    /** {@return the number of months of remaining validity that a certificate must exceed} */
    public int minRemainingValidityMonths() {
        return minRemainingValidityMonths;
    }

    /** {@return the recommended number of months of remaining validity of a certificate} */
    public int advisedRemainingValidityMonths() {
        return advisedRemainingValidityMonths;
    }

    /** {@return the allowed formats of a picture, as the usual file extensions in lower case} */
    public Set<String> pictureFormats() {
        return pictureFormats;
    }

    /** {@return the maximum size of a picture in kilobytes} */
    public int pictureMaxKilobytes() {
        return pictureMaxKilobytes;
    }

    /** {@return the number of pixels that a picture needs: the minimum is for its short side, the maximum for its long side} */
    public Range pictureMinPixels() {
        return pictureMinPixels;
    }

    /** {@return the number of days for which a face verification can be used} */
    public int faceVerificationDays() {
        return faceVerificationDays;
    }

    /**
     * {@return the number of days for which a face verification can be used if the account is verified together with the filing}
     */
    public int faceVerificationDaysWithAccount() {
        return faceVerificationDaysWithAccount;
    }

    /** {@return the maximum number of mini-programs that an individual or a sole trader can file} */
    public int individualMiniPrograms() {
        return individualMiniPrograms;
    }

    /** {@return the maximum number of mini-programs that any other unit can file} */
    public int unitMiniPrograms() {
        return unitMiniPrograms;
    }

    /** {@return the approximate number of working days for cancelling a shell subject on paper} */
    public int shellSubjectCancelDays() {
        return shellSubjectCancelDays;
    }

    /** {@return the number of hours within which the reuse of the subject's data must be confirmed} */
    public int reuseConfirmationHours() {
        return reuseConfirmationHours;
    }

    /** {@return the number of days after which an unconfirmed reuse is regarded as given up} */
    public int reuseGivenUpDays() {
        return reuseGivenUpDays;
    }

    /** {@return the usual minimum and maximum number of working days for a whole filing} */
    public Range wholeProcessDays() {
        return wholeProcessDays;
    }

    /** {@return the words of the sectors that need an approval} */
    @NotForSheets
    public SectorLexicon sectors() {
        return words.sectors();
    }

    /** {@return the number of days after its last check after which a source may be out of date} */
    public int knowledgeMaxAgeDays() {
        return knowledgeMaxAgeDays;
    }

    /**
     * {@return the words of a list}
     *
     * @param list the name of the list in {@code keywords.csv}, such as {@code FINANCE}; a list of a rule pack has the id of the
     *     pack in front, such as {@code acme/COMPETITORS}
     * @throws IllegalArgumentException if no list has this name
     */
    public Keywords keywords(String list) {
        return words.list(list);
    }

    /**
     * {@return a value that is a whole number}
     *
     * @param id the id of the value, such as {@code acme/hotline-digits}
     * @throws IllegalArgumentException if no value has this id, or if the value is not a whole number from 0 to 2,147,483,647
     */
    public int number(String id) {
        return table.number(table.known(id), Integer.MAX_VALUE);
    }

    /**
     * {@return a value that is a date}
     *
     * @param id the id of the value, such as {@code acme/brand-from}
     * @throws IllegalArgumentException if no value has this id, or if the value is not a date from 2000 to 2200
     */
    public LocalDate date(String id) {
        return table.date(table.known(id));
    }

    /**
     * {@return a value that is a range of whole numbers}
     *
     * @param id the id of the value, such as {@code acme/remark-length}
     * @throws IllegalArgumentException if no value has this id, or if the value is not a range
     */
    public Range range(String id) {
        return table.range(table.known(id), Integer.MAX_VALUE);
    }

    /**
     * {@return a value as text}
     *
     * @param id the id of the value, such as {@code acme/hotline}
     * @throws IllegalArgumentException if no value has this id
     */
    public String text(String id) {
        return table.text(table.known(id), CHARACTERS);
    }

    /**
     * A range of numbers.
     *
     * @param minimum the lower bound, included
     * @param maximum the upper bound, included
     */
    @ForSheets
    public record Range(int minimum, int maximum) {
        /** {@return whether a number is within the range, bounds included} */
        public boolean includes(int number) {
            return minimum <= number && number <= maximum;
        }
    }
}
