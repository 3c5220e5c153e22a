package io.github.icprules.examples.runner.catalogue;

import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.data.provinces.ProvincialParameter;
import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.data.provinces.ProvincialStatus;
import io.github.icprules.drools.data.provinces.ProvincialSubject;
import io.github.icprules.examples.runner.io.JsonText;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.model.Province;
import io.github.icprules.pages.WideText;
import io.github.icprules.text.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the provincial requirements as text, as JSON and as a document. */
final class ProvinceList implements FormattedList {

    /** The parameters that an overview shows. */
    private static final List<ProvincialParameter> OVERVIEW = List.of(
            ProvincialParameter.SUBJECT_PRINCIPAL,
            ProvincialParameter.INDIVIDUAL_LOCALITY,
            ProvincialParameter.MIN_AGE,
            ProvincialParameter.FOREIGN_LEGAL_REP,
            ProvincialParameter.SOLE_TRADER,
            ProvincialParameter.ADDRESS_LOCALITY,
            ProvincialParameter.SHELL_SUBJECT,
            ProvincialParameter.SUBJECT_CHANGE);

    private final ProvincialRequirements rules;
    private final List<Province> provinces;
    private final boolean isComparison;
    private final Language language;

    /**
     * Creates a list of the requirements of some provinces.
     *
     * @param isComparison whether text and document have the provinces side by side
     */
    ProvinceList(ProvincialRequirements rules, List<Province> provinces, boolean isComparison, Language language) {
        this.rules = rules;
        this.provinces = provinces;
        this.isComparison = isComparison;
        this.language = language;
    }

    @Override
    public String asText() {
        if (isComparison) {
            return comparedAsText();
        }
        StringBuilder text = new StringBuilder();
        for (Province province : provinces) {
            text.append("%s %s\n".formatted(province.code(), province.in(language)));
            for (ProvincialRequirement norm : of(province)) {
                text.append("  %s = %s  [%s]\n    %s\n    %s\n"
                        .formatted(
                                norm.parameter().in(language),
                                norm.value(),
                                standing(norm),
                                norm.requirement().in(language),
                                sources(norm, "\n    ")));
            }
            text.append('\n');
        }
        return text.append(version()).append('\n').toString();
    }

    private String comparedAsText() {
        StringBuilder text = new StringBuilder();
        for (ProvincialParameter parameter : parameters()) {
            text.append(parameter.in(language)).append('\n');
            for (Province province : provinces) {
                text.append("  ")
                        .append(WideText.pad(province.in(language), 18))
                        .append(compared(province, parameter, language == Language.ZH ? "；" : "; "))
                        .append('\n');
            }
        }
        return text.toString();
    }

    @Override
    public String asMarkdown() {
        if (isComparison) {
            return matrix(parameters(), (province, parameter) -> compared(province, parameter, "<br>"));
        }
        boolean chinese = language == Language.ZH;
        StringBuilder page = new StringBuilder(
                chinese
                        ? "# 各省管局要求\n\n由 `provinces --format md` 写出。%s\n\n".formatted(version())
                        : "# Provincial requirements\n\nWritten by `provinces --format md`. %s\n\n"
                                .formatted(version()));
        page.append(
                chinese
                        ? "这些要求来自接入服务商的说明，不是管局自己发布的清单；管局随时可能调整，以管局答复为准。“!”表示来源不一致，“°”表示仅见于旧资料，“?”表示是否适用于小程序不详。\n\n"
                        : "The requirements come from pages of access providers, not from lists of the authorities, which can change them without notice and decide in the end. `!` marks contested requirements, `°` requirements in old sources only, `?` requirements that are not known to concern mini-programs.\n\n");
        page.append(kinds()).append("\n\n");
        page.append(chinese ? "## 一览\n\n" : "## Overview\n\n")
                .append(matrix(OVERVIEW, this::values))
                .append('\n');
        if (provinces.size() == Province.values().length) {
            section(page, chinese ? "全国" : "All provinces without their own requirement", of(null));
        }
        for (Province province : provinces) {
            section(
                    page,
                    "%s %s"
                            .formatted(
                                    province.code(),
                                    chinese ? province.chinese() : province.chinese() + " " + province.english()),
                    of(province));
        }
        return page.toString();
    }

    @Override
    public String asJson() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", rules.version());
        tree.put("sha256", rules.sha256());
        tree.put(
                "requirements",
                provinces.stream()
                        .flatMap(province -> of(province).stream())
                        .map(ProvincialRequirement::asTree)
                        .toList());
        return JsonText.of(tree);
    }

    /**
     * Returns the subject types for each kind of subject in the sources. The sources distinguish fewer kinds than the filing
     * form.
     */
    private String kinds() {
        boolean chinese = language == Language.ZH;
        String kinds = Stream.of(ProvincialSubject.values())
                .filter(kind -> kind != ProvincialSubject.INDIVIDUAL)
                .map(kind -> (chinese ? "“%s”包括%s" : "“%s”: %s")
                        .formatted(
                                kind.in(language),
                                kind.types().stream()
                                        .map(type -> type.in(language))
                                        .collect(Collectors.joining(chinese ? "、" : ", "))))
                .collect(Collectors.joining(chinese ? "；" : "; "));
        return chinese
                ? "所适用的主体：" + kinds + "；“单位”是它们的总称。"
                : "The subjects that a requirement concerns: " + kinds + "; all of them together are “units”.";
    }

    private void section(StringBuilder page, String heading, List<ProvincialRequirement> rows) {
        boolean chinese = language == Language.ZH;
        page.append("## ").append(heading).append("\n\n");
        page.append(
                chinese
                        ? "| 事项 | 值 | 要求 | 适用 | 级别 | 可信度 | 状态 | 日期 | 来源 |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
                        : "| Point | Value | Demand | Concerns | Severity | Confidence | Standing | Date | Sources |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (ProvincialRequirement norm : rows) {
            page.append("| %s | `%s` | %s%s | %s | %s | %s | %s, %s | %s | %s |\n"
                    .formatted(
                            norm.parameter().in(language),
                            norm.value(),
                            norm.requirement().in(language),
                            norm.paper().isEmpty() ? "" : (chinese ? "材料：" : " Paper: ") + norm.paper(),
                            subjects(norm),
                            norm.effectiveSeverity().in(language),
                            norm.confidence().in(language),
                            norm.status().in(language),
                            norm.miniPrograms().in(language),
                            norm.asOf(),
                            norm.sources().stream().map(this::link).collect(Collectors.joining("<br>"))));
        }
        page.append('\n');
    }

    private String matrix(
            List<ProvincialParameter> parameters, BiFunction<Province, ProvincialParameter, String> cell) {
        StringBuilder page = new StringBuilder(language == Language.ZH ? "| 省份 |" : "| Province |");
        parameters.forEach(
                parameter -> page.append(' ').append(parameter.in(language)).append(" |"));
        page.append("\n|").append(" --- |".repeat(parameters.size() + 1)).append('\n');
        for (Province province : provinces) {
            page.append("| %s %s |".formatted(province.code(), province.in(language)));
            parameters.forEach(parameter ->
                    page.append(' ').append(cell.apply(province, parameter)).append(" |"));
            page.append('\n');
        }
        return page.toString();
    }

    /** Returns the codes of a parameter, each with its mark. Settled values come first. */
    private String values(Province province, ProvincialParameter parameter) {
        return listed(province, parameter, ProvincialRequirement::value, "; ");
    }

    /** Returns the requirements of a parameter in words, each with its mark. Settled requirements come first. */
    private String compared(Province province, ProvincialParameter parameter, String between) {
        return listed(
                province, parameter, norm -> norm.requirement().in(language).replaceFirst("[。.]$", ""), between);
    }

    private String listed(
            Province province,
            ProvincialParameter parameter,
            Function<ProvincialRequirement, String> words,
            String between) {
        String values = of(province).stream()
                .filter(norm -> norm.parameter() == parameter && norm.isOfInterest())
                .sorted(Comparator.comparing(ProvincialRequirement::status))
                .map(norm -> words.apply(norm)
                        + mark(norm)
                        + (norm.subjects().size() == ProvincialSubject.values().length
                                ? ""
                                : " (" + subjects(norm) + ")"))
                .distinct()
                .collect(Collectors.joining(between));
        return values.isEmpty() ? "-" : values;
    }

    private static String mark(ProvincialRequirement norm) {
        if (norm.status() == ProvincialStatus.CONFLICT) {
            return "!";
        }
        if (norm.status() == ProvincialStatus.OLD_ONLY) {
            return "°";
        }
        return norm.isSettled() ? "" : "?";
    }

    private List<ProvincialParameter> parameters() {
        return provinces.stream()
                .flatMap(province -> of(province).stream())
                .filter(ProvincialRequirement::isOfInterest)
                .map(ProvincialRequirement::parameter)
                .distinct()
                .sorted()
                .toList();
    }

    private List<ProvincialRequirement> of(@Nullable Province province) {
        return rules.rows().stream().filter(norm -> norm.province() == province).toList();
    }

    private String standing(ProvincialRequirement norm) {
        return Stream.of(
                        subjects(norm),
                        norm.effectiveSeverity().in(language),
                        norm.confidence().in(language),
                        norm.status().in(language),
                        norm.miniPrograms().in(language),
                        norm.asOf())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(language == Language.ZH ? "，" : ", "));
    }

    private String subjects(ProvincialRequirement norm) {
        if (norm.subjects().size() == ProvincialSubject.values().length) {
            return language == Language.ZH ? "所有主体" : "everybody";
        }
        if (norm.subjects().size() == ProvincialSubject.values().length - 1
                && !norm.subjects().contains(ProvincialSubject.INDIVIDUAL)) {
            return language == Language.ZH ? "单位" : "units";
        }
        return Arrays.stream(ProvincialSubject.values())
                .filter(norm.subjects()::contains)
                .map(subject -> subject.in(language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    private String sources(ProvincialRequirement norm, String between) {
        return norm.sources().stream()
                .map(source -> source.title().in(language) + (source.url() == null ? "" : " " + source.url()))
                .collect(Collectors.joining(between));
    }

    private String link(LegalDocument source) {
        String title = source.title().in(language);
        return source.url() == null ? title : "[%s](%s)".formatted(title, source.url());
    }

    private String version() {
        return language == Language.ZH
                ? "要求表版本 %s，摘要 %s。".formatted(rules.date(), rules.sha256())
                : "Table of %s, digest %s.".formatted(rules.date(), rules.sha256());
    }
}
