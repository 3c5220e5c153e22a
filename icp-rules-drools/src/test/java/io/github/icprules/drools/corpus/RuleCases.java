package io.github.icprules.drools.corpus;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.corpus.FilingNotation.Made;
import io.github.icprules.drools.corpus.FilingNotation.Names;
import io.github.icprules.model.FilingRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads files of cases. {@code docs/testing-rules.md} describes how a case is written. */
public final class RuleCases {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/icprules/drools/rules");
    private static final Pattern FIRING = Pattern.compile("(?:violated|provincial|requires|due|open)\\b.*");
    private static final Pattern LIMIT = Pattern.compile("\\b(starts|ends) (\\S+)");
    private static final Set<String> RULES = IcpRuleEngine.load().rules().stream()
            .map(RuleDescription::id)
            .collect(Collectors.toCollection(TreeSet::new));

    private final String file;
    private final Names names = new Names();
    private final List<RuleCase> cases = new ArrayList<>();
    /** By rule: cases on any day, those from or until a day, those on a certain day or with a profile. */
    private final List<Map<String, Firing>> firing =
            List.of(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());

    private String sheet = "";
    private String group = "";
    private FilingNotation given = none();

    private RuleCases(String file) {
        this.file = file;
    }

    /** {@return the requests of all cases, in their order} */
    public static List<FilingRequest> requests() {
        return inFiles(Pattern.compile("")).map(each -> each.made().request()).toList();
    }

    /** {@return the cases of the files whose name starts with a match of this pattern} */
    public static Stream<RuleCase> inFiles(Pattern start) {
        return readers(start).flatMap(reader -> reader.cases.stream());
    }

    /**
     * A filing on which rules fire.
     *
     * @param from the first day of this
     * @param until the last day of this
     * @param rules the rules of which this is the first case
     */
    public record Firing(FilingNotation filing, LocalDate from, LocalDate until, List<String> rules) {}

    /** {@return the filings of the first cases in which the rules fire} A case without a certain day comes first. */
    public static List<Firing> firing() {
        Map<String, Firing> firstByRule = new LinkedHashMap<>();
        List<RuleCases> readers = readers(Pattern.compile("")).toList();
        for (int i = 0; i < 3; i++) {
            int tier = i;
            readers.forEach(reader -> reader.firing.get(tier).forEach(firstByRule::putIfAbsent));
        }
        List<Firing> firing = new ArrayList<>();
        firstByRule.forEach((rule, first) -> {
            if (first.rules().isEmpty()) {
                firing.add(first);
            }
            first.rules().add(rule);
        });
        return firing;
    }

    /**
     * A group of cases.
     *
     * @param file the name of the file
     * @param title the title of the group
     * @param rules the rules of its cases
     */
    public record Group(String file, String title, Set<String> rules) {}

    /** {@return the groups of all files} */
    public static List<Group> groups() {
        return inFiles(Pattern.compile(""))
                .collect(Collectors.groupingBy(
                        each -> List.of(each.file(), each.group()),
                        LinkedHashMap::new,
                        Collectors.mapping(RuleCase::ruleId, Collectors.toSet())))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey().get(0), group.getKey().get(1), group.getValue()))
                .toList();
    }

    private static Stream<RuleCases> readers(Pattern start) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .sorted()
                    .filter(file -> start.matcher(file.getFileName().toString()).lookingAt())
                    .map(RuleCases::reader)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleCases reader(Path file) {
        try {
            return reader(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleCases reader(String file, String content) {
        RuleCases reader = new RuleCases(file);
        NotationText.entries(file, content).forEach(reader::read);
        return reader;
    }

    /** {@return the cases of a file} */
    static List<RuleCase> read(String file, String content) {
        return reader(file, content).cases;
    }

    private void read(NotationText text) {
        if (text.isAhead('#')) {
            group = text.whole().substring("## ".length());
            given = none();
        } else if (text.skip("sheet")) {
            sheet = text.word() + '.';
            text.requireEnd();
        } else if (text.skip("given")) {
            given = FilingNotation.read(text, names);
            given.all();
            text.requireEnd();
        } else if (!names.define(text)) {
            readCase(text);
        }
    }

    private FilingNotation none() {
        return new FilingNotation(List.of(), names);
    }

    private void readCase(NotationText text) {
        if (group.isEmpty()) {
            throw text.wrong("a case stands below the title of its group: “## …”");
        }
        List<String> rules = text.list(() -> rule(text));
        text.require('|');
        FilingNotation filing = given.then(FilingNotation.read(text, names));
        List<Made> requests = filing.all();
        text.require('|');
        int start = text.here();
        List<CaseExpectation> expectations = new ArrayList<>();
        do {
            expectations.add(CaseExpectation.read(text));
        } while (text.skip(';'));
        text.requireEnd();
        noteFiring(rules, filing, text.from(start));
        for (String rule : rules) {
            for (Made request : requests) {
                cases.add(new RuleCase(file, text.line(), group, rule, request, expectations, text.from(start)));
            }
        }
    }

    private void noteFiring(List<String> rules, FilingNotation filing, String expected) {
        LocalDate from = LocalDate.MIN;
        LocalDate until = LocalDate.MAX;
        int tier = filing.isForAnyDay() ? 0 : 2;
        Matcher limit = LIMIT.matcher(expected);
        if (limit.find()) {
            LocalDate day = LocalDate.parse(limit.group(2));
            from = limit.group(1).equals("starts") ? day : from;
            until = limit.group(1).equals("ends") ? day : until;
            tier = 1;
        } else if (!FIRING.matcher(expected).matches()) {
            return;
        }
        Firing first = new Firing(filing, from, until, new ArrayList<>());
        for (String rule : rules) {
            firing.get(tier).putIfAbsent(rule, first);
        }
    }

    /** The id of a rule; the sheet of the file need not be repeated. */
    private String rule(NotationText text) {
        String name = text.word();
        String id = name.indexOf('.') < 0 ? sheet + name : name;
        if (!RULES.contains(id)) {
            throw text.unknown("rule", id, RULES);
        }
        return id;
    }
}
