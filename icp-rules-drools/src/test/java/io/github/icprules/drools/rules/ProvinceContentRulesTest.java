package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individualIn;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.drools.data.ProvincialProfile.ALL;
import static io.github.icprules.drools.data.ProvincialProfile.OFF;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.RequirementStatus.MISSING;
import static io.github.icprules.report.RequirementStatus.PROVIDED;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.INFO;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 省管局要求,内容与名称: {@code province-content.drl}. */
class ProvinceContentRulesTest {

    /** From the next day on information on drugs takes no approval. */
    private static final LocalDate LAST_OF_APPROVALS = LocalDate.of(2025, 1, 19);

    private static final String FINANCE_NOT_TICKED = "province-content.finance-not-ticked";
    private static final String NOT_TICKED = "province-content.pre-approval-not-ticked";
    private static final String RELIGION = "province-content.religion-not-ticked";
    private static final String NAME = "province-content.name-calls-for-approval";
    private static final String FINANCE_REFUSED = "province-content.finance-refused";
    private static final String FINANCE_COMMITMENT = "province-content.finance-commitment";
    private static final String EDUCATION = "province-content.education-commitment";
    private static final String E_COMMERCE = "province-content.e-commerce-statement";
    private static final String STATEMENT = "province-content.statement-in-place-of-approval";
    private static final String INSURANCE = "province-content.insurance-licence";
    private static final String MEDICAL = "province-content.medical-licence-unquoted";
    private static final String GAME = "province-content.game-filed-first";
    private static final String WORDS_UNSETTLED = "province-content.words-unsettled";
    private static final String NAME_REFUSED = "province-content.name-word-refused";
    private static final String NAME_UNSETTLED = "province-content.name-words-unsettled";
    private static final String NAME_UNAPPROVED = "province-content.name-word-unapproved";
    private static final String VILLAGE = "province-content.name-of-village";
    private static final String TRADE = "province-content.trade-by-individual";
    private static final String BLOG_TRADE = "province-content.trade-on-blog";
    private static final String REGION = "province-content.name-of-region";
    private static final String ADVERTISING = "province-content.advertising-by-individual";
    private static final String BLOG = "province-content.blog-by-individual";
    private static final String DECLARATION = "province-content.remark-without-declaration";
    private static final String REMARK_SHORT = "province-content.remark-short";
    private static final String PROPOSAL = "province-content.construction-proposal";
    private static final String SERVICES = "province-content.statement-on-services";
    private static final String MANY_UNSETTLED = "province-content.many-services-unsettled";
    private static final String INSTITUTION = "province-content.institution-approval";
    private static final String INSTITUTION_UNSETTLED = "province-content.institution-approval-unsettled";

    private static final String NATIONAL_FINANCE = "pre-approval.finance-words";
    private static final String NATIONAL_COMMITMENT = "supplements.no-pre-approval-commitment";
    private static final String NATIONAL_STATEMENT = "supplements.situation-statement";
    private static final String NATIONAL_SECTOR = "sector.words-unticked";
    private static final String NATIONAL_TRADE = "service-content.commercial-by-individual";

    private static final String CATEGORIES = "miniProgram.preApprovalCategories";

    @Test
    void beijing_wants_the_regulator_s_approval_for_words_of_finance() {
        rule(FINANCE_NOT_TICKED)
                .given(scope(NEW_FIRST, Province.BEIJING, "理财咨询"))
                .isProvincialViolationAt(BLOCKING, CATEGORIES)
                .isSaying("北京", "理财");
        rule(FINANCE_NOT_TICKED)
                .given(unit(NEW_FIRST, Province.BEIJING).miniProgram(named("示例基金")))
                .isProvincialViolationAt(BLOCKING, CATEGORIES);
        rule(FINANCE_NOT_TICKED)
                .given(scope(CHANGE_SUBJECT, Province.BEIJING, "理财咨询"))
                .isSilent();
        rule(FINANCE_NOT_TICKED)
                .given(scope(NEW_FIRST, Province.BEIJING, "软件开发"))
                .isSilent();
        rule(FINANCE_NOT_TICKED)
                .given(scope(NEW_FIRST, Province.BEIJING, "理财咨询").miniProgram(ticking(PreApprovalCategory.FINANCE)))
                .isSilent();
        rule(FINANCE_NOT_TICKED)
                .given(scope(NEW_FIRST, Province.ZHEJIANG, "理财咨询"))
                .isSilent();
        rule(FINANCE_NOT_TICKED)
                .telling(OFF)
                .given(scope(NEW_FIRST, Province.BEIJING, "理财咨询"))
                .isSilent();
    }

    @Test
    void whether_the_approval_is_ticked_must_be_known() {
        rule(FINANCE_NOT_TICKED)
                .given(scope(NEW_FIRST, Province.BEIJING, "理财咨询")
                        .miniProgram(MiniProgram.builder("示例记事本").build()))
                .isUndecidedFor(CATEGORIES);
    }

    @Test
    void no_commitment_is_told_where_the_approval_is_asked_for() {
        rule(NATIONAL_FINANCE).given(scope(NEW_FIRST, Province.BEIJING, "理财咨询")).isSilent();
        rule(NATIONAL_COMMITMENT)
                .given(scope(NEW_FIRST, Province.BEIJING, "理财咨询"))
                .isSilent();
        rule(NATIONAL_FINANCE).given(scope(NEW_FIRST, Province.HUBEI, "理财咨询")).isSilent();
        rule(NATIONAL_FINANCE)
                .given(scope(NEW_FIRST, Province.ZHEJIANG, "理财咨询"))
                .isViolatedAt(CATEGORIES);
        rule(NATIONAL_COMMITMENT)
                .given(scope(NEW_FIRST, Province.ZHEJIANG, "理财咨询"))
                .speaks();
    }

    @Test
    void a_province_that_speaks_of_another_word_says_nothing_of_finance() {
        MiniProgram game = miniProgram()
                .name("示例游戏")
                .preApprovalCategories(PreApprovalCategory.GAME)
                .build();
        rule(NATIONAL_FINANCE)
                .given(scope(NEW_FIRST, Province.SICHUAN, "理财咨询").miniProgram(game))
                .isViolatedAt(CATEGORIES);
        rule(NATIONAL_FINANCE)
                .given(scope(NEW_FIRST, Province.SICHUAN, "理财咨询").miniProgram(named("示例游戏")))
                .isViolatedAt(CATEGORIES);
        rule(NATIONAL_FINANCE)
                .given(unit(NEW_FIRST, Province.SICHUAN).miniProgram(named("示例游戏金融")))
                .isSilent();
        rule(NATIONAL_FINANCE)
                .given(unit(NEW_FIRST, Province.HUBEI)
                        .miniProgram(
                                miniProgram().name("示例药品").introduction("理财").build()))
                .isViolatedAt(CATEGORIES);
        rule(NATIONAL_FINANCE)
                .given(unit(NEW_FIRST, Province.HUBEI).miniProgram(named("示例药品理财")))
                .isSilent();
    }

    @Test
    void a_province_that_is_content_with_what_is_ticked_leaves_the_rest_to_what_holds_everywhere() {
        MiniProgram.Builder ticked = miniProgram().preApprovalCategories(PreApprovalCategory.NEWS);
        rule(NATIONAL_SECTOR)
                .given(unit(NEW_FIRST, Province.SICHUAN)
                        .miniProgram(ticked.name("示例药品").build()))
                .isViolatedAt(CATEGORIES);
        rule(NATIONAL_SECTOR)
                .given(unit(NEW_FIRST, Province.SICHUAN).miniProgram(named("示例药品")))
                .isSilent();
        rule(NATIONAL_FINANCE)
                .given(unit(NEW_FIRST, Province.SICHUAN)
                        .miniProgram(ticked.name("示例金融").build()))
                .isViolatedAt(CATEGORIES);
    }

    @ParameterizedTest
    @CsvSource({
        // a scope, whether it is of drugs
        "药品零售（不含冷藏冷冻药品）, true",
        "药品批发；不含药品零售, true",
        "药品零售(不含处方药品), true",
        "食品零售（不含药品）, false",
        "食品零售；不含药品零售和批发, false"
    })
    void what_a_scope_excepts_is_not_in_it_and_the_rest_is(String scope, boolean ofDrugs) {
        FilingRequest.Builder request = scope(NEW_FIRST, Province.HUBEI, scope).evaluatedOn(LAST_OF_APPROVALS);
        if (ofDrugs) {
            rule(NOT_TICKED)
                    .given(request)
                    .isProvincialViolationAt(BLOCKING, CATEGORIES)
                    .isSaying("药品");
        } else {
            rule(NOT_TICKED).given(request).isSilent();
        }
    }

    @Test
    void an_introduction_is_no_text_in_which_provinces_look() {
        FilingRequest.Builder introduced = of(
                        NEW_FIRST,
                        Subject.builder().type(SubjectType.ENTERPRISE).region(Region.of(Province.HUBEI)))
                .miniProgram(MiniProgram.builder().introduction("示例").build())
                .noMaterials();
        rule(NOT_TICKED)
                .given(introduced)
                .isUndecidedFor("miniProgram.name", "subject.name", "subject.businessScope", CATEGORIES);
        rule(E_COMMERCE)
                .given(introduced)
                .isUndecidedFor("miniProgram.name", "subject.name", "subject.businessScope", "miniProgram.remark");
        FilingRequest.Builder remarked =
                introduced.miniProgram(MiniProgram.builder().remark("示例").build());
        rule(NOT_TICKED)
                .given(remarked)
                .isUndecidedFor("miniProgram.name", "subject.name", "subject.businessScope", CATEGORIES);
        rule(E_COMMERCE).given(remarked).isUndecidedFor("miniProgram.name", "subject.name", "subject.businessScope");
    }

    @Test
    void a_word_may_stand_in_a_text_that_is_not_given() {
        FilingRequest.Builder withoutScope = unit(NEW_FIRST, Province.HUBEI).noMaterials();
        rule(NOT_TICKED).given(withoutScope).isUndecidedFor("subject.businessScope");
        FilingRequest.Builder withScope =
                scope(NEW_FIRST, Province.HUBEI, "软件开发").noMaterials();
        rule(NOT_TICKED).given(withScope).isSilent();
        rule(E_COMMERCE).given(withScope).isUndecidedFor("miniProgram.remark");
    }

    @Test
    void an_approval_of_another_sector_stands_in_for_nothing() {
        MiniProgram news = miniProgram()
                .preApprovals(PreApproval.of(PreApprovalCategory.NEWS, "示例文号"))
                .build();
        MaterialAtHand newsPaper = MaterialAtHand.builder(Material.PRE_APPROVAL_DOCUMENT)
                .category(PreApprovalCategory.NEWS)
                .build();
        rule(STATEMENT)
                .given(scope(NEW_FIRST, Province.SHANGHAI, "展览服务")
                        .miniProgram(news)
                        .materials(newsPaper))
                .isProvincialViolationAt(WARNING, "materials");
        rule(STATEMENT)
                .given(scope(NEW_FIRST, Province.SHANGHAI, "展览服务")
                        .miniProgram(miniProgram()
                                .preApprovals(PreApproval.of(PreApprovalCategory.CULTURE, "示例文号"))
                                .build())
                        .noMaterials())
                .isSilent();
        FilingRequest.Builder education = scope(NEW_FIRST, Province.BEIJING, "教育咨询");
        rule(EDUCATION)
                .given(education
                        .miniProgram(miniProgram()
                                .name("示例教育")
                                .preApprovals(PreApproval.of(PreApprovalCategory.NEWS, "示例文号"))
                                .build())
                        .materials(newsPaper))
                .isProvincialViolationAt(BLOCKING, "materials");
        rule(EDUCATION)
                .given(education
                        .miniProgram(named("示例教育"))
                        .materials(MaterialAtHand.builder(Material.PRE_APPROVAL_DOCUMENT)
                                .category(PreApprovalCategory.OFF_CAMPUS_TRAINING)
                                .build()))
                .isSilent();
        rule(FINANCE_COMMITMENT)
                .telling(ALL)
                .given(scope(NEW_FIRST, Province.GUANGDONG, "理财咨询")
                        .miniProgram(news)
                        .materials(newsPaper))
                .isProvincialViolationAt(WARNING, "materials");
    }

    @Test
    void a_licence_for_telecommunications_is_a_paper_of_no_category() {
        FilingRequest.Builder trader = scope(NEW_FIRST, Province.SICHUAN, "电子商务");
        rule(STATEMENT)
                .telling(ALL)
                .given(trader.miniProgram(miniProgram()
                                .preApprovals(PreApproval.of(PreApprovalCategory.NEWS, "示例文号"))
                                .build())
                        .noMaterials())
                .isProvincialViolationAt(WARNING, "materials");
        rule(STATEMENT)
                .telling(ALL)
                .given(trader.materials(atHand(Material.PRE_APPROVAL_DOCUMENT)))
                .isSilent();
    }

    @Test
    void hubei_asks_for_no_approval_of_drugs_that_nobody_gives_any_more() {
        rule(NOT_TICKED).countsUntil(LAST_OF_APPROVALS, scope(NEW_FIRST, Province.HUBEI, "药品零售"));
        rule(NOT_TICKED).given(scope(NEW_FIRST, Province.HUBEI, "出版物零售")).isSilent();
    }

    @Test
    void hubei_takes_no_declaration_in_place_of_an_approval() {
        rule(NOT_TICKED)
                .given(scope(CHANGE_SUBJECT, Province.HUBEI, "药品零售").evaluatedOn(LAST_OF_APPROVALS))
                .isSilent();
        rule(NOT_TICKED)
                .given(scope(NEW_FIRST, Province.HUBEI, "药品零售").evaluatedOn(LAST_OF_APPROVALS))
                .isProvincialViolationAt(BLOCKING, CATEGORIES)
                .isSaying("湖北", "药品");
        rule(NOT_TICKED)
                .given(scope(NEW_FIRST, Province.HUBEI, "理财咨询"))
                .isProvincialViolationAt(BLOCKING, CATEGORIES)
                .isSaying("理财");
        rule(NOT_TICKED)
                .given(scope(NEW_FIRST, Province.HUBEI, "药品零售")
                        .evaluatedOn(LAST_OF_APPROVALS)
                        .miniProgram(ticking(PreApprovalCategory.DRUG_SALE)))
                .isSilent();
        rule(NOT_TICKED)
                .given(scope(NEW_FIRST, Province.HUBEI, "理财咨询").miniProgram(ticking(PreApprovalCategory.FINANCE)))
                .isSilent();
        rule(NOT_TICKED)
                .given(scope(NEW_FIRST, Province.HUBEI, "食品零售（不含药品）").evaluatedOn(LAST_OF_APPROVALS))
                .isSilent();
        FilingRequest.Builder named =
                unit(NEW_FIRST, Province.HUBEI).miniProgram(named("示例药品")).evaluatedOn(LAST_OF_APPROVALS);
        rule(NOT_TICKED).given(named).isProvincialViolationAt(BLOCKING, CATEGORIES);
        rule(NATIONAL_SECTOR).given(named).isSilent();
        rule(NATIONAL_STATEMENT).given(named).isSilent();
        rule(NATIONAL_SECTOR)
                .given(unit(NEW_FIRST, Province.HUNAN)
                        .miniProgram(named("示例药品"))
                        .evaluatedOn(LAST_OF_APPROVALS))
                .isViolatedAt(CATEGORIES);
        rule(NATIONAL_STATEMENT)
                .given(unit(NEW_FIRST, Province.HUNAN)
                        .miniProgram(named("示例药品"))
                        .evaluatedOn(LAST_OF_APPROVALS))
                .speaks();
    }

    @Test
    void tibet_wants_the_licence_of_who_has_religion_in_the_scope() {
        rule(RELIGION)
                .given(scope(NEW_FIRST, Province.TIBET, "宗教用品"))
                .isProvincialViolationAt(BLOCKING, CATEGORIES)
                .isSaying("西藏", "宗教");
        rule(RELIGION).given(scope(CHANGE_SUBJECT, Province.TIBET, "宗教用品")).isSilent();
        rule(RELIGION).given(scope(NEW_FIRST, Province.TIBET, "食品")).isSilent();
        rule(RELIGION)
                .given(scope(NEW_FIRST, Province.TIBET, "宗教用品").miniProgram(ticking(PreApprovalCategory.RELIGION)))
                .isSilent();
        rule(RELIGION).given(scope(NEW_FIRST, Province.SICHUAN, "宗教用品")).isSilent();
        rule(RELIGION).given(unit(NEW_FIRST, Province.TIBET)).isUndecidedFor("subject.businessScope");
        // Shanghai has a row on its scope, too.
        rule(RELIGION).given(scope(NEW_FIRST, Province.SHANGHAI, "展览服务")).isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例新闻", "示例广播", "示例电视", "示例游戏", "示例药品", "示例网约车", "示例动漫", "示例培训", "示例金融"})
    void sichuan_wants_approvals_for_words_in_names(String name) {
        rule(NAME)
                .given(unit(NEW_FIRST, Province.SICHUAN).miniProgram(named(name)))
                .isProvincialViolationAt(BLOCKING, "miniProgram.name")
                .isSaying("四川");
        rule(NAME)
                .given(unit(CHANGE_SUBJECT, Province.SICHUAN).miniProgram(named(name)))
                .isSilent();
        rule(NAME)
                .given(unit(NEW_FIRST, Province.SICHUAN)
                        .miniProgram(miniProgram()
                                .name(name)
                                .preApprovalCategories(PreApprovalCategory.NEWS)
                                .build()))
                .isSilent();
        rule(NAME)
                .given(unit(NEW_FIRST, Province.HUNAN).miniProgram(named(name)))
                .isSilent();
    }

    @Test
    void sichuan_takes_other_names() {
        rule(NAME).given(unit(NEW_FIRST, Province.SICHUAN)).isSilent();
        rule(NAME)
                .given(unit(NEW_FIRST, Province.SICHUAN)
                        .miniProgram(MiniProgram.builder("示例新闻").build()))
                .isUndecidedFor(CATEGORIES);
        rule(NAME)
                .given(unit(NEW_FIRST, Province.SICHUAN)
                        .miniProgram(MiniProgram.builder().build()))
                .isUndecidedFor("miniProgram.name", CATEGORIES);
        // Hubei looks at names as well, but by another rule.
        rule(NAME)
                .given(unit(NEW_FIRST, Province.HUBEI).miniProgram(named("示例药品")))
                .isSilent();
    }

    @Test
    void guangdong_is_said_to_refuse_finance_or_to_take_a_commitment() {
        FilingRequest.Builder finance =
                scope(NEW_FIRST, Province.GUANGDONG, "理财咨询").noMaterials();
        rule(WORDS_UNSETTLED).given(finance).isOpen().isSaying("广东", "不予备案", "承诺书");
        rule(WORDS_UNSETTLED)
                .given(scope(CHANGE_SUBJECT, Province.GUANGDONG, "理财咨询"))
                .isSilent();
        rule(WORDS_UNSETTLED)
                .given(scope(NEW_FIRST, Province.GUANGDONG, "软件开发"))
                .isSilent();
        rule(WORDS_UNSETTLED).given(scope(NEW_FIRST, Province.ZHEJIANG, "理财咨询")).isSilent();
        rule(FINANCE_REFUSED).given(finance).isSilent();
        rule(FINANCE_REFUSED).telling(ALL).given(finance).isProvincialViolationAt(WARNING, "miniProgram.preApprovals");
        rule(FINANCE_COMMITMENT).telling(ALL).given(finance).isProvincialViolationAt(WARNING, "materials");
        rule(FINANCE_COMMITMENT)
                .telling(ALL)
                .given(scope(NEW_FIRST, Province.GUANGDONG, "理财咨询")
                        .materials(atHand(Material.NO_PRE_APPROVAL_COMMITMENT)))
                .isRequired(PROVIDED);
        rule(FINANCE_COMMITMENT)
                .telling(ALL)
                .given(scope(NEW_FIRST, Province.GUANGDONG, "理财咨询")
                        .materials(atHand(Material.SPECIAL_APPROVAL_DOCUMENT)))
                .isSilent();
        for (String id : List.of(FINANCE_REFUSED, FINANCE_COMMITMENT)) {
            rule(id).telling(ALL)
                    .given(scope(CHANGE_SUBJECT, Province.GUANGDONG, "理财咨询").noMaterials())
                    .isSilent();
            rule(id).telling(ALL)
                    .given(scope(NEW_FIRST, Province.GUANGDONG, "软件开发").noMaterials())
                    .isSilent();
            rule(id).telling(ALL)
                    .given(scope(NEW_FIRST, Province.BEIJING, "理财咨询").noMaterials())
                    .isSilent();
            rule(id).telling(ALL)
                    .given(filing(NEW_FIRST)
                            .subject(Subject.builder()
                                    .type(SubjectType.ENTERPRISE)
                                    .region(Region.of(Province.GUANGDONG))
                                    .build())
                            .miniProgram(MiniProgram.builder().build()))
                    .isUndecidedFor("miniProgram.name", "subject.name", "subject.businessScope");
        }
        rule(NATIONAL_FINANCE).given(finance).isViolatedAt(CATEGORIES);
        rule(NATIONAL_FINANCE).telling(ALL).given(finance).isSilent();
    }

    @Test
    void beijing_wants_a_paper_where_names_and_scope_have_words_of_education() {
        FilingRequest.Builder education = scope(NEW_FIRST, Province.BEIJING, "教育咨询")
                .miniProgram(named("示例教育"))
                .noMaterials();
        rule(EDUCATION).given(education).isProvincialViolationAt(BLOCKING, "materials");
        rule(NOT_TICKED).given(education).isSilent();
        rule(EDUCATION)
                .given(education.materials(atHand(Material.NO_PRE_APPROVAL_COMMITMENT)))
                .isRequired(Material.NO_PRE_APPROVAL_COMMITMENT, PROVIDED);
        rule(EDUCATION)
                .given(education
                        .noMaterials()
                        .miniProgram(miniProgram()
                                .name("示例教育")
                                .preApprovals(PreApproval.of(PreApprovalCategory.EDUCATION, "示例文号"))
                                .build()))
                .isSilent();
        rule(EDUCATION)
                .given(scope(NEW_FIRST, Province.BEIJING, "教育咨询").noMaterials())
                .isSilent();
        rule(EDUCATION)
                .given(scope(NEW_FIRST, Province.BEIJING, "软件开发")
                        .miniProgram(named("示例教育"))
                        .noMaterials())
                .isSilent();
        rule(EDUCATION)
                .given(unit(NEW_FIRST, Province.BEIJING).miniProgram(named("示例教育")))
                .isUndecidedFor("subject.businessScope");
        rule(EDUCATION)
                .given(scope(CHANGE_SUBJECT, Province.BEIJING, "教育咨询")
                        .miniProgram(named("示例教育"))
                        .noMaterials())
                .isSilent();
        rule(EDUCATION)
                .given(scope(NEW_FIRST, Province.BEIJING, "理财咨询").noMaterials())
                .isSilent();
    }

    @Test
    void hubei_wants_a_statement_on_e_commerce() {
        rule(E_COMMERCE)
                .given(scope(NEW_FIRST, Province.HUBEI, "电子商务").noMaterials())
                .isProvincialViolationAt(BLOCKING, "materials");
        rule(E_COMMERCE)
                .given(scope(NEW_FIRST, Province.HUBEI, "网上销售").noMaterials())
                .isProvincialViolationAt(BLOCKING, "materials")
                .isSaying("湖北");
        rule(E_COMMERCE)
                .given(unit(NEW_FIRST, Province.HUBEI)
                        .miniProgram(miniProgram().remark("本店商城介绍").build())
                        .noMaterials())
                .isProvincialViolationAt(BLOCKING, "materials");
        rule(E_COMMERCE)
                .given(scope(NEW_FIRST, Province.HUBEI, "网上销售").materials(atHand(Material.SITUATION_STATEMENT)))
                .isRequired(Material.SITUATION_STATEMENT, PROVIDED);
        rule(E_COMMERCE).given(scope(NEW_FIRST, Province.HUBEI, "网上销售")).isUndecidedFor("materials");
        rule(E_COMMERCE)
                .given(of(
                                NEW_FIRST,
                                Subject.builder()
                                        .type(SubjectType.ENTERPRISE)
                                        .region(enterpriseIn(Province.HUBEI)
                                                .build()
                                                .region()))
                        .miniProgram(MiniProgram.builder().build())
                        .noMaterials())
                .isUndecidedFor("miniProgram.name", "subject.name", "subject.businessScope", "miniProgram.remark");
        rule(E_COMMERCE)
                .given(scope(CHANGE_SUBJECT, Province.HUBEI, "网上销售").noMaterials())
                .isSilent();
        rule(E_COMMERCE)
                .given(scope(NEW_FIRST, Province.HUBEI, "软件开发")
                        .miniProgram(miniProgram().remark("示例").build())
                        .noMaterials())
                .isSilent();
        rule(E_COMMERCE)
                .given(scope(NEW_FIRST, Province.HUBEI, "药品零售")
                        .miniProgram(miniProgram().remark("示例").build())
                        .noMaterials())
                .isSilent();
        rule(E_COMMERCE)
                .given(scope(NEW_FIRST, Province.HUNAN, "网上销售").noMaterials())
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({"展览服务", "展览展示服务", "文化艺术交流策划咨询"})
    void shanghai_wants_a_statement_on_culture(String scope) {
        rule(STATEMENT)
                .given(scope(NEW_FIRST, Province.SHANGHAI, scope).noMaterials())
                .isProvincialViolationAt(WARNING, "materials")
                .isSaying("上海");
        rule(STATEMENT)
                .given(scope(NEW_FIRST, Province.SHANGHAI, scope).materials(atHand(Material.SITUATION_STATEMENT)))
                .isRequired(Material.SITUATION_STATEMENT, PROVIDED);
        rule(STATEMENT)
                .given(scope(NEW_FIRST, Province.SHANGHAI, scope).materials(atHand(Material.PRE_APPROVAL_DOCUMENT)))
                .isSilent();
        rule(STATEMENT)
                .given(scope(CHANGE_SUBJECT, Province.SHANGHAI, scope).noMaterials())
                .isSilent();
        rule(STATEMENT)
                .given(scope(NEW_FIRST, Province.ZHEJIANG, scope).noMaterials())
                .isSilent();
    }

    @Test
    void shanghai_looks_at_names_before_the_scope() {
        rule(STATEMENT)
                .given(unit(NEW_FIRST, Province.SHANGHAI)
                        .miniProgram(named("示例文化"))
                        .noMaterials())
                .isProvincialViolationAt(WARNING, "materials");
        rule(STATEMENT).given(unit(NEW_FIRST, Province.SHANGHAI).noMaterials()).isUndecidedFor("subject.businessScope");
        rule(STATEMENT)
                .given(scope(NEW_FIRST, Province.SHANGHAI, "软件开发").noMaterials())
                .isSilent();
        // Beijing has a row on education, answered by another rule.
        rule(STATEMENT)
                .given(scope(NEW_FIRST, Province.BEIJING, "教育咨询")
                        .miniProgram(named("示例教育"))
                        .noMaterials())
                .isSilent();
    }

    @Test
    void sichuan_is_said_to_want_papers_of_traders_and_insurance_agents() {
        rule(STATEMENT)
                .telling(ALL)
                .given(scope(NEW_FIRST, Province.SICHUAN, "电子商务").noMaterials())
                .isProvincialViolationAt(WARNING, "materials");
        rule(INSURANCE)
                .telling(ALL)
                .given(scope(NEW_FIRST, Province.SICHUAN, "保险代理").noMaterials())
                .isProvincialViolationAt(WARNING, "miniProgram.preApprovals");
        rule(INSURANCE)
                .telling(ALL)
                .given(scope(NEW_FIRST, Province.SICHUAN, "保险代理").materials(atHand(Material.PRE_APPROVAL_DOCUMENT)))
                .isRequired(Material.PRE_APPROVAL_DOCUMENT, PROVIDED);
        rule(INSURANCE)
                .telling(ALL)
                .given(scope(CHANGE_SUBJECT, Province.SICHUAN, "保险代理").noMaterials())
                .isSilent();
        rule(INSURANCE)
                .telling(ALL)
                .given(scope(NEW_FIRST, Province.SICHUAN, "电子商务").noMaterials())
                .isSilent();
        rule(INSURANCE).given(scope(NEW_FIRST, Province.SICHUAN, "保险代理")).isSilent();
        rule(INSURANCE).telling(ALL).given(unit(NEW_FIRST, Province.SICHUAN)).isUndecidedFor("subject.businessScope");
        rule(WORDS_UNSETTLED)
                .given(scope(NEW_FIRST, Province.SICHUAN, "保险代理"))
                .isOpen()
                .isSaying("四川");
        rule(WORDS_UNSETTLED).given(scope(NEW_FIRST, Province.SICHUAN, "电子商务")).isOpen();
    }

    @Test
    void a_hospital_of_guangdong_quotes_its_licence() {
        FilingRequest.Builder hospital = of(NEW_FIRST, hospital().remark(""));
        rule(MEDICAL).given(hospital).isSilent();
        rule(MEDICAL).telling(ALL).given(hospital).isProvincialViolationAt(INFO, "subject.remark");
        rule(MEDICAL).telling(ALL).given(of(NEW_FIRST, hospital())).isUndecidedFor("subject.remark");
        rule(MEDICAL)
                .telling(ALL)
                .given(of(
                        NEW_FIRST,
                        enterpriseIn(Province.GUANGDONG)
                                .remark(" ")
                                .certificate(SubjectCertificate.builder(CertificateType.MEDICAL_INSTITUTION_LICENCE)
                                        .build())))
                .isProvincialViolationAt(INFO, "subject.remark");
        rule(MEDICAL)
                .telling(ALL)
                .given(of(NEW_FIRST, hospital().remark("示例许可证")))
                .isSilent();
        rule(MEDICAL).telling(ALL).given(unit(NEW_FIRST, Province.GUANGDONG)).isSilent();
        rule(MEDICAL)
                .telling(ALL)
                .given(of(FilingType.CHANGE_SERVICE, hospital().remark("")))
                .isSilent();
        rule(MEDICAL)
                .telling(ALL)
                .given(of(NEW_FIRST, hospital().remark("").region(Region.of(Province.HUNAN))))
                .isSilent();
    }

    @Test
    void what_is_ticked_as_a_game_is_one() {
        rule(GAME)
                .telling(ALL)
                .given(unit(NEW_FIRST, Province.GUANGDONG).miniProgram(ticking(PreApprovalCategory.GAME)))
                .isOpen();
    }

    @Test
    void to_file_games_before_their_licence_is_told_with_a_warning() {
        rule(GAME)
                .telling(ALL)
                .given(doing(NEW_FIRST, Province.GUANGDONG, Feature.GAME))
                .isOpen()
                .isSaying("全国规定");
        rule(GAME).given(doing(NEW_FIRST, Province.GUANGDONG, Feature.GAME)).isSilent();
        rule(GAME)
                .telling(ALL)
                .given(doing(NEW_FIRST, Province.GUANGDONG, Feature.VIDEO))
                .isSilent();
        rule(GAME).telling(ALL).given(unit(NEW_FIRST, Province.GUANGDONG)).isSilent();
        rule(GAME)
                .telling(ALL)
                .given(doing(CHANGE_SUBJECT, Province.GUANGDONG, Feature.GAME))
                .isSilent();
        rule(GAME)
                .telling(ALL)
                .given(doing(NEW_FIRST, Province.HUNAN, Feature.GAME))
                .isSilent();
    }

    @Test
    void tianjin_is_said_to_refuse_some_words_in_names() {
        FilingRequest.Builder platform = unit(NEW_FIRST, Province.TIANJIN).miniProgram(named("示例平台"));
        rule(NAME_REFUSED).given(platform).isSilent();
        rule(NAME_REFUSED)
                .telling(ALL)
                .given(platform)
                .isProvincialViolationAt(WARNING, "miniProgram.name")
                .isSaying("平台");
        rule(NAME_REFUSED).telling(ALL).given(unit(NEW_FIRST, Province.TIANJIN)).isSilent();
        rule(NAME_REFUSED)
                .telling(ALL)
                .given(unit(CHANGE_SUBJECT, Province.TIANJIN).miniProgram(named("示例平台")))
                .isSilent();
        rule(NAME_REFUSED)
                .telling(ALL)
                .given(unit(NEW_FIRST, Province.HUNAN).miniProgram(named("示例平台")))
                .isSilent();
        rule(NAME_REFUSED)
                .telling(ALL)
                .given(unit(NEW_FIRST, Province.SICHUAN).miniProgram(named("示例新闻")))
                .isSilent();
        rule(NAME_REFUSED)
                .telling(ALL)
                .given(unit(NEW_FIRST, Province.TIANJIN)
                        .miniProgram(MiniProgram.builder().build()))
                .isUndecidedFor("miniProgram.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例平台", "示例资讯", "示例在线"})
    void that_tianjin_may_refuse_a_word_in_the_name_is_said_without_all_requirements(String name) {
        rule(NAME_UNSETTLED)
                .given(unit(NEW_FIRST, Province.TIANJIN).miniProgram(named(name)))
                .isOpen()
                .isSaying("天津", "资讯");
        rule(NAME_UNSETTLED)
                .given(unit(CHANGE_SUBJECT, Province.TIANJIN).miniProgram(named(name)))
                .isSilent();
        rule(NAME_UNSETTLED)
                .given(unit(NEW_FIRST, Province.HUNAN).miniProgram(named(name)))
                .isSilent();
    }

    @Test
    void only_the_words_in_question_make_the_name_a_question() {
        rule(NAME_UNSETTLED)
                .given(unit(NEW_FIRST, Province.TIANJIN).miniProgram(named("示例待办")))
                .isSilent();
        // Words of finance are another question of the same kind, of another point.
        rule(NAME_UNSETTLED).given(scope(NEW_FIRST, Province.GUANGDONG, "理财咨询")).isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"资讯", "网站", "网络", "论坛", "社区", "工作室", "平台", "主页", "导航", "分享", "热线", "社团"})
    void words_that_tianjin_is_said_to_refuse(String word) {
        rule(NAME_REFUSED)
                .telling(ALL)
                .given(unit(NEW_FIRST, Province.TIANJIN).miniProgram(named("示例" + word)))
                .isProvincialViolationAt(WARNING, "miniProgram.name")
                .isSaying("“" + word + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"博客", "论坛", "在线", "社区", "交流"})
    void words_that_tianjin_is_said_to_take_with_an_approval(String word) {
        FilingRequest.Builder request = unit(NEW_FIRST, Province.TIANJIN).miniProgram(named("示例" + word));
        if (word.equals("论坛") || word.equals("社区")) {
            // The page has them among the refused words, too.
            rule(NAME_REFUSED).telling(ALL).given(request).isProvincialViolationAt(WARNING, "miniProgram.name");
            rule(NAME_UNAPPROVED).telling(ALL).given(request).isSilent();
        } else {
            rule(NAME_UNAPPROVED)
                    .telling(ALL)
                    .given(request)
                    .isProvincialViolationAt(WARNING, "miniProgram.name")
                    .isSaying("“" + word + "”");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"博客", "个人空间"})
    void blogs_are_told_by_their_names(String word) {
        rule(BLOG)
                .given(individual(NEW_FIRST, Province.JIANGXI).miniProgram(in("社交/" + word)))
                .isProvincialViolationAt(WARNING, "miniProgram.categories")
                .isSaying(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "承诺", "不含企业", "不含单位", "不含公司", "不含任何企业", "不含任何单位", "不涉及企业", "不涉及单位", "不涉及任何企业", "不涉及任何单位", "不包含企业",
                "不包含单位"
            })
    void declarations_are_told_by_their_words(String words) {
        rule(DECLARATION)
                .given(remarking(NEW_FIRST, Province.GANSU, "记录每天读的书，" + words + "信息"))
                .isSilent();
    }

    @Test
    void tianjin_is_said_to_take_others_with_an_approval() {
        rule(NAME_UNAPPROVED)
                .telling(ALL)
                .given(unit(NEW_FIRST, Province.TIANJIN).miniProgram(named("示例在线")))
                .isProvincialViolationAt(WARNING, "miniProgram.name")
                .isSaying("在线");
        rule(NAME_UNAPPROVED)
                .telling(ALL)
                .given(unit(NEW_FIRST, Province.TIANJIN).miniProgram(named("示例在线平台")))
                .isSilent();
        rule(NAME_UNAPPROVED)
                .telling(ALL)
                .given(unit(NEW_FIRST, Province.TIANJIN)
                        .miniProgram(miniProgram()
                                .name("示例在线")
                                .preApprovalCategories(PreApprovalCategory.NEWS)
                                .build()))
                .isSilent();
        rule(NAME_UNAPPROVED)
                .telling(ALL)
                .given(unit(NEW_FIRST, Province.TIANJIN))
                .isSilent();
        rule(NAME_UNAPPROVED)
                .telling(ALL)
                .given(unit(CHANGE_SUBJECT, Province.TIANJIN).miniProgram(named("示例在线")))
                .isSilent();
        rule(NAME_UNAPPROVED)
                .telling(ALL)
                .given(unit(NEW_FIRST, Province.HUNAN).miniProgram(named("示例在线")))
                .isSilent();
        rule(NAME_UNAPPROVED)
                .telling(ALL)
                .given(unit(NEW_FIRST, Province.TIANJIN)
                        .miniProgram(MiniProgram.builder("示例在线").build()))
                .isUndecidedFor(CATEGORIES);
    }

    @Test
    void individuals_of_guangdong_use_no_villages_in_names() {
        rule(VILLAGE)
                .telling(ALL)
                .given(individual(NEW_FIRST, Province.GUANGDONG).miniProgram(named("样例村记事")))
                .isProvincialViolationAt(WARNING, "miniProgram.name");
        rule(VILLAGE)
                .given(individual(NEW_FIRST, Province.GUANGDONG).miniProgram(named("样例村记事")))
                .isSilent();
        rule(VILLAGE)
                .telling(ALL)
                .given(individual(NEW_FIRST, Province.GUANGDONG))
                .isSilent();
        rule(VILLAGE)
                .telling(ALL)
                .given(individual(CHANGE_SUBJECT, Province.GUANGDONG).miniProgram(named("样例村记事")))
                .isSilent();
        rule(VILLAGE)
                .telling(ALL)
                .given(unit(NEW_FIRST, Province.TIANJIN).miniProgram(named("示例平台")))
                .isSilent();
        rule(VILLAGE)
                .telling(ALL)
                .given(individual(NEW_FIRST, Province.GUANGDONG)
                        .miniProgram(MiniProgram.builder().build()))
                .isUndecidedFor("miniProgram.name");
    }

    @Test
    void whether_a_name_has_a_region_or_pinyin_somebody_must_look_at() {
        rule(REGION)
                .telling(ALL)
                .given(individual(NEW_FIRST, Province.GUANGDONG).miniProgram(named("示例记事")))
                .isOpen()
                .isSaying("广东", "拼音");
        rule(REGION)
                .telling(ALL)
                .given(individual(NEW_FIRST, Province.GUANGDONG).miniProgram(named("样例村记事")))
                .isSilent();
        rule(REGION)
                .telling(ALL)
                .given(individual(NEW_FIRST, Province.GUANGDONG)
                        .miniProgram(MiniProgram.builder().build()))
                .isSilent();
        rule(REGION)
                .telling(ALL)
                .given(individual(CHANGE_SUBJECT, Province.GUANGDONG).miniProgram(named("示例记事")))
                .isSilent();
        rule(REGION)
                .telling(ALL)
                .given(unit(NEW_FIRST, Province.TIANJIN).miniProgram(named("示例记事")))
                .isSilent();
    }

    @Test
    void what_a_scope_excepts_is_no_religion() {
        rule(RELIGION).given(scope(NEW_FIRST, Province.TIBET, "工艺品销售（不含宗教用品）")).isSilent();
        rule(RELIGION).given(scope(NEW_FIRST, Province.TIBET, "宗教用品销售")).isProvincialViolationAt(BLOCKING, CATEGORIES);
    }

    @Test
    void sichuan_speaks_of_e_commerce_by_that_word() {
        rule(STATEMENT)
                .telling(ALL)
                .given(scope(NEW_FIRST, Province.SICHUAN, "网上销售").noMaterials())
                .isSilent();
        rule(STATEMENT)
                .telling(ALL)
                .given(scope(NEW_FIRST, Province.SICHUAN, "电子商务").noMaterials())
                .isRequired(Material.SITUATION_STATEMENT, MISSING);
    }

    @ParameterizedTest
    @EnumSource(names = "TIANJIN")
    void individuals_of_some_provinces_do_not_trade(Province province) {
        rule(TRADE)
                .given(individualDoing(NEW_FIRST, province, Feature.SELLS_OWN_GOODS))
                .isProvincialViolationAt(WARNING, "miniProgram.features")
                .isSaying(province.chinese(), "自营商品销售");
        rule(TRADE).given(individualDoing(NEW_FIRST, province, Feature.VIDEO)).isSilent();
        rule(TRADE)
                .given(individualDoing(CHANGE_SUBJECT, province, Feature.SELLS_OWN_GOODS))
                .isSilent();
        rule(TRADE).given(individual(NEW_FIRST, province)).isUndecidedFor("miniProgram.features");
        rule(TRADE).given(doing(NEW_FIRST, province, Feature.SELLS_OWN_GOODS)).isSilent();
        rule(NATIONAL_TRADE)
                .given(individualDoing(NEW_FIRST, province, Feature.SELLS_OWN_GOODS))
                .isSilent();
    }

    @Test
    void where_the_province_says_nothing_sure_of_trade_the_nation_speaks() {
        FilingRequest.Builder trading = individualDoing(NEW_FIRST, Province.BEIJING, Feature.SELLS_OWN_GOODS);
        rule(NATIONAL_TRADE).given(trading).isViolatedAt("miniProgram.features");
        rule(TRADE).given(trading).isSilent();
        rule(TRADE).telling(ALL).given(trading).isProvincialViolationAt(WARNING, "miniProgram.features");
        // An old page does not silence what holds everywhere.
        rule(NATIONAL_TRADE).telling(ALL).given(trading).isViolatedAt("miniProgram.features");
    }

    @Test
    void blogs_of_individuals_in_guangdong_do_not_trade() {
        FilingRequest.Builder blog = individual(NEW_FIRST, Province.GUANGDONG)
                .miniProgram(miniProgram()
                        .categories("博客")
                        .features(Feature.SELLS_OWN_GOODS)
                        .build());
        rule(BLOG_TRADE)
                .given(blog)
                .isProvincialViolationAt(WARNING, "miniProgram.features")
                .isSaying("广东", "自营商品销售");
        rule(NATIONAL_TRADE).given(blog).isViolatedAt("miniProgram.features");
        rule(BLOG_TRADE)
                .given(individual(NEW_FIRST, Province.GUANGDONG).miniProgram(in("博客")))
                .isUndecidedFor("miniProgram.features");
        rule(BLOG_TRADE)
                .given(individual(NEW_FIRST, Province.GUANGDONG)
                        .miniProgram(miniProgram()
                                .categories("博客")
                                .features(Feature.VIDEO)
                                .build()))
                .isSilent();
        rule(BLOG_TRADE)
                .given(individualDoing(NEW_FIRST, Province.GUANGDONG, Feature.SELLS_OWN_GOODS))
                .isSilent();
        rule(BLOG_TRADE)
                .given(individual(CHANGE_SUBJECT, Province.GUANGDONG)
                        .miniProgram(blog.build().miniProgram()))
                .isSilent();
        rule(BLOG_TRADE)
                .given(individual(NEW_FIRST, Province.INNER_MONGOLIA)
                        .miniProgram(blog.build().miniProgram()))
                .isSilent();
    }

    @Test
    void whether_individuals_of_guangdong_advertise_is_not_told() {
        rule(ADVERTISING).given(individual(NEW_FIRST, Province.GUANGDONG)).isSilent();
        rule(ADVERTISING)
                .given(individual(NEW_FIRST, Province.GUANGDONG).miniProgram(in("博客")))
                .isOpen()
                .isSaying("广告");
        rule(ADVERTISING)
                .given(individual(CHANGE_SUBJECT, Province.GUANGDONG).miniProgram(in("博客")))
                .isSilent();
        rule(ADVERTISING)
                .given(individual(NEW_FIRST, Province.INNER_MONGOLIA).miniProgram(in("博客")))
                .isSilent();
        rule(ADVERTISING)
                .given(unit(NEW_FIRST, Province.GUANGDONG).miniProgram(in("博客")))
                .isSilent();
    }

    @Test
    void individuals_of_jiangxi_choose_no_blogs() {
        rule(BLOG)
                .given(individual(NEW_FIRST, Province.JIANGXI).miniProgram(in("工具", "社交/博客")))
                .isProvincialViolationAt(WARNING, "miniProgram.categories")
                .isSaying("社交/博客");
        rule(BLOG)
                .given(individual(NEW_FIRST, Province.JIANGXI)
                        .miniProgram(miniProgram().serviceContentTypes(77).build())
                        .codeTables(withType(77, "博客、个人空间")))
                .isProvincialViolationAt(WARNING, "miniProgram.serviceContentTypes")
                .isSaying("博客、个人空间");
        rule(BLOG)
                .given(individual(NEW_FIRST, Province.JIANGXI).miniProgram(in("工具")))
                .isSilent();
        rule(BLOG).given(individual(NEW_FIRST, Province.JIANGXI)).isSilent();
        rule(BLOG)
                .given(individual(CHANGE_SUBJECT, Province.JIANGXI).miniProgram(in("社交/博客")))
                .isSilent();
        rule(BLOG)
                .given(individual(NEW_FIRST, Province.INNER_MONGOLIA).miniProgram(in("社交/博客")))
                .isSilent();
        rule(BLOG)
                .telling(ALL)
                .given(individual(NEW_FIRST, Province.INNER_MONGOLIA).miniProgram(in("社交/博客")))
                .isProvincialViolationAt(WARNING, "miniProgram.categories");
    }

    @Test
    void individuals_of_gansu_declare_in_the_remark_that_it_is_their_own() {
        rule(DECLARATION)
                .given(remarking(NEW_FIRST, Province.GANSU, "记录每天读的书和笔记，供自己查阅使用"))
                .isProvincialViolationAt(WARNING, "miniProgram.remark")
                .isSaying("甘肃");
        rule(DECLARATION)
                .given(remarking(NEW_FIRST, Province.GANSU, "记录每天读的书，不含企业信息"))
                .isSilent();
        rule(DECLARATION).given(individual(NEW_FIRST, Province.GANSU)).isUndecidedFor("miniProgram.remark");
        rule(DECLARATION)
                .given(remarking(CHANGE_SUBJECT, Province.GANSU, "记录每天读的书"))
                .isSilent();
        rule(DECLARATION).given(remarking(NEW_FIRST, Province.HUNAN, "记录每天读的书")).isSilent();
        rule(DECLARATION)
                .telling(ALL)
                .given(remarking(NEW_FIRST, Province.TIANJIN, "记录每天读的书"))
                .isProvincialViolationAt(WARNING, "miniProgram.remark");
        rule(DECLARATION)
                .telling(ALL)
                .given(remarking(NEW_FIRST, Province.INNER_MONGOLIA, "记录每天读的书"))
                .isProvincialViolationAt(WARNING, "miniProgram.remark");
    }

    @Test
    void inner_mongolia_is_said_to_want_longer_remarks() {
        String remark = "记录每天读的书和笔记，供自己查阅，承诺不含企业信息";
        rule(REMARK_SHORT)
                .telling(ALL)
                .given(remarking(NEW_FIRST, Province.INNER_MONGOLIA, remark))
                .isProvincialViolationAt(WARNING, "miniProgram.remark")
                .isSaying("25", "30");
        rule(REMARK_SHORT)
                .telling(ALL)
                .given(remarking(NEW_FIRST, Province.INNER_MONGOLIA, remark + "，如有不实愿意注销"))
                .isSilent();
        // Whatever is too short everywhere is told already.
        rule(REMARK_SHORT)
                .telling(ALL)
                .given(remarking(NEW_FIRST, Province.INNER_MONGOLIA, "记录"))
                .isSilent();
        rule(REMARK_SHORT)
                .given(remarking(NEW_FIRST, Province.INNER_MONGOLIA, remark))
                .isSilent();
        rule(REMARK_SHORT)
                .telling(ALL)
                .given(remarking(CHANGE_SUBJECT, Province.INNER_MONGOLIA, remark))
                .isSilent();
        rule(REMARK_SHORT)
                .telling(ALL)
                .given(individual(NEW_FIRST, Province.INNER_MONGOLIA))
                .isUndecidedFor("miniProgram.remark");
        // Guangdong's quota has a greater number than this remark has characters.
        rule(REMARK_SHORT)
                .telling(ALL)
                .given(remarking(NEW_FIRST, Province.SHANGHAI, remark))
                .isSilent();
    }

    @Test
    void many_services_call_for_more_papers_in_some_provinces() {
        rule(PROPOSAL)
                .telling(ALL)
                .given(having(30, Province.SHANGHAI).noMaterials())
                .isProvincialViolationAt(WARNING, "materials")
                .isSaying("上海");
        rule(PROPOSAL)
                .telling(ALL)
                .given(having(2, Province.HUNAN).materials(atHand(Material.CONSTRUCTION_PROPOSAL)))
                .isRequired(Material.CONSTRUCTION_PROPOSAL, PROVIDED);
        rule(PROPOSAL)
                .telling(ALL)
                .given(having(29, Province.SHANGHAI).noMaterials())
                .isSilent();
        rule(PROPOSAL).given(having(30, Province.SHANGHAI).noMaterials()).isSilent();
        rule(PROPOSAL)
                .telling(ALL)
                .given(having(30, Province.NINGXIA).noMaterials())
                .isSilent();
        rule(PROPOSAL)
                .telling(ALL)
                .given(unit(NEW_SERVICE, Province.HUNAN).noMaterials())
                .isUndecidedFor("subject.history.serviceCount", "subject.history.filings");
        rule(SERVICES)
                .telling(ALL)
                .given(having(5, Province.NINGXIA).noMaterials())
                .isProvincialViolationAt(WARNING, "materials");
        rule(SERVICES)
                .telling(ALL)
                .given(having(4, Province.NINGXIA).noMaterials())
                .isSilent();
        rule(SERVICES)
                .telling(ALL)
                .given(having(30, Province.SHANGHAI).noMaterials())
                .isSilent();
        rule(SERVICES)
                .telling(ALL)
                .given(unit(NEW_SERVICE, Province.NINGXIA).noMaterials())
                .isUndecidedFor("subject.history.serviceCount", "subject.history.filings");
    }

    @Test
    void whether_they_do_is_not_settled_for_mini_programs() {
        rule(MANY_UNSETTLED).given(having(2, Province.HUNAN)).isOpen().isSaying("湖南", "建设方案书");
        rule(MANY_UNSETTLED).given(having(1, Province.HUNAN)).isSilent();
        rule(MANY_UNSETTLED).given(having(5, Province.NINGXIA)).isOpen();
        // Jiangsu does not say how many are many.
        rule(MANY_UNSETTLED).given(having(1, Province.JIANGSU)).isOpen();
        rule(MANY_UNSETTLED).given(having(0, Province.JIANGSU)).isSilent();
        rule(MANY_UNSETTLED).given(unit(NEW_FIRST, Province.HUNAN)).isSilent();
        rule(MANY_UNSETTLED).given(having(30, Province.BEIJING)).isSilent();
        rule(MANY_UNSETTLED).given(having(30, Province.GUANGDONG)).isSilent();
        rule(MANY_UNSETTLED)
                .given(unit(NEW_SERVICE, Province.HUNAN))
                .isUndecidedFor("subject.history.serviceCount", "subject.history.filings");
    }

    @ParameterizedTest
    @EnumSource(names = {"INNER_MONGOLIA", "HEILONGJIANG", "JIANGXI"})
    void whether_public_institutions_need_an_approval_is_not_settled(Province province) {
        FilingRequest.Builder institution = of(NEW_FIRST, enterpriseIn(province).type(SubjectType.PUBLIC_INSTITUTION));
        rule(INSTITUTION_UNSETTLED).given(institution).isOpen().isSaying(province.chinese());
        rule(INSTITUTION).given(institution.noMaterials()).isSilent();
        rule(INSTITUTION).telling(ALL).given(institution.noMaterials()).isProvincialViolationAt(WARNING, "materials");
        rule(INSTITUTION)
                .telling(ALL)
                .given(institution.materials(atHand(Material.SUBJECT_OTHER)))
                .isRequired(Material.SUBJECT_OTHER, PROVIDED);
        rule(INSTITUTION_UNSETTLED).given(unit(NEW_FIRST, province)).isSilent();
        rule(INSTITUTION)
                .telling(ALL)
                .given(unit(NEW_FIRST, province).noMaterials())
                .isSilent();
        rule(INSTITUTION_UNSETTLED)
                .given(of(NEW_FIRST, individualIn(Province.XINJIANG)))
                .isSilent();
    }

    private static FilingRequest.Builder of(FilingType type, Subject.Builder subject) {
        return filing(type).subject(subject.build());
    }

    private static FilingRequest.Builder unit(FilingType type, Province province) {
        return of(type, enterpriseIn(province));
    }

    private static FilingRequest.Builder scope(FilingType type, Province province, String scope) {
        return of(type, enterpriseIn(province).businessScope(scope));
    }

    private static FilingRequest.Builder individual(FilingType type, Province province) {
        return of(type, individualIn(province));
    }

    private static FilingRequest.Builder having(int services, Province province) {
        return of(
                NEW_SERVICE,
                enterpriseIn(province)
                        .history(FilingHistory.builder()
                                .subjectFiled(true)
                                .serviceCount(services)
                                .build()));
    }

    private static Subject.Builder hospital() {
        return enterpriseIn(Province.GUANGDONG).type(SubjectType.MEDICAL_INSTITUTION);
    }

    private static MiniProgram named(String name) {
        return miniProgram().name(name).build();
    }

    private static MiniProgram in(String... categories) {
        return miniProgram().categories(List.of(categories)).build();
    }

    private static MiniProgram ticking(PreApprovalCategory category) {
        return miniProgram().preApprovalCategories(category).build();
    }

    private static FilingRequest.Builder doing(FilingType type, Province province, Feature feature) {
        return unit(type, province).miniProgram(miniProgram().features(feature).build());
    }

    private static FilingRequest.Builder individualDoing(FilingType type, Province province, Feature feature) {
        return individual(type, province)
                .miniProgram(miniProgram().features(feature).build());
    }

    private static FilingRequest.Builder remarking(FilingType type, Province province, String remark) {
        return individual(type, province)
                .miniProgram(miniProgram().remark(remark).build());
    }

    private static CodeTables withType(int code, String name) {
        return new CodeTables(null, null, null, List.of(new ListedCode(code, 500, name)), null);
    }
}
