package io.github.icprules.drools.data;

import io.github.icprules.drools.data.Compiled.Items;
import io.github.icprules.drools.data.Compiled.Tag;
import io.github.icprules.text.Label;
import java.lang.reflect.Constructor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads values in the form of {@link Compiled}. */
final class CompiledReader {

    private static final String ANOTHER_BUILD = "The compiled tables and the classes are not of one build.";

    private static final Tag[] TAGS = Tag.values();
    private static final Items[] ITEMS = Items.values();

    private final byte[] bytes;
    private final String text;
    private final int[] ends;
    private final @Nullable String[] strings;
    private final Class<?>[] types;
    private final @Nullable Constructor<?>[] constructors;
    private final Object[] @Nullable [] constants;
    private final Object[] seen;
    private int seenCount;
    private int at;

    CompiledReader(byte[] bytes) {
        this.bytes = bytes;
        ByteBuffer head = ByteBuffer.wrap(bytes);
        int length = head.getInt();
        this.text = new String(bytes, Integer.BYTES, length, StandardCharsets.UTF_8);
        head.position(Integer.BYTES + length);
        this.strings = new String[head.getInt()];
        this.ends = new int[strings.length + 1];
        for (int i = 0; i < strings.length; i++) {
            ends[i + 1] = ends[i] + head.getInt();
        }
        this.types = new Class<?>[head.getInt()];
        this.constructors = new Constructor<?>[types.length];
        this.constants = new Object[types.length][];
        for (int i = 0; i < types.length; i++) {
            types[i] = type(string(head.getInt()));
        }
        this.seen = new Object[head.getInt()];
        this.at = head.position();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, Compiled.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(ANOTHER_BUILD, e);
        }
    }

    @Nullable Object value() {
        return switch (TAGS[bytes[at++]]) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case NUMBER -> number();
            case STRING -> string(number());
            case LABEL -> seen(new Label(string(number()), string(number())));
            case DAY -> seen(LocalDate.ofEpochDay(number()));
            case CONSTANT -> constant(number(), number());
            case BYTES -> {
                byte[] part = new byte[number()];
                System.arraycopy(bytes, at, part, 0, part.length);
                at += part.length;
                yield part;
            }
            case NUMBERS -> {
                int[] numbers = new int[number()];
                part(Integer.BYTES * numbers.length).asIntBuffer().get(numbers);
                yield numbers;
            }
            case LONG_NUMBERS -> {
                long[] numbers = new long[number()];
                part(Long.BYTES * numbers.length).asLongBuffer().get(numbers);
                yield numbers;
            }
            case LIST -> {
                @Nullable Object[] items = items();
                yield contains(items, null) ? Collections.unmodifiableList(Arrays.asList(items)) : List.of(items);
            }
            case SET -> Set.of(values());
            case MAP -> map();
            case RECORD -> seen(made(number(), values()));
            case SEEN -> seen[number()];
        };
    }

    private static boolean contains(@Nullable Object[] items, @Nullable Object wanted) {
        for (Object item : items) {
            if (item == wanted) {
                return true;
            }
        }
        return false;
    }

    private Object seen(Object value) {
        seen[seenCount++] = value;
        return value;
    }

    private String string(int number) {
        String known = strings[number];
        if (known == null) {
            known = text.substring(ends[number], ends[number + 1]);
            strings[number] = known;
        }
        return known;
    }

    private Object constant(int type, int number) {
        Object[] known = constants[type];
        if (known == null) {
            known = Objects.requireNonNull(types[type].getEnumConstants());
            constants[type] = known;
        }
        return known[number];
    }

    private @Nullable Object[] values() {
        @Nullable Object[] values = new Object[number()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value();
        }
        return values;
    }

    /** Reads the items of a list, or the values of one component of several records. */
    private @Nullable Object[] items() {
        @Nullable Object[] items = new Object[number()];
        switch (ITEMS[bytes[at++]]) {
            case VALUES -> {
                for (int i = 0; i < items.length; i++) {
                    items[i] = value();
                }
            }
            case STRINGS -> {
                for (int i = 0; i < items.length; i++) {
                    int number = number();
                    items[i] = number == 0 ? null : string(number - 1);
                }
            }
            case CONSTANTS -> {
                int type = number();
                for (int i = 0; i < items.length; i++) {
                    int number = number();
                    items[i] = number == 0 ? null : constant(type, number - 1);
                }
            }
            case RECORDS -> records(number(), items);
        }
        return items;
    }

    private void records(int type, @Nullable Object[] items) {
        int components = constructor(type).getParameterCount();
        @Nullable Object[][] columns = new Object[components][];
        for (int component = 0; component < components; component++) {
            columns[component] = items();
        }
        for (int i = 0; i < items.length; i++) {
            @Nullable Object[] values = new Object[components];
            for (int component = 0; component < components; component++) {
                values[component] = columns[component][i];
            }
            items[i] = seen(made(type, values));
        }
    }

    private Map<Object, @Nullable Object> map() {
        int size = number();
        Map<Object, @Nullable Object> map = new LinkedHashMap<>(size * 2);
        for (int i = 0; i < size; i++) {
            map.put(Objects.requireNonNull(value()), value());
        }
        return map;
    }

    private Object made(int type, @Nullable Object[] components) {
        try {
            return constructor(type).newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(ANOTHER_BUILD, e);
        }
    }

    /** Returns the constructor with all components. No record has another constructor with more parameters. */
    private Constructor<?> constructor(int type) {
        Constructor<?> known = constructors[type];
        if (known == null) {
            Constructor<?>[] all = types[type].getDeclaredConstructors();
            known = all[0];
            for (Constructor<?> constructor : all) {
                if (constructor.getParameterCount() > known.getParameterCount()) {
                    known = constructor;
                }
            }
            known.setAccessible(true);
            constructors[type] = known;
        }
        return known;
    }

    private ByteBuffer part(int length) {
        ByteBuffer part = ByteBuffer.wrap(bytes, at, length).slice().order(ByteOrder.LITTLE_ENDIAN);
        at += length;
        return part;
    }

    private int number() {
        int number = 0;
        int shift = 0;
        int next = bytes[at++];
        while (next < 0) {
            number |= (next & 0x7F) << shift;
            shift += 7;
            next = bytes[at++];
        }
        return number | (next << shift);
    }
}
