package io.github.icprules.drools.rules;

import io.github.icprules.drools.corpus.RuleCase;
import io.github.icprules.drools.corpus.RuleCases;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of all rules. {@code -Dcases=province} runs those of the files whose name starts like this. */
@Execution(ExecutionMode.CONCURRENT)
class RuleCasesTest {

    static Stream<RuleCase> cases() {
        return RuleCases.inFiles(Pattern.compile(System.getProperty("cases", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_rule_answers_a_request_as_expected(RuleCase each) {
        each.verify();
    }
}
