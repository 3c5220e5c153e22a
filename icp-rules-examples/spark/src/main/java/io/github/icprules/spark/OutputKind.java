package io.github.icprules.spark;

import java.util.Locale;
import org.apache.spark.sql.types.StructType;

/** The kinds of output rows. Each kind has a file in the folder of each part. */
public enum OutputKind {
    /** One row for each filing. */
    VERDICTS("source STRING, line BIGINT, reference STRING, verdict STRING, evaluatedOn DATE, submitBefore DATE,"
            + " blocking INT, legal INT, warning INT, info INT, missing INT, unchecked INT, waived INT,"
            + " policyEffects ARRAY<STRUCT<policy: STRING, rule: STRING, effect: STRING, severity: STRING, newSeverity: STRING,"
            + " count: INT, applied: BOOLEAN, reason: STRING>>, requestHmac STRING"),
    /** One row for each finding. */
    FINDINGS("source STRING, line BIGINT, reference STRING, kind STRING, ruleId STRING, severity STRING, status STRING,"
            + " path STRING, basis ARRAY<STRING>, confidence ARRAY<STRING>, notes ARRAY<STRING>, sentence STRING"),
    /** One whole report for each filing. */
    REPORTS("source STRING, line BIGINT, reference STRING, report STRING"),
    /** One row for each record that is no filing. */
    BAD("source STRING, line BIGINT, reference STRING, digest STRING, reason STRING, fault BOOLEAN, record STRING");

    private final String ddl;

    OutputKind(String ddl) {
        this.ddl = ddl;
    }

    /**
     * {@return the schema of the rows, for {@code spark.read().schema(…).json(…)}}
     *
     * <p>With this schema, Spark reads the object {@code report} as its JSON text.
     */
    public StructType schema() {
        return StructType.fromDDL(ddl);
    }

    /** {@return the pattern of the files in an output folder} */
    public String files(String output) {
        return "%s/part-*/%s.jsonl*".formatted(output, fileName());
    }

    /** {@return the name of the files without their ending} */
    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
