package io.github.icprules.drools.catalogue;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.facts.platform.Deadlines;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fact API: the types and members that a sheet of a rule pack can use. A type of the engine is in the fact API if it has the
 * mark {@link ForSheets}. Then its public methods are in the fact API, too, except for methods with the mark {@link
 * NotForSheets}. The fact API also contains the types of the API module that describe a filing, and some types of Java that only
 * hold values.
 */
public final class FactApi {

    /** The packages of icp-rules-api whose public types a sheet can use. */
    private static final Set<String> PACKAGES = Stream.of("model", "format", "law", "text")
            .map(name -> "io.github.icprules." + name)
            .collect(Collectors.toUnmodifiableSet());

    /** The types of Java that a sheet can use: values, and collections of values. */
    private static final Map<String, Class<?>> OF_JAVA = Stream.of(
                    Object.class,
                    Comparable.class,
                    CharSequence.class,
                    String.class,
                    Enum.class,
                    Record.class,
                    Boolean.class,
                    Character.class,
                    Number.class,
                    Integer.class,
                    Long.class,
                    Double.class,
                    Math.class,
                    BigDecimal.class,
                    BigInteger.class,
                    LocalDate.class,
                    LocalTime.class,
                    LocalDateTime.class,
                    OffsetDateTime.class,
                    Instant.class,
                    ZoneId.class,
                    ZoneOffset.class,
                    Year.class,
                    YearMonth.class,
                    Month.class,
                    MonthDay.class,
                    DayOfWeek.class,
                    Period.class,
                    Duration.class,
                    ChronoUnit.class,
                    Iterable.class,
                    Collection.class,
                    List.class,
                    Set.class,
                    Map.class,
                    Optional.class,
                    Objects.class)
            .collect(Collectors.toUnmodifiableMap(Class::getName, type -> type));

    /**
     * A sheet takes the date from the filing. With the clock of the machine, the same request would have different answers on
     * different days.
     */
    private static final String CLOCK = "now";

    /** The methods of every object with which a rule could wait or inspect code, or whose result differs from run to run. */
    private static final Set<String> OF_OBJECTS =
            Set.of("getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** The types whose methods every type or every constant has. Their methods are left out of each list of members. */
    private static final Set<Class<?>> OF_EVERY_TYPE = Set.of(Object.class, Enum.class, Record.class);

    private static final Set<String> OF_VALUES = Set.of("equals", "hashCode", "toString", "valueOf", "values");

    private static final Map<String, Class<?>> MARKED = marked();

    private FactApi() {}

    /** {@return the types that a pattern of a rule can name} */
    public static List<Class<? extends Fact>> facts() {
        return Facts.kinds();
    }

    /** {@return the types of the engine that are in the fact API, by their full names} */
    public static Collection<Class<?>> types() {
        return MARKED.values();
    }

    /**
     * {@return whether a sheet can import or name a type}
     *
     * @param name the binary name, such as {@code io.github.icprules.drools.facts.Filing} or {@code java.util.Map$Entry}
     */
    public static boolean hasType(String name) {
        return find(name).isPresent();
    }

    /**
     * {@return whether a sheet can call a method}
     *
     * @param type the binary name of the type that has the method
     * @param method the name of the method
     */
    public static boolean hasMethod(String type, String method) {
        return find(type)
                .filter(found -> Arrays.stream(found.getMethods())
                        .anyMatch(member -> member.getName().equals(method) && isForSheets(member)))
                .isPresent();
    }

    /** {@return the methods of a type that a sheet can call, sorted by the names of their properties} */
    public static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(FactApi::isForSheets)
                .filter(method -> !OF_EVERY_TYPE.contains(method.getDeclaringClass())
                        && !OF_VALUES.contains(method.getName())
                        && !method.isBridge())
                .sorted(Comparator.comparing(FactApi::property).thenComparing(Method::getParameterCount))
                .toList();
    }

    /** {@return the names by which a condition can read a type, sorted} */
    public static List<String> properties(Class<?> type) {
        return methods(type).stream()
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .map(FactApi::property)
                .distinct()
                .toList();
    }

    /**
     * {@return the name by which a condition reads the result of a method: the result of {@code isFiled} is read as {@code
     * filed}}
     *
     * <p>{@code isNew} keeps its name, because {@code new} is a word of the rule language.
     */
    public static String property(Method method) {
        String name = method.getName();
        for (String prefix : List.of("is", "get")) {
            if (name.length() > prefix.length()
                    && name.startsWith(prefix)
                    && Character.isUpperCase(name.charAt(prefix.length()))) {
                int first = prefix.length();
                String property = Character.toLowerCase(name.charAt(first)) + name.substring(first + 1);
                return property.equals("new") ? name : property;
            }
        }
        return name;
    }

    private static boolean isForSheets(Method method) {
        if (OF_OBJECTS.contains(method.getName()) && method.getDeclaringClass() == Object.class) {
            return false;
        }
        if (method.getName().equals(CLOCK) && OF_JAVA.containsValue(method.getDeclaringClass())) {
            return false;
        }
        return method.getReturnType() != Class.class && !method.isAnnotationPresent(NotForSheets.class);
    }

    private static Optional<Class<?>> find(String name) {
        Class<?> known = MARKED.getOrDefault(name, OF_JAVA.get(name));
        if (known != null) {
            return Optional.of(known);
        }
        int dot = name.lastIndexOf('.');
        if (dot < 0 || !PACKAGES.contains(name.substring(0, dot))) {
            return Optional.empty();
        }
        try {
            Class<?> type = Class.forName(name, false, FactApi.class.getClassLoader());
            return Modifier.isPublic(type.getModifiers()) ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the marked types by name. The search starts with the facts, the findings and the deadlines, and follows the types
     * of their members. A sheet cannot use a type that no member has.
     */
    private static Map<String, Class<?>> marked() {
        Map<String, Class<?>> marked = new TreeMap<>();
        Deque<Class<?>> open = new ArrayDeque<>(Facts.kinds());
        open.addAll(List.of(Findings.class, Fact.class, Deadlines.class));
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (!type.isAnnotationPresent(ForSheets.class) || marked.put(type.getName(), type) != null) {
                continue;
            }
            if (type.getSuperclass() != null) {
                open.add(type.getSuperclass());
            }
            for (Method method : methods(type)) {
                open.add(method.getReturnType());
                open.addAll(List.of(method.getParameterTypes()));
                if (method.getGenericReturnType() instanceof ParameterizedType items) {
                    Stream.of(items.getActualTypeArguments())
                            .filter(Class.class::isInstance)
                            .forEach(item -> open.add((Class<?>) item));
                }
            }
            open.addAll(List.of(type.getClasses()));
        }
        return marked;
    }
}
