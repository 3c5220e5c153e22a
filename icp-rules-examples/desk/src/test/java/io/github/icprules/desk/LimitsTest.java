package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.text.Language;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Work that takes too long is ended, and work above the number of slots is refused. */
class LimitsTest {

    @Test
    void work_that_takes_too_long_is_ended_and_its_thread_can_go_on() {
        try (Deadline deadline = new Deadline(Duration.ofMillis(50))) {
            assertThatThrownBy(() -> deadline.within(LimitsTest::workUntilInterrupted))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> {
                        assertThat(problem.kind()).isEqualTo(ProblemKind.EVALUATION_TOO_LONG);
                        assertThat(problem.asTree(Language.EN, "/v1/check", "1").get("limit"))
                                .hasToString("{name=desk.limits.evaluation, value=50}");
                    });
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(deadline.within(() -> "done")).isEqualTo("done");
        }
    }

    @Test
    void an_interruption_from_elsewhere_is_no_problem_of_the_request() {
        try (Deadline deadline = new Deadline(Duration.ofMinutes(1))) {
            assertThatThrownBy(() -> deadline.within(() -> {
                        throw new CancellationException();
                    }))
                    .isInstanceOf(CancellationException.class);
        }
    }

    private static String workUntilInterrupted() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        throw new CancellationException();
    }

    @Test
    void work_above_the_number_of_slots_is_refused() {
        Slots slots = new Slots("in-flight", 1);
        assertThat(slots.<String>take(() -> {
                    assertThatThrownBy(() -> slots.take(() -> "second"))
                            .isInstanceOfSatisfying(
                                    ProblemException.class,
                                    problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.BUSY));
                    return "first";
                }))
                .isEqualTo("first");
        assertThat(slots.<String>take(() -> "third")).isEqualTo("third");
    }
}
