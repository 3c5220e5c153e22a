package io.github.icprules.examples.runner;

import io.github.icprules.RuleDescription;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays the rules out for people and for programs. */
final class Catalogue {

    private final List<RuleDescription> rules;
    private final Language language;

    Catalogue(List<RuleDescription> rules, Language language) {
        this.rules = rules;
        this.language = language;
    }

    String asText() {
        int idWidth = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        return rules.stream()
                .map(rule -> WideText.pad(rule.id(), idWidth + 2)
                        + WideText.pad(says(rule), 13)
                        + rule.title().in(language)
                        + '\n')
                .collect(Collectors.joining());
    }

    String asMarkdown() {
        boolean chinese = language == Language.ZH;
        StringBuilder page = new StringBuilder((chinese
                        ? "# 规则目录\n\n由 `rules --format md` 写出，共 %d 条。\n\n| 规则 | 内容 | 性质 | 依据 | 需要 |\n| --- | --- | --- | --- | --- |\n"
                        : "# Rules\n\nWritten by `rules --format md`; %d rules.\n\n| Rule | What it is about | Says | Basis | Needs |\n| --- | --- | --- | --- | --- |\n")
                .formatted(rules.size()));
        for (RuleDescription rule : rules) {
            page.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            rule.id(),
                            rule.title().in(language),
                            says(rule),
                            rule.basis().stream()
                                    .map(basis -> basis.citation().in(language))
                                    .collect(Collectors.joining("<br>")),
                            rule.needs().stream().map(need -> '`' + need + '`').collect(Collectors.joining("<br>"))));
        }
        return page.toString();
    }

    String asJson() {
        return Json.of(rules.stream().map(this::tree).toList());
    }

    private Map<String, Object> tree(RuleDescription rule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", rule.id());
        tree.put("kind", rule.kind().name());
        putBoth(tree, "title", rule.title());
        put(tree, "severity", rule.severity());
        put(tree, "material", rule.material());
        put(tree, "stage", rule.stage());
        tree.put("needs", rule.needs());
        putBoth(tree, "suggestion", rule.suggestion());
        put(tree, "penalty", rule.penalty());
        tree.put("basis", rule.basis().stream().map(this::tree).toList());
        tree.put("inForceFrom", rule.inForceFrom().toString());
        if (rule.inForceUntil() != null) {
            tree.put("inForceUntil", rule.inForceUntil().toString());
        }
        return tree;
    }

    private Map<String, Object> tree(LegalBasis basis) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("document", basis.document().title().in(language));
        tree.put("documentId", basis.document().id());
        tree.put("article", basis.article());
        tree.put("kind", basis.kind().name());
        tree.put("confidence", basis.confidence().name());
        if (basis.url() != null) {
            tree.put("url", basis.url());
        }
        tree.put("lastChecked", basis.document().lastChecked().toString());
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Enum<?> constant) {
        if (constant != null) {
            tree.put(name, constant.name());
        }
    }

    private static void putBoth(Map<String, Object> tree, String name, @Nullable Text text) {
        if (text != null) {
            Map<String, Object> both = new LinkedHashMap<>();
            both.put("zh", text.in(Language.ZH));
            both.put("en", text.in(Language.EN));
            tree.put(name, both);
        }
    }

    private static String says(RuleDescription rule) {
        return rule.severity() == null || rule.material() != null
                ? rule.kind().name()
                : rule.severity().name();
    }
}
