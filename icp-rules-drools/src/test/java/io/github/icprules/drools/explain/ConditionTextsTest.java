package io.github.icprules.drools.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.condition.ConditionReader;
import io.github.icprules.drools.facts.miniprogram.MiniProgram;
import io.github.icprules.drools.facts.province.PersonRequirement;
import io.github.icprules.drools.facts.record.FilingRecord;
import io.github.icprules.drools.facts.subject.Subject;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conditions of sheets in words. */
class ConditionTextsTest {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "Subject", Subject.class,
            "MiniProgram", MiniProgram.class,
            "FilingRecord", FilingRecord.class,
            "PersonRequirement", PersonRequirement.class);

    private final ConditionTexts words = new ConditionTexts();

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "Subject # individual.yes # 主办单位是个人 # the subject is a natural person",
                "Subject # individual.no # 主办单位不是个人 # the subject is not a natural person",
                "Subject # individual.possible # 主办单位是个人，或者不能确定 # the subject is a natural person, or this is not known",
                "Subject # individual.doubtful # 主办单位不是个人，或者不能确定 # the subject is not a natural person, or this is not known",
                "Subject # !individual.yes # 主办单位不是个人，或者不能确定 # the subject is not a natural person, or this is not known",
                "Subject # !individual.no # 主办单位是个人，或者不能确定 # the subject is a natural person, or this is not known",
                "Subject # !individual.possible # 主办单位不是个人 # the subject is not a natural person",
                "Subject # !individual.doubtful # 主办单位是个人 # the subject is a natural person",
                "Subject # !overseas # 主办单位不是境外机构 # the subject is not an organisation from overseas",
                "Subject # !(overseas || branch) # 主办单位不是境外机构，并且主办单位不是分支机构"
                        + " # the subject is not an organisation from overseas and the subject is not a branch",
                "Subject # overseas && branch # 主办单位是境外机构，并且主办单位是分支机构"
                        + " # the subject is an organisation from overseas and the subject is a branch",
                "Subject # !(overseas && branch) # 主办单位不是境外机构，或者主办单位不是分支机构"
                        + " # the subject is not an organisation from overseas, or the subject is not a branch",
                "Subject # individual.possible || overseas # 主办单位是个人，或者不能确定；或者主办单位是境外机构"
                        + " # the subject is a natural person, or this is not known; or the subject is an organisation from overseas",
                "FilingRecord # filing.type == FilingType.NEW_FIRST # 备案类型是“首次备案” # the filing type is “first filing”",
                "FilingRecord # filing.type != FilingType.NEW_FIRST # 备案类型不是“首次备案” # the filing type is not “first filing”",
                "FilingRecord # filing.type == FilingType.NEW_FIRST || filing.type == FilingType.NEW_SERVICE"
                        + " # 备案类型是“首次备案”或者“新增互联网信息服务” # the filing type is “first filing” or “new service”",
                "FilingRecord # !(filing.type == FilingType.NEW_FIRST) # 备案类型不是“首次备案” # the filing type is not “first filing”",
                "MiniProgram # financeMention != null # 有金融字样 # there is a word of finance",
                "MiniProgram # financeMention == null # 没有金融字样 # there is not a word of finance",
                "PersonRequirement # value in ( ProvincialValue.MIN_AGE_N, ProvincialValue.MIN_AGE_N_WITH_PROOF )"
                        + " # 该项要求是“负责人须达到最低年龄”或者“负责人须达到最低年龄，未成年的另行证明”"
                        + " # the requirement is “principals have a least age” or “principals have a least age, and minors give a proof”",
                "Subject # this.filing.isNew # 本次是新增备案 # this is a new filing",
                "Subject # (filing.isNew() || filing.isChange()) # 本次是新增备案，或者本次是变更备案"
                        + " # this is a new filing, or this is a change of a filing",
                "Subject # filing.input(\"subject.principal.phone\").matches(\"1[0-9]+\").doubtful"
                        + " # 主体负责人的手机号码不符合格式“1[0-9]+”，或者不能确定"
                        + " # the mobile number of the subject principal does not have the form “1[0-9]+”, or this is not known",
                "Subject # filing.attribute('acme.signed').after(filing.on.plusDays(3)).yes"
                        + " # 附加信息“acme.signed”晚于评估日期后 3 天 # the attribute “acme.signed” is after 3 days after the evaluation date",
                "Subject # filing.input(\"subject.type\").equalTo(SubjectType.ENTERPRISE).no"
                        + " # 主办单位性质不是“企业” # the type of subject is not “enterprise”",
                "Subject # filing.input(\"materials[0].signedOn\").present.possible"
                        + " # 有“materials[0].signedOn”，或者不能确定 # “materials[0].signedOn” is given, or this is not known",
                "Subject # filing.attribute(\"acme.fee\").moreThan(5).either(individual.opposite).possible"
                        + " # 附加信息“acme.fee”大于 5，或者主办单位不是个人；或者不能确定"
                        + " # the attribute “acme.fee” is more than 5, or the subject is not a natural person; or this is not known",
                "Subject # !filing.input(\"miniProgram.remark\").longerThan(filing.parameters.number(\"acme/most\")).yes"
                        + " # 小程序备注不多于参数“acme/most”个字或者项，或者不能确定"
                        + " # the remark of the mini-program has at most the value “acme/most” characters or items, or this is not known",
                "PersonRequirement # subject.individual.no # 主办单位不是个人 # the subject is not a natural person",
            })
    void a_condition_is_said_in_words(String type, String condition, String chinese, String english) {
        Text said = said(type, condition).orElseThrow();
        assertThat(said.in(Language.ZH)).isEqualTo(chinese);
        assertThat(said.in(Language.EN)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Subject # given.name.length() > 3",
                "Subject # nameShown matches \"示例.*\"",
                "Subject # filing.input(\"miniProgram.name\").guessed.possible",
                "Subject # filing.input(given.name).present.possible",
                "Subject # filing.attribute(\"acme.fee\").moreThan(given.number).possible",
                "Subject # nothingOfTheKind",
                "Subject # nameShown",
                "Subject # individual.possible ||",
                "Subject # (overseas",
                "Subject # overseas branch",
            })
    void a_condition_of_another_form_or_without_a_phrase_has_no_words(String type, String condition) {
        assertThat(said(type, condition)).isEmpty();
    }

    @Test
    void brackets_and_negations_can_be_nested() {
        assertThat(said("Subject", "!(!(individual.no))").map(said -> said.in(Language.ZH)))
                .contains("主办单位不是个人");
    }

    private Optional<Text> said(String type, String condition) {
        return words.of(ConditionReader.read(condition), Objects.requireNonNull(TYPES.get(type)));
    }
}
