package io.github.icprules.examples.runner;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads any JSON as a tree of maps, lists, texts, numbers and booleans. */
final class TreeReader {

    private static final int DEEPEST_NESTING = 1000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_NESTING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private TreeReader() {}

    /**
     * Reads a tree; {@code null} if the JSON is {@code null}.
     *
     * @param expected what the source should hold, for messages
     */
    static @Nullable Object read(Source source, String expected) {
        if (source.isBlank()) {
            throw new UnusableInputException("%s: empty; expected %s".formatted(source.name(), expected));
        }
        try {
            return MAPPER.readValue(source.reader(), Object.class);
        } catch (JsonProcessingException e) {
            throw new UnusableInputException(
                    source.name() + lineAndColumn(e.getLocation()) + ": " + explain(e, expected));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read.", e);
        }
    }

    private static String lineAndColumn(@Nullable JsonLocation location) {
        return location == null ? "" : ":" + location.getLineNr() + ":" + location.getColumnNr();
    }

    /** Uses its own words only, because the library's messages repeat values. */
    private static String explain(JsonProcessingException problem, String expected) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException) {
                return "more than %s levels deep, or a value too long; expected %s"
                        .formatted(DEEPEST_NESTING, expected);
            }
        }
        if (problem instanceof JsonEOFException) {
            return "not JSON; it ends too early: a bracket or a quotation mark is not closed";
        }
        if (problem instanceof MismatchedInputException) {
            return "something follows; expected %s and nothing else".formatted(expected);
        }
        return String.valueOf(problem.getOriginalMessage()).startsWith("Duplicate field")
                ? "a member given twice; expected once"
                : "not JSON; expected something else here: look at the quotation marks, commas and brackets";
    }
}
