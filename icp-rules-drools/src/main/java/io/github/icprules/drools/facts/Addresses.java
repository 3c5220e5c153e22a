package io.github.icprules.drools.facts;

import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import org.jspecify.annotations.Nullable;

/** What can be told of addresses from their words. */
final class Addresses {

    private static final String PLACE_WORDS = "号室楼栋幢座层单元";

    private Addresses() {}

    /** Tells whether an address lies in a region's province; not known of one that does not begin with a province. */
    static @Nullable Boolean inProvince(@Nullable String address, @Nullable Region region) {
        Province province = address == null ? null : provinceOf(address);
        return (province == null || region == null || region.province() == null) ? null : province == region.province();
    }

    /** Tells whether an address begins with the name of a province. */
    static boolean beginsWithProvince(String address) {
        return provinceOf(address) != null;
    }

    /** Tells whether an address names a number, a building or a room. */
    static boolean isDetailed(String address) {
        return address.chars()
                .anyMatch(character -> Character.isDigit(character) || PLACE_WORDS.indexOf(character) >= 0);
    }

    private static @Nullable Province provinceOf(String address) {
        String stripped = address.strip();
        for (Province province : Province.values()) {
            if (stripped.startsWith(province.chinese())) {
                return province;
            }
        }
        return null;
    }
}
