package io.github.icprules.drools.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.icprules.drools.catalogue.Sheets;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sentence comes from the bundle of the sheet of its rule, and its values stand in their places. */
class MessagesTest {

    private static final String SMS = "cancellation.sms-to-subject-principal";
    private static final String TOO_YOUNG = "province-person.too-young";

    private final Messages messages = new Messages();

    @Test
    void a_number_of_a_person_in_a_text_that_was_given_is_not_repeated() {
        assertThat(messages.text(TOO_YOUNG, "message", "110101200001010010", "…", 18)
                        .in(Language.ZH))
                .doesNotContain("110101200001010010");
    }

    @Test
    void a_sentence_is_written_out_in_chinese_where_no_language_is_asked_for() {
        Text sentence = messages.text(SMS, "duration", 24);
        assertThat(sentence).hasToString(sentence.in(Language.ZH)).asString().contains("24");
    }

    @Test
    void each_line_of_names_is_of_a_rule_or_a_sheet_with_such_values() {
        Set<String> used = new HashSet<>();
        Stream.concat(Sheets.SHEETS.stream(), Stream.of(Messages.COMMON))
                .forEach(bundle -> Tables.properties(Messages.file(bundle, Language.ZH))
                        .forEach((key, sentence) -> {
                            String rule = bundle + '.' + ((String) key).substring(0, ((String) key).lastIndexOf('.'));
                            for (String name : messages.names(rule)) {
                                if (((String) sentence).contains('{' + name + '}')) {
                                    used.add(rule);
                                    used.add(bundle);
                                }
                            }
                        }));

        assertThat(Tables.properties(Messages.ARGUMENTS).stringPropertyNames()).isSubsetOf(used);
    }

    @Test
    void a_value_without_a_name_in_the_list_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> messages.numbered(TOO_YOUNG + ".message", "{role}: {province}, {nothing}"))
                .withMessage("The sentence " + TOO_YOUNG + ".message names a value {nothing} that is not in"
                        + " messages/arguments.properties: {role}: {province}, {nothing}");
        assertThat(messages.numbered(TOO_YOUNG + ".message", "{role}: {age}, {province}"))
                .isEqualTo("{role}: {2}, {0}");
    }

    @Test
    void a_sentence_that_is_missing_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(() -> messages.text(SMS, "nothing").in(Language.EN))
                .withMessage("There is no sentence " + SMS + ".nothing in EN.");
    }
}
