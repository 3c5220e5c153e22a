package io.github.icprules.drools.findings;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.Responsibility;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The violations of a rule that fires. */
final class Violations {

    private final RuleInfo rule;
    private final ReportDraft draft;
    private final Messages messages;

    Violations(RuleInfo rule, ReportDraft draft, Messages messages) {
        this.rule = rule;
        this.draft = draft;
        this.messages = messages;
    }

    /** Adds a violation with the sentences and the severity of the rule at a member of a fact. */
    void add(
            Fact fact,
            String member,
            List<LegalBasis> citation,
            @Nullable Responsibility responsibility,
            Object... arguments) {
        add(fact.at(member), fact.apiField(member), citation, responsibility, arguments);
    }

    /** Adds a violation with the sentences and the severity of the rule at a path. */
    void add(String place, List<LegalBasis> citation, @Nullable Responsibility responsibility, Object... arguments) {
        add(place, WeChatFields.ofPath(place).orElse(null), citation, responsibility, arguments);
    }

    private void add(
            String place,
            @Nullable String apiField,
            List<LegalBasis> citation,
            @Nullable Responsibility responsibility,
            Object... arguments) {
        add(severity(), place, List.of(), apiField, message(arguments), citation, responsibility, arguments);
    }

    /** Adds a violation with a severity and a message of its own. */
    void add(
            Severity severity,
            String place,
            List<String> alsoAt,
            @Nullable String apiField,
            Text message,
            List<LegalBasis> citation,
            @Nullable Responsibility responsibility,
            Object... arguments) {
        Role role = Role.at(place);
        draft.add(new Violation(
                rule.id(),
                severity,
                place,
                alsoAt,
                apiField,
                Messages.inRole(role, message),
                Messages.inRole(role, FindingTexts.suggestion(messages, rule, arguments)),
                rule.errcode(),
                draft.citedLaw().penalty(rule),
                citation,
                null,
                FindingTexts.withMerchant(messages, rule, place, responsibility, arguments),
                messages.text(rule.id(), "title")));
    }

    /** Returns the severity of the rule. */
    Severity severity() {
        return Objects.requireNonNull(rule.severity(), rule.id());
    }

    private Text message(Object... arguments) {
        return messages.text(rule.id(), "message", arguments);
    }
}
