package io.github.icprules.drools.pack;

import io.github.icprules.drools.catalogue.FactApi;
import io.github.icprules.drools.condition.AnswerPath;
import io.github.icprules.drools.condition.Expression.Literal;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Step;
import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.GivenInput;
import io.github.icprules.drools.findings.Findings;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks the names of a path, such as {@code filing.recordStatus.filed} or {@code $n.filing().type()}. */
final class PathChecker {

    /** Words of conditions that are not names of members. */
    private static final Set<String> WORDS_OF_CONDITIONS = Set.of("startsWith", "endsWith", "length", "new");

    /** Members of objects of Java with which a rule could look at code, wait or read the clock. */
    private static final Set<String> OF_JAVA = Set.of("getClass", "class", "wait", "notify", "notifyAll", "now");

    /** Methods that change a collection. */
    private static final Set<String> CHANGING =
            names("add addAll clear compute computeIfAbsent computeIfPresent merge put putAll putIfAbsent remove "
                    + "removeAll removeIf replaceAll retainAll set sort");

    /** A property that Drools takes for a word of its expressions. */
    private static final String UNTIL = "until";

    private static final Set<String> WORKING_MEMORY =
            Set.of("insert", "insertLogical", "update", "modify", "delete", "retract", "upsert", "insertAsync");

    private static final Set<String> SESSION = Set.of("drools", "kcontext");

    /** Types of {@code java.lang} with which a rule could reach beyond the filing. */
    private static final Set<String> OUTSIDE =
            names("System Runtime Process ProcessBuilder ProcessHandle Thread ThreadGroup ThreadLocal "
                    + "InheritableThreadLocal Class ClassLoader ClassValue Module ModuleLayer Package StackWalker "
                    + "SecurityManager Compiler");

    private static final String REPORTS_ONLY = "a rule that only reports findings: it does not change facts";

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

    private static Set<String> names(String names) {
        return Set.of(names.split(" ", -1));
    }

    /** {@return the type of the last name, if its members can be checked; else {@code null}} */
    @Nullable Class<?> type() {
        return type;
    }

    /** {@return the type of the last name as it is declared, also one of Java; {@code null} if it is not known} */
    @Nullable Class<?> declaredType() {
        return raw;
    }

    /** Checks the names, and refuses those that are not of the fact API. */
    void check() {
        checkArguments(steps.get(0), false);
        // A name behind type arguments, as in $f.<Object>getClass(), is the start of a path, too.
        boolean canBeMember = path.of() != null || (self == null && steps.get(0).isCall());
        boolean isMemberOfJava = canBeMember && isRefused(steps.get(0));
        next = 1;
        if (isMemberOfJava || !isRooted()) {
            for (Step step : steps.subList(next, steps.size())) {
                isRefused(step);
                checkArguments(step, false);
            }
            return;
        }
        while (next < steps.size()) {
            checkMember(steps.get(next++));
        }
        if (type == Answer.class && self != null && !isJoined) {
            Step last = path.last();
            expressions.refuse(
                    last.isCall() ? last.end() - 1 : last.start(),
                    "a member of the answer: possible, doubtful, yes or no",
                    SourceText.quoted(text(last)));
        }
    }

    private void checkMember(Step step) {
        Class<?> owner = type;
        boolean wasStatic = isStatic;
        isStatic = false;
        String name = step.name();
        boolean isJoining = owner == Answer.class && self != null && Path.isJoining(name);
        checkArguments(step, isJoining);
        Class<?> collection = raw;
        raw = null;
        if (owner == null) {
            type = null;
            if (!isRefused(step)
                    && collection != null
                    && CHANGING.contains(name)
                    && (Collection.class.isAssignableFrom(collection) || Map.class.isAssignableFrom(collection))) {
                expressions.refuse(step.start(), REPORTS_ONLY, SourceText.quoted(name));
            }
        } else if ((isJoining && step.isCall()) || (owner == Answer.class && Path.isOpposite(name))) {
            type = Answer.class;
        } else if (owner == Answer.class && self != null) {
            checkAnswer(step);
            type = Path.MEMBERS_OF_ANSWER.contains(name) ? boolean.class : null;
        } else {
            checkInput(owner, step);
            type = memberType(owner, step, wasStatic);
        }
    }

    /** Refuses a member of every object of Java; returns whether the step is one. */
    private boolean isRefused(Step step) {
        boolean isOfJava = OF_JAVA.contains(step.name());
        if (isOfJava) {
            expressions.refuse(step.start(), "a member of the fact API", SourceText.quoted(step.name()));
        }
        return isOfJava;
    }

    private void checkArguments(Step step, boolean isOfAnswer) {
        step.arguments().forEach(argument -> expressions.check(argument, isOfAnswer));
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
        if ((SESSION.contains(name) && steps.size() > 1) || (isCall && WORKING_MEMORY.contains(name))) {
            expressions.refuse(root.start(), REPORTS_ONLY, SourceText.quoted(name));
            return false;
        }
        if (name.equals("findings") && self == null) {
            type = Findings.class;
            return true;
        }
        if (variables.containsKey(name)) {
            type = FactMembers.known(variables.get(name));
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
            type = self;
            return true;
        }
        if (WORDS_OF_CONDITIONS.contains(name) && !isCall && !FactMembers.hasProperty(self, name)) {
            return false;
        }
        if (name.equals(UNTIL) && !(steps.size() == 1 && expressions.isBound(path))) {
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
        checkInput(self, root);
        type = memberType(self, root, false);
        return true;
    }

    /**
     * Checks a constant path or attribute name. A misspelt text would otherwise cause a failure when the rule is evaluated.
     */
    private void checkInput(Class<?> owner, Step step) {
        String method = step.name();
        if (owner == GivenInput.class
                && method.equals("matches")
                && !step.arguments().isEmpty()
                && step.arguments().get(0) instanceof Literal literal
                && literal.isText()) {
            expressions.checkPattern(literal);
        }
        if (owner == Filing.class && method.equals("input")) {
            step.text().ifPresent(expressions::checkInput);
        } else if (owner == Filing.class && method.equals("attribute")) {
            step.text().ifPresent(expressions::checkAttribute);
        }
    }

    /** Returns whether a name is an imported type or a type of {@code java.lang}. */
    private boolean isType(Step root) {
        String name = root.name();
        Class<?> imported = expressions.types.get(name);
        if (imported != null) {
            type = imported;
            isStatic = true;
            return true;
        }
        if (self == null && !OUTSIDE.contains(name) && FactMembers.find("java.lang." + name) != null) {
            return false;
        }
        if (self != null && FactApi.hasType("java.lang." + name)) {
            return false;
        }
        Collection<String> known = new TreeSet<>(expressions.types.keySet());
        if (OUTSIDE.contains(name)) {
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
                checkArguments(part, false);
                next = i + 1;
                if (FactApi.hasType(name.toString())) {
                    type = FactMembers.known(FactMembers.find(name.toString()));
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
                    "a condition without an answer, because within not, exists and forall an unknown answer is not"
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
                return FactMembers.known(constant.getType());
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
        if (methods.stream().anyMatch(method -> method.getReturnType() != result)) {
            return null;
        }
        raw = result;
        return FactMembers.known(result);
    }
}
