package io.github.icprules.format;

import org.jspecify.annotations.Nullable;

/**
 * A phone number of the mainland: a mobile number (手机号码), which WeChat's form requires, or a landline number (座机号码).
 *
 * <p>A mobile number has eleven digits. The first digit is 1, and the second digit is 3 to 9. A landline number has an area
 * code of three or four digits that starts with 0, seven or eight further digits and, if necessary, an extension behind a
 * hyphen. The hyphen behind the area code is optional. Short numbers and the numbers of 400 and 800 are neither mobile nor
 * landline numbers.
 *
 * <p>Source: the ministry's numbering plan as commonly known (high confidence). The ranges of virtual operators are known
 * from secondary sources and change (medium confidence).
 */
public final class PhoneNumber {

    private static final int MOBILE = 11;
    private static final int SHORT_AREA_CODE = 3;
    private static final int LONG_AREA_CODE = 4;
    private static final int SHORT_LANDLINE = 7;
    private static final int LONG_LANDLINE = 8;
    private static final int LONGEST_EXTENSION = 6;
    /** The distance between full-width characters and ASCII characters. */
    private static final int FULL_WIDTH = '０' - '0';

    private static final String[] COUNTRY_CODES = {"+86", "0086"};

    private PhoneNumber() {}

    /** {@return the flaw of the number as a mobile number} */
    public static Flaw checkMobile(@Nullable CharSequence number) {
        if (number == null || Characters.isBlank(number)) {
            return Flaw.BLANK;
        }
        if (number.length() != MOBILE) {
            return Flaw.LENGTH;
        }
        if (!Characters.areDigits(number)) {
            return Flaw.CHARACTERS;
        }
        return number.charAt(0) == '1' && number.charAt(1) >= '3' ? Flaw.NONE : Flaw.NUMBER_RANGE;
    }

    /** {@return whether the number is a mobile number} */
    public static boolean isMobile(@Nullable CharSequence number) {
        return checkMobile(number) == Flaw.NONE;
    }

    /** {@return whether the number is a landline number} */
    public static boolean isLandline(@Nullable CharSequence number) {
        if (number == null) {
            return false;
        }
        int area = Characters.endOfDigits(number, 0);
        int end = area;
        if (area == SHORT_AREA_CODE || area == LONG_AREA_CODE) {
            if (area == number.length() || number.charAt(area) != '-') {
                return false;
            }
            end = Characters.endOfDigits(number, area + 1);
            int rest = end - area - 1;
            if (rest != SHORT_LANDLINE && rest != LONG_LANDLINE) {
                return false;
            }
        } else if (area < SHORT_AREA_CODE + SHORT_LANDLINE || area > LONG_AREA_CODE + LONG_LANDLINE) {
            return false;
        }
        return number.charAt(0) == '0' && number.charAt(1) != '0' && isExtension(number, end);
    }

    /**
     * {@return whether the number is a mobile number of a virtual operator (虚拟运营商)}
     *
     * <p>Such numbers start with 162, 165, 167, 170 or 171. Some authorities are said to refuse these numbers.
     */
    public static boolean isVirtualOperator(@Nullable CharSequence number) {
        if (number == null || !isMobile(number)) {
            return false;
        }
        return switch (Characters.number(number, 0, SHORT_AREA_CODE)) {
            case 162, 165, 167, 170, 171 -> true;
            default -> false;
        };
    }

    /**
     * {@return the number in a normal form, so that equal numbers are equal texts}
     *
     * <p>Full-width characters become ASCII; spaces, hyphens and the country code ({@code +86} or {@code 0086}) are removed,
     * and a landline number behind a country code has its leading 0 restored. The hyphen before an extension stays. A text
     * that is not a phone number is normalised in the same way, and {@code null} stays {@code null}.
     */
    public static @Nullable String normalise(@Nullable CharSequence number) {
        if (number == null) {
            return null;
        }
        StringBuilder plain = new StringBuilder(number.length() + 1);
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            char narrow = c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH) : c;
            if (!Characters.isSpace(narrow)) {
                plain.append(isHyphen(narrow) ? '-' : narrow);
            }
        }
        boolean countryCode = false;
        for (String code : COUNTRY_CODES) {
            if (!countryCode && Characters.matches(plain, 0, code)) {
                plain.delete(0, code.length());
                countryCode = true;
            }
        }
        int hyphen = plain.lastIndexOf("-");
        if (hyphen >= 0) {
            String front = withPrefix(plain.substring(0, hyphen).replace("-", ""), countryCode);
            String withExtension = front + plain.substring(hyphen);
            if (isLandline(front) && isLandline(withExtension)) {
                return withExtension;
            }
        }
        return withPrefix(plain.toString().replace("-", ""), countryCode);
    }

    /** Restores the leading 0 of an area code if the digits behind the country code are a landline number. */
    private static String withPrefix(String digits, boolean countryCode) {
        if (!countryCode || digits.isEmpty() || !Characters.areDigits(digits)) {
            return digits;
        }
        char first = digits.charAt(0);
        boolean landline = first >= '2'
                ? digits.length() >= SHORT_AREA_CODE - 1 + SHORT_LANDLINE
                        && digits.length() <= LONG_AREA_CODE - 1 + LONG_LANDLINE
                : Characters.matches(digits, 0, "10") && digits.length() == SHORT_AREA_CODE - 1 + LONG_LANDLINE;
        return landline ? "0" + digits : digits;
    }

    private static boolean isExtension(CharSequence number, int from) {
        if (from == number.length()) {
            return true;
        }
        int digits = number.length() - from - 1;
        return number.charAt(from) == '-'
                && digits >= 1
                && digits <= LONGEST_EXTENSION
                && Characters.areDigits(number, from + 1, number.length());
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '‐' || c == '‑' || c == '–' || c == '—' || c == '−';
    }
}
