package io.github.icprules.drools.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.NextQuestion;
import io.github.icprules.drools.EnginesOnAWatch;
import io.github.icprules.drools.corpus.RandomFilings;
import io.github.icprules.drools.corpus.RuleCases;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.explain.Explanation;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Digests of the answers to many filings. A change of structure that shall not change an answer has equal digests before and
 * after it. {@code docs/testing-rules.md} has the command; no ordinary build runs this class.
 *
 * <p>The answers are written to {@code target/reports.txt}, one line for each filing, so that {@code diff} finds the filings whose
 * answers differ. Receipts are left out, because a receipt changes with each bundled file.
 */
class ReportDigests {

    private static final int FILINGS = 20_000;
    private static final int BODIES = 2_000;
    /** Explanations and repairs take much longer than reports. */
    private static final int SHARE_OF_EXPLANATIONS = 200;

    private static final int SHARE_OF_REPAIRS = 50;

    private static final IcpRuleEngine CURRENT = EnginesOnAWatch.thatStandsStill();
    private static final IcpRuleEngine ALL = EnginesOnAWatch.thatStandsStill(ProvincialProfile.ALL);

    private final List<String> lines = new ArrayList<>();

    @Test
    void the_answers_have_the_expected_digests() throws IOException {
        RandomFilings random = new RandomFilings(RandomFilings.described());
        List<FilingRequest> cases = RuleCases.requests();
        List<FilingRequest> filings =
                LongStream.range(0, FILINGS).mapToObj(random::of).toList();
        List<FilingRequest> bodies = IntStream.range(0, BODIES)
                .mapToObj(seed -> new RandomFacts(seed).body())
                .toList();
        List<FilingRequest> described =
                Stream.concat(RandomFilings.bare(), RandomFilings.described()).toList();

        List<String> digests = new ArrayList<>();
        digests.add(digest("cases", cases, request -> reports(CURRENT, request)));
        digests.add(digest("described", described, request -> reports(ALL, request)));
        digests.add(digest("filings", filings, request -> reports(CURRENT, request)));
        digests.add(digest("bodies", bodies, request -> reports(CURRENT, request)));
        digests.add(digest("questions", described, ReportDigests::questions));
        digests.add(digest("repairs", every(SHARE_OF_REPAIRS, filings), ReportDigests::repairs));
        digests.add(digest("explanations", every(SHARE_OF_EXPLANATIONS, filings), ReportDigests::explanations));
        digests.add(digest("catalogue", List.of(filings.get(0)), any -> catalogue()));
        digests.forEach(System.out::println);
        Files.write(Path.of("target/reports.txt"), lines);

        String expected = System.getProperty("icprules.digests", "");
        if (!expected.isEmpty()) {
            assertThat(digests).containsExactlyElementsOf(Files.readAllLines(Path.of(expected)));
        }
    }

    private String digest(String what, List<FilingRequest> requests, Function<FilingRequest, String> answer) {
        List<String> answers =
                requests.parallelStream().map(answer).map(ReportDigests::sha256).toList();
        for (int i = 0; i < answers.size(); i++) {
            lines.add(what + ' ' + i + ' ' + answers.get(i));
        }
        return what + ' ' + answers.size() + ' ' + sha256(String.join("\n", answers));
    }

    private static List<FilingRequest> every(int share, List<FilingRequest> filings) {
        return IntStream.range(0, filings.size())
                .filter(index -> index % share == 0)
                .mapToObj(filings::get)
                .toList();
    }

    private static String reports(IcpRuleEngine engine, FilingRequest request) {
        FilingReport report = engine.evaluate(request);
        return inBothLanguages(report::asTree);
    }

    private static String questions(FilingRequest request) {
        List<NextQuestion> questions = CURRENT.nextQuestions(request);
        return inBothLanguages(language -> Map.of(
                "questions",
                questions.stream().map(question -> question.asTree(language)).toList()));
    }

    private static String repairs(FilingRequest request) {
        return inBothLanguages(CURRENT.repairs(request, Duration.ofDays(1))::asTree);
    }

    private static String explanations(FilingRequest request) {
        List<Explanation> explanations = CURRENT.explainAll(request);
        return inBothLanguages(language -> Map.of(
                "explanations",
                explanations.stream()
                        .map(explanation -> explanation.asTree(language))
                        .toList()));
    }

    private static String catalogue() {
        return CURRENT.rules().toString() + CURRENT.parameters() + CURRENT.clauses();
    }

    private static String inBothLanguages(Function<Language, Map<String, Object>> tree) {
        return Stream.of(Language.values())
                .map(tree)
                .map(ReportDigests::withoutReceipt)
                .map(Object::toString)
                .reduce("", String::concat);
    }

    private static Map<String, Object> withoutReceipt(Map<String, Object> tree) {
        if (!tree.containsKey("receipt")) {
            return tree;
        }
        Map<String, Object> rest = new LinkedHashMap<>(tree);
        rest.remove("receipt");
        return rest;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
