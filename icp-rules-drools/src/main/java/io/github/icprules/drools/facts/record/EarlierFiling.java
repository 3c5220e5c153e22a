package io.github.icprules.drools.facts.record;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.format.FilingNumber;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.Province;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A filing on record of the subject (已有备案). It is checked alone and against the filings before it in the list. */
@ForSheets
public final class EarlierFiling implements Fact {

    private final Filing filing;
    private final ExistingFiling given;
    private final int index;
    private final Optional<FilingNumber> number;
    private final @Nullable FilingNumber first;

    /**
     * Takes a filing.
     *
     * @param firstOfForm the first number of each form in the filings before this filing; the number of this filing is added if
     *     it is the first number of its form
     */
    public EarlierFiling(
            Filing filing, ExistingFiling given, int index, Map<FilingNumber.Form, FilingNumber> firstOfForm) {
        this.filing = filing;
        this.given = given;
        this.index = index;
        this.number = FilingNumber.parse(given.recordNumber());
        this.first = number.map(own -> firstOfForm.putIfAbsent(own.form(), own)).orElse(null);
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "subject.history.filings[" + index + ']';
    }

    /** {@return whether the number is known to belong neither to a subject nor to a service; false for a blank number} */
    public boolean isNumberOdd() {
        String entered = given.recordNumber();
        return entered != null && !entered.isBlank() && number.isEmpty();
    }

    /** {@return whether the province of the number is known to differ from the stated province of the filing} */
    public boolean isNumberOfAnotherProvince() {
        return given.province() != null && number.isPresent() && numberProvince() != given.province();
    }

    /**
     * {@return the province whose character is the first character of the number; {@code null} if the number is absent or
     * invalid}
     */
    public @Nullable Province numberProvince() {
        return number.map(FilingNumber::province).orElse(null);
    }

    /** {@return the stated province of the filing; {@code null} if it is absent} */
    public @Nullable Province province() {
        return given.province();
    }

    /**
     * {@return whether the number is known to belong to another subject than the first number of its form}
     *
     * <p>All services of a subject share one serial number. A licence has its own number in addition to the filing number.
     */
    public boolean isNumberOfAnotherSubject() {
        return first != null
                && number.isPresent()
                && !first.subjectNumber().equals(number.get().subjectNumber());
    }
}
