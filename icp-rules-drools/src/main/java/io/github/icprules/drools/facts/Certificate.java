package io.github.icprules.drools.facts;

import io.github.icprules.format.CreditCode;
import io.github.icprules.format.Flaw;
import io.github.icprules.format.LegacyRegistrationNumber;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The certificate the subject files with (主办单位证件). */
public final class Certificate implements Fact {

    private static final int LEGACY_LENGTH = 15;

    /** The kinds that carry a unified social credit code as their number. */
    private static final Set<CertificateType> CREDIT_CODE_TYPES = EnumSet.of(
            CertificateType.BUSINESS_LICENCE,
            CertificateType.GOVERNMENT_CREDIT_CODE,
            CertificateType.INSTITUTION_CREDIT_CODE,
            CertificateType.MASS_ORGANISATION_CREDIT_CODE);

    private final Filing filing;
    private final SubjectCertificate given;

    Certificate(Filing filing, SubjectCertificate given) {
        this.filing = filing;
        this.given = given;
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "subject.certificate";
    }

    /** {@return what was given of it} */
    public SubjectCertificate given() {
        return given;
    }

    /** {@return whether this filing hands it in anew} */
    public boolean isConcerned() {
        return filing.isDescribingSubject() && !filing.isReusingSubjectData();
    }

    /** {@return whether the name printed on it is the subject's} */
    public @Nullable Boolean ofSubject() {
        return Persons.sameText(given.holder(), filing.subject().given().name());
    }

    /** {@return whether the subject's type files with such a certificate; not known of kinds no list assigns} */
    public @Nullable Boolean typeAllowed() {
        SubjectType subjectType = filing.subject().given().type();
        if (subjectType == null || given.type() == null) {
            return null;
        }
        return given.type().subjectTypes().contains(subjectType);
    }

    /** {@return whether any list assigns its kind to a type of subject} */
    public boolean isOfAssignedType() {
        return given.type() == null || !given.type().subjectTypes().isEmpty();
    }

    /** {@return whether it equals the public registry} */
    public @Nullable Boolean matchesRegistry() {
        return given.matchesRegistry();
    }

    /** {@return whether it is the newest version} */
    public @Nullable Boolean newestVersion() {
        return given.newestVersion();
    }

    /** {@return whether it has run out} */
    public @Nullable Boolean expired() {
        return given.validity() == null ? null : given.validity().endedBefore(filing.on());
    }

    /** {@return its last day} */
    public @Nullable LocalDate until() {
        return given.validity() == null ? null : given.validity().until();
    }

    /** {@return whether it is known to be valid for so short a time that it is not taken} */
    public boolean isExpiringTooSoon() {
        return Term.isTooShort(filing, until());
    }

    /** {@return whether it is known to be valid for less time than is advised} */
    public boolean isExpiringSoon() {
        return Term.isShort(filing, until());
    }

    /** {@return whether its number is the one the account is registered under} */
    public @Nullable Boolean numberOfAccount() {
        return Persons.sameNumber(
                given.number(),
                filing.request().platform() == null
                        ? null
                        : filing.request().platform().registeredNumber());
    }

    /** {@return whether an individual's certificate is known to be another document than the principal's} */
    public boolean isUnlikePrincipals() {
        Person principal = filing.subject().given().principal();
        IdentityDocument document = principal == null ? null : principal.document();
        return document != null && Boolean.FALSE.equals(Persons.sameNumber(given.number(), document.number()));
    }

    /** {@return the province that the address printed on it begins with} */
    public @Nullable Province addressProvince() {
        return Addresses.provinceOf(given.address());
    }

    /** {@return whether the address printed on it lies in the province of the filing} */
    public @Nullable Boolean addressInProvince() {
        return Addresses.inProvince(given.address(), filing.subject().given().region());
    }

    /** {@return what is wrong with its number, where that is a unified social credit code or should be one} */
    public @Nullable Flaw numberFlaw() {
        String number = given.number();
        if (number == null || given.type() == null || !isNumberedByCreditCode()) {
            return null;
        }
        return number.length() == LEGACY_LENGTH && given.type() == CertificateType.BUSINESS_LICENCE
                ? LegacyRegistrationNumber.check(number)
                : CreditCode.check(number);
    }

    /** {@return whether its number is as such numbers are, a flaw of the organisation code inside aside} */
    public @Nullable Boolean numberValid() {
        Flaw flaw = numberFlaw();
        return flaw == null ? null : flaw == Flaw.NONE || flaw == Flaw.ORGANISATION_CODE;
    }

    /** {@return whether only the organisation code inside its number is known to be wrong} */
    public boolean isInnerCodeWrong() {
        return numberFlaw() == Flaw.ORGANISATION_CODE;
    }

    /** {@return whether its kind is numbered by the unified social credit code} */
    public boolean isNumberedByCreditCode() {
        return given.type() != null && CREDIT_CODE_TYPES.contains(given.type());
    }

    /** {@return whether the code's first characters are known to be those of another type of subject} */
    public boolean isCodeOfAnotherType() {
        SubjectType subjectType = filing.subject().given().type();
        return subjectType != null
                && given.number() != null
                && Boolean.FALSE.equals(CreditCode.fits(given.number(), subjectType));
    }
}
