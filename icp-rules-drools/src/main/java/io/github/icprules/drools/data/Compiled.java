package io.github.icprules.drools.data;

import io.github.icprules.text.Label;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes values in a binary form. The build writes the bundled tables and rules in this form after it has checked them,
 * so that a start reads and checks no text. If a file of this form is absent, the text is read.
 *
 * <p>A value is {@code null}, a truth, a number, a text, a day, a constant, an array of bytes or numbers, a list, a set, a map,
 * or a record of such values. Two references to one record are one record again after reading.
 */
public final class Compiled {

    /** The ending of the files. */
    public static final String ENDING = ".compiled";

    private static final String ANOTHER_BUILD = "The compiled tables and the classes are not of one build.";

    private enum Tag {
        NULL,
        TRUE,
        FALSE,
        NUMBER,
        STRING,
        LABEL,
        DAY,
        CONSTANT,
        BYTES,
        NUMBERS,
        LONG_NUMBERS,
        LIST,
        SET,
        MAP,
        RECORD,
        SEEN
    }

    /** The forms of the items of a list. Items of one form are read in one loop, so a start compiles less code. */
    private enum Items {
        VALUES,
        STRINGS,
        CONSTANTS,
        RECORDS
    }

    private static final Tag[] TAGS = Tag.values();
    private static final Items[] ITEMS = Items.values();

    private Compiled() {}

    /** {@return the value in a bundled file; {@code null} if the build has not written the file} */
    public static <T> @Nullable T read(String file, Class<T> type) {
        try (InputStream stream = Tables.openIfAny(file + ENDING)) {
            return stream == null ? null : type.cast(value(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled file " + file + ENDING + " cannot be read.", e);
        }
    }

    /** {@return a value that was written} */
    static Object value(byte[] bytes) {
        return Objects.requireNonNull(new Reading(bytes).value());
    }

    /**
     * {@return a value in the binary form}
     *
     * <p>Equal values have equal bytes, if their maps have the same order: a set is written in the order of its texts, and a map
     * in its own order.
     *
     * @throws IllegalArgumentException if the value contains an object of another kind
     */
    public static byte[] bytes(Object value) {
        return new Writing().bytes(value);
    }

    private static final class Writing {

        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final Map<String, Integer> strings = new LinkedHashMap<>();
        private final Map<Class<?>, Integer> types = new LinkedHashMap<>();
        private final IdentityHashMap<Object, Integer> seen = new IdentityHashMap<>();
        private final Map<Object, Object> shared = new HashMap<>();

        byte[] bytes(Object value) {
            write(value);
            types.keySet().forEach(type -> number(strings, type.getName()));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(all)) {
                byte[] text = String.join("", strings.keySet()).getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
                out.writeInt(strings.size());
                for (String string : strings.keySet()) {
                    out.writeInt(string.length());
                }
                out.writeInt(types.size());
                for (Class<?> type : types.keySet()) {
                    out.writeInt(number(strings, type.getName()));
                }
                out.writeInt(seen.size());
                body.writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return all.toByteArray();
        }

        private static <T> int number(Map<T, Integer> numbers, T of) {
            Integer next = numbers.size();
            Integer known = numbers.putIfAbsent(of, next);
            return known == null ? next : known;
        }

        private void write(@Nullable Object value) {
            if (value == null) {
                tag(Tag.NULL);
            } else if (value instanceof Boolean truth) {
                tag(truth ? Tag.TRUE : Tag.FALSE);
            } else if (value instanceof Integer whole) {
                tag(Tag.NUMBER);
                number(whole);
            } else if (value instanceof String string) {
                tag(Tag.STRING);
                number(number(strings, string));
            } else if (value instanceof Enum<?> constant) {
                tag(Tag.CONSTANT);
                number(number(types, constant.getDeclaringClass()));
                number(List.of(constant.getDeclaringClass().getEnumConstants()).indexOf(constant));
            } else if (value instanceof byte[] bytes) {
                tag(Tag.BYTES);
                number(bytes.length);
                body.writeBytes(bytes);
            } else if (value instanceof int[] numbers) {
                tag(Tag.NUMBERS);
                number(numbers.length);
                byte[] bytes = new byte[Integer.BYTES * numbers.length];
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asIntBuffer()
                        .put(numbers);
                body.writeBytes(bytes);
            } else if (value instanceof long[] numbers) {
                tag(Tag.LONG_NUMBERS);
                number(numbers.length);
                byte[] bytes = new byte[Long.BYTES * numbers.length];
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asLongBuffer()
                        .put(numbers);
                body.writeBytes(bytes);
            } else if (value instanceof List<?> list) {
                tag(Tag.LIST);
                writeItems(list);
            } else if (value instanceof Set<?> set) {
                tag(Tag.SET);
                number(set.size());
                set.stream().sorted(Comparator.comparing(String::valueOf)).forEach(this::write);
            } else if (value instanceof Map<?, ?> map) {
                tag(Tag.MAP);
                number(map.size());
                map.forEach((key, item) -> {
                    write(key);
                    write(item);
                });
            } else {
                writeShared(
                        value instanceof LocalDate || value instanceof Label
                                ? shared.computeIfAbsent(value, any -> value)
                                : value);
            }
        }

        /** Writes the items of a list, or the values of one component of several records. */
        private void writeItems(List<?> items) {
            number(items.size());
            Class<?> common = commonClass(items);
            if (common == String.class) {
                body.write(List.of(ITEMS).indexOf(Items.STRINGS));
                items.forEach(item -> number(item == null ? 0 : number(strings, (String) item) + 1));
            } else if (common != null && common.isEnum()) {
                body.write(List.of(ITEMS).indexOf(Items.CONSTANTS));
                number(number(types, common));
                items.forEach(item -> number(
                        item == null ? 0 : List.of(common.getEnumConstants()).indexOf(item) + 1));
            } else if (common != null && common.isRecord() && common != Label.class && areNew(items)) {
                body.write(List.of(ITEMS).indexOf(Items.RECORDS));
                number(number(types, common));
                for (RecordComponent component : common.getRecordComponents()) {
                    List<@Nullable Object> values = new ArrayList<>();
                    items.forEach(item -> values.add(component(Objects.requireNonNull(item), component)));
                    writeItems(values);
                }
                items.forEach(item -> seen.put(item, seen.size()));
            } else {
                body.write(List.of(ITEMS).indexOf(Items.VALUES));
                items.forEach(this::write);
            }
        }

        /** Returns whether no item has been written, and no item occurs twice. */
        private boolean areNew(List<?> items) {
            IdentityHashMap<Object, Boolean> own = new IdentityHashMap<>();
            return items.stream()
                    .allMatch(item -> item != null && !seen.containsKey(item) && own.put(item, true) == null);
        }

        /** Returns the class of all items except {@code null}; {@code null} if there are several classes or none. */
        private static @Nullable Class<?> commonClass(List<?> items) {
            Set<Class<?>> classes = items.stream()
                    .filter(Objects::nonNull)
                    .map(item -> item instanceof Enum<?> constant ? constant.getDeclaringClass() : item.getClass())
                    .collect(Collectors.toSet());
            return classes.size() == 1 ? classes.iterator().next() : null;
        }

        private void writeShared(Object value) {
            Integer known = seen.get(value);
            if (known != null) {
                tag(Tag.SEEN);
                number(known);
                return;
            }
            if (value instanceof LocalDate day) {
                tag(Tag.DAY);
                number(Math.toIntExact(day.toEpochDay()));
            } else if (value instanceof Label label) {
                tag(Tag.LABEL);
                number(number(strings, label.chinese()));
                number(number(strings, label.english()));
            } else if (value instanceof Record) {
                tag(Tag.RECORD);
                number(number(types, value.getClass()));
                RecordComponent[] components = value.getClass().getRecordComponents();
                number(components.length);
                for (RecordComponent component : components) {
                    write(component(value, component));
                }
            } else {
                throw new IllegalArgumentException("There is no binary form of " + value.getClass());
            }
            // A number is given after the components, in the order in which a reader has the whole objects.
            seen.put(value, seen.size());
        }

        private static @Nullable Object component(Object value, RecordComponent component) {
            try {
                component.getAccessor().setAccessible(true);
                return component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(component + " cannot be read.", e);
            }
        }

        private void tag(Tag tag) {
            body.write(List.of(TAGS).indexOf(tag));
        }

        /** Writes a number, seven bits in a byte. */
        private void number(int number) {
            int rest = number;
            while ((rest & ~0x7F) != 0) {
                body.write((rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            body.write(rest);
        }
    }

    private static final class Reading {

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

        Reading(byte[] bytes) {
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
}
