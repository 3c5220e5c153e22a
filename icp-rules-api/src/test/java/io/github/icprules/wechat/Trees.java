package io.github.icprules.wechat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees as a JSON library gives them, short to write. */
final class Trees {

    private Trees() {}

    /** An object: names and values in turn. */
    @SuppressWarnings("NullAway") // An object of JSON can have null values; for most callers it has none.
    static Map<String, Object> tree(@Nullable Object... namesAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            tree.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(tree);
    }
}
