package io.github.icprules.drools.corpus;

import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes random filings out of filings of tests: some members of a filing get the values of other filings, hostile values or none.
 * The same seed makes the same filing.
 */
public final class RandomFilings {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2023, 8, 31),
            LocalDate.of(2023, 9, 1),
            LocalDate.of(2023, 9, 3),
            LocalDate.of(2023, 9, 4),
            LocalDate.of(2024, 3, 31),
            LocalDate.of(2024, 4, 1),
            LocalDate.of(2024, 6, 15),
            LocalDate.of(2025, 2, 28),
            LocalDate.of(2026, 12, 31));

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u3000",
            "0",
            "测试",
            "示例（北京）科技有限公司",
            "示例(北京)科技有限公司",
            "ＡＢＣ１２３",
            "13800000001",
            "+8613800000001",
            "17000000001",
            "010-00000001",
            "110101200001010010",
            "11010120000101001X",
            "91110105MA0FAKE01X",
            "京ICP备00000001号-1X",
            "\uD840\uDC0B\uD840\uDC0B\uD840\uDC0B\uD840\uDC0B",
            "a".repeat(300));

    private final List<FilingRequest> seeds;
    /** The values that seeds have, by the accessor of the component: an object of RecordComponent equals no other. */
    private final Map<Method, List<Object>> values = new HashMap<>();

    public RandomFilings(Stream<FilingRequest> seeds) {
        this.seeds = seeds.toList();
        Map<Method, Set<Object>> all = new HashMap<>();
        this.seeds.forEach(seed -> harvest(seed, all));
        all.forEach((component, those) -> values.put(component, List.copyOf(those)));
    }

    /** {@return the filings that tests have described} */
    public static Stream<FilingRequest> described() {
        return Stream.of(
                        Filings.all().stream().map(SampleFiling::request),
                        Corpus.ENTRIES.stream().map(entry -> entry.on(RuleVerifier.DAY)))
                .flatMap(requests -> requests)
                .map(request -> request.evaluatedOn() == null ? request.withEvaluatedOn(RuleVerifier.DAY) : request);
    }

    public FilingRequest of(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        FilingRequest filing = pick(random, seeds);
        int changes = random.nextInt(9);
        for (int i = 0; i < changes; i++) {
            filing = (FilingRequest) changed(filing, random);
        }
        return filing.withEvaluatedOn(random.nextInt(12) == 0 ? pick(random, DAYS) : RuleVerifier.DAY);
    }

    private static void harvest(Record owner, Map<Method, Set<Object>> all) {
        for (RecordComponent component : owner.getClass().getRecordComponents()) {
            Object value = valueOf(component, owner);
            if (value != null) {
                all.computeIfAbsent(component.getAccessor(), any -> new LinkedHashSet<>())
                        .add(value);
                Collection<?> members = value instanceof Collection<?> several ? several : List.of(value);
                for (Object member : members) {
                    if (member instanceof Record inner) {
                        harvest(inner, all);
                    }
                }
            }
        }
    }

    /** Changes a record in one place, however deep. */
    private Record changed(Record owner, Random random) {
        RecordComponent[] components = owner.getClass().getRecordComponents();
        int which = random.nextInt(components.length);
        RecordComponent component = components[which];
        @Nullable Object[] all = Stream.of(components).map(each -> valueOf(each, owner)).toArray();
        all[which] = other(component, all[which], random);
        try {
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (Record) owner.getClass().getDeclaredConstructor(types).newInstance(all);
        } catch (InvocationTargetException e) {
            // The model itself refuses the value: no such filing can be asked about.
            return owner;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(owner.getClass().getSimpleName(), e);
        }
    }

    private @Nullable Object other(RecordComponent component, @Nullable Object value, Random random) {
        int how = random.nextInt(10);
        if (value instanceof Record inner && how < 7) {
            return changed(inner, random);
        }
        if (value instanceof List<?> list && !list.isEmpty() && how < 6) {
            return changed(list, component, random);
        }
        if (how == 9) {
            return null;
        }
        if (how >= 7 && value != null) {
            return near(value, random);
        }
        List<Object> elsewhere = values.getOrDefault(component.getAccessor(), List.of());
        if (component.getType().isEnum() && random.nextBoolean()) {
            return pick(random, List.of(component.getType().getEnumConstants()));
        }
        return elsewhere.isEmpty() ? value : pick(random, elsewhere);
    }

    private List<?> changed(List<?> list, RecordComponent component, Random random) {
        List<Object> changed = new ArrayList<>(list);
        int at = random.nextInt(list.size());
        switch (random.nextInt(4)) {
            case 0 -> changed.remove(at);
            case 1 -> changed.add(changed.get(at));
            case 2 -> {
                for (Object others :
                        List.of(pick(random, values.getOrDefault(component.getAccessor(), List.of(list))))) {
                    changed.addAll((List<?>) others);
                }
            }
            default -> {
                if (changed.get(at) instanceof Record inner) {
                    changed.set(at, changed(inner, random));
                } else {
                    changed.set(at, near(changed.get(at), random));
                }
            }
        }
        return changed;
    }

    /** A value close by, or a nasty one. */
    private static Object near(Object value, Random random) {
        if (value instanceof LocalDate day) {
            int[] steps = {-1, 1, -2, 2, 7, -31, 31, 365, -365, 5000};
            return day.plusDays(steps[random.nextInt(steps.length)]);
        }
        if (value instanceof OffsetDateTime time) {
            return time.plusHours(random.nextInt(200) - 100L);
        }
        if (value instanceof Integer number) {
            int[] numbers = {number - 1, number + 1, 0, -1, Integer.MAX_VALUE};
            return numbers[random.nextInt(numbers.length)];
        }
        if (value instanceof Boolean truth) {
            return !truth;
        }
        if (value instanceof Enum<?> constant) {
            return pick(random, List.copyOf(EnumSet.allOf(constant.getDeclaringClass())));
        }
        if (value instanceof String text) {
            return switch (random.nextInt(5)) {
                case 0 -> text.isEmpty() ? text : text.substring(1);
                case 1 -> text + text;
                case 2 -> ' ' + text;
                default -> pick(random, NASTY);
            };
        }
        return value;
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static @Nullable Object valueOf(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    /** {@return a filing of every type of which nothing else is given} */
    public static Stream<FilingRequest> bare() {
        return Stream.of(FilingType.values())
                .map(type -> FilingRequest.builder(type)
                        .evaluatedOn(RuleVerifier.DAY)
                        .build());
    }
}
