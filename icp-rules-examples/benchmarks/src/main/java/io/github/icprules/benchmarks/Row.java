package io.github.icprules.benchmarks;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;

/**
 * A row of a table that {@link PerformanceTable} prints. The ratio comes before the absolute figure, because absolute figures
 * depend on the machine.
 *
 * @param figure the name of the measured figure
 * @param ratio the ratio to the reference; empty if there is no reference
 * @param absolute the measured values with their unit
 */
record Row(String figure, String ratio, String absolute) {

    static final String HEADER = header("Figure", "Ratio (min / median)", "Absolute");

    /** {@return the first two lines of a table in Markdown} */
    static String header(String... cells) {
        return line(cells)
                + System.lineSeparator()
                + line(Collections.nCopies(cells.length, "---").toArray(String[]::new));
    }

    /** {@return a line of a table in Markdown} */
    static String line(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** {@return a row with the ratio of times to reference times: a lower ratio is better} */
    static Row of(String figure, double[] times, double[] reference, String unit) {
        return new Row(figure, ratio(times, reference), absolute(times, unit));
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
