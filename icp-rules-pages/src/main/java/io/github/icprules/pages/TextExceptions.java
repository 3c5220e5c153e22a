package io.github.icprules.pages;

import io.github.icprules.pages.ReportTree.Waived;
import io.github.icprules.report.PolicyEffect;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Language;
import java.util.List;

/** The waivers and the effects of policies for the terminal template. */
final class TextExceptions {

    private final ReportTree report;
    private final TextLines lines;
    private final Language language;

    TextExceptions(ReportTree report, TextLines lines, Language language) {
        this.report = report;
        this.lines = lines;
        this.language = language;
    }

    /**
     * {@return the severity and the sentence of a waived finding; for a material, a sentence that the material is missing}
     */
    String sentence(Waived waived) {
        Severity severity = waived.severity();
        String title = switch (waived.kind()) {
            case REQUIREMENT -> lines.text(RequirementStatus.MISSING);
            case VIOLATION, STAGE -> severity == null ? "" : lines.text(severity);
            case UNCHECKED -> lines.text(waived.kind());
        };
        return title + lines.say("：", ": ") + waived.sentence();
    }

    /** {@return the last day, the reason and the policy of a waiver} */
    String grounds(Waived waived) {
        return lines.say("豁免至 ", "until ")
                + waived.until()
                + lines.say("，策略 ", ", policy ")
                + waived.policy()
                + lines.say("：", ": ")
                + waived.reason();
    }

    /** {@return what policies do with findings, except for the waived findings, which have a list of their own} */
    List<PolicyEffect> effects() {
        return Effects.withoutWaived(report);
    }

    /** {@return an effect with its number of findings, its rule and its policy} */
    String sentence(PolicyEffect effect) {
        return effect.kind().in(language)
                + ' '
                + effect.count()
                + lines.say("，规则 ", ", rule ")
                + effect.rule()
                + lines.say("，策略 ", ", policy ")
                + effect.policy();
    }

    /** {@return the reason of an effect; for a row that is not applied, why it is not} */
    String grounds(PolicyEffect effect) {
        return effect.applied()
                ? effect.reason()
                : lines.say(
                        "结果依据法律或分省要求，策略中缺少 acknowledged。",
                        "The findings rest on law or a provincial requirement, and the row has no acknowledged.");
    }
}
