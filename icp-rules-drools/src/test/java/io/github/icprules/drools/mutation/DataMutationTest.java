package io.github.icprules.drools.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.data.provinces.ProvincialTable;
import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.drools.engine.RuleBook;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.mutation.DataMutants.Wrong;
import io.github.icprules.drools.mutation.DataMutants.WrongRow;
import io.github.icprules.drools.provinces.ProvincialAnswers;
import io.github.icprules.drools.provinces.ProvincialAnswersTest;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.Evidence;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Receipt;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Makes the data of the rules wrong in every way that {@link DataMutants} knows, and asks whether a test would notice: whether a
 * reader refuses them, an assertion of a rule test fails, all of which are tried again when they are over, or, of provinces,
 * {@link ProvincialAnswersTest} finds another effect. A row whose wrong cell nothing asks for still shows in {@code
 * docs/provinces.md}, which a test keeps up to date; it counts as unnoticed all the same.
 */
@Isolated
@Order(Integer.MAX_VALUE - 1)
class DataMutationTest {

    private static final String LISTED = "gate/unnoticed-data-mutants.csv";
    private static final Path SURVIVORS = Path.of("target", "unnoticed-data-mutants.txt");
    private static final int ONE_IN = Effort.of(960, 80);

    /** Whether the tests of rules ask for each word of sectors. In the ordinary build, they take only a part of the words. */
    private static final boolean ARE_WORDS_ASKED = Effort.of(0, 1) == 1;

    private static final Evidence EVIDENCE = Evidence.collected();
    /** Run without an engine, which would take a digest of all that it knows. */
    private static final RuleBook RULES = RuleBook.load();

    private static final Map<ProvincialProfile, Map<FilingRequest, List<Consumer<FilingReport>>>> ASSERTIONS =
            new EnumMap<>(ProvincialProfile.class);

    @BeforeAll
    static void all_rule_tests_are_over() throws IOException {
        EVIDENCE.requireAllRuleTests();
        for (ProvincialProfile profile : ProvincialProfile.values()) {
            ASSERTIONS.put(profile, EVIDENCE.assertionsByRequest(profile));
        }
    }

    @Test
    void of_a_sample_of_wrong_data_what_goes_unnoticed_is_accounted_for() {
        Map<String, List<String>> survivors = survivors(ONE_IN);
        survivors.keySet().removeAll(listed().keySet());
        assertThat(survivors).as("wrong data that no test notices").isEmpty();
    }

    @Test
    @Tag("nightly")
    void of_all_wrong_data_what_goes_unnoticed_is_accounted_for() throws IOException {
        Map<String, List<String>> survivors = survivors(1);
        List<String> lines = new ArrayList<>();
        Map<String, Integer> counts = new TreeMap<>();
        survivors.forEach((family, mutants) -> {
            counts.put(family, mutants.size());
            mutants.forEach(mutant -> lines.add(family + ": " + mutant));
        });
        Files.write(SURVIVORS, lines, StandardCharsets.UTF_8);
        assertThat(counts)
                .as("how many wrong data no test notices, by family; each stands in " + SURVIVORS)
                .isEqualTo(listed());
    }

    /** Those that nothing notices, of one in so many. */
    private static Map<String, List<String>> survivors(int oneIn) {
        long start = System.nanoTime();
        List<Wrong> wrong = oneIn(
                oneIn,
                Stream.concat(
                        DataMutants.ofParameters().filter(mutant -> ARE_WORDS_ASKED || !isWordOfSector(mutant)),
                        DataMutants.ofServiceContents()));
        Map<String, List<String>> survivors = new TreeMap<>();
        for (Wrong mutant : wrong) {
            if (!isNoticed(mutant)) {
                survivors
                        .computeIfAbsent(mutant.toString(), any -> new ArrayList<>())
                        .add("");
            }
        }
        int words = survivors.size();
        long between = System.nanoTime();
        List<WrongRow> rows = oneIn(oneIn, DataMutants.ofProvinces());
        Queue<WrongRow> unnoticed = new ConcurrentLinkedQueue<>();
        Map<ProvincialRequirement, List<WrongRow>> mutantsByRow =
                rows.stream().collect(Collectors.groupingBy(WrongRow::row));
        mutantsByRow.entrySet().parallelStream().forEach(mutants -> {
            ProvincialAnswers answers = new ProvincialAnswers(mutants.getKey());
            mutants.getValue().stream()
                    .filter(mutant -> !isNoticed(mutant, answers))
                    .forEach(unnoticed::add);
        });
        Set<String> listed = listed().keySet();
        unnoticed.forEach(mutant -> survivors
                .computeIfAbsent(family(mutant, listed), any -> new ArrayList<>())
                .add(name(mutant)));
        System.out.printf(
                "%s wrong values and words: %s noticed (%s s); %s wrong rows of provinces: %s noticed (%s s)%n",
                wrong.size(),
                wrong.size() - words,
                (between - start) / 1_000_000_000,
                rows.size(),
                rows.size() - unnoticed.size(),
                (System.nanoTime() - between) / 1_000_000_000);
        return survivors;
    }

    private static boolean isWordOfSector(Wrong mutant) {
        return mutant.place().matches("keywords\\.(FINANCE|SECTOR_.*|SERVICE_.*)");
    }

    private static boolean isNoticed(Wrong mutant) {
        Knowledge wrong;
        try {
            wrong = mutant.knowledge().get();
        } catch (IllegalArgumentException | IllegalStateException refused) {
            return true;
        }
        // Tests with the word in a text nearly always notice, so the many others are seldom needed.
        return isNoticedByRuleTests(wrong, mutant::isIn)
                || isNoticedByRuleTests(wrong, request -> !mutant.isIn(request));
    }

    private static boolean isNoticed(WrongRow mutant, ProvincialAnswers answers) {
        ProvincialTable wrong = mutant.table();
        return !answers.effect(wrong).equals(answers.effect())
                || isNoticedByRuleTests(Knowledge.bundled().with(wrong), request -> mutant.concerns(request));
    }

    private static boolean isNoticedByRuleTests(Knowledge wrong, Predicate<FilingRequest> concerned) {
        return Stream.of(ProvincialProfile.values()).anyMatch(profile -> {
            Knowledge known = wrong.with(wrong.provinces().withProfile(profile));
            return ASSERTIONS.getOrDefault(profile, Map.of()).entrySet().parallelStream()
                    .filter(asserted -> concerned.test(asserted.getKey()))
                    .anyMatch(asserted -> fails(known, asserted.getKey(), asserted.getValue()));
        });
    }

    private static boolean fails(Knowledge wrong, FilingRequest request, List<Consumer<FilingReport>> assertions) {
        LocalDate on = Objects.requireNonNull(request.evaluatedOn());
        FilingReport report = RULES.run(Facts.of(request, on, wrong)).toReport(new Receipt("", "", "", on));
        try {
            assertions.forEach(assertion -> assertion.accept(report));
            return false;
        } catch (AssertionError | RuntimeException noticed) {
            return true;
        }
    }

    private static String name(WrongRow mutant) {
        ProvincialRequirement row = mutant.row();
        return "%s %s/%s %s: %s"
                .formatted(
                        row.province() == null ? "00" : row.province(),
                        row.parameter(),
                        row.value(),
                        mutant.change(),
                        row.requirement().in(Language.EN));
    }

    private static <T> List<T> oneIn(int oneIn, Stream<T> mutants) {
        List<T> all = mutants.toList();
        return IntStream.range(0, all.size())
                .filter(i -> i % oneIn == 0)
                .<T>mapToObj(all::get)
                .toList();
    }

    /** How many survivors are listed of each family, with the reason. */
    private static Map<String, Integer> listed() {
        Map<String, Integer> listed = new TreeMap<>();
        Map<String, Integer> lines = new HashMap<>();
        Tables.csv(LISTED, Columns.of("family", "mutants", "reason").orNoRow(), row -> {
            String family = row.required("family");
            row.once("family", family, lines);
            listed.put(family, row.integer("mutants", 1, Integer.MAX_VALUE));
            return row.required("reason");
        });
        return listed;
    }

    /** What becomes of the row's value and which column is wrong; where that is listed by itself, which point it is about, too. */
    private static String family(WrongRow mutant, Set<String> listed) {
        String reading = mutant.row().meaning().reading().name();
        String column = mutant.change().substring(0, mutant.change().indexOf(' '));
        String ofPoint = String.join(" ", reading, mutant.row().parameter().name(), column);
        return listed.contains(ofPoint) ? ofPoint : reading + " " + column;
    }
}
