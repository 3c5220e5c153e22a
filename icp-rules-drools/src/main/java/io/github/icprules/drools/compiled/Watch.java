package io.github.icprules.drools.compiled;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/** How long one evaluation may go on. It is looked at now and then, for to look takes longer than many a rule. */
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

    /** Starts a watch for an evaluation that ends after this time, and when its thread is interrupted. */
    public static Watch started(LongSupplier nanoTime, Duration longest) {
        return new Watch(nanoTime, longest, true);
    }

    /** A watch for work without a limit: it is never over, also not when the thread is interrupted. */
    public static Watch unlimited() {
        return UNLIMITED;
    }

    /**
     * Returns whether the time is over.
     *
     * @throws CancellationException if the thread is interrupted; it stays so
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

    /** Returns whether a look has found the time over, so that the evaluation has stopped. */
    public boolean wasOver() {
        return wasOver;
    }
}
