package io.github.icprules.drools.facts.subject;

import io.github.icprules.drools.data.Cities;
import io.github.icprules.drools.data.Cities.City;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be told of addresses from their words. */
final class Addresses {

    /** Addresses are searched for them again and again, and {@code values()} makes a new array each time. */
    private static final List<Province> PROVINCES = List.of(Province.values());

    private static final String PLACE_WORDS = "号室楼栋幢座层";

    /** A region as its name ends; housing estates, campuses and the like (小区, 校区) are none, and may bear any name. */
    private static final String REGION_ENDING = "([市县州盟旗]|(?<![小校社园厂营景])区)";

    /**
     * What follows a province's name in an address that begins with a province: the word for it, or a place in it. Streets
     * everywhere bear the names of provinces (北京路), and so do a few districts, prefectures and counties (河北区, 海南州).
     */
    private static final Pattern AFTER_PROVINCE =
            Pattern.compile("(省|市|(壮族|回族|维吾尔)?自治区|(?!藏族|蒙古族|[州区县])[^路街道巷弄号]{2,12}?" + REGION_ENDING + ")");

    /** The word for a province behind its name. */
    private static final Pattern PROVINCE_WORD = Pattern.compile("^(省|市|(壮族|回族|维吾尔)?自治区)");

    /** What makes another word of a city's 市: a market (市场), a square (市民广场); not counties such as 政和县, 府谷县, 民乐县. */
    private static final String NO_CITY = "(场|政(?!和)|府[路街大]|民(中心|广场))";

    /** The same behind the full name of a city. */
    private static final Pattern WORD_OF_CITY = Pattern.compile("(?<=市)" + NO_CITY);

    /**
     * What follows the short name of a city in an address: a district, or the word for a city or county that bears the same
     * name and lies in it (恩施市 in 恩施州, 长沙县 in 长沙市).
     */
    private static final Pattern DISTRICT = Pattern.compile("县|市(?!" + NO_CITY + ")|[^路街道巷弄号]{2,12}?" + REGION_ENDING);

    /** What the name of an autonomous prefecture ends in; in short it is a 州 (恩施州). */
    private static final String PREFECTURE = "自治州";

    private Addresses() {}

    /** {@return whether the province of an address is that of a region; {@code null} if either is not known} */
    static @Nullable Boolean inProvince(@Nullable Province province, @Nullable Region region) {
        return (province == null || region == null || region.province() == null) ? null : province == region.province();
    }

    /** Tells whether an address names a number, a building or a room. */
    static boolean isDetailed(String address) {
        return address.contains("单元")
                || address.chars()
                        .anyMatch(character -> Character.isDigit(character) || PLACE_WORDS.indexOf(character) >= 0);
    }

    /** Tells what an address says after a province; all of it, if it does not begin with that one. */
    static String behindProvince(String address, Province province) {
        String stripped = Texts.stripped(address);
        return provinceOf(stripped) == province ? behindName(stripped, province) : stripped;
    }

    /** Returns what an address says after the province that it begins with. */
    static String behindName(String stripped, Province province) {
        String rest = stripped.substring(province.chinese().length());
        // There is a city that is called as its province is (吉林市), which may well be left out before it.
        return province == Province.JILIN && rest.startsWith("市")
                ? stripped
                : PROVINCE_WORD.matcher(rest).replaceFirst("");
    }

    /**
     * {@return the city that an address begins with; {@code null} if there is none} A full name (深圳市) counts everywhere. A
     * short one counts behind its province only, and only if a region follows: streets everywhere bear the names of cities.
     *
     * @param address the address without its province
     * @param behind the province that stood before it; {@code null} if there was none
     */
    static @Nullable NamedCity cityOf(String address, @Nullable Province behind) {
        for (City city : Cities.bundled().beginningLike(address)) {
            int end = endOf(city, address, behind);
            if (end > 0) {
                return new NamedCity(city, end);
            }
        }
        return null;
    }

    /** {@return where the name of a city ends in an address that begins with it; 0 if the address does not} */
    private static int endOf(City city, String address, @Nullable Province behind) {
        int full = city.name().length();
        if (address.startsWith(city.name())) {
            return WORD_OF_CITY
                            .matcher(address)
                            .region(full, address.length())
                            .useTransparentBounds(true)
                            .lookingAt()
                    ? 0
                    : full;
        }
        int end = city.shortName().length();
        if (behind == null || !city.isIn(behind) || !address.startsWith(city.shortName())) {
            return 0;
        }
        String rest = address.substring(end);
        if (city.name().endsWith(PREFECTURE) && rest.startsWith("州")) {
            return end + 1;
        }
        return !city.ambiguous() && DISTRICT.matcher(rest).lookingAt() ? end : 0;
    }

    /**
     * A city that an address names.
     *
     * @param city the city
     * @param end where its name ends
     */
    record NamedCity(City city, int end) {}

    /** {@return the province an address begins with, or else that of the city whose full name it begins with} */
    static @Nullable Province provinceShown(@Nullable String address) {
        return provinceShown(address, provinceOf(address));
    }

    /** {@return the same, given the province that the address begins with; {@code null} if it begins with none} */
    static @Nullable Province provinceShown(@Nullable String address, @Nullable Province province) {
        if (address == null || province != null) {
            return province;
        }
        NamedCity city = cityOf(Texts.stripped(address), null);
        return city == null
                ? null
                : Province.ofCode(Integer.toString(city.city().code())).orElse(null);
    }

    /** Tells the province an address begins with. */
    static @Nullable Province provinceOf(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String stripped = Texts.stripped(address);
        if (stripped.isEmpty()) {
            return null;
        }
        char first = stripped.charAt(0);
        for (Province province : PROVINCES) {
            String name = province.chinese();
            if (name.charAt(0) == first
                    && stripped.startsWith(name)
                    && AFTER_PROVINCE.matcher(stripped.substring(name.length())).lookingAt()) {
                return province;
            }
        }
        return null;
    }
}
