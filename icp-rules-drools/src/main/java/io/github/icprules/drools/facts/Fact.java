package io.github.icprules.drools.facts;

import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.model.WeChatFields;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A flat view of one part of a request, for the rules. A fact knows its filing. */
@ForSheets
public interface Fact {

    /** {@return the filing of this fact} */
    Filing filing();

    /** {@return the path in the request, such as {@code miniProgram.preApprovals[0]}; empty for the filing} */
    String path();

    /** {@return the path of a member} */
    default String at(String member) {
        String path = path();
        return path.isEmpty() || member.isEmpty() ? path + member : path + '.' + member;
    }

    /**
     * {@return the answer of one input that is a member of this fact}
     *
     * @param value the input; {@code null} if the input is absent
     */
    @NotForSheets
    default Answer answer(@Nullable Boolean value, String member) {
        return Answer.of(value, () -> List.of(at(member)));
    }

    /**
     * {@return the answer to a question about one input that is a member of this fact}
     *
     * @param input the input; {@code null} if the input is absent
     */
    @NotForSheets
    default <T> Answer answer(@Nullable T input, String member, Predicate<T> question) {
        return answer(input == null ? null : question.test(input), member);
    }

    /** {@return the missing paths that decide whether the fact concerns the filing; empty if the fact concerns the filing} */
    @NotForSheets
    default List<String> placesUndecided() {
        return List.of();
    }

    /** {@return the field of the API for a member of this fact; {@code null} if the API has no such field} */
    @NotForSheets
    default @Nullable String apiField(String member) {
        return WeChatFields.ofPath(at(member)).orElse(null);
    }
}
