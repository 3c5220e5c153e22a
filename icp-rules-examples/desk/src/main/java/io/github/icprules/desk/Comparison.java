package io.github.icprules.desk;

import io.github.icprules.report.FilingReport;
import io.github.icprules.report.ReportDiff;
import io.github.icprules.report.ReportOutline.Item;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One filing as of two days, side by side. */
final class Comparison {

    private final Page page;
    private final FilingReport first;
    private final FilingReport second;
    private final Map<String, Text> labels =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final List<Line> lines = new ArrayList<>();

    /**
     * A finding of one of the days, or of both days in different words.
     *
     * @param kind the last part of the key of the word for what happened: {@code new}, {@code gone} or {@code changed}
     * @param section what kind of finding it is, such as a violation
     * @param before what the first day says; empty if it has no such finding
     * @param after what the second day says; empty if it has no such finding
     */
    record Line(String kind, String section, String before, String after, String ruleId) {

        /** {@return the class of the colour} */
        String mood() {
            return kind.equals("new") ? "care" : kind.equals("gone") ? "go" : "calm";
        }
    }

    Comparison(Page page, FilingReport first, FilingReport second) {
        this.page = page;
        this.first = first;
        this.second = second;
        Stream.of(first, second).forEach(report -> labels.putAll(report.labels()));
        ReportDiff diff = ReportDiff.between(first, second);
        diff.added().forEach(item -> add("new", null, item));
        diff.gone().forEach(item -> add("gone", item, null));
        diff.changed().forEach(both -> add("changed", both.before(), both.after()));
    }

    /** Adds a line. Two findings that differ in nothing that a reader sees, such as in the edition of an article, make no line. */
    private void add(String kind, @Nullable Item before, @Nullable Item after) {
        Item item = after == null ? before : after;
        String then = words(before, after != null);
        String now = words(after, before != null);
        if (item != null && !then.equals(now)) {
            lines.add(new Line(kind, page.in(item.section()), then, now, item.ruleId()));
        }
    }

    /** Returns the sentence of a finding, with labels in place of paths; behind it, how much it weighs, to compare with the other day. */
    private String words(@Nullable Item item, boolean hasOther) {
        if (item == null) {
            return "";
        }
        String sentence = page.in(item.sentence());
        for (Map.Entry<String, Text> label : labels.entrySet()) {
            sentence = sentence.replace(label.getKey(), page.in(label.getValue()));
        }
        Map<String, String> codes = item.codes();
        String weight = hasOther
                ? constant(Severity.values(), codes.get("severity"))
                        + constant(RequirementStatus.values(), codes.get("status"))
                : "";
        return weight.isEmpty() ? sentence : page.say("compare.weight", sentence, weight);
    }

    private <E extends Enum<E> & Text> String constant(E[] constants, @Nullable String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .map(page::in)
                .findFirst()
                .orElse("");
    }

    List<Line> lines() {
        return lines;
    }

    /** {@return the number of lines of a kind} */
    long count(String kind) {
        return lines.stream().filter(line -> line.kind().equals(kind)).count();
    }

    LocalDate firstDay() {
        return first.evaluatedOn();
    }

    LocalDate secondDay() {
        return second.evaluatedOn();
    }

    String firstVerdict() {
        return page.in(first.verdict());
    }

    String secondVerdict() {
        return page.in(second.verdict());
    }
}
