package io.github.icprules.drools.compiled;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/**
 * Limits the time of one evaluation. Callers check the watch only at intervals, because reading the clock takes longer than many
 * rules.
 */
public final class Watch {

    private static final Watch UNLIMITED = new Watch(() -> 0, Duration.ofNanos(1), false);

    private final LongSupplier nanoTime;
    private final long start;
    private final long longest;
    private final boolean isInterruptible;
    private boolean wasOver;

    private Watch(LongSupplier nanoTime, Duration longest, boolean isInterruptible) {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.longest = longest.toNanos();
        this.isInterruptible = isInterruptible;
    }

    /** Starts a watch for an evaluation that stops after this time, or if its thread is interrupted. */
    public static Watch started(LongSupplier nanoTime, Duration longest) {
        return new Watch(nanoTime, longest, true);
    }

    /** Returns a watch without a limit: its time is never over, even if the thread is interrupted. */
    public static Watch unlimited() {
        return UNLIMITED;
    }

    /**
     * Returns whether the time is over.
     *
     * @throws CancellationException if the thread is interrupted; the interrupt status stays set
     */
    boolean isOver() {
        if (isInterruptible && Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The evaluation was ended, because its thread is interrupted.");
        }
        if (!wasOver && nanoTime.getAsLong() - start > longest) {
            wasOver = true;
        }
        return wasOver;
    }

    /** Returns whether an earlier check found that the time is over, so that the evaluation has stopped. */
    public boolean wasOver() {
        return wasOver;
    }
}
