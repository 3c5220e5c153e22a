package io.github.icprules.drools.findings;

import io.github.icprules.RuleKind;
import io.github.icprules.drools.data.AlsoToFileTable;
import io.github.icprules.drools.data.AlsoToFileTable.OtherFiling;
import io.github.icprules.drools.data.law.Basis;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.facts.province.Requirement;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Provision;
import io.github.icprules.model.Material;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.Responsibility;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.report.UncheckedKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a rule.
 *
 * @param id the name of the rule
 * @param kind {@code @kind}
 * @param severity {@code @severity}
 * @param material {@code @material}
 * @param stage {@code @stage}
 * @param oneOf {@code @oneOf}, the materials of which one is enough, including the material of the rule; empty without the
 *     annotation
 * @param responsibility {@code @party}, the party that corrects the violation or settles the open point, and the kind of its
 *     action; {@code null} if the path of the violation shows the party, or if the open point has no action of its own
 * @param penalty {@code @penalty}, an identifier in the tables of the law
 * @param errcode {@code @errcode}, the error code with which the platform would answer
 * @param basis {@code @basis}, at least one identifier in the tables of the law, and the penalty
 * @param answers the answers that the conditions of the rule read
 * @param settledBy {@code @settledBy}, how an open point is settled; without the annotation, the authority decides
 * @param standing {@code @standing}, whether every filing that the rule concerns has the same duty or open point
 * @param alsoToFile {@code @alsoToFile}, the filing with another authority that the duty or open point is about; {@code null} if
 *     it is about no other filing
 */
public record RuleInfo(
        String id,
        RuleKind kind,
        @Nullable Severity severity,
        @Nullable Material material,
        List<Material> oneOf,
        @Nullable Stage stage,
        @Nullable Responsibility responsibility,
        @Nullable String penalty,
        @Nullable Integer errcode,
        Basis basis,
        AnswersRead answers,
        UncheckedKind settledBy,
        boolean standing,
        @Nullable OtherFiling alsoToFile) {

    private static final Set<String> ANNOTATIONS = Set.of(
            "kind",
            "severity",
            "material",
            "oneOf",
            "stage",
            "party",
            "penalty",
            "errcode",
            "basis",
            "settledBy",
            "standing",
            "alsoToFile");

    /**
     * Reads the annotations of a rule.
     *
     * @throws IllegalStateException if an annotation is unknown, or if annotations contradict each other
     */
    public static RuleInfo of(String id, Map<String, Object> annotations, AnswersRead answers) {
        if (!ANNOTATIONS.containsAll(annotations.keySet())) {
            Set<String> unknown = new TreeSet<>(annotations.keySet());
            unknown.removeAll(ANNOTATIONS);
            throw new IllegalStateException("Rule %s: the annotations %s are not known; there are %s."
                    .formatted(id, unknown, new TreeSet<>(ANNOTATIONS)));
        }
        Reader read = new Reader(id, annotations);
        List<String> basis = read.all("basis", name -> name);
        RuleKind kind = read.one("kind", RuleKind::valueOf);
        Severity severity = read.one("severity", Severity::valueOf);
        String penalty = read.one("penalty", name -> name);
        if (kind == null || basis.isEmpty()) {
            throw new IllegalStateException("Rule %s: @kind and @basis must be there.".formatted(id));
        }
        if (kind == RuleKind.VIOLATION && severity == null) {
            throw new IllegalStateException("Rule %s: a violation must have a @severity.".formatted(id));
        }
        Responsibility responsibility = read.responsibility();
        if (responsibility != null && kind != RuleKind.VIOLATION && kind != RuleKind.OPEN_POINT) {
            throw new IllegalStateException("Rule %s: only a violation or an open point has @party.".formatted(id));
        }
        Material material = read.one("material", Material::valueOf);
        List<Material> oneOf = read.all("oneOf", Material::valueOf);
        if (!oneOf.isEmpty() && !oneOf.contains(material)) {
            throw new IllegalStateException("Rule %s: @oneOf must contain the @material.".formatted(id));
        }
        UncheckedKind settledBy = read.one("settledBy", UncheckedKind::valueOf);
        boolean standing = read.one("standing", RuleInfo::truth) != null;
        if (settledBy != null && kind != RuleKind.OPEN_POINT) {
            throw new IllegalStateException("Rule %s: only an open point has @settledBy.".formatted(id));
        }
        if (standing && kind != RuleKind.OPEN_POINT && kind != RuleKind.DUTY) {
            throw new IllegalStateException("Rule %s: only a duty or an open point is @standing.".formatted(id));
        }
        OtherFiling alsoToFile = read.one("alsoToFile", AlsoToFileTable::of);
        if (alsoToFile != null && kind != RuleKind.OPEN_POINT && kind != RuleKind.DUTY) {
            throw new IllegalStateException("Rule %s: only a duty or an open point has @alsoToFile.".formatted(id));
        }
        if (alsoToFile != null && !basis.contains(alsoToFile.article())) {
            throw new IllegalStateException(
                    "Rule %s: @basis must contain %s, the article of @alsoToFile.".formatted(id, alsoToFile.article()));
        }
        return new RuleInfo(
                id,
                kind,
                severity,
                material,
                oneOf,
                read.one("stage", Stage::valueOf),
                responsibility,
                penalty,
                read.one("errcode", Integer::valueOf),
                new Basis(basis, penalty),
                answers,
                settledBy == null ? UncheckedKind.DISCRETION : settledBy,
                standing,
                alsoToFile);
    }

    /** Reads {@code true}, the only value of an annotation that is either present or absent. */
    private static Boolean truth(String written) {
        if (!written.equals("true")) {
            throw new IllegalArgumentException(written);
        }
        return Boolean.TRUE;
    }

    /**
     * The days on which a rule is in force.
     *
     * @param from the first day on which the whole basis of the rule is in force
     * @param until the last such day; {@code null} if no end is known
     */
    public record Days(LocalDate from, @Nullable LocalDate until) {}

    /**
     * Returns the days on which the rule is in force under a law.
     *
     * @throws IllegalStateException if the law does not contain an article or the penalty of the rule, or if the articles are
     *     never in force together
     */
    public Days days(DatedLaw law) {
        if (penalty != null && law.penaltiesOf(penalty).isEmpty()) {
            throw new IllegalStateException("Rule %s: @penalty: %s".formatted(id, law.noSuchPenalty(penalty)));
        }
        LocalDate from = LocalDate.MIN;
        LocalDate until = null;
        for (String article : basis.ids()) {
            List<LegalBasis> versions = law.versionsOf(article);
            if (versions.isEmpty()) {
                throw new IllegalStateException("Rule %s: @basis: %s".formatted(id, law.noSuchArticle(article)));
            }
            LocalDate first = provision(versions.get(0)).from();
            LocalDate last = provision(versions.get(versions.size() - 1)).until();
            from = first.isAfter(from) ? first : from;
            until = last != null && (until == null || last.isBefore(until)) ? last : until;
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalStateException(
                    "Rule %s: @basis: there is no day on which all of %s count.".formatted(id, basis.ids()));
        }
        return new Days(from, until);
    }

    /**
     * Returns the severity of the row of a requirement, limited to the severity of this rule. A requirement that is not settled has
     * a lower severity.
     */
    Severity severityOf(Requirement requirement) {
        Severity ceiling = Objects.requireNonNull(severity, id);
        Severity row = requirement.row().effectiveSeverity();
        return ceiling.compareTo(row) > 0 ? ceiling : row;
    }

    private static Provision provision(LegalBasis version) {
        return Objects.requireNonNull(version.provision());
    }

    /** Reads annotations. Several names in one annotation are one text with commas between them. */
    private record Reader(String rule, Map<String, Object> annotations) {

        <T> List<T> all(String annotation, Function<String, T> constant) {
            Object value = annotations.get(annotation);
            if (value == null) {
                return List.of();
            }
            List<T> all = new ArrayList<>();
            for (String written : value.toString().split(",", -1)) {
                all.add(constant(annotation, written.strip(), constant));
            }
            return all;
        }

        private <T> T constant(String annotation, String name, Function<String, T> constant) {
            try {
                return constant.apply(name);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(
                        "Rule %s: @%s names %s, which does not exist.".formatted(rule, annotation, name), e);
            }
        }

        /** Returns the party and the kind of its action; {@code null} without the annotation. */
        @Nullable Responsibility responsibility() {
            List<String> names = all("party", name -> name);
            if (names.isEmpty()) {
                return null;
            }
            if (names.size() != 2) {
                throw new IllegalStateException(
                        "Rule %s: @party must name a party and the kind of its action.".formatted(rule));
            }
            return new Responsibility(
                    constant("party", names.get(0), Party::valueOf),
                    constant("party", names.get(1), ActionKind::valueOf));
        }

        <T> @Nullable T one(String annotation, Function<String, T> constant) {
            List<T> all = all(annotation, constant);
            return all.isEmpty() ? null : all.get(0);
        }
    }
}
