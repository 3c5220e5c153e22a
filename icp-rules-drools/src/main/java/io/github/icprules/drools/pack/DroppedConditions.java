package io.github.icprules.drools.pack;

import io.github.icprules.drools.compiled.SheetParser;
import io.github.icprules.drools.compiled.SheetText;
import io.github.icprules.drools.compiled.SheetText.Code;
import io.github.icprules.drools.compiled.SheetText.PatternText;
import io.github.icprules.drools.compiled.SheetText.RuleText;
import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.Expression.Not;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Several;
import io.github.icprules.drools.condition.Expression.Step;
import io.github.icprules.drools.data.tables.SourceFault;
import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of a pack, each without one of its conditions. Each constraint is dropped in turn. If a constraint joins several
 * operands ({@code a || b}, {@code a.either(b).possible}), each operand is dropped in turn, too. The changed rules form a pack of
 * their own, so one compilation is sufficient.
 */
public final class DroppedConditions {

    private static final Pattern SHEET = Pattern.compile("rules/([^/]+)\\.drl");

    private final PackFiles files;
    private final Map<String, byte[]> changed = new TreeMap<>();
    private final List<Dropped> all = new ArrayList<>();

    private DroppedConditions(PackFiles files) {
        this.files = files;
    }

    /**
     * A rule without one of its conditions.
     *
     * @param rule the name of the rule in its sheet
     * @param name the name of the changed rule
     * @param place the sheet and the line of the rule
     * @param condition the dropped condition
     */
    public record Dropped(String rule, String name, String place, String condition) {}

    /**
     * Writes the changed rules into a folder, as a pack with the same id.
     *
     * @param pack the folder or the jar of the pack, which must be valid
     * @param folder an empty folder
     * @return the changed rules; if the list is empty, no file is written
     */
    public static List<Dropped> write(java.nio.file.Path pack, java.nio.file.Path folder) {
        DroppedConditions dropped = new DroppedConditions(PackFiles.of(pack));
        dropped.read();
        if (!dropped.all.isEmpty()) {
            dropped.changed.forEach((name, content) -> write(folder.resolve(name), content));
        }
        return List.copyOf(dropped.all);
    }

    private static void write(java.nio.file.Path file, byte[] content) {
        try {
            java.nio.file.Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        files.files().forEach((name, content) -> {
            Matcher sheet = SHEET.matcher(name);
            if (sheet.matches()) {
                List<SourceFault> faults = new ArrayList<>();
                SheetParser.parse(SourceText.of(name, content, faults)).ifPresent(text -> read(sheet.group(1), text));
            } else if (name.startsWith("data/") || name.equals(PackFiles.MANIFEST)) {
                changed.put(name, content);
            }
        });
        StringBuilder arguments = new StringBuilder();
        PropertiesText names = properties("messages/arguments.properties");
        for (Dropped each : all) {
            String value = names.value(each.rule());
            String ofSheet = names.value(each.rule().substring(0, each.rule().indexOf('.')));
            if (!value.isEmpty() || !ofSheet.isEmpty()) {
                append(arguments, each.name(), value.isEmpty() ? ofSheet : value);
            }
        }
        if (!arguments.isEmpty()) {
            changed.put("messages/arguments.properties", utf8(arguments));
        }
    }

    private void read(String sheet, SheetText text) {
        String source = text.source().text();
        StringBuilder rules = new StringBuilder();
        List<Dropped> ofSheet = new ArrayList<>();
        for (RuleText rule : text.rules()) {
            int start = rule.start();
            int end = source.indexOf(
                    "end",
                    rule.consequence().offset() + rule.consequence().text().length());
            int number = 0;
            for (PatternText pattern : rule.patterns()) {
                List<Code> constraints = pattern.constraints();
                for (Rest rest : rests(constraints)) {
                    Code last = constraints.get(constraints.size() - 1);
                    number++;
                    Dropped dropped = new Dropped(
                            rule.name(),
                            rule.name() + "-without-" + number,
                            text.source().file() + ':' + text.source().line(start),
                            rest.dropped());
                    ofSheet.add(dropped);
                    rules.append(source, start, constraints.get(0).offset())
                            .append(rest.text())
                            .append(source, last.offset() + last.text().length(), end)
                            .append("end\n\n");
                    int name = rules.lastIndexOf('"' + rule.name() + '"');
                    rules.replace(name + 1, name + 1 + rule.name().length(), dropped.name());
                }
            }
        }
        if (ofSheet.isEmpty()) {
            return;
        }
        all.addAll(ofSheet);
        String header = source.substring(0, text.rules().get(0).start());
        changed.put("rules/" + sheet + ".drl", utf8(header + rules));
        for (Language language : Language.values()) {
            String file = SentenceChecker.file(sheet, language);
            PropertiesText sentences = properties(file);
            StringBuilder copies = new StringBuilder();
            for (Dropped each : ofSheet) {
                String finding = each.rule().substring(sheet.length() + 1) + '.';
                for (String key : sentences.keys()) {
                    if (key.startsWith(finding)) {
                        append(
                                copies,
                                each.name().substring(sheet.length() + 1) + '.' + key.substring(finding.length()),
                                sentences.value(key));
                    }
                }
            }
            changed.put(file, utf8(copies));
        }
    }

    private PropertiesText properties(String file) {
        byte[] content = files.files().getOrDefault(file, new byte[0]);
        return new PropertiesText(SourceText.of(file, content, new ArrayList<>()));
    }

    private static void append(StringBuilder properties, String key, String value) {
        properties
                .append(key)
                .append('=')
                .append(value.replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n');
    }

    private static byte[] utf8(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A text without one of its conditions: what is left of a constraint, or of all constraints of a pattern.
     *
     * @param dropped the dropped condition
     * @param text the rest
     */
    private record Rest(String dropped, String text) {}

    /** Returns the constraints of a pattern without each of their conditions. */
    private static List<Rest> rests(List<Code> constraints) {
        List<Rest> all = new ArrayList<>();
        for (Code constraint : constraints) {
            List<Rest> rests = new ArrayList<>(List.of(new Rest(constraint.text(), "")));
            collect(constraint.text(), constraint.expression(), rests);
            for (Rest rest : rests) {
                all.add(new Rest(
                        rest.dropped().replaceAll("\\s+", " "),
                        constraints.stream()
                                .map(each -> each.equals(constraint) ? rest.text() : each.text())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(", "))));
            }
        }
        return all;
    }

    /** Collects the results of dropping one operand of a part of a constraint, at any depth. */
    private static void collect(String constraint, Expression part, List<Rest> rests) {
        if (part instanceof Several several) {
            String sign = several.all() ? " && " : " || ";
            for (Expression operand : several.parts()) {
                List<String> others = several.parts().stream()
                        .filter(each -> each != operand)
                        .map(each -> each.in(constraint))
                        .toList();
                String instead = others.size() > 1 ? '(' + String.join(sign, others) + ')' : others.get(0);
                rests.add(new Rest(
                        operand.in(constraint), replaced(constraint, several.start(), several.end(), instead)));
                collect(constraint, operand, rests);
            }
        } else if ((part instanceof Not not ? not.of() : part) instanceof Path path) {
            collectJoined(constraint, path, rests);
        }
    }

    /** Collects the results of dropping one of two joined answers: {@code a.possible} is left of {@code a.either(b).possible}. */
    private static void collectJoined(String constraint, Path path, List<Rest> rests) {
        for (int i = 1; i < path.steps().size(); i++) {
            Step step = path.steps().get(i);
            if (Path.isJoining(step.name()) && step.arguments().size() == 1) {
                int first = path.steps().get(i - 1).end();
                String second = step.arguments().get(0).in(constraint);
                rests.add(new Rest(second, replaced(constraint, first, step.end(), "")));
                rests.add(new Rest(
                        constraint.substring(path.start(), first),
                        replaced(constraint, path.start(), step.end(), second)));
            }
        }
    }

    private static String replaced(String text, int start, int end, String instead) {
        return text.substring(0, start) + instead + text.substring(end);
    }
}
