package io.github.icprules.wechat;

import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code icp_applets} of a body. */
final class AppletsPart {

    private AppletsPart() {}

    /**
     * Reads the mini-program, with the values that are present and not faulty.
     *
     * @param face the face verification if the body has its task
     */
    static MiniProgram read(
            Node body, Codes codes, SubmittedMaterials materials, @Nullable SubjectType type, FaceVerification face) {
        MiniProgram.Builder miniProgram = MiniProgram.builder();
        Node applets = body.object("icp_applets");
        if (applets == null) {
            return miniProgram.build();
        }
        Node base = applets.object("base_info");
        if (base != null) {
            miniProgram.serviceContentTypes(base.numbers("service_content_types"));
            readApprovals(base, codes, materials, miniProgram);
            miniProgram.remark(base.text("comment"));
        }
        PrincipalPart principal = PrincipalPart.read(applets, codes, materials, type == SubjectType.INDIVIDUAL);
        if (principal != null) {
            String taskId = principal.taskId();
            miniProgram.principal(principal.person()).faceVerification(taskId == null ? null : face.withTaskId(taskId));
        }
        return miniProgram.build();
    }

    private static void readApprovals(
            Node base, Codes codes, SubmittedMaterials materials, MiniProgram.Builder miniProgram) {
        List<PreApproval> held = new ArrayList<>();
        List<PreApprovalCategory> ticked = base.objects("nrlx_details", item -> {
            PreApprovalCategory category = codes.category(item.number("type"), item.at("type"));
            if (category != null && category != PreApprovalCategory.NONE) {
                held.add(approval(category, item, materials));
            }
            return category;
        });
        miniProgram.preApprovalCategories(ticked).preApprovals(ticked == null ? null : held);
    }

    /**
     * Reads an approval. An absent number or file counts as left blank, because the API requires both for each ticked
     * category.
     */
    private static PreApproval approval(PreApprovalCategory category, Node item, SubmittedMaterials materials) {
        String code = item.mentionsText("code") ? item.text("code") : "";
        boolean pictured = item.mentionsText("media");
        String media = pictured ? item.text("media") : null;
        materials.addApproval(category, media);
        return new PreApproval(category, code, null, null, null, (pictured && media == null) ? null : pictured);
    }
}
