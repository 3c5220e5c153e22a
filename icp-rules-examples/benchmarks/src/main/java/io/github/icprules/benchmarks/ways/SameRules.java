package io.github.icprules.benchmarks.ways;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules that both implementations have: all rules of eight sheets. None of these sheets needs provincial requirements, words of
 * sectors or details of documents. The sheets contain rules of each kind, for each kind of filing, and rules that stay undecided if
 * an input is absent.
 */
public final class SameRules {

    /** The ids of the rules. */
    public static final List<String> IDS = List.of(
            "duty-to-file.obligation",
            "duty-to-file.before-listing",
            "duty-to-file.existing",
            "duty-to-file.listed-without-filing",
            "duty-to-file.existing-overdue",
            "duty-to-file.not-begun-yet",
            "entry.unlisted",
            "entry.listed",
            "entry.provider-api",
            "entry.daily-quota",
            "entry.quota-used-up",
            "entry.closed",
            "entry.not-open-yet",
            "materials.subject-certificate",
            "materials.subject-principal-id",
            "materials.mini-program-principal-id",
            "materials.supplements-on-demand",
            "materials.face-verification",
            "materials.service-commitment",
            "materials.anti-fraud-self-assessment",
            "materials.authenticity-checklist",
            "change-materials.subject-certificate",
            "change-materials.subject-principal-id",
            "change-materials.mini-program-principal-id",
            "change-materials.face-verification",
            "change-materials.face-verification-if-reentered",
            "change-materials.service-commitment",
            "change-materials.anti-fraud-self-assessment",
            "change-materials.authenticity-checklist",
            "change-materials.access-change-unknown",
            "number-display.at-go-live",
            "number-display.not-shown",
            "number-display.link-missing",
            "review.form-filling",
            "review.platform",
            "review.sms-verification",
            "review.authority",
            "review.number-issued",
            "review.change-recorded",
            "review.change-ahead",
            "review.reuse-confirmation",
            "review.reuse-binds",
            "operation.true-data",
            "operation.within-filed-items",
            "operation.lawful-content",
            "operation.keep-records",
            "operation.report-changes",
            "operation.change-reported-late",
            "operation.keep-phones-reachable",
            "operation.renew-documents",
            "operation.correct-on-demand",
            "operation.annual-review",
            "operation.public-security-filing",
            "cancellation.on-the-last-day",
            "cancellation.overdue",
            "cancellation.service-still-running",
            "cancellation.irreversible",
            "cancellation.file-again",
            "cancellation.sms-to-subject-principal",
            "cancellation.sms-to-mini-program-principal",
            "cancellation.completed",
            "cancellation.shell-subject-on-paper",
            "cancellation.leaves-shell-subject",
            "cancellation.takes-all-services",
            "cancellation.dead-phone-statement",
            "cancellation.dead-phone-principal-id",
            "cancellation.dead-phone-handheld-photo",
            "cancellation.dead-phone-subject-certificate",
            "cancellation.dead-phone-legal-representative-id",
            "cancellation.dead-phone-applicant-id");

    private static final Map<String, RuleDescription> DESCRIPTIONS = IcpRuleEngine.load().rules().stream()
            .collect(Collectors.toUnmodifiableMap(RuleDescription::id, Function.identity()));

    private SameRules() {}

    /** {@return whether a rule is in force on a day} */
    static boolean isInForceOn(String id, LocalDate day) {
        RuleDescription rule = DESCRIPTIONS.get(id);
        if (rule == null) {
            throw new IllegalStateException("There is no rule " + id + '.');
        }
        LocalDate last = rule.inForceUntil();
        return !day.isBefore(rule.inForceFrom()) && (last == null || !day.isAfter(last));
    }
}
