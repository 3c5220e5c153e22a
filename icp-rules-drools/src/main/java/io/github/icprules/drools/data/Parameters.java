package io.github.icprules.drools.data;

import io.github.icprules.law.Confidence;
import io.github.icprules.law.Provision;
import io.github.icprules.model.Province;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The numbers, dates and word lists that are data rather than law, read from {@code parameters.csv} and {@code
 * keywords.csv}. Each row there names its source and how sure we are of it.
 */
public final class Parameters {

    private static final String PARAMETERS = "data/parameters.csv";
    private static final String KEYWORDS = "data/keywords.csv";

    /** The files, as the digest of the rule pack counts them. */
    public static final List<String> FILES = List.of(PARAMETERS, KEYWORDS, ServiceContents.FILE);

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Keywords> keywords = new HashMap<>();
    private final ServiceContents serviceContents = new ServiceContents();
    private final LocalDate newFileFrom;
    private final LocalDate entryOpensOn;
    private final LocalDate existingFileUntil;
    private final LocalDate cleanUpFrom;
    private final Range nameLength;
    private final int nameLeastChinese;
    private final String namePunctuation;
    private final Range introductionLength;
    private final long avatarBytes;
    private final Range remarkLength;
    private final int serviceContentMost;
    private final Range platformReviewDays;
    private final int smsVerificationHours;
    private final int smsVerificationTries;
    private final Range authorityReviewDays;
    private final int correctionDays;
    private final int leastAge;
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
    private final Set<Province> shellSubjectProvinces;

    private Parameters() {
        Tables.csv(PARAMETERS, this::read);
        this.newFileFrom = take("new-file-from", LocalDate::parse);
        this.entryOpensOn = take("entry-opens-on", LocalDate::parse);
        this.existingFileUntil = take("existing-file-until", LocalDate::parse);
        this.cleanUpFrom = take("clean-up-from", LocalDate::parse);
        this.nameLength = take("name-length", Range::parse);
        this.nameLeastChinese = take("name-least-chinese", Integer::valueOf);
        this.namePunctuation = take("name-punctuation", String::strip);
        this.introductionLength = take("introduction-length", Range::parse);
        this.avatarBytes = take("avatar-bytes", Long::valueOf);
        this.remarkLength = take("remark-length", Range::parse);
        this.serviceContentMost = take("service-content-most", Integer::valueOf);
        this.platformReviewDays = take("platform-review-days", Range::parse);
        this.smsVerificationHours = take("sms-verification-hours", Integer::valueOf);
        this.smsVerificationTries = take("sms-verification-tries", Integer::valueOf);
        this.authorityReviewDays = take("authority-review-days", Range::parse);
        this.correctionDays = take("correction-days", Integer::valueOf);
        this.recordsKeptDays = take("records-kept-days", Integer::valueOf);
        this.approvalRenewalMonths = take("approval-renewal-months", Integer::valueOf);
        this.leastAge = take("least-age", Integer::valueOf);
        this.quotaRefreshedAt = take("quota-refreshed-at", LocalTime::parse);
        this.changeAheadDays = take("change-ahead-days", Integer::valueOf);
        this.minRemainingValidityMonths = take("min-remaining-validity-months", Integer::valueOf);
        this.advisedRemainingValidityMonths = take("advised-remaining-validity-months", Integer::valueOf);
        this.pictureFormats = take("picture-formats", value -> Set.of(value.split(" ", -1)));
        this.pictureMaxKilobytes = take("picture-max-kilobytes", Integer::valueOf);
        this.pictureMinPixels = take("picture-min-pixels", Range::parse);
        this.faceVerificationDays = take("face-verification-days", Integer::valueOf);
        this.faceVerificationDaysWithAccount = take("face-verification-days-with-account", Integer::valueOf);
        this.individualMiniPrograms = take("individual-mini-programs", Integer::valueOf);
        this.unitMiniPrograms = take("unit-mini-programs", Integer::valueOf);
        this.shellSubjectCancelDays = take("shell-subject-cancel-days", Integer::valueOf);
        this.shellSubjectProvinces = take("shell-subject-provinces", Parameters::provinces);
        if (!values.isEmpty()) {
            throw new IllegalStateException("parameters.csv: nothing reads " + new TreeSet<>(values.keySet()) + ".");
        }
        Map<String, List<String>> words = new HashMap<>();
        Tables.csv(KEYWORDS, row -> {
            checkSource(row);
            return words.computeIfAbsent(row.get("list"), list -> new ArrayList<>())
                    .add(row.get("word"));
        });
        words.forEach((name, list) -> keywords.put(name, new Keywords(list)));
    }

    /** {@return the bundled values} */
    public static Parameters bundled() {
        return new Parameters();
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
    public long avatarBytes() {
        return avatarBytes;
    }

    /** {@return how many characters the mini-program's remark has} */
    public Range remarkLength() {
        return remarkLength;
    }

    /** {@return how many service content types can be chosen} */
    public int serviceContentMost() {
        return serviceContentMost;
    }

    /** {@return the service content types known of} */
    public ServiceContents serviceContents() {
        return serviceContents;
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

    /** {@return the provinces in which a shell subject can add a service at once} */
    public Set<Province> shellSubjectProvinces() {
        return shellSubjectProvinces;
    }

    /**
     * {@return the words of a list}
     *
     * @param list the list's name in {@code keywords.csv}, such as {@code FINANCE}
     */
    public Keywords keywords(String list) {
        Keywords found = keywords.get(list);
        if (found == null) {
            throw new IllegalArgumentException("keywords.csv has no list " + list + ".");
        }
        return found;
    }

    private String read(CSVRecord row) {
        checkSource(row);
        String id = row.get("id");
        if (values.put(id, row.get("value")) != null) {
            throw new IllegalArgumentException(id + " is there twice.");
        }
        return id;
    }

    /** A row whose source is no known article would be an invention. */
    static void checkSource(CSVRecord row) {
        Provision.valueOf(row.get("basis"));
        Confidence.valueOf(row.get("confidence"));
        LocalDate.parse(row.get("checked"));
    }

    private <T> T take(String id, Function<String, T> type) {
        String value = values.remove(id);
        if (value == null) {
            throw new IllegalStateException("parameters.csv: " + id + " is missing.");
        }
        try {
            return type.apply(value);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "parameters.csv: the value (%s) of %s does not fit.".formatted(value, id), e);
        }
    }

    private static Set<Province> provinces(String names) {
        return Arrays.stream(names.split(" ", -1)).map(Province::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A least and a greatest number.
     *
     * @param minimum the least
     * @param maximum the greatest
     */
    public record Range(int minimum, int maximum) {
        /** {@return whether a number lies within} */
        public boolean includes(int number) {
            return minimum <= number && number <= maximum;
        }

        static Range parse(String value) {
            String[] ends = value.split("-", 2);
            return new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        }
    }

    /** Words that mean something when a name or a description has them. */
    public static final class Keywords {

        /** A foundation (基金会) is no fund (基金): it is told apart by this word, which therefore does not count. */
        private static final String FOUNDATION = "基金会";

        private final Set<String> words;

        Keywords(List<String> words) {
            this.words = words.stream().map(Keywords::normalised).collect(Collectors.toUnmodifiableSet());
        }

        /** {@return the first word found, by place in the text, the longest there; {@code null} if there is none} */
        public @Nullable String firstIn(@Nullable String... texts) {
            for (String text : texts) {
                String found = text == null ? null : firstIn(text);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        /** {@return the word that the text begins with, the longest; {@code null} if there is none} */
        public @Nullable String leading(@Nullable String text) {
            String searched = text == null ? "" : normalised(text).strip();
            return words.stream()
                    .filter(searched::startsWith)
                    .max(Comparator.comparing(String::length))
                    .orElse(null);
        }

        /** {@return whether the text is one of the words} */
        public boolean contains(String text) {
            return words.contains(normalised(text));
        }

        /** Full-width letters and lower case are ways to write the same word. */
        private static String normalised(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        }

        private @Nullable String firstIn(String text) {
            String searched = normalised(text).replace(FOUNDATION, "");
            String best = null;
            int bestAt = Integer.MAX_VALUE;
            for (String word : words) {
                int at = searched.indexOf(word);
                if (at >= 0 && (at < bestAt || (at == bestAt && best != null && word.length() > best.length()))) {
                    best = word;
                    bestAt = at;
                }
            }
            return best;
        }
    }
}
