package io.github.icprules.drools.data;

import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.law.Confidence;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The filings with other authorities that a mini-program may need, read from {@code also-to-file.csv}. A rule names its filing
 * with {@code @alsoToFile}.
 */
public final class AlsoToFileTable {

    /** The path of the file, which is part of the digest of the rule pack. */
    public static final String FILE = "data/also-to-file.csv";

    static final Columns COLUMNS = Columns.of(
            "id",
            "name_zh",
            "name_en",
            "authority_zh",
            "authority_en",
            "days",
            "counted",
            "from_zh",
            "from_en",
            "basis",
            "confidence",
            "certain",
            "checked");

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z_]*+");
    private static final Pattern ARTICLE = Pattern.compile("[A-Z][A-Z0-9_]*+");
    private static final int MOST_DAYS = 365;

    private final Map<String, OtherFiling> filings = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /**
     * A filing with another authority.
     *
     * @param id the name of the filing in {@code @alsoToFile}
     * @param name the name of the filing
     * @param authority the authority
     * @param days the number of days; {@code null} if the law has no number
     * @param workingDays whether the days are working days
     * @param from the event from which the days are counted; without a number, the time of the filing
     * @param article the identifier of the article behind the filing, which is part of the basis of each rule that names the filing
     * @param confidence the confidence of authority and days
     * @param certain whether the filing is due whenever the duty is; {@code false} if the text leaves open who files
     * @param checked the day on which the row was last checked against its source
     */
    public record OtherFiling(
            String id,
            Text name,
            Text authority,
            @Nullable Integer days,
            boolean workingDays,
            Text from,
            String article,
            Confidence confidence,
            boolean certain,
            LocalDate checked) {}

    private enum Certain {
        YES,
        NO
    }

    private enum Counted {
        WORKING_DAYS,
        DAYS
    }

    /** The bundled table, which is read when the first rule with a filing is read. */
    private static final class Bundled {
        private static final AlsoToFileTable TABLE = new AlsoToFileTable();

        static {
            Tables.csv(FILE, COLUMNS, TABLE::add);
        }
    }

    private AlsoToFileTable() {}

    /**
     * {@return the filing with an identifier}
     *
     * @throws IllegalArgumentException if the table has no such filing
     */
    public static OtherFiling of(String id) {
        OtherFiling filing = Bundled.TABLE.filings.get(id);
        if (filing == null) {
            throw new IllegalArgumentException(id);
        }
        return filing;
    }

    /** {@return the filings in the order of the table} */
    public static Collection<OtherFiling> all() {
        return Bundled.TABLE.filings.values();
    }

    private List<String> add(Row row) {
        String id = row.matching("id", ID, "an identifier such as FOOD_PLATFORM");
        row.once("id", id, lines);
        boolean counted = !row.text("days").isEmpty();
        if (counted != !row.text("counted").isEmpty()) {
            throw row.misfit(
                    "counted", "one of " + Arrays.toString(Counted.values()) + " with days, and nothing without days");
        }
        filings.put(
                id,
                new OtherFiling(
                        id,
                        row.sentence("name_zh", "name_en"),
                        row.sentence("authority_zh", "authority_en"),
                        counted ? row.integer("days", 1, MOST_DAYS) : null,
                        counted && row.constant("counted", Counted.class) == Counted.WORKING_DAYS,
                        row.sentence("from_zh", "from_en"),
                        row.matching("basis", ARTICLE, "the identifier of an article"),
                        row.constant("confidence", Confidence.class),
                        row.constant("certain", Certain.class) == Certain.YES,
                        row.date("checked")));
        return List.of(id);
    }
}
