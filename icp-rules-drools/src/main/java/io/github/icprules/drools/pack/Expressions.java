package io.github.icprules.drools.pack;

import io.github.icprules.drools.data.SourceText;
import io.github.icprules.drools.facts.GivenInput;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the names in the expressions of a rule against the fact API. Members of an unknown type are left to the compiler. */
final class Expressions {

    private static final Pattern MEANT = Pattern.compile("did you mean (.*)\\?");

    private static final Set<String> WORDS_OF_OPERATORS = Set.of(
            "and", "or", "not", "in", "matches", "contains", "memberOf", "excludes", "soundslike", "str", "instanceof");

    private static final Set<String> COMPARING = Set.of("=", "!", "<", ">");

    final SourceText source;
    final Map<String, Class<?>> types;
    final Map<String, Class<?>> variables;
    /** The type of the fact whose members can be named without a variable; {@code null} in a consequence. */
    final @Nullable Class<?> self;

    final boolean isHidden;
    final List<Token> tokens;
    final int base;
    private boolean faulty;
    /** Whether the tokens are the argument of a member that joins answers, so that a chain can end at an answer. */
    boolean isJoined;

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
    @Nullable Class<?> check(int from, int to) {
        Class<?> first = null;
        boolean isFirst = true;
        int i = from;
        while (i < to) {
            Token token = tokens.get(i);
            if (token.isName() && !isOperator(i)) {
                MemberChain chain = new MemberChain(this, i, to);
                chain.check();
                first = isFirst ? chain.type() : first;
                i = Math.max(chain.end(), i + 1);
                checkComparison(chain.declaredType(), i, to);
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
    void checkExpression(int i, int to) {
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

    /** Notes whether a part is known. */
    void note(boolean isKnown) {
        faulty |= !isKnown;
    }

    void refuse(int token, String expected, String found) {
        faulty = true;
        source.refuse(base + at(token), expected, found);
    }

    void refuseName(int token, String expected, Collection<String> names) {
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

    /** Checks the path of an input; returns whether there is an input at the path. */
    static boolean checkPath(SourceText source, int offset, String path) {
        return checkName(
                source, offset, path, GivenInput::requirePath, "the path of an input, such as miniProgram.remark");
    }

    static boolean checkName(SourceText source, int offset, String name, Consumer<String> check, String expected) {
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
