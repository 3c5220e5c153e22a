package io.github.icprules.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Work on several threads that have too little memory, or none. The limit on each test only ends one that hangs. */
@Timeout(60)
class OrderedWorkTest {

    private static final int ITEMS = 5000;
    private static final int BAD = 333;

    /** Always this one: there may be no memory to make another. */
    private final OutOfMemoryError noMemory = new OutOfMemoryError("示例");

    private final List<Thread> threads = new ArrayList<>();

    /** Where memory can run out. */
    private enum Point {
        WORK,
        WEIGHT_OF_ITEM,
        WEIGHT_OF_RESULT,
        SOURCE_HAS_NEXT,
        SOURCE_NEXT,
        SOURCE_BEGIN
    }

    @ParameterizedTest
    @EnumSource(Point.class)
    void a_batch_whose_workers_died_of_memory_does_not_wait_for_ever(Point point) {
        OrderedWork<Integer, String> work = work(point, this::thread);
        List<String> results = new ArrayList<>();
        assertThatThrownBy(() -> work.forEachRemaining(results::add)).isSameAs(noMemory);
        assertThat(results).hasSize(point == Point.SOURCE_BEGIN ? 0 : BAD);
        assertThat(threads).noneMatch(Thread::isAlive);
        assertThatThrownBy(() -> work.tryAdvance(results::add))
                .as("asked again, it skips nothing")
                .isSameAs(noMemory);
    }

    @Test
    void a_thread_that_cannot_be_made_ends_the_batch() {
        assertEndsWithNoMemory(task -> {
            throw noMemory;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void a_thread_that_cannot_be_started_ends_the_batch(int which) {
        AtomicInteger made = new AtomicInteger();
        assertEndsWithNoMemory(task -> made.incrementAndGet() == which
                ? new Thread(task) {
                    @Override
                    public synchronized void start() {
                        throw noMemory;
                    }
                }
                : thread(task));
    }

    private void assertEndsWithNoMemory(ThreadFactory factory) {
        OrderedWork<Integer, String> work = work(null, factory);
        assertThatThrownBy(
                        () -> work.forEachRemaining(result -> assertThat(result).isNotNull()))
                .isSameAs(noMemory);
        assertThat(threads).noneMatch(Thread::isAlive);
    }

    @Test
    void a_task_that_never_gets_to_run_ends_the_batch() {
        OrderedWork<Integer, String> work = work(null, task -> thread(() -> {}));
        assertThatThrownBy(() -> work.tryAdvance(result -> assertThat(result).isNull()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A thread of the batch ended before its work was done.");
    }

    /** One that dies while others live: what it had begun would never be done. */
    @Test
    void a_thread_that_dies_at_work_ends_the_batch() {
        AtomicInteger made = new AtomicInteger();
        CountDownLatch isDead = new CountDownLatch(1);
        OrderedWork<Integer, String> work = new OrderedWork<>(
                items(ITEMS),
                (index, item) -> {
                    if (Thread.currentThread().getName().equals("doomed")) {
                        isDead.countDown();
                        throw new ThreadDeathOfTest();
                    }
                    await(isDead);
                    return "x";
                },
                2,
                OrderedWork.Bound.NONE,
                task -> {
                    Thread thread = thread(task);
                    thread.setName(made.incrementAndGet() == 1 ? "doomed" : "other");
                    return thread;
                });
        assertThatThrownBy(
                        () -> work.forEachRemaining(result -> assertThat(result).isEqualTo("x")))
                .isInstanceOf(ThreadDeathOfTest.class);
        assertThat(threads).noneMatch(Thread::isAlive);
    }

    private static final class ThreadDeathOfTest extends Error {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @CsvSource({"1, 40", "2, 40", "7, 40", "64, 40", "3, 0"})
    void no_more_is_held_than_was_allowed_or_one_item_that_weighs_more(int threadCount, int most) {
        int itemWeight = 3;
        int resultWeight = 10;

        AtomicLong held = new AtomicLong();
        AtomicLong peak = new AtomicLong();
        Iterator<Integer> counted = IntStream.range(0, ITEMS)
                .boxed()
                .peek(item -> peak.accumulateAndGet(held.addAndGet(itemWeight), Math::max))
                .iterator();
        OrderedWork<Integer, String> work = new OrderedWork<>(
                () -> counted,
                (index, item) -> {
                    peak.accumulateAndGet(held.addAndGet(resultWeight - itemWeight), Math::max);
                    return "result " + index;
                },
                threadCount,
                new OrderedWork.Bound(any -> any instanceof Integer ? itemWeight : resultWeight, most),
                this::thread);
        List<String> results = new ArrayList<>();
        work.forEachRemaining(result -> {
            held.addAndGet(-resultWeight);
            results.add(result);
        });
        assertThat(results)
                .containsExactlyElementsOf(
                        IntStream.range(0, ITEMS).mapToObj(i -> "result " + i).toList());
        assertThat(peak.get())
                .isGreaterThan(most / 2)
                // The one that is being handed out counts here, and no more there.
                .isLessThanOrEqualTo(most + itemWeight + (long) (threadCount + 1) * resultWeight);
    }

    private OrderedWork<Integer, String> work(@Nullable Point bad, ThreadFactory factory) {
        ToLongFunction<Object> weight = any -> {
            failIf(bad == Point.WEIGHT_OF_ITEM && any.equals(BAD));
            failIf(bad == Point.WEIGHT_OF_RESULT && any.equals("result " + BAD));
            return 1;
        };
        return new OrderedWork<>(
                () -> {
                    failIf(bad == Point.SOURCE_BEGIN);
                    return new BadSource(bad);
                },
                (index, item) -> {
                    failIf(bad == Point.WORK && item == BAD);
                    return "result " + item;
                },
                4,
                new OrderedWork.Bound(weight, Long.MAX_VALUE),
                factory);
    }

    private final class BadSource implements Iterator<Integer> {

        private final @Nullable Point bad;
        private int given;

        BadSource(@Nullable Point bad) {
            this.bad = bad;
        }

        @Override
        public boolean hasNext() {
            failIf(bad == Point.SOURCE_HAS_NEXT && given == BAD);
            return given < ITEMS;
        }

        @Override
        public Integer next() {
            failIf(bad == Point.SOURCE_NEXT && given == BAD);
            return given++;
        }
    }

    private void failIf(boolean isBad) {
        if (isBad) {
            throw noMemory;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Supplier<Iterator<Integer>> items(int count) {
        return () -> Stream.iterate(0, i -> i + 1).limit(count).iterator();
    }

    private Thread thread(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }
}
