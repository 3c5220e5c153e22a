package io.github.icprules.drools.rules;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.corpus.FilingNotation;
import io.github.icprules.drools.corpus.FilingNotation.Made;
import io.github.icprules.drools.corpus.FilingNotation.Names;
import io.github.icprules.drools.corpus.NotationText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads files of cases. CONTRIBUTING.md describes how a case is written. */
final class RuleCases {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/icprules/drools/rules");
    private static final Set<String> RULES = IcpRuleEngine.load().rules().stream()
            .map(RuleDescription::id)
            .collect(Collectors.toCollection(TreeSet::new));

    private final String file;
    private final Names names = new Names();
    private final List<RuleCase> cases = new ArrayList<>();
    private String sheet = "";
    private String group = "";
    private FilingNotation given = none();

    private RuleCases(String file) {
        this.file = file;
    }

    /** {@return the cases of the files whose name starts with a match of this pattern} */
    static Stream<RuleCase> inFiles(Pattern start) throws IOException {
        List<RuleCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (start.matcher(name).lookingAt()) {
                    cases.addAll(read(name, Files.readString(file, StandardCharsets.UTF_8)));
                }
            }
        }
        return cases.stream();
    }

    /** {@return the cases of a file} */
    static List<RuleCase> read(String file, String content) {
        RuleCases reader = new RuleCases(file);
        NotationText.entries(file, content).forEach(reader::read);
        return reader.cases;
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
        List<Made> requests = given.then(FilingNotation.read(text, names)).all();
        text.require('|');
        int start = text.here();
        List<CaseExpectation> expectations = new ArrayList<>();
        do {
            expectations.add(CaseExpectation.read(text));
        } while (text.skip(';'));
        text.requireEnd();
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
