package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.PreApprovalCategory.DRUG_DEVICE_INFO;
import static io.github.icprules.model.PreApprovalCategory.DRUG_SALE;
import static io.github.icprules.model.PreApprovalCategory.NONE;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 小程序名称: {@code mini-program.drl}, words that must not be in the name. */
class MiniProgramNameWordsRulesTest {

    /** From the next day on information on drugs and devices is filed, and no certificate is given. */
    private static final LocalDate LAST_OF_CERTIFICATES = LocalDate.of(2025, 12, 21);

    private static final String NAME = "miniProgram.name";
    private static final String NATIONAL = "mini-program.name-national";
    private static final String NATIONAL_PLACE = "mini-program.name-national-place";
    private static final String SENSITIVE = "mini-program.name-sensitive";
    private static final String DRUG_INFORMATION = "mini-program.name-of-drug-information";
    private static final String DRUG_TRADE = "mini-program.name-of-drug-trade";
    private static final String COMMERCIAL = "mini-program.name-commercial-for-individual";
    private static final String TRADE = "mini-program.name-trade-for-individual";

    static final List<String> ALL = List.of(NATIONAL, SENSITIVE, DRUG_INFORMATION, DRUG_TRADE, COMMERCIAL, TRADE);

    @ParameterizedTest
    @ValueSource(strings = {"中国", "中华", "中央", "国家", "人民", "人大"})
    void only_a_national_unit_is_called_as_the_nation_is(String word) {
        rule(NATIONAL)
                .given(of(enterprise().nationalUnit(false), word + "记事本"))
                .isViolatedAt(BLOCKING, NAME)
                .isSaying("“" + word + "记事本”", "以“" + word + "”开头");
        rule(NATIONAL)
                .given(of(enterprise().nationalUnit(false), " " + word + "记事本"))
                .isViolatedAt(NAME);
        rule(NATIONAL).given(of(enterprise().nationalUnit(true), word + "记事本")).isSilent();
        rule(NATIONAL)
                .given(of(enterprise().nationalUnit(false), "示例" + word + "记事本"))
                .isSilent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "人民路", "人民东路", "人民西路", "人民南路", "人民北路", "人民中路", "人民街", "人民大道", "人民大街", "人民公园", "人民广场", "人民医院", "人民桥",
                "人民巷", "人民渠", "人民商场", "中华路", "中华街", "中华大街", "中华大道", "中华广场", "中央公园", "中央大街", "中央大道", "中央路", "中央广场",
                "中央商务区", "中央厨房", "中央空调"
            })
    void a_street_or_a_park_is_no_misuse_of_a_national_name(String place) {
        String name = place + "样例小馆";
        rule(NATIONAL).given(of(enterprise().nationalUnit(false), name)).isSilent();
        rule(NATIONAL_PLACE)
                .given(of(enterprise().nationalUnit(false), name))
                .isViolatedAt(WARNING, NAME)
                .isSaying("“" + place + "”是地名");
        rule(NATIONAL_PLACE).given(of(enterprise().nationalUnit(true), name)).isSilent();
        rule(NATIONAL_PLACE)
                .given(of(enterprise().nationalUnit(false), "示例" + name))
                .isSilent();
    }

    @Test
    void a_remark_explains_the_place_in_the_name() {
        MiniProgram.Builder named = miniProgram().name("人民路样例小馆");
        Subject.Builder unit = enterprise().nationalUnit(false);
        rule(NATIONAL_PLACE)
                .given(describing(named.remark("名称中的“人民路”为地名。")).subject(unit.build()))
                .isSilent();
        rule(NATIONAL_PLACE)
                .given(describing(named.remark("在门店点餐。")).subject(unit.build()))
                .isViolatedAt(NAME);
    }

    @Test
    void whether_a_unit_is_national_must_be_known_where_the_name_is_that_of_a_place() {
        rule(NATIONAL_PLACE).given(named("人民路样例小馆")).isUndecidedFor("subject.nationalUnit");
        rule(NATIONAL_PLACE).given(nameless(enterprise())).isUndecidedFor(NAME, "subject.nationalUnit");
    }

    @Test
    void only_a_filing_that_describes_the_mini_program_has_the_name_of_a_place() {
        for (FilingType type : FilingType.values()) {
            FilingRequest.Builder request = filing(type)
                    .subject(individual().build())
                    .miniProgram(miniProgram().name("人民路样例小馆").build());
            if (type.name().matches("NEW_.*|CHANGE_SERVICE|CHANGE_ALL")) {
                rule(NATIONAL_PLACE).given(request).isViolatedAt(NAME);
            } else {
                rule(NATIONAL_PLACE).given(request).isSilent();
            }
        }
        rule(NATIONAL_PLACE).countsFrom(LocalDate.of(2023, 9, 1), of(individual(), "人民路样例小馆"));
    }

    @Test
    void an_individual_is_no_national_unit_whatever_is_said() {
        rule(NATIONAL).given(of(individual(), "中国记事本")).isViolatedAt(NAME);
        rule(NATIONAL).given(of(individual().nationalUnit(true), "中国记事本")).isViolatedAt(NAME);
    }

    @Test
    void whether_a_unit_is_national_must_be_known_where_its_name_says_so() {
        rule(NATIONAL).given(named("中国记事本")).isUndecidedFor("subject.nationalUnit");
        rule(NATIONAL).given(named("示例记事本")).isSilent();
        rule(NATIONAL).given(nameless(enterprise())).isUndecidedFor(NAME, "subject.nationalUnit");
        rule(NATIONAL).given(nameless(enterprise().nationalUnit(false))).isUndecidedFor(NAME);
        rule(NATIONAL).given(nameless(enterprise().nationalUnit(true))).isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "反腐示例,   反腐",
        "示例反腐,   反腐",
        "示例廉政网, 廉政",
        "示例赌博,   赌博",
        "示例色情,   色情",
        "纪检示例,   纪检",
        "监察示例,   监察",
        "信访示例,   信访",
        "维权示例,   维权",
        "投诉示例,   投诉",
        "投诉反腐,   投诉",
    })
    void a_sensitive_word_is_not_let_through(String name, String word) {
        rule(SENSITIVE)
                .given(named(name))
                .isViolatedAt(BLOCKING, NAME)
                .isSaying("“" + name + "”", "敏感词语“" + word + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例纪检", "示例监察", "示例信访", "示例维权", "示例投诉", "示例记事本", ""})
    void some_words_are_sensitive_only_where_the_name_begins_with_them(String name) {
        rule(SENSITIVE).given(named(name)).isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"中国", "中华", "全国"})
    void drug_information_is_not_called_nationwide(String word) {
        rule(DRUG_INFORMATION)
                .given(ticking(DRUG_DEVICE_INFO, word + "示例药箱"))
                .isViolatedAt(BLOCKING, NAME)
                .isSaying("“" + word + "示例药箱”", "以“" + word + "”开头");
        rule(DRUG_INFORMATION)
                .given(ticking(DRUG_DEVICE_INFO, "示例" + word + "药箱"))
                .isSilent();
        rule(DRUG_INFORMATION).given(ticking(NONE, word + "示例药箱")).isSilent();
        rule(DRUG_INFORMATION).given(ticking(DRUG_SALE, word + "示例药箱")).isSilent();
    }

    @Test
    void drug_information_can_be_called_as_its_subject_is() {
        FilingRequest.Builder request = ticking(DRUG_DEVICE_INFO, "全国示例药学会");
        rule(DRUG_INFORMATION).given(request).isViolatedAt(NAME);
        rule(DRUG_INFORMATION)
                .given(request.subject(Subject.builder(SubjectType.SOCIAL_ORGANISATION, " 全国示例药学会 ")
                        .build()))
                .isSilent();
        rule(DRUG_INFORMATION)
                .given(ticking(DRUG_DEVICE_INFO, "中国示例药品(集团)公司")
                        .subject(Subject.builder(SubjectType.ENTERPRISE, "中国示例药品（集团）公司")
                                .build()))
                .isSilent();
    }

    @Test
    void names_and_categories_must_be_known_of_drug_information() {
        rule(DRUG_INFORMATION)
                .given(FilingRequest.builder(NEW_FIRST).evaluatedOn(LAST_OF_CERTIFICATES))
                .isUndecidedFor("miniProgram.preApprovalCategories", NAME, "subject.name");
        rule(DRUG_INFORMATION)
                .given(ticking(DRUG_DEVICE_INFO, "全国药箱")
                        .subject(Subject.builder().build()))
                .isUndecidedFor("subject.name");
        rule(DRUG_INFORMATION)
                .given(describing(MiniProgram.builder("全国药箱")).evaluatedOn(LAST_OF_CERTIFICATES))
                .isUndecidedFor("miniProgram.preApprovalCategories");
        rule(DRUG_INFORMATION)
                .given(describing(MiniProgram.builder().preApprovalCategories(DRUG_DEVICE_INFO))
                        .evaluatedOn(LAST_OF_CERTIFICATES))
                .isUndecidedFor(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"电子商务", "药品招商", "药品招标"})
    void drug_information_has_no_word_of_the_drug_trade(String word) {
        rule(DRUG_TRADE)
                .given(ticking(DRUG_DEVICE_INFO, "示例" + word))
                .isViolatedAt(BLOCKING, NAME)
                .isSaying("“示例" + word + "”", "含有“" + word + "”", "招标代理机构资格");
        rule(DRUG_TRADE).given(ticking(NONE, "示例" + word)).isSilent();
        rule(DRUG_TRADE).given(ticking(DRUG_DEVICE_INFO, "示例药箱")).isSilent();
    }

    @Test
    void name_and_categories_must_be_known_of_the_drug_trade() {
        rule(DRUG_TRADE)
                .given(describing(MiniProgram.builder()).evaluatedOn(LAST_OF_CERTIFICATES))
                .isUndecidedFor("miniProgram.preApprovalCategories", NAME);
        rule(DRUG_TRADE)
                .given(describing(MiniProgram.builder("示例药品招商")).evaluatedOn(LAST_OF_CERTIFICATES))
                .isUndecidedFor("miniProgram.preApprovalCategories");
        rule(DRUG_TRADE)
                .given(describing(MiniProgram.builder().preApprovalCategories(DRUG_DEVICE_INFO))
                        .evaluatedOn(LAST_OF_CERTIFICATES))
                .isUndecidedFor(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"工作室", "外卖", "装饰"})
    void a_studio_or_a_takeaway_in_an_individuals_name_is_not_passed_over(String word) {
        rule(TRADE)
                .given(of(individual(), "示例" + word + "记"))
                .isViolatedAt(WARNING, NAME)
                .isSaying("“示例" + word + "记”", "含有“" + word + "”");
        rule(TRADE).given(of(enterprise(), "示例" + word + "记")).isSilent();
        rule(TRADE).given(of(individual(), "示例记事本")).isSilent();
        rule(TRADE).given(of(Subject.builder(), "示例" + word)).isUndecidedFor("subject.type");
        rule(TRADE).given(nameless(individual())).isUndecidedFor(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"预约", "瑜伽", "火锅"})
    void an_individual_has_no_word_of_trade_in_the_name(String word) {
        rule(COMMERCIAL)
                .given(of(individual(), "示例" + word + "助手"))
                .isViolatedAt(BLOCKING, NAME)
                .isSaying("“示例" + word + "助手”", "经营类词语“" + word + "”");
        rule(COMMERCIAL).given(of(enterprise(), "示例" + word + "助手")).isSilent();
        rule(COMMERCIAL)
                .given(of(Subject.builder(SubjectType.SOLE_TRADER, "示例店"), "示例" + word))
                .isSilent();
    }

    @Test
    void an_individuals_name_without_such_a_word_is_fine() {
        rule(COMMERCIAL).given(of(individual(), "示例记事本")).isSilent();
    }

    @Test
    void a_blog_is_no_trade_unless_a_province_says_so() {
        rule(COMMERCIAL).given(of(individual(), "样例的个人博客")).isSilent();
    }

    @Test
    void who_files_under_which_name_must_be_known() {
        rule(COMMERCIAL).given(of(Subject.builder(), "示例火锅")).isUndecidedFor("subject.type");
        rule(COMMERCIAL).given(nameless(individual())).isUndecidedFor(NAME);
        rule(COMMERCIAL).given(FilingRequest.builder(NEW_FIRST)).isUndecidedFor("subject.type", NAME);
    }

    @Test
    void a_sensitive_word_cannot_be_looked_for_where_there_is_no_name() {
        rule(SENSITIVE).given(nameless(enterprise())).isUndecidedFor(NAME);
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CHANGE_SERVICE", "CHANGE_ALL"})
    void the_words_of_a_filing_that_describes_the_mini_program_are_looked_at(FilingType type) {
        for (String id : ALL) {
            rule(id).given(faulty(type).evaluatedOn(LAST_OF_CERTIFICATES)).isViolatedAt(NAME);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CHANGE_SERVICE", "CHANGE_ALL"})
    void the_words_of_no_other_filing_are_looked_at(FilingType type) {
        for (String id : ALL) {
            rule(id).given(faulty(type).evaluatedOn(LAST_OF_CERTIFICATES)).isSilent();
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void words_are_looked_at_since_the_duty_to_file_began(String id) {
        rule(id).countsFrom(LocalDate.of(2023, 9, 1), faulty(NEW_FIRST));
    }

    @Test
    void names_are_free_once_information_on_drugs_is_filed_and_no_certificate_is_given() {
        rule(DRUG_INFORMATION).countsUntil(LAST_OF_CERTIFICATES, faulty(NEW_FIRST));
        rule(DRUG_TRADE).countsUntil(LAST_OF_CERTIFICATES, faulty(NEW_FIRST));
    }

    /** An individual's, with every word in its name that must not be there. */
    private static FilingRequest.Builder faulty(FilingType type) {
        return filing(type)
                .subject(individual().build())
                .miniProgram(miniProgram()
                        .name("中国药品招商预约外卖反腐")
                        .preApprovalCategories(DRUG_DEVICE_INFO)
                        .build());
    }

    private static FilingRequest.Builder named(String name) {
        return describing(miniProgram().name(name));
    }

    private static FilingRequest.Builder of(Subject.Builder subject, String name) {
        return named(name).subject(subject.build());
    }

    private static FilingRequest.Builder nameless(Subject.Builder subject) {
        return describing(MiniProgram.builder()).subject(subject.build());
    }

    private static FilingRequest.Builder ticking(PreApprovalCategory category, String name) {
        return describing(miniProgram().name(name).preApprovalCategories(category))
                .evaluatedOn(LAST_OF_CERTIFICATES);
    }

    private static FilingRequest.Builder describing(MiniProgram.Builder miniProgram) {
        return filing(NEW_FIRST).miniProgram(miniProgram.build());
    }
}
