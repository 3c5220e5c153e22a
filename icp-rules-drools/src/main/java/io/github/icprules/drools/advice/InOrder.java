package io.github.icprules.drools.advice;

import io.github.icprules.model.CertificateType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values that are in order. The search assumes them in place of a document or a picture that does not exist yet. */
final class InOrder {

    private static final int MONTHS_OF_ENDING = 6;
    private static final int YEARS = 10;

    /** The shortest of the longest terms of approvals. */
    private static final int YEARS_OF_APPROVAL = 3;

    /** The year, and the month with the day, in the number of an identity card. */
    private static final Pattern BORN = Pattern.compile("\\d{6}(\\d{4})(\\d{4})\\d{3}[0-9Xx]");

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);

    /** The ages from which an identity card has a longer term. */
    private static final int MINOR = 16;

    private static final int ADULT = 26;
    private static final int NO_END = 46;

    private InOrder() {}

    /** Returns a term of ten years that started a month ago. */
    static Map<String, Object> validity(LocalDate day) {
        LocalDate from = day.minusMonths(1);
        return validity(from, from.plusYears(YEARS));
    }

    /** Returns a term that is not too long for any approval, and that started a month ago. */
    static Map<String, Object> validityOfApproval(LocalDate day) {
        LocalDate from = day.minusMonths(1);
        return validity(from, from.plusYears(YEARS_OF_APPROVAL).minusDays(1));
    }

    /** Returns the term of a document that was renewed a month ago. The term of an identity card depends on the age. */
    static Map<String, Object> validity(Map<String, Object> document, LocalDate day) {
        LocalDate from = day.minusMonths(1);
        if (!CertificateType.RESIDENT_ID.name().equals(document.get("type"))) {
            return validity(day);
        }
        Matcher born = BORN.matcher(String.valueOf(document.get("number")));
        int age = born.matches() ? from.getYear() - Integer.parseInt(born.group(1)) : ADULT;
        if (born.matches() && from.format(MONTH_DAY).compareTo(born.group(2)) < 0) {
            age--;
        }
        return validity(from, age >= NO_END ? null : from.plusYears(age < MINOR ? 5 : age < ADULT ? YEARS : 2 * YEARS));
    }

    private static Map<String, Object> validity(LocalDate from, @Nullable LocalDate until) {
        Map<String, Object> validity = new LinkedHashMap<>();
        validity.put("from", from.toString());
        if (until == null) {
            validity.put("indefinite", true);
        } else {
            validity.put("until", until.toString());
        }
        return validity;
    }

    /** Returns a picture that every rule accepts. */
    static Map<String, Object> picture() {
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("format", "jpg");
        picture.put("bytes", 800_000);
        picture.put("width", 1600);
        picture.put("height", 1200);
        picture.put("colour", true);
        picture.put("original", true);
        picture.put("complete", true);
        picture.put("legible", true);
        picture.put("watermark", "NONE");
        return picture;
    }

    /**
     * Returns whether a term ended or ends within half a year. A term whose first day is after its last day is a wrong entry, and
     * the paper of a term that starts later must be waited for.
     */
    static boolean isEnding(@Nullable Object validity, LocalDate day) {
        if (!(validity instanceof Map<?, ?> term) || !(term.get("until") instanceof String until)) {
            return false;
        }
        String from = term.get("from") instanceof String first ? first : "";
        return from.compareTo(until) <= 0
                && from.compareTo(day.toString()) <= 0
                && until.compareTo(day.plusMonths(MONTHS_OF_ENDING).toString()) < 0;
    }
}
