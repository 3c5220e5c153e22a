package io.github.icprules.examples.runner;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a batch wrote about a line earlier, read back from its output. */
final class WrittenRecord {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Set<String> violated = new TreeSet<>();
    private long line;
    private @Nullable String error;
    private @Nullable Verdict verdict;
    private boolean isUnfit;
    private @Nullable LocalDate evaluatedOn;
    private @Nullable String rulePack;
    private @Nullable String rulePackSha256;

    private WrittenRecord() {}

    /** {@return the record; {@code null} if it is none} */
    static @Nullable WrittenRecord read(byte[] json) {
        WrittenRecord record = new WrittenRecord();
        try (JsonParser parser = FACTORY.createParser(json)) {
            boolean isWhole = parser.nextToken() == JsonToken.START_OBJECT
                    && "line".equals(parser.nextFieldName())
                    && parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
            if (isWhole) {
                record.line = parser.getLongValue();
                isWhole = record.readAnswer(parser)
                        && parser.nextToken() == JsonToken.END_OBJECT
                        && parser.nextToken() == null;
            }
            return isWhole ? record : null;
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read.", e);
        }
    }

    long line() {
        return line;
    }

    /** {@return whether the line was broken} */
    boolean isError() {
        return error != null;
    }

    /** {@return whether it was broken by a fault of the program} */
    boolean isFault() {
        return error != null && error.startsWith(BatchRecord.FAULT);
    }

    /** {@return the day the filing was judged by; {@code null} if it was broken} */
    @Nullable LocalDate evaluatedOn() {
        return evaluatedOn;
    }

    /** {@return the name of the rules; {@code null} if it was broken} */
    @Nullable String rulePack() {
        return rulePack;
    }

    /** {@return the digest of the rules; {@code null} if it was broken} */
    @Nullable String rulePackSha256() {
        return rulePackSha256;
    }

    /** {@return what a summary needs to know of it} */
    BatchRecord.Summary summary() {
        return new BatchRecord.Summary(line, verdict, isUnfit, isFault(), violated);
    }

    private boolean readAnswer(JsonParser parser) throws IOException {
        String property = parser.nextFieldName();
        if ("error".equals(property)) {
            error = parser.nextTextValue();
            return error != null;
        }
        if (!"report".equals(property) || parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        readReport(parser);
        return verdict != null && evaluatedOn != null && rulePack != null && rulePackSha256 != null;
    }

    private void readReport(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String property = parser.currentName();
            parser.nextToken();
            switch (property) {
                case "verdict" -> verdict = Verdict.valueOf(parser.getText());
                case "evaluatedOn" -> evaluatedOn = LocalDate.parse(parser.getText());
                case "violations" -> {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        readViolation(parser);
                    }
                }
                case "receipt" -> readReceipt(parser);
                default -> parser.skipChildren();
            }
        }
    }

    private void readViolation(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String property = parser.currentName();
            parser.nextToken();
            switch (property) {
                case "ruleId" -> violated.add(parser.getText());
                case "severity" -> isUnfit |= Exit.makesUnfit(Severity.valueOf(parser.getText()));
                default -> parser.skipChildren();
            }
        }
    }

    private void readReceipt(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String property = parser.currentName();
            parser.nextToken();
            switch (property) {
                case "rulePack" -> rulePack = parser.getText();
                case "rulePackSha256" -> rulePackSha256 = parser.getText();
                default -> parser.skipChildren();
            }
        }
    }
}
