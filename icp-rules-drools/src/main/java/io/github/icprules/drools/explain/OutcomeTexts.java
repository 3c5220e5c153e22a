package io.github.icprules.drools.explain;

import io.github.icprules.drools.compiled.RuleReading;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.findings.RuleInfo;
import io.github.icprules.explain.ExplainedFact;
import io.github.icprules.explain.Finding;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Provision;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The sentences that give the reason of an outcome. */
final class OutcomeTexts {

    /** The rule that the report decides after all other rules have fired. */
    private static final String OLD_KNOWLEDGE = "knowledge.old";

    private static final int MOST_REASONS = 3;
    private static final int MOST_PATHS = 6;

    /** The reason of a fact with a finding. */
    static final Text MET = Text.of("条件都成立。", "All conditions hold.");

    static final Text MET_BUT_NOT_IN_FORCE =
            Text.of("条件都成立，但规则没有生效。", "All conditions hold, but the rule is not in force.");

    static final Text BROKE_OFF = Text.of("规则因程序故障没有评估完。", "The rule failed because of a fault of the program.");

    private OutcomeTexts() {}

    /** Returns the number of the entries of the report, by their kinds. */
    static Text listed(FindingsOfRule entries) {
        Map<Finding, Integer> found = entries.found();
        if (found.isEmpty()) {
            return Text.of(
                    "报告列出未决事项 %s 项。".formatted(entries.open()),
                    entries.open() == 1
                            ? "The report lists an open point."
                            : "The report lists %s open points.".formatted(entries.open()));
        }
        Text all = Texts.joined(found.entrySet().stream()
                .map(each -> Text.of(
                        each.getKey().chinese() + " " + each.getValue() + " 项",
                        each.getValue() + " × " + each.getKey().english()))
                .toList());
        Text open = entries.open() == 0
                ? Text.of("", "")
                : Text.of(
                        "另有 %s 处不能确定。".formatted(entries.open()),
                        " %s more cannot be decided.".formatted(entries.open()));
        return Text.of(
                "报告列出%s。%s".formatted(all.in(Language.ZH), open.in(Language.ZH)),
                "The report lists %s.%s".formatted(all.in(Language.EN), open.in(Language.EN)));
    }

    /** Returns the first of the missing inputs. */
    static Text undecided(Collection<String> needs) {
        if (needs.isEmpty()) {
            return Text.of("不能确定。", "This cannot be decided.");
        }
        List<String> first = needs.stream().limit(MOST_PATHS).toList();
        boolean isAll = first.size() == needs.size();
        return Text.of(
                "缺少：%s%s。".formatted(String.join("、", first), isAll ? "" : " 等"),
                "Missing: %s%s.".formatted(String.join(", ", first), isAll ? "" : " and more"));
    }

    /** Returns why a report has no finding of a rule although all conditions of a fact hold. */
    static Text leftOut(RuleReading rule) {
        if (rule.info().id().equals(OLD_KNOWLEDGE)) {
            return Text.of(
                    "条件都成立，但报告引用的来源都在近期核对过。",
                    "All conditions hold, but the sources that the report cites were checked recently.");
        }
        return !rule.isOfSingleFacts()
                ? Text.of("这条规则把几部分放在一起判断，本部分不能单独说明。", "The rule looks at several parts together.")
                : Text.of(
                        "条件都成立，但结论超过报告的上限，没有列出。",
                        "All conditions hold, but the report has more findings than it lists.");
    }

    /**
     * Returns the reason of a rule that is not in force.
     *
     * @param on the evaluation date
     * @param notInForce the provisions of the rule that are not in force on the evaluation date
     */
    static Text notInForce(LocalDate on, RuleInfo.Days days, List<LegalBasis> notInForce) {
        Text cited =
                Texts.joined(notInForce.stream().map(OutcomeTexts::withDays).toList(), "；", "; ");
        LocalDate until = days.until();
        return Text.of(
                "评估日 %s 不在规则的适用期内（%s起%s）：%s。"
                        .formatted(on, days.from(), until == null ? "" : "至" + until, cited.in(Language.ZH)),
                "The rule is in force from %s%s, and the evaluation date is %s: %s."
                        .formatted(days.from(), until == null ? " on" : " to " + until, on, cited.in(Language.EN)));
    }

    private static Text withDays(LegalBasis basis) {
        Provision provision = Objects.requireNonNull(basis.provision());
        LocalDate from = latest(provision.from(), basis.document().inForceFrom());
        LocalDate until = provision.until() == null ? basis.document().inForceUntil() : provision.until();
        return Text.of(
                "%s自 %s 起%s有效".formatted(basis.citation().in(Language.ZH), from, until == null ? "" : "至 " + until),
                "%s counts from %s%s"
                        .formatted(basis.citation().in(Language.EN), from, until == null ? " on" : " to " + until));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Returns the first reasons of the facts, each once.
     *
     * @param facts the number of all facts, of which some may not be explained
     */
    static Text silent(List<ExplainedFact> explained, int facts) {
        List<Text> reasons = new ArrayList<>();
        for (ExplainedFact fact : explained) {
            if (reasons.stream()
                    .noneMatch(
                            known -> known.in(Language.ZH).equals(fact.reason().in(Language.ZH)))) {
                reasons.add(fact.reason());
            }
        }
        if (reasons.size() == 1 && explained.size() == facts) {
            return reasons.get(0);
        }
        Text first = Texts.joined(reasons.stream().limit(MOST_REASONS).toList(), "", " ");
        boolean isAll = reasons.size() <= MOST_REASONS;
        return Text.of(
                "检查了 %s 项，都没有结论。%s%s".formatted(facts, first.in(Language.ZH), isAll ? "" : "其余见各项。"),
                "None of %s parts leads to a finding. %s%s"
                        .formatted(facts, first.in(Language.EN), isAll ? "" : " The parts list the others."));
    }

    /** Returns words as a sentence. */
    static Text sentence(Text words) {
        String english = words.in(Language.EN);
        return Text.of(
                words.in(Language.ZH) + '。',
                english.substring(0, 1).toUpperCase(Locale.ROOT) + english.substring(1) + '.');
    }

    /**
     * Returns the reason of a rule that is about no fact, although there are facts of its type.
     *
     * @param type the type of the facts
     * @param number the number of the facts
     * @param chosen the conditions that choose the facts of the rule
     */
    static Text othersOnly(Text type, int number, List<Text> chosen) {
        Text meant = Texts.joined(chosen, "，并且", " and ");
        return Text.of(
                "本次备案有%s %s 项，都不是规则所指的（%s）。".formatted(type.in(Language.ZH), number, meant.in(Language.ZH)),
                "None of the facts of this kind (%s, %s in number) is what the rule is about: %s."
                        .formatted(type.in(Language.EN), number, meant.in(Language.EN)));
    }
}
