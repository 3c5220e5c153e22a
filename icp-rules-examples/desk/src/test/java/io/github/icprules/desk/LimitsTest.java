package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.text.Language;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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

    @Test
    void a_get_above_the_number_of_slots_is_refused() throws Exception {
        try (Desk desk = Desk.start("--desk.limits.in-flight=1")) {
            for (String path : List.of(
                    "/v1/rules",
                    "/v1/rules/request.no-rule-in-force",
                    "/v1/provinces",
                    "/v1/provinces/44",
                    "/v1/clauses",
                    "/v1/sources",
                    "/v1/schemas",
                    "/v1/schemas/filing-report.schema.json",
                    "/v1/openapi.json")) {
                assertThat(desk.work().on(() -> status(desk, path))).as(path).isEqualTo(429);
                assertThat(status(desk, path)).as(path).isEqualTo(200);
            }
        }
    }

    private static int status(Desk desk, String path) {
        try {
            return desk.get(path).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
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
