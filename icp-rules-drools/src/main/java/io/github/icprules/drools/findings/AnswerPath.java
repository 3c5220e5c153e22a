package io.github.icprules.drools.findings;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.GivenInput;
import io.github.icprules.model.FilingRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paths in the text of a condition that end at an answer, such as {@code filing.subject.renamed} in {@code
 * filing.subject.renamed.possible}. A step of a path is a property or a call. The arguments of a call are constants or paths.
 */
final class AnswerPath {

    /** The members of an answer that a condition can read. */
    private static final Set<String> MEMBERS =
            Set.of("possible", "yes", "no", "doubtful", "isPossible", "isYes", "isNo", "isDoubtful");

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*+(?:(?<name>[\\w$&&\\D][\\w$]*+)|(?<text>\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+')|(?<number>\\d[\\d.]*+[LlDdFfB]?+)|(?<sign>.))",
            Pattern.DOTALL);

    /** The start of a call such as {@code isPossible}. A property of a fact can start in the same way; it is parsed, too. */
    private static final String METHOD_OF_ANSWER = ".is";

    private static final String SELF = "this.";

    private static final Set<Class<?>> WIDER_THAN_INT = Set.of(long.class, double.class);

    private final Class<?> type;
    private final String condition;
    private final List<String> tokens = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private final Set<Integer> ends = new HashSet<>();

    private AnswerPath(Class<?> type, String condition) {
        this.type = type;
        this.condition = condition;
        Matcher token = TOKEN.matcher(condition);
        while (token.lookingAt()) {
            tokens.add(token.group().strip());
            token.region(token.end(), condition.length());
        }
    }

    /**
     * A path that ends at an answer.
     *
     * @param path the text of the path
     * @param accessors the functions that read the answer of a fact, each from the result of the previous function
     */
    record Found(String path, List<Function<Object, @Nullable Object>> accessors) {}

    /**
     * Finds the answers that a condition on facts of a type reads.
     *
     * @throws IllegalStateException if the condition reads an answer in another way, so that its missing inputs would be
     *     overlooked
     */
    static List<Found> in(Class<?> type, String condition) {
        AnswerPath reading = new AnswerPath(type, condition);
        for (int start = 0; start < reading.tokens.size(); start++) {
            if (isName(reading.token(start)) && !reading.token(start - 1).equals(".")) {
                reading.chain(start);
            }
        }
        for (int member = 1; member < reading.tokens.size(); member++) {
            if (reading.token(member - 1).equals(".")
                    && MEMBERS.contains(reading.token(member))
                    && !reading.ends.contains(member - 1)) {
                throw reading.unreadable();
            }
        }
        return reading.found;
    }

    /** Returns whether a condition reads properties only. All bundled conditions do, so a simple scan finds their answers. */
    static boolean isPlain(String condition) {
        char before = ' ';
        for (int i = 0; i < condition.length(); i++) {
            char character = condition.charAt(i);
            boolean isOfCall = character == '(' && Character.isJavaIdentifierPart(before);
            boolean isBehindPart = character == '.' && !Character.isJavaIdentifierPart(before);
            if (isOfCall || isBehindPart || character == '"' || character == '\'' || character == '$') {
                return false;
            }
            before = character;
        }
        return !condition.contains(METHOD_OF_ANSWER) && !condition.startsWith(SELF) && !condition.contains(' ' + SELF);
    }

    private String token(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : "";
    }

    private static boolean isName(String token) {
        return !token.isEmpty() && (Character.isLetter(token.charAt(0)) || "_$".indexOf(token.charAt(0)) >= 0);
    }

    /** Adds the answer at the end of the chain that starts at a token, if the chain ends at an answer. */
    private void chain(int start) {
        int end = endOfAnswer(start);
        if (end < 0) {
            return;
        }
        ends.add(end);
        Steps steps = new Steps(start, end);
        Class<?> last = steps.read();
        if (Answer.class.isAssignableFrom(last)) {
            found.add(new Found(String.join("", tokens.subList(start, end)), steps.accessors()));
        }
    }

    /** Returns the dot before the member of an answer in a chain; -1 if the chain contains no such member. */
    private int endOfAnswer(int start) {
        int at = afterStep(start);
        while (token(at).equals(".") || (token(at).equals("!") && token(at + 1).equals("."))) {
            int dot = token(at).equals(".") ? at : at + 1;
            if (MEMBERS.contains(token(dot + 1))) {
                if (dot != at) {
                    throw unreadable();
                }
                return dot;
            }
            at = afterStep(dot + 1);
        }
        return -1;
    }

    /** Returns the token behind a name and its arguments. */
    private int afterStep(int name) {
        int at = name + 1;
        if (!token(at).equals("(")) {
            return at;
        }
        int open = 0;
        do {
            open += token(at).equals("(") ? 1 : token(at).equals(")") ? -1 : 0;
            at++;
        } while (open > 0 && at < tokens.size());
        return at;
    }

    private IllegalStateException unreadable() {
        return new IllegalStateException(
                ("The condition \"%s\" reads an answer in a way that hides its missing inputs: write a path of"
                                + " properties and of calls with constants, such as"
                                + " filing.attribute(\"acme.hotline\").present.doubtful.")
                        .formatted(condition.strip()));
    }

    /** The steps of a path from one token to another token. */
    private final class Steps {

        private final List<Step> steps = new ArrayList<>();
        private final List<Function<Object, @Nullable Object>> properties = new ArrayList<>();
        private final int end;
        private int at;

        Steps(int start, int end) {
            this.at = start;
            this.end = end;
        }

        /**
         * Returns the functions that read the answer, in the order of their calls. Bundled rules read properties only, which is
         * the fastest form.
         */
        List<Function<Object, @Nullable Object>> accessors() {
            return properties.size() == steps.size() ? List.copyOf(properties) : List.of(this::valueOf);
        }

        @Nullable Object valueOf(Object fact) {
            Object value = fact;
            for (int i = 0; i < steps.size() && value != null; i++) {
                value = steps.get(i).read(fact, value);
            }
            return value;
        }

        private Class<?> property(Class<?> owner, String name) {
            Function<Object, @Nullable Object> accessor = AnswersRead.reader(owner, name);
            properties.add(accessor);
            steps.add((fact, each) -> accessor.apply(each));
            return AnswersRead.typeOf(owner, name);
        }

        /**
         * Reads the steps.
         *
         * @return the type of the value at the end
         */
        Class<?> read() {
            Class<?> owner = type;
            if (token(at).equals("this") && token(at + 1).equals(".")) {
                at += 2;
            }
            while (at < end) {
                if (!isName(token(at)) || token(at).startsWith("$")) {
                    throw unreadable();
                }
                owner = step(owner);
                if (at < end && !token(at++).equals(".")) {
                    throw unreadable();
                }
            }
            return owner;
        }

        private Class<?> step(Class<?> owner) {
            String name = token(at++);
            if (!token(at).equals("(")) {
                return property(owner, name);
            }
            at++;
            List<Argument> arguments = new ArrayList<>();
            while (!token(at).equals(")")) {
                arguments.add(argument());
                if (token(at).equals(",")) {
                    at++;
                } else if (!token(at).equals(")")) {
                    throw unreadable();
                }
            }
            at++;
            return call(owner, name, arguments);
        }

        private Class<?> call(Class<?> owner, String name, List<Argument> arguments) {
            if (arguments.isEmpty()) {
                return property(owner, name);
            }
            Method method = Arrays.stream(owner.getMethods())
                    .filter(each -> each.getName().equals(name) && accepts(each, arguments))
                    .findFirst()
                    .orElseThrow(AnswerPath.this::unreadable);
            check(method, arguments.get(0).constant());
            steps.add((fact, each) -> invoke(
                    method,
                    each,
                    arguments.stream()
                            .map(argument -> argument.path().apply(fact))
                            .toArray()));
            return method.getReturnType();
        }

        private boolean accepts(Method method, List<Argument> arguments) {
            Class<?>[] parameters = method.getParameterTypes();
            if (parameters.length != arguments.size()) {
                return false;
            }
            for (int i = 0; i < parameters.length; i++) {
                Class<?> argument = arguments.get(i).type();
                // As in Java, a whole number fits where a larger number is expected, such as in plusMonths(long).
                boolean isWidened = argument == Integer.class && WIDER_THAN_INT.contains(parameters[i]);
                if (!isWidened && !boxed(parameters[i]).isAssignableFrom(argument)) {
                    return false;
                }
            }
            return true;
        }

        private Argument argument() {
            String token = token(at);
            if (token.startsWith("\"") || token.startsWith("'")) {
                at++;
                return Argument.of(token.substring(1, token.length() - 1).translateEscapes());
            }
            boolean isNegative = token.equals("-");
            String number = isNegative ? token(at + 1) : token;
            if (!number.isEmpty() && Character.isDigit(number.charAt(0))) {
                at += isNegative ? 2 : 1;
                return Argument.of(number((isNegative ? "-" : "") + number));
            }
            if (token.equals("true") || token.equals("false")) {
                at++;
                return Argument.of(Boolean.valueOf(token));
            }
            if (!isName(token)) {
                throw unreadable();
            }
            return constant(token).orElseGet(this::path);
        }

        /** Returns the constant of an enum of the model that the next tokens name; empty if they name none. */
        private Optional<Argument> constant(String name) {
            if (!Character.isUpperCase(name.charAt(0)) || !token(at + 1).equals(".")) {
                return Optional.empty();
            }
            try {
                Class<?> constants = Class.forName(FilingRequest.class.getPackageName() + '.' + name);
                String constant = token(at + 2);
                at += 3;
                return Arrays.stream(constants.isEnum() ? constants.getEnumConstants() : new Object[0])
                        .filter(each -> ((Enum<?>) each).name().equals(constant))
                        .findFirst()
                        .map(Argument::of);
            } catch (ClassNotFoundException e) {
                throw unreadable();
            }
        }

        private Argument path() {
            int last = afterStep(at);
            while (token(last).equals(".")) {
                last = afterStep(last + 1);
            }
            Steps steps = new Steps(at, last);
            Class<?> read = steps.read();
            at = last;
            return new Argument(boxed(read), null, steps::valueOf);
        }
    }

    private static Object number(String written) {
        if (written.contains(".")) {
            return Double.valueOf(written);
        }
        return written.endsWith("L") || written.endsWith("l")
                ? (Object) Long.valueOf(written.substring(0, written.length() - 1))
                : Integer.valueOf(written);
    }

    /** Checks a constant path or name. A misspelt text would otherwise cause a failure when the first filing is evaluated. */
    private static void check(Method method, @Nullable Object argument) {
        if (method.getDeclaringClass() != Filing.class || !(argument instanceof String name)) {
            return;
        }
        try {
            if (method.getName().equals("input")) {
                GivenInput.requirePath(name);
            } else if (method.getName().equals("attribute")) {
                GivenInput.requireAttribute(name);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static @Nullable Object invoke(Method method, Object owner, @Nullable Object[] arguments) {
        try {
            return method.invoke(owner, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The method %s cannot be called.".formatted(method), e);
        }
    }

    private static Class<?> boxed(Class<?> type) {
        if (!type.isPrimitive()) {
            return type;
        }
        return type == int.class
                ? Integer.class
                : type == boolean.class ? Boolean.class : type == long.class ? Long.class : Double.class;
    }

    /** A step of a path: a property or a call. */
    private interface Step {
        @Nullable Object read(Object fact, Object owner);
    }

    /**
     * An argument of a call.
     *
     * @param type the type
     * @param constant the constant; {@code null} for a path
     * @param path reads the argument of a fact
     */
    private record Argument(Class<?> type, @Nullable Object constant, Function<Object, @Nullable Object> path) {

        static Argument of(Object constant) {
            return new Argument(constant.getClass(), constant, fact -> constant);
        }
    }
}
