package io.github.icprules.examples.runner.batch;

import io.github.icprules.examples.runner.Exit;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;

/** Counts the answers of a batch. The counts need the same memory for any number of answers. */
final class BatchTally {

    private static final int MOST_RULES_LISTED = 10;

    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private final Map<String, Long> filingsByRule = new TreeMap<>();

    /** The number of findings by what a policy does with them. */
    private final Map<Change, Long> changes = new LinkedHashMap<>();

    private record Change(String policy, Text kind) {}

    private long answered;
    private long earlier;
    private long broken;
    private long firstBrokenLine;
    private long faults;
    private long waived;
    private long rejected;
    private long filingsWithWaived;
    private boolean hasUnfit;

    /** Counts an answer. */
    void add(BatchRecord.Summary summary) {
        answered++;
        Verdict verdict = summary.verdict();
        if (verdict == null) {
            firstBrokenLine = broken == 0 ? summary.line() : firstBrokenLine;
            broken++;
            faults += summary.isFault() ? 1 : 0;
            return;
        }
        verdicts.merge(verdict, 1L, Long::sum);
        summary.violated().forEach(rule -> filingsByRule.merge(rule, 1L, Long::sum));
        hasUnfit |= summary.isUnfit();
        rejected += summary.isRejected() ? 1 : 0;
        waived += summary.waived();
        filingsWithWaived += summary.waived() > 0 ? 1 : 0;
        summary.effects()
                .forEach(effect ->
                        changes.merge(new Change(effect.policy(), effect.kind()), (long) effect.count(), Long::sum));
    }

    /** Counts an answer of the earlier output. */
    void addEarlier(BatchRecord.Summary summary) {
        add(summary);
        earlier++;
    }

    /** {@return the number of answered lines, including invalid lines} */
    long answered() {
        return answered;
    }

    /**
     * {@return the exit code: 3 after an error in the program, otherwise 2 if a line is invalid, otherwise 1 if a filing has a
     * blocking or unlawful violation, otherwise 0}
     */
    int exitCode() {
        if (faults > 0) {
            return Exit.FAULT;
        }
        if (broken > 0) {
            return ExitCode.USAGE;
        }
        return hasUnfit ? 1 : 0;
    }

    /**
     * {@return the counts as lines of text}
     *
     * @param blankLines the number of blank lines
     * @param titles the titles of the rules, by id
     * @param time the duration of the batch
     */
    List<String> lines(Language language, long blankLines, Map<String, Text> titles, Duration time) {
        boolean isChinese = language == Language.ZH;
        Stream<String> counts = Stream.of(
                (isChinese ? "备案 %s · 无法处理的行 %s · 空行 %s" : "filings %s · broken lines %s · blank lines %s")
                                .formatted(answered - broken, broken, blankLines)
                        + (broken == 0
                                ? ""
                                : (isChinese ? "（首个无法处理：第%s行）" : " (the first broken: line %s)")
                                        .formatted(firstBrokenLine)),
                Stream.of(Verdict.values())
                        .map(verdict -> verdict.in(language) + ' ' + verdicts.getOrDefault(verdict, 0L))
                        .collect(Collectors.joining(" · ")));
        Stream<String> ofPlatform = rejected == 0
                ? Stream.empty()
                : Stream.of(
                        (isChinese ? "被驳回 %s" : "rejected by the platform or the authority %s").formatted(rejected));
        Stream<String> ofPolicies = waived == 0
                ? Stream.empty()
                : Stream.of((isChinese ? "已豁免 %s 项，涉及备案 %s 件" : "waived findings %s, in filings %s")
                        .formatted(waived, filingsWithWaived));
        Stream<String> ofEffects = changes.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(
                                isChinese
                                        ? "策略对结果的影响（结果数 · 策略 · 影响）："
                                        : "effects of policies on findings (findings, policy, effect):"),
                        changes.entrySet().stream()
                                .map(entry -> "%8s  %s  %s"
                                        .formatted(
                                                entry.getValue(),
                                                entry.getKey().policy(),
                                                entry.getKey().kind().in(language)))
                                .sorted());
        Stream<String> mostFrequent = filingsByRule.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_RULES_LISTED)
                .map(entry -> "%8s  %s  %s"
                        .formatted(entry.getValue(), entry.getKey(), title(titles.get(entry.getKey()), language)));
        Stream<String> heading = filingsByRule.isEmpty()
                ? Stream.empty()
                : Stream.of(isChinese ? "最常见的违规（备案数 · 规则）：" : "most frequent violations (filings, rule):");
        return Stream.of(
                        counts,
                        ofPlatform,
                        ofPolicies,
                        ofEffects,
                        heading,
                        mostFrequent,
                        Stream.of(speed(isChinese, time)))
                .flatMap(part -> part)
                .toList();
    }

    private static String title(@Nullable Text title, Language language) {
        return title == null ? "" : title.in(language);
    }

    private String speed(boolean isChinese, Duration time) {
        double seconds = Math.max(time.toMillis(), 1) / 1000.0;
        if (earlier > 0) {
            // The speed for the remaining lines cannot be derived from the total time, because this time includes
            // reading the earlier output.
            return String.format(
                    Locale.ROOT,
                    isChinese
                            ? "用时 %.1f 秒，含读取此前已写的 %d 件%s"
                            : "%.1f s, with the reading of the %d that were there before%s",
                    seconds,
                    earlier,
                    earlier < answered ? "" : isChinese ? "，没有剩余" : "; nothing was left");
        }
        return String.format(
                Locale.ROOT,
                isChinese ? "用时 %.1f 秒 · 每秒 %.0f 件" : "%.1f s · %.0f filings per second",
                seconds,
                answered / seconds);
    }
}
