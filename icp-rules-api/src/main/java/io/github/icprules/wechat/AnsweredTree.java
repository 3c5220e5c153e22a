package io.github.icprules.wechat;

import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Converts a joined report to a tree of maps and lists. Findings are complete only in the report itself. */
final class AnsweredTree {

    private final Language language;

    AnsweredTree(Language language) {
        this.language = language;
    }

    Map<String, Object> of(AnsweredReport answered) {
        Map<String, Object> tree = new LinkedHashMap<>(withoutReport(answered));
        tree.put("report", answered.report().asTree(language));
        return tree;
    }

    Map<String, Object> withoutReport(AnsweredReport answered) {
        return new Tree(language)
                .put("headline", answered.headline())
                .put("summary", answered.summary())
                .put("answer", of(answered.answer()))
                .put("remarks", answered.remarks(), this::of)
                .put("unmentioned", answered.unmentioned(), this::of)
                .put("unmentionedMaterials", answered.unmentionedMaterials(), this::of)
                .done();
    }

    private Map<String, Object> of(PlatformAnswer answer) {
        Optional<PlatformErrorCode> known = answer.knownCode();
        return new Tree(language)
                .put("accepted", answer.isAccepted())
                .put("rejected", answer.isRejected())
                .put("status", answer.status() == null ? null : answer.status().name())
                .put("errcode", answer.errcode())
                .put("meaning", known.orElse(null))
                .put("errmsg", answer.errmsg())
                .put("requestId", answer.requestId())
                .done();
    }

    private Map<String, Object> of(AnsweredRemark answered) {
        PlatformRemark remark = answered.remark();
        PlatformErrorCode known = remark.knownCode().orElse(null);
        return new Tree(language)
                .put("outcome", answered.outcome().name())
                .put("who", answered.who().name())
                .put("changed", answered.changed())
                .put("source", remark.source().name())
                .put("errcode", remark.errcode())
                .put("meaning", known)
                .put("evidence", known == null ? null : known.evidence().name())
                .put("foresight", known == null ? null : known.foresight().name())
                .put("place", remark.place())
                .put("mapping", remark.mapping().name())
                .put("apiFields", remark.apiFields())
                .put("words", remark.words())
                .put("message", remark.message())
                .put("suggestion", answered.suggestion())
                .put("foreseenBy", answered.foreseenBy(), this::of)
                .put("materials", answered.materials(), this::of)
                .put("leftOpenBy", answered.leftOpenBy(), this::of)
                .done();
    }

    private Map<String, Object> of(Violation violation) {
        return new Tree(language)
                .put("ruleId", violation.ruleId())
                .put("severity", violation.severity().name())
                .put("path", violation.path())
                .put("apiField", violation.apiField())
                .put("message", violation.message())
                .done();
    }

    private Map<String, Object> of(MaterialRequirement requirement) {
        return new Tree(language)
                .put("ruleId", requirement.ruleId())
                .put("material", requirement.material().name())
                .put("status", requirement.status().name())
                .put("path", requirement.path())
                .put("apiField", requirement.apiField())
                .put("title", requirement.title())
                .done();
    }

    private Map<String, Object> of(Unchecked unchecked) {
        return new Tree(language)
                .put("ruleId", unchecked.ruleId())
                .put("path", unchecked.path())
                .put("needs", unchecked.needs())
                .put("message", unchecked.message())
                .done();
    }
}
