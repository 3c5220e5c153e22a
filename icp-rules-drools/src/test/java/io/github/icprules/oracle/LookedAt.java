package io.github.icprules.oracle;

import io.github.icprules.model.FilingRequest;
import java.lang.reflect.Method;
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
    /** Of each record, the components that can be too much: texts, days, lists and records. */
    private static final Map<Class<?>, List<Checked>> CHECKED = new ConcurrentHashMap<>();

    private record Checked(Method accessor, int mostCharacters) {}

    private final List<String> tooLong = new ArrayList<>();
    private final List<String> tooFar = new ArrayList<>();
    private final FilingRequest request;

    LookedAt(FilingRequest whole) {
        // Paths are composed only for a request that has something to report.
        this.request = isWithinLimits(whole) ? whole : (FilingRequest) record(whole, "");
    }

    /** {@return the request without what is not looked at} */
    FilingRequest request() {
        return request;
    }

    /** {@return the places of what is too long} */
    List<String> tooLong() {
        return tooLong;
    }

    /** {@return the places of dates that are too far away} */
    List<String> tooFar() {
        return tooFar;
    }

    private static boolean isWithinLimits(Record record) {
        List<Checked> components = CHECKED.computeIfAbsent(record.getClass(), LookedAt::checked);
        for (int i = 0; i < components.size(); i++) {
            Checked component = components.get(i);
            if (!isWithinLimits(read(component.accessor(), record), component.mostCharacters())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithinLimits(@Nullable Object value, int mostCharacters) {
        if (value instanceof String text) {
            return text.length() <= mostCharacters;
        }
        if (value instanceof LocalDate day) {
            return isNear(day.getYear());
        }
        if (value instanceof OffsetDateTime time) {
            return isNear(time.getYear());
        }
        if (value instanceof List<?> list) {
            if (list.size() > LIST) {
                return false;
            }
            for (int i = 0; i < list.size(); i++) {
                if (!isWithinLimits(list.get(i), mostCharacters)) {
                    return false;
                }
            }
            return true;
        }
        return !(value instanceof Record record) || isWithinLimits(record);
    }

    private static boolean isNear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static List<Checked> checked(Class<?> type) {
        List<Checked> checked = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> of = component.getType();
            if (of == String.class
                    || of == LocalDate.class
                    || of == OffsetDateTime.class
                    || of == List.class
                    || of.isRecord()) {
                checked.add(new Checked(component.getAccessor(), mostCharacters(component.getName())));
            }
        }
        return checked;
    }

    private static int mostCharacters(String name) {
        return LONG_TEXTS.contains(name) ? LONG_TEXT : SHORT_TEXT;
    }

    private @Nullable Object value(Object value, String name, String path) {
        if (value instanceof String text) {
            return text(text, mostCharacters(name), path);
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
        return value instanceof Record record ? record(record, path + '.') : value;
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
        if (isNear(year)) {
            return date;
        }
        tooFar.add(path);
        return null;
    }

    private List<?> list(List<?> list, int most, String name, String path) {
        if (list.size() > most) {
            tooLong.add(path);
        }
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 0; i < list.size() && i < most; i++) {
            items.add(value(list.get(i), name, path + '[' + i + ']'));
        }
        return items.equals(list) ? list : items;
    }

    private Object record(Record record, String path) {
        RecordComponent[] components = COMPONENTS.computeIfAbsent(record.getClass(), Class::getRecordComponents);
        @Nullable Object[] values = new @Nullable Object[components.length];
        boolean isChanged = false;
        for (int i = 0; i < components.length; i++) {
            Object given = read(components[i].getAccessor(), record);
            String name = components[i].getName();
            values[i] = given == null ? null : value(given, name, path + name);
            isChanged |= values[i] != given;
        }
        return isChanged ? made(record.getClass(), components, values) : record;
    }

    private static @Nullable Object read(Method accessor, Record record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(accessor.toString(), e);
        }
    }

    private static Object made(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return Objects.requireNonNull(type.getDeclaredConstructor(types).newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
