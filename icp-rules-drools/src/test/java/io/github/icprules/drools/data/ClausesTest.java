package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.icprules.Clause;
import io.github.icprules.ClauseAnswer;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.text.Language;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader of the register, and its errors. */
class ClausesTest {

    private static final String HEADER = "id,document,article,zh,en,answer,by,reason_zh,reason_en\n";
    private static final String GOOD = "order-33.5,ORDER_33,5,先备案。,File first.,ENCODED,duty.file,,\n";

    @Test
    void a_clause_is_read_with_all_that_it_says() {
        Clause clause = read("order-33.13.1,ORDER_33,13(1),标明编号。,\"Show, and link, the number.\",ENCODED,"
                        + "duty.file parameter:least-age keywords:FINANCE table:FilingType penalty:LINK_MISSING document:ORDER_33 "
                        + "format:AppId province:MIN_AGE,,\n")
                .get(0);

        assertThat(clause.id()).isEqualTo("order-33.13.1");
        assertThat(clause.document()).isEqualTo(DatedLaw.bundled().document("ORDER_33"));
        assertThat(clause.citation().in(Language.ZH)).isEqualTo("《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）第13(1)条");
        assertThat(clause.statement().in(Language.ZH)).isEqualTo("标明编号。");
        assertThat(clause.statement().in(Language.EN)).isEqualTo("Show, and link, the number.");
        assertThat(clause.answer()).isEqualTo(ClauseAnswer.ENCODED);
        assertThat(clause.by())
                .extracting(Object::toString)
                .containsExactly(
                        "duty.file",
                        "parameter:least-age",
                        "keywords:FINANCE",
                        "table:FilingType",
                        "penalty:LINK_MISSING",
                        "document:ORDER_33",
                        "format:AppId",
                        "province:MIN_AGE");
        assertThat(clause.rules()).containsExactly("duty.file");
        assertThat(clause.reason()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // row | column | what was expected
                "Order 33,ORDER_33,5,先。,First.,ENCODED,duty.file,, | id | words in small letters",
                "order-33,ORDER_33,5,先。,First.,ENCODED,duty.file,, | id | joined by hyphens and dots",
                "order-33.5,ORDER_33,5,先。,First.,ENCODED,duty.file,, | id | what no row above has, found `order-33.5` as in line 2",
                "a.b,ORDER_34,5,先。,First.,ENCODED,duty.file,, | document | the identifier of a document, or a title in Chinese",
                "a.b,办法,5,先。,First.,ENCODED,duty.file,, | document | a bar and the title in English",
                "a.b,ORDER_33,,先。,First.,ENCODED,duty.file,, | article | an article or a section, found nothing",
                "a.b,ORDER_33,5,先。,First.,,duty.file,, | answer | ENCODED, NOT_APPLICABLE, CANNOT_BE_ENCODED, found nothing",
                "a.b,ORDER_33,5,先。,First.,ENCODED,,, | by | what encodes it, found nothing",
                "a.b,ORDER_33,5,先。,First.,ENCODED,duty.fil,, | by | a name that there is among RULE (did you mean duty.file?), found",
                "a.b,ORDER_33,5,先。,First.,ENCODED,duty.file duty.file,, | by | each name once",
                "a.b,ORDER_33,5,先。,First.,ENCODED,law:ORDER_33,, | by | a rule's id, or parameter:NAME or keywords:NAME",
                "a.b,ORDER_33,5,先。,First.,ENCODED,parameter:last-age,, | by | (did you mean parameter:least-age?), found",
                "a.b,ORDER_33,5,先。,First.,ENCODED,document:ORDER_3,, | by | (did you mean document:ORDER_33?), found",
                "a.b,ORDER_33,5,先。,First.,ENCODED,duty.file,因为。, | reason_zh | nothing, as the clause is encoded",
                "a.b,ORDER_33,5,先。,First.,ENCODED,duty.file,,Because. | reason_en | nothing, as the clause is encoded",
                "a.b,ORDER_33,5,先。,First.,NOT_APPLICABLE,duty.file,因为。,Because. | by | nothing, as the clause does not apply",
            })
    void an_impossible_row_is_refused_with_its_line_its_column_and_what_was_expected(
            String row, String column, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(GOOD + row + '\n'))
                .withMessageMatching("register\\.csv:3:\\d+ " + column + ": expected .*")
                .withMessageContaining(expected.replace('`', '"'));
    }

    private static List<Clause> read(String rows) {
        return Clauses.read("register.csv", new StringReader(HEADER + rows), Set.of("duty.file"));
    }
}
