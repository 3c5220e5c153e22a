package io.github.icprules.pages;

import io.github.icprules.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Renders rows of a table for a spreadsheet, as CSV.
 *
 * <p>Thread-safe.
 */
public final class ReportTable {

    /** The byte order mark, by which spreadsheets recognise UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ReportTable() {}

    /**
     * The cells of a row.
     *
     * @param line the number of the line in the input
     * @param reference the caller's reference; {@code null} for an empty cell, as for the other components
     * @param subject the name of the subject
     * @param verdict the verdict
     * @param worst the most severe finding
     * @param rule the rule of that finding
     * @param action the first action
     * @param who the party that acts
     * @param by the last day of the action
     * @param waived the number of waived findings; {@code null} if the table has no such column, because there is no policy
     */
    public record Row(
            String line,
            @Nullable String reference,
            @Nullable String subject,
            @Nullable String verdict,
            @Nullable String worst,
            @Nullable String rule,
            @Nullable String action,
            @Nullable String who,
            @Nullable String by,
            @Nullable String waived) {}

    /**
     * {@return the first row, behind a byte order mark}
     *
     * @param hasWaived whether the table has a column for the number of waived findings
     */
    public static String head(Language language, boolean hasWaived) {
        return BYTE_ORDER_MARK
                + row(
                        language == Language.ZH
                                ? new Row(
                                        "行",
                                        "委托方编号",
                                        "主办单位",
                                        "结论",
                                        "首要问题",
                                        "规则",
                                        "下一步",
                                        "责任方",
                                        "最晚日期",
                                        hasWaived ? "已豁免" : null)
                                : new Row(
                                        "line",
                                        "reference",
                                        "subject",
                                        "verdict",
                                        "worst finding",
                                        "rule",
                                        "first action",
                                        "who",
                                        "by",
                                        hasWaived ? "waived" : null));
    }

    /** {@return a row with its line end} */
    public static String row(Row row) {
        CsvOutput csv = new CsvOutput();
        Templates.TEXT.render("row.jte", row, csv);
        return csv.toString();
    }
}
