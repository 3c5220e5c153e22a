package io.github.icprules.drools.data.policies;

import io.github.icprules.policy.Policy;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A policy with the place of each row, so that an error can name the place.
 *
 * @param policy the policy
 * @param places a place for each row
 */
public record PlacedPolicy(Policy policy, List<Place> places) {

    /** Copies the list. */
    public PlacedPolicy {
        places = List.copyOf(places);
    }

    /** {@return a policy that was made in Java; its rows are counted from 1} */
    public static PlacedPolicy of(Policy policy) {
        return new PlacedPolicy(
                policy,
                IntStream.rangeClosed(1, policy.rows().size())
                        .mapToObj(row -> "policy " + policy.id() + ", row " + row)
                        .map(row -> new Place(row, column -> row + ", " + column))
                        .toList());
    }

    /**
     * The place of a row.
     *
     * @param row the place of the row, such as {@code acme.csv:3}
     * @param cell returns the place of a cell of the row, such as {@code acme.csv:3:1 rule}, by the name of its column
     */
    record Place(String row, UnaryOperator<String> cell) {}
}
