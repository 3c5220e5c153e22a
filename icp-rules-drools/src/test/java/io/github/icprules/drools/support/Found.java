package io.github.icprules.drools.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.report.FilingReport;
import io.github.icprules.report.ReportOutline.Section;
import io.github.icprules.report.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding of a report.
 *
 * @param section the list that has the finding
 * @param ruleId the rule
 * @param path the path; the stage of an entry of the timeline
 * @param finding the finding itself
 */
public record Found(Section section, String ruleId, String path, Object finding) {

    /** {@return all findings, list by list} */
    public static List<Found> in(FilingReport report) {
        List<Found> all = new ArrayList<>();
        report.violations().forEach(it -> all.add(new Found(Section.VIOLATION, it.ruleId(), it.path(), it)));
        report.requirements().forEach(it -> all.add(new Found(Section.REQUIREMENT, it.ruleId(), it.path(), it)));
        report.unchecked().forEach(it -> all.add(new Found(Section.UNCHECKED, it.ruleId(), it.path(), it)));
        report.duties().forEach(it -> all.add(new Found(Section.DUTY, it.ruleId(), it.path(), it)));
        report.timeline()
                .forEach(it -> all.add(
                        new Found(Section.TIMELINE, it.ruleId(), it.stage().name(), it)));
        report.waived().forEach(it -> all.add(new Found(Section.WAIVED, it.ruleId(), it.path(), it)));
        return all;
    }

    /** {@return the findings of a rule in a list, by the type of the list's items} */
    public static <T> List<T> of(FilingReport report, String ruleId, Class<T> type) {
        return in(report).stream()
                .filter(each -> each.ruleId().equals(ruleId))
                .map(Found::finding)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** {@return the only finding of a rule in a list} */
    public static <T> T one(FilingReport report, String ruleId, Class<T> type) {
        List<T> all = of(report, ruleId, type);
        assertThat(all).as("the %s of %s", type.getSimpleName(), ruleId).hasSize(1);
        return all.get(0);
    }

    /** {@return the rules with violations, in the order of the report} */
    public static List<String> violated(FilingReport report) {
        return report.violations().stream().map(Violation::ruleId).toList();
    }
}
