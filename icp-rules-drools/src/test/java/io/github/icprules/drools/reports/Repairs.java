package io.github.icprules.drools.reports;

import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.fixtures.Defect;
import io.github.icprules.fixtures.Papers;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Does what a suggestion offers, as its Chinese sentence says, as far as no more than the filing need be known for it. Each way
 * that the sentence offers is a repair of its own.
 */
final class Repairs {

    private static final String NONE_IF_ALONE = "（没有选其他项的，选择“以上都不涉及”）";
    private static final Pattern SENTENCE = Pattern.compile("(在备注中写明|把备注改写为)：“(.*?。)”");
    private static final Pattern TICKED = Pattern.compile("选择“([^”]+)”");
    private static final Pattern UNTICKED = Pattern.compile("取消勾选“([^”]+)”");

    private static final Map<String, FilingType> OTHER_TYPES =
            Map.of("改选新增互联网信息服务", FilingType.NEW_SERVICE, "改选首次备案", FilingType.NEW_FIRST);

    /**
     * A filing that was changed as a suggestion says.
     *
     * @param what what was changed
     * @param request the filing
     */
    record Repair(String what, FilingRequest request) {}

    private final FilingRequest request;
    private final Violation violation;
    private final @Nullable Material material;
    private final String suggestion;
    private final List<Repair> all = new ArrayList<>();

    private Repairs(FilingRequest request, Violation violation, @Nullable Material material) {
        this.request = request;
        this.violation = violation;
        this.material = material;
        this.suggestion = violation.suggestion().in(Language.ZH);
    }

    /**
     * Does what a suggestion offers.
     *
     * @param material the material that the rule asks for; {@code null} if the rule asks for none
     */
    static List<Repair> of(FilingRequest request, Violation violation, @Nullable Material material) {
        Repairs repairs = new Repairs(request, violation, material);
        repairs.writeRemark();
        repairs.tick();
        repairs.untick();
        repairs.explain();
        repairs.removeFeatures();
        repairs.removeRepeated();
        repairs.changeType();
        repairs.addMaterial();
        return repairs.all;
    }

    private void writeRemark() {
        Matcher sentence = SENTENCE.matcher(suggestion);
        if (sentence.find()) {
            String standing = request.miniProgram().remark();
            boolean added = sentence.group(1).equals("在备注中写明") && standing != null;
            FilingRequest written = with("miniProgram.remark", (added ? standing : "") + sentence.group(2));
            if (!suggestion.contains("并提交不从事金融业务的承诺书")) {
                add("writes the remark", written);
            } else if (request.materials() != null) {
                add("writes the remark", withPaper(written, Material.NO_PRE_APPROVAL_COMMITMENT));
            }
        }
    }

    private void tick() {
        Matcher ticked = TICKED.matcher(suggestion.replace(NONE_IF_ALONE, ""));
        while (ticked.find()) {
            PreApprovalCategory category = category(ticked.group(1));
            if (category == PreApprovalCategory.NONE) {
                if (ticked().isEmpty()) {
                    add("ticks none of these", with("miniProgram.preApprovalCategories", List.of(category)));
                }
            } else if (category != null) {
                FilingRequest approved = withApproval(category);
                add(
                        "ticks " + category,
                        suggestion.contains("先改用不以")
                                ? Defect.at("miniProgram.name", "样例健康小站").in(approved)
                                : approved);
            }
        }
        if (violation.ruleId().equals("pre-approval.none-with-others")) {
            add("keeps none of these", with("miniProgram.preApprovalCategories", List.of(PreApprovalCategory.NONE)));
            add("keeps the others", with("miniProgram.preApprovalCategories", othersThan(PreApprovalCategory.NONE)));
        }
    }

    private void untick() {
        Matcher unticked = UNTICKED.matcher(suggestion);
        if (unticked.find() && !unticked.group(1).equals(PreApprovalCategory.NONE.chinese())) {
            PreApprovalCategory category = category(unticked.group(1));
            List<PreApprovalCategory> others = othersThan(category);
            boolean alone = others.isEmpty() && suggestion.contains(NONE_IF_ALONE);
            FilingRequest without =
                    with("miniProgram.preApprovalCategories", alone ? List.of(PreApprovalCategory.NONE) : others);
            add(
                    "unticks " + category,
                    suggestion.contains("同时更换名称")
                            ? Defect.at("miniProgram.name", "样例健康小站").in(without)
                            : without);
        }
    }

    private void explain() {
        if (request.materials() != null
                && Pattern.compile("(?<!必要时)提交情况说明").matcher(suggestion).find()) {
            add("hands in a statement", withPaper(request, Material.SITUATION_STATEMENT));
        }
    }

    private void removeFeatures() {
        Set<Feature> features = request.miniProgram().features();
        if (features == null || !suggestion.matches(".*去掉(这一|这些|诊疗|论坛社区)功能.*")) {
            return;
        }
        String named = violation.message().in(Language.ZH) + suggestion;
        Set<Feature> kept = new LinkedHashSet<>(features);
        kept.removeIf(feature -> named.contains("“" + feature.chinese() + "”")
                || (feature == Feature.ONLINE_DIAGNOSIS && suggestion.contains("诊疗功能"))
                || (feature == Feature.FORUM && suggestion.contains("论坛社区功能")));
        if (kept.size() < features.size()) {
            add("leaves features out", with("miniProgram.features", kept));
        }
    }

    private void removeRepeated() {
        if (violation.ruleId().equals("pre-approval.ticked-twice")) {
            add(
                    "ticks each once",
                    with(
                            "miniProgram.preApprovalCategories",
                            ticked().stream().distinct().toList()));
        }
        List<Integer> services = request.miniProgram().serviceContentTypes();
        if (violation.ruleId().equals("service-content.repeated") && services != null) {
            add(
                    "names each service once",
                    with(
                            "miniProgram.serviceContentTypes",
                            services.stream().distinct().toList()));
        }
    }

    private void changeType() {
        FilingHistory history = request.subject().history();
        if (suggestion.contains("空壳主体") && history != null && !Boolean.FALSE.equals(history.shellSubject())) {
            // The suggestion sends a shell subject to the authority first, which no change of the filing can do.
            return;
        }
        OTHER_TYPES.forEach((words, type) -> {
            if (suggestion.contains(words)) {
                add("files as " + type, with("filingType", type));
            }
        });
    }

    private void addMaterial() {
        if (material != null && request.materials() != null && suggestion.startsWith("备好")) {
            switch (material) {
                // What these are depends on more than the filing.
                case LEGAL_REPRESENTATIVE_INFO,
                        PRE_APPROVAL_DOCUMENT,
                        SPECIAL_APPROVAL_DOCUMENT,
                        FACE_VERIFICATION -> {}
                case SUBJECT_PRINCIPAL_ID -> addSides(request.subject().principal());
                case MINI_PROGRAM_PRINCIPAL_ID -> addSides(request.miniProgram().principal());
                default -> add("hands in " + material, withPaper(request, material));
            }
        }
    }

    /** A document that has ended or soon ends is no paper that one can hand in. */
    private void addSides(@Nullable Person person) {
        if (material != null
                && person != null
                && person.document() != null
                && person.document().type() != null
                && lasts(person.document().validity())) {
            FilingRequest front = withPaper(request, Papers.side(material, person, IdSide.FRONT));
            add("hands in " + material, withPaper(front, Papers.side(material, person, IdSide.BACK)));
        }
    }

    private boolean lasts(@Nullable Validity validity) {
        return validity != null
                && (validity.indefinite()
                        || (validity.until() != null && validity.until().isAfter(day().plusMonths(3))));
    }

    private void add(String what, FilingRequest repaired) {
        all.add(new Repair(what, repaired));
    }

    private FilingRequest withApproval(PreApprovalCategory category) {
        List<PreApprovalCategory> categories = new ArrayList<>(othersThan(PreApprovalCategory.NONE));
        categories.add(category);
        List<PreApproval> approvals = new ArrayList<>();
        if (request.miniProgram().preApprovals() == null) {
            // A list with one approval says that there is no other, so the list must have those of the other items,
            // too.
            othersThan(PreApprovalCategory.NONE).forEach(other -> approvals.add(approval(other)));
        } else {
            approvals.addAll(request.miniProgram().preApprovals());
        }
        approvals.add(approval(category));
        FilingRequest ticked = Defect.at("miniProgram.preApprovals", approvals)
                .in(with("miniProgram.preApprovalCategories", categories));
        return request.materials() == null ? ticked : withPaper(ticked, Papers.approval(category));
    }

    private PreApproval approval(PreApprovalCategory category) {
        return PreApproval.of(category, "示例许可〔2026〕1号")
                .withHolder(request.subject().name())
                .withValidity(Validity.between(day().minusYears(1), day().plusYears(1)))
                .withCoversContent(true);
    }

    private FilingRequest withPaper(FilingRequest changed, Material paper) {
        return withPaper(changed, Papers.letter(paper, day().minusDays(2)));
    }

    private LocalDate day() {
        return request.evaluatedOn() == null ? RuleVerifier.DAY : request.evaluatedOn();
    }

    private static FilingRequest withPaper(FilingRequest changed, SubmittedMaterial paper) {
        List<SubmittedMaterial> materials = changed.materials() == null ? List.of() : changed.materials();
        return Defect.at(
                        "materials",
                        Stream.concat(materials.stream(), Stream.of(paper)).toList())
                .in(changed);
    }

    private FilingRequest with(String path, Object value) {
        return Defect.at(path, value).in(request);
    }

    private List<PreApprovalCategory> ticked() {
        List<PreApprovalCategory> categories = request.miniProgram().preApprovalCategories();
        return categories == null ? List.of() : categories;
    }

    private List<PreApprovalCategory> othersThan(@Nullable PreApprovalCategory category) {
        return ticked().stream().filter(other -> other != category).toList();
    }

    private static @Nullable PreApprovalCategory category(String chinese) {
        return Arrays.stream(PreApprovalCategory.values())
                .filter(category -> category.chinese().equals(chinese))
                .findFirst()
                .orElse(null);
    }
}
