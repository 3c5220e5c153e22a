package io.github.icprules.pages;

import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Waived;
import io.github.icprules.text.Text;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The titles of rules by id, from the findings of a report. */
final class RuleTitles {

    private final Map<String, Text> titles = new HashMap<>();

    private RuleTitles() {}

    /** {@return the titles of the rules that found something; a rule without a title is left out} */
    static Map<String, Text> of(FilingReport report) {
        RuleTitles all = new RuleTitles();
        report.violations().forEach(each -> all.put(each.ruleId(), each.title()));
        report.requirements().forEach(each -> all.put(each.ruleId(), each.ruleTitle()));
        report.unchecked().forEach(each -> all.put(each.ruleId(), each.title()));
        report.timeline().forEach(each -> all.put(each.ruleId(), each.title()));
        report.duties().forEach(each -> all.put(each.ruleId(), each.title()));
        report.waived().forEach(each -> all.put(each.ruleId(), titleOf(each)));
        return all.titles;
    }

    private static @Nullable Text titleOf(Waived waived) {
        if (waived.violation() != null) {
            return waived.violation().title();
        }
        if (waived.requirement() != null) {
            return waived.requirement().ruleTitle();
        }
        return waived.unchecked() == null ? null : waived.unchecked().title();
    }

    private void put(String ruleId, @Nullable Text title) {
        if (title != null) {
            titles.put(ruleId, title);
        }
    }
}
