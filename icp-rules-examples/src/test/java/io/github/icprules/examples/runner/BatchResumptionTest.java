package io.github.icprules.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.text.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A batch that is continued on a later day. */
class BatchResumptionTest {

    private static final LocalDate THEN = LocalDate.of(2026, 1, 5);
    private static final LocalDate NOW = LocalDate.of(2026, 1, 9);
    private static final String FILINGS = """
            {"filingType": "NEW_FIRST", "evaluatedOn": "2025-03-01"}
            x
            {"filingType": "NEW_FIRST"}
            {"filingType": "CANCEL_SERVICE"}
            """;

    private final BatchJudge judge = new BatchJudge(new EngineOptions(), Language.ZH, false, 2);

    @Test
    void filings_without_a_day_are_judged_by_that_of_the_first_part() {
        BatchTally tally = new BatchTally();
        byte[] written = written();
        BatchResumption resumption = checked(written, tally);
        assertThat(resumption.today()).isEqualTo(THEN);
        assertThat(resumption.end()).isEqualTo(written.length);
        assertThat(tally.answered()).isEqualTo(4);
        assertThat(tally.broken()).isEqualTo(1);
    }

    @Test
    void it_is_today_where_the_first_part_does_not_say() {
        String written = new String(written(), StandardCharsets.UTF_8);
        BatchResumption resumption = checked(
                written.substring(0, written.indexOf("{\"line\":3") + 100).getBytes(StandardCharsets.UTF_8),
                new BatchTally());
        assertThat(resumption.today()).isEqualTo(NOW);
    }

    private BatchResumption checked(byte[] written, BatchTally tally) {
        try (BatchLines lines = lines();
                BatchProgress progress = new BatchProgress(-1)) {
            BatchResumption resumption = new BatchResumption(judge, NOW, lines, tally, progress);
            resumption.check(BatchLines.written(Sentence.same("out"), new ByteArrayInputStream(written)));
            return resumption;
        }
    }

    private byte[] written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatchLines lines = lines();
                Stream<BatchRecord> records = judge.judge(lines, THEN)) {
            records.forEach(record -> out.writeBytes(record.text()));
        }
        return out.toByteArray();
    }

    private static BatchLines lines() {
        InputStream stream = new ByteArrayInputStream(FILINGS.getBytes(StandardCharsets.UTF_8));
        return BatchLines.filings(Sentence.same("in"), stream);
    }
}
