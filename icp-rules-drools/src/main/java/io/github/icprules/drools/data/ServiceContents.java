package io.github.icprules.drools.data;

import io.github.icprules.law.Confidence;
import io.github.icprules.law.Provision;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The service content types known of (服务内容标识), read from {@code service-content.csv}: a copy of the platform's list, which
 * changes, so a code that is not here may well exist.
 */
public final class ServiceContents {

    static final String FILE = "data/service-content.csv";

    private static final String ADVISED_AGAINST = "ADVISED_AGAINST";
    private static final String NOT_STATED = "NOT_STATED";

    private final Map<Integer, Type> types = new HashMap<>();

    private ServiceContents() {}

    /** {@return the types that the pack comes with} */
    static ServiceContents bundled() {
        ServiceContents contents = new ServiceContents();
        Tables.csv(FILE, contents::read);
        return contents;
    }

    /**
     * {@return the types of a table}
     *
     * @throws IllegalStateException if a row does not fit
     * @throws UncheckedIOException if it cannot be read
     */
    public static ServiceContents read(Reader csv) {
        ServiceContents contents = new ServiceContents();
        try {
            Tables.csv(FILE, csv, contents::read);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read as a table.", e);
        }
        return contents;
    }

    /** {@return all types, in the order of their codes} */
    public List<Type> all() {
        return List.copyOf(new TreeMap<>(types).values());
    }

    /** {@return every type in one line, for digests} */
    String fingerprint() {
        return new TreeMap<>(types).toString();
    }

    /** {@return the type of this code; {@code null} if it is not known of} */
    public @Nullable Type of(int code) {
        return types.get(code);
    }

    private Type read(CSVRecord row) {
        ParameterTable.checkSource(row);
        String advice = row.get("individuals");
        if (!advice.equals(ADVISED_AGAINST) && !advice.equals(NOT_STATED)) {
            throw new IllegalArgumentException("the advice " + advice + " is not known.");
        }
        Type type = new Type(
                Integer.parseInt(row.get("code")),
                Integer.parseInt(row.get("parent")),
                Text.of(row.get("chinese"), row.get("english")),
                advice.equals(ADVISED_AGAINST),
                Provision.valueOf(row.get("basis")),
                Confidence.valueOf(row.get("confidence")),
                LocalDate.parse(row.get("checked")));
        if (types.put(type.code(), type) != null) {
            throw new IllegalArgumentException(type.code() + " is there twice.");
        }
        return type;
    }

    /**
     * A service content type.
     *
     * @param code its code
     * @param parent the code of the type above it; 0 if it is of the first level
     * @param name what it is called
     * @param advisedAgainst whether the platform advises individuals against it
     * @param basis where it was read
     * @param confidence how sure it is
     * @param checked when it was read
     */
    public record Type(
            int code,
            int parent,
            Text name,
            boolean advisedAgainst,
            Provision basis,
            Confidence confidence,
            LocalDate checked) {

        /** {@return whether it only groups others} */
        public boolean isFirstLevel() {
            return parent == 0;
        }
    }
}
