package io.github.icprules.batch;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.JsonWriter;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.AnsweredReport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the output of a batch: one JSON object in each line, with the number of the input line, and with the report or the error, as
 * {@code batch-line.schema.json} describes it. Each object ends with a digest of the bytes in front of it in the same line, which
 * shows that the line has not changed.
 */
public final class BatchLine {

    /** The name of the property with the digest. */
    public static final String DIGEST = "lineSha256";

    private static final byte[] REPORT = ",\"report\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ANSWER = ",\"answer\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] FRONT = (",\"" + DIGEST + "\":\"").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BACK = "\"}".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 64;

    private BatchLine() {}

    /**
     * {@return the line for a filing, in UTF-8 and with its line end}
     *
     * @param line the number of the input line, from 1
     * @param report the report on the filing
     * @param answered the report joined with the platform's answer; {@code null} if the line has no answer
     * @param language the language of the sentences
     */
    public static byte[] of(long line, FilingReport report, @Nullable AnsweredReport answered, Language language) {
        requireNonNull(report, "report must be given.");
        requireNonNull(language, "language must be given.");
        byte[] start = JsonWriter.bytes(place(line, report.reference()));
        byte[] written = report.toJson(language);
        ByteArrayOutputStream json = new ByteArrayOutputStream(start.length + REPORT.length + written.length);
        json.write(start, 0, start.length - 1);
        json.writeBytes(REPORT);
        json.writeBytes(written);
        if (answered != null) {
            json.writeBytes(ANSWER);
            json.writeBytes(JsonWriter.bytes(answered.asTreeWithoutReport(language)));
        }
        json.write('}');
        return sealed(json.toByteArray());
    }

    /**
     * {@return the line for an invalid input line, in UTF-8 and with its line end}
     *
     * @param line the number of the input line, from 1
     * @param reference the masked reference of the filing; {@code null} if none is found
     * @param error what is wrong, each fault in a line of the text, without personal data
     */
    public static byte[] broken(long line, @Nullable String reference, String error) {
        requireNonNull(error, "error must be given.");
        Map<String, Object> tree = place(line, reference);
        tree.put("error", error);
        return sealed(JsonWriter.bytes(tree));
    }

    private static Map<String, Object> place(long line, @Nullable String reference) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("line", line);
        if (reference != null) {
            tree.put("reference", reference);
        }
        return tree;
    }

    /** Returns the object with the digest as its last property, and with a line end. */
    private static byte[] sealed(byte[] object) {
        int length = object.length - 1;
        byte[] line = Arrays.copyOf(object, length + FRONT.length + DIGITS + BACK.length + 1);
        System.arraycopy(FRONT, 0, line, length, FRONT.length);
        System.arraycopy(digest(object, length), 0, line, length + FRONT.length, DIGITS);
        System.arraycopy(BACK, 0, line, length + FRONT.length + DIGITS, BACK.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /**
     * {@return whether a line ends with the digest of the bytes in front of the digest}
     *
     * @param line the line, without its line end
     */
    public static boolean isUnchanged(byte[] line) {
        requireNonNull(line, "line must be given.");
        int length = line.length - FRONT.length - DIGITS - BACK.length;
        if (length < 0) {
            return false;
        }
        int digest = length + FRONT.length;
        return Arrays.equals(line, length, digest, FRONT, 0, FRONT.length)
                && Arrays.equals(line, digest, digest + DIGITS, digest(line, length), 0, DIGITS)
                && Arrays.equals(line, digest + DIGITS, line.length, BACK, 0, BACK.length);
    }

    private static byte[] digest(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
