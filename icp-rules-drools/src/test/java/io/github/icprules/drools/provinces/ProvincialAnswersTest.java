package io.github.icprules.drools.provinces;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * 各省要求: {@code provincial-answers.txt} lists the effect of the rows of {@code provinces.csv} for review, because rules and second
 * evaluator read the same table, so neither notices a changed cell. The rules wrote the file, so it shows changes and proves no row.
 *
 * <p>A requirement and its value have one entry with the provinces of its rows. A line names the filings, a finding that the row adds
 * ({@code +}) or the rules that the row makes silent ({@code -}), the kinds of filings and subjects, and the profiles; the provinces
 * follow if not all rows of the entry have this effect. An entry with one effect is one line. {@code <province>} stands for the name
 * of the province. The last lines list the requirements without an effect.
 */
public class ProvincialAnswersTest {

    private static final String FILE = "provincial-answers.txt";
    private static final Path WRITTEN = Path.of("target", FILE);
    private static final Path KEPT = Path.of("src/test/resources/io/github/icprules/drools", FILE);

    /** A row with its effect: for each finding or silent rules, the filings. */
    private record Row(String requirement, String province, Map<String, List<String>> effect) {}

    @Test
    void each_row_has_the_effect_that_is_written_down() throws IOException {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (Row row : Knowledge.bundled().provinces().rows().parallelStream()
                .map(ProvincialAnswersTest::row)
                .toList()) {
            rows.computeIfAbsent(row.requirement(), any -> new ArrayList<>()).add(row);
        }
        List<String> lines = new ArrayList<>();
        Map<String, List<String>> withoutEffect = new TreeMap<>();
        rows.forEach((requirement, same) -> {
            String all = provinces(same);
            Map<String, List<Row>> byEffect = new LinkedHashMap<>();
            same.forEach(row -> row.effect()
                    .forEach((effect, filings) -> byEffect.computeIfAbsent(
                                    "  %s: %s".formatted(String.join(", ", filings), effect), any -> new ArrayList<>())
                            .add(row)));
            List<String> effects = new ArrayList<>();
            byEffect.forEach((effect, having) ->
                    effects.add(provinces(having).equals(all) ? effect : effect + " | " + provinces(having)));
            if (effects.isEmpty()) {
                withoutEffect.computeIfAbsent(all, any -> new ArrayList<>()).add(requirement);
            } else if (effects.size() == 1) {
                lines.add(
                        "%s: %s | %s".formatted(requirement, all, effects.get(0).strip()));
            } else {
                lines.add(requirement + ": " + all);
                lines.addAll(effects);
            }
        });
        withoutEffect.forEach((provinces, requirements) ->
                lines.add("no effect in %s: %s".formatted(provinces, String.join(", ", requirements))));
        Files.write(WRITTEN, lines, StandardCharsets.UTF_8);
        assertThat(lines)
                .as("target/%s, to be reviewed and copied if it is right", FILE)
                .isEqualTo(Files.exists(KEPT) ? Files.readAllLines(KEPT, StandardCharsets.UTF_8) : List.of());
    }

    private static Row row(ProvincialRequirement row) {
        Map<String, List<String>> effect = new LinkedHashMap<>();
        Map<String, List<String>> silenced = new LinkedHashMap<>();
        for (String line : new ProvincialAnswers(row).effect()) {
            String[] filingAndSaid = line.split(": ", 2);
            String said = filingAndSaid[1];
            int where = said.lastIndexOf(" | ", said.lastIndexOf(" | ") - 1);
            if (said.startsWith("+")) {
                String named = row.province() == null
                        ? said
                        : said.replace(row.province().chinese(), "<province>");
                add(effect, named, filingAndSaid[0]);
            } else {
                String rule = said.substring(2, said.indexOf(' ', 2));
                add(silenced, filingAndSaid[0] + said.substring(where), rule);
            }
        }
        silenced.forEach((where, rules) -> {
            int end = where.indexOf(" | ");
            add(effect, "- " + String.join(", ", rules) + where.substring(end), where.substring(0, end));
        });
        return new Row(
                row.parameter() + "/" + row.value(),
                row.province() == null ? "00" : row.province().name(),
                effect);
    }

    private static void add(Map<String, List<String>> lists, String key, String item) {
        List<String> list = lists.computeIfAbsent(key, any -> new ArrayList<>());
        if (!list.contains(item)) {
            list.add(item);
        }
    }

    private static String provinces(List<Row> rows) {
        return String.join(" ", rows.stream().map(Row::province).toList());
    }
}
