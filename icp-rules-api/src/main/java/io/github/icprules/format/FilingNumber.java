package io.github.icprules.format;

import io.github.icprules.model.Province;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a filing number (备案号), which is the number of a subject or of a service.
 *
 * <p>The number starts with the character of the province. One of these parts follows:
 *
 * <ul>
 *   <li>{@code ICP备}, eight digits (older numbers) or ten digits (the year and six digits) and {@code 号};
 *   <li>{@code ICP证}, six to ten digits and {@code 号};
 *   <li>the kinds of a telecom licence, such as {@code B2} or {@code A2.B1}, a hyphen and eight digits, for a subject with
 *     such a licence.
 * </ul>
 *
 * <p>This is the number of the subject. The number of a service also has a hyphen and a serial number. If the service is no
 * website, a letter follows: {@code A} for an app, {@code X} for a mini-program, {@code K} for a quick app. The serial
 * numbers of a subject count all its services together.
 *
 * <p>Source: the numbers in the ministry's public query and in guides of providers (medium confidence); we know no regulation
 * that defines the form. National licences without a province are not recognised. So a number that is not recognised can
 * still be a filing number, and a caller should ask for a check instead of refusing the number.
 */
public final class FilingNumber {

    private static final String ICP_FILING = "ICP备";
    private static final String ICP_LICENCE = "ICP证";
    private static final char END = '号';
    private static final int OLD_FILING = 8;
    private static final int NEW_FILING = 10;
    private static final int SHORTEST_LICENCE = 6;
    private static final int LONGEST_LICENCE = 10;
    private static final int TELECOM_LICENCE = 8;
    private static final int LONGEST_SERIAL = 9;
    private static final Province[] PROVINCES = Province.values();

    private final String subjectNumber;
    private final Province province;
    private final Form form;
    private final @Nullable ServiceKind service;
    private final int serial;

    private FilingNumber(
            String subjectNumber, Province province, Form form, @Nullable ServiceKind service, int serial) {
        this.subjectNumber = subjectNumber;
        this.province = province;
        this.form = form;
        this.service = service;
        this.serial = serial;
    }

    /** The parts of a filing number (备案号形式). */
    public enum Form implements Term {
        /** ICP备案: number of a filing. */
        FILING("ICP备案", "number of a filing"),
        /** ICP证: number of an ICP licence. */
        ICP_LICENCE("ICP证", "number of an ICP licence"),
        /** 电信业务经营许可证: number of a telecom licence. */
        TELECOM_LICENCE("电信业务经营许可证", "number of a telecom licence");

        private final Label label;

        Form(String chinese, String english) {
            this.label = new Label(chinese, english);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** {@return the parts of a filing number; empty if the number is not recognised} */
    public static Optional<FilingNumber> parse(@Nullable CharSequence number) {
        return number == null ? Optional.empty() : Optional.ofNullable(read(number));
    }

    /** {@return the flaw of the number; {@link Flaw#NONE} if there is none} */
    public static Flaw check(@Nullable CharSequence number) {
        if (number == null || Characters.isBlank(number)) {
            return Flaw.BLANK;
        }
        if (provinceOf(number) == null) {
            return Flaw.REGION;
        }
        return read(number) == null ? Flaw.STRUCTURE : Flaw.NONE;
    }

    /** {@return whether the number has no flaw} */
    public static boolean isValid(@Nullable CharSequence number) {
        return check(number) == Flaw.NONE;
    }

    /** {@return the number of the subject (主体备案号), with which the numbers of its services start} */
    public String subjectNumber() {
        return subjectNumber;
    }

    /** {@return the province of the first character} */
    public Province province() {
        return province;
    }

    /** {@return the form of the number} */
    public Form form() {
        return form;
    }

    /** {@return the kind of service of the number; {@code null} if the number belongs to the subject} */
    public @Nullable ServiceKind service() {
        return service;
    }

    /** {@return the serial number of the service within the subject, counted from 1; {@code null} for a subject's number} */
    public @Nullable Integer serial() {
        return service == null ? null : serial;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FilingNumber number
                && subjectNumber.equals(number.subjectNumber)
                && service == number.service
                && serial == number.serial;
    }

    @Override
    public int hashCode() {
        return Objects.hash(subjectNumber, service, serial);
    }

    /** {@return province, form and kind of service, without the digits} */
    @Override
    public String toString() {
        return "FilingNumber[province=" + province + ", form=" + form + ", service=" + service + "]";
    }

    private static @Nullable FilingNumber read(CharSequence number) {
        Province province = provinceOf(number);
        if (province == null) {
            return null;
        }
        Form form;
        int end;
        if (Characters.matches(number, 1, ICP_FILING)) {
            form = Form.FILING;
            end = Characters.endOfDigits(number, 1 + ICP_FILING.length());
            int digits = end - 1 - ICP_FILING.length();
            if (digits != OLD_FILING && digits != NEW_FILING) {
                return null;
            }
        } else if (Characters.matches(number, 1, ICP_LICENCE)) {
            form = Form.ICP_LICENCE;
            end = Characters.endOfDigits(number, 1 + ICP_LICENCE.length());
            int digits = end - 1 - ICP_LICENCE.length();
            if (digits < SHORTEST_LICENCE || digits > LONGEST_LICENCE) {
                return null;
            }
        } else {
            form = Form.TELECOM_LICENCE;
            int hyphen = endOfLicenceKinds(number, 1);
            if (hyphen < 0) {
                return null;
            }
            end = Characters.endOfDigits(number, hyphen + 1);
            if (end - hyphen - 1 != TELECOM_LICENCE) {
                return null;
            }
        }
        if (form != Form.TELECOM_LICENCE) {
            if (end == number.length() || number.charAt(end) != END) {
                return null;
            }
            end++;
        }
        String subjectNumber = number.subSequence(0, end).toString();
        if (end == number.length()) {
            return new FilingNumber(subjectNumber, province, form, null, 0);
        }
        int endOfSerial = Characters.endOfDigits(number, end + 1);
        int digits = endOfSerial - end - 1;
        ServiceKind service = serviceOf(number, endOfSerial);
        if (number.charAt(end) != '-'
                || digits < 1
                || digits > LONGEST_SERIAL
                || number.charAt(end + 1) == '0'
                || service == null) {
            return null;
        }
        return new FilingNumber(
                subjectNumber, province, form, service, Characters.number(number, end + 1, endOfSerial));
    }

    private static @Nullable Province provinceOf(CharSequence number) {
        for (Province province : PROVINCES) {
            if (Characters.matches(number, 0, province.abbreviation())) {
                return province;
            }
        }
        return null;
    }

    /** Returns the kind of service according to the end of a number; {@code null} if no kind has this end. */
    private static @Nullable ServiceKind serviceOf(CharSequence number, int from) {
        if (from == number.length()) {
            return ServiceKind.WEBSITE;
        }
        if (from != number.length() - 1) {
            return null;
        }
        return switch (number.charAt(from)) {
            case 'A' -> ServiceKind.APP;
            case 'X' -> ServiceKind.MINI_PROGRAM;
            case 'K' -> ServiceKind.QUICK_APP;
            default -> null;
        };
    }

    /** Returns the position of the hyphen behind the kinds of a telecom licence; -1 if there are none. */
    private static int endOfLicenceKinds(CharSequence number, int from) {
        for (int i = from; i + 2 < number.length(); i += 3) {
            char letter = number.charAt(i);
            char digit = number.charAt(i + 1);
            char next = number.charAt(i + 2);
            if ((letter != 'A' && letter != 'B') || (digit != '1' && digit != '2') || (next != '.' && next != '-')) {
                return -1;
            }
            if (next == '-') {
                return i + 2;
            }
        }
        return -1;
    }
}
