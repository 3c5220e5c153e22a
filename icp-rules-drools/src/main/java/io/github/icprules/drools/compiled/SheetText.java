package io.github.icprules.drools.compiled;

import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.data.tables.SourceText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.jspecify.annotations.Nullable;

/** The parts of a sheet of a rule pack with their positions, which are offsets in the text. */
public final class SheetText {

    private final SourceText source;
    private final List<Part> imports;
    private final List<Part> globals;
    private final List<Refused> refused;
    private final List<RuleText> rules;
    private final PackageDescr descr;

    SheetText(
            SourceText source,
            List<Part> imports,
            List<Part> globals,
            List<Refused> refused,
            List<RuleText> rules,
            PackageDescr descr) {
        this.source = source;
        this.imports = List.copyOf(imports);
        this.globals = List.copyOf(globals);
        this.refused = List.copyOf(refused);
        this.rules = List.copyOf(rules);
        this.descr = descr;
    }

    /**
     * A part of a sheet.
     *
     * @param text the text of the part
     * @param offset the position of the part
     */
    public record Part(String text, int offset) {}

    /**
     * A constraint or a consequence.
     *
     * @param text the text
     * @param offset the position of the text
     * @param expression the text as a tree, whose positions are offsets in the text
     */
    public record Code(String text, int offset, Expression expression) {}

    /**
     * A construct of Drools that a sheet of a pack must not contain.
     *
     * @param expected the expected construct
     * @param found the actual construct
     * @param offset the position of the construct
     */
    public record Refused(String expected, String found, int offset) {}

    /**
     * A pattern of a condition.
     *
     * @param binding the variable that the pattern binds; {@code null} if there is none
     * @param type the name of the type in the sheet
     * @param isHidden whether the pattern is within {@code not}, {@code exists} or {@code forall}, so that no consequence can use
     *     its fact
     * @param offset the position of the pattern
     * @param constraints the constraints
     */
    public record PatternText(
            @Nullable String binding, String type, boolean isHidden, int offset, List<Code> constraints) {}

    /**
     * A rule.
     *
     * @param name the name
     * @param offset the position of the name
     * @param annotations the annotations by name, with their values
     * @param patterns the patterns of the condition, in their order
     * @param condition the text of the condition in the sheet
     * @param gist the comment above the rule; blank if there is none
     * @param consequence the consequence with its position
     */
    public record RuleText(
            String name,
            int offset,
            Map<String, Part> annotations,
            List<PatternText> patterns,
            String condition,
            String gist,
            Code consequence) {}

    /** {@return the text} */
    public SourceText source() {
        return source;
    }

    /** {@return the imported types} */
    public List<Part> imports() {
        return imports;
    }

    /** {@return the globals, each with type and name} */
    public List<Part> globals() {
        return globals;
    }

    /** {@return the constructs that a sheet of a pack must not contain} */
    public List<Refused> refused() {
        return refused;
    }

    /** {@return the rules} */
    public List<RuleText> rules() {
        return rules;
    }

    /** {@return the constraints and the consequences of all rules} */
    public Stream<Code> code() {
        return rules.stream()
                .flatMap(rule -> Stream.concat(
                        rule.patterns().stream().flatMap(pattern -> pattern.constraints().stream()),
                        Stream.of(rule.consequence())));
    }

    PackageDescr descr() {
        return descr;
    }
}
