package io.github.icprules.oracle;

import io.github.icprules.format.FilingNumber;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-subject.*} on certificates, sole traders, addresses and what is on record. */
record ProvinceSubjectSheet(Case c, Answers out) implements Sheet {

    private static final String SEAL = "subject.seal";
    private static final String NEWEST = "subject.certificate.newestVersion";
    private static final String ELECTRONIC = "subject.certificate.electronic";
    private static final Pattern JOINED_NUMBERS = Pattern.compile("[0-9]\\s*[-\u2010-\u2015]\\s*[0-9]");

    private static final Set<CertificateType> ORGANISATION_CODES = Sheet.named(
            CertificateType.class,
            "INSTITUTION_ORGANISATION_CODE GOVERNMENT_ORGANISATION_CODE SOCIAL_ORGANISATION_CODE MILITARY_UNIT_CODE"
                    + " PRIVATE_UNIT_ORGANISATION_CODE FOUNDATION_ORGANISATION_CODE LAW_FIRM_ORGANISATION_CODE"
                    + " GOVERNMENT_CREDIT_CODE INSTITUTION_CREDIT_CODE MASS_ORGANISATION_CREDIT_CODE SOCIAL_CREDIT_CODE");

    /** Services that an individual and a unit can have in Shaanxi. */
    private static final int OF_INDIVIDUALS = 5;

    private static final int OF_UNITS = 30;

    @Override
    public void judge() {
        if (c.entersSubject()) {
            certificate(c.certificate(), c.certificate().type());
            licenceSeal(c.certificate().type());
            soleTrader(c.subject().seal());
            dashes(c.subject().contactAddress());
            zones(c.certificate().address());
            sameCity(c.certificate().address());
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
        String noType = absent(type, CERTIFICATE_TYPE);
        if (c.type() == null || !isInOrder(c.type(), type)) {
            Requirement kind = requirement("CERTIFICATE_TYPE", "LICENCE_OR_ORG_CODE");
            String rule = "province-subject.certificate-of-another-kind";
            unmet(kind, rule, WARNING, CERTIFICATE_TYPE, CERTIFICATE_TYPE, noType);
        }
        // Henan, Sichuan: the newest.
        if (!isTrue(certificate.newestVersion())) {
            Requirement newest = requirement("DOCUMENT_CURRENT", "LATEST_CERTIFICATE");
            String missing = absent(certificate.newestVersion(), NEWEST);
            unmet(newest, "province-subject.certificate-outdated", BLOCKING, NEWEST, NEWEST, missing);
        }
        // Shanghai: no electronic licence.
        boolean licence = type == null || type == CertificateType.BUSINESS_LICENCE;
        if (licence && !isFalse(certificate.electronic())) {
            Requirement paper = requirement("DOCUMENT_ORIGINAL", "NO_ELECTRONIC_LICENCE");
            String missing = absent(certificate.electronic(), ELECTRONIC);
            unmet(paper, "province-subject.electronic-licence", BLOCKING, ELECTRONIC, CERTIFICATE, missing);
        }
        // Beijing of old: a company from abroad files as its representative office.
        if (c.type() == SubjectType.OVERSEAS_ORGANISATION
                && type != CertificateType.FOREIGN_ENTERPRISE_REPRESENTATIVE_REGISTRATION) {
            Requirement office = requirement("FOREIGN_ENTITY", "REP_OFFICE_CERT");
            String rule = "province-subject.foreign-entity-without-office";
            unmet(office, rule, WARNING, CERTIFICATE_TYPE, CERTIFICATE, noType);
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
        for (MaterialAtHand paper : c.materials()) {
            if (paper.material() == Material.SUBJECT_CERTIFICATE) {
                if (c.given().words("keywords.LICENCE_SEAL").areMentionedIn(paper.sealText())) {
                    return;
                }
                another = true;
                unknown |= type == null || !Texts.isNotBlank(paper.sealText());
            }
        }
        if (another || unknown) {
            String noText = missing(unknown, "materials[].sealText");
            String noKind = missing(unknown && type == null, CERTIFICATE_TYPE);
            unmet(requirement, "province-subject.licence-seal", BLOCKING, MATERIALS, MATERIALS, noText, noKind);
        }
    }

    /** Sole traders, with and without trade name and seal; Hunan: everybody with a licence has a seal. */
    private void soleTrader(@Nullable Boolean seal) {
        boolean isSoleTrader = c.type() == SubjectType.SOLE_TRADER || c.type() == null;
        String noSeal = absent(seal, SEAL);
        if (isFalse(seal) || (seal == null && isSoleTrader)) {
            Requirement everybody = requirement("SEAL_REQUIRED", "SEAL");
            unmet(everybody, "province-subject.business-without-seal", BLOCKING, SEAL, SEAL, noSeal);
        }
        Boolean tradeName = c.subject().tradeName();
        if (!isSoleTrader || (isTrue(tradeName) && isTrue(seal))) {
            return;
        }
        boolean unremarked = !Texts.isWritten(c.subject().remark());
        if (!isTrue(seal)) {
            Requirement required = requirement("SOLE_TRADER", "AS_ENTERPRISE_SEAL_REQUIRED");
            unmet(required, "province-subject.sole-trader-without-seal", BLOCKING, SEAL, SUBJECT, noSeal);
            if (unremarked) {
                Requirement remarked = requirement("SOLE_TRADER", "NO_SEAL_REMARK");
                String rule = "province-subject.sole-trader-without-seal-not-remarked";
                unmet(remarked, rule, INFO, SUBJECT_REMARK, SUBJECT, noSeal, noRemark());
            }
        }
        String noName = absent(tradeName, "subject.tradeName");
        if (!isTrue(tradeName)) {
            Requirement individual = requirement("SOLE_TRADER", "AS_INDIVIDUAL_IF_NO_TRADE_NAME");
            String asUnit = "province-subject.sole-trader-without-trade-name-as-unit";
            unmet(individual, asUnit, WARNING, SUBJECT_TYPE, SUBJECT, noName);
            if (unremarked) {
                Requirement without = requirement("SOLE_TRADER", "AS_ENTERPRISE_WITH_REMARK");
                String rule = "province-subject.sole-trader-without-trade-name-not-remarked";
                unmet(without, rule, WARNING, SUBJECT_REMARK, SUBJECT, noName, noRemark());
            }
            namedAfterOwner(noName);
        }
        boolean unknown = !isFalse(tradeName) && !isFalse(seal);
        List<String> missing = unknown ? Answers.paths(noName, noSeal) : List.of();
        unsettled("SOLE_TRADER", "province-subject.sole-trader-unsettled", SUBJECT, missing);
    }

    /** Tianjin, Zhejiang: the owner's name with （个体工商户） behind it. */
    private void namedAfterOwner(String noName) {
        Requirement named = requirement("SOLE_TRADER", "AS_ENTERPRISE_NAMED");
        String owner = Texts.stripped(c.person(REPRESENTATIVE).name());
        String name = Texts.stripped(c.subject().name());
        if (named != null
                && (name == null
                        || owner == null
                        || !Texts.typedAlike(name).strip().equals(Texts.typedAlike(owner + "（个体工商户）")))) {
            String noOwner = absent(owner, "subject.legalRepresentative.name");
            String rule = "province-subject.sole-trader-not-named-after-owner";
            unmet(named, rule, WARNING, SUBJECT_NAME, SUBJECT, noName, absent(name, SUBJECT_NAME), noOwner);
        }
    }

    /** Beijing: the house number in words, without dashes. */
    private void dashes(@Nullable String address) {
        if (address != null && JOINED_NUMBERS.matcher(Texts.typedAlike(address)).find()) {
            Requirement inWords = requirement("ADDRESS_DETAIL", "DOOR_NUMBER_IN_WORDS");
            unmet(inWords, "province-subject.address-with-dashes", WARNING, CONTACT, CONTACT);
        }
    }

    /** Tianjin, Chongqing: the province says to which district a zone belongs. A zone of another province is none here. */
    private void zones(@Nullable String address) {
        if (c.province() == Province.TIANJIN || c.province() == Province.CHONGQING) {
            Words words = c.given().words("keywords.MAPPED_ZONE_" + c.province());
            if (words.areMentionedIn(c.subject().contactAddress()) || words.areMentionedIn(address)) {
                Requirement mapped = requirement("ADDRESS_DETAIL", "DISTRICT_MAPPING");
                leavesOpen(mapped, "province-subject.zone-of-a-district", CONTACT);
            }
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
            }
        }
    }

    /** Provinces where principals answer for one subject only. */
    private void principalsOfOthers() {
        for (Requirement requirement : requirements("RESPONSIBLE_REUSE")) {
            String value = requirement.value();
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
        Boolean ofOthers = c.person(role).principalOfOthers();
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
            Optional<FilingNumber> number = FilingNumber.parse(filing.recordNumber());
            recognised &= number.isPresent();
            number.ifPresent(it -> numbers.add(it.subjectNumber()));
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
        int least = own == null ? Integer.parseInt(requirement.value()) : OF_INDIVIDUALS;
        int limit = (own == null || c.isIndividual()) ? least : OF_UNITS;
        Integer count = c.services();
        if (count == null || count >= (c.type() == null ? least : limit)) {
            String noType = missing(count != null && c.type() == null && count < limit, SUBJECT_TYPE);
            String rule = "province-subject.service-limit-reached";
            unmet(requirement, rule, WARNING, SERVICE_COUNT, SERVICE_COUNT, absent(count, SERVICE_COUNT), noType);
        }
    }
}
