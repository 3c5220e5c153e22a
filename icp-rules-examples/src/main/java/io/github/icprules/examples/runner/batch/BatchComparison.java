package io.github.icprules.examples.runner.batch;

import io.github.icprules.pages.Harmless;
import io.github.icprules.report.ReportDiff;
import io.github.icprules.report.ReportOutline;
import io.github.icprules.report.ReportOutline.Item;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the outputs of two batches: the number of changed verdicts, and the rules that cause the changes.
 *
 * <p>Two lines belong together if their filings have the same reference. If a line has no reference, the line numbers decide.
 * Each reference takes some memory, and a line without a reference takes none.
 */
final class BatchComparison {

    static final Text EXPECTED = Text.of("此前一次批处理写出的内容", "what an earlier batch wrote");

    private final Map<Move, Long> moves = new TreeMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Counts> rules = new TreeMap<>();
    private long compared;
    private long changed;
    private long unpaired;

    /** A change of the verdict. */
    private record Move(Verdict before, Verdict after) implements Comparable<Move> {

        private static final Comparator<Move> ORDER =
                Comparator.comparing(Move::before).thenComparing(Move::after);

        @Override
        public int compareTo(Move other) {
            return ORDER.compare(this, other);
        }
    }

    /** The numbers of filings in which a rule has new, gone or changed findings. */
    private static final class Counts {

        private long added;
        private long gone;
        private long changed;

        private long sum() {
            return added + gone + changed;
        }
    }

    /** {@return the comparison of two outputs} */
    static BatchComparison of(WrittenBatch earlier, WrittenBatch later) {
        BatchComparison comparison = new BatchComparison();
        comparison.addByReference(earlier, later);
        comparison.addByLine(earlier, later);
        return comparison;
    }

    private void addByReference(WrittenBatch earlier, WrittenBatch later) {
        try (WrittenBatch.Entries entries = later.entries(earlier::has)) {
            for (WrittenRecord now = entries.next(); now != null; now = entries.next()) {
                String reference = now.head().reference();
                if (reference != null) {
                    add(earlier.reportOf(reference), now.report());
                }
            }
        }
    }

    private void addByLine(WrittenBatch earlier, WrittenBatch later) {
        try (WrittenBatch.Entries before = earlier.entries(reference -> !later.has(reference));
                WrittenBatch.Entries after = later.entries(reference -> !earlier.has(reference))) {
            WrittenRecord then = before.next();
            WrittenRecord now = after.next();
            while (then != null || now != null) {
                int order = then == null
                        ? 1
                        : now == null
                                ? -1
                                : Long.compare(then.head().line(), now.head().line());
                if (then != null && now != null && order == 0) {
                    // Two references are different here, because lines with equal references are already compared.
                    boolean isSame =
                            then.head().reference() == null || now.head().reference() == null;
                    if (isSame) {
                        add(then.report(), now.report());
                    } else {
                        unpaired += 2;
                    }
                } else {
                    unpaired++;
                }
                then = order <= 0 ? before.next() : then;
                now = order >= 0 ? after.next() : now;
            }
        }
    }

    private void add(@Nullable ReportOutline before, @Nullable ReportOutline after) {
        if (before == null || after == null) {
            unpaired++;
            return;
        }
        ReportDiff diff = ReportDiff.between(before, after);
        compared++;
        changed += diff.isEmpty() ? 0 : 1;
        if (diff.isVerdictChanged()) {
            moves.merge(new Move(before.verdict(), after.verdict()), 1L, Long::sum);
            diff.verdictRules().forEach(rule -> reasons.merge(rule, 1L, Long::sum));
        }
        ids(diff.added()).forEach(rule -> counts(rule).added++);
        ids(diff.gone()).forEach(rule -> counts(rule).gone++);
        ids(diff.changed().stream().map(ReportDiff.Changed::after).toList()).forEach(rule -> counts(rule).changed++);
    }

    private Counts counts(String rule) {
        return rules.computeIfAbsent(rule, first -> new Counts());
    }

    private static Set<String> ids(Collection<Item> items) {
        Set<String> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.ruleId()));
        return ids;
    }

    /**
     * {@return the counts as lines of text}
     *
     * @param titles the titles of the rules, by id
     */
    List<String> lines(Language language, Map<String, Text> titles) {
        boolean isChinese = language == Language.ZH;
        List<String> lines = new ArrayList<>();
        long verdicts = moves.values().stream().mapToLong(Long::longValue).sum();
        lines.add((isChinese
                        ? "与此前结果比较 %s 件 · 有差别 %s · 结论改变 %s · 无法比较的行 %s"
                        : "compared with the earlier output: %s · different %s · verdicts changed %s · lines not comparable %s")
                .formatted(compared, changed, verdicts, unpaired));
        moves.forEach((move, count) -> lines.add("%8s  %s → %s"
                .formatted(count, move.before().in(language), move.after().in(language))));
        if (!reasons.isEmpty()) {
            lines.add(isChinese ? "结论因这些规则改变（备案数 · 规则）：" : "verdicts changed because of (filings, rule):");
            byCount(reasons)
                    .forEach(entry ->
                            lines.add("%8s  %s".formatted(entry.getValue(), named(entry.getKey(), language, titles))));
        }
        if (!rules.isEmpty()) {
            lines.add(
                    isChinese
                            ? "各规则的差别（新出现 · 不再出现 · 有变化的备案数 · 规则）："
                            : "differences by rule (filings with new, gone, changed findings; rule):");
            rules.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<String, Counts> entry) ->
                                    -entry.getValue().sum())
                            .thenComparing(Map.Entry::getKey))
                    .forEach(entry -> lines.add("%8s%6s%6s  %s"
                            .formatted(
                                    "+" + entry.getValue().added,
                                    "-" + entry.getValue().gone,
                                    "~" + entry.getValue().changed,
                                    named(entry.getKey(), language, titles))));
        }
        return lines;
    }

    private static Stream<Map.Entry<String, Long>> byCount(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
    }

    private static String named(String rule, Language language, Map<String, Text> titles) {
        Text title = titles.get(rule);
        return title == null ? Harmless.of(rule) : rule + "  " + title.in(language);
    }
}
