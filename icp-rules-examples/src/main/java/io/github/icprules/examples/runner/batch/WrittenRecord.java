package io.github.icprules.examples.runner.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.icprules.batch.BatchLine;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line that a batch wrote earlier: the answered line of the input, and the conditions of the evaluation. */
final class WrittenRecord {

    private static final JsonFactory FACTORY = new JsonFactory();

    private long line;
    private @Nullable String error;
    private @Nullable LocalDate evaluatedOn;
    private @Nullable String engine;
    private @Nullable String rulePack;
    private @Nullable String rulePackSha256;
    private final List<String> packs = new ArrayList<>();
    private final List<String> policies = new ArrayList<>();

    private WrittenRecord() {}

    /** {@return the line as a record; {@code null} if the JSON is no output of a batch} */
    static @Nullable WrittenRecord read(byte[] json) {
        WrittenRecord record = new WrittenRecord();
        try (JsonParser parser = FACTORY.createParser(json)) {
            boolean isWhole = parser.nextToken() == JsonToken.START_OBJECT
                    && "line".equals(parser.nextFieldName())
                    && parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
            if (isWhole) {
                record.line = parser.getLongValue();
                isWhole = record.readAnswer(parser)
                        && BatchLine.DIGEST.equals(nameAfterAnswer(parser))
                        && parser.nextTextValue() != null
                        && parser.nextToken() == JsonToken.END_OBJECT
                        && parser.nextToken() == null;
            }
            return isWhole ? record : null;
        } catch (JsonProcessingException | DateTimeException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read.", e);
        }
    }

    /** {@return the number of the answered line, from 1} */
    long line() {
        return line;
    }

    /** {@return whether the answered line was invalid} */
    boolean isError() {
        return error != null;
    }

    /** {@return whether the line failed because of an error in the program} */
    boolean isFault() {
        String problem = error;
        return problem != null
                && Stream.of(Language.values())
                        .anyMatch(language -> problem.startsWith(BatchRecord.FAULT.in(language)));
    }

    /** {@return the evaluation date; {@code null} if the line was invalid} */
    @Nullable LocalDate evaluatedOn() {
        return evaluatedOn;
    }

    /** {@return the name and version of the engine; {@code null} if the line was invalid} */
    @Nullable String engine() {
        return engine;
    }

    /** {@return the name of the rules; {@code null} if the line was invalid} */
    @Nullable String rulePack() {
        return rulePack;
    }

    /** {@return the digest of the rules; {@code null} if the line was invalid} */
    @Nullable String rulePackSha256() {
        return rulePackSha256;
    }

    /** {@return the rule packs, each with its id and its digest} */
    List<String> packs() {
        return packs;
    }

    /** {@return the policies, each as its id and digest} */
    List<String> policies() {
        return policies;
    }

    /** Returns the next name, without the platform's answer, which stands behind a report. */
    private static @Nullable String nameAfterAnswer(JsonParser parser) throws IOException {
        String name = parser.nextFieldName();
        if (!"answer".equals(name)) {
            return name;
        }
        parser.nextToken();
        parser.skipChildren();
        return parser.nextFieldName();
    }

    private boolean readAnswer(JsonParser parser) throws IOException {
        String property = parser.nextFieldName();
        if ("reference".equals(property)) {
            property = parser.nextTextValue() == null ? null : parser.nextFieldName();
        }
        if ("error".equals(property)) {
            error = parser.nextTextValue();
            return error != null;
        }
        if (!"report".equals(property) || parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "evaluatedOn" -> evaluatedOn = LocalDate.parse(parser.getText());
                case "receipt" -> readReceipt(parser);
                default -> parser.skipChildren();
            }
        }
        return evaluatedOn != null && engine != null && rulePack != null && rulePackSha256 != null;
    }

    private void readReceipt(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String property = parser.currentName();
            parser.nextToken();
            switch (property) {
                case "engine" -> engine = parser.getText();
                case "rulePack" -> rulePack = parser.getText();
                case "rulePackSha256" -> rulePackSha256 = parser.getText();
                case "packs" -> readDigests(parser, packs);
                case "policies" -> readDigests(parser, policies);
                default -> parser.skipChildren();
            }
        }
    }

    private static void readDigests(JsonParser parser, List<String> digests) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            String id = "";
            String sha256 = "";
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String property = parser.currentName();
                parser.nextToken();
                switch (property) {
                    case "id" -> id = parser.getText();
                    case "sha256" -> sha256 = parser.getText();
                    default -> parser.skipChildren();
                }
            }
            digests.add(id + ' ' + sha256);
        }
    }
}
