package io.github.icprules.drools.data;

import io.github.icprules.text.Text;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the sources on provinces are called, read from {@code province-sources.csv}. */
final class SourceNames {

    static final String FILE = "data/province-sources.csv";

    private static final SourceNames BUNDLED = new SourceNames();

    private final Map<String, Text> names = new TreeMap<>();

    private SourceNames() {
        Tables.csv(FILE, row -> names.put(row.get("source"), Text.of(row.get("chinese"), row.get("english"))));
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

    /** {@return what a source is called: the name of the longest beginning that has one, else its host} */
    @Nullable Text of(String source) {
        if (!isAddress(source)) {
            return names.get(source);
        }
        return names.entrySet().stream()
                .filter(name -> source.startsWith(name.getKey()))
                .max(Comparator.comparing(name -> name.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseGet(() -> {
                    String host = URI.create(source).getHost();
                    return Text.of("备案说明（%s）".formatted(host), "filing help (%s)".formatted(host));
                });
    }
}
