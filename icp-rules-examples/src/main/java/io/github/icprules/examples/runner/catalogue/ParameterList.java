package io.github.icprules.examples.runner.catalogue;

import io.github.icprules.Parameter;
import io.github.icprules.examples.runner.io.JsonText;
import io.github.icprules.pages.WideText;
import io.github.icprules.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists the parameters as text, as JSON and as a document. */
final class ParameterList implements FormattedList {

    private final List<Parameter> parameters;
    private final Language language;

    ParameterList(List<Parameter> parameters, Language language) {
        this.parameters = parameters;
        this.language = language;
    }

    @Override
    public String asText() {
        int idWidth = FormattedList.width(parameters.stream().map(Parameter::id));
        return parameters.stream()
                .map(parameter -> WideText.pad(parameter.id(), idWidth + 2) + parameter.value() + '\n')
                .collect(Collectors.joining());
    }

    @Override
    public String asMarkdown() {
        boolean chinese = language == Language.ZH;
        StringBuilder page = new StringBuilder((chinese
                        ? "# 参数\n\n由 `parameters --format md` 写出，共 %s 项。\n\n| 参数 | 值 | 含义 | 来源 | 可信度 | 核对 |\n| --- | --- | --- | --- | --- | --- |\n"
                        : "# Parameters\n\nWritten by `parameters --format md`; %s of them.\n\n| Parameter | Value | What it is | Source | Confidence | Checked |\n| --- | --- | --- | --- | --- | --- |\n")
                .formatted(parameters.size()));
        for (Parameter parameter : parameters) {
            page.append("| `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            parameter.id(),
                            parameter.value(),
                            parameter.note(),
                            parameter.source().in(language),
                            parameter.confidence().in(language),
                            parameter.checked()));
        }
        return page.toString();
    }

    @Override
    public String asJson() {
        return JsonText.of(parameters.stream().map(this::tree).toList());
    }

    private Map<String, Object> tree(Parameter parameter) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", parameter.id());
        tree.put("value", parameter.value());
        if (!parameter.note().isBlank()) {
            tree.put("note", parameter.note());
        }
        tree.put("source", parameter.source().in(language));
        tree.put("confidence", parameter.confidence().name());
        tree.put("checked", parameter.checked().toString());
        return tree;
    }
}
