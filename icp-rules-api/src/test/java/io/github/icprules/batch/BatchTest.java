package io.github.icprules.batch;

import static io.github.icprules.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.fixtures.Reports;
import io.github.icprules.fixtures.StubIcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.FilingReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limit on each test is there so that one that hangs is reported; none depends on how long anything takes. */
@Timeout(120)
class BatchTest {

    private static final FilingRequest REQUEST =
            FilingRequest.builder(FilingType.NEW_FIRST).build();
    private static final FilingReport REPORT = Reports.ready();

    private final StubIcpRuleEngine engine = StubIcpRuleEngine.answering(REPORT);

    private Set<Thread> before = Set.of();

    @BeforeEach
    void look_which_threads_there_are() {
        before = Thread.getAllStackTraces().keySet();
    }

    @AfterEach
    void no_thread_of_a_batch_is_left() {
        assertThat(workers()).isEmpty();
    }

    private Set<Thread> workers() {
        Set<Thread> now = ConcurrentHashMap.newKeySet();
        now.addAll(Thread.getAllStackTraces().keySet());
        now.removeAll(before);
        now.removeIf(thread -> !thread.getName().startsWith("icp-rules-batch"));
        return now;
    }

    /** The answers to the first numbers. */
    private Stream<BatchAnswer<Integer>> answers(int threads, int items, ItemReader<Integer> reader) {
        return Batch.of(engine)
                .threads(threads)
                .evaluate(
                        IntStream.iterate(0, item -> item < items, item -> item + 1)
                                .boxed(),
                        reader);
    }

    private static ItemReader<Integer> failingAt(int bad, Throwable problem) {
        return item -> {
            if (item == bad) {
                if (problem instanceof Error error) {
                    throw error;
                }
                throw (Exception) problem;
            }
            return REQUEST;
        };
    }

    /** Reads answers up to a problem, and returns how many came before the problem. */
    private static int answersBefore(Throwable problem, Stream<?> answers) {
        AtomicInteger answered = new AtomicInteger();
        assertThatThrownBy(() -> answers.forEach(answer -> answered.incrementAndGet()))
                .isSameAs(problem);
        return answered.get();
    }

    @Test
    void a_slow_item_is_waited_for_while_others_are_done() {
        CountDownLatch later = new CountDownLatch(1);
        ItemReader<Integer> reader = item -> {
            if (item == 0) {
                later.await();
            }
            if (item == 10) {
                later.countDown();
            }
            return REQUEST;
        };

        assertThat(answers(2, 40, reader).map(BatchAnswer::index))
                .containsExactlyElementsOf(LongStream.range(0, 40).boxed().toList());
    }

    @Test
    void as_many_items_are_in_work_as_there_are_threads() {
        CyclicBarrier all = new CyclicBarrier(4);
        ItemReader<Integer> reader = item -> {
            all.await();
            return REQUEST;
        };

        assertThat(answers(4, 4, reader)).hasSize(4).allMatch(answer -> answer instanceof BatchAnswer.Evaluated);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 64, 256})
    void each_item_is_answered_in_its_place_and_a_broken_one_spoils_no_other(int threads) {
        IOException broken = new IOException("示例");
        ItemReader<Integer> reader = item -> {
            if (item % 7 == 0) {
                throw broken;
            }
            return REQUEST;
        };

        assertThat(answers(threads, 1000, reader))
                .containsExactlyElementsOf(IntStream.range(0, 1000)
                        .<BatchAnswer<Integer>>mapToObj(i -> i % 7 == 0
                                ? new BatchAnswer.Broken<>(i, i, broken)
                                : new BatchAnswer.Evaluated<>(i, i, REQUEST, REPORT))
                        .toList());
    }

    @Test
    void an_evaluation_that_throws_breaks_its_item() {
        FilingRequest bad = FilingRequest.builder(FilingType.CANCEL_SERVICE).build();
        IllegalArgumentException refusal = new IllegalArgumentException("no such day");
        StubIcpRuleEngine refusing = engine.answering(
                request -> {
                    if (request.equals(bad)) {
                        throw refusal;
                    }
                    return false;
                },
                REPORT);

        assertThat(Batch.of(refusing).threads(2).evaluate(Stream.of(REQUEST, bad, REQUEST)))
                .containsExactly(
                        new BatchAnswer.Evaluated<>(0, REQUEST, REQUEST, REPORT),
                        new BatchAnswer.Broken<>(1, bad, refusal),
                        new BatchAnswer.Evaluated<>(2, REQUEST, REQUEST, REPORT));
    }

    @Test
    @SuppressWarnings("NullAway") // A reader that breaks its promise.
    void no_filing_is_a_broken_item() {
        assertThat(Batch.of(engine).evaluate(Stream.of("a"), item -> null))
                .singleElement()
                .isInstanceOfSatisfying(
                        BatchAnswer.Broken.class,
                        broken -> assertThat(broken.problem())
                                .isInstanceOf(NullPointerException.class)
                                .hasMessage("The reader gave null for a filing."));
    }

    @Test
    void nesting_too_deep_for_the_stack_breaks_its_item() {
        assertThat(answers(1, 3, item -> item == 1 ? nested(item) : REQUEST).map(Object::toString))
                .containsExactly(
                        "Evaluated[0, " + REPORT + "]",
                        "Broken[1, StackOverflowError]",
                        "Evaluated[2, " + REPORT + "]");
    }

    @SuppressWarnings("InfiniteRecursion")
    private static FilingRequest nested(int item) {
        return nested(item + 1);
    }

    /** A reader of JSON throws one of its exceptions when a constructor that it calls runs out of memory. */
    @Test
    void an_error_also_inside_a_reader_ends_the_batch_after_the_answers_before_it() {
        OutOfMemoryError memory = new OutOfMemoryError("示例");
        Exception nested = new IllegalStateException(new IOException(new IOException(memory)));
        for (Throwable problem :
                List.of(memory, new LinkageError("x"), new AssertionError("x"), new IOException(memory), nested)) {
            Throwable error = problem instanceof Error ? problem : memory;
            assertThat(answersBefore(error, answers(2, 1000, failingAt(333, problem))))
                    .isEqualTo(333);
            assertThat(workers()).isEmpty();
        }
    }

    @Test
    void an_overflow_inside_a_reader_and_causes_in_a_circle_break_their_item() {
        IOException one = new IOException("one");
        one.initCause(new IllegalStateException(one));
        IOException other = new IOException(new StackOverflowError());

        assertThat(Batch.of(engine).evaluate(Stream.of(one, other), problem -> {
                    throw problem;
                }))
                .containsExactly(new BatchAnswer.Broken<>(0, one, one), new BatchAnswer.Broken<>(1, other, other));
    }

    @Test
    void items_and_answers_that_weigh_much_are_answered_one_by_one() {
        AtomicInteger read = new AtomicInteger();
        assertThat(Batch.of(engine)
                        .threads(3)
                        .weighing(any -> any instanceof BatchAnswer ? 100 : 10, 50)
                        .evaluate(IntStream.range(0, 200).boxed().peek(item -> read.incrementAndGet()), item -> REQUEST)
                        .map(answer -> read.get() - Math.toIntExact(answer.index())))
                .hasSize(200)
                .allMatch(ahead -> ahead <= 7);
    }

    @Test
    void what_is_done_with_an_answer_is_no_fault_of_the_item() {
        IllegalStateException failure = new IllegalStateException("the disk is full");
        Stream<Integer> answers = Batch.of(engine)
                .threads(2)
                .evaluate(IntStream.range(0, 1000).boxed(), item -> REQUEST, answer -> {
                    if (answer.item() == 100) {
                        throw failure;
                    }
                    return answer.item();
                });
        assertThat(answersBefore(failure, answers)).isEqualTo(100);
    }

    @Test
    @SuppressWarnings("NullAway") // A source that breaks its promise.
    void a_null_among_the_items_ends_the_batch() {
        List<Long> answered = new ArrayList<>();
        assertThatNullPointerException()
                .isThrownBy(() -> Batch.of(engine)
                        .evaluate(Stream.of("a", "b", null), item -> REQUEST)
                        .forEach(answer -> answered.add(answer.index())))
                .withMessage("An item must not be null.");
        assertThat(answered).containsExactly(0L, 1L);
    }

    @Test
    void nothing_is_read_before_an_answer_is_asked_for_and_little_more_than_asked_for() {
        int threads = 3;
        AtomicInteger read = new AtomicInteger();
        try (Stream<BatchAnswer<Integer>> answers = Batch.of(engine)
                .threads(threads)
                .evaluate(Stream.generate(() -> 0).map(item -> read.incrementAndGet()), item -> REQUEST)) {
            assertThat(read).hasValue(0);
            Iterator<BatchAnswer<Integer>> iterator = answers.iterator();
            for (int asked = 1; asked <= 10_000; asked++) {
                iterator.next();
                assertThat(read.get()).isBetween(asked, asked + OrderedWork.AHEAD_PER_THREAD * threads);
            }
        }
    }

    @Test
    void the_source_is_read_by_the_thread_that_asks_and_by_no_other() {
        Set<Thread> readers = ConcurrentHashMap.newKeySet();
        Set<Thread> workers = ConcurrentHashMap.newKeySet();
        Stream<Integer> items = IntStream.range(0, 500).boxed().peek(item -> readers.add(Thread.currentThread()));

        Stream<BatchAnswer<Integer>> answers = Batch.of(engine).threads(2).evaluate(items, item -> {
            workers.add(Thread.currentThread());
            return REQUEST;
        });

        assertThat(answers.parallel().count()).isEqualTo(500);
        assertThat(workers()).as("even without a close").isEmpty();
        assertThat(readers).containsExactly(Thread.currentThread());
        assertThat(workers)
                .hasSizeBetween(1, 2)
                .doesNotContain(Thread.currentThread())
                .allMatch(Thread::isDaemon);
    }

    @Test
    void closing_stops_the_work_and_then_closes_the_source() throws Exception {
        AtomicBoolean isClosed = new AtomicBoolean();
        AtomicInteger interrupted = new AtomicInteger();
        AtomicInteger begun = new AtomicInteger();
        Stream<Integer> items = IntStream.iterate(0, item -> item + 1).boxed().onClose(() -> {
            assertThat(workers()).isEmpty();
            isClosed.set(true);
        });
        try (Stream<BatchAnswer<Integer>> answers = Batch.of(engine).threads(2).evaluate(items, item -> {
            begun.incrementAndGet();
            if (item > 0) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.incrementAndGet();
                    throw e;
                }
            }
            return REQUEST;
        })) {
            assertThat(answers.iterator().next().index()).isZero();
        }
        assertThat(isClosed).isTrue();
        assertThat(begun.get()).isBetween(1, 3);
        assertThat(interrupted.get()).isEqualTo(begun.get() - 1);
    }

    @Test
    void a_stream_that_is_closed_unread_reads_nothing() {
        AtomicBoolean isClosed = new AtomicBoolean();
        Stream<Integer> items = Stream.of(1).peek(item -> isClosed.set(false)).onClose(() -> isClosed.set(true));
        Batch.of(engine).evaluate(items, item -> REQUEST).close();
        assertThat(isClosed).isTrue();
    }

    @Test
    void interrupting_the_reader_ends_the_batch() throws Exception {
        Semaphore answered = new Semaphore(0);
        AtomicBoolean staysInterrupted = new AtomicBoolean();
        ItemReader<Integer> reader = item -> {
            if (item >= 50) {
                new CountDownLatch(1).await();
            }
            return REQUEST;
        };
        FutureTask<Long> reading = new FutureTask<>(() -> {
            try (Stream<BatchAnswer<Integer>> answers = answers(2, Integer.MAX_VALUE, reader)) {
                return answers.peek(answer -> answered.release()).count();
            } finally {
                staysInterrupted.set(Thread.currentThread().isInterrupted());
            }
        });
        Thread thread = new Thread(reading, "reader");
        thread.start();
        answered.acquire(30);
        thread.interrupt();
        assertCancelled(reading, thread);
        assertThat(staysInterrupted).isTrue();
        assertThat(workers()).isEmpty();
    }

    private static void assertCancelled(FutureTask<?> reading, Thread thread) throws InterruptedException {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(reading::get)
                .withCauseInstanceOf(CancellationException.class);
        thread.join();
    }

    @Test
    void one_who_is_interrupted_already_gets_no_answers() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Batch.of(engine)
                        .evaluate(Stream.of(1).peek(item -> assertThat(item).isNull()), item -> REQUEST)
                        .count());
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void closing_from_another_thread_ends_the_batch() throws Exception {
        Semaphore begun = new Semaphore(0);
        Stream<BatchAnswer<Integer>> answers = answers(2, Integer.MAX_VALUE, item -> {
            begun.release();
            new CountDownLatch(1).await();
            return REQUEST;
        });
        FutureTask<List<BatchAnswer<Integer>>> reading = new FutureTask<>(answers::toList);
        Thread thread = new Thread(reading, "reader");
        thread.start();
        begun.acquire(2);
        answers.close();
        assertCancelled(reading, thread);
    }

    @Test
    void a_reader_can_close_the_stream_it_reads_for() {
        List<Stream<?>> opened = Collections.synchronizedList(new ArrayList<>());
        Stream<BatchAnswer<Integer>> answers = answers(1, 500, item -> {
            if (item == 3) {
                opened.forEach(Stream::close);
            }
            return REQUEST;
        });
        opened.add(answers);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(answers::count);
        answers.close();
    }

    @Test
    void an_answer_as_text_repeats_nothing_of_a_person() {
        String number = "110101200001010010";
        assertThat(new BatchAnswer.Broken<>(7, number, new IOException(number))).hasToString("Broken[7, IOException]");
        assertThat(new BatchAnswer.Evaluated<>(7, number, REQUEST, REPORT).toString())
                .doesNotContain(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 257})
    void an_absurd_number_of_threads_is_refused(int threads) {
        assertRefused(
                () -> Batch.of(engine).threads(threads),
                "The number of threads (" + threads + ") must be from 1 to 256.");
        assertRefused(() -> Batch.of(engine).weighing(any -> 1, -1), "The most weight (-1) must not be negative.");
    }
}
