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
 * <p>The range is the one in the articles. It does not predict the decision of an authority.
 *
 * @param id the stable identifier, such as {@code NUMBER_NOT_SHOWN}; versions of one penalty share it
 * @param minimumYuan the lowest fine in yuan (CNY); {@code null} where the articles set no fine
 * @param maximumYuan the highest amount that the articles name, in yuan (CNY), the same as the lowest where the amount is
 *     fixed; it is no limit where {@code uncapped} is set; {@code null} where the articles set no fine or name no such amount
 * @param uncapped whether a fine can be higher than any amount that the articles name, such as a multiple of the gains
 * @param measure what else the authority does or can do
 * @param basis the articles that set it, each as it stands on the days of this version; at least one
 * @param from the first day on which this version counts
 * @param until the last such day; {@code null} while no end is known
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

    /** {@return whether it counts on this day in this version} */
    public boolean inForceOn(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return Period.includes(from, until, day);
    }
}
