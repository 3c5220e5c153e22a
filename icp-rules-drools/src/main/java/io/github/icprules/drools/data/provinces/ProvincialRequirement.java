package io.github.icprules.drools.data.provinces;

import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.drools.sheet.Settled;
import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.Material;
import io.github.icprules.model.Province;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.text.Tree;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One provincial requirement (省管局要求): a row of {@code provinces.csv}.
 *
 * @param province the province; {@code null} for a requirement of all provinces that have no other requirement (code 00)
 * @param parameter the point that the requirement is about
 * @param value the value with its numbers
 * @param meaning the value as a constant
 * @param subjects the kinds of subjects that the requirement concerns; never empty
 * @param filings the kinds of filings that the requirement concerns; never empty
 * @param severity the severity of a violation
 * @param miniPrograms whether the requirement concerns mini-programs
 * @param confidence the confidence that the sources contain the requirement
 * @param status the standing of the requirement among the sources
 * @param asOf the age of the newest source: a day, a month or a year, with {@code ~} before an estimate; empty if not known
 * @param from the day from which the requirement is in force according to the sources; {@code null} if not known
 * @param until the last day on which the requirement is in force; {@code null} if no end is known
 * @param checked the day on which the sources were last checked
 * @param materials the required materials; empty if no material is required
 * @param proofs the papers that prove residence; empty if any paper that the platform names is accepted, or if no proof is
 *     required
 * @param paper the Chinese name of the papers that the administration uses; empty if no paper is required
 * @param requirement the requirement in one sentence for the applicant
 * @param sources the sources, the newest first; never empty
 */
@ForSheets
@Settled
public record ProvincialRequirement(
        @Nullable Province province,
        ProvincialParameter parameter,
        String value,
        ProvincialValue meaning,
        Set<ProvincialSubject> subjects,
        Set<FilingKind> filings,
        Severity severity,
        Applicability miniPrograms,
        Confidence confidence,
        ProvincialStatus status,
        String asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        LocalDate checked,
        Set<Material> materials,
        Set<ResidenceProof> proofs,
        String paper,
        Text requirement,
        List<LegalDocument> sources) {

    /** The article in the citation of a row for all provinces. */
    private static final String EVERYWHERE = "全国";

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Copies the collections. */
    public ProvincialRequirement {
        subjects = Set.copyOf(subjects);
        filings = Set.copyOf(filings);
        materials = Set.copyOf(materials);
        proofs = Set.copyOf(proofs);
        sources = List.copyOf(sources);
    }

    /** {@return the numbers in the value, in their order} */
    public List<Integer> numbers() {
        return NUMBER.matcher(value)
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .toList();
    }

    /** {@return the first number in the value; 0 if the value contains no number} */
    public int number() {
        return numbers().stream().findFirst().orElse(0);
    }

    /** {@return whether the requirement is current and known to concern mini-programs, and has a decided value} */
    public boolean isSettled() {
        return status == ProvincialStatus.CURRENT
                && miniPrograms == Applicability.YES
                && meaning.reading() != ProvincialValue.Reading.UNSETTLED;
    }

    /**
     * {@return whether the requirement can concern mini-programs, with any degree of confidence}
     *
     * <p>A superseded requirement does not count.
     */
    public boolean isOfInterest() {
        return status != ProvincialStatus.SUPERSEDED
                && miniPrograms != Applicability.NO
                && meaning.reading() != ProvincialValue.Reading.WEBSITE;
    }

    /** {@return whether a profile contains the requirement} */
    public boolean isAdmittedBy(ProvincialProfile profile) {
        return switch (profile) {
            case OFF -> false;
            case CURRENT -> isSettled();
            case ALL -> isOfInterest() && status != ProvincialStatus.NOT_FOUND;
        };
    }

    /** {@return whether the requirement is in force on a day} */
    public boolean isInForceOn(LocalDate day) {
        return sources.get(0).inForceFrom().compareTo(day) <= 0 && (until == null || !day.isAfter(until));
    }

    /**
     * {@return whether the requirement concerns filings of this kind by subjects of this type}
     *
     * <p>If the type is {@code null}, it is not known, and the type is not compared.
     */
    public boolean concerns(@Nullable SubjectType type, FilingKind kind) {
        return filings.contains(kind) && (type == null || subjects.contains(ProvincialSubject.of(type)));
    }

    /** {@return whether this and another requirement can concern the same filing of the same kind of subject} */
    public boolean meets(ProvincialRequirement other) {
        return subjects.stream().anyMatch(other.subjects::contains)
                && filings.stream().anyMatch(other.filings::contains);
    }

    /**
     * {@return the highest severity of a violation}
     *
     * <p>A violation of a requirement that is not settled is at most a warning, so it blocks nothing.
     */
    public Severity effectiveSeverity() {
        return (isSettled() || severity == Severity.INFO) ? severity : Severity.WARNING;
    }

    /** {@return the basis: one item for each source} */
    public List<LegalBasis> basis() {
        String article = province == null ? EVERYWHERE : province.chinese();
        return sources.stream()
                .map(source -> new LegalBasis(source, article, confidence))
                .toList();
    }

    /** {@return this requirement with another severity} */
    public ProvincialRequirement withSeverity(Severity newSeverity) {
        return new ProvincialRequirement(
                province,
                parameter,
                value,
                meaning,
                subjects,
                filings,
                newSeverity,
                miniPrograms,
                confidence,
                status,
                asOf,
                from,
                until,
                checked,
                materials,
                proofs,
                paper,
                requirement,
                sources);
    }

    /**
     * {@return the requirement as a tree, which any JSON library can write}
     *
     * <p>A requirement of all provinces has no member {@code province}.
     */
    @NotForSheets
    public Map<String, Object> asTree() {
        return new Tree(Language.ZH)
                .putName("province", province)
                .putName("parameter", parameter)
                .put("value", value)
                .putName("reading", meaning.reading())
                .put("subjects", names(subjects))
                .put("filings", names(filings))
                .putName("severity", effectiveSeverity())
                .putName("miniPrograms", miniPrograms)
                .putName("confidence", confidence)
                .putName("status", status)
                .put("asOf", asOf)
                .put("from", from)
                .put("until", until)
                .put("materials", names(materials))
                .put("proofs", names(proofs))
                .put("paper", paper)
                .put("zh", requirement)
                .put("en", requirement.in(Language.EN))
                .put("sources", sources, LegalDocument::id)
                .done();
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .sorted(Comparator.comparing(Enum::ordinal))
                .map(Enum::name)
                .toList();
    }
}
