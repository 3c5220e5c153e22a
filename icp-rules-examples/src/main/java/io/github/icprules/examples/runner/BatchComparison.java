package io.github.icprules.examples.runner;

import io.github.icprules.examples.render.Harmless;
import io.github.icprules.report.ReportDiff;
import io.github.icprules.report.ReportOutline;
import io.github.icprules.report.ReportOutline.Item;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
 * Compares what a batch wrote with what an earlier batch wrote, line by line: how many verdicts changed, and because of which
 * rules. It takes the same memory for any number of lines.
 */
final class BatchComparison {

    private static final String EXPECTED = "what an earlier batch wrote";

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

    /** In how many filings a rule has findings that are new, gone or changed. */
    private static final class Counts {

        private long added;
        private long gone;
        private long changed;

        private long sum() {
            return added + gone + changed;
        }
    }

    /** A report of a batch and the line that it answers; without a report, the line was broken. */
    private record Answer(long line, @Nullable ReportOutline report) {

        static Answer of(String file, BatchLines.Line line) {
            Object tree;
            try {
                tree = TreeReader.read(Source.ofLine(line.bytes()), EXPECTED);
            } catch (UnusableInputException e) {
                throw nothing(file, line, "");
            }
            if (tree instanceof Map<?, ?> members
                    && members.get("line") instanceof Number number
                    && members.containsKey("report") != members.containsKey("error")) {
                try {
                    return new Answer(
                            number.longValue(),
                            members.containsKey("error") ? null : ReportOutline.fromTree(members.get("report")));
                } catch (IllegalArgumentException e) {
                    throw nothing(file, line, " (" + e.getMessage() + ")");
                }
            }
            throw nothing(file, line, "");
        }

        private static UnusableInputException nothing(String file, BatchLines.Line line, String why) {
            return new UnusableInputException("%s: line %s is nothing that a batch writes%s; expected %s"
                    .formatted(Source.masked(file), line.number(), why, EXPECTED));
        }
    }

    /** Refuses a name of the earlier output that cannot be read, before any work is done. */
    static void check(String earlier) {
        open(earlier).close();
    }

    /** {@return the comparison of two outputs} */
    static BatchComparison of(String earlier, String later) {
        BatchComparison comparison = new BatchComparison();
        try (BatchLines before = open(earlier);
                BatchLines after = open(later)) {
            Answer then = next(earlier, before);
            Answer now = next(later, after);
            while (then != null || now != null) {
                int order = then == null ? 1 : now == null ? -1 : Long.compare(then.line(), now.line());
                if (then != null && now != null && order == 0) {
                    comparison.add(then.report(), now.report());
                } else {
                    comparison.unpaired++;
                }
                then = order <= 0 ? next(earlier, before) : then;
                now = order >= 0 ? next(later, after) : now;
            }
        }
        return comparison;
    }

    private static @Nullable Answer next(String file, BatchLines lines) {
        return lines.hasNext() ? Answer.of(file, lines.next()) : null;
    }

    private static BatchLines open(String file) {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new IOException("it is a folder");
            }
            return BatchLines.written(file, Files.newInputStream(path));
        } catch (NoSuchFileException e) {
            throw new UnusableInputException(Source.masked(file) + ": no such file; expected " + EXPECTED);
        } catch (InvalidPathException e) {
            throw new UnusableInputException("--against: no file can have this name; expected " + EXPECTED);
        } catch (IOException e) {
            throw new UnusableInputException(
                    "%s: cannot be read (%s); expected %s".formatted(Source.masked(file), Reasons.of(e), EXPECTED));
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
     * {@return the counts for people, in lines}
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
