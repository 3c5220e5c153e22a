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
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a filing from JSON with the library's reader, and adds the line and column of each problem. */
public final class RequestReader {

    private static final JsonFactory FACTORY = new JsonFactory();

    private RequestReader() {}

    public static FilingRequest read(Source source) {
        return read(source, TreeReader.read(source, Text.of("JSON 对象形式的备案", "a filing as a JSON object")));
    }

    /**
     * Reads a filing from the tree of a source.
     *
     * @param tree the content of the source; {@code null} if the JSON is {@code null}
     */
    public static FilingRequest read(Source source, @Nullable Object tree) {
        if (tree == null) {
            throw new UnusableInputException(
                    "%s为 null；应为 JSON 对象形式的备案", "%snull; expected a filing as a JSON object", source.at(1, 1));
        }
        try {
            return FilingRequest.fromTree(tree);
        } catch (InvalidTreeException e) {
            ProblemPlaces places = ProblemPlaces.of(source, e.problems());
            throw new UnusableInputException(e.problems().stream()
                    .map(problem -> inWords(places.next(problem), problem))
                    .toList());
        }
    }

    /** {@return the exception for a tree of a source that has problems, with a line for each problem} */
    public static UnusableInputException unusable(Source source, InvalidTreeException invalid) {
        return new UnusableInputException(invalid.problems().stream()
                .map(problem -> inWords(source.asWhole(), problem))
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
     * {@return the masked reference of a filing that may be invalid; {@code null} if no reference is found before the JSON
     * becomes invalid}
     *
     * <p>The reference shows the order to which an invalid line belongs.
     */
    public static @Nullable String referenceIn(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isReference = "reference".equals(parser.currentName());
                if (parser.nextToken() == JsonToken.VALUE_STRING && isReference) {
                    return shortened(PersonalData.maskReference(parser.getText()));
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // The line is invalid, which its record states.
        }
        return null;
    }

    private static String shortened(String reference) {
        int longest = Limits.defaults().shortText();
        return reference.length() <= longest ? reference : reference.substring(0, longest);
    }
}
