package io.github.icprules.drools.data.law;

import io.github.icprules.drools.data.tables.Row;
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
 * The versions of the dated entries of a table, by identifier. The days of the versions of an identifier follow each other: a gap
 * or an overlap is refused.
 *
 * @param <T> the content of a row
 */
final class Versions<T> {

    private final Map<String, List<Version<T>>> byId = new LinkedHashMap<>();
    /** The identifiers of another table that this table adds to. */
    private final Set<String> others;

    private boolean incomplete;

    Versions() {
        this(Set.of());
    }

    /** Takes the identifiers of the table to which this table adds rows. */
    Versions(Set<String> others) {
        this.others = others;
    }

    /**
     * A version.
     *
     * @param row the row of the version
     * @param from the first day; {@code null} if the row has an error
     * @param until the last day; {@code null} if no end is known
     * @param value the content; {@code null} if the row has an error
     */
    private record Version<T>(
            Row row,
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

    /** Adds a version. The identifier of a row with an error counts, too, so that the error does not cause further errors. */
    void add(String id, Row row, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable T value) {
        byId.computeIfAbsent(id, any -> new ArrayList<>()).add(new Version<>(row, from, until, value));
    }

    /** Notes that a row has no identifier, so that an identifier that seems to be missing may be the identifier of this row. */
    void missOne() {
        incomplete = true;
    }

    /** {@return whether there is a row, and all rows have an identifier} */
    boolean isComplete() {
        return !incomplete && !byId.isEmpty();
    }

    /** {@return whether an identifier is in the table, or can be in a row without a readable identifier} */
    boolean mayHave(String id) {
        return incomplete || (byId.isEmpty() && others.isEmpty()) || byId.containsKey(id) || others.contains(id);
    }

    /** {@return the identifiers in the table, and the identifiers of the table to which this table adds rows} */
    Set<String> ids() {
        if (others.isEmpty()) {
            return byId.keySet();
        }
        Set<String> all = new LinkedHashSet<>(byId.keySet());
        all.addAll(others);
        return all;
    }

    /** Sorts the versions by their days, and adds an error for each gap and overlap. */
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

    /** {@return the contents of the versions, the oldest first; without the identifiers of which a version is invalid} */
    List<T> sound() {
        return byId.values().stream()
                .filter(versions -> versions.stream().allMatch(Version::isSound))
                .flatMap(List::stream)
                .map(version -> Objects.requireNonNull(version.value()))
                .toList();
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
