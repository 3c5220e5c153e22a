package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.examples.CommandLine.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The formats of {@code check} and {@code wechat} for merchants and principals. */
class PageFormatsTest {

    private static final Path AUTHORISED = Path.of("samples/authorised-principals.json");
    private static final Path READY = Path.of("samples/enterprise-ready.json");
    private static final Path WITH_A_LAST_DAY = Path.of("samples/cancel-only-service.json");
    private static final Path BODY = Path.of("samples/wechat/enterprise-authorised.json");
    private static final Path ANSWER = Path.of("samples/wechat-answers/review.json");
    private static final String ON = "--on 2026-11-24";

    @Test
    void messages_have_their_occasion_and_their_reader() {
        Result result = CommandLine.run("check", READY, ON, "--format messages");
        assertThat(result.answer())
                .startsWith("办好 → 商户\n您好，")
                .contains("材料齐了", "\n\n人脸核验 → 样例甲\n", "\n\n短信核验 → 样例甲\n", "12381");
        assertThat(CommandLine.run("check", READY, ON, "--format messages --lang en")
                        .answer())
                .startsWith("done → Merchant\nHello. ");
    }

    @Test
    void after_a_rejection_the_messages_are_about_the_review() {
        Result result = CommandLine.run("wechat", BODY, ON, "--answer", ANSWER, "--format messages");
        assertThat(result.answer()).contains("退回 → ", "管局", "备注未说明实际经营内容").doesNotContain("短信核验 → ");
    }

    @Test
    void letters_have_numbers_only_on_demand() {
        String blank =
                CommandLine.run("check", AUTHORISED, ON, "--format letter").answer();
        String filled = CommandLine.run("check", AUTHORISED, ON, "--format letter --id-numbers")
                .answer();
        assertThat(blank).startsWith("<!doctype html>").doesNotContainPattern("[0-9]{17}[0-9X]");
        assertThat(filled).startsWith("<!doctype html>");
        CommandLine.run("check", READY, ON, "--id-numbers --lang en")
                .assertRefused("--id-numbers: goes with --format letter only");
    }

    @Test
    void the_merchant_reads_the_name_of_the_provider() {
        assertThat(CommandLine.run("check", READY, ON, "--format merchant --provider 样例代办 --contact 微信shili")
                        .answer())
                .contains("有不清楚的，请问样例代办（微信shili）。");
        assertThat(CommandLine.run("check", READY, ON, "--format messages --provider 样例代办")
                        .answer())
                .contains("——样例代办");
        CommandLine.run("check", READY, ON, "--provider 样例代办 --lang en")
                .assertRefused("--provider: goes with --format merchant and messages only");
        CommandLine.run("check", READY, ON, "--format merchant --contact 微信shili --lang en")
                .assertRefused("--provider: missing; --contact goes with it");
    }

    @Test
    void the_calendar_is_a_calendar_file() {
        assertThat(CommandLine.run("check", WITH_A_LAST_DAY, ON, "--format calendar")
                        .answer())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("\r\nDTSTART;VALUE=DATE:")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void a_calendar_without_events_is_announced() {
        Result result = CommandLine.run("wechat", BODY, ON, "--answer", ANSWER, "--format calendar --exit-zero");
        assertThat(result.answer()).doesNotContain("VEVENT");
        assertThat(result.messages()).contains("这份备案现在没有带日期的事，日历里没有日程。");
    }
}
