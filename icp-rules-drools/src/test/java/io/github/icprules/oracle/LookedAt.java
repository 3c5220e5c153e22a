package io.github.icprules.oracle;

import io.github.icprules.model.FilingRequest;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is looked at of a request: its texts and lists up to a length, its dates within some centuries. */
final class LookedAt {

    private static final int SHORT_TEXT = 1000;
    private static final int LONG_TEXT = 5000;
    private static final int LIST = 1000;
    private static final int CODE_LIST = 10_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private static final List<String> LONG_TEXTS =
            List.of("introduction", "remark", "businessScope", "contactAddress", "address");

    private final List<String> tooLong = new ArrayList<>();
    private final List<String> tooFar = new ArrayList<>();
    private final FilingRequest request;

    LookedAt(FilingRequest whole) {
        this.request = (FilingRequest) record(whole, "");
    }

    /** {@return the request without what is not looked at} */
    FilingRequest request() {
        return request;
    }

    /** {@return the paths of what is too long} */
    List<String> tooLong() {
        return tooLong;
    }

    /** {@return the paths of dates that are too far away} */
    List<String> tooFar() {
        return tooFar;
    }

    private @Nullable Object value(Object value, String name, String path) {
        if (value instanceof String text) {
            return text(text, LONG_TEXTS.contains(name) ? LONG_TEXT : SHORT_TEXT, path);
        }
        if (value instanceof LocalDate day) {
            return date(day, day.getYear(), path);
        }
        if (value instanceof OffsetDateTime time) {
            return date(time, time.getYear(), path);
        }
        if (value instanceof List<?> list) {
            return list(list, path.startsWith("codeTables.") ? CODE_LIST : LIST, name, path);
        }
        return value instanceof Record record ? record(record, path + ".") : value;
    }

    private String text(String text, int most, String path) {
        if (text.length() <= most) {
            return text;
        }
        tooLong.add(path);
        // Not within a character.
        int end = Character.isSurrogatePair(text.charAt(most - 1), text.charAt(most)) ? most - 1 : most;
        return text.substring(0, end);
    }

    private @Nullable Object date(Object date, int year, String path) {
        if (year >= FIRST_YEAR && year <= LAST_YEAR) {
            return date;
        }
        tooFar.add(path);
        return null;
    }

    private List<@Nullable Object> list(List<?> list, int most, String name, String path) {
        if (list.size() > most) {
            tooLong.add(path);
        }
        List<@Nullable Object> lookedAt = new ArrayList<>();
        for (int i = 0; i < list.size() && i < most; i++) {
            lookedAt.add(value(list.get(i), name, path + "[" + i + "]"));
        }
        return lookedAt;
    }

    /** Makes a record again, of what is looked at. */
    private Record record(Record record, String prefix) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            Object given = read(component, record);
            String name = component.getName();
            values.add(given == null ? null : value(given, name, prefix + name));
        }
        return made(record.getClass(), components, values.toArray());
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    private static Record made(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (Record)
                    Objects.requireNonNull(type.getDeclaredConstructor(types).newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
