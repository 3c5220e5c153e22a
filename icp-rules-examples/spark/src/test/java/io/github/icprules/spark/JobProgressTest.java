package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.text.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.Test;

class JobProgressTest {

    private final LongAccumulator filings = new LongAccumulator();
    private final LongAccumulator bad = new LongAccumulator();

    @Test
    void a_message_has_the_counts_the_rate_and_the_time_left() {
        assertThat(message(4_000, Language.EN)).isEqualTo("0 of 4,000 records, 0 bad, 0 per second");
        filings.add(1_990);
        bad.add(10);

        assertThat(message(4_000, Language.EN))
                .matches("2,000 of 4,000 records, 10 bad, [0-9,]+ per second, [0-9,]+ s left");
        assertThat(message(4_000, Language.ZH)).matches("已检查 2,000 条，共 4,000 条，无效 10 条，每秒 [0-9,]+ 条，还需 [0-9,]+ 秒");
    }

    @Test
    void a_job_with_a_compressed_file_does_not_know_its_end() {
        filings.add(7);

        assertThat(message(-1, Language.EN)).matches("7 records, 0 bad, [0-9,]+ per second");
        assertThat(message(-1, Language.ZH)).matches("已检查 7 条，无效 0 条，每秒 [0-9,]+ 条");
    }

    private String message(long lines, Language language) {
        List<String> messages = new ArrayList<>();
        JobProgress progress = new JobProgress(
                filings, bad, lines, Duration.ofHours(1), message -> messages.add(message.in(language)));
        progress.report();
        progress.close();
        return messages.get(0);
    }
}
