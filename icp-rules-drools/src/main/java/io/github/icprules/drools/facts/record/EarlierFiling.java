package io.github.icprules.drools.facts.record;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.format.FilingNumber;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.Province;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A filing that the subject has on record already (已有备案), looked at by itself and beside those named before it. */
public final class EarlierFiling implements Fact {

    private final Filing filing;
    private final List<ExistingFiling> all;
    private final int index;

    public EarlierFiling(Filing filing, List<ExistingFiling> all, int index) {
        this.filing = filing;
        this.all = all;
        this.index = index;
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
        String number = given().recordNumber();
        return number != null && !number.isBlank() && number().isEmpty();
    }

    /** {@return whether its number is known to be of another province than it is said to be filed in} */
    public boolean isNumberOfAnotherProvince() {
        return given().province() != null && number().isPresent() && numberProvince() != given().province();
    }

    /** {@return the province whose character its number begins with} */
    public @Nullable Province numberProvince() {
        return number().map(FilingNumber::province).orElse(null);
    }

    /** {@return the province it is said to be filed in} */
    public @Nullable Province province() {
        return given().province();
    }

    /**
     * {@return whether its number is known to be of another subject than the first number of its form} All services of a
     * subject share one serial; a licence has a number of its own beside that of the filing.
     */
    public boolean isNumberOfAnotherSubject() {
        FilingNumber number = number().orElse(null);
        if (number == null) {
            return false;
        }
        return all.subList(0, index).stream()
                .map(EarlierFiling::numberOf)
                .flatMap(Optional::stream)
                .filter(other -> other.form() == number.form())
                .findFirst()
                .map(first -> !first.subjectNumber().equals(number.subjectNumber()))
                .orElse(false);
    }

    private ExistingFiling given() {
        return all.get(index);
    }

    private Optional<FilingNumber> number() {
        return numberOf(given());
    }

    private static Optional<FilingNumber> numberOf(ExistingFiling filing) {
        return FilingNumber.parse(filing.recordNumber());
    }
}
