package io.github.icprules.drools.facts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The paths of members, and the unknown answers at them. Each is made once, because rules ask for the same paths in every
 * filing, and equal texts are compared faster if they are one object.
 */
final class Paths {

    /** The number of owners whose paths are kept: a list can be long, and a hostile request can have any path. */
    private static final int MOST_OWNERS = 1_024;

    private static final Map<String, Map<String, Place>> OWNERS = new ConcurrentHashMap<>();

    private Paths() {}

    /** Returns the path of a member of an owner. */
    static String member(String owner, String member) {
        return place(owner, member).path();
    }

    /** Returns the answer to a question about a member that is absent. */
    static Answer absent(String owner, String member) {
        return place(owner, member).absent();
    }

    private static Place place(String owner, String member) {
        Map<String, Place> members = OWNERS.get(owner);
        if (members == null) {
            if (OWNERS.size() >= MOST_OWNERS) {
                return Place.of(owner, member);
            }
            members = OWNERS.computeIfAbsent(owner, first -> new ConcurrentHashMap<>());
        }
        Place place = members.get(member);
        if (place == null) {
            place = Place.of(owner, member);
            members.put(member, place);
        }
        return place;
    }

    private record Place(String path, Answer absent) {

        static Place of(String owner, String member) {
            String path = owner.isEmpty() ? member : owner + '.' + member;
            return new Place(path, Answer.absent(path));
        }
    }
}
