package io.github.icprules.drools.facts;

import io.github.icprules.format.RegionCode;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be told of the regions a filing names: by the platform's own list where it is given, else by their digits. */
final class Regions {

    private static final String ZEROS = "0000";

    private final @Nullable List<ListedCode> listed;
    private final @Nullable Region region;

    private Regions(@Nullable List<ListedCode> listed, @Nullable Region region) {
        this.listed = listed;
        this.region = region;
    }

    static Regions of(Filing filing) {
        return new Regions(
                filing.codeTables().districts(), filing.subject().given().region());
    }

    /** Tells whether the city lies in the province; {@code null} if either is not given. */
    @Nullable Boolean cityInProvince() {
        String province = province();
        return (region == null || province == null || region.city() == null) ? null : lies(region.city(), province);
    }

    /** Tells whether the district lies in the city; {@code null} if either is not given. */
    @Nullable Boolean districtInCity() {
        return (region == null || region.city() == null || region.district() == null)
                ? null
                : lies(region.district(), region.city());
    }

    /** Tells whether an address begins with the name of a region that the filing names; only the list has the names. */
    boolean isRepeatedIn(String address) {
        if (region == null) {
            return false;
        }
        String stripped = address.strip();
        return begins(stripped, province()) || begins(stripped, region.city()) || begins(stripped, region.district());
    }

    /** Tells the city or district that an address names after its province, if the filing names another one. */
    @Nullable String otherIn(@Nullable String address) {
        if (address == null || listed == null || region == null || province() == null) {
            return null;
        }
        String rest = without(address.strip(), find(province()));
        ListedCode city = namedIn(rest, province());
        if (city != null && !isCode(city, region.city())) {
            return region.city() == null ? null : city.name();
        }
        ListedCode district = namedIn(without(rest, city), region.city());
        return (district == null || region.district() == null || isCode(district, region.district()))
                ? null
                : district.name();
    }

    /** Tells whether the city that an address names after its province is the filing's; {@code null} if it names none. */
    @Nullable Boolean namesCity(@Nullable String address) {
        if (address == null || region == null || region.city() == null) {
            return null;
        }
        ListedCode city = namedIn(without(address.strip(), find(province())), province());
        return city == null ? null : isCode(city, region.city());
    }

    /** What digits cannot tell, and what the list does not have, counts as in order. */
    private boolean lies(String code, String parent) {
        ListedCode item = find(code);
        if (item != null && item.parent() != null) {
            return isCode(item, code) && item.parent() == number(parent);
        }
        // Where a city has no districts, the list has the city itself or a code of its own in their place.
        return code.equals(parent) || !Boolean.FALSE.equals(RegionCode.belongsTo(code, parent));
    }

    private boolean begins(String address, @Nullable String code) {
        ListedCode item = find(code);
        return item != null && item.name() != null && !item.name().isBlank() && address.startsWith(item.name());
    }

    private @Nullable ListedCode namedIn(String address, @Nullable String parent) {
        if (listed == null || parent == null) {
            return null;
        }
        for (ListedCode item : listed) {
            if (item.parent() != null
                    && item.parent() == number(parent)
                    && item.name() != null
                    && !item.name().isBlank()
                    && address.startsWith(item.name())) {
                return item;
            }
        }
        return null;
    }

    private static String without(String address, @Nullable ListedCode leading) {
        return leading != null && leading.name() != null && address.startsWith(leading.name())
                ? address.substring(leading.name().length())
                : address;
    }

    private @Nullable ListedCode find(@Nullable String code) {
        return code == null || !RegionCode.isValid(code) ? null : CodeTables.find(listed, number(code));
    }

    private static boolean isCode(ListedCode item, @Nullable String code) {
        return code != null && RegionCode.isValid(code) && item.code() == number(code);
    }

    private @Nullable String province() {
        return region == null || region.province() == null
                ? null
                : region.province().code() + ZEROS;
    }

    private static int number(String code) {
        return RegionCode.isValid(code) ? Integer.parseInt(code) : -1;
    }
}
