package io.github.icprules.drools.facts.province;

import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.facts.person.Persons;
import io.github.icprules.drools.facts.subject.Regions;
import io.github.icprules.drools.facts.subject.Subject;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.format.FilingNumber;
import io.github.icprules.format.PhoneNumber;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.SubmittedMaterial;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A provincial requirement for the subject: its certificate, addresses, phones and number of services. */
@ForSheets
public final class SubjectRequirement extends Requirement {

    private static final int LEAST_NUMBERS = 3;

    /** A house number with dashes between its parts (3-2-501). The required form has words (3号楼2单元501室). */
    private static final Pattern DASHED = Pattern.compile("\\d\\s*[-\\u2010-\\u2015]\\s*\\d");

    /** The certificates of the organisation code (组织机构代码), and the certificates of the unified code that replaced it. */
    private static final Set<CertificateType> CODES = EnumSet.of(
            CertificateType.INSTITUTION_ORGANISATION_CODE,
            CertificateType.MILITARY_UNIT_CODE,
            CertificateType.GOVERNMENT_ORGANISATION_CODE,
            CertificateType.SOCIAL_ORGANISATION_CODE,
            CertificateType.PRIVATE_UNIT_ORGANISATION_CODE,
            CertificateType.FOUNDATION_ORGANISATION_CODE,
            CertificateType.LAW_FIRM_ORGANISATION_CODE,
            CertificateType.GOVERNMENT_CREDIT_CODE,
            CertificateType.INSTITUTION_CREDIT_CODE,
            CertificateType.MASS_ORGANISATION_CREDIT_CODE,
            CertificateType.SOCIAL_CREDIT_CODE,
            CertificateType.INSTITUTION_LEGAL_PERSON,
            CertificateType.SOCIAL_ORGANISATION_REGISTRATION,
            CertificateType.PRIVATE_UNIT_REGISTRATION,
            CertificateType.FOUNDATION_REGISTRATION,
            CertificateType.LAW_FIRM_LICENCE);

    private final Filing filing;
    private final io.github.icprules.model.Subject subject;
    private final Lazy<Answer> licenceSealOfRegistry = new Lazy<>(this::findLicenceSealOfRegistry);
    private final Lazy<Answer> threeNumbers = new Lazy<>(this::findThreeNumbers);
    private final Lazy<Answer> severalNumbers = new Lazy<>(this::findSeveralNumbers);

    public SubjectRequirement(Filing filing, ProvincialRequirement row) {
        super(filing, row);
        this.filing = filing;
        this.subject = filing.request().subject();
    }

    /**
     * {@return whether a business licence among the materials has the seal of the registration authority; also yes if there is no
     * business licence}
     */
    public Answer licenceSealOfRegistry() {
        return licenceSealOfRegistry.get();
    }

    private Answer findLicenceSealOfRegistry() {
        return Answer.ofAny(
                isLicenceSealOfRegistry(),
                () -> List.of(
                        new Input("materials[].sealText", true),
                        Input.at("subject.certificate.type", certificateType())));
    }

    private @Nullable Boolean isLicenceSealOfRegistry() {
        List<SubmittedMaterial> materials = filing.request().materials();
        CertificateType type = certificateType();
        if (type != null && type != CertificateType.BUSINESS_LICENCE) {
            return true;
        }
        if (materials == null) {
            return null;
        }
        List<SubmittedMaterial> licences = materials.stream()
                .filter(atHand -> atHand.material() == Material.SUBJECT_CERTIFICATE)
                .toList();
        boolean sealed = licences.stream()
                .anyMatch(
                        licence -> filing.parameters().keywords("LICENCE_SEAL").firstIn(licence.sealText()) != null);
        if (licences.isEmpty() || sealed) {
            return true;
        }
        boolean read = type != null && licences.stream().allMatch(licence -> licence.sealText() != null);
        return read ? Boolean.FALSE : null;
    }

    /** {@return whether the business licence is electronic; no for other certificates} */
    public Answer licenceElectronic() {
        SubjectCertificate certificate = subject.certificate();
        CertificateType type = certificateType();
        return type != null && type != CertificateType.BUSINESS_LICENCE
                ? Answer.NO
                : Answer.of(certificate == null ? null : certificate.electronic(), "subject.certificate.electronic");
    }

    /** {@return whether the certificate is the newest version} */
    public Answer certificateNewest() {
        SubjectCertificate certificate = subject.certificate();
        return Answer.of(certificate == null ? null : certificate.newestVersion(), "subject.certificate.newestVersion");
    }

    /** {@return whether the certificate belongs to a representative office of a foreign enterprise} */
    public Answer representativeOffice() {
        return Answer.of(
                certificateType(),
                "subject.certificate.type",
                type -> type == CertificateType.FOREIGN_ENTERPRISE_REPRESENTATIVE_REGISTRATION);
    }

    /**
     * {@return whether an enterprise has a business licence, and another unit has a certificate of its code if such a certificate
     * exists}
     */
    public Answer licenceOrCode() {
        CertificateType type = certificateType();
        SubjectType unit = subject.type();
        return Answer.ofAll(
                unit == null ? null : isLicenceOrCode(unit, type),
                () -> List.of(Input.at("subject.certificate.type", type), Input.at("subject.type", unit)));
    }

    private static @Nullable Boolean isLicenceOrCode(SubjectType unit, @Nullable CertificateType type) {
        boolean ofBusiness = unit == SubjectType.ENTERPRISE || unit == SubjectType.SOLE_TRADER;
        if (!ofBusiness && CODES.stream().noneMatch(code -> code.subjectTypes().contains(unit))) {
            return true;
        }
        if (type == null) {
            return null;
        }
        return ofBusiness ? type == CertificateType.BUSINESS_LICENCE : CODES.contains(type);
    }

    /** {@return whether the address on the certificate is in the city of the filing} */
    public Answer certificateInCity() {
        return Regions.of(filing).isCertificateInCity();
    }

    /**
     * {@return whether the correspondence address is known to start with another city than that of the filing, which is the city of the
     * certificate}
     */
    public boolean isContactAddressInAnotherCity() {
        return Subject.of(filing).isContactCityElsewhere();
    }

    /** {@return the city with which the correspondence address starts; {@code null} unless it is known to be another city} */
    public @Nullable String contactCityElsewhere() {
        return Subject.of(filing).contactRegionElsewhere();
    }

    /** {@return whether the correspondence address is known to use dashes in place of words} */
    public boolean isAddressDashed() {
        return subject.contactAddress() != null
                && DASHED.matcher(Texts.normalised(subject.contactAddress())).find();
    }

    /** {@return whether one of the addresses is known to name a zone that the province assigns to a district} */
    public boolean isAddressInMappedZone() {
        String zones = filing.province() == Province.TIANJIN ? "MAPPED_ZONE_TIANJIN" : "MAPPED_ZONE_CHONGQING";
        String onCertificate =
                subject.certificate() == null ? null : subject.certificate().address();
        return filing.parameters().keywords(zones).firstIn(subject.contactAddress(), onCertificate) != null;
    }

    /** {@return whether the emergency contact of each principal is the phone of the other principal} */
    public Answer phonesSwapped() {
        Boolean one = emergencyPhoneOfService(subject.principal());
        Boolean other = emergencyPhoneOfSubject(servicePrincipal());
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return Answer.NO;
        }
        return Answer.ofAny((one == null || other == null) ? null : Boolean.TRUE, this::phones);
    }

    /** {@return whether the emergency contact of one principal is the phone of the other principal} */
    public Answer emergencyPhoneShared() {
        Boolean one = emergencyPhoneOfService(subject.principal());
        Boolean other = emergencyPhoneOfSubject(servicePrincipal());
        if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
            return Answer.YES;
        }
        return Answer.ofAny((one == null || other == null) ? null : Boolean.FALSE, this::phones);
    }

    /** {@return the path of the emergency contact that is or may be the phone of the other principal} */
    public String placeOfSharedEmergencyPhone() {
        return Boolean.TRUE.equals(emergencyPhoneOfService(subject.principal()))
                ? "subject.principal.emergencyPhone"
                : "miniProgram.principal.emergencyPhone";
    }

    /** {@return whether the phones of the principals and their emergency contacts are at least three different numbers} */
    public Answer threeNumbers() {
        return threeNumbers.get();
    }

    private Answer findThreeNumbers() {
        List<String> numbers = Stream.of(subject.principal(), servicePrincipal())
                .filter(Objects::nonNull)
                .flatMap(person -> Stream.of(person.phone(), person.emergencyPhone()))
                .filter(phone -> phone != null && !phone.isBlank())
                .map(PhoneNumber::normalise)
                .toList();
        if (numbers.stream().distinct().count() >= LEAST_NUMBERS) {
            return Answer.YES;
        }
        return Answer.ofAny(numbers.size() > LEAST_NUMBERS ? Boolean.FALSE : null, this::phones);
    }

    /** Returns the phones of both principals and their emergency contacts. */
    private List<Input> phones() {
        Person one = subject.principal();
        Person other = servicePrincipal();
        return List.of(
                Input.text("subject.principal.phone", one == null ? null : one.phone()),
                Input.text("subject.principal.emergencyPhone", one == null ? null : one.emergencyPhone()),
                Input.text("miniProgram.principal.phone", other == null ? null : other.phone()),
                Input.text("miniProgram.principal.emergencyPhone", other == null ? null : other.emergencyPhone()));
    }

    /** {@return whether the subject principal is also principal of another subject} */
    public Answer subjectPrincipalReused() {
        Person principal = subject.principal();
        return Answer.of(
                principal == null ? null : principal.principalOfOthers(), "subject.principal.principalOfOthers");
    }

    /** {@return whether the mini-program principal is also principal of another subject} */
    public Answer servicePrincipalReused() {
        Person principal = servicePrincipal();
        return Answer.of(
                principal == null ? null : principal.principalOfOthers(), "miniProgram.principal.principalOfOthers");
    }

    /**
     * {@return whether the services on record have several subject numbers (主体备案号)}
     *
     * <p>A single service has one number, and a first filing has no services on record.
     */
    public Answer severalNumbers() {
        return severalNumbers.get();
    }

    private Answer findSeveralNumbers() {
        return Answer.of(isSeveralNumbers(), "subject.history.filings");
    }

    private @Nullable Boolean isSeveralNumbers() {
        FilingHistory history = subject.history();
        if (history == null || history.filings() == null) {
            boolean none = filing.type() == FilingType.NEW_FIRST
                    || (history != null && Boolean.FALSE.equals(history.subjectFiled()));
            return none ? Boolean.FALSE : null;
        }
        List<ExistingFiling> filings = history.filings();
        List<String> numbers = filings.stream()
                .flatMap(service -> FilingNumber.parse(service.recordNumber()).stream())
                .map(FilingNumber::subjectNumber)
                .toList();
        if (numbers.stream().distinct().count() > 1) {
            return true;
        }
        return (filings.size() <= 1 || numbers.size() == filings.size()) ? Boolean.FALSE : null;
    }

    /** {@return the maximum number of services of a subject of this type} */
    @CountsAbsent
    public int serviceLimit() {
        List<Integer> limits = row().numbers();
        return limits.size() > 1 && filing.byUnit().isYes() ? limits.get(1) : number();
    }

    /** {@return whether the number of services on record has reached the maximum, so that no further service is accepted} */
    public Answer serviceLimitReached() {
        return filing.isNew() && filing.type() != FilingType.NEW_ACCESS
                ? Answer.of(
                        filingRecord().services(),
                        "subject.history.serviceCount",
                        services -> services >= serviceLimit())
                : Answer.NO;
    }

    private @Nullable Boolean emergencyPhoneOfService(@Nullable Person person) {
        return emergencyPhoneOf(person, servicePrincipal());
    }

    private @Nullable Boolean emergencyPhoneOfSubject(@Nullable Person person) {
        return emergencyPhoneOf(person, subject.principal());
    }

    private static @Nullable Boolean emergencyPhoneOf(@Nullable Person person, @Nullable Person other) {
        return (person == null || other == null) ? null : Persons.samePhone(person.emergencyPhone(), other.phone());
    }

    private @Nullable CertificateType certificateType() {
        return subject.certificate() == null ? null : subject.certificate().type();
    }

    private @Nullable Person servicePrincipal() {
        return filing.request().miniProgram().principal();
    }
}
