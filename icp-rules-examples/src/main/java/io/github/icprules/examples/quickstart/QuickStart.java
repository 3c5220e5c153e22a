package io.github.icprules.examples.quickstart;

import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.PreApprovalCategory.NEWS;
import static io.github.icprules.model.SubjectType.ENTERPRISE;
import static io.github.icprules.text.Language.ZH;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Subject;
import io.github.icprules.report.FilingReport;
import java.io.PrintStream;

/** The README's first example. */
public final class QuickStart {

    private QuickStart() {}

    /** Prints to standard output. */
    public static void main(String[] arguments) {
        print(System.out);
    }

    /** Prints the faults of the filing of a news mini-program, and the materials that the filing needs. */
    public static void print(PrintStream out) {
        IcpRuleEngine engine = IcpRuleEngine.load();
        FilingRequest request = FilingRequest.builder(NEW_FIRST)
                .subject(Subject.builder(ENTERPRISE, "示例传媒有限公司").build())
                .miniProgram(MiniProgram.builder("示例要闻")
                        .preApprovalCategories(NEWS)
                        .noPreApprovals()
                        .build())
                .build();
        FilingReport report = engine.evaluate(request);
        report.violations().forEach(violation -> out.println(violation.message().in(ZH)));
        report.requirements()
                .forEach(material ->
                        out.println(material.status() + " " + material.title().in(ZH)));
    }
}
