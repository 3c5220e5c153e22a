package io.github.icprules.drools.findings;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Answer.Gap;
import io.github.icprules.drools.facts.Fact;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers that the conditions of a rule read. They are found in the text of the conditions, which Drools keeps. */
public final class AnswersRead {

    /** A path that ends at a member of an answer, such as {@code filing.subject.renamed.possible}. */
    private static final Pattern PATH = Pattern.compile(
            "(?<![\\w.])(\\w++(?:\\.(?!(?:possible|yes|no|doubtful)\\b)\\w++)*+)\\.(?:possible|yes|no|doubtful)\\b");

    private static final Map<Method, Function<Object, Object>> ACCESSORS = new ConcurrentHashMap<>();

    /** Of a rule that reads no answers. */
    public static final AnswersRead NONE = new AnswersRead(List.of());

    private final List<Reader> readers;
    private final KeptPoints keptPoints = new KeptPoints();

    private AnswersRead(List<Reader> readers) {
        this.readers = readers;
    }

    /** Finds the answers that conditions on facts of one type read. */
    public static AnswersRead of(Class<?> type, Stream<String> conditions) {
        Map<String, Reader> readers = new LinkedHashMap<>();
        conditions.forEach(condition -> {
            if (AnswerPath.isPlain(condition)) {
                PATH.matcher(condition)
                        .results()
                        .map(found -> found.group(1))
                        .forEach(path ->
                                readers.computeIfAbsent(path, any -> new Reader(type, path, accessors(type, path))));
            } else {
                AnswerPath.in(type, condition)
                        .forEach(found ->
                                readers.putIfAbsent(found.path(), new Reader(type, found.path(), found.accessors())));
            }
        });
        return new AnswersRead(List.copyOf(readers.values()));
    }

    /** Returns the answers of the patterns of a rule together. */
    public static AnswersRead of(List<AnswersRead> patterns) {
        return new AnswersRead(
                patterns.stream().flatMap(each -> each.readers.stream()).toList());
    }

    /** {@return the inputs that are missing for the answers, each once; empty if all answers are known} */
    List<Gap> gaps(List<?> facts) {
        List<Gap> gaps = List.of();
        for (int i = 0; i < facts.size(); i++) {
            gaps = joined(gaps, gaps(facts.get(i)));
        }
        return gaps;
    }

    /** {@return the inputs that are missing for the answers on one fact} */
    List<Gap> gaps(Object fact) {
        List<Gap> gaps = List.of();
        for (int i = 0; i < readers.size(); i++) {
            Answer answer = readers.get(i).read(fact);
            if (answer.isUnknown()) {
                gaps = joined(gaps, answer.gaps());
            }
        }
        return gaps;
    }

    private static List<Gap> joined(List<Gap> gaps, List<Gap> more) {
        if (gaps.isEmpty() || more.isEmpty()) {
            return gaps.isEmpty() ? more : gaps;
        }
        List<Gap> all = new ArrayList<>(gaps);
        for (Gap gap : more) {
            if (!all.contains(gap)) {
                all.add(gap);
            }
        }
        return all;
    }

    /** Returns the last open points for want of the answers. They do not count if two lists of answers are compared. */
    KeptPoints keptPoints() {
        return keptPoints;
    }

    /** {@return the answers on one fact, by their paths} */
    public Map<String, Answer> of(Fact fact) {
        return readers.stream().collect(Collectors.toMap(Reader::name, reader -> reader.read(fact)));
    }

    /** {@return the paths that the answers miss on some facts, which are given by type; each path once, answer by answer} */
    public Stream<String> missing(Map<Class<?>, List<Fact>> facts) {
        return readers.stream()
                .flatMap(reader ->
                        facts.getOrDefault(reader.type(), List.of()).stream().map(reader::read))
                .flatMap(answer -> answer.gaps().stream())
                .flatMap(gap -> gap.paths().stream())
                .distinct();
    }

    /** Returns the accessors of a path, which are called one after the other. */
    private static List<Function<Object, Object>> accessors(Class<?> type, String path) {
        List<Function<Object, Object>> accessors = new ArrayList<>();
        Class<?> owner = type;
        for (String property : path.split("\\.", -1)) {
            Method method = accessor(owner, property);
            accessors.add(ACCESSORS.computeIfAbsent(method, AnswersRead::function));
            owner = method.getReturnType();
        }
        return List.copyOf(accessors);
    }

    /** {@return the function that calls the accessor of a property} */
    public static Function<Object, Object> reader(Class<?> type, String property) {
        return ACCESSORS.computeIfAbsent(accessor(type, property), AnswersRead::function);
    }

    /** {@return the type of a property} */
    public static Class<?> typeOf(Class<?> type, String property) {
        return accessor(type, property).getReturnType();
    }

    /** Makes a function of a method: many rules fire for a filing, and reflection would be slow. */
    @SuppressWarnings("unchecked") // The factory makes what it is asked for.
    private static Function<Object, Object> function(Method method) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle handle = lookup.unreflect(method);
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("The method %s cannot be called.".formatted(method), e);
        }
    }

    /** A property is read by a method of its name, by {@code get…} or by {@code is…}, as Drools reads it. */
    private static Method accessor(Class<?> owner, String property) {
        String capital = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        Set<String> names = Set.of(property, "get" + capital, "is" + capital);
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getParameterCount() == 0 && names.contains(method.getName()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("%s has no property %s.".formatted(owner.getName(), property)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswersRead that && paths().equals(that.paths());
    }

    @Override
    public int hashCode() {
        return paths().hashCode();
    }

    @Override
    public String toString() {
        return paths().toString();
    }

    /** {@return the paths of the answers, each behind the type of the fact} */
    public List<String> paths() {
        return readers.stream().map(Reader::name).toList();
    }

    /** Reads one answer of facts of a type. */
    private record Reader(Class<?> type, String path, List<Function<Object, Object>> accessors) {

        String name() {
            return type.getSimpleName() + '.' + path;
        }

        Answer read(Object fact) {
            if (fact.getClass() != type && !type.isInstance(fact)) {
                return Answer.YES;
            }
            Object read = fact;
            for (int i = 0; i < accessors.size(); i++) {
                read = accessors.get(i).apply(read);
            }
            return (Answer) read;
        }
    }
}
