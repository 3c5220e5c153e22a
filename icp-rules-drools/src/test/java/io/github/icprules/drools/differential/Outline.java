package io.github.icprules.drools.differential;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes down what is given of an invented filing, its numbers too, so that a test can be made of it. */
public final class Outline {

    private static final int LONGEST = 60;

    private Outline() {}

    public static String of(@Nullable Object value) {
        if (value instanceof Record given) {
            StringJoiner members = new StringJoiner(", ", "{", "}");
            for (RecordComponent component : given.getClass().getRecordComponents()) {
                Object member = valueOf(component, given);
                if (member != null && !of(member).equals("{}")) {
                    members.add(component.getName() + ": " + of(member));
                }
            }
            return members.toString();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Outline::of).toList().toString();
        }
        if (value instanceof String text) {
            return '"' + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" + text.length() : text) + '"';
        }
        return String.valueOf(value);
    }

    private static @Nullable Object valueOf(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
