package io.github.icprules.drools.packs;

import static io.github.icprules.fixtures.IcpAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.support.PackFolder;
import io.github.icprules.fixtures.Reports;
import io.github.icprules.report.FilingReport;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Assertions on rules of packs fail if the rule cannot exist or is not known. */
class PackAssertionsTest {

    private static final String FOUND = "acme/brand.competitor";

    @TempDir
    private static Path folder;

    private static DroolsIcpRuleEngine engine;
    private static FilingReport report;

    @BeforeAll
    static void evaluate() {
        engine = PackFolder.in(folder).engine();
        report = engine.evaluate(PackFolder.filing());
    }

    @Test
    void a_rule_of_a_pack_that_the_report_does_not_have_fails() {
        String message =
                "There is no rule “other/brand.rival”. The report is of an engine without the rule pack other.";
        fails(message, () -> assertThat(report).doesNotViolate("other/brand.rival"));
        fails(message, () -> assertThat(report).doesNotLeaveUnchecked("other/brand.rival"));
        fails(message, () -> assertThat(report).violates("other/brand.rival"));
        FilingReport bundled = new DroolsIcpRuleEngine().evaluate(PackFolder.filing());
        fails(
                "There is no rule “acme/brand.competitor”. The engine has no rule pack acme.",
                () -> assertThat(bundled).doesNotViolate(FOUND));
    }

    @Test
    void an_absent_finding_of_a_pack_needs_the_rules_of_the_engine() {
        String message = "A report does not list the rules of the rule pack acme, so “acme/brand.competitors” could be"
                + " misspelt. Call byRulesOf(engine) first.";
        fails(message, () -> assertThat(report).doesNotViolate("acme/brand.competitors"));
        fails(message, () -> assertThat(report).doesNotLeaveUnchecked("acme/brand.competitors"));
        fails(
                "There is no rule “acme/brand.competitors”. Did you mean acme/brand.competitor?",
                () -> assertThat(report).byRulesOf(engine).doesNotViolate("acme/brand.competitors"));
        assertThat(report).violates(FOUND);
        // A finding of the rule proves that the rule exists.
        assertThat(report).doesNotLeaveUnchecked(FOUND);
        assertThat(Reports.ready()).doesNotViolate("acme/brand.competitors");
    }

    private static void fails(String message, ThrowingCallable assertion) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessage(message);
    }
}
