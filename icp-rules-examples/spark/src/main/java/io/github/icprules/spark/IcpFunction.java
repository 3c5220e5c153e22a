package io.github.icprules.spark;

import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.io.LineReader;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Text;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * The functions of SQL that evaluate a filing. The argument is a text in UTF-8 as {@code batch} of the command line reads it from a line:
 * a filing, a body of WeChat's API, or {@code {"wechat": body, "context": context}}. The result for null is null.
 */
enum IcpFunction {
    /** Everything about a record as one struct. */
    EVALUATE(RecordRow.SCHEMA, "Evaluates a filing; verdict, counts, findings, report, or the problem of the text.") {
        @Override
        Object result(byte[] json, EngineSettings settings) {
            return row(json, settings);
        }
    },
    /** The verdict; null for a text that is no filing. */
    VERDICT(DataTypes.StringType, "Returns the verdict on a filing, such as BLOCKED; null if the text is no filing.") {
        @Override
        @Nullable Object result(byte[] json, EngineSettings settings) {
            FilingReport report = report(json, settings);
            return report == null ? null : report.verdict().name();
        }
    },
    /** The report as JSON; null for a text that is no filing. */
    REPORT(DataTypes.StringType, "Returns the report on a filing as JSON; null if the text is no filing.") {
        @Override
        @Nullable Object result(byte[] json, EngineSettings settings) {
            FilingReport report = report(json, settings);
            return report == null ? null : UTF8String.fromBytes(report.toJson(settings.language()));
        }
    },
    /** The reason why a text is no filing; null for a filing. */
    PROBLEM(DataTypes.StringType, "Returns the reason why a text is no filing; null if it is a filing.") {
        @Override
        @Nullable Object result(byte[] json, EngineSettings settings) {
            try {
                read(json, settings);
                return null;
            } catch (UnusableInputException e) {
                return e.problem().in(settings.language());
            }
        }
    };

    private final DataType type;
    private final String usage;

    IcpFunction(DataType type, String usage) {
        this.type = type;
        this.usage = usage;
    }

    /** {@return the name in a catalog, such as {@code verdict}} */
    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the name in SQL, such as {@code icp_verdict}} */
    String sqlName() {
        return "icp_" + shortName();
    }

    /** {@return the type of the result} */
    DataType type() {
        return type;
    }

    /** {@return what the function returns, in a sentence} */
    String usage() {
        return usage;
    }

    /** {@return the function for a column of bytes} */
    UserDefinedFunction udf(EngineSettings settings) {
        UDF1<byte @Nullable [], @Nullable Object> body = json -> apply(json, settings);
        return functions.udf(body, type).withName(sqlName());
    }

    /** {@return the result as a value that Spark's converters take, such as a {@link Row}; {@code null} for {@code null}} */
    @Nullable Object apply(byte @Nullable [] json, EngineSettings settings) {
        return json == null ? null : result(json, settings);
    }

    abstract @Nullable Object result(byte[] json, EngineSettings settings);

    private static FilingRequest read(byte[] json, EngineSettings settings) {
        if (json.length > LineReader.MOST_BYTES) {
            throw new UnusableInputException("超过 1 MB；应为一件备案", "longer than 1 MB; expected one filing");
        }
        return settings.dated(RequestReader.submission(Source.ofLine(json)).request());
    }

    private static @Nullable FilingReport report(byte[] json, EngineSettings settings) {
        FilingRequest request;
        try {
            request = read(json, settings);
        } catch (UnusableInputException e) {
            return null;
        }
        return ExecutorEngines.of(settings).evaluate(request);
    }

    private static Row row(byte[] json, EngineSettings settings) {
        String digest = Digests.of(json, settings.key());
        Text problem;
        boolean isFault = false;
        try {
            return RecordRow.of(
                    ExecutorEngines.of(settings).evaluate(read(json, settings)), settings.language(), digest);
        } catch (UnusableInputException e) {
            problem = e.problem();
        } catch (InvalidTreeException e) {
            problem = RequestReader.unusable(e).problem();
        } catch (RuntimeException | StackOverflowError e) {
            // The message could repeat what the filing says of a person.
            problem = new Sentence(
                    "程序故障（%s）", "a fault of the program (%s)", e.getClass().getSimpleName());
            isFault = true;
        }
        String reference = json.length > LineReader.MOST_BYTES ? null : RequestReader.referenceIn(json);
        return RecordRow.bad(reference, digest, problem.in(settings.language()), isFault);
    }
}
