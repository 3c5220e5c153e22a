package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example in Python with the packaged jar. The test needs PySpark of the same version, so it runs only if the property
 * {@code spark.submit} names its command {@code spark-submit}.
 */
@EnabledIfSystemProperty(named = PythonIT.COMMAND, matches = ".+", disabledReason = "PySpark is not named")
class PythonIT {

    static final String COMMAND = "spark.submit";

    private static final int FILINGS = 200;
    private static final Pattern VERDICT = Pattern.compile("(?m)^\\|([A-Z_]+) *\\|[^|]*\\|(\\d+) *\\|$");

    @TempDir
    private Path folder;

    @Test
    void the_example_counts_the_verdicts_of_the_library() throws Exception {
        List<String> lines = GeneratedFilings.linesWithBad(FILINGS).toList();
        Path orders = Files.write(folder.resolve("orders.jsonl"), lines);
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(
                        System.getProperty(COMMAND),
                        "--master",
                        "local[2]",
                        "--jars",
                        System.getProperty("spark.job.jar"),
                        "filings.py",
                        orders.toString())
                .redirectError(log.toFile());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");

        Process python = builder.start();
        String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(python.waitFor()).as(printed + Files.readString(log)).isZero();
        Map<String, Integer> counts = new TreeMap<>();
        for (Matcher row = VERDICT.matcher(printed); row.find(); ) {
            counts.merge(row.group(1), Integer.valueOf(row.group(2)), Integer::sum);
        }
        assertThat(counts).as(printed).isEqualTo(verdicts(lines));
        assertThat(printed).contains("filingType: unknown value (NEW_FRIST)", "materials.face-ve");
    }

    /** {@return the number of filings with each verdict, and of lines that are no filing as {@code NULL}} */
    private static Map<String, Integer> verdicts(List<String> lines) throws IOException {
        IcpRuleEngine engine = IcpRuleEngine.load();
        Map<String, Integer> verdicts = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean isBad = i % GeneratedFilings.BAD_EVERY == GeneratedFilings.BAD_EVERY / 2;
            String verdict = isBad
                    ? "NULL"
                    : engine.evaluate(JobRunner.read(lines.get(i))).verdict().name();
            verdicts.merge(verdict, 1, Integer::sum);
        }
        return verdicts;
    }
}
