package io.github.icprules.spark;

import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.examples.runner.Usage;
import io.github.icprules.pages.Harmless;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The command line of the job, for {@code spark-submit} and for a JVM of its own. */
@Command(
        name = "icp-rules-spark",
        description = "Evaluates the filings in JSON Lines or Parquet files on Spark.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 the output is complete, 2 wrong usage or another job's output, 3 a failure."})
public final class IcpJob implements Callable<Integer> {

    private static final int FAILURE = 3;
    private static final int SHORTEST_KEY = 32;
    private static final String MASTER = "spark.master";

    private final PrintWriter messages;

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
            description = "A file with the secret key of digests, at least " + SHORTEST_KEY + " bytes.")
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
            paramLabel = "verdicts|findings|reports",
            split = ",",
            description = "The rows to write; by default all. Bad records are always written.")
    private Set<OutputKind> kinds = EnumSet.allOf(OutputKind.class);

    @Option(names = "--keep-bad-records", description = "Write bad records themselves, unmasked, beside their reasons.")
    private boolean keepsRecords;

    @Option(names = "--compress", description = "Compress the output with gzip.")
    private boolean compresses;

    @Option(
            names = "--part-size",
            paramLabel = "MB",
            description = "The size of a part of the input; by default at most 32, and less for a short input.")
    private @Nullable Integer partSize;

    @Option(
            names = "--progress",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "The time between two messages. Default: 10.")
    private int progress;

    IcpJob(PrintWriter messages) {
        this.messages = messages;
    }

    /** Runs the job, and ends with its exit code unless that is 0. */
    public static void main(String[] arguments) {
        int exit = run(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** {@return the exit code} */
    static int run(String... arguments) {
        return run(new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments);
    }

    /**
     * {@return the exit code}
     *
     * @param messages takes the messages
     */
    static int run(PrintWriter messages, String... arguments) {
        IcpJob job = new IcpJob(messages);
        return new CommandLine(job)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(messages)
                .setParameterExceptionHandler((problem, all) -> {
                    Text message = new Sentence("%s（用法：--help）", "%s (see: --help)", explained(problem));
                    print(messages, message.in(Usage.language(all)));
                    return ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((problem, command, result) -> {
                    if (problem instanceof JobRefusedException refused) {
                        print(messages, refused.reason(job.language));
                        return ExitCode.USAGE;
                    }
                    if (problem instanceof IllegalArgumentException) {
                        // Of Spark or Hadoop, about a master or a path.
                        print(messages, String.valueOf(problem.getMessage()));
                        return ExitCode.USAGE;
                    }
                    // Spark has logged the failure of a task with its trace. The messages of this job contain no
                    // filing.
                    Text message =
                            new Sentence("作业失败，再次启动即可继续。%s", "The job failed; start it again to continue. %s", problem);
                    print(messages, message.in(job.language));
                    return FAILURE;
                })
                .execute(arguments);
    }

    private static void print(PrintWriter messages, String text) {
        text.lines().map(Harmless::of).forEach(messages::println);
    }

    private static Text explained(ParameterException problem) {
        return problem.getArgSpec() instanceof OptionSpec option && problem.getValue() != null
                ? new Sentence("%s：应为 %s", "%s: expected %s", option.longestName(), option.paramLabel())
                : Usage.explain(problem);
    }

    @Override
    public Integer call() throws IOException {
        SparkConf conf = new SparkConf().setIfMissing(MASTER, "local[*]").setIfMissing("spark.app.name", "icp-rules");
        try (SparkSession spark = SparkSession.builder().config(conf).getOrCreate()) {
            new FilingJob(spark, options(), Duration.ofSeconds(Math.max(1, progress)), messages::println).run();
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
            engine.receiptKey(key(keyFile));
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
        if (partSize != null) {
            if (partSize < 1) {
                throw new JobRefusedException(
                        new Sentence("--part-size：应为正整数", "--part-size: expected a positive number"));
            }
            options.partSize(partSize);
        }
        return options.build();
    }

    private static byte[] key(String file) throws IOException {
        byte[] key = Files.readAllBytes(shipped("--key-file", file));
        if (key.length < SHORTEST_KEY) {
            throw new JobRefusedException(new Sentence(
                    "--key-file：密钥只有 %s 字节；应至少 %s 字节",
                    "--key-file: the key has %s bytes; expected at least %s", key.length, SHORTEST_KEY));
        }
        return key;
    }

    /** {@return a file of this machine, or one that {@code spark-submit --files} has brought} */
    private static Path shipped(String option, String name) {
        for (Path place :
                List.of(Path.of(name), Path.of(SparkFiles.getRootDirectory()).resolve(name))) {
            if (Files.exists(place)) {
                return place;
            }
        }
        throw new JobRefusedException(new Sentence("%s：没有文件 %s", "%s: there is no file %s", option, name));
    }
}
