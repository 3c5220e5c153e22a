package io.github.icprules.examples.runner.catalogue;

import io.github.icprules.RuleDescription;
import io.github.icprules.examples.runner.io.JsonText;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.pages.Citations;
import io.github.icprules.pages.WideText;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Lists the rules as text, as JSON and as a document. */
final class RuleList implements FormattedList {

    private final List<RuleDescription> rules;
    private final Language language;
    private final Citations citations;

    RuleList(List<RuleDescription> rules, Language language) {
        this.rules = rules;
        this.language = language;
        this.citations = new Citations(language);
    }

    @Override
    public String asText() {
        int idWidth = FormattedList.width(rules.stream().map(RuleDescription::id));
        return rules.stream()
                .map(rule -> WideText.pad(rule.id(), idWidth + 2)
                        + WideText.pad(says(rule), 13)
                        + rule.title().in(language)
                        + '\n')
                .collect(Collectors.joining());
    }

    @Override
    public String asMarkdown() {
        StringBuilder page = new StringBuilder((isChinese()
                        ? "# 规则目录\n\n由 `rules --format md` 写出，共 %s 条。\n"
                        : "# Rules\n\nWritten by `rules --format md`; %s rules.\n")
                .formatted(rules.size()));
        String sheet = "";
        for (RuleDescription rule : rules) {
            if (!rule.sheet().equals(sheet)) {
                sheet = rule.sheet();
                page.append("\n## ").append(sheet).append('\n');
            }
            page.append(entry(rule));
        }
        return page.toString();
    }

    private String entry(RuleDescription rule) {
        StringBuilder entry = new StringBuilder("\n### `%s`\n\n**%s** · %s · `%s`\n\n"
                .formatted(rule.id(), rule.title().in(Language.ZH), rule.title().in(Language.EN), says(rule)));
        entry.append("> ").append(rule.gist()).append("\n\n");
        line(entry, "条件", "When", '`' + rule.condition() + '`');
        if (rule.material() != null) {
            line(entry, "材料", "Material", rule.material().in(language) + " (`" + rule.material() + "`)");
        }
        if (!rule.needs().isEmpty()) {
            line(
                    entry,
                    "需要",
                    "Needs",
                    rule.needs().stream().map(need -> '`' + need + '`').collect(joining("、", ", ")));
        }
        lineOfCitations(entry, "依据", "Basis", LegalBasis.withoutNotes(rule.basis()));
        lineOfCitations(entry, "说明", "Note", LegalBasis.notes(rule.basis()));
        line(
                entry,
                "施行",
                "In force",
                rule.inForceFrom() + " – " + (rule.inForceUntil() == null ? "" : rule.inForceUntil()));
        if (!rule.penalties().isEmpty()) {
            line(
                    entry,
                    "罚则",
                    "Penalty",
                    rule.penalties().stream().map(citations::penalty).collect(joining("；", "; ")));
        }
        line(
                entry,
                "处理",
                "Remedy",
                rule.remedy().in(Language.ZH) + " / " + rule.remedy().in(Language.EN));
        return entry.toString();
    }

    private void lineOfCitations(StringBuilder entry, String chinese, String english, List<LegalBasis> cited) {
        if (!cited.isEmpty()) {
            line(entry, chinese, english, cited.stream().map(this::cited).collect(joining("；", "; ")));
        }
    }

    private void line(StringBuilder entry, String chinese, String english, String text) {
        entry.append("- ")
                .append(isChinese() ? chinese : english)
                .append(isChinese() ? "：" : ": ")
                .append(text)
                .append('\n');
    }

    private String cited(LegalBasis basis) {
        LocalDate checked = basis.lastChecked();
        return citations.one(basis) + (isChinese() ? "（" + checked + " 核对）" : " (checked " + checked + ")");
    }

    private Collector<CharSequence, ?, String> joining(String chinese, String english) {
        return Collectors.joining(isChinese() ? chinese : english);
    }

    private boolean isChinese() {
        return language == Language.ZH;
    }

    @Override
    public String asJson() {
        return JsonText.of(rules.stream().map(rule -> rule.asTree(language)).toList());
    }

    private static String says(RuleDescription rule) {
        return rule.severity() == null || rule.material() != null
                ? rule.kind().name()
                : rule.severity().name();
    }
}
