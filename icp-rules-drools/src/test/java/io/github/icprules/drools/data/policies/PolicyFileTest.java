package io.github.icprules.drools.data.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.model.Province;
import io.github.icprules.policy.Policy;
import io.github.icprules.policy.PolicyRow;
import io.github.icprules.report.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader of a policy file, and its errors. */
class PolicyFileTest {

    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("acme.CSV"), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    @Test
    void a_table_has_the_columns_it_needs_in_any_order() throws IOException {
        PlacedPolicy placed = PolicyFile.read(
                file("reason,rule,effect,until", "示例原因,sheet.finding,WAIVE,2027-03-31", "\"示例，原因\",sheet.other,MUTE,"));
        assertThat(placed.policy().id()).isEqualTo("acme");
        assertThat(placed.policy().rows())
                .containsExactly(
                        PolicyRow.waive("sheet.finding", LocalDate.of(2027, 3, 31), "示例原因"),
                        PolicyRow.mute("sheet.other", "示例，原因"));
        assertThat(placed.places().get(1).row()).endsWith("acme.CSV:3");
        assertThat(placed.places().get(1).cell().apply("rule")).endsWith("acme.CSV:3:9 rule");
        assertThat(placed.places().get(1).cell().apply("path")).endsWith("acme.CSV:3:1 path");
    }

    @Test
    void a_row_can_have_every_condition() throws IOException {
        assertThat(PolicyFile.read(file(
                                "rule,effect,severity,path,province,subject,reference,from,until,acknowledged,reason",
                                "sheet.finding,SEVERITY,BLOCKING,materials[],BEIJING,示例科技有限公司,SO-1,2026-11-01,2026-11-30,true,示例原因",
                                "sheet.other,MUTE,,,,,,,,false,示例原因"))
                        .policy()
                        .rows())
                .containsExactly(
                        PolicyRow.severity("sheet.finding", Severity.BLOCKING, "示例原因")
                                .withPath("materials[]")
                                .withProvince(Province.BEIJING)
                                .withSubject("示例科技有限公司")
                                .withReference("SO-1")
                                .withFrom(LocalDate.of(2026, 11, 1))
                                .withUntil(LocalDate.of(2026, 11, 30))
                                .withAcknowledged(true),
                        PolicyRow.mute("sheet.other", "示例原因"));
    }

    @Test
    void a_table_with_its_header_alone_is_an_error() throws IOException {
        Path file = file("rule,effect,reason");
        assertThatThrownBy(() -> PolicyFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ":2:1: expected a row, found the end of the table");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.b,HIDE,,,,示例原因 | :2:5 effect: expected one of SEVERITY, MUTE, WAIVE, found 4 characters",
                "a.b,MUT,,,,示例原因 | :2:5 effect: expected one of SEVERITY, MUTE, WAIVE (did you mean MUTE?), found \"MUT\"",
                "a.b,SEVERITY,BLOCKNG,,,示例原因 | :2:14 severity: expected one of BLOCKING, LEGAL, WARNING, INFO (did you mean BLOCKING?), found \"BLOCKNG\"",
                "a.b,SEVERITY,,,,示例原因 | :2:14 severity: expected one of BLOCKING, LEGAL, WARNING, INFO, found nothing",
                "a.b,MUTE,INFO,,,示例原因 | :2:10 severity: expected nothing, because the effect is MUTE, found 4 characters",
                "a.b,WAIVE,,,,示例原因 | :2:12 until: expected the last day of the waiver, such as 2026-11-24, found nothing",
                "a.b,WAIVE,,2027-02-29,,示例原因 | :2:12 until: expected a day from 2000-01-01 to 2200-12-31, such as 2026-11-24, or nothing, found \"2027-02-29\"",
                "a.b,MUTE,,,yes,示例原因 | :2:12 acknowledged: expected true, false or nothing, found 3 characters",
                "a.b,MUTE,,,, | :2:13 reason: expected a text, found nothing",
                ",MUTE,,,,示例原因 | :2:1 rule: expected a text, found nothing"
            })
    void a_row_that_does_not_fit_is_an_error_with_its_place(String row, String error) throws IOException {
        Path file = file("rule,effect,severity,until,acknowledged,reason", row);
        assertThatThrownBy(() -> PolicyFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + error);
    }

    @Test
    void the_digest_is_that_of_the_file() throws IOException {
        Path file = file("rule,effect,reason", "a.b,MUTE,示例原因");
        Policy policy = PolicyFile.read(file).policy();
        assertThat(policy.sha256())
                .isNotEqualTo(Policy.of("acme", List.copyOf(policy.rows())).sha256())
                .hasSize(64);
        file("rule,effect,reason", "", "a.b,MUTE,示例原因");
        assertThat(PolicyFile.read(file).policy())
                .satisfies(same -> assertThat(same.rows()).isEqualTo(policy.rows()))
                .satisfies(same -> assertThat(same.sha256()).isNotEqualTo(policy.sha256()));
    }
}
