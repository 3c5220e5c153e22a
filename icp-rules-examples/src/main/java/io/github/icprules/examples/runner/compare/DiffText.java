package io.github.icprules.examples.runner.compare;

import io.github.icprules.examples.runner.io.TerminalText;
import io.github.icprules.report.ReportDiff;
import io.github.icprules.report.ReportDiff.Changed;
import io.github.icprules.report.ReportDiff.Difference;
import io.github.icprules.report.ReportOutline;
import io.github.icprules.report.ReportOutline.Item;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats the difference of two reports for a reader at a terminal. */
final class DiffText extends TerminalText {

    private static final int SHORT_DIGEST = 12;

    /** The name of the cited versions of articles in a difference. */
    private static final String BASIS = "basis";

    private final boolean full;
    private final Map<String, Text> titles;

    /**
     * Creates a layout.
     *
     * @param full whether to print also the findings in which only the basis differs
     * @param titles the titles of the rules, by id; the id stands for a missing title
     */
    DiffText(Language language, int columns, boolean full, Map<String, Text> titles) {
        super(language, columns);
        this.full = full;
        this.titles = titles;
    }

    String of(ReportDiff diff) {
        printHead(diff);
        section(said("新出现", "New"), diff.added(), this::print);
        section(said("不再出现", "Gone"), diff.gone(), this::print);
        List<Changed> ofBasis =
                diff.changed().stream().filter(DiffText::isOfBasis).toList();
        section(
                said("有变化", "Changed"),
                full
                        ? diff.changed()
                        : diff.changed().stream()
                                .filter(change -> !isOfBasis(change))
                                .toList(),
                this::print);
        if (!full && !ofBasis.isEmpty()) {
            out.append('\n');
            line(
                    "",
                    said(
                            "只有依据的文本不同 " + ofBasis.size() + " 项（加 --full 显示）。",
                            "Only the text of the basis differs: " + ofBasis.size() + " (shown with --full)."));
        }
        return out.toString();
    }

    private void printHead(ReportDiff diff) {
        ReportOutline before = diff.before();
        ReportOutline after = diff.after();
        String verdict = after.verdict().in(language);
        line(
                "",
                diff.isVerdictChanged()
                        ? before.verdict().in(language) + " → " + verdict
                        : said("结论不变：", "verdict unchanged: ") + verdict);
        if (diff.isEmpty()) {
            line("  ", said("没有差别", "no difference"));
        }
        if (!diff.verdictRules().isEmpty()) {
            line(
                    "  ",
                    said("结论改变的原因：", "The verdict changed because of: ")
                            + diff.verdictRules().stream()
                                    .map(this::title)
                                    .distinct()
                                    .collect(Collectors.joining(said("；", "; "))));
        }
        if (!before.evaluatedOn().equals(after.evaluatedOn())) {
            line("  ", said("评估日期 ", "judged as of ") + before.evaluatedOn() + " → " + after.evaluatedOn());
        }
        if (!before.rulePackSha256().equals(after.rulePackSha256())) {
            line(
                    "  ",
                    said("规则 ", "rules ") + "sha256 " + start(before.rulePackSha256()) + " → "
                            + start(after.rulePackSha256()));
        }
        if (!before.policies().equals(after.policies())) {
            line("  ", said("策略 ", "policies ") + policies(before) + " → " + policies(after));
        }
        String request = before.requestHmac();
        if (request != null && after.requestHmac() != null && !request.equals(after.requestHmac())) {
            line("  ", said("备案内容不同（request hmac）", "the filings differ (request hmac)"));
        }
    }

    private String policies(ReportOutline outline) {
        return outline.policies().isEmpty()
                ? said("（无）", "(none)")
                : outline.policies().stream()
                        .map(policy -> {
                            int blank = policy.lastIndexOf(' ');
                            return policy.substring(0, blank + 1) + start(policy.substring(blank + 1));
                        })
                        .collect(Collectors.joining(", "));
    }

    private <T> void section(String title, List<T> items, Consumer<T> print) {
        if (!items.isEmpty()) {
            out.append('\n').append(title).append(' ').append(items.size()).append('\n');
            items.forEach(print);
        }
    }

    private void print(Item item) {
        String code = item.codes().getOrDefault("severity", item.codes().get("status"));
        line("  • ", kind(item) + said("：", ": ") + item.sentence().in(language));
        line("    ", item.ruleId() + " · " + item.path() + (code == null ? "" : " · " + code));
    }

    private void print(Changed change) {
        line(
                "  • ",
                kind(change.after()) + said("：", ": ") + title(change.after().ruleId()));
        line("    ", change.after().ruleId() + " · " + change.after().path());
        for (Difference difference : change.differences()) {
            if (full || !difference.property().equals(BASIS)) {
                line(
                        "    ",
                        difference.property() + said("：", ": ") + shown(difference.before()) + " → "
                                + shown(difference.after()));
            }
        }
    }

    private String kind(Item item) {
        return item.section().in(language);
    }

    private String shown(@Nullable String code) {
        return code == null ? said("（无）", "(none)") : code;
    }

    private static boolean isOfBasis(Changed change) {
        return change.differences().stream()
                .allMatch(difference -> difference.property().equals(BASIS));
    }

    private static String start(String digest) {
        return digest.length() <= SHORT_DIGEST ? digest : digest.substring(0, SHORT_DIGEST);
    }

    private String title(String ruleId) {
        Text title = titles.get(ruleId);
        return title == null ? ruleId : title.in(language);
    }
}
