package io.github.icprules.drools.pack;

import io.github.icprules.RuleKind;
import io.github.icprules.drools.compiled.SheetText.RuleText;
import io.github.icprules.drools.data.SourceText;
import io.github.icprules.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the sentences of a sheet: each is there in both languages, each value has a name, and no sentence is left over. */
final class SentenceChecker {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String ROLE = "role";
    private static final int MOST_VALUES = 10;

    private final PropertiesText arguments;

    SentenceChecker(PropertiesText arguments) {
        this.arguments = arguments;
    }

    /** Checks the sentences of a sheet in one language. */
    void check(String sheet, Collection<RuleText> rules, Language language, PropertiesText sentences) {
        Set<String> known = new HashSet<>();
        for (RuleText rule : rules) {
            RuleKind kind = SheetChecker.kind(rule);
            if (kind == null || !rule.name().startsWith(sheet + '.')) {
                sentences.keys().stream()
                        .filter(key -> key.startsWith(rule.name().substring(rule.name().indexOf('.') + 1) + '.'))
                        .forEach(known::add);
                continue;
            }
            String finding = rule.name().substring(sheet.length() + 1);
            boolean ofMaterial = rule.annotations().containsKey("material");
            for (String part : required(kind, ofMaterial, rule.annotations().containsKey("severity"))) {
                String key = finding + '.' + part;
                known.add(key);
                if (sentences.value(key).isEmpty()) {
                    sentences.source()
                            .refuse(
                                    sentences.place(key),
                                    "the sentence " + key,
                                    sentences.keys().contains(key) ? "nothing" : "no such key");
                } else if (language == Language.ZH && !HAN.matcher(sentences.value(key)).find()) {
                    sentences.source()
                            .refuse(sentences.place(key), "a sentence in Chinese", "a sentence without a Chinese character");
                }
            }
            if (kind == RuleKind.TIMELINE) {
                known.add(finding + ".duration");
            }
            checkPlaceholders(rule.name(), finding, sentences);
        }
        for (String key : sentences.keys()) {
            if (!known.contains(key)) {
                sentences.source()
                        .refuseName(sentences.place(key), "a sentence of a rule of " + sheet + ".drl", key, known);
            }
        }
    }

    private static List<String> required(RuleKind kind, boolean ofMaterial, boolean hasSeverity) {
        return switch (kind) {
            case VIOLATION -> ofMaterial ? List.of("title", "message") : List.of("title", "message", "suggestion");
            case REQUIREMENT ->
                ofMaterial || !hasSeverity ? List.of("title", "message") : List.of("title", "message", "suggestion");
            case DUTY -> List.of("title", "message", "when");
            case TIMELINE, OPEN_POINT -> List.of("title", "message");
        };
    }

    private void checkPlaceholders(String rule, String finding, PropertiesText sentences) {
        List<String> names = names(rule);
        for (String key : sentences.keys()) {
            if (!key.startsWith(finding + '.')) {
                continue;
            }
            Matcher placeholder = PLACEHOLDER.matcher(sentences.value(key));
            while (placeholder.find()) {
                String name = placeholder.group(1);
                if (!name.equals(ROLE) && !names.contains(name)) {
                    int place = sentences.place(key);
                    int written = sentences.source().text().indexOf('{' + name + '}', place);
                    sentences.source()
                            .refuseName(
                                    written < 0 ? place : written,
                                    "a value that messages/arguments.properties names for " + rule,
                                    name,
                                    names);
                }
            }
        }
    }

    /** {@return the names of a rule's values} */
    List<String> names(String rule) {
        String own = arguments.value(rule);
        String all = own.isEmpty() ? arguments.value(rule.substring(0, Math.max(0, rule.indexOf('.')))) : own;
        return all.isEmpty() ? List.of() : List.of(all.split(", ", -1));
    }

    /** Checks that each line of names belongs to a rule or a sheet. */
    void checkArguments(Map<String, ? extends Collection<RuleText>> sheets) {
        Set<String> known = new TreeSet<>(sheets.keySet());
        sheets.values().forEach(rules -> rules.forEach(rule -> known.add(rule.name())));
        for (String key : arguments.keys()) {
            List<String> names = new ArrayList<>(List.of(arguments.value(key).split(",", -1)));
            if (!known.contains(key)) {
                arguments.source().refuseName(arguments.place(key), "the name of a rule or of a sheet", key, known);
            } else if (names.size() > MOST_VALUES || !arguments.value(key).matches("\\w+(?:, \\w+)*")) {
                arguments
                        .source()
                        .refuse(
                                arguments.place(key),
                                "from 1 to %s names with a comma and a blank between them".formatted(MOST_VALUES),
                                SourceText.quoted(arguments.value(key)));
            }
        }
    }

    /** {@return the name of the file with the sentences of a sheet} */
    static String file(String sheet, Language language) {
        return "messages/" + sheet + '.' + language.name().toLowerCase(Locale.ROOT) + ".properties";
    }
}
