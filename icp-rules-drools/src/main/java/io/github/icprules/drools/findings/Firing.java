package io.github.icprules.drools.findings;

import io.github.icprules.drools.data.LawOnDay.Cited;
import io.github.icprules.drools.facts.Answer.Gap;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.SettledBy;
import io.github.icprules.drools.facts.province.Requirement;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that fires for some facts. Determines whether the rule is in force and can decide. Makes an open point if the rule lacks
 * an input, and composes the sentences of the rule.
 */
final class Firing {

    private final ReportDraft draft;
    /** The facts for which the rule fires, if it looks at several facts together. */
    private final List<?> several;

    private RuleInfo rule;
    /** The fact for which the rule fires; {@code null} if the rule looks at several facts together. */
    private @Nullable Fact single;
    /** The basis of the rule; {@code null} if the rule is not in force on the evaluation date. */
    private @Nullable Cited cited;

    Firing(RuleInfo rule, ReportDraft draft, @Nullable Fact single, List<?> several) {
        this.rule = rule;
        this.draft = draft;
        this.single = single;
        this.several = several;
        this.cited = draft.citedLaw().basis(rule);
    }

    /** Replaces the rule by another rule, which looks at one fact. */
    void next(RuleInfo nextRule, Fact fact) {
        rule = nextRule;
        single = fact;
        cited = draft.citedLaw().basis(nextRule);
    }

    RuleInfo rule() {
        return rule;
    }

    /** Returns whether the rule is in force on the evaluation date. */
    boolean isInForce() {
        return cited != null;
    }

    /** Returns the basis of a rule that is in force. */
    Cited basis() {
        return Objects.requireNonNull(cited, rule.id());
    }

    /**
     * Returns whether the rule is in force and all its answers are known. If an answer is unknown, an open point is added to the
     * draft.
     */
    boolean decides(Fact fact) {
        if (!isInForce()) {
            return false;
        }
        List<Gap> gaps = gaps();
        List<String> undecided = fact.placesUndecided();
        if (gaps.isEmpty() && undecided.isEmpty()) {
            return true;
        }
        // The row of a provincial requirement determines the severity.
        Severity severity = fact instanceof Requirement requirement && rule.severity() != null
                ? rule.severityOf(requirement)
                : rule.severity();
        draft.add(
                undecided.isEmpty()
                        ? keptPoint(fact, gaps, severity)
                        : notChecked(placeOf(fact), placesMissing(fact, gaps), kindOfMissing(fact, gaps), severity));
        return false;
    }

    private Unchecked keptPoint(Fact fact, List<Gap> gaps, @Nullable Severity severity) {
        KeptPoints kept = rule.answers().keptPoints();
        String place = placeOf(fact);
        boolean isOfPayload = fact.filing().isOfPayload();
        Unchecked known = kept.find(gaps, place, isOfPayload, severity, messages());
        if (known == null) {
            List<String> needs = placesMissing(fact, gaps);
            Text message = Wording.notChecked(messages(), rule, needs);
            known = notChecked(place, needs, kindOfMissing(fact, gaps), severity, message);
            kept.keep(gaps, place, isOfPayload, severity, messages(), known);
        }
        return known;
    }

    /** Returns the missing inputs of the answers that the conditions of the rule read. */
    List<Gap> gaps() {
        return single == null ? rule.answers().gaps(several) : rule.answers().gaps(single);
    }

    /**
     * Returns the open point of a rule that no fact decides. If inputs are missing, these inputs determine how the point is
     * settled; otherwise the rule does.
     */
    Unchecked openPoint(Fact fact, List<Gap> gaps, Text message) {
        List<String> missing = placesMissing(fact, gaps);
        return new Unchecked(
                rule.id(),
                placeOf(fact),
                List.of(),
                missing,
                message,
                missing.isEmpty() ? rule.settledBy() : kindOfMissing(fact, gaps),
                null,
                rule.standing(),
                title());
    }

    /** Returns the open point that an input is missing. */
    Unchecked notChecked(String place, List<String> needs, UncheckedKind kind, @Nullable Severity severity) {
        return notChecked(place, needs, kind, severity, Wording.notChecked(messages(), rule, needs));
    }

    /** Returns the open point that an input is missing, with a message of the rule. */
    Unchecked notChecked(
            String place, List<String> needs, UncheckedKind kind, @Nullable Severity severity, Text message) {
        return new Unchecked(rule.id(), place, List.of(), needs, message, kind, severity, false, title());
    }

    /** Returns the paths of all missing inputs, each path once. */
    private static List<String> placesMissing(Fact fact, List<Gap> gaps) {
        List<String> missing = fact.placesUndecided();
        for (int i = 0; i < gaps.size(); i++) {
            List<String> more = gaps.get(i).paths();
            missing = missing.isEmpty() ? more : joined(missing, more);
        }
        return missing;
    }

    private static List<String> joined(List<String> places, List<String> more) {
        List<String> all = new ArrayList<>(places);
        for (String place : more) {
            if (!all.contains(place)) {
                all.add(place);
            }
        }
        return all;
    }

    /** Returns how all missing inputs can be settled together. */
    private static UncheckedKind kindOfMissing(Fact fact, List<Gap> gaps) {
        boolean ofPayload = fact.filing().isOfPayload();
        UncheckedKind kind = UncheckedKind.INPUT_MISSING;
        for (int i = 0; i < gaps.size(); i++) {
            kind = SettledBy.hardest(kind, gaps.get(i).settledBy(ofPayload));
        }
        return kind;
    }

    Messages messages() {
        return draft.messages().of(rule.id());
    }

    Text title() {
        return text("title");
    }

    Text message(Object... arguments) {
        return text("message", arguments);
    }

    Text text(String key, Object... arguments) {
        return messages().text(rule.id(), key, arguments);
    }

    /** Returns the remedy that the rule suggests. */
    Text suggestion(Object... arguments) {
        return Wording.suggestion(messages(), rule, arguments);
    }

    /** Returns the path of a fact in the request; for the filing as a whole, the path of its type. */
    static String placeOf(Fact fact) {
        return fact.path().isEmpty() ? "filingType" : fact.path();
    }
}
