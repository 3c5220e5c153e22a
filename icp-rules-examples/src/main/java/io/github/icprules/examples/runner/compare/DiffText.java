package io.github.icprules.examples.runner.compare;

import io.github.icprules.examples.runner.io.TerminalText;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.report.ReportDiff;
import io.github.icprules.report.ReportDiff.Changed;
import io.github.icprules.report.ReportDiff.Difference;
import io.github.icprules.report.ReportOutline;
import io.github.icprules.report.ReportOutline.Item;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.text.Language;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Formats the difference of two reports for a reader at a terminal. */
public final class DiffText extends TerminalText {

    private static final int SHORT_DIGEST = 12;

    /** The name of the cited versions of articles in a difference. */
    private static final String BASIS = "basis";

    /** The Chinese names of the compared properties. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("material", "材料"),
            Map.entry("category", "类目"),
            Map.entry("severity", "严重程度"),
            Map.entry("status", "状态"),
            Map.entry("kind", "类型"),
            Map.entry("needs", "所缺信息"),
            Map.entry("standing", "同类备案都有"),
            Map.entry("alsoAt", "其他位置"),
            Map.entry("deadline", "截止日"),
            Map.entry("platformErrcode", "平台错误码"),
            Map.entry("causedBy", "起因"),
            Map.entry("penalty", "罚则"),
            Map.entry(BASIS, "依据"),
            Map.entry("until", "豁免至"));

    private final Map<String, Text> labels = new HashMap<>();
    private final boolean full;
    private final Map<String, Text> titles;

    /**
     * Creates a layout.
     *
     * @param full whether to print also the findings in which only the basis differs
     * @param titles the titles of the rules, by id; the id stands for a missing title
     */
    public DiffText(Language language, int columns, boolean full, Map<String, Text> titles) {
        super(language, columns);
        this.full = full;
        this.titles = titles;
    }

    /** {@return the difference as text} */
    public String of(ReportDiff diff) {
        labels.putAll(diff.before().labels());
        labels.putAll(diff.after().labels());
        printHead(diff);
        return findings(diff);
    }

    /** {@return the differences of the findings as text, without the verdicts} */
    public String withoutVerdict(ReportDiff diff) {
        labels.putAll(diff.before().labels());
        labels.putAll(diff.after().labels());
        if (diff.isEmpty()) {
            line("", said("没有差别", "no difference"));
        }
        return findings(diff);
    }

    private String findings(ReportDiff diff) {
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
        String property = item.codes().containsKey("severity") ? "severity" : "status";
        String code = item.codes().get(property);
        line("  • ", kind(item) + said("：", ": ") + item.sentence().in(language));
        line("    ", place(item) + (code == null ? "" : " · " + shown(property, code)));
    }

    private void print(Changed change) {
        line(
                "  • ",
                kind(change.after()) + said("：", ": ") + title(change.after().ruleId()));
        line("    ", place(change.after()));
        for (Difference difference : change.differences()) {
            if (full || !difference.property().equals(BASIS)) {
                line(
                        "    ",
                        name(difference.property()) + said("：", ": ")
                                + shown(difference.property(), difference.before()) + " → "
                                + shown(difference.property(), difference.after()));
            }
        }
    }

    private String kind(Item item) {
        return item.section().in(language);
    }

    /** Returns the rule and the name of the path; the path itself also if everything is printed. */
    private String place(Item item) {
        String place = item.section() == ReportOutline.Section.TIMELINE
                ? term(Stage.class, item.path())
                : label(item.path()) + (full && labels.containsKey(item.path()) ? "  " + item.path() : "");
        return item.ruleId() + " · " + place;
    }

    private String label(String path) {
        Text label = labels.get(path);
        return label == null ? path : label.in(language);
    }

    /** Returns the name of a compared property; in English, the property itself. */
    private String name(String property) {
        return language == Language.ZH ? NAMES.getOrDefault(property, property) : property;
    }

    private String shown(String property, @Nullable String code) {
        if (code == null) {
            return said("（无）", "(none)");
        }
        return switch (property) {
            case "severity" -> term(Severity.class, code);
            case "status" -> term(RequirementStatus.class, code);
            case "kind" -> term(UncheckedKind.class, term(ReportOutline.Section.class, code));
            case "material" -> term(Material.class, code);
            case "category" -> term(PreApprovalCategory.class, code);
            case "standing" -> said("是", "yes");
            case "needs", "alsoAt" ->
                Stream.of(code.split(", ", -1)).map(this::label).collect(Collectors.joining(said("、", ", ")));
            case "causedBy" -> title(code.split(" ", 2)[0]);
            default -> code;
        };
    }

    /** Returns the label of a constant; the name itself if a later version made the report with another constant. */
    private <E extends Enum<E> & Term> String term(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .map(constant -> constant.in(language))
                .orElse(name);
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
