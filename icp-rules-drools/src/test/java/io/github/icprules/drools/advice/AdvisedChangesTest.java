package io.github.icprules.drools.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.advice.ProposedChange;
import io.github.icprules.advice.RepairResult;
import io.github.icprules.drools.EnginesOnAWatch;
import io.github.icprules.drools.corpus.RuleCases;
import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.findings.InputTexts;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The changes of a repair follow from places, inputs and the table of advised changes, never from a sentence. */
class AdvisedChangesTest {

    private static final IcpRuleEngine ENGINE = EnginesOnAWatch.thatStandsStill();
    private static final Text SOME_WORDS = Text.of("示例。", "Sample.");

    @Test
    void each_row_is_about_a_rule_that_finds_violations() {
        assertThat(ENGINE.rules())
                .filteredOn(rule -> rule.severity() != null)
                .extracting(RuleDescription::id)
                .containsAll(RepairTable.bundled().rules());
    }

    @Test
    void no_sentence_decides_a_repair() {
        List<FilingRequest> cases = RuleCases.requests();
        List<FilingRequest> bad = IntStream.range(0, cases.size())
                .filter(i -> i % Effort.of(12, 3) == 0)
                .mapToObj(cases::get)
                .filter(request -> ENGINE.evaluate(request).violations().stream()
                        .anyMatch(violation -> violation.severity() == Severity.BLOCKING))
                .toList();
        Repairs worded = repairs(ENGINE::evaluate);
        Repairs wordless = repairs(request -> withoutWords(ENGINE.evaluate(request)));
        List<List<String>> found =
                bad.parallelStream().map(request -> changes(worded, request)).toList();
        assertThat(bad.parallelStream()
                        .map(request -> changes(wordless, request))
                        .toList())
                .isEqualTo(found);
        assertThat(found.stream().filter(changes -> !changes.isEmpty())).hasSizeGreaterThan(20);
    }

    private static Repairs repairs(Function<FilingRequest, FilingReport> engine) {
        return new Repairs(
                engine,
                ENGINE.rules(),
                request -> Facts.of(request, Objects.requireNonNull(request.evaluatedOn()), Knowledge.bundled())
                        .filing(),
                InputTexts.bundled(),
                () -> 0L);
    }

    /** Returns the changes of a repair, and the reasons why violations are left. */
    private static List<String> changes(Repairs repairs, FilingRequest request) {
        RepairResult result =
                repairs.of(request.withEvaluatedOn(ENGINE.evaluate(request).evaluatedOn()), Duration.ofHours(1));
        List<String> changes = new ArrayList<>();
        for (ProposedChange change : result.changes()) {
            changes.add(
                    change.kind() + " " + change.path() + " " + words(change.newValue()) + " " + change.onlyIfTrue());
        }
        result.unsolved()
                .forEach(
                        left -> changes.add(left.violation().ruleId() + " " + left.helper() + " " + words(left.why())));
        return changes;
    }

    private static String words(@Nullable Text text) {
        return text == null ? "" : text.in(Language.ZH);
    }

    private static FilingReport withoutWords(FilingReport report) {
        return new FilingReport(
                report.evaluatedOn(),
                report.requirements(),
                report.violations().stream()
                        .map(AdvisedChangesTest::withoutWords)
                        .toList(),
                report.unchecked(),
                report.timeline(),
                report.duties(),
                report.receipt(),
                report.submitBefore(),
                report.reference(),
                report.waived());
    }

    private static Violation withoutWords(Violation violation) {
        return new Violation(
                violation.ruleId(),
                violation.severity(),
                violation.path(),
                violation.alsoAt(),
                violation.apiField(),
                SOME_WORDS,
                SOME_WORDS,
                violation.platformErrcode(),
                violation.penalty(),
                violation.basis(),
                violation.causedBy(),
                violation.responsibility(),
                violation.title());
    }
}
