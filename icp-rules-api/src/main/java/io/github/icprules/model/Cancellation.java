package io.github.icprules.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why and how a filing is cancelled (注销备案).
 *
 * @param reason why; {@code null} if not given
 * @param serviceEndsOn the day the service ends; {@code null} if not given
 * @param serviceRunning whether the service still runs; {@code null} if not given
 * @param phoneReachable whether the principal's phone on record still receives the SMS; {@code null} if not given
 */
public record Cancellation(
        @Nullable CancellationReason reason,
        @Nullable LocalDate serviceEndsOn,
        @Nullable Boolean serviceRunning,
        @Nullable Boolean phoneReachable) {

    /** {@return a cancellation of which only the reason is known} */
    public static Cancellation because(CancellationReason reason) {
        return new Cancellation(reason, null, null, null);
    }
}
