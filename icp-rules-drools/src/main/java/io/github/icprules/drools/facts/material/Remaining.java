package io.github.icprules.drools.facts.material;

import io.github.icprules.drools.facts.Filing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long a certificate is still valid (剩余有效期), as a filing asks of it. What has no last day, or none that is given, is valid. */
public final class Remaining {

    private Remaining() {}

    /** Tells whether a last day is yet to come, but so near that the certificate is not taken. */
    public static boolean isTooShort(@Nullable LocalDate until, Filing filing) {
        return until != null && !until.isBefore(filing.on()) && !until.isAfter(lastTooShort(filing));
    }

    /** Tells whether a last day is far enough away, but nearer than is advised. */
    public static boolean isShort(@Nullable LocalDate until, Filing filing) {
        return until != null
                && until.isAfter(lastTooShort(filing))
                && until.isBefore(filing.on().plusMonths(filing.parameters().advisedRemainingValidityMonths()));
    }

    private static LocalDate lastTooShort(Filing filing) {
        return filing.on().plusMonths(filing.parameters().minRemainingValidityMonths());
    }
}
