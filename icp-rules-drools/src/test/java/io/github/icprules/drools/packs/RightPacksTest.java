package io.github.icprules.drools.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RulePack;
import io.github.icprules.drools.support.Found;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Unchecked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs with attributes, a table for each key, and rules on what a list has or lacks: each rule has its three outcomes. */
class RightPacksTest {

    private static final String MANIFEST = """
            id=vip
            version=1.0.0
            title.zh=示例规则
            title.en=Sample rules
            requires=[0.1,0.2)
            """;
    private static final String DOCUMENTS = """
            id,title_zh,title_en,number_zh,number_en,issuer_zh,issuer_en,kind,unit,url,from,until,amendments,checked
            VIP_CONTRACT,示例合同,Sample contract,,,示例云,Sample Cloud,HOUSE_RULE,ARTICLE,https://example.com/contract,2025-01-01,,,2026-11-27
            """;
    private static final String PROVISIONS = """
            id,document,article,asks_zh,asks_en,from,until,confidence,checked
            VIP_CONTRACT_3,VIP_CONTRACT,3,服务费不低于标准。,A fee is not below the tariff.,2025-01-01,,HIGH,2026-11-27
            """;
    private static final String ATTRIBUTES = """
            attribute,kind,choices,who,label_zh,label_en,question_zh,question_en,form_zh,form_en
            vip.fee,NUMBER,,PROVIDER,服务费,Fee,服务费是多少元？,How much is the fee?,,
            vip.signed,DATE,,PROVIDER,签约日期,Day of the contract,合同是哪天签的？,When was the contract signed?,,
            """;
    private static final String FEES = """
            category,number
            NEWS,8000
            default,500.5
            """;
    private static final String SHEET = """
            package vip.rules;

            import io.github.icprules.drools.facts.Filing;
            import io.github.icprules.drools.facts.approval.HeldApproval;
            import io.github.icprules.drools.facts.approval.TickedCategory;
            import io.github.icprules.drools.facts.material.SubmittedMaterial;
            import io.github.icprules.model.Material;

            global io.github.icprules.drools.findings.Findings findings;

            rule "fee.low"
                @kind( VIOLATION )
                @severity( BLOCKING )
                @basis( VIP_CONTRACT_3 )
            when
                $c : TickedCategory( !repeated, inForm,
                    filing.attribute("vip.fee").lessThan(filing.table("vip/fees", category).number).possible )
            then
                findings.violationAt($c, "attributes.vip.fee", $c.category(),
                    $c.filing().table("vip/fees", $c.category()).number().number());
            end

            rule "fee.letter"
                @kind( VIOLATION )
                @severity( WARNING )
                @basis( VIP_CONTRACT_3 )
            when
                $f : Filing( describingService,
                    filing.attribute("vip.signed").before(on.minusDays(30)).possible )
                exists SubmittedMaterial( certificate )
                not SubmittedMaterial( material == Material.SITUATION_STATEMENT )
            then
                findings.violationAt($f, "materials", $f.attribute("vip.signed").date());
            end
            """;

    private final SampleFiling filing =
            Filings.enterprise().with("miniProgram.preApprovalCategories", List.of(PreApprovalCategory.NEWS));
    private final SampleFiling papers =
            filing.with("materials", List.of(SubmittedMaterial.of(Material.SUBJECT_CERTIFICATE)));

    private static IcpRuleEngine engine(Path folder) throws IOException {
        write(folder, "pack.properties", MANIFEST);
        write(folder, "data/documents.csv", DOCUMENTS);
        write(folder, "data/provisions.csv", PROVISIONS);
        write(folder, "data/attributes.csv", ATTRIBUTES);
        write(folder, "data/fees.csv", FEES);
        write(folder, "rules/fee.drl", SHEET);
        write(folder, "messages/arguments.properties", "fee.low=category, fee\nfee.letter=day\n");
        write(folder, "messages/fee.zh.properties", """
                low.title=服务费低于标准
                low.message={category}的服务费低于 {fee} 元。
                low.suggestion=请核对服务费。
                letter.title=缺少情况说明
                letter.message=合同 {day} 签订，已超过 30 天，没有情况说明。
                letter.suggestion=请补充情况说明。
                """);
        write(folder, "messages/fee.en.properties", """
                low.title=Fee below the tariff
                low.message=The fee for {category} is below {fee} yuan.
                low.suggestion=Check the fee.
                letter.title=No statement
                letter.message=The contract of {day} is older than 30 days, and there is no statement.
                letter.suggestion=Add a statement.
                """);
        return DroolsIcpRuleEngine.builder().pack(RulePack.of(folder)).build();
    }

    private static void write(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void a_fee_is_compared_with_the_tariff_of_its_category(@TempDir Path folder) throws IOException {
        IcpRuleEngine engine = engine(folder);
        FilingReport low =
                engine.evaluate(filing.with("attributes.vip.fee", 7999).request());
        assertThat(low.violations())
                .filteredOn(violation -> violation.ruleId().equals("vip/fee.low"))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.path()).isEqualTo("attributes.vip.fee");
                    assertThat(violation.message()).hasToString("新闻的服务费低于 8000 元。");
                });
        assertThat(needs(engine, filing, "vip/fee.low")).containsExactly("attributes.vip.fee");
        assertSilent(engine, filing.with("attributes.vip.fee", 8000), "vip/fee.low");
    }

    @Test
    void a_statement_is_needed_beside_a_certificate_of_an_old_contract(@TempDir Path folder) throws IOException {
        IcpRuleEngine engine = engine(folder);
        SampleFiling old = papers.with("attributes.vip.signed", Filings.DAY.minusDays(31));
        assertThat(Found.violated(engine.evaluate(old.request()))).contains("vip/fee.letter");
        assertThat(needs(engine, papers, "vip/fee.letter")).containsExactly("attributes.vip.signed");
        assertThat(needs(engine, old.without("materials"), "vip/fee.letter")).containsExactly("materials");
        assertSilent(engine, papers.with("attributes.vip.signed", Filings.DAY.minusDays(30)), "vip/fee.letter");
        assertSilent(
                engine,
                old.with(
                        "materials",
                        List.of(
                                SubmittedMaterial.of(Material.SUBJECT_CERTIFICATE),
                                SubmittedMaterial.of(Material.SITUATION_STATEMENT))),
                "vip/fee.letter");
    }

    private static List<String> needs(IcpRuleEngine engine, SampleFiling filing, String rule) {
        FilingReport report = engine.evaluate(filing.request());
        assertThat(Found.violated(report)).doesNotContain(rule);
        return report.unchecked().stream()
                .filter(point -> point.ruleId().equals(rule))
                .map(Unchecked::needs)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static void assertSilent(IcpRuleEngine engine, SampleFiling filing, String rule) {
        assertThat(Found.in(engine.evaluate(filing.request())))
                .noneMatch(found -> found.ruleId().equals(rule));
    }
}
