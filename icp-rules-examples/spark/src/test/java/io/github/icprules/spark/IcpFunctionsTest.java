package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions of SQL in a session with nothing but the configuration. */
class IcpFunctionsTest extends JobRunner {

    private static final String ALL = "SELECT %1$sverdict(json), %1$sreport(json), %1$sproblem(json) FROM texts";

    private static void texts(@Nullable String... json) {
        spark.createDataset(Arrays.asList(json), Encoders.STRING()).toDF("json").createOrReplaceTempView("texts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"icp_", "icp."})
    void verdicts_reports_and_reasons_of_the_library(String prefix) throws IOException {
        spark.sql("SET spark.icp.language=en");
        EngineSettings settings = settings();
        for (String json : List.of(samples().get(0), samples().get(samples().size() - 1))) {
            texts(json);
            FilingReport report = IcpRuleEngine.load().evaluate(settings.dated(read(json)));
            assertThat(spark.sql(ALL.formatted(prefix)).head())
                    .isEqualTo(RowFactory.create(
                            report.verdict().name(),
                            new String(report.toJson(Language.EN), StandardCharsets.UTF_8),
                            null));
        }
        texts("{\"filingType\":\"NEW_FRIST\"}");
        Row wrong = spark.sql(ALL.formatted(prefix)).head();
        assertThat(wrong.isNullAt(0) && wrong.isNullAt(1)).isTrue();
        assertThat(wrong.getString(2)).startsWith("column 15: filingType: unknown value");
        texts((String) null);
        assertThat(spark.sql(ALL.formatted(prefix)).head()).isEqualTo(RowFactory.create(null, null, null));
        assertThat(spark.sql("SELECT %sevaluate(json) FROM texts".formatted(prefix))
                        .head()
                        .isNullAt(0))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"icp_evaluate", "icp.evaluate"})
    void one_struct_has_everything_about_a_record(String function) throws IOException {
        List<String> lines = new ArrayList<>(samples());
        lines.add("{\"reference\": \"order 7\", \"filingType\": \"NEW_FIRST\", \"subject\": {\"nmber\": \"" + ID_NUMBER
                + "\"}}");
        texts(lines.toArray(String[]::new));

        List<Row> rows = spark.sql("SELECT json, r.* FROM (SELECT json, %s(json) AS r FROM texts)".formatted(function))
                .collectAsList();

        assertThat(rows).hasSameSizeAs(lines);
        EngineSettings settings = settings();
        for (Row row : rows.subList(0, rows.size() - 1)) {
            String json = row.getAs("json");
            FilingReport report = IcpRuleEngine.load().evaluate(settings.dated(read(json)));
            assertThat(row.<String>getAs("report"))
                    .isEqualTo(new String(report.toJson(Language.ZH), StandardCharsets.UTF_8));
            assertThat(row.<String>getAs("verdict")).isEqualTo(report.verdict().name());
            assertThat(row.getList(row.fieldIndex("findings")))
                    .hasSize(report.violations().size()
                            + report.requirements().size()
                            + report.unchecked().size()
                            + report.waived().size());
            assertThat(row.<Boolean>getAs("fault")).isFalse();
            assertThat(row.<String>getAs("digest")).isEqualTo(Digests.of(json.getBytes(StandardCharsets.UTF_8), null));
        }
        Row bad = rows.get(rows.size() - 1);
        assertThat(bad.<String>getAs("problem"))
                .startsWith("第65列：subject.nmber：")
                .doesNotContain(ID_NUMBER);
        assertThat(bad.<String>getAs("reference")).isEqualTo("order 7");
        assertThat(bad.<Object>getAs("verdict")).isNull();
    }

    @Test
    void a_finding_has_its_rule_its_place_its_basis_and_its_sentence() throws IOException {
        spark.sql("SET spark.icp.language=en");
        texts(oneLine(EXAMPLES.resolve("samples/news-without-approval.json")));

        List<Row> rows = spark.sql("SELECT inline(icp_evaluate(json).findings) FROM texts")
                .where("kind = 'VIOLATION' AND severity = 'BLOCKING'")
                .collectAsList();

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.<String>getAs("ruleId")).matches("[a-z-]+\\.[a-z-]+");
            assertThat(row.<String>getAs("status")).isEqualTo("VIOLATED");
            assertThat(row.<String>getAs("path")).isNotBlank();
            assertThat(row.getList(row.fieldIndex("basis"))).isNotEmpty();
            assertThat(row.<String>getList(row.fieldIndex("confidence"))).contains("HIGH");
            assertThat(row.<String>getAs("sentence")).matches("[\\x20-\\x7e“”]*[a-z].*");
        });
    }

    @Test
    void malformed_bytes_and_a_text_that_is_too_long_have_a_problem() {
        spark.sql("SET spark.icp.language=en");
        assertThat(spark.sql("SELECT icp_problem(unhex('7B22FF'))").head().getString(0))
                .isEqualTo("column 3: not UTF-8; expected JSON in UTF-8");
        assertThat(spark.sql("SELECT icp_evaluate(repeat('x', 1048577)).problem")
                        .head()
                        .getString(0))
                .startsWith("longer than 1 MB");
    }

    @Test
    void the_configuration_has_packs_policies_the_day_and_a_key_that_no_plan_shows() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "a key of thirty-two bytes or more");
        Path policy = Files.writeString(
                folder.resolve("own.csv"), "rule,effect,severity,reason\nacme/brand.competitor,SEVERITY,INFO,示例\n");
        set("packs", EXAMPLES.resolve("packs/first/pack"));
        set("policies", policy);
        set("keyFile", key);
        set("on", "2026-11-24");
        texts(oneLine(EXAMPLES.resolve("samples/enterprise-ready.json"))
                .replaceFirst("\"name\":\"[^\"]*小程序\"", "\"name\":\"样例云助手\""));

        for (String function : List.of("icp_evaluate", "icp.evaluate")) {
            Row row = spark.sql("SELECT r.* FROM (SELECT %s(json) AS r FROM texts)".formatted(function))
                    .head();
            assertThat(row.<String>getAs("report"))
                    .contains("\"id\":\"acme\"", "\"id\":\"own\"", "\"evaluatedOn\":\"2026-11-24\"");
            assertThat(row.<String>getAs("requestHmac")).hasSize(64);
            String plan = spark.sql("EXPLAIN EXTENDED SELECT %s(json) FROM texts".formatted(function))
                    .head()
                    .getString(0);
            assertThat(plan).contains(function.substring(4)).doesNotContain("thirty-two", "EngineSettings", "[B@");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "language, fr, spark.icp.language: expected zh or en",
        "on, soon, spark.icp.on: expected YYYY-MM-DD",
        "provinces, some, spark.icp.provinces: expected off or current or all",
        "packs, absent.jar, spark.icp.packs: there is no file absent.jar"
    })
    void a_wrong_setting_is_refused(String name, String value, String expected) {
        set(name, value);
        assertThatThrownBy(() -> spark.sql("SELECT icp_verdict('{}')").collect())
                .hasStackTraceContaining(expected);
    }

    @Test
    void a_wrong_number_of_arguments_is_refused_and_a_description_is_there() {
        assertThatThrownBy(() -> spark.sql("SELECT icp_verdict('{}', 'x')").collect())
                .hasStackTraceContaining("icp_verdict: expected one argument, the filing as JSON; found 2");
        assertThat(spark.sql("DESCRIBE FUNCTION icp_evaluate").collectAsList().toString())
                .contains("icp_evaluate(json) - Evaluates a filing");
        assertThat(spark.sql("SELECT icp_verdict('{}')").columns()).containsExactly("icp_verdict({})");
    }

    @Test
    void all_tasks_of_a_jvm_share_one_engine() {
        EngineSettings settings = settings();
        set("language", "en");
        EngineSettings english = settings();
        set("provinces", "off");

        assertThat(ExecutorEngines.of(settings))
                .isSameAs(ExecutorEngines.of(english))
                .isNotSameAs(ExecutorEngines.of(settings()));
    }
}
