package io.github.icprules.drools.data;

import io.github.icprules.law.BasisKind;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page on what a province demands: what a row of {@code provinces.csv} rests on.
 *
 * @param id its address, or its key in {@code province-sources.csv} where it has none
 * @param title what it is
 * @param number how old the page is; {@code null} where that is not known
 * @param inForceFrom the first day on which what it says counts for mini-programs
 * @param inForceUntil the last such day; {@code null} while no end is known
 * @param lastChecked the day on which somebody last looked whether it still says so
 * @param url its address; {@code null} where none is known
 */
public record ProvincialSource(
        String id,
        Text title,
        @Nullable Text number,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        LocalDate lastChecked,
        @Nullable String url)
        implements LegalDocument {

    @Override
    public Unit unit() {
        return Unit.SECTION;
    }

    @Override
    public BasisKind kind() {
        return BasisKind.PROVINCIAL_PRACTICE;
    }
}
