package io.github.icprules.drools.facts.subject;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.facts.material.ListedMaterials;
import io.github.icprules.drools.facts.material.RemainingValidity;
import io.github.icprules.drools.facts.person.Persons;
import io.github.icprules.drools.sheet.CountsAbsent;
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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The certificate with which the subject files (主办单位证件). */
@ForSheets
public final class Certificate implements Fact {

    private static final int LEGACY_LENGTH = 15;
    private static final int CREDIT_CODE_LENGTH = 18;

    /** The types whose number is a unified social credit code. */
    private static final Set<CertificateType> CREDIT_CODE_TYPES = EnumSet.of(
            CertificateType.BUSINESS_LICENCE,
            CertificateType.GOVERNMENT_CREDIT_CODE,
            CertificateType.INSTITUTION_CREDIT_CODE,
            CertificateType.MASS_ORGANISATION_CREDIT_CODE);

    /** The organisation code certificates (组织机构代码证), whose number is the older organisation code. */
    private static final Set<CertificateType> ORGANISATION_CODE_TYPES = EnumSet.of(
            CertificateType.INSTITUTION_ORGANISATION_CODE,
            CertificateType.GOVERNMENT_ORGANISATION_CODE,
            CertificateType.SOCIAL_ORGANISATION_CODE,
            CertificateType.ENTERPRISE_ORGANISATION_CODE,
            CertificateType.PRIVATE_UNIT_ORGANISATION_CODE,
            CertificateType.FOUNDATION_ORGANISATION_CODE,
            CertificateType.LAW_FIRM_ORGANISATION_CODE);

    /** The registrations whose number is a unified social credit code today, and another number on older certificates. */
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
    private final Lazy<Answer> ofSubject = new Lazy<>(this::findOfSubject);
    private final Lazy<@Nullable String> zone = new Lazy<>(this::findZone);
    private final Lazy<@Nullable Province> addressProvince = new Lazy<>(this::findAddressProvince);
    private final Lazy<@Nullable Flaw> numberFlaw = new Lazy<>(this::findNumberFlaw);
    private final Lazy<@Nullable Flaw> organisationCodeFlaw = new Lazy<>(this::findOrganisationCodeFlaw);
    private final Lazy<@Nullable Flaw> registrationFlaw = new Lazy<>(this::findRegistrationFlaw);

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

    /** {@return the name on the certificate, for use in a report} */
    @CountsAbsent
    public @Nullable String holderShown() {
        return Subject.of(filing).shown(given.holder());
    }

    /** {@return whether this filing submits the certificate again} */
    @CountsAbsent
    public boolean isConcerned() {
        return filing.isDescribingSubject() && !filing.isReusingSubjectData();
    }

    /**
     * {@return whether the name on the certificate is the name of the subject}
     *
     * <p>The certificate of an individual is the principal's document. What is absent on the certificate is checked with the
     * document.
     */
    public Answer ofSubject() {
        return ofSubject.get();
    }

    private Answer findOfSubject() {
        String subjectName = filing.request().subject().name();
        if (given.holder() == null && filing.byIndividual().isYes()) {
            return Answer.YES;
        }
        return Answer.ofAll(
                Texts.sameText(given.holder(), subjectName),
                () -> List.of(Input.text(at("holder"), given.holder()), Input.text("subject.name", subjectName)));
    }

    /**
     * {@return whether this certificate type is allowed for the subject type; the platform's own lists decide if they are
     * present}
     *
     * <p>Unknown for a certificate type that no list assigns to a subject type. Yes if the type is absent on the certificate of an
     * individual, which is the principal's document.
     */
    public Answer typeAllowed() {
        SubjectType subjectType = filing.request().subject().type();
        if (given.type() == null && filing.byIndividual().isYes()) {
            return Answer.YES;
        }
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
     * {@return whether a list of the platform or the library assigns the certificate type to subject types, or may do so if the
     * types are not known}
     */
    @CountsAbsent
    public boolean isOfAssignedType() {
        if (given.type() == null || !given.type().subjectTypes().isEmpty()) {
            return true;
        }
        return filing.request().subject().type() == null
                ? filing.codeTables().certificateTypes() != null
                : !typeAllowed().isUnknown();
    }

    /**
     * {@return whether the certificate type is known only from the list of another platform}
     *
     * <p>The result is false if the platform's own lists assign or name the type.
     */
    @CountsAbsent
    public boolean isOfTypeNotOffered() {
        CertificateType type = given.type();
        SubjectType subjectType = filing.request().subject().type();
        return type != null
                && type.subjectTypes().isEmpty()
                && CodeTables.find(filing.codeTables().certificateTypes(), type.code()) == null
                && (subjectType == null || filing.codeTables().admits(subjectType, type) == null);
    }

    /** {@return whether the data of the certificate equal the public register} */
    public Answer matchesRegistry() {
        return answer(given.matchesRegistry(), "matchesRegistry");
    }

    /** {@return whether the certificate is the newest version} */
    public Answer newestVersion() {
        return answer(given.newestVersion(), "newestVersion");
    }

    /**
     * {@return whether the certificate has expired; no if the validity is absent on the certificate of an individual, which is the
     * principal's document}
     */
    public Answer expired() {
        if (given.validity() == null && filing.byIndividual().isYes()) {
            return Answer.NO;
        }
        return answer(given.validity() == null ? null : given.validity().endedBefore(filing.on()), "validity.until");
    }

    /** {@return whether the remaining validity is known to be too short to be accepted} */
    @CountsAbsent
    public boolean isExpiringTooSoon() {
        return isTermEnteredOnly() && RemainingValidity.isTooShort(until(), filing);
    }

    /** {@return whether the remaining validity is known to be shorter than advised} */
    @CountsAbsent
    public boolean isExpiringSoon() {
        return isTermEnteredOnly() && RemainingValidity.isShort(until(), filing);
    }

    /** {@return the last day of the certificate; {@code null} if the certificate has no last day or the day is absent} */
    public @Nullable LocalDate until() {
        return given.validity() == null ? null : given.validity().until();
    }

    /** {@return whether the number of the certificate is the number under which the account is registered} */
    public Answer numberOfAccount() {
        PlatformState platform = filing.request().platform();
        String registered = platform == null ? null : platform.registeredNumber();
        return Answer.ofAll(
                Persons.sameNumber(given.number(), registered),
                () -> List.of(
                        Input.text(at("number"), given.number()), Input.text("platform.registeredNumber", registered)));
    }

    /** {@return whether the certificate of an individual is known to be another document than the principal's document} */
    public boolean isUnlikePrincipals() {
        Person principal = filing.request().subject().principal();
        IdentityDocument document = principal == null ? null : principal.document();
        return document != null && Boolean.FALSE.equals(Persons.sameNumber(given.number(), document.number()));
    }

    /**
     * {@return whether the certificate is the document of an individual, with the validity that is entered for the subject
     * principal's document, and no other number}
     */
    @CountsAbsent
    public boolean isPrincipalsOwn() {
        Person principal = filing.request().subject().principal();
        IdentityDocument document = principal == null ? null : principal.document();
        return filing.byIndividual().isYes()
                && document != null
                && !Boolean.FALSE.equals(Persons.sameNumber(given.number(), document.number()))
                && Objects.equals(given.validity(), document.validity());
    }

    /** {@return whether the address on the certificate is known to name a zone that is not an administrative district (功能区)} */
    public boolean isAddressInZone() {
        return zone() != null;
    }

    /** {@return the word for a zone in the address on the certificate; {@code null} if there is none} */
    public @Nullable String zone() {
        return zone.get();
    }

    private @Nullable String findZone() {
        return filing.parameters().keywords("ADDRESS_ZONE").firstIn(given.address());
    }

    /** {@return whether the certificate of an individual is known to be of another kind than the principal's document} */
    public boolean isOfAnotherTypeThanPrincipals() {
        Person principal = filing.request().subject().principal();
        IdentityDocument document = principal == null ? null : principal.document();
        return given.type() != null && document != null && document.type() != null && given.type() != document.type();
    }

    /** {@return whether the address on the certificate names another city or district than the filing} */
    public Answer inAnotherRegion() {
        return Regions.of(filing).isCertificateElsewhere();
    }

    /**
     * {@return the city or district in the address on the certificate; {@code null} unless it is known to differ from the filing}
     */
    public @Nullable String regionElsewhere() {
        return Regions.of(filing).otherOnCertificate();
    }

    /** {@return whether the province requires the city of the filing, and the certificate is or may be of another city} */
    @CountsAbsent
    public boolean isCityRefused() {
        return filing.requirements().isCityRuled()
                && Regions.of(filing).isCertificateInCity().isDoubtful();
    }

    /** {@return the subject of the certificate} */
    public Subject subject() {
        return Subject.of(filing);
    }

    /**
     * {@return the province in the address on the certificate, by its own name or by the name of a city; {@code null} if there is
     * none}
     */
    public @Nullable Province addressProvince() {
        return addressProvince.get();
    }

    private @Nullable Province findAddressProvince() {
        return Addresses.provinceShown(given.address());
    }

    /** {@return whether the address on the certificate is in the province of the filing} */
    public Answer addressInProvince() {
        Region region = filing.request().subject().region();
        return Answer.ofAll(
                Addresses.inProvince(addressProvince(), region),
                () -> List.of(
                        Input.at("subject.region.province", region == null ? null : region.province()),
                        Input.at(at("address"), addressProvince())));
    }

    /**
     * {@return the flaw of the number as a unified social credit code; {@code null} if the certificate type has another number,
     * or the type or number is absent}
     *
     * <p>The older registration number of a business licence is checked by its own form.
     */
    public @Nullable Flaw numberFlaw() {
        return numberFlaw.get();
    }

    private @Nullable Flaw findNumberFlaw() {
        String number = given.number();
        if (number == null || given.type() == null || !isNumberedByCreditCode()) {
            return null;
        }
        return (number.length() == LEGACY_LENGTH && given.type() == CertificateType.BUSINESS_LICENCE)
                ? LegacyRegistrationNumber.check(number)
                : CreditCode.check(number);
    }

    /** {@return whether the number is well formed; a flaw of the organisation code inside the number is ignored} */
    public Answer numberValid() {
        return answer(numberFlaw(), "number", flaw -> flaw == Flaw.NONE || flaw == Flaw.ORGANISATION_CODE);
    }

    /** {@return whether only the organisation code inside the number is known to be wrong} */
    public boolean isInnerCodeWrong() {
        return numberFlaw() == Flaw.ORGANISATION_CODE || registrationFlaw() == Flaw.ORGANISATION_CODE;
    }

    /** {@return whether the number of this certificate type is a unified social credit code} */
    public boolean isNumberedByCreditCode() {
        return given.type() != null && CREDIT_CODE_TYPES.contains(given.type());
    }

    /** {@return whether the number of this certificate type is an organisation code (组织机构代码)} */
    public boolean isNumberedByOrganisationCode() {
        return given.type() != null && ORGANISATION_CODE_TYPES.contains(given.type());
    }

    /** {@return the flaw of the number as an organisation code; a unified social credit code is accepted, too} */
    public @Nullable Flaw organisationCodeFlaw() {
        return organisationCodeFlaw.get();
    }

    private @Nullable Flaw findOrganisationCodeFlaw() {
        String number = given.number();
        if (number == null) {
            return null;
        }
        return number.length() == CREDIT_CODE_LENGTH ? CreditCode.check(number) : OrganisationCode.check(number);
    }

    /** {@return whether the number is a well-formed organisation code, or a well-formed unified code that replaced it} */
    public Answer organisationCodeValid() {
        return answer(organisationCodeFlaw(), "number", flaw -> flaw == Flaw.NONE);
    }

    /**
     * {@return the flaw of the number of a registration with the length of a unified social credit code; {@code null} for any
     * other number}
     */
    public @Nullable Flaw registrationFlaw() {
        return registrationFlaw.get();
    }

    private @Nullable Flaw findRegistrationFlaw() {
        String number = given.number();
        return (number == null || number.length() != CREDIT_CODE_LENGTH || !isRegistration())
                ? null
                : CreditCode.check(number);
    }

    private boolean isRegistration() {
        return given.type() != null && REGISTRATION_TYPES.contains(given.type());
    }

    /**
     * {@return whether the number of a registration has the length of a unified social credit code and is known to be invalid}
     *
     * <p>A flaw of the organisation code inside the number is ignored.
     */
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
     * <p>Registrations and organisation code certificates can have such a code as well.
     */
    public boolean isCodeOfAnotherType() {
        SubjectType subjectType = filing.request().subject().type();
        return subjectType != null
                && (isNumberedByCreditCode() || isNumberedByOrganisationCode() || isRegistration())
                && Boolean.FALSE.equals(CreditCode.fits(given.number(), subjectType));
    }

    /**
     * Returns whether only the entered term counts. The certificate of an individual is the principal's document, and the term of
     * a listed paper is evaluated with the paper.
     */
    private boolean isTermEnteredOnly() {
        return filing.byIndividual().isDoubtful() && !ListedMaterials.isTermGiven(filing, Material.SUBJECT_CERTIFICATE);
    }
}
