package io.github.icprules.pages;

import io.github.icprules.text.Language;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table for a spreadsheet, as CSV. The columns and their order are the components of {@link Row}. */
final class ReportTable {

    /** The byte order mark, by which spreadsheets recognise UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ReportTable() {}

    /**
     * The cells of a row.
     *
     * @param line the number of the line in the input
     * @param reference the caller's reference; {@code null} for an empty cell, as for the other components
     * @param miniProgram the name of the mini-program
     * @param subject the name of the subject
     * @param verdict the verdict
     * @param blocking the number of violations that block the filing
     * @param legal the number of violations of the law
     * @param hints the number of warnings and hints
     * @param missingMaterials the number of missing materials
     * @param merchantTasks the number of tasks of the merchant
     * @param providerTasks the number of tasks of the service provider
     * @param problem the problem to solve first
     * @param rule the rule of the problem
     * @param nextStep the task that solves the problem
     * @param party the party that does the task
     * @param deadline the last day to submit the filing
     * @param policies the applied policies, each with the numbers of the findings that it mutes, waives or gives another
     *     severity
     */
    record Row(
            String line,
            @Nullable String reference,
            @Nullable String miniProgram,
            @Nullable String subject,
            @Nullable String verdict,
            @Nullable String blocking,
            @Nullable String legal,
            @Nullable String hints,
            @Nullable String missingMaterials,
            @Nullable String merchantTasks,
            @Nullable String providerTasks,
            @Nullable String problem,
            @Nullable String rule,
            @Nullable String nextStep,
            @Nullable String party,
            @Nullable String deadline,
            @Nullable String policies) {

        /**
         * {@return the row of a line that is no filing}
         *
         * @param verdict a short text in place of the verdict
         * @param problem the errors in the line
         */
        static Row broken(String line, @Nullable String reference, String verdict, String problem) {
            return new Row(
                    line, reference, null, null, verdict, null, null, null, null, null, null, problem, null, null, null,
                    null, null);
        }

        /** Returns the cells behind the first cell. */
        List<@Nullable String> cells() {
            return Arrays.asList(
                    reference,
                    miniProgram,
                    subject,
                    verdict,
                    blocking,
                    legal,
                    hints,
                    missingMaterials,
                    merchantTasks,
                    providerTasks,
                    problem,
                    rule,
                    nextStep,
                    party,
                    deadline,
                    policies);
        }
    }

    /** {@return the first row, behind a byte order mark} */
    static String head(Language language) {
        return BYTE_ORDER_MARK
                + row(
                        language == Language.ZH
                                ? new Row(
                                        "行", "编号", "小程序", "主办单位", "结论", "阻断", "违法", "提示", "缺材料", "商户待办", "服务商待办",
                                        "首要问题", "规则", "下一步", "责任方", "截止日", "策略")
                                : new Row(
                                        "line",
                                        "reference",
                                        "mini-program",
                                        "subject",
                                        "verdict",
                                        "blocking",
                                        "unlawful",
                                        "hints",
                                        "missing materials",
                                        "tasks of the merchant",
                                        "tasks of the service provider",
                                        "first problem",
                                        "rule",
                                        "next step",
                                        "party",
                                        "deadline",
                                        "policies"));
    }

    /** {@return a row with its line end} */
    static String row(Row row) {
        CsvOutput csv = new CsvOutput();
        Templates.TEXT.render("row.jte", row, csv);
        return csv.toString();
    }
}
