package io.github.icprules.oracle;

import io.github.icprules.model.CodeTables;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.report.Severity;
import java.util.List;

/** The rules {@code province-subject.*} on addresses. */
final class ProvinceAddresses {

    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015";

    private ProvinceAddresses() {}

    static void judge(Case c, Answers out) {
        dashes(c, out);
        zones(c, out);
        sameCity(c, out);
    }

    /** Beijing: the house number in words, without dashes. */
    private static void dashes(Case c, Answers out) {
        ProvinceRequirement requirement = ProvinceRequirement.of(c, "ADDRESS_DETAIL", "DOOR_NUMBER_IN_WORDS");
        String address = c.subject().contactAddress();
        if (requirement != null && address != null && joinsNumbers(address)) {
            requirement.unmet(
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
        ProvinceRequirement requirement = ProvinceRequirement.of(c, "ADDRESS_DETAIL", "DISTRICT_MAPPING");
        List<String> words = zonesOf(c);
        SubjectCertificate certificate = c.subject().certificate();
        if (requirement != null
                && (Provincial.mentions(c.subject().contactAddress(), words)
                        || (certificate != null && Provincial.mentions(certificate.address(), words)))) {
            requirement.leavesOpen(out, "province-subject.zone-of-a-district", "subject.contactAddress", List.of());
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

    /** Hebei, Henan, Guizhou: the certificate's address is in the city chosen. */
    private static void sameCity(Case c, Answers out) {
        ProvinceRequirement requirement = ProvinceRequirement.of(c, "ADDRESS_LOCALITY", "SAME_CITY");
        if (requirement == null) {
            return;
        }
        Subject subject = c.subject();
        SubjectCertificate certificate = subject.certificate();
        CodeTables tables = c.request().codeTables();
        CityOfAddress place = new CityOfAddress(
                certificate == null ? null : certificate.address(),
                subject.region(),
                tables == null ? null : tables.districts());
        Boolean inCity = place.inCity();
        if (!Boolean.TRUE.equals(inCity)) {
            requirement.unmet(
                    out,
                    "province-subject.certificate-of-another-city",
                    Severity.BLOCKING,
                    "subject.region.city",
                    "subject.contactAddress",
                    inCity == null ? place.missing() : List.of());
        }
    }
}
