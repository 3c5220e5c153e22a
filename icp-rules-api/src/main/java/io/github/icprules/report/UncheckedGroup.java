package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Text;
import java.util.Collection;
import java.util.List;

/**
 * Open points of a report that the same work would settle.
 *
 * @param key by what they are settled
 * @param title what is open, in a few words, such as <q>5 pictures not looked at: original, in colour, legible</q>
 * @param ticks what to tick off while looking, such as <q>legible</q>; empty if there is nothing to look at
 * @param paths where in the request the answers belong, such as {@code materials[3]} for a picture; empty if no fact settles
 *     them
 * @param entries the open points, in the order of the report; at least one
 */
public record UncheckedGroup(Key key, Text title, List<Text> ticks, List<String> paths, List<Unchecked> entries) {

    /** Copies the lists. */
    public UncheckedGroup {
        requireNonNull(key, "key must be given.");
        requireNonNull(title, "title must be given.");
        requireNonNull(ticks, "ticks must be given.");
        requireNonNull(paths, "paths must be given.");
        requireNonNull(entries, "entries must be given.");
        ticks = List.copyOf(ticks);
        paths = List.copyOf(paths);
        entries = List.copyOf(entries);
    }

    /** Groups open points, in the order of the keys. */
    static List<UncheckedGroup> of(Collection<Unchecked> unchecked) {
        return UncheckedGroups.of(unchecked);
    }

    /** By what the open points of a group are settled, in the order of the groups. */
    public enum Key {
        /** The applicant states facts; one of them could still block the filing. */
        BLOCKING_INPUT,
        /** The applicant states facts; none of them can block the filing. */
        OTHER_INPUT,
        /** A person looks at pictures and ticks off what the pictures must show. */
        PICTURES,
        /** A person reads what stands on papers. */
        PAPERS,
        /** The fact is looked up on the platform or in a register. */
        REGISTER,
        /** The authority or the reviewer decides, or the sources do not settle it. */
        DISCRETION,
        /** The fault of the program is mended. */
        FAULT,
        /** Every filing of this kind leaves it open. */
        STANDING
    }
}
