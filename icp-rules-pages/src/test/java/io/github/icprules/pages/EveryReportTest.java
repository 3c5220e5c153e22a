package io.github.icprules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.pages.PageDetails.Human;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformAnswer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the merchant's page and the messages of every report: random filings, alone and with answers of the platform. */
class EveryReportTest {

    private static final Human ONE = new Human("样例甲", null);
    private static final Human TWO = new Human("样例乙", null);

    private static final Pattern TITLE =
            Pattern.compile("<h3>([^<]*?) ?(?:<span class=\"state\">([^<]*)</span>)?</h3>");
    private static final Pattern RECEIVED = Pattern.compile("<li><span aria-hidden=\"true\">✓</span> ([^<]*)</li>");
    private static final Pattern NOTE = Pattern.compile("<p class=\"note\">([^<]*)</p>");
    private static final Pattern TITLE_WITH_LINE =
            Pattern.compile("<h3>([^<]*?) ?(?:<span class=\"state\">[^<]*</span>)?</h3>\\s*<p>");
    private static final Pattern LINE = Pattern.compile("</h3>\\s*<p>([^<]*)</p>");
    private static final Pattern HEADLINE = Pattern.compile("<h1><span[^>]*>.</span> ([^<]*)</h1>");
    private static final Pattern COUNT = Pattern.compile("(\\d+) (?:样材料|个问题|件事)");
    private static final Pattern ITEM = Pattern.compile("（(\\d+)）");
    private static final Pattern MORE = Pattern.compile("另有 (\\d+) [件样]，见清单");
    private static final Pattern ASKED = Pattern.compile("(\\d+) (?:样材料|个问题请您回答|件事请您处理|件事：|条建议)");

    /** The terms of the form that a merchant does not know. */
    private static final List<String> TERMS = List.of(
            "主体负责人",
            "小程序负责人",
            "主办单位",
            "阻断",
            "核身",
            "前置审批的",
            "服务负责人",
            "上传项",
            "icp_",
            "apply_",
            "miniProgram",
            "subject.",
            "materials[",
            "platform.");

    @Test
    void the_page_is_one_list_of_tasks_in_the_words_of_the_merchant() {
        Set<String> rules = new HashSet<>();
        IcpRuleEngine.load().rules().stream().map(RuleDescription::id).forEach(rules::add);
        each((tree, details) -> {
            String page = body(tree, details);
            assertThat(page).doesNotContain(TERMS).doesNotContain("负责人（", "{", "null", "<p></p>", "：：", "。。", "；。");
            assertThat(page.split("[^a-z0-9.-]", -1)).doesNotContainAnyElementsOf(rules);
            List<String> papers = new ArrayList<>(all(RECEIVED, page));
            papers.replaceAll(paper -> paper.replace("（我们还要核对）", ""));
            matches(TITLE, page)
                    .filter(title -> title.group(2) != null && !title.group(2).equals("提交前要办"))
                    .forEach(title -> papers.add(title.group(1)));
            papers.replaceAll(paper -> paper.replaceAll("（(正反面|人像面|国徽面)）", ""));
            assertThat(papers).as(page).doesNotHaveDuplicates();
            assertThat(all(NOTE, page)).allSatisfy(note -> assertThat(note).matches("(?s).*[。？！]"));
            assertThat(all(NOTE, page)).doesNotHaveDuplicates();
            assertThat(all(LINE, page).stream().filter(line -> !line.equals("同上。")))
                    .as(page)
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void the_title_and_the_messages_count_the_cards() {
        each((tree, details) -> {
            String page = body(tree, details);
            int cards = page.split("<li><span class=\"box\"", -1).length - 1;
            if (page.contains("<h2>短信核验</h2>")) {
                return;
            }
            String headline = all(HEADLINE, page).get(0);
            List<String> counted = all(COUNT, headline);
            if (!counted.isEmpty()) {
                assertThat(counted.stream().mapToInt(Integer::parseInt).sum())
                        .as(headline)
                        .isEqualTo(cards);
            }
            Pages.in(Language.ZH).with(details).messages(tree).stream()
                    .filter(message -> message.addressee().equals("商户"))
                    .map(Message::text)
                    .filter(text -> !text.contains("另外还要办"))
                    .forEach(text -> {
                        int shown = all(ITEM, text).size();
                        int more = all(MORE, text).stream()
                                .mapToInt(Integer::parseInt)
                                .sum();
                        int asked = all(ASKED, text).stream()
                                .mapToInt(Integer::parseInt)
                                .findFirst()
                                .orElse(0);
                        assertThat(asked).as(text).isEqualTo(cards);
                        assertThat(shown + more).as(text).isEqualTo(asked == 1 ? 0 : asked);
                    });
        });
    }

    @Test
    void the_messages_have_a_way_for_each_paper_and_no_label_twice() {
        each((tree, details) -> Pages.in(Language.ZH)
                .with(details)
                .messages(tree)
                .forEach(message -> {
                    String text = message.text();
                    assertThat(Shortened.length(text)).as(text).isBetween(50, 150);
                    assertThat(text).doesNotContain(TERMS).doesNotContain("负责人（", "同上", "还差", "：：", "。。", "；。", "审核意见");
                    assertThat(text).doesNotContainPattern("(.{3,}：)\\1");
                }));
    }

    @Test
    void a_card_is_needed_or_may_be_left_but_not_both() {
        each((tree, details) -> assertThat(body(tree, details).split("<li><span class=\"box\"", -1))
                .allSatisfy(card -> assertThat(card.contains("提交前要办") && card.contains("也能提交"))
                        .as(card)
                        .isFalse())
                .noneSatisfy(card -> assertThat(card).containsPattern("<h3>[^<]*？（")));
    }

    @Test
    void each_task_in_a_message_says_what_to_do() {
        each((tree, details) -> {
            List<String> withWay = all(TITLE_WITH_LINE, body(tree, details));
            Pages.in(Language.ZH).with(details).messages(tree).stream()
                    .filter(message -> message.addressee().equals("商户"))
                    .flatMap(message ->
                            Stream.of(message.text().split("（\\d+）", -1)).skip(1))
                    .map(item -> item.replaceFirst("(?s)[；。].*", ""))
                    .forEach(item -> assertThat(withWay).as(item).doesNotContain(item));
        });
    }

    private static String body(Map<String, Object> tree, PageDetails details) {
        String page = Pages.in(Language.ZH).with(details).merchant(tree);
        return page.substring(page.indexOf("<body"));
    }

    /** Passes random reports on, alone, under review and rejected, with names for all persons. */
    private static void each(BiConsumer<Map<String, Object>, PageDetails> consumer) {
        List<Object> remarks = List.of(
                Map.of("key_name", "主体负责人手机号码", "error", "电话无人接听", "suggest", "请保持电话畅通"),
                Map.of("key_name", "小程序名称", "error", "名称与主体关联性不足", "suggest", "请修改名称"),
                Map.of("key_name", "主体负责人证件照片", "error", "照片不清晰", "suggest", ""),
                Map.of("key_name", "小程序头像", "error", "头像含有二维码", "suggest", "请更换头像"),
                Map.of("key_name", "小程序备注", "error", "未说明服务内容", "suggest", "请写明"));
        int[] count = {0};
        RandomReports.each(900, filing -> {
            int i = count[0]++;
            FilingRequest request = filing.request();
            PageDetails named = PageDetails.of(request)
                    .withProvider("样例服务", null)
                    .withNames(request.subject().name(), "样例点点")
                    .withPersons(ONE, ONE, i % 2 == 0 ? ONE : TWO)
                    .withAdministrator(i % 5 == 0 ? TWO : ONE);
            PageDetails details = i % 3 != 2
                    ? named
                    : named.withSms(
                            Objects.requireNonNull(request.evaluatedOn())
                                    .atTime(15, 0)
                                    .atOffset(ZoneOffset.ofHours(8)),
                            i % 6);
            consumer.accept(
                    i % 3 == 0
                            ? filing.report().asTree(Language.ZH)
                            : AnsweredReport.join(
                                            filing.report(),
                                            PlatformAnswer.read(Map.of(
                                                    "errcode",
                                                    0,
                                                    "info",
                                                    i % 3 == 2
                                                            ? Map.of("status", 4)
                                                            : Map.of(
                                                                    "status",
                                                                    i % 2 == 0 ? 3 : 5,
                                                                    "audit_data",
                                                                    remarks.subList(i % 4, i % 4 + 1 + i % 2)))))
                                    .asTree(Language.ZH),
                    details);
        });
    }

    private static List<String> all(Pattern pattern, String text) {
        return matches(pattern, text).map(match -> match.group(1)).toList();
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
