package io.github.icprules.drools.corpus;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.drools.rules.RuleCases;
import io.github.icprules.fixtures.Defect;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Filings that together make every rule fire, on every evaluation day: the days in a filing are counted from the
 * evaluation day.
 *
 * <p>The entry of a rule is its first case in which the rule fires. A rule that needs another filing has an entry in
 * {@code nationwide.txt}; {@code BoundaryGridTest} fails until the rule has one. An entry has a title ({@code ##}), the
 * filing in the notation of {@link FilingNotation}, and the rules that fire ({@code >}). {@code from} and {@code until}
 * limit the days on which these rules fire. A line that starts with blanks continues the line before.
 */
public final class Corpus {

    /** The first day on which the report on a first filing rests on sources that may be out of date. */
    public static final LocalDate SOURCES_ARE_OLD = sourcesAreOld();

    private static final String OLD_SOURCES = "the sources have not been checked for a long time";
    private static final String BEYOND_LIMITS = "a text and a day beyond the limits";

    /** A tree of a filing cannot contain this day. */
    private static final List<Defect> OVER_LIMITS = List.of(
            Defect.at("platform.registeredName", "示".repeat(1001)),
            Defect.at("platform.correctionDemandedOn", LocalDate.of(10_000, 1, 1)));

    /** The samples and values of {@code bases.txt}. */
    private static final FilingNotation.Names NAMES = FilingNotation.Names.of(lines("bases.txt"));

    /** The entries. */
    public static final List<Entry> ENTRIES = withFirstCases(entries("nationwide.txt"));

    /** The rules of the entries. */
    public static final List<String> RULES =
            ENTRIES.stream().flatMap(entry -> entry.ruleIds().stream()).toList();

    private Corpus() {}

    /**
     * A filing, and the rules that fire on it.
     *
     * @param what a description
     * @param filing the filing
     * @param from the first day on which the rules fire, once they are in force
     * @param until the last such day
     * @param ruleIds the rules
     */
    public record Entry(String what, FilingNotation filing, LocalDate from, LocalDate until, List<String> ruleIds) {

        /** {@return the filing as of a day} */
        public FilingRequest on(LocalDate day) {
            FilingRequest request = filing.on(day);
            if (what.equals(BEYOND_LIMITS)) {
                for (Defect defect : OVER_LIMITS) {
                    request = defect.in(request);
                }
            }
            return request;
        }

        /** {@return whether the rules that are in force fire on this day} */
        public boolean counts(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    /** {@return the filing with the samples and values of {@code bases.txt}} */
    public static FilingNotation filing(NotationText text) {
        FilingNotation filing = FilingNotation.read(text, NAMES);
        text.requireEnd();
        return filing;
    }

    /** {@return the filing as of a day} */
    public static FilingRequest filing(String text, LocalDate day) {
        return filing(new NotationText(text, 1, text)).on(day);
    }

    private static List<Entry> withFirstCases(List<Entry> entries) {
        List<String> named =
                entries.stream().flatMap(entry -> entry.ruleIds().stream()).toList();
        List<Entry> all = new ArrayList<>(entries);
        RuleCases.firing().forEach((rule, filing) -> {
            Entry last = all.get(all.size() - 1);
            if (named.contains(rule)) {
                return;
            }
            if (!last.filing().equals(filing)) {
                last = new Entry(rule, filing, LocalDate.MIN, LocalDate.MAX, new ArrayList<>());
                all.add(last);
            }
            last.ruleIds().add(rule);
        });
        return List.copyOf(all);
    }

    private static List<Entry> entries(String file) {
        List<Entry> entries = new ArrayList<>();
        String what = "";
        FilingNotation filing = filing(new NotationText(file, 1, ""));
        LocalDate from = LocalDate.MIN;
        LocalDate until = LocalDate.MAX;
        for (NotationText text : lines(file)) {
            String line = text.whole();
            if (line.startsWith("## ")) {
                what = line.substring(3);
                from = what.equals(OLD_SOURCES) ? SOURCES_ARE_OLD : LocalDate.MIN;
                until = LocalDate.MAX;
            } else if (text.skip("from")) {
                from = text.day();
            } else if (text.skip("until")) {
                until = text.day();
            } else if (line.startsWith("> ")) {
                entries.add(new Entry(
                        what, filing, from, until, List.of(line.substring(2).split(", ", -1))));
            } else {
                filing = filing(text);
            }
        }
        return List.copyOf(entries);
    }

    /** {@return the entries of a file of this package} */
    public static List<NotationText> lines(String file) {
        return NotationText.resource("corpus/" + file);
    }

    private static LocalDate sourcesAreOld() {
        DroolsIcpRuleEngine engine = new DroolsIcpRuleEngine();
        FilingRequest request = FilingRequest.builder(FilingType.NEW_FIRST)
                .evaluatedOn(RuleVerifier.DAY)
                .build();
        int days = engine.parameters().stream()
                .filter(parameter -> parameter.id().equals("knowledge-max-age-days"))
                .mapToInt(parameter -> Integer.parseInt(parameter.value()))
                .sum();
        return Objects.requireNonNull(engine.evaluate(request).receipt().knowledgeCheckedOn())
                .plusDays(days);
    }
}
