package io.github.icprules.drools.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.facts.SettledBy;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.Province;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The kind of input that settles an open point; only a missing input prevents the verdict READY. */
class SettledByTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    @ParameterizedTest
    @CsvSource({
        "materials[3].picture.legible,              PICTURE_REVIEW, PICTURE_REVIEW",
        "materials[3].picture,                      PICTURE_REVIEW, PICTURE_REVIEW",
        "materials[0].sealed,                       PICTURE_REVIEW, PICTURE_REVIEW",
        "miniProgram.faceVerification.photoInOrder, PICTURE_REVIEW, PICTURE_REVIEW",
        "materials[0].validity.until,               INPUT_MISSING,  PICTURE_REVIEW",
        "subject.certificate.validity.until,        INPUT_MISSING,  PICTURE_REVIEW",
        "subject.certificate.number,                INPUT_MISSING,  INPUT_MISSING",
        "subject.certificate.holder,                INPUT_MISSING,  PICTURE_REVIEW",
        "miniProgram.preApprovals[0].number,        INPUT_MISSING,  INPUT_MISSING",
        "miniProgram.preApprovals[0].holder,        INPUT_MISSING,  PICTURE_REVIEW",
        "subject.businessScope,                     REGISTER,       REGISTER",
        "subject.principal.phone,                   INPUT_MISSING,  INPUT_MISSING",
        "miniProgram.features,                      INPUT_MISSING,  INPUT_MISSING",
        "miniProgram.preApprovals,                  INPUT_MISSING,  INPUT_MISSING",
        "subject.principal.phoneUsedByOthers,       REGISTER,       REGISTER",
        "subject.certificate.matchesRegistry,       REGISTER,       REGISTER",
        "platform.accountVerified,                  REGISTER,       REGISTER",
        "codeTables.districts,                      REGISTER,       REGISTER",
        "miniProgram.contentFitsSubject,            DISCRETION,     DISCRETION",
    })
    void a_place_shows_what_settles_a_missing_fact(String place, UncheckedKind kind, UncheckedKind ofPayload) {
        assertThat(SettledBy.any(List.of(place), false)).isEqualTo(kind);
        assertThat(SettledBy.any(List.of(place), true)).isEqualTo(ofPayload);
    }

    @Test
    void a_fact_of_the_caller_is_an_input_independent_of_its_name() {
        assertThat(SettledBy.any(List.of("attributes.acme.sealed"), true)).isEqualTo(UncheckedKind.INPUT_MISSING);
        assertThat(SettledBy.any(List.of("attributes.acme.standing"), false)).isEqualTo(UncheckedKind.INPUT_MISSING);
    }

    @Test
    void the_easiest_of_several_places_counts_and_the_hardest_of_several_facts() {
        assertThat(SettledBy.any(List.of("platform.status", "miniProgram.filingNumber"), false))
                .isEqualTo(UncheckedKind.INPUT_MISSING);
        assertThat(SettledBy.hardest(UncheckedKind.INPUT_MISSING, UncheckedKind.REGISTER))
                .isEqualTo(UncheckedKind.REGISTER);
    }

    @ParameterizedTest
    @EnumSource
    void a_sound_filing_is_complete_in_every_province(Province province) {
        assertThat(List.of(Filings.enterprise(), Filings.individual()))
                .allSatisfy(filing -> assertThat(
                                ENGINE.evaluate(filing.in(province).request()).unchecked())
                        .noneMatch(Unchecked::mayBlock));
    }

    @ParameterizedTest
    @CsvSource({
        "subject.principal.phoneUsedByOthers, person.phone-taken,          REGISTER",
        "materials[].picture.legible,         document.illegible,          PICTURE_REVIEW",
        "miniProgram.contentFitsSubject,      mini-program.content-unfit,  DISCRETION",
        "miniProgram.administrator,           person.not-administrator,    REGISTER",
    })
    void what_an_applicant_cannot_state_is_listed_apart(String path, String ruleId, UncheckedKind kind) {
        FilingReport report = ENGINE.evaluate(Filings.enterprise().without(path).request());
        assertThat(report.verdict()).isEqualTo(Verdict.READY);
        assertThat(report.unchecked(kind)).extracting(Unchecked::ruleId).contains(ruleId);
    }

    @ParameterizedTest
    @CsvSource({"settledBy, REGISTER", "standing, true"})
    void an_annotation_on_a_rule_of_the_wrong_kind_is_refused(String name, String value) {
        assertRefused(
                name, Map.of("kind", "VIOLATION", "severity", "WARNING", "basis", "DECREE_292_ART_12", name, value));
    }

    @Test
    void standing_is_true_or_not_there() {
        assertRefused("standing", Map.of("kind", "DUTY", "basis", "DECREE_292_ART_12", "standing", "false"));
    }

    private static void assertRefused(String name, Map<String, Object> annotations) {
        assertThatIllegalStateException()
                .isThrownBy(() -> RuleInfo.of("sheet.rule", annotations, AnswersRead.NONE))
                .withMessageContaining("@" + name);
    }
}
