package io.github.icprules.wechat;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.PlatformErrorCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The platform's answer to a filing: the immediate answer of {@code apply_icp_filing} and {@code submit_auth_and_icp}, or the
 * answer after a review of {@code get_icp_entrance_info} and {@code query_auth_and_icp}.
 *
 * @param errcode the code of the whole call, 0 for success; {@code null} if the answer has none
 * @param errmsg the message of the code, without the request id and with ID and phone numbers masked; {@code null} if the
 *     answer has none
 * @param requestId the id by which WeChat finds the call ({@code rid}); ID and phone numbers are masked if the id does not
 *     have the form of WeChat's ids; {@code null} if the answer has none
 * @param remarks the objections to the filing in the order of the answer; empty if there are none. If there are more than
 *     200, the list has the first 200 and one remark with the number of the others
 * @param status the status of the filing ({@code info.status}); {@code null} if the answer has none or an unknown one
 */
public record PlatformAnswer(
        @Nullable Integer errcode,
        @Nullable String errmsg,
        @Nullable String requestId,
        List<PlatformRemark> remarks,
        @Nullable FilingStatus status) {

    /** Creates an answer without a status. */
    public PlatformAnswer(
            @Nullable Integer errcode,
            @Nullable String errmsg,
            @Nullable String requestId,
            List<PlatformRemark> remarks) {
        this(errcode, errmsg, requestId, remarks, null);
    }

    /** Copies the list. */
    public PlatformAnswer {
        requireNonNull(remarks, "remarks must be given.");
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads an answer.
     *
     * @param answer the answer as a tree from any JSON library: maps, lists, strings, numbers and booleans. Members without
     *     an objection to the filing are ignored. A number may be written as a text
     * @throws io.github.icprules.text.InvalidTreeException if the tree is no answer of a filing call; the exception has all
     *     problems, and repeats no value
     */
    public static PlatformAnswer read(@Nullable Object answer) {
        return new AnswerReader().read(answer);
    }

    /** {@return whether the platform has no objection to the filing} */
    public boolean isAccepted() {
        return (errcode == null || errcode == PlatformErrorCode.OK.code())
                && remarks.isEmpty()
                && !isRejectedByStatus();
    }

    /**
     * {@return whether the platform or the authority has rejected the filing, so that the caller must change the filing}
     *
     * <p>An answer that is neither accepted nor a rejection refuses the call for another reason, for example because the platform
     * is busy or a review is in progress.
     */
    public boolean isRejected() {
        return isRejectedByStatus()
                || remarks.stream().anyMatch(remark -> remark.source() != PlatformRemark.Source.CALL)
                || (errcode != null && errcode == PlatformErrorCode.NOT_ACCEPTED.code());
    }

    private boolean isRejectedByStatus() {
        return status == FilingStatus.PLATFORM_REJECTED || status == FilingStatus.AUTHORITY_REJECTED;
    }

    /** {@return the known data of the code; empty if the answer has no code or an unknown code} */
    public Optional<PlatformErrorCode> knownCode() {
        return errcode == null ? Optional.empty() : PlatformErrorCode.of(errcode);
    }

    /**
     * {@return the codes and fields, so that the text can be logged; the words are left out, because they could name a
     * person}
     */
    @Override
    public String toString() {
        return "PlatformAnswer[%s, rid %s, %s]".formatted(errcode, requestId, remarks);
    }
}
