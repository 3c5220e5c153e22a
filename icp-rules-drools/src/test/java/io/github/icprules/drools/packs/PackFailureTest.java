package io.github.icprules.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.EnginesOnAWatch;
import io.github.icprules.drools.PackFailure;
import io.github.icprules.drools.PackFailureException;
import io.github.icprules.drools.RulePack;
import io.github.icprules.drools.support.Found;
import io.github.icprules.drools.support.PackFolder;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.UncheckedKind;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule of a pack that fails does not make the findings of other rules wrong. */
class PackFailureTest {

    private static final String RULE = "acme/brand.competitor";

    /** The rules of the pack, all of which find something in the filing. */
    private static final int ALL = 6;

    @TempDir
    private Path folder;

    private PackFolder failing(String before, String after) {
        return PackFolder.in(folder).with("rules/brand.drl", before, after);
    }

    private static FilingReport reported(PackFolder pack) {
        return DroolsIcpRuleEngine.builder()
                .pack(pack.pack())
                .onPackFailure(PackFailure.REPORT)
                .build()
                .evaluate(PackFolder.filing());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "findings.violation($n, \"name\", $n.shown());"
                        + "| findings.violation($n, \"name\", $n.shown()); throw new IllegalStateException(\"样例商城\");"
                        + "| java.lang.IllegalStateException",
                "firstIn(filing.input(\"miniProgram.name\").text) != null )"
                        + "| firstIn(filing.input(\"miniProgram.name\").text) != null, filing.on.withDayOfMonth(99) != null )"
                        + "| java.time.DateTimeException",
                "findings.violation($n, \"name\", $n.shown());| findings.violation($n, \"name\", $n.shown());"
                        + " java.util.List all = $n.filing().request().materials(); all.clear();|"
                        + " java.lang.NullPointerException",
                "findings.violation($n, \"name\", $n.shown());"
                        + "| findings.violation($n, \"name\", $n.shown()); java.util.List.of().add(null);"
                        + "| java.lang.UnsupportedOperationException",
            })
    void a_rule_that_fails_makes_the_evaluation_fail_or_is_reported(String before, String after, String kind) {
        PackFolder pack = failing(before, after);
        PackFailureException failure = catchThrowableOfType(
                PackFailureException.class, () -> pack.engine().evaluate(PackFolder.filing()));
        assertThat(failure)
                .hasMessage("Rule pack acme: the rule acme/brand.competitor failed: " + kind)
                .hasNoCause();
        assertThat(failure.pack()).isEqualTo("acme");
        assertThat(failure.rules()).containsExactly(RULE);
        assertThatThrownBy(() -> pack.engine().explain(PackFolder.filing(), RULE))
                .isInstanceOf(PackFailureException.class)
                .hasMessage(failure.getMessage());

        FilingReport report = reported(pack);
        assertThat(report.unchecked())
                .filteredOn(point -> point.ruleId().equals(RULE))
                .singleElement()
                .satisfies(point -> assertThat(point.kind()).isEqualTo(UncheckedKind.FAULT));
        assertThat(Found.violated(report)).doesNotContain(RULE);
        assertThat(withoutRule(report))
                .containsExactlyElementsOf(withoutRule(
                                PackFolder.in(folder.resolve("sound")).engine().evaluate(PackFolder.filing()))
                        .toList());
    }

    /** All findings but those of the rule that fails. */
    private static Stream<String> withoutRule(FilingReport report) {
        return Found.in(report).stream()
                .filter(each -> !each.ruleId().equals(RULE))
                .map(Found::toString);
    }

    @Test
    void a_rule_that_passes_too_few_values_fails_when_it_fires() {
        PackFolder pack = failing(
                        "findings.violation($n, \"name\", $n.shown());",
                        "findings.violation($n, \"name\", 1); findings.violation($n, \"name\");")
                .with("messages/arguments.properties", "brand.competitor=name", "brand=name");
        assertThatThrownBy(() -> pack.engine().evaluate(PackFolder.filing()))
                .isInstanceOf(PackFailureException.class)
                .hasMessageContaining(RULE);
    }

    /** At a certain look the bundled rules are done and the time is over for the pack. */
    @Test
    void the_time_limit_counts_for_packs() {
        RulePack pack = PackFolder.in(folder).pack();
        List<Integer> found = IntStream.range(1, 12)
                .mapToObj(looks ->
                        EnginesOnAWatch.thatIsOverAfterLooks(looks, pack).evaluate(PackFolder.filing()))
                .peek(report -> {
                    boolean isOver = Found.violated(report).contains("request.out-of-time");
                    assertThat(isOver || findings(report) == ALL).isTrue();
                })
                .map(PackFailureTest::findings)
                .distinct()
                .toList();
        assertThat(found).as("none, some, all").startsWith(0).endsWith(ALL).hasSizeGreaterThan(2);
    }

    private static int findings(FilingReport report) {
        return (int) Found.in(report).stream()
                .map(Found::ruleId)
                .filter(id -> id.startsWith("acme/"))
                .distinct()
                .count();
    }
}
