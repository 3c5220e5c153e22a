package io.github.icprules.drools.facts;

import io.github.icprules.model.WeChatFields;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The paths of members, with the unknown answer and the API field of each path. Each path is made once, because rules use the
 * same paths in every filing, and the comparison of two texts is faster if both are the same object.
 */
final class Paths {

    /** The maximum number of owners whose paths are stored. A list can be long, and a hostile request can have any path. */
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

    /** Returns the API field of a member; {@code null} if the API has no such field. */
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
