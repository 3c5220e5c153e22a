package io.github.icprules.batch;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Work on items by the threads of an executor, with the results in the order of the items. The reading thread, which is the thread
 * that reads the results, takes items from the source and waits for the oldest result. A monitor guards the shared state, because
 * waiting for a monitor needs no memory.
 */
final class OrderedWork<T, R> extends Spliterators.AbstractSpliterator<R> {

    static final int AHEAD_PER_THREAD = 64;

    private static final long IDLE_SECONDS = 5;
    private static final long LOOK_MILLIS = 500;

    /** The work on an item. */
    @FunctionalInterface
    interface Work<T, R> {
        R on(long index, T item);
    }

    /**
     * Limits the memory in use. A thread starts a second item only below this limit.
     *
     * @param of the weight of an item, and of a result
     * @param most the highest weight of all items and results between the source and the reader
     */
    record Bound(ToLongFunction<Object> of, long most) {

        static final Bound NONE = new Bound(any -> 0, 0);
    }

    private final Supplier<? extends Iterator<? extends T>> source;
    private final Work<? super T, ? extends R> work;
    private final int threads;
    private final Bound bound;
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor executor;

    /** All items without a result that the reader has taken. Only the reading thread uses this queue and the next four fields. */
    private final Queue<Slot> ahead = new ArrayDeque<>();

    private @Nullable Iterator<? extends T> items;
    private boolean isExhausted;
    private @Nullable Throwable failureOfSource;
    private @Nullable Throwable failure;

    /** Guards the fields below and all slots. */
    private final Object lock = new Object();

    private final Queue<Slot> open = new ArrayDeque<>();
    private long taken;
    private long handedOut;
    private long held;
    private int active;
    private boolean isClosed;

    OrderedWork(
            Supplier<? extends Iterator<? extends T>> source,
            Work<? super T, ? extends R> work,
            int threads,
            Bound bound,
            ThreadFactory factory) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.source = source;
        this.work = work;
        this.threads = threads;
        this.bound = bound;
        this.executor = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(threads), task -> {
                    Thread thread = factory.newThread(task);
                    workers.removeIf(worker -> worker.getState() == Thread.State.TERMINATED);
                    workers.add(thread);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
    }

    /** An item until its result exists, and then the result. */
    private final class Slot {

        private final long index;
        private Object content;
        private long weight;
        private boolean isDone;
        private @Nullable Throwable failure;

        Slot(long index, Object item, long weight) {
            this.index = index;
            this.content = item;
            this.weight = weight;
        }

        @SuppressWarnings("unchecked")
        void work() {
            Object result = content;
            long weightOfResult = weight;
            Throwable thrown = null;
            try {
                result = work.on(index, (T) content);
                weightOfResult = bound.of().applyAsLong(result);
            } catch (Throwable e) {
                thrown = e;
            }
            synchronized (lock) {
                content = result;
                held += weightOfResult - weight;
                weight = weightOfResult;
                failure = thrown;
                isDone = true;
                if (index == handedOut) {
                    lock.notifyAll();
                }
            }
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
        R result;
        try {
            throwIfThere(failure);
            while (!isExhausted && hasRoom()) {
                take();
            }
            Slot eldest = ahead.poll();
            if (eldest == null) {
                throwIfThere(failureOfSource);
                close();
                return false;
            }
            result = result(eldest);
        } catch (Throwable e) {
            failure = e;
            close();
            throw e;
        }
        action.accept(result);
        return true;
    }

    /** Returns {@code null}, because one half of a split would have to read the whole work ahead. */
    @Override
    public @Nullable Spliterator<R> trySplit() {
        return null;
    }

    /** Ends the work and waits for the threads. Does not wait if one of these threads is the caller. */
    void close() {
        synchronized (lock) {
            isClosed = true;
            open.clear();
            executor.shutdownNow();
            lock.notifyAll();
        }
        boolean wasInterrupted = false;
        // After this point, no worker is added.
        for (Thread worker : workers.contains(Thread.currentThread()) ? Set.<Thread>of() : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                }
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasRoom() {
        synchronized (lock) {
            throwIfEnded();
            return ahead.isEmpty() || (ahead.size() < AHEAD_PER_THREAD * threads && held <= bound.most());
        }
    }

    /** Takes an item. An exception of the source is kept until all earlier items are answered. */
    private void take() {
        Slot slot;
        try {
            Iterator<? extends T> from = items == null ? source.get() : items;
            items = from;
            if (!from.hasNext()) {
                isExhausted = true;
                return;
            }
            T item = Objects.requireNonNull(from.next(), "An item must not be null.");
            slot = new Slot(taken, item, bound.of().applyAsLong(item));
        } catch (Throwable e) {
            isExhausted = true;
            failureOfSource = e;
            return;
        }
        taken++;
        ahead.add(slot);
        synchronized (lock) {
            throwIfEnded();
            held += slot.weight;
            open.add(slot);
            startWorker();
        }
    }

    /** {@return the result of the oldest item, after waiting for it} */
    @SuppressWarnings("unchecked")
    private R result(Slot eldest) {
        synchronized (lock) {
            while (!eldest.isDone) {
                throwIfEnded();
                if (workers.stream().noneMatch(Thread::isAlive)) {
                    throw new IllegalStateException("A thread of the batch ended before its work was done.");
                }
                try {
                    lock.wait(LOOK_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            throwIfEnded();
            throwIfThere(eldest.failure);
            held -= eldest.weight;
            handedOut++;
            startWorker();
            return (R) eldest.content;
        }
    }

    /** Lets one more thread work if an item may be started. */
    private void startWorker() {
        if (active < threads && hasStartable()) {
            active++;
            executor.execute(this::workOnItems);
        }
    }

    private void workOnItems() {
        for (Slot slot = start(); slot != null; slot = start()) {
            slot.work();
        }
    }

    /** {@return the next item to work on; {@code null} if none may be started, so that the thread is free} */
    private @Nullable Slot start() {
        // Clears an interruption that belongs to the previous item. If the batch is closed, {@code isClosed} is enough.
        Thread.interrupted();
        synchronized (lock) {
            if (!isClosed && hasStartable()) {
                return open.poll();
            }
            active--;
            return null;
        }
    }

    /** {@return whether work may start; above the bound only on the item for which the reader waits} */
    private boolean hasStartable() {
        Slot next = open.peek();
        return next != null && (held <= bound.most() || next.index == handedOut);
    }

    private void throwIfEnded() {
        synchronized (lock) {
            if (isClosed || Thread.currentThread().isInterrupted()) {
                throw new CancellationException(
                        "The batch was closed, or the thread that reads its answers was interrupted.");
            }
        }
    }

    /** Throws a failure unchanged. The code that threw it declares no checked exception. */
    private static void throwIfThere(@Nullable Throwable failure) {
        if (failure != null) {
            throw OrderedWork.<RuntimeException>asIs(failure);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E asIs(Throwable failure) throws E {
        throw (E) failure;
    }
}
