package io.github.icprules.drools.data.codes;

import io.github.icprules.drools.data.parameters.ParameterTable;
import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.law.Confidence;
import io.github.icprules.text.Text;
import java.io.Reader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The known service content types (服务内容标识), read from {@code service-content.csv}. The table is a copy of the platform's list.
 * The list changes, so an unknown code can exist on the platform.
 */
public final class ServiceContents {

    static final String FILE = "data/service-content.csv";

    static final Columns COLUMNS =
            Columns.of("code", "parent", "chinese", "english", "individuals", "basis", "confidence", "checked");
    private static final String ADVISED_AGAINST = "ADVISED_AGAINST";
    private static final List<String> ADVICE = List.of(ADVISED_AGAINST, "NOT_STATED");
    /** The upper bound of a code. All codes of the platform are much smaller. */
    private static final int MOST = 999_999;

    private final Map<Integer, Type> types = new HashMap<>();
    private final Map<Integer, Integer> lines = new HashMap<>();

    ServiceContents() {}

    /** {@return the bundled types} */
    public static ServiceContents bundled() {
        ServiceContents contents = new ServiceContents();
        Tables.csv(FILE, COLUMNS, contents::read);
        return contents;
    }

    /**
     * {@return the types of a table}
     *
     * @param csv the table; the caller closes the reader
     * @throws IllegalArgumentException if the table does not fit; each error has its line
     * @throws java.io.UncheckedIOException if the reader fails
     */
    public static ServiceContents read(Reader csv) {
        ServiceContents contents = new ServiceContents();
        Tables.csv(FILE, csv, COLUMNS, contents::read);
        return contents;
    }

    /** {@return all types, in the order of their codes} */
    public List<Type> all() {
        return List.copyOf(new TreeMap<>(types).values());
    }

    /** {@return the whole table as one line, which is the input of digests} */
    public String fingerprint() {
        return new TreeMap<>(types).toString();
    }

    /** {@return the type with this code; {@code null} if the code is unknown} */
    public @Nullable Type of(int code) {
        return types.get(code);
    }

    Type read(Row row) {
        ParameterTable.checkSource(row);
        Type type = new Type(
                row.integer("code", 1, MOST),
                row.integer("parent", 0, MOST),
                Text.of(row.required("chinese"), row.english("english")),
                row.name("individuals", ADVICE).equals(ADVISED_AGAINST),
                ParameterTable.basis(row),
                row.constant("confidence", Confidence.class),
                row.date("checked"));
        row.once("code", type.code(), lines);
        types.put(type.code(), type);
        return type;
    }

    /**
     * A service content type.
     *
     * @param code the code
     * @param parent the code of the type above; 0 for a type of the first level
     * @param name the name
     * @param advisedAgainst whether the platform advises individuals against the type
     * @param basis the identifier of the article that contains the type
     * @param confidence the confidence in the source
     * @param checked the day on which the source was last read
     */
    public record Type(
            int code,
            int parent,
            Text name,
            boolean advisedAgainst,
            String basis,
            Confidence confidence,
            LocalDate checked) {

        /** {@return whether the type is of the first level, so that it only groups other types} */
        public boolean isFirstLevel() {
            return parent == 0;
        }
    }
}
