package io.github.icprules.drools.facts.province;

import io.github.icprules.drools.data.provinces.ProvincialParameter;
import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.data.provinces.ProvincialSubject;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.approval.ProvincialWords;
import io.github.icprules.drools.facts.person.Persons;
import io.github.icprules.drools.facts.person.PrincipalCheck;
import io.github.icprules.drools.facts.record.ChangeOrder;
import io.github.icprules.drools.facts.record.FilingRecord;
import io.github.icprules.drools.facts.subject.SoleTrader;
import io.github.icprules.drools.facts.subject.Subject;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A provincial requirement that is not settled: there is no source, or only old, contested or uncertain sources. */
@ForSheets
public final class UnsettledRequirement implements Fact {

    private final Filing filing;
    private final List<ProvincialRequirement> rows;

    public UnsettledRequirement(Filing filing, List<ProvincialRequirement> rows) {
        this.filing = filing;
        this.rows = rows;
    }

    @Override
    public Filing filing() {
        return filing;
    }

    /** {@return the questions about sole traders} */
    public SoleTrader soleTrader() {
        return SoleTrader.of(filing);
    }

    /** {@return the subject} */
    public Subject subject() {
        return Subject.of(filing);
    }

    /** {@return the record of the subject} */
    public FilingRecord filingRecord() {
        return FilingRecord.of(filing);
    }

    @Override
    public String path() {
        return parameter().path();
    }

    @Override
    @NotForSheets
    public List<String> placesUndecided() {
        Set<ProvincialSubject> kinds = EnumSet.noneOf(ProvincialSubject.class);
        for (ProvincialRequirement row : rows) {
            kinds.addAll(row.subjects());
        }
        return Requirement.placesOfType(filing, parameter(), kinds);
    }

    /** {@return the parameter} */
    public ProvincialParameter parameter() {
        return rows.get(0).parameter();
    }

    /** {@return the province} */
    public @Nullable Province province() {
        return rows.get(0).province();
    }

    /** {@return the versions of the requirement, each with its source and its standing} */
    public Text versions() {
        return Requirement.versions(rows);
    }

    /** {@return whether the words of one of the versions are known to be present} */
    public boolean isWorded() {
        return rows.stream().anyMatch(row -> new ProvincialWords(filing, row).isAnyKnown());
    }

    /**
     * {@return whether the number of services on record reaches the number of any version; a version without a number counts as
     * one}
     */
    public Answer manyServices() {
        return filingRecord()
                .services(rows.stream()
                        .mapToInt(row -> Math.max(1, row.number()))
                        .min()
                        .orElse(1));
    }

    /** {@return whether one of the entered principals is a minor or may be a minor} */
    @CountsAbsent
    public boolean isMaybeOfMinor() {
        return new PrincipalCheck(filing, this::minor).ofAny().isPossible();
    }

    /** {@return whether the filing is known to be transferred to another subject} */
    @CountsAbsent
    public boolean isSubjectPassing() {
        return ChangeOrder.of(filing).individualToUnit().isYes()
                || ChangeOrder.of(filing).anotherSubject().isYes();
    }

    private Answer minor(@Nullable Person person, String path) {
        LocalDate birthDate = Persons.birthDate(person);
        return Answer.of(
                birthDate == null
                        ? null
                        : birthDate.plusYears(PersonRequirement.OF_AGE).isAfter(filing.on()),
                path + ".birthDate");
    }
}
