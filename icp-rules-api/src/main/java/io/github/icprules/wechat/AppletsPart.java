package io.github.icprules.wechat;

import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code icp_applets} of a body. A part that is {@code null} is not given or faulty. */
final class AppletsPart {

    private static final String SERVICES = "service_content_types";
    private static final String APPROVALS = "nrlx_details";
    private static final Set<String> MEMBERS = Set.of("base_info", "principal_info");
    private static final Set<String> BASE_INFO = Set.of(SERVICES, APPROVALS, "comment");
    private static final Set<String> FILLED_BY_PLATFORM = Set.of("appid", "name", "record_number");
    private static final Set<String> APPROVAL = Set.of("type", "code", "media");

    private @Nullable List<Integer> services;
    private @Nullable List<PreApprovalCategory> categories;
    private @Nullable List<PreApproval> approvals;
    private @Nullable String comment;
    private @Nullable Person principal;
    private @Nullable String taskId;

    private AppletsPart() {}

    static AppletsPart read(Node body, Codes codes, Papers papers, boolean individual) {
        AppletsPart part = new AppletsPart();
        Node applets = body.object("icp_applets", MEMBERS);
        if (applets != null) {
            Node base = applets.object("base_info", BASE_INFO, FILLED_BY_PLATFORM);
            if (base != null) {
                part.services = services(base);
                part.readApprovals(base, codes, papers);
                part.comment = base.text("comment");
            }
            PrincipalPart principal = PrincipalPart.ofMiniProgram(applets, codes, papers, individual);
            if (principal != null) {
                part.principal = principal.person();
                part.taskId = principal.taskId();
            }
        }
        return part;
    }

    /** Returns whether the body has the task of a face verification. */
    boolean isVerified() {
        return taskId != null;
    }

    /** Sets all present parts. */
    void describe(MiniProgram.Builder miniProgram) {
        if (services != null) {
            miniProgram.serviceContentTypes(services);
        }
        if (categories != null) {
            miniProgram.preApprovalCategories(categories);
        }
        if (approvals != null) {
            miniProgram.preApprovals(approvals);
        }
        if (comment != null) {
            miniProgram.remark(comment);
        }
        if (principal != null) {
            miniProgram.principal(principal);
        }
    }

    private static @Nullable List<Integer> services(Node base) {
        List<?> items = base.list(SERVICES);
        if (items == null) {
            return null;
        }
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Integer code = base.numberAt(base.at(SERVICES) + '[' + i + ']', items.get(i));
            if (code != null) {
                codes.add(code);
            }
        }
        return codes.isEmpty() && !items.isEmpty() ? null : codes;
    }

    private void readApprovals(Node base, Codes codes, Papers papers) {
        List<?> items = base.list(APPROVALS);
        if (items == null) {
            return;
        }
        List<PreApprovalCategory> ticked = new ArrayList<>();
        List<PreApproval> held = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Node item = base.item(base.at(APPROVALS) + '[' + i + ']', items.get(i), APPROVAL);
            PreApprovalCategory category = item == null ? null : codes.category(item.number("type"), item.at("type"));
            if (item != null && category != null) {
                ticked.add(category);
                if (category != PreApprovalCategory.NONE) {
                    held.add(approval(category, item, papers));
                }
            }
        }
        boolean known = items.isEmpty() || !ticked.isEmpty();
        categories = known ? ticked : null;
        approvals = known ? held : null;
    }

    /**
     * Reads an approval. An absent number or file counts as left blank, because the API requires both for each ticked
     * category.
     */
    private static PreApproval approval(PreApprovalCategory category, Node item, Papers papers) {
        String code = item.mentionsText("code") ? item.optionalText("code") : "";
        boolean pictured = item.mentionsText("media");
        String media = pictured ? item.optionalText("media") : null;
        papers.addApproval(category, media);
        return new PreApproval(category, code, null, null, null, (pictured && media == null) ? null : pictured);
    }
}
