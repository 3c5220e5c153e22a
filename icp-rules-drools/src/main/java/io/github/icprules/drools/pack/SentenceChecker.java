package io.github.icprules.drools.pack;

import io.github.icprules.RuleKind;
import io.github.icprules.drools.compiled.SheetText.RuleText;
import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.text.Language;
import io.github.icprules.text.NearestName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the sentences of a sheet: each sentence exists in both languages, each value has a name, and each sentence belongs to a
 * rule.
 */
final class SentenceChecker {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern NAMES = Pattern.compile("\\w++(?:, \\w++){0,50}+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String ROLE = "role";
    private static final int MOST_VALUES = 10;

    private final PropertiesText arguments;
    /** The rules whose names of values were refused, because their line is malformed or has a misspelt key. */
    private final Set<String> faulty = new HashSet<>();

    SentenceChecker(PropertiesText arguments) {
        this.arguments = arguments;
    }

    /** Checks the sentences of a sheet in one language. */
    void check(SheetChecker sheet, Language language, PropertiesText sentences) {
        if (!sentences.source().isReadable()) {
            return;
        }
        Set<String> known = new HashSet<>();
        Map<String, String> missing = new TreeMap<>();
        for (RuleText rule : sheet.text().rules()) {
            RuleKind kind = AnnotationChecker.kind(rule);
            if (kind == null || !sheet.isNamed(rule)) {
                known.addAll(sentences.keys(rule.name().substring(rule.name().indexOf('.') + 1) + '.'));
                continue;
            }
            String finding = rule.name().substring(sheet.name().length() + 1);
            boolean ofMaterial =
                    rule.annotations().containsKey("material") || new FindingsCalls(rule).contain("material");
            for (String part : required(kind, ofMaterial, rule.annotations().containsKey("severity"))) {
                String key = finding + '.' + part;
                known.add(key);
                if (sentences.value(key).isEmpty()) {
                    missing.put(key, sentences.keys().contains(key) ? "nothing" : "no such key");
                } else if (language == Language.ZH
                        && !HAN.matcher(sentences.value(key)).find()) {
                    sentences.refuse(key, "a sentence in Chinese", "a sentence without a Chinese character");
                }
            }
            if (kind == RuleKind.TIMELINE) {
                known.add(finding + ".duration");
            }
            if (kind == RuleKind.VIOLATION) {
                known.add(finding + ".merchant");
                known.add(finding + ".merchant-how");
            }
            checkPlaceholders(rule.name(), finding, sentences);
        }
        for (String key : sentences.keys()) {
            if (!known.contains(key) && !sheet.hasFaultyNames()) {
                Optional<String> meant = NearestName.of(key, missing.keySet());
                sentences.refuseName(
                        key,
                        "a sentence of a rule of " + sheet.name() + ".drl",
                        key,
                        meant.<Set<String>>map(Set::of).orElse(known));
                // A misspelt key is reported as one fault and not also as a missing key.
                meant.ifPresent(missing::remove);
            }
        }
        missing.forEach((key, found) -> sentences.refuse(key, "the sentence " + key, found));
    }

    private static List<String> required(RuleKind kind, boolean ofMaterial, boolean hasSeverity) {
        return switch (kind) {
            case VIOLATION -> ofMaterial ? List.of("title", "message") : List.of("title", "message", "suggestion");
            case REQUIREMENT -> required(RuleKind.VIOLATION, ofMaterial || !hasSeverity, hasSeverity);
            case DUTY -> List.of("title", "message", "when");
            case TIMELINE, OPEN_POINT -> List.of("title", "message");
        };
    }

    private void checkPlaceholders(String rule, String finding, PropertiesText sentences) {
        List<String> names = names(rule);
        for (String key : sentences.keys(finding + '.')) {
            Matcher placeholder = PLACEHOLDER.matcher(sentences.value(key));
            String rest = PLACEHOLDER.matcher(sentences.value(key)).replaceAll("");
            if (rest.contains("{") || rest.contains("}")) {
                sentences.refuse(
                        key, "a name between two braces, such as {name}", SourceText.quoted(sentences.value(key)));
            }
            while (placeholder.find()) {
                String name = placeholder.group(1);
                if (!name.equals(ROLE) && !names.contains(name) && !faulty.contains(rule)) {
                    int place = sentences.place(key);
                    int written = sentences.source().text().indexOf('{' + name + '}', place);
                    sentences
                            .source()
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

    /** Checks that each line of names belongs to a rule or a sheet, and that a rule passes at least as many values. */
    void checkArguments(List<SheetChecker> sheets) {
        Map<String, RuleText> rules = new HashMap<>();
        Set<String> known = new TreeSet<>();
        for (SheetChecker sheet : sheets) {
            known.add(sheet.name());
            sheet.text().rules().forEach(rule -> rules.put(rule.name(), rule));
        }
        known.addAll(rules.keySet());
        Set<String> without = new TreeSet<>(known);
        without.removeAll(arguments.keys());
        for (String key : arguments.keys()) {
            RuleText rule = rules.get(key);
            if (!known.contains(key)) {
                Optional<String> meant = NearestName.of(key, without);
                meant.ifPresent(faulty::add);
                arguments.refuseName(key, "the name of a rule or of a sheet", key, meant.isPresent() ? without : known);
            } else if (names(key).size() > MOST_VALUES
                    || !NAMES.matcher(arguments.value(key)).matches()) {
                faulty.add(key);
                arguments.refuse(
                        key,
                        "from 1 to %s names with a comma and a blank between them".formatted(MOST_VALUES),
                        SourceText.quoted(arguments.value(key)));
            } else if (rule != null
                    && new FindingsCalls(rule).values().orElse(MOST_VALUES)
                            < names(key).size()) {
                arguments.refuse(
                        key,
                        "as many names as %s passes values".formatted(key),
                        "%s names and %s values"
                                .formatted(
                                        names(key).size(),
                                        new FindingsCalls(rule).values().orElse(0)));
            }
        }
    }

    /** {@return the name of the file with the sentences of a sheet} */
    static String file(String sheet, Language language) {
        return "messages/" + sheet + '.' + language.name().toLowerCase(Locale.ROOT) + ".properties";
    }
}
