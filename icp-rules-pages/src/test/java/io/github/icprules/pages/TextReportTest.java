package io.github.icprules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.SubmitBefore;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedGroup;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a report looks to a person in front of a terminal. */
class TextReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final LegalBasis BASIS =
            new LegalBasis(IcpRuleEngine.load().law().document("DECREE_292").orElseThrow(), "4", Confidence.HIGH);
    private static final LegalBasis OTHER_BASIS =
            new LegalBasis(IcpRuleEngine.load().law().document("ORDER_33").orElseThrow(), "13", Confidence.HIGH);
    private static final PageDetails DETAILS = PageDetails.of(FilingRequest.builder(FilingType.NEW_FIRST)
            .miniProgram(MiniProgram.builder("示例要闻").build())
            .build());
    private static final Violation BLOCKING = violation(Severity.BLOCKING, "path", "服务缺少文件。");
    private static final MaterialRequirement MISSING = material(RequirementStatus.MISSING);
    private static final MaterialRequirement PROVIDED = material(RequirementStatus.PROVIDED);

    private static final MaterialRequirement TO_CONFIRM = material(RequirementStatus.TO_CONFIRM);
    private static final Duty STANDING =
            new Duty("rule", "path", both("平时"), null, both("常做。"), null, List.of(BASIS), true);

    private static final Unchecked OPEN = open(UncheckedKind.INPUT_MISSING, null, "path", "need");

    @Test
    void a_filing_that_lacks_nothing_is_just_ready() {
        assertThat(plain(Language.ZH, report(PROVIDED)).lines()).startsWith("✓ 可提交    首次备案 · 示例要闻 · 2026-11-24", "");
        assertThat(coloured(report(PROVIDED))).startsWith("\u001B[32m\u001B[1m✓ 可提交\u001B[0m    ");
    }

    @Test
    void ready_is_no_all_clear_while_something_is_missing_or_undecided() {
        assertThat(plain(Language.ZH, report(OPEN))).startsWith("✓ 可提交（以已提供的信息为限）    ");
        assertThat(plain(Language.EN, report(OPEN))).startsWith("✓ ready (as far as stated)    ");
        assertThat(coloured(report(OPEN)))
                .startsWith("\u001B[33m\u001B[1m✓ 可提交")
                .contains("\n  \u001B[33m未能判断 1");
        assertThat(plain(Language.ZH, report(MISSING))).doesNotStartWith("✓ 可提交 ");
        assertThat(coloured(report(MISSING))).startsWith("\u001B[33m").contains("\n  \u001B[33m缺材料 1");
    }

    @Test
    void defect_31_two_sources_of_one_name_are_cited_once() {
        Violation twice = new Violation(
                "rule", Severity.WARNING, "path", null, both("错。"), both("改。"), null, null, List.of(BASIS, BASIS));
        assertThat(text(Language.ZH, TextLayout.Parts.FULL, report(twice)).lines())
                .filteredOn(line -> line.contains("依据"))
                .as("at the task, and at the violation")
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line).containsOnlyOnce(BASIS.citation().in(Language.ZH)));
    }

    @Test
    void an_input_that_could_block_is_counted_and_named_first() {
        FilingReport incomplete =
                report(OPEN, open(UncheckedKind.INPUT_MISSING, Severity.BLOCKING, "path", "subject.name"));
        assertThat(plain(Language.ZH, incomplete).lines())
                .startsWith("? 待补全    首次备案 · 示例要闻 · 2026-11-24", "  缺少可能阻断的信息 1 · 未能判断 2")
                .containsSubsequence(
                        "    可能阻断  补充 1 项信息：缺了不能断定能否提交。",
                        "              subject.name",
                        "  □ 缺少信息，可能阻断 1：见“要做的”",
                        "  □ 缺少信息，不影响提交 1：need");
        assertThat(coloured(incomplete)).startsWith("\u001B[33m");
    }

    @Test
    void every_input_that_could_block_is_named() {
        FilingRequest thin = FilingRequest.builder(FilingType.NEW_FIRST).build();
        FilingReport report = IcpRuleEngine.load().evaluate(thin);
        assertThat(report.uncheckedGroups())
                .filteredOn(group -> group.key() == UncheckedGroup.Key.BLOCKING_INPUT)
                .flatExtracting(UncheckedGroup::paths)
                .hasSizeGreaterThan(5)
                .allSatisfy(path -> assertThat(plain(Language.ZH, report).replaceAll("\\s+", ""))
                        .contains(report.label(path).in(Language.ZH).replace(" ", "")));
    }

    @Test
    void a_ready_filing_has_a_next_step() {
        assertThat(plain(Language.ZH, report(PROVIDED, TO_CONFIRM))).contains("\n  下一步：在平台上办理 1 项材料，然后提交。\n");
        assertThat(plain(Language.ZH, report(TO_CONFIRM, BLOCKING))).doesNotContain("下一步");
    }

    @Test
    void a_path_that_is_a_field_of_the_platform_is_printed_once() {
        String field = "icp_subject.base_info.distric";
        Violation violation = new Violation(
                "rule", Severity.BLOCKING, field, field, both("错。"), both("改。"), null, null, List.of(BASIS));
        assertThat(full(report(violation))).contains(field).doesNotContain("→");
    }

    private static Unchecked picture(int material, String property) {
        String path = "materials[" + material + "].picture";
        return open(UncheckedKind.PICTURE_REVIEW, Severity.BLOCKING, path, path + property);
    }

    @Test
    void pictures_are_one_line_to_tick_off() {
        assertThat(plain(Language.ZH, report(picture(0, "")))).contains("  □ 1 张图片未看：原件、彩色、四角、清晰、水印\n");
        FilingReport report = report(Stream.of(".legible", ".original", ".colour")
                .flatMap(seen -> Stream.of(picture(0, seen), picture(1, seen)))
                .toArray());
        assertThat(plain(Language.ZH, report)).contains("  □ 2 张图片未看：原件、彩色、清晰\n");
        assertThat(plain(Language.EN, report)).contains("  □ pictures not looked at 2: original, in colour, legible\n");
    }

    @Test
    void what_every_filing_has_is_folded_unless_all_is_asked_for() {
        FilingReport report = report(STANDING, duty("变更前", "办理。"));
        assertThat(plain(Language.ZH, report)).contains("变更前", "同类备案都有的义务 1 项。").doesNotContain("常做");
        assertThat(full(report)).contains("变更前", "常做").doesNotContain("every such filing");
    }

    @Test
    void a_consequence_stands_with_its_cause_and_a_breach_in_two_roles_has_both_paths() {
        String phone = "subject.principal.phone";
        List<String> others = List.of("miniProgram.principal.phone");
        List<LegalBasis> basis = List.of(BASIS);
        Violation cause = new Violation(
                "sheet.cause", Severity.BLOCKING, phone, others, null, both("错。"), both("改。"), null, null, basis, null);
        Violation consequence = new Violation(
                        "sheet.next", Severity.WARNING, "subject", null, both("也错。"), both("也改。"), null, null, basis)
                .withCause(new Violation.Cause("sheet.cause", phone));
        FilingReport report = report(titled(cause, "性质选错"), titled(consequence, "名称不符"));
        assertThat(text(Language.ZH, TextLayout.Parts.FOLDED, report))
                .contains("要做的 1\n  商户\n    阻断      改。\n              错。（sheet.cause）\n")
                .contains("    连带      名称不符（改正后本项随之消失）\n")
                .doesNotContain("也改。", "subject.principal.phone");
        assertThat(text(Language.ZH, TextLayout.Parts.FULL, report))
                .contains(
                        "              subject.principal.phone\n",
                        "起因    性质选错（改正后本项随之消失）",
                        "            miniProgram.principal.phone  →  icp_applets.principal_info.mobile\n",
                        "也改。",
                        "sheet.next");
    }

    @Test
    void actions_stand_by_who_does_them() {
        FilingReport report = report(
                MISSING,
                violation(Severity.WARNING, "platform.status", "审核中。"),
                violation(Severity.WARNING, "subject.history.ordersInProgress", "在途。"),
                violation(Severity.WARNING, "miniProgram.serviceContentTypes", "类型不妥。"));
        assertThat(plain(Language.ZH, report).lines())
                .containsSubsequence("要做的 4", "  商户", "  服务商", "  平台", "  通信管理局", "材料 1");
        assertThat(plain(Language.EN, report).lines())
                .containsSubsequence(
                        "To do 4",
                        "  merchant",
                        "  service provider",
                        "  platform",
                        "  communications administration",
                        "Materials 1");
    }

    @Test
    void actions_that_say_the_same_are_one_task() {
        FilingReport report = report(
                violation(Severity.WARNING, "materials[0].picture.legible", "甲看不清。"),
                violation(Severity.WARNING, "materials[1].picture.legible", "乙看不清。"));
        assertThat(plain(Language.ZH, report))
                .contains("要做的 1\n", "甲看不清。（rule）\n", "乙看不清。（rule）\n")
                .containsOnlyOnce("改。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"改。", "也改。"})
    void two_findings_of_one_rule_at_one_path_have_their_own_basis_each(String otherSuggestion) {
        FilingReport report = report(
                new Violation(
                        "rule", Severity.WARNING, "path", null, both("甲错。"), both("改。"), null, null, List.of(BASIS)),
                new Violation(
                        "rule",
                        Severity.WARNING,
                        "path",
                        null,
                        both("乙错。"),
                        both(otherSuggestion),
                        null,
                        null,
                        List.of(OTHER_BASIS)));
        String first = "依据      " + BASIS.citation().in(Language.ZH);
        String other = "依据      " + OTHER_BASIS.citation().in(Language.ZH);
        assertThat(plain(Language.ZH, report).lines().map(String::strip))
                .containsSubsequence("甲错。（rule）", "乙错。（rule）")
                .doesNotContain(first, other);
        assertThat(text(Language.ZH, TextLayout.Parts.FULL, report).lines().map(String::strip))
                .containsSubsequence("甲错。", first, "乙错。", other, "违规 2");
    }

    @Test
    void a_path_is_shown_by_its_name_and_by_itself_only_in_full() {
        FilingRequest request = Filings.enterprise()
                .with("subject.principal.document.validity.until", Filings.DAY.minusDays(1))
                .request();
        FilingReport report = IcpRuleEngine.load().evaluate(request);
        String path = "subject.principal.document.validity";
        String field = WeChatFields.ofPath(path).orElseThrow();
        assertThat(Pages.in(Language.ZH).text(report, new TextLayout(false, 200, TextLayout.Parts.FOLDED)))
                .doesNotContain(path, field);
        assertThat(Pages.in(Language.ZH).text(report, new TextLayout(false, 200, TextLayout.Parts.FULL)))
                .contains("主体负责人 · 证件有效期  " + path + "  →  " + field);
    }

    @Test
    void a_note_of_the_library_is_no_basis() {
        LegalBasis note = new LegalBasis(
                IcpRuleEngine.load().law().document("ICP_RULES_NOTES").orElseThrow(), "资料的起点", Confidence.HIGH);
        Violation noted = new Violation(
                "rule", Severity.WARNING, "path", null, both("错。"), both("改。"), null, null, List.of(note, BASIS));
        String article = BASIS.citation().in(Language.ZH);
        assertThat(text(Language.ZH, TextLayout.Parts.FULL, report(noted))
                        .lines()
                        .map(String::strip))
                .anyMatch(line -> line.matches("依据 +" + Pattern.quote(article)))
                .anyMatch(line -> line.matches("说明 +《icp-rules 使用说明》“资料的起点”"));
        assertThat(report(noted).asTree(Language.ZH).toString())
                .contains("basis=[{document=互联网信息服务管理办法", "notes=[{document=icp-rules 使用说明");
    }

    @Test
    void two_materials_of_one_rule_have_their_own_basis_each() {
        FilingReport report =
                report(MISSING, material(RequirementStatus.MISSING, Material.SUBJECT_PRINCIPAL_ID, OTHER_BASIS));
        assertThat(text(Language.ZH, TextLayout.Parts.FULL, report).lines().map(String::strip))
                .containsOnlyOnce(
                        "依据      " + BASIS.citation().in(Language.ZH),
                        "依据      " + OTHER_BASIS.citation().in(Language.ZH));
    }

    @Test
    void an_open_point_that_cannot_block_is_a_task_of_the_whole_report_only() {
        assertThat(plain(Language.EN, report(OPEN))).doesNotContain("To do").contains("Not decided 1\n  □ ");
        assertThat(full(report(OPEN))).contains("To do 1\n");
    }

    @Test
    void duties_and_open_points_can_be_unfolded_alone() {
        FilingReport report = report(OPEN, STANDING);
        assertThat(text(Language.ZH, new TextLayout.Parts(false, true, false), report))
                .contains("常做")
                .doesNotContain("未提供 need");
        assertThat(text(Language.ZH, new TextLayout.Parts(false, false, true), report))
                .contains("未提供 need")
                .doesNotContain("常做");
    }

    @Test
    void a_near_last_day_to_submit_and_the_reference_stand_at_the_top() {
        assertThat(plain(Language.ZH, expiring(DAY.plusDays(3))).lines())
                .startsWith("✓ 可提交    首次备案 · 示例要闻 · 2026-11-24 · 示例订单 7", "  最晚 2026-11-27 提交：人脸核身该日到期。");
        assertThat(plain(Language.EN, expiring(DAY.plusDays(3))))
                .contains("Submit by 2026-11-27: the last day of the face verification.");
        assertThat(plain(Language.ZH, expiring(DAY.plusDays(91)))).doesNotContain("最晚");
    }

    private static FilingReport expiring(LocalDate day) {
        Text face = Text.of("人脸核身", "face verification");
        return new FilingReport(
                DAY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                receipt(null),
                new SubmitBefore(day, face, "miniProgram.faceVerification"),
                "示例订单 7",
                List.of(),
                FilingType.NEW_FIRST,
                null,
                Map.of(),
                List.of());
    }

    @Test
    void a_deadline_is_not_said_twice() {
        String answer = plain(Language.EN, report(duty("at the end", "Do it."), duty("by 2026-12-16", "Do it.")));
        assertThat(answer).contains("at the end (2026-12-16): Do it.", "by 2026-12-16: Do it.");
        assertThat(plain(Language.ZH, report(duty("终止之日", "办理。"), duty("变更前", "不晚于 2026-12-16 办理。"))))
                .contains("终止之日（2026-12-16）：办理。", "变更前：不晚于 2026-12-16 办理。");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 140})
    void fills_the_width_of_the_terminal(int columns) {
        FilingReport report = report(MISSING, violation(Severity.BLOCKING, "path", "一句很长的话，".repeat(40)), OPEN);
        TextLayout layout = new TextLayout(false, columns, TextLayout.Parts.FOLDED);
        // A digest stays in one piece.
        List<String> lines = Pages.in(Language.ZH)
                .text(report, layout)
                .lines()
                .filter(line -> !line.matches(".*[0-9a-f]{64}"))
                .toList();
        assertThat(lines)
                .allMatch(line -> WideText.width(line) <= columns)
                .anyMatch(line -> WideText.width(line) > columns - 5);
    }

    @Test
    void what_a_fault_left_undecided_is_no_all_clear() {
        Unchecked fault = new Unchecked(
                "sheet.rule", "filingType", List.of(), List.of(), both("故障。"), UncheckedKind.FAULT, null, false);
        assertThat(plain(Language.ZH, report(fault))).startsWith("? 尚不能判断").contains("  • 程序故障 1：sheet.rule");
        assertThat(coloured(report(fault))).startsWith("\u001B[33m");
    }

    @Test
    void a_digest_of_the_request_is_shown_if_there_is_one() {
        assertThat(full(report())).doesNotContain("request hmac");
        FilingReport with =
                new FilingReport(DAY, List.of(), List.of(), List.of(), List.of(), List.of(), receipt("cd".repeat(32)));
        assertThat(full(with)).contains("request hmac   " + "cd".repeat(32));
    }

    private static String plain(Language language, FilingReport report) {
        return text(language, TextLayout.Parts.FOLDED, report);
    }

    private static String full(FilingReport report) {
        return text(Language.EN, TextLayout.Parts.FULL, report);
    }

    private static String text(Language language, TextLayout.Parts parts, FilingReport report) {
        return Pages.in(language).with(DETAILS).text(report, new TextLayout(false, 100, parts));
    }

    private static String coloured(FilingReport report) {
        return Pages.in(Language.ZH).with(DETAILS).text(report, new TextLayout(true, 100, TextLayout.Parts.FOLDED));
    }

    /** A report of findings of any kind. */
    private static FilingReport report(Object... findings) {
        return new FilingReport(
                DAY,
                those(MaterialRequirement.class, findings),
                those(Violation.class, findings),
                those(Unchecked.class, findings),
                List.of(),
                those(Duty.class, findings),
                receipt(null),
                null,
                null,
                List.of(),
                FilingType.NEW_FIRST,
                null,
                Map.of(),
                List.of());
    }

    private static <T> List<T> those(Class<T> kind, Object... findings) {
        return Stream.of(findings).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Receipt receipt(@Nullable String requestDigest) {
        return new Receipt("engine", "pack", "digest", DAY, requestDigest);
    }

    private static Violation violation(Severity severity, String path, String message) {
        return new Violation("rule", severity, path, null, both(message), both("改。"), null, null, List.of(BASIS));
    }

    private static Violation titled(Violation violation, String title) {
        return new Violation(
                violation.ruleId(),
                violation.severity(),
                violation.path(),
                violation.alsoAt(),
                violation.apiField(),
                violation.message(),
                violation.suggestion(),
                violation.platformErrcode(),
                violation.penalty(),
                violation.basis(),
                violation.causedBy(),
                null,
                both(title));
    }

    private static Unchecked open(UncheckedKind kind, @Nullable Severity severity, String path, String need) {
        return new Unchecked("rule", path, List.of(), List.of(need), both("不知道。"), kind, severity, false);
    }

    private static MaterialRequirement material(RequirementStatus status) {
        return material(status, Material.SUBJECT_CERTIFICATE, BASIS);
    }

    private static MaterialRequirement material(RequirementStatus status, Material material, LegalBasis basis) {
        return new MaterialRequirement(
                "rule", material, null, both("证件"), status, both("须提交。"), "materials", null, List.of(basis));
    }

    private static Duty duty(String when, String message) {
        return new Duty("rule", "path", both(when), LocalDate.of(2026, 12, 16), both(message), null, List.of(BASIS));
    }

    @Test
    void the_full_report_has_the_penalty_of_a_duty_and_that_it_has_no_ceiling() {
        Penalty penalty = IcpRuleEngine.load()
                .law()
                .penalty("DRUGS_SOLD_ONLINE", LocalDate.of(2026, 11, 24))
                .orElseThrow();
        Duty duty = new Duty("rule", "path", both("销售时"), null, both("不得销售。"), penalty, List.of(BASIS));
        assertThat(full(report(duty)).replaceAll("\\s+", ""))
                .contains("Penalty:ordertocorrect", "fineCNY100,000ormore,withoutalimit");
    }

    private static Text both(String text) {
        return Text.of(text, text);
    }

    @ParameterizedTest
    @EnumSource
    void a_good_filing_takes_at_most_thirty_five_lines(Language language) {
        IcpRuleEngine engine = IcpRuleEngine.load();
        // Those with the longest reports: special duties, and a province with open points.
        Stream<SampleFiling> longest = Stream.of(
                        SubjectType.GOVERNMENT_ORGAN,
                        SubjectType.PUBLIC_INSTITUTION,
                        SubjectType.MASS_ORGANISATION,
                        SubjectType.FOUNDATION,
                        SubjectType.OVERSEAS_ORGANISATION)
                .flatMap(subject -> Stream.of(FilingType.NEW_FIRST, FilingType.CHANGE_ALL, FilingType.CANCEL_SUBJECT)
                        .map(type -> Filings.of(subject).in(Province.HUBEI).as(type)));
        assertThat(Stream.concat(Filings.all().stream(), longest)).allSatisfy(filing -> {
            FilingReport report = engine.evaluate(filing.request());
            assertThat(report.verdict()).isIn(Verdict.READY, Verdict.READY_WITH_WARNINGS);
            // A filing with another authority takes two lines.
            long others = report.alsoToFile().stream()
                    .filter(other -> !other.standing())
                    .count();
            assertThat(Pages.in(language).text(report).lines()).hasSizeLessThanOrEqualTo(35 + 2 * (int) others);
        });
    }
}
