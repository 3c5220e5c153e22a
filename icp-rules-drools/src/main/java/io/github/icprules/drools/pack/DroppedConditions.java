package io.github.icprules.drools.pack;

import io.github.icprules.drools.compiled.SheetParser;
import io.github.icprules.drools.compiled.SheetText;
import io.github.icprules.drools.compiled.SheetText.Part;
import io.github.icprules.drools.compiled.SheetText.PatternText;
import io.github.icprules.drools.compiled.SheetText.RuleText;
import io.github.icprules.drools.data.SourceFault;
import io.github.icprules.drools.data.SourceText;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of a pack, each without one of its conditions. Each constraint is dropped in turn. If a constraint joins several
 * operands ({@code a || b}, {@code a.either(b).possible}), each operand is dropped in turn, too. The changed rules form a pack of
 * their own, so one compilation is sufficient.
 */
public final class DroppedConditions {

    private static final Pattern SHEET = Pattern.compile("rules/([^/]+)\\.drl");
    private static final Pattern JOIN = Pattern.compile("\\.\\s*(?:both|either|and|or)\\s*\\(");
    private static final Pattern KEYWORD = Pattern.compile("(?<!\\w)rule\\s++\"");

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
    public static List<Dropped> write(Path pack, Path folder) {
        DroppedConditions dropped = new DroppedConditions(PackFiles.of(pack));
        dropped.read();
        if (!dropped.all.isEmpty()) {
            dropped.changed.forEach((name, content) -> write(folder.resolve(name), content));
        }
        return List.copyOf(dropped.all);
    }

    private static void write(Path file, byte[] content) {
        try {
            Path parent = file.getParent();
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
            int start = start(source, rule);
            int end = source.indexOf(
                    "end",
                    rule.consequence().offset() + rule.consequence().text().length());
            int number = 0;
            for (PatternText pattern : rule.patterns()) {
                for (Change change : changes(pattern)) {
                    number++;
                    Dropped dropped = new Dropped(
                            rule.name(),
                            rule.name() + "-without-" + number,
                            text.source().file() + ':' + text.source().line(start),
                            change.dropped());
                    ofSheet.add(dropped);
                    rules.append(source, start, change.from())
                            .append(change.left())
                            .append(source, change.to(), end)
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
        String header = source.substring(0, start(source, text.rules().get(0)));
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

    private static int start(String source, RuleText rule) {
        int start = 0;
        Matcher keyword = KEYWORD.matcher(source);
        while (keyword.find() && keyword.start() < rule.offset()) {
            start = keyword.start();
        }
        return start;
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
     * A replacement of constraints of a pattern.
     *
     * @param dropped the dropped condition
     * @param from the start of the constraints
     * @param to the end of the constraints
     * @param left the new text
     */
    private record Change(String dropped, int from, int to, String left) {}

    private static List<Change> changes(PatternText pattern) {
        List<Part> constraints = pattern.constraints();
        if (constraints.isEmpty()) {
            return List.of();
        }
        Part last = constraints.get(constraints.size() - 1);
        int from = constraints.get(0).offset();
        int to = last.offset() + last.text().length();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < constraints.size(); i++) {
            String constraint = constraints.get(i).text();
            List<String[]> instead = new ArrayList<>();
            instead.add(new String[] {constraint, ""});
            collect(constraint, instead);
            for (String[] each : instead) {
                List<String> left = new ArrayList<>();
                for (int j = 0; j < constraints.size(); j++) {
                    String text = j == i ? each[1] : constraints.get(j).text();
                    if (!text.isEmpty()) {
                        left.add(text);
                    }
                }
                changes.add(new Change(each[0].replaceAll("\\s+", " "), from, to, String.join(", ", left)));
            }
        }
        return changes;
    }

    /** Collects the results of dropping one operand of a constraint, at any depth: the operand and the rest of the constraint. */
    private static void collect(String constraint, List<String[]> changes) {
        String plain = unwrapped(constraint.strip());
        String sign = split(plain, "||").size() > 1 ? "||" : "&&";
        List<String> operands = split(plain, sign);
        if (operands.size() < 2) {
            collectJoined(plain, changes);
            return;
        }
        for (int i = 0; i < operands.size(); i++) {
            changes.add(new String[] {operands.get(i).strip(), with(operands, i, "", sign)});
            List<String[]> inner = new ArrayList<>();
            collect(operands.get(i), inner);
            for (String[] each : inner) {
                changes.add(new String[] {each[0], with(operands, i, each[1], sign)});
            }
        }
    }

    /** Collects the results of dropping one of two joined answers: {@code a.possible} is left of {@code a.either(b).possible}. */
    private static void collectJoined(String constraint, List<String[]> changes) {
        Matcher join = JOIN.matcher(constraint);
        int depth = 0;
        for (int i = 0; i < constraint.length(); i = next(constraint, i)) {
            if (depth == 0 && join.region(i, constraint.length()).lookingAt()) {
                String sign = constraint.startsWith("!") ? "!" : "";
                int close = closing(constraint, join.end() - 1);
                String first = constraint.substring(sign.length(), i);
                String second = constraint.substring(join.end(), close).strip();
                String rest = constraint.substring(close + 1);
                changes.add(new String[] {second, sign + first + rest});
                changes.add(new String[] {first, sign + second + rest});
            }
            depth += constraint.charAt(i) == '(' ? 1 : constraint.charAt(i) == ')' ? -1 : 0;
        }
    }

    private static String with(List<String> operands, int index, String instead, String sign) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            String part = i == index ? instead : operands.get(i);
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts.size() > 1 ? '(' + String.join(' ' + sign + ' ', parts) + ')' : parts.get(0);
    }

    /** Removes the brackets around a whole condition. */
    private static String unwrapped(String condition) {
        return condition.startsWith("(") && closing(condition, 0) == condition.length() - 1
                ? unwrapped(condition.substring(1, condition.length() - 1).strip())
                : condition;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i = next(text, i)) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> split(String text, String sign) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i = next(text, i)) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && text.startsWith(sign, i)) {
                parts.add(text.substring(from, i));
                from = i + sign.length();
                i++;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** Returns the next position. If a quoted text starts at the position, returns the position behind it. */
    private static int next(String text, int at) {
        char quote = text.charAt(at);
        if (quote != '"' && quote != '\'') {
            return at + 1;
        }
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }
}
