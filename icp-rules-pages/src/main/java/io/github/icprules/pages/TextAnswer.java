package io.github.icprules.pages;

import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.pages.AnswerTree.Code;
import io.github.icprules.pages.AnswerTree.Remark;
import io.github.icprules.pages.AnswerTree.UnmentionedMaterial;
import io.github.icprules.pages.AnswerTree.UnmentionedViolation;
import io.github.icprules.report.Party;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The platform's answer for a terminal, together with the findings that foresaw the answer. */
final class TextAnswer {

    private static final int LABEL = 12;

    private final AnswerTree answer;
    private final TextLines lines;
    private final boolean isFull;
    private final TextBudget budget;
    private final List<String> written = new ArrayList<>();

    /**
     * Takes an answer.
     *
     * @param isFull whether the whole report is printed; otherwise, findings that the tasks list are not listed again
     */
    TextAnswer(AnswerTree answer, TextLines lines, boolean isFull, TextBudget budget) {
        this.answer = answer;
        this.lines = lines;
        this.isFull = isFull;
        this.budget = budget;
    }

    /** {@return the lines of the answer, with an empty line at the end} */
    List<String> all() {
        head();
        if (answer.rejected()) {
            for (Party party : Party.values()) {
                remarks(answer.of(party), party.chinese() + "要改", "For the " + party.english());
            }
        } else {
            remarks(answer.remarks(), "平台意见", "Remarks of the platform");
        }
        if (isFull) {
            unmentioned();
        }
        written.add("");
        return written;
    }

    private void head() {
        line(answer.rejected() ? "✗ " : "", answer.headline());
        List<String> facts = new ArrayList<>();
        if (answer.status() != null) {
            facts.add(lines.say("状态：", "status: ") + lines.text(answer.status()));
        }
        if (answer.errcode() != null && answer.errcode() != PlatformErrorCode.OK.code()) {
            facts.add("errcode " + answer.errcode());
        }
        if (answer.requestId() != null) {
            facts.add("rid " + answer.requestId());
        }
        if (!facts.isEmpty()) {
            line("  ", String.join(" · ", facts));
        }
        if (!answer.summary().isEmpty()) {
            line("  ", answer.summary());
        }
    }

    private void remarks(List<Remark> remarks, String chinese, String english) {
        if (!remarks.isEmpty()) {
            written.add(lines.heading(chinese, english, remarks.size()));
            remarks.forEach(this::remark);
        }
    }

    private void remark(Remark remark) {
        if (isFull) {
            written.add("");
        }
        line(
                "  ",
                (remark.outcome() == null ? "" : lines.text(remark.outcome()) + lines.say("：", ": "))
                        + remark.message());
        if (remark.suggestion() != null) {
            labelled("处理", "Do", remark.suggestion());
        }
        if (remark.changed() != null) {
            labelled(
                    "上次以来",
                    "Since then",
                    remark.changed() ? lines.say("已改", "changed") : lines.say("未改", "not changed"));
        }
        labelled("位置", "Where", place(remark));
        if (!budget.hasRules()) {
            return;
        }
        if (remark.code() != null) {
            labelled("代码", "Code", code(remark.code()));
        }
        if (!remark.rules().isEmpty()) {
            labelled("规则", "Rule", String.join(", ", remark.rules()));
        } else if (!remark.leftOpenBy().isEmpty()) {
            labelled("规则", "Rule", String.join(", ", remark.leftOpenBy()));
            if (!remark.needs().isEmpty()) {
                labelled("未提供", "Not given", lines.labels(remark.needs()));
            }
        }
    }

    private void unmentioned() {
        List<UnmentionedViolation> violations = answer.unmentioned();
        List<UnmentionedMaterial> materials = answer.unmentionedMaterials();
        if (violations.isEmpty() && materials.isEmpty()) {
            return;
        }
        written.add(lines.heading("平台未提及", "Not mentioned by the platform", violations.size() + materials.size()));
        written.add("");
        violations.forEach(violation ->
                line("  • ", lines.text(violation.severity()) + lines.say("：", ": ") + violation.message()));
        materials.forEach(
                material -> line("  • ", lines.text(material.status()) + lines.say("：", ": ") + material.title()));
    }

    private String place(Remark remark) {
        String mapping = lines.text(remark.mapping());
        String fields = String.join(", ", remark.fields());
        String label =
                Objects.requireNonNullElse(remark.written(), "") + lines.say("（" + mapping + "）", " (" + mapping + ")");
        return switch (remark.mapping()) {
            case EXACT -> fields;
            case AMBIGUOUS -> label + "  →  " + fields;
            case UNMAPPED -> label;
            case WHOLE -> mapping;
        };
    }

    /** Returns the meaning of a code, and the kind of evidence if no page of the platform has the code. */
    private String code(Code code) {
        if (code.meaning() == null) {
            return code.number() + lines.say("（含义未公布）", " (meaning not published)");
        }
        String meaning = code.number() + " " + code.meaning();
        PlatformErrorCode.Evidence evidence = code.evidence();
        return evidence == null || evidence == PlatformErrorCode.Evidence.DOCUMENTED
                ? meaning
                : meaning + lines.say("〔" + evidence.chinese() + "〕", " [" + evidence.english() + "]");
    }

    private void line(String label, String text) {
        written.add(lines.line(label, text));
    }

    private void labelled(String chinese, String english, String text) {
        line(
                WideText.pad("    " + lines.say(chinese, english), LABEL + (lines.language() == Language.ZH ? 0 : 2)),
                text);
    }
}
