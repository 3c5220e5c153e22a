package io.github.icprules.report;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.text.Language;
import io.github.icprules.text.Tree;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays a report out as a tree of maps and lists. */
final class ReportTree {

    private final Language language;

    /** The bases of findings as maps, each created once, because many findings have the same basis. */
    private final IdentityHashMap<LegalBasis, Map<String, Object>> bases = new IdentityHashMap<>();

    ReportTree(Language language) {
        this.language = language;
    }

    Map<String, Object> of(FilingReport report) {
        return new Tree(language)
                .put("verdict", report.verdict().name())
                .put("reference", report.reference())
                .put("evaluatedOn", report.evaluatedOn())
                .put("submitBefore", of(report.submitBefore()))
                .put("actions", report.actions(), this::of)
                .put("requirements", report.requirements(), this::of)
                .put("violations", report.violations(), this::of)
                .put("unchecked", report.unchecked(), this::of)
                .put("uncheckedGroups", report.uncheckedGroups(), this::of)
                .put("timeline", report.timeline(), this::of)
                .put("duties", report.duties(), this::of)
                .put("receipt", of(report.receipt()))
                .done();
    }

    private @Nullable Map<String, Object> of(@Nullable SubmitBefore submitBefore) {
        return submitBefore == null
                ? null
                : new Tree(language)
                        .put("day", submitBefore.day())
                        .put("what", submitBefore.what())
                        .put("path", submitBefore.path())
                        .done();
    }

    private Map<String, Object> of(Action action) {
        return new Tree(language)
                .put("who", action.who().name())
                .put("kind", action.kind().name())
                .put("severity", name(action.severity()))
                .put("what", action.what())
                .put("why", action.why())
                .put("by", action.by())
                .put("fields", action.fields(), this::of)
                .put("materials", action.materials().stream().map(Enum::name).toList())
                .put("resolves", action.resolves(), this::of)
                .put("followUps", action.followUps(), this::of)
                .done();
    }

    private Map<String, Object> of(Action.Finding finding) {
        return new Tree(language)
                .put("kind", finding.kind().name())
                .put("ruleId", finding.ruleId())
                .put("path", finding.path())
                .done();
    }

    private Map<String, Object> of(Action.Field field) {
        return new Tree(language)
                .put("path", field.path())
                .put("apiField", field.apiField())
                .done();
    }

    private Map<String, Object> of(UncheckedGroup group) {
        return new Tree(language)
                .put("key", group.key().name())
                .put("title", group.title())
                .put(
                        "ticks",
                        group.ticks().stream().map(tick -> tick.in(language)).toList())
                .put("paths", group.paths())
                .put("entries", group.entries().size())
                .done();
    }

    private Map<String, Object> of(MaterialRequirement requirement) {
        return new Tree(language)
                .put("ruleId", requirement.ruleId())
                .put("material", requirement.material().name())
                .put("category", name(requirement.category()))
                .put("title", requirement.title())
                .put("providedBy", requirement.providedBy().name())
                .put("status", requirement.status().name())
                .put("reason", requirement.reason())
                .put("path", requirement.path())
                .put("apiField", requirement.apiField())
                .put("basis", requirement.basis(), this::of)
                .done();
    }

    private Map<String, Object> of(Violation violation) {
        return new Tree(language)
                .put("ruleId", violation.ruleId())
                .put("severity", violation.severity().name())
                .put("path", violation.path())
                .put("apiField", violation.apiField())
                .put("alsoAt", violation.alsoAt().isEmpty() ? null : violation.alsoAt())
                .put("message", violation.message())
                .put("suggestion", violation.suggestion())
                .put("platformErrcode", violation.platformErrcode())
                .put("platformErrcodeEvidence", evidence(violation.platformErrcode()))
                .put("penalty", of(violation.penalty()))
                .put("basis", violation.basis(), this::of)
                .put("causedBy", of(violation.causedBy()))
                .done();
    }

    private @Nullable Map<String, Object> of(Violation.@Nullable Cause cause) {
        return cause == null
                ? null
                : new Tree(language)
                        .put("ruleId", cause.ruleId())
                        .put("path", cause.path())
                        .done();
    }

    private Map<String, Object> of(Unchecked unchecked) {
        return new Tree(language)
                .put("ruleId", unchecked.ruleId())
                .put("kind", unchecked.kind().name())
                .put("group", UncheckedGroups.keyOf(unchecked).name())
                .put("severity", name(unchecked.severity()))
                .put("path", unchecked.path())
                .put("alsoAt", unchecked.alsoAt().isEmpty() ? null : unchecked.alsoAt())
                .put("needs", unchecked.needs())
                .put("message", unchecked.message())
                .put("standing", unchecked.standing() ? true : null)
                .put("fault", unchecked.fault() ? true : null)
                .done();
    }

    private Map<String, Object> of(TimelineEntry entry) {
        return new Tree(language)
                .put("ruleId", entry.ruleId())
                .put("stage", entry.stage().name())
                .put("actor", entry.actor().name())
                .put("message", entry.message())
                .put("duration", entry.duration())
                .put("deadline", entry.deadline())
                .put("basis", entry.basis(), this::of)
                .done();
    }

    private Map<String, Object> of(Duty duty) {
        return new Tree(language)
                .put("ruleId", duty.ruleId())
                .put("path", duty.path())
                .put("when", duty.when())
                .put("deadline", duty.deadline())
                .put("message", duty.message())
                .put("penalty", of(duty.penalty()))
                .put("basis", duty.basis(), this::of)
                .put("standing", duty.standing() ? true : null)
                .done();
    }

    private Map<String, Object> of(Receipt receipt) {
        return new Tree(language)
                .put("engine", receipt.engine())
                .put("rulePack", receipt.rulePack())
                .put("rulePackSha256", receipt.rulePackSha256())
                .put("requestHmacSha256", receipt.requestHmac())
                .put("evaluatedOn", receipt.evaluatedOn())
                .put("knowledgeCheckedOn", receipt.knowledgeCheckedOn())
                .put("packs", receipt.packs().isEmpty() ? null : receipt.packs())
                .done();
    }

    private Map<String, Object> of(LegalBasis basis) {
        return bases.computeIfAbsent(basis, this::laidOut);
    }

    private Map<String, Object> laidOut(LegalBasis basis) {
        return new Tree(language)
                .put("document", basis.document().title())
                .put("documentId", basis.document().id())
                .put("article", basis.article())
                .put("kind", basis.kind().name())
                .put("confidence", basis.confidence().name())
                .put("url", basis.url())
                .put("wordingFrom", basis.wordingFrom())
                .put("wordingUntil", basis.wordingUntil())
                .done();
    }

    private @Nullable Map<String, Object> of(@Nullable Penalty penalty) {
        if (penalty == null) {
            return null;
        }
        return new Tree(language)
                .put("minimumYuan", penalty.minimumYuan())
                .put("maximumYuan", penalty.maximumYuan())
                .put("uncapped", penalty.uncapped() ? true : null)
                .put("measure", penalty.measure())
                .put("basis", penalty.basis(), this::of)
                .done();
    }

    private static @Nullable String evidence(@Nullable Integer errcode) {
        return errcode == null
                ? null
                : PlatformErrorCode.of(errcode)
                        .map(code -> code.evidence().name())
                        .orElse(null);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
