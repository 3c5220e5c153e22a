package io.github.icprules.drools.rules;

import static io.github.icprules.drools.LawOf.article;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.Feature.GAME;
import static io.github.icprules.model.Feature.VIDEO;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.text.Language;
import org.junit.jupiter.api.Test;

/** 行业规定: {@code sector.drl}, what gives a sector away that nobody ticked. */
class SectorSignRulesTest {

    private static final String WORDS = "sector.words-unticked";
    private static final String FOR_UNITS = "sector.feature-by-individual";
    private static final String FEATURES = "miniProgram.features";

    @Test
    void the_sectors_own_law_has_a_say() {
        assertThat(rule(WORDS).given(of(miniProgram().name("示例新闻"))).report().violations())
                .filteredOn(violation -> violation.ruleId().equals(WORDS))
                .singleElement()
                .satisfies(violation -> assertThat(violation.basis())
                        .contains(article("NEWS_RULES_ART_5"), article("PRACTICE_SECTOR_WORDS")));
    }

    @Test
    void an_individual_s_own_videos_are_settled_by_the_sentence_that_is_advised() {
        String sentence = "本小程序的视频均为本人制作，只作个人展示，不供他人上传和发布。";
        FilingRequest.Builder videos =
                of(miniProgram().features(VIDEO)).subject(individual().build());
        rule(FOR_UNITS).given(videos).isViolatedAt(FEATURES).isSaying("在备注中写明：“" + sentence + "”");
        FilingRequest.Builder said = of(miniProgram().features(VIDEO).remark(sentence))
                .subject(individual().build());
        rule(FOR_UNITS).given(said).isSilent();
        rule(WORDS).given(said).isSilent();
        rule(FOR_UNITS)
                .given(of(miniProgram().features(VIDEO).remark("风景分享，每周更新。".repeat(20)))
                        .subject(individual().build()))
                .isSaying("把备注改写为：“" + sentence + "”");
        assertThat(rule(FOR_UNITS)
                        .given(of(miniProgram().features(GAME, VIDEO))
                                .subject(individual().build()))
                        .report()
                        .violations())
                .filteredOn(violation -> violation.ruleId().equals(FOR_UNITS))
                .extracting(violation -> violation.suggestion().in(Language.ZH))
                .containsExactly("去掉这些功能，或者以单位备案。");
    }

    private static FilingRequest.Builder of(MiniProgram.Builder miniProgram) {
        return filing(NEW_FIRST).miniProgram(miniProgram.build());
    }
}
