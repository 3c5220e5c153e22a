package io.github.icprules.drools.differential;

import static io.github.icprules.fixtures.WeChatBodies.at;
import static io.github.icprules.fixtures.WeChatBodies.list;
import static io.github.icprules.fixtures.WeChatBodies.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.EnginesOnAWatch;
import io.github.icprules.fixtures.Defect;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Subject;
import io.github.icprules.report.FilingReport;
import io.github.icprules.wechat.WeChatFiling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same facts have the same answer, stated as a request or as a body of the platform: what is ticked, which papers there are,
 * and what name, remark and business scope say.
 */
class SameFactsTest {

    private static final IcpRuleEngine ENGINE = EnginesOnAWatch.thatStandsStill();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String NAME = "示例记事本";
    private static final String REMARK = "本小程序为用户提供记事、待办提醒与日程管理等工具服务。";
    private static final String NUMBER = "示例许可00000000000号";

    /** A word of each sector, as a name has it. */
    private static final List<String> WORDS = List.of(
            "新闻", "免费小说", "书店", "小游戏", "药房", "医疗器械", "脱口秀", "电影", "短剧", "打车", "禅寺", "彩票", "家教", "网校", "医院挂号", "卫星地图",
            "论坛", "公积金", "电子烟", "理财", "外汇保证金");

    private static final int FACTS = 1000;

    /** How what needs an approval is stated. */
    private enum Stated {
        TICKED_WITH_PAPER,
        TICKED_WITHOUT_PAPER,
        TICKED_WITH_NUMBER_ONLY,
        TICKED_WITH_COPY_ONLY,
        NONE,
        ABSENT
    }

    /** What only one of the two can find: faults of the body itself. */
    private static final Set<String> OF_THE_BODY = Set.of("wechat.missing", "wechat.legal-person-missing");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_category_has_the_same_answer_in_both(PreApprovalCategory category) {
        if (category.platformCode() == null) {
            // The platform's form has no such item, so no body can tick it.
            return;
        }
        for (Stated stated : Stated.values()) {
            assertAlike(category, stated, NAME, REMARK, null);
        }
    }

    static Stream<String> words() {
        return WORDS.stream();
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_word_has_the_same_answer_in_both(String word) {
        List<PreApprovalCategory> ticked = new ArrayList<>(List.of(PreApprovalCategory.values()));
        ticked.removeIf(category -> category == PreApprovalCategory.NONE || category.platformCode() == null);
        for (PreApprovalCategory category : ticked) {
            assertAlike(category, Stated.TICKED_WITH_PAPER, "示例" + word, REMARK, null);
        }
        for (Stated stated : List.of(Stated.NONE, Stated.ABSENT)) {
            assertAlike(PreApprovalCategory.NONE, stated, "示例" + word, REMARK, null);
            assertAlike(PreApprovalCategory.NONE, stated, NAME, "示例" + word + "，每天更新，供用户浏览和使用。", null);
            assertAlike(PreApprovalCategory.NONE, stated, NAME, REMARK, "示例" + word + "；日用百货销售");
            assertAlike(PreApprovalCategory.NONE, stated, "示例" + word, "本小程序不涉及前置审批内容，供用户浏览和使用。", null);
        }
    }

    @Test
    void the_answers_compared_are_about_what_is_stated() {
        assertThat(answers(request(PreApprovalCategory.NEWS, Stated.TICKED_WITHOUT_PAPER, NAME, REMARK, null)))
                .contains("BLOCKING pre-approval.document-missing");
        assertThat(answers(request(PreApprovalCategory.NONE, Stated.NONE, "示例新闻", REMARK, null)))
                .contains("WARNING sector.words-unticked");
        assertThat(answers(request(PreApprovalCategory.NONE, Stated.NONE, NAME, REMARK, "药品零售")))
                .contains("WARNING sector.words-unticked");
    }

    /** An empty line of the form is no approval, in a request and in a body. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_line_with_neither_number_nor_picture_is_no_approval(PreApprovalCategory category) {
        FilingRequest without = request(category, Stated.TICKED_WITHOUT_PAPER, NAME, REMARK, null);
        FilingRequest blank = Defect.at(
                        "miniProgram.preApprovals", List.of(new PreApproval(category, "", null, null, null, false)))
                .in(without);
        assertThat(answers(blank)).isEqualTo(answers(without));
    }

    @Test
    void facts_made_at_random_have_the_same_answer_in_both() {
        for (int seed = 0; seed < FACTS; seed++) {
            RandomFacts facts = new RandomFacts(seed);
            assertAlike(answers(facts.body(DAY)), answers(facts.request(DAY)), "seed " + seed + ' ' + facts);
        }
    }

    private static void assertAlike(
            PreApprovalCategory category, Stated stated, String name, String remark, @Nullable String scope) {
        assertAlike(
                answers(body(category, stated, name, remark, scope)),
                answers(request(category, stated, name, remark, scope)),
                "%s %s, name %s, remark %s, scope %s".formatted(category, stated, name, remark, scope));
    }

    private static void assertAlike(Set<String> ofBody, Set<String> ofRequest, String facts) {
        ofBody.removeIf(answer -> OF_THE_BODY.contains(answer.substring(answer.indexOf(' ') + 1)));
        Set<String> onlyOfBody = new TreeSet<>(ofBody);
        onlyOfBody.removeAll(ofRequest);
        Set<String> onlyOfRequest = new TreeSet<>(ofRequest);
        onlyOfRequest.removeAll(ofBody);
        assertThat(List.of(onlyOfBody, onlyOfRequest))
                .as("only of the body, only of the request: %s", facts)
                .containsExactly(Set.of(), Set.of());
    }

    private static FilingRequest body(
            PreApprovalCategory category, Stated stated, String name, String remark, @Nullable String scope) {
        Map<String, Object> body = WeChatBodies.enterprise();
        Map<String, Object> base = at(body, "icp_applets", "base_info");
        base.put("comment", remark);
        switch (stated) {
            case NONE -> base.put("nrlx_details", list(object("type", code(PreApprovalCategory.NONE))));
            case ABSENT -> base.remove("nrlx_details");
            case TICKED_WITH_PAPER ->
                base.put(
                        "nrlx_details",
                        list(object("type", code(category), "code", NUMBER, "media", "media-approval")));
            case TICKED_WITH_NUMBER_ONLY ->
                base.put("nrlx_details", list(object("type", code(category), "code", NUMBER)));
            case TICKED_WITH_COPY_ONLY ->
                base.put("nrlx_details", list(object("type", code(category), "media", "media-approval")));
            case TICKED_WITHOUT_PAPER -> base.put("nrlx_details", list(object("type", code(category))));
        }
        FilingRequest read = WeChatFiling.read(body, object("account", object("miniProgramName", name)))
                .withEvaluatedOn(DAY);
        return scope == null ? read : read.withSubject(subject(read.subject(), scope));
    }

    private static Integer code(PreApprovalCategory category) {
        return Objects.requireNonNull(category.platformCode(), category.name());
    }

    /** The same as a request: what of it does not change is taken from a body, the rest is stated here. */
    private static FilingRequest request(
            PreApprovalCategory category, Stated stated, String name, String remark, @Nullable String scope) {
        FilingRequest rest = WeChatFiling.read(WeChatBodies.enterprise());
        MiniProgram.Builder miniProgram = MiniProgram.builder(name)
                .remark(remark)
                .serviceContentTypes(2)
                .principal(rest.miniProgram().principal())
                .faceVerification(rest.miniProgram().faceVerification());
        switch (stated) {
            case NONE ->
                miniProgram.preApprovalCategories(PreApprovalCategory.NONE).noPreApprovals();
            case ABSENT -> {}
            case TICKED_WITHOUT_PAPER ->
                miniProgram.preApprovalCategories(category).noPreApprovals();
            case TICKED_WITH_PAPER ->
                miniProgram.preApprovalCategories(category).preApprovals(PreApproval.of(category, NUMBER));
            case TICKED_WITH_NUMBER_ONLY ->
                miniProgram
                        .preApprovalCategories(category)
                        .preApprovals(new PreApproval(category, NUMBER, null, null, null, false));
            case TICKED_WITH_COPY_ONLY ->
                miniProgram
                        .preApprovalCategories(category)
                        .preApprovals(new PreApproval(category, "", null, null, null, true));
        }
        return FilingRequest.builder(FilingType.NEW_FIRST)
                .evaluatedOn(DAY)
                .subject(scope == null ? rest.subject() : subject(rest.subject(), scope))
                .miniProgram(miniProgram.build())
                .materials(rest.materials())
                .platform(rest.platform())
                .build();
    }

    private static Subject subject(Subject of, String scope) {
        return Subject.builder(of.type(), of.name())
                .region(of.region())
                .contactAddress(of.contactAddress())
                .remark(of.remark())
                .certificate(of.certificate())
                .legalRepresentative(of.legalRepresentative())
                .principal(of.principal())
                .businessScope(scope)
                .build();
    }

    private static Set<String> answers(FilingRequest request) {
        FilingReport report = ENGINE.evaluate(request);
        Set<String> answers = new TreeSet<>();
        report.violations().forEach(it -> answers.add(it.severity() + " " + it.ruleId()));
        report.requirements().forEach(it -> answers.add(it.status() + " " + it.ruleId()));
        report.duties().forEach(it -> answers.add("DUTY " + it.ruleId()));
        report.unchecked().forEach(it -> answers.add("OPEN " + it.ruleId()));
        return answers;
    }
}
