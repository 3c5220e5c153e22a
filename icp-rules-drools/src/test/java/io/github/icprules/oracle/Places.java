package io.github.icprules.oracle;

import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Province;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an address says of where it is, going by its beginning. */
final class Places {

    /** What the full name of a province ends in. */
    private static final List<String> PROVINCE_ENDINGS = List.of("省", "市", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区");

    /** Prefectures, counties and a district that bear the name of another province: 海南州, 河南县, 河北区. */
    private static final List<String> NAMESAKES = List.of("藏族", "蒙古族", "州", "区", "县");

    private static final String STREETS = "路街道巷弄号";
    private static final String REGIONS = "市区县州盟旗";

    /** What makes no region of a 区: 小区, 校区 and the like, which may bear any name. */
    private static final String NO_REGIONS = "小校社园厂营景街";

    private static final int SHORTEST_REGION = 2;
    private static final int LONGEST_REGION = 12;

    private Places() {}

    /** {@return the province that an address begins with; {@code null} if it begins with none} */
    static @Nullable Province provinceOf(String address) {
        String text = Texts.trimmed(address);
        for (Province province : Province.values()) {
            if (text.startsWith(province.chinese())
                    && isProvince(text, province.chinese().length())) {
                return province;
            }
        }
        return null;
    }

    /** {@return the address without the province that it begins with} */
    static String withoutProvince(String address, Province province) {
        String text = Texts.trimmed(address);
        int at = province.chinese().length();
        if (text.startsWith("市", at) && !isMunicipality(province)) {
            // 吉林市 is the city, before which 吉林省 was left out.
            return text;
        }
        for (String ending : PROVINCE_ENDINGS) {
            if (text.startsWith(ending, at)) {
                return text.substring(at + ending.length());
            }
        }
        return text.substring(at);
    }

    static boolean isMunicipality(Province province) {
        return switch (province) {
            case BEIJING, TIANJIN, SHANGHAI, CHONGQING -> true;
            default -> false;
        };
    }

    /** {@return the region below another whose name the text begins with; {@code null} if there is none} */
    static @Nullable ListedCode regionAt(String text, @Nullable List<ListedCode> districts, int parent) {
        ListedCode found = null;
        for (ListedCode it : districts == null ? List.<ListedCode>of() : districts) {
            String name = Texts.written(it.name());
            if (it.parent() != null
                    && it.parent() == parent
                    && name != null
                    && text.startsWith(name)
                    && (found == null || name.length() > length(found.name()))) {
                found = it;
            }
        }
        return found;
    }

    private static int length(@Nullable String name) {
        return name == null ? 0 : name.length();
    }

    private static boolean isProvince(String text, int at) {
        if (PROVINCE_ENDINGS.stream().anyMatch(ending -> text.startsWith(ending, at))) {
            return true;
        }
        return NAMESAKES.stream().noneMatch(namesake -> text.startsWith(namesake, at)) && namesRegion(text, at);
    }

    /** After the short name of a province comes a region in it; a street, a school or a house may bear that name anywhere. */
    static boolean namesRegion(String text, int at) {
        for (int i = at; i < text.length() && i <= at + LONGEST_REGION; i++) {
            char c = text.charAt(i);
            if (STREETS.indexOf(c) >= 0) {
                return false;
            }
            boolean region = REGIONS.indexOf(c) >= 0 && (c != '区' || NO_REGIONS.indexOf(text.charAt(i - 1)) < 0);
            if (region && i - at >= SHORTEST_REGION) {
                return true;
            }
        }
        return false;
    }
}
