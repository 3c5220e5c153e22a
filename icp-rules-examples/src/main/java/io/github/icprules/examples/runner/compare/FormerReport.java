package io.github.icprules.examples.runner.compare;

import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.examples.runner.io.TreeReader;
import io.github.icprules.examples.runner.options.EngineOptions;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.ReportOutline;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a report for a comparison: from a report, or by judging a filing. */
public final class FormerReport {

    static final Text EXPECTED = Text.of("报告或备案（JSON 对象）", "a report or a filing as a JSON object");

    private FormerReport() {}

    /**
     * {@return the outline of a report in a file, or of the report on the filing in the file}
     *
     * @param context the context for a body that has none of its own; {@code null} if there is none
     */
    public static ReportOutline read(String file, @Nullable Object context, EngineOptions engine) {
        return attempt(file, context, engine).outline();
    }

    /**
     * A former attempt.
     *
     * @param outline the outline of its report
     * @param request the filing; {@code null} if the file has the report only
     */
    public record Attempt(ReportOutline outline, @Nullable FilingRequest request) {}

    /** {@return the former attempt in a file, as for {@link #read}} */
    public static Attempt attempt(String file, @Nullable Object context, EngineOptions engine) {
        Source source = Source.of(file);
        Object tree = TreeReader.read(source, EXPECTED);
        if (!isReport(tree)) {
            FilingRequest request = RequestReader.former(source, tree, context);
            return new Attempt(ReportOutline.of(engine.evaluate("--on", engine.dated(request))), request);
        }
        try {
            return new Attempt(ReportOutline.fromTree(tree), null);
        } catch (InvalidTreeException e) {
            throw RequestReader.unusable(source, e);
        }
    }

    /** {@return whether a tree is a report and no filing; only a report has a receipt} */
    static boolean isReport(@Nullable Object tree) {
        return tree instanceof Map<?, ?> members && members.containsKey("receipt");
    }
}
