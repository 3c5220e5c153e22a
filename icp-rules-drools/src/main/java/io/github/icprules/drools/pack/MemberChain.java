package io.github.icprules.drools.pack;

import io.github.icprules.drools.catalogue.FactApi;
import io.github.icprules.drools.data.SourceText;
import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.GivenInput;
import io.github.icprules.drools.findings.AnswersRead;
import io.github.icprules.drools.findings.Findings;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names with dots between them, such as {@code filing.recordStatus.filed} or {@code $n.filing().type()}. */
final class MemberChain {

    private static final Set<String> OF_ANSWER = Set.of("possible", "doubtful", "yes", "no");

    private static final Set<String> OPPOSITE = Set.of("not", "opposite");

    /** The members of an answer that join it with another answer. */
    private static final Set<String> JOINING = Set.of("and", "or", "both", "either");

    /** Words of conditions that are not names of members. */
    private static final Set<String> WORDS_OF_CONDITIONS = Set.of(
            "and",
            "or",
            "not",
            "in",
            "matches",
            "contains",
            "memberOf",
            "excludes",
            "soundslike",
            "str",
            "startsWith",
            "endsWith",
            "length",
            "instanceof",
            "null",
            "true",
            "false",
            "this",
            "new");

    /** Members of objects of Java with which a rule could look at code, wait or read the clock. */
    private static final Set<String> OF_JAVA = Set.of("getClass", "class", "wait", "notify", "notifyAll", "now");

    /** Methods that change a collection. */
    private static final Set<String> CHANGING = Set.of(
            "add",
            "addAll",
            "clear",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "merge",
            "put",
            "putAll",
            "putIfAbsent",
            "remove",
            "removeAll",
            "removeIf",
            "replaceAll",
            "retainAll",
            "set",
            "sort");

    /** A property that Drools takes for a word of its expressions. */
    private static final String UNTIL = "until";

    private static final Set<String> WORKING_MEMORY =
            Set.of("insert", "insertLogical", "update", "modify", "delete", "retract", "upsert", "insertAsync");

    private static final Set<String> SESSION = Set.of("drools", "kcontext");

    /** Types of {@code java.lang} with which a rule could reach beyond the filing. */
    private static final Set<String> OUTSIDE = Set.of(
            "System",
            "Runtime",
            "Process",
            "ProcessBuilder",
            "ProcessHandle",
            "Thread",
            "ThreadGroup",
            "ThreadLocal",
            "InheritableThreadLocal",
            "Class",
            "ClassLoader",
            "ClassValue",
            "Module",
            "ModuleLayer",
            "Package",
            "StackWalker",
            "SecurityManager",
            "Compiler");

    private static final String REPORTS_ONLY = "a rule that only reports findings: it does not change facts";

    private final Expressions expressions;
    private final SourceText source;
    private final Map<String, Class<?>> types;
    private final Map<String, Class<?>> variables;
    private final @Nullable Class<?> self;
    private final List<Token> tokens;

    private final int start;
    private final int to;
    private int end;
    private @Nullable Class<?> type;
    /** The type as it is declared, also one of Java. */
    private @Nullable Class<?> raw;

    private boolean isStatic;
    /** The number of faults before the chain. A fault in the chain can cause further faults. */
    private final int faults;

    MemberChain(Expressions expressions, int start, int to) {
        this.expressions = expressions;
        this.source = expressions.source;
        this.types = expressions.types;
        this.variables = expressions.variables;
        this.self = expressions.self;
        this.tokens = expressions.tokens;
        this.faults = source.faults();
        this.start = start;
        this.to = to;
        this.end = start;
    }

    /** {@return the index of the first token behind the chain} */
    int end() {
        return end;
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
        if (start > 0
                && tokens.get(start - 1).isDot()
                && OF_JAVA.contains(tokens.get(start).text())) {
            refuseMember(start);
            end = start + 1;
            skip();
            return;
        }
        if (!isRooted()) {
            skip();
            return;
        }
        while (end < to
                && tokens.get(end).isDot()
                && end + 1 < to
                && tokens.get(end + 1).isName()) {
            int member = end + 1;
            end = member + 1;
            Class<?> owner = type;
            boolean wasStatic = isStatic;
            isStatic = false;
            String name = tokens.get(member).text();
            boolean isJoining = owner == Answer.class && self != null && JOINING.contains(name);
            boolean isCall = checkArguments(isJoining);
            Class<?> collection = raw;
            raw = null;
            if (owner == null) {
                type = null;
                if (OF_JAVA.contains(name)) {
                    refuseMember(member);
                } else if (collection != null
                        && CHANGING.contains(name)
                        && (Collection.class.isAssignableFrom(collection) || Map.class.isAssignableFrom(collection))) {
                    expressions.refuse(member, REPORTS_ONLY, SourceText.quoted(name));
                }
            } else if ((isJoining && isCall) || (owner == Answer.class && OPPOSITE.contains(name))) {
                type = Answer.class;
            } else if (owner == Answer.class && self != null) {
                boolean isMember = OF_ANSWER.contains(name);
                checkAnswer(member, isCall);
                type = isMember ? boolean.class : null;
            } else {
                checkInput(owner, member);
                type = memberType(owner, member, isCall, wasStatic);
            }
        }
        if (type == Answer.class && self != null && !expressions.isJoined) {
            expressions.refuse(
                    end - 1,
                    "a member of the answer: possible, doubtful, yes or no",
                    SourceText.quoted(text(start, end)));
        }
    }

    private void refuseMember(int member) {
        expressions.refuse(
                member,
                "a member of the fact API",
                SourceText.quoted(tokens.get(member).text()));
    }

    /** Returns whether the first name is known. The type of the name becomes the type of the chain. */
    private boolean isRooted() {
        Token root = tokens.get(start);
        String name = root.text();
        end = start + 1;
        if (SESSION.contains(name) && isFollowedByDot()) {
            expressions.refuse(start, REPORTS_ONLY, SourceText.quoted(name));
            return false;
        }
        boolean isCall = end < to && tokens.get(end).is("(");
        if (isCall && WORKING_MEMORY.contains(name)) {
            expressions.refuse(start, REPORTS_ONLY, SourceText.quoted(name));
            return false;
        }
        if (name.equals("findings") && self == null) {
            type = Findings.class;
            return true;
        }
        if (variables.containsKey(name)) {
            type = Members.known(variables.get(name));
            return true;
        }
        if (name.startsWith("$")) {
            expressions.refuseName(start, "a variable that the conditions above bind", variables.keySet());
            return false;
        }
        if (Character.isUpperCase(name.charAt(0))) {
            return isType(name);
        }
        if (isFollowedByDot() && isQualifiedName()) {
            isStatic = type != null;
            return isStatic;
        }
        if (self == null) {
            checkArguments();
            return false;
        }
        if (name.equals("this")) {
            type = self;
            return true;
        }
        if (WORDS_OF_CONDITIONS.contains(name) && !isCall && !Members.hasProperty(self, name)) {
            return false;
        }
        boolean isBound = start == 2 && start + 1 == to && tokens.get(1).is(":");
        if (name.equals(UNTIL) && !isBound) {
            expressions.refuse(
                    start,
                    "a variable, such as $day : until, $day != null, because until is a word of expressions",
                    SourceText.quoted(name));
            return false;
        }
        if (name.equals("eval") && isCall) {
            expressions.refuse(start, "a condition without eval", SourceText.quoted(name));
            return false;
        }
        checkArguments();
        checkInput(self, start);
        type = memberType(self, start, isCall, false);
        return true;
    }

    /**
     * Checks a constant path or attribute name. A misspelt text would otherwise cause a failure when the rule is evaluated.
     */
    private void checkInput(Class<?> owner, int member) {
        if (owner == GivenInput.class && end > member + 1) {
            expressions.checkExpression(member + 1, end);
        }
        String method = tokens.get(member).text();
        boolean isInput = owner == Filing.class && method.equals("input");
        boolean isAttribute = owner == Filing.class && method.equals("attribute");
        boolean isOneArgument =
                member + 3 < tokens.size() && tokens.get(member + 3).is(")");
        if (!isOneArgument || (!isInput && !isAttribute)) {
            return;
        }
        Token literal = tokens.get(member + 2);
        if (literal.kind() != Token.Kind.STRING) {
            return;
        }
        String name = literal.text().substring(1, literal.text().length() - 1);
        boolean isKnown = isInput
                ? Expressions.checkPath(source, expressions.base + literal.offset(), name)
                : Expressions.checkName(
                        source,
                        expressions.base + literal.offset(),
                        name,
                        GivenInput::requireAttribute,
                        "the name of an attribute, such as acme.hotline");
        expressions.note(isKnown);
    }

    private boolean isFollowedByDot() {
        return end < to && tokens.get(end).isDot();
    }

    /** Returns whether a name is an imported type or a type of {@code java.lang}. */
    private boolean isType(String name) {
        Class<?> imported = types.get(name);
        if (imported != null) {
            type = imported;
            isStatic = true;
            return true;
        }
        if (self == null && !OUTSIDE.contains(name) && Members.isOfJavaLang(name)) {
            return false;
        }
        if (self != null && FactApi.hasType("java.lang." + name)) {
            return false;
        }
        Collection<String> known = new TreeSet<>(types.keySet());
        if (OUTSIDE.contains(name)) {
            expressions.refuse(start, "a type of the fact API", SourceText.quoted(name));
        } else {
            expressions.refuseName(start, "an imported type of the fact API", known);
        }
        return false;
    }

    /** Returns whether the chain starts with a type and its package, such as {@code java.time.LocalDate}. */
    private boolean isQualifiedName() {
        if (self != null && Members.hasProperty(self, tokens.get(start).text())) {
            return false;
        }
        StringBuilder name = new StringBuilder(tokens.get(start).text());
        int i = start + 1;
        while (i + 1 < to && tokens.get(i).is(".") && tokens.get(i + 1).isName()) {
            String part = tokens.get(i + 1).text();
            name.append('.').append(part);
            i += 2;
            if (Character.isUpperCase(part.charAt(0))) {
                end = i;
                if (FactApi.hasType(name.toString())) {
                    type = Members.known(SheetChecker.find(name.toString()));
                } else {
                    expressions.refuse(start, "a type of the fact API", SourceText.quoted(name.toString()));
                }
                return true;
            }
        }
        return false;
    }

    private void skip() {
        while (end < to && (tokens.get(end).isDot() || tokens.get(end).is("("))) {
            if (tokens.get(end).isDot()) {
                if (end + 1 < to && OF_JAVA.contains(tokens.get(end + 1).text())) {
                    refuseMember(end + 1);
                }
                end = Math.min(to, end + 2);
            } else {
                checkArguments();
            }
        }
    }

    /**
     * Checks the arguments in brackets behind a name.
     *
     * @return whether there are brackets
     */
    private boolean checkArguments() {
        return checkArguments(false);
    }

    private boolean checkArguments(boolean isOfAnswer) {
        if (end >= to || !tokens.get(end).is("(")) {
            return false;
        }
        int depth = 0;
        int close = end;
        while (close < to) {
            depth += tokens.get(close).is("(") ? 1 : tokens.get(close).is(")") ? -1 : 0;
            if (depth == 0) {
                break;
            }
            close++;
        }
        int from = end + 1;
        end = Math.min(to, close + 1);
        boolean wasJoined = expressions.isJoined;
        expressions.isJoined = isOfAnswer;
        expressions.check(from, Math.min(close, to));
        expressions.isJoined = wasJoined;
        return true;
    }

    private void checkAnswer(int member, boolean isCall) {
        if (!OF_ANSWER.contains(tokens.get(member).text()) || isCall) {
            expressions.refuseName(member, "a member of the answer: possible, doubtful, yes or no", OF_ANSWER);
            return;
        }
        String read = text(start, member + 1);
        if (expressions.isHidden) {
            expressions.refuse(
                    start,
                    "a condition without an answer, because within not, exists and forall an unknown answer is not"
                            + " noticed",
                    SourceText.quoted(read));
        } else if (self != null
                && source.faults() == faults
                && (variables.containsKey(tokens.get(start).text()) || !isRead(read))) {
            expressions.refuse(
                    start, "an answer of the fact of this pattern, read by its properties", SourceText.quoted(read));
        }
    }

    /** Returns whether the findings will notice that the answer is unknown. */
    private boolean isRead(String read) {
        try {
            return self != null
                    && !AnswersRead.of(self, Stream.of(read)).paths().isEmpty();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private @Nullable Class<?> memberType(Class<?> owner, int member, boolean isCall, boolean wasStatic) {
        String name = tokens.get(member).text();
        if (wasStatic) {
            Field constant = Members.constant(owner, name);
            if (constant != null && !isCall) {
                return Members.known(constant.getType());
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
        List<Method> methods = Members.methods(owner).stream()
                .filter(method -> isCall ? method.getName().equals(name) : Members.isNamed(method, name))
                .toList();
        if (methods.isEmpty()
                && Stream.of(owner.getMethods()).anyMatch(each -> each.getName().equals(name))
                && FactApi.hasMethod(owner.getName(), name)) {
            return null;
        }
        if (methods.isEmpty()) {
            boolean isMethod = self == null || isCall;
            expressions.refuseName(
                    member,
                    (wasStatic && !isCall ? "a constant of " : isMethod ? "a method of " : "a property of ")
                            + owner.getSimpleName(),
                    Members.names(owner, isMethod, wasStatic && !isCall));
            return null;
        }
        Class<?> result = methods.get(0).getReturnType();
        if (methods.stream().anyMatch(method -> method.getReturnType() != result)) {
            return null;
        }
        raw = result;
        return Members.known(result);
    }

    private String text(int from, int until) {
        StringBuilder text = new StringBuilder();
        tokens.subList(from, until).forEach(token -> text.append(token.text()));
        return text.toString();
    }
}
