package io.github.icprules.drools.explain;

import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.approval.HeldApproval;
import io.github.icprules.drools.facts.approval.SectorMention;
import io.github.icprules.drools.facts.approval.SectorSign;
import io.github.icprules.drools.facts.approval.TickedCategory;
import io.github.icprules.drools.facts.material.Picture;
import io.github.icprules.drools.facts.material.SubmittedMaterial;
import io.github.icprules.drools.facts.miniprogram.ChosenService;
import io.github.icprules.drools.facts.miniprogram.FaceVerification;
import io.github.icprules.drools.facts.miniprogram.MiniProgram;
import io.github.icprules.drools.facts.miniprogram.MiniProgramName;
import io.github.icprules.drools.facts.miniprogram.MiniProgramProfile;
import io.github.icprules.drools.facts.miniprogram.Services;
import io.github.icprules.drools.facts.person.Principal;
import io.github.icprules.drools.facts.platform.PayloadFault;
import io.github.icprules.drools.facts.platform.Platform;
import io.github.icprules.drools.facts.province.Requirement;
import io.github.icprules.drools.facts.province.UndecidableRequirement;
import io.github.icprules.drools.facts.province.UnsettledRequirement;
import io.github.icprules.drools.facts.record.CancellationOrder;
import io.github.icprules.drools.facts.record.ChangeOrder;
import io.github.icprules.drools.facts.record.EarlierFiling;
import io.github.icprules.drools.facts.record.FilingRecord;
import io.github.icprules.drools.facts.request.ExceededLimit;
import io.github.icprules.drools.facts.subject.Certificate;
import io.github.icprules.drools.facts.subject.Subject;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes in words what a fact is, and why a filing has no facts of a type. */
final class FactTexts {

    private static final Text OTHER = Text.of("事实", "fact");

    /** The names of the types. If a filing can have several facts of a type, each fact also has a name of its own. */
    private static final Map<Class<?>, Text> TYPES = Map.ofEntries(
            Map.entry(ExceededLimit.class, Text.of("超过上限的部分", "part over a limit")),
            Map.entry(Filing.class, Text.of("整个备案", "the filing as a whole")),
            Map.entry(Subject.class, Text.of("主办单位", "the subject")),
            Map.entry(Certificate.class, Text.of("主办单位证件", "the subject's certificate")),
            Map.entry(Principal.class, Text.of("负责人", "principal")),
            Map.entry(MiniProgram.class, Text.of("小程序", "the mini-program")),
            Map.entry(MiniProgramName.class, Text.of("小程序名称", "the name of the mini-program")),
            Map.entry(MiniProgramProfile.class, Text.of("小程序介绍、头像和备注", "introduction, avatar and remark")),
            Map.entry(Services.class, Text.of("小程序的服务内容", "the services of the mini-program")),
            Map.entry(ChosenService.class, Text.of("服务内容标识", "service content type")),
            Map.entry(FilingRecord.class, Text.of("主体的备案记录", "the record of the subject")),
            Map.entry(EarlierFiling.class, Text.of("已有备案", "filing on record")),
            Map.entry(ChangeOrder.class, Text.of("变更事项", "the changes")),
            Map.entry(CancellationOrder.class, Text.of("注销事项", "the cancellation")),
            Map.entry(Platform.class, Text.of("平台状态", "the state on the platform")),
            Map.entry(TickedCategory.class, Text.of("勾选的前置审批项目", "ticked pre-approval item")),
            Map.entry(HeldApproval.class, Text.of("批准文件", "approval")),
            Map.entry(UnsettledRequirement.class, Text.of("尚无定论的管局要求", "unsettled provincial requirement")),
            Map.entry(SectorSign.class, Text.of("行业迹象", "sign of a sector")),
            Map.entry(FaceVerification.class, Text.of("人脸核身", "the face verification")),
            Map.entry(SubmittedMaterial.class, Text.of("材料", "material")),
            Map.entry(Picture.class, Text.of("材料的图片", "picture of a material")),
            Map.entry(PayloadFault.class, Text.of("请求体的问题", "fault of the body")));

    private static final Text REQUIREMENT = Text.of("适用的管局要求", "applicable provincial requirement");

    /** The situations in which facts of a type exist. Types with a fact in every filing are left out. */
    private static final Map<Class<?>, Text> ABSENT = Map.ofEntries(
            Map.entry(
                    ExceededLimit.class,
                    Text.of("请求和评估都没有超过上限。", "Neither the request nor the evaluation exceeds a limit.")),
            Map.entry(
                    Certificate.class,
                    Text.of(
                            "没有填写主办单位证件（subject.certificate）。",
                            "The subject's certificate is not given (subject.certificate).")),
            Map.entry(
                    Principal.class,
                    Text.of(
                            "没有填写主体负责人和小程序负责人（subject.principal、miniProgram.principal）。",
                            "No principal is given (subject.principal, miniProgram.principal).")),
            Map.entry(
                    ChosenService.class,
                    Text.of(
                            "没有选择服务内容标识（miniProgram.serviceContentTypes）。",
                            "No service content type is chosen (miniProgram.serviceContentTypes).")),
            Map.entry(
                    EarlierFiling.class,
                    Text.of(
                            "没有列出已有备案（subject.history.filings）。",
                            "No filing on record is listed (subject.history.filings).")),
            Map.entry(
                    TickedCategory.class,
                    Text.of(
                            "没有勾选前置审批项目（miniProgram.preApprovalCategories）。",
                            "No pre-approval item is ticked (miniProgram.preApprovalCategories).")),
            Map.entry(
                    HeldApproval.class,
                    Text.of("没有填写批准文件（miniProgram.preApprovals）。", "No approval is given (miniProgram.preApprovals).")),
            Map.entry(
                    FaceVerification.class,
                    Text.of(
                            "没有填写人脸核身（miniProgram.faceVerification）。",
                            "No face verification is given (miniProgram.faceVerification).")),
            Map.entry(SubmittedMaterial.class, Text.of("没有列出材料（materials）。", "No materials are listed (materials).")),
            Map.entry(
                    Picture.class,
                    Text.of(
                            "没有给出任何材料的图片信息（materials[].picture）。",
                            "Nothing is given of the picture of any material (materials[].picture).")));

    private static final Text PROVINCE_UNKNOWN = Text.of(
            "没有填写备案省份（subject.region.province），没有选取该省的要求。",
            "The province is not given (subject.region.province), so no requirement of it was selected.");
    private static final Text NO_REQUIREMENT =
            Text.of("该省没有适用于本次备案的这类要求。", "The province has no such requirement that concerns this filing.");
    private static final Text NO_UNSETTLED = Text.of(
            "该省适用于本次备案的要求中没有尚无定论的事项。", "No requirement of the province that concerns this filing is unsettled.");
    private static final Text NO_SIGN =
            Text.of("文字和功能中没有行业迹象。", "Neither the texts nor the features show a sign of a sector.");
    private static final Text NO_SIGN_IN_CANCELLATION =
            Text.of("注销备案不查看行业迹象。", "A cancellation is not searched for signs of a sector.");
    private static final Text NO_BODY =
            Text.of("本次备案不是由微信接口的请求体读入的。", "The filing was not read from a body of WeChat's API.");
    private static final Text NO_FAULT = Text.of("请求体没有问题。", "The body has no fault.");
    private static final Text NOTHING = Text.of("本次备案没有这样的内容。", "The filing has nothing of this kind.");

    private FactTexts() {}

    /** Returns the name of a fact. */
    static Text name(Fact fact) {
        if (fact instanceof Principal principal) {
            return principal.isOfSubject()
                    ? Text.of("主体负责人", "the subject principal")
                    : Text.of("小程序负责人", "the mini-program principal");
        }
        if (fact instanceof Requirement requirement) {
            return requirement(requirement.row());
        }
        Text detail = detail(fact);
        Text type = type(fact.getClass());
        return detail == null
                ? type
                : Text.of(
                        type.in(Language.ZH) + "：" + detail.in(Language.ZH),
                        type.in(Language.EN) + ": " + detail.in(Language.EN));
    }

    private static @Nullable Text detail(Fact fact) {
        if (fact instanceof TickedCategory ticked) {
            return ticked.category();
        }
        if (fact instanceof HeldApproval approval) {
            return approval.category();
        }
        if (fact instanceof ChosenService service) {
            return service.shown();
        }
        if (fact instanceof SubmittedMaterial material) {
            return material.title();
        }
        if (fact instanceof Picture picture) {
            return picture.paper().title();
        }
        if (fact instanceof PayloadFault fault) {
            return fault.kind();
        }
        if (fact instanceof UnsettledRequirement unsettled) {
            return unsettled.parameter();
        }
        if (fact instanceof SectorSign sign) {
            SectorMention mention = sign.mention();
            return mention == null ? Objects.requireNonNull(sign.feature()) : mention.words();
        }
        return null;
    }

    private static Text requirement(ProvincialRequirement row) {
        return Text.of(
                (row.province() == null ? "接入商的一般要求" : row.province().chinese() + "的要求") + "：“"
                        + quoted(row, Language.ZH) + "”",
                (row.province() == null
                                ? "general requirement of access providers"
                                : "requirement of " + row.province().english())
                        + ": “" + quoted(row, Language.EN) + "”");
    }

    private static String quoted(ProvincialRequirement row, Language language) {
        String sentence = row.requirement().in(language);
        return sentence.endsWith("。") || sentence.endsWith(".")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }

    /** Returns the name of the facts of a type. */
    static Text type(Class<?> type) {
        return Requirement.class.isAssignableFrom(type) ? REQUIREMENT : TYPES.getOrDefault(type, OTHER);
    }

    /** Returns why a filing has no fact of a type. */
    static Text absent(Class<?> type, Filing filing) {
        if (Requirement.class.isAssignableFrom(type) || type == UnsettledRequirement.class) {
            return filing.province() == null
                    ? PROVINCE_UNKNOWN
                    : type == UnsettledRequirement.class || type == UndecidableRequirement.class
                            ? NO_UNSETTLED
                            : NO_REQUIREMENT;
        }
        if (type == SectorSign.class) {
            return filing.isCancellation() ? NO_SIGN_IN_CANCELLATION : NO_SIGN;
        }
        if (type == PayloadFault.class) {
            return filing.isOfPayload() ? NO_FAULT : NO_BODY;
        }
        return ABSENT.getOrDefault(type, NOTHING);
    }
}
