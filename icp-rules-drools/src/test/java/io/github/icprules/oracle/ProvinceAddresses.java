package io.github.icprules.oracle;

import io.github.icprules.format.RegionCode;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-subject.*} on addresses. */
final class ProvinceAddresses {

    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015";

    private static final int PROVINCE = 10_000;
    private static final int CITY = 100;

    private ProvinceAddresses() {}

    static void judge(Case c, Answers out) {
        dashes(c, out);
        zones(c, out);
        sameCity(c, out);
    }

    /** Beijing: the house number in words, without dashes. */
    private static void dashes(Case c, Answers out) {
        Demand demand = Demand.of(c, "ADDRESS_DETAIL", "DOOR_NUMBER_IN_WORDS");
        String address = c.subject().contactAddress();
        if (demand != null && address != null && joinsNumbers(address)) {
            demand.unmet(
                    out,
                    "province-subject.address-with-dashes",
                    Severity.WARNING,
                    "subject.contactAddress",
                    "subject.contactAddress",
                    List.of());
        }
    }

    private static boolean joinsNumbers(String address) {
        String typed = Provincial.typedAlike(address);
        for (int i = 1; i < typed.length() - 1; i++) {
            if (DASHES.indexOf(typed.charAt(i)) >= 0) {
                int before = i - 1;
                while (before > 0 && Character.isWhitespace(typed.charAt(before))) {
                    before--;
                }
                int behind = i + 1;
                while (behind < typed.length() - 1 && Character.isWhitespace(typed.charAt(behind))) {
                    behind++;
                }
                if (isDigit(typed.charAt(before)) && isDigit(typed.charAt(behind))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Tianjin, Chongqing: the province says to which district a zone belongs. */
    private static void zones(Case c, Answers out) {
        Demand demand = Demand.of(c, "ADDRESS_DETAIL", "DISTRICT_MAPPING");
        List<String> words = zonesOf(c);
        SubjectCertificate certificate = c.subject().certificate();
        if (demand != null
                && (Provincial.mentions(c.subject().contactAddress(), words)
                        || (certificate != null && Provincial.mentions(certificate.address(), words)))) {
            demand.leavesOpen(out, "province-subject.zone-of-a-district", "subject.contactAddress", List.of());
        }
    }

    /** A zone of another province is none here. */
    private static List<String> zonesOf(Case c) {
        Region region = c.subject().region();
        Province province = region == null ? null : region.province();
        if (province == Province.TIANJIN) {
            return c.given().words("keywords.MAPPED_ZONE_TIANJIN");
        }
        return province == Province.CHONGQING ? c.given().words("keywords.MAPPED_ZONE_CHONGQING") : List.of();
    }

    /** Hebei, Henan, Guizhou: the certificate's address is in the city chosen, by the names that the platform lists. */
    private static void sameCity(Case c, Answers out) {
        Demand demand = Demand.of(c, "ADDRESS_LOCALITY", "SAME_CITY");
        if (demand == null) {
            return;
        }
        Subject subject = c.subject();
        SubjectCertificate certificate = subject.certificate();
        Region region = subject.region();
        String address =
                (certificate == null || Identity.isBlank(certificate.address())) ? null : certificate.address();
        String city = region == null ? null : Texts.written(region.city());
        CodeTables tables = c.request().codeTables();
        List<ListedCode> districts = tables == null ? null : tables.districts();
        List<ListedCode> listed = districts == null ? List.of() : districts;
        Boolean another = (address == null || region == null) ? null : isOfAnotherCity(address, region, city, listed);
        if (Boolean.FALSE.equals(another)) {
            return;
        }
        List<String> missing = new ArrayList<>(3);
        if (another == null) {
            boolean all = address != null && city != null && districts != null;
            if (address == null || all) {
                missing.add("subject.certificate.address");
            }
            if (city == null || all) {
                missing.add("subject.region.city");
            }
            if (districts == null || all) {
                missing.add("codeTables.districts");
            }
        }
        demand.unmet(
                out,
                "province-subject.certificate-of-another-city",
                Severity.BLOCKING,
                "subject.region.city",
                "subject.contactAddress",
                missing);
    }

    /**
     * Whether the address lies in another city than the one chosen: in another province, or in another city that is listed,
     * which it may name with or without its province; unknown if it names none, or if none is chosen.
     */
    private static @Nullable Boolean isOfAnotherCity(
            String address, Region region, @Nullable String city, List<ListedCode> districts) {
        Province named = Places.provinceOf(address);
        if (named != null
                && named != region.province()
                && RegionCode.province(city).orElse(null) != named) {
            return true;
        }
        Province province = named == null ? region.province() : named;
        String typed = named == null ? Texts.trimmed(address) : Places.withoutProvince(address, named);
        if (city == null || province == null || !RegionCode.isValid(city)) {
            return null;
        }
        ListedCode found = Places.regionAt(typed, districts, province.code() * PROVINCE);
        for (ListedCode listed : found == null ? districts : List.<ListedCode>of()) {
            String name = Texts.written(listed.name());
            if (isCity(listed.code()) && name != null && typed.startsWith(name)) {
                found = listed;
                break;
            }
        }
        return found == null ? null : found.code() != Integer.parseInt(city);
    }

    private static boolean isCity(int code) {
        return code % CITY == 0 && code % PROVINCE != 0;
    }
}
