package io.github.icprules.drools.facts.material;

import io.github.icprules.drools.facts.Filing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The remaining validity of a certificate (剩余有效期). A certificate without a last day, or with an absent last day, counts as
 * valid.
 */
public final class RemainingValidity {

    private RemainingValidity() {}

    /** Returns whether the last day is in the future, but too near for the certificate to be accepted. */
    public static boolean isTooShort(@Nullable LocalDate until, Filing filing) {
        return until != null && !until.isBefore(filing.on()) && !until.isAfter(lastTooShort(filing));
    }

    /** Returns whether the last day is far enough away to be accepted, but nearer than advised. */
    public static boolean isShort(@Nullable LocalDate until, Filing filing) {
        return until != null
                && until.isAfter(lastTooShort(filing))
                && until.isBefore(filing.on().plusMonths(filing.parameters().advisedRemainingValidityMonths()));
    }

    private static LocalDate lastTooShort(Filing filing) {
        return filing.on().plusMonths(filing.parameters().minRemainingValidityMonths());
    }
}
