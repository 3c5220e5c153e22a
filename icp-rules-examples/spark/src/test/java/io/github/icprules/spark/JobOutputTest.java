package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobOutputTest {

    private static final InputPart PART = new InputPart(5, "a", "a", InputPart.Kind.LINES, 0, 1, 0, 1, "");

    @TempDir
    private Path folder;

    @Test
    void of_two_attempts_at_one_part_the_first_counts() throws IOException {
        JobOutput output = new JobOutput(folder.toString(), new Configuration());
        JobCounts first = new JobCounts();
        first.addBad();
        try (JobOutput.Attempt one = output.start(PART, "1", EnumSet.of(OutputKind.BAD), false);
                JobOutput.Attempt two = output.start(PART, "2", EnumSet.of(OutputKind.BAD), false)) {
            assertThat(output.counts(PART)).isEmpty();
            one.commit(first);
            two.commit(new JobCounts());
        }

        assertThat(output.counts(PART).orElseThrow().bad()).isEqualTo(1);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("part-000005"));
        }
        try (Stream<Path> inside = Files.list(folder.resolve("part-000005"))) {
            assertThat(inside).noneMatch(Files::isDirectory);
        }
    }

    @Test
    void an_attempt_that_fails_leaves_nothing() throws IOException {
        JobOutput output = new JobOutput(folder.toString(), new Configuration());
        output.start(PART, "1", EnumSet.allOf(OutputKind.class), true).close();

        assertThat(output.counts(PART)).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
