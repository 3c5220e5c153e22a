package io.github.icprules.drools;

import io.github.icprules.RuleDescription;
import io.github.icprules.RuleKind;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.law.Penalty;
import io.github.icprules.law.Provision;
import io.github.icprules.model.Material;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of itself in its annotations.
 *
 * @param id its name
 * @param kind {@code @kind}
 * @param severity {@code @severity}
 * @param material {@code @material}
 * @param stage {@code @stage}
 * @param penalty {@code @penalty}
 * @param errcode {@code @errcode}, what the platform would answer with
 * @param basis {@code @basis}, at least one
 * @param needs {@code @needs}
 * @param inForceFrom the first day on which all of its basis is in force
 * @param inForceUntil the last such day
 */
record RuleInfo(
        String id,
        RuleKind kind,
        @Nullable Severity severity,
        @Nullable Material material,
        @Nullable Stage stage,
        @Nullable Penalty penalty,
        @Nullable Integer errcode,
        List<LegalBasis> basis,
        List<Need> needs,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil) {

    private static final Set<String> ANNOTATIONS =
            Set.of("kind", "severity", "material", "stage", "penalty", "errcode", "basis", "needs");

    /** Reads the annotations of a rule, and refuses those that nobody knows or that do not go together. */
    static RuleInfo of(String id, Map<String, Object> annotations) {
        Set<String> unknown = new TreeSet<>(annotations.keySet());
        unknown.removeAll(ANNOTATIONS);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("Rule %s: the annotations %s are not known; there are %s."
                    .formatted(id, unknown, new TreeSet<>(ANNOTATIONS)));
        }
        Reader read = new Reader(id, annotations);
        List<LegalBasis> basis =
                read.all("basis", Provision::valueOf).map(Provision::basis).toList();
        RuleKind kind = read.one("kind", RuleKind::valueOf);
        Severity severity = read.one("severity", Severity::valueOf);
        if (kind == null || basis.isEmpty()) {
            throw new IllegalStateException("Rule %s: @kind and @basis must be there.".formatted(id));
        }
        if (kind == RuleKind.VIOLATION && severity == null) {
            throw new IllegalStateException("Rule %s: a violation must have a @severity.".formatted(id));
        }
        return new RuleInfo(
                id,
                kind,
                severity,
                read.one("material", Material::valueOf),
                read.one("stage", Stage::valueOf),
                read.one("penalty", Penalty::valueOf),
                read.one("errcode", Integer::valueOf),
                basis,
                read.all("needs", Need::valueOf).toList(),
                basis.stream()
                        .map(LegalBasis::document)
                        .map(LegalDocument::inForceFrom)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                basis.stream()
                        .map(LegalBasis::document)
                        .map(LegalDocument::inForceUntil)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceUntil == null || !day.isAfter(inForceUntil));
    }

    RuleDescription describe(Messages messages, Sheets sheets) {
        return new RuleDescription(
                id,
                kind,
                messages.text(id, "title"),
                sheets.of(id).gist(),
                sheets.of(id).condition(),
                severity,
                material,
                stage,
                needs.stream().flatMap(Need::catalogued).distinct().toList(),
                Wording.remedyOutline(messages, this),
                penalty,
                basis,
                inForceFrom,
                inForceUntil);
    }

    /** Reads annotations. Several names in one annotation arrive as one text with commas in it. */
    private record Reader(String rule, Map<String, Object> annotations) {

        <T> Stream<T> all(String annotation, Function<String, T> constant) {
            Object value = annotations.get(annotation);
            if (value == null) {
                return Stream.empty();
            }
            return Stream.of(value.toString().split(",", -1)).map(String::strip).map(name -> {
                try {
                    return constant.apply(name);
                } catch (IllegalArgumentException e) {
                    throw new IllegalStateException(
                            "Rule %s: @%s names %s, which does not exist.".formatted(rule, annotation, name), e);
                }
            });
        }

        <T> @Nullable T one(String annotation, Function<String, T> constant) {
            return all(annotation, constant).findFirst().orElse(null);
        }
    }
}
