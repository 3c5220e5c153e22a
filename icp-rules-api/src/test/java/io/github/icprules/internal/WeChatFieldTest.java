package io.github.icprules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of WeChat's fields. A wrong line is found when the table is loaded. */
class WeChatFieldTest {

    private static final String COLUMNS =
            "api,type,presence,most,text,one_of,request,also,material,also_for,side,label_zh,label_en,required,"
                    + "required_source,required_confidence";

    @Test
    void a_label_is_in_both_languages() {
        assertThat(WeChatField.all())
                .allSatisfy(field -> assertThat(field.labels().isEmpty())
                        .as(field.place())
                        .isEqualTo(field.english().isEmpty()));
    }

    /** A line of a table, and why it is wrong. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.b,string,mandatory,,,,,,,,,,,,,  | expected a field below the field of an object
            a,object,mandatory,,,,,,,,,,,,,    | expected each field once
            b,text,mandatory,,,,,,,,,,,,,      | expected a JSON type
            b,string,always,,,,,,,,,,,,,       | No enum constant
            b,string,optional,ten,,,,,,,,,,,,  | For input string
            b,string,mandatory,,,,,,,,,,,NOW,PAGE,  | No enum constant
            b,string,mandatory,,,,,,,,,,,ALWAYS,,   | No enum constant
            b,string,mandatory,,,,,,,,,,,,PAGE,     | expected a requirement with its source
            b,string,mandatory,,,,,,,,,,,ALWAYS,PAGE,LOW | expected no confidence or MEDIUM
            b,string,optional               | expected 16 cells, found 3
            """)
    void a_wrong_line_is_named(String line, String why) {
        List<String> lines = List.of(
                COLUMNS,
                line.startsWith("a.b") ? "a,string,mandatory,,,,,,,,,,,,," : "a,object,mandatory,,,,,,,,,,,,,",
                line);
        assertThatIllegalStateException()
                .isThrownBy(() -> WeChatField.members(CsvTable.read("fields.csv", lines, WeChatField::of)))
                .withMessageContaining("fields.csv, line 3: " + why);
    }
}
