package io.github.icprules.desk;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON as trees of maps, lists and values, and writes such trees. */
final class Json {

    private static final JsonMapper WRITER = JsonMapper.builder().build();
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The first characters of JSON. Of a text without quotation marks, it is said what can be sent. */
    private static final String STARTS = "{[\"-0123456789tfn";

    private static final String CHINESE_SIGNS = "“”‘’：，｛｝";

    private static final Text PLAIN = Text.of(
            "这是文字，不是 JSON。应为请求体、备案、检查报告或者平台的答复，都以 { 开头。",
            "This is plain text, no JSON. Expected a body, a filing, a report or an answer of the platform, which start with {.");

    private final JsonMapper reader;
    private final int nesting;

    /** Takes the most levels of nested JSON. */
    Json(int nesting) {
        this.nesting = nesting;
        this.reader = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(nesting)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** {@return the reader, for a library that reads JSON itself} */
    JsonMapper mapper() {
        return reader;
    }

    /** {@return the tree as JSON in one line, in UTF-8} */
    static byte[] write(Object tree) {
        return WRITER.writeValueAsBytes(tree);
    }

    /** {@return the tree as JSON for a person, with a line for each member} */
    static String writeIndented(Object tree) {
        return INDENTED.writeValueAsString(tree);
    }

    /** {@return the tree as JSON with the members of each object in the order of their names, the same at each start} */
    static byte[] writeSorted(Object tree) {
        return SORTED.writeValueAsBytes(tree);
    }

    /**
     * {@return the tree of JSON; {@code null} if the JSON is {@code null}}
     *
     * @throws ProblemException if the bytes are no JSON in UTF-8, with the place
     */
    @Nullable Object read(byte[] utf8) {
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw ProblemException.of(
                    ProblemKind.NOT_JSON,
                    Text.of(
                            "编码不是 UTF-8（可能是 GBK）；应把内容转成 UTF-8 再发。",
                            "The encoding is not UTF-8, but GBK perhaps; expected JSON in UTF-8."));
        }
    }

    /** {@return the tree of JSON as a text} */
    @Nullable Object read(String text) {
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (json.isEmpty()) {
            throw ProblemException.of(
                    ProblemKind.NOT_JSON, Text.of("没有内容；应为 JSON 对象。", "Empty; expected a JSON object."));
        }
        try {
            // The reader of a text counts characters; the reader of bytes counts the bytes of a Chinese character.
            return reader.readValue(json, Object.class);
        } catch (JacksonException e) {
            throw unreadable(e, json);
        }
    }

    /** The messages of the JSON library repeat values, so the words are those of this class. */
    private ProblemException unreadable(JacksonException problem, String text) {
        if (problem instanceof StreamConstraintsException) {
            return ProblemException.limit(
                    ProblemKind.INVALID_REQUEST,
                    "nesting",
                    nesting,
                    "嵌套超过 %s 层，或某个值过长。",
                    "More than %s levels deep, or a value too long.");
        }
        if (!text.isBlank() && !STARTS.contains(text.strip().substring(0, 1))) {
            return ProblemException.of(ProblemKind.NOT_JSON, PLAIN);
        }
        Text words = words(problem, text);
        TokenStreamLocation place = problem.getLocation();
        if (place == null || place.getLineNr() < 1) {
            return ProblemException.of(ProblemKind.NOT_JSON, words);
        }
        return ProblemException.of(
                ProblemKind.NOT_JSON,
                Text.of(
                        "第 %s 行第 %s 列：%s".formatted(place.getLineNr(), place.getColumnNr(), words.in(Language.ZH)),
                        "Line %s, column %s: %s"
                                .formatted(place.getLineNr(), place.getColumnNr(), words.in(Language.EN))));
    }

    /** Returns what is wrong. */
    private static Text words(JacksonException problem, String text) {
        if (problem instanceof UnexpectedEndOfInputException) {
            return Text.of("结束得太早，括号或引号没有闭合。", "it ends too early: a bracket or a quotation mark is not closed.");
        }
        if (problem instanceof MismatchedInputException) {
            return Text.of("其后还有内容；应只有一个 JSON 值。", "something follows; expected one JSON value and nothing else.");
        }
        String reason = String.valueOf(problem.getOriginalMessage());
        if (reason.startsWith("Duplicate")) {
            return Text.of("有属性重复给出；应只出现一次。", "a member given twice; expected once.");
        }
        TokenStreamLocation place = problem.getLocation();
        long at = place == null ? -1 : place.getCharOffset();
        if (at > 0
                && at < text.length()
                && "}]".indexOf(text.charAt((int) at)) >= 0
                && text.substring(0, (int) at).strip().endsWith(",")) {
            return Text.of("前面多了一个逗号，请去掉。", "a comma too many in front of it; take it out.");
        }
        if (reason.contains("expecting comma") && at > 0 && at < text.length() && text.charAt((int) at) == '"') {
            return Text.of("前面少了一个逗号，请补上。", "a comma is missing in front of it; put it in.");
        }
        return at >= 0 && at < text.length() && CHINESE_SIGNS.indexOf(text.charAt((int) at)) >= 0
                ? Text.of(
                        "此处是中文标点；应为英文的引号、冒号或者逗号。",
                        "a Chinese punctuation mark; expected a quotation mark, colon or comma of JSON.")
                : Text.of(
                        "此处应为其他内容，请检查引号、逗号和括号。",
                        "expected something else here; look at the quotation marks, commas and brackets.");
    }
}
