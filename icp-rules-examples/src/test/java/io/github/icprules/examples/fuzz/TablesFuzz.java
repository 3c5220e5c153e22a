package io.github.icprules.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.Parameter;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.ProvincialRequirements;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Tables of an integrator: parameters, and what provinces demand. */
class TablesFuzz {

    private static final int MOST_ERRORS = 20;

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();
    private static final List<SampleFiling> FILINGS = Filings.all();
    private static final List<List<String>> PARAMETERS = parameters();
    private static final List<List<String>> PROVINCES = provinces();

    @FuzzTest(maxDuration = "60s")
    void parameters_and_provinces(byte[] bytes) {
        check(new Choices(bytes));
    }

    /** Makes a table, and has filings judged by it if it is taken. */
    static void check(Choices choices) {
        DroolsIcpRuleEngine.Builder builder = DroolsIcpRuleEngine.builder();
        boolean ofProvinces = choices.onceIn(2);
        String table = table(ofProvinces ? PROVINCES : PARAMETERS, choices);
        try {
            if (ofProvinces) {
                ProvincialRequirements rules =
                        Promises.soon(() -> ProvincialRequirements.read("table", new StringReader(table)));
                assertThat(rules.rows()).as("a table without rows is refused").isNotEmpty();
                builder.provinces(rules);
            } else {
                read(builder, table);
            }
        } catch (IllegalArgumentException e) {
            // One line for each error of the table, up to a number, and one that there are more.
            List<String> lines = String.valueOf(e.getMessage()).lines().toList();
            assertThat(lines).hasSizeLessThanOrEqualTo(MOST_ERRORS + 1).allSatisfy(Promises::isPlain);
            return;
        }
        IcpRuleEngine engine = builder.build();
        Promises.judge(engine, choices.of(FILINGS).request());
        engine.parameters().forEach(parameter -> Promises.answers(parameter.toString()));
    }

    private static void read(DroolsIcpRuleEngine.Builder builder, String table) {
        try {
            Path file = Files.createTempFile("parameters", ".csv");
            try {
                // What is no character is no UTF-8, and written as a question mark.
                Files.write(file, table.getBytes(StandardCharsets.UTF_8));
                Promises.soon(() -> builder.parameters(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The head and some rows, of which one cell or another is changed. */
    private static String table(List<List<String>> rows, Choices choices) {
        Hostile hostile =
                new Hostile(choices, rows.stream().flatMap(List::stream).toList());
        List<List<String>> table = new ArrayList<>();
        table.add(new ArrayList<>(rows.get(0)));
        for (int count = choices.below(4); count >= 0; count--) {
            table.add(new ArrayList<>(choices.of(rows.subList(1, rows.size()))));
        }
        for (int changes = choices.below(4); changes > 0 && choices.areLeft(); changes--) {
            change(choices.of(table), choices, hostile);
        }
        String end = choices.of(List.of("\n", "\r\n", "\r"));
        StringBuilder csv = new StringBuilder(choices.onceIn(8) ? "\uFEFF" : "");
        table.forEach(row -> csv.append(line(row, choices)).append(end));
        if (choices.onceIn(8)) {
            csv.insert(choices.below(csv.length() + 1), choices.of(List.of("\"", ",", "\n", "\u0000", ";", "\t")));
        }
        return choices.onceIn(16) ? "" : csv.toString();
    }

    private static void change(List<String> row, Choices choices, Hostile hostile) {
        int at = row.isEmpty() ? -1 : choices.below(row.size());
        switch (at < 0 ? 0 : choices.below(5)) {
            case 0 -> row.add(hostile.text());
            case 1 -> row.remove(at);
            case 2 -> row.add(row.get(at));
            default -> row.set(at, String.valueOf(hostile.value()));
        }
    }

    /** Quoted as RFC 4180 has it, and now and then not. */
    private static String line(List<String> row, Choices choices) {
        boolean isQuoted = !choices.onceIn(16);
        return String.join(
                ",",
                row.stream()
                        .map(cell -> isQuoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .toList());
    }

    private static List<List<String>> parameters() {
        Stream<List<String>> rows = ENGINE.parameters().stream()
                .map((Parameter parameter) -> List.of(parameter.id(), parameter.value(), "示例来源", "LOW", "2026-11-24"));
        return Stream.concat(Stream.of(List.of("id", "value", "source", "confidence", "checked")), rows)
                .toList();
    }

    /** Rows of the bundled table that have no comma within a cell. */
    private static List<List<String>> provinces() {
        try (InputStream table = DroolsIcpRuleEngine.class.getResourceAsStream("data/provinces.csv")) {
            List<String> lines = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(line -> !line.contains("\""))
                    .map(line -> Arrays.asList(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
