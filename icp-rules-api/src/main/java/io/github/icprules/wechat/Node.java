package io.github.icprules.wechat;

import io.github.icprules.format.PlatformDate;
import io.github.icprules.internal.Json;
import io.github.icprules.internal.WeChatField;
import io.github.icprules.internal.WeChatField.Presence;
import io.github.icprules.internal.WeChatField.TextKind;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.Validity;
import io.github.icprules.text.NearestName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An object of the body. A getter returns a usable value, or notes the fault and returns {@code null}.
 *
 * <p>The content of unknown members is ignored, so the time of reading is bounded for a body of any depth.
 */
final class Node {

    /** The most characters of a text. A longer text is no name, address or remark, and is ignored. */
    static final int LONGEST_TEXT = 4000;

    private static final int LONGEST_NAME = 60;
    private static final String DATE = "YYYYmmdd";

    private final Map<?, ?> members;
    private final String path;
    private final Map<String, WeChatField> fields;
    private final Faults faults;
    private final Set<String> misspelt = new HashSet<>();

    private Node(Map<?, ?> members, String path, String api, Faults faults) {
        this.members = members;
        this.path = path;
        this.fields = WeChatField.membersOf(api);
        this.faults = faults;
    }

    /** Reads the whole body. Returns {@code null} if the body is no object. */
    static @Nullable Node body(@Nullable Object body, Faults faults) {
        return of(body, "", "", faults);
    }

    /** Reads an object, and notes the members that it must not have. Returns {@code null} if the value is no object. */
    private static @Nullable Node of(@Nullable Object value, String path, String api, Faults faults) {
        if (value instanceof Map<?, ?> members) {
            Node node = new Node(members, path, api, faults);
            node.noteUnknown();
            return node;
        }
        faults.add(
                PayloadFaultKind.WRONG_TYPE, path.isEmpty() ? PayloadFault.BODY : path, "object", Json.typeOf(value));
        return null;
    }

    /** Returns the fields that the object can have, in the order of the table. */
    Collection<WeChatField> fields() {
        return fields.values();
    }

    /** Returns the field of a member. */
    WeChatField field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    /** Returns the path of a member. */
    String at(String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }

    /** Returns whether the object has a member, even if the member is faulty or misspelt. */
    boolean mentions(String name) {
        return Json.member(members, name) != null || misspelt.contains(name);
    }

    /** Returns whether the object has no members. */
    boolean isEmpty() {
        return members.isEmpty();
    }

    /** Notes a fault of a member. */
    void fault(PayloadFaultKind kind, String name, @Nullable String expected, @Nullable String found) {
        faults.add(kind, at(name), expected, found);
    }

    /** Returns whether the object has a member that is not a blank text, even if the member is faulty. */
    boolean mentionsText(String name) {
        return mentions(name) && !(Json.member(members, name) instanceof String text && text.isBlank());
    }

    /** Returns whether a member is a text. */
    boolean isText(String name) {
        return Json.member(members, name) instanceof String;
    }

    /** Reads a member, which must be an object. */
    @Nullable Node object(String name) {
        Object value = value(name);
        return value == null ? null : of(value, at(name), field(name).api(), faults);
    }

    /**
     * Reads a text. An optional text that is blank counts as absent, because serialisers write a blank text for a value that is
     * not set. A remark can be blank.
     */
    @Nullable String text(String name) {
        WeChatField field = field(name);
        Object value = value(name);
        if (value == null) {
            return null;
        }
        if (field.presence() != Presence.MANDATORY && value instanceof String blank && blank.isBlank()) {
            return field.text() == TextKind.REMARK ? blank : null;
        }
        String text = textAt(at(name), value);
        if (text != null && field.text() == TextKind.PERSONAL && text.indexOf('*') >= 0) {
            fault(PayloadFaultKind.MASKED, name, null, null);
            return null;
        }
        return text;
    }

    /** Reads a whole number. */
    @Nullable Integer number(String name) {
        Object value = value(name);
        Integer number = value == null ? null : numberAt(at(name), value);
        Set<Integer> codes = field(name).codes();
        if (number == null || codes.isEmpty() || codes.contains(number)) {
            return number;
        }
        String possible = codes.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        fault(PayloadFaultKind.NOT_ONE_OF, name, possible, String.valueOf(number));
        return null;
    }

    /** Reads a list of whole numbers without the faulty items. Returns {@code null} if all items are faulty. */
    @Nullable List<Integer> numbers(String name) {
        return items(name, this::numberAt);
    }

    /** Reads a list of texts without the faulty items. Returns {@code null} if all items are faulty. */
    @Nullable List<String> texts(String name) {
        return items(name, this::textAt);
    }

    /** Reads a list of objects without the faulty items. Returns {@code null} if all items are faulty. */
    <T> @Nullable List<T> objects(String name, Function<Node, @Nullable T> read) {
        return items(name, (place, item) -> {
            Node node = of(item, place, field(name).api(), faults);
            return node == null ? null : read.apply(node);
        });
    }

    private <T> @Nullable List<T> items(String name, BiFunction<String, @Nullable Object, @Nullable T> read) {
        List<?> items = list(name);
        if (items == null) {
            return null;
        }
        List<T> usable = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            T item = read.apply(at(name) + '[' + i + ']', items.get(i));
            if (item != null) {
                usable.add(item);
            }
        }
        return usable.isEmpty() && !items.isEmpty() ? null : usable;
    }

    /** Returns a list. If the list has more items than allowed, notes the fault and returns the allowed items. */
    private @Nullable List<?> list(String name) {
        Object value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> items)) {
            fault(PayloadFaultKind.WRONG_TYPE, name, "array", Json.typeOf(value));
            return null;
        }
        int most = field(name).most();
        if (items.size() > most) {
            fault(PayloadFaultKind.TOO_MANY_ITEMS, name, String.valueOf(most), String.valueOf(items.size()));
            return most == WeChatField.LONGEST_LIST ? null : items.subList(0, most);
        }
        return items;
    }

    /** Reads a text at a path. */
    private @Nullable String textAt(String place, @Nullable Object value) {
        if (!(value instanceof String text)) {
            faults.add(PayloadFaultKind.WRONG_TYPE, place, "string", Json.typeOf(value));
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            faults.add(PayloadFaultKind.TOO_LONG, place, String.valueOf(LONGEST_TEXT), String.valueOf(text.length()));
            return null;
        }
        if (text.isBlank()) {
            faults.add(PayloadFaultKind.BLANK, place, null, null);
            return null;
        }
        return text;
    }

    /** Reads a whole number at a path. */
    private @Nullable Integer numberAt(String place, @Nullable Object value) {
        Integer whole = Json.whole(value);
        if (whole == null) {
            faults.add(PayloadFaultKind.WRONG_TYPE, place, "integer", Json.typeOf(value));
        }
        return whole;
    }

    /** Reads the first and the last day of a validity. Returns {@code null} if neither day is usable. */
    @Nullable Validity validity(String from, String until) {
        LocalDate first = null;
        String start = text(from);
        if (start != null) {
            first = PlatformDate.day(start).orElse(null);
            if (first == null) {
                fault(PayloadFaultKind.NOT_A_DATE, from, DATE, null);
            }
        }
        String end = text(until);
        if (PlatformDate.isIndefinite(end)) {
            return new Validity(first, null, true);
        }
        LocalDate last = end == null ? null : PlatformDate.day(end).orElse(null);
        if (end != null && last == null) {
            fault(PayloadFaultKind.NOT_A_DATE, until, DATE + " / " + PlatformDate.INDEFINITE, null);
        }
        return first == null && last == null ? null : new Validity(first, last, false);
    }

    /** Returns the value of a member. Notes an absent mandatory member, and returns {@code null}. */
    @Nullable Object value(String name) {
        Object value = Json.member(members, name);
        // The fault of a misspelt member has the name. The missing intended member is not a second fault.
        if (value == null && field(name).presence() == Presence.MANDATORY && !misspelt.contains(name)) {
            fault(PayloadFaultKind.MISSING, name, null, null);
        }
        return value;
    }

    private void noteUnknown() {
        for (Object key : members.keySet()) {
            if (faults.isFull()) {
                return;
            }
            String name = key instanceof String text ? text : Json.typeOf(key);
            WeChatField field = fields.get(name);
            if (field == null) {
                noteUnknown(name);
            } else if (field.presence() == Presence.NOT_TO_SEND && Json.member(members, name) != null) {
                fault(PayloadFaultKind.NOT_TO_SEND, name, null, null);
            }
        }
    }

    /**
     * Notes an unknown member. A name that is similar to no known name could be a value in the wrong place, so the fault has
     * only the length of the name.
     */
    private void noteUnknown(String name) {
        List<String> known = fields.values().stream()
                .filter(field -> field.presence() != Presence.NOT_TO_SEND)
                .map(WeChatField::name)
                .toList();
        List<String> absent = known.stream()
                .filter(each -> Json.member(members, each) == null)
                .toList();
        String nearest = name.length() > LONGEST_NAME
                ? null
                : NearestName.of(name, absent).orElse(null);
        if (nearest != null) {
            misspelt.add(nearest);
        }
        String shown = NearestName.repeatable(name, known).orElse(null);
        fault(
                PayloadFaultKind.UNKNOWN_MEMBER,
                shown == null ? PayloadFault.UNNAMED : shown,
                nearest,
                shown == null ? String.valueOf(name.codePointCount(0, name.length())) : null);
    }
}
