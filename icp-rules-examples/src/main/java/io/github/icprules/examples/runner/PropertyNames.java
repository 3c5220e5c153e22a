package io.github.icprules.examples.runner;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the first unknown or duplicate property. This check runs before anything else, because otherwise the correct name of
 * a misspelt property would be reported as missing.
 */
final class PropertyNames {

    /**
     * A property that cannot be taken.
     *
     * @param parent the path of the object it is in; empty for the outermost
     * @param name what it is called
     * @param location its line and column
     * @param known the names known there
     */
    record Misfit(String parent, String name, JsonLocation location, List<String> known) {

        /** {@return whether it is known, so that it can only be one too many} */
        boolean isGivenTwice() {
            return known.contains(name);
        }
    }

    private PropertyNames() {}

    /** Throws the first property that cannot be taken, if there is one. */
    static void check(JsonParser parser, Class<? extends Record> type) throws IOException, MisfitException {
        parser.nextToken();
        check(parser, type, "");
    }

    private static void check(JsonParser parser, Type type, String path) throws IOException, MisfitException {
        if (parser.currentToken() == JsonToken.START_OBJECT && type instanceof Class<?> record && record.isRecord()) {
            checkObject(parser, record, path);
        } else if (parser.currentToken() == JsonToken.START_ARRAY && type instanceof ParameterizedType collection) {
            Type item = collection.getActualTypeArguments()[0];
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null; index++) {
                check(parser, item, path + '[' + index + ']');
            }
        } else {
            parser.skipChildren();
        }
    }

    private static void checkObject(JsonParser parser, Class<?> record, String path)
            throws IOException, MisfitException {
        RecordComponent[] components = record.getRecordComponents();
        Set<String> given = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            RecordComponent component = Stream.of(components)
                    .filter(candidate -> candidate.getName().equals(name))
                    .findFirst()
                    .orElse(null);
            if (component == null || !given.add(name)) {
                throw new MisfitException(new Misfit(
                        path,
                        name,
                        parser.currentTokenLocation(),
                        Stream.of(components)
                                .map(RecordComponent::getName)
                                .sorted()
                                .toList()));
            }
            parser.nextToken();
            check(parser, component.getGenericType(), path.isEmpty() ? name : path + '.' + name);
        }
    }

    /** Carries the first misfit out of the walk. */
    static final class MisfitException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Misfit misfit;

        MisfitException(Misfit misfit) {
            this.misfit = misfit;
        }

        Misfit misfit() {
            return misfit;
        }
    }
}
