package io.github.icprules.drools.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The versions of what is dated in a table, by identifier. Their days follow each other: a gap or an overlap is refused.
 *
 * @param <T> what a row says
 */
final class Versions<T> {

    private final Map<String, List<Version<T>>> byId = new LinkedHashMap<>();
    /** The identifiers of another table that this table adds to. */
    private final Set<String> others;

    private boolean incomplete;

    Versions() {
        this(Set.of());
    }

    /** Takes the identifiers of the table that this one adds to. */
    Versions(Set<String> others) {
        this.others = others;
    }

    /**
     * A version.
     *
     * @param row the row it stands in
     * @param from its first day; {@code null} where the row has a fault
     * @param until its last day; {@code null} if no end is known
     * @param value what it says; {@code null} where the row has a fault
     */
    private record Version<T>(
            TableRow row,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable T value) {

        boolean isSound() {
            return from != null && value != null && !row.isFaulty();
        }

        LocalDate start() {
            return Objects.requireNonNull(from);
        }
    }

    /** Adds a version. Of a row with a fault the identifier counts all the same, so that one fault does not make others. */
    void add(String id, TableRow row, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable T value) {
        byId.computeIfAbsent(id, any -> new ArrayList<>()).add(new Version<>(row, from, until, value));
    }

    /** Notes down that a row has no identifier, so that what seems to be missing may be that row. */
    void missOne() {
        incomplete = true;
    }

    /** {@return whether there is a row, and all rows have an identifier} */
    boolean isComplete() {
        return !incomplete && !byId.isEmpty();
    }

    /** {@return whether an identifier stands in the table, or might} */
    boolean mayHave(String id) {
        return incomplete || (byId.isEmpty() && others.isEmpty()) || byId.containsKey(id) || others.contains(id);
    }

    /** {@return the identifiers that stand in the table, and those of the table that it adds to} */
    Set<String> ids() {
        if (others.isEmpty()) {
            return byId.keySet();
        }
        Set<String> all = new LinkedHashSet<>(byId.keySet());
        all.addAll(others);
        return all;
    }

    /** Sorts the versions by their days and notes down gaps and overlaps. */
    void check() {
        byId.values().stream()
                .filter(versions -> isComplete() && versions.stream().allMatch(Version::isSound))
                .forEach(versions -> {
                    versions.sort(Comparator.comparing(Version::start));
                    for (int i = 1; i < versions.size(); i++) {
                        check(versions.get(i - 1), versions.get(i));
                    }
                });
    }

    /** {@return what the sound versions say, the oldest first, by identifier} */
    Map<String, List<T>> sound() {
        Map<String, List<T>> sound = new LinkedHashMap<>();
        byId.forEach((id, versions) -> {
            if (versions.stream().allMatch(Version::isSound)) {
                sound.put(
                        id,
                        versions.stream()
                                .map(version -> Objects.requireNonNull(version.value()))
                                .toList());
            }
        });
        return sound;
    }

    private static void check(Version<?> before, Version<?> after) {
        LocalDate end = before.until();
        if (end == null) {
            after.row()
                    .refuse(
                            "from",
                            "a last day in the column until of line %s, whose version overlaps this one"
                                    .formatted(before.row().line()));
        } else if (!after.start().equals(end.plusDays(1))) {
            after.row()
                    .refuse(
                            "from",
                            "%s, as the version of line %s ends on %s and there is %s"
                                    .formatted(
                                            end.plusDays(1),
                                            before.row().line(),
                                            end,
                                            after.start().isAfter(end) ? "a gap" : "an overlap"));
        }
    }
}
