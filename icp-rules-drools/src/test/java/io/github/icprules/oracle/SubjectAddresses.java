package io.github.icprules.oracle;

import io.github.icprules.format.RegionCode;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules {@code subject.*} on addresses: the region chosen, the address on the certificate, and that of correspondence. */
record SubjectAddresses(Case c, Answers out) implements Sheet {

    private static final String ADDRESS = "subject.certificate.address";
    private static final String CITY = "subject.region.city";
    private static final String DISTRICT = "subject.region.district";
    private static final String COUNTED = "号室楼栋幢座层";

    /** From a province's two digits to its code of six. */
    private static final int TO_SIX_DIGITS = 10_000;

    @Override
    public void judge() {
        if (!c.entersSubject()) {
            return;
        }
        String address = c.subject().certificate() == null
                ? null
                : Texts.written(c.subject().certificate().address());
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

    /** The platform's list of districts. */
    private @Nullable List<ListedCode> districts() {
        return c.request().codeTables() == null
                ? null
                : c.request().codeTables().districts();
    }

    /** Order 33 article 3: a unit files in the province of the address on its certificate. */
    private void elsewhere(@Nullable String address) {
        Province named = address == null ? null : CityOfAddress.provinceShown(address);
        if (named == null || named != c.province()) {
            unmet(
                    "subject.certificate-address-elsewhere",
                    BLOCKING,
                    ADDRESS,
                    CERTIFICATE,
                    noType(),
                    absent(c.province(), PROVINCE),
                    absent(named, ADDRESS));
        }
    }

    /** The platform compares city and district, too. Some provinces want the same city and say so themselves. */
    private void inAnotherRegion(CityOfAddress place) {
        SubjectType type = c.type() == null ? SubjectType.ENTERPRISE : c.type();
        Boolean another = place.inAnotherRegion();
        if (isFalse(another)
                || (!isTrue(place.inCity())
                        && c.provinces().surelyRequires(c, type, "ADDRESS_LOCALITY", "SAME_CITY"))) {
            return;
        }
        List<String> missing = new ArrayList<>();
        missing.add(noType());
        if (another == null) {
            missing.addAll(place.missing());
        }
        unmet("subject.certificate-address-in-another-region", WARNING, ADDRESS, CERTIFICATE, Answers.paths(missing));
    }

    /** query_icp_district_code: the city is in the province. The codes have six digits. */
    private void cityOutsideProvince() {
        String rule = "subject.city-outside-province";
        String city = Texts.written(c.region().city());
        if (c.province() == null || city == null) {
            out.unchecked(rule, SUBJECT, absent(c.province(), PROVINCE), absent(city, CITY));
        } else if (!RegionCode.isValid(city)) {
            out.violation(rule, BLOCKING, CITY);
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
        boolean isUnknown = city != null && !RegionCode.isValid(city) && !city.equals(district);
        if (city == null || district == null || isUnknown) {
            out.unchecked(rule, SUBJECT, absent(isUnknown ? null : city, CITY), absent(district, DISTRICT));
        } else if (!district.equals(city) && !RegionCode.isValid(district)) {
            out.violation(rule, BLOCKING, DISTRICT);
        } else if (!district.equals(city)) {
            must(within(district, city), rule, BLOCKING, DISTRICT, SUBJECT, CITY, DISTRICT);
        }
    }

    /** By the platform's list if it has the smaller region, else by the digits. */
    private @Nullable Boolean within(String code, String parent) {
        Integer number = numberOf(code);
        ListedCode listed = number == null ? null : CodeTables.find(districts(), number);
        if (listed != null && listed.parent() != null) {
            return listed.parent().equals(numberOf(parent));
        }
        return RegionCode.belongsTo(code, parent);
    }

    /** icp_subject: the correspondence address lies in the region, does not repeat it, and goes down to the room. */
    private void contactAddress(String address) {
        Province named = Places.provinceOf(address);
        CityOfAddress place = new CityOfAddress(c, address);
        // The form puts the region in front, so another city or district contradicts it.
        if (named != null && c.province() != null && named != c.province()) {
            out.violation("subject.contact-address-elsewhere", BLOCKING, CONTACT);
        } else if (place.beginsWithAnotherCity() || place.beginsWithAnotherDistrict()) {
            if (!place.beginsWithAnotherCity() || !isOneCityRuled()) {
                out.violation("subject.contact-address-in-another-region", BLOCKING, CONTACT);
            }
        } else if (named != null || repeatsRegion(Texts.trimmed(address))) {
            out.violation("subject.contact-address-repeats-region", WARNING, CONTACT);
        }
        if (!isDetailed(address) && !Texts.isWritten(c.subject().remark())) {
            String missing = absent(c.subject().remark(), SUBJECT_REMARK);
            unmet("subject.contact-address-vague", WARNING, CONTACT, SUBJECT, missing);
        }
    }

    /** The province wants one city for both addresses, and the certificate is in the city chosen. */
    private boolean isOneCityRuled() {
        SubjectType type = c.type() == null ? SubjectType.ENTERPRISE : c.type();
        String certificate = c.subject().certificate() == null
                ? null
                : Texts.written(c.subject().certificate().address());
        return isTrue(new CityOfAddress(c, certificate).inCity())
                && c.provinces().surelyRequires(c, type, "ADDRESS_LOCALITY", "SAME_CITY");
    }

    /** The names of regions are known from the platform's list only. */
    private boolean repeatsRegion(String address) {
        Province province = c.province();
        return beginsWith(address, province == null ? null : province.code() * TO_SIX_DIGITS)
                || beginsWith(address, numberOf(c.region().city()))
                || beginsWith(address, numberOf(c.region().district()));
    }

    private boolean beginsWith(String address, @Nullable Integer code) {
        ListedCode item = code == null || districts() == null ? null : CodeTables.find(districts(), code);
        String name = item == null ? null : Texts.written(item.name());
        return name != null && address.startsWith(name);
    }

    /** A number, or what is counted by numbers: a house, a building, a floor, a room. */
    private static boolean isDetailed(String address) {
        return address.contains("单元")
                || address.chars().anyMatch(letter -> Character.isDigit(letter) || COUNTED.indexOf(letter) >= 0);
    }

    private static @Nullable Integer numberOf(@Nullable String code) {
        return (RegionCode.isValid(code) && code != null) ? Integer.valueOf(code) : null;
    }
}
