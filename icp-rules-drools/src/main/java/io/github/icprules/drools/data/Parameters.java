package io.github.icprules.drools.data;

import io.github.icprules.Parameter;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The numbers, dates and word lists that are data rather than law, as the rules read them. Immutable. */
@ForSheets
public final class Parameters {

    // The most that a value can be. Each is far beyond what can be meant, and small enough to count with.
    private static final int DAYS = 3650;
    private static final int HOURS = 24 * DAYS;
    private static final int MONTHS = 1200;
    private static final int YEARS = 150;
    private static final int CHARACTERS = 10_000;
    private static final int PIXELS = 100_000;
    private static final int KILOBYTES = 1024 * 1024;
    private static final int BYTES = 1024 * KILOBYTES;
    private static final int COUNT = 100_000;
    private static final int PUNCTUATION = 100;
    private static final int FORMATS = 100;
    private static final int WORDS = 1000;

    private static final Parameters BUNDLED = new Parameters(ParameterTable.bundled(), null);

    private final ParameterTable table;
    private final Map<String, Keywords> keywords;
    private final SectorLexicon sectors;
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

    /** Reads the values of a table. The words are those of other values if the table has the same lists. */
    private Parameters(ParameterTable table, @Nullable Parameters other) {
        this.table = table;
        this.newFileFrom = table.date("new-file-from");
        this.entryOpensOn = table.date("entry-opens-on");
        this.existingFileUntil = table.date("existing-file-until");
        this.cleanUpFrom = table.date("clean-up-from");
        this.nameLength = table.range("name-length", CHARACTERS);
        this.individualNameLength = table.range("individual-name-length", CHARACTERS);
        this.nameLeastChinese = table.number("name-least-chinese", CHARACTERS);
        this.namePunctuation = table.text("name-punctuation", PUNCTUATION);
        this.introductionLength = table.range("introduction-length", CHARACTERS);
        this.avatarBytes = table.number("avatar-bytes", BYTES);
        this.avatarPixels = table.number("avatar-pixels", PIXELS);
        this.remarkLength = table.range("remark-length", CHARACTERS);
        this.serviceContentMost = table.number("service-content-most", COUNT);
        this.platformReviewDays = table.range("platform-review-days", DAYS);
        this.smsVerificationHours = table.number("sms-verification-hours", HOURS);
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
        this.pictureFormats = table.words("picture-formats", FORMATS);
        this.pictureMaxKilobytes = table.number("picture-max-kilobytes", KILOBYTES);
        this.pictureMinPixels = table.range("picture-min-pixels", PIXELS);
        this.faceVerificationDays = table.number("face-verification-days", DAYS);
        this.faceVerificationDaysWithAccount = table.number("face-verification-days-with-account", DAYS);
        this.individualMiniPrograms = table.number("individual-mini-programs", COUNT);
        this.unitMiniPrograms = table.number("unit-mini-programs", COUNT);
        this.shellSubjectCancelDays = table.number("shell-subject-cancel-days", DAYS);
        this.reuseConfirmationHours = table.number("reuse-confirmation-hours", HOURS);
        this.reuseGivenUpDays = table.number("reuse-given-up-days", DAYS);
        this.wholeProcessDays = table.range("whole-process-days", DAYS);
        this.knowledgeMaxAgeDays = table.number("knowledge-max-age-days", DAYS);
        if (other != null && table.hasListsOf(other.table)) {
            this.keywords = other.keywords;
            this.sectors = other.sectors;
        } else {
            Map<String, Set<String>> lists = table.lists(WORDS);
            this.keywords = lists.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, list -> new Keywords(SectorLexicon.plain(list.getValue()))));
            this.sectors =
                    other != null && table.hasBundledListsOf(other.table) ? other.sectors : SectorLexicon.of(lists);
        }
    }

    /** {@return the bundled values} */
    @NotForSheets
    public static Parameters bundled() {
        return BUNDLED;
    }

    /**
     * {@return these values, with others in place of some}
     *
     * @throws IllegalArgumentException if there is no parameter of such an id, or its value is of another kind or beyond its
     *     bounds
     */
    @NotForSheets
    public Parameters with(Collection<Parameter> replacements) {
        return replacements.isEmpty() ? this : new Parameters(table.with(replacements), this);
    }

    /** {@return these values together with those of a rule pack, whose ids begin with the id of the pack} */
    @NotForSheets
    public Parameters withFurther(Collection<Parameter> further) {
        return further.isEmpty() ? this : new Parameters(table.withFurther(further), this);
    }

    /**
     * {@return the values of a rule pack}
     *
     * @param pack the id of the pack
     * @param files the bytes of {@code parameters.csv} and {@code keywords.csv}, as far as the pack has them
     * @param law the law that the rows can name as their basis
     * @param misfit takes the name of a table and what does not fit in the table
     */
    @NotForSheets
    public static List<Parameter> ofPack(
            String pack, Map<String, byte[]> files, DatedLaw law, BiConsumer<String, String> misfit) {
        ParameterTable.Reading reading = new ParameterTable.Reading(pack + '/', law);
        Map<String, Function<Row, String>> readers = new LinkedHashMap<>();
        readers.put(ParameterTable.PARAMETERS, reading::parameter);
        readers.put(ParameterTable.KEYWORDS, reading::keyword);
        readers.forEach((name, reader) -> {
            byte[] content = files.get(name);
            if (content != null) {
                try {
                    Tables.csv(
                            name,
                            content,
                            name.equals(ParameterTable.PARAMETERS)
                                    ? ParameterTable.PARAMETER_COLUMNS
                                    : ParameterTable.KEYWORD_COLUMNS,
                            reader);
                } catch (IllegalArgumentException e) {
                    misfit.accept(name, String.valueOf(e.getMessage()));
                }
            }
        });
        return reading.table().all();
    }

    /** {@return each value with its source, ordered by id} */
    @NotForSheets
    public List<Parameter> all() {
        return table.all();
    }

    /** {@return the ids of the parameters that are no lists of keywords} */
    Set<String> ids() {
        return table.ids();
    }

    /** {@return the names of the lists of keywords} */
    Set<String> lists() {
        return keywords.keySet();
    }

    /** {@return the first day on which a mini-program must be filed before it is listed} */
    public LocalDate newFileFrom() {
        return newFileFrom;
    }

    /** {@return the day on which the entry for new mini-programs opened} */
    public LocalDate entryOpensOn() {
        return entryOpensOn;
    }

    /** {@return the last day for filing a mini-program that was listed before the duty began} */
    public LocalDate existingFileUntil() {
        return existingFileUntil;
    }

    /** {@return the day from which the platform takes down what is not filed} */
    public LocalDate cleanUpFrom() {
        return cleanUpFrom;
    }

    /** {@return how long a name is, a Chinese character counting two} */
    public Range nameLength() {
        return nameLength;
    }

    /** {@return how many characters an individual's name for a mini-program had better have} */
    public Range individualNameLength() {
        return individualNameLength;
    }

    /** {@return how many Chinese characters a name has at least} */
    public int nameLeastChinese() {
        return nameLeastChinese;
    }

    /** {@return the punctuation that is nothing special in a name} */
    public String namePunctuation() {
        return namePunctuation;
    }

    /** {@return how many characters an introduction has} */
    public Range introductionLength() {
        return introductionLength;
    }

    /** {@return how many bytes an avatar has at most} */
    public int avatarBytes() {
        return avatarBytes;
    }

    /** {@return how many pixels, on either side, an avatar had better have} */
    public int avatarPixels() {
        return avatarPixels;
    }

    /** {@return how many characters the mini-program's remark has} */
    public Range remarkLength() {
        return remarkLength;
    }

    /** {@return how many service content types can be chosen} */
    public int serviceContentMost() {
        return serviceContentMost;
    }

    /** {@return how many working days the platform's review takes} */
    public Range platformReviewDays() {
        return platformReviewDays;
    }

    /** {@return within how many hours the SMS must be answered} */
    public int smsVerificationHours() {
        return smsVerificationHours;
    }

    /** {@return after how many wrong codes the filing is returned} */
    public int smsVerificationTries() {
        return smsVerificationTries;
    }

    /** {@return how many working days the authority's review takes} */
    public Range authorityReviewDays() {
        return authorityReviewDays;
    }

    /** {@return within how many working days filed data are corrected on demand} */
    public int correctionDays() {
        return correctionDays;
    }

    /** {@return for how many days news, publishing and bulletin services keep records} */
    public int recordsKeptDays() {
        return recordsKeptDays;
    }

    /** {@return how many years old the holder of a resident ID card is at most} */
    public int oldestAge() {
        return oldestAge;
    }

    /** {@return within how many months before its last day an approval of drug information is renewed} */
    public int approvalRenewalMonths() {
        return approvalRenewalMonths;
    }

    /** {@return from which age an individual can have an account on the platform} */
    public int leastAge() {
        return leastAge;
    }

    /** {@return the time of day, in China, at which the next day's quota opens} */
    public LocalTime quotaRefreshedAt() {
        return quotaRefreshedAt;
    }

    /** {@return by how many days a change is reported ahead} */
    public int changeAheadDays() {
        return changeAheadDays;
    }

    /** {@return more than how many months a certificate must stay valid} */
    public int minRemainingValidityMonths() {
        return minRemainingValidityMonths;
    }

    /** {@return how many months a certificate had better stay valid} */
    public int advisedRemainingValidityMonths() {
        return advisedRemainingValidityMonths;
    }

    /** {@return the formats a picture may have, by their usual endings in small letters} */
    public Set<String> pictureFormats() {
        return pictureFormats;
    }

    /** {@return how large a picture may be} */
    public int pictureMaxKilobytes() {
        return pictureMaxKilobytes;
    }

    /** {@return how many pixels a picture needs: the minimum is that of its short side, the maximum that of its long side} */
    public Range pictureMinPixels() {
        return pictureMinPixels;
    }

    /** {@return how many days a face verification can be used} */
    public int faceVerificationDays() {
        return faceVerificationDays;
    }

    /** {@return how many days it can be used if the account is verified along with the filing} */
    public int faceVerificationDaysWithAccount() {
        return faceVerificationDaysWithAccount;
    }

    /** {@return how many mini-programs an individual or a sole trader can file} */
    public int individualMiniPrograms() {
        return individualMiniPrograms;
    }

    /** {@return how many mini-programs any other unit can file} */
    public int unitMiniPrograms() {
        return unitMiniPrograms;
    }

    /** {@return about how many working days it takes to cancel a shell subject on paper} */
    public int shellSubjectCancelDays() {
        return shellSubjectCancelDays;
    }

    /** {@return within how many hours the reuse of the subject's data is confirmed} */
    public int reuseConfirmationHours() {
        return reuseConfirmationHours;
    }

    /** {@return after how many days an unconfirmed reuse counts as given up} */
    public int reuseGivenUpDays() {
        return reuseGivenUpDays;
    }

    /** {@return how many working days a filing usually takes as a whole} */
    public Range wholeProcessDays() {
        return wholeProcessDays;
    }

    /** {@return the words by which sectors are known that need an approval} */
    @NotForSheets
    public SectorLexicon sectors() {
        return sectors;
    }

    /** {@return how many days after its last check a source may be out of date} */
    public int knowledgeMaxAgeDays() {
        return knowledgeMaxAgeDays;
    }

    /**
     * {@return the words of a list}
     *
     * @param list the list's name in {@code keywords.csv}, such as {@code FINANCE}; for a list of a rule pack, behind the id of the
     *     pack, such as {@code acme/COMPETITORS}
     * @throws IllegalArgumentException if there is no list of this name
     */
    public Keywords keywords(String list) {
        Keywords found = keywords.get(list);
        if (found == null) {
            throw new IllegalArgumentException("There is no list of keywords " + list + ".");
        }
        return found;
    }

    /**
     * {@return a value that is a whole number}
     *
     * @param id the id of the value, such as {@code acme/hotline-digits}
     * @throws IllegalArgumentException if there is no value of this id, or it is no whole number from 0 to 2,147,483,647
     */
    public int number(String id) {
        return table.number(known(id), Integer.MAX_VALUE);
    }

    /**
     * {@return a value that is a date}
     *
     * @param id the id of the value, such as {@code acme/brand-from}
     * @throws IllegalArgumentException if there is no value of this id, or it is no date from 2000 to 2200
     */
    public LocalDate date(String id) {
        return table.date(known(id));
    }

    /**
     * {@return a value that is a range of whole numbers}
     *
     * @param id the id of the value, such as {@code acme/remark-length}
     * @throws IllegalArgumentException if there is no value of this id, or it is no range
     */
    public Range range(String id) {
        return table.range(known(id), Integer.MAX_VALUE);
    }

    /**
     * {@return a value as text}
     *
     * @param id the id of the value, such as {@code acme/hotline}
     * @throws IllegalArgumentException if there is no value of this id
     */
    public String text(String id) {
        return table.text(known(id), CHARACTERS);
    }

    private String known(String id) {
        if (!table.has(id)) {
            throw new IllegalArgumentException("There is no parameter " + id + '.');
        }
        return id;
    }

    /**
     * A least and a greatest number.
     *
     * @param minimum the least
     * @param maximum the greatest
     */
    @ForSheets
    public record Range(int minimum, int maximum) {
        /** {@return whether a number lies within} */
        public boolean includes(int number) {
            return minimum <= number && number <= maximum;
        }
    }
}
