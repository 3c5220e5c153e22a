package io.github.icprules.advice;

import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.SubjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies the entries of a person to another role of the person. Entries that are there stay. */
final class SamePerson {

    private static final List<String> PERSONS = List.of(
            "subject.legalRepresentative", "subject.principal", "miniProgram.principal", "miniProgram.administrator");

    private static final List<String> PRINCIPALS = List.of("subject.principal", "miniProgram.principal");

    private static final String AUTHORISATION = "authorisation";
    private static final String VALIDITY = "validity";
    private static final String TYPE = "subject.type";
    private static final String NAME = "subject.name";
    private static final String PRINCIPAL_NAME = "subject.principal.name";

    private SamePerson() {}

    /** Returns a tree in which a person has the entries of another person, except the authorisation for the other role. */
    static Map<String, Object> copied(Map<String, Object> tree, String from, String to) {
        if (!(RequestPath.of(from).in(tree) instanceof Map<?, ?> source)) {
            throw new IllegalArgumentException("%s is not given, so it cannot be copied.".formatted(from));
        }
        return put(tree, source, to);
    }

    private static Map<String, Object> put(Map<String, Object> tree, Map<?, ?> source, String to) {
        return RequestPath.of(to).put(tree, filled(RequestPath.of(to).in(tree), source));
    }

    private static Map<String, Object> filled(@Nullable Object target, Map<?, ?> source) {
        Map<String, Object> filled = new LinkedHashMap<>();
        if (target instanceof Map<?, ?> given) {
            given.forEach((name, value) -> filled.put(String.valueOf(name), value));
        }
        source.forEach((key, value) -> {
            String name = String.valueOf(key);
            Object given = filled.get(name);
            if (value instanceof Map<?, ?> inner && !name.equals(VALIDITY)) {
                if (!name.equals(AUTHORISATION)) {
                    filled.put(name, filled(given, inner));
                }
            } else if (given == null || (name.equals(VALIDITY) && isStartOf(given, value))) {
                filled.put(name, value);
            }
        });
        return filled;
    }

    /** Returns whether a validity has no value that differs from another validity. */
    private static boolean isStartOf(Object given, Object other) {
        return given instanceof Map<?, ?> days
                && other instanceof Map<?, ?> all
                && all.entrySet().containsAll(days.entrySet());
    }

    /**
     * Returns a tree in which a principal with the document number of the answered person has the person's entries. The principal
     * of an individual has the individual's name.
     *
     * @param answered the path of the question
     */
    static Map<String, Object> completed(Map<String, Object> tree, String answered) {
        Map<String, Object> completed = tree;
        if (answered.startsWith("subject")
                && SubjectType.INDIVIDUAL.name().equals(RequestPath.of(TYPE).in(tree))
                && RequestPath.of(NAME).in(tree) instanceof String name
                && RequestPath.of(PRINCIPAL_NAME).in(tree) == null) {
            completed = RequestPath.of(PRINCIPAL_NAME).put(completed, name);
        }
        for (String person : PERSONS) {
            if (answered.equals(person) || answered.startsWith(person + '.')) {
                completed = spread(completed, person);
            }
        }
        return completed;
    }

    private static Map<String, Object> spread(Map<String, Object> tree, String from) {
        String number = number(tree, from);
        Map<String, Object> spread = tree;
        for (String to : PRINCIPALS) {
            String other = number(tree, to);
            if (!to.equals(from)
                    && number != null
                    && number.equalsIgnoreCase(other)
                    && RequestPath.of(from).in(tree) instanceof Map<?, ?> source) {
                spread = put(spread, source, to);
            }
        }
        return spread;
    }

    private static @Nullable String number(Map<String, Object> tree, String person) {
        return RequestPath.of(person + ".document.number").in(tree) instanceof String number ? number.strip() : null;
    }
}
