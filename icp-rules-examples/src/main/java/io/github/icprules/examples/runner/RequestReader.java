package io.github.icprules.examples.runner;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.github.icprules.Limits;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.NearestName;
import io.github.icprules.text.PersonalData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filing from JSON, strictly: an unknown property, a value of another type or a name that does not exist is an
 * error that says where it is and what was expected. No value of a person is ever repeated in it.
 */
final class RequestReader {

    private static final int DEEPEST_NESTING = 32;
    private static final int LONGEST_LIST_OF_NAMES = 12;

    private static final JsonMapper MAPPER = mapper();

    private RequestReader() {}

    static FilingRequest read(Source source) {
        if (source.isBlank()) {
            throw new UnusableInputException(source.asWhole() + "empty; expected a filing as a JSON object");
        }
        try {
            try (JsonParser parser = MAPPER.createParser(source.reader())) {
                PropertyNames.check(parser, FilingRequest.class);
                if (parser.nextToken() != null) {
                    throw new UnusableInputException(at(source, parser.currentTokenLocation())
                            + "something follows the filing; expected one JSON object");
                }
            }
            FilingRequest request = MAPPER.readValue(source.reader(), FilingRequest.class);
            if (request == null) {
                throw new UnusableInputException(source.at(1, 1) + "null; expected a filing as a JSON object");
            }
            return request;
        } catch (PropertyNames.MisfitException e) {
            throw new UnusableInputException(at(source, e.misfit().location()) + explain(e.misfit()));
        } catch (JsonProcessingException e) {
            Causes.throwError(e);
            throw new UnusableInputException(place(source, e) + explain(e));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read.", e);
        }
    }

    /**
     * {@return the reference in a filing that may be unusable, masked; {@code null} if none is found before the JSON goes wrong}
     *
     * <p>The caller recognises the order of an unusable line by the reference.
     */
    static @Nullable String referenceIn(byte[] json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isReference = "reference".equals(parser.currentName());
                if (parser.nextToken() == JsonToken.VALUE_STRING && isReference) {
                    return PersonalData.maskReference(shortened(parser.getText()));
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // The line is unusable, which its record says.
        }
        return null;
    }

    private static String shortened(String reference) {
        int longest = Limits.defaults().shortText();
        return reference.length() <= longest ? reference : reference.substring(0, longest);
    }

    /** A name that is near to none could be a value in the wrong place, so that it is not repeated. */
    private static String explain(PropertyNames.Misfit misfit) {
        String parent = misfit.parent();
        if (misfit.isGivenTwice()) {
            return (parent.isEmpty() ? "" : parent + '.') + misfit.name() + ": given twice; expected once";
        }
        boolean isOfApi = WeChatNames.ours(misfit.name(), misfit.known()).isPresent();
        return (isOfApi ? Optional.of(misfit.name()) : NearestName.repeatable(misfit.name(), misfit.known()))
                        .map(name -> (parent.isEmpty() ? "" : parent + '.') + name + ": unknown property; ")
                        .orElseGet(() -> (parent.isEmpty() ? "" : parent + ": ")
                                + "unknown property (%s); ".formatted(NearestName.lengthOf(misfit.name())))
                + expectedProperty(misfit);
    }

    private static String place(Source source, JsonProcessingException problem) {
        String place = at(source, problem.getLocation());
        String path = problem instanceof JsonMappingException mapping ? path(mapping.getPath()) : "";
        return path.isEmpty() ? place : place + path + ": ";
    }

    private static String at(Source source, @Nullable JsonLocation location) {
        return location == null ? source.asWhole() : source.at(location.getLineNr(), location.getColumnNr());
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                // One that the model has: others have been refused by now.
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    /** Words of our own throughout: the library's speak of its classes and repeat what is given. */
    private static String explain(JsonProcessingException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException) {
                return "more than %s levels deep, or a value too long; expected a filing".formatted(DEEPEST_NESTING);
            }
            if (cause instanceof InputCoercionException) {
                return "wrong value; expected a whole number that is not so large";
            }
        }
        if (problem instanceof OutOfRangeException far) {
            List<JsonMappingException.Reference> path = far.getPath();
            boolean isEnd =
                    !path.isEmpty() && "until".equals(path.get(path.size() - 1).getFieldName());
            return "wrong value; expected a date between %s and %s".formatted(Days.FIRST, Days.LAST)
                    + (isEnd ? ", or \"indefinite\": true instead" : "");
        }
        if (problem instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            String value = String.valueOf(format.getValue());
            List<String> names = Arrays.stream(format.getTargetType().getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            return "unknown value (%s); ".formatted(NearestName.described(value, names)) + expectedOneOf(value, names);
        }
        if (problem instanceof ValueInstantiationException refused && refused.getCause() != null) {
            // The model's own sentence, which repeats nothing that is given.
            return String.valueOf(refused.getCause().getMessage());
        }
        if (problem instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "wrong value; expected " + described(mismatch.getTargetType());
        }
        if (problem instanceof JsonMappingException) {
            return "cannot be read; expected what docs/filing-request.md describes";
        }
        return problem instanceof JsonEOFException
                ? "not JSON; it ends too early: a bracket or a quotation mark is not closed"
                : "not JSON; expected something else here: look at the quotation marks, commas and brackets";
    }

    private static String expectedProperty(PropertyNames.Misfit misfit) {
        return WeChatNames.ours(misfit.name(), misfit.known())
                .map(RequestReader::suggested)
                .orElseGet(() -> expectedOneOf(misfit.name(), misfit.known()));
    }

    private static String suggested(String name) {
        return "expected a name such as %s; did you mean %s?".formatted(name, name);
    }

    private static String expectedOneOf(String given, Collection<String> names) {
        Optional<String> nearest = NearestName.of(given, names);
        if (nearest.isPresent()) {
            return suggested(nearest.get());
        }
        return names.size() <= LONGEST_LIST_OF_NAMES
                ? "expected one of " + String.join(", ", names)
                : "expected one of %s names, see docs/filing-request.md".formatted(names.size());
    }

    private static String described(Class<?> type) {
        if (type == LocalDate.class) {
            return "a date such as \"2026-11-24\"";
        }
        if (type == OffsetDateTime.class) {
            return "a time such as \"2026-11-24T20:00:00+08:00\"";
        }
        if (type == String.class) {
            return "a string";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isEnum()) {
            return "the name of a " + type.getSimpleName() + " as a string";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static JsonMapper mapper() {
        SimpleModule dates = new SimpleModule()
                .addDeserializer(LocalDate.class, new Iso<>(LocalDate.class, LocalDate::parse, Days::canBeMeant))
                .addDeserializer(
                        OffsetDateTime.class,
                        new Iso<>(
                                OffsetDateTime.class,
                                OffsetDateTime::parse,
                                time -> Days.canBeMeant(time.toLocalDate())));
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .addModule(dates)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        textual -> textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfigDefaults(
                        values -> values.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .build();
    }

    /** Reads dates and times in ISO form and in no other. */
    private static final class Iso<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;
        private final transient Predicate<T> canBeMeant;

        Iso(Class<T> type, Function<String, T> parse, Predicate<T> canBeMeant) {
            super(type);
            this.parse = parse;
            this.canBeMeant = canBeMeant;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            T value;
            try {
                value = parse.apply(parser.getText());
            } catch (DateTimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), "a personal value", "not in ISO form");
            }
            if (!canBeMeant.test(value)) {
                throw new OutOfRangeException(parser, handledType());
            }
            return value;
        }
    }

    /** Carries a day that nobody can mean out of Jackson. */
    private static final class OutOfRangeException extends InvalidFormatException {

        private static final long serialVersionUID = 1L;

        OutOfRangeException(JsonParser parser, Class<?> type) {
            super(parser, "out of range", "a personal value", type);
        }
    }
}
