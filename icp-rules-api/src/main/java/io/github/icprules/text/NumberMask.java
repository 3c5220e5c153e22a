package io.github.icprules.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Masks digits in a text that could be the number of a person. One pass over the text finds all runs. A run consists of
 * digits and of the characters between digits that can break up a number. A letter ends a run. Letters beside masked digits
 * are also masked.
 */
final class NumberMask {

    /** The least number of consecutive digits that are always masked. */
    private static final int IN_A_ROW = 6;

    /** The least number of digits that are masked even if other characters break up the digits. */
    private static final int BROKEN_UP = 8;

    /** The number of digits of a date and an hour. */
    private static final int DATE_AND_HOUR = 10;

    /** The number of digits of a resident ID number. */
    private static final int LONGEST_NUMBER = 18;

    /** The most characters, of any punctuation or symbols, between two digits of a mobile number or an ID number. */
    private static final int MOST_BETWEEN = 8;

    /** The longest run that can be a date or a time, including blanks. */
    private static final int LONGEST_ORDINARY_RUN = 40;

    /**
     * The Chinese forms of the decimal digits. Each row starts with zero: the usual characters, the capitals of cheques
     * (simplified and traditional), the forms for typing and reading out phone numbers, and the compatibility characters of
     * Unicode.
     */
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九"
            + "零壹贰叁肆伍陆柒捌玖"
            + "零壹貳參肆伍陸柒捌玖"
            + "○幺两叄四五六七八九"
            + "○幺兩叁四五六七八九"
            + "洞幺两三四五六拐八勾"
            + "\uF9B2\u2F00\u2F06\uF96B四五\uF9D1七\u2F0B九"
            + "\uF9B2\u2F00\uF978\uF96B四五\uF9D1七\u2F0B九";

    /** The first character of a range that contains most characters of Chinese texts. Their category need not be looked up. */
    private static final int FIRST_IDEOGRAPH = 0x4E00;

    /** The last character of the range. */
    private static final int LAST_IDEOGRAPH = 0x9FFF;

    private static final int RADIX = 10;

    /** Letters, symbols and punctuation that look like dashes. Characters of Unicode's category of dashes are not listed. */
    private static final String DASHES = "\u2212ー\uFF70─━╴˗⁃⎯➖\u3161\u3127\u02C9~～∼";

    private static final String DOTS = ".．﹒。｡·•‧∙⋅・･․…‥\u0387˙●⦁⸱⸳ꞏᐧ۔\uFE12";
    private static final String SLASHES = "/／∕⁄\\＼";
    private static final String BRACKETS = "()（）";

    /** Letters and symbols without a visible form, and replacement characters for characters that cannot be shown. */
    private static final String UNSEEN = "\u115F\u1160\u3164\uFFA0\u2800\uFFFC\uFFFD";

    private static final String YEAR = "(?:19\\d\\d|2[01]\\d\\d|2200)";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String DATE = "(?:" + YEAR + "-" + MONTH + "-" + DAY + "|" + YEAR + "\\." + MONTH + "\\." + DAY
            + "|" + YEAR + "/" + MONTH + "/" + DAY + ")";
    private static final String MONTH_OF_YEAR = YEAR + "[-./]" + MONTH;
    private static final String TIME = "(?:[01]?\\d|2[0-4])\\.?[0-5]\\d";

    /**
     * A date, two dates with a blank between them, or two dates, two months, two years or two times with a dash between them.
     */
    private static final Pattern ORDINARY = Pattern.compile(DATE + "(?: {0,2}- {0,2}" + DATE + "| " + DATE + ")?|"
            + MONTH_OF_YEAR + " {0,2}- {0,2}" + MONTH_OF_YEAR + "|" + YEAR + "-" + YEAR + "|" + TIME + " {0,2}- {0,2}"
            + TIME);

    /** A day as eight ASCII digits. */
    private static final Pattern COMPACT_DAY =
            Pattern.compile("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])");

    private static final int DIGITS_OF_DAY = 8;

    private static final Pattern DATE_BY_ITSELF = Pattern.compile("(?<![^ ()])" + DATE + "(?![^ ()])");

    /** The role of a character in a run. */
    private enum Kind {
        /** A decimal digit of any script. */
        DIGIT,
        /** A digit that is no decimal digit: in a circle, raised, Roman, or written in Chinese. */
        NUMERAL,
        /** A visible character between digits. */
        SEPARATOR,
        /** An invisible character between digits; the digits count as consecutive. */
        UNSEEN,
        /** A character that ends a run. */
        OTHER
    }

    private final String text;
    private final StringBuilder masked = new StringBuilder();
    /** The index up to which the text has been copied to the output. */
    private int taken;

    private final boolean publicName;

    /**
     * Prepares a text.
     *
     * @param publicName whether a day with eight digits is not masked, as in the name of a mini-program
     */
    NumberMask(String text, boolean publicName) {
        this.text = text;
        this.publicName = publicName;
    }

    String masked() {
        if (text.length() < IN_A_ROW) {
            return text;
        }
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            at = isDigit(kindOf(character)) ? readRun(at) : at + Character.charCount(character);
        }
        return taken == 0 ? text : masked.append(text, taken, text.length()).toString();
    }

    /**
     * Reads a run from its first digit, masks digits if necessary, and returns the index behind the run or the masked part.
     */
    private int readRun(int start) {
        int digits = 0;
        int end = start;
        int inARow = 0;
        int startOfRow = start;
        int startOfLongRow = -1;
        int endOfLongRow = -1;
        boolean unseen = false;
        boolean unseenWithin = false;
        int at = start;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            Kind kind = kindOf(character);
            if (kind == Kind.OTHER) {
                break;
            }
            if (kind == Kind.DIGIT) {
                startOfRow = inARow == 0 ? at : startOfRow;
                inARow++;
            } else if (kind != Kind.UNSEEN) {
                inARow = 0;
            }
            at += Character.charCount(character);
            unseen |= kind == Kind.UNSEEN;
            if (isDigit(kind)) {
                digits++;
                end = at;
                unseenWithin = unseen;
            }
            if (kind == Kind.DIGIT && inARow >= IN_A_ROW) {
                startOfLongRow = startOfRow;
                endOfLongRow = at;
            }
        }
        if (publicName && digits == DIGITS_OF_DAY && isDay(start, end)) {
            return at;
        }
        if (digits >= BROKEN_UP) {
            // Invisible characters between digits serve to hide the digits, so such a run is always masked.
            return !unseenWithin && isOrdinary(start, end) ? at : Math.max(at, mask(start, end));
        }
        int endOfLoose = maskLoose(start, at);
        if (endOfLoose >= 0) {
            return Math.max(at, endOfLoose);
        }
        // The run has at most seven digits, so it has at most one row of six consecutive digits.
        return endOfLongRow < 0 ? at : Math.max(at, mask(startOfLongRow, endOfLongRow));
    }

    /**
     * Masks a mobile number or an ID number that starts between two indices and that any punctuation or symbols may break up.
     * Returns the end of the masked part; -1 if there is no such number.
     */
    private int maskLoose(int start, int end) {
        boolean isAfterDigit = false;
        int next;
        for (int at = start; at < end; at = next) {
            int character = text.codePointAt(at);
            next = at + Character.charCount(character);
            boolean isDigit = isDigit(kindOf(character));
            int endOfNumber = isDigit && !isAfterDigit ? endOfLoose(at) : -1;
            if (endOfNumber >= 0) {
                return mask(at, endOfNumber);
            }
            isAfterDigit = isDigit;
        }
        return -1;
    }

    private int endOfLoose(int start) {
        StringBuilder number = new StringBuilder(LONGEST_NUMBER);
        int between = 0;
        int at = start;
        while (at < text.length() && number.length() < LONGEST_NUMBER && between <= MOST_BETWEEN) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            boolean isCheck = number.length() == LONGEST_NUMBER - 1 && "xXｘＸ".indexOf(character) >= 0;
            if (isCheck || isDigit(kindOf(character))) {
                number.append(isCheck ? 'X' : digit(character));
                between = 0;
                boolean isEnd = at == text.length() || !isDigit(kindOf(text.codePointAt(at)));
                if (isEnd && PersonalData.isNumberOfPerson(number)) {
                    return at;
                }
            } else if (Character.isLetter(character)) {
                return -1;
            } else {
                between++;
            }
        }
        return -1;
    }

    /**
     * {@return a copy of a text with ASCII digits and letters, with a blank for each punctuation mark or symbol, and without
     * invisible characters}
     *
     * @param withNumerals whether numerals that are no decimal digits, such as Chinese digits, also become ASCII digits
     */
    static String plain(String text, boolean withNumerals) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            Kind kind = kindOf(character);
            if (kind == Kind.DIGIT || (kind == Kind.NUMERAL && withNumerals)) {
                plain.append(digit(character));
            } else if (kind == Kind.SEPARATOR || (kind == Kind.OTHER && !Character.isLetter(character))) {
                plain.append(' ');
            } else if (kind != Kind.UNSEEN) {
                // Characters are normalised one by one. In a long text, the work would otherwise grow with the square
                // of the number of marks on one letter.
                plain.append(Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC));
            }
        });
        return plain.toString();
    }

    /** Returns a digit or a numeral as an ASCII digit; a blank if the value is ten or more. */
    @SuppressWarnings("CharacterGetNumericValue") // Letters, of which it makes numbers too, are no digits here.
    private static char digit(int character) {
        int chinese = CHINESE_DIGITS.indexOf(character);
        int value = chinese >= 0 ? chinese % RADIX : Character.getNumericValue(character);
        return value >= 0 && value < RADIX ? (char) ('0' + value) : ' ';
    }

    /** Masks a part of the text with the adjacent letters and digits. Returns the end of the masked part. */
    private int mask(int start, int end) {
        int from = start;
        while (from > taken && isOfWord(text.codePointBefore(from))) {
            from -= Character.charCount(text.codePointBefore(from));
        }
        int to = end;
        while (to < text.length() && isOfWord(text.codePointAt(to))) {
            to += Character.charCount(text.codePointAt(to));
        }
        masked.append(text, taken, from).append(PersonalData.masked(text.substring(from, to)));
        taken = to;
        return to;
    }

    /** Returns whether a part of the text is a day with eight digits, without a letter or digit on either side. */
    private boolean isDay(int start, int end) {
        return COMPACT_DAY.matcher(text.substring(start, end)).matches()
                && (start == 0 || !isOfWord(text.codePointBefore(start)))
                && (end == text.length() || !isOfWord(text.codePointAt(end)));
    }

    /** Returns whether a run is a date or a time, or has a separate date and few other digits. */
    private boolean isOrdinary(int start, int end) {
        if (end - start > LONGEST_ORDINARY_RUN) {
            return false;
        }
        StringBuilder plain = new StringBuilder();
        text.substring(start, end).codePoints().mapToObj(NumberMask::plain).forEach(plain::append);
        String all = plain.toString();
        // The last character of a day of the week is a digit: 周五 0900-1800.
        boolean isBehindWeekday = kindOf(text.codePointAt(start)) == Kind.NUMERAL
                && ORDINARY.matcher(all.substring(1).stripLeading()).matches();
        return isBehindWeekday
                || ORDINARY.matcher(all).matches()
                || (all.chars().filter(Character::isDigit).count() <= DATE_AND_HOUR
                        && DATE_BY_ITSELF.matcher(all).find());
    }

    private static char plain(int character) {
        int digit = Character.digit(character, RADIX);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        int chinese = CHINESE_DIGITS.indexOf(character);
        if (chinese >= 0) {
            return (char) ('0' + chinese % RADIX);
        }
        if (BRACKETS.indexOf(character) >= 0) {
            return character == '(' || character == '（' ? '(' : ')';
        }
        if (DOTS.indexOf(character) >= 0) {
            return '.';
        }
        if (SLASHES.indexOf(character) >= 0) {
            return '/';
        }
        return isBlank(character) ? ' ' : isDash(character) ? '-' : '?';
    }

    private static Kind kindOf(int character) {
        if (character >= '0' && character <= '9') {
            return Kind.DIGIT;
        }
        if ((character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z')) {
            return Kind.OTHER;
        }
        if (character >= FIRST_IDEOGRAPH && character <= LAST_IDEOGRAPH) {
            return CHINESE_DIGITS.indexOf(character) >= 0 ? Kind.NUMERAL : Kind.OTHER;
        }
        if (isBlank(character)
                || DOTS.indexOf(character) >= 0
                || SLASHES.indexOf(character) >= 0
                || BRACKETS.indexOf(character) >= 0
                || isDash(character)) {
            return Kind.SEPARATOR;
        }
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER -> Kind.DIGIT;
            case Character.OTHER_NUMBER, Character.LETTER_NUMBER -> Kind.NUMERAL;
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> Kind.UNSEEN;
            default ->
                CHINESE_DIGITS.indexOf(character) >= 0
                        ? Kind.NUMERAL
                        : UNSEEN.indexOf(character) >= 0 ? Kind.UNSEEN : Kind.OTHER;
        };
    }

    private static boolean isDigit(Kind kind) {
        return kind == Kind.DIGIT || kind == Kind.NUMERAL;
    }

    /** Returns whether a character is a Latin letter, plain or full-width, or a decimal digit. */
    private static boolean isOfWord(int character) {
        return (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z')
                || (character >= 'Ａ' && character <= 'Ｚ')
                || (character >= 'ａ' && character <= 'ｚ')
                || Character.isDigit(character);
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isDash(int character) {
        int type = Character.getType(character);
        return type == Character.DASH_PUNCTUATION
                || type == Character.CONNECTOR_PUNCTUATION
                || DASHES.indexOf(character) >= 0;
    }
}
