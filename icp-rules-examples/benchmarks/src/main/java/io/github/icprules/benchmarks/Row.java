package io.github.icprules.benchmarks;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;

/**
 * A row of the table in {@code docs/performance.md}: the ratio, which tells something, before the absolute figure, which
 * depends on the machine.
 *
 * @param figure what was measured
 * @param ratio against what, by the quickest runs and by the median ones
 * @param absolute the figure itself
 */
record Row(String figure, String ratio, String absolute) {

    static final String HEADER = header("Figure", "Ratio (min / median)", "Absolute");

    /** Returns the first two lines of a table in Markdown. */
    static String header(String... cells) {
        return line(cells)
                + System.lineSeparator()
                + line(Collections.nCopies(cells.length, "---").toArray(String[]::new));
    }

    /** Returns a line of a table in Markdown. */
    static String line(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** Of times, held against others: less is better. */
    static Row of(String figure, double[] times, double[] reference, String unit) {
        return new Row(figure, ratio(times, reference), absolute(times, unit));
    }

    /** Of what is done in these times, held against what is done in others: more is better. */
    static Row throughput(String figure, double[] times, double[] reference, String unit) {
        return new Row(figure, ratio(reference, times), absolute(times, unit));
    }

    static double min(double... values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    static double median(double... values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    static String ratio(double[] dividend, double[] divisor) {
        return number(min(dividend) / min(divisor)) + " / " + number(median(dividend) / median(divisor));
    }

    static String absolute(double[] times, String unit) {
        return "%s / %s %s".formatted(number(min(times)), number(median(times)), unit);
    }

    @Override
    public String toString() {
        return line(figure, ratio, absolute);
    }
}
