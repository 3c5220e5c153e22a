package io.github.icprules.oracle;

import io.github.icprules.format.AppId;
import io.github.icprules.format.CreditCode;
import io.github.icprules.format.EmailAddress;
import io.github.icprules.format.FilingNumber;
import io.github.icprules.format.Flaw;
import io.github.icprules.format.LegacyRegistrationNumber;
import io.github.icprules.format.OrganisationCode;
import io.github.icprules.format.OriginalId;
import io.github.icprules.format.PersonalDocuments;
import io.github.icprules.format.PhoneNumber;
import io.github.icprules.format.ResidentId;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules {@code number.*}: numbers, codes and addresses that must be written as such. */
final class NumberSheet {

    private static final String CERTIFICATE_NUMBER = "subject.certificate.number";
    private static final int CREDIT_CODE = 18;

    private NumberSheet() {}

    static void judge(Case c, Answers out) {
        if (Entered.subject(c)) {
            certificate(c, out);
            person(c, c.subject().principal(), "subject.principal", out);
        }
        if (Entered.miniProgram(c)) {
            person(c, c.miniProgram().principal(), "miniProgram.principal", out);
            appId(c, out);
            originalId(c, out);
        }
        filingNumber(c, out);
        recordNumbers(c, out);
    }

    /** GB 32100-2015 and GB 11714-1997: which of them a certificate's number follows says its kind. */
    private static void certificate(Case c, Answers out) {
        SubjectCertificate certificate = c.subject().certificate();
        if (certificate == null || certificate.type() == null) {
            return;
        }
        CertificateType type = certificate.type();
        String number = certificate.number();
        Kind kind = kindOf(type);
        switch (kind) {
            case CREDIT_CODE -> creditCode(type, number, out);
            case REGISTRATION -> creditCodeOfRegistration(number, out);
            case ORGANISATION_CODE -> organisationCode(number, out);
            case ANOTHER -> {
                return;
            }
        }
        if (number != null) {
            if (kind != Kind.ORGANISATION_CODE) {
                creditCodeInside(number, out);
            }
            creditCodeOfAnotherType(c.subject().type(), number, out);
        }
    }

    /** A licence from before the credit code has a registration number of 15 digits. */
    private static void creditCode(CertificateType type, @Nullable String number, Answers out) {
        if (number == null) {
            out.unchecked("number.credit-code", "subject.certificate", CERTIFICATE_NUMBER);
            return;
        }
        Flaw flaw = CreditCode.check(number);
        boolean legacy = type == CertificateType.BUSINESS_LICENCE && LegacyRegistrationNumber.isValid(number);
        if (flaw != Flaw.NONE && flaw != Flaw.ORGANISATION_CODE && !legacy) {
            out.violation("number.credit-code", Severity.BLOCKING, CERTIFICATE_NUMBER);
        }
    }

    /** Registrations carry the credit code as their number, older ones another; 18 characters mean the former. */
    private static void creditCodeOfRegistration(@Nullable String number, Answers out) {
        if (number == null || number.length() != CREDIT_CODE) {
            return;
        }
        Flaw flaw = CreditCode.check(number);
        if (flaw != Flaw.NONE && flaw != Flaw.ORGANISATION_CODE) {
            out.violation("number.credit-code-of-registration", Severity.WARNING, CERTIFICATE_NUMBER);
        }
    }

    /** Nine characters, or the credit code that has taken their place. */
    private static void organisationCode(@Nullable String number, Answers out) {
        if (number == null) {
            out.unchecked("number.organisation-code", "subject.certificate", CERTIFICATE_NUMBER);
            return;
        }
        if (!OrganisationCode.isValid(number) && !CreditCode.isValid(number)) {
            out.violation("number.organisation-code", Severity.WARNING, CERTIFICATE_NUMBER);
        }
    }

    /** The code adds up, the organisation code in it does not. */
    private static void creditCodeInside(String number, Answers out) {
        if (CreditCode.check(number) == Flaw.ORGANISATION_CODE) {
            out.violation("number.credit-code-inside", Severity.WARNING, CERTIFICATE_NUMBER);
        }
    }

    /** GB 32100-2015: the first two characters say what registers; a sole trader filing as an individual is reported elsewhere. */
    private static void creditCodeOfAnotherType(@Nullable SubjectType subject, String number, Answers out) {
        if (subject == null) {
            return;
        }
        Boolean fits = CreditCode.fits(number, subject);
        boolean soleTraderAsIndividual = subject == SubjectType.INDIVIDUAL
                && CreditCode.category(number).orElse(null) == CreditCode.Category.SOLE_TRADER;
        if (fits != null && !fits && !soleTraderAsIndividual) {
            out.violation("number.credit-code-of-another-type", Severity.WARNING, CERTIFICATE_NUMBER);
        }
    }

    private static void person(Case c, @Nullable Person person, String place, Answers out) {
        if (person == null) {
            return;
        }
        document(c, person.document(), place, out);
        phone(person.phone(), place, out);
        email(person.email(), place, out);
        emergencyPhone(person.emergencyPhone(), place, out);
    }

    /** GB 11643-1999 for resident ID cards, the known forms for other documents. */
    private static void document(Case c, @Nullable IdentityDocument document, String place, Answers out) {
        if (document == null || document.type() == null) {
            // Of an unknown kind it may be one, and no number alone decides.
            out.unchecked("number.resident-id", place, place + ".document.number");
            return;
        }
        if (!document.type().isPersonal()) {
            return;
        }
        boolean residentId = document.type() == CertificateType.RESIDENT_ID;
        String rule = residentId ? "number.resident-id" : "number.personal-document";
        String path = place + ".document.number";
        if (document.number() == null) {
            out.unchecked(rule, place, path);
            return;
        }
        Flaw flaw = PersonalDocuments.check(document.type(), document.number());
        boolean bornLater = flaw == Flaw.NONE
                && numberedAsResidentId(document.type())
                && ResidentId.check(document.number(), c.on()) != Flaw.NONE;
        if ((flaw != null && flaw != Flaw.NONE) || bornLater) {
            out.violation(rule, residentId ? Severity.BLOCKING : Severity.WARNING, path);
        } else if (residentId) {
            tooOld(c, document, path, out);
        }
    }

    /** GB 11643-1999: digits 7 to 14 are the day of birth. */
    private static void tooOld(Case c, IdentityDocument document, String path, Answers out) {
        LocalDate born = Persons.birthDateOfNumber(document);
        int oldest = c.given().number("oldest-age");
        if (born != null && !born.plusYears(oldest + 1L).isAfter(c.on())) {
            out.violation("number.resident-id-too-old", Severity.WARNING, path);
        }
    }

    /** Form hints: eleven digits. */
    private static void phone(@Nullable String phone, String place, Answers out) {
        String path = place + ".phone";
        if (phone == null) {
            out.unchecked("number.phone", place, path);
        } else if (!PhoneNumber.isMobile(phone)) {
            out.violation("number.phone", Severity.BLOCKING, path);
        } else if (PhoneNumber.isVirtualOperator(phone)) {
            out.violation("number.phone-of-virtual-operator", Severity.WARNING, path);
        }
    }

    /** Form hints: an e-mail address as such. */
    private static void email(@Nullable String email, String place, Answers out) {
        String path = place + ".email";
        if (email == null) {
            out.unchecked("number.email", place, path);
        } else if (!EmailAddress.isValid(email)) {
            out.violation("number.email", Severity.BLOCKING, path);
        }
    }

    /** Form hints: the emergency contact is a phone number. */
    private static void emergencyPhone(@Nullable String phone, String place, Answers out) {
        String path = place + ".emergencyPhone";
        if (phone == null) {
            out.unchecked("number.emergency-phone", place, path);
        } else if (!PhoneNumber.isMobile(phone) && !PhoneNumber.isLandline(phone)) {
            out.violation("number.emergency-phone", Severity.BLOCKING, path);
        }
    }

    private static void appId(Case c, Answers out) {
        String id = c.miniProgram().appId();
        if (id == null) {
            out.unchecked("number.app-id", "miniProgram", "miniProgram.appId");
        } else if (!AppId.isValid(id)) {
            out.violation("number.app-id", Severity.WARNING, "miniProgram.appId");
        }
    }

    private static void originalId(Case c, Answers out) {
        String id = c.miniProgram().originalId();
        if (Persons.isWritten(id) && !OriginalId.isValid(id)) {
            out.violation("number.original-id", Severity.WARNING, "miniProgram.originalId");
        }
    }

    /** A mini-program's number ends in a digit and X, and begins with the province of filing. */
    private static void filingNumber(Case c, Answers out) {
        String written = c.miniProgram().filingNumber();
        if (!Persons.isWritten(written)) {
            return;
        }
        FilingNumber number = FilingNumber.parse(written).orElse(null);
        if (number == null || number.service() != ServiceKind.MINI_PROGRAM) {
            out.violation("number.filing-number", Severity.WARNING, "miniProgram.filingNumber");
        }
        Region region = c.subject().region();
        Province province = region == null ? null : region.province();
        if (number != null && province != null && number.province() != province) {
            out.violation("number.filing-number-of-another-province", Severity.WARNING, "miniProgram.filingNumber");
        }
    }

    /** Filings on record: written as numbers are, of the province named, and all of one subject. */
    private static void recordNumbers(Case c, Answers out) {
        FilingHistory history = c.subject().history();
        List<ExistingFiling> filings = history == null ? null : history.filings();
        if (filings == null) {
            return;
        }
        Map<FilingNumber.Form, FilingNumber> firsts = new EnumMap<>(FilingNumber.Form.class);
        for (int i = 0; i < filings.size(); i++) {
            ExistingFiling filing = filings.get(i);
            if (!Persons.isWritten(filing.recordNumber())) {
                continue;
            }
            String path = "subject.history.filings[" + i + "].recordNumber";
            FilingNumber number = FilingNumber.parse(filing.recordNumber()).orElse(null);
            if (number == null) {
                out.violation("number.record-number", Severity.WARNING, path);
                continue;
            }
            if (filing.province() != null && filing.province() != number.province()) {
                out.violation("number.record-number-of-another-province", Severity.WARNING, path);
            }
            // What is made from a licence is compared with its like alone.
            FilingNumber first = firsts.putIfAbsent(number.form(), number);
            if (first != null && !first.subjectNumber().equals(number.subjectNumber())) {
                out.violation("number.record-number-of-another-subject", Severity.WARNING, path);
            }
        }
    }

    private enum Kind {
        CREDIT_CODE,
        REGISTRATION,
        ORGANISATION_CODE,
        ANOTHER
    }

    private static Kind kindOf(CertificateType type) {
        return switch (type) {
            case BUSINESS_LICENCE, GOVERNMENT_CREDIT_CODE, INSTITUTION_CREDIT_CODE, MASS_ORGANISATION_CREDIT_CODE ->
                Kind.CREDIT_CODE;
            case INSTITUTION_ORGANISATION_CODE,
                    GOVERNMENT_ORGANISATION_CODE,
                    SOCIAL_ORGANISATION_CODE,
                    ENTERPRISE_ORGANISATION_CODE,
                    PRIVATE_UNIT_ORGANISATION_CODE,
                    FOUNDATION_ORGANISATION_CODE,
                    LAW_FIRM_ORGANISATION_CODE -> Kind.ORGANISATION_CODE;
            case INSTITUTION_LEGAL_PERSON,
                    SOCIAL_ORGANISATION_REGISTRATION,
                    PRIVATE_UNIT_REGISTRATION,
                    SOCIAL_SERVICE_REGISTRATION,
                    FOUNDATION_REGISTRATION,
                    LAW_FIRM_LICENCE,
                    FOREIGN_ENTERPRISE_REPRESENTATIVE_REGISTRATION,
                    RURAL_COLLECTIVE_REGISTRATION,
                    SOCIAL_CREDIT_CODE -> Kind.REGISTRATION;
            default -> Kind.ANOTHER;
        };
    }

    private static boolean numberedAsResidentId(CertificateType type) {
        return switch (type) {
            case RESIDENT_ID, HONG_KONG_MACAO_RESIDENCE_PERMIT, TAIWAN_RESIDENCE_PERMIT -> true;
            default -> false;
        };
    }
}
