package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.report.ReportOutline.Item;
import io.github.icprules.report.ReportOutline.Section;
import io.github.icprules.text.Language;
import io.github.icprules.text.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two reports: of one filing on two days, of two versions of a filing, or of two versions of the
 * rules.
 *
 * <p>Two findings match if they have the same rule and path. Two materials must also have the same kind and category.
 * Sentences are never compared, so a new wording of a rule or another language of a report is no difference. Immutable.
 *
 * @param before the earlier report
 * @param after the later report
 * @param added the findings that only the later report has, in the order of the later report
 * @param gone the findings that only the earlier report has, in the order of the earlier report
 * @param changed the findings of both reports with different codes, in the order of the later report
 */
public record ReportDiff(
        ReportOutline before, ReportOutline after, List<Item> added, List<Item> gone, List<Changed> changed) {

    /** Copies the lists. */
    public ReportDiff {
        requireNonNull(before, "before must be given.");
        requireNonNull(after, "after must be given.");
        requireNonNull(added, "added must be given.");
        requireNonNull(gone, "gone must be given.");
        requireNonNull(changed, "changed must be given.");
        added = List.copyOf(added);
        gone = List.copyOf(gone);
        changed = List.copyOf(changed);
    }

    /** {@return the differences between two reports} */
    public static ReportDiff between(FilingReport before, FilingReport after) {
        return between(
                ReportOutline.of(requireNonNull(before, "before must be given.")),
                ReportOutline.of(requireNonNull(after, "after must be given.")));
    }

    /** {@return the differences between two outlines, for example of stored reports} */
    public static ReportDiff between(ReportOutline before, ReportOutline after) {
        requireNonNull(before, "before must be given.");
        requireNonNull(after, "after must be given.");
        // If a rule has several findings at one path, the findings match in their order.
        Map<Key, Deque<Item>> unmatched = before.items().stream()
                .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toCollection(ArrayDeque::new)));
        List<Item> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (Item now : after.items()) {
            Item then = unmatched.getOrDefault(Key.of(now), new ArrayDeque<>()).poll();
            if (then == null) {
                added.add(now);
            } else if (!then.codes().equals(now.codes())) {
                changed.add(new Changed(then, now));
            }
        }
        Set<Item> left = Collections.newSetFromMap(new IdentityHashMap<>());
        unmatched.values().forEach(left::addAll);
        List<Item> gone = before.items().stream().filter(left::contains).toList();
        return new ReportDiff(before, after, added, gone, changed);
    }

    /** {@return whether both reports have the same verdict and the same findings} */
    public boolean isEmpty() {
        return !isVerdictChanged() && added.isEmpty() && gone.isEmpty() && changed.isEmpty();
    }

    /** {@return whether the verdicts differ} */
    public boolean isVerdictChanged() {
        return before.verdict() != after.verdict();
    }

    /**
     * {@return the ids of the rules that changed the verdict; empty if the verdict is the same}
     *
     * <p>One of the reports has the more severe verdict. The result has the rules that cause this verdict in one report, and
     * do not cause it in the other report.
     */
    public Set<String> verdictRules() {
        if (!isVerdictChanged()) {
            return Set.of();
        }
        ReportOutline graver = before.verdict().compareTo(after.verdict()) < 0 ? before : after;
        Set<String> rules = new LinkedHashSet<>();
        graver.items().stream()
                .filter(item -> item.carries(graver.verdict()))
                .forEach(item -> rules.add(item.ruleId()));
        return Collections.unmodifiableSet(rules);
    }

    /**
     * {@return the difference as a tree of maps, lists and strings, which any JSON library can write}
     *
     * <p>Properties are in a fixed order; a property without a value is left out.
     */
    public Map<String, Object> asTree(Language language) {
        requireNonNull(language, "language must be given.");
        return new Tree(language)
                .put("before", of(before, language))
                .put("after", of(after, language))
                .put("verdictRules", List.copyOf(verdictRules()))
                .put("new", added, item -> of(item, language).done())
                .put("gone", gone, item -> of(item, language).done())
                .put(
                        "changed",
                        changed,
                        both -> of(both.after(), language)
                                .put("differences", both.differences(), difference -> of(difference, language))
                                .done())
                .done();
    }

    private static Map<String, Object> of(ReportOutline outline, Language language) {
        return new Tree(language)
                .putName("verdict", outline.verdict())
                .put("evaluatedOn", outline.evaluatedOn())
                .put("rulePackSha256", outline.rulePackSha256())
                .put("requestHmacSha256", outline.requestHmac())
                .putIfAny("policies", outline.policies(), policy -> policy)
                .done();
    }

    private static Tree of(Item item, Language language) {
        return new Tree(language)
                .putName("section", item.section())
                .put("ruleId", item.ruleId())
                .put("path", item.path())
                .put("severity", item.codes().get("severity"))
                .put("status", item.codes().get("status"))
                .put("message", item.sentence());
    }

    private static Map<String, Object> of(Difference difference, Language language) {
        return new Tree(language)
                .put("property", difference.property())
                .put("before", difference.before())
                .put("after", difference.after())
                .done();
    }

    /** {@return the verdicts and the counts, without personal data, so that the text can be logged} */
    @Override
    public String toString() {
        return "ReportDiff[%s to %s, %s new, %s gone, %s changed]"
                .formatted(before.verdict(), after.verdict(), added.size(), gone.size(), changed.size());
    }

    /**
     * A finding of both reports with different codes.
     *
     * @param before the finding in the earlier report
     * @param after the finding in the later report
     */
    public record Changed(Item before, Item after) {

        /** Refuses {@code null}. */
        public Changed {
            requireNonNull(before, "before must be given.");
            requireNonNull(after, "after must be given.");
        }

        /** {@return the differing codes, one entry for each property, in a fixed order} */
        public List<Difference> differences() {
            Set<String> properties = new LinkedHashSet<>(before.codes().keySet());
            properties.addAll(after.codes().keySet());
            return properties.stream()
                    .map(property -> new Difference(
                            property,
                            before.codes().get(property),
                            after.codes().get(property)))
                    .filter(difference -> !Objects.equals(difference.before(), difference.after()))
                    .toList();
        }
    }

    /**
     * A property with different codes in the two reports.
     *
     * @param property the property, such as {@code severity}
     * @param before the earlier code; {@code null} if the earlier finding has no such code
     * @param after the later code; {@code null} if the later finding has no such code
     */
    public record Difference(
            String property,
            @Nullable String before,
            @Nullable String after) {

        /** Refuses an absent property. */
        public Difference {
            requireNonNull(property, "property must be given.");
        }
    }

    /** The key of a finding. Two findings match if their keys are equal. */
    private record Key(
            Section section,
            String ruleId,
            String path,
            @Nullable String material,
            @Nullable String category) {

        static Key of(Item item) {
            Map<String, String> codes = item.codes();
            return new Key(item.section(), item.ruleId(), item.path(), codes.get("material"), codes.get("category"));
        }
    }
}
