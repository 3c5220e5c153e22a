package io.github.icprules.report;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.PlatformErrorCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays a report out as a tree of maps and lists. */
final class ReportTree {

    private final Language language;

    ReportTree(Language language) {
        this.language = language;
    }

    Map<String, Object> of(FilingReport report) {
        return new Node()
                .put("verdict", report.verdict().name())
                .put("evaluatedOn", report.evaluatedOn())
                .put("requirements", list(report.requirements(), this::of))
                .put("violations", list(report.violations(), this::of))
                .put("unchecked", list(report.unchecked(), this::of))
                .put("timeline", list(report.timeline(), this::of))
                .put("duties", list(report.duties(), this::of))
                .put("receipt", of(report.receipt()))
                .done();
    }

    private Map<String, Object> of(MaterialRequirement requirement) {
        return new Node()
                .put("ruleId", requirement.ruleId())
                .put("material", requirement.material().name())
                .put("category", name(requirement.category()))
                .put("title", requirement.title())
                .put("providedBy", requirement.providedBy().name())
                .put("status", requirement.status().name())
                .put("reason", requirement.reason())
                .put("path", requirement.path())
                .put("apiField", requirement.apiField())
                .put("basis", list(requirement.basis(), this::of))
                .done();
    }

    private Map<String, Object> of(Violation violation) {
        return new Node()
                .put("ruleId", violation.ruleId())
                .put("severity", violation.severity().name())
                .put("path", violation.path())
                .put("apiField", violation.apiField())
                .put("message", violation.message())
                .put("suggestion", violation.suggestion())
                .put("platformErrcode", violation.platformErrcode())
                .put("platformErrcodeEvidence", evidence(violation.platformErrcode()))
                .put("penalty", of(violation.penalty()))
                .put("basis", list(violation.basis(), this::of))
                .done();
    }

    private Map<String, Object> of(Unchecked unchecked) {
        return new Node()
                .put("ruleId", unchecked.ruleId())
                .put("path", unchecked.path())
                .put("needs", unchecked.needs())
                .put("message", unchecked.message())
                .done();
    }

    private Map<String, Object> of(TimelineEntry entry) {
        return new Node()
                .put("ruleId", entry.ruleId())
                .put("stage", entry.stage().name())
                .put("actor", entry.actor().name())
                .put("message", entry.message())
                .put("duration", entry.duration())
                .put("deadline", entry.deadline())
                .put("basis", list(entry.basis(), this::of))
                .done();
    }

    private Map<String, Object> of(Duty duty) {
        return new Node()
                .put("ruleId", duty.ruleId())
                .put("path", duty.path())
                .put("when", duty.when())
                .put("deadline", duty.deadline())
                .put("message", duty.message())
                .put("penalty", of(duty.penalty()))
                .put("basis", list(duty.basis(), this::of))
                .done();
    }

    private Map<String, Object> of(Receipt receipt) {
        return new Node()
                .put("engine", receipt.engine())
                .put("rulePack", receipt.rulePack())
                .put("rulePackSha256", receipt.rulePackSha256())
                .put("requestSha256", receipt.requestSha256())
                .put("evaluatedOn", receipt.evaluatedOn())
                .done();
    }

    private Map<String, Object> of(LegalBasis basis) {
        return new Node()
                .put("document", basis.document().title())
                .put("documentId", basis.document().id())
                .put("article", basis.article())
                .put("kind", basis.kind().name())
                .put("confidence", basis.confidence().name())
                .put("url", basis.url())
                .done();
    }

    private @Nullable Map<String, Object> of(@Nullable Penalty penalty) {
        if (penalty == null) {
            return null;
        }
        return new Node()
                .put("minimumYuan", penalty.minimumYuan())
                .put("maximumYuan", penalty.maximumYuan())
                .put("measure", penalty.measure())
                .put("basis", list(penalty.basis(), this::of))
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

    private static <T> List<Map<String, Object>> list(List<T> items, Function<T, Map<String, Object>> node) {
        return items.stream().map(node).toList();
    }

    /** A map under construction, which leaves out what has no value. */
    private final class Node {
        private final Map<String, Object> map = new LinkedHashMap<>();

        Node put(String name, @Nullable Object value) {
            if (value instanceof Text text) {
                map.put(name, text.in(language));
            } else if (value instanceof LocalDate date) {
                map.put(name, date.toString());
            } else if (value != null) {
                map.put(name, value);
            }
            return this;
        }

        Map<String, Object> done() {
            return Collections.unmodifiableMap(map);
        }
    }
}
