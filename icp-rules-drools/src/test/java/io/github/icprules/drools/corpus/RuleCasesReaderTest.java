package io.github.icprules.drools.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader of case files, and its errors. */
class RuleCasesReaderTest {

    private static final String TITLE = "sheet materials\n## A title\n";

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
        pre-approval.number-mising | enterprise | silent ! there is no rule “pre-approval.number-mising”; is pre-approval.number-missing meant?
        supplements-on-demand | enterprize | silent ! there is no sample, type or word “enterprize”; is enterprise meant?
        supplements-on-demand | enterprise; subject.nane=x | silent ! there is no component “nane”; is name meant?
        supplements-on-demand | enterprise; -subject.remark | silent ! there is no subject.remark to remove
        supplements-on-demand | enterprise; subject.principal=@othr | silent ! there is no value “@othr”; is @other meant?
        supplements-on-demand | enterprise; materials[1].sealed=true | silent ! write the whole list, or [0] to [0] for an item
        supplements-on-demand | enterprise; subject.remark="x | silent ! a quotation mark has no second one
        supplements-on-demand | enterprise | silnt ! there is no expectation “silnt”; is silent meant?
        supplements-on-demand | enterprise | violated at subject.nane ! there is no component “nane”; is name meant?
        supplements-on-demand | enterprise | starts 2026-02-30 ! “2026-02-30” is no day
        supplements-on-demand | enterprise in <* but HUNNAN> | silent ! there is no constant “HUNNAN”; is HUNAN meant?
        supplements-on-demand | enterprise; subject.type=FIRMA | silent ! subject.type: unknown value (FIRMA); \
        expected one of DEFENCE_BODY, GOVERNMENT_ORGAN, PUBLIC_INSTITUTION, ENTERPRISE, SOLE_TRADER, INDIVIDUAL, \
        SOCIAL_ORGANISATION, PRIVATE_NON_ENTERPRISE_UNIT, FOUNDATION, LAW_FIRM, FOREIGN_CULTURAL_CENTRE, \
        MASS_ORGANISATION, FORENSIC_INSTITUTION, RELIGIOUS_BODY, OVERSEAS_ORGANISATION, MEDICAL_INSTITUTION, \
        NOTARY_INSTITUTION, COLLECTIVE_ECONOMY, ARBITRATION_BODY; found “FIRMA”
        supplements-on-demand | enterprise; platform.correctionDemandedOn=today-1x | silent ! Expected a day such as today, today-1d, today+2m or today-18y+1d (today-1x)
        supplements-on-demand | enterprise | errcode x ! “x” is no number
        supplements-on-demand | enterprise | violated near subject.name ! there is no word “near”; expected at
        supplements-on-demand | enterprise | never cites DECREE_292_ARTICLE_5 ! there is no provision “DECREE_292_ARTICLE_5”; is DECREE_292_ART_5 meant?
        supplements-on-demand | enterprise; subject{seal{remark=x}} | silent ! is no path
        """)
    void an_error_names_file_line_and_the_nearest_name(String written, String message) {
        assertThatThrownBy(() -> RuleCases.read("x.cases", TITLE + written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("x.cases:3:")
                .hasMessageContaining(message);
    }

    @Test
    void each_combination_of_choices_is_a_case() {
        List<RuleCase> cases = RuleCases.read("x.cases", TITLE + """
            given enterprise; subject.remark=甲
            supplements-on-demand, subject-certificate | <NEW_FIRST, NEW_SERVICE> in <* but HUNAN>;
                materials=[SUBJECT_CERTIFICATE{sealed=true}]; -subject.remark | silent
            """);
        assertThat(cases).hasSize(2 * 2 * (Province.values().length - 1));
        assertThat(cases.get(0).made().request().filingType()).isEqualTo(FilingType.NEW_FIRST);
        assertThat(cases.get(0).made().request().subject().remark()).isNull();
        assertThat(cases.get(0).made().request().materials())
                .containsExactly(SubmittedMaterial.builder(Material.SUBJECT_CERTIFICATE)
                        .sealed(true)
                        .build());
        assertThat(cases.get(0)).hasToString("x.cases:4 materials.supplements-on-demand <NEW_FIRST, BEIJING>: A title");
    }

    @Test
    void a_failure_names_line_expectation_and_outcome() {
        RuleCase wrong = RuleCases.read("x.cases", TITLE + "supplements-on-demand | enterprise NEW_FIRST | silent")
                .get(0);
        assertThatThrownBy(wrong::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("x.cases:3", "expected: silent", "found: undecided");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        10:00                        | true
        额度刷新                     | true
        10:00 额度刷新               | true
        on 2026-11-25                | true
        quota（                      | false
        2026-11-25 10:00             | false
        10:01                        | false
        额度用完                     | false
        used up                      | false
        """)
    void a_word_is_in_the_sentence_of_its_language(String word, boolean isSaid) {
        Text said =
                Text.of("2026-11-25 10:00 额度刷新后再提交。", "Submit after the renewal of the quota on 2026-11-25 at 10:00.");
        assertThat(RuleVerifier.Outcome.isIn(said, word)).isEqualTo(isSaid);
    }

    @ParameterizedTest
    @CsvSource({"CONTRIBUTING.md, 1", "docs/testing-rules.md, 5"})
    void the_example_of_a_page_can_be_read(String page, int cases) throws IOException {
        String text = Files.readString(Path.of("..", page), StandardCharsets.UTF_8);
        String example = text.substring(text.indexOf("sheet number-display"));
        assertThat(RuleCases.read("example.cases", example.substring(0, example.indexOf("```"))))
                .hasSize(cases);
    }
}
