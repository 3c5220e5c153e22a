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
import io.github.icprules.text.Text;
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

    /** The faults of JSON that any reader of JSON reports. */
    static final Text ENDS_TOO_EARLY = Text.of(
            "不是 JSON；结束得太早：括号或引号没有闭合", "not JSON; it ends too early: a bracket or a quotation mark is not closed");

    static final Text NOT_JSON = Text.of(
            "不是 JSON；此处应为其他内容：请检查引号、逗号和括号",
            "not JSON; expected something else here: look at the quotation marks, commas and brackets");

    private static final JsonMapper MAPPER = mapper();

    private RequestReader() {}

    static FilingRequest read(Source source) {
        if (source.isBlank()) {
            throw new UnusableInputException(
                    "%s没有内容；应为 JSON 对象形式的备案", "%sempty; expected a filing as a JSON object", source.asWhole());
        }
        try {
            try (JsonParser parser = MAPPER.createParser(source.reader())) {
                PropertyNames.check(parser, FilingRequest.class);
                if (parser.nextToken() != null) {
                    throw new UnusableInputException(
                            "%s备案之后还有内容；应为一个 JSON 对象",
                            "%ssomething follows the filing; expected one JSON object",
                            at(source, parser.currentTokenLocation()));
                }
            }
            FilingRequest request = MAPPER.readValue(source.reader(), FilingRequest.class);
            if (request == null) {
                throw new UnusableInputException(
                        "%s为 null；应为 JSON 对象形式的备案", "%snull; expected a filing as a JSON object", source.at(1, 1));
            }
            return request;
        } catch (PropertyNames.MisfitException e) {
            throw new UnusableInputException(
                    "%s%s", "%s%s", at(source, e.misfit().location()), explain(e.misfit()));
        } catch (JsonProcessingException e) {
            Causes.throwError(e);
            throw new UnusableInputException("%s%s", "%s%s", place(source, e), explain(e));
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
    private static Text explain(PropertyNames.Misfit misfit) {
        String parent = misfit.parent();
        String path = (parent.isEmpty() ? "" : parent + '.') + misfit.name();
        if (misfit.isGivenTwice()) {
            return new Sentence("%s：重复给出；应只出现一次", "%s: given twice; expected once", path);
        }
        boolean isOfApi = WeChatNames.ours(misfit.name(), misfit.known()).isPresent();
        Text unknown = (isOfApi ? Optional.of(misfit.name()) : NearestName.repeatable(misfit.name(), misfit.known()))
                .<Text>map(name -> new Sentence(
                        "%s%s：未知的属性", "%s%s: unknown property", parent.isEmpty() ? "" : parent + '.', name))
                .orElseGet(() -> new Sentence(
                        "%s未知的属性（%s）", "%sunknown property (%s)", prefix(parent), Usage.length(misfit.name())));
        return new Sentence("%s；%s", "%s; %s", unknown, expectedProperty(misfit));
    }

    private static Text place(Source source, JsonProcessingException problem) {
        String path = problem instanceof JsonMappingException mapping ? path(mapping.getPath()) : "";
        return new Sentence("%s%s", "%s%s", at(source, problem.getLocation()), prefix(path));
    }

    private static Text prefix(String path) {
        return path.isEmpty() ? Sentence.same("") : new Sentence("%s：", "%s: ", path);
    }

    private static Text at(Source source, @Nullable JsonLocation location) {
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

    /** Uses its own words only, because the library's messages name classes and repeat values. */
    private static Text explain(JsonProcessingException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException) {
                return new Sentence(
                        "嵌套超过 %s 层，或某个值过长；应为备案",
                        "more than %s levels deep, or a value too long; expected a filing", DEEPEST_NESTING);
            }
            if (cause instanceof InputCoercionException) {
                return Text.of("值不对；应为较小的整数", "wrong value; expected a whole number that is not so large");
            }
        }
        if (problem instanceof OutOfRangeException far) {
            List<JsonMappingException.Reference> path = far.getPath();
            boolean isEnd =
                    !path.isEmpty() && "until".equals(path.get(path.size() - 1).getFieldName());
            return new Sentence(
                    isEnd ? "值不对；应为 %s 至 %s 之间的日期，或者改用 \"indefinite\": true" : "值不对；应为 %s 至 %s 之间的日期",
                    isEnd
                            ? "wrong value; expected a date between %s and %s, or \"indefinite\": true instead"
                            : "wrong value; expected a date between %s and %s",
                    Days.FIRST,
                    Days.LAST);
        }
        if (problem instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            String value = String.valueOf(format.getValue());
            List<String> names = Arrays.stream(format.getTargetType().getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            return new Sentence(
                    "未知的值（%s）；%s",
                    "unknown value (%s); %s", Usage.described(value, names), expectedOneOf(value, names));
        }
        if (problem instanceof ValueInstantiationException refused && refused.getCause() != null) {
            // The model's own sentence, which repeats nothing that is given.
            return Refusals.inWords(String.valueOf(refused.getCause().getMessage()));
        }
        if (problem instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return new Sentence("值不对；应为%s", "wrong value; expected %s", described(mismatch.getTargetType()));
        }
        if (problem instanceof JsonMappingException) {
            return Text.of(
                    "无法读取；格式见 docs/filing-request.md",
                    "cannot be read; expected what docs/filing-request.md describes");
        }
        return problem instanceof JsonEOFException ? ENDS_TOO_EARLY : NOT_JSON;
    }

    private static Text expectedProperty(PropertyNames.Misfit misfit) {
        return WeChatNames.ours(misfit.name(), misfit.known())
                .map(RequestReader::suggested)
                .orElseGet(() -> expectedOneOf(misfit.name(), misfit.known()));
    }

    private static Text suggested(String name) {
        return new Sentence("应为 %s 这样的名称，%s", "expected a name such as %s; %s", name, Usage.didYouMean(name));
    }

    private static Text expectedOneOf(String given, Collection<String> names) {
        Optional<String> nearest = NearestName.of(given, names);
        if (nearest.isPresent()) {
            return suggested(nearest.get());
        }
        return names.size() <= LONGEST_LIST_OF_NAMES
                ? Text.of("应为其中之一：" + String.join("、", names), "expected one of " + String.join(", ", names))
                : new Sentence(
                        "应为 %s 个名称之一，见 docs/filing-request.md",
                        "expected one of %s names, see docs/filing-request.md", names.size());
    }

    private static Text described(Class<?> type) {
        if (type == LocalDate.class) {
            return Text.of("日期，如 \"2026-11-24\"", "a date such as \"2026-11-24\"");
        }
        if (type == OffsetDateTime.class) {
            return Text.of("时间，如 \"2026-11-24T20:00:00+08:00\"", "a time such as \"2026-11-24T20:00:00+08:00\"");
        }
        if (type == String.class) {
            return Text.of("字符串", "a string");
        }
        if (type == Boolean.class || type == boolean.class) {
            return Text.of(" true 或 false", "true or false");
        }
        if (type == Integer.class || type == Long.class) {
            return Text.of("整数", "a whole number");
        }
        if (type.isEnum()) {
            return new Sentence("字符串，%s 的名称之一", "the name of a %s as a string", type.getSimpleName());
        }
        return Collection.class.isAssignableFrom(type) ? Text.of("列表", "a list") : Text.of("对象", "an object");
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

    /** Reports a day out of range from inside Jackson. */
    private static final class OutOfRangeException extends InvalidFormatException {

        private static final long serialVersionUID = 1L;

        OutOfRangeException(JsonParser parser, Class<?> type) {
            super(parser, "out of range", "a personal value", type);
        }
    }
}
