package io.github.icprules.examples.runner.batch;

import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.pages.PageDetails;
import io.github.icprules.pages.Pages;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.AnsweredReport;
import java.nio.charset.StandardCharsets;

/**
 * Formats the answers of a batch as a CSV table for a spreadsheet, with a row for each line.
 *
 * @param language the language of the table
 */
record BatchTable(Language language) implements BatchRecord.Layout {

    @Override
    public byte[] head() {
        return utf8(Pages.in(language).csvHead());
    }

    @Override
    public byte[] of(BatchLines.Line line, BatchAnswer.Evaluated<?> evaluated) {
        AnsweredReport answered = line.answered(evaluated.report());
        return utf8(Pages.in(language)
                .with(PageDetails.of(evaluated.request()))
                .csvRow(
                        String.valueOf(line.number()),
                        answered == null ? evaluated.report().asTree(language) : answered.asTree(language)));
    }

    @Override
    public byte[] broken(BatchLines.Line line, Text problem) {
        return utf8(Pages.in(language)
                .csvRow(
                        String.valueOf(line.number()),
                        line.reference(),
                        language == Language.ZH ? "无法处理" : "broken line",
                        problem.in(language).replace("\n", language == Language.ZH ? "；" : "; ")));
    }

    private static byte[] utf8(String row) {
        return row.getBytes(StandardCharsets.UTF_8);
    }
}
