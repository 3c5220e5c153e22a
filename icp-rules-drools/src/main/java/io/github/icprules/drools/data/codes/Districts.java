package io.github.icprules.drools.data.codes;

import io.github.icprules.drools.data.parameters.ParameterTable;
import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.format.RegionCode;
import io.github.icprules.format.RegionCode.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The districts and counties of GB/T 2260, for the choices of a question and for names in a filing. The list changes every year, so an unknown code can exist.
 * The table {@code districts.csv} is read on first use. Of the rules, only the names of districts in a filing need the table.
 */
public final class Districts {

    /** The path of the file. */
    public static final String FILE = "data/districts.csv";

    static final Columns COLUMNS = Columns.of("code", "name", "basis", "confidence", "checked");

    /** The name of a district without its last word, if the rest is a name, as in 南山区. */
    private static final Pattern SHORTENED = Pattern.compile("(.{2,}(?<!自治))[区县市旗]");

    private static final int CITY = 4;

    /** The counties of Chongqing (5002) belong to the code of the city, as on the lists of platforms. */
    private static final Map<String, String> CITY_OF_COUNTIES = Map.of("5002", "5001");

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<District> all = Tables.csv(FILE, COLUMNS, this::read);

    private Districts() {}

    /** {@return all districts, in the order of their codes} */
    public static List<District> all() {
        return Bundled.DISTRICTS.all;
    }

    private District read(Row row) {
        ParameterTable.checkSource(row);
        String code = row.text("code");
        if (RegionCode.level(code).filter(Level.DISTRICT::equals).isEmpty()
                || RegionCode.province(code).isEmpty()) {
            throw row.misfit("code", "the code of a district such as 440305");
        }
        row.once("code", code, lines);
        return new District(code, row.chinese("name"));
    }

    /**
     * A district, a county or a city of the level of a county.
     *
     * @param code the six-digit code, such as 440305
     * @param name the full name, such as 南山区
     */
    public record District(String code, String name) {

        /** {@return the name without its last word, such as 南山; empty if a name so short would be unclear} */
        public Optional<String> shortName() {
            Matcher shortened = SHORTENED.matcher(name);
            return shortened.matches() ? Optional.of(shortened.group(1)) : Optional.empty();
        }

        /** {@return whether a text is the name of the district, in full or in short} */
        public boolean isNamed(String text) {
            return text.equals(name) || shortName().filter(text::equals).isPresent();
        }

        /** {@return the code of the city of the district, such as 440300} */
        public String city() {
            String digits = code.substring(0, CITY);
            return CITY_OF_COUNTIES.getOrDefault(digits, digits) + "00";
        }
    }

    /** Reads the table on first use, because only questions need the table. */
    private static final class Bundled {
        static final Districts DISTRICTS = new Districts();
    }
}
