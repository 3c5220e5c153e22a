package io.github.icprules.drools.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.differential.RandomFilings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences are in the language asked for, their digits included, on a machine of any language. */
@Isolated("It changes the locale of the JVM.")
class LocaleTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    private static final PlatformAnswer ANSWER = PlatformAnswer.read(Map.of(
            "errcode",
            86355,
            "hints",
            List.of(Map.of("errcode", 86355, "err_field", "icp_subject.base_info.name", "errmsg", "主体名称有误"))));

    /** All of them have digits of their own. */
    @ParameterizedTest
    @ValueSource(strings = {"fa-IR", "ar-EG", "mr-IN", "ne-NP", "bn-BD", "my-MM"})
    void no_sentence_carries_the_digits_of_the_machine_s_language(String tag) {
        List<String> expected = in(Locale.ROOT, () -> answers());
        Locale locale = Locale.forLanguageTag(tag);

        String one = in(locale, () -> "%d".formatted(1));
        List<String> answers = in(locale, () -> answers());

        assertThat(one).isNotEqualTo("1");
        assertThat(answers).isEqualTo(expected);
    }

    private static List<String> answers() {
        return RandomFilings.described().map(LocaleTest::answersTo).toList();
    }

    private static String answersTo(FilingRequest request) {
        FilingReport report = ENGINE.evaluate(request);
        AnsweredReport answered = AnsweredReport.join(report, ANSWER);
        return String.join(
                "\n",
                answered.asTree(Language.ZH).toString(),
                answered.asTree(Language.EN).toString(),
                answered.toString(),
                report.toString());
    }

    private static <T> T in(Locale locale, Supplier<T> work) {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(locale);
            return work.get();
        } finally {
            Locale.setDefault(usual);
        }
    }
}
