package io.github.icprules.wechat;

import static java.util.Objects.requireNonNull;

import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * The possible actions on a filing in its current state on the platform ({@code get_icp_entrance_info}).
 *
 * <p>The platform does not publish this table. The library derives the actions from the error codes of the platform's calls.
 *
 * @param status the status of the filing
 * @param available whether the entry is open; {@code null} if not given
 * @param cancelling whether a cancellation is in progress; {@code null} if not given
 */
public record EntranceState(
        FilingStatus status,
        @Nullable Boolean available,
        @Nullable Boolean cancelling) {

    private static final int NOT_FILED = 1024;

    /** Refuses a state without a status. */
    public EntranceState {
        requireNonNull(status, "status must be given.");
    }

    /** An action that the caller can request from the platform. */
    public enum Action implements Term {
        /** 提交备案: {@code apply_icp_filing}. */
        APPLY("提交备案", "apply"),
        /** 撤回申请: {@code cancel_apply_icp_filing}. */
        WITHDRAW("撤回申请", "withdraw"),
        /** 注销备案: {@code cancel_icp_filing}. */
        DEREGISTER("注销备案", "deregister");

        private final Label label;

        Action(String chinese, String english) {
            this.label = new Label(chinese, english);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /**
     * Whether an action is possible.
     *
     * @param possible whether the action is possible; {@code null} if unknown
     * @param answer the error code of the platform if the action is not possible; {@code null} if no code is known
     */
    public record Permission(
            @Nullable Boolean possible, @Nullable PlatformErrorCode answer) {}

    /** {@return whether an action is possible now} */
    public Permission of(Action action) {
        requireNonNull(action, "action must be given.");
        return switch (action) {
            case APPLY -> apply();
            case WITHDRAW -> withdraw();
            case DEREGISTER -> deregister();
        };
    }

    /**
     * Returns the permission to apply. No source says whether the applicant can apply again, for a change, if a filing is in
     * force.
     */
    private Permission apply() {
        return switch (status) {
            case PLATFORM_REVIEW, AUTHORITY_REVIEW -> refused(PlatformErrorCode.UNDER_REVIEW);
            case FILED -> new Permission(null, null);
            case NOT_FILED -> new Permission(available, null);
            case PLATFORM_REJECTED, AUTHORITY_REJECTED ->
                new Permission(Boolean.FALSE.equals(available) ? Boolean.FALSE : Boolean.TRUE, null);
            default -> new Permission(false, null);
        };
    }

    private Permission withdraw() {
        return switch (status) {
            case PLATFORM_REVIEW -> new Permission(true, null);
            case AUTHORITY_REVIEW -> refused(PlatformErrorCode.NOT_WITHDRAWABLE);
            case NOT_FILED -> refused(PlatformErrorCode.NOTHING_TO_WITHDRAW);
            default -> new Permission(false, null);
        };
    }

    private Permission deregister() {
        if (status == FilingStatus.FILED) {
            return new Permission(cancelling == null ? null : Boolean.valueOf(!cancelling), null);
        }
        return status.code() >= NOT_FILED ? refused(PlatformErrorCode.NOT_FILED) : new Permission(false, null);
    }

    private static Permission refused(PlatformErrorCode answer) {
        return new Permission(false, answer);
    }
}
