package io.github.icprules.wechat;

import io.github.icprules.format.PlatformDate;
import io.github.icprules.internal.Json;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.Validity;
import io.github.icprules.text.NearestName;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of the body. A getter returns a usable value, or notes the fault and returns {@code null}.
 *
 * <p>The content of unknown members is ignored, so the time of reading is bounded for a body of any depth.
 */
final class Node {

    /** The most characters of a text. A longer text is no name, address or remark, and is ignored. */
    static final int LONGEST_TEXT = 4000;

    /** The most items of a list. A longer list is ignored. */
    static final int LONGEST_LIST = 1000;

    private static final int LONGEST_NAME = 60;
    private static final String DATE = "YYYYmmdd";

    private final Map<?, ?> members;
    private final String path;
    private final Faults faults;
    private final Set<String> misspelt = new HashSet<>();

    private Node(Map<?, ?> members, String path, Faults faults) {
        this.members = members;
        this.path = path;
        this.faults = faults;
    }

    /** Reads the whole body. Returns {@code null} if the body is no object. */
    static @Nullable Node body(@Nullable Object body, Faults faults, Set<String> known) {
        return of(body, "", faults, known, Set.of());
    }

    /** Reads an object, and notes the members that it must not have. Returns {@code null} if the value is no object. */
    static @Nullable Node of(
            @Nullable Object value, String path, Faults faults, Set<String> known, Set<String> notToSend) {
        if (value instanceof Map<?, ?> members) {
            Node node = new Node(members, path, faults);
            node.noteUnknown(known, notToSend);
            return node;
        }
        String place = path.isEmpty() ? PayloadFault.BODY : path;
        faults.add(PayloadFaultKind.WRONG_TYPE, place, "object", Json.typeOf(value));
        return null;
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

    /** Reads an item of a list, which must be an object. */
    @Nullable Node item(String place, @Nullable Object value, Set<String> known) {
        return of(value, place, faults, known, Set.of());
    }

    /** Reads a mandatory member, which must be an object. */
    @Nullable Node object(String name, Set<String> known) {
        return object(name, known, Set.of());
    }

    /** Reads a mandatory member, which must be an object. */
    @Nullable Node object(String name, Set<String> known, Set<String> notToSend) {
        return isThere(name) ? of(Json.member(members, name), at(name), faults, known, notToSend) : null;
    }

    /** Reads an optional member, which must be an object. */
    @Nullable Node optionalObject(String name, Set<String> known) {
        return Json.member(members, name) == null
                ? null
                : of(Json.member(members, name), at(name), faults, known, Set.of());
    }

    /** Reads a mandatory text. */
    @Nullable String text(String name) {
        return isThere(name) ? textAt(at(name), Json.member(members, name)) : null;
    }

    /** Reads a mandatory text about a person or a company, which the platform returns masked with asterisks. */
    @Nullable String personalText(String name) {
        String text = text(name);
        if (text != null && text.indexOf('*') >= 0) {
            fault(PayloadFaultKind.MASKED, name, null, null);
            return null;
        }
        return text;
    }

    /** Reads an optional text, and returns a blank text unchanged. */
    @Nullable String remark(String name) {
        Object value = Json.member(members, name);
        return value instanceof String text && text.isBlank() ? text : optionalText(name);
    }

    /**
     * Reads an optional text. Returns {@code null} for a blank text, because serialisers write a blank text for a value that
     * is not set.
     */
    @Nullable String optionalText(String name) {
        Object value = Json.member(members, name);
        return value == null || (value instanceof String text && text.isBlank()) ? null : textAt(at(name), value);
    }

    /** Reads a mandatory whole number. */
    @Nullable Integer number(String name) {
        return isThere(name) ? numberAt(at(name), Json.member(members, name)) : null;
    }

    /** Reads an optional whole number. */
    @Nullable Integer optionalNumber(String name) {
        return Json.member(members, name) == null ? null : numberAt(at(name), Json.member(members, name));
    }

    /** Reads a mandatory list. */
    @Nullable List<?> list(String name) {
        return isThere(name) ? optionalList(name, LONGEST_LIST) : null;
    }

    /** Reads an optional list. If the list has more items than allowed, notes the fault and returns the allowed items. */
    @Nullable List<?> optionalList(String name, int most) {
        Object value = Json.member(members, name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> items)) {
            fault(PayloadFaultKind.WRONG_TYPE, name, "array", Json.typeOf(value));
            return null;
        }
        if (items.size() > most) {
            fault(PayloadFaultKind.TOO_MANY_ITEMS, name, String.valueOf(most), String.valueOf(items.size()));
            return most == LONGEST_LIST ? null : items.subList(0, most);
        }
        return items;
    }

    /** Reads a text at a path. */
    @Nullable String textAt(String place, @Nullable Object value) {
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
    @Nullable Integer numberAt(String place, @Nullable Object value) {
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

    private boolean isThere(String name) {
        if (Json.member(members, name) != null) {
            return true;
        }
        // The fault of a misspelt member has the name. The missing intended member is not a second fault.
        if (!misspelt.contains(name)) {
            fault(PayloadFaultKind.MISSING, name, null, null);
        }
        return false;
    }

    private void noteUnknown(Set<String> known, Set<String> notToSend) {
        for (Object key : members.keySet()) {
            if (faults.isFull()) {
                return;
            }
            String name = key instanceof String text ? text : Json.typeOf(key);
            if (notToSend.contains(name)) {
                if (Json.member(members, name) != null) {
                    fault(PayloadFaultKind.NOT_TO_SEND, name, null, null);
                }
            } else if (!known.contains(name)) {
                String nearest = name.length() > LONGEST_NAME
                        ? null
                        : NearestName.of(name, absent(known)).orElse(null);
                if (nearest != null) {
                    misspelt.add(nearest);
                }
                noteUnknown(name, nearest, known);
            }
        }
    }

    private Set<String> absent(Set<String> known) {
        Set<String> absent = new HashSet<>(known);
        members.forEach((name, value) -> {
            if (value != null && name instanceof String text) {
                absent.remove(text);
            }
        });
        return absent;
    }

    /**
     * Notes an unknown member. A name that is similar to no known name could be a value in the wrong place, so the fault has
     * only the length of the name.
     */
    private void noteUnknown(String name, @Nullable String nearest, Set<String> known) {
        String shown = NearestName.repeatable(name, known).orElse(null);
        fault(
                PayloadFaultKind.UNKNOWN_MEMBER,
                shown == null ? PayloadFault.UNNAMED : shown,
                nearest,
                shown == null ? String.valueOf(name.codePointCount(0, name.length())) : null);
    }
}
