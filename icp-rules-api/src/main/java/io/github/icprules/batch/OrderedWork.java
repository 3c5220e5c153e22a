package io.github.icprules.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Work done on items by several threads, with the results in the items' order. The thread that asks for results takes items from
 * the source and hands them to the threads in chunks, as handing over a single one costs some microseconds, and waits for the
 * eldest chunk.
 *
 * <p>No thread waits for ever, even if no memory is left: what the threads share is guarded by a monitor, as waiting for one
 * allocates nothing; all that a thread throws is kept for the one that asks; and a thread that ended without a word is noticed.
 */
final class OrderedWork<T, R> implements Spliterator<R> {

    static final int AHEAD_PER_THREAD = 64;

    private static final int LARGEST_CHUNK = 16;
    private static final int CHUNKS_PER_THREAD = AHEAD_PER_THREAD / LARGEST_CHUNK;
    private static final long IDLE_MILLIS = 5_000;
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
     * @param most the most weight of what was taken from the source and not yet handed out
     */
    record Bound(ToLongFunction<Object> of, long most) {

        static final Bound NONE = new Bound(any -> 0, 0);
    }

    private final Supplier<? extends Iterator<? extends T>> source;
    private final Work<? super T, ? extends R> work;
    private final int threads;
    private final Bound bound;
    private final ThreadFactory factory;

    /** Guards the next five, and all that changes in a chunk and in a worker. */
    private final Object lock = new Object();

    private final Deque<Chunk> ahead = new ArrayDeque<>();
    private final List<Worker> workers;
    private long held;
    private @Nullable Throwable failureOfWorker;
    private volatile boolean isClosed;

    private @Nullable Iterator<? extends T> items;
    private long taken;
    private long chunks;
    private boolean isExhausted;
    private boolean isAtEnd;
    private @Nullable Throwable failureOfSource;
    private @Nullable Throwable failure;

    OrderedWork(
            Supplier<? extends Iterator<? extends T>> source,
            Work<? super T, ? extends R> work,
            int threads,
            Bound bound,
            ThreadFactory factory) {
        this.source = source;
        this.work = work;
        this.threads = threads;
        this.bound = bound;
        this.factory = factory;
        this.workers = new ArrayList<>(threads);
    }

    /** Some items, of which one thread at a time makes results, from the first to the last. */
    private static final class Chunk {

        private final long first;

        /** An item until it was worked on, then its result until that was handed out. */
        private final @Nullable Object[] slots;

        private final long[] weights;
        private int size;
        private int done;
        private int handedOut;
        private boolean isInWork;

        /** The exception of the first item without a result; later items are not processed. */
        private @Nullable Throwable failure;

        Chunk(long first, int mostItems) {
            this.first = first;
            this.slots = new Object[mostItems];
            this.weights = new long[mostItems];
        }

        void add(Object item, long weight) {
            slots[size] = item;
            weights[size] = weight;
            size++;
        }

        boolean isEnded() {
            return done == size || failure != null;
        }

        boolean hasResult() {
            return handedOut < done;
        }
    }

    /** The loop of a thread. */
    private final class Worker implements Runnable {

        private final Thread thread;
        private boolean hasLeft;

        @SuppressWarnings("this-escape")
        Worker() {
            this.thread = factory.newThread(this);
        }

        @Override
        public void run() {
            try {
                Chunk chunk = nextChunk(this);
                while (chunk != null) {
                    workOn(chunk);
                    chunk = nextChunk(this);
                }
            } catch (Throwable e) {
                synchronized (lock) {
                    failureOfWorker = failureOfWorker == null ? e : failureOfWorker;
                    lock.notifyAll();
                }
            }
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
        R result = next();
        if (result == null) {
            return false;
        }
        action.accept(result);
        return true;
    }

    /** Returns none: half of the work would be all of it, read ahead. */
    @Override
    public @Nullable Spliterator<R> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL;
    }

    /** Ends the work and waits for the threads, except if one of them calls. */
    void close() {
        boolean isWorker = false;
        synchronized (lock) {
            isClosed = true;
            ahead.clear();
            for (int i = 0; i < workers.size(); i++) {
                Thread thread = workers.get(i).thread;
                thread.interrupt();
                isWorker |= thread == Thread.currentThread();
            }
            lock.notifyAll();
        }
        if (isWorker) {
            return;
        }
        boolean wasInterrupted = false;
        // No worker is added any more.
        for (int i = 0; i < workers.size(); i++) {
            Thread thread = workers.get(i).thread;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                }
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the next result; {@code null} if there is none. An exception is thrown again at each later call. */
    private @Nullable R next() {
        if (isAtEnd) {
            return null;
        }
        try {
            throwIfThere(failure);
            throwIfEnded();
            readAhead();
            R result = handOut();
            isAtEnd = result == null;
            if (isAtEnd) {
                close();
            }
            return result;
        } catch (Throwable e) {
            failure = e;
            close();
            throw e;
        }
    }

    private void readAhead() {
        while (!isExhausted && hasRoom()) {
            Chunk chunk = take(chunkSize());
            if (chunk.size > 0) {
                handOver(chunk);
            }
        }
    }

    private boolean hasRoom() {
        synchronized (lock) {
            return ahead.isEmpty() || (ahead.size() < CHUNKS_PER_THREAD * threads && held <= bound.most());
        }
    }

    /** Small ones first: few items, or slow ones, are shared out among all threads, and the first answer comes soon. */
    private int chunkSize() {
        long doublings = chunks++ / threads;
        return doublings >= Integer.numberOfTrailingZeros(LARGEST_CHUNK) ? LARGEST_CHUNK : 1 << doublings;
    }

    /** If the source throws an exception, the exception is kept until all earlier items are answered. */
    private Chunk take(int mostItems) {
        Chunk chunk = new Chunk(taken, mostItems);
        boolean hasRoom = true;
        try {
            Iterator<? extends T> from = items;
            if (from == null) {
                from = source.get();
                items = from;
            }
            while (chunk.size < mostItems && hasRoom) {
                if (!from.hasNext()) {
                    isExhausted = true;
                    break;
                }
                T item = Objects.requireNonNull(from.next(), "An item must not be null.");
                long weight = bound.of().applyAsLong(item);
                chunk.add(item, weight);
                taken++;
                hasRoom = hold(weight);
            }
        } catch (Throwable e) {
            isExhausted = true;
            failureOfSource = e;
        }
        return chunk;
    }

    /** {@return whether more can be held} */
    private boolean hold(long weight) {
        synchronized (lock) {
            held += weight;
            return held <= bound.most();
        }
    }

    private void handOver(Chunk chunk) {
        synchronized (lock) {
            throwIfEnded();
            ahead.add(chunk);
            lock.notifyAll();
            if (countWorkers() < threads) {
                startWorker();
            }
        }
    }

    /** {@return the eldest result, waited for; {@code null} if there are no more} */
    private @Nullable R handOut() {
        synchronized (lock) {
            Chunk eldest = ahead.peek();
            if (eldest == null) {
                throwIfThere(failureOfSource);
                return null;
            }
            while (!isToBeHandedOut(eldest)) {
                throwIfThere(failureOfWorker);
                throwIfEnded();
                if (countWorkers() == 0) {
                    startWorker();
                }
                try {
                    lock.wait(LOOK_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            throwIfEnded();
            if (!eldest.hasResult()) {
                throwIfThere(eldest.failure);
            }
            if (held > bound.most()) {
                // Some threads could wait for this.
                lock.notifyAll();
            }
            return take(eldest);
        }
    }

    @SuppressWarnings("unchecked")
    private R take(Chunk eldest) {
        int place = eldest.handedOut++;
        R result = (R) Objects.requireNonNull(eldest.slots[place]);
        eldest.slots[place] = null;
        held -= eldest.weights[place];
        if (eldest.handedOut == eldest.size) {
            ahead.poll();
        }
        return result;
    }

    /** {@return whether the chunk is ended, or has a result that stands in the way of further work} */
    private boolean isToBeHandedOut(Chunk eldest) {
        return eldest.isEnded() || (eldest.hasResult() && held > bound.most());
    }

    /** {@return a chunk to work on; {@code null} if there is none and will be none for some time} */
    private @Nullable Chunk nextChunk(Worker worker) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(IDLE_MILLIS);
        synchronized (lock) {
            while (!isClosed) {
                for (Chunk chunk : ahead) {
                    if (!chunk.isInWork && !chunk.isEnded() && hasLeave(chunk)) {
                        chunk.isInWork = true;
                        return chunk;
                    }
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    break;
                }
                try {
                    lock.wait(left);
                } catch (InterruptedException e) {
                    // Left behind by work on an item, or the batch is closed, which is asked next.
                }
            }
            worker.hasLeft = true;
            return null;
        }
    }

    /** Works on the items of a chunk as long as there is leave to. */
    @SuppressWarnings("unchecked")
    private void workOn(Chunk chunk) {
        Throwable thrown = null;
        int place = begin(chunk);
        while (place >= 0) {
            try {
                R result = work.on(chunk.first + place, (T) Objects.requireNonNull(chunk.slots[place]));
                end(chunk, place, result, bound.of().applyAsLong(result));
                place = begin(chunk);
            } catch (Throwable e) {
                thrown = e;
                place = -1;
            }
        }
        synchronized (lock) {
            chunk.failure = thrown;
            chunk.isInWork = false;
            lock.notifyAll();
        }
    }

    /** {@return the place of the next item to work on; negative if there is none, or no leave} */
    private int begin(Chunk chunk) {
        // An interruption that was meant for the item before; that of a batch being closed is not needed any more.
        Thread.interrupted();
        synchronized (lock) {
            return isClosed || chunk.isEnded() || !hasLeave(chunk) ? -1 : chunk.done;
        }
    }

    private void end(Chunk chunk, int place, R result, long weight) {
        synchronized (lock) {
            chunk.slots[place] = result;
            held += weight - chunk.weights[place];
            chunk.weights[place] = weight;
            chunk.done++;
        }
    }

    /** Returns whether an item may be begun. If all is held that can be, only the one may that all others wait for. */
    private boolean hasLeave(Chunk chunk) {
        return held <= bound.most() || (chunk == ahead.peek() && !chunk.hasResult());
    }

    /**
     * {@return how many threads there are}
     *
     * @throws IllegalStateException if one is gone that has not said so
     */
    private int countWorkers() {
        int count = 0;
        for (int i = 0; i < workers.size(); i++) {
            Worker worker = workers.get(i);
            if (!worker.hasLeft) {
                if (!worker.thread.isAlive()) {
                    throw new IllegalStateException("A thread of the batch ended before its work was done.");
                }
                count++;
            }
        }
        return count;
    }

    private void startWorker() {
        workers.removeIf(worker -> worker.hasLeft && !worker.thread.isAlive());
        Worker worker = new Worker();
        // First, so that no thread is at work that closing does not wait for.
        workers.add(worker);
        worker.thread.start();
    }

    private void throwIfEnded() {
        if (isClosed || Thread.currentThread().isInterrupted()) {
            throw new CancellationException(
                    "The batch was closed, or the thread that reads its answers was interrupted.");
        }
    }

    /** Throws it as it is: it was thrown by something that declares nothing checked. */
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
