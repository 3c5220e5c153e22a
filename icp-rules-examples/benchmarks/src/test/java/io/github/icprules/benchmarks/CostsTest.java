package io.github.icprules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Fails if an evaluation or a whole way allocates more than twice the recorded kilobytes. Unlike times, allocated bytes do not depend
 * on the load of the machine.
 */
class CostsTest {

    private static final int REPETITIONS = 60;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @CsvSource({"BODY_INDIVIDUAL, 180, 675", "BODY_ENTERPRISE, 218, 759", "BODY_DEFECTS, 400, 1500"})
    void nothing_allocates_more_than_twice_the_recorded_kilobytes(Inputs input, long evaluation, long wholeWay) {
        IcpRuleEngine engine = IcpRuleEngine.load();
        FilingRequest request = input.read().request();
        assertThat(kilobytes(() -> engine.evaluate(request))).isLessThan(2 * evaluation);
        assertThat(kilobytes(() -> engine.evaluate(input.read().request()).toJson(Language.ZH)))
                .isLessThan(2 * wholeWay);
    }

    /** {@return the lowest number of allocated kilobytes of several repetitions, because the first ones load classes} */
    private static long kilobytes(Supplier<Object> work) {
        return LongStream.range(0, REPETITIONS)
                        .map(repetition -> {
                            long before = THREADS.getCurrentThreadAllocatedBytes();
                            Objects.requireNonNull(work.get());
                            return THREADS.getCurrentThreadAllocatedBytes() - before;
                        })
                        .min()
                        .orElseThrow()
                / 1024;
    }
}
