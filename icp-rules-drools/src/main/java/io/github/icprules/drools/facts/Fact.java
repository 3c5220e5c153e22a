package io.github.icprules.drools.facts;

import io.github.icprules.wechat.WeChatFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules look at: a flat view of one part of a request that knows the filing it belongs to. */
public interface Fact {

    /** {@return the filing it belongs to} */
    Filing filing();

    /** {@return where it stands in the request, such as {@code miniProgram.preApprovals[0]}; empty for the filing} */
    String path();

    /** {@return where a member of it stands in the request} */
    default String at(String member) {
        String path = path();
        if (path.isEmpty()) {
            return member;
        }
        return member.isEmpty() ? path : path + '.' + member;
    }

    /** {@return the missing paths that decide whether the fact concerns the filing at all; empty if it does} */
    default List<String> placesUndecided() {
        return List.of();
    }

    /** {@return the API's field that takes a member of it; {@code null} where the API has none} */
    default @Nullable String apiField(String member) {
        return WeChatFields.ofPath(at(member)).orElse(null);
    }
}
