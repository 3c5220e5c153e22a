package io.github.icprules.model;

import static io.github.icprules.model.PlatformErrorCode.Evidence.DOCUMENTED;
import static io.github.icprules.model.PlatformErrorCode.Evidence.NAMED;
import static io.github.icprules.model.PlatformErrorCode.Evidence.SEEN;
import static io.github.icprules.model.PlatformErrorCode.Foresight.IN_PART;
import static io.github.icprules.model.PlatformErrorCode.Foresight.NO;
import static io.github.icprules.model.PlatformErrorCode.Foresight.WITH_MORE;
import static io.github.icprules.model.PlatformErrorCode.Foresight.YES;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The known codes in {@code errcode} of the answers of WeChat's filing calls. WeChat publishes no complete list, so a code
 * that is not in this enum can still be valid.
 *
 * <p>The label is the meaning of the code in our words.
 *
 * @see <a href="https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/record/api_applyicpfiling">
 *     apply_icp_filing and its neighbours</a>
 * @see <a href="https://developers.weixin.qq.com/doc/oplatform/developers/errCode/errCode.html">the codes common to all calls
 *     of the open platform</a>
 */
public enum PlatformErrorCode implements Term {
    /** Any call: the platform is busy. */
    BUSY(-1, DOCUMENTED, NO, "系统繁忙", "the platform is busy", "稍后重试。", "Try again later."),
    /** Any call: the call succeeded. */
    OK(0, DOCUMENTED, NO, "成功", "done", "无需处理。", "Nothing to do."),
    /** {@code query_icp_verifytask}: the task does not exist, or has expired. */
    FACE_TASK_EXPIRED(
            1,
            DOCUMENTED,
            IN_PART,
            "人脸核身任务过期或不存在",
            "the face verification task has expired or does not exist",
            "重新发起人脸核身，用新的任务编号提交。",
            "Start a new face verification and submit with its task id."),
    /** Any call: the token is wrong, or the platform has issued a newer token. */
    TOKEN_INVALID(
            40001,
            DOCUMENTED,
            NO,
            "access_token 无效",
            "the access token is invalid",
            "换用该小程序最新的 authorizer_access_token。",
            "Use the latest authorizer_access_token of this mini-program."),
    /** {@code upload_icp_media}: the {@code type} is neither {@code image} nor {@code video}, or does not match the file. */
    MEDIA_TYPE_INVALID(
            40004,
            SEEN,
            WITH_MORE,
            "媒体文件类型不合法",
            "the type of the file is invalid",
            "核对上传参数 type 与文件格式是否一致。",
            "Check that the upload's type goes with the format of the file."),
    /** {@code upload_icp_media}: a parameter is wrong. */
    ARGUMENTS_INVALID(
            40097,
            SEEN,
            IN_PART,
            "参数不合法",
            "the parameters are invalid",
            "核对上传参数是否齐全、名称与取值是否正确。",
            "Check that the parameters of the upload are complete, rightly named and rightly filled."),
    /** Any call: the call has no token. */
    TOKEN_MISSING(
            41001,
            DOCUMENTED,
            NO,
            "缺少 access_token",
            "the access token is missing",
            "在请求地址中带上 access_token。",
            "Send the access_token in the address of the call."),
    /** Any call: the token is too old. */
    TOKEN_EXPIRED(
            42001,
            DOCUMENTED,
            NO,
            "access_token 已过期",
            "the access token has expired",
            "刷新 authorizer_access_token 后重试。",
            "Refresh the authorizer_access_token and try again."),
    /** Any call: the quota of calls for the day is used up. */
    QUOTA_REACHED(
            45009,
            DOCUMENTED,
            NO,
            "接口调用次数已达上限",
            "the quota of calls is used up",
            "待额度恢复后再提交。",
            "Submit when there is quota again."),
    /** {@code apply_icp_filing}, {@code create_icp_verifytask}: the body is no JSON, or was cut off. */
    BODY_UNREADABLE(
            47001,
            SEEN,
            YES,
            "请求体不是合法的 JSON",
            "the body is no valid JSON",
            "检查请求体的 JSON 格式与完整性。",
            "Check that the body is valid JSON and complete."),
    /** Any call: the account is not allowed to use the call. */
    CALL_NOT_AUTHORISED(
            48001,
            DOCUMENTED,
            NO,
            "没有该接口的权限",
            "the account may not use this call",
            "核对账号是否有该接口权限，以及所用的 access_token 是否属于该小程序。",
            "Check that the account may use the call, and that the token is that of this mini-program."),
    /** Any call: the mini-program has not given the third-party platform the permission set. */
    PERMISSION_SET_MISSING(
            61007,
            DOCUMENTED,
            NO,
            "小程序未把该接口的权限集授权给第三方平台",
            "the mini-program has not given the third-party platform the permission set of this call",
            "请小程序管理员重新授权，勾选备案接口所在的权限集。",
            "Let the mini-program's administrator authorise again, with the permission set of the filing calls."),
    /** {@code upload_icp_media}: for example, the {@code certificate_type} does not fit the field. */
    UPLOAD_FAILED(
            86201,
            SEEN,
            WITH_MORE,
            "上传失败，如证件类型与字段不符",
            "the upload failed, for instance because the certificate type does not go with the field",
            "按所填字段的证件类型重新上传。",
            "Upload again with the certificate type of the field."),
    /**
     * {@code apply_icp_filing}, {@code submit_auth_and_icp}: the platform has not accepted the filing; the {@code hints} of
     * the answer have the reasons.
     */
    NOT_ACCEPTED(
            86202,
            SEEN,
            IN_PART,
            "备案信息未通过校验，原因见 hints",
            "the filing is not accepted; the hints say why",
            "按 hints 逐项修改后重新提交。",
            "Put right what each hint says and submit again."),
    /** {@code get_icp_media}: no file has this id. */
    MEDIA_ID_INVALID(
            86205,
            DOCUMENTED,
            IN_PART,
            "media_id 不合法",
            "the media_id is invalid",
            "核对 media_id，必要时重新上传文件。",
            "Check the media_id; upload the file again if need be."),
    /** {@code apply_icp_filing}: an error in the platform. */
    SERVICE_FAULT(86301, NAMED, NO, "平台服务异常", "a fault of the platform", "稍后重试。", "Try again later."),
    /** A hint: the entered text differs from the text on the picture. */
    PICTURE_AND_TEXT_DIFFER(
            86302,
            NAMED,
            NO,
            "图片与填写内容不符",
            "the picture does not show what was filled in",
            "对照证件逐字核对所填内容，或换上传对应的图片。",
            "Compare what was filled in with the certificate word by word, or upload the right picture."),
    /** A hint: the validity of the certificate in the picture is wrong. */
    CERTIFICATE_VALIDITY(
            86308,
            NAMED,
            YES,
            "证件有效期有误",
            "the validity of the certificate is not in order",
            "核对证件有效期；已过期或即将到期的，先换发证件。",
            "Check the validity of the certificate; renew one that has expired or soon will."),
    /** {@code apply_icp_filing}, {@code cancel_icp_filing}: an application is under review. */
    UNDER_REVIEW(
            86324,
            DOCUMENTED,
            WITH_MORE,
            "当前正在审核中，不能重复提交",
            "an application is under review already",
            "等待审核结果，或先撤回申请。",
            "Wait for the result, or withdraw the application first."),
    /**
     * A hint on the picture of a certificate: the platform cannot read the text, usually because the upload named another
     * certificate type. {@code query_icp_verifytask}: the task does not exist.
     */
    PICTURE_UNREADABLE(
            86328,
            SEEN,
            WITH_MORE,
            "无法读取图片的识别结果，或无法找到资源",
            "what the picture says cannot be read, or the resource is not found",
            "重新上传清晰的证件图片，并核对证件种类。",
            "Upload a legible picture again, with the certificate_type that goes with the field."),
    /** {@code cancel_apply_icp_filing}: the order cannot be withdrawn now. */
    NOT_WITHDRAWABLE(
            86330,
            DOCUMENTED,
            WITH_MORE,
            "备案审核订单未处于可以撤回的状态",
            "the application cannot be withdrawn now",
            "等待管局审核结果。",
            "Wait for what the authority decides."),
    /** {@code cancel_icp_filing}: the mini-program has no filing that could be cancelled. */
    NOT_FILED(
            86353,
            DOCUMENTED,
            WITH_MORE,
            "小程序未备案，不支持注销",
            "the mini-program is not filed, so there is nothing to cancel",
            "核对备案状态；未备案的无需注销。",
            "Check the status of the filing; where there is none, nothing need be cancelled."),
    /** A hint on {@code icp_subject.base_info.name}: the name differs from the registered name of the account. */
    SUBJECT_DIFFERS(
            86355,
            SEEN,
            WITH_MORE,
            "主办单位与小程序账号主体不一致",
            "the subject is not the one the account is registered under",
            "主办单位名称改为账号认证主体的名称，或先变更账号主体。",
            "Give the name the account is registered under, or have the account changed first."),
    /** {@code apply_icp_filing}: an earlier order has not finished. */
    ORDER_UNFINISHED(
            86358,
            NAMED,
            WITH_MORE,
            "存在未完成的备案订单",
            "there is an unfinished filing order",
            "先完成或撤回原订单。",
            "Finish or withdraw that order first."),
    /** {@code cancel_apply_icp_filing}: the mini-program has no application that could be withdrawn. */
    NOTHING_TO_WITHDRAW(
            86368,
            DOCUMENTED,
            WITH_MORE,
            "不存在可撤回的审核订单",
            "there is no application to withdraw",
            "核对备案状态；没有审核中的申请时无需撤回。",
            "Check the status; without an application under review there is nothing to withdraw.");

    private static final Map<Integer, PlatformErrorCode> BY_CODE =
            Stream.of(values()).collect(toUnmodifiableMap(PlatformErrorCode::code, identity()));

    private final int code;
    private final Evidence evidence;
    private final Foresight foresight;
    private final Label label;
    private final Text advice;

    PlatformErrorCode(
            int code,
            Evidence evidence,
            Foresight foresight,
            String chinese,
            String english,
            String chineseAdvice,
            String englishAdvice) {
        this.code = code;
        this.evidence = evidence;
        this.foresight = foresight;
        this.label = new Label(chinese, english);
        this.advice = Text.of(chineseAdvice, englishAdvice);
    }

    /** {@return the entry for a code; empty if the code is unknown} */
    public static Optional<PlatformErrorCode> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** {@return the code, which the platform sends in {@code errcode}} */
    public int code() {
        return code;
    }

    /** {@return the kind of evidence that the platform answers with this code} */
    public Evidence evidence() {
        return evidence;
    }

    /** {@return whether the library can foresee the code before the call} */
    public Foresight foresight() {
        return foresight;
    }

    /**
     * {@return the paths of a filing request that the library needs to foresee the code, in addition to the field of the
     * code}
     *
     * <p>The list is empty if no other input is needed, or if no input helps.
     */
    public List<String> needs() {
        return switch (this) {
            case FACE_TASK_EXPIRED -> List.of("miniProgram.faceVerification");
            case SUBJECT_DIFFERS -> List.of("platform.registeredName");
            case UNDER_REVIEW, NOT_WITHDRAWABLE, NOT_FILED, ORDER_UNFINISHED, NOTHING_TO_WITHDRAW ->
                List.of("platform.status");
            default -> List.of();
        };
    }

    /** {@return the advice for the code in one sentence} */
    public Text advice() {
        return advice;
    }

    @Override
    public Label label() {
        return label;
    }

    /** The evidence for a code. */
    public enum Evidence implements Term {
        /** 文档: an official page of WeChat lists the code. */
        DOCUMENTED("官方文档", "documented"),
        /** 实例: a real answer that was quoted in public has the code. */
        SEEN("公开实例", "seen in answers"),
        /** 命名: only the name of a constant in a client library shows the meaning. */
        NAMED("客户端常量名", "named in a client library");

        private final Label label;

        Evidence(String chinese, String english) {
            this.label = new Label(chinese, english);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** Whether the library can foresee a code before the call. */
    public enum Foresight implements Term {
        /** 可预检: from the body of the call alone. */
        YES("可预检", "yes"),
        /** 补充信息后可预检: if the caller adds inputs that the body does not have, such as the status or the kind of an upload. */
        WITH_MORE("补充信息后可预检", "with more than the body"),
        /** 部分可预检: for some causes of the code, not for all. */
        IN_PART("部分可预检", "in part"),
        /** 不可预检. */
        NO("不可预检", "no");

        private final Label label;

        Foresight(String chinese, String english) {
            this.label = new Label(chinese, english);
        }

        @Override
        public Label label() {
            return label;
        }
    }
}
