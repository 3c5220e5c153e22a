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
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.ServiceKind;
import io.github.icprules.model.SubjectCertificate;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules {@code number.*}: numbers, codes and addresses that must be written as such. */
record NumberSheet(Case c, Answers out) implements Sheet {

    private static final int CREDIT_CODE = 18;

    @Override
    public void judge() {
        SubjectCertificate certificate = c.subject().certificate();
        if (c.entersSubject() && certificate != null && certificate.type() != null) {
            certificate(certificate.type(), certificate.number());
        }
        for (Role role : c.principalsEntered()) {
            Person person = c.person(role);
            if (person != null) {
                document(person.document(), role.path());
                contacts(person, role.path());
            }
        }
        if (c.entersMiniProgram()) {
            String appId = c.miniProgram().appId();
            must(isWritten(appId, AppId.isValid(appId)), "number.app-id", WARNING, "miniProgram.appId", PROGRAM);
            String original = c.miniProgram().originalId();
            if (Texts.isNotBlank(original) && !OriginalId.isValid(original)) {
                out.violation("number.original-id", WARNING, "miniProgram.originalId");
            }
        }
        filingNumber(c.miniProgram().filingNumber());
        recordNumbers();
    }

    /** Whether a number is written as such; {@code null} if it is absent. */
    private static @Nullable Boolean isWritten(@Nullable String number, boolean valid) {
        return number == null ? null : (Boolean) valid;
    }

    /** GB 32100-2015 and GB 11714-1997: which of them a certificate's number follows says its kind. */
    private void certificate(CertificateType type, @Nullable String number) {
        switch (type) {
            case BUSINESS_LICENCE, GOVERNMENT_CREDIT_CODE, INSTITUTION_CREDIT_CODE, MASS_ORGANISATION_CREDIT_CODE -> {
                // A licence from before the credit code has a registration number of 15 digits.
                boolean legacy = type == CertificateType.BUSINESS_LICENCE && LegacyRegistrationNumber.isValid(number);
                Boolean valid = isWritten(number, legacy || isCreditCode(number));
                must(valid, "number.credit-code", BLOCKING, CERTIFICATE_NUMBER, CERTIFICATE);
                creditCode(number, true);
            }
            case INSTITUTION_ORGANISATION_CODE,
                    GOVERNMENT_ORGANISATION_CODE,
                    SOCIAL_ORGANISATION_CODE,
                    ENTERPRISE_ORGANISATION_CODE,
                    PRIVATE_UNIT_ORGANISATION_CODE,
                    FOUNDATION_ORGANISATION_CODE,
                    LAW_FIRM_ORGANISATION_CODE -> {
                // Nine characters, or the credit code that has taken their place.
                Boolean valid = isWritten(number, OrganisationCode.isValid(number) || CreditCode.isValid(number));
                must(valid, "number.organisation-code", WARNING, CERTIFICATE_NUMBER, CERTIFICATE);
                creditCode(number, false);
            }
            case INSTITUTION_LEGAL_PERSON,
                    SOCIAL_ORGANISATION_REGISTRATION,
                    PRIVATE_UNIT_REGISTRATION,
                    SOCIAL_SERVICE_REGISTRATION,
                    FOUNDATION_REGISTRATION,
                    LAW_FIRM_LICENCE,
                    FOREIGN_ENTERPRISE_REPRESENTATIVE_REGISTRATION,
                    RURAL_COLLECTIVE_REGISTRATION,
                    SOCIAL_CREDIT_CODE -> {
                // Registrations carry the credit code as their number, older ones another; 18 characters mean the
                // former.
                if (number != null && number.length() == CREDIT_CODE && !isCreditCode(number)) {
                    out.violation("number.credit-code-of-registration", WARNING, CERTIFICATE_NUMBER);
                }
                creditCode(number, true);
            }
            default -> {}
        }
    }

    /** Whether the code adds up; the organisation code in it may not. */
    private static boolean isCreditCode(@Nullable String number) {
        Flaw flaw = CreditCode.check(number);
        return flaw == Flaw.NONE || flaw == Flaw.ORGANISATION_CODE;
    }

    private void creditCode(@Nullable String number, boolean hasOrganisationCode) {
        if (number == null) {
            return;
        }
        // The code adds up, the organisation code in it does not.
        if (hasOrganisationCode && CreditCode.check(number) == Flaw.ORGANISATION_CODE) {
            out.violation("number.credit-code-inside", WARNING, CERTIFICATE_NUMBER);
        }
        // GB 32100-2015: the first two characters say what registers; a sole trader filing as an individual is reported
        // elsewhere.
        if (c.type() != null && isFalse(CreditCode.fits(number, c.type()))) {
            boolean soleTrader = CreditCode.category(number).orElse(null) == CreditCode.Category.SOLE_TRADER;
            if (!c.isIndividual() || !soleTrader) {
                out.violation("number.credit-code-of-another-type", WARNING, CERTIFICATE_NUMBER);
            }
        }
    }

    /** GB 11643-1999 for resident ID cards, the known forms for other documents. */
    private void document(@Nullable IdentityDocument document, String place) {
        String path = place + ".document.number";
        if (document == null || document.type() == null) {
            // Of an unknown kind it may be one, and no number alone decides.
            out.unchecked("number.resident-id", place, path);
            return;
        }
        if (!document.type().isPersonal()) {
            return;
        }
        boolean residentId = document.type() == CertificateType.RESIDENT_ID;
        String rule = residentId ? "number.resident-id" : "number.personal-document";
        String number = document.number();
        if (number == null) {
            out.unchecked(rule, place, path);
            return;
        }
        Flaw flaw = PersonalDocuments.check(document.type(), number);
        boolean bornLater = flaw == Flaw.NONE
                && Persons.isNumberedAsResidentId(document.type())
                && ResidentId.check(number, c.on()) != Flaw.NONE;
        if ((flaw != null && flaw != Flaw.NONE) || bornLater) {
            out.violation(rule, residentId ? BLOCKING : WARNING, path);
        } else if (residentId) {
            // GB 11643-1999: digits 7 to 14 are the day of birth.
            LocalDate born = Persons.birthDateOfNumber(document);
            if (born != null
                    && !born.plusYears(c.given().number("oldest-age") + 1L).isAfter(c.on())) {
                out.violation("number.resident-id-too-old", WARNING, path);
            }
        }
    }

    /** Form hints: a phone of eleven digits, an e-mail address as such, the emergency contact a phone number. */
    private void contacts(Person person, String place) {
        String phone = person.phone();
        boolean mobile = PhoneNumber.isMobile(phone);
        must(isWritten(phone, mobile), "number.phone", BLOCKING, place + ".phone", place);
        if (mobile && PhoneNumber.isVirtualOperator(phone)) {
            out.violation("number.phone-of-virtual-operator", WARNING, place + ".phone");
        }
        String email = person.email();
        must(isWritten(email, EmailAddress.isValid(email)), "number.email", BLOCKING, place + ".email", place);
        String emergency = person.emergencyPhone();
        boolean dialled = PhoneNumber.isMobile(emergency) || PhoneNumber.isLandline(emergency);
        String path = place + ".emergencyPhone";
        must(isWritten(emergency, dialled), "number.emergency-phone", BLOCKING, path, place);
    }

    /** A mini-program's number ends in a digit and X, and begins with the province of filing. */
    private void filingNumber(@Nullable String written) {
        if (!Texts.isNotBlank(written)) {
            return;
        }
        FilingNumber number = FilingNumber.parse(written).orElse(null);
        if (number == null || number.service() != ServiceKind.MINI_PROGRAM) {
            out.violation("number.filing-number", WARNING, "miniProgram.filingNumber");
        }
        if (number != null && c.province() != null && number.province() != c.province()) {
            out.violation("number.filing-number-of-another-province", WARNING, "miniProgram.filingNumber");
        }
    }

    /** Filings on record: written as numbers are, of the province named, and all of one subject. */
    private void recordNumbers() {
        List<ExistingFiling> filings = c.history().filings();
        if (filings == null) {
            return;
        }
        Map<FilingNumber.Form, FilingNumber> firsts = new EnumMap<>(FilingNumber.Form.class);
        for (int i = 0; i < filings.size(); i++) {
            ExistingFiling filing = filings.get(i);
            if (!Texts.isNotBlank(filing.recordNumber())) {
                continue;
            }
            String path = "subject.history.filings[" + i + "].recordNumber";
            FilingNumber number = FilingNumber.parse(filing.recordNumber()).orElse(null);
            if (number == null) {
                out.violation("number.record-number", WARNING, path);
                continue;
            }
            if (filing.province() != null && filing.province() != number.province()) {
                out.violation("number.record-number-of-another-province", WARNING, path);
            }
            // What is made from a licence is compared with its like alone.
            FilingNumber first = firsts.putIfAbsent(number.form(), number);
            if (first != null && !first.subjectNumber().equals(number.subjectNumber())) {
                out.violation("number.record-number-of-another-subject", WARNING, path);
            }
        }
    }
}
