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
 * Evaluates filings on several threads, and returns the answers in the order of the filings.
 *
 * <pre>{@code
 * try (Stream<String> lines = Files.lines(file);
 *         Stream<BatchAnswer<String>> answers = Batch.of(engine).evaluate(lines, this::read)) {
 *     answers.forEach(this::store);
 * }
 * }</pre>
 *
 * <p><b>Lazy, with a bounded look-ahead.</b> The work starts when the first answer is read. The thread that reads the answers
 * also takes the items from the source. The number of taken items is at most {@value OrderedWork#AHEAD_PER_THREAD} per thread
 * higher than the number of answers that were read. So a batch of any length needs the same memory. If items or answers can be
 * large, {@link #weighing} also bounds their weight. While the thread waits for the source, finished answers wait, too.
 *
 * <p><b>One answer for each item, in the same order.</b> If an item cannot be read, or its evaluation throws an exception, its
 * answer is {@link BatchAnswer.Broken}, and the other items are not affected. All other problems end the batch: an exception of
 * the source, and every {@link Error} except a {@link StackOverflowError}, for example an {@link OutOfMemoryError}. This includes
 * an {@code Error} that is the cause of a reader's exception. The thread that reads the answers first gets the answers to all
 * earlier items, and then the exception or error. If a thread of the batch cannot be started, or ends before its work is done,
 * the batch also ends with an error. It never waits for ever.
 *
 * <p><b>Close the stream</b> if it is not read to its end. After {@code close}, no further item is started. The method interrupts
 * the work on items, waits until this work has ended, and then closes the source. If the reading thread is interrupted, or if
 * another thread closes the stream, the batch ends in the same way with a {@link CancellationException}; an interrupted thread
 * stays interrupted. In all cases no thread remains. The threads are daemons and belong to one stream only. Even if a stream is
 * never closed, its threads end after some seconds without work.
 *
 * <p>Settings are immutable. A {@code Batch} can be shared, and can evaluate several streams at the same time, each on its own
 * threads.
 */
public final class Batch {

    /** The highest allowed number of threads. */
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

    /** {@return batches that use an engine, with one thread for each processor} */
    public static Batch of(IcpRuleEngine engine) {
        return new Batch(
                Objects.requireNonNull(engine, "engine must be given."),
                Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()),
                OrderedWork.Bound.NONE);
    }

    /**
     * Returns a copy with another number of threads. The answers do not depend on the number.
     *
     * @param threads the number, from 1 to {@value #MOST_THREADS}; the thread that reads the answers does not count
     * @throws IllegalArgumentException if the number is less than 1 or more than {@value #MOST_THREADS}
     */
    public Batch threads(int threads) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "The number of threads (%s) must be from 1 to %s.".formatted(threads, MOST_THREADS));
        }
        return new Batch(engine, threads, bound);
    }

    /**
     * Returns a copy with a bound on the weight of the items and answers in memory. The answers do not depend on the bound.
     *
     * <p>The weight of an item counts from the time at which the batch takes the item from the source until the item has its
     * answer. From then on, the weight of the answer, or of the function's result for the answer, counts until the reader
     * takes it. Above the bound, the batch takes no item, and works only on the first item without an answer. So the total
     * weight is at most {@code most}, plus one item, plus one answer for each thread.
     *
     * @param weight the weight of an item, an answer or a result, such as a length in bytes; not negative, and always the
     *     same for the same object. Several threads call the function at the same time
     * @param most the highest weight, in the same unit; not negative
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
     * {@return an answer to each filing, in the order of the filings; the caller must close the stream}
     *
     * @param requests the filings, without {@code null}; closed together with the answers
     */
    public Stream<BatchAnswer<FilingRequest>> evaluate(Stream<FilingRequest> requests) {
        Objects.requireNonNull(requests, "requests must be given.");
        return evaluate(requests, request -> request);
    }

    /**
     * {@return an answer to each item, in the order of the items; the caller must close the stream}
     *
     * @param items the items of the caller, without {@code null}; closed together with the answers
     * @param reader reads a filing from an item, on the threads of the batch
     */
    public <T> Stream<BatchAnswer<T>> evaluate(Stream<? extends T> items, ItemReader<? super T> reader) {
        return this.<T, BatchAnswer<T>>evaluate(items, reader, answer -> answer);
    }

    /**
     * {@return the results of a function for the answers, in the order of the items; the caller must close the stream}
     *
     * @param items the items of the caller, without {@code null}; closed together with the answers
     * @param reader reads a filing from an item, on the threads of the batch
     * @param then the function, which runs on the threads of the batch and, for example, writes the report as JSON; it must
     *     not return {@code null}. An exception of the function is no fault of the item and ends the batch
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

    /**
     * Answers an item. A stack overflow is a fault of the item, because it leaves no damage after the stack is unwound. The
     * damage of other errors is unknown.
     */
    private <T> BatchAnswer<T> answer(long index, T item, ItemReader<? super T> reader) {
        try {
            FilingRequest request = Objects.requireNonNull(reader.read(item), "The reader gave null for a filing.");
            return new BatchAnswer.Evaluated<>(index, item, request, engine.evaluate(request));
        } catch (CancellationException e) {
            if (Thread.currentThread().isInterrupted()) {
                // The batch is being closed, so the item needs no answer.
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

    /**
     * Returns the error that caused a problem, because readers of JSON wrap errors in exceptions; {@code null} if there is
     * none.
     */
    private static @Nullable Error errorBehind(Throwable problem) {
        Throwable cause = problem.getCause();
        // The causes of an exception can form a circle.
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof Error error && !(cause instanceof StackOverflowError)) {
                return error;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
