package io.github.icprules.desk;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Province;
import io.github.icprules.pages.Brief;
import io.github.icprules.pages.Briefs;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.text.NearestName;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.Submission;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The work of the tools. Each returns an answer of the engine in few words. */
@Component
final class McpTools {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final IcpRuleEngine engine;
    private final ProvincialRequirements provinces;

    McpTools(IcpRuleEngine engine, ProvincialRequirements provinces) {
        this.engine = engine;
        this.provinces = provinces;
    }

    /** {@return the tools by name} */
    Map<String, Function<McpCall, Brief>> all() {
        return Map.of(
                "icp_check", this::check,
                "icp_check_wechat", this::check,
                "icp_next_question", this::nextQuestion,
                "icp_repairs", this::repairs,
                "icp_explain", this::explain,
                "icp_province", this::province,
                "icp_sources", this::sources,
                "icp_also_to_file", call -> Briefs.alsoToFile(engine.evaluate(request(call))));
    }

    private static FilingRequest request(McpCall call) {
        return call.submission().request();
    }

    private Brief check(McpCall call) {
        Submission submission = call.submission();
        FilingReport report = engine.evaluate(submission.request());
        AnsweredReport answered = submission.answered(report);
        return (answered == null ? Briefs.of(report) : Briefs.of(answered))
                .withNext(
                        Text.of(
                                "为什么：icp_explain；怎样改：icp_repairs；还缺什么：icp_next_question；全部内容：detail=full。",
                                "Reasons: icp_explain; changes: icp_repairs; missing inputs: icp_next_question; all items: detail=full."));
    }

    private Brief nextQuestion(McpCall call) {
        FilingRequest request = request(call);
        Brief brief = Briefs.of(engine.evaluate(request), engine.nextQuestions(request));
        return brief.withNext(
                brief.items().isEmpty()
                        ? Text.of("用 icp_check 看结论。", "Use icp_check for the verdict.")
                        : Text.of(
                                "把答案写到这些路径，再调用一次；不清楚的不写，没有终止日的写 indefinite 为 true，一项也没有的写空列表。",
                                "Write the answer to these paths and call again; leave out what is not known; without a last day, indefinite is true; none is an empty list."));
    }

    private Brief repairs(McpCall call) {
        Brief brief = Briefs.of(engine.repairs(request(call)));
        return brief.withNext(
                brief.missing().isEmpty()
                        ? Text.of("写明“须确有”的，属实才能改。", "Make a change that states a fact only if the fact is true.")
                        : Text.of(
                                "写明“须确有”的，属实才能改。这份备案还没有填完，缺的用 icp_next_question 问。",
                                "Make a change that states a fact only if the fact is true. Inputs are missing; ask with icp_next_question."));
    }

    private Brief explain(McpCall call) {
        String id = call.text("rule");
        List<String> ids = engine.rules().stream().map(RuleDescription::id).toList();
        RuleDescription rule = CatalogueController.rule(engine, id)
                .orElseThrow(() -> Envelope.invalid(
                        "rule",
                        "there is no such rule; expected an id from icp_check",
                        "没有这条规则；应为 icp_check 写出的规则编号",
                        NearestName.of(id, ids).orElse(null)));
        return Briefs.of(engine.explain(request(call), id), rule);
    }

    private Brief province(McpCall call) {
        String name = call.text("province");
        Province province = CatalogueController.province(name)
                .orElseThrow(() -> Envelope.invalid(
                        "province",
                        "there is no such province; expected a code or a name such as 44, 广东 or Guangdong",
                        "没有这个省；应为代码或名称，如 44、广东、Guangdong",
                        CatalogueController.nearest(name, CatalogueController.names())));
        List<ProvincialRequirement> rows = provinces.rows().stream()
                .filter(row -> row.province() == province)
                .filter(row -> contains(call.text("topic"), row.parameter(), row.requirement()))
                .sorted(Comparator.comparing(row -> !row.isAdmittedBy(provinces.profile())))
                .toList();
        long open = rows.stream()
                .filter(row -> !row.isAdmittedBy(provinces.profile()))
                .count();
        return new Brief(
                language -> (language == Language.ZH
                                ? "%s管局的要求 %s 条，其中 %s 条没有定论（来源较旧、说法不一、不知是否适用于小程序，或者没有查到），排在后面。表的版本 %s。"
                                : "Requirements of %s: %s; %s of them are not settled (the source is old or contested, may not concern mini-programs, or is not found) and come last. Table %s.")
                        .formatted(province.in(language), rows.size(), open, provinces.version()),
                null,
                rows.stream().map(this::item).toList(),
                List.of(),
                Text.of(
                        "来自接入服务商的说明，以管局答复为准；没有列出的，不等于没有要求。还有没列出的，用 detail=full 看全部，或者用 topic 缩小范围。",
                        "From pages of access providers; the authority decides. A point that is not listed can be required. For those left out use detail=full, or narrow down with topic."));
    }

    private Brief.Item item(ProvincialRequirement row) {
        return new Brief.Item(
                language -> (row.isAdmittedBy(provinces.profile())
                                ? ""
                                : language == Language.ZH ? "【未定】" : "[not settled] ")
                        + (language == Language.ZH ? "%s（%s%s）" : "%s (%s%s)")
                                .formatted(
                                        row.requirement().in(language),
                                        row.status().in(language),
                                        row.asOf().isBlank()
                                                ? ""
                                                : (language == Language.ZH ? "，" : ", ") + row.asOf()),
                null,
                null,
                null,
                row.sources().get(0).title(),
                row.confidence(),
                row.checked());
    }

    private Brief sources(McpCall call) {
        Brief found = Briefs.of(engine.law().provisions().stream()
                .filter(article -> contains(call.text("query"), article.basis().citation(), article.asks()))
                .toList());
        return found.withNext(
                found.items().isEmpty()
                        ? Text.of("换一个词，如“备案”“反电信网络诈骗法”。", "Try another word, such as filing or fraud.")
                        : Text.of("内容是概括，原文见网址。", "The content is a summary; the address has the wording."));
    }

    /** Returns whether each word is in one of the texts, in either language. */
    private static boolean contains(String words, Text... texts) {
        String all = Arrays.stream(texts)
                .flatMap(text -> Stream.of(text.in(Language.ZH), text.in(Language.EN)))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return BLANKS.splitAsStream(words.toLowerCase(Locale.ROOT)).allMatch(all::contains);
    }
}
