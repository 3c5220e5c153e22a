package io.github.icprules.spark;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The views of the output of a job: {@code verdicts}, {@code findings}, {@code reports} and {@code bad} of the table {@code records}. */
public final class JobViews {

    private static final String PLACE = "SELECT source, offset, reference, ";

    private static final Map<String, String> VIEWS = new LinkedHashMap<>();

    static {
        VIEWS.put(
                "verdicts",
                PLACE
                        + "verdict, evaluatedOn, submitBefore, blocking, legal, warning, info, missing, unchecked, waived,"
                        + " policyEffects, requestHmac, digest FROM records WHERE verdict IS NOT NULL");
        VIEWS.put("findings", PLACE + "inline(findings) FROM records");
        VIEWS.put("reports", PLACE + "report FROM records WHERE report IS NOT NULL");
        VIEWS.put("bad", PLACE + "length, digest, problem, fault FROM records WHERE problem IS NOT NULL");
    }

    private JobViews() {}

    /** {@return the statements of SQL that create the views of an output folder in a session} */
    public static List<String> statements(String output) {
        requireNonNull(output, "output must be given.");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("records", "SELECT * FROM parquet.`%s/records`".formatted(output.replace("`", "``")));
        all.putAll(VIEWS);
        return all.entrySet().stream()
                .map(view -> "CREATE OR REPLACE TEMPORARY VIEW %s AS %s".formatted(view.getKey(), view.getValue()))
                .toList();
    }

    /** Creates the views of an output folder in a session. */
    public static void create(SparkSession spark, String output) {
        requireNonNull(spark, "spark must be given.");
        statements(output).forEach(spark::sql);
    }

    /** Prints the statements, for {@code spark-sql -i}. The argument is an output folder. */
    public static void main(String[] arguments) {
        statements(arguments[0]).forEach(statement -> System.out.println(statement + ';'));
    }
}
