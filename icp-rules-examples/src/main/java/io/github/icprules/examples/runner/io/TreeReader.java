package io.github.icprules.examples.runner.io;

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
import io.github.icprules.examples.runner.ErrorCauses;
import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads any JSON as a tree of maps, lists, texts, numbers and booleans. */
public final class TreeReader {

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
     * Reads a tree. Returns {@code null} if the JSON is {@code null}.
     *
     * @param expected the expected content of the source, for messages
     */
    public static @Nullable Object read(Source source, Text expected) {
        if (source.isBlank()) {
            throw new UnusableInputException("%s没有内容；应为%s", "%sempty; expected %s", source.asWhole(), expected);
        }
        try {
            return MAPPER.readValue(source.reader(), Object.class);
        } catch (JsonProcessingException e) {
            ErrorCauses.throwError(e);
            JsonLocation location = e.getLocation();
            throw new UnusableInputException(
                    "%s%s",
                    "%s%s",
                    location == null ? source.asWhole() : source.at(location.getLineNr(), location.getColumnNr()),
                    explain(e, expected));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read.", e);
        }
    }

    /**
     * Returns the message about invalid JSON in the words of this class, because the messages of the JSON library repeat
     * values.
     */
    private static Text explain(JsonProcessingException problem, Text expected) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException) {
                return new Sentence(
                        "嵌套超过 %s 层，或某个值过长；应为%s",
                        "more than %s levels deep, or a value too long; expected %s", DEEPEST_NESTING, expected);
            }
        }
        if (problem instanceof JsonEOFException) {
            return Text.of(
                    "不是 JSON；结束得太早：括号或引号没有闭合",
                    "not JSON; it ends too early: a bracket or a quotation mark is not closed");
        }
        if (problem instanceof MismatchedInputException) {
            return new Sentence("其后还有内容；应只有%s", "something follows; expected %s and nothing else", expected);
        }
        return String.valueOf(problem.getOriginalMessage()).startsWith("Duplicate field")
                ? Text.of("有属性重复给出；应只出现一次", "a member given twice; expected once")
                : Text.of(
                        "不是 JSON；此处应为其他内容：请检查引号、逗号和括号",
                        "not JSON; expected something else here: look at the quotation marks, commas and brackets");
    }
}
