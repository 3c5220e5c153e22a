package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import java.util.Optional;

/** The status of a filing on the platform ({@code status} of {@code get_icp_entrance_info}). */
public enum FilingStatus implements Term {
    /** 平台审核中: under platform review. */
    PLATFORM_REVIEW("平台审核中", "under platform review", 2),
    /** 平台审核驳回: rejected by the platform. */
    PLATFORM_REJECTED("平台审核驳回", "rejected by the platform", 3),
    /** 管局审核中: under review by the authority. */
    AUTHORITY_REVIEW("管局审核中", "under review by the authority", 4),
    /** 管局审核驳回: rejected by the authority. */
    AUTHORITY_REJECTED("管局审核驳回", "rejected by the authority", 5),
    /** 已备案: filed. */
    FILED("已备案", "filed", 6),
    /** 未备案: not filed. */
    NOT_FILED("未备案", "not filed", 1024),
    /** 未备案且小程序信息未填: not filed, profile missing. */
    NOT_FILED_NO_PROFILE("未备案且小程序信息未填", "not filed, profile missing", 1025),
    /** 未备案且类目未填: not filed, category missing. */
    NOT_FILED_NO_CATEGORY("未备案且类目未填", "not filed, category missing", 1026),
    /** 未备案且小程序信息和类目未填: not filed, profile and category missing. */
    NOT_FILED_NO_PROFILE_NO_CATEGORY("未备案且小程序信息和类目未填", "not filed, profile and category missing", 1027),
    /** 未备案且未认证: not filed, account not verified. */
    NOT_FILED_NOT_VERIFIED("未备案且未认证", "not filed, account not verified", 1028),
    /** 未备案且未认证、小程序信息未填: not filed, account not verified, profile missing. */
    NOT_FILED_NOT_VERIFIED_NO_PROFILE("未备案且未认证、小程序信息未填", "not filed, account not verified, profile missing", 1029),
    /** 未备案且未认证、类目未填: not filed, account not verified, category missing. */
    NOT_FILED_NOT_VERIFIED_NO_CATEGORY("未备案且未认证、类目未填", "not filed, account not verified, category missing", 1030),
    /** 未备案且未认证、小程序信息和类目未填: not filed, account not verified, profile and category missing. */
    NOT_FILED_NOTHING_DONE("未备案且未认证、小程序信息和类目未填", "not filed, account not verified, profile and category missing", 1031);

    private final Label label;
    private final int code;

    FilingStatus(String chinese, String english, int code) {
        this.label = new Label(chinese, english);
        this.code = code;
    }

    @Override
    public Label label() {
        return label;
    }

    /** {@return the platform's code} */
    public int code() {
        return code;
    }

    /** {@return the status with a code of the platform; empty if no status has the code} */
    public static Optional<FilingStatus> ofCode(int code) {
        for (FilingStatus status : values()) {
            if (status.code == code) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
