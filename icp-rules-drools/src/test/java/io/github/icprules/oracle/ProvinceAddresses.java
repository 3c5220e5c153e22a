package io.github.icprules.oracle;

import io.github.icprules.model.CodeTables;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-subject.*} on addresses. */
final class ProvinceAddresses {

    private static final String DASHES = "-－—–‐‑−﹣~";

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
        for (int i = 1; i < address.length() - 1; i++) {
            if (DASHES.indexOf(address.charAt(i)) >= 0
                    && Character.isDigit(address.charAt(i - 1))
                    && Character.isDigit(address.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Tianjin, Chongqing: the province says to which district a zone belongs. */
    private static void zones(Case c, Answers out) {
        Demand demand = Demand.of(c, "ADDRESS_DETAIL", "DISTRICT_MAPPING");
        if (demand != null
                && Provincial.mentions(c.subject().contactAddress(), c.given().words("keywords.MAPPED_ZONE"))) {
            demand.leavesOpen(
                    out, "province-subject.zone-of-a-district", "subject.contactAddress", List.of());
        }
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
        String address = certificate == null || Identity.isBlank(certificate.address()) ? null : certificate.address();
        String city = region == null || Identity.isBlank(region.city()) ? null : region.city();
        CodeTables tables = c.request().codeTables();
        List<ListedCode> districts = tables == null ? null : tables.districts();
        Boolean another = address == null || city == null || districts == null ? null : names(address, city, districts);
        if (Boolean.FALSE.equals(another)) {
            return;
        }
        List<String> missing = new ArrayList<>(3);
        if (another == null) {
            boolean given = address != null && city != null && districts != null;
            if (address == null || given) {
                missing.add("subject.certificate.address");
            }
            if (city == null || given) {
                missing.add("subject.region.city");
            }
            if (districts == null || given) {
                missing.add("codeTables.districts");
            }
        }
        demand.unmet(
                out,
                "province-subject.certificate-of-another-city",
                Severity.BLOCKING,
                "subject.certificate.address",
                "subject.certificate",
                missing);
    }

    /** Whether the address names another city than the one chosen; nothing is known if it names none that is listed. */
    private static @Nullable Boolean names(String address, String city, List<ListedCode> districts) {
        String chosen = city.strip();
        boolean another = false;
        for (ListedCode listed : districts) {
            String name = listed.name();
            int code = listed.code();
            boolean isCity = code % 100 == 0 && code % 10000 != 0;
            if (!isCity || name == null || name.isBlank() || !address.contains(name.strip())) {
                continue;
            }
            if (chosen.equals(String.valueOf(code))) {
                return false;
            }
            another = true;
        }
        return another ? Boolean.TRUE : null;
    }
}
