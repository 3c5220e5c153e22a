package io.github.icprules.wechat;

import static io.github.icprules.Json.json;
import static io.github.icprules.fixtures.WeChatBodies.at;
import static io.github.icprules.fixtures.WeChatBodies.object;
import static io.github.icprules.support.SampleReports.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Party;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.support.SampleLaw;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.AnsweredRemark.Outcome;
import io.github.icprules.wechat.PlatformRemark.Source;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnsweredReportTest {

    private static final List<LegalBasis> BASIS = List.of(SampleLaw.basis(SampleLaw.WECHAT_FILING_API, "icp_subject"));

    /** Codes and fields of the platform and of the library; {@code …} stands for the part of the subject. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            same field                    | 86302 | …base_info.name         |       | …base_info.name    | FORESEEN
            same field, platform: no code |       | …base_info.name         | 86355 | …base_info.name    | FORESEEN
            same field, same code         | 86355 | …base_info.name         | 86355 | …base_info.name    | FORESEEN
            same field, another code      | 86302 | …base_info.name         | 86355 | …base_info.name    | ADDED
            library within platform       | 86302 | …organize_info          |       | …organize_info.certificate_photo | FORESEEN
            library around platform       | 86302 | …legal_person_info.name |       | …legal_person_info | FORESEEN
            beside                        | 86302 | …base_info.name         |       | …base_info.address | ADDED
            only alike in spelling        | 86302 | …base_info.name         |       | …base_info.name_of | ADDED
            same code on another field    | 86328 | …organize_info.certificate_photo | 86328 \
            | …principal_info.certificate_photo_front | ADDED
            same code, library: no field  | 86324 |                         | 86324 |                    | FORESEEN
            same code, platform: no field | 86355 |                         | 86355 | …base_info.name    | FORESEEN
            library alone has no field    | 86355 | …base_info.name         | 86355 |                    | FORESEEN
            no field, another code        | 86324 |                         | 86355 |                    | ADDED
            library: no field, no code    | 86324 |                         |       |                    | ADDED
            no field and no code at all   |       |                         |       |                    | ADDED
            """)
    void a_violation_foresaw_a_remark_on_its_field_or_with_its_code(
            String situation,
            @Nullable Integer theirCode,
            @Nullable String theirField,
            @Nullable Integer libraryCode,
            @Nullable String libraryField,
            Outcome outcome) {
        Violation violation = violation("sheet.found", libraryCode, whole(libraryField));
        AnsweredReport answered = AnsweredReport.join(report(violation), answer(remark(theirCode, whole(theirField))));

        assertThat(answered.remarks())
                .extracting(AnsweredRemark::outcome)
                .as(situation)
                .containsExactly(outcome);
        boolean isForeseen = outcome == Outcome.FORESEEN;
        assertThat(answered.remarks().get(0).foreseenBy()).isEqualTo(isForeseen ? List.of(violation) : List.of());
        assertThat(answered.unmentioned()).isEqualTo(isForeseen ? List.of() : List.of(violation));
    }

    private static @Nullable String whole(@Nullable String field) {
        return field == null ? null : field.replace("…", "icp_subject.");
    }

    @Test
    void a_violation_on_the_very_field_comes_before_one_around_it() {
        Violation around = violation("sheet.around", null, "icp_subject.principal_info");
        Violation same = violation("sheet.same", null, "icp_subject.principal_info.mobile");

        AnsweredReport answered =
                AnsweredReport.join(report(around, same), answer(remark(86302, "icp_subject.principal_info.mobile")));

        assertThat(answered.remarks().get(0).foreseenBy()).containsExactly(same, around);
        assertThat(answered.remarks().get(0).suggestion()).isSameAs(same.suggestion());
    }

    @ParameterizedTest
    @CsvSource({"负责人联系方式, FORESEEN", "未公布的标签, ADDED"})
    void an_ambiguous_label_is_foreseen_on_either_field_and_an_unknown_one_never(String label, Outcome outcome) {
        Violation violation = violation("sheet.found", 86355, "icp_applets.principal_info.mobile");
        PlatformAnswer answer =
                PlatformAnswer.read(json("{audit_data: [{key_name: '" + label + "', error: '不符合要求'}]}"));
        AnsweredReport answered = AnsweredReport.join(report(violation), answer);
        assertThat(answered.remarks()).extracting(AnsweredRemark::outcome).containsExactly(outcome);
        assertThat(answered.unmentioned()).hasSize(outcome == Outcome.ADDED ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING,    icp_subject, FORESEEN, 0",
        "DEFECTIVE,  icp_subject, FORESEEN, 0",
        "PROVIDED,   icp_subject, ADDED,    0",
        "TO_CONFIRM, icp_subject, ADDED,    0",
        "MISSING,    icp_applets, ADDED,    1"
    })
    void a_material_that_is_not_in_order_foresees_on_its_field(
            RequirementStatus status, String part, Outcome outcome, int unmentioned) {
        MaterialRequirement material = material("materials.letter", status);
        AnsweredReport answered = AnsweredReport.join(
                report(material), answer(remark(86302, part + ".principal_info.authorization_letter")));
        AnsweredRemark remark = answered.remarks().get(0);
        assertThat(remark.outcome()).isEqualTo(outcome);
        assertThat(remark.materials()).isEqualTo(outcome == Outcome.FORESEEN ? List.of(material) : List.of());
        assertThat(answered.unmentionedMaterials()).hasSize(unmentioned);
    }

    @Test
    void a_material_that_the_platform_does_not_mention_is_reported_unless_a_violation_reports_it() {
        MaterialRequirement alone = material("materials.letter", RequirementStatus.MISSING);
        MaterialRequirement missing = material("materials.missing", RequirementStatus.MISSING);
        String path = missing.path();
        String field = missing.apiField();
        Violation violation =
                new Violation("materials.missing", Severity.BLOCKING, path, field, WORDS, WORDS, null, null, BASIS);

        AnsweredReport answered = AnsweredReport.join(report(alone, missing, violation), answer());

        assertThat(answered.unmentionedMaterials()).containsExactly(alone);
        assertThat(answered.unmentioned()).containsExactly(violation);
    }

    @ParameterizedTest
    @CsvSource({
        "subject,           platform.registeredName,         icp_subject.base_info.name,              LEFT_OPEN",
        "subject.name,      subject.standing,                icp_subject.base_info.name,              LEFT_OPEN",
        "platform,          platform.status,                 icp_subject.base_info.name,              ADDED",
        "subject,           subject.name,                    icp_subject.base_info.name,              LEFT_OPEN",
        "subject,           subject.principal.document.type, icp_subject.principal_info,              LEFT_OPEN",
        "subject.principal, subject.principal.homeProvince,  icp_subject.principal_info.name,         ADDED",
        "subject,           subject.standing,                icp_subject.base_info.name,              ADDED",
        "miniProgram,       miniProgram.features,            icp_applets.base_info.comment,           ADDED"
    })
    void a_rule_on_the_field_that_lacked_something_leaves_it_open(
            String path, String need, String theirField, Outcome outcome) {
        Unchecked unchecked = new Unchecked("sheet.open", path, List.of(need), WORDS);
        FilingReport report = report(unchecked);

        AnsweredReport answered = AnsweredReport.join(report, answer(remark(86355, theirField)));

        assertThat(answered.remarks()).extracting(AnsweredRemark::outcome).containsExactly(outcome);
        assertThat(answered.remarks().get(0).leftOpenBy())
                .isEqualTo(outcome == Outcome.LEFT_OPEN ? List.of(unchecked) : List.of());
    }

    @ParameterizedTest(name = "platform {0}, library on {1}, codes {2} and {3}: {4}")
    @CsvSource({
        "改为登记名称, icp_subject.base_info.name,   , 86355, 改为登记名称",
        "改为登记名称, ,                             , 86355, 改为登记名称",
        ",             icp_subject.base_info.name,   , 86302, 我们的建议",
        ",             icp_subject.base_info,        , 86302, 对照证件逐字核对所填内容，或换上传对应的图片。",
        ",             icp_subject.base_info,        , 86399, 我们的建议",
        ",             ,                             , 86302, 对照证件逐字核对所填内容，或换上传对应的图片。",
        ",             ,                             , 86399, ",
        ",             ,                        86302, 86302, 我们的建议"
    })
    void the_suggestion_is_the_platforms_else_the_nearest_of_the_library_or_of_the_code(
            @Nullable String platform,
            @Nullable String libraryField,
            @Nullable Integer libraryCode,
            int code,
            @Nullable String suggestion) {
        PlatformRemark remark = new PlatformRemark(
                Source.HINT, code, "icp_subject.base_info.name", List.of("icp_subject.base_info.name"), "错", platform);
        Text ofLibrary = Text.of("我们的建议", "our suggestion");
        Violation violation = new Violation(
                "sheet.found",
                Severity.BLOCKING,
                "subject.name",
                libraryField,
                WORDS,
                ofLibrary,
                libraryCode,
                null,
                BASIS);
        assertThat(AnsweredReport.join(report(violation), answer(remark)).remarks())
                .extracting(AnsweredRemark::suggestion)
                .extracting(text -> text == null ? null : text.in(Language.ZH))
                .containsExactly(suggestion);
    }

    @Test
    void the_summary_counts() {
        Violation found = violation("sheet.found", null, "icp_subject.base_info.name");
        Violation other = violation("sheet.other", null, "icp_subject.base_info.address");
        Unchecked open = new Unchecked("sheet.open", "miniProgram.remark", List.of(), WORDS);
        FilingReport report = report(material("materials.letter", RequirementStatus.MISSING), found, other, open);

        AnsweredReport answered = AnsweredReport.join(
                report,
                answer(
                        remark(86355, "icp_subject.base_info.name"),
                        remark(86302, "icp_applets.base_info.comment"),
                        remark(86399, "icp_subject.base_info.type"),
                        remark(86399, null)));

        assertThat(answered.summary().in(Language.ZH))
                .isEqualTo("平台指出 4 处：已预见 1 处，因资料不足未判断 1 处，新指出 2 处；规则库另有 2 项，平台未提及。");
        assertThat(answered.summary().in(Language.EN))
                .isEqualTo("Remarks of the platform: 4, of which foreseen 1, left open for want of facts 1, new 2; the"
                        + " rules found 2 more that it does not mention.");
        assertThat(answered)
                .hasToString("AnsweredReport[BLOCKED, errcode 86202, 4 remarks, 1 foreseen, 2 unmentioned]");
    }

    @Test
    void an_accepted_filing_keeps_what_we_found() {
        Violation found = violation("sheet.found", null, "icp_subject.base_info.name");
        AnsweredReport answered =
                AnsweredReport.join(report(found), PlatformAnswer.read(object("errcode", 0, "errmsg", "ok")));

        assertThat(answered.unmentioned()).containsExactly(found);
        assertThat(answered.summary().in(Language.ZH)).isEqualTo("平台未指出问题；规则库另有 1 项，平台未提及。");
        assertThat(AnsweredReport.join(report(), answered.answer()).summary().in(Language.EN))
                .isEqualTo("The platform has nothing against the filing.");
    }

    /** The document lists the properties in their order, see {@link AnswersReferenceTest}. */
    @ParameterizedTest
    @EnumSource
    void the_tree_has_codes_and_sentences_and_leaves_out_what_has_no_value(Language language) {
        AnsweredReport answered = sample();
        Map<String, Object> tree = answered.asTree(language);
        assertThat(at(tree, "remarks[0]"))
                .containsAllEntriesOf(
                        json("{outcome: 'FORESEEN', evidence: 'SEEN', foresight: 'WITH_MORE', mapping: 'EXACT'}"))
                .containsEntry("meaning", PlatformErrorCode.SUBJECT_DIFFERS.in(language))
                .containsEntry("suggestion", WORDS.in(language));
        assertThat(String.join(" ", at(tree, "remarks[1]").keySet()))
                .isEqualTo("outcome who source mapping apiFields words message foreseenBy materials leftOpenBy");
        assertThat(tree.get("report")).isEqualTo(answered.report().asTree(language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {errcode: 0}                                         | 平台没有意见                               | nothing against it from the platform
            {errcode: 0, info: {status: 4, audit_data: []}}      | 平台没有意见                               | nothing against it from the platform
            {errcode: 86324}                                     | 平台未受理                                 | not taken by the platform
            {errcode: 86202}                                     | 被驳回，要改 1 处                            | rejected, to change: 1
            {errcode: 0, info: {status: 3}}                      | 被驳回，平台未说明原因                         | rejected, without a reason
            {info: {status: 5, audit_data: [{error: 'x'}]}}      | 被管局驳回，要改 1 处                         | rejected by the authority, to change: 1
            {info: {status: 9, audit_data: [{error: 'x'}]}}      | 被驳回，要改 1 处                            | rejected, to change: 1
            {errcode: 86202, hints: [{err_field: 'icp_subject'}, {errmsg: 'x'}]} | 被驳回，要改 2 处；其中 1 处检查时也发现了 | rejected, to change: 2; found by the check, too: 1
            """)
    void the_headline_says_in_words_whether_and_by_whom_a_filing_is_rejected(
            String answer, String chinese, String english) {
        Violation violation = violation("sheet.found", null, "icp_subject");
        AnsweredReport answered = AnsweredReport.join(report(violation), PlatformAnswer.read(json(answer)));
        assertThat(answered.headline().in(Language.ZH)).isEqualTo(chinese);
        assertThat(answered.headline().in(Language.EN)).isEqualTo(english);
        assertThat(answered.answer().isRejected()).isEqualTo(chinese.contains("驳回"));
        assertThat(answered.answer().isAccepted()).isEqualTo(chinese.equals("平台没有意见"));
    }

    @ParameterizedTest
    @CsvSource({
        "icp_applets.base_info.comment,                     SERVICE_PROVIDER",
        "icp_subject.principal_info.certificate_photo_back, MERCHANT",
        "icp_materials.commitment_letter,                   MERCHANT",
        "icp_subject.principal_info.certificate_validity_date_end, MERCHANT",
        "icp_applets.principal_info.verify_task_id,         MERCHANT",
        "icp_subject.base_info.name,                        SERVICE_PROVIDER",
        "icp_applets.base_info.name,                        MERCHANT",
        ",                                                  SERVICE_PROVIDER"
    })
    void the_field_decides_who_settles_a_remark_that_no_rule_foresaw(@Nullable String field, Party who) {
        AnsweredReport answered = AnsweredReport.join(report(), answer(remark(86302, field)));
        assertThat(answered.remarks()).extracting(AnsweredRemark::who).containsExactly(who);
    }

    @Test
    void a_call_without_an_answer_is_for_the_merchant_at_every_field() {
        PlatformRemark remark = new PlatformRemark(Source.REVIEW, null, "备注", List.of(), "审核电话无人接听", null);
        assertThat(new AnsweredRemark(remark, List.of(), List.of(), List.of()).who())
                .isEqualTo(Party.MERCHANT);
    }

    @ParameterizedTest
    @CsvSource({
        "其他,     该单位已列入经营异常名录,       MERCHANT",
        "主办单位名称, 营业执照已被吊销，请核实,   MERCHANT",
        "备注,     该单位被列入严重违法失信名单,   MERCHANT",
        ",         该单位在异常名录中,             MERCHANT",
        "核验,     负责人电话无法接通,             MERCHANT",
        "其他,     负责人的手机打不通,             MERCHANT",
        "其他,     请上传许可证,                   MERCHANT",
        "其他,     服务内容与实际不符,             SERVICE_PROVIDER",
        "主办单位名称, 请上传许可证,               SERVICE_PROVIDER",
        "示例,     “示例”要核实,                 SERVICE_PROVIDER"
    })
    void the_words_of_a_remark_decide_who_settles_what_only_the_merchant_can(
            @Nullable String label, String words, Party who) {
        List<String> fields = label == null ? List.of() : FieldLabels.fieldsOf(label);
        PlatformRemark remark = new PlatformRemark(Source.REVIEW, null, label, fields, words, null);
        assertThat(new AnsweredRemark(remark, List.of(), List.of(), List.of()).who())
                .isEqualTo(who);
    }

    @Test
    void the_standing_is_for_the_merchant_even_if_a_rule_foresaw_the_remark() {
        PlatformRemark remark = new PlatformRemark(
                Source.REVIEW, null, "主办单位名称", List.of("icp_subject.base_info.name"), "已列入经营异常名录", null);
        Violation foreseen = violation("sheet.found", null, "icp_subject");
        assertThat(new AnsweredRemark(remark, List.of(foreseen), List.of(), List.of()).who())
                .isEqualTo(Party.MERCHANT);
    }

    @Test
    void a_call_without_an_answer_is_for_the_merchant_even_if_a_rule_foresaw_the_remark() {
        PlatformRemark remark =
                new PlatformRemark(Source.REVIEW, null, "主体负责人手机号", FieldLabels.fieldsOf("主体负责人手机号"), "审核电话无法接通", null);
        Violation foreseen = violation("sheet.found", null, "icp_subject");
        assertThat(new AnsweredRemark(remark, List.of(foreseen), List.of(), List.of()).who())
                .isEqualTo(Party.MERCHANT);
        assertThat(new AnsweredRemark(
                                new PlatformRemark(Source.REVIEW, null, "示例", List.of(), "号码有误", null),
                                List.of(foreseen),
                                List.of(),
                                List.of())
                        .who())
                .isEqualTo(Party.SERVICE_PROVIDER);
    }

    @Test
    void a_trademark_in_a_suggestion_is_the_merchant_s() {
        PlatformRemark remark = new PlatformRemark(Source.REVIEW, null, "备注", List.of(), "示例", "请提供商标注册证");
        assertThat(new AnsweredRemark(remark, List.of(), List.of(), List.of()).who())
                .isEqualTo(Party.MERCHANT);
    }

    @ParameterizedTest
    @CsvSource({
        "主体负责人手机号码,     icp_subject.principal_info.mobile",
        "主体负责人手机号,       icp_subject.principal_info.mobile",
        "主体负责人电话：,       icp_subject.principal_info.mobile",
        "小程序负责人联系电话,   icp_applets.principal_info.mobile",
        "小程序负责人应急电话,   icp_applets.principal_info.emergency_contact",
        "主体负责人邮箱,         icp_subject.principal_info.email",
        "主体负责人电子邮件,     icp_subject.principal_info.email",
        "小程序负责人电子邮箱地址, icp_applets.principal_info.email",
        "主体负责人身份证号,     icp_subject.principal_info.certificate_number",
        "主办单位证件号码,       icp_subject.organize_info.certificate_number",
        "主体名称,               icp_subject.base_info.name",
        "办公地址,               icp_subject.base_info.address"
    })
    void a_label_in_other_words_has_the_field_of_the_known_label(String label, String field) {
        assertThat(FieldLabels.fieldsOf(label)).containsExactly(field);
    }

    @Test
    void a_label_of_two_principals_in_other_words_has_both_fields() {
        assertThat(FieldLabels.fieldsOf("负责人电话"))
                .containsExactly("icp_subject.principal_info.mobile", "icp_applets.principal_info.mobile");
        assertThat(FieldLabels.fieldsOf("示例电话")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "主办单位证件照片, MERCHANT",
        "小程序头像, MERCHANT",
        "小程序负责人核验照片, MERCHANT",
        "主体负责人手机号码, MERCHANT",
        "前置审批材料, MERCHANT",
        "小程序备注, SERVICE_PROVIDER",
        ", SERVICE_PROVIDER"
    })
    void the_words_of_a_label_without_a_field_decide_who_settles_a_remark(@Nullable String label, Party who) {
        PlatformRemark remark = new PlatformRemark(Source.REVIEW, null, label, List.of(), "示例", null);
        assertThat(new AnsweredRemark(remark, List.of(), List.of(), List.of()).who())
                .isEqualTo(who);
    }

    @Test
    void the_party_of_a_violation_settles_a_remark_that_it_foresaw() {
        Violation ofMerchant = new Violation(
                "sheet.found",
                Severity.BLOCKING,
                "subject.standing",
                "icp_subject.base_info.name",
                WORDS,
                WORDS,
                null,
                null,
                BASIS);
        AnsweredReport answered =
                AnsweredReport.join(report(ofMerchant), answer(remark(null, "icp_subject.base_info.name")));
        assertThat(answered.remarks()).extracting(AnsweredRemark::who).containsExactly(Party.MERCHANT);
    }

    /** A report with an entry of each kind. */
    static AnsweredReport sample() {
        FilingReport report = report(
                material("materials.letter", RequirementStatus.MISSING),
                violation("sheet.found", 86355, "icp_subject.base_info.name"),
                violation("sheet.other", null, null),
                new Unchecked("sheet.open", "subject.name", List.of("platform.registeredName"), WORDS));
        return AnsweredReport.join(report, PlatformAnswer.read(json("""
                {errcode: 86202, errmsg: '未通过 rid: 65bdbb04-5d1fe295', info: {status: 3},
                 hints: [{errcode: 86355, errmsg: '不符', err_field: 'icp_subject.base_info.name'}, {errmsg: '有误'}]}
                """))).since(named("示例一"), named("示例二"));
    }

    private static FilingRequest named(String name) {
        return FilingRequest.builder(FilingType.NEW_FIRST)
                .subject(Subject.builder().name(name).build())
                .build();
    }

    /** The entries of the second body differ from those of the first body in the phone and in one picture. */
    @ParameterizedTest
    @CsvSource({
        "icp_subject.principal_info.mobile, true",
        "icp_subject.principal_info.email, false",
        "icp_subject.principal_info, true",
        "icp_subject.base_info, false",
        "icp_subject, true",
        "icp_applets.base_info.comment, false",
        "icp_applets.base_info.nrlx_details, false",
        "icp_applets.principal_info.certificate_photo_front, true",
        "icp_applets.principal_info.certificate_photo_back, false",
        "icp_applets.principal_info.verify_task_id, false",
        "icp_materials.commitment_letter, false",
        "auth_data.taskid,",
        ","
    })
    void a_remark_says_whether_its_entry_was_changed(@Nullable String field, @Nullable Boolean changed) {
        Map<String, Object> body = WeChatBodies.enterprise();
        FilingRequest before = WeChatFiling.read(body);
        WeChatBodies.at(body, "icp_subject", "principal_info").put("mobile", "13900000009");
        WeChatBodies.at(body, "icp_applets", "principal_info").put("certificate_photo_front", "media-other");
        AnsweredReport joined = AnsweredReport.join(report(), answer(remark(86302, field)));
        assertThat(joined.remarks()).extracting(AnsweredRemark::changed).containsOnlyNulls();
        assertThat(joined.since(before, WeChatFiling.read(body)).remarks())
                .extracting(AnsweredRemark::changed)
                .containsExactly(changed);
    }

    @Test
    void equal_data_of_a_file_without_a_media_id_do_not_show_that_it_is_the_same_file() {
        FilingRequest filing = FilingRequest.builder(FilingType.NEW_FIRST)
                .materials(List.of(SubmittedMaterial.of(Material.SUBJECT_CERTIFICATE)))
                .build();
        AnsweredReport joined =
                AnsweredReport.join(report(), answer(remark(86302, "icp_subject.organize_info.certificate_photo")));
        assertThat(joined.since(filing, filing).remarks())
                .extracting(AnsweredRemark::changed)
                .containsOnlyNulls();
    }

    private static final Text WORDS = Text.of("示例", "sample");

    @Test
    void beside_a_remark_that_is_near_to_very_many_findings_stand_the_first_hundred() {
        List<Violation> violations = IntStream.range(0, 500)
                .mapToObj(i -> violation("sheet.found-" + i, null, "icp_applets.base_info.name"))
                .toList();
        AnsweredReport answered = AnsweredReport.join(report(violations), answer(remark(86302, "icp_applets")));

        assertThat(answered.remarks().get(0).foreseenBy()).isEqualTo(violations.subList(0, 100));
        assertThat(answered.unmentioned()).isEmpty();
    }

    private static PlatformAnswer answer(PlatformRemark... remarks) {
        return new PlatformAnswer(86202, null, null, List.of(remarks));
    }

    private static PlatformRemark remark(@Nullable Integer code, @Nullable String field) {
        return new PlatformRemark(Source.HINT, code, field, field == null ? List.of() : List.of(field), "有误", null);
    }

    private static Violation violation(String ruleId, @Nullable Integer code, @Nullable String field) {
        return new Violation(ruleId, Severity.BLOCKING, "subject", field, WORDS, WORDS, code, null, BASIS);
    }

    private static MaterialRequirement material(String ruleId, RequirementStatus status) {
        Material letter = Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER;
        String path = "subject.principal.authorisation";
        String field = "icp_subject.principal_info.authorization_letter";
        return new MaterialRequirement(ruleId, letter, null, WORDS, status, WORDS, path, field, BASIS);
    }
}
