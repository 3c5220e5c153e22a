package io.github.icprules.format;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail address (电子邮箱) in the usual form, without quotes, comments or a domain of one label.
 *
 * <p>An address has at most 254 characters, and at most 64 characters before the {@code @}. The name consists of letters,
 * digits, single dots that are not at the start or the end, and the other characters that RFC 5322 allows. The domain has at
 * least two labels of letters, digits and inner hyphens, and the last label is no number. Characters outside ASCII are not
 * allowed. An internationalised domain is allowed in its ASCII form.
 *
 * <p>Source: RFC 5321 and 5322, narrowed. WeChat does not publish the exact rules of its form.
 */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_LABEL = 63;
    private static final String MARKS = "!#$%&'*+-/=?^_`{|}~.";

    private EmailAddress() {}

    /** {@return the flaw of the address; {@link Flaw#NONE} if there is none} */
    public static Flaw check(@Nullable CharSequence address) {
        if (address == null || Characters.isBlank(address)) {
            return Flaw.BLANK;
        }
        if (address.length() > LONGEST) {
            return Flaw.LENGTH;
        }
        int at = -1;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '@') {
                if (at >= 0) {
                    return Flaw.STRUCTURE;
                }
                at = i;
            } else if (!Characters.isLetterOrDigit(c) && MARKS.indexOf(c) < 0) {
                return Flaw.CHARACTERS;
            }
        }
        if (at < 1 || !isDomain(address, at + 1)) {
            return Flaw.STRUCTURE;
        }
        if (at > LONGEST_NAME) {
            return Flaw.LENGTH;
        }
        for (int i = 0; i < at; i++) {
            if (address.charAt(i) == '.' && (i == 0 || i == at - 1 || address.charAt(i - 1) == '.')) {
                return Flaw.STRUCTURE;
            }
        }
        return Flaw.NONE;
    }

    /** {@return whether the address has no flaw} */
    public static boolean isValid(@Nullable CharSequence address) {
        return check(address) == Flaw.NONE;
    }

    private static boolean isDomain(CharSequence address, int from) {
        int start = from;
        for (int i = from; i < address.length(); i++) {
            if (address.charAt(i) == '.') {
                if (!isLabel(address, start, i)) {
                    return false;
                }
                start = i + 1;
            }
        }
        int end = address.length();
        return start > from
                && end - start > 1
                && isLabel(address, start, end)
                && !Characters.areDigits(address, start, end);
    }

    private static boolean isLabel(CharSequence address, int from, int to) {
        if (to == from || to - from > LONGEST_LABEL || address.charAt(from) == '-' || address.charAt(to - 1) == '-') {
            return false;
        }
        return address.subSequence(from, to).chars().allMatch(c -> Characters.isLetterOrDigit((char) c) || c == '-');
    }
}
