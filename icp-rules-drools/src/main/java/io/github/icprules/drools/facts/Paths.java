package io.github.icprules.drools.facts;

import io.github.icprules.model.WeChatFields;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The paths of members, with the unknown answers and the API's fields at them. Each is made once, because rules ask for the same paths in every
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

    /** Returns the API's field that takes a member; {@code null} if the API has none. */
    static @Nullable String apiField(String owner, String member) {
        return place(owner, member).apiField();
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

    private record Place(
            String path, Answer absent, @Nullable String apiField) {

        static Place of(String owner, String member) {
            String path = owner.isEmpty() || member.isEmpty() ? owner + member : owner + '.' + member;
            return new Place(
                    path, Answer.absent(path), WeChatFields.ofPath(path).orElse(null));
        }
    }
}
