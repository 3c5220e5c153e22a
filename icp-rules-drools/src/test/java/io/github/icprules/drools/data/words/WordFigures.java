package io.github.icprules.drools.data.words;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.data.parameters.Parameters;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures how often the engine warns of sectors in the texts of filings, rightly and wrongly. {@code main} takes files in JSON
 * lines.
 */
public final class WordFigures {

    private static final Set<String> RULES = Set.of(
            "sector.words-unticked",
            "sector.superstition",
            "sector.tobacco-words",
            "pre-approval.finance-words",
            "pre-approval.finance-name");
    private static final String ASKED = "sector.words-worth-a-look";
    private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");
    /** The bound of a normal distribution that 95 % of the values are within. */
    private static final double Z = 1.96;

    private static final DroolsIcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    /** The sectors by the category that a warning names. */
    private static final Map<String, String> SECTORS = sectors();

    private final List<Measured> measured;

    /**
     * What the engine says of a filing.
     *
     * @param text the filing
     * @param warned the sectors of its warnings
     * @param isAsked whether the report has the note on weak words
     * @param messages the messages of both
     */
    record Measured(FilingText text, Set<String> warned, boolean isAsked, List<String> messages) {

        /** {@return the sectors that the filing offers and that need a warning: a public body may offer its own services} */
        Set<String> expected() {
            Set<String> expected = new TreeSet<>(text.sectors());
            if (EnumSet.of(SubjectType.GOVERNMENT_ORGAN, SubjectType.PUBLIC_INSTITUTION)
                    .contains(text.subjectType())) {
                expected.remove("GOVERNMENT_SERVICE");
            }
            return expected;
        }

        boolean isMissed(String sector) {
            return expected().contains(sector) && !warned.contains(sector);
        }

        Set<String> wrong() {
            Set<String> wrong = new TreeSet<>(warned);
            wrong.removeAll(text.sectors());
            return wrong;
        }
    }

    /**
     * How many of a number of texts.
     *
     * @param some the texts that are counted
     * @param all all texts
     */
    record Share(long some, long all) {

        /** {@return the share with its interval of 95 % by Wilson} */
        @Override
        public String toString() {
            if (all == 0) {
                return "0 of 0";
            }
            double p = (double) some / all;
            double middle = (p + Z * Z / (2 * all)) / (1 + Z * Z / all);
            double half = Z * Math.sqrt(p * (1 - p) / all + Z * Z / (4.0 * all * all)) / (1 + Z * Z / all);
            return String.format(
                    Locale.ROOT,
                    "%.1f %% (%d of %d; %.1f to %.1f %%)",
                    100 * p,
                    some,
                    all,
                    100 * Math.max(0, middle - half),
                    100 * Math.min(1, middle + half));
        }

        double value() {
            return all == 0 ? 0 : (double) some / all;
        }
    }

    WordFigures(List<FilingText> texts) {
        this.measured = texts.stream().map(WordFigures::measured).toList();
    }

    /** Prints the figures of each file. */
    public static void main(String[] files) throws IOException {
        for (String file : files) {
            System.out.println(file);
            new WordFigures(FilingText.read(Path.of(file))).lines().forEach(System.out::println);
        }
    }

    static Measured measured(FilingText text) {
        Set<String> warned = new TreeSet<>();
        List<String> messages = new ArrayList<>();
        boolean asked = false;
        for (Violation violation : ENGINE.evaluate(text.request()).violations()) {
            if (RULES.contains(violation.ruleId()) && violation.severity() == Severity.WARNING) {
                String message = violation.message().in(Language.ZH);
                warned.add(sector(violation, message));
                messages.add(message);
            } else if (violation.ruleId().equals(ASKED)) {
                asked = true;
                messages.add(violation.message().in(Language.ZH));
            }
        }
        return new Measured(text, warned, asked, messages);
    }

    private static Map<String, String> sectors() {
        Map<String, String> sectors = new HashMap<>();
        for (PreApprovalCategory category : PreApprovalCategory.values()) {
            sectors.put(category.in(Language.ZH), category.name());
        }
        return sectors;
    }

    private static String sector(Violation violation, String message) {
        if (violation.ruleId().equals("sector.tobacco-words")) {
            return "TOBACCO";
        }
        if (violation.ruleId().equals("sector.superstition")) {
            return "SUPERSTITION";
        }
        if (violation.ruleId().startsWith("pre-approval.finance-")) {
            return "FINANCE";
        }
        List<String> quoted =
                QUOTED.matcher(message).results().map(found -> found.group(1)).toList();
        String category = quoted.stream()
                .map(SECTORS::get)
                .filter(Objects::nonNull)
                .reduce((one, two) -> two)
                .orElse(message);
        if (!category.equals("DRUG_DEVICE_INFO")) {
            return category;
        }
        SectorMentions mentions = Parameters.bundled().sectors().read(quoted.get(0), TextPlace.NAME);
        return mentions.of("SECTOR_DEVICE").affirmed().isEmpty() ? "DRUG" : "DEVICE";
    }

    private Stream<Measured> everyday() {
        return measured.stream().filter(each -> each.text().sectors().isEmpty());
    }

    /** {@return how many everyday texts have a wrong warning} */
    Share falseWarnings(boolean hard) {
        List<Measured> texts =
                everyday().filter(each -> each.text().isHard() == hard).toList();
        return new Share(texts.stream().filter(each -> !each.warned().isEmpty()).count(), texts.size());
    }

    /** {@return how many everyday texts, the hard ones included, have a wrong warning} */
    Share falseWarnings() {
        return new Share(
                falseWarnings(true).some() + falseWarnings(false).some(),
                everyday().count());
    }

    /** {@return how many everyday texts have the note on weak words} */
    Share notes() {
        return new Share(
                everyday().filter(Measured::isAsked).count(), everyday().count());
    }

    /** {@return how many sectors that texts offer are warned of} */
    Share recall() {
        long all = measured.stream().mapToLong(each -> each.expected().size()).sum();
        long found = measured.stream()
                .mapToLong(each ->
                        each.expected().stream().filter(each.warned()::contains).count())
                .sum();
        return new Share(found, all);
    }

    /** {@return the figures, and the texts that are read wrongly} */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("false warnings on everyday texts, hard ones apart: " + falseWarnings(false));
        lines.add("false warnings on hard everyday texts: " + falseWarnings(true));
        lines.add("false warnings on all everyday texts: " + falseWarnings());
        lines.add("everyday texts with the note on weak words: " + notes());
        lines.add("recall: " + recall());
        lines.add("other warnings on regulated texts: "
                + new Share(
                        measured.stream()
                                .filter(each -> !each.text().sectors().isEmpty()
                                        && !each.wrong().isEmpty())
                                .count(),
                        measured.size() - everyday().count()));
        Map<String, List<Measured>> bySector = new TreeMap<>();
        measured.forEach(each -> each.expected()
                .forEach(sector -> bySector.computeIfAbsent(sector, any -> new ArrayList<>())
                        .add(each)));
        bySector.forEach((sector, texts) -> lines.add("  %s: recall %s, wrong %d"
                .formatted(
                        sector,
                        new Share(
                                texts.stream()
                                        .filter(each -> !each.isMissed(sector))
                                        .count(),
                                texts.size()),
                        measured.stream()
                                .filter(each -> each.wrong().contains(sector))
                                .count())));
        measured.stream()
                .sorted(Comparator.comparing(each -> each.text().sectors().isEmpty()))
                .forEach(each -> {
                    Set<String> missed = new TreeSet<>(each.expected());
                    missed.removeAll(each.warned());
                    if (!missed.isEmpty() || !each.wrong().isEmpty()) {
                        lines.add("%s%s missed %s wrong %s%n    %s / %s / %s%n    %s"
                                .formatted(
                                        each.text().id(),
                                        each.text().isHard() ? " hard" : "",
                                        missed,
                                        each.wrong(),
                                        each.text().name(),
                                        each.text().introduction(),
                                        each.text().remark(),
                                        each.messages()));
                    }
                });
        return lines;
    }
}
