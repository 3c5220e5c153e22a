package io.github.icprules.drools.pack;

import io.github.icprules.drools.compiled.SheetText.Code;
import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.Expression.Bound;
import io.github.icprules.drools.condition.Expression.Comparison;
import io.github.icprules.drools.condition.Expression.Literal;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Several;
import io.github.icprules.drools.condition.Expression.Step;
import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.drools.facts.GivenInput;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Checks the names in the expressions of a rule against the fact API. Members of an unknown type are left to the compiler. */
final class ExpressionChecker {

    private static final Pattern MEANT = Pattern.compile("did you mean (.*)\\?");

    private static final Set<String> COMPARING = Set.of("==", "!=", "<", "<=", ">", ">=");

    final SourceText source;
    final Map<String, Class<?>> types;
    final Map<String, Class<?>> variables;
    /** The type of the fact whose members can be named without a variable; {@code null} in a consequence. */
    final @Nullable Class<?> self;

    final boolean isHidden;
    private final Code code;
    private boolean faulty;

    private ExpressionChecker(
            SourceText source,
            Map<String, Class<?>> types,
            Map<String, Class<?>> variables,
            @Nullable Class<?> self,
            boolean isHidden,
            Code code) {
        this.source = source;
        this.types = types;
        this.variables = variables;
        this.self = self;
        this.isHidden = isHidden;
        this.code = code;
    }

    /**
     * Checks a constraint, and adds the variable that it binds.
     *
     * @return whether no part was refused
     */
    static boolean checkConstraint(
            SourceText source,
            Map<String, Class<?>> types,
            Map<String, Class<?>> variables,
            Class<?> self,
            boolean isHidden,
            Code constraint) {
        ExpressionChecker checker = new ExpressionChecker(source, types, variables, self, isHidden, constraint);
        Class<?> type = checker.check(constraint.expression(), false);
        if (constraint.expression() instanceof Bound bound) {
            variables.put(bound.variable(), type == null ? Object.class : type);
        }
        return !checker.faulty;
    }

    /**
     * Checks a consequence.
     *
     * @return whether no part was refused
     */
    static boolean checkConsequence(
            SourceText source, Map<String, Class<?>> types, Map<String, Class<?>> variables, Code consequence) {
        ExpressionChecker checker = new ExpressionChecker(source, types, variables, null, false, consequence);
        checker.check(consequence.expression(), false);
        checker.refuseEndlessLoops();
        int escape = consequence.text().indexOf("\\u");
        if (escape >= 0) {
            // The compiler of Java would read other words than the checks.
            checker.refuse(escape, "characters instead of their codes", "\\u");
        }
        return !checker.faulty;
    }

    /**
     * Checks an expression.
     *
     * @param isJoined whether the expression is the argument of a member that joins answers, so that a path can end at an answer
     * @return the type of the first path; {@code null} if it is not known
     */
    @Nullable Class<?> check(Expression expression, boolean isJoined) {
        if (expression instanceof Path path) {
            return checkPath(path, isJoined).type();
        }
        if (expression instanceof Comparison comparison && comparison.left() instanceof Path path) {
            PathChecker left = checkPath(path, isJoined);
            checkComparison(comparison, left.declaredType());
            comparison.operands().forEach(operand -> check(operand, isJoined));
            return left.type();
        }
        Class<?> first = null;
        for (int i = 0; i < expression.parts().size(); i++) {
            Class<?> type = check(expression.parts().get(i), isJoined);
            first = i == 0 ? type : first;
        }
        return expression instanceof Bound || expression instanceof Several ? first : null;
    }

    private PathChecker checkPath(Path path, boolean isJoined) {
        if (path.of() != null) {
            check(path.of(), isJoined);
        }
        PathChecker checker = new PathChecker(this, path, isJoined);
        checker.check();
        return checker;
    }

    private void checkComparison(Comparison comparison, @Nullable Class<?> type) {
        if (!(comparison.operands().get(0) instanceof Literal literal) || !literal.isText()) {
            return;
        }
        if (comparison.operator().endsWith("matches")) {
            checkPattern(literal);
        }
        // Drools accepts the comparison of a number with a text, and the comparison fails when the rule is evaluated.
        if (self != null
                && type != null
                && COMPARING.contains(comparison.operator())
                && !type.isAssignableFrom(String.class)) {
            refuse(literal.start(), "a value of the type " + type.getSimpleName(), literal.text());
        }
    }

    /** Checks a regular expression. A malformed one would fail when the rule is evaluated. */
    void checkPattern(Literal literal) {
        try {
            Pattern.compile(literal.unquoted().translateEscapes());
        } catch (PatternSyntaxException e) {
            refuse(literal.start(), "a regular expression", literal.text() + " (" + e.getDescription() + ')');
        } catch (IllegalArgumentException e) {
            refuse(literal.start(), "a text of Java", literal.text());
        }
    }

    /** {@return whether the constraint only binds a variable to a path} */
    boolean isBound(Path path) {
        return code.expression() instanceof Bound bound && bound.of().equals(path);
    }

    /** {@return the text between two offsets} */
    String text(int start, int end) {
        return code.text().substring(start, end);
    }

    void refuse(int offset, String expected, String found) {
        faulty = true;
        source.refuse(code.offset() + offset, expected, found);
    }

    void refuseName(Step step, String expected, Collection<String> names) {
        faulty = true;
        source.refuseName(code.offset() + step.start(), expected, step.name(), names);
    }

    /** Checks the path of an input. */
    void checkInput(Literal path) {
        faulty |= !isInput(source, code.offset() + path.start(), path.unquoted());
    }

    /** Checks the name of an attribute. */
    void checkAttribute(Literal name) {
        faulty |= !isName(
                source,
                code.offset() + name.start(),
                name.unquoted(),
                GivenInput::requireAttribute,
                "the name of an attribute, such as acme.hotline");
    }

    private void refuseEndlessLoops() {
        code.expression().paths().flatMap(path -> path.steps().stream()).forEach(step -> {
            if (step.arguments().size() == 1) {
                String condition = step.arguments().get(0).in(code.text()).replaceAll("\\s", "");
                String loop = step.name() + '(' + condition + ')';
                if (loop.equals("while(true)") || loop.equals("for(;;)")) {
                    refuse(step.start(), "a consequence that ends", SourceText.quoted(loop));
                }
            }
        });
    }

    /** Checks the path of an input; returns whether there is an input at the path. */
    static boolean isInput(SourceText source, int offset, String path) {
        return isName(
                source, offset, path, GivenInput::requirePath, "the path of an input, such as miniProgram.remark");
    }

    private static boolean isName(SourceText source, int offset, String name, Consumer<String> check, String expected) {
        try {
            check.accept(name);
            return true;
        } catch (IllegalArgumentException e) {
            Matcher meant = MEANT.matcher(String.valueOf(e.getMessage()));
            source.refuseName(offset, expected, name, meant.find() ? List.of(meant.group(1)) : List.of());
            return false;
        }
    }
}
