package io.github.icprules.drools.data;

import io.github.icprules.text.Text;
import java.net.URI;
import java.net.URISyntaxException;
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

    private static @Nullable String host(String address) {
        try {
            return new URI(address).getHost();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** {@return the keys of sources without an address} */
    Collection<String> keys() {
        return names.keySet().stream().filter(name -> !isAddress(name)).toList();
    }

    static boolean isAddress(String source) {
        return source.startsWith("https://") || source.startsWith("http://");
    }

    /**
     * {@return what a source is called: the name of the longest beginning that has one, else its host; {@code null} if it is none}
     */
    @Nullable Text of(String source) {
        if (!isAddress(source)) {
            return names.get(source);
        }
        return names.entrySet().stream()
                .filter(name -> source.startsWith(name.getKey()))
                .max(Comparator.comparing(name -> name.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseGet(() -> {
                    String host = host(source);
                    return host == null
                            ? null
                            : Text.of("备案说明（%s）".formatted(host), "filing help (%s)".formatted(host));
                });
    }
}
