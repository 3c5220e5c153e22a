package io.github.icprules.drools.advice;

import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.drools.facts.approval.SectorMention.Advice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The changes that the rules advise: the table {@code data/repairs.csv}. A row names a change only if the place of a violation does
 * not determine the change. No sentence of a rule decides a change.
 */
final class RepairTable {

    /** The path of the table. */
    static final String FILE = "data/repairs.csv";

    private static final Columns COLUMNS = Columns.of("rule", "change", "value", "advice");

    private static final RepairTable BUNDLED = new RepairTable();

    private final Map<String, List<Advised>> byRule = new HashMap<>();

    /** What a rule advises. */
    enum Change {
        /** Choose the filing type that is the value. */
        CHOOSE_TYPE,
        /** Choose the type of a new filing that fits the subject: the first filing, or a new service of a filed subject. */
        CHOOSE_NEW_TYPE,
        /** Enter the value at the place of the violation. */
        FILL,
        /** Enter a value of the path that is the value at the place of the violation. */
        COPY,
        /** Let the person at the path that is the value have the role of the violation. */
        LET_PERSON,
        /** Tick the category that is the value. */
        TICK,
        /** Untick the category that is the value; without a value, the category of the violation. */
        UNTICK,
        /** Remove a feature of the mini-program. */
        REMOVE_FEATURE,
        /** Hand in an approval for a ticked category that has none. */
        HAND_IN,
        /** Renew the approval of the violation. */
        RENEW,
        /** No change is known, because only the merchant knows another person for the role. */
        ASK_FOR_PERSON,
        /** No change is known, because the entry and the platform's account differ. */
        ASK_FOR_ACCOUNT
    }

    /**
     * A change that a rule advises.
     *
     * @param change the change
     * @param value the value of the change; empty if the change needs none
     * @param advice the kinds of advice on a category with which the change is advised; empty if the advice does not matter
     */
    record Advised(Change change, String value, Set<Advice> advice) {

        /** Returns whether the change is advised for a category with this advice. */
        boolean isFor(Advice ofCategory) {
            return advice.isEmpty() || advice.contains(ofCategory);
        }
    }

    private RepairTable() {
        Tables.csv(
                FILE,
                COLUMNS,
                row -> byRule.computeIfAbsent(row.required("rule"), first -> new ArrayList<>())
                        .add(advised(row)));
    }

    private static Advised advised(Row row) {
        return new Advised(
                row.constant("change", Change.class), row.text("value"), row.constants("advice", Advice.class));
    }

    /** Returns the bundled table. */
    static RepairTable bundled() {
        return BUNDLED;
    }

    /** Returns the ids of the rules in the table. */
    Set<String> rules() {
        return Set.copyOf(byRule.keySet());
    }

    /** Returns what a rule advises, in the order of the table; empty if the table has no row for the rule. */
    List<Advised> of(String rule) {
        return byRule.getOrDefault(rule, List.of());
    }

    /** Returns whether a rule advises a change. */
    boolean has(String rule, Change change) {
        return of(rule).stream().anyMatch(advised -> advised.change() == change);
    }
}
