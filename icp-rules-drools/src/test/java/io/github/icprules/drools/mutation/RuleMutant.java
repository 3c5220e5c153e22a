package io.github.icprules.drools.mutation;

import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Tables;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * A rule made wrong on purpose, which some test should notice.
 *
 * @param name the name it is compiled under: the rule's, with a number
 * @param ruleId the rule it was made of
 * @param change what was done to the rule
 * @param place sheet and line, such as {@code entry.drl:20}
 * @param rule the wrong rule
 */
public record RuleMutant(String name, String ruleId, String change, String place, RuleDescr rule) {

    /** {@return rule and change, by which the lists of exceptions name a mutant} */
    public String key() {
        return ruleId + ' ' + change;
    }

    /** {@return the keys of the mutants in a list of exceptions} Each line has a reason. */
    public static Set<String> listed(String file) {
        Map<String, Integer> lines = new TreeMap<>();
        Tables.csv(file, Columns.of("rule", "change", "reason").orNoRow(), row -> {
            String key = row.required("rule") + ' ' + row.required("change");
            row.once("change", key, lines);
            return row.required("reason");
        });
        return lines.keySet();
    }

    @Override
    public String toString() {
        return "%s %s: %s".formatted(place, ruleId, change);
    }
}
