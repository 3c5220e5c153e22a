package io.github.icprules.drools.corpus;

import static io.github.icprules.drools.corpus.FilingNotation.PROVINCES;
import static io.github.icprules.drools.corpus.FilingNotation.SAMPLE;
import static io.github.icprules.drools.corpus.FilingNotation.TODAY;

import io.github.icprules.drools.corpus.FilingNotation.Made;
import io.github.icprules.drools.corpus.FilingNotation.Names;
import io.github.icprules.drools.corpus.FilingNotation.Step;
import io.github.icprules.drools.corpus.NotationText.Member;
import io.github.icprules.drools.corpus.NotationText.Value;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.support.Requests;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.internal.RecordShape;
import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.internal.RecordShape.Kind;
import io.github.icprules.internal.RecordTree;
import io.github.icprules.internal.RequestPath;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the request of a filing: writes the value of each step at the path of the step. */
public final class FilingMaker {

    private static final RecordShape SHAPE = RecordShape.of(FilingRequest.class);
    private static final Pattern DAY = Pattern.compile("today((?:[+-]\\d+[dmy])*)(T.*)?");
    private static final Pattern DISTANCE = Pattern.compile("([+-]\\d+)([dmy])");

    /** A tree of a filing contains no earlier day. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** The samples of every file. */
    static final Map<String, Supplier<Map<String, Object>>> BUNDLED = Map.of(
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
            "@other", RecordTree.of(Requests.ANOTHER_PERSON));

    private final Names names;
    private final Map<String, Object> tree;
    private final List<String> choice = new ArrayList<>();
    private ProvincialProfile profile = ProvincialProfile.CURRENT;
    private String chosen = "";

    private FilingMaker(Names names, Map<String, Object> tree) {
        this.names = names;
        this.tree = tree;
    }

    /** {@return the request that consists of a start and the steps of a filing, with one value for each step} */
    static Made made(FilingNotation filing, Map<String, Object> start, List<Value> values) {
        FilingMaker maker = new FilingMaker(filing.names(), copy(start));
        List<Step> steps = filing.steps();
        maker.apply(steps, values);
        try {
            return new Made(
                    FilingRequest.fromTree(maker.tree), maker.profile, String.join(", ", maker.choice), maker.chosen);
        } catch (InvalidTreeException e) {
            InvalidTreeException.Problem problem = e.problems().get(0);
            int last = IntStream.range(0, steps.size())
                    .filter(i -> problem.path().startsWith(steps.get(i).path())
                            || steps.get(i).path().startsWith(problem.path()))
                    .reduce((before, next) -> next)
                    .orElse(-1);
            String found = last < 0 ? null : values.get(last).text();
            throw steps.get(Math.max(last, 0))
                    .text()
                    .wrong(problem + (found == null ? "" : "; found “%s”".formatted(found)));
        }
    }

    private void apply(List<Step> steps, List<Value> values) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Value value = values.get(i);
            if (step.choices() != null && step.choices().size() > 1) {
                choice.add(value.text() == null ? "value " + (step.choices().indexOf(value) + 1) : value.text());
                chosen = chineseName(step, value);
            }
            if (step.path().equals(PROVINCES)) {
                profile = step.text().constant(ProvincialProfile.class, String.valueOf(value.text()));
            } else if (step.path().equals(SAMPLE)) {
                String sample = String.valueOf(value.text());
                FilingNotation defined = names.samples().get(sample);
                if (defined == null) {
                    tree.putAll(copy(Objects.requireNonNull(BUNDLED.get(sample)).get()));
                } else {
                    apply(
                            defined.steps(),
                            defined.steps().stream()
                                    .map(each -> each.choices() == null
                                            ? value
                                            : each.choices().get(0))
                                    .toList());
                }
            } else {
                put(step.text(), tree, SHAPE, new Member(step.path(), step.choices() == null ? null : value));
            }
        }
    }

    private static String chineseName(Step step, Value value) {
        List<Value> items = Objects.requireNonNullElse(value.items(), List.of(value));
        String written = items.isEmpty() ? "" : String.valueOf(items.get(0).text());
        return Stream.of(constants(step.path()))
                .filter(constant -> ((Enum<?>) constant).name().equals(written))
                .map(constant -> constant instanceof Term term ? term.in(Language.ZH) : written)
                .findFirst()
                .orElse(written);
    }

    /** Sets a component, or removes it. */
    private void put(NotationText text, Map<String, Object> root, RecordShape shape, Member member) {
        Object holder = root;
        Value value = member.value();
        List<RequestPath.Step> path = RequestPath.of(member.path()).steps();
        for (int i = 0; i < path.size(); i++) {
            boolean isLast = i == path.size() - 1;
            Map<String, Object> members = objectOf(holder);
            String name = path.get(i).name();
            if (!path.get(i).isItem()) {
                if (!isLast) {
                    holder = members.computeIfAbsent(name, any -> new LinkedHashMap<>());
                } else if (value != null) {
                    members.put(name, tree(text, value, component(text, shape, member.path()), false));
                } else if (members.remove(name) == null) {
                    throw text.wrong("there is no %s to remove".formatted(member.path()));
                }
            } else {
                List<Object> items = listAt(members, name);
                int index = path.get(i).index();
                if (index < 0 || index > items.size() || (isLast && value == null)) {
                    throw text.wrong("%s: write the whole list, or [0] to [%s] for an item"
                            .formatted(member.path(), items.size()));
                }
                if (index == items.size()) {
                    items.add(new LinkedHashMap<>());
                }
                if (isLast && value != null) {
                    items.set(index, tree(text, value, component(text, shape, member.path()), true));
                }
                holder = items.get(index);
            }
        }
    }

    @SuppressWarnings("unchecked") // A tree consists of maps and lists.
    private static List<Object> listAt(Map<String, Object> members, String name) {
        return (List<Object>) members.computeIfAbsent(name, any -> new ArrayList<>());
    }

    /** The tree of a value at a component, or in the list that is there. */
    private Object tree(NotationText text, Value value, Component component, boolean isItem) {
        RecordShape inner = component.inner();
        if (value.isName()) {
            Object named = named(text, value, component, isItem);
            if (value.members() != null) {
                putMembers(text, value, Objects.requireNonNull(inner), objectOf(named));
            }
            return named;
        }
        if (!isItem && (component.kind() == Kind.LIST || component.kind() == Kind.SET)) {
            if (value.items() == null) {
                throw text.wrong("%s is a list; write [ ]".formatted(component.name()));
            }
            return value.items().stream()
                    .map(item -> tree(text, item, component, true))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
        if (inner == null) {
            return scalar(text, value, component);
        }
        Map<String, Object> members = new LinkedHashMap<>();
        if (value.text() != null) {
            Component first = inner.components().get(0);
            members.put(first.name(), scalar(text, value, first));
        }
        putMembers(text, value, inner, members);
        return members;
    }

    private Object named(NotationText text, Value value, Component component, boolean isItem) {
        String name = String.valueOf(value.text());
        Value defined = names.values().get(name);
        if (defined != null) {
            return tree(text, defined, component, isItem);
        }
        if (!BUNDLED_VALUES.containsKey(name)) {
            throw text.unknown(
                    "value", name, FilingNotation.union(List.of(names.values().keySet(), BUNDLED_VALUES.keySet())));
        }
        return copy(BUNDLED_VALUES.get(name));
    }

    private void putMembers(NotationText text, Value value, RecordShape shape, Map<String, Object> members) {
        Objects.requireNonNullElse(value.members(), List.<Member>of())
                .forEach(member -> put(text, members, shape, member));
    }

    private Object scalar(NotationText text, Value value, Component component) {
        String written = value.text();
        if (written == null) {
            throw text.wrong("%s takes one value".formatted(component.name()));
        }
        try {
            if (component.type() == Integer.class || component.type() == Long.class) {
                return Long.valueOf(written);
            }
        } catch (NumberFormatException e) {
            throw text.wrong("%s takes a number, found “%s”".formatted(component.name(), written));
        }
        if (Temporal.class.isAssignableFrom(component.type()) && written.startsWith("today")) {
            Object today = tree.get(TODAY);
            try {
                return day(written, today == null ? RuleVerifier.DAY : LocalDate.parse(today.toString()));
            } catch (IllegalArgumentException e) {
                throw text.wrong(String.valueOf(e.getMessage()));
            }
        }
        return component.type() == Boolean.class && (written.equals("true") || written.equals("false"))
                ? (Object) Boolean.valueOf(written)
                : written;
    }

    /**
     * {@return the day or time with a distance from a day, such as {@code today-18y+1d}}
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static String day(String written, LocalDate from) {
        Matcher relative = DAY.matcher(written);
        if (!relative.matches()) {
            throw new IllegalArgumentException(
                    "Expected a day such as today, today-1d, today+2m or today-18y+1d (%s).".formatted(written));
        }
        LocalDate date = from;
        for (Matcher distance = DISTANCE.matcher(relative.group(1)); distance.find(); ) {
            int count = Integer.parseInt(distance.group(1));
            date = date.plus(
                    switch (distance.group(2)) {
                        case "y" -> Period.ofYears(count);
                        case "m" -> Period.ofMonths(count);
                        default -> Period.ofDays(count);
                    });
        }
        return (date.isBefore(EARLIEST) ? EARLIEST : date) + Objects.requireNonNullElse(relative.group(2), "");
    }

    /** {@return the path if filings have it} */
    public static String checked(NotationText text, String path) {
        component(text, SHAPE, path);
        return path;
    }

    private static Component component(NotationText text, RecordShape root, String path) {
        RecordShape shape = root;
        Component found = null;
        for (RequestPath.Step step : RequestPath.of(path).steps()) {
            if (shape == null) {
                throw text.wrong("“%s” is no path".formatted(path));
            }
            found = shape.component(step.name());
            if (found == null) {
                throw text.unknown(
                        "component",
                        step.name(),
                        shape.components().stream().map(Component::name).toList());
            }
            shape = found.inner();
        }
        return Objects.requireNonNull(found);
    }

    /** Returns the constants of the type at a path of filings; none if the type has no constants. */
    static Object[] constants(String path) {
        Class<?> type = path.equals(PROVINCES)
                ? ProvincialProfile.class
                : component(new NotationText("", 1, path), SHAPE, path).type();
        return type.isEnum() ? type.getEnumConstants() : new Object[0];
    }

    /** {@return the value as the object that it is} */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> objectOf(Object value) {
        return (Map<String, Object>) value;
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
                ? items.stream().map(FilingMaker::copied).collect(Collectors.toCollection(ArrayList::new))
                : value;
    }
}
