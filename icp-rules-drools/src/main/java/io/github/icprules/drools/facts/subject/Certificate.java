package io.github.icprules.drools.facts.subject;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.facts.material.ListedMaterials;
import io.github.icprules.drools.facts.material.RemainingValidity;
import io.github.icprules.drools.facts.person.Persons;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.format.CreditCode;
import io.github.icprules.format.Flaw;
import io.github.icprules.format.LegacyRegistrationNumber;
import io.github.icprules.format.OrganisationCode;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The certificate the subject files with (主办单位证件). */
@ForSheets
public final class Certificate implements Fact {

    private static final int LEGACY_LENGTH = 15;
    private static final int CREDIT_CODE_LENGTH = 18;

    /** The kinds that carry a unified social credit code as their number. */
    private static final Set<CertificateType> CREDIT_CODE_TYPES = EnumSet.of(
            CertificateType.BUSINESS_LICENCE,
            CertificateType.GOVERNMENT_CREDIT_CODE,
            CertificateType.INSTITUTION_CREDIT_CODE,
            CertificateType.MASS_ORGANISATION_CREDIT_CODE);

    /** The organisation code certificates (组织机构代码证), which carry the older code. */
    private static final Set<CertificateType> ORGANISATION_CODE_TYPES = EnumSet.of(
            CertificateType.INSTITUTION_ORGANISATION_CODE,
            CertificateType.GOVERNMENT_ORGANISATION_CODE,
            CertificateType.SOCIAL_ORGANISATION_CODE,
            CertificateType.ENTERPRISE_ORGANISATION_CODE,
            CertificateType.PRIVATE_UNIT_ORGANISATION_CODE,
            CertificateType.FOUNDATION_ORGANISATION_CODE,
            CertificateType.LAW_FIRM_ORGANISATION_CODE);

    /** Registrations that carry the unified social credit code today, and a number of their own if they are older. */
    private static final Set<CertificateType> REGISTRATION_TYPES = EnumSet.of(
            CertificateType.INSTITUTION_LEGAL_PERSON,
            CertificateType.SOCIAL_ORGANISATION_REGISTRATION,
            CertificateType.PRIVATE_UNIT_REGISTRATION,
            CertificateType.SOCIAL_SERVICE_REGISTRATION,
            CertificateType.FOUNDATION_REGISTRATION,
            CertificateType.LAW_FIRM_LICENCE,
            CertificateType.FOREIGN_ENTERPRISE_REPRESENTATIVE_REGISTRATION,
            CertificateType.RURAL_COLLECTIVE_REGISTRATION,
            CertificateType.SOCIAL_CREDIT_CODE);

    private final Filing filing;
    private final SubjectCertificate given;

    public Certificate(Filing filing, SubjectCertificate given) {
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

    /** {@return the described part of the request} */
    public SubjectCertificate given() {
        return given;
    }

    /** {@return the name printed on it, as an answer repeats it} */
    public @Nullable String holderShown() {
        return Subject.of(filing).shown(given.holder());
    }

    /** {@return whether this filing submits the certificate again} */
    public boolean isConcerned() {
        return filing.isDescribingSubject() && !filing.isReusingSubjectData();
    }

    /** {@return whether the name printed on it is the subject's} */
    public Answer ofSubject() {
        String subjectName = filing.request().subject().name();
        return Answer.ofAll(
                Texts.sameText(given.holder(), subjectName),
                () -> List.of(Input.text(at("holder"), given.holder()), Input.text("subject.name", subjectName)));
    }

    /**
     * {@return whether this certificate type is allowed for the subject type, by the platform's own lists if there are any}
     *
     * <p>Unknown for a certificate type that no list assigns to a subject type.
     */
    public Answer typeAllowed() {
        SubjectType subjectType = filing.request().subject().type();
        return Answer.ofAll(
                isAllowed(subjectType, given.type()),
                () -> List.of(Input.at("subject.type", subjectType), Input.at(at("type"), given.type())));
    }

    private @Nullable Boolean isAllowed(@Nullable SubjectType subjectType, @Nullable CertificateType type) {
        if (subjectType == null || type == null) {
            return null;
        }
        Boolean admitted = filing.codeTables().admits(subjectType, type);
        if (admitted != null) {
            return admitted;
        }
        Set<SubjectType> assigned = type.subjectTypes();
        return assigned.isEmpty() ? null : assigned.contains(subjectType);
    }

    /**
     * {@return whether a list of the platform or the library assigns the certificate type to subject types, or can do so
     * once the types are known}
     */
    public boolean isOfAssignedType() {
        if (given.type() == null || !given.type().subjectTypes().isEmpty()) {
            return true;
        }
        return filing.request().subject().type() == null
                ? filing.codeTables().certificateTypes() != null
                : !typeAllowed().isUnknown();
    }

    /**
     * {@return whether the certificate type is known from the list of another platform only}
     *
     * <p>The platform's own lists count if they assign or name the type.
     */
    public boolean isOfTypeNotOffered() {
        CertificateType type = given.type();
        SubjectType subjectType = filing.request().subject().type();
        return type != null
                && type.subjectTypes().isEmpty()
                && CodeTables.find(filing.codeTables().certificateTypes(), type.code()) == null
                && (subjectType == null || filing.codeTables().admits(subjectType, type) == null);
    }

    /** {@return whether it equals the public registry} */
    public Answer matchesRegistry() {
        return answer(given.matchesRegistry(), "matchesRegistry");
    }

    /** {@return whether it is the newest version} */
    public Answer newestVersion() {
        return answer(given.newestVersion(), "newestVersion");
    }

    /** {@return whether it has run out} */
    public Answer expired() {
        return answer(given.validity() == null ? null : given.validity().endedBefore(filing.on()), "validity.until");
    }

    /** {@return whether it is known to be valid for so short a time that it is not taken} */
    public boolean isExpiringTooSoon() {
        return isTermEnteredOnly() && RemainingValidity.isTooShort(until(), filing);
    }

    /** {@return whether it is known to be valid for less time than is advised} */
    public boolean isExpiringSoon() {
        return isTermEnteredOnly() && RemainingValidity.isShort(until(), filing);
    }

    /** {@return its last day} */
    public @Nullable LocalDate until() {
        return given.validity() == null ? null : given.validity().until();
    }

    /** {@return whether its number is the one the account is registered under} */
    public Answer numberOfAccount() {
        PlatformState platform = filing.request().platform();
        String registered = platform == null ? null : platform.registeredNumber();
        return Answer.ofAll(
                Persons.sameNumber(given.number(), registered),
                () -> List.of(
                        Input.text(at("number"), given.number()), Input.text("platform.registeredNumber", registered)));
    }

    /** {@return whether an individual's certificate is known to be another document than the principal's} */
    public boolean isUnlikePrincipals() {
        Person principal = filing.request().subject().principal();
        IdentityDocument document = principal == null ? null : principal.document();
        return document != null && Boolean.FALSE.equals(Persons.sameNumber(given.number(), document.number()));
    }

    /** {@return whether the address printed on it is known to name a zone that is no administrative district (功能区)} */
    public boolean isAddressInZone() {
        return zone() != null;
    }

    /** {@return the word for a zone in the address printed on it; {@code null} if there is none} */
    public @Nullable String zone() {
        return filing.parameters().keywords("ADDRESS_ZONE").firstIn(given.address());
    }

    /** {@return whether an individual's certificate is known to be of another kind than the principal's document} */
    public boolean isOfAnotherTypeThanPrincipals() {
        Person principal = filing.request().subject().principal();
        IdentityDocument document = principal == null ? null : principal.document();
        return given.type() != null && document != null && document.type() != null && given.type() != document.type();
    }

    /** {@return whether the address printed on it names another city or district than the filing} */
    public Answer inAnotherRegion() {
        return Regions.of(filing).namesAnother(given.address());
    }

    /** {@return the city or district that the address printed on it names, if it is another than the filing's} */
    public @Nullable String regionElsewhere() {
        return Regions.of(filing).otherIn(given.address());
    }

    /** {@return whether the province refuses it because it is of another city, or may be} */
    public boolean isCityRefused() {
        return filing.requirements().isCityRuled()
                && Regions.of(filing).namesCity(given.address()).isDoubtful();
    }

    /** {@return the subject whose certificate it is} */
    public Subject subject() {
        return Subject.of(filing);
    }

    /** {@return the province that the address printed on it shows, by its own name or that of a city} */
    public @Nullable Province addressProvince() {
        return Addresses.provinceShown(given.address());
    }

    /** {@return whether the address printed on it lies in the province of the filing} */
    public Answer addressInProvince() {
        Region region = filing.request().subject().region();
        return Answer.ofAll(
                Addresses.inProvince(addressProvince(), region),
                () -> List.of(
                        Input.at("subject.region.province", region == null ? null : region.province()),
                        Input.at(at("address"), addressProvince())));
    }

    /** {@return the flaw of the number if it is or should be a unified social credit code} */
    public @Nullable Flaw numberFlaw() {
        String number = given.number();
        if (number == null || given.type() == null || !isNumberedByCreditCode()) {
            return null;
        }
        return (number.length() == LEGACY_LENGTH && given.type() == CertificateType.BUSINESS_LICENCE)
                ? LegacyRegistrationNumber.check(number)
                : CreditCode.check(number);
    }

    /** {@return whether the number is well formed; a flaw of the organisation code inside it is ignored} */
    public Answer numberValid() {
        return answer(numberFlaw(), "number", flaw -> flaw == Flaw.NONE || flaw == Flaw.ORGANISATION_CODE);
    }

    /** {@return whether only the organisation code inside its number is known to be wrong} */
    public boolean isInnerCodeWrong() {
        return numberFlaw() == Flaw.ORGANISATION_CODE || registrationFlaw() == Flaw.ORGANISATION_CODE;
    }

    /** {@return whether its kind is numbered by the unified social credit code} */
    public boolean isNumberedByCreditCode() {
        return given.type() != null && CREDIT_CODE_TYPES.contains(given.type());
    }

    /** {@return whether its kind is numbered by the organisation code (组织机构代码)} */
    public boolean isNumberedByOrganisationCode() {
        return given.type() != null && ORGANISATION_CODE_TYPES.contains(given.type());
    }

    /** {@return the flaw of the number as an organisation code; a unified social credit code is accepted instead} */
    public @Nullable Flaw organisationCodeFlaw() {
        String number = given.number();
        if (number == null) {
            return null;
        }
        return number.length() == CREDIT_CODE_LENGTH ? CreditCode.check(number) : OrganisationCode.check(number);
    }

    /** {@return whether its number is as organisation codes are, or as the unified codes that took their place} */
    public Answer organisationCodeValid() {
        return answer(organisationCodeFlaw(), "number", flaw -> flaw == Flaw.NONE);
    }

    /** {@return the flaw of the number if it is as long as a unified social credit code and its kind has one} */
    public @Nullable Flaw registrationFlaw() {
        String number = given.number();
        return (number == null || number.length() != CREDIT_CODE_LENGTH || !isRegistration())
                ? null
                : CreditCode.check(number);
    }

    private boolean isRegistration() {
        return given.type() != null && REGISTRATION_TYPES.contains(given.type());
    }

    /** {@return whether its number is known to be meant as a unified social credit code and to be none} */
    public boolean isRegistrationOdd() {
        Flaw flaw = registrationFlaw();
        return flaw != null && flaw != Flaw.NONE && flaw != Flaw.ORGANISATION_CODE;
    }

    /** {@return whether an individual is known to have entered the number of a sole trader (个体工商户)} */
    public boolean isOfSoleTraderAsIndividual() {
        return filing.byIndividual().isYes()
                && CreditCode.category(given.number()).orElse(null) == CreditCode.Category.SOLE_TRADER;
    }

    /**
     * {@return whether the number is a unified social credit code with the known prefix of another subject type}
     *
     * <p>Registrations and organisation code certificates may carry such a code as well.
     */
    public boolean isCodeOfAnotherType() {
        SubjectType subjectType = filing.request().subject().type();
        return subjectType != null
                && (isNumberedByCreditCode() || isNumberedByOrganisationCode() || isRegistration())
                && Boolean.FALSE.equals(CreditCode.fits(given.number(), subjectType));
    }

    /** An individual's certificate is the principal's document, and a paper that has a term of its own is judged by itself. */
    private boolean isTermEnteredOnly() {
        return filing.byIndividual().isDoubtful() && !ListedMaterials.isTermGiven(filing, Material.SUBJECT_CERTIFICATE);
    }
}
