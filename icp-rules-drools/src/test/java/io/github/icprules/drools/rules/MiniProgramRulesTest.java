package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.report.Violation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 小程序介绍、头像、备注: {@code mini-program.drl}, how the mini-program presents itself. */
class MiniProgramRulesTest {

    private static final String AVATAR = "mini-program.avatar-too-large";
    private static final String INTRODUCTION = "mini-program.introduction-length";
    private static final String REMARK = "mini-program.remark-length";
    private static final String PRESCRIBED = "mini-program.remark-may-be-prescribed";
    private static final String UNFIT = "mini-program.content-unfit";
    private static final long TWO_MEGABYTES = 2097152;

    /** One character that Java counts as two. */
    private static final String BEYOND_THE_BASIC_PLANE = "𠮷";

    @Test
    void an_avatar_has_at_most_2_megabytes() {
        rule(AVATAR)
                .given(avatar(TWO_MEGABYTES + 1))
                .isViolatedAt(WARNING, "miniProgram.avatar.bytes")
                .isSaying("2097153 字节", "2097152 字节");
        rule(AVATAR).given(avatar(TWO_MEGABYTES)).isSilent();
        rule(AVATAR).given(avatar(TWO_MEGABYTES - 1)).isSilent();
    }

    @Test
    void the_size_of_the_avatar_must_be_known() {
        rule(AVATAR).given(filing(NEW_FIRST)).isUndecidedFor("miniProgram.avatar.bytes");
        rule(AVATAR)
                .given(describing(miniProgram().avatar(Picture.builder("png").build())))
                .isUndecidedFor("miniProgram.avatar.bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 121, 500})
    void an_introduction_that_is_too_short_or_too_long_may_be_rejected(int length) {
        for (String character : List.of("示", "a", BEYOND_THE_BASIC_PLANE)) {
            rule(INTRODUCTION)
                    .given(introduced(character.repeat(length)))
                    .isViolatedAt(WARNING, "miniProgram.introduction")
                    .isSaying("有 " + length + " 个字", "4 至 120 个字");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 119, 120})
    void an_introduction_has_4_to_120_characters(int length) {
        for (String character : List.of("示", "a", BEYOND_THE_BASIC_PLANE)) {
            rule(INTRODUCTION).given(introduced(character.repeat(length))).isSilent();
        }
    }

    @Test
    void blanks_around_an_introduction_do_not_count() {
        rule(INTRODUCTION).given(introduced("　\u00a0示例 \n")).isSaying("有 2 个字");
    }

    @Test
    void an_introduction_must_be_known() {
        rule(INTRODUCTION).given(filing(NEW_FIRST)).isUndecidedFor("miniProgram.introduction");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 19, 201, 400})
    void a_remark_that_is_too_short_or_too_long_is_not_accepted(int length) {
        for (String character : List.of("示", "a", BEYOND_THE_BASIC_PLANE)) {
            rule(REMARK)
                    .given(remarked(character.repeat(length)))
                    .isViolatedAt(BLOCKING, "miniProgram.remark")
                    .isSaying("有 " + length + " 个字", "20 至 200 个字");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 100, 199, 200})
    void a_remark_has_20_to_200_characters_however_java_counts_them(int length) {
        for (String character : List.of("示", "a", BEYOND_THE_BASIC_PLANE)) {
            rule(REMARK).given(remarked(character.repeat(length))).isSilent();
        }
    }

    @Test
    void blanks_around_a_remark_do_not_count_blanks_in_it_do() {
        rule(REMARK).given(remarked("　 \t\n" + "示".repeat(19) + " 　\n")).isSaying("有 19 个字");
        rule(REMARK).given(remarked(" " + "示".repeat(200) + " ")).isSilent();
        rule(REMARK).given(remarked("\u00a0" + "示".repeat(19))).isSaying("有 19 个字");
        rule(REMARK).given(remarked("示".repeat(200) + "\u00a0")).isSilent();
        rule(REMARK).given(remarked("示".repeat(10) + " " + "示".repeat(9))).isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "\u00a0", " \n\t "})
    void a_remark_left_blank_has_no_characters(String blank) {
        rule(REMARK).given(remarked(blank)).isViolatedAt("miniProgram.remark").isSaying("有 0 个字");
    }

    @Test
    void a_remark_that_is_not_given_is_not_judged() {
        rule(REMARK).given(filing(NEW_FIRST)).isUndecidedFor("miniProgram.remark");
    }

    @Test
    void the_remark_is_the_comment_of_the_platforms_api() {
        assertThat(rule(REMARK).given(remarked("")).report().violations())
                .filteredOn(violation -> violation.ruleId().equals(REMARK))
                .extracting(Violation::apiField)
                .containsExactly("icp_applets.base_info.comment");
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "NONE")
    void in_a_sector_of_other_authorities_the_remark_may_be_prescribed(PreApprovalCategory category) {
        rule(PRESCRIBED)
                .given(describing(miniProgram().preApprovalCategories(category)))
                .isOpen()
                .isSaying("规定的写法");
    }

    @Test
    void in_no_such_sector_nothing_is_said_of_the_remark() {
        rule(PRESCRIBED).given(filing(NEW_FIRST)).isSilent();
        rule(PRESCRIBED)
                .given(describing(miniProgram().noPreApprovalCategories()))
                .isSilent();
        rule(PRESCRIBED).given(describing(MiniProgram.builder())).isSilent();
    }

    @Test
    void content_that_does_not_fit_the_subject_is_not_accepted() {
        rule(UNFIT)
                .given(describing(miniProgram().contentFitsSubject(false)))
                .isViolatedAt(BLOCKING, "miniProgram.contentFitsSubject");
        rule(UNFIT).given(describing(miniProgram().contentFitsSubject(true))).isSilent();
        rule(UNFIT).given(filing(NEW_FIRST)).isUndecidedFor("miniProgram.contentFitsSubject");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CHANGE_SERVICE", "CHANGE_ALL"})
    void a_filing_that_describes_the_mini_program_is_looked_at(FilingType type) {
        rule(AVATAR).given(faulty(type)).isViolatedAt("miniProgram.avatar.bytes");
        rule(INTRODUCTION).given(faulty(type)).isViolatedAt("miniProgram.introduction");
        rule(REMARK).given(faulty(type)).isViolatedAt("miniProgram.remark");
        rule(PRESCRIBED).given(faulty(type)).isOpen();
        rule(UNFIT).given(faulty(type)).isViolatedAt("miniProgram.contentFitsSubject");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CHANGE_SERVICE", "CHANGE_ALL"})
    void no_other_filing_is_looked_at(FilingType type) {
        for (String id : List.of(AVATAR, INTRODUCTION, REMARK, PRESCRIBED, UNFIT)) {
            rule(id).given(faulty(type)).isSilent();
        }
    }

    @Test
    void tutorials_count_from_the_duty_to_file_the_api_from_the_day_the_entry_opened() {
        LocalDate dutyBegins = LocalDate.of(2023, 9, 1);
        LocalDate entryOpens = LocalDate.of(2023, 9, 4);
        rule(AVATAR).countsFrom(dutyBegins, faulty(NEW_FIRST));
        rule(INTRODUCTION).countsFrom(dutyBegins, faulty(NEW_FIRST));
        rule(UNFIT).countsFrom(dutyBegins, faulty(NEW_FIRST));
        rule(REMARK).countsFrom(entryOpens, faulty(NEW_FIRST));
        rule(PRESCRIBED).countsFrom(entryOpens, faulty(NEW_FIRST));
    }

    private static FilingRequest.Builder faulty(FilingType type) {
        return filing(type)
                .miniProgram(miniProgram()
                        .avatar(Picture.builder("png").bytes(TWO_MEGABYTES + 1).build())
                        .introduction("示例")
                        .remark("示例")
                        .preApprovalCategories(PreApprovalCategory.NEWS)
                        .contentFitsSubject(false)
                        .build());
    }

    private static FilingRequest.Builder avatar(long bytes) {
        return describing(
                miniProgram().avatar(Picture.builder("png").bytes(bytes).build()));
    }

    private static FilingRequest.Builder introduced(String introduction) {
        return describing(miniProgram().introduction(introduction));
    }

    private static FilingRequest.Builder remarked(String remark) {
        return describing(miniProgram().remark(remark));
    }

    private static FilingRequest.Builder describing(MiniProgram.Builder miniProgram) {
        return filing(NEW_FIRST).miniProgram(miniProgram.build());
    }
}
