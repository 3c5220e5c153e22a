package io.github.icprules.drools.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** For how long a certificate still has to be valid when it is filed with (剩余有效期). */
final class Term {

    private Term() {}

    /** Tells whether what ends on this day is valid still, but for so short a time that it is not taken. */
    static boolean isTooShort(Filing filing, @Nullable LocalDate until) {
        return until != null && !until.isBefore(filing.on()) && !until.isAfter(least(filing));
    }

    /** Tells whether what ends on this day is valid for long enough to be taken, but for less time than is advised. */
    static boolean isShort(Filing filing, @Nullable LocalDate until) {
        return until != null
                && until.isAfter(least(filing))
                && until.isBefore(filing.on().plusMonths(filing.parameters().advisedRemainingValidityMonths()));
    }

    private static LocalDate least(Filing filing) {
        return filing.on().plusMonths(filing.parameters().minRemainingValidityMonths());
    }
}
