package io.github.icprules.report;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.model.Material;
import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.text.Language;
import io.github.icprules.text.Tree;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a report and of its parts in JSON, in their order. */
final class ReportLayout {

    private final Language language;
    /** The citations of the report: many findings cite the same article. */
    private final IdentityHashMap<LegalBasis, Map<String, Object>> citations = new IdentityHashMap<>();

    /** Takes the language of the sentences. */
    ReportLayout(Language language) {
        this.language = language;
    }

    Map<String, Object> of(FilingReport report) {
        return new Tree(language)
                .putName("verdict", report.verdict())
                .put("reference", report.reference())
                .putName("filingType", report.filingType())
                .putName("subjectType", report.subjectType())
                .put("evaluatedOn", report.evaluatedOn())
                .putObject("submitBefore", report.submitBefore(), this::of)
                .put("actions", report.actions(), this::of)
                .put("requirements", report.requirements(), this::of)
                .put("violations", report.violations(), this::of)
                .put("unchecked", report.unchecked(), this::of)
                .put("uncheckedGroups", report.uncheckedGroups(), this::of)
                .putIfAny("waived", report.waived(), this::of)
                .putIfAny("policyEffects", report.policyEffects(), this::of)
                .put("timeline", report.timeline(), this::of)
                .put("duties", report.duties(), this::of)
                .putIfAny("alsoToFile", report.alsoToFile(), this::of)
                .put("pictureRules", report.pictureRules(), this::of)
                .put("labels", labels(report))
                .putObject("receipt", report.receipt(), this::of)
                .done();
    }

    private Map<String, Object> labels(FilingReport report) {
        Tree labels = new Tree(language);
        report.labels().forEach(labels::put);
        return labels.done();
    }

    private Map<String, Object> of(PictureRule rule) {
        return new Tree(language)
                .putName("material", rule.material())
                .put("formats", rule.formats())
                .put("maximumBytes", rule.maximumBytes())
                .put("minimumShortSide", rule.minimumShortSide())
                .put("minimumLongSide", rule.minimumLongSide())
                .putIf("colour", rule.colour())
                .done();
    }

    private Map<String, Object> of(SubmitBefore submitBefore) {
        return new Tree(language)
                .put("day", submitBefore.day())
                .put("what", submitBefore.what())
                .put("path", submitBefore.path())
                .done();
    }

    private Map<String, Object> of(Action action) {
        return new Tree(language)
                .putName("who", action.who())
                .putName("kind", action.kind())
                .putName("severity", action.severity())
                .put("what", action.what())
                .put("why", action.why())
                .put("by", action.by())
                .put("fields", action.fields(), this::of)
                .put("materials", action.materials(), Material::name)
                .putIfAny("answers", action.answers(), this::of)
                .putObject("merchant", action.merchant(), this::of)
                .put("resolves", action.resolves(), this::of)
                .put("followUps", action.followUps(), this::of)
                .done();
    }

    private Map<String, Object> of(MerchantText words) {
        return new Tree(language)
                .put("title", words.title())
                .put("how", words.how())
                .done();
    }

    private Map<String, Object> of(Action.Answer answer) {
        return new Tree(language)
                .put("label", answer.label())
                .put("what", answer.what())
                .put("materials", answer.materials(), Material::name)
                .done();
    }

    private Map<String, Object> of(Action.Finding finding) {
        return new Tree(language)
                .putName("kind", finding.kind())
                .put("ruleId", finding.ruleId())
                .put("path", finding.path())
                .put("index", finding.index())
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
                .putName("key", group.key())
                .put("title", group.title())
                .put("ticks", group.ticks(), tick -> tick.in(language))
                .put("paths", group.paths())
                .put("entries", group.entries().size())
                .done();
    }

    private Map<String, Object> of(MaterialRequirement requirement) {
        return new Tree(language)
                .put("ruleId", requirement.ruleId())
                .putName("material", requirement.material())
                .putName("category", requirement.category())
                .put("title", requirement.title())
                .put("ruleTitle", requirement.ruleTitle())
                .putName("providedBy", requirement.providedBy())
                .putName("status", requirement.status())
                .put("reason", requirement.reason())
                .put("path", requirement.path())
                .put("apiField", requirement.apiField())
                .putIfAny("oneOf", requirement.oneOf(), Material::name)
                .put("basis", LegalBasis.withoutNotes(requirement.basis()), this::of)
                .putIfAny("notes", LegalBasis.notes(requirement.basis()), this::of)
                .done();
    }

    private Map<String, Object> of(Violation violation) {
        return new Tree(language)
                .put("ruleId", violation.ruleId())
                .putName("severity", violation.severity())
                .put("path", violation.path())
                .put("apiField", violation.apiField())
                .putIfAny("alsoAt", violation.alsoAt(), path -> path)
                .put("fields", violation.fields(), this::of)
                .put("title", violation.title())
                .put("message", violation.message())
                .put("suggestion", violation.suggestion())
                .put("platformErrcode", violation.platformErrcode())
                .putName("platformErrcodeEvidence", evidence(violation.platformErrcode()))
                .putObject("penalty", violation.penalty(), this::of)
                .put("basis", LegalBasis.withoutNotes(violation.basis()), this::of)
                .putIfAny("notes", LegalBasis.notes(violation.basis()), this::of)
                .putObject("causedBy", violation.causedBy(), this::of)
                .done();
    }

    private Map<String, Object> of(Violation.Cause cause) {
        return new Tree(language)
                .put("ruleId", cause.ruleId())
                .put("path", cause.path())
                .done();
    }

    private Map<String, Object> of(Unchecked unchecked) {
        return new Tree(language)
                .put("ruleId", unchecked.ruleId())
                .putName("kind", unchecked.kind())
                .putName("group", UncheckedGroups.keyOf(unchecked))
                .putName("severity", unchecked.severity())
                .put("path", unchecked.path())
                .putIfAny("alsoAt", unchecked.alsoAt(), path -> path)
                .put("title", unchecked.title())
                .put("needs", unchecked.needs())
                .put("message", unchecked.message())
                .putIf("standing", unchecked.standing())
                .putIf("fault", unchecked.fault())
                .done();
    }

    private Map<String, Object> of(TimelineEntry entry) {
        return new Tree(language)
                .put("ruleId", entry.ruleId())
                .putName("stage", entry.stage())
                .putName("actor", entry.actor())
                .put("title", entry.title())
                .put("message", entry.message())
                .put("duration", entry.duration())
                .put("deadline", entry.deadline())
                .put("basis", LegalBasis.withoutNotes(entry.basis()), this::of)
                .putIfAny("notes", LegalBasis.notes(entry.basis()), this::of)
                .done();
    }

    private Map<String, Object> of(Duty duty) {
        return new Tree(language)
                .put("ruleId", duty.ruleId())
                .put("path", duty.path())
                .put("title", duty.title())
                .put("when", duty.when())
                .put("deadline", duty.deadline())
                .put("message", duty.message())
                .putObject("penalty", duty.penalty(), this::of)
                .put("basis", LegalBasis.withoutNotes(duty.basis()), this::of)
                .putIfAny("notes", LegalBasis.notes(duty.basis()), this::of)
                .putIf("standing", duty.standing())
                .done();
    }

    private Map<String, Object> of(AlsoToFile other) {
        return new Tree(language)
                .put("ruleId", other.ruleId())
                .put("name", other.name())
                .put("authority", other.authority())
                .put("days", other.days())
                .putIf("workingDays", other.workingDays())
                .put("when", other.when())
                .putIf("certain", other.certain())
                .putIf("standing", other.standing())
                .putName("confidence", other.confidence())
                .put("basis", LegalBasis.withoutNotes(other.basis()), this::of)
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
                .putIfAny("packs", receipt.packs(), this::of)
                .putIfAny("policies", receipt.policies(), this::of)
                .done();
    }

    private Map<String, Object> of(Receipt.AppliedPack pack) {
        return new Tree(language)
                .put("id", pack.id())
                .put("version", pack.version())
                .put("sha256", pack.sha256())
                .done();
    }

    private Map<String, Object> of(Receipt.AppliedPolicy policy) {
        return new Tree(language)
                .put("id", policy.id())
                .put("sha256", policy.sha256())
                .done();
    }

    private Map<String, Object> of(Waived waived) {
        return new Tree(language)
                .putName("kind", waived.kind())
                .put("ruleId", waived.ruleId())
                .put("path", waived.path())
                .put("until", waived.until())
                .put("reason", waived.reason())
                .put("policy", waived.policy())
                .putObject("violation", waived.violation(), this::of)
                .putObject("requirement", waived.requirement(), this::of)
                .putObject("unchecked", waived.unchecked(), this::of)
                .done();
    }

    private Map<String, Object> of(PolicyEffect effect) {
        return new Tree(language)
                .put("policy", effect.policy())
                .put("rule", effect.rule())
                .putName("effect", effect.effect())
                .putName("severity", effect.severity())
                .putName("newSeverity", effect.newSeverity())
                .put("count", effect.count())
                .put("applied", effect.applied())
                .put("reason", effect.reason())
                .done();
    }

    private Map<String, Object> of(LegalBasis basis) {
        return citations.computeIfAbsent(basis, this::cited);
    }

    private Map<String, Object> cited(LegalBasis basis) {
        return new Tree(language)
                .put("document", basis.document().title())
                .put("documentId", basis.document().id())
                .put("article", basis.article())
                .putName("kind", basis.kind())
                .putName("confidence", basis.confidence())
                .put("citation", basis.citation())
                .put("url", basis.url())
                .put("wordingFrom", basis.wordingFrom())
                .put("wordingUntil", basis.wordingUntil())
                .done();
    }

    private Map<String, Object> of(Penalty penalty) {
        return new Tree(language)
                .put("minimumYuan", penalty.minimumYuan())
                .put("maximumYuan", penalty.maximumYuan())
                .putIf("uncapped", penalty.uncapped())
                .put("measure", penalty.measure())
                .put("basis", penalty.basis(), this::of)
                .done();
    }

    private static @Nullable Enum<?> evidence(@Nullable Integer errcode) {
        return errcode == null
                ? null
                : PlatformErrorCode.of(errcode).map(PlatformErrorCode::evidence).orElse(null);
    }
}
