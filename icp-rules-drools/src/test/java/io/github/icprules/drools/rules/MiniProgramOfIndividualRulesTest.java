package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.INFO;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Picture;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 个人小程序: what an individual's mini-program is called and does; and advice on how any mini-program presents itself. */
class MiniProgramOfIndividualRulesTest {

    private static final String ENTERPRISE_WORD = "mini-program.name-enterprise-for-individual";
    private static final String PLACE = "mini-program.name-place-for-individual";
    private static final String LENGTH = "mini-program.name-length-for-individual";
    private static final String TRADE = "service-content.commercial-by-individual";
    private static final String AVATAR = "mini-program.avatar-small";
    private static final String UNRELATED = "mini-program.name-unrelated";
    private static final String REMARKED = "mini-program.name-unrelated-but-remarked";
    private static final String ADMINISTRATOR = "person.administrator-changed";

    static final List<String> NAMES = List.of(ENTERPRISE_WORD, PLACE, LENGTH);

    private static final String NAME = "miniProgram.name";

    /** A name in which all rules on an individual's name find something. */
    private static final String FAULTY = "北京示例集团的一个很长的名称";

    @ParameterizedTest
    @ValueSource(strings = {"公司", "集团", "企业", "商城"})
    void an_individual_is_not_called_like_an_enterprise(String word) {
        rule(ENTERPRISE_WORD)
                .given(byIndividual("示例" + word))
                .isViolatedAt(BLOCKING, NAME)
                .isSaying("“示例" + word + "”", "企业类词语“" + word + "”");
        rule(ENTERPRISE_WORD).given(byUnit("示例" + word)).isSilent();
        rule(ENTERPRISE_WORD).given(byIndividual("示例书店打卡")).isSilent();
    }

    @ParameterizedTest
    @EnumSource
    void an_individuals_name_names_no_place(Province province) {
        rule(PLACE)
                .given(byIndividual("示例" + province.chinese() + "行"))
                .isViolatedAt(WARNING, NAME)
                .isSaying("“" + province.chinese() + "”");
        rule(PLACE).given(byUnit("示例" + province.chinese() + "行")).isSilent();
        rule(PLACE).given(byIndividual("示例记事本")).isSilent();
    }

    @ParameterizedTest
    @CsvSource({"示例, 2", "示例记, 0", "示例记事本示例记事本, 0", "示例记事本示例记事本一, 11", "' 示例 ', 2", "' ', 0"})
    void an_individuals_name_has_three_to_ten_characters(String name, int characters) {
        if (characters > 0) {
            rule(LENGTH)
                    .given(byIndividual(name))
                    .isViolatedAt(INFO, NAME)
                    .isSaying("有 " + characters + " 个字", "3 至 10");
        } else {
            rule(LENGTH).given(byIndividual(name)).isSilent();
        }
        rule(LENGTH).given(byUnit(name)).isSilent();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void name_and_type_of_subject_must_be_known(String id) {
        rule(id).given(of(individual().build(), MiniProgram.builder())).isUndecidedFor(NAME);
        rule(id).given(of(Subject.builder().build(), MiniProgram.builder(FAULTY)))
                .isUndecidedFor("subject.type");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void only_a_filing_that_describes_the_mini_program_names_it(String id) {
        for (FilingType type : FilingType.values()) {
            FilingRequest.Builder request = filing(type)
                    .subject(individual().build())
                    .miniProgram(miniProgram().name(FAULTY).build());
            if (type.name().matches("NEW_.*|CHANGE_SERVICE|CHANGE_ALL")) {
                rule(id).given(request).isViolatedAt(NAME);
            } else {
                rule(id).given(request).isSilent();
            }
        }
        rule(id).countsFrom(LocalDate.of(2023, 9, 1), byIndividual(FAULTY));
    }

    @ParameterizedTest
    @EnumSource
    void an_individual_does_not_trade(Feature feature) {
        FilingRequest.Builder request = of(individual().build(), miniProgram().features(feature));
        switch (feature) {
            case PAID_INFORMATION, SELLS_OWN_GOODS, MULTIPLE_MERCHANTS ->
                rule(TRADE)
                        .given(request)
                        .isViolatedAt(BLOCKING, "miniProgram.features")
                        .isSaying(feature.chinese());
            default -> rule(TRADE).given(request).isSilent();
        }
        rule(TRADE)
                .given(of(enterprise().build(), miniProgram().features(feature)))
                .isSilent();
    }

    @Test
    void what_an_individual_trades_in_is_told_in_one_sentence() {
        FilingRequest.Builder request =
                of(individual().build(), miniProgram().features(Feature.SELLS_OWN_GOODS, Feature.PAID_INFORMATION));
        rule(TRADE).given(request).isViolatedAt("miniProgram.features").isSaying("有偿信息服务、自营商品销售");
        rule(TRADE).countsFrom(LocalDate.of(2023, 9, 1), request);
        rule(TRADE)
                .given(filing(CHANGE_SUBJECT)
                        .subject(individual().build())
                        .miniProgram(
                                miniProgram().features(Feature.SELLS_OWN_GOODS).build()))
                .isSilent();
        rule(TRADE).given(of(individual().build(), miniProgram())).isUndecidedFor("miniProgram.features");
        rule(TRADE)
                .given(of(Subject.builder().build(), miniProgram().features(Feature.SELLS_OWN_GOODS)))
                .isUndecidedFor("subject.type");
    }

    @ParameterizedTest
    @CsvSource({"144, 144, ''", "143, 144, 143", "144, 143, 143", "100, , 100", ", 100, 100", "200, , ''", ", , ''"})
    void an_avatar_had_better_be_large(@Nullable Integer width, @Nullable Integer height, String small) {
        FilingRequest.Builder request = byUnit("示例记事本")
                .miniProgram(miniProgram().avatar(avatar(width, height)).build());
        if (small.isEmpty()) {
            rule(AVATAR).given(request).isSilent();
        } else {
            rule(AVATAR).given(request).isViolatedAt(INFO, "miniProgram.avatar").isSaying(small + " 像素", "144 × 144");
        }
    }

    @Test
    void only_an_avatar_that_is_entered_is_looked_at() {
        rule(AVATAR).given(byUnit("示例记事本")).isSilent();
        MiniProgram small = miniProgram().avatar(avatar(1, 1)).build();
        rule(AVATAR).given(filing(CHANGE_SUBJECT).miniProgram(small)).isSilent();
        rule(AVATAR).countsFrom(LocalDate.of(2023, 9, 1), filing(NEW_FIRST).miniProgram(small));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "19, true", "200, true", "201, true"})
    void a_remark_may_explain_a_name_that_has_to_do_with_nothing(int characters, boolean remarked) {
        FilingRequest.Builder request =
                of(enterprise().build(), miniProgram().nameRelated(false).remark(" \u00a0" + "字".repeat(characters)));
        if (remarked) {
            rule(UNRELATED).given(request).isSilent();
            rule(REMARKED).given(request).isOpen().isSaying("“示例记事本”");
        } else {
            rule(UNRELATED).given(request).isViolatedAt(WARNING, NAME);
            rule(REMARKED).given(request).isSilent();
        }
    }

    @Test
    void a_name_that_is_related_or_may_be_needs_no_look_at_the_remark() {
        String remark = "字".repeat(20);
        rule(REMARKED)
                .given(of(enterprise().build(), miniProgram().nameRelated(true).remark(remark)))
                .isSilent();
        rule(REMARKED)
                .given(of(enterprise().build(), miniProgram().remark(remark)))
                .isSilent();
        rule(UNRELATED)
                .given(of(enterprise().build(), miniProgram().remark(remark)))
                .isUndecidedFor("miniProgram.nameRelated");
        MiniProgram unrelated = miniProgram().nameRelated(false).remark(remark).build();
        rule(REMARKED).given(filing(CHANGE_SUBJECT).miniProgram(unrelated)).isSilent();
        rule(REMARKED).countsFrom(LocalDate.of(2023, 9, 1), filing(NEW_FIRST).miniProgram(unrelated));
    }

    @ParameterizedTest
    @EnumSource
    void a_filed_principal_stays_the_administrator(FilingType type) {
        FilingRequest.Builder request = administered(type);
        if (type == CHANGE_SUBJECT || type == FilingType.CHANGE_ACCESS) {
            rule(ADMINISTRATOR).given(request).isViolatedAt(WARNING, "miniProgram.administrator");
        } else {
            rule(ADMINISTRATOR).given(request).isSilent();
        }
    }

    @Test
    void an_administrator_who_is_the_principal_or_of_what_is_not_filed_is_fine() {
        rule(ADMINISTRATOR)
                .given(filing(CHANGE_SUBJECT)
                        .miniProgram(miniProgram().administrator(REPRESENTATIVE).build()))
                .isSilent();
        rule(ADMINISTRATOR)
                .given(administered(CHANGE_SUBJECT)
                        .platform(PlatformState.builder()
                                .status(FilingStatus.NOT_FILED)
                                .build()))
                .isSilent();
        rule(ADMINISTRATOR).given(filing(CHANGE_SUBJECT)).isUndecidedFor("miniProgram.administrator.document.number");
        rule(ADMINISTRATOR).countsFrom(LocalDate.of(2023, 9, 1), administered(CHANGE_SUBJECT));
    }

    private static FilingRequest.Builder administered(FilingType type) {
        return filing(type)
                .miniProgram(miniProgram().administrator(SOMEBODY_ELSE).build());
    }

    private static FilingRequest.Builder byIndividual(String name) {
        return of(individual().build(), miniProgram().name(name));
    }

    private static FilingRequest.Builder byUnit(String name) {
        return of(enterprise().build(), miniProgram().name(name));
    }

    private static FilingRequest.Builder of(Subject subject, MiniProgram.Builder miniProgram) {
        return FilingRequest.builder(NEW_FIRST).subject(subject).miniProgram(miniProgram.build());
    }

    private static Picture avatar(@Nullable Integer width, @Nullable Integer height) {
        return new Picture("png", null, width, height, null, null, null, null, null);
    }
}
