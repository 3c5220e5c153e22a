package io.github.icprules.drools.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.facts.Answer.Gap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three-valued logic of answers, and what an unknown answer misses. */
class AnswerTest {

    private static final Answer UNKNOWN = Answer.of(null, "subject.type");
    private static final Answer OTHER = Answer.of(null, "miniProgram.name");

    @ParameterizedTest
    @CsvSource({
        "yes, yes, yes, yes",
        "yes, unknown, unknown, yes",
        "yes, no, no, yes",
        "unknown, yes, unknown, yes",
        "unknown, unknown, unknown, unknown",
        "unknown, no, no, unknown",
        "no, yes, no, yes",
        "no, unknown, no, unknown",
        "no, no, no, no"
    })
    void and_and_or_follow_the_tables_of_kleene(String one, String other, String and, String or) {
        assertThat(word(answer(one).and(answer(other)))).isEqualTo(and);
        assertThat(word(answer(one).or(answer(other)))).isEqualTo(or);
    }

    @ParameterizedTest
    @CsvSource({"yes, no", "unknown, unknown", "no, yes"})
    void the_contrary_of_unknown_is_unknown(String answer, String contrary) {
        assertThat(word(answer(answer).not())).isEqualTo(contrary);
        assertThat(UNKNOWN.not().gaps()).isEqualTo(UNKNOWN.gaps());
    }

    @ParameterizedTest
    @CsvSource({"yes, true, false", "unknown, true, true", "no, false, true"})
    void an_unknown_answer_is_possible_and_doubtful(String answer, boolean possible, boolean doubtful) {
        assertThat(answer(answer).isPossible()).isEqualTo(possible);
        assertThat(answer(answer).isNo()).isEqualTo(!possible);
        assertThat(answer(answer).isDoubtful()).isEqualTo(doubtful);
        assertThat(answer(answer).isYes()).isEqualTo(!doubtful);
    }

    @Test
    void two_unknown_answers_miss_what_each_of_them_misses_once() {
        assertThat(UNKNOWN.and(OTHER).gaps()).containsExactly(gap("subject.type"), gap("miniProgram.name"));
        assertThat(OTHER.or(UNKNOWN).gaps()).containsExactly(gap("miniProgram.name"), gap("subject.type"));
        assertThat(UNKNOWN.or(UNKNOWN).gaps()).containsExactly(gap("subject.type"));
        assertThat(UNKNOWN.and(Answer.YES).gaps()).containsExactly(gap("subject.type"));
        assertThat(UNKNOWN.and(Answer.NO).gaps()).isEmpty();
    }

    @Test
    void of_several_inputs_those_that_are_absent_are_missing() {
        Input absent = Input.at("a", null);
        Input blank = Input.text("b", " ");
        Input there = Input.text("c", "示例");
        assertThat(Answer.ofAny(null, () -> List.of(absent, blank, there)).gaps())
                .containsExactly(gap("a", "b"));
        assertThat(Answer.ofAll(null, () -> List.of(absent, blank, there)).gaps())
                .containsExactly(gap("a"), gap("b"));
    }

    @Test
    void all_inputs_are_missing_if_all_are_there_and_settle_nothing() {
        Input one = Input.at("a", 1);
        Input other = Input.text("b", "示例");
        assertThat(Answer.ofAny(null, () -> List.of(one, other)).gaps()).containsExactly(gap("a", "b"));
        assertThat(Answer.ofAll(null, () -> List.of(one, other)).gaps()).containsExactly(gap("a", "b"));
    }

    private static Answer answer(String word) {
        return switch (word) {
            case "yes" -> Answer.YES;
            case "no" -> Answer.NO;
            default -> UNKNOWN;
        };
    }

    private static String word(Answer answer) {
        return answer.toString().split(" ", -1)[0];
    }

    private static Gap gap(String... paths) {
        return new Gap(List.of(paths));
    }
}
