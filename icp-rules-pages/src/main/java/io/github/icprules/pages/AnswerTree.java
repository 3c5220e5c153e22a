package io.github.icprules.pages;

import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.report.Party;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.wechat.AnsweredRemark.Outcome;
import io.github.icprules.wechat.PlatformRemark.Mapping;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The platform's answer to a filing, as it is in the tree of {@link io.github.icprules.wechat.AnsweredReport#asTree}.
 *
 * @param rejected whether the platform or the authority has rejected the filing
 * @param headline the state of the filing after the answer, in a few words
 * @param summary the comparison of the answer with the report in one sentence; empty if the tree has none
 * @param byAuthority whether the authority has rejected the filing
 * @param status the status of the filing on the platform; {@code null} if the answer has none
 * @param errcode the code of the call; {@code null} if the answer has none
 * @param requestId the platform's number of the call; {@code null} if the answer has none
 * @param unmentioned the violations that the platform does not mention
 * @param unmentionedMaterials the missing or defective materials that the platform does not mention
 */
record AnswerTree(
        boolean rejected,
        String headline,
        String summary,
        boolean byAuthority,
        @Nullable FilingStatus status,
        @Nullable Integer errcode,
        @Nullable String requestId,
        List<Remark> remarks,
        List<UnmentionedViolation> unmentioned,
        List<UnmentionedMaterial> unmentionedMaterials) {

    /**
     * An objection.
     *
     * @param outcome whether the check had found it; {@code null} if the tree does not say it
     * @param message the words of the platform
     * @param place the name of the entry or the paper; {@code null} if the platform names none in words
     * @param written the place as the platform writes it; {@code null} if it names none
     * @param suggestion the next step; {@code null} if there is none
     * @param changed whether the entry was changed since the attempt before; {@code null} if it is not known
     * @param mapping how clearly the place leads to fields
     * @param fields the fields of the API that the place can mean
     * @param code the code of the platform; {@code null} if there is none
     * @param rules the rules that found the same fault
     * @param leftOpenBy the rules that could not decide
     * @param needs the paths of the inputs that these rules miss
     */
    record Remark(
            Party who,
            @Nullable Outcome outcome,
            String message,
            @Nullable String place,
            @Nullable String written,
            @Nullable String suggestion,
            @Nullable Boolean changed,
            Mapping mapping,
            List<String> fields,
            @Nullable Code code,
            List<String> rules,
            List<String> leftOpenBy,
            List<String> needs) {

        /** {@return whether the words lead to an entry of the filing; otherwise it is open who settles the objection} */
        boolean assigned() {
            return mapping != Mapping.UNMAPPED;
        }

        /** {@return the field of the API; {@code null} if it is not known or several are possible} */
        @Nullable String field() {
            return fields.size() == 1 ? fields.get(0) : null;
        }
    }

    /**
     * A code of the platform.
     *
     * @param meaning the meaning; {@code null} if it is not published
     * @param evidence the kind of evidence for the meaning; {@code null} if there is no meaning
     */
    record Code(int number, @Nullable String meaning, PlatformErrorCode.@Nullable Evidence evidence) {}

    /** A violation that the platform does not mention. */
    record UnmentionedViolation(Severity severity, String message) {}

    /** A missing or defective material that the platform does not mention. */
    record UnmentionedMaterial(RequirementStatus status, String title) {}

    /** {@return the answer in a tree} */
    static AnswerTree read(TreeNode tree) {
        TreeNode answer = tree.member("answer");
        return new AnswerTree(
                answer.truth("rejected"),
                tree.text("headline"),
                tree.text("summary", ""),
                "AUTHORITY_REJECTED".equals(answer.textOrNull("status")),
                answer.constantOrNull(FilingStatus.class, "status"),
                answer.whole("errcode"),
                answer.textOrNull("requestId"),
                tree.items("remarks").stream().map(AnswerTree::remark).toList(),
                tree.items("unmentioned").stream()
                        .map(each -> new UnmentionedViolation(
                                each.constant(Severity.class, "severity"), each.text("message")))
                        .toList(),
                tree.items("unmentionedMaterials").stream()
                        .map(each -> new UnmentionedMaterial(
                                each.constant(RequirementStatus.class, "status"),
                                each.text("title", each.text("material"))))
                        .toList());
    }

    /** Reads an objection. Only a review names the entry in words; the other places are fields of the API. */
    private static Remark remark(TreeNode tree) {
        Mapping mapping = tree.constantOrNull(Mapping.class, "mapping");
        return new Remark(
                tree.constant(Party.class, "who"),
                tree.constantOrNull(Outcome.class, "outcome"),
                tree.text("message", tree.text("words")),
                "REVIEW".equals(tree.textOrNull("source")) ? tree.textOrNull("place") : null,
                tree.textOrNull("place"),
                tree.textOrNull("suggestion"),
                tree.has("changed") ? tree.truth("changed") : null,
                mapping == null ? Mapping.WHOLE : mapping,
                tree.texts("apiFields"),
                code(tree),
                Stream.of("foreseenBy", "materials")
                        .flatMap(list -> tree.items(list).stream())
                        .map(finding -> finding.text("ruleId"))
                        .distinct()
                        .toList(),
                tree.items("leftOpenBy").stream()
                        .map(open -> open.text("ruleId"))
                        .distinct()
                        .toList(),
                tree.items("leftOpenBy").stream()
                        .flatMap(open -> open.texts("needs").stream())
                        .distinct()
                        .toList());
    }

    private static @Nullable Code code(TreeNode tree) {
        Integer number = tree.whole("errcode");
        return number == null
                ? null
                : new Code(
                        number,
                        tree.textOrNull("meaning"),
                        tree.constantOrNull(PlatformErrorCode.Evidence.class, "evidence"));
    }

    /** {@return the objections that a party settles} */
    List<Remark> of(Party party) {
        return remarks.stream().filter(remark -> remark.who() == party).toList();
    }
}
