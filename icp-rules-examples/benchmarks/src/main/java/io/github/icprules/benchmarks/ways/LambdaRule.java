package io.github.icprules.benchmarks.ways;

import io.github.icprules.model.Material;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A rule in Java: what it asks of which facts, and what it does if all of them say so.
 *
 * @param id its name
 * @param conditions the facts it looks at, each once
 * @param then what it does
 */
record LambdaRule(String id, List<Condition<?>> conditions, Consequence then) {

    /**
     * What a rule asks of a fact.
     *
     * @param type the fact's type
     * @param name by which an engine knows the fact
     * @param test the question
     */
    record Condition<T>(Class<T> type, String name, Predicate<T> test) {

        boolean holdsFor(Object fact) {
            return test.test(type.cast(fact));
        }
    }

    /** The facts a rule was given. */
    interface Given {
        <T> T get(Class<T> type);
    }

    /** What a rule does. */
    interface Consequence {
        void run(String id, Given given, Report report);
    }

    /** Starts a rule. */
    static Builder rule(String id) {
        return new Builder(id);
    }

    /** {@return by which name an engine knows a fact of a type} */
    static String nameOf(Class<?> type) {
        return '$' + type.getSimpleName();
    }

    static Consequence duty() {
        return (id, given, report) -> report.duty(id, null, true, "filingType");
    }

    static Consequence stage(Stage stage) {
        return (id, given, report) -> report.stage(id, stage, null, true, "filingType");
    }

    static Consequence material(Material material, @Nullable Severity severity) {
        return (id, given, report) -> report.material(id, material, severity, true, "filingType");
    }

    /** Puts a rule together. */
    static final class Builder {
        private final String id;
        private final List<Condition<?>> conditions = new ArrayList<>();

        private Builder(String id) {
            this.id = id;
        }

        <T> Builder when(Class<T> type, Predicate<T> test) {
            conditions.add(new Condition<>(type, nameOf(type), test));
            return this;
        }

        /** Looks at a fact of which nothing is asked. */
        Builder with(Class<?> type) {
            return when(type, fact -> true);
        }

        LambdaRule then(Consequence consequence) {
            return new LambdaRule(id, List.copyOf(conditions), consequence);
        }
    }
}
