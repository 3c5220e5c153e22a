package io.github.icprules.batch;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.JsonWriter;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.AnsweredReport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the output of a batch: one JSON object in each line, with the number of the input line, and with the report or the error, as
 * {@code batch-line.schema.json} describes it.
 */
public final class BatchLine {

    private static final byte[] REPORT = ",\"report\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ANSWER = ",\"answer\":".getBytes(StandardCharsets.UTF_8);

    private BatchLine() {}

    /**
     * {@return the line for a filing, in UTF-8 and with its line end}
     *
     * @param line the number of the input line, from 1
     * @param settings the rules and options of the batch, as a text that a later batch compares with its own; {@code null} if the
     *     batch cannot be continued
     * @param report the report on the filing
     * @param answered the report joined with the platform's answer; {@code null} if the line has no answer
     * @param language the language of the sentences
     */
    public static byte[] of(
            long line,
            @Nullable String settings,
            FilingReport report,
            @Nullable AnsweredReport answered,
            Language language) {
        requireNonNull(report, "report must be given.");
        requireNonNull(language, "language must be given.");
        byte[] start = JsonWriter.bytes(place(line, settings, report.reference()));
        byte[] written = report.toJson(language);
        ByteArrayOutputStream json = new ByteArrayOutputStream(start.length + REPORT.length + written.length + 1);
        json.write(start, 0, start.length - 1);
        json.writeBytes(REPORT);
        json.writeBytes(written);
        if (answered != null) {
            json.writeBytes(ANSWER);
            json.writeBytes(JsonWriter.bytes(answered.asTreeWithoutReport(language)));
        }
        json.write('}');
        json.write('\n');
        return json.toByteArray();
    }

    /**
     * {@return the line for an invalid input line, in UTF-8 and with its line end}
     *
     * @param line the number of the input line, from 1
     * @param settings the rules and options of the batch; {@code null} if the batch cannot be continued
     * @param reference the masked reference of the filing; {@code null} if none is found
     * @param error what is wrong, each fault in a line of the text, without personal data
     */
    public static byte[] broken(long line, @Nullable String settings, @Nullable String reference, String error) {
        requireNonNull(error, "error must be given.");
        Map<String, Object> tree = place(line, settings, reference);
        tree.put("error", error);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        json.writeBytes(JsonWriter.bytes(tree));
        json.write('\n');
        return json.toByteArray();
    }

    private static Map<String, Object> place(long line, @Nullable String settings, @Nullable String reference) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("line", line);
        if (settings != null) {
            tree.put("settings", settings);
        }
        if (reference != null) {
            tree.put("reference", reference);
        }
        return tree;
    }
}
