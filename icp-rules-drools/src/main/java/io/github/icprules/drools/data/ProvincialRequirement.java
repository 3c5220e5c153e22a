package io.github.icprules.drools.data;

import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.Material;
import io.github.icprules.model.Province;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One provincial requirement (省管局要求): a row of {@code provinces.csv}.
 *
 * @param province the province; {@code null} for what holds in every province that does not say otherwise (code 00)
 * @param parameter what it is about
 * @param value the value, with its numbers
 * @param meaning the value as a constant
 * @param subjects the kinds of subjects it concerns; never empty
 * @param filings the kinds of filings it concerns; never empty
 * @param severity how much it matters
 * @param miniPrograms whether it concerns mini-programs
 * @param confidence how sure we are that the sources say so
 * @param status how it stands among the sources
 * @param asOf how old the newest source is: a day, a month or a year, with {@code ~} before an estimate; empty if not known
 * @param from the day since which it is said to be in force; {@code null} if not known
 * @param until the last day on which it is in force; {@code null} while no end is known
 * @param checked the day on which the sources were last checked
 * @param materials the materials it asks for; empty if none
 * @param proofs the papers that prove residence; empty if any of those the platform names, or none is asked for
 * @param paper the papers as the administration calls them, in Chinese; empty if none is asked for
 * @param requirement the requirement in one sentence for the applicant
 * @param sources the sources, the newest first; never empty
 */
@ForSheets
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

    /** The name of the article for a row that holds in every province. */
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

    /** {@return the first number in the value; 0 if there is none} */
    public int number() {
        List<Integer> numbers = numbers();
        return numbers.isEmpty() ? 0 : numbers.get(0);
    }

    /** {@return whether it is current and known to concern mini-programs} */
    public boolean isSettled() {
        return status == ProvincialStatus.CURRENT
                && miniPrograms == Applicability.YES
                && meaning.reading() != ProvincialValue.Reading.UNSETTLED;
    }

    /** {@return whether it says anything of mini-programs, however surely} */
    public boolean isOfInterest() {
        return status != ProvincialStatus.SUPERSEDED
                && miniPrograms != Applicability.NO
                && meaning.reading() != ProvincialValue.Reading.WEBSITE;
    }

    /** {@return whether a profile admits it} */
    public boolean isAdmittedBy(ProvincialProfile profile) {
        return switch (profile) {
            case OFF -> false;
            case CURRENT -> isSettled();
            case ALL -> isOfInterest() && status != ProvincialStatus.NOT_FOUND;
        };
    }

    /** {@return whether it is in force on a day} */
    public boolean isInForceOn(LocalDate day) {
        return sources.get(0).inForceFrom().compareTo(day) <= 0 && (until == null || !day.isAfter(until));
    }

    /** {@return whether it concerns filings of this kind by subjects of this type; of any type, if that is not known} */
    public boolean concerns(@Nullable SubjectType type, FilingKind kind) {
        return filings.contains(kind) && (type == null || subjects.contains(ProvincialSubject.of(type)));
    }

    /** {@return whether there is any subject that both this and another concern in the same filing} */
    public boolean meets(ProvincialRequirement other) {
        return subjects.stream().anyMatch(other.subjects::contains)
                && filings.stream().anyMatch(other.filings::contains);
    }

    /** {@return how much it matters at most: what is not settled blocks nothing} */
    public Severity effectiveSeverity() {
        return (isSettled() || severity == Severity.INFO) ? severity : Severity.WARNING;
    }

    /** {@return the basis, one item for each source} */
    public List<LegalBasis> basis() {
        String article = province == null ? EVERYWHERE : province.chinese();
        return sources.stream()
                .map(source -> new LegalBasis(source, article, confidence))
                .toList();
    }

    /** {@return the same, mattering so much} */
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
}
