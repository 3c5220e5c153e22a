package io.github.icprules.wechat;

import static io.github.icprules.Json.json;
import static io.github.icprules.fixtures.WeChatBodies.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.icprules.Json;
import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.support.Words;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.InvalidTreeException.Problem;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.PlatformRemark.Mapping;
import io.github.icprules.wechat.PlatformRemark.Source;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlatformAnswerTest {

    private static final Map<String, Object> HINT =
            json("{errcode: 86355, errmsg: '主办者与小程序主体不一致', err_field: 'icp_subject.base_info.name'}");

    private static final String REVIEW = "{key_name: '小程序备注', error: '备注过于笼统', suggest: '写明具体服务内容'}";

    @Test
    void a_refused_filing_has_a_remark_for_each_hint() {
        PlatformAnswer answer = PlatformAnswer.read(json("""
                {errcode: 86202, errmsg: '备案信息未通过校验 rid: 65bdbb04-5d1fe295-38ecf4d3',
                 hints: [{errcode: 86355, errmsg: '主体不一致', err_field: 'icp_subject.base_info.name'},
                         {errcode: 86328, errmsg: '识别失败', err_field: 'icp_subject.organize_info.certificate_photo'}]}
                """));

        assertThat(answer.isAccepted()).isFalse();
        assertThat(answer.errcode()).isEqualTo(86202);
        assertThat(answer.errmsg()).isEqualTo("备案信息未通过校验");
        assertThat(answer.requestId()).isEqualTo("65bdbb04-5d1fe295-38ecf4d3");
        String name = "icp_subject.base_info.name";
        String photo = "icp_subject.organize_info.certificate_photo";
        assertThat(answer.remarks())
                .containsExactly(
                        new PlatformRemark(Source.HINT, 86355, name, List.of(name), "主体不一致", null),
                        new PlatformRemark(Source.HINT, 86328, photo, List.of(photo), "识别失败", null));
    }

    /** The answer of get_icp_entrance_info and its part, and that of query_auth_and_icp, also as some libraries write it. */
    @ParameterizedTest
    @Words("""
            {errcode: 0, info: {audit_data: [REVIEW]}} | {info: {status: 3, audit_data: [REVIEW]}}
            {icp_audit: {audit_data: [REVIEW]}} | {icp_audit: {audit_data: REVIEW}} | {audit_data: [REVIEW]}
            """)
    void a_rejected_filing_has_a_remark_for_each_label(String answer) {
        assertThat(read(answer.replace("REVIEW", REVIEW)).remarks())
                .containsExactly(new PlatformRemark(
                        Source.REVIEW, null, "小程序备注", List.of("icp_applets.base_info.comment"), "备注过于笼统", "写明具体服务内容"));
    }

    @Test
    void the_combined_flow_has_hints_reviews_and_reasons() {
        PlatformAnswer answer = read("""
                {errcode: 0, procedure_status: 21, refill_reason: '认证资料不清晰', fail_reason: '认证资料与主体不符',
                 icp_audit: {hints: [{errcode: 86355, errmsg: '不一致', err_field: 'icp_subject'}],
                             audit_data: REVIEW, sms_verify_status: 1}}
                """.replace("REVIEW", REVIEW));

        assertThat(answer.remarks())
                .extracting(PlatformRemark::source, PlatformRemark::words)
                .containsExactly(
                        tuple(Source.HINT, "不一致"),
                        tuple(Source.REVIEW, "备注过于笼统"),
                        tuple(Source.VERIFICATION, "认证资料不清晰"),
                        tuple(Source.VERIFICATION, "认证资料与主体不符"));
    }

    @Test
    void a_review_that_says_one_thing_only_is_a_remark() {
        assertThat(read("{audit_data: [{key_name: '未公布的标签'}, {error: '过于笼统'}, {suggest: '写明内容'}]}")
                        .remarks())
                .extracting(PlatformRemark::place, PlatformRemark::words, PlatformRemark::suggestion)
                .containsExactly(tuple("未公布的标签", "", null), tuple(null, "过于笼统", null), tuple(null, "", "写明内容"));
    }

    @ParameterizedTest
    @Words("""
            {errcode: 0, errmsg: 'ok'} | {errcode: '0'} | {errcode: 0, hints: []}
            {errcode: 0, hints: [{errcode: 0, errmsg: 'ok', err_field: ''}]}
            {errcode: 0, hints: [{errcode: '0', errmsg: 'ok', err_field: 'a.b'}]}
            {errcode: 0, info: {status: 2, audit_data: []}} | {hints: [{}, {errmsg: ' '}]}
            {audit_data: [{}, {key_name: '', error: ' ', suggest: ''}]}
            {errcode: null, errmsg: null, hints: null, info: null, icp_audit: null}
            """)
    void an_answer_without_anything_against_the_filing_is_accepted(String tree) {
        PlatformAnswer answer = read(tree);

        assertThat(answer.isAccepted()).isTrue();
        assertThat(answer.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "86324, UNDER_REVIEW,    当前正在审核中，请勿重复提交",
        "45009, QUOTA_REACHED,   reach max api daily quota limit",
        "86202, NOT_ACCEPTED,    备案信息有误",
        "-1,    BUSY,            system error",
        "86399, ,                某种错误"
    })
    void a_code_without_hints_is_a_remark_on_the_call_as_a_whole(
            int code, @Nullable PlatformErrorCode known, String errmsg) {
        PlatformAnswer answer = PlatformAnswer.read(object("errcode", code, "errmsg", errmsg));

        assertThat(answer.isAccepted()).isFalse();
        assertThat(answer.remarks())
                .containsExactly(new PlatformRemark(Source.CALL, code, null, List.of(), errmsg, null));
        assertThat(answer.knownCode().orElse(null)).isEqualTo(known);
        assertThat(answer.remarks().get(0).mapping()).isEqualTo(Mapping.WHOLE);
    }

    @Test
    void any_other_code_beside_hints_is_a_remark_too_and_comes_first() {
        assertThat(PlatformAnswer.read(object("errcode", 86301, "hints", List.of(HINT)))
                        .remarks())
                .extracting(PlatformRemark::errcode)
                .containsExactly(86301, 86355);
    }

    static Stream<Object> spellingsOfACode() {
        return Stream.of(
                86202, 86202L, 86202.0, new BigDecimal("86202.00"), BigInteger.valueOf(86202), "86202", " 86202 ");
    }

    @ParameterizedTest
    @MethodSource("spellingsOfACode")
    void a_code_can_be_any_number_or_a_text(Object code) {
        PlatformAnswer answer = PlatformAnswer.read(object(
                "errcode", code, "hints", List.of(object("errcode", code, "errmsg", "错", "err_field", "icp_subject"))));

        assertThat(answer.errcode()).isEqualTo(86202);
        assertThat(answer.remarks()).extracting(PlatformRemark::errcode).containsExactly(86202);
    }

    @ParameterizedTest
    @CsvSource({
        "icp_applets.base_info.nrlx_details[1].code,  icp_applets.base_info.nrlx_details.code",
        "icp_applets.base_info.nrlx_details.0.code,   icp_applets.base_info.nrlx_details.code",
        "icp_materials.commitment_letter.0,           icp_materials.commitment_letter",
        "icp_materials.commitment_letter[0],          icp_materials.commitment_letter",
        "icp_subject.base_info.name,                  icp_subject.base_info.name"
    })
    void an_index_in_a_place_does_not_count(String place, String field) {
        PlatformRemark remark = PlatformAnswer.read(object("hints", List.of(hint(86302, "图文不符", place))))
                .remarks()
                .get(0);

        assertThat(remark.place()).isEqualTo(place);
        assertThat(remark.apiFields()).containsExactly(field);
        assertThat(remark.mapping()).isEqualTo(Mapping.EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "小程序名称,                    EXACT",
        "负责人姓名,                    AMBIGUOUS",
        "某个未公布的标签,              UNMAPPED",
        "icp_subject.base_info.address, EXACT",
        ",                              WHOLE"
    })
    void the_place_of_a_review_is_mapped_as_well_as_can_be(@Nullable String label, Mapping mapping) {
        Map<String, Object> review = object("error", "不符合要求");
        review.put("key_name", label == null ? "" : label);
        PlatformRemark remark =
                PlatformAnswer.read(object("audit_data", review)).remarks().get(0);

        assertThat(remark.mapping()).isEqualTo(mapping);
        assertThat(remark.place()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            '{}'  | wrong value; expected what a filing call of WeChat answers
            []    | wrong value; expected what a filing call of WeChat answers
            {}    | wrong value; expected one of errcode, hints, audit_data, info, icp_audit
            {icp_subject: {}}      | wrong value; expected one of errcode, hints, audit_data, info, icp_audit
            {errcode: 'many'}      | errcode: wrong value; expected a number
            {errcode: true}        | errcode: wrong value; expected a number
            {errcode: 0.5}         | errcode: wrong value; expected a whole number of at most ten digits
            {errcode: '9999999999'} | errcode: wrong value; expected a whole number of at most ten digits
            {errcode: 0, errmsg: []} | errmsg: wrong value; expected a text
            {hints: 'none'}        | hints: wrong value; expected an object, or a list of objects
            {hints: [{}, 7]}       | hints[1]: wrong value; expected an object, or a list of objects
            {hints: [{errcode: {}}]} | hints[0].errcode: wrong value; expected a number
            {info: 3}              | info: wrong value; expected an object
            {icp_audit: {audit_data: [{error: {}}]}} | icp_audit.audit_data[0].error: wrong value; expected a text
            """)
    void what_is_no_answer_is_refused_with_the_path_and_what_was_expected(String tree, String message) {
        assertRefused(Json.value(tree), message);
    }

    @Test
    @Timeout(10)
    void null_and_numbers_that_are_no_codes_are_refused() {
        assertRefused(null, "null; expected what a filing call of WeChat answers");
        // To write a number of nine million digits in decimal takes minutes.
        BigInteger digits = BigInteger.ONE.shiftLeft(30_000_000);
        for (Number number :
                List.<Number>of(Double.NaN, new BigDecimal("1e999999999"), digits, new BigDecimal(digits, 9_000_000))) {
            assertRefused(
                    object("errcode", number), "errcode: wrong value; expected a whole number of at most ten digits");
        }
        for (Number number : List.<Number>of(digits, new BigDecimal(digits))) {
            assertRefused(object("errcode", 1, "errmsg", number), "errmsg: wrong value; expected a text");
        }
    }

    private static void assertRefused(@Nullable Object tree, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlatformAnswer.read(tree))
                .withMessage(message)
                .withNoCause();
    }

    @Test
    void all_problems_of_an_answer_are_listed() {
        assertThatExceptionOfType(InvalidTreeException.class)
                .isThrownBy(() -> read("{errcode: 'many', hints: [7, {errmsg: []}]}"))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::path, Problem::messageZh)
                        .containsExactly(
                                tuple("errcode", "值不对；应为数字"),
                                tuple("hints[0]", "值不对；应为对象，或对象的列表"),
                                tuple("hints[1].errmsg", "值不对；应为字符串")));
    }

    private static PlatformAnswer read(String tree) {
        return PlatformAnswer.read(json(tree));
    }

    @Test
    void personal_numbers_are_masked_and_logs_have_no_words_at_all() {
        PlatformAnswer answer = read("""
                {errcode: 86202, errmsg: '证件号码 110101200001010010 有误',
                 hints: [{errcode: 86302, errmsg: '样例甲的手机号 13900000000 与图片不符',
                          err_field: 'icp_subject.principal_info.mobile'}],
                 audit_data: [{key_name: '13900000000', error: '有误', suggest: '改用 13900000000'}]}
                """);

        assertThat(answer.errmsg()).isEqualTo("证件号码 110*************10 有误");
        assertThat(answer.remarks())
                .extracting(PlatformRemark::words)
                .containsExactly("样例甲的手机号 139******00 与图片不符", "有误");
        assertThat(answer.remarks().get(1).suggestion()).isEqualTo("改用 139******00");
        assertThat(answer.remarks().get(1).place()).isEqualTo("139******00");
        assertThat(answer.toString()).doesNotContain("样例甲", "有误", "不符").contains("86302", "principal_info.mobile");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ok                                             | ok       |
            出错 rid: 65bdbb04-5d1fe295-38ecf4d3           | 出错     | 65bdbb04-5d1fe295-38ecf4d3
            出错rid:65bdbb04                               | 出错     | 65bdbb04
            rid: 65bdbb04-5d1fe295                         |          | 65bdbb04-5d1fe295
            rid: 00000000-00000000-00000000                |          | 00000000-00000000-00000000
            出错 rid: 13900000000                          | 出错     | 139******00
            出错 rid: 139-0000-0000                        | 出错     | 139********00
            出错 rid: 11010119491231002X                   | 出错     | 110*************2X
            出错 rid: 65bdbb04-13900000000                 | 出错     | 65b***************00
            grid: 见下 rid: a b                            | grid: 见下 rid: a b |
            """)
    void the_request_id_is_separated_from_the_words(String errmsg, @Nullable String words, @Nullable String requestId) {
        PlatformAnswer answer = PlatformAnswer.read(object("errcode", 86301, "errmsg", errmsg));

        assertThat(answer.errmsg()).isEqualTo(words);
        assertThat(answer.requestId()).isEqualTo(requestId);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            86355 | 主体不符 | 主体不符 | the subject is not the one the account is registered under: 主体不符
            86355 |          | 主办单位与小程序账号主体不一致 | the subject is not the one the account is registered under
            86399 | 某种错误 | 某种错误 | 某种错误
            86399 |          | 平台未说明原因 | the platform gives no reason
            """)
    void a_remark_is_shown_in_the_words_of_the_platform_and_of_the_library(
            int code, @Nullable String words, String chinese, String english) {
        PlatformRemark remark =
                new PlatformRemark(Source.HINT, code, "a.b", List.of("a.b"), words == null ? "" : words, null);

        assertThat(remark.message().in(Language.ZH)).isEqualTo(chinese);
        assertThat(remark.message().in(Language.EN)).isEqualTo(english);
    }

    @Test
    void of_very_many_hints_the_first_are_read_and_the_others_counted() {
        List<PlatformRemark> remarks = PlatformAnswer.read(object("hints", Collections.nCopies(100_000, HINT)))
                .remarks();

        assertThat(remarks).hasSize(AnswerReader.MOST_REMARKS + 1);
        assertThat(remarks.subList(0, AnswerReader.MOST_REMARKS))
                .extracting(PlatformRemark::errcode)
                .containsOnly(86355);
        assertThat(remarks.get(AnswerReader.MOST_REMARKS).words()).isEqualTo("平台另有 99800 条意见，此处未列出。");
        assertThat(PlatformAnswer.read(object("hints", Collections.nCopies(AnswerReader.MOST_REMARKS, HINT)))
                        .remarks())
                .hasSize(AnswerReader.MOST_REMARKS);
    }

    @Test
    void very_long_words_are_read_in_no_time_and_cut_where_no_character_and_no_number_is_split() {
        String blanks = " ".repeat(1_000_000);
        assertThat(PlatformAnswer.read(object("errcode", 1, "errmsg", "a" + blanks + "rid:" + blanks + "b"))
                        .requestId())
                .isEqualTo("b");

        String ended = "错".repeat(Node.LONGEST_TEXT);
        assertThat(wordsOf(ended)).isEqualTo(ended);
        assertThat(wordsOf(ended + "误")).isEqualTo(ended + "…");
        String last = ended.substring(1);
        assertThat(wordsOf(last + "\uD83D\uDE00")).isEqualTo(last + "…");
        assertThat(wordsOf(ended.substring(5) + "13900000000")).isEqualTo(ended.substring(5) + "139**…");
    }

    private static String wordsOf(String words) {
        return PlatformAnswer.read(object("hints", List.of(hint(1, words, "icp_subject"))))
                .remarks()
                .get(0)
                .words();
    }

    @Test
    void a_tree_of_any_depth_is_read_no_deeper_than_answers_go() {
        Object deep = List.of();
        for (int i = 0; i < 100_000; i++) {
            deep = new ArrayList<>(List.of(deep));
        }
        Map<String, Object> tree = object("errcode", 0, "hints", deep);

        assertThat(PlatformAnswer.read(object("errcode", 0, "detail", deep)).isAccepted())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlatformAnswer.read(tree))
                .withMessage("hints[0]: wrong value; expected an object, or a list of objects");
    }

    private static Map<String, Object> hint(int errcode, String errmsg, String field) {
        return object("errcode", errcode, "errmsg", errmsg, "err_field", field);
    }
}
