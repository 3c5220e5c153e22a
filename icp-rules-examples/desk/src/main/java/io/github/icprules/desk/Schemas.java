package io.github.icprules.desk;

import java.util.List;
import java.util.Map;

/** The JSON Schemas in the jar of the API. */
final class Schemas {

    private static final String FOLDER = "/META-INF/icp-rules/schema/";

    /** The names of the schemas. */
    static final List<String> NAMES = List.of(
            "filing-request.schema.json",
            "wechat-context.schema.json",
            "filing-report.schema.json",
            "batch-line.schema.json",
            "next-questions.schema.json",
            "repair-result.schema.json",
            "explanation.schema.json");

    private Schemas() {}

    /** {@return the bytes of a schema} */
    static byte[] bytes(String name) {
        return Resources.bytes(FOLDER + name);
    }

    /** {@return the content of a schema} */
    static Map<?, ?> tree(String name) {
        return Resources.json(FOLDER + name, Map.class);
    }
}
