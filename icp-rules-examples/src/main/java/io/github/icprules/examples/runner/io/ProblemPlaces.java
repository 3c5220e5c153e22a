package io.github.icprules.examples.runner.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.InvalidTreeException.Problem;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the line and column of each problem of a filing. The class reads the JSON a second time for this purpose, so that
 * filings without a problem take no extra time.
 */
final class ProblemPlaces {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Source source;
    private final Set<String> wanted;
    private final Map<String, JsonLocation> values = new HashMap<>();
    /** The positions of unknown names, in the order of the JSON. The path of such a problem need not contain the name. */
    private final Queue<JsonLocation> unknown = new ArrayDeque<>();

    private ProblemPlaces(Source source, Set<String> wanted) {
        this.source = source;
        this.wanted = wanted;
    }

    /** {@return the positions of problems that {@link FilingRequest#fromTree} found in the content of a source} */
    static ProblemPlaces of(Source source, List<Problem> problems) {
        ProblemPlaces places =
                new ProblemPlaces(source, problems.stream().map(Problem::path).collect(Collectors.toSet()));
        try (JsonParser parser = FACTORY.createParser(source.reader())) {
            parser.nextToken();
            places.walk(parser, FilingRequest.class, "");
        } catch (IOException e) {
            throw new UncheckedIOException("A text that was read before can be read.", e);
        }
        return places;
    }

    /**
     * {@return the start of the message about a problem}
     *
     * <p>The caller must pass each problem once, in the order of the problems.
     */
    Text next(Problem problem) {
        JsonLocation location =
                problem.message().startsWith("unknown property") ? unknown.poll() : values.get(problem.path());
        return location == null ? source.asWhole() : source.at(location.getLineNr(), location.getColumnNr());
    }

    private void walk(JsonParser parser, Type type, String path) throws IOException {
        if (wanted.contains(path)) {
            values.put(path, parser.currentTokenLocation());
        }
        if (parser.currentToken() == JsonToken.START_OBJECT && type instanceof ParameterizedType) {
            // The caller's own facts by name. No value of a fact is an object.
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                walk(parser, Object.class, path + '.' + name);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT
                && type instanceof Class<?> record
                && record.isRecord()) {
            Map<String, Type> components = Stream.of(record.getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                Type component = components.get(name);
                if (component == null) {
                    unknown.add(parser.currentTokenLocation());
                }
                parser.nextToken();
                if (component == null) {
                    parser.skipChildren();
                } else {
                    walk(parser, component, path.isEmpty() ? name : path + '.' + name);
                }
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY && type instanceof ParameterizedType collection) {
            Type item = collection.getActualTypeArguments()[0];
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                walk(parser, item, path + '[' + index + ']');
            }
        } else {
            parser.skipChildren();
        }
    }
}
