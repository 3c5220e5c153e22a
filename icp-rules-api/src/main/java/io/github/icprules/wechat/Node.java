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
 * <p>Unknown members are not read any deeper, so that a body of any depth is read in bounded time.
 */
final class Node {

    /** Longer texts are no names, addresses or remarks, and are not looked at. */
    static final int LONGEST_TEXT = 4000;

    /** Longer lists are not looked at. */
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

    /** Reads the body itself; {@code null} if it is no object. */
    static @Nullable Node body(@Nullable Object body, Faults faults, Set<String> known) {
        return of(body, "", faults, known, Set.of());
    }

    /** Reads an object, and notes the members that it should not have; {@code null} if it is no object. */
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

    /** Returns whether a member is there, even if it is faulty or misspelt. */
    boolean mentions(String name) {
        return Json.member(members, name) != null || misspelt.contains(name);
    }

    /** Returns whether the object has no members at all. */
    boolean isEmpty() {
        return members.isEmpty();
    }

    /** Notes a fault of a member. */
    void fault(PayloadFaultKind kind, String name, @Nullable String expected, @Nullable String found) {
        faults.add(kind, at(name), expected, found);
    }

    /** Returns whether a member is there, even if it is faulty, and is not a blank text. */
    boolean mentionsText(String name) {
        return mentions(name) && !(Json.member(members, name) instanceof String text && text.isBlank());
    }

    /** Returns whether a member is a text. */
    boolean isText(String name) {
        return Json.member(members, name) instanceof String;
    }

    /** Reads an object that is an item of a list. */
    @Nullable Node item(String place, @Nullable Object value, Set<String> known) {
        return of(value, place, faults, known, Set.of());
    }

    /** Reads a member that is an object and must be there. */
    @Nullable Node object(String name, Set<String> known) {
        return object(name, known, Set.of());
    }

    /** Reads a member that is an object and must be there. */
    @Nullable Node object(String name, Set<String> known, Set<String> notToSend) {
        return isThere(name) ? of(Json.member(members, name), at(name), faults, known, notToSend) : null;
    }

    /** Reads a member that is an object and need not be there. */
    @Nullable Node optionalObject(String name, Set<String> known) {
        return Json.member(members, name) == null
                ? null
                : of(Json.member(members, name), at(name), faults, known, Set.of());
    }

    /** Reads a text that must be there. */
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

    /** Reads a text that need not be there, and can be left blank. */
    @Nullable String remark(String name) {
        Object value = Json.member(members, name);
        return value instanceof String text && text.isBlank() ? text : optionalText(name);
    }

    /** Reads a text that need not be there; serialisers write what is not set as a blank one, which says no more than none. */
    @Nullable String optionalText(String name) {
        Object value = Json.member(members, name);
        return value == null || (value instanceof String text && text.isBlank()) ? null : textAt(at(name), value);
    }

    /** Reads a whole number that must be there. */
    @Nullable Integer number(String name) {
        return isThere(name) ? numberAt(at(name), Json.member(members, name)) : null;
    }

    /** Reads a whole number that need not be there. */
    @Nullable Integer optionalNumber(String name) {
        return Json.member(members, name) == null ? null : numberAt(at(name), Json.member(members, name));
    }

    /** Reads a list that must be there. */
    @Nullable List<?> list(String name) {
        return isThere(name) ? optionalList(name, LONGEST_LIST) : null;
    }

    /** Reads a list that need not be there; of a longer one than it can be, what it can be. */
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

    /** Reads a text that stands somewhere below. */
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

    /** Reads a whole number that stands somewhere below. */
    @Nullable Integer numberAt(String place, @Nullable Object value) {
        Integer whole = Json.whole(value);
        if (whole == null) {
            faults.add(PayloadFaultKind.WRONG_TYPE, place, "integer", Json.typeOf(value));
        }
        return whole;
    }

    /** Reads from when until when a document is valid; {@code null} if neither can be used. */
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
        // A misspelt member is reported by its name. That the intended member is missing is not a second fault.
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

    /** A name that is near to none could be a value in the wrong place, so that the fault says its length instead. */
    private void noteUnknown(String name, @Nullable String nearest, Set<String> known) {
        String shown = NearestName.repeatable(name, known).orElse(null);
        fault(
                PayloadFaultKind.UNKNOWN_MEMBER,
                shown == null ? PayloadFault.UNNAMED : shown,
                nearest,
                shown == null ? String.valueOf(name.codePointCount(0, name.length())) : null);
    }
}
