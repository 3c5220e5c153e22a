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

/** A filing that the subject has on record already (已有备案), looked at by itself and beside those named before it. */
@ForSheets
public final class EarlierFiling implements Fact {

    private final Filing filing;
    private final ExistingFiling given;
    private final int index;
    private final Optional<FilingNumber> number;
    private final @Nullable FilingNumber first;

    /**
     * Looks at a filing.
     *
     * @param firstOfForm the first number of each form among those before it, to which its own is added if it is a first one
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

    /** {@return whether its number is known to be none of a subject's or a service's; one left blank is no number} */
    public boolean isNumberOdd() {
        String entered = given.recordNumber();
        return entered != null && !entered.isBlank() && number.isEmpty();
    }

    /** {@return whether its number is known to be of another province than it is said to be filed in} */
    public boolean isNumberOfAnotherProvince() {
        return given.province() != null && number.isPresent() && numberProvince() != given.province();
    }

    /** {@return the province whose character its number begins with} */
    public @Nullable Province numberProvince() {
        return number.map(FilingNumber::province).orElse(null);
    }

    /** {@return the province it is said to be filed in} */
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
