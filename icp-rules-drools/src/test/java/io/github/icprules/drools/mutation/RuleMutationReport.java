package io.github.icprules.drools.mutation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of the mutants of rules, for people: how many of each sheet and of each kind were noticed, and which were not. */
final class RuleMutationReport {

    private final Collection<RuleMutant> made;
    /** By name, for a mutant that is compiled again is another object. */
    private final Set<String> survivors;

    RuleMutationReport(Collection<RuleMutant> made, Collection<RuleMutant> survivors) {
        this.made = made;
        this.survivors = survivors.stream().map(RuleMutant::name).collect(Collectors.toSet());
    }

    /**
     * Writes it as Markdown.
     *
     * @param reasons why a mutant that goes unnoticed may; blank if unknown
     */
    void write(Path file, Function<RuleMutant, String> reasons) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Mutants of rules");
        table(
                lines,
                "Sheet",
                mutant -> mutant.place().substring(0, mutant.place().indexOf('.')));
        table(lines, "Made by", RuleMutant::operator);
        lines.add("");
        lines.add("## Not noticed");
        lines.add("");
        made.stream()
                .filter(this::survives)
                .forEach(mutant -> lines.add("- `" + mutant + "`: " + reasons.apply(mutant)));
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    private void table(List<String> lines, String of, Function<RuleMutant, String> group) {
        Map<String, List<RuleMutant>> groups =
                made.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
        lines.add("");
        lines.add("| " + of + " | made | noticed | not noticed |");
        lines.add("| --- | ---: | ---: | ---: |");
        groups.forEach((name, mutants) -> lines.add(row(name, mutants)));
        lines.add(row("all", made));
    }

    private boolean survives(RuleMutant mutant) {
        return survivors.contains(mutant.name());
    }

    private String row(String name, Collection<RuleMutant> mutants) {
        long unnoticed = mutants.stream().filter(this::survives).count();
        return "| %s | %s | %s | %s |".formatted(name, mutants.size(), mutants.size() - unnoticed, unnoticed);
    }
}
