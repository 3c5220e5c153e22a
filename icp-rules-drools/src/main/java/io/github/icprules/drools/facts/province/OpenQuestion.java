package io.github.icprules.drools.facts.province;

import io.github.icprules.drools.data.NormSubject;
import io.github.icprules.drools.data.ProvincialNorm;
import io.github.icprules.drools.data.ProvincialParameter;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.approval.DemandedWords;
import io.github.icprules.drools.facts.person.AskedOfPrincipals;
import io.github.icprules.drools.facts.person.Persons;
import io.github.icprules.drools.facts.record.ChangeOrder;
import io.github.icprules.drools.facts.record.History;
import io.github.icprules.drools.facts.subject.Subject;
import io.github.icprules.model.Person;
import io.github.icprules.model.Province;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A provincial requirement that is not settled: there is no source, or only old, contested or unsure ones. */
public final class OpenQuestion implements Fact {

    private final Filing filing;
    private final List<ProvincialNorm> rows;

    public OpenQuestion(Filing filing, List<ProvincialNorm> rows) {
        this.filing = filing;
        this.rows = rows;
    }

    @Override
    public Filing filing() {
        return filing;
    }

    /** {@return the entries for the subject that provinces check} */
    public Entered entered() {
        return Entered.of(filing);
    }

    /** {@return the subject} */
    public Subject subject() {
        return Subject.of(filing);
    }

    /** {@return the record of the subject} */
    public History history() {
        return History.of(filing);
    }

    @Override
    public String path() {
        return parameter().path();
    }

    @Override
    public List<String> placesUndecided() {
        Set<NormSubject> kinds = EnumSet.noneOf(NormSubject.class);
        for (ProvincialNorm row : rows) {
            kinds.addAll(row.subjects());
        }
        return DemandedChange.placesOfType(filing, parameter(), kinds);
    }

    /** {@return the point} */
    public ProvincialParameter parameter() {
        return rows.get(0).parameter();
    }

    /** {@return the province} */
    public @Nullable Province province() {
        return rows.get(0).province();
    }

    /** {@return the versions of the requirement, each with its source and its standing} */
    public Text versions() {
        return Norm.versions(rows);
    }

    /** {@return whether one of the versions has this value} */
    public boolean isSaying(String value) {
        return rows.stream().anyMatch(row -> row.value().equals(value));
    }

    /** {@return whether the words are known to be there of which one of the versions speaks} */
    public boolean isWorded() {
        return rows.stream().anyMatch(row -> new DemandedWords(filing, row).isSpokenOf());
    }

    /**
     * {@return whether the number of services on record reaches the number of any version; at least one if a version has no
     * number}
     */
    public Answer manyServices() {
        Integer services = DemandedChange.servicesOnRecord(filing);
        return Answer.of(
                services == null
                        ? null
                        : rows.stream().anyMatch(row -> services >= Math.max(1, new Norm(filing, row).number())),
                () -> History.SERVICE_COUNT);
    }

    /** {@return whether one of the principals entered is not of age, or might not be} */
    public boolean isMaybeOfMinor() {
        return new AskedOfPrincipals(filing, this::minor).ofAny().isPossible();
    }

    /** {@return whether the filing is known to pass to another subject} */
    public boolean isSubjectPassing() {
        return ChangeOrder.of(filing).individualToUnit().isYes()
                || ChangeOrder.of(filing).anotherSubject().isYes();
    }

    private Answer minor(@Nullable Person person, String path) {
        LocalDate birthDate = Persons.birthDate(person);
        return Answer.of(
                birthDate == null
                        ? null
                        : birthDate.plusYears(DemandedPersons.OF_AGE).isAfter(filing.on()),
                path + ".birthDate");
    }
}
