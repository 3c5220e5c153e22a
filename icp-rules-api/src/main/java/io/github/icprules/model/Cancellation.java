package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The cancellation of a filing (注销备案).
 *
 * @param reason the reason for the cancellation; {@code null} if not given
 * @param serviceEndsOn the day on which the service ends; {@code null} if not given
 * @param serviceRunning whether the service still runs; {@code null} if not given
 * @param phoneReachable whether the principal's phone on record still receives the SMS; {@code null} if not given
 */
public record Cancellation(
        @Nullable CancellationReason reason,
        @Nullable LocalDate serviceEndsOn,
        @Nullable Boolean serviceRunning,
        @Nullable Boolean phoneReachable) {

    /** {@return a cancellation with a reason and no other value} */
    public static Cancellation because(@Nullable CancellationReason reason) {
        return builder().reason(reason).build();
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }

    /** {@return a builder without any value} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of a cancellation. A property that is not set, or set to {@code null}, counts as not given. */
    public static final class Builder {
        private @Nullable CancellationReason reason;
        private @Nullable LocalDate serviceEndsOn;
        private @Nullable Boolean serviceRunning;
        private @Nullable Boolean phoneReachable;

        private Builder() {}

        /** Sets the reason. */
        public Builder reason(@Nullable CancellationReason reason) {
            this.reason = reason;
            return this;
        }

        /** Sets the day on which the service ends. */
        public Builder serviceEndsOn(@Nullable LocalDate serviceEndsOn) {
            this.serviceEndsOn = serviceEndsOn;
            return this;
        }

        /** Sets whether the service still runs. */
        public Builder serviceRunning(boolean serviceRunning) {
            this.serviceRunning = serviceRunning;
            return this;
        }

        /** Sets whether the principal's phone on record still receives the SMS. */
        public Builder phoneReachable(boolean phoneReachable) {
            this.phoneReachable = phoneReachable;
            return this;
        }

        /** {@return the described cancellation} */
        public Cancellation build() {
            return new Cancellation(reason, serviceEndsOn, serviceRunning, phoneReachable);
        }
    }
}
