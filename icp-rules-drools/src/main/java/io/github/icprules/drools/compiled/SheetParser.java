package io.github.icprules.drools.compiled;

import io.github.icprules.drools.compiled.SheetText.Code;
import io.github.icprules.drools.compiled.SheetText.Part;
import io.github.icprules.drools.compiled.SheetText.PatternText;
import io.github.icprules.drools.compiled.SheetText.Refused;
import io.github.icprules.drools.compiled.SheetText.RuleText;
import io.github.icprules.drools.condition.ConditionReader;
import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.NestedTooDeeplyException;
import io.github.icprules.drools.condition.SheetLimits;
import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.text.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads a sheet of a rule pack with the parser of Drools. */
public final class SheetParser {

    private static final String DRL = "a sheet in the rule language of Drools (DRL)";
    private static final String ONE_PATTERN = "patterns on facts, with not, exists, and, or";
    private static final String ONE_QUANTIFIED = "one pattern on a fact within not and exists";
    private static final String NO_CHOICE = "not and exists outside of or";
    private static final String NO_ATTRIBUTE = "no attribute: every rule fires once for each match, in no set order";
    private static final List<String> PARTS_OF_RULES = List.of("when", "then", "end");
    private static final List<String> PARTS_OF_SHEETS = List.of("package", "import", "global", "rule");

    /** A word that is alone in its line, or a word at the start of a line before a name. */
    private static final Pattern FIRST_WORD =
            Pattern.compile("^ *([a-z]{2,9})( *$|(?<=^[a-z]{2,9}) +[\"\\w][^=(]*;?$)");

    /** An annotation, or a comment in which one can stand. */
    private static final Pattern ANNOTATION = Pattern.compile("@\\s*(\\w+)|//[^\n]*+|/\\*(?s:.*?)\\*/");

    private static final Pattern ERROR_CODE = Pattern.compile("^\\[ERR \\d+] (?:Line \\d+:\\d+ )?");
    private static final Pattern IN_RULE = Pattern.compile(" in rule \"(?s:.*)");

    private final SourceText source;
    private final String text;
    private final List<Refused> refused = new ArrayList<>();

    private SheetParser(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    /** {@return the parts of a sheet; empty if the parser rejects the sheet, which is added to the faults of the text} */
    public static Optional<SheetText> parse(SourceText source) {
        List<SheetLimits.Excess> excesses = SheetLimits.in(source.text());
        excesses.forEach(
                excess -> source.refuse(excess.offset(), excess.expected(), SourceText.quoted(excess.found())));
        if (!excesses.isEmpty()) {
            return Optional.empty();
        }
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr sheet;
        try {
            sheet = parser.parse(false, source.text());
        } catch (DroolsParserException e) {
            source.refuse(0, DRL, "another text");
            return Optional.empty();
        }
        if (parser.hasErrors() || sheet == null) {
            addErrors(source, parser.getErrors());
            return Optional.empty();
        }
        return Optional.of(new SheetParser(source).read(sheet));
    }

    /**
     * Adds the errors of the parser. The parser often reports consequences of its first error, so only the first error of each
     * line counts.
     */
    private static void addErrors(SourceText source, List<DroolsError> errors) {
        if (addMisspelt(source)) {
            return;
        }
        List<Integer> lines = new ArrayList<>();
        for (DroolsError error : errors) {
            if (error.getMessage().contains("Stack trace:")) {
                // The parser failed behind another error, such as a comment without an end.
                continue;
            }
            int line = error instanceof ParserError at ? Math.max(1, at.getRow()) : 1;
            int column = error instanceof ParserError at ? at.getCol() + 1 : 1;
            if (!lines.contains(line)) {
                lines.add(line);
                source.refuse(line, column, DRL, cleaned(error.getMessage()));
            }
        }
        if (lines.isEmpty()) {
            source.refuse(0, DRL, "another text");
        }
    }

    /**
     * Finds misspelt words that separate the parts of a sheet. The parser reports such a word only at the position where it
     * cannot continue.
     */
    private static boolean addMisspelt(SourceText source) {
        boolean isFound = false;
        int offset = 0;
        for (String line : source.text().split("\n", -1)) {
            Matcher word = FIRST_WORD.matcher(line);
            if (word.find()) {
                List<String> words = word.group(2).isEmpty() ? PARTS_OF_RULES : PARTS_OF_SHEETS;
                String given = word.group(1);
                if (!PARTS_OF_RULES.contains(given)
                        && !PARTS_OF_SHEETS.contains(given)
                        && NearestName.of(given, words).isPresent()) {
                    source.refuseName(offset + word.start(1), "one of " + String.join(", ", words), given, words);
                    isFound = true;
                }
            }
            offset += line.length() + 1;
        }
        return isFound;
    }

    private static String cleaned(String message) {
        String plain = IN_RULE.matcher(ERROR_CODE.matcher(message).replaceFirst(""))
                .replaceFirst("")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.isEmpty() ? "another text" : plain;
    }

    private SheetText read(PackageDescr sheet) {
        sheet.getFunctions().forEach(each -> refuse(each, "no function: a sheet has rules alone", "function"));
        sheet.getFunctionImports()
                .forEach(each -> refuse(each, "no static import", "import static " + each.getTarget()));
        sheet.getAccumulateImports().forEach(each -> refuse(each, "no import of a function", "import accumulate"));
        sheet.getTypeDeclarations()
                .forEach(each -> refuse(each, "no declared type: a rule looks at facts of the library", "declare"));
        sheet.getEnumDeclarations()
                .forEach(
                        each -> refuse(each, "no declared type: a rule looks at facts of the library", "declare enum"));
        sheet.getEntryPointDeclarations().forEach(each -> refuse(each, "no entry point", "declare entry-point"));
        sheet.getWindowDeclarations().forEach(each -> refuse(each, "no window", "declare window"));
        sheet.getAttributes()
                .forEach(each -> refused.add(new Refused(
                        NO_ATTRIBUTE,
                        SourceText.quoted(each.getName()),
                        at(each.getName(), offsetOfLine(each.getLine())))));
        if (sheet.getUnit() != null) {
            refuse(sheet.getUnit(), "no unit: a sheet has rules alone", "unit");
        }
        List<RuleText> rules = new ArrayList<>();
        for (RuleDescr rule : sheet.getRules()) {
            if (rule.isQuery()) {
                refuse(rule, "no query: a sheet has rules alone", "query");
            } else {
                rules.add(rule(rule));
            }
        }
        return new SheetText(
                source,
                sheet.getImports().stream()
                        .map(each -> new Part(each.getTarget(), at(each.getTarget(), each.getStartCharacter())))
                        .toList(),
                sheet.getGlobals().stream()
                        .map(each -> new Part(each.getType() + ' ' + each.getIdentifier(), start(each)))
                        .toList(),
                refused,
                rules,
                sheet);
    }

    private RuleText rule(RuleDescr rule) {
        int start = start(rule);
        int name = at(rule.getName(), start);
        if (rule.getParentName() != null) {
            refused.add(new Refused(
                    "a rule that stands by itself",
                    SourceText.quoted("extends " + rule.getParentName()),
                    at("extends", name)));
        }
        int when = whenOf(name);
        rule.getAttributes().values().forEach(each -> {
            String attribute = each.getName();
            int written = text.indexOf(attribute, name + rule.getName().length());
            // The parser gives each rule the attributes of the sheet as well.
            if (written >= 0 && written < when) {
                refused.add(new Refused(NO_ATTRIBUTE, SourceText.quoted(attribute), written));
            }
        });
        refuseRepeatedAnnotations(name, when);
        rule.getNamedConsequences()
                .keySet()
                .forEach(each -> refused.add(
                        new Refused("one consequence", SourceText.quoted("then[" + each + ']'), at("then[", name))));
        List<PatternText> patterns = new ArrayList<>();
        AndDescr condition = rule.getLhs();
        if (condition != null) {
            condition.getDescrs().forEach(each -> collect(each, false, false, patterns));
        }
        int then = Math.max(offsetOfLine(rule.getConsequenceLine()), start);
        String statement = String.valueOf(rule.getConsequence()).strip();
        int consequence = text.indexOf(statement, then);
        return new RuleText(
                rule.getName(),
                start,
                name,
                annotations(rule, start, name),
                patterns,
                then,
                code(statement, consequence < 0 ? then : consequence, ConditionReader::readStatements));
    }

    private int whenOf(int name) {
        Matcher when = Pattern.compile("\\bwhen\\b").matcher(text);
        return when.find(name) ? when.start() : text.length();
    }

    private void refuseRepeatedAnnotations(int name, int when) {
        Set<String> known = new HashSet<>();
        Matcher annotation = ANNOTATION.matcher(text).region(name, when);
        while (annotation.find()) {
            if (annotation.group(1) != null && !known.add(annotation.group(1))) {
                refused.add(new Refused(
                        "each annotation once", SourceText.quoted('@' + annotation.group(1)), annotation.start()));
            }
        }
    }

    private Map<String, Part> annotations(RuleDescr rule, int start, int name) {
        Map<String, Part> annotations = new LinkedHashMap<>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            Object value = annotation.getSingleValue();
            Matcher found = Pattern.compile("@\\s*" + Pattern.quote(annotation.getName()) + "\\b")
                    .matcher(text);
            annotations.put(
                    annotation.getName(),
                    new Part(
                            value == null ? "" : value.toString(),
                            found.find(Math.max(start, name)) ? found.start() : start));
        }
        return annotations;
    }

    private void collect(BaseDescr part, boolean isHidden, boolean isChoice, List<PatternText> patterns) {
        if (part instanceof PatternDescr pattern) {
            if (pattern.getSource() != null) {
                describe(pattern, ONE_PATTERN, "a pattern on other objects than facts (from, accumulate, collect)");
                return;
            }
            if (!pattern.getBehaviors().isEmpty()) {
                describe(pattern, ONE_PATTERN, "a window");
            }
            if (pattern.isQuery()) {
                describe(pattern, ONE_PATTERN, "a query");
            }
            patterns.add(new PatternText(
                    pattern.getIdentifier(),
                    pattern.getObjectType(),
                    isHidden,
                    isChoice,
                    Math.max(0, text.indexOf(pattern.getObjectType(), start(pattern))),
                    pattern.getConstraint().getDescrs().stream()
                            .map(each -> code(writtenAs(each), start(each), ConditionReader::read))
                            .toList()));
        } else if (part instanceof AndDescr || part instanceof OrDescr) {
            List<? extends BaseDescr> parts = parts(part);
            if (isHidden && parts.size() > 1) {
                describe(part, ONE_QUANTIFIED, "several patterns");
            }
            boolean chooses = isChoice || (part instanceof OrDescr && parts.size() > 1);
            parts.forEach(each -> collect(each, isHidden, chooses, patterns));
        } else if (part instanceof NotDescr || part instanceof ExistsDescr) {
            if (isHidden) {
                refuse(part, ONE_QUANTIFIED, firstWord(start(part)));
            }
            if (isChoice) {
                refuse(part, NO_CHOICE, firstWord(start(part)));
            }
            parts(part).forEach(each -> collect(each, true, isChoice, patterns));
        } else {
            refuse(part, ONE_PATTERN, firstWord(start(part)));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<? extends BaseDescr> parts(BaseDescr element) {
        return (List<? extends BaseDescr>) ((ConditionalElementDescr) element).getDescrs();
    }

    /** Returns the text of a constraint in the sheet, so that a position in the text is a position in the sheet. */
    private String writtenAs(BaseDescr constraint) {
        int start = constraint.getStartCharacter();
        int end = constraint.getEndCharacter();
        return start < 0 || end < start || end >= text.length()
                ? constraint.toString()
                : text.substring(start, end + 1);
    }

    private Code code(String code, int offset, Function<String, Expression> reader) {
        try {
            return new Code(code, offset, reader.apply(code));
        } catch (NestedTooDeeplyException e) {
            refused.add(new Refused(NestedTooDeeplyException.limit(), SourceText.quoted(code), offset + e.offset()));
            return new Code(code, offset, new Expression.Other(List.of(), 0, code.length()));
        }
    }

    private void refuse(BaseDescr part, String expected, String found) {
        describe(part, expected, SourceText.quoted(found));
    }

    private void describe(BaseDescr part, String expected, String found) {
        refused.add(new Refused(expected, found, start(part)));
    }

    private int start(BaseDescr part) {
        return part.getStartCharacter() >= 0 ? part.getStartCharacter() : offsetOfLine(part.getLine());
    }

    private int at(String name, int from) {
        int found = text.indexOf(name, Math.max(0, from));
        return found < 0 ? Math.max(0, from) : found;
    }

    private int offsetOfLine(int line) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', offset);
            if (end < 0) {
                return offset;
            }
            offset = end + 1;
        }
        return offset;
    }

    private String firstWord(int offset) {
        Matcher word = Pattern.compile("\\w+").matcher(text);
        return word.find(offset) ? word.group() : "another element";
    }
}
