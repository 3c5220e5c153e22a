package io.github.icprules.batch;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates filings one after the other on several threads, and answers in their order.
 *
 * <pre>{@code
 * try (Stream<String> lines = Files.lines(file);
 *         Stream<BatchAnswer<String>> answers = Batch.of(engine).evaluate(lines, this::read)) {
 *     answers.forEach(this::store);
 * }
 * }</pre>
 *
 * <p><b>Lazy, with a bounded look-ahead.</b> Nothing happens before the first answer is asked for. Items are taken from the source
 * by the thread that asks, and at most {@value OrderedWork#AHEAD_PER_THREAD} per thread more than answers were handed out, so a
 * batch of any length takes the same memory; if items or answers can be large, {@link #weighing} bounds their weight as well.
 * While the source keeps that thread waiting, answers that are ready wait too.
 *
 * <p><b>One answer for each item, in its place.</b> An item that cannot be read, or whose evaluation throws, is {@link
 * BatchAnswer.Broken} and spoils nothing else. What is no fault of an item ends the batch: an exception of the source and any {@link
 * Error} but a {@link StackOverflowError}, such as an {@link OutOfMemoryError}, are thrown to the thread that asks for answers, after
 * the answers to all items before. An {@code Error} counts as well if a reader throws an exception that it caused. If a thread
 * of the batch cannot be started, or ends before its work is done, the batch ends with that error, too; it never waits for ever.
 *
 * <p><b>Close the stream</b>, unless it is read to its end. Closing begins no further item, interrupts those in work, waits until
 * they have ended, and then closes the source. Interrupting the thread that asks for answers ends the batch in the same way with a
 * {@link CancellationException}, and so does closing the stream from another thread; the thread stays
 * interrupted. Either way no thread is left behind. The threads are daemons of this batch alone, and even those of a stream that
 * is never closed end when they have had nothing to do for some seconds.
 *
 * <p>Settings are immutable: a {@code Batch} can be shared and evaluate several streams at once, each on threads of its own.
 */
public final class Batch {

    /** The most threads that can be asked for. */
    public static final int MOST_THREADS = 256;

    private static final int DEEPEST_CAUSE = 100;

    private final IcpRuleEngine engine;
    private final int threads;
    private final OrderedWork.Bound bound;

    private Batch(IcpRuleEngine engine, int threads, OrderedWork.Bound bound) {
        this.engine = engine;
        this.threads = threads;
        this.bound = bound;
    }

    /** {@return batches evaluated by this engine, on as many threads as there are processors} */
    public static Batch of(IcpRuleEngine engine) {
        return new Batch(
                Objects.requireNonNull(engine, "engine must be given."),
                Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()),
                OrderedWork.Bound.NONE);
    }

    /**
     * Returns the same with another number of threads. The answers do not depend on it.
     *
     * @param threads from 1 to {@value #MOST_THREADS}; the thread that asks for answers is not counted
     * @throws IllegalArgumentException if there are fewer or more
     */
    public Batch threads(int threads) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "The number of threads (%s) must be from 1 to %s.".formatted(threads, MOST_THREADS));
        }
        return new Batch(engine, threads, bound);
    }

    /**
     * Returns the same with a bound on the weight of what is in memory at a time. The answers do not depend on it.
     *
     * <p>An item weighs from when it is taken from the source until it is answered; its answer, or what becomes of it, weighs from
     * then until it is handed out. Above the bound no item is taken, and only the first item that is not answered is worked on.
     * So the weight is at most {@code most}, one more item, and one more answer for each thread.
     *
     * @param weight the weight of an item, and of what becomes of it, such as a length in bytes; not negative, and always the
     *     same for the same object. It is called by several threads at once
     * @param most the most weight, in the same unit; not negative
     * @throws IllegalArgumentException if {@code most} is negative
     */
    public Batch weighing(ToLongFunction<Object> weight, long most) {
        Objects.requireNonNull(weight, "weight must be given.");
        if (most < 0) {
            throw new IllegalArgumentException("The most weight (%s) must not be negative.".formatted(most));
        }
        return new Batch(engine, threads, new OrderedWork.Bound(weight, most));
    }

    /**
     * {@return an answer to each filing, in their order; to be closed}
     *
     * @param requests the filings, none {@code null}; closed with the answers
     */
    public Stream<BatchAnswer<FilingRequest>> evaluate(Stream<FilingRequest> requests) {
        Objects.requireNonNull(requests, "requests must be given.");
        return evaluate(requests, request -> request);
    }

    /**
     * {@return an answer to each item, in their order; to be closed}
     *
     * @param items what the caller has, none {@code null}; closed with the answers
     * @param reader makes a filing of an item, on the batch's threads
     */
    public <T> Stream<BatchAnswer<T>> evaluate(Stream<? extends T> items, ItemReader<? super T> reader) {
        return this.<T, BatchAnswer<T>>evaluate(items, reader, answer -> answer);
    }

    /**
     * {@return the results of the function for the answers, in the order of the items; to be closed}
     *
     * @param items what the caller has, none {@code null}; closed with the answers
     * @param reader makes a filing of an item, on the batch's threads
     * @param then what is to be done with an answer on the batch's threads, such as writing the report as JSON; gives no {@code
     *     null}. What it throws is no fault of the item and ends the batch
     */
    public <T, R> Stream<R> evaluate(
            Stream<? extends T> items,
            ItemReader<? super T> reader,
            Function<? super BatchAnswer<T>, ? extends R> then) {
        Objects.requireNonNull(items, "items must be given.");
        Objects.requireNonNull(reader, "reader must be given.");
        Objects.requireNonNull(then, "then must be given.");
        OrderedWork<T, R> work = new OrderedWork<>(
                items::iterator,
                (index, item) -> Objects.requireNonNull(then.apply(answer(index, item, reader)), "then gave null"),
                threads,
                bound,
                Batch::newThread);
        return StreamSupport.stream(work, false).onClose(work::close).onClose(items::close);
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "icp-rules-batch");
        thread.setDaemon(true);
        return thread;
    }

    /** A stack overflow leaves no damage after the stack is unwound. The damage of other errors is unknown. */
    private <T> BatchAnswer<T> answer(long index, T item, ItemReader<? super T> reader) {
        try {
            FilingRequest request = Objects.requireNonNull(reader.read(item), "The reader gave null for a filing.");
            return new BatchAnswer.Evaluated<>(index, item, request, engine.evaluate(request));
        } catch (CancellationException e) {
            if (Thread.currentThread().isInterrupted()) {
                // The batch is being closed, so the item has no answer and nothing is to be done with one.
                throw e;
            }
            return new BatchAnswer.Broken<>(index, item, e);
        } catch (Exception | StackOverflowError problem) {
            Error error = errorBehind(problem);
            if (error != null) {
                throw error;
            }
            return new BatchAnswer.Broken<>(index, item, problem);
        }
    }

    /** Returns the error that a problem was caused by, as a reader of JSON wraps errors; {@code null} if there is none. */
    private static @Nullable Error errorBehind(Throwable problem) {
        Throwable cause = problem.getCause();
        // Causes can go round in a circle.
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof Error error && !(cause instanceof StackOverflowError)) {
                return error;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
