package io.github.icprules.drools.data.policies;

import io.github.icprules.RuleKind;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Province;
import io.github.icprules.policy.Policy;
import io.github.icprules.policy.PolicyRow;
import io.github.icprules.policy.PolicyRow.Effect;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.text.PersonalData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The policies of an engine: rows that are checked against the rules. Immutable. */
public final class Policies {

    /** No policies: they change no finding. */
    public static final Policies NONE = new Policies(List.of(), Map.of());

    private final List<Receipt.AppliedPolicy> applied;
    private final Map<String, List<Ruling>> byRule;

    private Policies(List<Receipt.AppliedPolicy> applied, Map<String, List<Ruling>> byRule) {
        this.applied = applied;
        this.byRule = byRule;
    }

    /**
     * The properties of a rule that a policy needs.
     *
     * @param id the id of the rule
     * @param kind the kind of the rule
     * @param severity the highest severity of the findings; {@code null} if the findings have no severity
     * @param basis the articles that the rule is based on
     */
    public record Target(String id, RuleKind kind, @Nullable Severity severity, List<LegalBasis> basis) {}

    /**
     * Returns policies after a check against the rules.
     *
     * @param rules the rules of the engine, including the rules of packs
     * @param today the current day; the log contains a warning for each row that ended before this day
     * @throws IllegalArgumentException if a row names no rule or no path, lacks the acknowledgement, repeats or contradicts
     *     another row, or changes a finding that cannot be changed; the message lists the first 20 errors, each in a line with
     *     its place
     */
    public static Policies of(List<PlacedPolicy> policies, Collection<Target> rules, LocalDate today) {
        PolicyCheck check = new PolicyCheck(rules);
        Set<String> ids = new HashSet<>();
        Map<String, RulingsOfRule> byRule = new LinkedHashMap<>();
        for (PlacedPolicy placed : policies) {
            Policy policy = placed.policy();
            if (!ids.add(policy.id())) {
                throw new IllegalArgumentException("Two policies have the id %s.".formatted(policy.id()));
            }
            for (int i = 0; i < policy.rows().size(); i++) {
                PolicyRow row = policy.rows().get(i);
                Ruling ruling = new Ruling(policy, row, placed.places().get(i), PolicyScope.of(row));
                RulingsOfRule ofRule = byRule.computeIfAbsent(row.rule(), first -> new RulingsOfRule());
                if (check.isFit(ruling, ofRule)) {
                    ofRule.add(ruling);
                }
            }
        }
        check.throwIfAny();
        Map<String, List<Ruling>> rulings = new LinkedHashMap<>();
        byRule.forEach((rule, ofRule) -> rulings.put(rule, ofRule.all()));
        rulings.values().stream()
                .flatMap(List::stream)
                .filter(ruling ->
                        ruling.row().until() != null && ruling.row().until().isBefore(today))
                .forEach(ruling -> Log.LOG.warn(
                        "{}: the {} of {} ended on {} and has no effect after this day",
                        ruling.place().row(),
                        ruling.row().effect(),
                        ruling.row().rule(),
                        ruling.row().until()));
        return new Policies(
                policies.stream()
                        .map(placed -> new Receipt.AppliedPolicy(
                                placed.policy().id(), placed.policy().sha256()))
                        .toList(),
                Map.copyOf(rulings));
    }

    /** Returns the policies for the receipt, in their order. */
    public List<Receipt.AppliedPolicy> applied() {
        return applied;
    }

    /** Returns the rows that apply to a filing, evaluated as of a day. */
    public OfFiling of(FilingRequest request, LocalDate on, @Nullable Province province) {
        Set<String> names = PolicyScope.namesOf(request.subject());
        Map<String, List<Ruling>> applying = new HashMap<>();
        byRule.forEach((rule, rulings) -> {
            List<Ruling> those = rulings.stream()
                    .filter(ruling -> ruling.scope().includes(on, request, province, names))
                    .toList();
            if (!those.isEmpty()) {
                applying.put(rule, those);
            }
        });
        return new OfFiling(applying);
    }

    /** The rows that apply to a filing. */
    public static final class OfFiling {

        private final Map<String, List<Ruling>> byRule;

        private OfFiling(Map<String, List<Ruling>> byRule) {
            this.byRule = byRule;
        }

        /** Returns what the rows do with a finding. */
        public Outcome outcome(Finding finding) {
            List<Ruling> rulings = at(finding.rule(), finding.place());
            List<Applied> effects = new ArrayList<>();
            PolicyRow setting = setting(rulings, finding, effects);
            if (setting != null && setting.effect() == Effect.MUTE) {
                return new Outcome(true, null, null, effects);
            }
            return new Outcome(
                    false,
                    setting == null ? null : setting.severity(),
                    finding.canBeWaived() ? waiver(rulings, finding, effects) : null,
                    effects);
        }

        /**
         * Returns the row with the narrowest scope; {@code null} if there is none, or if it lacks the acknowledgement. If two rows set
         * different severities, one scope contains the other.
         */
        private static @Nullable PolicyRow setting(List<Ruling> rulings, Finding finding, List<Applied> effects) {
            Ruling narrowest = null;
            for (Ruling ruling : rulings) {
                boolean canMean = ruling.row().effect() == Effect.MUTE || finding.severity() != null;
                if (ruling.isSetting()
                        && canMean
                        && (narrowest == null || ruling.scope().isWithin(narrowest.scope()))) {
                    narrowest = ruling;
                }
            }
            if (narrowest == null || narrowest.sets(finding.severity())) {
                return null;
            }
            boolean isPermitted = finding.permits(narrowest);
            effects.add(new Applied(narrowest.policy().id(), narrowest.row(), isPermitted));
            return isPermitted ? narrowest.row() : null;
        }

        /**
         * Returns the waiver of a finding; {@code null} if the finding is not waived. If there are several waivers, the waiver with the
         * latest last day is returned.
         */
        private static @Nullable Waiver waiver(List<Ruling> rulings, Finding finding, List<Applied> effects) {
            Ruling longest = null;
            Ruling refused = null;
            for (Ruling ruling : rulings) {
                if (ruling.isSetting()) {
                    continue;
                }
                if (!finding.permits(ruling)) {
                    refused = refused == null ? ruling : refused;
                } else if (longest == null || until(ruling).isAfter(until(longest))) {
                    longest = ruling;
                }
            }
            Ruling decisive = longest == null ? refused : longest;
            if (decisive != null) {
                effects.add(new Applied(decisive.policy().id(), decisive.row(), longest != null));
            }
            return longest == null
                    ? null
                    : new Waiver(
                            until(longest),
                            PersonalData.maskReference(longest.row().reason()),
                            longest.policy().id());
        }

        private static LocalDate until(Ruling waiver) {
            return Objects.requireNonNull(waiver.row().until());
        }

        private List<Ruling> at(String rule, Place place) {
            List<Ruling> rulings = byRule.get(rule);
            if (rulings == null) {
                return List.of();
            }
            List<PolicyPath> paths = Stream.concat(Stream.of(place.path()), place.alsoAt().stream())
                    .map(PolicyPath::of)
                    .toList();
            List<PolicyPath> needs = place.needs().stream().map(PolicyPath::of).toList();
            return rulings.stream()
                    .filter(ruling -> ruling.scope().includes(paths, needs))
                    .toList();
        }
    }

    /**
     * A finding, as the policies see it.
     *
     * @param rule the id of the rule
     * @param place the place of the finding
     * @param severity the severity without policies; {@code null} if the finding has none
     * @param grave the severity that decides whether a row needs the acknowledgement: that of the finding, and for a material that of
     *     its rule
     * @param isLaw whether the finding cites law or a provincial requirement
     * @param canBeWaived whether a waiver can concern the finding
     */
    public record Finding(
            String rule,
            Place place,
            @Nullable Severity severity,
            @Nullable Severity grave,
            boolean isLaw,
            boolean canBeWaived) {

        boolean permits(Ruling ruling) {
            return PolicyCheck.isPermitted(ruling.row(), grave, isLaw);
        }
    }

    /** Returns whether one of the articles binds an applicant by law. */
    public static boolean isLaw(Collection<LegalBasis> articles) {
        return PolicyCheck.isLaw(articles);
    }

    /**
     * What the rows do with a finding.
     *
     * @param isMuted whether the finding is left out
     * @param severity the new severity; {@code null} if it does not change
     * @param waiver the waiver; {@code null} if the finding is not waived
     * @param effects the rows that concern the finding
     */
    public record Outcome(
            boolean isMuted,
            @Nullable Severity severity,
            @Nullable Waiver waiver,
            List<Applied> effects) {}

    /**
     * A row that concerns a finding.
     *
     * @param policy the id of the policy
     * @param isApplied whether the row changes the finding; if not, it lacks the acknowledgement
     */
    public record Applied(String policy, PolicyRow row, boolean isApplied) {}

    /**
     * The place of a finding in a request.
     *
     * @param path the path of the finding
     * @param alsoAt the other paths of the finding
     * @param needs the paths of the missing inputs of an open point; empty for other findings
     */
    public record Place(String path, List<String> alsoAt, List<String> needs) {

        /** Returns the place of a finding with one path. */
        public static Place of(String path) {
            return new Place(path, List.of(), List.of());
        }

        /** Returns the place of a violation. */
        public static Place of(Violation violation) {
            return new Place(violation.path(), violation.alsoAt(), List.of());
        }

        /** Returns the place of an open point. */
        public static Place of(Unchecked point) {
            return new Place(point.path(), point.alsoAt(), point.needs());
        }
    }

    /**
     * A waiver for the report.
     *
     * @param until the last day
     * @param reason the reason, masked
     * @param policy the id of the policy
     */
    public record Waiver(LocalDate until, String reason, String policy) {}

    /** Loads the logger when something is logged, because most programs never log here. */
    private static final class Log {
        private static final Logger LOG = LoggerFactory.getLogger(Policies.class);
    }
}
