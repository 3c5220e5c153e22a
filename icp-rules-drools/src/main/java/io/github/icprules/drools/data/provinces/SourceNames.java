package io.github.icprules.drools.data.provinces;

import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.text.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names of the sources on provinces, read from {@code province-sources.csv}. */
final class SourceNames {

    static final String FILE = "data/province-sources.csv";

    static final Columns COLUMNS = Columns.of("source", "chinese", "english");

    private static final SourceNames BUNDLED = new SourceNames();

    static {
        Tables.csv(FILE, COLUMNS, BUNDLED::read);
    }

    private final Map<String, Text> names = new TreeMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    String read(Row row) {
        String source = row.required("source");
        row.once("source", source, lines);
        names.put(source, row.sentence("chinese", "english"));
        return source;
    }

    static SourceNames bundled() {
        return BUNDLED;
    }

    /** {@return the keys of sources without an address} */
    Collection<String> keys() {
        return names.keySet().stream().filter(name -> !isAddress(name)).toList();
    }

    static boolean isAddress(String source) {
        return source.startsWith("https://") || source.startsWith("http://");
    }

    /**
     * {@return the name of a source; {@code null} if the source is neither a key nor an address with a host}
     *
     * <p>The name of an address is the name of its longest known prefix. If no prefix has a name, the name is the host.
     */
    @Nullable Text of(String source) {
        if (!isAddress(source)) {
            return names.get(source);
        }
        String host = host(source);
        if (host == null) {
            return null;
        }
        return names.entrySet().stream()
                .filter(name -> source.startsWith(name.getKey()))
                .max(Comparator.comparing(name -> name.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseGet(() -> Text.of("备案说明（%s）".formatted(host), "filing help (%s)".formatted(host)));
    }

    private static @Nullable String host(String address) {
        try {
            return new URI(address).getHost();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
