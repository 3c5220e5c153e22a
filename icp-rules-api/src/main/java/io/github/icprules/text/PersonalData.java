package io.github.icprules.text;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps ID numbers and phone numbers out of logs, messages and {@code toString}. */
public final class PersonalData {

    private static final int SHOWN_IN_FRONT = 3;
    private static final int SHOWN_BEHIND = 2;
    private static final int TOO_SHORT_TO_SHOW_ANY = 8;

    /** Stands for the front of an e-mail address. */
    private static final String MASKED_FRONT = "***@";

    /** A mobile number, a resident ID number of either generation, a passport or a permit, without a digit or letter beside it. */
    private static final Pattern NUMBER_OF_PERSON = Pattern.compile("(?<![0-9A-Za-z])(?:(?:86)?1[3-9]\\d{9}"
            + "|\\d{6}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]"
            + "|\\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}"
            + "|[DEGHKMPSdeghkmps]\\d{8}(?:\\d\\d)?|[Ee][A-Za-z]\\d{7})(?![0-9A-Za-z])");

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d) ++(?=\\d)");

    /** More digits in a row than any number of a person has can have one within. */
    private static final Pattern ENDLESS = Pattern.compile("\\d{19}");

    /** Begins where a word begins only, so that a long text takes no longer than its length. */
    private static final Pattern MAILBOX = Pattern.compile("(?<![^\\s@＠])[^\\s@＠]++[@＠]");

    private PersonalData() {}

    /**
     * {@return the value with its middle starred out}
     *
     * <p>Three characters in front and two behind stay, so that a person who knows the number recognises it; a value of
     * fewer than eight characters is starred out whole. {@code null} stays {@code null}.
     */
    public static @Nullable String mask(@Nullable String value) {
        return value == null ? null : masked(value);
    }

    /**
     * {@return the text with everything masked in it that could be an ID number or a phone number}
     *
     * <p>Masked are
     *
     * <ul>
     *   <li>each run of letters and digits that has six digits in a row, and
     *   <li>digits that blanks, dashes, dots, slashes, brackets or unseen characters break up, if they are eight or
     *       more; but no date such as 2026-11-24, no two of them, and no time of opening such as 0900-1800, and
     *   <li>digits that commas, other punctuation or symbols break up, if they are a mobile number or a resident ID number.
     * </ul>
     *
     * <p>A digit is one of any script, full-width, in a circle, Roman or written in Chinese; the last three count where there are
     * eight. What looks like a dash or a dot, such as a tilde or a bullet, counts as one.
     * The work grows as the text does.
     */
    public static String maskNumbersIn(String text) {
        requireNonNull(text, "text must be given.");
        return new NumberMask(text, false).masked();
    }

    /**
     * {@return the name of a mini-program, which is public, with everything masked in it that could be an ID number or a phone
     * number}
     *
     * <p>Masked is what {@link #maskNumbersIn} masks, but for eight digits in a row that are a day, such as 20261126, and stand
     * next to no letter and no other digit: no ID number and no phone number has that form.
     */
    public static String maskNumbersInPublicName(String name) {
        requireNonNull(name, "name must be given.");
        return new NumberMask(name, true).masked();
    }

    /**
     * {@return a caller's own reference, such as an order number, masked if it could be a number of a person}
     *
     * <p>A reference that looks like a mobile number, a resident ID number, a passport or a permit, in digits of any kind and even
     * if separators break it up, is masked as {@link #maskNumbersIn} masks a text. The local part of an e-mail address is masked.
     * Other digits stay, so that the reference can be recognised. The work grows as the text does.
     */
    public static String maskReference(String reference) {
        requireNonNull(reference, "reference must be given.");
        boolean isOfPerson = hasNumberOfPerson(NumberMask.plain(reference, false))
                || hasNumberOfPerson(NumberMask.plain(reference, true));
        return MAILBOX.matcher(isOfPerson ? maskNumbersIn(reference) : reference)
                .replaceAll(MASKED_FRONT);
    }

    private static boolean hasNumberOfPerson(String plain) {
        return ENDLESS.matcher(plain).find()
                || NUMBER_OF_PERSON.matcher(plain).find()
                || NUMBER_OF_PERSON
                        .matcher(BETWEEN_DIGITS.matcher(plain).replaceAll(""))
                        .find()
                || NUMBER_OF_PERSON.matcher(plain.replace(" ", "")).find();
    }

    /** Whether the digits are a mobile number or a resident ID number. */
    static boolean isNumberOfPerson(CharSequence digits) {
        return NUMBER_OF_PERSON.matcher(digits).matches();
    }

    /** {@return the name of a person with all but its first character starred out; {@code null} for {@code null}} */
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
