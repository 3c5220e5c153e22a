package io.github.icprules.examples.runner.check;

import io.github.icprules.examples.runner.io.TerminalText;
import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.pages.Pages;
import io.github.icprules.pages.WideText;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Party;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.AnsweredRemark;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformAnswer;
import io.github.icprules.wechat.PlatformRemark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Formats the platform's answer for a terminal, together with the findings that foresaw the answer. */
final class AnswerText extends TerminalText {

    private static final int LABEL = 12;

    AnswerText(Language language, int columns) {
        super(language, columns);
    }

    /**
     * {@return the answer as text, without the report, which {@link Pages} formats}
     *
     * @param changes the changes since the attempt before, as text; {@code null} if they are not known
     */
    String of(AnsweredReport answered, @Nullable String changes) {
        printHead(answered);
        if (answered.answer().isRejected()) {
            for (Party party : Party.values()) {
                List<AnsweredRemark> remarks = answered.remarks().stream()
                        .filter(remark -> remark.who() == party)
                        .toList();
                print(answered.report(), remarks, party.chinese() + "要改", "For the " + party.english());
            }
        } else {
            print(answered.report(), answered.remarks(), "平台意见", "Remarks of the platform");
        }
        if (changes != null) {
            out.append('\n')
                    .append(said("与上次提交相比", "Compared with the attempt before"))
                    .append('\n');
            changes.lines()
                    .forEach(text ->
                            out.append(text.isEmpty() ? "" : "  ").append(text).append('\n'));
        }
        printUnmentioned(answered);
        return out.append('\n').toString();
    }

    private void print(FilingReport report, List<AnsweredRemark> remarks, String chinese, String english) {
        if (!remarks.isEmpty()) {
            heading(chinese, english, remarks.size());
            remarks.forEach(remark -> printRemark(remark, report));
        }
    }

    private void printHead(AnsweredReport answered) {
        PlatformAnswer answer = answered.answer();
        line(answer.isRejected() ? "✗ " : "", answered.headline().in(language));
        List<String> facts = new ArrayList<>();
        if (answer.status() != null) {
            facts.add(said("状态：", "status: ") + answer.status().in(language));
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
        line("  ", answered.summary().in(language));
    }

    private void printRemark(AnsweredRemark answered, FilingReport report) {
        PlatformRemark remark = answered.remark();
        out.append('\n');
        line(
                "  ",
                answered.outcome().in(language)
                        + said("：", ": ")
                        + remark.message().in(language));
        if (answered.suggestion() != null) {
            labelled("处理", "Do", answered.suggestion().in(language));
        }
        if (answered.changed() != null) {
            labelled("上次以来", "Since then", answered.changed() ? said("已改", "changed") : said("未改", "not changed"));
        }
        labelled("位置", "Where", place(remark));
        remark.knownCode().ifPresentOrElse(known -> labelled("代码", "Code", code(known)), () -> {
            if (remark.errcode() != null) {
                labelled("代码", "Code", remark.errcode() + said("（含义未公布）", " (meaning not published)"));
            }
        });
        String foreseenBy = ids(Stream.concat(
                answered.foreseenBy().stream().map(Violation::ruleId),
                answered.materials().stream().map(MaterialRequirement::ruleId)));
        if (!foreseenBy.isEmpty()) {
            labelled("规则", "Rule", foreseenBy);
        } else if (!answered.leftOpenBy().isEmpty()) {
            labelled("规则", "Rule", ids(answered.leftOpenBy().stream().map(Unchecked::ruleId)));
            String needs = ids(answered.leftOpenBy().stream()
                    .flatMap(unchecked -> unchecked.needs().stream())
                    .map(path -> report.label(path).in(language)));
            if (!needs.isEmpty()) {
                labelled("未提供", "Not given", needs);
            }
        }
    }

    private void printUnmentioned(AnsweredReport answered) {
        List<Violation> violations = answered.unmentioned();
        List<MaterialRequirement> materials = answered.unmentionedMaterials();
        if (violations.isEmpty() && materials.isEmpty()) {
            return;
        }
        heading("平台未提及", "Not mentioned by the platform", violations.size() + materials.size());
        out.append('\n');
        for (Violation violation : violations) {
            line(
                    "  • ",
                    violation.severity().in(language)
                            + said("：", ": ")
                            + violation.message().in(language));
        }
        for (MaterialRequirement material : materials) {
            line(
                    "  • ",
                    material.status().in(language)
                            + said("：", ": ")
                            + material.title().in(language));
        }
    }

    private String place(PlatformRemark remark) {
        String mapping = remark.mapping().in(language);
        String fields = String.join(", ", remark.apiFields());
        String label = remark.place() + said("（" + mapping + "）", " (" + mapping + ")");
        return switch (remark.mapping()) {
            case EXACT -> fields;
            case AMBIGUOUS -> label + "  →  " + fields;
            case UNMAPPED -> label;
            case WHOLE -> mapping;
        };
    }

    /** Returns the meaning of a code, and the kind of evidence if no page of WeChat has the code. */
    private String code(PlatformErrorCode known) {
        String meaning = known.code() + " " + known.in(language);
        return known.evidence() == PlatformErrorCode.Evidence.DOCUMENTED
                ? meaning
                : meaning
                        + said(
                                "〔" + known.evidence().chinese() + "〕",
                                " [" + known.evidence().english() + "]");
    }

    private static String ids(Stream<String> ids) {
        return ids.distinct().collect(Collectors.joining(", "));
    }

    private void heading(String chinese, String english, int count) {
        out.append('\n' + said(chinese, english) + ' ' + count + '\n');
    }

    private void labelled(String chinese, String english, String text) {
        line(WideText.pad("    " + said(chinese, english), LABEL + (language == Language.ZH ? 0 : 2)), text);
    }
}
