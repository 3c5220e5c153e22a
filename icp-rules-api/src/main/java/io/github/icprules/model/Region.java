package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import org.jspecify.annotations.Nullable;

/**
 * The administrative region of a filing (备案区域), in codes of GB/T 2260. The engine also reads the names of cities and districts; a
 * body of WeChat's API has the codes only.
 *
 * @param province the province; {@code null} if not given
 * @param city the city's six-digit code, such as {@code 440300}, or its name, such as 深圳市; {@code null} if not given
 * @param district the district's six-digit code, such as {@code 440305}, or its name, such as 南山区; {@code null} if not given
 */
public record Region(
        @Nullable Province province,
        @Nullable String city,
        @Nullable String district) {

    /** {@return a region with a province and no other value} */
    public static Region of(@Nullable Province province) {
        return new Region(province, null, null);
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }
}
