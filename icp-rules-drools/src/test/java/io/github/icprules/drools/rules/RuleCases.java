package io.github.icprules.drools.rules;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.rules.CaseRequest.Made;
import io.github.icprules.drools.rules.CaseRequest.Names;
import io.github.icprules.drools.rules.CaseText.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Names names = new Names(new HashMap<>(), new HashMap<>());
    private final List<RuleCase> cases = new ArrayList<>();
    private String sheet = "";
    private String group = "";
    private CaseRequest given = new CaseRequest(List.of());

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
        List<String> lines = content.lines().toList();
        int next;
        for (int i = 0; i < lines.size(); i = next) {
            next = i + 1;
            // A line that starts with a blank continues the line before.
            while (next < lines.size() && lines.get(next).startsWith(" ")) {
                next++;
            }
            reader.read(i + 1, String.join("\n", lines.subList(i, next)));
        }
        return reader.cases;
    }

    private void read(int line, String written) {
        CaseText text = new CaseText(file, line, written);
        if (written.startsWith("## ")) {
            group = written.substring("## ".length());
            given = new CaseRequest(List.of());
            return;
        }
        if (written.isBlank() || written.startsWith("#")) {
            return;
        }
        if (text.skip("sheet")) {
            sheet = text.word() + '.';
        } else if (text.skip("given")) {
            given = request(text);
        } else if (text.skip("sample")) {
            String name = text.word();
            text.require('=');
            names.samples().put(name, request(text));
        } else if (text.isAhead('@')) {
            String name = text.word();
            text.require('=');
            Value value = text.value();
            names.values().put(name, value);
        } else {
            readCase(line, text);
            return;
        }
        if (!text.isAtEnd()) {
            throw text.wrong(text.here(), "expected the end of the line here");
        }
    }

    private CaseRequest request(CaseText text) {
        CaseRequest request = CaseRequest.read(text, names);
        request.all(text, names);
        return request;
    }

    private void readCase(int line, CaseText text) {
        if (group.isEmpty()) {
            throw text.wrong(0, "a case stands below the title of its group: “## …”");
        }
        List<String> rules = text.list(() -> rule(text));
        text.require('|');
        List<Made> requests = given.then(CaseRequest.read(text, names)).all(text, names);
        text.require('|');
        int start = text.here();
        List<CaseExpectation> expectations = new ArrayList<>();
        do {
            expectations.add(CaseExpectation.read(text));
        } while (text.skip(';'));
        if (!text.isAtEnd()) {
            throw text.wrong(text.here(), "expected “;” or the end of the case here");
        }
        for (String rule : rules) {
            for (Made request : requests) {
                cases.add(new RuleCase(file, line, group, rule, request, expectations, text.from(start)));
            }
        }
    }

    /** The id of a rule; the sheet of the file need not be repeated. */
    private String rule(CaseText text) {
        int start = text.here();
        String name = text.word();
        String id = name.indexOf('.') < 0 ? sheet + name : name;
        if (!RULES.contains(id)) {
            throw text.unknown(start, "rule", id, RULES);
        }
        return id;
    }
}
