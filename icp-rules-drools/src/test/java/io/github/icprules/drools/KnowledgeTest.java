package io.github.icprules.drools;

import static io.github.icprules.drools.support.RuleVerifier.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.Parameter;
import io.github.icprules.WorkingCalendar;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.support.Found;
import io.github.icprules.law.Confidence;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled data that an integrator can replace. */
class KnowledgeTest {

    private static final IcpRuleEngine BUNDLED = new DroolsIcpRuleEngine();
    private static final String REMARK = "mini-program.remark-length";
    private static final FilingRequest SHORT_REMARK =
            Corpus.filing("enterprise NEW_FIRST; miniProgram={name=示例小程序, remark=十个字的备注不算长}", DAY);

    /** The stages of a filing that was submitted have last days, even if it has faults. */
    private static final FilingRequest SUBMITTED = Corpus.filing(
            "enterprise NEW_FIRST; miniProgram={name=示例小程序, remark=十个字的备注不算长}; platform.submittedOn=" + DAY, DAY);

    @TempDir
    private Path folder;

    @Test
    void every_parameter_has_a_source() {
        assertThat(BUNDLED.parameters()).hasSizeGreaterThan(30).allSatisfy(parameter -> {
            assertThat(parameter.source().in(Language.ZH)).isNotBlank();
            assertThat(parameter.source().in(Language.EN)).isNotBlank();
            assertThat(parameter.replaced()).isFalse();
            assertThat(parameter.note().isBlank()).isEqualTo(parameter.id().startsWith("keywords."));
        });
    }

    @Test
    void a_value_put_in_place_of_another_is_what_rules_go_by() {
        IcpRuleEngine engine = DroolsIcpRuleEngine.builder()
                .parameter("remark-length", "5-200", "示例服务商的经验")
                .build();
        assertThat(Found.violated(BUNDLED.evaluate(SHORT_REMARK))).contains(REMARK);
        assertThat(Found.violated(engine.evaluate(SHORT_REMARK))).doesNotContain(REMARK);
        assertThat(parameter(engine, "remark-length")).satisfies(parameter -> {
            assertThat(parameter.value()).isEqualTo("5-200");
            assertThat(parameter.source().in(Language.EN)).isEqualTo("示例服务商的经验");
            assertThat(parameter.note())
                    .isEqualTo(parameter(BUNDLED, "remark-length").note());
            assertThat(parameter.replaced()).isTrue();
        });
    }

    @Test
    void a_list_of_keywords_is_replaced_like_any_other_value() {
        FilingRequest request = Corpus.filing("enterprise NEW_FIRST; miniProgram={name=示例火锅小店}", DAY);
        IcpRuleEngine engine = DroolsIcpRuleEngine.builder()
                .parameter("keywords.NAME_SENSITIVE", "火锅 烧烤", "示例")
                .build();
        assertThat(Found.violated(BUNDLED.evaluate(request))).doesNotContain("mini-program.name-sensitive");
        assertThat(Found.violated(engine.evaluate(request))).contains("mini-program.name-sensitive");
    }

    @Test
    void the_receipt_lists_what_is_not_bundled() {
        FilingReport bundled = BUNDLED.evaluate(SHORT_REMARK);
        FilingReport other = DroolsIcpRuleEngine.builder()
                .parameter("least-age", "20", "示例")
                .calendar(WorkingCalendar.of(List.of(LocalDate.of(2026, 12, 1)), List.of()))
                .build()
                .evaluate(SHORT_REMARK);
        assertThat(bundled.receipt().rulePack()).doesNotContain("other");
        assertThat(other.receipt().rulePack())
                .isEqualTo(bundled.receipt().rulePack() + " with other least-age, calendar");
        assertThat(other.receipt().rulePackSha256())
                .isNotEqualTo(bundled.receipt().rulePackSha256());
    }

    @Test
    void a_parameter_that_does_not_exist_is_described_unless_it_is_misspelt() {
        assertThatThrownBy(() -> DroolsIcpRuleEngine.builder().parameter("13800000001", "1", "示例"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no such parameter (11 characters).");
    }

    /** The cause of an error is logged with the error, so it must not repeat the row either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "remark-length,13800000001,示例,LOW,2026-11-01",
                "remark-length,138-0000-0001,示例,LOW,2026-11-01",
                "least-age,13800000001,示例,LOW,2026-11-01",
                "entry-opens-on,13800000001,示例,LOW,2026-11-01",
                "13800000001,16,示例,LOW,2026-11-01",
                "least-age,16,示例,13800000001,2026-11-01",
                "least-age,16,示例,LOW,13800000001",
            })
    void a_row_that_is_refused_is_not_repeated(String row) throws IOException {
        Path file = file("id,value,source,confidence,checked\n" + row + "\n");
        assertThatThrownBy(() -> DroolsIcpRuleEngine.builder().parameters(file))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(problem ->
                        assertThat(Throwables.getStackTrace(problem)).doesNotContain("13800000001", "138-0000-0001"));
    }

    @Test
    void a_file_brings_several_values() throws IOException {
        Path file = file("""
            id,value,source,confidence,checked
            remark-length,5-200,示例来源,LOW,2026-11-01
            least-age,16,"示例来源,第二项",HIGH,2026-11-02
            """);
        IcpRuleEngine engine = DroolsIcpRuleEngine.builder().parameters(file).build();
        assertThat(Found.violated(engine.evaluate(SHORT_REMARK))).doesNotContain(REMARK);
        assertThat(parameter(engine, "remark-length").confidence()).isEqualTo(Confidence.LOW);
        assertThat(parameter(engine, "least-age").source().in(Language.ZH)).isEqualTo("示例来源,第二项");
        assertThat(parameter(engine, "least-age").checked()).isEqualTo("2026-11-02");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remark-length,5-200,,LOW,2026-11-01 | source: expected a text, found nothing",
                "remark-length,5-200,示例,SURE,2026-11-01 | confidence: expected one of HIGH, MEDIUM, LOW",
                "remark-length,5-200,示例,LOW,1.11.2026 | checked: expected a day from 2000-01-01 to 2200-12-31, such as"
                        + " 2026-11-24",
                "remark-length,5-200 | source: expected 5 cells",
                "remark-lenght,5-200,示例,LOW,2026-11-01 | did you mean remark-length?",
                "remark-length,many,示例,LOW,2026-11-01 | two whole numbers",
            })
    void a_bad_row_is_reported_with_file_and_line(String row, String expected) throws IOException {
        Path file = file("id,value,source,confidence,checked\n" + row + "\n");
        assertThatThrownBy(() -> DroolsIcpRuleEngine.builder().parameters(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file + ":2:")
                .hasMessageContaining(expected);
    }

    @Test
    void with_a_calendar_deadlines_count_public_holidays_and_say_so() {
        WorkingCalendar calendar = WorkingCalendar.of(List.of(DAY.plusDays(1)), List.of());
        TimelineEntry bundled = Found.one(BUNDLED.evaluate(SUBMITTED), "review.platform", TimelineEntry.class);
        TimelineEntry counted = Found.one(
                DroolsIcpRuleEngine.builder().calendar(calendar).build().evaluate(SUBMITTED),
                "review.platform",
                TimelineEntry.class);
        assertThat(bundled.deadline()).isEqualTo(DAY.plusDays(2));
        assertThat(bundled.message().in(Language.EN)).endsWith("Public holidays come in addition.");
        assertThat(counted.deadline()).isEqualTo(DAY.plusDays(3));
        assertThat(counted.message().in(Language.EN)).endsWith("counts public holidays.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-31", "2027-01-04"})
    void a_calendar_that_ends_too_early_is_no_calendar(LocalDate on) {
        WorkingCalendar calendar = WorkingCalendar.of(List.of(LocalDate.of(2026, 10, 1)), List.of());
        TimelineEntry entry = Found.one(
                DroolsIcpRuleEngine.builder().calendar(calendar).build().evaluate(SHORT_REMARK.withEvaluatedOn(on)),
                "review.authority",
                TimelineEntry.class);
        assertThat(entry.message().in(Language.EN)).endsWith("Public holidays come in addition.");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("parameters.csv"), content, StandardCharsets.UTF_8);
    }

    private static Parameter parameter(IcpRuleEngine engine, String id) {
        return engine.parameters().stream()
                .filter(parameter -> parameter.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
