package io.github.icprules.examples.runner;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for the first property that the model does not know. Done before anything is read: a misspelt name would otherwise
 * be told as its rightly spelt namesake being missing.
 */
final class PropertyNames {

    /**
     * A property that is not known.
     *
     * @param path where it is
     * @param name what it is called
     * @param location its line and column
     * @param known the names known there
     */
    record Unknown(String path, String name, JsonLocation location, List<String> known) {}

    private PropertyNames() {}

    /** Throws the first unknown property, if there is one. */
    static void check(JsonParser parser, Class<? extends Record> type) throws IOException, UnknownPropertyException {
        parser.nextToken();
        check(parser, type, "");
    }

    private static void check(JsonParser parser, Type type, String path) throws IOException, UnknownPropertyException {
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
            throws IOException, UnknownPropertyException {
        RecordComponent[] components = record.getRecordComponents();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String place = path.isEmpty() ? name : path + '.' + name;
            RecordComponent component = Stream.of(components)
                    .filter(candidate -> candidate.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new UnknownPropertyException(new Unknown(
                            place,
                            name,
                            parser.currentTokenLocation(),
                            Stream.of(components)
                                    .map(RecordComponent::getName)
                                    .sorted()
                                    .toList())));
            parser.nextToken();
            check(parser, component.getGenericType(), place);
        }
    }

    /** Carries the first unknown property out of the walk. */
    static final class UnknownPropertyException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Unknown unknown;

        UnknownPropertyException(Unknown unknown) {
            this.unknown = unknown;
        }

        Unknown unknown() {
            return unknown;
        }
    }
}
