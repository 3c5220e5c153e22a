package io.github.icprules.drools.data;

import io.github.icprules.drools.data.Compiled.Items;
import io.github.icprules.drools.data.Compiled.Tag;
import io.github.icprules.text.Label;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** Writes values in the form of {@link Compiled}. */
final class CompiledWriter {

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
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(numbers);
            body.writeBytes(bytes);
        } else if (value instanceof long[] numbers) {
            tag(Tag.LONG_NUMBERS);
            number(numbers.length);
            byte[] bytes = new byte[Long.BYTES * numbers.length];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(numbers);
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
            items(Items.STRINGS);
            items.forEach(item -> number(item == null ? 0 : number(strings, (String) item) + 1));
        } else if (common != null && common.isEnum()) {
            items(Items.CONSTANTS);
            number(number(types, common));
            items.forEach(item ->
                    number(item == null ? 0 : List.of(common.getEnumConstants()).indexOf(item) + 1));
        } else if (common != null && common.isRecord() && common != Label.class && areNew(items)) {
            items(Items.RECORDS);
            number(number(types, common));
            for (RecordComponent component : common.getRecordComponents()) {
                List<@Nullable Object> values = new ArrayList<>();
                items.forEach(item -> values.add(component(Objects.requireNonNull(item), component)));
                writeItems(values);
            }
            items.forEach(item -> seen.put(item, seen.size()));
        } else {
            items(Items.VALUES);
            items.forEach(this::write);
        }
    }

    /** Returns whether no item has been written, and no item occurs twice. */
    private boolean areNew(List<?> items) {
        IdentityHashMap<Object, Boolean> own = new IdentityHashMap<>();
        return items.stream().allMatch(item -> item != null && !seen.containsKey(item) && own.put(item, true) == null);
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
        body.write(List.of(Tag.values()).indexOf(tag));
    }

    private void items(Items form) {
        body.write(List.of(Items.values()).indexOf(form));
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
