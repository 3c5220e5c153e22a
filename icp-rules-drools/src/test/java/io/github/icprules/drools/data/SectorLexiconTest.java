package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.icprules.drools.data.SectorMentions.OfSector;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of sectors a text has, and which of them it means. */
class SectorLexiconTest {

    private static final SectorLexicon BUNDLED = Parameters.bundled().sectors();
    private static final String NEWS = "SECTOR_NEWS";
    private static final String DRUG = "SECTOR_DRUG";

    static Stream<String> denied() {
        return texts("""
                不涉及新闻 | 不开展新闻业务 | 没有新闻内容 | 无新闻及出版 | 非新闻类 | 未涉及新闻和游戏 | 不提供新闻
                暂未开通新闻栏目 | 不以任何形式提供新闻信息服务 | 并非新闻应用 | 不属于新闻媒体 | 不会转载新闻
                没有任何新闻 | 没有涉及新闻 | 毫无新闻 | 不涉及出版、教育、新闻等 | 不涉及出版，教育，新闻
                不涉及出版，以及新闻 | 不涉及需要审批的内容，包括但不限于出版、新闻 | 无出版、无新闻
                没有出版、教育和新闻 | 新闻类内容一概不涉及 | 新闻、出版均不涉及
                新闻、出版类内容，本小程序均不涉及 | 新闻一概没有 | 与新闻无关 | 除新闻外的日用品 | 新闻除外
                内容展示（除新闻、出版） | 内容展示（含图片，除新闻） | 商品展示（不含新闻、出版）
                不涉及（包括互联网）新闻 | 禁止发布新闻 | 既不提供出版，也不提供新闻 | 名称中的“新闻”为路名
                名称里的“新闻”指一条路 | 不涉及新闻；不涉及出版
                """);
    }

    @ParameterizedTest
    @MethodSource("denied")
    void what_is_denied_in_everyday_words_is_not_meant(String text) {
        OfSector news = said(text).of(NEWS);
        assertThat(news.affirmed()).isEmpty();
        assertThat(news.name()).isNull();
    }

    static Stream<String> affirmed() {
        return texts("""
                不涉及收费，转载新闻 | 不涉及收费。新闻 | 不涉及收费；新闻 | 不涉及收费⏎新闻 | 不做出版，只发新闻
                不做出版只发新闻 | 不是出版，而是新闻 | 不定期发布新闻 | 不仅有出版还有新闻 | 非常及时的新闻
                无需下载的新闻 | 没有门槛的新闻 | 除了出版，还有新闻 | 除新闻外，还有出版 | 提供新闻，不收费
                出版（不含教材）、新闻 | 转载新闻，不涉及新闻采编 | 不涉及出版，新闻每日更新 | 不卖货，发新闻
                除出版、新闻 | 除湿机、新闻，户外用品 | 清除广告的新闻，出版除外 | 除出版、新闻，也送外卖
                （出版除教材、新闻） | （出版。除教材、新闻）
                """);
    }

    @ParameterizedTest
    @MethodSource("affirmed")
    void a_denial_reaches_no_further_than_its_clause_or_enumeration(String text) {
        assertThat(said(text).of(NEWS).affirmed()).containsExactly("新闻");
    }

    @Test
    void what_is_denied_later_on_counts_unless_it_is_something_else() {
        assertThat(said("示例新闻路小店。不涉及新闻。").of(NEWS).affirmed()).isEmpty();
        assertThat(said("时政头条。不涉及新闻。").of(NEWS).affirmed()).isEmpty();
        assertThat(said("新闻。不涉及头条。").of(NEWS).affirmed()).containsExactly("新闻");
        assertThat(said("不涉及新闻。头条。").of(NEWS).affirmed()).containsExactly("头条");
    }

    @Test
    void a_part_that_is_excepted_leaves_the_rest() {
        assertThat(said("药品（不含处方药）").of(DRUG).affirmed()).containsExactly("药品");
        assertThat(said("药品，处方药除外").of(DRUG).affirmed()).containsExactly("药品");
    }

    @Test
    void a_denial_explains_words_elsewhere_by_the_name_of_the_sector_or_the_word_itself() {
        assertThat(said("不涉及药品").of(DRUG).denies("药房")).isTrue();
        assertThat(said("不含药品").of(DRUG).denies("药房")).isTrue();
        assertThat(said("不设药房").of(DRUG).denies("大药房")).isTrue();
        assertThat(said("没有药店").of(DRUG).denies("药房")).isFalse();
        assertThat(said("没有处方药，只有感冒药").of(DRUG).denies("处方药"))
                .as("it speaks of drugs")
                .isFalse();
        assertThat(said("不涉及前置审批内容").of(DRUG).denies("药房")).isFalse();
        assertThat(said("卖水果").of(DRUG).denies("药房")).isFalse();
        assertThat(said("").of(DRUG).denies("药房")).isFalse();
    }

    @Test
    void a_denial_of_all_that_needs_an_approval_answers_the_words_of_its_own_text() {
        assertThat(said("药房。不涉及前置审批内容").of(DRUG).affirmed()).isEmpty();
        assertThat(said("不涉及前置审批内容。药房").of(DRUG).affirmed()).isEmpty();
        assertThat(said("销售药品，不涉及前置审批内容").of(DRUG).affirmed()).as("it is done").containsExactly("药品");
        assertThat(said("药房，须办理前置审批").of(DRUG).affirmed()).containsExactly("药房");
        assertThat(said("理财。不涉及前置审批内容").of("FINANCE").affirmed()).containsExactly("理财");
    }

    /** Twenty thousand characters of what makes a reader look back, forth or deeper. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "新闻、",
                "不涉及",
                "不涉及新闻，",
                "(",
                "（新闻",
                "除",
                "新闻，均不涉及，",
                "无关，",
                "没有新闻、",
                "“新闻",
                "除新闻外，",
                "药品无关，药店，",
                "不卖感冒药，卖处方药，",
                "为药店、",
                "𠮷"
            })
    void a_hostile_text_costs_time_in_proportion_to_its_length(String part) {
        String text = part.repeat(20_000 / part.length());
        assertTimeout(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 20; i++) {
                SectorMentions mentions = said(text);
                SectorLexicon.SECTORS.forEach(list -> mentions.of(list).denies("新闻"));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "SECTOR_NEWS, PLAIN SIGN SAID NAME SCOPE NOT",
        "SECTOR_BESIDE, NEXT HEAD LAST INSTITUTION",
    })
    void a_use_that_a_list_does_not_know_is_refused_by_name(String list, String uses) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SectorLexicon.of(Map.of(list, Set.of("资讯:NAEM"))))
                .withMessageStartingWith(
                        "The value of the parameter keywords." + list + " does not fit: expected words with")
                .withMessageContaining("one of " + uses.replace(" ", ", "));
    }

    @Test
    void a_role_that_no_denial_has_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SectorLexicon.of(Map.of("SECTOR_DENIAL", Set.of("不:NOT"))))
                .withMessageContaining("keywords.SECTOR_DENIAL")
                .withMessageContaining("names, such as DENIAL");
    }

    @ParameterizedTest
    @EnumSource
    void where_there_are_no_words_nothing_is_found(TextPlace place) {
        SectorMentions mentions = SectorLexicon.of(Map.of()).read("新闻", place);
        assertThat(mentions.of(NEWS).affirmed()).isEmpty();
        assertThat(mentions.of(NEWS).name()).isNull();
        assertThat(mentions.of(NEWS).denies("新闻")).isFalse();
    }

    /** Texts between bars; ⏎ is a line break. */
    private static Stream<String> texts(String lines) {
        return lines.lines().flatMap(line -> Stream.of(line.split(" \\| ", -1))).map(text -> text.replace('⏎', '\n'));
    }

    private static SectorMentions said(String text) {
        return BUNDLED.read(text, TextPlace.REMARK);
    }
}
