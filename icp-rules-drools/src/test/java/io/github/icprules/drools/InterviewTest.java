package io.github.icprules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.AnswerForm;
import io.github.icprules.advice.NextQuestion;
import io.github.icprules.advice.NextQuestion.Choice;
import io.github.icprules.drools.data.codes.Cities;
import io.github.icprules.drools.data.codes.Districts;
import io.github.icprules.drools.data.codes.Districts.District;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.RequiredInput;
import io.github.icprules.wechat.RequiredInputs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The questions lead from nothing to a filing that can be sent, in the words of an applicant. */
class InterviewTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();
    private static final FilingRequest NOTHING =
            FilingRequest.builder(FilingType.NEW_FIRST).evaluatedOn(Filings.DAY).build();
    private static final int MOST_QUESTIONS = 25;

    private static final String SERVICE = """
            miniProgram.name = 示例待办
            miniProgram.introduction = 记录和整理日常待办事项
            miniProgram.remark = 本小程序为用户提供待办事项的记录、提醒和整理服务，不涉及前置审批内容。
            miniProgram.serviceContentTypes = 工具
            miniProgram.features = nothing
            miniProgram.preApprovalCategories = 以上都不涉及
            subject.history.subjectFiled = 否
            subject.region.province = 广东省
            subject.region.city = 深圳市
            subject.region.district = 南山区
            subject.contactAddress = 示例路1号示例大厦101室
            materials = all
            """;

    private static final String CERTIFICATE = """
            subject.certificate.type = 营业执照
            subject.certificate.holder = 深圳示例科技有限公司
            subject.certificate.address = 广东省深圳市南山区示例路1号示例大厦101室
            subject.certificate.validity.from = 2020-05-01
            subject.certificate.validity.until = true
            """;

    private static final String PRINCIPAL = """
            subject.principal.name = 样例甲
            subject.principal.document.type = 居民身份证
            subject.principal.document.number = 440301199003070019
            subject.principal.document.validity.from = 2019-05-01
            subject.principal.document.validity.until = 2039-05-01
            subject.principal.phone = 13000000001
            subject.principal.email = jia@example.com
            subject.principal.emergencyPhone = 13000000009
            miniProgram.principal = 与主体负责人是同一人
            """;

    private static final String REPRESENTATIVE = """
            subject.legalRepresentative.name = 样例甲
            subject.legalRepresentative.document.type = RESIDENT_ID
            subject.legalRepresentative.document.number = 440301199003070019
            subject.principal = 与法定代表人是同一人
            """;

    @Test
    void an_ordinary_enterprise_is_asked_in_the_order_of_a_talk() {
        Applicant applicant = new Applicant(SERVICE + CERTIFICATE + REPRESENTATIVE + PRINCIPAL + """
                subject.type = 企业
                subject.name = 深圳示例科技有限公司
                subject.certificate.number = 91440300MA5FAKE086
                """);
        FilingRequest request = applicant.interviewed(NOTHING);
        assertCanBeSent(request);
        assertThat(applicant.asked)
                .containsExactly(
                        "miniProgram",
                        "miniProgram.serviceContentTypes",
                        "miniProgram.features",
                        "miniProgram.preApprovalCategories",
                        "subject",
                        "subject.certificate",
                        "subject.history.subjectFiled",
                        "subject.region",
                        "subject.region.district",
                        "subject.contactAddress",
                        "subject.legalRepresentative",
                        "subject.principal",
                        "subject.principal",
                        "miniProgram.principal",
                        "materials")
                .hasSizeLessThanOrEqualTo(MOST_QUESTIONS);
        assertThat(applicant.inputs)
                .doesNotContain("subject.principal.birthDate", "subject.nationalUnit", "miniProgram.preApprovals");
    }

    @Test
    void a_sole_trader_and_an_individual_are_asked_no_more() {
        Applicant trader = new Applicant(SERVICE + CERTIFICATE + REPRESENTATIVE + PRINCIPAL + """
                subject.type = 个体工商户
                subject.name = 深圳示例科技有限公司
                subject.certificate.number = 92440300MA5FAKE16X
                """);
        assertCanBeSent(trader.interviewed(NOTHING));
        assertThat(trader.asked).hasSizeLessThanOrEqualTo(MOST_QUESTIONS);

        Applicant individual = new Applicant(SERVICE + PRINCIPAL + """
                subject.type = 个人
                subject.name = 样例甲
                subject.certificate.address = 广东省深圳市南山区示例路1号示例大厦101室
                """);
        assertCanBeSent(individual.interviewed(NOTHING));
        assertThat(individual.asked).hasSizeLessThanOrEqualTo(MOST_QUESTIONS);
        assertThat(individual.inputs).doesNotContain("subject.principal.name", "subject.legalRepresentative.name");
    }

    private static void assertCanBeSent(FilingRequest request) {
        FilingReport report = ENGINE.evaluate(request);
        assertThat(report.violations()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.READY);
        assertThat(RequiredInputs.of(request)).extracting(RequiredInput::state).containsOnly(RequiredInput.State.GIVEN);
    }

    /** An applicant who knows facts, and fails if a question has no fact. */
    private static final class Applicant {
        private final Map<String, String> facts;

        /** The paths of the questions in their order. */
        private final List<String> asked = new ArrayList<>();

        /** The inputs that the questions name. */
        private final List<String> inputs = new ArrayList<>();

        Applicant(String facts) {
            this.facts = facts.lines()
                    .map(line -> line.split(" = ", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        }

        FilingRequest interviewed(FilingRequest start) {
            FilingRequest request = start;
            NextQuestion question = next(request);
            while (question != null) {
                asked.add(question.path());
                assertThat(asked).hasSizeLessThan(2 * MOST_QUESTIONS);
                request = question.answered(request, answer(question));
                question = next(request);
            }
            return request;
        }

        private static @Nullable NextQuestion next(FilingRequest request) {
            return ENGINE.nextQuestions(request).stream()
                    .filter(question -> question.isForApplicant() && question.mayBlock())
                    .findFirst()
                    .orElse(null);
        }

        private Object answer(NextQuestion question) {
            question.parts().forEach(part -> inputs.add(part.path()));
            String copy = facts.get(question.path());
            if (question.parts().isEmpty() || isOffered(question, copy)) {
                inputs.add(question.path());
                return Objects.requireNonNull(known(question), question.path());
            }
            Map<String, Object> answers = new LinkedHashMap<>();
            for (NextQuestion part : question.parts()) {
                Object known = known(part);
                if (known != null) {
                    answers.put(part.path(), known);
                } else {
                    assertThat(part.mayBlock()).as(part.path()).isFalse();
                }
            }
            return answers;
        }

        private static boolean isOffered(NextQuestion question, @Nullable String copy) {
            return question.choices().stream()
                    .anyMatch(choice -> choice.label().in(Language.ZH).equals(copy));
        }

        private @Nullable Object known(NextQuestion question) {
            String fact = facts.get(question.path());
            return "all".equals(fact)
                    ? question.choices().stream().map(Choice::value).toList()
                    : "nothing".equals(fact) ? List.of() : "true".equals(fact) ? (Object) true : fact;
        }
    }

    @Test
    void a_region_is_understood_by_its_names() {
        NextQuestion region = question(NOTHING, "subject.region");
        assertThat(region.form()).isEqualTo(AnswerForm.ENTRIES);
        assertThat(region.parts())
                .extracting(NextQuestion::path)
                .containsExactly("subject.region.province", "subject.region.city");
        assertThat(region(region, "广东", "深圳")).isEqualTo(region(region, "GUANGDONG", "440300"));
        assertThat(region(region, "广东省", "深圳市").city()).isEqualTo("440300");
        assertThat(region(region, "内蒙古自治区", "呼和浩特市").city()).isEqualTo("150100");
        FilingRequest byCity = region.answered(NOTHING, Map.of("subject.region.city", "深圳市"));
        assertThat(byCity.subject().region()).isEqualTo(new Region(Province.GUANGDONG, "440300", null));
        assertThatThrownBy(() -> region(region, "广冻", "深圳市"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subject.region.province");
        assertThatThrownBy(() -> region(region, "浙江", "深圳市"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subject.region.city");
        assertThatThrownBy(() -> region(region, "广东", "深训市")).hasMessageContaining("did you mean 深圳市?");
        NextQuestion district = question(byCity, "subject.region.district");
        assertThat(Objects.requireNonNull(
                                district.answered(byCity, "南山").subject().region())
                        .district())
                .isEqualTo("440305");
        assertThatThrownBy(() -> district.answered(byCity, "海淀区")).hasMessageContaining("is no choice of");
        FilingRequest inProvince = FilingRequest.builder(FilingType.NEW_FIRST)
                .subject(Subject.builder().region(Region.of(Province.JIANGSU)).build())
                .build();
        NextQuestion cityAndDistrict = question(inProvince, "subject.region");
        assertThat(Objects.requireNonNull(cityAndDistrict
                                .answered(
                                        inProvince,
                                        Map.of("subject.region.city", "徐州", "subject.region.district", "鼓楼区"))
                                .subject()
                                .region())
                        .district())
                .isEqualTo("320302");
        assertThatThrownBy(() -> cityAndDistrict.answered(inProvince, Map.of("subject.region.district", "鼓楼区")))
                .hasMessageContaining("subject.region.district has several choices of this name: 320106, 320302.");
        assertThatThrownBy(() -> region.answered(NOTHING, Map.of("subject.region.town", "深圳市")))
                .hasMessageContaining("no part of the question for subject.region");
    }

    @Test
    void each_district_has_a_city() {
        Set<String> cities = Cities.bundled().all().stream()
                .map(city -> String.valueOf(city.code()))
                .collect(Collectors.toSet());
        assertThat(Districts.all())
                .hasSizeGreaterThan(2800)
                .extracting(District::city)
                .allMatch(cities::contains);
    }

    private static Region region(NextQuestion question, String province, String city) {
        return Objects.requireNonNull(
                question.answered(NOTHING, Map.of("subject.region.province", province, "subject.region.city", city))
                        .subject()
                        .region());
    }

    @Test
    void the_choices_are_those_of_the_form() {
        NextQuestion categories = question(NOTHING, "miniProgram.preApprovalCategories");
        assertThat(categories.choices())
                .extracting(Choice::value)
                .contains("NEWS", "NONE")
                .doesNotContain("GAME", "MICRODRAMA")
                .hasSize((int) List.of(PreApprovalCategory.values()).stream()
                        .filter(category -> category.platformCode() != null)
                        .count());
        NextQuestion services = question(NOTHING, "miniProgram.serviceContentTypes");
        assertThat(services.form()).isEqualTo(AnswerForm.SOME_OF);
        assertThat(services.answered(NOTHING, List.<Object>of("家政", 3, "50"))
                        .miniProgram()
                        .serviceContentTypes())
                .containsExactly(4, 3, 50);
        assertThatThrownBy(() -> services.answered(NOTHING, List.of("家正")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no choice of miniProgram.serviceContentTypes");
    }

    @Test
    void one_person_in_two_roles_is_asked_once() {
        FilingRequest request = Filings.enterprise()
                .with("subject.principal.phone", null)
                .with("subject.principal.email", null)
                .with("miniProgram.principal.phone", null)
                .with("miniProgram.principal.email", null)
                .request();
        List<NextQuestion> questions = ENGINE.nextQuestions(request);
        NextQuestion contact = question(request, "subject.principal");
        assertThat(questions).extracting(NextQuestion::path).doesNotContain("miniProgram.principal");
        FilingRequest answered = contact.answered(
                request,
                Map.of("subject.principal.phone", "13000000001", "subject.principal.email", "jia@example.com"));
        Person principal = Objects.requireNonNull(answered.miniProgram().principal());
        assertThat(principal.phone()).isEqualTo("13000000001");
        assertThat(principal.email()).isEqualTo("jia@example.com");
    }

    private static NextQuestion question(FilingRequest request, String path) {
        return ENGINE.nextQuestions(request).stream()
                .filter(question -> question.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path));
    }
}
