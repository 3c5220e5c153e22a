package io.github.icprules.text;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps ID numbers and phone numbers out of logs, messages and {@code toString}. */
public final class PersonalData {

    private static final int SHOWN_IN_FRONT = 3;
    private static final int SHOWN_BEHIND = 2;
    private static final int TOO_SHORT_TO_SHOW_ANY = 8;

    /** The replacement for the local part of an e-mail address. */
    private static final String MASKED_FRONT = "***@";

    /**
     * A mobile number, a resident ID number of the first or second generation, a passport or a permit, without a digit or
     * letter beside it.
     */
    private static final Pattern NUMBER_OF_PERSON = Pattern.compile("(?<![0-9A-Za-z])(?:(?:86)?1[3-9]\\d{9}"
            + "|\\d{6}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]"
            + "|\\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}"
            + "|[DEGHKMPSdeghkmps]\\d{8}(?:\\d\\d)?|[Ee][A-Za-z]\\d{7})(?![0-9A-Za-z])");

    /** A land-line number with its area code, without a digit or letter beside it. A blank stands for any separators. */
    private static final Pattern LAND_LINE = Pattern.compile(
            "(?<![0-9A-Za-z])(?:(?:00)?86 ?)?(?:0 ?)?0(?:10|2\\d|[3-9]\\d{2}) *[2-8]\\d{2,3} ?\\d{4}(?: +\\d{1,6})?(?![0-9A-Za-z])"
                    + "|(?<![0-9A-Za-z])(?:00)?86 ?(?:10|2\\d|[3-9]\\d{2}) *[2-8]\\d{2,3} ?\\d{4}(?![0-9A-Za-z])");

    /**
     * The word before a telephone number, and the letter or word before its extension. Without a blank, the letters would count as a
     * part of the number.
     */
    private static final Pattern LABEL = Pattern.compile(
            "(?<![A-Za-z])(?i:tel|telephone|phone|mobile|mob|cell|fax|wechat|wx|ext|extension)(?= ?[0-9])|(?<=[0-9])[Xx](?=[0-9])");

    /** A character of the local part of an e-mail address. */
    private static final String LOCAL = "A-Za-z0-9._%+\\-Ａ-Ｚａ-ｚ０-９．＿％＋－";

    /** An e-mail address in a text. The local part starts at the start of a word, as in {@link #MAILBOX}. */
    private static final Pattern E_MAIL = Pattern.compile(
            "(?<![" + LOCAL + "])[" + LOCAL + "]++[@＠](?=[A-Za-z0-9-]++[.．]|[\\p{L}\\p{N}-]++[.．]\\p{L})");

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d) ++(?=\\d)");

    /** A row of digits that is longer than every number of a person, and so can contain such a number. */
    private static final Pattern ENDLESS = Pattern.compile("\\d{19}");

    /** A mailbox. A match starts only at the start of a word, so the time grows only with the length of a text. */
    private static final Pattern MAILBOX = Pattern.compile("(?<![^\\s@＠])[^\\s@＠]++[@＠]");

    private static final Pattern BLANKS = Pattern.compile(" ++");

    private PersonalData() {}

    /**
     * {@return the value with asterisks in place of its middle; {@code null} for {@code null}}
     *
     * <p>The first three and the last two characters stay, so that a person who knows the number can recognise it. A value of
     * fewer than eight characters is replaced completely.
     */
    public static @Nullable String mask(@Nullable String value) {
        return value == null ? null : masked(value);
    }

    /**
     * {@return the text with masks in place of digits that could be an ID number or a phone number, and of the local parts of e-mail
     * addresses}
     *
     * <p>The method masks
     *
     * <ul>
     *   <li>each run of letters and digits that has six digits in a row, and
     *   <li>digits that blanks, dashes, dots, slashes, brackets or unseen characters break up, if they are eight or more; but
     *     no date such as 2026-11-24, no two dates, and no opening hours such as 0900-1800, and
     *   <li>digits that commas, other punctuation or symbols break up, if they are a mobile number or a resident ID number.
     * </ul>
     *
     * <p>A digit can belong to any script, and can be full-width, in a circle, Roman or written in Chinese. Digits of the
     * last three kinds count if there are at least eight digits. A character that looks like a dash or a dot, such as a tilde
     * or a bullet, counts as a dash or a dot. The work grows with the length of the text.
     */
    public static String maskNumbersIn(String text) {
        requireNonNull(text, "text must be given.");
        return E_MAIL.matcher(new NumberMask(text, false).masked()).replaceAll(MASKED_FRONT);
    }

    /**
     * {@return the name of a mini-program, which is public, with masks in place of digits that could be an ID number or a
     * phone number}
     *
     * <p>The method masks the same digits as {@link #maskNumbersIn}, except for a day with eight digits, such as 20261126,
     * without a letter or another digit beside it. No ID number and no phone number has that form.
     */
    public static String maskNumbersInPublicName(String name) {
        requireNonNull(name, "name must be given.");
        return new NumberMask(name, true).masked();
    }

    /**
     * {@return a caller's own reference, such as an order number, with a mask if the reference could be a number of a person}
     *
     * <p>If the reference looks like a mobile number, a land-line number, a resident ID number, a passport or a permit, {@link #maskNumbersIn}
     * masks the reference. This includes digits of any kind and numbers that separators break up. The local part of an e-mail
     * address is masked. Other digits stay, so that the caller can recognise the reference. The work grows with the length of
     * the text.
     */
    public static String maskReference(String reference) {
        requireNonNull(reference, "reference must be given.");
        boolean isOfPerson = hasNumberOfPerson(NumberMask.plain(reference, false))
                || hasNumberOfPerson(NumberMask.plain(reference, true));
        return MAILBOX.matcher(isOfPerson ? maskNumbersIn(reference) : reference)
                .replaceAll(MASKED_FRONT);
    }

    private static boolean hasNumberOfPerson(String text) {
        // A sign that is no blank keeps an extension apart from the number.
        String plain = LABEL.matcher(text).replaceAll("#");
        String squeezed = BETWEEN_DIGITS.matcher(plain).replaceAll("");
        return ENDLESS.matcher(plain).find()
                || NUMBER_OF_PERSON.matcher(plain).find()
                || LAND_LINE.matcher(BLANKS.matcher(plain).replaceAll(" ")).find()
                || LAND_LINE.matcher(squeezed).find()
                || NUMBER_OF_PERSON.matcher(squeezed).find()
                || NUMBER_OF_PERSON.matcher(plain.replace(" ", "")).find();
    }

    /** Returns whether the digits are a mobile number or a resident ID number. */
    static boolean isNumberOfPerson(CharSequence digits) {
        return NUMBER_OF_PERSON.matcher(digits).matches();
    }

    /**
     * {@return the name of a person with asterisks in place of all characters except the first; {@code null} for
     * {@code null}}
     */
    public static @Nullable String maskName(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return name;
        }
        int second = name.offsetByCodePoints(0, 1);
        return name.substring(0, second) + "*".repeat(name.codePointCount(second, name.length()));
    }

    static String masked(String value) {
        int length = value.codePointCount(0, value.length());
        if (length < TOO_SHORT_TO_SHOW_ANY) {
            return "*".repeat(length);
        }
        return value.substring(0, value.offsetByCodePoints(0, SHOWN_IN_FRONT))
                + "*".repeat(length - SHOWN_IN_FRONT - SHOWN_BEHIND)
                + value.substring(value.offsetByCodePoints(value.length(), -SHOWN_BEHIND));
    }
}
