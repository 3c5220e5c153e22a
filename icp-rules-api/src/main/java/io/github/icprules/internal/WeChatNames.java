package io.github.icprules.internal;

import io.github.icprules.internal.WeChatField.Presence;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names in WeChat's filing API that differ from the names in a filing request. */
final class WeChatNames {

    /** The properties for names of the API's other calls, and for names of a body that mean other objects of a request, too. */
    private static final Map<String, String> OTHERS = Map.of(
            "record_number", "recordNumber",
            "type", "material",
            "is_finish", "finished",
            "face_status", "status",
            "available", "entranceOpen",
            "is_canceling", "cancelling",
            "sms_verify_status", "smsVerification",
            "audit_data", "rejectedFields",
            "reason_type", "reason");

    private WeChatNames() {}

    /** {@return whether an object that has none of these properties is a body of the API} */
    static boolean isBody(Map<?, ?> members, Collection<String> properties) {
        return WeChatField.membersOf("").values().stream()
                        .anyMatch(field -> field.presence() == Presence.MANDATORY && members.containsKey(field.name()))
                && properties.stream().noneMatch(members::containsKey);
    }

    /** {@return the property of a request for a name of the API; empty if the object has no such property} */
    static Optional<String> propertyFor(String name, Collection<String> properties) {
        return Stream.concat(
                        Stream.ofNullable(OTHERS.get(name)),
                        WeChatField.all().stream()
                                .filter(field -> field.name().equals(name))
                                .flatMap(field ->
                                        Stream.concat(Stream.ofNullable(field.request()), field.also().stream()))
                                .flatMap(WeChatNames::withinObjects))
                .filter(property -> properties.contains(property.split("\\.", 2)[0]))
                .findFirst();
    }

    /** Returns a path as each object on the path sees it: {@code b.c} and {@code c} for {@code a.b.c}. */
    private static Stream<String> withinObjects(String path) {
        String[] steps = path.split("\\.", -1);
        return IntStream.range(Math.min(1, steps.length - 1), steps.length)
                .mapToObj(first -> String.join(".", Arrays.asList(steps).subList(first, steps.length)));
    }
}
