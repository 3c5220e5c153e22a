package io.github.icprules.drools.pack;

import io.github.icprules.drools.catalogue.FactApi;
import io.github.icprules.drools.condition.AnswerPath;
import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.Expression.Literal;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Step;
import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.GivenInput;
import io.github.icprules.drools.findings.Findings;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks the names of a path, such as {@code filing.recordStatus.filed} or {@code $n.filing().type()}. */
final class PathChecker {

    private static final String REPORTS_ONLY = "a rule that only reports findings: it does not change facts";

    static final String QUESTION = "filing.input(\"subject.type\").equalTo(SubjectType.ENTERPRISE).possible";

    static final String THREE_VALUED = "a question with the answers yes, no and unknown, such as " + QUESTION
            + ", because an absent input would count as an answer";

    private static final String NO_BRACKETS = "a value without brackets in front of its member";

    private static final String NOT_NULL =
            "a value instead of null, because a value that is absent would be equal to the result";

    private final ExpressionChecker expressions;
    private final SourceText source;
    private final Map<String, Class<?>> variables;
    private final @Nullable Class<?> self;

    private final Path path;
    private final List<Step> steps;
    private final boolean isJoined;
    private int next;
    private @Nullable Class<?> type;
    /** The type as it is declared, also one of Java. */
    private @Nullable Class<?> raw;

    /** Whether the value of the last name can be {@code null}, and no condition in front excludes it. */
    private boolean isNullable;

    /** Whether the value of the last name is false if an input is absent. */
    private boolean isFalseIfAbsent;

    private boolean isStatic;
    /** The number of faults before the path. A fault in the path can cause further faults. */
    private final int faults;

    /** Takes a path, and whether it is the argument of a member that joins answers. */
    PathChecker(ExpressionChecker expressions, Path path, boolean isJoined) {
        this.expressions = expressions;
        this.source = expressions.source;
        this.variables = expressions.variables;
        this.self = expressions.self;
        this.faults = source.faults();
        this.path = path;
        this.steps = path.steps();
        this.isJoined = isJoined;
    }

    /** {@return the type of the last name as it is declared, also one of Java; {@code null} if it is not known} */
    @Nullable Class<?> declaredType() {
        return raw;
    }

    /** {@return whether a condition reads the path, and its value can be absent} */
    boolean canBeAbsent() {
        return self != null && isNullable && !expressions.absent.isGiven(written());
    }

    /** {@return whether a condition reads the path, and its value is false if an input is absent} */
    boolean isFalseIfAbsent() {
        return self != null && isFalseIfAbsent;
    }

    /** {@return the path as it is written} */
    String written() {
        return text(path.last());
    }

    /** {@return the offset of the path} */
    int start() {
        return steps.get(0).start();
    }

    /** Checks the names, and refuses those that are not of the fact API. */
    void check() {
        checkArguments(steps.get(0), false, self);
        // A name behind type arguments, as in $f.<Object>getClass(), is the start of a path, too.
        Expression of = path.of();
        boolean canBeMember = of != null || (self == null && steps.get(0).isCall());
        boolean isMemberOfJava = canBeMember && isRefused(steps.get(0));
        next = 1;
        if (self != null && of != null && !(of instanceof Literal literal && literal.isText())) {
            String owner = expressions.text(of.start(), of.end());
            expressions.refuse(of.start(), NO_BRACKETS, SourceText.quoted(owner));
        }
        if (isMemberOfJava || (self != null && of != null) || !isRooted()) {
            for (Step step : steps.subList(next, steps.size())) {
                isRefused(step);
                checkArguments(step, false, null);
            }
            return;
        }
        while (next < steps.size()) {
            Step step = steps.get(next++);
            if (!path.nullSafe()) {
                refuseBehindAbsent(step);
            }
            isNullable &= path.nullSafe();
            checkMember(step);
        }
        if (type == Answer.class && self != null && !isJoined) {
            Step last = path.last();
            expressions.refuse(
                    last.isCall() ? last.end() - 1 : last.start(),
                    "a member of the answer: possible, doubtful, yes or no",
                    SourceText.quoted(text(last)));
        }
    }

    /** Refuses a member of a value that can be {@code null}: the rule would fail. */
    private void refuseBehindAbsent(Step step) {
        String owner = text(steps.get(next - 2));
        if (self != null && isNullable && !expressions.absent.isGiven(owner)) {
            expressions.refuse(
                    step.start(),
                    "a condition that the value in front of this member is not null, because the value can be absent",
                    SourceText.quoted(owner));
        }
    }

    private void checkMember(Step step) {
        Class<?> owner = type;
        boolean wasStatic = isStatic;
        isStatic = false;
        String name = step.name();
        boolean isJoining = owner == Answer.class && self != null && Path.isJoining(name);
        checkArguments(step, isJoining, owner);
        Class<?> ofJava = raw;
        raw = null;
        isFalseIfAbsent = false;
        if (owner == null) {
            type = null;
            checkMemberOfJava(ofJava, step);
        } else if ((isJoining && step.isCall()) || (owner == Answer.class && Path.isOpposite(name))) {
            type = Answer.class;
        } else if (owner == Answer.class && self != null) {
            checkAnswer(step);
            type = Path.MEMBERS_OF_ANSWER.contains(name) ? boolean.class : null;
        } else {
            expressions.checkInput(owner, step, next < steps.size() ? steps.get(next) : null);
            if (owner == GivenInput.class) {
                expressions.questions.check(steps.get(next - 2), step);
            }
            type = memberType(owner, step, wasStatic);
        }
    }

    private void checkMemberOfJava(@Nullable Class<?> owner, Step step) {
        if (isRefused(step)) {
            return;
        }
        if (owner != null
                && NamesOfSheets.CHANGING.contains(step.name())
                && (Collection.class.isAssignableFrom(owner) || Map.class.isAssignableFrom(owner))) {
            expressions.refuse(step.start(), REPORTS_ONLY, SourceText.quoted(step.name()));
        }
        raw = FactMembers.typeOfMember(owner, step);
        // An item of a collection or a map, which can have no such item.
        isNullable |= raw == Object.class;
    }

    /** Refuses a member of every object of Java; returns whether the step is one. */
    private boolean isRefused(Step step) {
        boolean isOfJava = NamesOfSheets.OF_JAVA.contains(step.name());
        if (isOfJava) {
            expressions.refuse(step.start(), "a member of the fact API", SourceText.quoted(step.name()));
        }
        return isOfJava;
    }

    private void checkArguments(Step step, boolean isOfAnswer, @Nullable Class<?> owner) {
        for (int i = 0; i < step.arguments().size(); i++) {
            int index = i;
            boolean takesNull = owner != null
                    && FactApi.methods(owner).stream()
                            .anyMatch(method ->
                                    method.getName().equals(step.name()) && AbsentValues.takesNull(method, index));
            Expression argument = step.arguments().get(i);
            boolean isNull = argument instanceof Literal literal && literal.isNull();
            if (self != null && isNull && !takesNull && source.faults() == faults) {
                expressions.refuse(argument.start(), NOT_NULL, "null");
            }
            expressions.checkArgument(argument, isOfAnswer, takesNull);
        }
    }

    /** Returns the path up to a step as it is written. */
    private String text(Step last) {
        return expressions.text(steps.get(0).start(), last.end());
    }

    /** Returns whether the first name is known. The type of the name becomes the type of the chain. */
    private boolean isRooted() {
        Step root = steps.get(0);
        String name = root.name();
        boolean isCall = root.isCall();
        if ((NamesOfSheets.SESSION.contains(name) && steps.size() > 1)
                || (isCall && NamesOfSheets.WORKING_MEMORY.contains(name))) {
            expressions.refuse(root.start(), REPORTS_ONLY, SourceText.quoted(name));
            return false;
        }
        if (name.equals("findings") && self == null) {
            type = Findings.class;
            return true;
        }
        if (variables.containsKey(name)) {
            isNullable = expressions.absent.isVariable(name);
            raw = variables.get(name);
            type = FactMembers.known(raw);
            return true;
        }
        if (name.startsWith("$")) {
            expressions.refuseName(root, "a variable that the conditions above bind", variables.keySet());
            return false;
        }
        if (Character.isUpperCase(name.charAt(0))) {
            return isType(root);
        }
        if (isQualifiedName()) {
            isStatic = type != null;
            return isStatic;
        }
        if (self == null) {
            return false;
        }
        if (name.equals("this")) {
            raw = self;
            type = self;
            return true;
        }
        if (NamesOfSheets.WORDS_OF_CONDITIONS.contains(name) && !isCall && !FactMembers.hasProperty(self, name)) {
            return false;
        }
        if (name.equals(NamesOfSheets.UNTIL) && !(steps.size() == 1 && expressions.isBound(path))) {
            expressions.refuse(
                    root.start(),
                    "a variable, such as $day : until, $day != null, because until is a word of expressions",
                    SourceText.quoted(name));
            return false;
        }
        if (name.equals("eval") && isCall) {
            expressions.refuse(root.start(), "a condition without eval", SourceText.quoted(name));
            return false;
        }
        expressions.checkInput(self, root, next < steps.size() ? steps.get(next) : null);
        type = memberType(self, root, false);
        return true;
    }

    /** Returns whether a name is an imported type or a type of {@code java.lang}. */
    private boolean isType(Step root) {
        String name = root.name();
        Class<?> imported = expressions.types.get(name);
        if (imported != null) {
            raw = imported;
            type = FactMembers.known(imported);
            isStatic = true;
            return true;
        }
        if (self == null && !NamesOfSheets.OUTSIDE.contains(name) && FactMembers.find("java.lang." + name) != null) {
            return false;
        }
        if (self != null && FactApi.hasType("java.lang." + name)) {
            return false;
        }
        Collection<String> known = new TreeSet<>(expressions.types.keySet());
        if (NamesOfSheets.OUTSIDE.contains(name)) {
            expressions.refuse(root.start(), "a type of the fact API", SourceText.quoted(name));
        } else {
            expressions.refuseName(root, "an imported type of the fact API", known);
        }
        return false;
    }

    /** Returns whether the chain starts with a type and its package, such as {@code java.time.LocalDate}. */
    private boolean isQualifiedName() {
        Step root = steps.get(0);
        if (path.nullSafe() || (self != null && FactMembers.hasProperty(self, root.name()))) {
            return false;
        }
        StringBuilder name = new StringBuilder(root.name());
        for (int i = 1; i < steps.size() && !steps.get(i - 1).isCall(); i++) {
            Step part = steps.get(i);
            name.append('.').append(part.name());
            if (Character.isUpperCase(part.name().charAt(0))) {
                checkArguments(part, false, null);
                next = i + 1;
                if (FactApi.hasType(name.toString())) {
                    raw = FactMembers.find(name.toString());
                    type = FactMembers.known(raw);
                } else {
                    expressions.refuse(root.start(), "a type of the fact API", SourceText.quoted(name.toString()));
                }
                return true;
            }
        }
        return false;
    }

    private void checkAnswer(Step member) {
        if (!Path.MEMBERS_OF_ANSWER.contains(member.name()) || member.isCall()) {
            expressions.refuseName(
                    member, "a member of the answer: possible, doubtful, yes or no", Path.MEMBERS_OF_ANSWER);
            return;
        }
        int start = steps.get(0).start();
        String read = text(member);
        if (expressions.isHidden) {
            expressions.refuse(
                    start,
                    "a condition without an answer, because within not and exists an unknown answer is not"
                            + " noticed",
                    SourceText.quoted(read));
        } else if (source.faults() == faults
                && (variables.containsKey(steps.get(0).name()) || !isRead(read))) {
            expressions.refuse(
                    start, "an answer of the fact of this pattern, read by its properties", SourceText.quoted(read));
        }
    }

    /** Returns whether the findings will notice that the answer is unknown. */
    private boolean isRead(String read) {
        try {
            return self != null && !AnswerPath.in(self, read).isEmpty();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private @Nullable Class<?> memberType(Class<?> owner, Step member, boolean wasStatic) {
        String name = member.name();
        boolean isCall = member.isCall();
        if (wasStatic) {
            Field constant = FactMembers.constant(owner, name);
            if (constant != null && !isCall) {
                raw = constant.getType();
                return FactMembers.known(raw);
            }
            Class<?> nested = Arrays.stream(owner.getClasses())
                    .filter(each -> each.getSimpleName().equals(name) && FactApi.hasType(each.getName()))
                    .findFirst()
                    .orElse(null);
            if (nested != null) {
                isStatic = true;
                return nested;
            }
        }
        List<Method> methods = FactApi.methods(owner).stream()
                .filter(method -> isCall ? method.getName().equals(name) : FactMembers.isNamed(method, name))
                .toList();
        if (methods.isEmpty() && FactApi.hasMethod(owner.getName(), name)) {
            raw = FactMembers.typeOfMember(owner, member);
            return null;
        }
        if (methods.isEmpty()) {
            boolean isMethod = self == null || isCall;
            expressions.refuseName(
                    member,
                    (wasStatic && !isCall ? "a constant of " : isMethod ? "a method of " : "a property of ")
                            + owner.getSimpleName(),
                    FactMembers.names(owner, isMethod, wasStatic && !isCall));
            return null;
        }
        Class<?> result = methods.get(0).getReturnType();
        isNullable |= methods.stream().anyMatch(NullableMembers::isResult);
        if (self != null && methods.stream().anyMatch(AbsentValues::countsAbsent)) {
            expressions.refuse(member.start(), THREE_VALUED, SourceText.quoted(name));
            return null;
        }
        isFalseIfAbsent = methods.stream().anyMatch(AbsentValues::isFalseIfAbsent);
        if (methods.stream().anyMatch(method -> method.getReturnType() != result)) {
            return null;
        }
        raw = result;
        return FactMembers.known(result);
    }
}
