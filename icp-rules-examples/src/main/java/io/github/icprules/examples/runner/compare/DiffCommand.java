package io.github.icprules.examples.runner.compare;

import io.github.icprules.RuleDescription;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.Version;
import io.github.icprules.examples.runner.io.InputFile;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.examples.runner.io.TreeReader;
import io.github.icprules.examples.runner.options.AnswerOptions;
import io.github.icprules.examples.runner.options.Days;
import io.github.icprules.examples.runner.options.ExitOptions;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.ReportDiff;
import io.github.icprules.report.ReportOutline;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two reports. */
@Command(
        name = "diff",
        description = "Compares two reports, or the reports on one filing as of two days (see docs/compare.md).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class DiffCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = "A report as JSON, or a filing as JSON, which is judged first; - reads standard input.")
    private InputFile before = InputFile.STANDARD_INPUT;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "AFTER",
            description = "The other report or filing; left out if --and names another day for the same filing.")
    private @Nullable InputFile after;

    @Option(
            names = "--and",
            paramLabel = "YYYY-MM-DD",
            description = "Another day: one filing is judged as of the day of --on and as of this one.")
    private @Nullable String and;

    @Option(
            names = "--full",
            description = "Print as text also the findings of which only the cited versions of articles changed.")
    private boolean full;

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    @Mixin
    private ExitOptions exit = new ExitOptions();

    @Override
    public Integer call() {
        options.check();
        LocalDate otherDay = and == null ? null : Days.ofOption("--and", and);
        refuseHalf(otherDay);
        ReportDiff diff = otherDay == null
                ? ReportDiff.between(
                        FormerReport.read(before.name(), null, options.engine()),
                        FormerReport.read(Objects.requireNonNull(after).name(), null, options.engine()))
                : ofTwoDays(Source.of(before.name()), otherDay);
        options.write(() -> text(diff), () -> diff.asTree(options.output().language()));
        return exit.code(diff.isEmpty() ? 0 : 1);
    }

    private void refuseHalf(@Nullable LocalDate otherDay) {
        if (otherDay == null && after == null) {
            throw new UnusableInputException(
                    "AFTER：缺少；应为另一份报告或备案，或者用 --on 和 --and 给出两个日期",
                    "AFTER: missing; expected another report or filing, or two days with --on and --and");
        }
        if (otherDay != null && after != null) {
            throw new UnusableInputException(
                    "AFTER：不能与 --and 同用；应为一件备案和两个日期", "AFTER: cannot go with --and; expected one filing and two days");
        }
        if (otherDay != null && options.engine().day() == null) {
            throw new UnusableInputException(
                    "--on：缺少；应为与 --and 相比较的日期", "--on: missing; expected the day to compare with that of --and");
        }
    }

    private ReportDiff ofTwoDays(Source source, LocalDate otherDay) {
        Object tree = TreeReader.read(source, FormerReport.EXPECTED);
        if (FormerReport.isReport(tree)) {
            throw new UnusableInputException(
                    "%s：报告不能改用另一个日期核对；应为备案",
                    "%s: a report cannot be judged as of another day; expected a filing", source.name());
        }
        FilingRequest request = RequestReader.read(source, tree);
        return ReportDiff.between(
                judged("--on", options.engine().dated(request)), judged("--and", request.withEvaluatedOn(otherDay)));
    }

    private ReportOutline judged(String option, FilingRequest request) {
        return ReportOutline.of(options.engine().evaluate(option, request));
    }

    private String text(ReportDiff diff) {
        return new DiffText(
                        options.output().language(),
                        options.output().columns(),
                        full,
                        options.engine().load().rules().stream()
                                .collect(Collectors.toMap(RuleDescription::id, RuleDescription::title)))
                .of(diff);
    }
}
