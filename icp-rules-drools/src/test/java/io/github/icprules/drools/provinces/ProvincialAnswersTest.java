package io.github.icprules.drools.provinces;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.data.provinces.ProvincialRequirement;
import io.github.icprules.drools.support.Effort;
import io.github.icprules.drools.support.GeneratedFile;
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
    private static final String FOLDER = "icp-rules-drools/src/test/resources/io/github/icprules/drools/";
    private static final Path KEPT = Path.of("..", FOLDER + FILE);

    /** A row with its effect: for each finding or silent rules, the filings. */
    private record Row(String requirement, String province, Map<String, List<String>> effect) {}

    /** In the ordinary build, of one in so many requirements; if one of these differs, of all. */
    private static final int SHARE = 10;

    @Test
    void the_effects_of_the_rows_are_up_to_date() throws IOException {
        List<ProvincialRequirement> all = Knowledge.bundled().provinces().rows();
        List<String> kept = Files.exists(KEPT) ? Files.readAllLines(KEPT, StandardCharsets.UTF_8) : List.of();
        List<String> requirements = Effort.oneIn(
                SHARE,
                all.stream().map(ProvincialAnswersTest::requirement).distinct().toList());
        List<ProvincialRequirement> some = all.stream()
                .filter(row -> requirements.contains(requirement(row)))
                .toList();
        if (some.size() < all.size() && new Answers(some).areIn(kept)) {
            return;
        }
        List<String> lines = new Answers(all).lines();
        new GeneratedFile(FOLDER + FILE).assertIs(String.join("\n", lines) + '\n');
    }

    /**
     * The effect of rows.
     *
     * @param entries the lines of each requirement with an effect
     * @param withoutEffect the requirements without an effect, by their provinces
     */
    private record Answers(List<List<String>> entries, Map<String, List<String>> withoutEffect) {

        Answers(List<ProvincialRequirement> rows) {
            this(new ArrayList<>(), new TreeMap<>());
            Map<String, List<Row>> byRequirement = new LinkedHashMap<>();
            for (Row row : rows.parallelStream().map(ProvincialAnswersTest::row).toList()) {
                byRequirement
                        .computeIfAbsent(row.requirement(), any -> new ArrayList<>())
                        .add(row);
            }
            byRequirement.forEach((requirement, same) -> {
                String all = provinces(same);
                List<String> effects = effects(same, all);
                if (effects.isEmpty()) {
                    withoutEffect.computeIfAbsent(all, any -> new ArrayList<>()).add(requirement);
                } else if (effects.size() == 1) {
                    entries.add(List.of("%s: %s | %s"
                            .formatted(requirement, all, effects.get(0).strip())));
                } else {
                    List<String> entry = new ArrayList<>(List.of(requirement + ": " + all));
                    entry.addAll(effects);
                    entries.add(entry);
                }
            });
        }

        private static List<String> effects(List<Row> same, String all) {
            Map<String, List<Row>> byEffect = new LinkedHashMap<>();
            same.forEach(row -> row.effect()
                    .forEach((effect, filings) -> byEffect.computeIfAbsent(
                                    "  %s: %s".formatted(String.join(", ", filings), effect), any -> new ArrayList<>())
                            .add(row)));
            List<String> effects = new ArrayList<>();
            byEffect.forEach((effect, having) ->
                    effects.add(provinces(having).equals(all) ? effect : effect + " | " + provinces(having)));
            return effects;
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            entries.forEach(lines::addAll);
            withoutEffect.forEach(
                    (provinces, requirements) -> lines.add(start(provinces) + String.join(", ", requirements)));
            return lines;
        }

        /** {@return whether the lines of a file have all of this} */
        boolean areIn(List<String> kept) {
            String text = lined(kept);
            // A line with two spaces after the entry would be a further effect.
            return entries.stream()
                            .map(Answers::lined)
                            .allMatch(entry -> text.contains(entry) && !text.contains(entry + "  "))
                    && withoutEffect.entrySet().stream()
                            .allMatch(same -> kept.stream()
                                    .filter(line -> line.startsWith(start(same.getKey())))
                                    .anyMatch(line -> List.of(line.substring(
                                                            start(same.getKey()).length())
                                                    .split(", ", -1))
                                            .containsAll(same.getValue())));
        }

        private static String start(String provinces) {
            return "no effect in %s: ".formatted(provinces);
        }

        private static String lined(List<String> lines) {
            return "\n" + String.join("\n", lines) + '\n';
        }
    }

    private static String requirement(ProvincialRequirement row) {
        return row.parameter() + "/" + row.value();
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
                requirement(row), row.province() == null ? "00" : row.province().name(), effect);
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
