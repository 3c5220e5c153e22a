package io.github.icprules.oracle;

import io.github.icprules.format.FilingNumber;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.SubmittedMaterial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-subject.*} on certificates, sole traders, addresses and what is on record. */
record ProvinceSubjectSheet(Case c, Answers out) implements Sheet {

    private static final String SEAL = "subject.seal";
    private static final String NEWEST = "subject.certificate.newestVersion";
    private static final String ELECTRONIC = "subject.certificate.electronic";
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015";
    private static final SubjectCertificate NO_CERTIFICATE =
            SubjectCertificate.builder(null).build();

    private static final Set<CertificateType> ORGANISATION_CODES = Constants.named(
            CertificateType.class,
            "INSTITUTION_ORGANISATION_CODE GOVERNMENT_ORGANISATION_CODE SOCIAL_ORGANISATION_CODE MILITARY_UNIT_CODE"
                    + " PRIVATE_UNIT_ORGANISATION_CODE FOUNDATION_ORGANISATION_CODE LAW_FIRM_ORGANISATION_CODE"
                    + " GOVERNMENT_CREDIT_CODE INSTITUTION_CREDIT_CODE MASS_ORGANISATION_CREDIT_CODE SOCIAL_CREDIT_CODE"
                    + " INSTITUTION_LEGAL_PERSON SOCIAL_ORGANISATION_REGISTRATION PRIVATE_UNIT_REGISTRATION"
                    + " FOUNDATION_REGISTRATION LAW_FIRM_LICENCE");

    /** Services that an individual and a unit can have in Shaanxi. */
    private static final int OF_INDIVIDUALS = 5;

    private static final int OF_UNITS = 30;

    @Override
    public void judge() {
        if (c.entersSubject()) {
            SubjectCertificate certificate = c.subject().certificate() == null
                    ? NO_CERTIFICATE
                    : c.subject().certificate();
            certificate(certificate, certificate.type());
            licenceSeal(certificate.type());
            soleTrader(c.subject().seal());
            dashes(c.subject().contactAddress());
            zones(certificate.address());
            sameCity(certificate.address());
        }
        principalsOfOthers();
        if (c.filing() == FilingType.NEW_FIRST || c.filing() == FilingType.NEW_SERVICE) {
            serviceLimit();
        }
        Requirement one = requirement("SUBJECT_SINGLE_NUMBER", "ONE_NUMBER");
        if (one != null) {
            oneNumber(one);
        }
    }

    private void certificate(SubjectCertificate certificate, @Nullable CertificateType type) {
        // Gansu: which certificate.
        Requirement kind = requirement("CERTIFICATE_TYPE", "LICENCE_OR_ORG_CODE");
        if (kind != null && (c.type() == null || !isInOrder(c.type(), type))) {
            unmet(
                    kind,
                    "province-subject.certificate-of-another-kind",
                    WARNING,
                    CERTIFICATE_TYPE,
                    CERTIFICATE_TYPE,
                    absent(type, CERTIFICATE_TYPE));
        }
        // Henan, Sichuan: the newest.
        Requirement newest = requirement("DOCUMENT_CURRENT", "LATEST_CERTIFICATE");
        if (newest != null && !isTrue(certificate.newestVersion())) {
            String missing = absent(certificate.newestVersion(), NEWEST);
            unmet(newest, "province-subject.certificate-outdated", BLOCKING, NEWEST, NEWEST, missing);
        }
        // Shanghai: no electronic licence.
        Requirement paper = requirement("DOCUMENT_ORIGINAL", "NO_ELECTRONIC_LICENCE");
        boolean licence = type == null || type == CertificateType.BUSINESS_LICENCE;
        if (paper != null && licence && !isFalse(certificate.electronic())) {
            String missing = absent(certificate.electronic(), ELECTRONIC);
            String rule = "province-subject.electronic-licence";
            unmet(paper, rule, BLOCKING, ELECTRONIC, CERTIFICATE, missing);
        }
        // Beijing of old: a company from abroad files as its representative office.
        Requirement office = requirement("FOREIGN_ENTITY", "REP_OFFICE_CERT");
        if (office != null
                && c.type() == SubjectType.OVERSEAS_ORGANISATION
                && type != CertificateType.FOREIGN_ENTERPRISE_REPRESENTATIVE_REGISTRATION) {
            String rule = "province-subject.foreign-entity-without-office";
            unmet(office, rule, WARNING, CERTIFICATE_TYPE, CERTIFICATE, absent(type, CERTIFICATE_TYPE));
        }
    }

    /** A unit of a type that has no certificate of a code cannot file with one. */
    private static boolean isInOrder(SubjectType subject, @Nullable CertificateType type) {
        if (subject == SubjectType.ENTERPRISE || subject == SubjectType.SOLE_TRADER) {
            return type == CertificateType.BUSINESS_LICENCE;
        }
        boolean hasCode =
                ORGANISATION_CODES.stream().anyMatch(code -> code.subjectTypes().contains(subject));
        return !hasCode || (type != null && ORGANISATION_CODES.contains(type));
    }

    /** Hainan: the business licence bears the registry's seal; of other certificates nothing is said. */
    private void licenceSeal(@Nullable CertificateType type) {
        Requirement requirement = requirement("LICENCE_SEAL", "HAINAN_REGISTRY_SEAL");
        if (requirement == null || (type != null && type != CertificateType.BUSINESS_LICENCE)) {
            return;
        }
        boolean unknown = c.request().materials() == null;
        boolean another = false;
        for (SubmittedMaterial paper : c.materials()) {
            if (paper.material() == Material.SUBJECT_CERTIFICATE) {
                if (c.given().words("keywords.LICENCE_SEAL").areMentionedIn(paper.sealText())) {
                    return;
                }
                another = true;
                unknown |= type == null || !Texts.isNotBlank(paper.sealText());
            }
        }
        if (another || unknown) {
            unmet(
                    requirement,
                    "province-subject.licence-seal",
                    BLOCKING,
                    MATERIALS,
                    MATERIALS,
                    missing(unknown, "materials[].sealText"),
                    missing(unknown && type == null, CERTIFICATE_TYPE));
        }
    }

    /** Sole traders, with and without trade name and seal; Hunan: everybody with a licence has a seal. */
    private void soleTrader(@Nullable Boolean seal) {
        Requirement everybody = requirement("SEAL_REQUIRED", "SEAL");
        boolean isSoleTrader = c.type() == SubjectType.SOLE_TRADER || c.type() == null;
        String noSeal = absent(seal, SEAL);
        if (everybody != null && (isFalse(seal) || (seal == null && isSoleTrader))) {
            unmet(everybody, "province-subject.business-without-seal", BLOCKING, SEAL, SEAL, noSeal);
        }
        if (!isSoleTrader) {
            return;
        }
        boolean unremarked = !Texts.isWritten(c.subject().remark());
        String noRemark = absent(c.subject().remark(), SUBJECT_REMARK);
        Requirement required = requirement("SOLE_TRADER", "AS_ENTERPRISE_SEAL_REQUIRED");
        if (required != null && !isTrue(seal)) {
            unmet(required, "province-subject.sole-trader-without-seal", BLOCKING, SEAL, SUBJECT, noSeal);
        }
        Requirement remarked = requirement("SOLE_TRADER", "NO_SEAL_REMARK");
        if (remarked != null && unremarked && !isTrue(seal)) {
            String rule = "province-subject.sole-trader-without-seal-not-remarked";
            unmet(remarked, rule, INFO, SUBJECT_REMARK, SUBJECT, noSeal, noRemark);
        }
        Boolean tradeName = c.subject().tradeName();
        String noName = absent(tradeName, "subject.tradeName");
        if (!isTrue(tradeName)) {
            Requirement individual = requirement("SOLE_TRADER", "AS_INDIVIDUAL_IF_NO_TRADE_NAME");
            if (individual != null) {
                String rule = "province-subject.sole-trader-without-trade-name-as-unit";
                unmet(individual, rule, WARNING, SUBJECT_TYPE, SUBJECT, noName);
            }
            Requirement without = requirement("SOLE_TRADER", "AS_ENTERPRISE_WITH_REMARK");
            if (without != null && unremarked) {
                String rule = "province-subject.sole-trader-without-trade-name-not-remarked";
                unmet(without, rule, WARNING, SUBJECT_REMARK, SUBJECT, noName, noRemark);
            }
            namedAfterOwner(noName);
        }
        if (!isTrue(tradeName) || !isTrue(seal)) {
            boolean unknown = !isFalse(tradeName) && !isFalse(seal);
            String rule = "province-subject.sole-trader-unsettled";
            unsettled("SOLE_TRADER", rule, SUBJECT, unknown ? noName : "", unknown ? noSeal : "");
        }
    }

    /** Tianjin, Zhejiang: the owner's name with （个体工商户） behind it. */
    private void namedAfterOwner(String noName) {
        Requirement named = requirement("SOLE_TRADER", "AS_ENTERPRISE_NAMED");
        if (named == null) {
            return;
        }
        Person owner = c.subject().legalRepresentative();
        String owners = owner == null ? null : Texts.stripped(owner.name());
        String name = Texts.stripped(c.subject().name());
        if (name == null
                || owners == null
                || !Texts.typedAlike(name).strip().equals(Texts.typedAlike(owners + "（个体工商户）"))) {
            unmet(
                    named,
                    "province-subject.sole-trader-not-named-after-owner",
                    WARNING,
                    SUBJECT_NAME,
                    SUBJECT,
                    noName,
                    absent(name, SUBJECT_NAME),
                    absent(owners, "subject.legalRepresentative.name"));
        }
    }

    /** Beijing: the house number in words, without dashes. */
    private void dashes(@Nullable String address) {
        Requirement requirement = requirement("ADDRESS_DETAIL", "DOOR_NUMBER_IN_WORDS");
        if (requirement != null && address != null && joinsNumbers(Texts.typedAlike(address))) {
            unmet(requirement, "province-subject.address-with-dashes", WARNING, CONTACT, CONTACT);
        }
    }

    private static boolean joinsNumbers(String address) {
        for (int i = 1; i < address.length() - 1; i++) {
            if (DASHES.indexOf(address.charAt(i)) >= 0) {
                int before = i - 1;
                while (before > 0 && Character.isWhitespace(address.charAt(before))) {
                    before--;
                }
                int behind = i + 1;
                while (behind < address.length() - 1 && Character.isWhitespace(address.charAt(behind))) {
                    behind++;
                }
                if (isDigit(address.charAt(before)) && isDigit(address.charAt(behind))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Tianjin, Chongqing: the province says to which district a zone belongs. A zone of another province is none here. */
    private void zones(@Nullable String address) {
        Requirement requirement = requirement("ADDRESS_DETAIL", "DISTRICT_MAPPING");
        if (requirement == null || (c.province() != Province.TIANJIN && c.province() != Province.CHONGQING)) {
            return;
        }
        Words words = c.given().words("keywords.MAPPED_ZONE_" + c.province());
        if (words.areMentionedIn(c.subject().contactAddress()) || words.areMentionedIn(address)) {
            leavesOpen(requirement, "province-subject.zone-of-a-district", CONTACT);
        }
    }

    /** Hebei, Henan, Guizhou: the certificate's address is in the city chosen. */
    private void sameCity(@Nullable String address) {
        Requirement requirement = requirement("ADDRESS_LOCALITY", "SAME_CITY");
        if (requirement != null) {
            CityOfAddress place = new CityOfAddress(c, address);
            Boolean inCity = place.inCity();
            if (!isTrue(inCity)) {
                List<String> missing = inCity == null ? place.missing() : List.of();
                String rule = "province-subject.certificate-of-another-city";
                unmet(requirement, rule, BLOCKING, "subject.region.city", CONTACT, missing);
            } else if (isContactElsewhere()) {
                unmet(
                        requirement,
                        "province-subject.contact-address-of-another-city",
                        BLOCKING,
                        "subject.contactAddress",
                        CONTACT,
                        List.of());
            }
        }
    }

    /** Whether the correspondence address begins with another city of the province than the one chosen. */
    private boolean isContactElsewhere() {
        String contact = c.subject().contactAddress();
        Province named = contact == null ? null : Places.provinceOf(contact);
        return contact != null
                && (named == null || c.province() == null || named == c.province())
                && new CityOfAddress(c, contact).beginsWithAnotherCity();
    }

    /** Provinces where principals answer for one subject only. */
    private void principalsOfOthers() {
        for (Requirement requirement : requirements("RESPONSIBLE_REUSE")) {
            String value = requirement.row().value();
            boolean both = value.equals("FORBIDDEN");
            if (c.entersSubject() && (both || value.equals("SUBJECT_PRINCIPAL_FORBIDDEN"))) {
                ofOthers(requirement, "province-subject.subject-principal-of-others", Role.PRINCIPAL);
            }
            if (c.entersMiniProgram() && (both || value.equals("SERVICE_PRINCIPAL_FORBIDDEN"))) {
                ofOthers(requirement, "province-subject.mini-program-principal-of-others", Role.SERVICE_PRINCIPAL);
            }
        }
    }

    private void ofOthers(Requirement requirement, String rule, Role role) {
        Person person = c.person(role);
        Boolean ofOthers = person == null ? null : person.principalOfOthers();
        if (!isFalse(ofOthers)) {
            String at = role.path() + ".principalOfOthers";
            unmet(requirement, rule, BLOCKING, at, at, absent(ofOthers, at));
        }
    }

    /** Tianjin: one number. */
    private void oneNumber(Requirement requirement) {
        String rule = "province-subject.several-numbers";
        List<ExistingFiling> filings = c.history().filings();
        if (filings == null) {
            if (c.filing() != FilingType.NEW_FIRST && !isFalse(c.history().subjectFiled())) {
                unmet(requirement, rule, WARNING, FILINGS, FILINGS, FILINGS);
            }
            return;
        }
        Set<String> numbers = new HashSet<>();
        boolean recognised = true;
        for (ExistingFiling filing : filings) {
            FilingNumber number = FilingNumber.parse(filing.recordNumber()).orElse(null);
            recognised &= number != null;
            if (number != null) {
                numbers.add(number.subjectNumber());
            }
        }
        if (filings.size() > 1 && (numbers.size() > 1 || !recognised)) {
            unmet(requirement, rule, WARNING, FILINGS, FILINGS, missing(numbers.size() <= 1, FILINGS));
        }
    }

    /** Shaanxi and providers in general: how many services. */
    private void serviceLimit() {
        Requirement own = requirement("SUBJECT_QUOTA", "INDIVIDUAL_5_UNIT_30");
        Requirement requirement = own == null ? Requirement.everywhere(c, "SUBJECT_QUOTA") : own;
        if (requirement == null) {
            return;
        }
        int least = own == null ? Integer.parseInt(requirement.row().value()) : OF_INDIVIDUALS;
        int limit = (own == null || c.isIndividual()) ? least : OF_UNITS;
        Integer count = c.services();
        if (count == null || count >= (c.type() == null ? least : limit)) {
            List<String> missing = new ArrayList<>();
            missing.add(absent(count, SERVICE_COUNT));
            missing.add(missing(count != null && c.type() == null && count < limit, SUBJECT_TYPE));
            String rule = "province-subject.service-limit-reached";
            unmet(requirement, rule, WARNING, SERVICE_COUNT, SERVICE_COUNT, missing);
        }
    }
}
