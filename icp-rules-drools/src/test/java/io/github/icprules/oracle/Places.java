package io.github.icprules.oracle;

import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Province;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an address says of where it is, going by its beginning. */
final class Places {

    private static final Province[] PROVINCES = Province.values();

    /** What the full name of a province ends in. */
    private static final List<String> PROVINCE_ENDINGS = List.of("省", "市", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区");

    /** What makes a street, a district or a building of the name of a province: 北京路, 河北区, 海南州. */
    private static final List<String> OTHER_THINGS =
            List.of("路", "街", "道", "巷", "弄", "里", "区", "州", "县", "镇", "乡", "村", "大道", "大街", "大厦", "广场", "公寓", "胡同");

    private Places() {}

    /** {@return the province that an address begins with; {@code null} if it begins with none} */
    static @Nullable Province provinceOf(String address) {
        String text = Texts.trimmed(address);
        for (Province province : PROVINCES) {
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
        for (String ending : PROVINCE_ENDINGS) {
            // In 吉林市 the city is meant, which 吉林省 may be left out before.
            if (text.startsWith(ending, at) && (!"市".equals(ending) || isMunicipality(province))) {
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
            String name = it.name();
            if (it.parent() != null
                    && it.parent() == parent
                    && Texts.isWritten(name)
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
        for (String ending : PROVINCE_ENDINGS) {
            if (text.startsWith(ending, at)) {
                return true;
            }
        }
        int from = at < text.length() && "东西南北中".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
        for (String thing : OTHER_THINGS) {
            if (text.startsWith(thing, from)) {
                return false;
            }
        }
        return true;
    }
}
