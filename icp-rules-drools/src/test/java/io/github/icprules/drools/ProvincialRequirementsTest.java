package io.github.icprules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.data.provinces.ProvincialParameter;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.support.Found;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Province;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of provincial requirements that an integrator can use instead of the bundled one. */
class ProvincialRequirementsTest {

    private static final String RULE = "province-principal.legal-representative-required";
    private static final String COLUMNS =
            "province,parameter,value,subjects,filings,severity,miniPrograms,confidence,status,asOf,from,until,checked,"
                    + "materials,proofs,paper,chinese,english,source\n";
    private static final String DELEGATION_IN_HUNAN = COLUMNS
            + "43,SUBJECT_PRINCIPAL,DELEGATION_ALLOWED,UNITS,NEW|CHANGE,BLOCKING,YES,HIGH,CURRENT,2026-11-20,,,2026-11-20,SUBJECT_PRINCIPAL_AUTHORISATION_LETTER,,主体负责人授权书,可以授权他人。,Others"
            + " may be authorised.,https://example.com/hunan\n";

    private static final ProvincialRequirements BUNDLED = ProvincialRequirements.bundled();

    @Test
    void the_bundled_table_counts_where_nothing_else_is_said() {
        assertThat(severityIn(Province.HUNAN, BUNDLED)).isEqualTo(Severity.BLOCKING);
        assertThat(new DroolsIcpRuleEngine()
                        .evaluate(delegating(Province.HUNAN))
                        .receipt())
                .isEqualTo(report(Province.HUNAN, BUNDLED).receipt());
    }

    @Test
    void a_row_of_one_s_own_takes_the_place_of_the_bundled_one(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.csv"), DELEGATION_IN_HUNAN);
        assertThat(severityIn(Province.HUNAN, BUNDLED.with(file))).isNull();
        assertThat(severityIn(Province.TIBET, BUNDLED.with(file))).isEqualTo(Severity.BLOCKING);
        assertThat(severityIn(Province.HUNAN, BUNDLED.with("own", new StringReader(DELEGATION_IN_HUNAN))))
                .isNull();
    }

    @Test
    void a_whole_province_can_be_replaced_and_a_whole_table(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.csv"), DELEGATION_IN_HUNAN);
        ProvincialRequirements replaced = BUNDLED.withProvince(Province.HUNAN, file);
        assertThat(replaced.rows().stream().filter(norm -> norm.province() == Province.HUNAN))
                .hasSize(1);
        assertThat(severityIn(Province.HUNAN, replaced)).isNull();
        assertThat(severityIn(Province.TIBET, replaced)).isEqualTo(Severity.BLOCKING);
        assertThat(severityIn(Province.TIBET, ProvincialRequirements.read(file)))
                .isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BUNDLED.withProvince(Province.TIBET, file))
                .withMessageContaining(
                        "own.csv:2:1 province: expected 54, the province whose rows this table replaces, found \"43\"");
    }

    @Test
    void severities_can_be_raised_and_lowered() {
        ProvincialRequirements lowered =
                BUNDLED.withSeverity(Province.HUNAN, ProvincialParameter.SUBJECT_PRINCIPAL, Severity.INFO);
        assertThat(severityIn(Province.HUNAN, lowered)).isEqualTo(Severity.INFO);
        assertThat(severityIn(Province.TIBET, lowered)).isEqualTo(Severity.BLOCKING);
        ProvincialRequirements raised =
                BUNDLED.withSeverity(Province.YUNNAN, ProvincialParameter.SUBJECT_PRINCIPAL, Severity.BLOCKING);
        assertThat(severityIn(Province.YUNNAN, raised)).isEqualTo(Severity.BLOCKING);
        // What is contested blocks nothing, with any severity.
        assertThat(severityIn(
                        Province.BEIJING,
                        BUNDLED.withProfile(ProvincialProfile.ALL)
                                .withSeverity(
                                        Province.BEIJING, ProvincialParameter.SUBJECT_PRINCIPAL, Severity.BLOCKING)))
                .isEqualTo(Severity.WARNING);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        BUNDLED.withSeverity(Province.TIBET, ProvincialParameter.PARTY_BUILDING, Severity.WARNING));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        BUNDLED.withSeverity(Province.TIBET, ProvincialParameter.SUBJECT_PRINCIPAL, Severity.LEGAL));
    }

    @Test
    void a_table_can_be_pinned() {
        assertThat(BUNDLED.pinned(BUNDLED.sha256())).isSameAs(BUNDLED);
        assertThat(BUNDLED.pinned(BUNDLED.sha256().substring(0, 12))).isSameAs(BUNDLED);
        assertThatIllegalStateException()
                .isThrownBy(() -> BUNDLED.pinned("0".repeat(64)))
                .withMessageContaining(BUNDLED.sha256());
        assertThatIllegalStateException().isThrownBy(() -> BUNDLED.pinned(""));
    }

    @Test
    void a_version_has_the_day_the_beginning_of_the_digest_and_the_profile() {
        assertThat(BUNDLED.version())
                .isEqualTo("%s %s current"
                        .formatted(BUNDLED.date(), BUNDLED.sha256().substring(0, 12)));
        assertThat(BUNDLED.withProfile(ProvincialProfile.ALL).version())
                .isEqualTo(
                        "%s %s all".formatted(BUNDLED.date(), BUNDLED.sha256().substring(0, 12)));
    }

    @Test
    void a_point_that_the_table_has_nothing_about_is_named_with_its_province() {
        ProvincialRequirements own = ProvincialRequirements.read("own", new StringReader(DELEGATION_IN_HUNAN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> own.withSeverity(Province.HUNAN, ProvincialParameter.MIN_AGE, Severity.INFO))
                .withMessageContaining("MIN_AGE of HUNAN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> own.withSeverity(null, ProvincialParameter.SUBJECT_PRINCIPAL, Severity.INFO))
                .withMessageContaining("SUBJECT_PRINCIPAL of 00");
    }

    @Test
    void the_receipt_names_the_table_in_use() {
        String bundled = report(Province.HUNAN, BUNDLED).receipt().rulePack();
        assertThat(bundled)
                .contains("provinces " + BUNDLED.version())
                .contains(BUNDLED.date().toString());
        ProvincialRequirements own = BUNDLED.with("own", new StringReader(DELEGATION_IN_HUNAN));
        FilingReport answered = report(Province.HUNAN, own);
        assertThat(answered.receipt().rulePack()).contains(own.version()).contains("with other provinces");
        assertThat(answered.receipt().rulePackSha256())
                .isNotEqualTo(report(Province.HUNAN, BUNDLED).receipt().rulePackSha256());
    }

    private static @Nullable Severity severityIn(Province province, ProvincialRequirements rules) {
        return Found.of(report(province, rules), RULE, Violation.class).stream()
                .map(Violation::severity)
                .findFirst()
                .orElse(null);
    }

    private static FilingReport report(Province province, ProvincialRequirements rules) {
        return DroolsIcpRuleEngine.builder().provinces(rules).build().evaluate(delegating(province));
    }

    private static FilingRequest delegating(Province province) {
        return Corpus.filing(
                "enterprise NEW_FIRST in %s; subject.principal=@other".formatted(province), RuleVerifier.DAY);
    }
}
