package io.github.icprules.drools.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.catalogue.FactApi;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.facts.province.Requirement;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.Settled;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Text;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the properties of facts say when an input is removed from a filing. A condition of a rule pack relies on the marks: a settled answer
 * stays, an unmarked {@code boolean} does not become true, and any other unmarked value stays or is {@code null}.
 */
class AbsentInputsTest {

    private static final int FILINGS = Effort.of(300, 1_500);

    private static final Knowledge KNOWLEDGE =
            Knowledge.bundled().with(Knowledge.bundled().provinces().withProfile(ProvincialProfile.ALL));

    /** Inputs without which another input counts by definition: a list of filings has their number, too. */
    private static final Set<String> WITH_DEFAULT =
            Set.of("payload", "evaluatedOn", "serviceCount", "miniProgramCount");

    /** A path is for a consequence. */
    private static final Pattern PATH = Pattern.compile("path|place");

    @Test
    void an_absent_input_makes_no_unmarked_property_true() {
        Set<String> wrong = new TreeSet<>();
        int compared = compare((whole, rest) -> {
            Map<String, @Nullable Object> before = values(whole);
            values(rest).forEach((property, value) -> {
                if (before.containsKey(property) && isWrong(property, before.get(property), value)) {
                    wrong.add(property.substring(0, property.indexOf(' ')));
                }
            });
        });
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(FILINGS / 2);
    }

    @Test
    void a_fact_that_is_there_for_want_of_an_input_is_undecided() {
        Set<String> wrong = new TreeSet<>();
        int compared = compare((whole, rest) -> {
            Map<String, List<Fact>> before = facts(whole);
            facts(rest).forEach((kind, facts) -> {
                List<Fact> decided = facts.stream()
                        .filter(fact -> fact.placesUndecided().isEmpty())
                        .toList();
                if (decided.size() > before.getOrDefault(kind, List.of()).size()) {
                    wrong.add(kind);
                }
            });
        });
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(FILINGS / 2);
    }

    private static Map<String, List<Fact>> facts(FilingRequest request) {
        return Facts.of(request, RuleVerifier.DAY, KNOWLEDGE).all().stream()
                .collect(Collectors.groupingBy(fact -> fact.getClass().getSimpleName()
                        + (fact instanceof Requirement requirement
                                ? " " + requirement.row().value()
                                : "")));
    }

    /** Compares filings with the same filings without one of their inputs; returns the number of filings. */
    private static int compare(BiConsumer<FilingRequest, FilingRequest> comparison) {
        RandomFilings random = new RandomFilings(RandomFilings.described());
        int compared = 0;
        for (int seed = 0; seed < FILINGS; seed++) {
            FilingRequest whole = random.of(seed);
            Map<String, Object> tree = copy(whole.asTree());
            if (!removeOne(tree, new Random(seed))) {
                continue;
            }
            FilingRequest rest;
            try {
                rest = FilingRequest.fromTree(tree);
            } catch (IllegalArgumentException e) {
                // The input is mandatory, so it is never absent.
                continue;
            }
            comparison.accept(whole, rest);
            compared++;
        }
        return compared;
    }

    private static boolean isWrong(String property, @Nullable Object before, @Nullable Object after) {
        if (property.endsWith(" UNMARKED") && after instanceof Boolean answer) {
            return answer && !Boolean.TRUE.equals(before);
        }
        return after != null && !after.equals(before);
    }

    private static Map<String, @Nullable Object> values(FilingRequest request) {
        Map<String, @Nullable Object> values = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Fact fact : Facts.of(request, RuleVerifier.DAY, KNOWLEDGE).all()) {
            // Without the type of the subject, rows for other types concern the filing as well.
            String row = fact instanceof Requirement requirement
                    ? String.valueOf(requirement.row().hashCode())
                    : "";
            String kind = fact.getClass().getSimpleName() + row + ' ' + fact.path();
            read(fact, kind + ' ' + numbers.merge(kind, 1, Integer::sum), 0, values);
        }
        return values;
    }

    private static void read(Object owner, String place, int depth, Map<String, @Nullable Object> values) {
        for (Method method : FactApi.methods(owner.getClass())) {
            Class<?> type = method.getReturnType();
            if (method.getParameterCount() > 0
                    || Modifier.isStatic(method.getModifiers())
                    || method.isAnnotationPresent(CountsAbsent.class)
                    || PATH.matcher(method.getName()).lookingAt()
                    || type == Answer.class
                    || type == GivenInput.class
                    || Text.class.isAssignableFrom(type)
                    || Collection.class.isAssignableFrom(type)) {
                continue;
            }
            Object value = valueOf(method, owner);
            if (type.isAnnotationPresent(ForSheets.class) && !type.isEnum()) {
                if (value != null && depth < 2 && !Fact.class.isAssignableFrom(type)) {
                    read(value, place, depth + 1, values);
                }
            } else if (!type.isRecord()) {
                boolean isSettled = method.isAnnotationPresent(Settled.class)
                        || method.getDeclaringClass().isAnnotationPresent(Settled.class);
                values.put(
                        "%s.%s %s %s"
                                .formatted(
                                        method.getDeclaringClass().getSimpleName(),
                                        method.getName(),
                                        place,
                                        isSettled ? "SETTLED" : "UNMARKED"),
                        value);
            }
        }
    }

    private static @Nullable Object valueOf(Method method, Object owner) {
        try {
            return method.invoke(owner);
        } catch (InvocationTargetException e) {
            // A property that is for consequences only.
            return null;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes one value, however deep; returns whether there was one. */
    private static boolean removeOne(Map<String, Object> tree, Random random) {
        List<Runnable> removals = new ArrayList<>();
        collect(tree, removals);
        if (removals.isEmpty()) {
            return false;
        }
        removals.get(random.nextInt(removals.size())).run();
        return true;
    }

    private static boolean hasDefault(Object name, Object value) {
        return WITH_DEFAULT.contains(String.valueOf(name))
                || (value instanceof Map<?, ?> inner && inner.keySet().stream().anyMatch(WITH_DEFAULT::contains));
    }

    private static void collect(Object node, List<Runnable> removals) {
        if (node instanceof Map<?, ?> members) {
            members.forEach((name, value) -> {
                if (!hasDefault(name, value)) {
                    removals.add(() -> members.remove(name));
                }
                if (!WITH_DEFAULT.contains(String.valueOf(name))) {
                    collect(value, removals);
                }
            });
        } else if (node instanceof List<?> items) {
            items.forEach(item -> collect(item, removals));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T node) {
        if (node instanceof Map<?, ?> members) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            members.forEach((name, value) -> copy.put(name, copy(value)));
            return (T) copy;
        }
        return node instanceof List<?> items
                ? (T) items.stream().map(AbsentInputsTest::copy).toList()
                : node;
    }
}
