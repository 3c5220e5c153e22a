package io.github.icprules.oracle;

import io.github.icprules.Parameter;
import io.github.icprules.RuleDescription;
import io.github.icprules.law.LawTables;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.model.PreApprovalCategory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What both evaluators are given: the parameters, the requirement for each pre-approval category, and the period in which the
 * articles of a rule are in force. Other tests check that the rules keep to those dates.
 */
final class Given {

    private final Map<String, String> parameters;
    private final Map<String, RuleDescription> rules;
    private final SectorDictionary sectors;
    private final List<PreApprovalRegime> regimes;

    Given(List<Parameter> parameters, List<RuleDescription> rules, LawTables law) {
        this.parameters = parameters.stream().collect(Collectors.toMap(Parameter::id, Parameter::value));
        this.rules = rules.stream().collect(Collectors.toMap(RuleDescription::id, rule -> rule));
        this.regimes = law.preApprovals();
        this.sectors = new SectorDictionary(this);
    }

    /** {@return a whole number} */
    int number(String id) {
        return Integer.parseInt(value(id));
    }

    /** {@return the lower bound of a range such as {@code 20-200}} */
    int from(String id) {
        return Integer.parseInt(value(id).split("-", -1)[0]);
    }

    /** {@return the upper bound of a range such as {@code 20-200}} */
    int to(String id) {
        return Integer.parseInt(value(id).split("-", -1)[1]);
    }

    /** {@return whether a number lies in a range} */
    boolean isWithin(int number, String id) {
        return number >= from(id) && number <= to(id);
    }

    /** {@return a day} */
    LocalDate day(String id) {
        return LocalDate.parse(value(id));
    }

    /** {@return a list of words, such as that of {@code keywords.FINANCE}} */
    Words words(String id) {
        String words = value(id);
        return new Words(words.isBlank() ? List.of() : List.of(words.split(" ", -1)));
    }

    /** {@return the words by which texts mention sectors} */
    SectorDictionary sectors() {
        return sectors;
    }

    /** {@return all rules} */
    Collection<RuleDescription> rules() {
        return rules.values();
    }

    /** {@return a rule} */
    RuleDescription rule(String id) {
        return Objects.requireNonNull(rules.get(id), () -> "There is no rule " + id + ".");
    }

    /** {@return what is asked of a category on a day; {@code null} before anything is} */
    @Nullable PreApprovalRegime regime(PreApprovalCategory category, LocalDate on) {
        return regimes.stream()
                .filter(regime -> regime.category() == category && regime.inForceOn(on))
                .findFirst()
                .orElse(null);
    }

    private String value(String id) {
        return Objects.requireNonNull(parameters.get(id), () -> "There is no parameter " + id + ".");
    }
}
