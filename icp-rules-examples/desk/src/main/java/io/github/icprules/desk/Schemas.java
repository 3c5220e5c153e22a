package io.github.icprules.desk;

import io.github.icprules.model.FilingRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The JSON Schemas in the jar of the API. */
final class Schemas {

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
        try (InputStream schema = FilingRequest.class.getResourceAsStream("/META-INF/icp-rules/schema/" + name)) {
            return Objects.requireNonNull(schema, "The jar of the API has the schema.")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The jar of the API can be read.", e);
        }
    }
}
