package io.github.icprules.drools.findings;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Answer.Gap;
import io.github.icprules.drools.facts.Fact;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers that the conditions of a rule read. They are found in the text of the conditions, which Drools stores. */
public final class AnswersRead {

    /** The members of an answer that a condition can read. */
    private static final List<String> MEMBERS = List.of(".possible", ".yes", ".no", ".doubtful");

    private static final Map<Property, Method> METHODS = new ConcurrentHashMap<>();

    /** The value for a rule that reads no answers. */
    public static final AnswersRead NONE = new AnswersRead(List.of());

    private final Supplier<List<Reader>> found;
    /** The readers; {@code null} until they are first needed. Two threads can find equal readers at the same time. */
    private volatile @Nullable List<Reader> readers;

    private AnswersRead(List<Reader> readers) {
        this.found = () -> readers;
        this.readers = readers;
    }

    private AnswersRead(Supplier<List<Reader>> found) {
        this.found = found;
    }

    private List<Reader> readers() {
        List<Reader> known = readers;
        if (known == null) {
            known = found.get();
            readers = known;
        }
        return known;
    }

    /**
     * Finds the answers that conditions on facts of one type read.
     *
     * @throws IllegalStateException if a condition reads an answer in a way that hides its missing inputs
     */
    public static AnswersRead of(Class<?> type, Stream<String> conditions) {
        return new AnswersRead(readers(type, conditions));
    }

    /**
     * {@return the answers that conditions on facts of one type read, which are found when they are first needed}
     *
     * <p>The build has checked the conditions.
     */
    public static AnswersRead checked(Class<?> type, List<String> conditions) {
        return new AnswersRead(() -> readers(type, conditions.stream()));
    }

    private static List<Reader> readers(Class<?> type, Stream<String> conditions) {
        Map<String, Reader> readers = new LinkedHashMap<>();
        conditions.forEach(condition -> {
            if (AnswerPath.isPlain(condition)) {
                addReaders(type, condition, readers);
            } else {
                AnswerPath.in(type, condition)
                        .forEach(found ->
                                readers.putIfAbsent(found.path(), new Reader(type, found.path(), found.accessors())));
            }
        });
        return List.copyOf(readers.values());
    }

    /** {@return whether a condition reads properties only, without calls} */
    public static boolean isPlain(String condition) {
        return AnswerPath.isPlain(condition);
    }

    private static void addReaders(Class<?> type, String condition, Map<String, Reader> readers) {
        if (MEMBERS.stream().noneMatch(condition::contains)) {
            return;
        }
        Set<String> paths = new LinkedHashSet<>();
        addPaths(condition, paths);
        for (String path : paths) {
            if (!readers.containsKey(path)) {
                readers.put(path, new Reader(type, path, accessors(type, path)));
            }
        }
    }

    /** Adds the paths before a member of an answer, such as {@code filing.subject.renamed} before {@code .possible}. */
    private static void addPaths(String condition, Set<String> paths) {
        int start = 0;
        for (int i = 0; i <= condition.length(); i++) {
            if (i == condition.length() || !isOfPath(condition.charAt(i))) {
                addPath(condition.substring(start, i), paths);
                start = i + 1;
            }
        }
    }

    private static boolean isOfPath(char character) {
        return character == '.' || Character.isJavaIdentifierPart(character);
    }

    private static void addPath(String written, Set<String> paths) {
        int dot = written.indexOf('.');
        while (dot > 0) {
            int next = written.indexOf('.', dot + 1);
            if (MEMBERS.contains(written.substring(dot, next < 0 ? written.length() : next))) {
                paths.add(written.substring(0, dot));
                return;
            }
            dot = next;
        }
    }

    /** Returns all answers of the patterns of a rule. */
    public static AnswersRead of(List<AnswersRead> patterns) {
        return new AnswersRead(
                patterns.stream().flatMap(each -> each.readers().stream()).toList());
    }

    /** {@return the missing inputs of the answers, each once; empty if all answers are known} */
    List<Gap> gaps(List<?> facts) {
        List<Gap> gaps = List.of();
        for (int i = 0; i < facts.size(); i++) {
            gaps = Answer.joined(gaps, gaps(facts.get(i)));
        }
        return gaps;
    }

    /** {@return the missing inputs of the answers on one fact} */
    private List<Gap> gaps(Object fact) {
        List<Gap> gaps = List.of();
        List<Reader> all = readers();
        for (int i = 0; i < all.size(); i++) {
            Answer answer = all.get(i).read(fact);
            if (answer.isUnknown()) {
                gaps = Answer.joined(gaps, answer.gaps());
            }
        }
        return gaps;
    }

    /** {@return the answers on one fact, by their paths} */
    public Map<String, Answer> of(Fact fact) {
        return readers().stream().collect(Collectors.toMap(Reader::name, reader -> reader.read(fact)));
    }

    /**
     * {@return the paths that the answers on some facts miss, each path once, in the order of the answers}
     *
     * @param facts the facts by type
     */
    public Stream<String> missing(Map<Class<?>, List<Fact>> facts) {
        return readers().stream()
                .flatMap(reader ->
                        facts.getOrDefault(reader.type(), List.of()).stream().map(reader::read))
                .flatMap(answer -> answer.gaps().stream())
                .flatMap(gap -> gap.paths().stream())
                .distinct();
    }

    /** Returns the accessors of a path. Each accessor reads the result of the previous accessor. */
    private static List<Function<Object, @Nullable Object>> accessors(Class<?> type, String path) {
        List<Function<Object, @Nullable Object>> accessors = new ArrayList<>();
        Class<?> owner = type;
        for (String property : path.split("\\.", -1)) {
            Method method = method(owner, property);
            accessors.add(accessor(method));
            owner = method.getReturnType();
        }
        return List.copyOf(accessors);
    }

    /** {@return the accessor of a property} */
    public static Function<Object, @Nullable Object> reader(Class<?> type, String property) {
        return accessor(method(type, property));
    }

    private static Function<Object, @Nullable Object> accessor(Method method) {
        return object -> {
            try {
                return method.invoke(object);
            } catch (InvocationTargetException e) {
                if (e.getTargetException() instanceof Error error) {
                    throw error;
                }
                throw e.getTargetException() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("The method %s must be public.".formatted(method), e);
            }
        };
    }

    /** {@return the type of a property} */
    public static Class<?> typeOf(Class<?> type, String property) {
        return method(type, property).getReturnType();
    }

    /** {@return the type that declares a property: the type itself, or a supertype} */
    public static Class<?> declaringType(Class<?> type, String property) {
        return method(type, property).getDeclaringClass();
    }

    /**
     * Returns the method that reads a property: the method with the same name, with {@code get…} or with {@code is…}, as in
     * Drools.
     */
    private static Method method(Class<?> owner, String property) {
        return METHODS.computeIfAbsent(new Property(owner, property), Property::method);
    }

    /**
     * A property of a type. It is the key of a cache, because explanations need the same properties again and again, and
     * reflection is slow.
     */
    private record Property(Class<?> owner, String name) {

        // Written out, because the first call of a generated method takes milliseconds.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Property that && owner == that.owner && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return 31 * owner.hashCode() + name.hashCode();
        }

        Method method() {
            String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            for (String method : List.of(name, "get" + capital, "is" + capital)) {
                try {
                    return owner.getMethod(method);
                } catch (NoSuchMethodException e) {
                    // The next name is tried.
                }
            }
            throw new IllegalStateException("%s has no property %s.".formatted(owner.getName(), name));
        }
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

    /** {@return the paths of the answers, each with the type of the fact in front} */
    public List<String> paths() {
        return readers().stream().map(Reader::name).toList();
    }

    /** Reads one answer of facts of a type. */
    private record Reader(Class<?> type, String path, List<Function<Object, @Nullable Object>> accessors) {

        String name() {
            return type.getSimpleName() + '.' + path;
        }

        Answer read(Object fact) {
            if (fact.getClass() != type && !type.isInstance(fact)) {
                return Answer.YES;
            }
            Object read = fact;
            for (int i = 0; i < accessors.size(); i++) {
                read = Objects.requireNonNull(accessors.get(i).apply(read));
            }
            return (Answer) read;
        }
    }
}
