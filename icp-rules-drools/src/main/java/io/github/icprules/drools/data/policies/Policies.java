package io.github.icprules.drools.data.policies;

import io.github.icprules.RuleKind;
import io.github.icprules.drools.data.tables.TableErrors;
import io.github.icprules.drools.data.tables.Values;
import io.github.icprules.format.CreditCode;
import io.github.icprules.law.BasisKind;
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
import io.github.icprules.text.NearestName;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The policies of an engine: rows that are checked against the rules. Immutable. */
public final class Policies {

    /** No policies: they change no finding. */
    public static final Policies NONE = new Policies(List.of(), Map.of());

    /**
     * The prefix of the rules that report which parts of a request were not evaluated. Without these rules, a report would hide
     * its own gaps.
     */
    private static final String OF_LIMITS = "request.";

    /** The kinds of rules with findings that can be waived. */
    private static final Set<RuleKind> WAIVABLE = Set.of(RuleKind.VIOLATION, RuleKind.REQUIREMENT, RuleKind.OPEN_POINT);

    /** The sources that bind an applicant by law. */
    private static final Set<BasisKind> LAW = Set.of(BasisKind.STATUTE, BasisKind.PROVINCIAL_REQUIREMENT);

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

    /** A row with its policy, its place and its scope. */
    private record Ruling(Policy policy, PolicyRow row, PlacedPolicy.Place place, PolicyScope scope) {

        private boolean isSetting() {
            return row.effect() != Effect.WAIVE;
        }

        private boolean hasSameEffect(Ruling other) {
            return row.effect() == other.row.effect() && row.severity() == other.row.severity();
        }
    }

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
        Check check = new Check(rules);
        Set<String> ids = new HashSet<>();
        Map<String, List<Ruling>> byRule = new LinkedHashMap<>();
        for (PlacedPolicy placed : policies) {
            Policy policy = placed.policy();
            if (!ids.add(policy.id())) {
                throw new IllegalArgumentException("Two policies have the id %s.".formatted(policy.id()));
            }
            for (int i = 0; i < policy.rows().size(); i++) {
                PolicyRow row = policy.rows().get(i);
                Ruling ruling = new Ruling(policy, row, placed.places().get(i), PolicyScope.of(row));
                if (check.isFit(ruling, byRule.getOrDefault(row.rule(), List.of()))) {
                    byRule.computeIfAbsent(row.rule(), first -> new ArrayList<>())
                            .add(ruling);
                }
            }
        }
        check.throwIfAny();
        byRule.values().stream()
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
                Map.copyOf(byRule));
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

        /** Returns whether the findings of a rule at a place are muted. */
        public boolean isMuted(String rule, Place place) {
            return setting(rule, place)
                    .filter(row -> row.effect() == Effect.MUTE)
                    .isPresent();
        }

        /** Returns the severity that a policy sets for findings of a rule at a place; empty if no policy changes the severity. */
        public Optional<Severity> severity(String rule, Place place) {
            return setting(rule, place).map(PolicyRow::severity);
        }

        /** Returns the row with the narrowest scope. If two rows set different severities, one scope contains the other. */
        private Optional<PolicyRow> setting(String rule, Place place) {
            Ruling narrowest = null;
            for (Ruling ruling : at(rule, place)) {
                if (ruling.isSetting() && (narrowest == null || ruling.scope().isWithin(narrowest.scope()))) {
                    narrowest = ruling;
                }
            }
            return Optional.ofNullable(narrowest).map(Ruling::row);
        }

        /**
         * Returns the waiver of findings of a rule at a place; empty if the findings are not waived. If there are several waivers,
         * the waiver with the latest last day is returned.
         */
        public Optional<Waiver> waiver(String rule, Place place) {
            Waiver longest = null;
            for (Ruling ruling : at(rule, place)) {
                LocalDate until = ruling.row().until();
                if (!ruling.isSetting() && until != null && (longest == null || until.isAfter(longest.until()))) {
                    longest = new Waiver(
                            until,
                            PersonalData.maskReference(ruling.row().reason()),
                            ruling.policy().id());
                }
            }
            return Optional.ofNullable(longest);
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

    /** Collects the errors in the rows. */
    private static final class Check {

        private final Map<String, Target> rules;
        private final List<String> ids;
        private final List<String> errors = new ArrayList<>();

        private Check(Collection<Target> rules) {
            this.rules = rules.stream().collect(Collectors.toMap(Target::id, Function.identity()));
            this.ids = rules.stream().map(Target::id).sorted().toList();
        }

        /** Returns whether a row fits. If the row does not fit, its first error is added. */
        private boolean isFit(Ruling ruling, List<Ruling> before) {
            Optional<String> error = Stream.<Function<Ruling, Optional<String>>>of(
                            this::errorOfRule,
                            Check::errorOfPath,
                            Check::errorOfSubject,
                            this::errorOfAcknowledgement,
                            each -> errorBeside(each, before))
                    .map(look -> look.apply(ruling))
                    .flatMap(Optional::stream)
                    .findFirst();
            error.ifPresent(errors::add);
            return error.isEmpty();
        }

        private Optional<String> errorOfRule(Ruling ruling) {
            PolicyRow row = ruling.row();
            Target rule = rules.get(row.rule());
            if (rule == null) {
                return error(
                        ruling,
                        "rule",
                        NearestName.absentPack(row.rule(), ids)
                                .filter(pack -> NearestName.of(row.rule(), ids).isEmpty())
                                .map("a rule of a loaded rule pack, and no rule pack %s is loaded"::formatted)
                                .orElseGet(() -> Values.oneOf(ids, row.rule())),
                        NearestName.repeatableRule(row.rule(), ids)
                                .map(id -> '"' + id + '"')
                                .orElseGet(() -> Values.shown(row.rule())));
            }
            if (rule.id().startsWith(OF_LIMITS)) {
                return error(
                        ruling,
                        "rule",
                        "a rule that a policy can change",
                        rule.id() + ", which reports what was not evaluated");
            }
            if (row.effect() == Effect.SEVERITY && rule.severity() == null) {
                return error(ruling, "effect", "MUTE or WAIVE, because " + rule.id() + " has no severity", "SEVERITY");
            }
            if (row.effect() == Effect.WAIVE && !WAIVABLE.contains(rule.kind())) {
                return error(
                        ruling,
                        "effect",
                        "MUTE, because nothing of a rule of the kind %s can be waived".formatted(rule.kind()),
                        "WAIVE");
            }
            return Optional.empty();
        }

        private static Optional<String> errorOfPath(Ruling ruling) {
            PolicyPath path = ruling.scope().path();
            String written = ruling.row().path();
            return path == null || written == null || path.exists()
                    ? Optional.empty()
                    : error(
                            ruling,
                            "path",
                            "a path in a request, such as miniProgram.remark"
                                    + path.nearest()
                                            .map(" (did you mean %s?)"::formatted)
                                            .orElse(""),
                            path.nearest().isPresent() ? Values.quoted(written) : Values.shown(written));
        }

        /**
         * Refuses the number of a resident. In a table that is stored for years, the number would be personal data at a place
         * where no reader expects personal data.
         */
        private static Optional<String> errorOfSubject(Ruling ruling) {
            String subject = ruling.row().subject();
            return subject == null
                            || CreditCode.isValid(subject)
                            || PersonalData.maskReference(subject).equals(subject)
                    ? Optional.empty()
                    : error(
                            ruling,
                            "subject",
                            "the name of a unit or the number of its certificate (for an individual, use the reference of"
                                    + " the filing)",
                            NearestName.lengthOf(subject));
        }

        private Optional<String> errorOfAcknowledgement(Ruling ruling) {
            PolicyRow row = ruling.row();
            Target rule = Objects.requireNonNull(rules.get(row.rule()));
            Severity bundled = rule.severity();
            boolean isGrave = bundled == Severity.BLOCKING || bundled == Severity.LEGAL;
            boolean isRaised =
                    row.severity() != null && bundled != null && row.severity().compareTo(bundled) <= 0;
            if (row.acknowledged() || !isGrave || isRaised) {
                return Optional.empty();
            }
            return rule.basis().stream()
                    .filter(article -> LAW.contains(article.kind()))
                    .findFirst()
                    .flatMap(article -> error(ruling, "acknowledged", expectedOf(rule, article), "false"));
        }

        private static String expectedOf(Target rule, LegalBasis article) {
            return "true, because %s is %s and rests on %s %s"
                    .formatted(rule.id(), rule.severity(), article.document().id(), article.article());
        }

        private static Optional<String> errorBeside(Ruling ruling, List<Ruling> before) {
            for (Ruling other : before) {
                if (!ruling.scope().overlaps(other.scope())) {
                    continue;
                }
                boolean isWithin = ruling.scope().isWithin(other.scope());
                boolean isAround = other.scope().isWithin(ruling.scope());
                if (ruling.hasSameEffect(other)) {
                    if (isWithin && isAround) {
                        return error(
                                ruling, "rule", "one row for the same findings", "a repetition of " + placeOf(other));
                    }
                } else if (contradicts(ruling, other, isWithin, isAround)) {
                    return error(
                            ruling,
                            "rule",
                            "findings that no other row changes, or a part of the findings of another row",
                            "a contradiction to " + placeOf(other));
                }
            }
            return Optional.empty();
        }

        private static String placeOf(Ruling other) {
            return other.place().row();
        }

        /**
         * Returns whether two rows with overlapping scopes contradict each other. Two rows that set a severity or mute findings
         * do so if neither scope is narrower than the other. A waiver and a muting row do so if the waiver concerns only muted
         * findings.
         */
        private static boolean contradicts(Ruling one, Ruling other, boolean isWithin, boolean isAround) {
            if (one.isSetting() && other.isSetting()) {
                return isWithin == isAround;
            }
            Ruling waiver = one.isSetting() ? other : one;
            Ruling setting = one.isSetting() ? one : other;
            return setting.row().effect() == Effect.MUTE && waiver.scope().isWithin(setting.scope());
        }

        private static Optional<String> error(Ruling ruling, String column, String expected, String found) {
            return Optional.of(
                    "%s: expected %s, found %s".formatted(ruling.place().cell(column), expected, found));
        }

        private void throwIfAny() {
            if (!errors.isEmpty()) {
                String first = errors.stream().limit(TableErrors.MOST).collect(Collectors.joining("\n"));
                throw new IllegalArgumentException(
                        errors.size() <= TableErrors.MOST
                                ? first
                                : first + "\nThe policies have more errors; these are the first " + TableErrors.MOST
                                        + '.');
            }
        }
    }

    /** Loads the logger when something is logged, because most programs never log here. */
    private static final class Log {
        private static final Logger LOG = LoggerFactory.getLogger(Policies.class);
    }
}
