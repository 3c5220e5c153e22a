package io.github.icprules.oracle;

import io.github.icprules.Parameter;
import io.github.icprules.RuleDescription;
import io.github.icprules.law.LawTables;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.model.PreApprovalCategory;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What both evaluators are given: the parameters, what is asked of each pre-approval category, and from when until when a rule's
 * articles are in force. Whether the rules keep to those dates is held by tests of their own.
 */
final class Given {

    private final Map<String, Object> read = new HashMap<>();
    private final Map<String, RuleDescription> rules = new HashMap<>();
    private final SectorDictionary sectors;
    /** What rules rest on on the days that were asked about. */
    private final Map<LocalDate, Map<String, List<LegalBasis>>> bases = new ConcurrentHashMap<>();

    private final Map<PreApprovalCategory, List<PreApprovalRegime>> regimes = new EnumMap<>(PreApprovalCategory.class);

    Given(List<Parameter> parameters, List<RuleDescription> rules, LawTables law) {
        law.preApprovals()
                .forEach(regime -> regimes.computeIfAbsent(regime.category(), any -> new ArrayList<>())
                        .add(regime));
        rules.forEach(rule -> this.rules.put(rule.id(), rule));
        parameters.forEach(parameter -> read.put(parameter.id(), read(parameter)));
        this.sectors = new SectorDictionary(this);
    }

    /** {@return a whole number} */
    int number(String id) {
        return (Integer) value(id);
    }

    /** {@return the lower bound of a range such as {@code 20-200}} */
    int from(String id) {
        return ((int[]) value(id))[0];
    }

    /** {@return the upper bound of a range such as {@code 20-200}} */
    int to(String id) {
        return ((int[]) value(id))[1];
    }

    /** {@return a day} */
    LocalDate day(String id) {
        return (LocalDate) value(id);
    }

    /** {@return a time of day} */
    LocalTime time(String id) {
        return (LocalTime) value(id);
    }

    /** {@return a list of words, such as that of {@code keywords.FINANCE}} */
    @SuppressWarnings("unchecked")
    List<String> words(String id) {
        return (List<String>) value(id);
    }

    /** {@return the words by which texts speak of sectors} */
    SectorDictionary sectors() {
        return sectors;
    }

    boolean isInForce(String ruleId, LocalDate on) {
        RuleDescription rule = rules.get(ruleId);
        if (rule == null) {
            throw new IllegalArgumentException("There is no rule " + ruleId + ".");
        }
        LocalDate until = rule.inForceUntil();
        return !on.isBefore(rule.inForceFrom()) && (until == null || !on.isAfter(until));
    }

    /** {@return what is asked of a category on a day; {@code null} before anything is} */
    @Nullable PreApprovalRegime regime(PreApprovalCategory category, LocalDate on) {
        for (PreApprovalRegime regime : regimes.getOrDefault(category, List.of())) {
            if (regime.inForceOn(on)) {
                return regime;
            }
        }
        return null;
    }

    /** {@return the day of the oldest check of what some rules rest on on a day; of what all rest on, if none is named} */
    @Nullable LocalDate oldestCheck(Set<String> ruleIds, LocalDate on) {
        LocalDate oldest = null;
        for (String ruleId : ruleIds.isEmpty() ? rules.keySet() : ruleIds) {
            for (LegalBasis article : basisOn(ruleId, on)) {
                if (oldest == null || article.lastChecked().isBefore(oldest)) {
                    oldest = article.lastChecked();
                }
            }
        }
        return oldest;
    }

    private List<LegalBasis> basisOn(String ruleId, LocalDate on) {
        return bases.computeIfAbsent(on, day -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        ruleId, id -> Objects.requireNonNull(rules.get(id), id).basisOn(on));
    }

    private Object value(String id) {
        Object value = read.get(id);
        if (value == null) {
            throw new IllegalArgumentException("There is no parameter " + id + ".");
        }
        return value;
    }

    private static Object read(Parameter parameter) {
        String value = parameter.value();
        if (parameter.id().startsWith("keywords.")) {
            return value.isBlank() ? List.of() : List.of(value.split(" ", -1));
        }
        if (value.matches("\\d+")) {
            return Integer.valueOf(value);
        }
        if (value.matches("\\d+-\\d+")) {
            String[] bounds = value.split("-", -1);
            return new int[] {Integer.parseInt(bounds[0]), Integer.parseInt(bounds[1])};
        }
        if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(value);
        }
        if (value.matches("\\d\\d:\\d\\d")) {
            return LocalTime.parse(value);
        }
        return List.of(value.split(" ", -1));
    }
}
