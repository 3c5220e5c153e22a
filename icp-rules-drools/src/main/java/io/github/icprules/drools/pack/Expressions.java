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
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the names in the expressions of a rule against the fact API. Members of an unknown type are left to the compiler. */
final class Expressions {

    private static final Pattern MEANT = Pattern.compile("did you mean (.*)\\?");

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

    private static final Set<String> WORDS_OF_OPERATORS = Set.of(
            "and", "or", "not", "in", "matches", "contains", "memberOf", "excludes", "soundslike", "str", "instanceof");

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

    private static final Set<String> COMPARING = Set.of("=", "!", "<", ">");

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

    /** The methods of the types that were checked so far. These are the types of the fact API and a few others. */
    private static final Map<Class<?>, List<Method>> METHODS = new ConcurrentHashMap<>();

    private static final String REPORTS_ONLY = "a rule that only reports findings: it does not change facts";

    private final SourceText source;
    private final Map<String, Class<?>> types;
    private final Map<String, Class<?>> variables;
    /** The type of the fact whose members can be named without a variable; {@code null} in a consequence. */
    private final @Nullable Class<?> self;

    private final boolean isHidden;
    private final List<Token> tokens;
    private final int base;
    private boolean faulty;
    /** Whether the tokens are the argument of a member that joins answers, so that a chain can end at an answer. */
    private boolean isJoined;

    private Expressions(
            SourceText source,
            Map<String, Class<?>> types,
            Map<String, Class<?>> variables,
            @Nullable Class<?> self,
            boolean isHidden,
            String text,
            int base) {
        this.source = source;
        this.types = types;
        this.variables = variables;
        this.self = self;
        this.isHidden = isHidden;
        this.tokens = Token.of(text);
        this.base = base;
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
            String text,
            int offset) {
        Expressions constraint = new Expressions(source, types, variables, self, isHidden, text, offset);
        constraint.checkConstraint();
        return !constraint.faulty;
    }

    /**
     * Checks a consequence.
     *
     * @return whether no part was refused
     */
    static boolean checkConsequence(
            SourceText source, Map<String, Class<?>> types, Map<String, Class<?>> variables, String text, int offset) {
        Expressions consequence = new Expressions(source, types, variables, null, false, text, offset);
        consequence.check(0, consequence.tokens.size());
        consequence.refuseEndlessLoops();
        int escape = text.indexOf("\\u");
        if (escape >= 0) {
            // The compiler of Java would read other words than the checks.
            consequence.faulty = true;
            source.refuse(offset + escape, "characters instead of their codes", "\\u");
        }
        return !consequence.faulty;
    }

    private void checkConstraint() {
        int from = 0;
        String bound = null;
        if (tokens.size() > 2
                && tokens.get(0).isName()
                && tokens.get(1).is(":")
                && !tokens.get(2).is(":")) {
            bound = tokens.get(0).text();
            from = tokens.get(1).is(":") && tokens.get(2).is("=") ? 3 : 2;
        }
        Class<?> type = check(from, tokens.size());
        if (bound != null) {
            variables.put(bound, type == null ? Object.class : type);
        }
    }

    /**
     * Checks the tokens of a range.
     *
     * @return the type of the first chain of names; {@code null} if it is not known
     */
    private @Nullable Class<?> check(int from, int to) {
        Class<?> first = null;
        boolean isFirst = true;
        int i = from;
        while (i < to) {
            Token token = tokens.get(i);
            if (token.isName() && !isOperator(i)) {
                Chain chain = new Chain(i, to);
                chain.check();
                first = isFirst ? chain.type : first;
                i = Math.max(chain.end, i + 1);
                checkComparison(chain.raw, i, to);
            } else {
                checkExpression(i, to);
                i++;
            }
            isFirst = false;
        }
        return first;
    }

    /** Drools accepts the comparison of a number with a text, and the comparison fails when the rule is evaluated. */
    private void checkComparison(@Nullable Class<?> type, int operator, int to) {
        if (self == null
                || type == null
                || operator + 1 >= to
                || !COMPARING.contains(tokens.get(operator).text())) {
            return;
        }
        int literal = tokens.get(operator + 1).is("=") ? operator + 2 : operator + 1;
        if (literal < to && tokens.get(literal).kind() == Token.Kind.STRING && !type.isAssignableFrom(String.class)) {
            refuse(
                    literal,
                    "a value of the type " + type.getSimpleName(),
                    tokens.get(literal).text());
        }
    }

    /** A malformed regular expression would fail when the rule is evaluated. */
    private void checkExpression(int i, int to) {
        boolean isArgument = tokens.get(i).is("(");
        int literal = isArgument ? i + 1 : i;
        if (literal < to
                && i > 0
                && tokens.get(i - 1).text().equals("matches")
                && tokens.get(literal).kind() == Token.Kind.STRING) {
            String written = tokens.get(literal).text();
            try {
                Pattern.compile(written.substring(1, written.length() - 1).translateEscapes());
            } catch (PatternSyntaxException e) {
                refuse(literal, "a regular expression", written + " (" + e.getDescription() + ')');
            } catch (IllegalArgumentException e) {
                refuse(literal, "a text of Java", written);
            }
        }
    }

    private boolean isOperator(int i) {
        String text = tokens.get(i).text();
        if (self == null) {
            return false;
        }
        boolean isBehindBracket =
                i >= 2 && tokens.get(i - 1).is("[") && tokens.get(i - 2).text().equals("str");
        return (WORDS_OF_OPERATORS.contains(text) && i > 0) || isBehindBracket;
    }

    private void refuse(int token, String expected, String found) {
        faulty = true;
        source.refuse(base + at(token), expected, found);
    }

    private void refuseName(int token, String expected, Collection<String> names) {
        faulty = true;
        source.refuseName(base + at(token), expected, tokens.get(token).text(), names);
    }

    private int at(int token) {
        return tokens.get(Math.min(token, tokens.size() - 1)).offset();
    }

    private String rest(int from) {
        return tokens.subList(Math.min(from, tokens.size()), tokens.size()).stream()
                .map(Token::text)
                .collect(Collectors.joining());
    }

    private void refuseEndlessLoops() {
        String written = rest(0);
        for (String loop : List.of("while(true)", "for(;;)")) {
            if (written.contains(loop)) {
                for (int i = 0; i < tokens.size(); i++) {
                    if (tokens.get(i).isName() && rest(i).startsWith(loop)) {
                        refuse(i, "a consequence that ends", SourceText.quoted(loop));
                    }
                }
            }
        }
    }

    /** Names with dots between them, such as {@code filing.recordStatus.filed} or {@code $n.filing().type()}. */
    private final class Chain {

        private final int start;
        private final int to;
        private int end;
        private @Nullable Class<?> type;
        /** The type as it is declared, also one of Java. */
        private @Nullable Class<?> raw;

        private boolean isStatic;
        /** The number of faults before the chain. A fault in the chain can cause further faults. */
        private final int faults = source.faults();

        Chain(int start, int to) {
            this.start = start;
            this.to = to;
            this.end = start;
        }

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
                            && (Collection.class.isAssignableFrom(collection)
                                    || Map.class.isAssignableFrom(collection))) {
                        refuse(member, REPORTS_ONLY, SourceText.quoted(name));
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
            if (type == Answer.class && self != null && !isJoined) {
                refuse(
                        end - 1,
                        "a member of the answer: possible, doubtful, yes or no",
                        SourceText.quoted(text(start, end)));
            }
        }

        private void refuseMember(int member) {
            refuse(
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
                refuse(start, REPORTS_ONLY, SourceText.quoted(name));
                return false;
            }
            boolean isCall = end < to && tokens.get(end).is("(");
            if (isCall && WORKING_MEMORY.contains(name)) {
                refuse(start, REPORTS_ONLY, SourceText.quoted(name));
                return false;
            }
            if (name.equals("findings") && self == null) {
                type = Findings.class;
                return true;
            }
            if (variables.containsKey(name)) {
                type = known(variables.get(name));
                return true;
            }
            if (name.startsWith("$")) {
                refuseName(start, "a variable that the conditions above bind", variables.keySet());
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
            if (WORDS_OF_CONDITIONS.contains(name) && !isCall && !hasProperty(self, name)) {
                return false;
            }
            boolean isBound = start == 2 && start + 1 == to && tokens.get(1).is(":");
            if (name.equals(UNTIL) && !isBound) {
                refuse(
                        start,
                        "a variable, such as $day : until, $day != null, because until is a word of expressions",
                        SourceText.quoted(name));
                return false;
            }
            if (name.equals("eval") && isCall) {
                refuse(start, "a condition without eval", SourceText.quoted(name));
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
                checkExpression(member + 1, end);
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
                    ? checkPath(source, base + literal.offset(), name)
                    : checkName(
                            source,
                            base + literal.offset(),
                            name,
                            GivenInput::requireAttribute,
                            "the name of an attribute, such as acme.hotline");
            faulty |= !isKnown;
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
            if (self == null && !OUTSIDE.contains(name) && isOfJavaLang(name)) {
                return false;
            }
            if (self != null && FactApi.hasType("java.lang." + name)) {
                return false;
            }
            Collection<String> known = new TreeSet<>(types.keySet());
            if (OUTSIDE.contains(name)) {
                refuse(start, "a type of the fact API", SourceText.quoted(name));
            } else {
                refuseName(start, "an imported type of the fact API", known);
            }
            return false;
        }

        /** Returns whether the chain starts with a type and its package, such as {@code java.time.LocalDate}. */
        private boolean isQualifiedName() {
            if (self != null && hasProperty(self, tokens.get(start).text())) {
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
                        type = known(SheetChecker.find(name.toString()));
                    } else {
                        refuse(start, "a type of the fact API", SourceText.quoted(name.toString()));
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
            boolean wasJoined = isJoined;
            isJoined = isOfAnswer;
            Expressions.this.check(from, Math.min(close, to));
            isJoined = wasJoined;
            return true;
        }

        private void checkAnswer(int member, boolean isCall) {
            if (!OF_ANSWER.contains(tokens.get(member).text()) || isCall) {
                refuseName(member, "a member of the answer: possible, doubtful, yes or no", OF_ANSWER);
                return;
            }
            String read = text(start, member + 1);
            if (isHidden) {
                refuse(
                        start,
                        "a condition without an answer, because within not, exists and forall an unknown answer is not"
                                + " noticed",
                        SourceText.quoted(read));
            } else if (self != null
                    && source.faults() == faults
                    && (variables.containsKey(tokens.get(start).text()) || !isRead(read))) {
                refuse(start, "an answer of the fact of this pattern, read by its properties", SourceText.quoted(read));
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
                Field constant = constant(owner, name);
                if (constant != null && !isCall) {
                    return known(constant.getType());
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
            List<Method> methods = methods(owner).stream()
                    .filter(method -> isCall ? method.getName().equals(name) : isNamed(method, name))
                    .toList();
            if (methods.isEmpty()
                    && Stream.of(owner.getMethods())
                            .anyMatch(each -> each.getName().equals(name))
                    && FactApi.hasMethod(owner.getName(), name)) {
                return null;
            }
            if (methods.isEmpty()) {
                boolean isMethod = self == null || isCall;
                refuseName(
                        member,
                        (wasStatic && !isCall ? "a constant of " : isMethod ? "a method of " : "a property of ")
                                + owner.getSimpleName(),
                        names(owner, isMethod, wasStatic && !isCall));
                return null;
            }
            Class<?> result = methods.get(0).getReturnType();
            if (methods.stream().anyMatch(method -> method.getReturnType() != result)) {
                return null;
            }
            raw = result;
            return known(result);
        }

        private String text(int from, int until) {
            StringBuilder text = new StringBuilder();
            tokens.subList(from, until).forEach(token -> text.append(token.text()));
            return text.toString();
        }
    }

    /** Checks the path of an input; returns whether there is an input at the path. */
    static boolean checkPath(SourceText source, int offset, String path) {
        return checkName(
                source, offset, path, GivenInput::requirePath, "the path of an input, such as miniProgram.remark");
    }

    private static boolean checkName(
            SourceText source, int offset, String name, Consumer<String> check, String expected) {
        try {
            check.accept(name);
            return true;
        } catch (IllegalArgumentException e) {
            Matcher meant = MEANT.matcher(String.valueOf(e.getMessage()));
            source.refuseName(offset, expected, name, meant.find() ? List.of(meant.group(1)) : List.of());
            return false;
        }
    }

    private static Collection<String> names(Class<?> owner, boolean isCall, boolean wasStatic) {
        if (wasStatic && owner.isEnum()) {
            return Stream.of(owner.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
        }
        return isCall ? methods(owner).stream().map(Method::getName).distinct().toList() : FactApi.properties(owner);
    }

    private static List<Method> methods(Class<?> owner) {
        return METHODS.computeIfAbsent(owner, FactApi::methods);
    }

    private static boolean isNamed(Method method, String name) {
        return method.getParameterCount() == 0
                && (method.getName().equals(name) || FactApi.property(method).equals(name));
    }

    private static boolean hasProperty(Class<?> owner, String name) {
        return methods(owner).stream().anyMatch(method -> isNamed(method, name));
    }

    private static @Nullable Field constant(Class<?> owner, String name) {
        return Stream.of(owner.getFields())
                .filter(field -> field.getName().equals(name) && Modifier.isStatic(field.getModifiers()))
                .findFirst()
                .orElse(null);
    }

    /** Returns a type whose members can be checked; {@code null} for a type of Java, whose members the compiler checks. */
    private static @Nullable Class<?> known(@Nullable Class<?> type) {
        return type == null || type.isPrimitive() || type.getName().startsWith("java.") ? null : type;
    }

    private static boolean isOfJavaLang(String name) {
        try {
            return Class.forName("java.lang." + name) != null;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
