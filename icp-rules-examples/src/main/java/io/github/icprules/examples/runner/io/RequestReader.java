package io.github.icprules.examples.runner.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.icprules.Limits;
import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.InvalidTreeException.Problem;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.PlatformAnswer;
import io.github.icprules.wechat.Submission;
import io.github.icprules.wechat.WeChatFiling;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filing from JSON with the library's reader, and adds the line and column of each problem. The JSON is a filing, a body
 * of WeChat's {@code apply_icp_filing}, or {@code {"wechat": body, "context": context, "answer": answer, "before": body or
 * filing}}, in which the members behind the body may be absent.
 */
public final class RequestReader {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final String CONTEXT = "context";
    private static final Text EXPECTED = Text.of("一件备案（JSON 对象）", "a filing as a JSON object");

    private RequestReader() {}

    /** {@return the filing of a source} */
    public static FilingRequest read(Source source) {
        return submission(source).request();
    }

    /**
     * {@return the filing of the tree of a source}
     *
     * @param tree the content of the source; {@code null} if the JSON is {@code null}
     */
    public static FilingRequest read(Source source, @Nullable Object tree) {
        return submission(source, tree).request();
    }

    /** {@return the filing of a source, with the platform's answer if the source has one} */
    public static Submission submission(Source source) {
        return submission(source, TreeReader.read(source, EXPECTED));
    }

    /**
     * {@return the filing of the tree of a source, with the platform's answer if the tree has one}
     *
     * @param tree the content of the source; {@code null} if the JSON is {@code null}
     */
    public static Submission submission(Source source, @Nullable Object tree) {
        if (tree == null) {
            throw new UnusableInputException("%s为 null；应为%s", "%snull; expected %s", source.at(1, 1), EXPECTED);
        }
        try {
            return Submission.read(tree);
        } catch (InvalidTreeException e) {
            if (Submission.isWrapped(tree)) {
                throw unusable(source, e);
            }
            ProblemPlaces places = ProblemPlaces.of(source, e.problems());
            throw new UnusableInputException(e.problems().stream()
                    .map(problem -> inWords(places.next(problem), problem))
                    .toList());
        }
    }

    /**
     * {@return the filing of an attempt before}
     *
     * @param tree a filing or a body
     * @param context the context for a body; {@code null} if there is none
     */
    public static FilingRequest former(Source source, @Nullable Object tree, @Nullable Object context) {
        return context != null && WeChatFiling.isBody(tree) ? body(source, tree, context) : read(source, tree);
    }

    /**
     * {@return the filing of a body with a context}
     *
     * @param source the source of the context, for messages
     * @param context the context; {@code null} if there is none
     */
    public static FilingRequest body(Source source, @Nullable Object body, @Nullable Object context) {
        try {
            return WeChatFiling.read(body, context);
        } catch (InvalidTreeException e) {
            throw unusable(source, e);
        }
    }

    /** {@return the platform's answer in a source} */
    public static PlatformAnswer answer(Source source) {
        Object tree = TreeReader.read(source, Text.of("微信的答复（JSON 对象）", "what WeChat answered as a JSON object"));
        try {
            return PlatformAnswer.read(tree);
        } catch (InvalidTreeException e) {
            throw unusable(source, e);
        }
    }

    /** {@return the exception for a tree of a source that has problems, with a line for each problem} */
    public static UnusableInputException unusable(Source source, InvalidTreeException invalid) {
        return new UnusableInputException(invalid.problems().stream()
                .map(problem -> inWords(source.asWhole(), problem))
                .toList());
    }

    /** {@return the exception for a filing that the rules refuse, with a line for each problem} */
    public static UnusableInputException unusable(InvalidTreeException invalid) {
        return new UnusableInputException(invalid.problems().stream()
                .map(problem -> inWords(Sentence.same(""), problem))
                .toList());
    }

    /** {@return a problem in both languages, behind its place} */
    public static Text inWords(Text place, Problem problem) {
        String path = problem.path();
        return new Sentence(
                path.isEmpty() ? "%s%s%s" : "%s%s：%s",
                path.isEmpty() ? "%s%s%s" : "%s%s: %s",
                place,
                path,
                Text.of(problem.messageZh(), problem.message()));
    }

    /**
     * {@return the masked reference of a filing or of a context, which may be invalid; {@code null} if no reference is found
     * before the JSON becomes invalid}
     *
     * <p>The reference shows the order to which an invalid line belongs.
     */
    public static @Nullable String referenceIn(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? referenceIn(parser, true) : null;
        } catch (IOException e) {
            // The line is invalid, which its record states.
            return null;
        }
    }

    /** Returns the reference in an object, or in the context of the object at the top. */
    private static @Nullable String referenceIn(JsonParser parser, boolean isTop) throws IOException {
        String found = null;
        while (found == null && parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("reference") && value == JsonToken.VALUE_STRING) {
                found = shortened(PersonalData.maskReference(parser.getText()));
            } else if (isTop && name.equals(CONTEXT) && value == JsonToken.START_OBJECT) {
                found = referenceIn(parser, false);
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private static String shortened(String reference) {
        int longest = Limits.defaults().shortText();
        return reference.length() <= longest ? reference : reference.substring(0, longest);
    }
}
