package io.github.icprules.drools.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.corpus.ValidFilings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said of a filing, the numbers of persons are not repeated: not in a report, nor where one is logged. */
class PersonalDataInAnswersTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    /** Numbers of mobiles and of resident ID cards, as words of their own: digests and links have longer runs. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])(1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])(?![0-9A-Za-z])");

    static Stream<FilingRequest> requests() {
        return Stream.concat(
                Corpus.NATIONWIDE.stream().map(entry -> entry.on(RuleVerifier.DAY)),
                ValidFilings.ALL.stream().map(ValidFilings.Filing::request));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void no_answer_repeats_a_number(FilingRequest request) {
        Set<String> numbers = numbersIn(request);
        FilingReport report = ENGINE.evaluate(request);
        assertThat(answers(report))
                .allSatisfy(answer ->
                        assertThat(answer).doesNotContainPattern(NUMBER).doesNotContain(numbers));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_that_is_logged_shows_none_either(FilingRequest request) {
        assertThat(request.toString()).doesNotContainPattern(NUMBER).doesNotContain(numbersIn(request));
    }

    /** Numbers get into the wrong fields: an applicant pastes one into the name, a reader of pictures takes one for an address. */
    @ParameterizedTest
    @CsvSource({
        "110101199001010015, 110101199001010015",
        "13800000001, 13800000001",
        "样例甲110101199001010015之%s, 110101199001010015",
        "样例甲，13800000001；%s, 13800000001"
    })
    void a_number_in_the_wrong_field_is_not_repeated_either(String text, String number) {
        for (FilingRequest request : requests().toList()) {
            // Texts that differ from each other are compared, and found to differ.
            AtomicInteger count = new AtomicInteger();
            FilingRequest mistaken =
                    TextPlaces.replaced(request, (place, given) -> text.formatted(count.incrementAndGet()));
            FilingReport report = ENGINE.evaluate(mistaken);
            assertThat(answers(report)).allSatisfy(answer -> assertThat(answer).doesNotContain(number));
        }
    }

    private static List<String> answers(FilingReport report) {
        return List.of(
                report.asTree(Language.ZH).toString(),
                report.asTree(Language.EN).toString(),
                report.toString());
    }

    /** The numbers of persons in a request, with those of a unit's certificate left out. */
    private static Set<String> numbersIn(FilingRequest request) {
        Set<String> numbers = new TreeSet<>();
        Stream.of(
                        request.subject().legalRepresentative(),
                        request.subject().principal(),
                        request.miniProgram().principal(),
                        request.miniProgram().administrator())
                .filter(person -> person != null)
                .forEach(person -> {
                    Stream.of(
                                    person.phone(),
                                    person.emergencyPhone(),
                                    person.document() == null
                                            ? null
                                            : person.document().number())
                            .filter(number -> number != null && number.length() >= 8)
                            .forEach(numbers::add);
                });
        return numbers;
    }
}
