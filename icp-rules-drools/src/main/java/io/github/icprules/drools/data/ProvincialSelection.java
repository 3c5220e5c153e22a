package io.github.icprules.drools.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The provincial requirements for filings of one kind. Immutable; sorted once for all filings of the kind. */
public final class ProvincialSelection {

    private final List<ProvincialRequirement> admitted;
    private final List<List<ProvincialRequirement>> unsettled;
    private final List<ProvincialRequirement> requiring;
    private final @Nullable LocalDate checkedOn;
    private final Map<ProvincialParameter, List<ProvincialRequirement>> byParameter =
            new EnumMap<>(ProvincialParameter.class);

    /**
     * Sorts rows.
     *
     * @param admitted the rows that the profile admits, those that hold everywhere only where the province says nothing else
     * @param unsettled the rows of the province in points of which no row is settled, point by point
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
        this.admitted.forEach(row -> byParameter
                .computeIfAbsent(row.parameter(), any -> new ArrayList<>())
                .add(row));
        this.checkedOn = this.admitted.stream()
                .map(ProvincialRequirement::checked)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** {@return the rows that the profile admits, those that hold everywhere only where the province says nothing else} */
    public List<ProvincialRequirement> admitted() {
        return admitted;
    }

    /** {@return the rows of the province in points of which no row is settled, point by point} */
    public List<List<ProvincialRequirement>> unsettled() {
        return unsettled;
    }

    /**
     * {@return the admitted rows that require something, even if a request cannot decide it}
     *
     * <p>No rule reads the other rows.
     */
    public List<ProvincialRequirement> requiring() {
        return requiring;
    }

    /** {@return the day on which the row not looked at for longest was last checked; {@code null} if there is no row} */
    public @Nullable LocalDate checkedOn() {
        return checkedOn;
    }

    /** {@return the admitted rows about one point; empty if there are none} */
    public List<ProvincialRequirement> about(ProvincialParameter parameter) {
        return byParameter.getOrDefault(parameter, List.of());
    }

    /** {@return whether any admitted row about a point matches} */
    public boolean isAny(ProvincialParameter parameter, Predicate<ProvincialRequirement> matching) {
        return first(parameter, matching) != null;
    }

    /** {@return the first admitted row about a point that is settled; {@code null} if there is none} */
    public @Nullable ProvincialRequirement settled(ProvincialParameter parameter) {
        return first(parameter, ProvincialRequirement::isSettled);
    }

    private @Nullable ProvincialRequirement first(
            ProvincialParameter parameter, Predicate<ProvincialRequirement> matching) {
        List<ProvincialRequirement> rows = about(parameter);
        for (int i = 0; i < rows.size(); i++) {
            if (matching.test(rows.get(i))) {
                return rows.get(i);
            }
        }
        return null;
    }
}
