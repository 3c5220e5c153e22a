package io.github.icprules.oracle;

import io.github.icprules.format.CreditCode;
import io.github.icprules.format.RegionCode;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Province;
import io.github.icprules.model.RegistrationStanding;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules {@code subject.*}: who files, its account, its standing, its certificate and its addresses. */
record SubjectSheet(Case c, Answers out) implements Sheet {

    private static final String VALIDITY = "subject.certificate.validity";

    /** 仲裁委员会登记证. */
    private static final int LAST_CERTIFICATE_TYPE = 44;

    private static final String ADDRESS = "subject.certificate.address";
    private static final String CITY = "subject.region.city";
    private static final String DISTRICT = "subject.region.district";
    private static final String COUNTED = "号室楼栋幢座层";

    /** From a province's two digits to its code of six. */
    private static final int TO_SIX_DIGITS = 10_000;

    @Override
    public void judge() {
        if (c.hasSubjectData()) {
            accountOfAnotherName();
            // Access providers: a branch files itself, with the head office's legal representative; the authority
            // decides.
            if (isTrue(c.subject().branch())) {
                out.openPoint("subject.branch", SUBJECT);
            }
            notInGoodStanding();
            // Access providers: an overseas organisation does not file directly; a resident representative office can.
            if (c.type() == SubjectType.OVERSEAS_ORGANISATION) {
                out.violation("subject.overseas-organisation", WARNING, SUBJECT_TYPE);
            }
        }
        if (c.entersSubject()) {
            // If the certificate is absent, its material is reported as needed, and nothing else.
            if (c.subject().certificate() != null) {
                ofCertificate(c.certificate());
            }
            addresses(Texts.written(c.certificate().address()));
        }
    }

    private void ofCertificate(SubjectCertificate certificate) {
        accountOfAnotherNumber(certificate);
        // Access providers, GB 32100: a sole trader, whose credit code begins with 92, files as a unit.
        if (isSoleTraderAsIndividual(certificate)) {
            out.violation("subject.sole-trader-as-individual", BLOCKING, SUBJECT_TYPE);
        }
        certificateOfAnotherName(certificate);
        certificateTypeNotAllowed(certificate);
        certificateTypeNotOffered(certificate.type());
        // Access providers: a unit's certificate equals what the registry publishes.
        String registry = "subject.certificate.matchesRegistry";
        Boolean matches = certificate.matchesRegistry();
        mustOfUnit(matches, "subject.certificate-differs-from-registry", BLOCKING, registry, CERTIFICATE);
        // Access providers: the certificate is in force.
        Validity validity = Case.known(certificate.validity());
        Boolean inForce = not(validity.endedBefore(c.on()));
        must(inForce, "subject.certificate-expired", BLOCKING, VALIDITY, CERTIFICATE, VALIDITY + ".until");
        // The form wants more than a month left, access providers three; if the paper states a term, the paper is
        // judged.
        if (!c.isIndividual() && !paperStatesTerm(c, Material.SUBJECT_CERTIFICATE)) {
            expires(c, out, validity.until(), "subject.certificate-expires-within-", VALIDITY);
        }
        // Access providers: the newest version; some provinces say so themselves.
        if (!isSurelyRequired("DOCUMENT_CURRENT", "LATEST_CERTIFICATE")) {
            String newest = "subject.certificate.newestVersion";
            mustOfUnit(certificate.newestVersion(), "subject.certificate-outdated", WARNING, newest, CERTIFICATE);
        }
        ofIndividual(certificate);
    }

    /** Whether the province surely requires a value, if no type is entered, of an enterprise. */
    private boolean isSurelyRequired(String parameter, String value) {
        SubjectType type = c.type() == null ? SubjectType.ENTERPRISE : c.type();
        return c.provinces().surelyRequires(c, type, parameter, value);
    }

    /** The platform's hint 86355: the subject's name is that of the account. */
    private void accountOfAnotherName() {
        String name = Texts.written(c.subject().name());
        String registered = Texts.written(c.platform().registeredName());
        if (name == null || registered == null || !Texts.isSameName(name, registered)) {
            String unregistered = absent(registered, "platform.registeredName");
            String rule = "subject.account-of-another-name";
            unmet(rule, BLOCKING, SUBJECT_NAME, SUBJECT, absent(name, SUBJECT_NAME), unregistered);
        }
    }

    /** The same of a unit's number. */
    private void accountOfAnotherNumber(SubjectCertificate certificate) {
        String number = Texts.written(certificate.number());
        String registered = Texts.written(c.platform().registeredNumber());
        boolean same = number != null && registered != null && Texts.isSameNumber(number, registered);
        if (!c.isIndividual() && !same) {
            String noNumber = absent(number, CERTIFICATE_NUMBER);
            String unregistered = absent(registered, "platform.registeredNumber");
            String rule = "subject.account-of-another-number";
            unmet(rule, BLOCKING, CERTIFICATE_NUMBER, CERTIFICATE, noType(), noNumber, unregistered);
        }
    }

    /** Access providers: normal in the enterprise credit system, which has enterprises and sole traders only. */
    private void notInGoodStanding() {
        SubjectType type = c.type();
        RegistrationStanding standing = c.subject().standing();
        boolean registered = type == null || type == SubjectType.ENTERPRISE || type == SubjectType.SOLE_TRADER;
        if (type != SubjectType.INDIVIDUAL
                && standing != RegistrationStanding.NORMAL
                && (registered || standing != null)) {
            String path = "subject.standing";
            unmet("subject.not-in-good-standing", BLOCKING, path, SUBJECT, noType(), absent(standing, path));
        }
    }

    private boolean isSoleTraderAsIndividual(SubjectCertificate certificate) {
        return c.isIndividual()
                && certificate.number() != null
                && CreditCode.category(certificate.number()).orElse(null) == CreditCode.Category.SOLE_TRADER;
    }

    /** Access providers, icp_subject: the name is the one on the certificate. */
    private void certificateOfAnotherName(SubjectCertificate certificate) {
        String path = "subject.certificate.holder";
        String holder = Texts.written(certificate.holder());
        String name = Texts.written(c.subject().name());
        if (holder == null || name == null || !Texts.isSameName(holder, name)) {
            String rule = "subject.certificate-of-another-name";
            unmet(rule, BLOCKING, path, CERTIFICATE, absent(holder, path), absent(name, SUBJECT_NAME));
        }
    }

    /** query_icp_certificate_types: by the platform's lists if given, else by the ministry's form. */
    private void certificateTypeNotAllowed(SubjectCertificate certificate) {
        String rule = "subject.certificate-type-not-allowed";
        SubjectType type = c.type();
        CertificateType kind = certificate.type();
        boolean listed = c.codeTables().certificateTypes() != null;
        if (isSoleTraderAsIndividual(certificate)
                || (kind != null && kind.subjectTypes().isEmpty() && !listed)) {
            // If no list assigns the kind to a type, this is not reported for a single type of subject.
            return;
        }
        if (type == null || kind == null) {
            out.unchecked(rule, CERTIFICATE, noType(), absent(kind, CERTIFICATE_TYPE));
            return;
        }
        Boolean admitted = c.codeTables().admits(type, kind);
        if (admitted == null && !kind.subjectTypes().isEmpty()) {
            admitted = kind.subjectTypes().contains(type);
        }
        if (isFalse(admitted)) {
            out.violation(rule, BLOCKING, CERTIFICATE_TYPE);
        }
    }

    /** The copy of query_icp_certificate_types ends with 44; 46 to 49 are codes of another platform. */
    private void certificateTypeNotOffered(@Nullable CertificateType kind) {
        CodeTables tables = c.codeTables();
        if (kind != null
                && kind.code() > LAST_CERTIFICATE_TYPE
                && CodeTables.find(tables.certificateTypes(), kind.code()) == null
                && (c.type() == null || tables.admits(c.type(), kind) == null)) {
            out.violation("subject.certificate-type-not-offered", WARNING, CERTIFICATE_TYPE);
        }
    }

    /** Reports a day on which something ends, if that is soon. */
    static void expires(Case c, Answers out, @Nullable LocalDate until, String rule, String path) {
        if (until == null || until.isBefore(c.on())) {
            return;
        }
        if (!until.isAfter(c.on().plusMonths(c.given().number("min-remaining-validity-months")))) {
            out.violation(rule + "a-month", BLOCKING, path);
        } else if (until.isBefore(c.on().plusMonths(c.given().number("advised-remaining-validity-months")))) {
            out.violation(rule + "three-months", WARNING, path);
        }
    }

    static boolean paperStatesTerm(Case c, Material material) {
        for (MaterialAtHand paper : c.materials()) {
            Validity validity = Case.known(paper.validity());
            if (paper.material() == material && (validity.until() != null || validity.indefinite())) {
                return true;
            }
        }
        return false;
    }

    /** icp_subject: an individual's certificate is the principal's document once more. */
    private void ofIndividual(SubjectCertificate certificate) {
        IdentityDocument document = c.document(PRINCIPAL);
        if (c.isUnit()) {
            return;
        }
        String missing = noType();
        String number = Texts.written(certificate.number());
        String ofDocument = Texts.written(document.number());
        if (number != null && ofDocument != null && !Texts.isSameNumber(number, ofDocument)) {
            unmet("subject.individual-certificate-differs", BLOCKING, CERTIFICATE_NUMBER, CERTIFICATE, missing);
        }
        if (certificate.type() != null && document.type() != null && certificate.type() != document.type()) {
            unmet("subject.individual-certificate-type-differs", BLOCKING, CERTIFICATE_TYPE, CERTIFICATE, missing);
        }
    }

    /** The region chosen, the address on the certificate, and that of correspondence. */
    private void addresses(@Nullable String address) {
        if (c.subject().certificate() != null && !c.isIndividual()) {
            elsewhere(address);
            inAnotherRegion(new CityOfAddress(c, address));
        }
        cityOutsideProvince();
        districtOutsideCity();
        if (c.subject().contactAddress() != null) {
            contactAddress(c.subject().contactAddress());
        }
        // The platform's questions and answers: a zone is no administrative district.
        if (address != null && c.given().words("keywords.ADDRESS_ZONE").areIn(address)) {
            out.openPoint("subject.zone-not-a-district", CERTIFICATE);
        }
    }

    /** Order 33 article 3: a unit files in the province of the address on its certificate. */
    private void elsewhere(@Nullable String address) {
        Province named = address == null ? null : CityOfAddress.provinceShown(address);
        if (named == null || named != c.province()) {
            String rule = "subject.certificate-address-elsewhere";
            unmet(rule, BLOCKING, ADDRESS, CERTIFICATE, noType(), noProvince(), absent(named, ADDRESS));
        }
    }

    /** The platform compares city and district, too. Some provinces want the same city and say so themselves. */
    private void inAnotherRegion(CityOfAddress place) {
        Boolean another = place.inAnotherRegion();
        boolean ofProvince = !isTrue(place.inCity()) && isSurelyRequired("ADDRESS_LOCALITY", "SAME_CITY");
        if (!isFalse(another) && !ofProvince) {
            List<String> missing = another == null ? place.missing() : List.of();
            unmet("subject.certificate-address-in-another-region", WARNING, ADDRESS, CERTIFICATE, noType(), missing);
        }
    }

    /** query_icp_district_code: the city is in the province. */
    private void cityOutsideProvince() {
        String rule = "subject.city-outside-province";
        String city = Texts.written(c.region().city());
        if (c.province() == null || city == null) {
            out.unchecked(rule, SUBJECT, noProvince(), absent(city, CITY));
        } else {
            String code = String.valueOf(c.province().code() * TO_SIX_DIGITS);
            must(within(city, code), rule, BLOCKING, CITY, SUBJECT, PROVINCE, CITY);
        }
    }

    /** The same of the district in the city. If a city has no districts, its own code may stand for one. */
    private void districtOutsideCity() {
        String rule = "subject.district-outside-city";
        String city = Texts.written(c.region().city());
        String district = Texts.written(c.region().district());
        if (city == null || district == null) {
            out.unchecked(rule, SUBJECT, absent(city, CITY), absent(district, DISTRICT));
        } else if (!district.equals(city)) {
            must(within(district, city), rule, BLOCKING, DISTRICT, SUBJECT, CITY, DISTRICT);
        }
    }

    /** By the platform's list if it has the smaller region, else by the digits. */
    private @Nullable Boolean within(String code, String parent) {
        Integer number = numberOf(code);
        ListedCode listed =
                number == null ? null : CodeTables.find(c.codeTables().districts(), number);
        if (listed != null && listed.parent() != null) {
            return listed.parent().equals(numberOf(parent));
        }
        return RegionCode.belongsTo(code, parent);
    }

    /** icp_subject: the correspondence address lies in the region, does not repeat it, and goes down to the room. */
    private void contactAddress(String address) {
        Province named = CityOfAddress.provinceOf(address);
        if (named != null && c.province() != null && named != c.province()) {
            out.violation("subject.contact-address-elsewhere", BLOCKING, CONTACT);
        } else if (named != null || repeatsRegion(Texts.trimmed(address))) {
            out.violation("subject.contact-address-repeats-region", WARNING, CONTACT);
        }
        if (!isDetailed(address) && !Texts.isWritten(c.subject().remark())) {
            unmet("subject.contact-address-vague", WARNING, CONTACT, SUBJECT, noRemark());
        }
    }

    /** The names of regions are known from the platform's list only. */
    private boolean repeatsRegion(String address) {
        Province province = c.province();
        return beginsWith(address, province == null ? null : province.code() * TO_SIX_DIGITS)
                || beginsWith(address, numberOf(c.region().city()))
                || beginsWith(address, numberOf(c.region().district()));
    }

    private boolean beginsWith(String address, @Nullable Integer code) {
        ListedCode item = code == null ? null : CodeTables.find(c.codeTables().districts(), code);
        String name = item == null ? null : Texts.written(item.name());
        return name != null && address.startsWith(name);
    }

    /** A number, or what is counted by numbers: a house, a building, a floor, a room. */
    private static boolean isDetailed(String address) {
        for (int i = 0; i < address.length(); i++) {
            if (Character.isDigit(address.charAt(i)) || COUNTED.indexOf(address.charAt(i)) >= 0) {
                return true;
            }
        }
        return address.contains("单元");
    }

    private static @Nullable Integer numberOf(@Nullable String code) {
        return (RegionCode.isValid(code) && code != null) ? Integer.valueOf(code) : null;
    }
}
