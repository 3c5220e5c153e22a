package io.github.icprules.drools.law;

import static io.github.icprules.drools.support.RuleVerifier.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.drools.support.Found;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers of an engine with tables of the law of an integrator. */
class ReplacedLawTest {

    private static final IcpRuleEngine BUNDLED = new DroolsIcpRuleEngine();
    private static final LocalDate CHANGE = LocalDate.of(2025, 1, 20);
    private static final String NOT_SHOWN = "number-display.not-shown";

    /** The row of an article up to its last day. */
    private static final String ARTICLE_12 = "(,DECREE_292,12,.*2000-09-25,),HIGH";

    @TempDir
    private Path folder;

    @Test
    void the_receipt_names_the_law_and_its_digest_is_another_one() {
        IcpRuleEngine engine = with("penalties.csv", ",5000,50000,", ",5000,60000,");
        FilingReport own = engine.evaluate(unshown(DAY));
        FilingReport bundled = BUNDLED.evaluate(unshown(DAY));
        assertThat(own.receipt().rulePack()).isEqualTo(bundled.receipt().rulePack() + " with other law");
        assertThat(own.receipt().rulePackSha256())
                .isNotEqualTo(bundled.receipt().rulePackSha256());
        assertThat(threat(own).maximumYuan()).isEqualTo(60000);
        assertThat(threat(bundled).maximumYuan()).isEqualTo(50000);
        assertThat(engine.law().penalty("NUMBER_NOT_SHOWN", DAY))
                .map(Penalty::maximumYuan)
                .contains(60000);
    }

    @Test
    void a_finding_cites_the_article_as_it_stands_on_the_day() {
        IcpRuleEngine engine = with("provisions.csv", "(?m)^DECREE_292_ART_12,.*\n", """
            DECREE_292_ART_12,DECREE_292,12,旧的要求。,The old demand.,2000-09-25,2025-01-19,HIGH,2026-11-24
            DECREE_292_ART_12,DECREE_292,12,新的要求。,The new demand.,2025-01-20,,MEDIUM,2026-11-24
            """);
        LegalBasis before = cited(engine.evaluate(unshown(CHANGE.minusDays(1))));
        LegalBasis after = cited(engine.evaluate(unshown(CHANGE)));
        assertThat(before.citation().in(Language.ZH)).endsWith("第12条（至2025-01-19的文本）");
        assertThat(Objects.requireNonNull(before.provision()).asks().in(Language.ZH))
                .isEqualTo("旧的要求。");
        assertThat(after.citation().in(Language.ZH)).endsWith("第12条（2025-01-20起的文本）");
        assertThat(after.confidence()).isNotEqualTo(before.confidence());
        RuleDescription rule = rule(engine, NOT_SHOWN);
        assertThat(rule.basis()).contains(before, after);
        assertThat(rule.basisOn(CHANGE)).contains(after).doesNotContain(before);
        assertThat(rule.inForceFrom()).isEqualTo(rule(BUNDLED, NOT_SHOWN).inForceFrom());
    }

    @Test
    void a_rule_counts_only_while_every_article_that_it_names_counts() {
        IcpRuleEngine engine = with("provisions.csv", ARTICLE_12, "$12025-01-19,HIGH");
        assertThat(Found.violated(engine.evaluate(unshown(CHANGE.minusDays(1)))))
                .contains(NOT_SHOWN);
        assertThat(Found.violated(engine.evaluate(unshown(CHANGE)))).doesNotContain(NOT_SHOWN);
        assertThat(rule(engine, NOT_SHOWN).inForceUntil()).isEqualTo(CHANGE.minusDays(1));
        assertThat(rule(BUNDLED, NOT_SHOWN).inForceUntil()).isNull();
    }

    @Test
    void what_is_asked_of_a_category_depends_on_the_day() {
        IcpRuleEngine engine = with(
                "pre-approval.csv",
                "NEWS,2017-06-01,,APPROVAL",
                "NEWS,2025-01-20,,AT_DISCRETION,ICP_FILING,,,示例局,sample bureau,,DISCOURAGED,,GUIDE_PRE_APPROVAL"
                        + " NEWS_RULES_ART_5,\n"
                        + "NEWS,2017-06-01,2025-01-19,APPROVAL");
        String missing = "pre-approval.document-missing";
        assertThat(Found.violated(engine.evaluate(unapproved(CHANGE.minusDays(1)))))
                .contains(missing);
        FilingReport after = engine.evaluate(unapproved(CHANGE));
        assertThat(Found.violated(after)).doesNotContain(missing);
        assertThat(after.unchecked()).extracting(Unchecked::ruleId).contains("pre-approval.authority-may-ask");
        assertThat(Found.violated(BUNDLED.evaluate(unapproved(CHANGE)))).contains(missing);
    }

    @Test
    void sources_that_a_report_does_not_cite_do_not_make_it_old() {
        IcpRuleEngine engine = with("provisions.csv", "(,ORDER_33,15,.*)2026-11-24", "$12020-01-01");
        FilingReport first = engine.evaluate(Corpus.filing("enterprise NEW_FIRST", DAY));
        FilingReport cancellation = engine.evaluate(Corpus.filing("enterprise CANCEL_SUBJECT", DAY));
        assertThat(first.receipt().knowledgeCheckedOn()).isEqualTo("2026-11-24");
        assertThat(first.unchecked()).extracting(Unchecked::ruleId).doesNotContain("knowledge.old");
        assertThat(cancellation.receipt().knowledgeCheckedOn()).isEqualTo("2020-01-01");
        assertThat(Found.one(cancellation, "knowledge.old", Unchecked.class)
                        .message()
                        .in(Language.EN))
                .contains("check was on 2020-01-01, at least 180 days before");
    }

    @Test
    void a_law_without_an_article_that_a_rule_names_is_refused_when_the_engine_is_made() {
        assertThatIllegalStateException()
                .isThrownBy(() -> with("provisions.csv", "DRUG_INFO_MEASURES_ART_8,", "DRUG_INFO_MEASURES_ART_88,"))
                .withMessage("Rule sector.drug-number-shown: @basis: there is no article DRUG_INFO_MEASURES_ART_8 in"
                        + " provisions.csv; did you mean DRUG_INFO_MEASURES_ART_5?");
        assertThatIllegalStateException()
                .isThrownBy(() -> with("penalties.csv", "RECORDS_NOT_KEPT,", "RECORDS_KEPT,"))
                .withMessage(
                        "Rule operation.keep-records: @penalty: there is no penalty RECORDS_NOT_KEPT in penalties.csv;"
                                + " did you mean RECORDS_KEPT?");
        assertThatIllegalStateException()
                .isThrownBy(() -> with(
                        "provisions.csv",
                        "(,NOTICE_105,7,.*)2023-08-04,,MEDIUM",
                        "$12026-06-01,,MEDIUM",
                        ARTICLE_12,
                        "$12025-01-19,HIGH"))
                .withMessageContaining("there is no day on which all of [DECREE_292_ART_12");
    }

    private static FilingRequest unshown(LocalDate day) {
        return Corpus.filing(
                "enterprise CHANGE_SERVICE; miniProgram{listing={listed=true, firstListedOn=2024-01-01},"
                        + " showsFilingNumber=false}",
                day);
    }

    private static FilingRequest unapproved(LocalDate day) {
        return Corpus.filing("enterprise NEW_FIRST; miniProgram.preApprovalCategories=[NEWS]", day);
    }

    private static Violation found(FilingReport report) {
        return Found.one(report, NOT_SHOWN, Violation.class);
    }

    private static Penalty threat(FilingReport report) {
        return Objects.requireNonNull(found(report).penalty());
    }

    private static LegalBasis cited(FilingReport report) {
        return found(report).basis().stream()
                .filter(article -> article.document().id().equals("DECREE_292"))
                .findFirst()
                .orElseThrow();
    }

    private static RuleDescription rule(IcpRuleEngine engine, String id) {
        return engine.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** An engine with a bundled table in which texts are replaced: regular expressions, each with its replacement. */
    private IcpRuleEngine with(String file, String... changes) {
        String table = new String(Tables.bytes("data/" + file), StandardCharsets.UTF_8);
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(table).containsPattern(changes[i]);
            table = table.replaceAll(changes[i], changes[i + 1]);
        }
        try {
            Path law = Files.createTempDirectory(folder, "law");
            Files.writeString(law.resolve(file), table);
            return DroolsIcpRuleEngine.builder().law(law).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
