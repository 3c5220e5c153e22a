package io.github.icprules.spark;

import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkFiles;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the job, for {@code spark-submit} and for a JVM of its own. */
@Command(
        name = "icp-rules-spark",
        description = "Evaluates the filings in JSON Lines or Parquet files on Spark.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 the output is complete, 2 wrong usage or another job's output, 3 a failure."})
public final class IcpJob implements Callable<Integer> {

    private static final int FAILURE = 3;
    private static final String MASTER = "spark.master";

    @Parameters(index = "0", paramLabel = "INPUT", description = "A file, a folder or a pattern.")
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private String input;

    @Parameters(index = "1", paramLabel = "OUTPUT", description = "A new folder, or that of the same job to continue.")
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private String output;

    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", description = "The language of sentences.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private Language language;

    @Option(
            names = "--on",
            paramLabel = "YYYY-MM-DD",
            description = "The evaluation date; by default the filing's own, or the day on which the job started.")
    private @Nullable LocalDate on;

    @Option(
            names = "--provinces",
            paramLabel = "off|current|all",
            defaultValue = "current",
            description = "The reported provincial requirements. Default: current.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private ProvincialProfile provinces;

    @Option(names = "--pack", paramLabel = "PLACE", description = "A rule pack, a folder or a jar; several times.")
    private List<String> packs = List.of();

    @Option(names = "--policy", paramLabel = "FILE", description = "A policy as CSV; several times.")
    private List<String> policies = List.of();

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "A file with the secret key of digests, at least 32 bytes.")
    private @Nullable String keyFile;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            defaultValue = "value",
            description = "The column of Parquet files with the filing or WeChat body. Default: value.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private String column;

    @Option(names = "--context-column", paramLabel = "NAME", description = "The column with the context of the body.")
    private @Nullable String contextColumn;

    @Option(
            names = "--write",
            paramLabel = "KIND",
            split = ",",
            description = "verdicts, findings, reports; by default all. Bad records are always written.")
    private Set<OutputKind> kinds = EnumSet.allOf(OutputKind.class);

    @Option(names = "--keep-bad-records", description = "Write bad records themselves, unmasked, beside their reasons.")
    private boolean keepsRecords;

    @Option(names = "--compress", description = "Compress the output with gzip.")
    private boolean compresses;

    @Option(
            names = "--part-size",
            paramLabel = "MB",
            description = "The size of a part of the input; by default at most 32, and less for a short input.")
    private int partSize;

    @Option(
            names = "--progress",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "The time between two messages. Default: 10.")
    private int progress;

    /** Runs the job, and ends with its exit code unless that is 0. */
    public static void main(String[] arguments) {
        int exit = run(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** {@return the exit code} */
    static int run(String... arguments) {
        return new CommandLine(new IcpJob())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((problem, command, result) -> {
                    if (problem instanceof JobRefusedException || problem instanceof IllegalArgumentException) {
                        command.getErr().println(problem.getMessage());
                        return ExitCode.USAGE;
                    }
                    // Spark has logged the failure of a task with its trace. The messages of this job contain no
                    // filing.
                    command.getErr().println("The job failed; start it again to continue. " + problem);
                    return FAILURE;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        SparkConf conf = new SparkConf().setIfMissing(MASTER, "local[*]").setIfMissing("spark.app.name", "icp-rules");
        try (SparkSession spark = SparkSession.builder().config(conf).getOrCreate()) {
            new FilingJob(spark, options(), Duration.ofSeconds(Math.max(1, progress)), System.err::println).run();
        }
        return 0;
    }

    private JobOptions options() throws IOException {
        EngineSettings.Builder engine =
                EngineSettings.builder().language(language).provinces(provinces);
        packs.forEach(pack -> engine.pack(shipped("--pack", pack)));
        policies.forEach(policy -> engine.policy(shipped("--policy", policy)));
        if (on != null) {
            engine.on(on);
        }
        if (keyFile != null) {
            engine.receiptKey(Files.readAllBytes(shipped("--key-file", keyFile)));
        }
        JobOptions.Builder options = JobOptions.builder(input, output)
                .engine(engine.build())
                .write(kinds)
                .column(column);
        if (contextColumn != null) {
            options.contextColumn(contextColumn);
        }
        if (keepsRecords) {
            options.keepBadRecords();
        }
        if (compresses) {
            options.compress();
        }
        if (partSize > 0) {
            options.partSize(partSize);
        }
        return options.build();
    }

    /** {@return a file of this machine, or one that {@code spark-submit --files} has brought} */
    private static Path shipped(String option, String name) {
        for (Path place :
                List.of(Path.of(name), Path.of(SparkFiles.getRootDirectory()).resolve(name))) {
            if (Files.exists(place)) {
                return place;
            }
        }
        throw new JobRefusedException("%s: there is no file %s".formatted(option, name));
    }
}
