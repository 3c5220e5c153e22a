package io.github.icprules.drools.data;

import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The violations that only follow from other violations, read from {@code consequences.csv}: if the cause is corrected, the
 * consequence disappears. A row with an unknown rule, or with a rule that follows from itself, is refused.
 */
public final class Consequences {

    /** The path of the file, which is part of the digest of the rule pack. */
    public static final String FILE = "data/consequences.csv";

    static final Columns COLUMNS = Columns.of("rule", "cause", "at", "zh", "en");

    /** The table without rows: no violation follows from another violation. */
    public static final Consequences NONE = new Consequences(Map.of());

    private static final Pattern ID = Pattern.compile("[a-z0-9-]++\\.[a-z0-9-]++");

    private final Map<String, List<Cause>> causes;

    /**
     * A rule from whose violation another violation can follow.
     *
     * @param rule the id of the rule
     * @param samePath whether both violations must have the same path: violations of two papers or of two persons are independent
     *     of each other
     */
    public record Cause(String rule, boolean samePath) {}

    private Consequences(Map<String, List<Cause>> causes) {
        this.causes = causes;
    }

    /**
     * {@return the bundled table}
     *
     * @param isRule returns whether a rule with an id exists
     * @throws IllegalStateException if a row does not fit; the message contains file, line and column
     */
    public static Consequences bundled(Predicate<String> isRule) {
        Reading reading = new Reading(isRule);
        Tables.csv(FILE, COLUMNS, reading::read);
        return reading.done();
    }

    /**
     * {@return the causes of a rule, the nearest cause first; often empty}
     *
     * <p>A violation of the rule only follows from a violation of a cause.
     */
    public List<Cause> causesOf(String rule) {
        return causes.getOrDefault(rule, List.of());
    }

    /** {@return the rules whose violations can follow from other violations, each with its causes, in the order of the table} */
    public Map<String, List<Cause>> all() {
        return causes;
    }

    /** The possible paths of a cause, compared with the path of the consequence. */
    private enum At {
        ANY_PATH,
        SAME_PATH
    }

    /** Reads the rows. */
    static final class Reading {

        private final Predicate<String> isRule;
        private final Map<List<String>, Integer> lines = new HashMap<>();
        private final Map<String, List<Cause>> causes = new LinkedHashMap<>();

        Reading(Predicate<String> isRule) {
            this.isRule = isRule;
        }

        List<String> read(Row row) {
            String rule = rule(row, "rule");
            String cause = rule(row, "cause");
            row.once("cause", List.of(rule, cause), lines);
            row.sentence("zh", "en");
            if (isFollowing(cause, rule)) {
                throw row.misfit("cause", "a rule that does not follow from this rule itself");
            }
            causes.computeIfAbsent(rule, first -> new ArrayList<>())
                    .add(new Cause(cause, row.constant("at", At.class) == At.SAME_PATH));
            return List.of(rule, cause);
        }

        Consequences done() {
            causes.replaceAll((rule, all) -> List.copyOf(all));
            return new Consequences(Collections.unmodifiableMap(causes));
        }

        private String rule(Row row, String column) {
            String id = row.matching(column, ID, "the id of a rule, such as number.phone");
            if (!isRule.test(id)) {
                throw row.misfit(column, "the id of a rule that exists");
            }
            return id;
        }

        /**
         * Returns whether both rules are the same, or the first rule follows from the second rule according to the rows read so
         * far.
         */
        private boolean isFollowing(String one, String other) {
            return one.equals(other)
                    || causes.getOrDefault(one, List.of()).stream().anyMatch(next -> isFollowing(next.rule(), other));
        }
    }
}
