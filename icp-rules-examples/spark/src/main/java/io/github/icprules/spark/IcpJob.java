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
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
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
        description = "Evaluates the filings in files on Spark.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 the output is complete, 2 wrong usage or another job's output, 3 a failure."})
public final class IcpJob implements Callable<Integer> {

    private static final int FAILURE = 3;
    private static final String MASTER = "spark.master";

    private final PrintWriter messages;

    @Parameters(index = "0", paramLabel = "INPUT", description = "A file, a folder or a pattern.")
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private String input;

    @Parameters(index = "1", paramLabel = "OUTPUT", description = "A new folder, or that of the same job to continue.")
    @SuppressWarnings("NullAway.Init") // Set before the command is called.
    private String output;

    @Option(names = "--lang", paramLabel = "zh|en", description = "The language of sentences. Default: zh.")
    private @Nullable Language language;

    @Option(
            names = "--on",
            paramLabel = "YYYY-MM-DD",
            description = "The evaluation date; by default the filing's own, or the day on which the job started.")
    private @Nullable LocalDate on;

    @Option(
            names = "--provinces",
            paramLabel = "off|current|all",
            description = "The reported provincial requirements. Default: current.")
    private @Nullable ProvincialProfile provinces;

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
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = JobOptions.LINES,
            description =
                    "lines (a filing in each line, also .gz), or a source of Spark such as parquet. Default: lines.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private String format;

    @Option(
            names = "--json",
            paramLabel = "EXPRESSION",
            defaultValue = JobOptions.VALUE,
            description = "The column, or the expression of SQL, with the filing or WeChat body. Default: value.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private String json;

    @Option(
            names = "--batch",
            paramLabel = "MB",
            description = "About how much input is evaluated and written together, in whole files. Default: 256.")
    private @Nullable Integer batch;

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
                        print(messages, refused.reason(job.language()));
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
                    print(messages, message.in(job.language()));
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
        SparkConf conf = new SparkConf()
                .setIfMissing(MASTER, "local[*]")
                .setIfMissing("spark.app.name", "icp-rules")
                // Reports are about people, so the files are for their owner.
                .setIfMissing("spark.hadoop.fs.permissions.umask-mode", "077")
                // Spark counts a small file as 4 MB, so without this setting many small files make many small outputs.
                .setIfMissing("spark.sql.files.openCostInBytes", "65536");
        set(conf, "language", language);
        set(conf, "provinces", provinces);
        set(conf, "on", on);
        set(conf, "packs", packs.isEmpty() ? null : String.join(",", packs));
        set(conf, "policies", policies.isEmpty() ? null : String.join(",", policies));
        set(conf, "keyFile", keyFile);
        JobOptions options = JobOptions.of(input, output).withFormat(format, json);
        if (batch != null) {
            if (batch < 1) {
                throw new JobRefusedException(new Sentence("--batch：应为正整数", "--batch: expected a positive number"));
            }
            options = options.withBatch(batch);
        }
        try (SparkSession spark = SparkSession.builder().config(conf).getOrCreate()) {
            // Refuses an absent file under the name of its option.
            packs.forEach(pack -> ShippedFile.find("--pack", pack));
            policies.forEach(policy -> ShippedFile.find("--policy", policy));
            if (keyFile != null) {
                ShippedFile.find("--key-file", keyFile);
            }
            new FilingJob(spark, options, messages::println).run();
        }
        return 0;
    }

    private Language language() {
        return language == null ? Language.ZH : language;
    }

    /** Sets the value of an option. Without the option, the configuration of the cluster applies. */
    private static void set(SparkConf conf, String name, @Nullable Object value) {
        if (value != null) {
            conf.set(EngineSettings.PREFIX + name, value.toString());
        }
    }
}
