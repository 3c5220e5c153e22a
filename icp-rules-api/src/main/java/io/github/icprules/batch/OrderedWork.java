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
 * Work on items by several threads, with the results in the order of the items. The reading thread, which is the thread that
 * reads the results, takes items from the source, hands the items to the threads in chunks, and waits for the oldest chunk.
 * Chunks are necessary because handing over a single item costs some microseconds.
 *
 * <p>No thread waits for ever, even if no memory is left. A monitor guards the shared state, because waiting for a monitor
 * allocates no memory. Each error of a thread is kept for the reading thread. The reading thread also notices if a thread has
 * ended without an error.
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
     * @param most the highest weight of all items and results between the source and the reader
     */
    record Bound(ToLongFunction<Object> of, long most) {

        static final Bound NONE = new Bound(any -> 0, 0);
    }

    private final Supplier<? extends Iterator<? extends T>> source;
    private final Work<? super T, ? extends R> work;
    private final int threads;
    private final Bound bound;
    private final ThreadFactory factory;

    /** Guards the next five fields, and all changing fields of a chunk and a worker. */
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

    /** Some items. One thread at a time makes the results, from the first item to the last. */
    private static final class Chunk {

        private final long first;

        /** The item until its result exists, and then the result until the reader takes it. */
        private final @Nullable Object[] slots;

        private final long[] weights;
        private int size;
        private int done;
        private int handedOut;
        private boolean isInWork;

        /** The error of the first item without a result. Later items of the chunk are not processed. */
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

    /** Returns {@code null}, because one half of a split would have to read the whole work ahead. */
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

    /** Ends the work and waits for the threads. Does not wait if one of these threads is the caller. */
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
        // After this point, no worker is added.
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

    /**
     * Returns the next result; {@code null} if there is none. If a call throws an exception, each later call throws the same
     * exception.
     */
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

    /**
     * Returns the size of the next chunk. The first chunks are small, so that few or slow items are spread over all threads,
     * and the first answer comes soon.
     */
    private int chunkSize() {
        long doublings = chunks++ / threads;
        return doublings >= Integer.numberOfTrailingZeros(LARGEST_CHUNK) ? LARGEST_CHUNK : 1 << doublings;
    }

    /**
     * Takes a chunk from the source. If the source throws an exception, the exception is kept until all earlier items are
     * answered.
     */
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

    /** {@return whether the weight is still within the bound} */
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

    /** {@return the oldest result, after waiting for it; {@code null} if there are no more results} */
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
                // Threads can be waiting for the weight to fall.
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

    /** {@return whether the chunk has ended, or has a result that must be taken before the work can go on} */
    private boolean isToBeHandedOut(Chunk eldest) {
        return eldest.isEnded() || (eldest.hasResult() && held > bound.most());
    }

    /** {@return a chunk to work on; {@code null} if there has been none for some seconds or the batch is closed} */
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
                    // The interruption belongs to earlier work on an item, or the batch is closed, which the loop
                    // checks next.
                }
            }
            worker.hasLeft = true;
            return null;
        }
    }

    /** Works on the items of a chunk as long as this is allowed. */
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

    /** {@return the index of the next item to work on; negative if there is none or no further work is allowed} */
    private int begin(Chunk chunk) {
        // Clears an interruption that belongs to the previous item. If the batch is closed, {@code isClosed} is enough.
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

    /**
     * Returns whether work on an item of the chunk may start. Above the bound, only the first item without a result may
     * start, because all other items wait for this item.
     */
    private boolean hasLeave(Chunk chunk) {
        return held <= bound.most() || (chunk == ahead.peek() && !chunk.hasResult());
    }

    /**
     * {@return the number of threads}
     *
     * @throws IllegalStateException if a thread has ended before its work was done
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
        // The worker is added before its thread starts, so that closing waits for every running thread.
        workers.add(worker);
        worker.thread.start();
    }

    private void throwIfEnded() {
        if (isClosed || Thread.currentThread().isInterrupted()) {
            throw new CancellationException(
                    "The batch was closed, or the thread that reads its answers was interrupted.");
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
