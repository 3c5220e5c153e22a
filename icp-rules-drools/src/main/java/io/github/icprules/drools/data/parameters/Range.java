package io.github.icprules.drools.data.parameters;

import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.Settled;

/**
 * A range of numbers.
 *
 * @param minimum the lower bound, included
 * @param maximum the upper bound, included
 */
@ForSheets
@Settled
public record Range(int minimum, int maximum) {
    /** {@return whether a number is within the range, bounds included} */
    public boolean includes(int number) {
        return minimum <= number && number <= maximum;
    }
}
