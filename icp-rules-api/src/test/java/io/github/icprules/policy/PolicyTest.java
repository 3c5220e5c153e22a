package io.github.icprules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.model.Province;
import io.github.icprules.policy.PolicyRow.Effect;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy is made of. */
class PolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final PolicyRow ROW = PolicyRow.waive("sheet.finding", DAY, "示例原因");

    @Test
    void a_row_starts_with_no_condition_and_gets_one_by_one() {
        assertThat(PolicyRow.mute("sheet.finding", "示例原因"))
                .isEqualTo(new PolicyRow(
                        "sheet.finding", Effect.MUTE, null, null, null, null, null, null, null, false, "示例原因"));
        assertThat(PolicyRow.severity("sheet.finding", Severity.INFO, "示例原因")
                        .withPath("materials[]")
                        .withProvince(Province.BEIJING)
                        .withSubject("示例科技有限公司")
                        .withReference("SO-1")
                        .withFrom(DAY)
                        .withUntil(DAY.plusDays(1))
                        .withAcknowledged(true))
                .isEqualTo(new PolicyRow(
                        "sheet.finding",
                        Effect.SEVERITY,
                        Severity.INFO,
                        "materials[]",
                        Province.BEIJING,
                        "示例科技有限公司",
                        "SO-1",
                        DAY,
                        DAY.plusDays(1),
                        true,
                        "示例原因"));
    }

    @Test
    void a_row_whose_parts_do_not_fit_together_is_refused() {
        assertThatThrownBy(() -> PolicyRow.mute("sheet.finding", " ")).hasMessage("reason must not be blank.");
        assertThatThrownBy(() -> PolicyRow.mute("", "示例原因")).hasMessage("rule must not be blank.");
        assertThatThrownBy(() -> ROW.withSubject(" ")).hasMessage("subject must not be blank.");
        assertThatThrownBy(() -> ROW.withUntil(null)).hasMessage("A waiver must have a last day.");
        assertThatThrownBy(() -> ROW.withFrom(DAY.plusDays(1)))
                .hasMessage("The last day 2026-11-24 is before the first day 2026-11-25.");
        assertThatThrownBy(() -> new PolicyRow(
                        "sheet.finding", Effect.MUTE, Severity.INFO, null, null, null, null, null, null, false, "示例原因"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A row has a severity if, and only if, its effect is SEVERITY; this effect is MUTE.");
    }

    @Test
    void a_row_can_be_logged_without_a_person_in_it() {
        assertThat(ROW.withSubject("样例姓名").withReference("13800138000").toString())
                .isEqualTo(
                        "PolicyRow[WAIVE sheet.finding, path null, province null, subject ****, reference 138******00, null to"
                                + " 2026-11-24]");
        assertThat(Policy.of("acme", ROW.withSubject("样例姓名")).toString())
                .startsWith("Policy[acme, 1 rows, sha256 ")
                .doesNotContain("样例");
    }

    @Test
    void the_digest_is_of_all_rows_and_of_nothing_else() {
        List<PolicyRow> rows = List.of(
                ROW,
                ROW.withPath("a"),
                ROW.withSubject("a"),
                ROW.withReference("a"),
                ROW.withProvince(Province.BEIJING),
                ROW.withFrom(DAY),
                ROW.withUntil(DAY.plusDays(1)),
                ROW.withAcknowledged(true),
                PolicyRow.mute("sheet.finding", "示例原因"),
                PolicyRow.mute("sheet.findin", "g示例原因"));
        assertThat(rows.stream().map(row -> Policy.of("acme", row).sha256())).doesNotHaveDuplicates();
        assertThat(Policy.of("acme", ROW).sha256())
                .isEqualTo(Policy.of("other", List.of(ROW)).sha256())
                .isNotEqualTo(Policy.of("acme", ROW, ROW).sha256());
        assertThat(Policy.of("acme").rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "LONG"})
    void an_id_that_a_report_could_not_show_is_refused(String id) {
        assertThatThrownBy(() -> Policy.of(id.replace("LONG", "示".repeat(101))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The id of a policy must have 1 to 100 characters and no control characters.");
    }

    @Test
    void a_digest_is_hexadecimal() {
        assertThat(Stream.of("", "A".repeat(64), "a".repeat(63)))
                .allSatisfy(digest -> assertThatThrownBy(() -> new Policy("acme", List.of(), digest))
                        .hasMessage("The digest of a policy must have 64 hexadecimal digits."));
    }
}
