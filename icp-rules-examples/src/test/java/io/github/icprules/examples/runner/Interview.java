package io.github.icprules.examples.runner;

import io.github.icprules.examples.runner.Shape.Anything;
import io.github.icprules.examples.runner.Shape.Attributes;
import io.github.icprules.examples.runner.Shape.Codes;
import io.github.icprules.examples.runner.Shape.Constant;
import io.github.icprules.examples.runner.Shape.Day;
import io.github.icprules.examples.runner.Shape.Exclusion;
import io.github.icprules.examples.runner.Shape.Items;
import io.github.icprules.examples.runner.Shape.Members;
import io.github.icprules.examples.runner.Shape.Moment;
import io.github.icprules.examples.runner.Shape.TextCodes;
import io.github.icprules.examples.runner.Shape.Truth;
import io.github.icprules.examples.runner.Shape.Whole;
import io.github.icprules.examples.runner.Shape.Words;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Province;
import io.github.icprules.wechat.WeChatFiling;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out from a reader what it takes, by its complaints: which members must be there, which exclude each other, which numbers and
 * constants fit. So a schema says what the reader does and not what a person remembers of it.
 */
abstract class Interview {

    private static final Pattern MISSING = Pattern.compile("(\\w+)(?: must be given|: expected)");
    private static final Pattern EXPECTED = Pattern.compile("expected (.*?)(?:, found .*)?\\.?$", Pattern.DOTALL);

    /** {@return what the reader says of a document; {@code null} if it takes the document} */
    abstract @Nullable String complaint(Object document);

    /** {@return the shape of a filing} */
    static Shape ofRequest() {
        Interview interview = new Interview() {
            @Override
            @Nullable String complaint(Object document) {
                try {
                    RequestReader.read(Source.ofLine(Json.compact(document)));
                    return null;
                } catch (UnusableInputException e) {
                    return String.valueOf(e.getMessage());
                }
            }
        };
        return interview.ofType(FilingRequest.class, document -> document);
    }

    /**
     * {@return the shape of the context of a body}
     *
     * @param request the shape of a filing, of which the context has parts
     * @param enums the enums of which the context can have constants
     */
    static Shape ofContext(Shape request, Set<Class<?>> enums) {
        return new OfContext(enums).at("context", "Context", document -> document, request);
    }

    /** {@return the shape of a type of the model} */
    private Shape ofType(Type type, UnaryOperator<Object> into) {
        if (type instanceof ParameterizedType collection && collection.getRawType() == Map.class) {
            return new Attributes();
        }
        if (type instanceof ParameterizedType collection) {
            return new Items(ofType(collection.getActualTypeArguments()[0], item -> into.apply(List.of(item))));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            Map<String, Object> required = new LinkedHashMap<>();
            Map<String, Shape> members = new LinkedHashMap<>();
            // What must be there has to be known before the members can be asked about.
            for (RecordComponent component : plain.getRecordComponents()) {
                members.put(component.getName(), withoutRecords(component.getGenericType()));
            }
            require(members, required, into);
            for (RecordComponent component : plain.getRecordComponents()) {
                members.put(
                        component.getName(),
                        ofType(
                                component.getGenericType(),
                                value -> into.apply(with(required, component.getName(), value))));
            }
            return asked(plain.getSimpleName(), members, false, required, into);
        }
        return withoutRecords(plain);
    }

    private static Shape withoutRecords(Type type) {
        if (type instanceof ParameterizedType collection && collection.getRawType() == Map.class) {
            return new Attributes();
        }
        if (type instanceof ParameterizedType || (type instanceof Class<?> plain && plain.isRecord())) {
            return new Items(new Words());
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return new Constant(plain, names(plain), false);
        }
        if (plain == String.class) {
            return new Words();
        }
        if (plain == LocalDate.class) {
            return new Day();
        }
        if (plain == OffsetDateTime.class) {
            return new Moment();
        }
        if (plain == Boolean.class) {
            return new Truth();
        }
        return plain == Long.class
                ? new Whole(Long.MIN_VALUE, Long.MAX_VALUE)
                : new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Finds the members without which the reader takes no object. */
    final void require(Map<String, Shape> members, Map<String, Object> required, UnaryOperator<Object> into) {
        for (String complaint = complaint(into.apply(required));
                complaint != null;
                complaint = complaint(into.apply(required))) {
            Matcher matcher = MISSING.matcher(complaint);
            String missing = null;
            while (matcher.find()) {
                missing = matcher.group(1);
            }
            Shape shape = missing == null ? null : members.get(missing);
            if (missing == null || shape == null || required.put(missing, shape.sample()) != null) {
                throw new IllegalStateException("This complaint names no missing member: " + complaint);
            }
        }
    }

    /** {@return an object whose members were asked about one by one and in pairs} */
    final Members asked(
            String name,
            Map<String, Shape> members,
            boolean isOpen,
            Map<String, Object> required,
            UnaryOperator<Object> into) {
        Map<String, Shape> bounded = new LinkedHashMap<>();
        members.forEach((member, shape) -> {
            Shape fitting = bounded(shape, value -> into.apply(with(required, member, value)));
            if (complaint(into.apply(with(required, member, fitting.sample()))) == null) {
                bounded.put(member, fitting);
            }
        });
        List<Exclusion> exclusions = new ArrayList<>();
        bounded.forEach((flag, shape) -> {
            if (shape instanceof Truth) {
                Stream.of(true, false)
                        .forEach(value -> bounded.forEach((member, other) -> {
                            Map<String, Object> both = with(with(required, flag, value), member, other.sample());
                            if (!(other instanceof Truth) && complaint(into.apply(both)) != null) {
                                exclusions.add(new Exclusion(flag, value, member));
                            }
                        }));
            }
        });
        return new Members(name, bounded, isOpen, required, exclusions);
    }

    /** Leaves out the numbers and constants that the reader refuses. */
    private Shape bounded(Shape shape, UnaryOperator<Object> into) {
        if (shape instanceof Whole whole && whole.least() < 0 && complaint(into.apply(-1)) != null) {
            return new Whole(0, whole.most());
        }
        if (shape instanceof Constant constant) {
            List<String> fitting = constant.names().stream()
                    .filter(name -> complaint(into.apply(name)) == null)
                    .toList();
            // If none fits, the member itself does not.
            return fitting.isEmpty() ? shape : new Constant(constant.type(), fitting, constant.isInChineseToo());
        }
        return shape;
    }

    static Map<String, Object> with(Map<String, Object> members, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return more;
    }

    static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    /** The reader of the context says what it knows at each place. */
    private static final class OfContext extends Interview {

        private static final String STRANGE = "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz";
        private static final String LISTED = "one of ";
        /** The code lists of a context are as the platform answers them, those of a filing are flat. */
        private static final String OF_PLATFORM = "codeTables";

        private static final String OF_BODY = "expected in the body";

        /** What the platform answers with can have any member; these are read. */
        private static final Map<String, List<String>> TOLERANT = Map.of(
                "context.entrance", List.of("status", "available", "is_canceling", "sms_verify_status", "audit_data"),
                "context.entrance.audit_data[0]", List.of("key_name"),
                "context.codeTables.subject_types[0]", List.of("type", "name"),
                "context.codeTables.certificate_types[0]", List.of("type", "subject_type", "name"),
                "context.codeTables.nrlx_types[0]", List.of("type", "name"),
                "context.codeTables.service_content_types[0]", List.of("type", "parent_type", "name"),
                "context.codeTables.districts[0]", List.of("code", "name", "sub_list"));

        private final Set<Class<?>> enums;

        OfContext(Set<Class<?>> enums) {
            this.enums = enums;
        }

        @Override
        @Nullable String complaint(Object document) {
            try {
                WeChatFiling.read(Map.of(), document);
                return null;
            } catch (IllegalArgumentException e) {
                return String.valueOf(e.getMessage());
            }
        }

        /**
         * {@return the shape of the value at a path}
         *
         * @param name what an object there is called in the reference
         * @param twin the shape of the same part of a filing, or of the whole filing for the whole context
         */
        private Shape at(String path, String name, UnaryOperator<Object> into, @Nullable Shape twin) {
            if (twin instanceof Attributes) {
                return twin;
            }
            String ofObject = complaint(into.apply(Map.of()));
            if (ofObject == null && complaint(into.apply(STRANGE)) == null) {
                return new Anything();
            }
            if (ofObject == null || !ofObject.startsWith(path + ": expected ")) {
                return ofObject(path, twin instanceof Members members ? members.name() : name, into, twin);
            }
            String expected = expected(ofObject);
            if (expected.equals("a string") || expected.startsWith(LISTED)) {
                return ofText(path, into);
            }
            return switch (expected) {
                case "a boolean" -> new Truth();
                case "an integer" -> ofNumber(into, twin);
                case "an array" ->
                    new Items(at(
                            path + "[0]",
                            name,
                            item -> into.apply(List.of(item)),
                            twin instanceof Items items ? items.item() : null));
                default -> throw new IllegalStateException("Nothing is known of this complaint: " + ofObject);
            };
        }

        private Shape ofObject(String path, String name, UnaryOperator<Object> into, @Nullable Shape twin) {
            List<String> tolerated = TOLERANT.get(path.replaceAll("(?:\\.sub_list\\[0])+$", ""));
            if (path.equals("context.media")) {
                return new Shape.ByName(
                        at("context.media.<media_id>", "Media", file -> into.apply(Map.of("id", file)), null));
            }
            List<String> known = tolerated == null ? known(into) : tolerated;
            Map<String, Object> required = new LinkedHashMap<>();
            Map<String, Shape> plain = new TreeMap<>();
            known.forEach(member -> plain.put(member, plain(twin, member)));
            require(plain, required, into);
            Map<String, Shape> members = new LinkedHashMap<>();
            for (String member : inOrder(known, twin)) {
                if (member.equals("sub_list") && path.endsWith(".sub_list[0].sub_list[0]")) {
                    continue;
                }
                members.put(
                        member,
                        at(
                                path + '.' + member,
                                capitalised(member),
                                value -> into.apply(with(required, member, value)),
                                twin instanceof Members request && !OF_PLATFORM.equals(member)
                                        ? request.members().get(member)
                                        : null));
            }
            return asked(name, members, tolerated != null, required, into);
        }

        /** What is required of an object is a constant of the filing's part, a code or a name. */
        private static Shape plain(@Nullable Shape twin, String member) {
            Shape known = twin instanceof Members members ? members.members().get(member) : null;
            if (known != null) {
                return known;
            }
            return member.equals("key_name") ? new Words() : new Whole(0, 1);
        }

        /** A filing's part keeps the order of the filing. */
        private static Set<String> inOrder(List<String> known, @Nullable Shape twin) {
            Set<String> ordered = new LinkedHashSet<>();
            if (twin instanceof Members members) {
                members.members().keySet().stream().filter(known::contains).forEach(ordered::add);
            }
            ordered.addAll(known);
            return ordered;
        }

        private List<String> known(UnaryOperator<Object> into) {
            String complaint = String.valueOf(complaint(into.apply(Map.of(STRANGE, 1))));
            String expected = expected(complaint);
            return expected.startsWith(LISTED)
                    ? List.of(expected.substring(LISTED.length()).split(", "))
                    : List.of(expected);
        }

        private Shape ofText(String path, UnaryOperator<Object> into) {
            String complaint = complaint(into.apply(STRANGE));
            if (complaint == null || complaint.contains(OF_BODY)) {
                return new Words();
            }
            String expected = expected(complaint);
            if (expected.startsWith("a day such as")) {
                return new Day();
            }
            if (expected.startsWith("a moment such as")) {
                return new Moment();
            }
            if (expected.startsWith("the code of a province")) {
                return new TextCodes(Stream.of(Province.values())
                        .map(Province::code)
                        .map(code -> code + "0000")
                        .toList());
            }
            if (expected.startsWith(LISTED)) {
                List<String> names = List.of(expected.substring(LISTED.length()).split(", "));
                for (Class<?> type : enums) {
                    if (names(type).equals(names)) {
                        return new Constant(type, names, true);
                    }
                }
            }
            throw new IllegalStateException("Nothing is known of this complaint at " + path + ": " + complaint);
        }

        private Shape ofNumber(UnaryOperator<Object> into, @Nullable Shape twin) {
            String complaint = complaint(into.apply(1_000_000));
            if (complaint == null || complaint.contains(OF_BODY)) {
                return twin instanceof Whole whole && whole.least() == 0
                        ? twin
                        : new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            }
            return new Codes(IntStream.range(0, 2_000)
                    .filter(code -> complaint(into.apply(code)) == null)
                    .boxed()
                    .toList());
        }

        private static String expected(String complaint) {
            Matcher matcher = EXPECTED.matcher(complaint);
            if (!matcher.find()) {
                throw new IllegalStateException("This complaint expects nothing: " + complaint);
            }
            return matcher.group(1);
        }

        private static String capitalised(String member) {
            return Character.toUpperCase(member.charAt(0)) + member.substring(1);
        }
    }
}
