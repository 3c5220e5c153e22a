package io.github.icprules.drools.explain;

import io.github.icprules.explain.Finding;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;

/** The entries of a report about one rule. */
final class FindingsOfRule {

    private static final FindingsOfRule NOTHING = new FindingsOfRule();

    private final Map<Finding, Integer> found = new EnumMap<>(Finding.class);
    private final List<Unchecked> unchecked = new ArrayList<>();

    /** The paths of the violations and open points. */
    private final NavigableSet<String> paths = new TreeSet<>();

    private FindingsOfRule() {}

    /** Returns the entries of a report by rule. */
    static Function<String, FindingsOfRule> in(FilingReport report) {
        Map<String, FindingsOfRule> byRule = new HashMap<>();
        count(byRule, Finding.VIOLATION, report.violations(), Violation::ruleId);
        count(byRule, Finding.MATERIAL, report.requirements(), MaterialRequirement::ruleId);
        count(byRule, Finding.STAGE, report.timeline(), TimelineEntry::ruleId);
        count(byRule, Finding.DUTY, report.duties(), Duty::ruleId);
        report.unchecked().forEach(entry -> of(byRule, entry.ruleId()).unchecked.add(entry));
        report.violations().forEach(entry -> of(byRule, entry.ruleId()).paths.add(entry.path()));
        report.unchecked().forEach(entry -> of(byRule, entry.ruleId()).paths.add(entry.path()));
        return rule -> byRule.getOrDefault(rule, NOTHING);
    }

    private static <T> void count(
            Map<String, FindingsOfRule> byRule, Finding kind, List<T> findings, Function<T, String> ruleId) {
        findings.forEach(finding -> of(byRule, ruleId.apply(finding)).found.merge(kind, 1, Integer::sum));
    }

    private static FindingsOfRule of(Map<String, FindingsOfRule> byRule, String rule) {
        return byRule.computeIfAbsent(rule, first -> new FindingsOfRule());
    }

    boolean isNothing() {
        return found.isEmpty() && unchecked.isEmpty();
    }

    /** Returns whether a violation or an open point is at a path or below it. */
    boolean isAt(String path) {
        String next = paths.ceiling(path);
        return next != null && next.startsWith(path);
    }

    /** Returns the numbers of the findings by kind, without open points. */
    Map<Finding, Integer> found() {
        return found;
    }

    /** Returns whether the rule failed because of a fault of the program. */
    boolean isFault() {
        return unchecked.stream().anyMatch(Unchecked::fault);
    }

    /** Returns the number of entries without a decision. */
    int open() {
        return unchecked.size();
    }

    /** Returns the paths of the missing inputs, each once. */
    List<String> needs() {
        return unchecked.stream()
                .flatMap(entry -> entry.needs().stream())
                .distinct()
                .toList();
    }
}
