package io.github.icprules.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work done on items by several threads, with the results in the items' order. Whoever advances it takes items from the source
 * and hands them to the threads in chunks, as handing over a single one costs some microseconds, and waits for the eldest chunk.
 */
final class OrderedWork<T, R> implements Spliterator<R> {

    static final int AHEAD_PER_THREAD = 64;

    private static final int LARGEST_CHUNK = 16;
    private static final int CHUNKS_PER_THREAD = AHEAD_PER_THREAD / LARGEST_CHUNK;
    private static final int IDLE_SECONDS = 5;

    /** What is done with an item. */
    @FunctionalInterface
    interface Work<T, R> {
        R on(long index, T item);
    }

    /**
     * What came of a chunk.
     *
     * @param results the results of its items, up to the first that failed
     * @param failure what that one threw; {@code null} if none failed
     */
    private record Done<R>(List<R> results, @Nullable Throwable failure) {}

    private final Supplier<? extends Iterator<? extends T>> source;
    private final Work<? super T, ? extends R> work;
    private final int threads;
    private final ThreadPoolExecutor pool;
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private final Queue<Future<Done<R>>> ahead = new ArrayDeque<>();

    private @Nullable Iterator<? extends T> items;
    private Iterator<R> ready = Collections.emptyIterator();
    private long taken;
    private long chunks;
    private boolean isExhausted;
    private boolean isAtEnd;
    private @Nullable Throwable failureOfSource;
    private @Nullable Throwable failureOfWork;
    private volatile boolean isClosed;

    OrderedWork(Supplier<? extends Iterator<? extends T>> source, Work<? super T, ? extends R> work, int threads) {
        this.source = source;
        this.work = work;
        this.threads = threads;
        this.pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::newWorker);
        // A stream that nobody closes does not keep its threads.
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
        while (!ready.hasNext()) {
            if (isAtEnd || !nextChunk()) {
                isAtEnd = true;
                return false;
            }
        }
        action.accept(ready.next());
        return true;
    }

    /** {@return none} Half of the work would be all of it, read ahead. */
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
        isClosed = true;
        // What has not begun would never end, and somebody could be waiting for it.
        pool.shutdownNow().forEach(task -> ((Future<?>) task).cancel(false));
        if (workers.contains(Thread.currentThread())) {
            return;
        }
        boolean wasInterrupted = false;
        for (Thread worker : workers) {
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

    /** {@return whether there was another chunk} */
    private boolean nextChunk() {
        throwIfThere(failureOfWork);
        throwIfEnded();
        readAhead();
        Future<Done<R>> eldest = ahead.poll();
        if (eldest == null) {
            throwIfThere(failureOfSource);
            close();
            return false;
        }
        Done<R> done = await(eldest);
        throwIfEnded();
        ready = done.results().iterator();
        failureOfWork = done.failure();
        return true;
    }

    private void readAhead() {
        while (ahead.size() < CHUNKS_PER_THREAD * threads && !isExhausted) {
            long first = taken;
            List<T> chunk = take(chunkSize());
            if (!chunk.isEmpty()) {
                try {
                    ahead.add(pool.submit(() -> workOn(first, chunk)));
                } catch (RejectedExecutionException e) {
                    throw ended();
                }
            }
        }
    }

    /** Small ones first: few items, or slow ones, are shared out among all threads, and the first answer comes soon. */
    private int chunkSize() {
        long doublings = chunks++ / threads;
        return doublings >= Integer.numberOfTrailingZeros(LARGEST_CHUNK) ? LARGEST_CHUNK : 1 << doublings;
    }

    /** What the source throws is kept until the items it gave before are answered. */
    private List<T> take(int size) {
        List<T> chunk = new ArrayList<>(size);
        try {
            Iterator<? extends T> from = items;
            if (from == null) {
                from = source.get();
                items = from;
            }
            while (chunk.size() < size) {
                if (!from.hasNext()) {
                    isExhausted = true;
                    break;
                }
                chunk.add(Objects.requireNonNull(from.next(), "An item must not be null."));
                taken++;
            }
        } catch (Throwable e) {
            isExhausted = true;
            failureOfSource = e;
        }
        return chunk;
    }

    private Done<R> workOn(long first, List<T> chunk) {
        List<R> results = new ArrayList<>(chunk.size());
        try {
            for (int i = 0; i < chunk.size() && !isClosed; i++) {
                results.add(work.on(first + i, chunk.get(i)));
            }
            return new Done<>(results, null);
        } catch (Throwable e) {
            return new Done<>(results, e);
        }
    }

    private Done<R> await(Future<Done<R>> chunk) {
        try {
            return chunk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ended();
        } catch (CancellationException e) {
            throw ended();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The work on a chunk keeps what is thrown.", e);
        }
    }

    private void throwIfEnded() {
        if (isClosed || Thread.currentThread().isInterrupted()) {
            throw ended();
        }
    }

    private void throwIfThere(@Nullable Throwable failure) {
        if (failure != null) {
            close();
            throw OrderedWork.<RuntimeException>asIs(failure);
        }
    }

    /** {@return what to throw when somebody has ended the batch early} Nothing is in work any more. */
    private CancellationException ended() {
        close();
        return new CancellationException("The batch was closed, or the thread that reads its answers was interrupted.");
    }

    /** Has it thrown as it is: it was thrown by something that declares nothing checked. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E asIs(Throwable failure) throws E {
        throw (E) failure;
    }

    private Thread newWorker(Runnable task) {
        workers.removeIf(worker -> worker.getState() == Thread.State.TERMINATED);
        Thread worker = new Thread(task, "icp-rules-batch");
        worker.setDaemon(true);
        workers.add(worker);
        return worker;
    }
}
