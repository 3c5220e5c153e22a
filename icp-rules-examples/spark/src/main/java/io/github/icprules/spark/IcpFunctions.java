package io.github.icprules.spark;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * The functions of SQL that evaluate filings. The argument of each function is a filing as JSON, a body of WeChat's API, or {@code
 * {"wechat": body, "context": context}}.
 *
 * <table>
 * <caption>The functions</caption>
 * <tr><th>Function</th><th>Result</th></tr>
 * <tr><td>{@code icp_verdict(json)}</td><td>the verdict, such as {@code BLOCKED}</td></tr>
 * <tr><td>{@code icp_report(json)}</td><td>the report as JSON</td></tr>
 * <tr><td>{@code icp_problem(json)}</td><td>the reason that the text is no filing; null if it is one</td></tr>
 * </table>
 *
 * <p>Each function returns null for null. For a text that is no filing, {@code icp_verdict} and {@code icp_report} return null, and {@code
 * icp_problem} returns the reason. A failure of the engine fails the query.
 */
public final class IcpFunctions {

    private IcpFunctions() {}

    /** Adds the functions to a session. Filings that name no day are evaluated as of the day of the settings. */
    public static void register(SparkSession spark, EngineSettings settings) {
        requireNonNull(spark, "spark must be given.");
        requireNonNull(settings, "settings must be given.");
        register(
                spark,
                "icp_verdict",
                json -> evaluated(json, settings, report -> report.verdict().name()));
        register(
                spark,
                "icp_report",
                json -> evaluated(
                        json,
                        settings,
                        report -> new String(report.toJson(settings.language()), StandardCharsets.UTF_8)));
        register(spark, "icp_problem", json -> problem(json, settings));
    }

    private static void register(SparkSession spark, String name, UDF1<String, @Nullable String> function) {
        spark.udf().register(name, function, DataTypes.StringType);
    }

    private static @Nullable String evaluated(
            @Nullable String json, EngineSettings settings, Function<FilingReport, String> result) {
        if (json == null) {
            return null;
        }
        FilingRequest request;
        try {
            request = FilingTexts.read(json);
        } catch (UnusableTextException e) {
            return null;
        }
        return result.apply(ExecutorEngines.of(settings).evaluate(settings.dated(request)));
    }

    private static @Nullable String problem(@Nullable String json, EngineSettings settings) {
        if (json == null) {
            return null;
        }
        try {
            FilingTexts.read(json);
            return null;
        } catch (UnusableTextException e) {
            return e.reason(settings.language());
        }
    }
}
