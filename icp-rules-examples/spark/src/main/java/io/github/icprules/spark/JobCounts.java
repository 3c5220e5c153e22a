package io.github.icprules.spark;

import io.github.icprules.report.Verdict;
import java.io.Serializable;
import java.util.Locale;
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

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%,d filings, %,d bad records, %,d blank lines", filings(), bad(), blank()));
        for (Verdict verdict : Verdict.values()) {
            long number = counts.getOrDefault(verdict.name(), 0L);
            if (number > 0) {
                text.append(String.format(Locale.ROOT, ", %s %,d", verdict, number));
            }
        }
        return text.toString();
    }
}
