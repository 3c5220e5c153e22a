package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of the input, each of which becomes a part of the output. */
class JobPartsTest {

    private static final String TEXT =
            "一\n\n{\"long\": \"line over several parts\"}\r\nb\n\n\nlast line without an end";

    private static final InputPart PART = new InputPart(5, "a", "a", InputPart.Kind.LINES, 0, 1, 0, 1, "");

    private final Configuration hadoop = new Configuration();

    @TempDir
    private Path folder;

    @Test
    void each_line_is_in_one_part_with_its_number_wherever_the_parts_are_cut() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), TEXT);
        Files.writeString(folder.resolve("b.jsonl"), TEXT + '\n');
        Files.writeString(folder.resolve("empty.jsonl"), "");
        List<String> expected = new ArrayList<>();
        for (String source : List.of("a.jsonl", "b.jsonl")) {
            List<String> lines = TEXT.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                expected.add("%s:%s:%s".formatted(source, i + 1, lines.get(i)));
            }
        }

        for (int bytes = 1; bytes <= TEXT.length() * 2; bytes++) {
            assertThat(read(parts(bytes))).as("parts of %s bytes", bytes).isEqualTo(expected);
        }
    }

    @Test
    void hidden_files_are_no_input() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), TEXT);
        Files.writeString(folder.resolve("_SUCCESS"), TEXT);
        Files.writeString(folder.resolve(".a.jsonl.crc"), TEXT);
        Files.writeString(Files.createDirectory(folder.resolve("_temporary")).resolve("b.jsonl"), TEXT);
        Files.writeString(Files.createDirectory(folder.resolve("day=1")).resolve("c.jsonl"), TEXT);

        assertThat(parts(1_000)).extracting(InputPart::source).containsExactly("a.jsonl", "day=1/c.jsonl");
    }

    @Test
    void two_files_have_different_names_also_if_a_pattern_finds_them_in_different_folders() throws IOException {
        for (String day : List.of("2026/01", "2026/02", "2027/01")) {
            Files.writeString(Files.createDirectories(folder.resolve(day)).resolve("orders.jsonl"), TEXT);
        }

        assertThat(sources("*/*/orders.jsonl"))
                .containsExactly("2026/01/orders.jsonl", "2026/02/orders.jsonl", "2027/01/orders.jsonl");
        assertThat(sources("*/01")).containsExactly("2026/01/orders.jsonl", "2027/01/orders.jsonl");
        assertThat(sources("2026/*/orders.jsonl")).containsExactly("01/orders.jsonl", "02/orders.jsonl");
        assertThat(sources("2027/*/orders.jsonl")).containsExactly("orders.jsonl");
        assertThat(sources("2027/01/orders.jsonl")).containsExactly("orders.jsonl");
    }

    private List<String> sources(String pattern) throws IOException {
        return JobInput.parts(folder + "/" + pattern, 1_000, new InputColumns("value", null), hadoop).stream()
                .map(InputPart::source)
                .toList();
    }

    private List<InputPart> parts(long bytes) throws IOException {
        List<InputPart> counted = new ArrayList<>();
        for (InputPart part : JobInput.parts(folder.toString(), bytes, new InputColumns("value", null), hadoop)) {
            counted.add(JobInput.counted(part, hadoop));
        }
        return JobInput.numbered(counted);
    }

    private List<String> read(List<InputPart> parts) throws IOException {
        List<String> read = new ArrayList<>();
        for (InputPart part : parts) {
            try (InputStream stream = JobInput.lines(part, hadoop)) {
                FileLines.of(stream, part, null)
                        .forEachRemaining(line -> read.add("%s:%s:%s"
                                .formatted(
                                        part.source(),
                                        line.line(),
                                        new String(Objects.requireNonNull(line.json()), StandardCharsets.UTF_8)
                                                .strip())));
            }
        }
        return read;
    }

    @Test
    void of_two_attempts_at_one_part_the_first_counts() throws IOException {
        JobOutput output = new JobOutput(folder.toString(), hadoop);
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
        JobOutput output = new JobOutput(folder.toString(), hadoop);
        output.start(PART, "1", EnumSet.allOf(OutputKind.class), true).close();

        assertThat(output.counts(PART)).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
