package io.github.icprules.examples.runner.catalogue;

import io.github.icprules.examples.runner.io.JsonText;
import io.github.icprules.law.Confidence;
import io.github.icprules.law.LawTables;
import io.github.icprules.law.LegalDocument;
import io.github.icprules.law.LegalDocument.Amendment;
import io.github.icprules.law.Provision;
import io.github.icprules.pages.WideText;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists documents and articles by the day on which they were last checked. The oldest comes first, because a new check should
 * start there.
 */
final class SourceList implements FormattedList {

    private final List<LegalDocument> documents;
    private final List<Provision> provisions;
    private final Language language;

    SourceList(LawTables law, Language language) {
        this.documents = law.documents().stream()
                .sorted(Comparator.comparing(LegalDocument::lastChecked).thenComparing(LegalDocument::id))
                .toList();
        this.provisions = law.provisions().stream()
                .sorted(Comparator.comparing(Provision::lastChecked)
                        .thenComparing(Provision::id)
                        .thenComparing(Provision::from))
                .toList();
        this.language = language;
    }

    @Override
    public String asText() {
        int idWidth = FormattedList.width(Stream.concat(
                documents.stream().map(LegalDocument::id), provisions.stream().map(Provision::id)));
        return shares()
                + '\n'
                + Stream.concat(
                                documents.stream()
                                        .map(document -> Map.entry(
                                                document.lastChecked(),
                                                WideText.pad(document.id(), idWidth + 2)
                                                        + document.title().in(language)
                                                        + address(document))),
                                provisions.stream()
                                        .map(provision -> Map.entry(
                                                provision.lastChecked(),
                                                WideText.pad(provision.id(), idWidth + 2)
                                                        + provision
                                                                .basis()
                                                                .citation()
                                                                .in(language)
                                                        + address(provision.document()))))
                        .sorted(Map.Entry.comparingByKey())
                        .map(line -> line.getKey() + "  " + line.getValue() + '\n')
                        .collect(Collectors.joining());
    }

    /** Returns the sentence on how many articles have which confidence. */
    private String shares() {
        String shares = countsByConfidence().entrySet().stream()
                .map(count -> "%s %s（%s%%）"
                        .formatted(count.getKey().in(language), count.getValue(), percent(count.getValue())))
                .collect(Collectors.joining(language == Language.ZH ? "，" : ", "));
        return language == Language.ZH
                ? "条文的可信度：" + shares + "。"
                : "Confidence of the articles: " + shares.replace("（", " (").replace("）", ")") + ".";
    }

    private Map<Confidence, Long> countsByConfidence() {
        Map<Confidence, Long> counts = new EnumMap<>(Confidence.class);
        for (Confidence confidence : Confidence.values()) {
            counts.put(
                    confidence,
                    provisions.stream()
                            .filter(provision -> provision.confidence() == confidence)
                            .count());
        }
        return counts;
    }

    private long percent(long count) {
        return Math.round(100.0 * count / provisions.size());
    }

    private String address(LegalDocument document) {
        return document.url() == null ? "" : "  " + document.url() + siteNote(document);
    }

    private String siteNote(LegalDocument document) {
        if (!document.isUrlOfSite()) {
            return "";
        }
        return language == Language.ZH ? "（网站，不是文件本身）" : " (the site, not the document itself)";
    }

    @Override
    public String asMarkdown() {
        boolean chinese = language == Language.ZH;
        StringBuilder page = new StringBuilder((chinese
                        ? "# 资料来源\n\n由 `sources --format md` 写出：文件 %s 份，条文 %s 条，最久没有核对的在前。\n\n"
                        : "# Sources\n\nWritten by `sources --format md`: %s documents, %s articles, those not checked for longest first.\n\n")
                .formatted(documents.size(), provisions.size()));
        page.append(shares()).append("\n\n");
        page.append(
                chinese
                        ? "## 文件\n\n| 核对 | 文件 | 名称 | 文号 | 发布机关 | 种类 | 施行 | 修改 |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n"
                        : "## Documents\n\n| Checked | Document | Title | Number | Issuer | Kind | In force | Amendments |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (LegalDocument document : documents) {
            page.append("| %s | `%s` | %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            document.lastChecked(),
                            document.id(),
                            linked(document),
                            words(document.number()),
                            words(document.issuer()),
                            document.kind().in(language),
                            period(document.inForceFrom(), document.inForceUntil()),
                            document.amendments().stream().map(this::amendment).collect(Collectors.joining("<br>"))));
        }
        page.append(
                chinese
                        ? "\n## 条文\n\n| 核对 | 条文 | 文件 | 条、项、节 | 要求 | 施行 | 可信度 |\n| --- | --- | --- | --- | --- | --- | --- |\n"
                        : "\n## Articles\n\n| Checked | Article | Document | Part | What it asks | In force | Confidence |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        for (Provision provision : provisions) {
            page.append("| %s | `%s` | `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            provision.lastChecked(),
                            provision.id(),
                            provision.document().id(),
                            provision.article(),
                            words(provision.asks()),
                            period(provision.from(), provision.until()),
                            provision.confidence().in(language)));
        }
        return page.toString();
    }

    private String linked(LegalDocument document) {
        String title = words(document.title());
        return document.url() == null ? title : "[%s](%s)".formatted(title, document.url()) + siteNote(document);
    }

    private String amendment(Amendment amendment) {
        return amendment.inForceFrom() + " " + words(amendment.by());
    }

    private String words(@Nullable Text text) {
        return text == null ? "" : FormattedList.cell(text, language);
    }

    private static String period(LocalDate from, @Nullable LocalDate until) {
        return from + " –" + (until == null ? "" : " " + until);
    }

    @Override
    public String asJson() {
        Map<String, Object> tree = new LinkedHashMap<>();
        Map<String, Object> confidence = new LinkedHashMap<>();
        countsByConfidence().forEach((each, count) -> confidence.put(each.name(), share(count)));
        tree.put("confidence", confidence);
        tree.put(
                "documents",
                documents.stream().map(document -> document.asTree(language)).toList());
        tree.put(
                "provisions",
                provisions.stream().map(provision -> provision.asTree(language)).toList());
        return JsonText.of(tree);
    }

    private Map<String, Object> share(long count) {
        Map<String, Object> share = new LinkedHashMap<>();
        share.put("provisions", count);
        share.put("percent", percent(count));
        return share;
    }
}
