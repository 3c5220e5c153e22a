package io.github.icprules.desk;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Ends work that takes longer than a limit: interrupts its thread, so that the engine stops. */
final class Deadline implements AutoCloseable {

    private final Duration limit;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "desk-deadline");
        thread.setDaemon(true);
        return thread;
    });

    /** Takes the time that work may take. */
    Deadline(Duration limit) {
        this.limit = limit;
    }

    /** The state of one piece of work. The lock ensures that no later work of the thread is interrupted. */
    private static final class Watch implements Runnable {

        private final Thread worker = Thread.currentThread();
        private boolean isDone;
        private boolean isOver;

        @Override
        public synchronized void run() {
            if (!isDone) {
                isOver = true;
                worker.interrupt();
            }
        }

        /** {@return whether the time was over; the interruption is taken back} */
        synchronized boolean finish() {
            isDone = true;
            if (isOver) {
                Thread.interrupted();
            }
            return isOver;
        }
    }

    /** {@return the result of the work; throws a {@link ProblemException} if the work took too long} */
    <T> T within(Supplier<T> work) {
        Watch watch = new Watch();
        Future<?> alarm = timer.schedule(watch, limit.toNanos(), TimeUnit.NANOSECONDS);
        try {
            return work.get();
        } catch (CancellationException e) {
            if (watch.finish()) {
                throw ProblemException.limit(
                        ProblemKind.EVALUATION_TOO_LONG,
                        "evaluation",
                        limit.toMillis(),
                        "没有在 %s 毫秒内完成。",
                        "The work took longer than %s milliseconds.");
            }
            throw e;
        } finally {
            alarm.cancel(false);
            watch.finish();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
