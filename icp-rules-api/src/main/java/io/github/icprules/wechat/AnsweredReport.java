package io.github.icprules.wechat;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.AnsweredRemark.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report on a filing, joined with the platform's answer to the filing. The joined report shows which remarks the report
 * foresaw, which remarks the platform adds, and which findings of the report the platform does not mention.
 *
 * <p>A finding of the report foresaw a remark if the finding is on a field of the remark, or on a field around or within a
 * field of the remark. If both have a code of the platform, the codes must also be equal. If the finding or the remark has no
 * field, equal codes are enough.
 *
 * @param report the report
 * @param answer the platform's answer
 * @param remarks the remarks in the order of the answer, each with the findings of the library's rules, at most a hundred
 *     findings of each kind
 * @param unmentioned the violations without a remark, the most severe first. These violations still count, because a check or
 *     a review often stops before it has reported all faults
 * @param unmentionedMaterials the missing or defective materials without a remark, except for materials that have a violation
 *     of their own
 */
public record AnsweredReport(
        FilingReport report,
        PlatformAnswer answer,
        List<AnsweredRemark> remarks,
        List<Violation> unmentioned,
        List<MaterialRequirement> unmentionedMaterials) {

    /**
     * The most findings beside a remark. Without the limit, each remark on a large part of the filing could have all findings
     * of the report.
     */
    private static final int MOST_NEAR_A_REMARK = 100;

    /** Copies the lists. */
    public AnsweredReport {
        requireNonNull(report, "report must be given.");
        requireNonNull(answer, "answer must be given.");
        requireNonNull(remarks, "remarks must be given.");
        requireNonNull(unmentioned, "unmentioned must be given.");
        requireNonNull(unmentionedMaterials, "unmentionedMaterials must be given.");
        remarks = List.copyOf(remarks);
        unmentioned = List.copyOf(unmentioned);
        unmentionedMaterials = List.copyOf(unmentionedMaterials);
    }

    /** {@return the report joined with the platform's answer} */
    public static AnsweredReport join(FilingReport report, PlatformAnswer answer) {
        requireNonNull(report, "report must be given.");
        requireNonNull(answer, "answer must be given.");
        List<MaterialRequirement> materials = report.requirements().stream()
                .filter(requirement -> isOpen(requirement) && !isShownByViolation(requirement, report))
                .toList();
        List<AnsweredRemark> remarks = answer.remarks().stream()
                .map(remark -> new AnsweredRemark(
                        remark,
                        report.violations().stream()
                                .filter(violation -> isAbout(violation, remark))
                                .sorted(comparing(violation -> !isOnTheSame(remark, violation)))
                                .limit(MOST_NEAR_A_REMARK)
                                .toList(),
                        materials.stream()
                                .filter(material -> isOn(remark, material.apiField()))
                                .limit(MOST_NEAR_A_REMARK)
                                .toList(),
                        report.unchecked().stream()
                                .filter(unchecked -> isLeftOpenBy(unchecked, remark))
                                .limit(MOST_NEAR_A_REMARK)
                                .toList()))
                .toList();
        return new AnsweredReport(
                report,
                answer,
                remarks,
                report.violations().stream()
                        .filter(violation -> answer.remarks().stream().noneMatch(remark -> isAbout(violation, remark)))
                        .toList(),
                materials.stream()
                        .filter(material ->
                                answer.remarks().stream().noneMatch(remark -> isOn(remark, material.apiField())))
                        .toList());
    }

    /**
     * {@return this joined report with the answer, for each remark, whether its entry was changed since the attempt before}
     *
     * <p>The answer is not known for a remark without a field, and for a file whose media id neither filing has.
     *
     * @param before the filing of the attempt before
     * @param after the filing of this report
     */
    public AnsweredReport since(FilingRequest before, FilingRequest after) {
        requireNonNull(before, "before must be given.");
        requireNonNull(after, "after must be given.");
        ChangedEntries entries = new ChangedEntries(before, after);
        return new AnsweredReport(
                report,
                answer,
                remarks.stream()
                        .map(each -> each.withChanged(entries.at(each.remark().apiFields())))
                        .toList(),
                unmentioned,
                unmentionedMaterials);
    }

    /** {@return the number of remarks with an outcome} */
    public long count(Outcome outcome) {
        requireNonNull(outcome, "outcome must be given.");
        return remarks.stream().filter(remark -> remark.outcome() == outcome).count();
    }

    /**
     * {@return the state of the filing after the answer, in a few words for the place of a verdict}
     *
     * <p>A rejected filing must be changed, even if the verdict of the report is ready.
     */
    public Text headline() {
        return headline(true);
    }

    /**
     * {@return the same words as {@link #headline()}}
     *
     * @param isOfCheck whether the words also say how many objections the check had found
     */
    public Text headline(boolean isOfCheck) {
        long foreseen = isOfCheck ? count(Outcome.FORESEEN) : 0;
        return language -> language == Language.ZH ? chineseHeadline(foreseen) : englishHeadline(foreseen);
    }

    private String chineseHeadline(long foreseen) {
        String by = answer.status() == FilingStatus.AUTHORITY_REJECTED ? "被管局驳回" : "被驳回";
        if (!answer.isRejected()) {
            return answer.isAccepted() ? "平台没有意见" : "平台未受理";
        }
        if (remarks.isEmpty()) {
            return by + "，平台未说明原因";
        }
        return by + "，要改 " + remarks.size() + " 处" + (foreseen == 0 ? "" : "；其中 " + foreseen + " 处检查时也发现了");
    }

    private String englishHeadline(long foreseen) {
        String by = answer.status() == FilingStatus.AUTHORITY_REJECTED ? "rejected by the authority" : "rejected";
        if (!answer.isRejected()) {
            return answer.isAccepted() ? "nothing against it from the platform" : "not taken by the platform";
        }
        if (remarks.isEmpty()) {
            return by + ", without a reason";
        }
        return by + ", to change: " + remarks.size() + (foreseen == 0 ? "" : "; found by the check, too: " + foreseen);
    }

    /** {@return the comparison of the answer with the report, in one sentence} */
    public Text summary() {
        return language -> language == Language.ZH ? chineseSummary() : englishSummary();
    }

    /**
     * {@return the joined report as a tree of maps, lists, strings, numbers and booleans, which any JSON library can write}
     *
     * <p>Properties are in a fixed order, and a property without a value is left out. The language changes the sentences, and
     * never the codes.
     */
    public Map<String, Object> asTree(Language language) {
        requireNonNull(language, "language must be given.");
        return new AnsweredTree(language).of(this);
    }

    /** {@return the tree of {@link #asTree} without the report, for a place beside the report} */
    public Map<String, Object> asTreeWithoutReport(Language language) {
        requireNonNull(language, "language must be given.");
        return new AnsweredTree(language).withoutReport(this);
    }

    /** {@return the codes and counts, without personal data, so that the text can be logged} */
    @Override
    public String toString() {
        return "AnsweredReport[%s, errcode %s, %s remarks, %s foreseen, %s unmentioned]"
                .formatted(
                        report.verdict(),
                        answer.errcode(),
                        remarks.size(),
                        count(Outcome.FORESEEN),
                        unmentioned.size() + unmentionedMaterials.size());
    }

    private String chineseSummary() {
        int more = unmentioned.size() + unmentionedMaterials.size();
        String rest = more == 0 ? "。" : "；规则库另有 " + more + " 项，平台未提及。";
        if (remarks.isEmpty()) {
            return (answer.isRejected() ? "平台未说明原因" : "平台未指出问题") + rest;
        }
        return "平台指出 %s 处：已预见 %s 处，因资料不足未判断 %s 处，新指出 %s 处%s"
                .formatted(
                        remarks.size(), count(Outcome.FORESEEN), count(Outcome.LEFT_OPEN), count(Outcome.ADDED), rest);
    }

    private String englishSummary() {
        int more = unmentioned.size() + unmentionedMaterials.size();
        String rest = more == 0 ? "." : "; the rules found %s more that it does not mention.".formatted(more);
        if (remarks.isEmpty()) {
            return (answer.isRejected()
                            ? "The platform gives no reason"
                            : "The platform has nothing against the filing")
                    + rest;
        }
        return "Remarks of the platform: %s, of which foreseen %s, left open for want of facts %s, new %s%s"
                .formatted(
                        remarks.size(), count(Outcome.FORESEEN), count(Outcome.LEFT_OPEN), count(Outcome.ADDED), rest);
    }

    private static boolean isOpen(MaterialRequirement requirement) {
        return requirement.status() == RequirementStatus.MISSING || requirement.status() == RequirementStatus.DEFECTIVE;
    }

    private static boolean isShownByViolation(MaterialRequirement requirement, FilingReport report) {
        return report.violations().stream()
                .anyMatch(violation -> violation.ruleId().equals(requirement.ruleId())
                        && violation.path().equals(requirement.path()));
    }

    private static boolean isAbout(Violation violation, PlatformRemark remark) {
        Integer expected = violation.platformErrcode();
        Integer theirs = remark.errcode();
        if (expected != null && theirs != null && !expected.equals(theirs)) {
            return false;
        }
        List<String> fields = fields(violation);
        if (fields.isEmpty() || remark.apiFields().isEmpty()) {
            return expected != null && expected.equals(theirs);
        }
        return fields.stream().anyMatch(field -> isOn(remark, field));
    }

    /**
     * Returns whether a rule that could not decide checks the field of a remark, or lacks an input for the code of the
     * remark. A rule on an enclosing field does not count, because its missing input can concern any other field of the
     * enclosing object.
     */
    private static boolean isLeftOpenBy(Unchecked unchecked, PlatformRemark remark) {
        boolean isOnTheField = Stream.of(List.of(unchecked.path()), unchecked.alsoAt(), unchecked.needs())
                .flatMap(List::stream)
                .map(WeChatFields::ofPath)
                .flatMap(Optional::stream)
                .anyMatch(field -> remark.apiFields().stream().anyMatch(theirs -> isWithin(field, theirs)));
        List<String> toForeseeIt =
                remark.knownCode().map(PlatformErrorCode::needs).orElse(List.of());
        return isOnTheField || unchecked.needs().stream().anyMatch(toForeseeIt::contains);
    }

    private static boolean isOn(PlatformRemark remark, @Nullable String field) {
        return field != null
                && remark.apiFields().stream().anyMatch(theirs -> isWithin(field, theirs) || isWithin(theirs, field));
    }

    private static boolean isOnTheSame(PlatformRemark remark, Violation violation) {
        return fields(violation).stream().anyMatch(remark.apiFields()::contains);
    }

    /** Returns the API's fields for all paths of a violation. */
    private static List<String> fields(Violation violation) {
        return Stream.concat(
                        Stream.ofNullable(violation.apiField()),
                        violation.alsoAt().stream().map(WeChatFields::ofPath).flatMap(Optional::stream))
                .toList();
    }

    private static boolean isWithin(String field, String outer) {
        return field.equals(outer) || field.startsWith(outer + ".");
    }
}
