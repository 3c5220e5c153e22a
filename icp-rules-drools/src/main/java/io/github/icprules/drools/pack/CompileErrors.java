package io.github.icprules.drools.pack;

import io.github.icprules.drools.compiled.PackCompiler.CompileError;
import io.github.icprules.drools.compiled.SheetText.Code;
import io.github.icprules.drools.compiled.SheetText.PatternText;
import io.github.icprules.drools.compiled.SheetText.RuleText;
import io.github.icprules.drools.data.tables.SourceText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts errors of the compiler into faults with a position. */
final class CompileErrors {

    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(?:method|variable|class) (\\w+)");
    private static final Pattern UNDEFINED =
            Pattern.compile("(?:The method |method )(\\w++)\\(|(?<![\\w$])(\\$?\\w++) cannot be resolved");
    private static final Pattern NOTES = Pattern.compile("(?s)\\[Near : .*|\\[Line: .*");

    private CompileErrors() {}

    /** Adds the message of a compile error to the faults of the sheet, unless the checker has already refused the same part. */
    static void add(CompileError error, SheetChecker checker) {
        SourceText source = error.sheet().source();
        String message = SourceText.quoted(cleaned(error.message()));
        RuleText rule = error.sheet().rules().stream()
                .filter(each -> error.rule().isEmpty()
                        ? !error.expression().isEmpty()
                                && constraint(each, error.expression()).isPresent()
                        : each.name().equals(error.rule()))
                .findFirst()
                .orElse(null);
        if (checker.isRefused(rule == null ? "" : rule.name(), rule != null && error.inConsequence())) {
            return;
        }
        if (rule == null) {
            List<RuleText> rules = error.sheet().rules();
            source.refuse(rules.size() == 1 ? rules.get(0).offset() : 0, "a sheet that compiles", message);
        } else if (error.inConsequence()) {
            places(rule.consequence(), error.message())
                    .forEach(place -> source.refuse(place, "a consequence that compiles", message));
        } else {
            source.refuse(
                    constraint(rule, error.expression()).map(Code::offset).orElse(rule.offset()),
                    "a condition that compiles",
                    message);
        }
    }

    /** Returns the places of the symbols that the message names; the start of the consequence if it names none. */
    private static List<Integer> places(Code consequence, String message) {
        List<Integer> places = symbols(message).stream()
                .map(symbol -> Pattern.compile("(?<![\\w$])" + Pattern.quote(symbol) + "\\b")
                        .matcher(consequence.text()))
                .map(at -> consequence.offset() + (at.find() ? at.start() : 0))
                .toList();
        return places.isEmpty() ? List.of(consequence.offset()) : places;
    }

    private static Set<String> symbols(String message) {
        Set<String> symbols = new LinkedHashSet<>();
        Matcher symbol = SYMBOL.matcher(message);
        while (symbol.find()) {
            symbols.add(symbol.group(1));
        }
        Matcher undefined = UNDEFINED.matcher(message);
        while (symbols.isEmpty() && undefined.find()) {
            symbols.add(undefined.group(1) == null ? undefined.group(2) : undefined.group(1));
        }
        return symbols;
    }

    private static Optional<Code> constraint(RuleText rule, String expression) {
        String wanted = plain(expression);
        return rule.patterns().stream()
                .map(PatternText::constraints)
                .flatMap(List::stream)
                .filter(part -> plain(part.text()).contains(wanted) || wanted.contains(plain(part.text())))
                .findFirst();
    }

    private static String plain(String expression) {
        return expression.replaceAll("this\\.|[\\s()]", "");
    }

    private static String cleaned(String message) {
        return NOTES.matcher(message)
                .replaceAll("")
                .replace("Rule Compilation error ", "")
                .replace("Error: ", "")
                .replaceAll("location: class \\S+", "")
                .replaceAll("[\\[\\]]", "")
                .replaceAll("io\\.github\\.icprules\\.(?:\\w+\\.)*", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
