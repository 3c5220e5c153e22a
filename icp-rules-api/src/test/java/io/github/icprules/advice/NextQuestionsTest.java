package io.github.icprules.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.fixtures.Reports;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The questions together with the answer whether the filing is complete. */
class NextQuestionsTest {

    private static final FilingReport COMPLETE = Reports.ready();
    private static final FilingReport INCOMPLETE = Reports.incomplete("subject.seal", "subject.seal");

    @Test
    void a_filing_is_complete_if_neither_the_report_nor_a_question_could_still_block() {
        assertThat(NextQuestions.of(COMPLETE, List.of()).complete()).isTrue();
        assertThat(NextQuestions.of(COMPLETE, List.of(question(false))).complete())
                .isTrue();
        assertThat(NextQuestions.of(COMPLETE, List.of(question(true))).complete())
                .isFalse();
        assertThat(NextQuestions.of(INCOMPLETE, List.of()).complete()).isFalse();
    }

    @Test
    void the_tree_has_the_questions_in_one_language() {
        assertThat(NextQuestions.of(INCOMPLETE, List.of(question(true))).asTree(Language.ZH))
                .isEqualTo(Map.of(
                        "complete", false, "questions", List.of(question(true).asTree(Language.ZH))));
        assertThat(NextQuestions.of(COMPLETE, List.of()).asTree(Language.EN))
                .isEqualTo(Map.of("complete", true, "questions", List.of()));
    }

    private static NextQuestion question(boolean mayBlock) {
        return new NextQuestion(
                "subject.seal",
                null,
                Text.of("有公章吗？", "Is there a seal?"),
                AnswerForm.YES_NO,
                List.of(),
                null,
                UncheckedKind.INPUT_MISSING,
                mayBlock,
                Severity.BLOCKING,
                List.of("subject.seal"),
                null,
                List.of());
    }
}
