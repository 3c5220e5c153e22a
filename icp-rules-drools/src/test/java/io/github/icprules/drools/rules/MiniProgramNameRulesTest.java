package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 小程序名称: {@code mini-program.drl}, length and form of the name. */
class MiniProgramNameRulesTest {

    private static final String NAME = "miniProgram.name";
    private static final String LENGTH = "mini-program.name-length";
    private static final String TAKEN = "mini-program.name-taken";
    private static final String UNRELATED = "mini-program.name-unrelated";
    private static final String DIGITS_OR_LETTERS = "mini-program.name-digits-or-letters";
    private static final String SPECIAL = "mini-program.name-special-characters";
    private static final String DOMAIN = "mini-program.name-domain";
    private static final String FEW_CHINESE = "mini-program.name-few-chinese";

    /** Names, each with a fault of its own. */
    private static final Map<String, String> FAULTY = Map.of(
            LENGTH, "a",
            DIGITS_OR_LETTERS, "1234",
            SPECIAL, "示例！记事",
            DOMAIN, "example.com",
            FEW_CHINESE, "记账");

    static final Set<String> OF_THE_NAME_ALONE = FAULTY.keySet();

    @ParameterizedTest
    @CsvSource({
        "abc,     3",
        "记a,     3",
        "记,      2",
        "'  记 ', 2",
        "'',      0",
        "'   ',   0",
        "示例示例示例示例示例示例示例示a, 31",
        "示例示例示例示例示例示例示例示例, 32",
        "abcdefghijklmnopqrstuvwxyz01234, 31",
        "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷a, 31",
        "ａ：（示例示例示例示例示例示例示, 32",
    })
    void a_name_is_4_to_30_long_where_a_chinese_character_counts_2(String name, int length) {
        rule(LENGTH)
                .given(named(name))
                .isViolatedAt(BLOCKING, NAME)
                .isSaying("“" + name.strip() + "”", "长度为 " + length + "（", "4 至 30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcd",
                "abcde",
                "记ab",
                "记账",
                " 记账 ",
                "𠮷𠮷",
                "（记",
                "示例示例示例示例示例示例示例a",
                "示例示例示例示例示例示例示例示",
                "abcdefghijklmnopqrstuvwxyz0123",
                "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷",
                "\u00a0abcdefghijklmnopqrstuvwxyz0123\u00a0"
            })
    void a_name_of_a_length_in_between_is_fine(String name) {
        rule(LENGTH).given(named(name)).isSilent();
    }

    @Test
    void a_name_that_another_service_has_may_be_rejected() {
        rule(TAKEN)
                .given(describing(miniProgram().nameTaken(true)))
                .isViolatedAt(WARNING, NAME)
                .isSaying("“示例记事本”");
        rule(TAKEN).given(describing(miniProgram().nameTaken(false))).isSilent();
        rule(TAKEN).given(filing(NEW_FIRST)).isUndecidedFor("miniProgram.nameTaken");
    }

    @Test
    void a_name_that_has_to_do_with_nothing_may_be_rejected() {
        rule(UNRELATED)
                .given(describing(miniProgram().nameRelated(false)))
                .isViolatedAt(WARNING, NAME)
                .isSaying("“示例记事本”");
        rule(UNRELATED).given(describing(miniProgram().nameRelated(true))).isSilent();
        rule(UNRELATED).given(filing(NEW_FIRST)).isUndecidedFor("miniProgram.nameRelated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "Sample", "Sample2", "Sample Notes", "ＳＡＭＰＬＥ", "１２３４", "Café"})
    void a_name_of_digits_or_letters_alone_may_be_rejected(String name) {
        rule(DIGITS_OR_LETTERS).given(named(name)).isViolatedAt(WARNING, NAME).isSaying("“" + name + "”");
        rule(FEW_CHINESE).given(named(name)).isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例记事本", "示例2048", "示Sample", "Sample-2", "", "  "})
    void a_name_with_something_else_in_it_is_not_digits_or_letters_alone(String name) {
        rule(DIGITS_OR_LETTERS).given(named(name)).isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "示例记事本！,  ！",
        "示例@记事本,   @",
        "★示例★记事,   ★",
        "示例①记事,    ①",
        "示例记事™,    ™",
        "示例😀记事本,  😀",
        "示例、记事,    、",
        "示例_记事本,   _",
        "示例*记#事*本, *#",
    })
    void a_name_with_special_characters_may_be_rejected(String name, String special) {
        rule(SPECIAL)
                .given(named(name))
                .isViolatedAt(WARNING, NAME)
                .isSaying("“" + name + "”", "特殊符号“" + special + "”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例记事本",
                "示例（北京）记事",
                "示例(北京)",
                "示例·记事",
                "示例-记事",
                "示例—记事",
                "示例 2048",
                "示例\u00a02048",
                "𠮷示例",
                "example.com",
                ""
            })
    void letters_digits_and_what_names_of_firms_have_are_not_special(String name) {
        rule(SPECIAL).given(named(name)).isSilent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "www.EXAMPLE.com.cn",
                "示例.中国",
                "示例.com",
                "https://example.org/",
                " example.top ",
                "ｅｘａｍｐｌｅ．ｃｏｍ"
            })
    void a_domain_name_is_no_name(String name) {
        rule(DOMAIN).given(named(name)).isViolatedAt(WARNING, NAME).isSaying("“" + name.strip() + "”");
        rule(FEW_CHINESE).given(named(name)).isSilent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com", "cn", "net", "org", "info", "top", "vip", "xyz", "site", "shop", "club", "cc", "io", "app", "中国",
                "公司", "网络"
            })
    void domain_names_are_told_by_their_endings(String ending) {
        rule(DOMAIN).given(named("示例." + ending)).isViolatedAt(WARNING, NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例记事本", "Node.js", "示例2.0", "示例example.com助手", "com", ".com", "示例公司", ""})
    void what_merely_looks_like_a_domain_name_is_none(String name) {
        rule(DOMAIN).given(named(name)).isSilent();
    }

    @ParameterizedTest
    @CsvSource({"记账, 2", "记Sample, 1", "Sample记账2, 2", "𠮷例a, 2", "Sample!, 0"})
    void a_name_has_at_least_3_chinese_characters(String name, int chinese) {
        rule(FEW_CHINESE)
                .given(named(name))
                .isViolatedAt(WARNING, NAME)
                .isSaying("“" + name + "”", "只有 " + chinese + " 个汉字", "少于 3 个");
    }

    @ParameterizedTest
    @ValueSource(strings = {"记事本", "记Sample账本", "示例记账", "𠮷𠮷𠮷", "", "  "})
    void three_chinese_characters_are_enough(String name) {
        rule(FEW_CHINESE).given(named(name)).isSilent();
    }

    @Test
    void a_number_in_a_name_is_not_repeated_in_full() {
        rule(SPECIAL).given(named("示例13000000001！")).isSaying("130******01").isViolatedAt(NAME);
    }

    @ParameterizedTest
    @FieldSource("OF_THE_NAME_ALONE")
    void a_name_that_is_not_given_is_not_judged(String id) {
        rule(id).given(describing(MiniProgram.builder())).isUndecidedFor(NAME);
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CHANGE_SERVICE", "CHANGE_ALL"})
    void the_name_of_a_filing_that_describes_the_mini_program_is_looked_at(FilingType type) {
        FAULTY.forEach((id, name) -> rule(id).given(faulty(type, name)).isViolatedAt(NAME));
        rule(TAKEN).given(faulty(type, "示例记事本")).isViolatedAt(NAME);
        rule(UNRELATED).given(faulty(type, "示例记事本")).isViolatedAt(NAME);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CHANGE_SERVICE", "CHANGE_ALL"})
    void the_name_of_no_other_filing_is_looked_at(FilingType type) {
        FAULTY.forEach((id, name) -> rule(id).given(faulty(type, name)).isSilent());
        rule(TAKEN).given(faulty(type, "示例记事本")).isSilent();
        rule(UNRELATED).given(faulty(type, "示例记事本")).isSilent();
    }

    @Test
    void names_are_looked_at_since_the_duty_to_file_began() {
        LocalDate dutyBegins = LocalDate.of(2023, 9, 1);
        FAULTY.forEach((id, name) -> rule(id).countsFrom(dutyBegins, faulty(NEW_FIRST, name)));
        rule(TAKEN).countsFrom(dutyBegins, faulty(NEW_FIRST, "示例记事本"));
        rule(UNRELATED).countsFrom(dutyBegins, faulty(NEW_FIRST, "示例记事本"));
    }

    private static FilingRequest.Builder faulty(FilingType type, String name) {
        return filing(type)
                .miniProgram(miniProgram()
                        .name(name)
                        .nameTaken(true)
                        .nameRelated(false)
                        .build());
    }

    private static FilingRequest.Builder named(String name) {
        return describing(miniProgram().name(name));
    }

    private static FilingRequest.Builder describing(MiniProgram.Builder miniProgram) {
        return filing(NEW_FIRST).miniProgram(miniProgram.build());
    }
}
