package io.github.icprules.drools.findings;

import io.github.icprules.drools.facts.Answer.Gap;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.province.Requirement;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.report.Responsibility;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Unchecked;
import io.github.icprules.text.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The open points of a rule that fires: what it could not decide, and what no fact can decide. */
final class OpenPoints {

    private final RuleInfo rule;
    private final ReportDraft draft;
    private final List<?> facts;
    private final Messages messages;

    OpenPoints(RuleInfo rule, ReportDraft draft, List<?> facts, Messages messages) {
        this.rule = rule;
        this.draft = draft;
        this.facts = facts;
        this.messages = messages;
    }

    /** Returns the inputs that the rule misses to decide about a fact; {@code null} if it misses none. */
    @Nullable MissingInputs missing(Fact fact) {
        List<Gap> gaps = rule.answers().gaps(facts);
        MissingInputs missing = MissingInputs.of(fact, undecided(fact), gaps);
        return missing.paths().isEmpty() && gaps.isEmpty() ? null : missing;
    }

    /** Returns the missing paths that decide whether the fact, and each further fact of the conditions, concerns the filing. */
    private List<String> undecided(Fact fact) {
        Set<String> paths = new LinkedHashSet<>(fact.placesUndecided());
        for (Object each : facts) {
            if (each instanceof Fact further && further != fact) {
                paths.addAll(further.placesUndecided());
            }
        }
        return List.copyOf(paths);
    }

    /** Adds the open point that the rule misses inputs to decide about a fact. */
    void addNotChecked(Fact fact, MissingInputs missing, List<LegalBasis> citation) {
        // The row of a provincial requirement determines the severity.
        Severity severity = fact instanceof Requirement requirement && rule.severity() != null
                ? rule.severityOf(requirement)
                : rule.severity();
        addNotChecked(ReportDraft.placeOf(fact.path()), missing, severity, citation);
    }

    /** Adds the open point that the rule misses inputs. */
    void addNotChecked(String place, MissingInputs missing, @Nullable Severity severity, List<LegalBasis> citation) {
        add(
                place,
                missing,
                FindingTexts.notChecked(messages, rule, missing.paths()),
                severity,
                false,
                FindingTexts.look(messages, rule, missing),
                citation);
    }

    /** Adds an open point. If inputs are missing, these inputs determine how the point is settled; otherwise the rule does. */
    void add(Fact fact, Text message, List<LegalBasis> citation, Object... arguments) {
        draft.addOtherFiling(rule);
        MissingInputs missing =
                MissingInputs.of(fact, undecided(fact), rule.answers().gaps(facts));
        MissingInputs orNone = missing.paths().isEmpty() ? new MissingInputs(List.of(), rule.settledBy()) : missing;
        Responsibility task = rule.responsibility() == null
                ? null
                : new Responsibility(
                        rule.responsibility().who(),
                        rule.responsibility().kind(),
                        messages.text(rule.id(), "suggestion", arguments),
                        List.of(),
                        null);
        add(ReportDraft.placeOf(fact.path()), orNone, message, null, rule.standing(), task, citation);
    }

    void add(
            String place,
            MissingInputs missing,
            Text message,
            @Nullable Severity severity,
            boolean standing,
            @Nullable Responsibility responsibility,
            List<LegalBasis> citation) {
        draft.add(
                new Unchecked(
                        rule.id(),
                        place,
                        List.of(),
                        missing.paths(),
                        message,
                        missing.kind(),
                        severity,
                        standing,
                        messages.text(rule.id(), "title"),
                        responsibility),
                citation);
    }
}
