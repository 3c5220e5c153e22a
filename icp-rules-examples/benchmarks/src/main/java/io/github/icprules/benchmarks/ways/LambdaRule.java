package io.github.icprules.benchmarks.ways;

import io.github.icprules.model.Material;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A rule in Java lambdas: conditions on facts, and a consequence that runs if all conditions are true.
 *
 * @param id the id of the rule
 * @param conditions the conditions, at most one for each type of fact
 * @param then the consequence
 */
record LambdaRule(String id, List<Condition<?>> conditions, Consequence then) {

    /**
     * A condition on a fact.
     *
     * @param type the type of the fact
     * @param name the name of the fact in a rule engine
     * @param test the test of the fact
     */
    record Condition<T>(Class<T> type, String name, Predicate<T> test) {

        boolean holdsFor(Object fact) {
            return test.test(type.cast(fact));
        }
    }

    /** The facts for which the conditions of a rule are true. */
    interface MatchedFacts {
        <T> T get(Class<T> type);
    }

    /** The consequence of a rule. */
    interface Consequence {
        void run(String id, MatchedFacts facts, Report report);
    }

    /** {@return a builder of a rule without conditions} */
    static Builder rule(String id) {
        return new Builder(id);
    }

    /** {@return the name that a fact of this type has in a rule engine} */
    static String nameOf(Class<?> type) {
        return '$' + type.getSimpleName();
    }

    static Consequence duty() {
        return (id, facts, report) -> report.duty(id, null, true, "filingType");
    }

    static Consequence stage(Stage stage) {
        return (id, facts, report) -> report.stage(id, stage, null, true, "filingType");
    }

    static Consequence material(Material material, @Nullable Severity severity) {
        return (id, facts, report) -> report.material(id, material, severity, true, "filingType");
    }

    /** Builds a rule. */
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

        /** Adds a fact without a condition, so that the consequence can use the fact. */
        Builder with(Class<?> type) {
            return when(type, fact -> true);
        }

        LambdaRule then(Consequence consequence) {
            return new LambdaRule(id, List.copyOf(conditions), consequence);
        }
    }
}
