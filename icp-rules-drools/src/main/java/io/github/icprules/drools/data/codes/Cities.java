package io.github.icprules.drools.data.codes;

import io.github.icprules.drools.data.parameters.ParameterTable;
import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.format.RegionCode;
import io.github.icprules.format.RegionCode.Level;
import io.github.icprules.model.Province;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cities of GB/T 2260 and the other units of the same level (autonomous prefectures, leagues, units that a province
 * administers directly). The table {@code cities.csv} is read when the first address is compared.
 */
public final class Cities {

    /** The path of the file, which is part of the digest of the rule pack. */
    public static final String FILE = "data/cities.csv";

    static final Columns COLUMNS = Columns.of("code", "name", "short", "caution", "basis", "confidence", "checked");

    private static final int LARGEST = 999_999;

    /** The length of the prefix by which names are indexed. No name is shorter, and few names have the same prefix. */
    private static final int BEGINNING = 2;

    private final List<City> cities = new ArrayList<>();
    private final Map<String, List<City>> byBeginning = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<Integer, Integer> codes = new HashMap<>();

    private Cities() {
        Tables.csv(FILE, COLUMNS, this::read);
    }

    /** {@return the bundled cities} */
    public static Cities bundled() {
        return Bundled.CITIES;
    }

    /** {@return all cities, in the order of their codes} */
    public List<City> all() {
        return List.copyOf(cities);
    }

    /** {@return the cities whose name has the same first two characters as a text; no other city can be the start of the text} */
    public List<City> beginningLike(String text) {
        return text.length() < BEGINNING
                ? List.of()
                : byBeginning.getOrDefault(text.substring(0, BEGINNING), List.of());
    }

    /** {@return the city with a name, in full or in short; empty if there is none} */
    public Optional<City> named(String name) {
        return cities.stream()
                .filter(city -> name.equals(city.name()) || name.equals(city.shortName()))
                .findFirst();
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
     * @param code the six-digit code, such as 440300
     * @param name the full name, such as 深圳市
     * @param shortName the name without its last word, such as 深圳
     * @param ambiguous whether the short name is also the name of a province or of another place, or an everyday word
     */
    public record City(int code, String name, String shortName, boolean ambiguous) {

        private static final int TO_PROVINCE = 10_000;
        private static final int TO_CITY = 100;
        private static final int DIRECTLY_ADMINISTERED = 90;

        /** {@return whether the city is in a province} */
        public boolean isIn(Province province) {
            return code / TO_PROVINCE == province.code();
        }

        /**
         * {@return whether the province administers the city directly (省直辖), so that the code of the city has the form of a
         * district code}
         */
        public boolean isDirectlyAdministered() {
            return code / TO_CITY % TO_CITY == DIRECTLY_ADMINISTERED;
        }
    }

    /** Reads the table on first use, because many filings do not need the table. */
    private static final class Bundled {
        static final Cities CITIES = new Cities();
    }
}
