package io.github.icprules.wxjava;

import java.util.List;
import java.util.Map;
import me.chanjar.weixin.open.bean.icp.WxOpenApplyIcpFilingParam;
import me.chanjar.weixin.open.bean.icp.WxOpenApplyIcpFilingParam.Applets;
import me.chanjar.weixin.open.bean.icp.WxOpenApplyIcpFilingParam.AppletsBaseInfo;
import me.chanjar.weixin.open.bean.icp.WxOpenApplyIcpFilingParam.AppletsNrlxDetailItem;
import me.chanjar.weixin.open.bean.icp.WxOpenApplyIcpFilingParam.AppletsPrincipalInfo;
import me.chanjar.weixin.open.bean.icp.WxOpenApplyIcpFilingParam.Materials;
import me.chanjar.weixin.open.bean.icp.WxOpenApplyIcpFilingParam.Subject;
import me.chanjar.weixin.open.bean.icp.WxOpenApplyIcpFilingParam.SubjectBaseInfo;
import me.chanjar.weixin.open.bean.icp.WxOpenApplyIcpFilingParam.SubjectOrganizeInfo;
import me.chanjar.weixin.open.bean.icp.WxOpenApplyIcpFilingParam.SubjectPrincipalInfo;

/** Filings as WxJava's beans, everything in them invented. */
final class Filings {

    /** What the body does not say. */
    static final Map<String, Object> CONTEXT = Map.of(
            "evaluatedOn",
            "2026-11-24",
            "account",
            Map.of(
                    "registeredName",
                    "示例科技有限公司",
                    "miniProgramName",
                    "示例记事本",
                    "categories",
                    List.of("工具 > 备忘录"),
                    "features",
                    List.of()),
            "filings",
            List.of(),
            "entrance",
            Map.of("status", 1024, "available", 1, "is_canceling", false),
            "faceTask",
            Map.of(
                    "createdAt",
                    "2026-11-23T20:00:00+08:00",
                    "is_finish",
                    true,
                    "face_status",
                    3,
                    "along_with_auth",
                    false));

    private Filings() {}

    /** An enterprise of Beijing whose legal representative answers for everything; nothing is wrong with it. */
    static WxOpenApplyIcpFilingParam enterprise() {
        return WxOpenApplyIcpFilingParam.builder()
                .icpSubject(Subject.builder()
                        .baseInfo(SubjectBaseInfo.builder()
                                .type(4)
                                .name("示例科技有限公司")
                                .province("110000")
                                .city("110100")
                                .district("110105")
                                .address("示例路1号院1号楼101室")
                                .build())
                        .organizeInfo(SubjectOrganizeInfo.builder()
                                .certificateType(1)
                                .certificateNumber("91000000000000000K")
                                .certificateAddress("北京市朝阳区示例路1号院1号楼101室")
                                .certificatePhoto("media-licence")
                                .build())
                        .principalInfo(SubjectPrincipalInfo.builder()
                                .name("样例甲")
                                .mobile("13800000001")
                                .email("jia@example.com")
                                .emergencyContact("13800000002")
                                .certificateType(2)
                                .certificateNumber("110101200001010010")
                                .certificateValidityDateStart("20240101")
                                .certificateValidityDateEnd("20340101")
                                .certificatePhotoFront("media-front")
                                .certificatePhotoBack("media-back")
                                .build())
                        .build())
                .icpApplets(Applets.builder()
                        .baseInfo(AppletsBaseInfo.builder()
                                .serviceContentTypes(List.of(2))
                                .nrlxDetails(List.of(
                                        AppletsNrlxDetailItem.builder().type(24).build()))
                                .comment("本小程序为用户提供记事、待办提醒与日程管理等工具服务。")
                                .build())
                        .principalInfo(AppletsPrincipalInfo.builder()
                                .name("样例甲")
                                .mobile("13800000001")
                                .email("jia@example.com")
                                .emergencyContact("13800000002")
                                .certificateType(2)
                                .certificateNumber("110101200001010010")
                                .certificateValidityDateStart("20240101")
                                .certificateValidityDateEnd("20340101")
                                .certificatePhotoFront("media-front")
                                .certificatePhotoBack("media-back")
                                .verifyTaskId("task-1")
                                .build())
                        .build())
                .icpMaterials(Materials.builder()
                        .commitmentLetter(List.of("media-commitment"))
                        .build())
                .build();
    }
}
