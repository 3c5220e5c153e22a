package io.github.icprules.format;

import io.github.icprules.model.Province;
import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The code of an administrative region (行政区划代码): six digits, two each for province, city and district.
 *
 * <p>A province ends in {@code 0000}, a city in {@code 00}. The check includes the province. For a city or district, the
 * check includes the form only, because the list of codes changes every year. Taiwan (71), Hong Kong (81) and Macao (82) have
 * codes, although no filing belongs to these regions.
 *
 * <p>Source: GB/T 2260, and the samples of WeChat's filing API for the municipalities (110000, 110100, 110105).
 */
public final class RegionCode {

    /** The first two digits on residence permits of Taiwan residents, which GB/T 2260 does not have. */
    static final int TAIWAN_RESIDENTS = 83;

    static final int HONG_KONG = 81;
    static final int MACAO = 82;
    private static final int TAIWAN = 71;

    private static final int LENGTH = 6;
    private static final int CITY = 2;
    private static final int DISTRICT = 4;
    private static final int DIRECTLY_ADMINISTERED = 90;
    private static final int TWO_DIGITS = 100;

    private static final @Nullable Province[] PROVINCES = new Province[TWO_DIGITS];

    static {
        for (Province province : Province.values()) {
            PROVINCES[province.code()] = province;
        }
    }

    private RegionCode() {}

    /** The levels of regions (行政区划级别). */
    public enum Level implements Term {
        /** 省级: province, autonomous region or municipality. */
        PROVINCE("省级", "province level"),
        /** 地级: city, prefecture or league; the districts of a municipality as a whole. */
        CITY("地级", "city level"),
        /** 县级: district, county or county-level city. */
        DISTRICT("县级", "district level");

        private final Label label;

        Level(String chinese, String english) {
            this.label = new Label(chinese, english);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** {@return the flaw of the code; {@link Flaw#NONE} if there is none} */
    public static Flaw check(@Nullable CharSequence code) {
        if (code == null || Characters.isBlank(code)) {
            return Flaw.BLANK;
        }
        if (code.length() != LENGTH) {
            return Flaw.LENGTH;
        }
        if (!Characters.areDigits(code)) {
            return Flaw.CHARACTERS;
        }
        if (!isProvince(pair(code, 0))) {
            return Flaw.REGION;
        }
        return pair(code, CITY) == 0 && pair(code, DISTRICT) != 0 ? Flaw.STRUCTURE : Flaw.NONE;
    }

    /** {@return whether the code has no flaw} */
    public static boolean isValid(@Nullable CharSequence code) {
        return check(code) == Flaw.NONE;
    }

    /** {@return the level of the region; empty if the code has a flaw} */
    public static Optional<Level> level(@Nullable CharSequence code) {
        return code != null && isValid(code) ? Optional.of(levelOf(code)) : Optional.empty();
    }

    /** {@return the province of the region; empty if the code has a flaw, and for Taiwan, Hong Kong and Macao} */
    public static Optional<Province> province(@Nullable CharSequence code) {
        return code != null && isValid(code) ? provinceOf(pair(code, 0)) : Optional.empty();
    }

    /**
     * {@return whether a region is part of another region, according to the digits; {@code null} if the digits do not decide
     * or a code has a flaw}
     *
     * <p>No region is part of itself.
     *
     * <p>Digits do not decide every case. Counties under the province directly (省直辖县级, third and fourth digit 90, such as
     * 429004) and the counties of a municipality (such as 500229) belong to no city. Lists put such a county below one of
     * several codes that take the place of a city. So the digits do not show whether such a county is part of a city with
     * other digits in the same province. A list of regions shows this.
     *
     * @param code the code of the smaller region
     * @param parent the code of the larger region
     */
    public static @Nullable Boolean belongsTo(@Nullable CharSequence code, @Nullable CharSequence parent) {
        if (code == null || parent == null || !isValid(code) || !isValid(parent)) {
            return null;
        }
        Level above = levelOf(parent);
        if (levelOf(code).compareTo(above) <= 0 || pair(code, 0) != pair(parent, 0)) {
            return false;
        }
        if (above == Level.PROVINCE || pair(code, CITY) == pair(parent, CITY)) {
            return true;
        }
        return isWithoutCity(code) ? null : false;
    }

    static boolean isProvince(int digits) {
        return PROVINCES[digits] != null || digits == TAIWAN || digits == HONG_KONG || digits == MACAO;
    }

    static Optional<Province> provinceOf(int digits) {
        return Optional.ofNullable(PROVINCES[digits]);
    }

    private static boolean isWithoutCity(CharSequence code) {
        Province province = PROVINCES[pair(code, 0)];
        return pair(code, CITY) == DIRECTLY_ADMINISTERED
                || province == Province.BEIJING
                || province == Province.TIANJIN
                || province == Province.SHANGHAI
                || province == Province.CHONGQING;
    }

    private static Level levelOf(CharSequence code) {
        if (pair(code, CITY) == 0) {
            return Level.PROVINCE;
        }
        return pair(code, DISTRICT) == 0 ? Level.CITY : Level.DISTRICT;
    }

    private static int pair(CharSequence code, int from) {
        return Characters.number(code, from, from + 2);
    }
}
