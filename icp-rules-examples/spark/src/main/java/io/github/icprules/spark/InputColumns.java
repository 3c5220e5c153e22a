package io.github.icprules.spark;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of Parquet files.
 *
 * @param json the column with the filing or the WeChat body
 * @param context the column with the context of the body; {@code null} if there is none
 */
record InputColumns(String json, @Nullable String context) implements Serializable {

    List<String> names() {
        return context == null ? List.of(json) : List.of(json, context);
    }
}
