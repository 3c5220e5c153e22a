package io.github.icprules.drools.condition;

import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Step;
import io.github.icprules.drools.facts.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A path in a condition that ends at an answer, such as {@code filing.subject.renamed} in {@code
 * filing.subject.renamed.possible}. A step of the path is a property or a call. The arguments of a call are constants or paths.
 */
public final class AnswerPath {

    /** The members of an answer, as properties and as methods. */
    private static final Set<String> MEMBERS =
            Set.of("possible", "yes", "no", "doubtful", "isPossible", "isYes", "isNo", "isDoubtful");

    private final Class<?> type;
    private final String path;
    private final StepReader steps;

    private AnswerPath(Class<?> type, String path, StepReader steps) {
        this.type = type;
        this.path = path;
        this.steps = steps;
    }

    /**
     * {@return the answers that a condition on facts of a type reads, from left to right}
     *
     * @throws IllegalStateException if the condition reads an answer in another way, so that its missing inputs would be
     *     overlooked
     */
    public static List<AnswerPath> in(Class<?> type, String condition) {
        List<AnswerPath> found = new ArrayList<>();
        try {
            ConditionReader.read(condition)
                    .paths()
                    .forEach(path -> of(type, path, condition).ifPresent(found::add));
        } catch (HiddenAnswerException e) {
            throw new IllegalStateException(
                    ("The condition \"%s\" reads an answer in a way that hides its missing inputs: write a path of"
                                    + " properties and of calls with constants, such as"
                                    + " filing.attribute(\"acme.hotline\").present.doubtful.")
                            .formatted(condition.strip()),
                    e);
        }
        return List.copyOf(found);
    }

    private static Optional<AnswerPath> of(Class<?> type, Path path, String condition) {
        List<Step> steps = path.steps();
        int member = path.of() == null ? 1 : 0;
        while (member < steps.size() && !MEMBERS.contains(steps.get(member).name())) {
            member++;
        }
        if (member == steps.size()) {
            return Optional.empty();
        }
        boolean isLast =
                steps.subList(member + 1, steps.size()).stream().noneMatch(step -> MEMBERS.contains(step.name()));
        if (path.of() != null || path.nullSafe() || !isLast) {
            throw new HiddenAnswerException();
        }
        StepReader before = StepReader.of(type, steps.subList(0, member));
        return Answer.class.isAssignableFrom(before.type())
                ? Optional.of(new AnswerPath(
                        type,
                        condition.substring(path.start(), steps.get(member - 1).end()),
                        before))
                : Optional.empty();
    }

    /** {@return the path as it is written} */
    public String path() {
        return path;
    }

    /** {@return the type of the facts that have the answer} */
    public Class<?> type() {
        return type;
    }

    /** {@return the answer of a fact; yes for a fact of another type} */
    public Answer of(Object fact) {
        return type.isInstance(fact) ? (Answer) Objects.requireNonNull(steps.read(fact)) : Answer.YES;
    }

    @Override
    public String toString() {
        return type.getSimpleName() + '.' + path;
    }
}
