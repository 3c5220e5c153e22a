package io.github.icprules.drools;

import static io.github.icprules.fixtures.Filings.DAY;
import static io.github.icprules.policy.PolicyRow.mute;
import static io.github.icprules.policy.PolicyRow.severity;
import static io.github.icprules.policy.PolicyRow.waive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.policy.Policy;
import io.github.icprules.policy.PolicyRow;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An engine refuses invalid policies with an error for each fault. */
class RefusedPoliciesTest {

    private static final String REMARK = "mini-program.remark-length";
    private static final LocalDate LAST = DAY.plusDays(1);
    private static final String REASON = "示例原因";

    private static IcpRuleEngine with(PolicyRow... rows) {
        return DroolsIcpRuleEngine.builder().policy(Policy.of("acme", rows)).build();
    }

    @Test
    void law_is_waived_muted_or_lowered_only_with_an_acknowledgement() {
        String rule = "pre-approval.document-missing";
        List<PolicyRow> rows = List.of(
                waive(rule, LAST, REASON),
                mute(rule, REASON),
                severity(rule, Severity.WARNING, REASON),
                severity("duty-to-file.listed-without-filing", Severity.INFO, REASON));
        assertThat(rows)
                .allSatisfy(row -> assertThatThrownBy(() -> with(row))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(row.rule() + " is ")
                        .hasMessageStartingWith("policy acme, row 1, acknowledged: expected true, because "));
        assertThatThrownBy(() -> with(waive(rule, LAST, REASON)))
                .hasMessage("policy acme, row 1, acknowledged: expected true, because pre-approval.document-missing is"
                        + " BLOCKING and rests on NOTICE_105 4, found false");
        assertThat(rows)
                .allSatisfy(row -> assertThat(with(row.withAcknowledged(true))).isNotNull());
        // A severity that is not lowered needs none, and neither does a rule of the platform.
        assertThat(with(severity("duty-to-file.listed-without-filing", Severity.BLOCKING, REASON)))
                .isNotNull();
        assertThat(with(mute(REMARK, REASON))).isNotNull();
    }

    @Test
    void each_fault_of_a_policy_is_an_error_with_its_row() {
        assertRefused(
                "rule: expected one of %s names, such as ai.algorithm-filing (did you mean"
                                .formatted(new DroolsIcpRuleEngine().rules().size())
                        + " mini-program.remark-length?), found \"mini-program.remark-lenght\"",
                waive("mini-program.remark-lenght", LAST, REASON));
        assertRefused(
                "rule: expected a rule of a loaded rule pack, and no rule pack acme is loaded, found"
                        + " \"acme/brand.competitor\"",
                waive("acme/brand.competitor", LAST, REASON));
        assertRefused(
                "path: expected a path in a request, such as miniProgram.remark (did you mean miniProgram.remark?),"
                        + " found \"miniProgram.remarks\"",
                waive(REMARK, LAST, REASON).withPath("miniProgram.remarks"));
        assertRefused(
                "path: expected a path in a request, such as miniProgram.remark, found 21 characters",
                waive(REMARK, LAST, REASON).withPath("miniProgram.remark[0]"));
        assertRefused(
                "effect: expected MUTE, because nothing of a rule of the kind DUTY can be waived, found WAIVE",
                waive("operation.lawful-content", LAST, REASON));
        assertRefused(
                "effect: expected MUTE or WAIVE, because operation.lawful-content has no severity, found SEVERITY",
                severity("operation.lawful-content", Severity.INFO, REASON));
        assertRefused(
                "rule: expected a rule that a policy can change, found request.too-long, which reports what was not"
                        + " evaluated or is missing",
                mute("request.too-long", REASON).withAcknowledged(true));
        assertRefused(
                "subject: expected the name of a unit or the number of its certificate (for an individual, use the"
                        + " reference of the filing), found 18 characters",
                waive(REMARK, LAST, REASON).withSubject("110101199003077571"));
    }

    /** The last row is refused. */
    private static void assertRefused(String message, PolicyRow... rows) {
        assertThatThrownBy(() -> with(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policy acme, row %s, %s", rows.length, message);
    }

    @Test
    void rows_that_repeat_or_contradict_another_are_errors() {
        PolicyRow waiver = waive(REMARK, LAST, REASON);
        PolicyRow warning = severity(REMARK, Severity.WARNING, REASON);
        String repeats = "rule: expected one row for the same findings, found a repetition of policy acme, row 1";
        String contradicts = "rule: expected findings that no other row changes, or a part of the"
                + " findings of another row, found a contradiction to policy acme, row 1";
        assertRefused(repeats, waiver, waiver.withUntil(LAST.plusDays(9)));
        assertRefused(repeats, warning, warning);
        assertRefused(contradicts, warning, severity(REMARK, Severity.INFO, REASON));
        assertRefused(contradicts, warning, mute(REMARK, REASON));
        assertRefused(contradicts, mute(REMARK, REASON), waiver.withPath("miniProgram"));
        assertRefused(
                contradicts,
                warning.withPath("miniProgram.remark"),
                severity(REMARK, Severity.INFO, REASON).withReference("SO-1"));
        assertThat(with(
                        warning.withPath("miniProgram.remark").withUntil(LAST),
                        severity(REMARK, Severity.INFO, REASON)
                                .withReference("SO-1")
                                .withFrom(LAST.plusDays(1)),
                        waiver,
                        waiver.withReference("SO-1"),
                        waiver.withUntil(LAST.plusDays(30)).withFrom(LAST.plusDays(1)),
                        mute(REMARK, REASON).withPath("miniProgram.remark").withReference("SO-2")))
                .isNotNull();
        assertThatThrownBy(() -> DroolsIcpRuleEngine.builder()
                        .policy(Policy.of("one", warning))
                        .policy(Policy.of("two", mute(REMARK, REASON)))
                        .build())
                .hasMessageStartingWith("policy two, row 1, rule: ")
                .hasMessageEndingWith("a contradiction to policy one, row 1");
        assertThatThrownBy(() -> DroolsIcpRuleEngine.builder()
                        .policy(Policy.of("one"))
                        .policy(Policy.of("one"))
                        .build())
                .hasMessage("Two policies have the id one.");
    }

    @Test
    void the_first_twenty_errors_are_listed() {
        PolicyRow[] rows = Stream.generate(() -> waive("sheet.none", LAST, REASON))
                .limit(21)
                .toArray(PolicyRow[]::new);
        assertThatThrownBy(() -> with(rows))
                .satisfies(
                        error -> assertThat(String.valueOf(error.getMessage()).lines())
                                .hasSize(21)
                                .last()
                                .isEqualTo("The policies have more errors; these are the first 20."));
    }

    /** Rules of packs find something at attributes. */
    @Test
    void a_row_can_name_an_attribute() {
        assertThat(with(waive(REMARK, LAST, REASON).withPath("attributes.acme.mandate-signed-on")))
                .isNotNull();
        assertRefused(
                "path: expected a path in a request, such as miniProgram.remark, found 18 characters",
                waive(REMARK, LAST, REASON).withPath("attributes.hotline"));
    }
}
