package io.github.icprules.oracle;

import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mini-program as users see it, and its remark. */
final class MiniProgramSheet {

    private static final String PROGRAM = "miniProgram";
    private static final String REMARK = "miniProgram.remark";

    private MiniProgramSheet() {}

    static void judge(Case filing, Answers out) {
        if (!Scope.hasServiceData(filing)) {
            return;
        }
        MiniProgramNames.judge(filing, out);
        nameTaken(filing.miniProgram(), out);
        nameUnrelated(filing.miniProgram(), out);
        avatar(filing, filing.miniProgram().avatar(), out);
        introductionLength(filing, out);
        contentUnfit(filing.miniProgram(), out);
        remarkLength(filing, out);
        remarkMayBePrescribed(filing.miniProgram(), out);
        remarkOnTrade(filing, out);
    }

    /** Tutorials: a name can be filed once, on any platform. */
    private static void nameTaken(MiniProgram program, Answers out) {
        if (program.nameTaken() == null) {
            out.unchecked("mini-program.name-taken", PROGRAM, "miniProgram.nameTaken");
        } else if (program.nameTaken()) {
            out.violation("mini-program.name-taken", Severity.WARNING, "miniProgram.name");
        }
    }

    /** Tutorials on rejections: a name that has to do with nothing is explained in the remark. */
    private static void nameUnrelated(MiniProgram program, Answers out) {
        if (program.nameRelated() == null) {
            out.unchecked("mini-program.name-unrelated", PROGRAM, "miniProgram.nameRelated");
        } else if (!program.nameRelated()) {
            if (Texts.isWritten(program.remark())) {
                out.openPoint("mini-program.name-unrelated-but-remarked", PROGRAM);
            } else {
                out.violation("mini-program.name-unrelated", Severity.WARNING, "miniProgram.name");
            }
        }
    }

    /** Tutorials: 144 pixels a side are advised, 2 MB allowed. */
    private static void avatar(Case filing, @Nullable Picture avatar, Answers out) {
        if (avatar == null || avatar.bytes() == null) {
            out.unchecked("mini-program.avatar-too-large", PROGRAM, "miniProgram.avatar.bytes");
        } else if (avatar.bytes() > filing.given().number("avatar-bytes")) {
            out.violation("mini-program.avatar-too-large", Severity.WARNING, "miniProgram.avatar.bytes");
        }
        if (avatar != null) {
            int advised = filing.given().number("avatar-pixels");
            if ((avatar.width() != null && avatar.width() < advised)
                    || (avatar.height() != null && avatar.height() < advised)) {
                out.violation("mini-program.avatar-small", Severity.INFO, "miniProgram.avatar");
            }
        }
    }

    /** Tutorials: an introduction of 4 to 120 characters. */
    private static void introductionLength(Case filing, Answers out) {
        String introduction = filing.miniProgram().introduction();
        if (introduction == null) {
            out.unchecked("mini-program.introduction-length", PROGRAM, "miniProgram.introduction");
            return;
        }
        int length = Texts.length(Texts.trimmed(introduction));
        if (length < filing.given().from("introduction-length")
                || length > filing.given().to("introduction-length")) {
            out.violation("mini-program.introduction-length", Severity.WARNING, "miniProgram.introduction");
        }
    }

    /** Access providers: the content fits the nature of the subject. */
    private static void contentUnfit(MiniProgram program, Answers out) {
        if (program.contentFitsSubject() == null) {
            out.unchecked("mini-program.content-unfit", PROGRAM, "miniProgram.contentFitsSubject");
        } else if (!program.contentFitsSubject()) {
            out.violation("mini-program.content-unfit", Severity.BLOCKING, "miniProgram.contentFitsSubject");
        }
    }

    /** apply_icp_filing, comment: 20 to 200 characters. */
    private static void remarkLength(Case filing, Answers out) {
        String remark = filing.miniProgram().remark();
        if (remark == null) {
            out.unchecked("mini-program.remark-length", PROGRAM, REMARK);
            return;
        }
        int length = Texts.length(Texts.trimmed(remark));
        if (length < filing.given().from("remark-length")
                || length > filing.given().to("remark-length")) {
            out.violation("mini-program.remark-length", Severity.BLOCKING, REMARK);
        }
    }

    /** apply_icp_filing mentions special requirements on remarks, which are not public. */
    private static void remarkMayBePrescribed(MiniProgram program, Answers out) {
        List<PreApprovalCategory> categories = program.preApprovalCategories();
        if (categories != null) {
            for (PreApprovalCategory category : categories) {
                if (category != PreApprovalCategory.NONE) {
                    out.openPoint("mini-program.remark-may-be-prescribed", PROGRAM);
                    return;
                }
            }
        }
    }

    /** Access providers: an individual does not trade; words of trade in the remark sound like it. */
    private static void remarkOnTrade(Case filing, Answers out) {
        SubjectType type = filing.subject().type();
        String remark = filing.miniProgram().remark();
        if ((type != null && !type.isIndividual())
                || (remark != null && Texts.wordIn(remark, filing.given().words("keywords.REMARK_TRADE")) == null)) {
            return;
        }
        Needs needs = new Needs();
        needs.ifNull(type, "subject.type");
        needs.ifNull(remark, REMARK);
        if (needs.isEmpty()) {
            out.violation("mini-program.remark-on-trade-by-individual", Severity.WARNING, REMARK);
        } else {
            out.unchecked("mini-program.remark-on-trade-by-individual", PROGRAM, needs.places());
        }
    }
}
