package io.github.icprules.drools.data.policies;

import io.github.icprules.RuleKind;
import io.github.icprules.drools.data.tables.TableErrors;
import io.github.icprules.drools.data.tables.Values;
import io.github.icprules.format.CreditCode;
import io.github.icprules.law.BasisKind;
import io.github.icprules.policy.PolicyRow;
import io.github.icprules.policy.PolicyRow.Effect;
import io.github.icprules.report.Severity;
import io.github.icprules.text.NearestName;
import io.github.icprules.text.PersonalData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks the rows of policies against the rules, and collects the errors. */
final class PolicyCheck {

    /**
     * The prefix of the rules that report which parts of a request were not evaluated, and which mandatory entries are missing.
     * Without these rules, a report would hide its own gaps, and a filing that cannot be sent could be ready.
     */
    private static final String OF_LIMITS = "request.";

    /** The kinds of rules with findings that can be waived. */
    private static final Set<RuleKind> WAIVABLE = Set.of(RuleKind.VIOLATION, RuleKind.REQUIREMENT, RuleKind.OPEN_POINT);

    /** The sources that bind an applicant by law. */
    private static final Set<BasisKind> LAW = Set.of(BasisKind.STATUTE, BasisKind.PROVINCIAL_REQUIREMENT);

    private final Map<String, Policies.Target> rules;
    private final List<String> ids;
    private final List<String> errors = new ArrayList<>();

    PolicyCheck(Collection<Policies.Target> rules) {
        this.rules = rules.stream().collect(Collectors.toMap(Policies.Target::id, Function.identity()));
        this.ids = rules.stream().map(Policies.Target::id).sorted().toList();
    }

    /** Returns whether a row fits. If the row does not fit, its first error is added. */
    boolean isFit(Ruling ruling, List<Ruling> before) {
        Optional<String> error = errorOfRule(ruling)
                .or(() -> errorOfPath(ruling))
                .or(() -> errorOfSubject(ruling))
                .or(() -> errorOfAcknowledgement(ruling))
                .or(() -> errorBeside(ruling, before));
        error.ifPresent(errors::add);
        return error.isEmpty();
    }

    private Optional<String> errorOfRule(Ruling ruling) {
        PolicyRow row = ruling.row();
        Policies.Target rule = rules.get(row.rule());
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
                    rule.id() + ", which reports what was not evaluated or is missing");
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
        Policies.Target rule = Objects.requireNonNull(rules.get(row.rule()));
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
                .flatMap(article -> error(
                        ruling,
                        "acknowledged",
                        "true, because %s is %s and rests on %s %s"
                                .formatted(
                                        rule.id(),
                                        rule.severity(),
                                        article.document().id(),
                                        article.article()),
                        "false"));
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
                            ruling,
                            "rule",
                            "one row for the same findings",
                            "a repetition of " + other.place().row());
                }
            } else if (contradicts(ruling, other, isWithin, isAround)) {
                return error(
                        ruling,
                        "rule",
                        "findings that no other row changes, or a part of the findings of another row",
                        "a contradiction to " + other.place().row());
            }
        }
        return Optional.empty();
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
                "%s: expected %s, found %s".formatted(ruling.place().cell().apply(column), expected, found));
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            String first = errors.stream().limit(TableErrors.MOST).collect(Collectors.joining("\n"));
            throw new IllegalArgumentException(
                    errors.size() <= TableErrors.MOST
                            ? first
                            : first + "\nThe policies have more errors; these are the first " + TableErrors.MOST + '.');
        }
    }
}
