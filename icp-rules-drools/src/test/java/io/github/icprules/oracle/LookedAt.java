package io.github.icprules.oracle;

import io.github.icprules.model.FilingRequest;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private final List<String> tooLong = new ArrayList<>(0);
    private final List<String> tooFar = new ArrayList<>(0);
    /** The names of the components and the indices of the items that lead to the value looked at. */
    private final List<Object> steps = new ArrayList<>();

    private final FilingRequest request;

    LookedAt(FilingRequest whole) {
        this.request = (FilingRequest) record(whole);
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

    /** The path is composed only if there is something to report. */
    private String path() {
        StringBuilder path = new StringBuilder();
        for (Object step : steps) {
            path.append(step instanceof Integer ? "[" + step + "]" : (path.isEmpty() ? "" : ".") + step);
        }
        return path.toString();
    }

    private @Nullable Object value(Object value, String name) {
        if (value instanceof String text) {
            return text(text, LONG_TEXTS.contains(name) ? LONG_TEXT : SHORT_TEXT);
        }
        if (value instanceof LocalDate day) {
            return date(day, day.getYear());
        }
        if (value instanceof OffsetDateTime time) {
            return date(time, time.getYear());
        }
        if (value instanceof List<?> list) {
            return list(list, steps.get(0).equals("codeTables") ? CODE_LIST : LIST, name);
        }
        return value instanceof Record record ? record(record) : value;
    }

    private String text(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        tooLong.add(path());
        // Not within a character.
        int end = Character.isSurrogatePair(text.charAt(most - 1), text.charAt(most)) ? most - 1 : most;
        return text.substring(0, end);
    }

    private @Nullable Object date(Object date, int year) {
        if (year >= FIRST_YEAR && year <= LAST_YEAR) {
            return date;
        }
        tooFar.add(path());
        return null;
    }

    private List<?> list(List<?> list, int most, String name) {
        List<?> looked = list;
        if (list.size() > most) {
            tooLong.add(path());
            looked = list.subList(0, most);
        }
        List<@Nullable Object> changed = null;
        for (int i = 0; i < looked.size(); i++) {
            Object item = looked.get(i);
            steps.add(i);
            Object value = value(item, name);
            steps.remove(steps.size() - 1);
            if (value != item) {
                changed = changed == null ? new ArrayList<>(looked) : changed;
                changed.set(i, value);
            }
        }
        return changed == null ? looked : changed;
    }

    private Record record(Record record) {
        RecordComponent[] components = COMPONENTS.computeIfAbsent(record.getClass(), Class::getRecordComponents);
        @Nullable Object[] changed = null;
        for (int i = 0; i < components.length; i++) {
            Object given = isLimited(components[i].getType()) ? read(components[i], record) : null;
            if (given != null) {
                String name = components[i].getName();
                steps.add(name);
                Object value = value(given, name);
                steps.remove(steps.size() - 1);
                if (value != given) {
                    changed = changed == null ? values(components, record) : changed;
                    changed[i] = value;
                }
            }
        }
        return changed == null ? record : made(record.getClass(), components, changed);
    }

    private static boolean isLimited(Class<?> type) {
        return type == String.class
                || type == List.class
                || type == LocalDate.class
                || type == OffsetDateTime.class
                || type.isRecord();
    }

    private static @Nullable Object[] values(RecordComponent[] components, Record record) {
        return Stream.of(components).map(component -> read(component, record)).toArray();
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
