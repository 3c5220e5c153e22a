package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static io.github.icprules.examples.CommandLine.runInEnglish;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.examples.CommandLine.Result;
import java.nio.CharBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 各省要求: {@code provinces} and {@code --provinces}. */
class ProvincesCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"44", "广东", "guangdong", "Guangdong", "粤"})
    void a_province_goes_by_code_and_by_name(String name) {
        assertThat(run("provinces", name).answer())
                .contains("44 广东", "主体负责人 = LEGAL_REP_REQUIRED", "华为云备案知识库", "https://")
                .doesNotContain("65 新疆");
    }

    @Test
    void provinces_are_compared_point_by_point() {
        assertThat(run("provinces --compare 31,44,65 --format md --lang en").answer())
                .contains("| 31 Shanghai |", "| 44 Guangdong |", "| 65 Xinjiang |", "LEGAL_REP_REQUIRED (units)")
                .doesNotContain("Beijing");
        assertThat(run("provinces --compare 11,61").answer()).contains("外省个人", "陕西");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "", " ", "44,,65", ",44", "44, "})
    void provinces_to_compare_that_are_missing_are_reported(String provinces) {
        // No String, so that the blanks stay in one argument.
        Result result = runInEnglish("provinces --compare", CharBuffer.wrap(provinces));
        assertThat(result.messages().lines())
                .containsExactly("--compare: a province is missing; expected provinces such as 31,44,65");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.answer()).isEmpty();
    }

    @Test
    void programs_get_json() {
        assertThat(run("provinces 65 --format json").answer())
                .contains("\"parameter\" : \"PARTY_BUILDING\"", "\"province\" : \"XINJIANG\"", "\"sha256\"");
    }

    @ParameterizedTest
    @CsvSource({"guangdon, did you mean Guangdong", "atlantis, expected a code such as 44"})
    void a_province_that_does_not_exist_is_reported(String name, String expected) {
        assertThat(runInEnglish("provinces", name).messages()).contains(expected);
    }
}
