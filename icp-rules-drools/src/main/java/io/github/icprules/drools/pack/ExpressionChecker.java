package io.github.icprules.drools.pack;

import io.github.icprules.drools.compiled.SheetText.Code;
import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.Expression.Bound;
import io.github.icprules.drools.condition.Expression.Comparison;
import io.github.icprules.drools.condition.Expression.Literal;
import io.github.icprules.drools.condition.Expression.Not;
import io.github.icprules.drools.condition.Expression.Other;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Several;
import io.github.icprules.drools.condition.Expression.Step;
import io.github.icprules.drools.condition.SheetLimits;
import io.github.icprules.drools.condition.SheetLimits.Excess;
import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.GivenInput;
import io.github.icprules.drools.pack.FactMembers.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks the names in the expressions of a rule against the fact API. Members of an unknown type are left to the compiler. */
final class ExpressionChecker implements CheckedCode {

    private static final String KNOWN =
            "a condition that this value is not null in front, or a question with the answers yes, no"
                    + " and unknown, such as filing.input(\"miniProgram.remark\").present.doubtful: the value can be absent";

    private static final String KNOWN_WITHIN_QUANTIFIER =
            "a value that is never absent, because within not and exists an absent value is not noticed";

    private static final String AFFIRMED =
            "this property without a denial or a comparison, or a question with the answers yes, no and unknown, such as"
                    + " filing.input(\"miniProgram.remark\").present.doubtful: the property is also false if an input is absent";

    private static final String CONDITION = "a condition of names, values, arithmetic, comparisons, &&, || and !";

    private static final String BY_ITSELF =
            "a condition that is no part of a comparison, of arithmetic or of a call, or " + PathChecker.THREE_VALUED;

    private static final String QUESTION =
            "a question about this input, such as filing.input(\"miniProgram.remark\").present.doubtful";

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");

    final SourceText source;
    final Map<String, Class<?>> types;
    final Map<String, Class<?>> variables;
    /** The type of the fact whose members can be named without a variable; {@code null} in a consequence. */
    final @Nullable Class<?> self;

    final boolean isHidden;
    final AbsentValues absent;
    final QuestionChecker questions;
    private final Comparisons comparisons;
    private final Function<Path, Class<?>> typeOf;
    final KeyedTables tables;
    private final PackAttributes attributes;
    private final Code code;
    private boolean faulty;
    private boolean isDenied;
    /** Whether the expression is a part of another value, so that its own truth does not decide the condition. */
    private boolean isOperand;
    /** Whether the expression is a part of a condition of which another part can be true instead. */
    private boolean isChoice;

    private ExpressionChecker(SheetScope scope, @Nullable Class<?> self, boolean isHidden, Code code) {
        this.source = scope.source();
        this.types = scope.types();
        this.variables = scope.variables();
        this.absent = scope.absent();
        this.self = self;
        this.isHidden = isHidden;
        this.code = code;
        this.attributes = scope.attributes();
        this.tables = scope.tables();
        this.typeOf = path -> typeOf(scope, self, code, path);
        this.comparisons = new Comparisons(this, typeOf);
        this.questions = new QuestionChecker(this, attributes::form, typeOf);
    }

    /**
     * Checks a constraint, and adds the variable that it binds.
     *
     * @return whether no part was refused
     */
    static boolean checkConstraint(SheetScope scope, Class<?> self, boolean isHidden, Code constraint) {
        ExpressionChecker checker = new ExpressionChecker(scope, self, isHidden, constraint);
        Class<?> type = checker.check(constraint.expression(), false);
        if (constraint.expression() instanceof Bound bound) {
            Class<?> unknown = checker.faulty ? Refused.class : Object.class;
            scope.variables().put(bound.variable(), type == null ? unknown : type);
        }
        return !checker.faulty;
    }

    /**
     * Checks a consequence.
     *
     * @return whether no part was refused
     */
    static boolean checkConsequence(SheetScope scope, Code consequence) {
        ExpressionChecker checker = new ExpressionChecker(scope, null, false, consequence);
        checker.check(consequence.expression(), false);
        Excess branch = SheetLimits.branchIn(consequence.text());
        if (branch != null) {
            checker.refuse(branch.offset(), branch.expected(), SourceText.quoted(branch.found()));
        }
        int escape = consequence.text().indexOf("\\u");
        if (escape >= 0) {
            // The compiler of Java would read other words than the checks.
            checker.refuse(escape, "characters instead of their codes", "\\u");
        }
        return !checker.faulty;
    }

    /** {@return the type of a path; {@code Object} if it is not known, and {@code Refused} if the path has a fault} */
    static Class<?> typeOf(SheetScope scope, @Nullable Class<?> self, Code code, Path path) {
        SourceText scratch =
                new SourceText(scope.source().file(), scope.source().text(), new ArrayList<>());
        SheetScope alone = new SheetScope(
                scratch, scope.types(), scope.variables(), scope.absent(), scope.attributes(), scope.tables());
        PathChecker checker = new ExpressionChecker(alone, self, false, code).checkPath(path, false);
        if (scratch.faults() > 0) {
            return Refused.class;
        }
        return path.of() != null || checker.declaredType() == null ? Object.class : checker.declaredType();
    }

    /**
     * Checks an expression.
     *
     * @param isJoined whether the expression is the argument of a member that joins answers, so that a path can end at an answer
     * @return the type of the value, as it is declared; {@code null} if it is not known
     */
    @Nullable Class<?> check(Expression expression, boolean isJoined) {
        if (self != null && isOperand && isCondition(expression)) {
            refuse(expression.start(), BY_ITSELF, SourceText.quoted(expression.in(code.text())));
            return boolean.class;
        }
        if (expression instanceof Path path) {
            PathChecker checker = checkPath(path, isJoined);
            refuseAbsent(checker, false);
            refuseFalseIfAbsent(checker, !isOperand);
            isRefusedAsInput(checker);
            return checker.declaredType();
        }
        if (expression instanceof Comparison comparison && comparison.left() instanceof Path path) {
            PathChecker left = checkPath(path, isJoined);
            refuseAbsent(left, !isHidden && !isDenied && Comparisons.isFalseIfAbsent(comparison));
            refuseFalseIfAbsent(left, !isOperand && comparison.isTrue());
            if (self != null && !isRefusedAsInput(left)) {
                comparisons.check(comparison, left.declaredType());
            }
            comparison.operands().forEach(operand -> checkOperand(operand, isJoined));
            if (comparison.isNotNull() && !isDenied && !isChoice) {
                absent.exclude(path.in(code.text()));
            }
            return boolean.class;
        }
        if (expression instanceof Bound bound) {
            return checkBound(bound);
        }
        if (self != null && expression instanceof Other other && other.parts().isEmpty()) {
            checkSign(other);
            return null;
        }
        boolean wasDenied = isDenied;
        boolean wasChoice = isChoice;
        boolean wasOperand = isOperand;
        isDenied ^= expression instanceof Not;
        isChoice |= expression instanceof Several several && !several.all();
        isOperand |= !(expression instanceof Not || expression instanceof Several || hasRefusedSign(expression));
        expression.parts().forEach(part -> check(part, isJoined));
        isDenied = wasDenied;
        isChoice = wasChoice;
        isOperand = wasOperand;
        return expression instanceof Several ? boolean.class : null;
    }

    /** Returns whether an expression is true or false by itself. As a part of another value, it could be denied without a sign of it. */
    private static boolean isCondition(Expression expression) {
        return expression instanceof Comparison || expression instanceof Several || expression instanceof Not;
    }

    private @Nullable Class<?> checkBound(Bound bound) {
        int before = source.faults();
        Class<?> type = null;
        if (bound.of() instanceof Path path) {
            PathChecker checker = checkPath(path, false);
            refuseAbsent(checker, !isHidden);
            refuseFalseIfAbsent(checker, false);
            if (checker.canBeAbsent()) {
                absent.addVariable(bound.variable());
            }
            type = checker.declaredType();
        }
        if (source.faults() == before && !BoundValue.isPlain(bound.of(), typeOf)) {
            refuse(
                    bound.of().start(),
                    BoundValue.EXPECTED,
                    SourceText.quoted(bound.of().in(code.text())));
        }
        return type;
    }

    private void checkOperand(Expression operand, boolean isJoined) {
        boolean wasOperand = isOperand;
        isOperand = true;
        check(operand, isJoined);
        isOperand = wasOperand;
    }

    /** Refuses a sign or a word of another form, such as a comparison without a value in front, whose names would not be checked. */
    private void checkSign(Other sign) {
        if (hasRefusedSign(sign)) {
            refuse(sign.start(), CONDITION, SourceText.quoted(sign.in(code.text())));
        }
    }

    private boolean hasRefusedSign(Expression expression) {
        if (expression instanceof Other sign && sign.parts().isEmpty()) {
            String written = sign.in(code.text());
            return !written.isEmpty() && !ARITHMETIC.contains(written);
        }
        return expression.parts().stream().anyMatch(this::hasRefusedSign);
    }

    /** Checks an argument of a call, which can be {@code null} if the called method takes it. */
    void checkArgument(Expression argument, boolean isJoined, boolean takesNull) {
        if (argument instanceof Path path) {
            PathChecker checker = checkPath(path, isJoined);
            refuseAbsent(checker, takesNull);
            refuseFalseIfAbsent(checker, false);
        } else {
            checkOperand(argument, isJoined);
        }
    }

    private void refuseAbsent(PathChecker path, boolean isAllowed) {
        if (!isAllowed && path.canBeAbsent()) {
            refuse(path.start(), isHidden ? KNOWN_WITHIN_QUANTIFIER : KNOWN, SourceText.quoted(path.written()));
        }
    }

    private void refuseFalseIfAbsent(PathChecker path, boolean isAffirmed) {
        if (path.isFalseIfAbsent() && (isHidden || isDenied || !isAffirmed)) {
            refuse(path.start(), isHidden ? KNOWN_WITHIN_QUANTIFIER : AFFIRMED, SourceText.quoted(path.written()));
        }
    }

    private PathChecker checkPath(Path path, boolean isJoined) {
        if (path.of() != null) {
            checkOperand(path.of(), isJoined);
        }
        PathChecker checker = new PathChecker(this, path, isJoined);
        checker.check();
        return checker;
    }

    /** Refuses an input that is compared as it is, which no value is equal to; returns whether the path is one. */
    private boolean isRefusedAsInput(PathChecker path) {
        boolean isInput = self != null && path.declaredType() == GivenInput.class;
        if (isInput) {
            refuse(path.start(), QUESTION, SourceText.quoted(path.written()));
        }
        return isInput;
    }

    /** {@return whether the constraint only binds a variable to a path} */
    boolean isBound(Path path) {
        return code.expression() instanceof Bound bound && bound.of().equals(path);
    }

    @Override
    public String text(int start, int end) {
        return code.text().substring(start, end);
    }

    @Override
    public void refuse(int offset, String expected, String found) {
        faulty = true;
        source.refuse(code.offset() + offset, expected, found);
    }

    void refuseName(Step step, String expected, Collection<String> names) {
        refuseName(step.start(), expected, step.name(), names);
    }

    @Override
    public void refuseName(int offset, String expected, String name, Collection<String> names) {
        faulty = true;
        source.refuseName(code.offset() + offset, expected, name, names);
    }

    /**
     * Checks a constant path, attribute or table, and a regular expression. A misspelt text would otherwise cause a failure when the rule is
     * evaluated.
     *
     * @param next the step behind the step; {@code null} if there is none
     */
    void checkInput(Class<?> owner, Step step, @Nullable Step next) {
        String method = step.name();
        if (owner == GivenInput.class && method.equals("matches")) {
            step.text().ifPresent(comparisons::checkPattern);
        } else if (owner == Filing.class && method.equals("table")) {
            tables.check(this, step, next);
        } else if (owner == Filing.class && method.equals("input")) {
            step.text().ifPresentOrElse(this::checkInput, () -> refuseUnknownName(step, InputNames.INPUT));
        } else if (owner == Filing.class && method.equals("attribute")) {
            step.text().ifPresentOrElse(this::checkAttribute, () -> refuseUnknownName(step, InputNames.ATTRIBUTE));
        }
    }

    /** Refuses a name that only the evaluation would show, because nothing could be checked at load. */
    private void refuseUnknownName(Step step, String expected) {
        if (step.arguments().size() == 1) {
            refuse(step.start(), expected, SourceText.quoted(text(step.start(), step.end())));
        }
    }

    /** Checks the path of an input. */
    private void checkInput(Literal path) {
        faulty |= !InputNames.isInput(source, code.offset() + path.start(), path.unquoted(), attributes);
    }

    /** Checks the name of an attribute. */
    private void checkAttribute(Literal name) {
        faulty |= !InputNames.isAttribute(source, code.offset() + name.start(), name.unquoted(), attributes);
    }
}
