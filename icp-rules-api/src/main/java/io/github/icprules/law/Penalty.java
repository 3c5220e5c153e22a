package io.github.icprules.law;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The penalty that the law sets for a violation during a period: a range and the articles that set it. If the law changes,
 * another version of the same identifier starts on the next day. Immutable.
 *
 * <p>The range comes from the articles. The range does not predict the decision of an authority.
 *
 * @param id the stable identifier, such as {@code NUMBER_NOT_SHOWN}; all versions of a penalty have the same identifier
 * @param minimumYuan the lowest fine in yuan (CNY); {@code null} if the articles set no fine or only a highest amount
 * @param maximumYuan the highest amount that the articles name, in yuan (CNY), equal to the lowest fine if the amount is
 *     fixed; {@code null} if the articles set no fine or name no highest amount. If {@code uncapped} is {@code true}, a fine
 *     can be higher
 * @param uncapped whether a fine can be higher than any amount that the articles name, such as a multiple of the gains
 * @param measure the other measures that the authority takes or can take
 * @param basis the articles that set the penalty, each in its version during this period; at least one
 * @param from the first day on which this version is in force
 * @param until the last day on which this version is in force; {@code null} if no end is known
 */
public record Penalty(
        String id,
        @Nullable Integer minimumYuan,
        @Nullable Integer maximumYuan,
        boolean uncapped,
        Text measure,
        List<LegalBasis> basis,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Copies the list. */
    public Penalty {
        requireNonNull(id, "id must be given.");
        requireNonNull(measure, "measure must be given.");
        requireNonNull(basis, "basis must be given.");
        requireNonNull(from, "from must be given.");
        basis = List.copyOf(basis);
    }

    /** {@return whether this version is in force on a day} */
    public boolean inForceOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return Period.includes(from, until, day);
    }
}
