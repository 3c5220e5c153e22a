package io.github.icprules.wechat;

import static io.github.icprules.Json.json;
import static io.github.icprules.fixtures.WeChatBodies.at;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.icprules.Json;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SmsVerification;
import io.github.icprules.text.InvalidTreeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known in addition to a body, member by member. */
class FilingContextTest {

    /** A context and the part of the filing that it adds, which the body does not contain. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {account: {}}                             | platform | {}
            {entrance: {}}                            | platform | {}
            {account: {registeredName: '示例科技有限公司', registeredNumber: '91000000000000000K'}} | platform \
            | {registeredName: '示例科技有限公司', registeredNumber: '91000000000000000K'}
            {account: {listed: false}}                | miniProgram.listing | {listed: false}
            {account: {listed: true}}                 | miniProgram.listing | {listed: true}
            {account: {firstListedOn: '2023-01-01'}}  | miniProgram.listing | {listed: true, firstListedOn: '2023-01-01'}
            {entrance: {status: 1028, available: 1, is_canceling: true, sms_verify_status: 0, new_member: 1}} | platform \
            | {status: 'NOT_FILED_NOT_VERIFIED', entranceOpen: true, cancelling: true}
            {entrance: {available: 0, is_canceling: false}} | platform | {entranceOpen: false, cancelling: false}
            {entrance: {audit_data: [{key_name: '小程序备注'}, {key_name: '主办单位名称'}]}} | platform | {rejectedFields: ['小程序备注', '主办单位名称']}
            {faceTask: {createdAt: '2026-11-23T20:00:00+08:00', is_finish: false, along_with_auth: true, along_with_auth_result: 1}} \
            | miniProgram.faceVerification | {createdAt: '2026-11-23T20:00+08:00', finished: false, withAccountVerification: true, \
            taskId: 'task-1'}
            {filings: []}                             | subject.history | {subjectFiled: false, filings: []}
            {filings: [{province: '440000', recordNumber: '粤ICP备00000001号-1X', kind: 'MINI_PROGRAM'}, {kind: '网站'}, {}]} \
            | subject.history | {subjectFiled: true, filings: [{kind: 'MINI_PROGRAM', province: 'GUANGDONG', \
            recordNumber: '粤ICP备00000001号-1X'}, {kind: 'WEBSITE'}, {}]}
            """)
    void a_part_is_read(String context, String path, String part) {
        assertThat(at(read(json(context)).asTree(), path.split("\\."))).isEqualTo(json(part));
    }

    @Test
    void the_account_has_properties_of_the_mini_program() {
        Map<String, Object> miniProgram = at(read(json("""
                        {account: {miniProgramName: '示例记事本', appId: 'wx0000000000000000', categories: ['工具', '效率'],
                                   features: ['VIDEO', '直播']}}
                        """)).asTree(), "miniProgram");
        assertThat(miniProgram).containsAllEntriesOf(json("""
                {name: '示例记事本', appId: 'wx0000000000000000', categories: ['工具', '效率'],
                 features: ['LIVE_STREAMING', 'VIDEO']}
                """));
    }

    @Test
    void a_face_task_and_a_verification_by_sms_are_read_by_their_codes() {
        for (SmsVerification verification : SmsVerification.values()) {
            FilingRequest request = read(json("{entrance: {sms_verify_status: " + verification.code() + "}}"));
            assertThat(requireNonNull(request.platform()).smsVerification()).isEqualTo(verification);
        }
        for (FaceStatus status : FaceStatus.values()) {
            FilingRequest request = read(json("{faceTask: {face_status: " + status.code() + "}}"));
            assertThat(requireNonNull(request.miniProgram().faceVerification()).status())
                    .isEqualTo(status);
        }
    }

    /** What a person saw of the licence's file, and what the material has of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            licence | {format: 'png'}           | {picture: {format: 'png'}}
            licence | {bytes: 0}                | {picture: {bytes: 0}}
            licence | {width: 0}                | {picture: {width: 0}}
            licence | {height: 10}              | {picture: {height: 10}}
            licence | {icp_order_field: 'any'}  | {}
            licence | {certificate_type: 1}     | {certificateType: 'BUSINESS_LICENCE'}
            licence | {certificate_type: 99}    | {}
            licence | {}                        | {}
            other | {format: 'png'}             | {}
            licence | {legible: true, complete: true, original: false, colour: true, watermark: '备案用途水印'} \
            | {picture: {original: false, colour: true, complete: true, legible: true, watermark: 'FILING_PURPOSE'}}
            licence | {sealed: true, signedByHand: false, signedOn: '2026-11-20', sealText: '示例科技有限公司', matchesEntries: true, \
            validity: {indefinite: true}}  | {sealed: true, signedByHand: false, signedOn: '2026-11-20', sealText: '示例科技有限公司', \
            matchesEntries: true, validity: {indefinite: true}}
            licence | {readText: {name: '示例科技有限公司', number: '91000000000000000K', address: '示例路1号', \
            validity: {from: '2020-01-02', indefinite: true}, legalRepresentative: '样例甲'}} \
            | {readText: {name: '示例科技有限公司', number: '91000000000000000K', address: '示例路1号', \
            validity: {from: '2020-01-02', indefinite: true}, legalRepresentative: '样例甲'}}
            """)
    void a_file_has_what_is_known_of_it(String id, String file, String material) {
        Map<String, Object> expected = json(material);
        expected.put("material", "SUBJECT_CERTIFICATE");
        expected.put("mediaId", "media-licence");
        FilingRequest request = read(json("{media: {'media-" + id + "': " + file + "}}"));
        assertThat((List<?>) Json.written(request.asTree()).get("materials"))
                .first()
                .isEqualTo(expected);
    }

    @Test
    void the_type_of_the_filing_can_be_given_and_facts_that_the_platform_fills() {
        FilingRequest request = read(json("""
                {filingType: 'NEW_ACCESS', filings: [{}],
                 miniProgram: {name: '示例记事本', appId: 'wx0000000000000000', filingNumber: ''}}
                """));
        assertThat(request.filingType()).isEqualTo(FilingType.NEW_ACCESS);
        assertThat(request.miniProgram().name()).isEqualTo("示例记事本");
        assertThat(request.miniProgram().filingNumber()).isEmpty();
    }

    @Test
    void the_platforms_lists_are_read_with_districts_made_flat() {
        Map<String, Object> context = json("""
                {codeTables: {
                    subject_types: [{type: 4, name: '企业', remark: ''}],
                    certificate_types: [{type: 1, subject_type: 4, name: '营业执照'}],
                    nrlx_types: [{type: 24}],
                    service_content_types: [{type: 2, parent_type: 0, name: '工具'}],
                    districts: [{code: 110000, name: '北京市',
                                 sub_list: [{code: 110100, sub_list: [{code: 110105, name: '朝阳区'}]}]}]}}
                """);

        assertThat(read(context).codeTables())
                .isEqualTo(new CodeTables(
                        List.of(new ListedCode(4, null, "企业")),
                        List.of(new ListedCode(1, 4, "营业执照")),
                        List.of(new ListedCode(24, null, null)),
                        List.of(new ListedCode(2, 0, "工具")),
                        List.of(
                                new ListedCode(110000, null, "北京市"),
                                new ListedCode(110100, 110000, null),
                                new ListedCode(110105, 110100, "朝阳区"))));
        assertThat(read(json("{codeTables: {}}")).codeTables()).isEqualTo(CodeTables.none());
    }

    @Test
    void a_day_or_a_moment_can_be_one_of_java_s_and_no_other_day_is_taken() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        OffsetDateTime moment = OffsetDateTime.parse("2026-11-23T20:00:00+08:00");
        for (Object written : List.<Object>of(day, "1900-01-01", "2200-12-31")) {
            assertThat(read(Map.of("evaluatedOn", written)).evaluatedOn()).hasToString(written.toString());
        }
        assertThat(read(Map.of("faceTask", Map.of("createdAt", moment)))
                        .miniProgram()
                        .faceVerification())
                .isNotNull()
                .matches(face -> moment.equals(face.createdAt()));
        for (Object other : List.<Object>of(
                moment.toLocalDateTime(),
                "1899-12-31",
                "2201-01-01",
                "+999999999-12-31",
                "2026-02-30",
                "24.11.2026",
                "")) {
            assertRefused(Map.of("evaluatedOn", other), "context.evaluatedOn: wrong value; expected a date");
        }
    }

    @Test
    void facts_that_the_body_has_no_field_for_are_added_to_what_it_says() {
        Map<String, Object> body = WeChatBodies.approvedFor(PreApprovalCategory.NEWS);
        Map<String, Object> added = json("""
                {reference: '示例订单 7',
                 subject: {standing: 'NORMAL', businessScope: '软件开发',
                           certificate: {newestVersion: true, validity: {until: '2030-01-01', indefinite: false}},
                           principal: {phoneUsedByOthers: false}, history: {ordersInProgress: 0}},
                 miniProgram: {administrator: {name: '样例甲', phone: '13800000001'},
                               preApprovals: [{category: 'NEWS', validity: {until: '2027-01-01', indefinite: false}}]},
                 platform: {quotaUsedUp: false, submittedOn: '2026-11-20'}}
                """);
        Map<String, Object> expected = merged(WeChatFiling.read(body).asTree(), added);

        assertThat(WeChatFiling.read(body, added).asTree()).isEqualTo(expected);
    }

    /** The members of two trees; the first items of two lists are one item. */
    private static Map<String, Object> merged(Map<String, Object> tree, Map<String, Object> added) {
        Map<String, Object> merged = new LinkedHashMap<>(tree);
        added.forEach((name, value) -> merged.merge(name, value, FilingContextTest::merged));
        return merged;
    }

    @SuppressWarnings("unchecked")
    private static Object merged(Object value, Object added) {
        if (value instanceof List<?> items && added instanceof List<?> others) {
            return List.of(merged(items.get(0), others.get(0)));
        }
        return value instanceof Map ? merged((Map<String, Object>) value, (Map<String, Object>) added) : added;
    }

    /** The message without its first word, {@code context}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {filingType: 'CHANGE_ALL'}                | .filingType: wrong value; expected a type of a new filing such as NEW_FIRST
            {media: {m: {materials: ['X']}}}          | .media.<media_id>.materials[0]: unknown value
            {miniProgram: {faceVerification: {taskId: 'x'}}} | .miniProgram.faceVerification.taskId: expected in the body, \
            which has the field icp_applets.principal_info.verify_task_id
            {acount: {}}                              | .acount: unknown property; expected a name such as account; did you mean account?
            {weather: 'fine'}                         | .weather: unknown property; expected one of account, \
            attributes, codeTables, entrance, evaluatedOn, faceTask, filingType, filings, media, miniProgram, platform, reference, subject
            {account: 'x'}                            | .account: wrong value; expected an object
            {account: {registredName: 'x'}}           | .account.registredName: unknown property; \
            expected a name such as registeredName; did you mean registeredName?
            {account: {appid: 'x'}}                   | .account.appid: unknown property; expected a name such as appId; did you mean appId?
            {account: {13800000001: 'x'}}             | .account: unknown property (11 characters); \
            expected one of appId, categories, features, firstListedOn, listed, miniProgramName, registeredName, registeredNumber
            {account: {categories: ['工具', 2]}}      | .account.categories[1]: wrong value; expected a string
            {account: {categories: '工具'}}           | .account.categories: wrong value; expected a list
            {account: {listed: false, firstListedOn: '2026-01-01'}} \
            | .account.firstListedOn: expected no day, as context.account.listed is false
            {account: {listed: false}, miniProgram: {listing: {firstListedOn: '2026-01-01'}}} \
            | .miniProgram: A mini-program that was never listed must not have a day of listing.
            {subject: {name: '示例'}}                 | .subject.name: expected in the body, which has the field icp_subject.base_info.name
            {subject: {standing: 'GONE'}}             | .subject.standing: unknown value (GONE); \
            expected one of NORMAL, ABNORMAL, REVOKED, DEREGISTERED
            {subject: {standing: ['NORMAL']}}         | .subject.standing: wrong value; expected the name of a RegistrationStanding as a string
            {miniProgram: {principal: {phone: '1'}}}  | .miniProgram.principal.phone: expected in the body, \
            which has the field icp_applets.principal_info.mobile
            {miniProgram: {avatar: {bytes: -1}}}      | .miniProgram.avatar: bytes must not be negative.
            {miniProgram: {preApprovals: [{validity: {}}]}} | .miniProgram.preApprovals[0]: category must be given.
            {attributes: {hotline: 1}}                | .attributes: wrong name; expected a name such as acme.hotline: \
            two parts of lower-case letters, digits and hyphens, each of at most 64 characters, with a dot between them
            {media: {media-licence: {watermark: 'RED'}}} | .media.<media_id>.watermark: unknown value (RED); \
            expected one of NONE, FILING_PURPOSE, UNRELATED
            {media: {secret-media-id: {bytes: -1}}}   | .media.<media_id>.bytes: wrong value; expected no negative number
            {media: {secret-media-id: null}}          | .media.<media_id>: null; expected an object
            {entrance: {status: 7}}                   | .entrance.status: wrong value; expected one of 2, 3, 4, 5, 6, 1024, 1025, 1026, \
            1027, 1028, 1029, 1030, 1031
            {entrance: {available: 2}}                | .entrance.available: wrong value; expected one of 0, 1
            {entrance: {available: -1}}               | .entrance.available: wrong value; expected one of 0, 1
            {entrance: {available: true}}             | .entrance.available: wrong value; expected a whole number
            {entrance: {audit_data: [{error: '有误'}]}} | .entrance.audit_data[0].key_name: null; expected a string
            {faceTask: {is_finish: 1}}                | .faceTask.is_finish: wrong value; expected true or false
            {faceTask: {createdAt: '2026-11-23'}}     | .faceTask.createdAt: wrong value; expected a time such as "2026-11-24T20:00:00+08:00"
            {filings: [{kind: 'GAME'}]}               | .filings[0].kind: unknown value (GAME); \
            expected one of WEBSITE, APP, MINI_PROGRAM, QUICK_APP
            {filings: [{province: '99'}]}             | .filings[0].province: wrong value; expected the code of a province such as 440000
            {codeTables: {nrlx_types: [{name: 'x'}]}} | .codeTables.nrlx_types[0].type: null; expected a whole number
            {codeTables: {districts: [{name: '北京市'}]}} | .codeTables.districts[0].code: null; expected a whole number
            {codeTables: {districts: [{code: 4, sub_list: [{code: 3, sub_list: [{code: 2, sub_list: [{code: 1}]}]}]}]}} \
            | .codeTables.districts[0].sub_list[0].sub_list[0].sub_list[0]: wrong value; expected three levels at most
            """)
    void what_is_not_as_described_is_refused_with_its_path(String context, String message) {
        assertRefused(json(context), "context" + message);
    }

    @Test
    void all_problems_are_listed_in_both_languages() {
        assertThatExceptionOfType(InvalidTreeException.class)
                .isThrownBy(() -> read(json("{acount: {}, evaluatedOn: 7, subject: {standing: 'GONE', name: '示例'}}")))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.path() + ' ' + problem.messageZh())
                        .containsExactly(
                                "context.acount 未知的属性；应为 account 这样的名称，是否想写 account？",
                                "context.evaluatedOn 值不对；应为日期，如 \"2026-11-24\"",
                                "context.subject.standing 未知的值（GONE）；应为其中之一：NORMAL、ABNORMAL、REVOKED、DEREGISTERED",
                                "context.subject.name 应写在请求体的字段 icp_subject.base_info.name 中"));
    }

    @Test
    void a_context_of_another_type_is_refused() {
        assertRefused(List.of(), "context: wrong value; expected an object");
        assertRefused(
                Map.of(13_800_000_001L, "x"),
                "context: a property with a name that is no string; expected strings as names");
        assertThatExceptionOfType(InvalidTreeException.class)
                .isThrownBy(() -> read(json("{account: {features: ['FLYING']}}")))
                .satisfies(refused ->
                        assertThat(refused.problems().get(0).path()).isEqualTo("context.account.features[0]"));
    }

    private static final String FULL = """
            {filingType: 'NEW_FIRST', evaluatedOn: '2026-11-24', reference: '示例订单 7', attributes: {'acme.hotline': '400-000-0000'},
             account: {registeredName: '示例科技有限公司', registeredNumber: '91000000000000000K', miniProgramName: '示例待办',
                       appId: 'wx0123456789abcdef', categories: ['工具'], features: ['VIDEO'], listed: true, firstListedOn: '2023-01-01'},
             entrance: {status: 1024, available: 1, is_canceling: false, sms_verify_status: 1, audit_data: [{key_name: '小程序备注'}]},
             faceTask: {createdAt: '2026-11-23T20:00:00+08:00', is_finish: true, face_status: 3, along_with_auth: true,
                        samePerson: true, photoInOrder: true},
             media: {'media-licence': {certificate_type: 1, format: 'jpg', bytes: 800000, width: 1600, height: 1200, colour: true,
                                     original: true, watermark: 'NONE', validity: {until: '2030-01-01', indefinite: false},
                                     signedOn: '2026-11-20', sealText: '示例', residenceProof: 'RESIDENCE_PERMIT',
                                     materials: ['SUBJECT_CERTIFICATE']}},
             filings: [{province: '440000', recordNumber: '粤ICP备00000001号-1X', kind: 'MINI_PROGRAM'}],
             codeTables: {subject_types: [{type: 4, name: '企业'}], certificate_types: [{type: 1, subject_type: 4, name: '营业执照'}],
                          service_content_types: [{type: 2, parent_type: 0, name: '工具'}],
                          districts: [{code: 110000, name: '北京市', sub_list: [{code: 110100, sub_list: [{code: 110105}]}]}]},
             subject: {standing: 'NORMAL', certificate: {newestVersion: true, validity: {until: '2030-01-01', indefinite: false}},
                       history: {ordersInProgress: 0, subjectFiled: true}},
             miniProgram: {administrator: {name: '样例甲'}, listing: {listed: true, firstListedOn: '2023-01-01'},
                           preApprovals: [{category: 'NEWS', validity: {until: '2027-01-01', indefinite: false}}]},
             platform: {quotaUsedUp: false, submittedOn: '2026-11-20'}}
            """;

    private static final List<String> OTHER_VALUES = List.of(
            "null",
            "true",
            "-1",
            "7.5",
            "1e99",
            "''",
            "'x'",
            "[]",
            "[null]",
            "[7]",
            "[[]]",
            "['x', 'x']",
            "{}",
            "{x: 1}");

    /** Each value of a full context, and each item of a list, is replaced by values of all kinds. */
    @Test
    void a_context_is_read_or_refused_with_problems_for_any_value_at_any_path() {
        assertThat(read(json(FULL)).reference()).isEqualTo("示例订单 7");
        int[] refusals = {0};
        for (String other : OTHER_VALUES) {
            replaceEach(json(FULL), json("{value: " + other + "}").get("value"), context -> {
                try {
                    read(context);
                } catch (InvalidTreeException refused) {
                    refusals[0]++;
                    assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                        assertThat(problem.path()).startsWith("context");
                        assertThat(problem.messageZh()).isNotEqualTo(problem.message());
                    });
                }
            });
        }
        assertThat(refusals[0]).isGreaterThan(500);
    }

    /** Replaces each value below an object or a list, one at a time. */
    @SuppressWarnings("unchecked")
    private static void replaceEach(Map<String, Object> context, @Nullable Object other, Consumer<Object> check) {
        Deque<Object> open = new ArrayDeque<>(List.of(context));
        while (!open.isEmpty()) {
            Object outer = open.remove();
            Map<Object, @Nullable Object> members =
                    outer instanceof Map ? (Map<Object, @Nullable Object>) outer : Map.of();
            for (Map.Entry<Object, @Nullable Object> member : members.entrySet()) {
                Object value = requireNonNull(member.setValue(other));
                check.accept(context);
                member.setValue(value);
                open.add(value);
            }
            List<@Nullable Object> items = outer instanceof List ? (List<@Nullable Object>) outer : List.of();
            for (int i = 0; i < items.size(); i++) {
                Object value = requireNonNull(items.set(i, other));
                check.accept(context);
                items.set(i, value);
                open.add(value);
            }
        }
    }

    private static void assertRefused(Object context, String message) {
        assertThatExceptionOfType(InvalidTreeException.class)
                .isThrownBy(() -> read(context))
                .withMessageStartingWith(message)
                .satisfies(refused -> assertThat(refused.problems()).hasSize(1));
    }

    private static FilingRequest read(Object context) {
        return WeChatFiling.read(WeChatBodies.enterprise(), context);
    }
}
