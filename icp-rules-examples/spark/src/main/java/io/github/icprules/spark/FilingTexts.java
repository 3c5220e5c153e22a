package io.github.icprules.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.Limits;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.PersonalData;
import io.github.icprules.wechat.WeChatFiling;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads filings from JSON texts, as strictly as {@code batch} of the command line does. A text is a filing, a body of WeChat's API, or
 * {@code {"wechat": body, "context": context}}.
 */
final class FilingTexts {

    /** The longest text. A filing takes a few kilobytes, and many texts are in memory at once. */
    static final int MOST_BYTES = 1024 * 1024;

    private static final int DEEPEST_NESTING = 1000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char INSTEAD = '\uFFFD';
    private static final String WECHAT = "wechat";
    private static final String CONTEXT = "context";
    private static final Set<String> BODY = Set.of("icp_subject", "icp_applets", "icp_materials", "auth_data");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_NESTING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FilingTexts() {}

    /**
     * {@return the filing that a text describes}
     *
     * @throws UnusableTextException if the text describes no filing
     */
    static FilingRequest read(byte[] utf8) throws UnusableTextException {
        refuseTooLong(utf8.length);
        return read(tree(decoded(utf8)));
    }

    /**
     * {@return the filing that a text describes}
     *
     * @throws UnusableTextException if the text describes no filing
     */
    static FilingRequest read(String json) throws UnusableTextException {
        // Each character takes a byte at least, and three bytes at most.
        if (json.length() > MOST_BYTES / 3) {
            return read(json.getBytes(StandardCharsets.UTF_8));
        }
        return read(tree(withoutMark(json)));
    }

    /**
     * {@return the filing in a body of WeChat's API with a context}
     *
     * @throws UnusableTextException if one of the two is no JSON, or the context is wrong
     */
    static FilingRequest read(byte[] body, byte[] context) throws UnusableTextException {
        refuseTooLong((long) body.length + context.length);
        return weChat(tree(decoded(body)), tree(decoded(context)));
    }

    /**
     * {@return the reference in a text that may be unusable, masked; {@code null} if none is found before the JSON goes wrong}
     *
     * <p>The caller recognises the order of an unusable text by the reference.
     */
    static @Nullable String referenceIn(byte[] utf8) {
        if (utf8.length > MOST_BYTES) {
            return null;
        }
        try (JsonParser parser = MAPPER.getFactory().createParser(utf8)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? referenceIn(parser, true) : null;
        } catch (IOException e) {
            // The text is unusable, which its row says.
            return null;
        }
    }

    private static @Nullable String referenceIn(JsonParser parser, boolean isOutside) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("reference") && value == JsonToken.VALUE_STRING) {
                String reference = PersonalData.maskReference(parser.getText());
                return reference.substring(
                        0, Math.min(reference.length(), Limits.defaults().shortText()));
            }
            if (isOutside && name.equals(CONTEXT) && value == JsonToken.START_OBJECT) {
                String reference = referenceIn(parser, false);
                if (reference != null) {
                    return reference;
                }
            } else {
                parser.skipChildren();
            }
        }
        return null;
    }

    private static FilingRequest read(@Nullable Object tree) throws UnusableTextException {
        if (tree instanceof Map<?, ?> members) {
            if (members.containsKey(WECHAT)) {
                if (!Set.of(WECHAT, CONTEXT).containsAll(members.keySet())) {
                    throw new UnusableTextException(
                            "wechat 旁有其他属性；应只有 context", "a property beside wechat; expected context and nothing else");
                }
                return weChat(members.get(WECHAT), members.get(CONTEXT));
            }
            if (members.keySet().stream().anyMatch(BODY::contains)) {
                return weChat(tree, null);
            }
        }
        if (tree == null) {
            throw new UnusableTextException("为 null；应为 JSON 对象形式的备案", "null; expected a filing as a JSON object");
        }
        try {
            return FilingRequest.fromTree(tree);
        } catch (InvalidTreeException e) {
            throw UnusableTextException.of(e);
        }
    }

    private static FilingRequest weChat(@Nullable Object body, @Nullable Object context) throws UnusableTextException {
        try {
            return WeChatFiling.read(body, context);
        } catch (InvalidTreeException e) {
            throw UnusableTextException.of(e);
        }
    }

    private static void refuseTooLong(long bytes) throws UnusableTextException {
        if (bytes > MOST_BYTES) {
            throw new UnusableTextException("超过 1 MB；应为一件备案", "longer than 1 MB; expected one filing");
        }
    }

    private static String decoded(byte[] utf8) throws UnusableTextException {
        String text = new String(utf8, StandardCharsets.UTF_8);
        // Few texts have the character that stands for malformed bytes.
        return withoutMark(text.indexOf(INSTEAD) < 0 ? text : strictlyDecoded(utf8));
    }

    private static String strictlyDecoded(byte[] utf8) throws UnusableTextException {
        CharBuffer text = CharBuffer.allocate(utf8.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(utf8), text, true);
        if (result.isError()) {
            throw at(text.position() + 1, "不是 UTF-8；应为 UTF-8 编码的 JSON", "not UTF-8; expected JSON in UTF-8");
        }
        return text.flip().toString();
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static @Nullable Object tree(String json) throws UnusableTextException {
        try {
            return MAPPER.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            // Not the message of the library, which repeats values.
            JsonLocation location = e.getLocation();
            throw at(
                    location == null ? 1 : location.getColumnNr(),
                    "不是一个 JSON 对象，或者有属性重复、嵌套超过 " + DEEPEST_NESTING + " 层",
                    "not one JSON object, or a property twice, or more than " + DEEPEST_NESTING + " levels deep");
        }
    }

    private static UnusableTextException at(int column, String chinese, String english) {
        return new UnusableTextException("第" + column + "列：" + chinese, "column " + column + ": " + english);
    }
}
