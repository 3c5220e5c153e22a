package io.github.icprules.drools.compiled;

import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.data.tables.SourceText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a sheet of a rule pack with their positions, which are offsets in the text.
 *
 * @param globals the globals, each with type and name
 * @param refused the constructs that a sheet of a pack must not contain
 * @param descr the sheet as Drools parsed it
 */
public record SheetText(
        SourceText source,
        List<Part> imports,
        List<Part> globals,
        List<Refused> refused,
        List<RuleText> rules,
        PackageDescr descr) {

    /** A part of a sheet with its position. */
    public record Part(String text, int offset) {}

    /** A constraint or a consequence, with its tree, whose positions are offsets in the text. */
    public record Code(String text, int offset, Expression expression) {}

    /**
     * A construct of Drools that a sheet of a pack must not contain.
     *
     * @param found the text of the sheet in quotes, or a description of the construct
     */
    public record Refused(String expected, String found, int offset) {}

    /**
     * A pattern of a condition.
     *
     * @param binding the variable that the pattern binds; {@code null} if there is none
     * @param isHidden whether the pattern is within {@code not} or {@code exists}, so that no consequence can use
     *     its fact
     * @param isChoice whether the pattern is within {@code or}, so that another pattern can match instead
     */
    public record PatternText(
            @Nullable String binding,
            String type,
            boolean isHidden,
            boolean isChoice,
            int offset,
            List<Code> constraints) {}

    /**
     * A rule.
     *
     * @param start the start of the rule
     * @param offset the position of the name
     * @param annotations the annotations by name, with their values
     * @param then the start of the line with the word {@code then}
     */
    public record RuleText(
            String name,
            int start,
            int offset,
            Map<String, Part> annotations,
            List<PatternText> patterns,
            int then,
            Code consequence) {}

    /** {@return the constraints and the consequences of all rules} */
    public Stream<Code> code() {
        return rules.stream()
                .flatMap(rule -> Stream.concat(
                        rule.patterns().stream().flatMap(pattern -> pattern.constraints().stream()),
                        Stream.of(rule.consequence())));
    }
}
