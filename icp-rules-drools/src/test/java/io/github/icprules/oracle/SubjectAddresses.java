package io.github.icprules.oracle;

import io.github.icprules.format.RegionCode;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the subject files: the region chosen, the address on its certificate, and its correspondence address. */
final class SubjectAddresses {

    private static final String SUBJECT = "subject";
    private static final String CERTIFICATE = "subject.certificate";
    private static final String ADDRESS = "subject.certificate.address";
    private static final String CONTACT = "subject.contactAddress";
    private static final String CITY = "subject.region.city";
    private static final String DISTRICT = "subject.region.district";

    /** From a province's two digits to its code of six. */
    private static final int TO_SIX_DIGITS = 10_000;

    private SubjectAddresses() {}

    static void judge(Case filing, Answers out) {
        Subject subject = filing.subject();
        Region region = subject.region();
        Province province = region == null ? null : region.province();
        List<ListedCode> districts = filing.request().codeTables() == null
                ? null
                : filing.request().codeTables().districts();
        String address = subject.certificate() == null
                ? null
                : Texts.written(subject.certificate().address());
        if (subject.certificate() != null) {
            elsewhere(subject.type(), province, address, out);
        }
        if (subject.certificate() != null) {
            inAnotherRegion(filing, new CityOfAddress(address, region, districts), out);
        }
        cityOutsideProvince(region, districts, out);
        districtOutsideCity(region, districts, out);
        contactAddress(subject, province, districts, out);
        zone(address, filing.given(), out);
    }

    /** Order 33 article 3: a unit files in the province of the address on its certificate. */
    private static void elsewhere(
            @Nullable SubjectType type, @Nullable Province province, @Nullable String address, Answers out) {
        Province named = address == null ? null : CityOfAddress.provinceShown(address);
        if (type == SubjectType.INDIVIDUAL || (named != null && named == province)) {
            return;
        }
        Needs needs = new Needs();
        needs.ifNull(type, "subject.type");
        needs.ifNull(province, "subject.region.province");
        needs.ifNull(named, ADDRESS);
        if (needs.isEmpty()) {
            out.violation("subject.certificate-address-elsewhere", Severity.BLOCKING, ADDRESS);
        } else {
            out.unchecked("subject.certificate-address-elsewhere", CERTIFICATE, needs.places());
        }
    }

    /** The platform compares city and district, too. */
    private static void inAnotherRegion(Case filing, CityOfAddress place, Answers out) {
        SubjectType type = filing.subject().type();
        boolean sameCity = Boolean.TRUE.equals(place.inCity());
        if (type == SubjectType.INDIVIDUAL || (!sameCity && wantsSameCity(filing))) {
            return;
        }
        Boolean another = place.inAnotherRegion();
        if (Boolean.FALSE.equals(another)) {
            return;
        }
        Needs needs = new Needs();
        needs.ifNull(type, "subject.type");
        List<String> places = new ArrayList<>(needs.places());
        if (another == null) {
            places.addAll(place.missing());
        }
        if (places.isEmpty()) {
            out.violation("subject.certificate-address-in-another-region", Severity.WARNING, ADDRESS);
        } else {
            out.unchecked("subject.certificate-address-in-another-region", CERTIFICATE, places);
        }
    }

    /** Some provinces want the same city and say so themselves. */
    private static boolean wantsSameCity(Case filing) {
        SubjectType type = filing.subject().type();
        return filing.provinces()
                .requirementsOf(
                        type == null ? SubjectType.ENTERPRISE : type,
                        filing.request(),
                        filing.on(),
                        "ADDRESS_LOCALITY",
                        "SAME_CITY");
    }

    /** query_icp_district_code: the city is in the province. */
    private static void cityOutsideProvince(
            @Nullable Region region, @Nullable List<ListedCode> districts, Answers out) {
        Province province = region == null ? null : region.province();
        String city = region == null ? null : Texts.written(region.city());
        if (province == null || city == null) {
            Needs needs = new Needs();
            needs.ifNull(province, "subject.region.province");
            needs.ifNull(city, CITY);
            out.unchecked("subject.city-outside-province", SUBJECT, needs.places());
            return;
        }
        String code = String.valueOf(province.code() * TO_SIX_DIGITS);
        Boolean within = within(city, code, districts);
        if (within == null) {
            out.unchecked("subject.city-outside-province", SUBJECT, "subject.region.province", CITY);
        } else if (!within) {
            out.violation("subject.city-outside-province", Severity.BLOCKING, CITY);
        }
    }

    /** The same of the district in the city. */
    private static void districtOutsideCity(
            @Nullable Region region, @Nullable List<ListedCode> districts, Answers out) {
        String city = region == null ? null : region.city();
        String district = region == null ? null : region.district();
        Needs needs = new Needs();
        needs.ifBlank(city, CITY);
        needs.ifBlank(district, DISTRICT);
        if (!needs.isEmpty() || city == null || district == null) {
            out.unchecked("subject.district-outside-city", SUBJECT, needs.places());
            return;
        }
        // Where a city has no districts, its own code may stand for one.
        Boolean within = district.equals(city) ? Boolean.TRUE : within(district, city, districts);
        if (within == null) {
            out.unchecked("subject.district-outside-city", SUBJECT, CITY, DISTRICT);
        } else if (!within) {
            out.violation("subject.district-outside-city", Severity.BLOCKING, DISTRICT);
        }
    }

    /** By the platform's list where it has the smaller region, else by the digits. */
    private static @Nullable Boolean within(String code, String parent, @Nullable List<ListedCode> districts) {
        Integer number = numberOf(code);
        ListedCode listed = number == null ? null : CodeTables.find(districts, number);
        if (listed != null && listed.parent() != null) {
            return isCode(parent, listed.parent());
        }
        return RegionCode.belongsTo(code, parent);
    }

    /** icp_subject: the correspondence address lies in the region, does not repeat it, and goes down to the room. */
    private static void contactAddress(
            Subject subject, @Nullable Province province, @Nullable List<ListedCode> districts, Answers out) {
        String address = subject.contactAddress();
        if (address == null) {
            return;
        }
        Province named = Places.provinceOf(address);
        if (named != null && province != null && named != province) {
            out.violation("subject.contact-address-elsewhere", Severity.BLOCKING, CONTACT);
        } else if (named != null || repeats(address, subject.region(), districts)) {
            out.violation("subject.contact-address-repeats-region", Severity.WARNING, CONTACT);
        }
        if (isDetailed(address)) {
            return;
        }
        if (subject.remark() == null) {
            out.unchecked("subject.contact-address-vague", SUBJECT, "subject.remark");
        } else if (!Texts.isWritten(subject.remark())) {
            out.violation("subject.contact-address-vague", Severity.WARNING, CONTACT);
        }
    }

    /** The names of regions are known from the platform's list only. */
    private static boolean repeats(String address, @Nullable Region region, @Nullable List<ListedCode> districts) {
        if (region == null || districts == null) {
            return false;
        }
        String text = Texts.trimmed(address);
        return beginsWith(
                        text,
                        region.province() == null ? null : region.province().code() * TO_SIX_DIGITS,
                        districts)
                || beginsWith(text, numberOf(region.city()), districts)
                || beginsWith(text, numberOf(region.district()), districts);
    }

    private static boolean beginsWith(String text, @Nullable Integer code, List<ListedCode> districts) {
        ListedCode item = code == null ? null : CodeTables.find(districts, code);
        String name = item == null ? null : item.name();
        return name != null && Texts.isWritten(name) && text.startsWith(name);
    }

    /** A number, or what is counted by numbers: a house, a building, a floor, a room. */
    private static boolean isDetailed(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (Character.isDigit(c) || "号室楼栋幢座层".indexOf(c) >= 0) {
                return true;
            }
        }
        return address.contains("单元");
    }

    /** The platform's questions and answers: a zone is no administrative district. */
    private static void zone(@Nullable String address, Given given, Answers out) {
        if (address != null && Texts.wordIn(address, given.words("keywords.ADDRESS_ZONE")) != null) {
            out.openPoint("subject.zone-not-a-district", CERTIFICATE);
        }
    }

    private static boolean isCode(@Nullable String text, int code) {
        Integer number = numberOf(text);
        return number != null && number == code;
    }

    private static @Nullable Integer numberOf(@Nullable String code) {
        return (RegionCode.isValid(code) && code != null) ? Integer.valueOf(code) : null;
    }
}
