package io.github.icprules.drools.facts.subject;

import io.github.icprules.drools.data.codes.Cities;
import io.github.icprules.drools.data.codes.Cities.City;
import io.github.icprules.drools.data.words.LetterCase;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads provinces, cities and building numbers from the words of an address, and compares addresses. */
public final class Addresses {

    private static final String PLACE_WORDS = "号室楼栋幢座层";

    /**
     * The end of the name of a region. Words such as 小区 and 校区 are housing estates and campuses with any name, and not regions.
     */
    private static final String REGION_ENDING = "([市县州盟旗]|(?<![小校社园厂营景])区)";

    /**
     * The text behind the name of a province at the start of an address: the word for a province, or a place in the province.
     * Streets everywhere have the names of provinces (北京路), and so have a few districts, prefectures and counties (河北区, 海南州).
     */
    private static final Pattern AFTER_PROVINCE =
            Pattern.compile("(省|市|(壮族|回族|维吾尔)?自治区|(?!藏族|蒙古族|[州区县])[^路街道巷弄号]{2,12}?" + REGION_ENDING + ")");

    /** The word for a province behind the name of a province. */
    private static final Pattern PROVINCE_WORD = Pattern.compile("^(省|市|(壮族|回族|维吾尔)?自治区)");

    /**
     * The endings that turn 市 into a part of another word, such as a market (市场) or a square (市民广场). The names of counties such
     * as 政和县, 府谷县 and 民乐县 are not such words.
     */
    private static final String NO_CITY = "(场|政(?!和)|府[路街大]|民(中心|广场))";

    /** The same endings behind the full name of a city. */
    private static final Pattern WORD_OF_CITY = Pattern.compile("(?<=市)" + NO_CITY);

    /**
     * The text behind the short name of a city in an address: a district, or the word for a city or county that has the same name
     * and is in the city (恩施市 in 恩施州, 长沙县 in 长沙市).
     */
    private static final Pattern DISTRICT = Pattern.compile("县|市(?!" + NO_CITY + ")|[^路街道巷弄号]{2,12}?" + REGION_ENDING);

    /** The end of the name of an autonomous prefecture; the short form is 州 (恩施州). */
    private static final String PREFECTURE = "自治州";

    private Addresses() {}

    /**
     * {@return whether two addresses are known to differ; blanks, case and the width of characters are ignored}
     *
     * <p>An address may leave out the province, or the province and the city, that the other address names. A blank address
     * decides nothing.
     */
    public static boolean differ(String one, String other) {
        Parts parts = Parts.of(one);
        Parts others = Parts.of(other);
        return !Texts.isBlank(one) && !Texts.isBlank(other) && !parts.isLike(others);
    }

    /**
     * An address in its parts.
     *
     * @param province the province that the address shows; {@code null} if it shows none
     * @param city the city that the address names; {@code null} if it names none
     * @param rest the address behind both
     */
    private record Parts(
            @Nullable Province province, @Nullable City city, String rest) {

        static Parts of(String written) {
            String address = LetterCase.upper(Texts.withoutSpace(Texts.normalised(written)));
            Province named = provinceOf(address);
            String behind = named == null ? address : behindName(address, named);
            NamedCity city = cityOf(behind, named);
            return new Parts(
                    provinceShown(address, named),
                    city == null ? null : city.city(),
                    city == null ? behind : behind.substring(city.end()));
        }

        boolean isLike(Parts other) {
            return rest.equals(other.rest)
                    && (province == null || other.province == null || province == other.province)
                    && (city == null || other.city == null || city.equals(other.city));
        }
    }

    /** {@return whether the province of an address is the province of a region; {@code null} if one of them is not known} */
    static @Nullable Boolean inProvince(@Nullable Province province, @Nullable Region region) {
        return (province == null || region == null || region.province() == null) ? null : province == region.province();
    }

    /** Returns whether an address names a number, a building or a room. */
    static boolean isDetailed(String address) {
        return address.contains("单元")
                || address.chars()
                        .anyMatch(character -> Character.isDigit(character) || PLACE_WORDS.indexOf(character) >= 0);
    }

    /** Returns the part of an address behind the province; the whole address if it does not start with this province. */
    static String behindProvince(String address, Province province) {
        String stripped = Texts.stripped(address);
        return provinceOf(stripped) == province ? behindName(stripped, province) : stripped;
    }

    /** Returns the part of an address behind the province with which the address starts. */
    static String behindName(String stripped, Province province) {
        String rest = stripped.substring(province.chinese().length());
        // The city 吉林市 has the same name as its province 吉林, so the province may be left out before the city.
        return province == Province.JILIN && rest.startsWith("市")
                ? stripped
                : PROVINCE_WORD.matcher(rest).replaceFirst("");
    }

    /**
     * {@return the city with which an address starts; {@code null} if there is none}
     *
     * <p>A full name (深圳市) counts everywhere. A short name counts only behind its province and before a region, because streets
     * everywhere have the names of cities.
     *
     * @param address the address without its province
     * @param behind the province before the city; {@code null} if the address does not start with a province
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

    /** {@return the end of the name of a city with which an address starts; 0 if the address does not start with the city} */
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
     * A city in an address.
     *
     * @param city the city
     * @param end the index behind the name of the city
     */
    record NamedCity(City city, int end) {}

    /**
     * {@return the province with which an address starts, or otherwise the province of the city with whose full name the address
     * starts; {@code null} if there is neither}
     */
    static @Nullable Province provinceShown(@Nullable String address) {
        return provinceShown(address, provinceOf(address));
    }

    /**
     * {@return the province that an address shows}
     *
     * @param province the province with which the address starts; {@code null} if it starts with none
     */
    static @Nullable Province provinceShown(@Nullable String address, @Nullable Province province) {
        if (address == null || province != null) {
            return province;
        }
        NamedCity city = cityOf(Texts.stripped(address), null);
        return city == null
                ? null
                : Province.ofCode(Integer.toString(city.city().code())).orElse(null);
    }

    /** Returns the province with which an address starts. */
    static @Nullable Province provinceOf(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String stripped = Texts.stripped(address);
        for (Province province : Province.values()) {
            String name = province.chinese();
            if (stripped.startsWith(name)
                    && AFTER_PROVINCE.matcher(stripped.substring(name.length())).lookingAt()) {
                return province;
            }
        }
        return null;
    }
}
