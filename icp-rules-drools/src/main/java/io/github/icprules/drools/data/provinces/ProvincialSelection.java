package io.github.icprules.drools.data.provinces;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The provincial requirements for filings of one kind. The rows are sorted once for all filings of the kind. Immutable. */
public final class ProvincialSelection {

    private final List<ProvincialRequirement> admitted;
    private final List<List<ProvincialRequirement>> unsettled;
    private final List<ProvincialRequirement> requiring;
    private final @Nullable LocalDate checkedOn;
    private final Map<ProvincialParameter, List<ProvincialRequirement>> byParameter;

    /**
     * Sorts rows.
     *
     * @param admitted the rows that the profile admits, without the rows for all provinces that a row of the province replaces
     * @param unsettled the rows of the province for the points without a settled row, one list for each point
     */
    public ProvincialSelection(List<ProvincialRequirement> admitted, List<List<ProvincialRequirement>> unsettled) {
        this.admitted = List.copyOf(admitted);
        this.unsettled = List.copyOf(unsettled);
        this.requiring = this.admitted.stream()
                .filter(row -> switch (row.meaning().reading()) {
                    case REQUIRES, OPEN -> true;
                    case PERMITS, UNSETTLED, NATIONWIDE, WEBSITE -> false;
                })
                .toList();
        this.byParameter = this.admitted.stream()
                .collect(Collectors.groupingBy(ProvincialRequirement::parameter, Collectors.toUnmodifiableList()));
        this.checkedOn = this.admitted.stream()
                .map(ProvincialRequirement::checked)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** {@return the rows that the profile admits, without the rows for all provinces that a row of the province replaces} */
    public List<ProvincialRequirement> admitted() {
        return admitted;
    }

    /** {@return the rows of the province for the points without a settled row, one list for each point} */
    public List<List<ProvincialRequirement>> unsettled() {
        return unsettled;
    }

    /**
     * {@return the admitted rows that require something, including requirements that no request can decide}
     *
     * <p>No rule reads the other rows.
     */
    public List<ProvincialRequirement> requiring() {
        return requiring;
    }

    /** {@return the oldest of the days on which the rows were last checked; {@code null} if there is no row} */
    public @Nullable LocalDate checkedOn() {
        return checkedOn;
    }

    /** {@return the admitted rows about one point; empty if there is no such row} */
    public List<ProvincialRequirement> about(ProvincialParameter parameter) {
        return byParameter.getOrDefault(parameter, List.of());
    }

    /** {@return whether any admitted row about a point matches} */
    public boolean isAny(ProvincialParameter parameter, Predicate<ProvincialRequirement> matching) {
        return first(parameter, matching) != null;
    }

    /** {@return the first admitted row about a point that is settled; {@code null} if there is no such row} */
    public @Nullable ProvincialRequirement settled(ProvincialParameter parameter) {
        return first(parameter, ProvincialRequirement::isSettled);
    }

    private @Nullable ProvincialRequirement first(
            ProvincialParameter parameter, Predicate<ProvincialRequirement> matching) {
        for (ProvincialRequirement row : about(parameter)) {
            if (matching.test(row)) {
                return row;
            }
        }
        return null;
    }
}
