package io.github.icprules.drools.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.miniprogram.MiniProgram;
import io.github.icprules.model.FilingRequest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPathTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_path_of_properties_ends_before_the_member_of_the_answer() {
        assertThat(paths(
                        MiniProgram.class,
                        "!filing.cancellation && (listed.possible || this.showsNumber.doubtful) ,"
                                + " filing.requirements.provinceKnown.yes && listed.no && \"numbered.possible\" !="
                                + " \"\""))
                .containsExactly("listed", "this.showsNumber", "filing.requirements.provinceKnown");
    }

    @Test
    void an_answer_is_found_that_is_read_by_a_method() {
        assertThat(paths(MiniProgram.class, "listed().isPossible() && filing().byUnit.isYes()"))
                .containsExactly("listed()", "filing().byUnit");
    }

    @Test
    void a_call_has_constants_and_paths_as_arguments() {
        assertThat(
                        paths(
                                Filing.class,
                                "input(\"miniProgram.remark\").contains(attribute('acme.hotline')).doubtful,"
                                        + " attribute(\"acme.a\")"
                                        + ".moreThan(-5).and(input(\"subject.type\").equalTo(SubjectType.ENTERPRISE)).possible"))
                .containsExactly(
                        "input(\"miniProgram.remark\").contains(attribute('acme.hotline'))",
                        "attribute(\"acme.a\").moreThan(-5).and(input(\"subject.type\").equalTo(SubjectType.ENTERPRISE))");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none", textBlock = """
        attribute("acme.hotline").present                               | yes
        attribute("acme.none").present                                  | unknown [[attributes.acme.none]]
        attribute("acme.signed").truth                                  | no
        attribute("acme.hotline").truth                                 | unknown [[attributes.acme.hotline]]
        attribute("acme.fee").moreThan(5)                               | yes
        attribute("acme.fee").lessThan(5.5)                             | no
        attribute("acme.fee").equalTo(5.50)                             | yes
        attribute("acme.since").before(filing.on)                       | yes
        attribute("acme.since").after("2026-01-03")                     | no
        attribute("acme.since").after(filing.on.plusMonths(1))          | no
        attribute("acme.since").after(attribute("acme.none"))           | unknown [[attributes.acme.none]]
        attribute("acme.none").after(attribute("acme.other"))           | unknown [[attributes.acme.none], [attributes.acme.other]]
        attribute("acme.tags").contains("甲")                            | yes
        attribute("acme.tags").contains("丙")                            | no
        attribute("acme.tags").longerThan(1)                            | yes
        attribute("acme.hotline").shorterThan(4)                        | no
        attribute("acme.hotline").matches("400[-0-9]+")                 | yes
        attribute("acme.hotline").blank                                 | no
        input("attributes.acme.hotline").equalTo("４００-1")              | yes
        input("miniProgram.remark").contains(attribute("acme.hotline")) | yes
        input("miniProgram.remark").contains(attribute("acme.none"))    | unknown [[attributes.acme.none]]
        input("miniProgram.name").contains(attribute("acme.none"))      | unknown [[miniProgram.name], [attributes.acme.none]]
        input("subject.type").equalTo(SubjectType.ENTERPRISE)           | yes
        input("subject.type").equalTo("INDIVIDUAL")                     | no
        input("materials[0].signedOn").present                          | unknown [[materials[0].signedOn]]
        input("subject.region.province").present.not                    | unknown [[subject.region.province]]
        """)
    void an_answer_is_read_of_a_filing(String path, String answer) {
        assertThat(read(path)).hasToString(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(listed).possible",
                "(listed.and(listed)).possible",
                "$m.listed.possible",
                "listed!.possible",
                "filing.attribute(\"acme.\" + \"hotline\").present.possible",
                "filing.attribute(name).present.possible",
                "filing.attribute(5).present.possible",
                "filing.attributes[0].possible"
            })
    void an_answer_that_cannot_be_read_is_an_error(String condition) {
        assertThatIllegalStateException().isThrownBy(() -> paths(MiniProgram.class, condition));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        attribute("hotline").present                | There is no attribute "hotline"; expected a name such as acme.hotline.
        input("attributes.Acme.hotline").present    | There is no attribute "Acme.hotline"; expected a name such as acme.hotline.
        input("miniProgram.remrk").present          | There is no input "miniProgram.remrk"; did you mean miniProgram.remark?
        input("miniprogram.remark").present         | There is no input "miniprogram.remark"; did you mean miniProgram?
        input("materials.signedOn").present         | There is no input "materials.signedOn"; did you mean materials[0]?
        input("subject[0].type").present            | There is no input "subject[0].type"; did you mean subject?
        input("subject.name.length").present        | There is no input "subject.name.length".
        input("subject.").present                   | There is no input "subject.".
        input("").present                           | There is no input "".
        """)
    void a_path_or_a_name_that_no_request_has_is_an_error(String path, String message) {
        assertThatIllegalStateException()
                .isThrownBy(() -> paths(Filing.class, path + ".possible"))
                .withMessage(message);
    }

    private static List<String> paths(Class<?> type, String condition) {
        return AnswerPath.in(type, condition).stream()
                .map(AnswerPath::path)
                .distinct()
                .toList();
    }

    private static Answer read(String path) {
        FilingRequest request = Corpus.filing(
                        "nothing NEW_FIRST; subject.type=ENTERPRISE; miniProgram.remark=热线 400-1。", DAY)
                .withAttribute("acme.hotline", "400-1")
                .withAttribute("acme.signed", false)
                .withAttribute("acme.fee", 5.5)
                .withAttribute("acme.since", "2026-01-02")
                .withAttribute("acme.tags", List.of("甲", "乙"));
        Filing filing = new Filing(request, DAY, Knowledge.bundled());
        return AnswerPath.in(Filing.class, path + ".possible").get(0).of(filing);
    }
}
