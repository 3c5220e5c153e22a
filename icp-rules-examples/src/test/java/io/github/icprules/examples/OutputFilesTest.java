package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.icprules.examples.CommandLine.Result;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No command overwrites what it reads, and what it writes is there as a whole or not at all. */
class OutputFilesTest {

    private static final String FILING = "{\"filingType\": \"NEW_FIRST\"}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void write_inputs() throws IOException {
        for (String name : new String[] {"filing", "policy", "pack.jar", "in.jsonl", "grows.part"}) {
            Files.writeString(folder.resolve(name), FILING);
        }
        Path samples = Path.of("samples", "wechat");
        Files.copy(samples.resolve("enterprise-authorised.json"), folder.resolve("body"));
        Files.copy(samples.resolve("enterprise-authorised.context.json"), folder.resolve("context"));
        Files.writeString(folder.resolve("answer"), "{\"errcode\": 0}");
        Files.createSymbolicLink(folder.resolve("symbolic"), Path.of("filing"));
        Files.createSymbolicLink(folder.resolve("symbolic2"), folder.resolve("symbolic"));
        Files.createLink(folder.resolve("hard"), folder.resolve("filing"));
        Files.createSymbolicLink(folder.resolve("lines"), folder.resolve("in.jsonl"));
        Files.createLink(folder.resolve("other.part"), folder.resolve("in.jsonl"));
        Files.createDirectory(folder.resolve("sub"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check @filing --out @filing",
                "check @filing --out @sub/../filing",
                "check @filing --out @symbolic2",
                "check @filing --out @hard",
                "check @symbolic2 --out @filing",
                "next @filing --policy @policy --out @policy",
                "explain --all @filing --pack @pack.jar --out @pack.jar",
                "wechat @body --out @body",
                "wechat @body --context @context --out @context",
                "wechat @body --answer @answer --out @answer",
                "batch @in.jsonl --out @in.jsonl --overwrite",
                "batch @in.jsonl --out @lines --overwrite",
                "batch @lines --out @in.jsonl --overwrite",
                "batch @grows.part --out @grows",
                "batch @grows.part --out @grows --resume",
                "batch @in.jsonl --out @other --overwrite",
                "batch @in.jsonl --against @grows.part --out @grows --overwrite",
                "batch @in.jsonl --against @grows.part --out @grows --resume",
                "batch @in.jsonl --policy @grows.part --out @grows --overwrite",
                "batch @in.jsonl --pack @grows.part --out @grows"
            })
    void no_command_overwrites_what_it_reads(String command) throws IOException {
        assertRefusedAndUnchanged(command, ": is the file that is read; expected another");
    }

    private void assertRefusedAndUnchanged(String command, String message) throws IOException {
        Map<Path, String> before = contents();
        run(command).assertRefused(message);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void two_outputs_of_one_command_are_different_files() throws IOException {
        Files.createSymbolicLink(folder.resolve("again"), folder);
        Files.createLink(folder.resolve("hardBody"), Files.writeString(folder.resolve("new"), "old"));
        for (String context : new String[] {"@new", "@again/new", "@hardBody"}) {
            assertRefusedAndUnchanged(
                    "body @filing --out @new --context-out " + context, "--context-out: is the file of --out");
        }
        assertRefusedAndUnchanged(
                "body @filing --out @none --context-out @again/none", "--context-out: is the file of --out");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check @filing --out @new",
                "check @filing --out @old",
                "wechat @body --out @new",
                "batch @in.jsonl --out @new",
                "batch @in.jsonl --out @old --overwrite",
            })
    void what_is_written_is_for_its_owner_alone(String command) throws IOException {
        Path old = Files.writeString(folder.resolve("old"), "old");
        assumeThat(old.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(run(command).exitCode()).isNotEqualTo(2);
        Path out = folder.resolve(command.contains("@new") ? "new" : "old");
        assertThat(Files.size(out)).isGreaterThan(3);
        assertThat(permissions(out)).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_part_is_for_its_owner_alone_as_well(boolean isThere) throws IOException {
        Path part = folder.resolve("new.part");
        assumeThat(part.getFileSystem().supportedFileAttributeViews()).contains("posix");
        if (isThere) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        }
        Files.writeString(folder.resolve("in.jsonl"), FILING + " ".repeat(64 * 1024 * 1024 + 1));
        assertThat(run("batch @in.jsonl --out @new").exitCode()).isEqualTo(2);
        assertThat(part).content().hasLineCount(1);
        assertThat(permissions(part)).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check @nowhere --out @old",
                "check @answer --out @old",
                "check @filing --on 1999-01-01 --out @old",
                "wechat @filing --context @answer --out @old",
                "batch @in.jsonl --out @old --overwrite --on 1999-01-01",
                "provinces --compare , --out @old",
                "batch @in.jsonl --out @sub --overwrite"
            })
    void a_run_that_fails_changes_nothing(String command) throws IOException {
        Files.writeString(folder.resolve("old"), "old");
        Map<Path, String> before = contents();
        Result result = run(command);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.messages()).isNotBlank();
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check @filing --out @link", "batch @in.jsonl --out @link --overwrite"})
    void what_a_link_leads_to_is_written_and_the_link_stays(String command) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("sub", "aim"));
        for (int i = 0; i < 2; i++) {
            assertThat(run(command).exitCode()).isZero();
            assertThat(link).isSymbolicLink();
            assertThat(Files.size(folder.resolve("sub").resolve("aim"))).isPositive();
        }
        try (Stream<Path> files = Files.list(folder.resolve("sub"))) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"check @filing --format json --out @pipe", "batch @in.jsonl --out @pipe"})
    void a_pipe_is_written_to_directly(String command) throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeThat(Path.of("/usr/bin/mkfifo")).exists();
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(run(command).exitCode()).isZero();
        assertThat(read.get()).contains("\"verdict\"").endsWith("}\n");
        assertThat(run("batch @in.jsonl --resume --out @pipe").messages())
                .contains("is no file that could be continued; expected a file, or no --resume");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check @filing --out @busy",
                "check @filing --out @busy.part",
                "batch @in.jsonl --out @busy",
                "batch @in.jsonl --out @busy --overwrite",
                "batch @in.jsonl --out @busy.part --overwrite"
            })
    void what_a_running_batch_writes_is_left_alone(String command) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("busy.part"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertRefusedAndUnchanged(command, ": another program writes to it; expected it to have ended");
        }
        assertThat(run("check @filing --out @busy").exitCode()).isZero();
    }

    @Test
    void a_link_in_the_place_of_a_part_is_not_followed() throws IOException {
        Path filing = folder.resolve("filing");
        assumeThat(filing.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.setPosixFilePermissions(filing, PosixFilePermissions.fromString("rw-r--r--"));
        Files.createSymbolicLink(folder.resolve("out.part"), Path.of("filing"));
        assertRefusedAndUnchanged("batch @in.jsonl --out @out --overwrite", "cannot be written (");
        assertThat(permissions(filing)).isEqualTo("rw-r--r--");
    }

    /** An at sign stands for the folder. */
    private Result run(String command) {
        return CommandLine.runAsIsInEnglish(command.replace("@", folder.toString() + '/'));
    }

    private Map<Path, String> contents() throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                contents.put(
                        file,
                        Files.isSymbolicLink(file)
                                ? "-> " + Files.readSymbolicLink(file)
                                : Files.isDirectory(file) ? "" : Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return contents;
    }
}
