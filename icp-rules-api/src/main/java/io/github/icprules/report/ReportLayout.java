package io.github.icprules.report;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.model.PlatformErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of a report and of its parts in JSON, in their order. The output is a tree or bytes. */
final class ReportLayout {

    private ReportLayout() {}

    static void put(Members members, FilingReport report) {
        List<UncheckedGroup> groups = report.uncheckedGroups();
        members.putName("verdict", report.verdict())
                .put("reference", report.reference())
                .put("evaluatedOn", report.evaluatedOn())
                .putObject("submitBefore", report.submitBefore(), ReportLayout::put)
                .put("actions", Actions.of(report, groups), ReportLayout::put)
                .put("requirements", report.requirements(), MaterialRequirement::reason, ReportLayout::put)
                .put("violations", report.violations(), Violation::message, ReportLayout::put)
                .put("unchecked", report.unchecked(), Unchecked::message, ReportLayout::put)
                .put("uncheckedGroups", groups, ReportLayout::put)
                .putIfAny("waived", report.waived(), ReportLayout::put)
                .put("timeline", report.timeline(), TimelineEntry::message, ReportLayout::put)
                .put("duties", report.duties(), Duty::message, ReportLayout::put)
                .putObject("receipt", report.receipt(), ReportLayout::put);
    }

    private static void put(Members members, SubmitBefore submitBefore) {
        members.put("day", submitBefore.day()).put("what", submitBefore.what()).put("path", submitBefore.path());
    }

    private static void put(Members members, Action action) {
        members.putName("who", action.who())
                .putName("kind", action.kind())
                .putName("severity", action.severity())
                .putShared("what", action.what())
                .putShared("why", action.why())
                .put("by", action.by())
                .put("fields", action.fields(), ReportLayout::put)
                .putNames("materials", action.materials())
                .put("resolves", action.resolves(), ReportLayout::put)
                .put("followUps", action.followUps(), ReportLayout::put);
    }

    private static void put(Members members, Action.Finding finding) {
        members.putName("kind", finding.kind()).put("ruleId", finding.ruleId()).put("path", finding.path());
    }

    private static void put(Members members, Action.Field field) {
        members.put("path", field.path()).put("apiField", field.apiField());
    }

    private static void put(Members members, UncheckedGroup group) {
        members.putName("key", group.key())
                .put("title", group.title())
                .putTexts("ticks", group.ticks())
                .putStrings("paths", group.paths())
                .put("entries", group.entries().size());
    }

    private static void put(Members members, MaterialRequirement requirement) {
        members.put("ruleId", requirement.ruleId())
                .putName("material", requirement.material())
                .putName("category", requirement.category())
                .put("title", requirement.title())
                .putName("providedBy", requirement.providedBy())
                .putName("status", requirement.status())
                .put("reason", requirement.reason())
                .put("path", requirement.path())
                .put("apiField", requirement.apiField())
                .putShared("basis", requirement.basis(), ReportLayout::put);
    }

    private static void put(Members members, Violation violation) {
        members.put("ruleId", violation.ruleId())
                .putName("severity", violation.severity())
                .put("path", violation.path())
                .put("apiField", violation.apiField())
                .putStringsIfAny("alsoAt", violation.alsoAt())
                .putShared("message", violation.message())
                .putShared("suggestion", violation.suggestion())
                .put("platformErrcode", violation.platformErrcode())
                .putName("platformErrcodeEvidence", evidence(violation.platformErrcode()))
                .putObject("penalty", violation.penalty(), ReportLayout::put)
                .putShared("basis", violation.basis(), ReportLayout::put)
                .putObject("causedBy", violation.causedBy(), ReportLayout::put);
    }

    private static void put(Members members, Violation.Cause cause) {
        members.put("ruleId", cause.ruleId()).put("path", cause.path());
    }

    private static void put(Members members, Unchecked unchecked) {
        members.put("ruleId", unchecked.ruleId())
                .putName("kind", unchecked.kind())
                .putName("group", UncheckedGroups.keyOf(unchecked))
                .putName("severity", unchecked.severity())
                .put("path", unchecked.path())
                .putStringsIfAny("alsoAt", unchecked.alsoAt())
                .putStrings("needs", unchecked.needs())
                .put("message", unchecked.message())
                .putIf("standing", unchecked.standing())
                .putIf("fault", unchecked.fault());
    }

    private static void put(Members members, TimelineEntry entry) {
        members.put("ruleId", entry.ruleId())
                .putName("stage", entry.stage())
                .putName("actor", entry.actor())
                .put("message", entry.message())
                .put("duration", entry.duration())
                .put("deadline", entry.deadline())
                .putShared("basis", entry.basis(), ReportLayout::put);
    }

    private static void put(Members members, Duty duty) {
        members.put("ruleId", duty.ruleId())
                .put("path", duty.path())
                .put("when", duty.when())
                .put("deadline", duty.deadline())
                .put("message", duty.message())
                .putObject("penalty", duty.penalty(), ReportLayout::put)
                .putShared("basis", duty.basis(), ReportLayout::put)
                .putIf("standing", duty.standing());
    }

    private static void put(Members members, Receipt receipt) {
        members.put("engine", receipt.engine())
                .put("rulePack", receipt.rulePack())
                .put("rulePackSha256", receipt.rulePackSha256())
                .put("requestHmacSha256", receipt.requestHmac())
                .put("evaluatedOn", receipt.evaluatedOn())
                .put("knowledgeCheckedOn", receipt.knowledgeCheckedOn())
                .putIfAny("packs", receipt.packs(), ReportLayout::put)
                .putIfAny("policies", receipt.policies(), ReportLayout::put);
    }

    private static void put(Members members, Receipt.AppliedPack pack) {
        members.put("id", pack.id()).put("version", pack.version()).put("sha256", pack.sha256());
    }

    private static void put(Members members, Receipt.AppliedPolicy policy) {
        members.put("id", policy.id()).put("sha256", policy.sha256());
    }

    private static void put(Members members, Waived waived) {
        members.putName("kind", waived.kind())
                .put("ruleId", waived.ruleId())
                .put("path", waived.path())
                .put("until", waived.until())
                .put("reason", waived.reason())
                .put("policy", waived.policy())
                .putObject("violation", waived.violation(), ReportLayout::put)
                .putObject("requirement", waived.requirement(), ReportLayout::put)
                .putObject("unchecked", waived.unchecked(), ReportLayout::put);
    }

    private static void put(Members members, LegalBasis basis) {
        members.put("document", basis.document().title())
                .put("documentId", basis.document().id())
                .put("article", basis.article())
                .putName("kind", basis.kind())
                .putName("confidence", basis.confidence())
                .put("url", basis.url())
                .put("wordingFrom", basis.wordingFrom())
                .put("wordingUntil", basis.wordingUntil());
    }

    private static void put(Members members, Penalty penalty) {
        members.put("minimumYuan", penalty.minimumYuan())
                .put("maximumYuan", penalty.maximumYuan())
                .putIf("uncapped", penalty.uncapped())
                .put("measure", penalty.measure())
                .putShared("basis", penalty.basis(), ReportLayout::put);
    }

    private static @Nullable Enum<?> evidence(@Nullable Integer errcode) {
        return errcode == null
                ? null
                : PlatformErrorCode.of(errcode).map(PlatformErrorCode::evidence).orElse(null);
    }
}
