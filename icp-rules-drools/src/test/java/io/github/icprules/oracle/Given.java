package io.github.icprules.oracle;

import io.github.icprules.Parameter;
import io.github.icprules.RuleDescription;
import io.github.icprules.law.LawTables;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.model.PreApprovalCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What both evaluators are given: the parameters, the requirement for each pre-approval category, and the period in which the
 * articles of a rule are in force. Other tests check that the rules keep to those dates.
 */
final class Given {

    private final Map<String, Object> read = new HashMap<>();
    private final List<RuleDescription> rules;
    private final SectorDictionary sectors;
    private final Map<LocalDate, Map<String, RuleOnDay>> days = new ConcurrentHashMap<>();
    private final Map<PreApprovalCategory, List<PreApprovalRegime>> regimes = new EnumMap<>(PreApprovalCategory.class);

    /**
     * A rule on a day.
     *
     * @param inForce whether its articles are in force
     * @param oldestCheck the day of the oldest check of its articles; {@code null} if it has none
     */
    record RuleOnDay(boolean inForce, @Nullable LocalDate oldestCheck) {

        static RuleOnDay of(RuleDescription rule, LocalDate on) {
            LocalDate until = rule.inForceUntil();
            LocalDate oldest = null;
            for (LegalBasis article : rule.basisOn(on)) {
                oldest = earlier(oldest, article.lastChecked());
            }
            return new RuleOnDay(!on.isBefore(rule.inForceFrom()) && (until == null || !on.isAfter(until)), oldest);
        }
    }

    Given(List<Parameter> parameters, List<RuleDescription> rules, LawTables law) {
        for (PreApprovalRegime regime : law.preApprovals()) {
            regimes.computeIfAbsent(regime.category(), any -> new ArrayList<>()).add(regime);
        }
        for (Parameter parameter : parameters) {
            read.put(parameter.id(), read(parameter));
        }
        this.rules = List.copyOf(rules);
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

    /** {@return whether a number lies in a range} */
    boolean isWithin(int number, String id) {
        return number >= from(id) && number <= to(id);
    }

    /** {@return a day} */
    LocalDate day(String id) {
        return (LocalDate) value(id);
    }

    /** {@return a list of words, such as that of {@code keywords.FINANCE}} */
    Words words(String id) {
        return (Words) value(id);
    }

    /** {@return the words by which texts mention sectors} */
    SectorDictionary sectors() {
        return sectors;
    }

    /** {@return all rules on a day} */
    Map<String, RuleOnDay> rulesOn(LocalDate on) {
        return days.computeIfAbsent(on, day -> {
            Map<String, RuleOnDay> all = new HashMap<>();
            rules.forEach(rule -> all.put(rule.id(), RuleOnDay.of(rule, day)));
            return all;
        });
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

    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
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
            return new Words(value.isBlank() ? List.of() : List.of(value.split(" ", -1)));
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
        return new Words(List.of(value.split(" ", -1)));
    }
}
