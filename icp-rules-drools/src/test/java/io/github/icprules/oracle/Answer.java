package io.github.icprules.oracle;

import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing an evaluator says of a filing, without its sentences: what two evaluators must agree on. */
public sealed interface Answer {

    /** {@return the rule} */
    String ruleId();

    /** A material is needed. */
    record Needed(
            String ruleId, Material material, @Nullable PreApprovalCategory category, RequirementStatus status)
            implements Answer {

        Needed withStatus(RequirementStatus other) {
            return new Needed(ruleId, material, category, other);
        }
    }

    /** Something is wrong at a place, and at others as well that are the same matter. */
    record Wrong(String ruleId, Severity severity, String path, List<String> alsoAt) implements Answer {}

    /** Something could not be decided for want of facts; of no fact, if the list is empty. */
    record Open(String ruleId, String path, List<String> needs, List<String> alsoAt) implements Answer {}

    /** A stage lies on the way. */
    record OnTheWay(String ruleId, Stage stage, @Nullable LocalDate deadline) implements Answer {

        OnTheWay withoutDeadline() {
            return new OnTheWay(ruleId, stage, null);
        }
    }

    /** Something has to be done. */
    record Due(String ruleId, String path, @Nullable LocalDate deadline) implements Answer {}

    /** The mini-program needs, or may need, a filing with another authority. */
    record Elsewhere(
            String ruleId, String authority, @Nullable Integer days, boolean workingDays, boolean certain)
            implements Answer {}

    /** {@return what a report says} */
    static List<Answer> of(FilingReport report) {
        List<Answer> answers = new ArrayList<>();
        report.requirements()
                .forEach(it -> answers.add(new Needed(it.ruleId(), it.material(), it.category(), it.status())));
        report.violations().forEach(it -> answers.add(new Wrong(it.ruleId(), it.severity(), it.path(), it.alsoAt())));
        report.unchecked().forEach(it -> answers.add(new Open(it.ruleId(), it.path(), it.needs(), it.alsoAt())));
        report.timeline().forEach(it -> answers.add(new OnTheWay(it.ruleId(), it.stage(), it.deadline())));
        report.duties().forEach(it -> answers.add(new Due(it.ruleId(), it.path(), it.deadline())));
        report.alsoToFile()
                .forEach(it -> answers.add(new Elsewhere(
                        it.ruleId(), it.authority().in(Language.ZH), it.days(), it.workingDays(), it.certain())));
        return answers;
    }
}
