package io.github.icprules.wechat;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.PlatformErrorCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the platform answers to a filing: at once, to {@code apply_icp_filing} and {@code submit_auth_and_icp}, or after a
 * review, to {@code get_icp_entrance_info} and {@code query_auth_and_icp}.
 *
 * @param errcode the code of the call as a whole, 0 if all is well; {@code null} if the answer has none
 * @param errmsg what it says with the code, without the request id, ID and phone numbers masked; {@code null} if nothing
 * @param requestId the id by which WeChat finds the call ({@code rid}); {@code null} if the answer has none
 * @param remarks what it says against the filing, in the answer's order; empty if nothing. Of more than 200, the first 200 and
 *     one that says how many more there are
 */
public record PlatformAnswer(
        @Nullable Integer errcode,
        @Nullable String errmsg,
        @Nullable String requestId,
        List<PlatformRemark> remarks) {

    /** Copies the list. */
    public PlatformAnswer {
        requireNonNull(remarks, "remarks must be given.");
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads an answer.
     *
     * @param answer the answer as any JSON library gives it: maps, lists, strings, numbers and booleans. Members that say
     *     nothing of what is wrong with a filing are passed over; a number may be written as a text
     * @throws IllegalArgumentException if it is no answer of the filing calls; the message names the place and what was
     *     expected, and repeats nothing of what is there
     */
    public static PlatformAnswer read(@Nullable Object answer) {
        return new AnswerReader().read(answer);
    }

    /** {@return whether the platform has nothing against the filing} */
    public boolean isAccepted() {
        return (errcode == null || errcode == PlatformErrorCode.OK.code()) && remarks.isEmpty();
    }

    /**
     * {@return what is known of its code}
     *
     * <p>Empty if it has none, or one that nothing is known of.
     */
    public Optional<PlatformErrorCode> knownCode() {
        return errcode == null ? Optional.empty() : PlatformErrorCode.of(errcode);
    }

    /** {@return the codes and fields, fit for a log: the words could name a person} */
    @Override
    public String toString() {
        return "PlatformAnswer[%s, rid %s, %s]".formatted(errcode, requestId, remarks);
    }
}
