package io.github.icprules.drools.data.policies;

import io.github.icprules.internal.Attributes;
import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.WeChatField;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.text.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The path in a row of a policy, such as {@code materials[0].picture}; {@code []} stands for each item of a list.
 *
 * @param parts the names and the indices of the path, such as {@code materials}, {@code [0]} and {@code picture}
 */
record PolicyPath(List<String> parts) {

    private static final String EACH = "[]";

    private static final List<String> ATTRIBUTES = List.of(RequestPath.ATTRIBUTES);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]++");

    /** Returns the path of a text. If the text is not a path, the result does not exist in any request. */
    static PolicyPath of(String text) {
        List<String> parts = new ArrayList<>();
        for (RequestPath.Step step : RequestPath.of(text).steps()) {
            if (!NAME.matcher(step.name()).matches() && !parts.equals(ATTRIBUTES)) {
                return new PolicyPath(List.of(text));
            }
            parts.add(step.name());
            if (step.isItem()) {
                parts.add(step.brackets());
            }
        }
        return new PolicyPath(List.copyOf(parts));
    }

    /** Returns whether the path can exist in a request or in a body of WeChat's API. */
    boolean exists() {
        return isOfBody() ? firstUnknownOfBody() == parts.size() : firstUnknown() == parts.size();
    }

    private boolean isOfBody() {
        return WeChatField.membersOf("").containsKey(parts.get(0))
                || parts.get(0).equals(PayloadFault.BODY);
    }

    /** Returns the position of the first part that is no field of a body of WeChat's API. */
    private int firstUnknownOfBody() {
        if (parts.get(0).equals(PayloadFault.BODY)) {
            return 1;
        }
        int at = 0;
        String field = "";
        while (at < parts.size()) {
            String part = parts.get(at);
            if (!part.startsWith("[")) {
                if (!WeChatField.membersOf(field).containsKey(part)) {
                    return at;
                }
                field = field.isEmpty() ? part : field + '.' + part;
            }
            at++;
        }
        return at;
    }

    /** Returns the existing path that was probably meant by this path, which does not exist; empty if no path is near. */
    Optional<String> nearest() {
        int unknown = isOfBody() ? firstUnknownOfBody() : firstUnknown();
        if (unknown == parts.size()) {
            return Optional.empty();
        }
        List<String> known = parts.subList(0, unknown);
        Collection<String> names = isOfBody()
                ? WeChatField.membersOf(known.stream()
                                .filter(part -> !part.startsWith("["))
                                .collect(Collectors.joining(".")))
                        .keySet()
                : componentsAt(known);
        return NearestName.of(parts.get(unknown), names).map(name -> {
            StringBuilder path = new StringBuilder();
            known.forEach(part -> path.append(path.isEmpty() || part.startsWith("[") ? "" : ".")
                    .append(part));
            return path.append(path.isEmpty() ? "" : ".").append(name).toString();
        });
    }

    private static Collection<String> componentsAt(List<String> known) {
        RecordShape shape = shapeAt(known);
        return shape == null
                ? List.of()
                : shape.components().stream().map(RecordShape.Component::name).toList();
    }

    private int firstUnknown() {
        int at = 0;
        while (at < parts.size() && isKnown(parts.subList(0, at), parts.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean isKnown(List<String> before, String part) {
        if (part.startsWith("[")) {
            RecordShape.Component list = componentAt(before);
            return list != null && list.kind() == RecordShape.Kind.LIST;
        }
        if (before.equals(ATTRIBUTES)) {
            return Attributes.isName(part);
        }
        RecordShape shape = shapeAt(before);
        return shape != null && shape.component(part) != null;
    }

    /** Returns the record at a path that exists; {@code null} if the value at the path is not a record. */
    private static @Nullable RecordShape shapeAt(List<String> parts) {
        if (parts.isEmpty()) {
            return RecordShape.of(FilingRequest.class);
        }
        RecordShape.Component component = componentAt(parts);
        return component == null ? null : component.inner();
    }

    /** Returns the component at a path that exists. */
    private static RecordShape.@Nullable Component componentAt(List<String> parts) {
        RecordShape shape = RecordShape.of(FilingRequest.class);
        RecordShape.Component found = null;
        for (String part : parts) {
            if (!part.startsWith("[")) {
                found = shape == null ? null : shape.component(part);
                shape = found == null ? null : found.inner();
            }
        }
        return found;
    }

    /** Returns whether another path is equal to this path or below it. */
    boolean covers(PolicyPath other) {
        if (parts.size() > other.parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!isSame(parts.get(i), other.parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a path can be at or below both paths. */
    boolean overlaps(PolicyPath other) {
        for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
            if (!isSame(parts.get(i), other.parts.get(i)) && !isSame(other.parts.get(i), parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(String part, String other) {
        return part.equals(other) || (part.equals(EACH) && other.startsWith("["));
    }
}
