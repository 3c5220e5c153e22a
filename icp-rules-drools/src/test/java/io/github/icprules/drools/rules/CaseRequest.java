package io.github.icprules.drools.rules;

import io.github.icprules.drools.Requests;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.drools.rules.CaseText.Value;
import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import io.github.icprules.internal.RecordTree;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.text.InvalidTreeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The request of a case: a sample with some components set or removed.
 *
 * @param steps what is done to an empty request, in this order
 */
record CaseRequest(List<Step> steps) {

    private static final RecordShape SHAPE = RecordShape.of(FilingRequest.class);
    private static final Pattern PATH_STEP = Pattern.compile("([^.\\[\\]]*)(?:\\[(\\d{0,3})])?(?:\\.|$)");

    private static final String TYPE = "filingType";
    private static final String SAMPLE = "sample";
    private static final String PROVINCES = "provinces";
    private static final Map<String, String> PATHS_OF_WORDS =
            Map.of("in", "subject.region.province", "on", "evaluatedOn", PROVINCES, PROVINCES);

    private static final Map<String, Supplier<Map<String, Object>>> BUNDLED = Map.of(
            "nothing",
            Map::of,
            "enterprise",
            () -> Requests.filing(FilingType.NEW_FIRST).build().asTree(),
            "individual",
            () -> Requests.filing(FilingType.NEW_FIRST)
                    .subject(Requests.individual().build())
                    .build()
                    .asTree());

    private static final Map<String, Map<String, Object>> BUNDLED_VALUES = Map.of(
            "@representative", RecordTree.of(Requests.REPRESENTATIVE),
            "@other", RecordTree.of(Requests.SOMEBODY_ELSE));

    /**
     * A component that is set, or removed.
     *
     * @param at where it is written
     * @param path the component, or one of the words for no component: the sample and the profile of the provinces
     * @param choices the values, each of which makes a request of its own; {@code null} if the component is removed
     */
    record Step(int at, String path, @Nullable List<Value> choices) {}

    /** The names that a file of cases defines. */
    record Names(Map<String, CaseRequest> samples, Map<String, Value> values) {}

    /**
     * One of the requests.
     *
     * @param choice the values that only this request has, in words
     */
    record Made(FilingRequest request, ProvincialProfile profile, String choice) {}

    /** Reads a request up to the next bar. */
    static CaseRequest read(CaseText text, Names names) {
        List<Step> steps = new ArrayList<>();
        while (!text.isAtEnd() && !text.isAhead('|')) {
            int start = text.here();
            if (text.skip('-')) {
                steps.add(new Step(start, checked(text, start + 1, text.word()), null));
            } else if (text.isAhead('<')) {
                steps.add(new Step(start, TYPE, choices(text, TYPE, text::word)));
            } else {
                String word = text.word();
                if (text.skip('=')) {
                    steps.add(new Step(start, checked(text, start, word), choices(text, word, text::text)));
                } else {
                    steps.add(ofWord(text, start, word, names));
                }
            }
            text.skip(';');
        }
        return new CaseRequest(steps);
    }

    private static Step ofWord(CaseText text, int start, String word, Names names) {
        String path = PATHS_OF_WORDS.get(word);
        if (path != null) {
            return new Step(start, path, choices(text, path, text::word));
        }
        Set<String> types = Arrays.stream(FilingType.values()).map(Enum::name).collect(Collectors.toSet());
        Set<String> samples = union(List.of(BUNDLED.keySet(), names.samples().keySet()));
        if (!types.contains(word) && !samples.contains(word)) {
            throw text.unknown(
                    start, "sample, type or word", word, union(List.of(types, samples, PATHS_OF_WORDS.keySet())));
        }
        return new Step(start, types.contains(word) ? TYPE : SAMPLE, List.of(Value.of(start, word)));
    }

    /** One value, or several in angle brackets: {@code <*>} are all constants, {@code <* but A>} all others. */
    private static List<Value> choices(CaseText text, String path, Supplier<String> single) {
        int start = text.here();
        if (!text.skip('<')) {
            return List.of(PATHS_OF_WORDS.containsValue(path) ? Value.of(start, single.get()) : text.value());
        }
        List<Value> choices;
        if (text.skip('*')) {
            choices = new ArrayList<>();
            for (Object constant : constants(text, start, path)) {
                choices.add(Value.of(start, ((Enum<?>) constant).name()));
            }
            if (text.skip("but")) {
                for (Value other : text.list(text::value)) {
                    if (!choices.removeIf(choice -> Objects.equals(choice.text(), other.text()))) {
                        throw text.wrong(other.at(), "there is no constant “%s”".formatted(other.text()));
                    }
                }
            }
        } else {
            choices = text.list(text::value);
        }
        text.require('>');
        return choices;
    }

    private static Object[] constants(CaseText text, int start, String path) {
        Class<?> type = path.equals(PROVINCES)
                ? ProvincialProfile.class
                : component(text, start, path).type();
        if (!type.isEnum()) {
            throw text.wrong(start, "“*” stands for all constants, and %s has none".formatted(path));
        }
        return type.getEnumConstants();
    }

    /** {@return the steps of this and then those of the other, which starts from its own sample if it names one} */
    CaseRequest then(CaseRequest other) {
        if (other.steps.stream().anyMatch(step -> step.path.equals(SAMPLE))) {
            return other;
        }
        List<Step> all = new ArrayList<>(steps);
        all.addAll(other.steps);
        return new CaseRequest(all);
    }

    /** {@return a request for each combination of the choices} */
    List<Made> all(CaseText text, Names names) {
        List<List<Value>> combinations = new ArrayList<>(List.of(List.of()));
        for (Step step : steps) {
            List<Value> choices = step.choices == null ? List.of(Value.of(step.at, null)) : step.choices;
            combinations = combinations.stream()
                    .flatMap(before -> choices.stream().map(choice -> {
                        List<Value> longer = new ArrayList<>(before);
                        longer.add(choice);
                        return longer;
                    }))
                    .toList();
        }
        return combinations.stream().map(values -> made(text, values, names)).toList();
    }

    private Made made(CaseText text, List<Value> values, Names names) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(TYPE, FilingType.NEW_FIRST.name());
        List<String> choice = new ArrayList<>();
        ProvincialProfile profile = apply(text, values, names, tree, choice);
        try {
            return new Made(FilingRequest.fromTree(tree), profile, String.join(", ", choice));
        } catch (InvalidTreeException e) {
            InvalidTreeException.Problem problem = e.problems().get(0);
            int at = steps.stream()
                    .filter(step -> problem.path().startsWith(step.path) || step.path.startsWith(problem.path()))
                    .reduce((before, last) -> last)
                    .map(Step::at)
                    .orElse(0);
            throw text.wrong(at, problem.toString());
        }
    }

    private ProvincialProfile apply(
            CaseText text, List<Value> values, Names names, Map<String, Object> tree, List<String> choice) {
        ProvincialProfile profile = ProvincialProfile.CURRENT;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Value value = values.get(i);
            if (step.choices != null && step.choices.size() > 1) {
                choice.add(value.text() == null ? "value " + (step.choices.indexOf(value) + 1) : value.text());
            }
            if (step.path.equals(PROVINCES)) {
                profile = text.constant(ProvincialProfile.class, String.valueOf(value.text()), value.at());
            } else if (step.path.equals(SAMPLE)) {
                String sample = String.valueOf(value.text());
                CaseRequest defined = names.samples().get(sample);
                if (defined == null) {
                    tree.putAll(copy(Objects.requireNonNull(BUNDLED.get(sample)).get()));
                } else {
                    List<Value> single = defined.steps.stream()
                            .map(each -> each.choices == null ? value : each.choices.get(0))
                            .toList();
                    profile = defined.apply(text, single, names, tree, choice);
                }
            } else {
                put(text, step, step.choices == null ? null : value, names, tree);
            }
        }
        return profile;
    }

    /** Sets a component, or removes it, in the tree. */
    @SuppressWarnings("unchecked") // A tree consists of maps and lists.
    private static void put(CaseText text, Step step, @Nullable Value value, Names names, Map<String, Object> tree) {
        Object holder = tree;
        Matcher path = PATH_STEP.matcher(step.path);
        while (path.find()) {
            boolean isLast = path.hitEnd() || path.end() == step.path.length();
            Map<String, Object> members = (Map<String, Object>) holder;
            String name = path.group(1);
            if (path.group(2) == null) {
                if (!isLast) {
                    holder = members.computeIfAbsent(name, any -> new LinkedHashMap<>());
                } else if (value != null) {
                    members.put(name, tree(text, value, component(text, step.at, step.path), false, names));
                } else if (members.remove(name) == null) {
                    throw text.wrong(step.at, "there is no %s to remove".formatted(step.path));
                }
            } else {
                List<Object> items = (List<Object>) members.computeIfAbsent(name, any -> new ArrayList<>());
                int index = path.group(2).isEmpty() ? -1 : Integer.parseInt(path.group(2));
                if (index < 0 || index > items.size() || (isLast && value == null)) {
                    throw text.wrong(
                            step.at, "write the whole list, or [0] to [%s] for an item".formatted(items.size()));
                }
                if (index == items.size()) {
                    items.add(new LinkedHashMap<>());
                }
                if (isLast) {
                    items.set(index, tree(text, value, component(text, step.at, step.path), true, names));
                }
                holder = items.get(index);
            }
            if (isLast) {
                return;
            }
        }
    }

    /** The tree of a value at a component, or in the list that is there. */
    @SuppressWarnings("unchecked") // The tree of a record is a map.
    private static Object tree(CaseText text, Value value, Component component, boolean isItem, Names names) {
        if (value.isName()) {
            Object tree = named(text, value, component, isItem, names);
            if (value.members() != null) {
                putMembers(text, value, Objects.requireNonNull(component.inner()), names, (Map<String, Object>) tree);
            }
            return tree;
        }
        if (!isItem && (component.kind() == Kind.LIST || component.kind() == Kind.SET)) {
            if (value.items() == null) {
                throw text.wrong(value.at(), "%s is a list; write [ ]".formatted(component.name()));
            }
            return value.items().stream()
                    .map(item -> tree(text, item, component, true, names))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
        RecordShape inner = component.inner();
        if (inner == null) {
            return scalar(text, value, component);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        if (value.text() != null) {
            Component first = inner.components().get(0);
            tree.put(first.name(), scalar(text, value, first));
        }
        putMembers(text, value, inner, names, tree);
        return tree;
    }

    private static Object named(CaseText text, Value value, Component component, boolean isItem, Names names) {
        String name = String.valueOf(value.text());
        Value defined = names.values().get(name);
        if (defined != null) {
            return tree(text, defined, component, isItem, names);
        }
        if (!BUNDLED_VALUES.containsKey(name)) {
            throw text.unknown(
                    value.at(), "value", name, union(List.of(names.values().keySet(), BUNDLED_VALUES.keySet())));
        }
        return copy(BUNDLED_VALUES.get(name));
    }

    private static void putMembers(
            CaseText text, Value value, RecordShape shape, Names names, Map<String, Object> tree) {
        Objects.requireNonNullElse(value.members(), Map.<String, Value>of())
                .forEach((name, member) ->
                        tree.put(name, tree(text, member, component(text, member.at(), shape, name), false, names)));
    }

    private static Object scalar(CaseText text, Value value, Component component) {
        String written = value.text();
        if (written == null) {
            throw text.wrong(value.at(), "%s takes one value".formatted(component.name()));
        }
        try {
            if (component.type() == Integer.class || component.type() == Long.class) {
                return Long.valueOf(written);
            }
        } catch (NumberFormatException e) {
            throw text.wrong(value.at(), "%s takes a number".formatted(component.name()));
        }
        return component.type() == Boolean.class && (written.equals("true") || written.equals("false"))
                ? (Object) Boolean.valueOf(written)
                : written;
    }

    /** {@return the path if filings have it} */
    static String checked(CaseText text, int start, String path) {
        component(text, start, path);
        return path;
    }

    private static Component component(CaseText text, int start, String path) {
        RecordShape shape = SHAPE;
        Matcher steps = PATH_STEP.matcher(path);
        int at = 0;
        while (true) {
            if (!steps.region(at, path.length()).lookingAt() || shape == null) {
                throw text.wrong(start + at, "“%s” is no path".formatted(path));
            }
            Component component = component(text, start + at, shape, steps.group(1));
            if (steps.end() == path.length() && !path.endsWith(".")) {
                return component;
            }
            shape = component.inner();
            at = steps.end();
        }
    }

    private static Component component(CaseText text, int start, RecordShape shape, String name) {
        return shape.components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> text.unknown(
                        start,
                        "component",
                        name,
                        shape.components().stream().map(Component::name).toList()));
    }

    private static Set<String> union(List<Set<String>> sets) {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Map<String, Object> copy(Map<?, ?> tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((name, value) -> copy.put((String) name, copied(value)));
        return copy;
    }

    private static Object copied(Object value) {
        if (value instanceof Map<?, ?> members) {
            return copy(members);
        }
        return value instanceof Collection<?> items
                ? items.stream().map(CaseRequest::copied).collect(Collectors.toCollection(ArrayList::new))
                : value;
    }
}
