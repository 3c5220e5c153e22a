package io.github.icprules.pages;

import static java.util.Objects.requireNonNull;

import io.github.icprules.RuleDescription;
import io.github.icprules.advice.NextQuestion;
import io.github.icprules.advice.RepairResult;
import io.github.icprules.explain.ExplainedCondition;
import io.github.icprules.explain.Explanation;
import io.github.icprules.explain.Input;
import io.github.icprules.law.Provision;
import io.github.icprules.pages.Brief.Item;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.AnsweredReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Makes {@linkplain Brief briefs}. Numbers of persons are masked in them, as in reports. */
public final class Briefs {

    private Briefs() {}

    /** {@return the verdict, the problems and the papers that are missing} */
    public static Brief of(FilingReport report) {
        requireNonNull(report, "report must be given.");
        List<Item> items = new ArrayList<>();
        report.violations()
                .forEach(violation -> items.add(Item.of(
                        words(
                                "[%s] %s：%s%s",
                                "[%s] %s: %s %s",
                                violation.severity(),
                                report.label(violation.path()),
                                violation.message(),
                                violation.suggestion()),
                        violation.ruleId(),
                        violation.path(),
                        violation.apiField(),
                        violation.basis())));
        report.missingMaterials()
                .forEach(paper -> items.add(Item.of(
                        words("[%s] %s：%s", "[%s] %s: %s", paper.status(), paper.title(), paper.reason()),
                        paper.ruleId(),
                        paper.path(),
                        paper.apiField(),
                        paper.basis())));
        return new Brief(
                headline("结论：", "Verdict: ", report.verdict(), report),
                report.evaluatedOn(),
                items,
                missing(report),
                null);
    }

    /** {@return the brief of a report, with the remarks of the platform in front of the findings} */
    public static Brief of(AnsweredReport answered) {
        requireNonNull(answered, "answered must be given.");
        FilingReport report = answered.report();
        Brief ofReport = of(report);
        Stream<Item> remarks = answered.remarks().stream()
                .map(remark -> Item.of(
                        words(
                                "平台：%s",
                                "Platform: %s",
                                PersonalData.maskNumbersIn(remark.remark().words())),
                        null,
                        remark.remark().place(),
                        remark.remark().apiFields().size() == 1
                                ? remark.remark().apiFields().get(0)
                                : null,
                        List.of()));
        return new Brief(
                words(
                        "%s\n%s",
                        "%s\n%s",
                        answered.headline(),
                        headline(
                                "规则检查的结论：",
                                "Verdict of the rules: ",
                                !answered.answer().isAccepted() && report.verdict() == Verdict.READY
                                        ? Text.of("没有拦住提交的问题", "nothing is in the way of submission")
                                        : report.verdict(),
                                report)),
                ofReport.evaluatedOn(),
                Stream.concat(remarks, ofReport.items().stream()).toList(),
                ofReport.missing(),
                null);
    }

    /**
     * {@return the first question to the applicant, with a statement for each of its inputs and each allowed value, and the labels of all
     *     questions}
     *
     * @param report the report on the filing
     * @param questions the questions that the engine returns for the filing
     */
    public static Brief of(FilingReport report, List<NextQuestion> questions) {
        requireNonNull(report, "report must be given.");
        requireNonNull(questions, "questions must be given.");
        List<NextQuestion> ofApplicant =
                questions.stream().filter(NextQuestion::isForApplicant).toList();
        if (ofApplicant.isEmpty()) {
            return new Brief(
                    Text.of("没有要问商家的了。", "There is no question left for the applicant."),
                    report.evaluatedOn(),
                    List.of(),
                    List.of(),
                    null);
        }
        NextQuestion first = ofApplicant.get(0);
        return new Brief(
                first.question(),
                report.evaluatedOn(),
                first.inputs().stream().flatMap(Briefs::items).toList(),
                ofApplicant.stream()
                        .map(each -> each.label() == null ? each.question() : each.label())
                        .toList(),
                null);
    }

    private static Stream<Item> items(NextQuestion input) {
        Text question = words("%s%s", "%s %s", input.question(), input.hint() == null ? "" : input.hint());
        return Stream.concat(
                Stream.of(Item.of(question, null, input.path(), input.apiField(), List.of())),
                input.choices().stream()
                        .map(choice -> Item.of(
                                words("%s=%s", "%s=%s", choice.value(), choice.label()), null, null, null, List.of())));
    }

    /** {@return the changes, and the problems that no change removes with the party that can help} */
    public static Brief of(RepairResult repairs) {
        requireNonNull(repairs, "repairs must be given.");
        List<Item> items = new ArrayList<>();
        repairs.steps()
                .forEach(step -> step.changes()
                        .forEach(change -> items.add(Item.of(
                                words("%s%s", "%s %s", step.reason(), change.sentence()),
                                null,
                                change.path(),
                                change.apiField(),
                                List.of()))));
        repairs.unsolved()
                .forEach(unsolved -> items.add(Item.of(
                        words(
                                "[%s] %s%s",
                                "[%s] %s %s",
                                unsolved.helper(),
                                unsolved.violation().message(),
                                unsolved.why()),
                        unsolved.violation().ruleId(),
                        unsolved.violation().path(),
                        unsolved.violation().apiField(),
                        unsolved.violation().basis())));
        boolean isOpen = repairs.outcome() == RepairResult.Outcome.NOT_NEEDED
                && !repairs.after().isComplete();
        Text headline = words(
                isOpen ? "已填的内容没有要改的，还有没填的；结论：%2$s。%3$s" : "%s；改后的结论：%s。%s",
                isOpen
                        ? "No entry must change, but entries are missing; verdict: %2$s. %3$s"
                        : "%s; verdict after the changes: %s. %s",
                repairs.outcome(),
                repairs.after().verdict(),
                repairs.isExhaustive()
                        ? ""
                        : Text.of("没有试完全部改法，可能还有更好的。", "Not all changes were tried; a better repair can exist."));
        return new Brief(headline, repairs.after().evaluatedOn(), items, missing(repairs.after()), null);
    }

    /**
     * {@return why a rule has a finding or has none: its conditions with their results, and its bases}
     *
     * @param explanation the explanation of the rule for a filing
     * @param rule the description of the same rule
     */
    public static Brief of(Explanation explanation, RuleDescription rule) {
        requireNonNull(explanation, "explanation must be given.");
        requireNonNull(rule, "rule must be given.");
        List<ExplainedCondition> conditions = Stream.concat(
                        explanation.conditions().stream(),
                        explanation.facts().stream().flatMap(fact -> fact.conditions().stream()))
                .toList();
        Stream<Item> results = conditions.stream()
                .map(condition -> Item.of(
                        words("%s：%s", "%s: %s", condition.words(), condition.result()),
                        null,
                        condition.inputs().stream().findFirst().map(Input::path).orElse(null),
                        condition.inputs().stream()
                                .findFirst()
                                .map(Input::apiField)
                                .orElse(null),
                        List.of()));
        Stream<Item> bases = rule.basis().stream()
                .map(basis -> Item.of(Text.of("规则的依据。", "A basis of the rule."), null, null, null, List.of(basis)));
        return new Brief(
                words("%s：%s。%s", "%s: %s. %s", explanation.title(), explanation.outcome(), explanation.reason()),
                explanation.evaluatedOn(),
                Stream.concat(results, bases).toList(),
                conditions.stream()
                        .flatMap(condition -> condition.missing().stream())
                        .map(input -> Text.of(input.path(), input.path()))
                        .toList(),
                null);
    }

    /** {@return the filings with other authorities} */
    public static Brief alsoToFile(FilingReport report) {
        requireNonNull(report, "report must be given.");
        return new Brief(
                words(
                        "除 ICP 备案外，还有 %s 项要办或要确认。",
                        "Filings with other authorities, certain or to be settled: %s.",
                        report.alsoToFile().size()),
                report.evaluatedOn(),
                report.alsoToFile().stream()
                        .map(other -> Item.of(
                                words(
                                        "%s%s，%s，%s",
                                        "%s%s, %s, %s",
                                        other.certain() ? "" : Text.of("[要确认] ", "[to be settled] "),
                                        other.name(),
                                        other.authority(),
                                        other.when()),
                                other.ruleId(),
                                null,
                                null,
                                other.basis()))
                        .toList(),
                missing(report),
                null);
    }

    /** {@return articles with their content and their address} */
    public static Brief of(List<Provision> provisions) {
        requireNonNull(provisions, "provisions must be given.");
        return new Brief(
                words("找到 %s 条。", "Articles found: %s.", provisions.size()),
                null,
                provisions.stream()
                        .map(provision -> Item.of(
                                words(
                                        "%s %s",
                                        "%s %s",
                                        provision.asks(),
                                        provision.document().url() == null
                                                ? ""
                                                : provision.document().url()),
                                null,
                                null,
                                null,
                                List.of(provision.basis())))
                        .toList(),
                List.of(),
                null);
    }

    private static Text headline(String chinese, String english, Text verdict, FilingReport report) {
        return words(
                chinese + "%s（%s）。问题 %s 处，缺材料 %s 份，未能判断 %s 项。",
                english + "%s (%s). Problems: %s, missing papers: %s, undecided: %s.",
                verdict,
                report.verdict().name(),
                report.violations().size(),
                report.missingMaterials().size(),
                report.unchecked().size());
    }

    /** Returns the labels of the inputs that the applicant can state and that rules need. */
    private static List<Text> missing(FilingReport report) {
        return report.unchecked(UncheckedKind.INPUT_MISSING).stream()
                .flatMap(open -> open.needs().stream())
                .distinct()
                .map(report::label)
                .toList();
    }

    /** Returns a text in which values, of which some are texts themselves, stand at the marks {@code %s}. */
    static Text words(String chinese, String english, Object... values) {
        return language -> (language == Language.ZH ? chinese : english)
                .formatted(Arrays.stream(values)
                        .map(value -> value instanceof Text text ? text.in(language) : value)
                        .toArray());
    }
}
