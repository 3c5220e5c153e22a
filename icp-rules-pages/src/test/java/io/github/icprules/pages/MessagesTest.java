package io.github.icprules.pages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.pages.Message.Occasion;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformAnswer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();

    @Test
    void a_complete_filing_is_announced_and_the_sms_is_explained_to_its_reader() {
        FilingRequest request = Filings.enterprise().request();
        PageDetails details = PageDetails.of(request).withProvider("样例服务", null);
        List<Message> messages = messages(request, details);
        assertThat(messages)
                .extracting(Message::occasion)
                .startsWith(Occasion.DONE)
                .endsWith(Occasion.SMS);
        assertThat(messages.get(0).addressee()).isEqualTo("商户");
        assertThat(messages.get(0).text()).contains("材料齐了", "12381", "24 小时").endsWith("——样例服务");
        Message sms = messages.get(messages.size() - 1);
        assertThat(sms.text())
                .startsWith(sms.addressee() + "，您好。")
                .contains("12381", "24 小时", "手机号、证件号码后 6 位和验证码", "第 6 次填错");
    }

    @Test
    void a_message_keeps_its_signature_and_the_way_to_reach_the_provider_if_there_is_room() {
        FilingRequest request = Defects.expiredApproval()
                .in(Filings.approvedFor(PreApprovalCategory.NEWS)
                        .with(Defects.missing(Material.SUBJECT_CERTIFICATE), Defects.expiredIdCard())
                        .request());
        PageDetails details = PageDetails.of(request);
        assertThat(messages(request, details.withProvider("样例服务", "微信 yangli")))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.text()).endsWith("——样例服务（微信 yangli）"));
        assertThat(messages(request, details.withProvider("样例服务", "工作日九点到十八点在微信里找样例服务的客服")))
                .allSatisfy(message -> assertThat(message.text()).endsWith("——样例服务"));
    }

    @Test
    void a_paper_is_named_with_its_reason_and_with_the_way() {
        FilingRequest request = Defects.expiredIdCard().in(Filings.enterprise().request());
        String name =
                requireNonNull(requireNonNull(request.subject().principal()).name());
        List<Message> messages = messages(request, PageDetails.of(request));
        assertThat(messages).extracting(Message::occasion).containsExactly(Occasion.PAPERS);
        assertThat(messages.get(0).text()).contains(name + "的身份证", "到期", "换领新证", "要您准备 1 样材料", "更换");
    }

    @Test
    void one_person_in_two_roles_gets_one_sms_message_and_two_persons_get_two() {
        FilingRequest request = Filings.enterprise().request();
        PageDetails one = PageDetails.NONE.withPersons(
                null, new PageDetails.Human("样例甲", null), new PageDetails.Human("样例甲", null));
        PageDetails two = PageDetails.NONE.withPersons(
                null, new PageDetails.Human("样例甲", null), new PageDetails.Human("样例乙", null));
        assertThat(addressees(request, one)).containsExactly("样例甲");
        assertThat(addressees(request, two)).containsExactly("样例甲", "样例乙");
        assertThat(addressees(request, PageDetails.NONE)).containsExactly("负责人（备案的）", "负责人（小程序的）");
    }

    @ParameterizedTest
    @CsvSource({
        "NEW_FIRST, 样例甲、样例乙",
        "NEW_SERVICE, 样例乙",
        "CHANGE_SUBJECT, 样例甲",
        "CHANGE_SERVICE, 样例乙",
        "CHANGE_ALL, 样例甲、样例乙",
        "CANCEL_SUBJECT, 样例甲",
        "CANCEL_SERVICE, 样例乙"
    })
    void the_readers_of_the_sms_are_those_that_the_report_names(FilingType type, String readers) {
        FilingReport report = ENGINE.evaluate(Filings.of(type).request());
        String stage = report.timeline().stream()
                .map(entry -> entry.message().in(Language.ZH))
                .filter(message -> message.contains("短信由") || message.contains("核验短信"))
                .findFirst()
                .orElseThrow();
        assertThat(stage.contains("主体负责人")).isEqualTo(readers.contains("样例甲"));
        assertThat(stage.contains("小程序负责人")).isEqualTo(readers.contains("样例乙"));
        PageDetails details = PageDetails.NONE.withPersons(
                null, new PageDetails.Human("样例甲", null), new PageDetails.Human("样例乙", null));
        assertThat(Pages.in(Language.ZH).with(details).messages(report))
                .filteredOn(message -> message.occasion() == Occasion.SMS)
                .extracting(Message::addressee)
                .containsExactly(readers.split("、", -1));
    }

    @Test
    void a_rejection_says_who_corrects_what() {
        FilingRequest request = Filings.enterprise().request();
        AnsweredReport answered = AnsweredReport.join(
                ENGINE.evaluate(request),
                PlatformAnswer.read(Map.of(
                        "errcode",
                        0,
                        "info",
                        Map.of(
                                "status",
                                5,
                                "audit_data",
                                List.of(
                                        Map.of("key_name", "小程序备注", "error", "备注未说明实际经营内容", "suggest", "请写明主要服务"),
                                        Map.of("key_name", "主办单位证件", "error", "图片不清晰", "suggest", "请重新拍照"))))));
        List<Message> messages = Pages.in(Language.ZH).messages(answered.asTree(Language.ZH));
        assertThat(messages).extracting(Message::occasion).containsOnly(Occasion.REJECTED);
        assertThat(messages.toString()).doesNotContain("备注");
        assertThat(messages)
                .extracting(Message::text)
                .anyMatch(text -> text.contains("管局") && text.contains("备注未说明实际经营内容"))
                .anyMatch(text -> text.contains("图片不清晰"));
    }

    @Test
    void a_stored_report_has_the_same_messages() {
        FilingReport report = ENGINE.evaluate(Filings.enterprise().request());
        assertThat(Pages.in(Language.ZH).messages(report.asTree(Language.ZH)))
                .isEqualTo(Pages.in(Language.ZH).messages(report));
    }

    @Test
    void a_rejection_without_a_reason_goes_to_the_provider() {
        assertThat(answered(3))
                .singleElement()
                .satisfies(message -> assertThat(message.addressee()).isEqualTo("服务商"))
                .satisfies(message -> assertThat(message.text()).contains("没有写明原因", "微信"));
    }

    @Test
    void a_filing_under_review_has_only_the_sms_and_a_complete_one_only_the_end() {
        assertThat(answered(4)).extracting(Message::occasion).containsOnly(Occasion.SMS);
        assertThat(answered(6)).extracting(Message::occasion).containsExactly(Occasion.DONE);
        assertThat(answered(6).get(0).text()).contains("已经办完", "变更备案");
    }

    private static List<Message> answered(int status) {
        return Pages.in(Language.ZH)
                .messages(AnsweredReport.join(
                                ENGINE.evaluate(Filings.enterprise().request()),
                                PlatformAnswer.read(Map.of("errcode", 0, "info", Map.of("status", status))))
                        .asTree(Language.ZH));
    }

    @Test
    void what_has_no_room_is_counted() {
        FilingRequest request = Defects.expiredApproval()
                .in(Filings.approvedFor(PreApprovalCategory.NEWS)
                        .with(
                                Defects.missing(Material.SUBJECT_CERTIFICATE),
                                Defects.expiredIdCard(),
                                Defects.copiedPictures())
                        .with("miniProgram.remark", "在线理财、贷款、小学数学辅导、卖药、网约车和短剧，商家可以入驻")
                        .request());
        Message papers = messages(request, PageDetails.of(request)).get(0);
        assertThat(papers.text()).matches("(?s).*有 \\d+ 件事请您处理：.*另有 \\d+ 件，见清单。.*");
    }

    @Test
    void all_messages_keep_their_size_and_there_is_one_for_a_reader_and_an_occasion() {
        Set<Occasion> seen = EnumSet.noneOf(Occasion.class);
        RandomReports.each(2_000, filing -> {
            for (PageDetails details : List.of(
                    PageDetails.NONE, PageDetails.of(filing.request()).withProvider("样例服务有限公司", "13000000000"))) {
                List<Message> messages = Pages.in(Language.ZH).with(details).messages(filing.report());
                assertThat(messages)
                        .allSatisfy(message -> assertThat(message.text()
                                        .codePointCount(0, message.text().length()))
                                .as(message.text())
                                .isBetween(50, 150))
                        .allSatisfy(message ->
                                assertThat(message.text()).doesNotContain("{", "null", "miniProgram.", "\n"));
                assertThat(messages)
                        .extracting(message -> message.occasion() + message.addressee())
                        .doesNotHaveDuplicates();
                messages.forEach(message -> seen.add(message.occasion()));
                assertThat(Pages.in(Language.EN).with(details).messages(filing.report()))
                        .hasSameSizeAs(messages)
                        .allSatisfy(message -> assertThat(Shortened.length(message.text()))
                                .as(message.text())
                                .isBetween(50, 300))
                        .allSatisfy(message -> assertThat(message.text()).doesNotContain("{", "null"));
            }
        });
        assertThat(seen).containsExactlyInAnyOrder(Occasion.PAPERS, Occasion.FACE, Occasion.SMS, Occasion.DONE);
    }

    private static List<String> addressees(FilingRequest request, PageDetails details) {
        return messages(request, details).stream()
                .filter(message -> message.occasion() == Occasion.SMS)
                .map(Message::addressee)
                .toList();
    }

    private static List<Message> messages(FilingRequest request, PageDetails details) {
        return Pages.in(Language.ZH).with(details).messages(ENGINE.evaluate(request));
    }
}
