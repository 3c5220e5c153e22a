package io.github.icprules.drools.compiled;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/** Limits the time of one evaluation. Not thread-safe. */
public final class TimeLimit {

    private static final TimeLimit NONE = new TimeLimit(() -> 0, Duration.ofNanos(1), false);

    private final LongSupplier nanoTime;
    private final long start;
    private final long longest;
    private final boolean isInterruptible;
    private boolean wasExceeded;

    private TimeLimit(LongSupplier nanoTime, Duration longest, boolean isInterruptible) {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.longest = longest.toNanos();
        this.isInterruptible = isInterruptible;
    }

    /** Returns the limit of an evaluation that starts now and stops after this time, or if its thread is interrupted. */
    public static TimeLimit startingNow(LongSupplier nanoTime, Duration longest) {
        return new TimeLimit(nanoTime, longest, true);
    }

    /** Returns a limit that is never exceeded, even if the thread is interrupted. */
    public static TimeLimit none() {
        return NONE;
    }

    /**
     * Returns whether the time is over.
     *
     * @throws CancellationException if the thread is interrupted; the interrupt status stays set
     */
    boolean isExceeded() {
        if (isInterruptible && Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The evaluation was ended, because its thread is interrupted.");
        }
        wasExceeded = wasExceeded || nanoTime.getAsLong() - start > longest;
        return wasExceeded;
    }

    /** Returns whether an earlier check found that the time is over, so that the evaluation has stopped. */
    public boolean wasExceeded() {
        return wasExceeded;
    }
}
