package io.github.icprules.drools.facts.subject;

import io.github.icprules.drools.data.codes.Cities;
import io.github.icprules.drools.data.codes.Cities.City;
import io.github.icprules.drools.data.codes.Districts;
import io.github.icprules.drools.data.codes.Districts.District;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.format.RegionCode;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.text.NearestName;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the names of the city and the district in the region of a filing. */
public final class RegionNames {

    private static final Text UNKNOWN = Text.of("请填写名称或者六位行政区划代码。", " Enter its name or its six-digit code.");

    private RegionNames() {}

    /**
     * {@return the request with codes in place of the names of the city and the district; a text that is no name stays}
     *
     * <p>A city without districts stands for its own district, also if the district is absent or blank.
     */
    public static FilingRequest coded(FilingRequest request) {
        Region region = request.subject().region();
        if (region == null || (!isNoCode(region.city()) && RegionCode.isValid(region.district()))) {
            return request;
        }
        String city = isNoCode(region.city()) ? cityCode(region.city()) : region.city();
        String district = region.district();
        if (isWholeCity(city, district)) {
            district = city;
        } else if (isNoCode(district)) {
            district = districtCode(district, city, region.province());
        }
        return request.withSubject(request.subject().withRegion(new Region(region.province(), city, district)));
    }

    /**
     * Returns whether a city without districts stands for the district: the district is absent, blank, or a name that no district of
     * the province has, such as the name of a town.
     */
    private static boolean isWholeCity(@Nullable String city, @Nullable String district) {
        if (city == null || RegionCode.isValid(district) || !isWithoutDistricts(city)) {
            return false;
        }
        return district == null
                || Texts.isBlank(district)
                || in(null, RegionCode.province(city).orElse(null))
                        .noneMatch(other -> other.isNamed(Texts.stripped(district)));
    }

    private static boolean isWithoutDistricts(String city) {
        return Cities.bundled().all().stream()
                        .anyMatch(each -> String.valueOf(each.code()).equals(city))
                && Districts.all().stream()
                        .noneMatch(district -> district.city().equals(city));
    }

    /** Returns whether a text is neither blank nor a code. */
    static boolean isNoCode(@Nullable String text) {
        return text != null && !Texts.isBlank(text) && !RegionCode.isValid(text);
    }

    private static @Nullable String cityCode(@Nullable String name) {
        return name == null
                ? null
                : Cities.bundled()
                        .named(Texts.stripped(name))
                        .map(city -> String.valueOf(city.code()))
                        .orElse(name);
    }

    /** Returns the code of the only district of this name in the city; without a city, in the province. */
    private static @Nullable String districtCode(
            @Nullable String name, @Nullable String city, @Nullable Province province) {
        if (name == null) {
            return null;
        }
        String stripped = Texts.stripped(name);
        // A city without districts stands for its own.
        Optional<City> same = Cities.bundled().named(stripped);
        if (same.isPresent() && String.valueOf(same.get().code()).equals(city)) {
            return city;
        }
        List<String> codes = in(city, province)
                .filter(district -> district.isNamed(stripped))
                .map(District::code)
                .toList();
        return codes.size() == 1 ? codes.get(0) : name;
    }

    private static Stream<District> in(@Nullable String city, @Nullable Province province) {
        Stream<District> all = Districts.all().stream();
        if (city == null || Texts.isBlank(city)) {
            return all.filter(district -> RegionCode.province(district.code()).orElse(null) == province);
        }
        return all.filter(district -> city.equals(district.city()));
    }

    /** Returns the sentence that says how to name the city; empty if the city is a code or absent. */
    static Text cityHint(Region region) {
        Province province = region.province();
        return hint(
                region.city(),
                Cities.bundled().all().stream()
                        .filter(city -> province == null || city.isIn(province))
                        .map(City::name)
                        .toList());
    }

    /** Returns the sentence that says how to name the district; empty if the district is a code or absent. */
    static Text districtHint(Region region) {
        return hint(
                region.district(),
                in(region.city(), region.province()).map(District::name).toList());
    }

    private static Text hint(@Nullable String given, List<String> names) {
        if (given == null || !isNoCode(given)) {
            return Text.of("", "");
        }
        String name = Texts.stripped(given);
        return NearestName.repeatable(name, names)
                .flatMap(repeatable -> NearestName.of(name, names))
                .map(nearest -> Text.of("是否想写“" + nearest + "”？", " Did you mean " + nearest + "?"))
                .orElse(UNKNOWN);
    }
}
