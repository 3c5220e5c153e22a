package io.github.icprules.wechat;

import io.github.icprules.internal.Json;
import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.Validity;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.text.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts of the context into records of the model, by the names of the components, and adds the facts to the values of
 * the body.
 */
final class FactReader {

    private FactReader() {}

    /**
     * Reads facts of one part of a request.
     *
     * @param path the path of the part in a request, such as {@code subject}; a member is refused if the body has a field for
     *     the member
     */
    static <R extends Record> R read(ContextNode node, Class<R> type, String path) {
        return type.cast(record(node, RecordShape.of(type), path));
    }

    /** Returns the names of all components that the facts of a type can have. */
    static Set<String> names(Class<? extends Record> type) {
        return RecordShape.of(type).names();
    }

    /** Returns a copy of a record in which known facts replace absent components. */
    static <R extends Record> R filled(R stated, @Nullable R known) {
        if (known == null) {
            return stated;
        }
        @SuppressWarnings("unchecked")
        R filled = (R) filled(stated, known, RecordShape.of(stated.getClass()));
        return filled;
    }

    private static Object filled(Object stated, Object known, RecordShape shape) {
        List<Component> components = shape.components();
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = filled(
                    components.get(i),
                    components.get(i).of(stated),
                    components.get(i).of(known));
        }
        return shape.newRecord(values);
    }

    private static @Nullable Object filled(Component component, @Nullable Object stated, @Nullable Object known) {
        if (stated == null || known == null) {
            return stated == null ? known : stated;
        }
        // The components of a validity exclude each other, so a validity is never completed.
        if (component.kind() == Kind.RECORD && component.type() != Validity.class) {
            return filled(stated, known, Objects.requireNonNull(component.inner()));
        }
        return component.type() == PreApproval.class ? filledApprovals((List<?>) stated, (List<?>) known) : stated;
    }

    /** Returns the stated approvals, each completed with the known approval of the same category. */
    private static List<PreApproval> filledApprovals(List<?> stated, List<?> known) {
        List<PreApproval> filled = new ArrayList<>();
        for (Object item : stated) {
            PreApproval approval = (PreApproval) item;
            filled.add(filled(
                    approval,
                    known.stream()
                            .map(PreApproval.class::cast)
                            .filter(other -> other.category() == approval.category())
                            .findFirst()
                            .orElse(null)));
        }
        return filled;
    }

    private static Object record(ContextNode node, RecordShape shape, String path) {
        List<Component> components = shape.components();
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            Component component = components.get(i);
            String place = path + '.' + component.name();
            values[i] = value(node, component, place);
            if (values[i] != null && component.kind() != Kind.RECORD && isOfBody(component, place)) {
                throw new IllegalArgumentException("%s: expected in the body, which has the field %s."
                        .formatted(
                                node.at(component.name()),
                                WeChatFields.ofPath(place).orElse("")));
            }
        }
        try {
            return shape.newRecord(values);
        } catch (IllegalArgumentException | NullPointerException e) {
            // The message of the model repeats no value.
            throw new IllegalArgumentException(node.path() + ": " + e.getMessage(), e);
        }
    }

    private static boolean isOfBody(Component component, String place) {
        return component.type() != PreApproval.class
                && component.owner() != PreApproval.class
                && WeChatFields.isField(place);
    }

    private static @Nullable Object value(ContextNode node, Component component, String place) {
        String name = component.name();
        return switch (component.kind()) {
            case TEXT -> node.text(name);
            case DATE -> node.day(name);
            case TIME -> node.moment(name);
            case RECORD -> {
                RecordShape inner = Objects.requireNonNull(component.inner());
                ContextNode object = node.object(name, inner.names());
                yield object == null ? null : record(object, inner, place);
            }
            case LIST -> node.list(name, (item, at) -> item(component, item, at, place));
            case SET -> {
                List<Object> items = node.list(name, (item, at) -> item(component, item, at, place));
                yield items == null ? null : new LinkedHashSet<>(items);
            }
            case ATTRIBUTES, VALUE -> plain(node, component);
        };
    }

    private static Object item(Component component, @Nullable Object item, String at, String place) {
        RecordShape inner = component.inner();
        if (inner != null) {
            return record(ContextNode.strict(item, at, inner.names()), inner, place);
        }
        if (component.type().isEnum()) {
            return constant(component.type(), item, at);
        }
        Object value = component.type() == String.class && item instanceof String ? item : Json.whole(item);
        if (value == null || !component.type().isInstance(value)) {
            throw ContextNode.unexpected(at, component.type() == String.class ? "a string" : "an integer", item);
        }
        return value;
    }

    private static @Nullable Object plain(ContextNode node, Component component) {
        String name = component.name();
        Class<?> type = component.type();
        if (type == Boolean.class) {
            return node.truth(name);
        }
        if (type.isEnum()) {
            String constant = node.text(name);
            return constant == null ? null : constant(type, constant, node.at(name));
        }
        Integer number = node.number(name);
        return number != null && type == Long.class ? (Object) number.longValue() : number;
    }

    /** Returns the constant with a name. A constant that is a term also matches its Chinese name. */
    static Object constant(Class<?> type, @Nullable Object name, String at) {
        Object[] constants = type.getEnumConstants();
        for (Object constant : constants) {
            if (((Enum<?>) constant).name().equals(name)
                    || (constant instanceof Term term && term.chinese().equals(name))) {
                return constant;
            }
        }
        throw new IllegalArgumentException("%s: expected one of %s."
                .formatted(
                        at,
                        Arrays.stream(constants)
                                .map(constant -> ((Enum<?>) constant).name())
                                .collect(Collectors.joining(", "))));
    }
}
