package io.github.icprules.examples.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.law.LawTables;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How penalties are written for people. */
class CitationsTest {

    private static final LawTables LAW = IcpRuleEngine.load().law();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_fine_of_a_multiple_of_the_gains_is_written_as_one_without_a_limit() {
        assertThat(penalty(Language.ZH, "PAID_SERVICE_WITHOUT_LICENCE"))
                .contains("；罚款 100,000–1,000,000 元，也可能更高，没有上限（");
        assertThat(penalty(Language.EN, "PAID_SERVICE_WITHOUT_LICENCE"))
                .contains("; fine CNY 100,000–1,000,000, or higher, without a limit (");
    }

    @Test
    void an_article_that_was_not_read_is_marked_where_a_penalty_rests_on_it() {
        assertThat(penalty(Language.ZH, "CHANGE_NOT_REPORTED")).endsWith("第26条〔可信度低〕）");
        assertThat(penalty(Language.EN, "CHANGE_NOT_REPORTED")).endsWith("art. 26 [confidence: low])");
    }

    private static String penalty(Language language, String id) {
        return new Citations(language).penalty(LAW.penalty(id, DAY).orElseThrow());
    }
}
