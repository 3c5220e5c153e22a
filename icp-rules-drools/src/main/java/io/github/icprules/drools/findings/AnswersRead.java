package io.github.icprules.drools.findings;

import io.github.icprules.drools.condition.AnswerPath;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Answer.Gap;
import io.github.icprules.drools.facts.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers that the conditions of a rule read. They are found in the text of the conditions, which Drools stores. */
public final class AnswersRead {

    /** The value for a rule that reads no answers. */
    public static final AnswersRead NONE = new AnswersRead(List.of());

    private final Supplier<List<AnswerPath>> found;
    /** {@code null} until the paths are first needed. Two threads can find equal paths at the same time. */
    private volatile @Nullable List<AnswerPath> readers;

    private AnswersRead(List<AnswerPath> readers) {
        this.found = () -> readers;
        this.readers = readers;
    }

    private AnswersRead(Supplier<List<AnswerPath>> found) {
        this.found = found;
    }

    private List<AnswerPath> readers() {
        List<AnswerPath> known = readers;
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
     * {@return the answers that conditions on facts of one type read, which are found when a rule fires or is described}
     *
     * <p>Most rules fire seldom, and a start that reads the conditions of all rules takes longer. The tests of the bundled rules
     * describe each rule, so they find a condition that hides its missing inputs.
     */
    public static AnswersRead whenNeeded(Class<?> type, List<String> conditions) {
        return new AnswersRead(() -> readers(type, conditions.stream()));
    }

    private static List<AnswerPath> readers(Class<?> type, Stream<String> conditions) {
        Map<String, AnswerPath> readers = new LinkedHashMap<>();
        conditions
                .flatMap(condition -> AnswerPath.in(type, condition).stream())
                .forEach(answer -> readers.putIfAbsent(answer.path(), answer));
        return List.copyOf(readers.values());
    }

    /** Returns all answers of the patterns of a rule. */
    public static AnswersRead of(List<AnswersRead> patterns) {
        return new AnswersRead(
                patterns.stream().flatMap(each -> each.readers().stream()).toList());
    }

    /** {@return the missing inputs of the answers, each once; empty if all answers are known} */
    List<Gap> gaps(List<?> facts) {
        List<Gap> gaps = List.of();
        for (Object fact : facts) {
            gaps = Answer.joined(gaps, gaps(fact));
        }
        return gaps;
    }

    /** {@return the missing inputs of the answers on one fact} */
    private List<Gap> gaps(Object fact) {
        List<Gap> gaps = List.of();
        for (AnswerPath path : readers()) {
            Answer answer = path.of(fact);
            if (answer.isUnknown()) {
                gaps = Answer.joined(gaps, answer.gaps());
            }
        }
        return gaps;
    }

    /** {@return the answers on one fact, by their paths} */
    public Map<String, Answer> of(Fact fact) {
        return readers().stream().collect(Collectors.toMap(AnswerPath::toString, answer -> answer.of(fact)));
    }

    /**
     * {@return the paths that the answers on some facts miss, each path once, in the order of the answers}
     *
     * @param facts the facts by type
     */
    public Stream<String> missing(Map<Class<?>, List<Fact>> facts) {
        return readers().stream()
                .flatMap(reader ->
                        facts.getOrDefault(reader.type(), List.of()).stream().map(reader::of))
                .flatMap(answer -> answer.gaps().stream())
                .flatMap(gap -> gap.paths().stream())
                .distinct();
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
        return readers().stream().map(AnswerPath::toString).toList();
    }
}
