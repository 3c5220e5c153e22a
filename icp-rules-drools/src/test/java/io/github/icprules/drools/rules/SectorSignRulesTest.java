package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.drools.findings.LawOf.article;
import static io.github.icprules.model.Feature.GAME;
import static io.github.icprules.model.Feature.ONLINE_DIAGNOSIS;
import static io.github.icprules.model.Feature.VIDEO;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.Material.NO_PRE_APPROVAL_COMMITMENT;
import static io.github.icprules.model.Material.PRE_APPROVAL_DOCUMENT;
import static io.github.icprules.model.Material.SITUATION_STATEMENT;
import static io.github.icprules.model.PreApprovalCategory.HEALTH_CARE;
import static io.github.icprules.model.PreApprovalCategory.NONE;
import static io.github.icprules.report.RequirementStatus.MISSING;
import static io.github.icprules.report.RequirementStatus.PROVIDED;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.INFO;
import static io.github.icprules.report.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 行业规定: {@code sector.drl}, what gives a sector away that nobody ticked. */
class SectorSignRulesTest {

    private static final String WORDS = "sector.words-unticked";
    private static final String FEATURE = "sector.feature-unticked";
    private static final String NONE_OF_THESE = "sector.none-judged-by-words";
    private static final String TOBACCO = "sector.tobacco-words";
    private static final String WORTH_A_LOOK = "sector.feature-worth-a-look";
    private static final String FOR_UNITS = "sector.feature-by-individual";
    private static final String BY_INDIVIDUAL = "sector.diagnosis-by-individual";
    private static final String WITHOUT_LICENCE = "sector.diagnosis-without-licence";
    private static final String STATEMENT = "supplements.situation-statement";

    private static final String TICKED = "miniProgram.preApprovalCategories";
    private static final String FEATURES = "miniProgram.features";

    @ParameterizedTest
    @CsvSource({
        // word, what could be ticked
        "新闻, NEWS",
        "出版, PUBLISHING PUBLICATION_SALE GAME",
        "游戏, GAME PUBLISHING",
        "药品, DRUG_DEVICE_INFO DRUG_SALE",
        "医疗器械, DRUG_DEVICE_INFO DEVICE_SALE",
        "互联网文化, CULTURE",
        "网络文化, CULTURE",
        "广播电影电视, AUDIOVISUAL MICRODRAMA",
        "视听节目, AUDIOVISUAL MICRODRAMA",
        "微短剧, MICRODRAMA AUDIOVISUAL",
        "网约车, RIDE_HAILING",
        "网络预约车, RIDE_HAILING",
        "网络预约出租汽车, RIDE_HAILING",
        "宗教, RELIGION",
        "彩票, LOTTERY",
        "校外培训, OFF_CAMPUS_TRAINING",
        "互联网地图, MAP"
    })
    void a_sector_that_is_mentioned_is_ticked_or_explained(String word, String categories) {
        MiniProgram.Builder named = miniProgram().name("示例" + word + "助手");
        rule(WORDS)
                .given(of(named))
                .isViolatedAt(WARNING, TICKED)
                .isSaying("“" + word + "”", "“" + first(categories).chinese() + "”");
        for (PreApprovalCategory category : PreApprovalCategory.values()) {
            FilingRequest.Builder request = of(named.preApprovalCategories(category));
            if (categories.matches("(.* )?" + category + "( .*)?")) {
                rule(WORDS).given(request).isSilent();
            } else {
                rule(WORDS).given(request).isViolatedAt(TICKED);
            }
        }
    }

    @Test
    void the_sectors_own_law_has_a_say() {
        assertThat(rule(WORDS).given(of(miniProgram().name("示例新闻"))).report().violations())
                .filteredOn(violation -> violation.ruleId().equals(WORDS))
                .singleElement()
                .satisfies(violation -> assertThat(violation.basis())
                        .contains(article("NEWS_RULES_ART_5"), article("PRACTICE_SECTOR_WORDS")));
    }

    @Test
    void the_word_is_looked_for_in_what_the_mini_program_says_of_itself() {
        rule(WORDS).given(of(miniProgram().introduction("转载新闻"))).isViolatedAt(TICKED);
        rule(WORDS).given(of(miniProgram().remark("转载新闻"))).isViolatedAt(TICKED);
        rule(WORDS)
                .given(filing(NEW_FIRST)
                        .subject(enterprise().businessScope("出版；药品零售").build()))
                .isViolatedAt(TICKED, TICKED)
                .isSaying("经营范围含有", "“药品”");
        rule(WORDS)
                .given(filing(NEW_FIRST).subject(enterprise().name("示例新闻有限公司").build()))
                .isSilent();
        rule(WORDS)
                .given(filing(NEW_FIRST)
                        .miniProgram(MiniProgram.builder()
                                .preApprovalCategories(NONE)
                                .build()))
                .isSilent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本小程序不涉及新闻、出版、药品和医疗器械等前置审批内容。",
                "记录家庭开支；新闻类内容一概不涉及。",
                "不含新闻",
                "不包含新闻",
                "不包括新闻",
                "不提供新闻",
                "不从事新闻",
                "不销售新闻",
                "不经营新闻",
                "不发布新闻"
            })
    void what_the_text_denies_is_not_mentioned(String remark) {
        rule(WORDS).given(of(miniProgram().remark(remark))).isSilent();
        rule(WORDS)
                .given(of(miniProgram().name("示例新闻本").introduction("记录新闻").remark(remark)))
                .isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"不涉及收费，转载新闻", "不涉及收费。转载新闻", "转载新闻；不含广告", "转载新闻\n不含广告", "不涉及出版，转载新闻"})
    void a_denial_reaches_no_further_than_its_clause(String remark) {
        rule(WORDS).given(of(miniProgram().remark(remark))).isViolatedAt(TICKED).isSaying("“新闻”");
    }

    @Test
    void each_sector_is_told_by_itself() {
        rule(WORDS)
                .given(of(miniProgram().name("示例新闻").introduction("新闻和宗教").remark("不涉及彩票。")))
                .isViolatedAt(TICKED, TICKED)
                .isSaying("“新闻”")
                .isSaying("“宗教”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"培训", "文化", "音乐", "健康", "平台", "课程"})
    void words_of_many_meanings_do_not_count(String word) {
        rule(WORDS).given(of(miniProgram().name("示例" + word + "助手"))).isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_PRE_APPROVAL_COMMITMENT", "SITUATION_STATEMENT"})
    void a_paper_explains_the_word(Material paper) {
        FilingRequest.Builder request = of(miniProgram().name("示例新闻"));
        rule(WORDS).given(request.materials(atHand(paper))).isSilent();
        rule(WORDS).given(request.noMaterials()).isViolatedAt(TICKED);
    }

    @Test
    void what_is_ticked_must_be_known() {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .miniProgram(MiniProgram.builder("示例新闻").features(GAME, VIDEO).build());
        rule(WORDS).given(request).isUndecidedFor(TICKED);
        rule(STATEMENT).given(request).isUndecidedFor(TICKED);
        rule(FEATURE).given(request).isUndecidedFor(TICKED);
        rule(WORTH_A_LOOK).given(request).isUndecidedFor(TICKED);
    }

    @Test
    void none_of_these_is_judged_by_words_only_and_the_report_says_so() {
        rule(NONE_OF_THESE).given(of(miniProgram())).isOpen();
        rule(NONE_OF_THESE)
                .given(of(miniProgram().preApprovalCategories(PreApprovalCategory.NEWS)))
                .isSilent();
        rule(NONE_OF_THESE)
                .given(of(miniProgram().preApprovalCategories(NONE, PreApprovalCategory.NEWS)))
                .isSilent();
        rule(NONE_OF_THESE).given(of(MiniProgram.builder("示例记事本"))).isSilent();
    }

    @Test
    void a_sector_that_is_mentioned_calls_for_a_statement() {
        FilingRequest.Builder request = of(miniProgram().name("示例新闻"));
        rule(STATEMENT).given(request).isRequired(SITUATION_STATEMENT, MISSING);
        rule(STATEMENT).given(request.materials(atHand(SITUATION_STATEMENT))).isRequired(PROVIDED);
        rule(STATEMENT)
                .given(request.materials(atHand(NO_PRE_APPROVAL_COMMITMENT)))
                .isSilent();
        rule(STATEMENT)
                .given(of(miniProgram().name("示例新闻").preApprovalCategories(PreApprovalCategory.NEWS)))
                .isSilent();
        rule(STATEMENT).given(of(miniProgram().name("示例新闻").remark("不涉及新闻"))).isSilent();
        rule(STATEMENT).given(of(miniProgram().features(GAME))).isSilent();
        rule(STATEMENT)
                .given(filing(NEW_FIRST)
                        .miniProgram(MiniProgram.builder("示例记事本").build()))
                .isSilent();
    }

    @Test
    void one_sector_that_is_ticked_explains_no_other() {
        rule(STATEMENT)
                .given(of(miniProgram().name("示例新闻宗教").preApprovalCategories(PreApprovalCategory.NEWS)))
                .isRequired(SITUATION_STATEMENT, MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "GAME, GAME PUBLISHING, sector.feature-unticked",
        "NEWS_REPOSTING, NEWS, sector.feature-unticked",
        "ONLINE_DIAGNOSIS, HEALTH_CARE, sector.feature-unticked",
        "VIDEO, AUDIOVISUAL CULTURE MICRODRAMA, sector.feature-worth-a-look",
        "LIVE_STREAMING, CULTURE AUDIOVISUAL, sector.feature-worth-a-look",
        "FORUM, BULLETIN, sector.feature-worth-a-look",
        "PAID_INFORMATION, '', ''",
        "SELLS_OWN_GOODS, '', ''",
        "MULTIPLE_MERCHANTS, '', ''",
        "USER_CONTENT, '', ''"
    })
    void a_feature_of_a_sector_goes_with_its_category(Feature feature, String categories, String found) {
        MiniProgram.Builder with = miniProgram().features(feature);
        for (String id : new String[] {FEATURE, WORTH_A_LOOK}) {
            if (id.equals(found)) {
                rule(id).given(of(with))
                        .isViolatedAt(id.equals(FEATURE) ? WARNING : INFO, FEATURES)
                        .isSaying(
                                "“" + feature.chinese() + "”",
                                "“" + first(categories).chinese() + "”");
                for (String category : categories.split(" ", -1)) {
                    rule(id).given(of(with.preApprovalCategories(PreApprovalCategory.valueOf(category))))
                            .isSilent();
                }
                with.preApprovalCategories(NONE);
            } else {
                rule(id).given(of(with)).isSilent();
            }
        }
        rule(WORDS).given(of(with)).isSilent();
    }

    @Test
    void an_individual_is_not_advised_to_tick_what_then_blocks() {
        for (Feature feature : Feature.values()) {
            FilingRequest.Builder byIndividual =
                    of(miniProgram().features(feature)).subject(individual().build());
            rule(FEATURE).given(byIndividual).isSilent();
            rule(WORTH_A_LOOK).given(byIndividual).isSilent();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NEWS_REPOSTING", "GAME", "LIVE_STREAMING", "VIDEO", "USER_CONTENT"})
    void an_individual_cannot_get_the_licence_for_live_streams_games_and_the_like(Feature feature) {
        rule(FOR_UNITS)
                .given(of(miniProgram().features(feature)).subject(individual().build()))
                .isViolatedAt(WARNING, FEATURES)
                .isSaying("“" + feature.chinese() + "”")
                .isSaying("以单位备案");
        rule(FOR_UNITS).given(of(miniProgram().features(feature))).isSilent();
        rule(FOR_UNITS)
                .given(FilingRequest.builder(NEW_FIRST)
                        .miniProgram(miniProgram().features(feature).build()))
                .isUndecidedFor("subject.type");
    }

    @Test
    void what_takes_no_licence_an_individual_can_offer() {
        rule(FOR_UNITS)
                .given(of(miniProgram().features(Feature.SELLS_OWN_GOODS))
                        .subject(individual().build()))
                .isSilent();
        rule(FOR_UNITS).given(of(miniProgram()).subject(individual().build())).isUndecidedFor(FEATURES);
        rule(FOR_UNITS)
                .given(of(miniProgram().features(GAME, VIDEO))
                        .subject(individual().build()))
                .isViolatedAt(FEATURES)
                .isSaying("游戏、视频播放");
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

    @Test
    void a_paper_does_not_undo_what_the_mini_program_does() {
        rule(FEATURE)
                .given(of(miniProgram().features(GAME)).materials(atHand(NO_PRE_APPROVAL_COMMITMENT)))
                .isViolatedAt(FEATURES);
    }

    @Test
    void a_word_is_no_feature() {
        FilingRequest.Builder request = of(miniProgram().name("示例游戏").noFeatures());
        rule(FEATURE).given(request).isSilent();
        rule(WORTH_A_LOOK).given(request).isSilent();
    }

    @ParameterizedTest
    @CsvSource({"LIVE_STREAMING, 示例演唱会, 示例电影", "VIDEO, 示例电影, 示例演唱会", "FORUM, 示例论坛, 示例电影"})
    void what_words_say_of_a_category_is_not_said_of_the_feature_again(Feature feature, String same, String other) {
        MiniProgram.Builder with = miniProgram().features(feature);
        FilingRequest.Builder named = of(with.name(same));
        rule(WORDS).given(named).isViolatedAt(TICKED);
        rule(WORTH_A_LOOK).given(named).isSilent();
        rule(WORTH_A_LOOK).given(named.materials(atHand(SITUATION_STATEMENT))).isViolatedAt(FEATURES);
        rule(WORTH_A_LOOK).given(of(with.name(other))).isViolatedAt(FEATURES);
    }

    @Test
    void words_that_the_province_rules_leave_the_feature_to_be_said() {
        FilingRequest.Builder request = of(miniProgram().name("示例视听节目").features(VIDEO))
                .subject(enterpriseIn(Province.HUBEI).build());
        rule(WORDS).given(request).isSilent();
        rule(WORTH_A_LOOK).given(request).isViolatedAt(FEATURES);
    }

    @ParameterizedTest
    @EnumSource
    void only_a_filing_that_describes_the_mini_program_is_of_a_sector(FilingType type) {
        boolean describing = type.name().matches("NEW_.*|CHANGE_SERVICE|CHANGE_ALL");
        FilingRequest.Builder request = filing(type)
                .miniProgram(miniProgram()
                        .name("示例新闻")
                        .features(ONLINE_DIAGNOSIS, VIDEO)
                        .build());
        FilingRequest.Builder tobacco =
                filing(type).miniProgram(miniProgram().name("样例电子烟").build());
        FilingRequest.Builder byIndividual = filing(type)
                .subject(individual().build())
                .miniProgram(miniProgram().features(ONLINE_DIAGNOSIS, GAME).build());
        if (describing) {
            rule(FOR_UNITS).given(byIndividual).isViolatedAt(FEATURES);
            rule(NONE_OF_THESE).given(request).isOpen();
            rule(WORDS).given(request).isViolatedAt(TICKED);
            rule(STATEMENT).given(request).isRequired(MISSING);
            rule(FEATURE).given(request).isViolatedAt(FEATURES);
            rule(WORTH_A_LOOK).given(request).isViolatedAt(FEATURES);
            rule(TOBACCO).given(tobacco).isViolatedAt("miniProgram");
            rule(WITHOUT_LICENCE).given(request).isViolatedAt("miniProgram.preApprovals");
            rule(BY_INDIVIDUAL).given(byIndividual).isViolatedAt(FEATURES);
        } else {
            for (String id : new String[] {WORDS, STATEMENT, FEATURE, WORTH_A_LOOK, WITHOUT_LICENCE, NONE_OF_THESE}) {
                rule(id).given(request).isSilent();
            }
            rule(TOBACCO).given(tobacco).isSilent();
            rule(FOR_UNITS).given(byIndividual).isSilent();
            rule(BY_INDIVIDUAL).given(byIndividual).isSilent();
        }
    }

    @Test
    void no_individual_diagnoses_online() {
        FilingRequest.Builder request = of(miniProgram().features(ONLINE_DIAGNOSIS))
                .subject(individual().build());
        rule(BY_INDIVIDUAL).given(request).isViolatedAt(BLOCKING, FEATURES);
        rule(WITHOUT_LICENCE).given(request).isSilent();
        rule(BY_INDIVIDUAL).given(of(miniProgram().features(ONLINE_DIAGNOSIS))).isSilent();
        rule(BY_INDIVIDUAL)
                .given(of(miniProgram().features(GAME)).subject(individual().build()))
                .isSilent();
        rule(BY_INDIVIDUAL)
                .given(of(miniProgram()).subject(individual().build()))
                .isUndecidedFor(FEATURES);
        rule(BY_INDIVIDUAL).given(FilingRequest.builder(NEW_FIRST)).isUndecidedFor("subject.type", FEATURES);
    }

    @Test
    void a_unit_diagnoses_online_with_a_practice_licence() {
        MiniProgram.Builder diagnosing = miniProgram().features(ONLINE_DIAGNOSIS);
        rule(WITHOUT_LICENCE)
                .given(of(diagnosing))
                .isViolatedAt(BLOCKING, "miniProgram.preApprovals")
                .isSaying("医疗机构执业许可证");
        rule(WITHOUT_LICENCE)
                .given(of(diagnosing)
                        .subject(Subject.builder(SubjectType.MEDICAL_INSTITUTION, "示例医院")
                                .certificate(SubjectCertificate.builder(CertificateType.MEDICAL_INSTITUTION_LICENCE)
                                        .build())
                                .build()))
                .isSilent();
        rule(WITHOUT_LICENCE)
                .given(of(diagnosing)
                        .materials(MaterialAtHand.builder(PRE_APPROVAL_DOCUMENT)
                                .category(HEALTH_CARE)
                                .build()))
                .isSilent();
        rule(WITHOUT_LICENCE)
                .given(of(miniProgram()
                        .features(ONLINE_DIAGNOSIS)
                        .preApprovals(PreApproval.of(PreApprovalCategory.NEWS, "示例文号第1号"))))
                .isViolatedAt("miniProgram.preApprovals");
        rule(WITHOUT_LICENCE)
                .given(of(
                        miniProgram().features(ONLINE_DIAGNOSIS).preApprovals(PreApproval.of(HEALTH_CARE, "示例文号第1号"))))
                .isSilent();
        rule(WITHOUT_LICENCE).given(of(miniProgram().features(GAME))).isSilent();
    }

    @Test
    void a_medical_institution_has_no_other_certificate_unless_it_names_one() {
        FilingRequest.Builder diagnosing = of(miniProgram().features(ONLINE_DIAGNOSIS));
        Subject.Builder hospital = Subject.builder(SubjectType.MEDICAL_INSTITUTION, "示例医院");
        rule(WITHOUT_LICENCE).given(diagnosing.subject(hospital.build())).isSilent();
        rule(WITHOUT_LICENCE)
                .given(diagnosing.subject(
                        hospital.certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                        .build())
                                .build()))
                .isViolatedAt("miniProgram.preApprovals");
    }

    @Test
    void features_and_approvals_must_be_known() {
        rule(WITHOUT_LICENCE).given(of(miniProgram())).isUndecidedFor(FEATURES);
        rule(WITHOUT_LICENCE)
                .given(of(MiniProgram.builder("示例问诊").features(ONLINE_DIAGNOSIS)))
                .isUndecidedFor("miniProgram.preApprovals");
        rule(WITHOUT_LICENCE)
                .given(FilingRequest.builder(NEW_FIRST))
                .isUndecidedFor("subject.type", FEATURES, "miniProgram.preApprovals");
    }

    @Test
    void sectors_are_looked_at_since_the_duty_to_file_began() {
        LocalDate dutyBegins = LocalDate.of(2023, 9, 1);
        rule(WORDS).countsFrom(dutyBegins, of(miniProgram().name("示例新闻")));
        rule(STATEMENT).countsFrom(dutyBegins, of(miniProgram().name("示例新闻")));
        rule(NONE_OF_THESE).countsFrom(dutyBegins, of(miniProgram()));
        rule(FOR_UNITS)
                .countsFrom(
                        dutyBegins,
                        of(miniProgram().features(GAME)).subject(individual().build()));
        rule(FEATURE).countsFrom(dutyBegins, of(miniProgram().features(GAME)));
        rule(WORTH_A_LOOK).countsFrom(dutyBegins, of(miniProgram().features(VIDEO)));
        rule(WITHOUT_LICENCE).countsFrom(dutyBegins, of(miniProgram().features(ONLINE_DIAGNOSIS)));
        rule(BY_INDIVIDUAL)
                .countsFrom(
                        dutyBegins,
                        of(miniProgram().features(ONLINE_DIAGNOSIS))
                                .subject(individual().build()));
    }

    private static PreApprovalCategory first(String categories) {
        return PreApprovalCategory.valueOf(categories.split(" ", -1)[0]);
    }

    private static FilingRequest.Builder of(MiniProgram.Builder miniProgram) {
        return filing(NEW_FIRST).miniProgram(miniProgram.build());
    }
}
