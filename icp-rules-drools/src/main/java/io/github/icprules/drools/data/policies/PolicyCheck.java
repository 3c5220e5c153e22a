package io.github.icprules.drools.data.policies;

import io.github.icprules.RuleKind;
import io.github.icprules.drools.data.tables.TableErrors;
import io.github.icprules.drools.data.tables.Values;
import io.github.icprules.format.CreditCode;
import io.github.icprules.law.BasisKind;
import io.github.icprules.law.LegalBasis;
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
import org.jspecify.annotations.Nullable;

/** Checks the rows of policies against the rules, and collects the errors. */
final class PolicyCheck {

    /**
     * The prefix of the rules that report which parts of a request were not evaluated, and which mandatory entries are missing.
     * Without these rules, a report would hide its own gaps, and a filing that cannot be sent could be ready.
     */
    private static final String OF_LIMITS = "request.";

    /** The prefix of the rules on bodies of WeChat's API, which refuses a wrong body independent of any policy. */
    private static final String OF_BODIES = "wechat.";

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
    boolean isFit(Ruling ruling, RulingsOfRule before) {
        if (errors.size() > TableErrors.MOST) {
            return false;
        }
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
        if (rule.id().startsWith(OF_BODIES)) {
            return error(
                    ruling,
                    "rule",
                    "a rule that a policy can change",
                    rule.id() + ", which reports what the interface of WeChat refuses");
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
        Policies.Target rule = Objects.requireNonNull(rules.get(ruling.row().rule()));
        return isPermitted(ruling.row(), rule.severity(), isLaw(rule.basis()))
                ? Optional.empty()
                : rule.basis().stream()
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

    /** Returns whether one of the articles binds an applicant by law. */
    static boolean isLaw(Collection<LegalBasis> articles) {
        return articles.stream().anyMatch(article -> LAW.contains(article.kind()));
    }

    /**
     * Returns whether a row may change a finding.
     *
     * @param severity the severity of the finding without policies; {@code null} if it has none
     * @param isLaw whether the finding cites law or a provincial requirement
     */
    static boolean isPermitted(PolicyRow row, @Nullable Severity severity, boolean isLaw) {
        boolean isGrave = severity == Severity.BLOCKING || severity == Severity.LEGAL;
        boolean isRaised =
                row.severity() != null && severity != null && row.severity().compareTo(severity) <= 0;
        return !isLaw || row.acknowledged() || !isGrave || isRaised;
    }

    private static Optional<String> errorBeside(Ruling ruling, RulingsOfRule before) {
        return before.repeatedBy(ruling)
                .flatMap(other -> error(
                        ruling,
                        "rule",
                        "one row for the same findings",
                        "a repetition of " + other.place().row()))
                .or(() -> before.contradicting(ruling)
                        .flatMap(other -> error(
                                ruling,
                                "rule",
                                "findings that no other row changes, or a part of the findings of another row",
                                "a contradiction to " + other.place().row())));
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
