package io.github.icprules.spark;

import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Text;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of records. */
final class JobCounts implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BAD = "bad";
    private static final String BLANK = "blank";

    private final TreeMap<String, Long> counts = new TreeMap<>();

    /** {@return the counts that a part noted} */
    static JobCounts of(Map<String, Long> noted) {
        JobCounts counts = new JobCounts();
        counts.counts.putAll(noted);
        return counts;
    }

    void add(JobCounts other) {
        other.counts.forEach((name, number) -> counts.merge(name, number, Long::sum));
    }

    void addVerdict(Verdict verdict) {
        counts.merge(verdict.name(), 1L, Long::sum);
    }

    void addBad() {
        counts.merge(BAD, 1L, Long::sum);
    }

    void addBlank() {
        counts.merge(BLANK, 1L, Long::sum);
    }

    /** {@return the number of filings with a report} */
    long filings() {
        long filings = 0;
        for (Verdict verdict : Verdict.values()) {
            filings += counts.getOrDefault(verdict.name(), 0L);
        }
        return filings;
    }

    /** {@return the number of bad records} */
    long bad() {
        return counts.getOrDefault(BAD, 0L);
    }

    /** {@return the number of blank lines} */
    long blank() {
        return counts.getOrDefault(BLANK, 0L);
    }

    /** {@return the counts by name: verdicts, {@code bad} and {@code blank}} */
    Map<String, Long> asMap() {
        return Map.copyOf(counts);
    }

    /** {@return the counts in words, with the verdicts that occur} */
    Text inWords() {
        List<Text> words = new ArrayList<>();
        words.add(new Sentence("备案 %,d 件", "%,d filings", filings()));
        words.add(new Sentence("无效记录 %,d 条", "%,d bad records", bad()));
        words.add(new Sentence("空行 %,d 行", "%,d blank lines", blank()));
        for (Verdict verdict : Verdict.values()) {
            long number = counts.getOrDefault(verdict.name(), 0L);
            if (number > 0) {
                words.add(new Sentence("%s %,d 件", "%s %,d", verdict.name(), number));
            }
        }
        return Sentence.joined(words, "，", ", ");
    }
}
