package io.github.icprules.drools.facts;

import io.github.icprules.model.WeChatFields;
import org.jspecify.annotations.Nullable;

/**
 * The paths of members, with the unknown answer and the API field of each path. A path that was used before is not made again,
 * because rules use the same paths in every filing, and the comparison of two texts is faster if both are the same object.
 */
final class Paths {

    /** A power of two, because it is used as a bit mask. A list can be long, and a hostile request can have any path. */
    private static final int KEPT = 8_192;

    /** The number of slots for members with equal hash codes. A power of two. */
    private static final int SLOTS = 4;

    /**
     * The members, by the hash codes of owner and member. If all slots are taken, a new member replaces the first one, and a thread
     * can replace the entry of another thread. The replaced member is made again when a rule uses it.
     */
    private static final @Nullable Place[] PLACES = new Place[KEPT];

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
        int hash = 31 * owner.hashCode() + member.hashCode();
        int first = (hash ^ (hash >>> 16)) & (KEPT - SLOTS);
        int free = first;
        for (int slot = first + SLOTS - 1; slot >= first; slot--) {
            Place known = PLACES[slot];
            if (known == null) {
                free = slot;
            } else if (known.member.equals(member) && known.owner.equals(owner)) {
                return known;
            }
        }
        Place place = Place.of(owner, member);
        PLACES[free] = place;
        return place;
    }

    private record Place(
            String owner,
            String member,
            String path,
            Answer absent,
            @Nullable String apiField) {

        static Place of(String owner, String member) {
            String path = owner.isEmpty() || member.isEmpty() ? owner + member : owner + '.' + member;
            return new Place(
                    owner,
                    member,
                    path,
                    Answer.absent(path),
                    WeChatFields.ofPath(path).orElse(null));
        }
    }
}
