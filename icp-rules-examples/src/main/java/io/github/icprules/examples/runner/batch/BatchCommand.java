package io.github.icprules.examples.runner.batch;

import io.github.icprules.batch.Batch;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.Version;
import io.github.icprules.examples.runner.batch.BatchOutput.Existing;
import io.github.icprules.examples.runner.io.InputFile;
import io.github.icprules.examples.runner.io.Target;
import io.github.icprules.examples.runner.options.Choice;
import io.github.icprules.examples.runner.options.EngineOptions;
import io.github.icprules.examples.runner.options.ExitOptions;
import io.github.icprules.examples.runner.options.Output;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks many filings. */
@Command(
        name = "batch",
        description = "Checks many filings, one as JSON in each line (see docs/batch.md).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class BatchCommand implements Callable<Integer> {

    /** The format of the output. */
    private enum Format {
        JSON,
        CSV
    }

    @Parameters(
            paramLabel = "FILE",
            description = "The filings or bodies of WeChat, one in a line; - reads standard input.")
    private InputFile file = InputFile.STANDARD_INPUT;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "The number of evaluating threads; by default the number of processors.")
    private @Nullable String threads;

    @Option(
            names = "--resume",
            description =
                    "Continue where an earlier batch to the file that --out names ended; begin if there was none.")
    private boolean resume;

    @Option(
            names = "--overwrite",
            description =
                    "Begin again, even if the file that --out names is there; it stays until the new one is complete.")
    private boolean overwrite;

    @Option(
            names = "--format",
            paramLabel = "json|csv",
            defaultValue = "json",
            description =
                    "A JSON object in each line, or a table for a spreadsheet with a row for each line; json if not given.")
    private String format = "json";

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description =
                    "What an earlier batch wrote about the same filings: the summary counts what differs. Needs --out.")
    private @Nullable InputFile against;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Mixin
    private Output output = new Output();

    @Mixin
    private ExitOptions exit = new ExitOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        output.check();
        Target target = output.target();
        boolean isTable = Choice.of("--format", format, Format.class) == Format.CSV;
        refuseOfTable(isTable);
        engine.check();
        Path written = writtenToCompare();
        WrittenBatch earlier = against == null ? null : new WrittenBatch(against.name());
        int workers = threads();
        Existing existing = existing();
        long start = System.nanoTime();
        BatchTally tally = new BatchTally();
        try (BatchLines lines = BatchLines.of(file.name())) {
            BatchJudge judge = new BatchJudge(engine, workers);
            judge.check();
            BatchSettings settings = judge.settings(output.language());
            try (BatchOutput out = BatchOutput.open(target, existing, !isTable);
                    BatchProgress progress = new BatchProgress(size())) {
                boolean isAllThere = false;
                if (existing == Existing.CONTINUE) {
                    BatchResumption resumption = new BatchResumption(settings, lines, tally, progress);
                    isAllThere = resumption.resume(out);
                    settings = resumption.settings();
                }
                if (!isAllThere) {
                    BatchRecord.Layout layout = isTable
                            ? new BatchTable(output.language())
                            : new BatchRecord.JsonLines(settings, output.language());
                    out.write(layout.head());
                    answer(judge.judge(lines, settings.day(), layout), out, tally, progress);
                    out.complete();
                }
            }
            Map<String, Text> titles = judge.titles();
            PrintWriter messages = spec.commandLine().getErr();
            tally.lines(output.language(), lines.blankLines(), titles, Duration.ofNanos(System.nanoTime() - start))
                    .forEach(messages::println);
            if (earlier != null && written != null) {
                BatchComparison.of(earlier, new WrittenBatch(written.toString()))
                        .lines(output.language(), titles)
                        .forEach(messages::println);
            }
        }
        return exit.code(tally.exitCode());
    }

    /** Refuses a table as the earlier output. A table has one row for each report, so it cannot be checked or compared. */
    private void refuseOfTable(boolean isTable) {
        if (isTable && (resume || against != null)) {
            throw new UnusableInputException(
                    "--format：csv 不能与 %s 同用；应为 json",
                    "--format: csv cannot go with %s; expected json", resume ? "--resume" : "--against");
        }
    }

    /**
     * {@return the file whose content is compared with an earlier output after the batch; {@code null} if there is no
     * comparison}
     */
    private @Nullable Path writtenToCompare() throws IOException {
        if (against == null) {
            return null;
        }
        Target target = output.target();
        if (target == null || target.isDirect()) {
            throw new UnusableInputException(
                    "--out：缺少；应为与 --against 的文件相比较的文件",
                    "--out: missing; expected the file to compare with that of --against");
        }
        return target.file();
    }

    private static void answer(Stream<BatchRecord> answers, BatchOutput out, BatchTally tally, BatchProgress progress) {
        try (answers) {
            answers.forEach(record -> {
                out.write(record.text());
                tally.add(record.summary());
                progress.at(record.end(), tally.answered());
            });
        }
    }

    private int threads() {
        int processors = Math.min(Batch.MOST_THREADS, Runtime.getRuntime().availableProcessors());
        if (threads == null) {
            return processors;
        }
        int number = threads.matches("[0-9]{1,4}") ? Integer.parseInt(threads) : 0;
        if (number < 1 || number > Batch.MOST_THREADS) {
            throw new UnusableInputException(
                    "--threads：应为 1 至 %s 的整数", "--threads: expected a whole number from 1 to %s", Batch.MOST_THREADS);
        }
        return number;
    }

    private Existing existing() {
        if (resume && overwrite) {
            throw new UnusableInputException(
                    "--resume：不能与 --overwrite 同用；应为其中之一", "--resume: cannot go with --overwrite; expected one of them");
        }
        if (output.target() == null && (resume || overwrite)) {
            throw new UnusableInputException(
                    "--out：缺少；应为要接着写或覆盖的文件", "--out: missing; expected the file to continue or to overwrite");
        }
        if (resume) {
            return Existing.CONTINUE;
        }
        return overwrite ? Existing.OVERWRITE : Existing.REFUSE;
    }

    private long size() throws IOException {
        Path input = file.isStandardInput() ? null : Path.of(file.name());
        return input != null && Files.isRegularFile(input) ? Files.size(input) : -1;
    }
}
