package io.github.icprules.oracle;

import io.github.icprules.drools.data.codes.Cities;
import io.github.icprules.drools.data.codes.Cities.City;
import io.github.icprules.drools.data.codes.Districts;
import io.github.icprules.drools.data.codes.Districts.District;
import io.github.icprules.format.RegionCode;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In which city an address on a certificate lies, and whether that is the city that the filing names: by the platform's list
 * of districts if it is given, and by the names of cities in GB/T 2260.
 */
final class CityOfAddress {

    private static final int PROVINCE = 10_000;
    private static final int CITY = 100;

    /** Words behind a name that end the name of no city. */
    private static final Words NO_CITIES = new Words(List.of("府路", "府街", "府大", "民中心", "民广场"));

    /** 省直辖: the third and fourth digit of what a province runs without a city above. */
    private static final int WITHOUT_CITY = 90;

    private final String address;
    private final Region region;
    private final List<ListedCode> districts;
    private final boolean listGiven;

    private final @Nullable Province shown;
    private final @Nullable Found found;

    CityOfAddress(Case c, @Nullable String address) {
        List<ListedCode> districts = c.request().codeTables() == null
                ? null
                : c.request().codeTables().districts();
        this.address = address == null ? "" : Texts.trimmed(address);
        this.region = c.region();
        this.districts = districts == null ? List.of() : districts;
        this.listGiven = districts != null;
        this.shown = provinceShown(this.address);
        this.found = find();
    }

    /** {@return the province that an address begins with, or that of the city whose whole name it begins with} */
    static @Nullable Province provinceShown(String address) {
        Province named = Places.provinceOf(address);
        if (named != null) {
            return named;
        }
        Found city = inTable(Texts.trimmed(address), null);
        return city == null
                ? null
                : Province.ofCode(Integer.toString(city.code())).orElse(null);
    }

    /** {@return whether it lies in the filing's city; {@code null} if that is not known} */
    @Nullable Boolean inCity() {
        Province province = province();
        if (province == null) {
            return null;
        }
        if (shown != null && shown != province && RegionCode.province(city()).orElse(null) != shown) {
            return false;
        }
        return found == null ? null : isChosen(found);
    }

    /** {@return whether it begins with a city that is known to be another than that of the filing} */
    boolean beginsWithAnotherCity() {
        return found != null && Boolean.FALSE.equals(isChosen(found));
    }

    /**
     * {@return whether it begins with a district of the filing's city that is known to be another than that of the filing}
     *
     * <p>Without the platform's list, the names are those of GB/T 2260, if they include the district of the filing.
     */
    boolean beginsWithAnotherDistrict() {
        String chosen = Texts.written(region.district());
        String city = Texts.written(region.city());
        Province province = province();
        if (chosen == null || city == null || beginsWithAnotherCity()) {
            return false;
        }
        if (listGiven || (found == null && province == null)) {
            return Boolean.FALSE.equals(inDistrict());
        }
        String rest = Texts.trimmed(found == null ? behindProvince(Objects.requireNonNull(province)) : found.rest());
        District own = Districts.all().stream()
                .filter(it -> it.code().equals(chosen))
                .findFirst()
                .orElse(null);
        return own != null
                && Districts.all().stream()
                        .anyMatch(it ->
                                it.city().equals(city) && !it.name().equals(own.name()) && rest.startsWith(it.name()));
    }

    /** {@return whether it lies in another city or district of the filing's province; {@code null} if that is not known} */
    @Nullable Boolean inAnotherRegion() {
        if (address.isEmpty()) {
            return null;
        }
        Province province = province();
        if (shown != null && province != null && shown != province) {
            return false;
        }
        Boolean chosen = found == null ? null : isChosen(found);
        if (Boolean.FALSE.equals(chosen)) {
            return true;
        }
        Boolean sameDistrict = inDistrict();
        if (sameDistrict != null) {
            return !sameDistrict;
        }
        return chosen == null ? null : false;
    }

    /** {@return what would have to be given, or all of it if it is given and says nothing} */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (address.isEmpty()) {
            missing.add("subject.certificate.address");
        }
        if (city() == null) {
            missing.add("subject.region.city");
        }
        if (!address.isEmpty() && !listGiven && found == null) {
            missing.add("codeTables.districts");
        }
        return missing.isEmpty()
                ? List.of("subject.certificate.address", "subject.region.city", "codeTables.districts")
                : missing;
    }

    private @Nullable Boolean inDistrict() {
        Province province = province();
        String city = Texts.written(region.city());
        String district = Texts.written(region.district());
        if (province == null || city == null || district == null || !RegionCode.isValid(city)) {
            return null;
        }
        String rest = found == null ? behindProvince(province) : found.rest();
        ListedCode named = Places.regionAt(Texts.trimmed(rest), districts, Integer.parseInt(city));
        return named == null ? null : RegionCode.isValid(district) && Integer.parseInt(district) == named.code();
    }

    private @Nullable Boolean isChosen(Found named) {
        String chosen = city();
        if (chosen == null) {
            return null;
        }
        int code = Integer.parseInt(chosen);
        int other = named.code();
        Province province = Province.ofCode(Integer.toString(other)).orElse(null);
        if (province != null && Places.isMunicipality(province)) {
            return code / PROVINCE == other / PROVINCE;
        }
        if (other / CITY % CITY != WITHOUT_CITY) {
            return code / CITY == other / CITY;
        }
        String district = Texts.written(region.district());
        if (code == other || Integer.toString(other).equals(district)) {
            return true;
        }
        return district == null ? null : false;
    }

    /** The code that says which city the filing names: a district's says so, too, if no city is entered. */
    private @Nullable String city() {
        String city = Texts.written(region.city());
        String code = city == null ? Texts.written(region.district()) : city;
        boolean belowProvince = code != null && RegionCode.isValid(code) && !code.endsWith("0000");
        return belowProvince ? code : null;
    }

    private @Nullable Province province() {
        return region.province() != null
                ? region.province()
                : RegionCode.province(city()).orElse(null);
    }

    private String behindProvince(Province province) {
        Province named = Places.provinceOf(address);
        return named == province ? Texts.trimmed(Places.withoutProvince(address, named)) : address;
    }

    private @Nullable Found find() {
        Province stated = Places.provinceOf(address);
        Province province = stated == null ? province() : stated;
        if (province == null) {
            return null;
        }
        String rest = behindProvince(province);
        ListedCode listed = Places.regionAt(rest, districts, province.code() * PROVINCE);
        for (ListedCode item : listed == null ? districts : List.<ListedCode>of()) {
            String name = Texts.written(item.name());
            if (item.code() % CITY == 0 && item.code() % PROVINCE != 0 && name != null && rest.startsWith(name)) {
                listed = item;
                break;
            }
        }
        if (listed != null && listed.name() != null) {
            return new Found(listed.code(), rest.substring(listed.name().length()));
        }
        Found city = inTable(rest, stated);
        if (city == null && stated != null && Places.isMunicipality(stated)) {
            return new Found(stated.code() * PROVINCE, rest);
        }
        return city;
    }

    /** By its whole name anywhere; in short only behind its province, and where a district or the like follows. */
    static @Nullable Found inTable(String rest, @Nullable Province stated) {
        for (City city : Cities.bundled().all()) {
            int end = endOf(city, rest, stated);
            if (end > 0) {
                return new Found(city.code(), rest.substring(end));
            }
        }
        return null;
    }

    private static int endOf(City city, String rest, @Nullable Province stated) {
        int full = city.name().length();
        int shorter = city.shortName().length();
        if (rest.startsWith(city.name())) {
            return city.name().endsWith("市") && isAnotherWord(rest.substring(full)) ? 0 : full;
        }
        if (stated == null || city.code() / PROVINCE != stated.code() || !rest.startsWith(city.shortName())) {
            return 0;
        }
        String behind = rest.substring(shorter);
        if (behind.startsWith("州") && city.name().endsWith("自治州")) {
            return shorter + 1;
        }
        boolean place = behind.startsWith("县")
                || (behind.startsWith("市") && !isAnotherWord(behind.substring(1)))
                || Places.namesRegion(rest, shorter);
        return place && !city.ambiguous() ? shorter : 0;
    }

    /** 市场, 市政, 市府路, 市民中心: there the 市 is not the city's. The counties 政和, 府谷 and 民乐 are something else. */
    private static boolean isAnotherWord(String behindCity) {
        return behindCity.startsWith("场")
                || (behindCity.startsWith("政") && !behindCity.startsWith("政和"))
                || NO_CITIES.beginning(behindCity) != null;
    }

    /**
     * A city that was found.
     *
     * @param code its code
     * @param rest what the address says after it
     */
    record Found(int code, String rest) {}
}
