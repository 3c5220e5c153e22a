package io.github.icprules.drools.rules;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.corpus.FilingNotation;
import io.github.icprules.drools.corpus.FilingNotation.Made;
import io.github.icprules.drools.corpus.FilingNotation.Names;
import io.github.icprules.drools.corpus.NotationText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads files of cases. CONTRIBUTING.md describes how a case is written. */
public final class RuleCases {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/icprules/drools/rules");
    private static final Pattern FIRING = Pattern.compile("(violated|provincial|requires|due|open)\\b.*");
    private static final Set<String> RULES = IcpRuleEngine.load().rules().stream()
            .map(RuleDescription::id)
            .collect(Collectors.toCollection(TreeSet::new));

    private final String file;
    private final Names names = new Names();
    private final List<RuleCase> cases = new ArrayList<>();
    private final Map<String, FilingNotation> firing = new LinkedHashMap<>();
    private String sheet = "";
    private String group = "";
    private FilingNotation given = none();

    private RuleCases(String file) {
        this.file = file;
    }

    /** {@return the cases of the files whose name starts with a match of this pattern} */
    static Stream<RuleCase> inFiles(Pattern start) {
        return readers(start).flatMap(reader -> reader.cases.stream());
    }

    /** {@return for each rule, the filing of its first case in which it fires} Cases on a certain day do not count. */
    public static Map<String, FilingNotation> firing() {
        Map<String, FilingNotation> firing = new LinkedHashMap<>();
        readers(Pattern.compile("")).forEach(reader -> reader.firing.forEach(firing::putIfAbsent));
        return firing;
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
            throw text.wrong(0, "a case stands below the title of its group: “## …”");
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
        if (!filing.namesDay() && FIRING.matcher(text.from(start)).matches()) {
            rules.forEach(rule -> firing.putIfAbsent(rule, filing));
        }
        for (String rule : rules) {
            for (Made request : requests) {
                cases.add(new RuleCase(file, text.line(), group, rule, request, expectations, text.from(start)));
            }
        }
    }

    /** The id of a rule; the sheet of the file need not be repeated. */
    private String rule(NotationText text) {
        int start = text.here();
        String name = text.word();
        String id = name.indexOf('.') < 0 ? sheet + name : name;
        if (!RULES.contains(id)) {
            throw text.unknown(start, "rule", id, RULES);
        }
        return id;
    }
}
