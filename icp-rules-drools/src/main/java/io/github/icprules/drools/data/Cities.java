package io.github.icprules.drools.data;

import io.github.icprules.format.RegionCode;
import io.github.icprules.format.RegionCode.Level;
import io.github.icprules.model.Province;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cities of GB/T 2260 and what else stands at their level (autonomous prefectures, leagues, units that a province runs
 * directly), read from {@code cities.csv} when the first address is compared.
 */
public final class Cities {

    /** The file, as the digest of the rule pack counts it. */
    public static final String FILE = "data/cities.csv";

    static final Columns COLUMNS = Columns.of("code", "name", "short", "caution", "basis", "confidence", "checked");

    private static final int LARGEST = 999_999;

    /** No name is shorter, and no two characters begin more than a few names. */
    private static final int BEGINNING = 2;

    private final List<City> cities = new ArrayList<>();
    private final Map<String, List<City>> byBeginning = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<Integer, Integer> codes = new HashMap<>();

    private Cities() {
        Tables.csv(FILE, COLUMNS, this::read);
    }

    /** {@return the cities that the pack comes with} */
    public static Cities bundled() {
        return Bundled.CITIES;
    }

    /** {@return all of them, in the order of their codes} */
    public List<City> all() {
        return List.copyOf(cities);
    }

    /** {@return those whose name begins as a text does; no other one can stand at its beginning} */
    public List<City> beginningLike(String text) {
        return text.length() < BEGINNING
                ? List.of()
                : byBeginning.getOrDefault(text.substring(0, BEGINNING), List.of());
    }

    City read(Row row) {
        ParameterTable.checkSource(row);
        City city = new City(
                row.integer("code", 1, LARGEST),
                row.chinese("name"),
                row.chinese("short"),
                !row.text("caution").isEmpty());
        String code = row.text("code");
        if (RegionCode.level(code).filter(Level.PROVINCE::equals).isPresent()
                || RegionCode.province(code).isEmpty()) {
            throw row.misfit("code", "the code of a city such as 440300");
        }
        if (city.shortName().length() < BEGINNING
                || city.shortName().equals(city.name())
                || !city.name().startsWith(city.shortName())) {
            throw row.misfit("short", "the beginning of the name");
        }
        row.once("code", city.code(), codes);
        row.once("name", city.name(), names);
        row.once("short", city.shortName(), names);
        cities.add(city);
        byBeginning
                .computeIfAbsent(city.name().substring(0, BEGINNING), any -> new ArrayList<>())
                .add(city);
        return city;
    }

    /**
     * A city.
     *
     * @param code its six-digit code, such as 440300
     * @param name its full name, such as 深圳市
     * @param shortName the name without the word for what it is, such as 深圳
     * @param ambiguous whether the short name is also that of a province, of another place or an everyday word
     */
    public record City(int code, String name, String shortName, boolean ambiguous) {

        private static final int TO_PROVINCE = 10_000;
        private static final int TO_CITY = 100;
        private static final int DIRECTLY_ADMINISTERED = 90;

        /** {@return whether it lies in a province} */
        public boolean isIn(Province province) {
            return code / TO_PROVINCE == province.code();
        }

        /** {@return whether its province runs it directly (省直辖), so that its code is one of a district} */
        public boolean isDirectlyAdministered() {
            return code / TO_CITY % TO_CITY == DIRECTLY_ADMINISTERED;
        }
    }

    /** Read when first asked for: most of the time that the table takes is spent on filings that have no use for it. */
    private static final class Bundled {
        static final Cities CITIES = new Cities();
    }
}
