package io.github.icprules.drools.facts;

import io.github.icprules.format.RegionCode;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Province;
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

    /** Tells whether the city lies in the province; {@code null} if either is not given, or nothing tells. */
    @Nullable Boolean cityInProvince() {
        return lies(city(), province());
    }

    /**
     * Tells whether the district lies in the city; {@code null} if either is not given, or nothing tells. Where a city has no
     * districts, lists have the city itself or a code of its own in their place.
     */
    @Nullable Boolean districtInCity() {
        String city = city();
        return (city != null && city.equals(district())) ? Boolean.TRUE : lies(district(), city);
    }

    /** Tells whether an address begins with the name of a region that the filing names; only the list has the names. */
    boolean isRepeatedIn(String address) {
        if (region == null) {
            return false;
        }
        String stripped = Texts.stripped(address);
        return begins(stripped, province()) || begins(stripped, region.city()) || begins(stripped, region.district());
    }

    /** Tells the city or district that an address names after its province, if the filing names another one. */
    @Nullable String otherIn(@Nullable String address) {
        if (address == null || listed == null || region == null || region.province() == null) {
            return null;
        }
        String rest = Addresses.behindProvince(address, region.province());
        ListedCode city = namedIn(rest, province());
        if (city != null && !isCode(city, city())) {
            // A code that can be none does not say which city it is.
            return RegionCode.isValid(city()) ? city.name() : null;
        }
        ListedCode district = namedIn(without(rest, city), city());
        return (district == null || district() == null || isCode(district, district())) ? null : district.name();
    }

    /**
     * Tells whether an address lies in the city of the filing, by the city that it names after its province; {@code null} if it
     * names none. One in another province does not, whatever its city.
     */
    @Nullable Boolean namesCity(@Nullable String address) {
        if (address == null || region == null || region.province() == null) {
            return null;
        }
        Province named = Addresses.provinceOf(address);
        Province province = named == null ? region.province() : named;
        String city = city();
        if (province != region.province()
                && RegionCode.province(city).filter(province::equals).isEmpty()) {
            return false;
        }
        ListedCode found = cityIn(Addresses.behindProvince(address, province), province);
        return (found == null || !RegionCode.isValid(city)) ? null : isCode(found, city);
    }

    /** By the list, as far as it has the region; else by the digits, which do not tell all. */
    private @Nullable Boolean lies(@Nullable String code, @Nullable String parent) {
        if (code == null || parent == null) {
            return null;
        }
        ListedCode item = find(code);
        return (item == null || item.parent() == null)
                ? RegionCode.belongsTo(code, parent)
                : Boolean.valueOf(item.parent() == number(parent));
    }

    private boolean begins(String address, @Nullable String code) {
        ListedCode item = find(code);
        return item != null && item.name() != null && !Texts.isBlank(item.name()) && address.startsWith(item.name());
    }

    private @Nullable ListedCode namedIn(String address, @Nullable String parent) {
        if (listed == null || parent == null) {
            return null;
        }
        for (ListedCode item : listed) {
            if (item.parent() != null
                    && item.parent() == number(parent)
                    && item.name() != null
                    && !Texts.isBlank(item.name())
                    && address.startsWith(item.name())) {
                return item;
            }
        }
        return null;
    }

    /** The city at the beginning, of the province or, as cities bear names of their own in all the country, of another one. */
    private @Nullable ListedCode cityIn(String address, Province province) {
        ListedCode here = namedIn(address, province.code() + ZEROS);
        return here != null || listed == null
                ? here
                : listed.stream()
                        .filter(item -> isCity(item)
                                && item.name() != null
                                && !Texts.isBlank(item.name())
                                && address.startsWith(item.name()))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isCity(ListedCode item) {
        return RegionCode.level(Integer.toString(item.code()))
                .filter(level -> level == RegionCode.Level.CITY)
                .isPresent();
    }

    private static String without(String address, @Nullable ListedCode leading) {
        return (leading == null || leading.name() == null)
                ? address
                : address.substring(leading.name().length());
    }

    private @Nullable ListedCode find(@Nullable String code) {
        return (code == null || !RegionCode.isValid(code)) ? null : CodeTables.find(listed, number(code));
    }

    private static boolean isCode(ListedCode item, @Nullable String code) {
        return code != null && RegionCode.isValid(code) && item.code() == number(code);
    }

    /** One left blank is not given. */
    private @Nullable String city() {
        return (region == null || region.city() == null || Texts.isBlank(region.city())) ? null : region.city();
    }

    private @Nullable String district() {
        return (region == null || region.district() == null || Texts.isBlank(region.district()))
                ? null
                : region.district();
    }

    private @Nullable String province() {
        return (region == null || region.province() == null)
                ? null
                : region.province().code() + ZEROS;
    }

    private static int number(String code) {
        return RegionCode.isValid(code) ? Integer.parseInt(code) : -1;
    }
}
