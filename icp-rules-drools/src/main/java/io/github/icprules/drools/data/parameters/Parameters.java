package io.github.icprules.drools.data.parameters;

import io.github.icprules.Parameter;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.data.words.Keywords;
import io.github.icprules.drools.data.words.SectorLexicon;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The numbers, dates and word lists that are data and not law, for the rules. Immutable. */
@ForSheets
public final class Parameters {

    private static final Parameters BUNDLED = new Parameters(ParameterTable.bundled(), null);

    private final ParameterTable table;
    private final WordLists words;
    /** The bundled values, so that an evaluation reads no text. */
    private final Map<String, Object> values = new HashMap<>();

    private final Set<String> pictureFormats;

    /** Reads the values of a table, and takes the word lists that are equal in other values. */
    private Parameters(ParameterTable table, @Nullable WordLists other) {
        this.table = table;
        this.words = WordLists.of(table, other);
        BundledForms.ALL.forEach((id, form) -> values.put(id, table.read(id, form)));
        this.pictureFormats = table.read("picture-formats", ParameterForm.words(BundledForms.FEW));
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
        return replacements.isEmpty() ? this : new Parameters(table.with(replacements), words);
    }

    /** {@return these values together with the values of a rule pack, whose ids start with the id of the pack} */
    @NotForSheets
    public Parameters withFurther(Collection<Parameter> further) {
        return further.isEmpty() ? this : new Parameters(table.withFurther(further), words);
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

    /** {@return the rows of the values} */
    @NotForSheets
    public ParameterTable table() {
        return table;
    }

    /** {@return the first day on which a mini-program must be filed before it is listed} */
    public LocalDate newFileFrom() {
        return date("new-file-from");
    }

    /** {@return the day on which the entry for new mini-programs opened} */
    public LocalDate entryOpensOn() {
        return date("entry-opens-on");
    }

    /** {@return the last day for filing a mini-program that was listed before the duty started} */
    public LocalDate existingFileUntil() {
        return date("existing-file-until");
    }

    /** {@return the day from which the platform takes down mini-programs without a filing} */
    public LocalDate cleanUpFrom() {
        return date("clean-up-from");
    }

    /** {@return the minimum and maximum length of a name; a Chinese character counts as two} */
    public Range nameLength() {
        return range("name-length");
    }

    /** {@return the recommended minimum and maximum number of characters in an individual's name for a mini-program} */
    public Range individualNameLength() {
        return range("individual-name-length");
    }

    /** {@return the minimum number of Chinese characters in a name} */
    public int nameLeastChinese() {
        return number("name-least-chinese");
    }

    /** {@return the punctuation that does not count as special characters in a name} */
    public String namePunctuation() {
        return text("name-punctuation");
    }

    /** {@return the minimum and maximum number of characters in an introduction} */
    public Range introductionLength() {
        return range("introduction-length");
    }

    /** {@return the maximum size of an avatar in bytes} */
    public int avatarBytes() {
        return number("avatar-bytes");
    }

    /** {@return the recommended size of each side of an avatar in pixels} */
    public int avatarPixels() {
        return number("avatar-pixels");
    }

    /** {@return the minimum and maximum number of characters in the mini-program's remark} */
    public Range remarkLength() {
        return range("remark-length");
    }

    /** {@return the maximum number of service content types that can be chosen} */
    public int serviceContentMost() {
        return number("service-content-most");
    }

    /** {@return the minimum and maximum number of working days that the platform's review takes} */
    public Range platformReviewDays() {
        return range("platform-review-days");
    }

    /** {@return the number of hours within which the SMS must be answered} */
    public int smsVerificationHours() {
        return number("sms-verification-hours");
    }

    /** {@return the number of wrong codes after which the filing is returned} */
    public int smsVerificationTries() {
        return number("sms-verification-tries");
    }

    /** {@return the number of the wrong entry that returns the filing} */
    public int smsReturningTry() {
        return smsVerificationTries() + 1;
    }

    /** {@return the minimum and maximum number of working days that the authority's review takes} */
    public Range authorityReviewDays() {
        return range("authority-review-days");
    }

    /** {@return the number of working days within which filed data must be corrected on demand} */
    public int correctionDays() {
        return number("correction-days");
    }

    /** {@return the number of days for which news, publishing and bulletin services keep records} */
    public int recordsKeptDays() {
        return number("records-kept-days");
    }

    /** {@return the maximum age of the holder of a resident ID card, in years} */
    public int oldestAge() {
        return number("oldest-age");
    }

    /**
     * {@return the number of months before the last day of an approval of drug information within which the approval is renewed}
     */
    public int approvalRenewalMonths() {
        return number("approval-renewal-months");
    }

    /** {@return the minimum age at which an individual can have an account on the platform, in years} */
    public int leastAge() {
        return number("least-age");
    }

    /** {@return the time of day, in China, at which the quota of the next day opens} */
    public LocalTime quotaRefreshedAt() {
        return read("quota-refreshed-at", LocalTime.class, ParameterForm::time);
    }

    /** {@return the number of days by which a change must be reported in advance} */
    public int changeAheadDays() {
        return number("change-ahead-days");
    }

    /** {@return the number of months of remaining validity that a certificate must exceed} */
    public int minRemainingValidityMonths() {
        return number("min-remaining-validity-months");
    }

    /** {@return the recommended number of months of remaining validity of a certificate} */
    public int advisedRemainingValidityMonths() {
        return number("advised-remaining-validity-months");
    }

    /** {@return the allowed formats of a picture, as the usual file extensions in lower case} */
    public Set<String> pictureFormats() {
        return pictureFormats;
    }

    /** {@return the maximum size of a picture in kilobytes} */
    public int pictureMaxKilobytes() {
        return number("picture-max-kilobytes");
    }

    /** {@return the number of pixels that a picture needs: the minimum is for its short side, the maximum for its long side} */
    public Range pictureMinPixels() {
        return range("picture-min-pixels");
    }

    /** {@return the number of days for which a face verification can be used} */
    public int faceVerificationDays() {
        return number("face-verification-days");
    }

    /**
     * {@return the number of days for which a face verification can be used if the account is verified together with the filing}
     */
    public int faceVerificationDaysWithAccount() {
        return number("face-verification-days-with-account");
    }

    /** {@return the maximum number of mini-programs that an individual or a sole trader can file} */
    public int individualMiniPrograms() {
        return number("individual-mini-programs");
    }

    /** {@return the maximum number of mini-programs that any other unit can file} */
    public int unitMiniPrograms() {
        return number("unit-mini-programs");
    }

    /** {@return the approximate number of working days for cancelling a shell subject on paper} */
    public int shellSubjectCancelDays() {
        return number("shell-subject-cancel-days");
    }

    /** {@return the number of hours within which the reuse of the subject's data must be confirmed} */
    public int reuseConfirmationHours() {
        return number("reuse-confirmation-hours");
    }

    /** {@return the number of days after which an unconfirmed reuse is regarded as given up} */
    public int reuseGivenUpDays() {
        return number("reuse-given-up-days");
    }

    /** {@return the usual minimum and maximum number of working days for a whole filing} */
    public Range wholeProcessDays() {
        return range("whole-process-days");
    }

    /** {@return the words of the sectors that need an approval} */
    @NotForSheets
    public SectorLexicon sectors() {
        return words.sectors();
    }

    /** {@return the number of days after its last check after which a source may be out of date} */
    public int knowledgeMaxAgeDays() {
        return number("knowledge-max-age-days");
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
        return read(id, Integer.class, () -> ParameterForm.number(Integer.MAX_VALUE));
    }

    /**
     * {@return a value that is a date}
     *
     * @param id the id of the value, such as {@code acme/brand-from}
     * @throws IllegalArgumentException if no value has this id, or if the value is not a date from 2000 to 2200
     */
    public LocalDate date(String id) {
        return read(id, LocalDate.class, ParameterForm::day);
    }

    /**
     * {@return a value that is a range of whole numbers}
     *
     * @param id the id of the value, such as {@code acme/remark-length}
     * @throws IllegalArgumentException if no value has this id, or if the value is not a range
     */
    public Range range(String id) {
        return read(id, Range.class, () -> ParameterForm.range(Integer.MAX_VALUE));
    }

    /**
     * {@return a value as text}
     *
     * @param id the id of the value, such as {@code acme/hotline}
     * @throws IllegalArgumentException if no value has this id
     */
    public String text(String id) {
        return read(id, String.class, () -> ParameterForm.text(BundledForms.CHARACTERS));
    }

    private <T> T read(String id, Class<T> type, Supplier<ParameterForm<T>> form) {
        Object value = values.get(id);
        return type.isInstance(value) ? type.cast(value) : table.read(id, form.get());
    }
}
