package io.github.icprules.drools.facts;

import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be told of addresses from their words. */
final class Addresses {

    private static final String PLACE_WORDS = "号室楼栋幢座层";

    /** A region as its name ends; housing estates, campuses and the like (小区, 校区) are none, and may bear any name. */
    private static final String REGION_ENDING = "([市县州盟旗]|(?<![小校社园厂营景])区)";

    /**
     * What follows a province's name in an address that begins with a province: the word for it, or a place in it. Streets
     * everywhere bear the names of provinces (北京路), and so do a few districts, prefectures and counties (河北区, 海南州).
     */
    private static final Pattern AFTER_PROVINCE = Pattern.compile(
            "(省|市|(壮族|回族|维吾尔)?自治区|(?!藏族|蒙古族|[州区县])[^路街道巷弄号]{2,12}?" + REGION_ENDING + ").*", Pattern.DOTALL);

    /** The word for a province behind its name. */
    private static final Pattern PROVINCE_WORD = Pattern.compile("^(省|市|(壮族|回族|维吾尔)?自治区)");

    private Addresses() {}

    /** Tells whether an address lies in a region's province; not known of one that does not begin with a province. */
    static @Nullable Boolean inProvince(@Nullable String address, @Nullable Region region) {
        Province province = provinceOf(address);
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
        if (provinceOf(stripped) != province) {
            return stripped;
        }
        String rest = stripped.substring(province.chinese().length());
        // There is a city that is called as its province is (吉林市), which may well be left out before it.
        return province == Province.JILIN && rest.startsWith("市")
                ? stripped
                : PROVINCE_WORD.matcher(rest).replaceFirst("");
    }

    /** Tells the province an address begins with. */
    static @Nullable Province provinceOf(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String stripped = Texts.stripped(address);
        for (Province province : Province.values()) {
            String name = province.chinese();
            if (stripped.startsWith(name)
                    && AFTER_PROVINCE.matcher(stripped.substring(name.length())).matches()) {
                return province;
            }
        }
        return null;
    }
}
