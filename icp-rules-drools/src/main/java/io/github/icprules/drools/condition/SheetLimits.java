package io.github.icprules.drools.condition;

import io.github.icprules.drools.condition.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a sheet of a rule pack, and signs that no sheet has. They are checked before a parser reads the sheet: the parsers of Drools and of Java call
 * themselves for each bracket and for each operator, so a text that is nested too deeply would end in a {@code StackOverflowError}.
 */
public final class SheetLimits {

    /** The most signs, names and values of a rule. */
    static final int MOST_TOKENS = 2_000;

    /** The most operators between two commas or semicolons. The compiler reads a long chain from its end, within itself. */
    private static final int MOST_OPERATORS = 500;

    private static final String OPERATORS = "at most %s operators in an expression".formatted(MOST_OPERATORS);
    private static final String PREFIXES =
            "at most %s signs or words in a row that stand in front of a value, such as ! and not"
                    .formatted(ConditionReader.MOST_NESTED);
    private static final String BRANCHED =
            "at most %s branches, assignments and casts in a rule".formatted(ConditionReader.MOST_NESTED);
    private static final String TYPES = "at most %s types within each other".formatted(ConditionReader.MOST_NESTED);

    /** The names in a group of conditions would be those of another fact: {@code filing.( isNew )}. */
    private static final String NAME = "a name behind the dot";

    /** The parser of Drools takes the sign for the start of a variable that is equal to a value; it would be equal to an absent value. */
    private static final String COLON = "a colon alone behind a variable, such as $day : plannedOn";

    private static final String RULES = "a rule of at most %s signs, names and values".formatted(MOST_TOKENS);
    private static final String NUMBERS = "a number of at most 9 digits on each side of the point";
    private static final String TEXTS = "a text of at most %s characters".formatted(Token.LONGEST_TEXT);

    private static final Set<String> BRANCHES = Set.of("if", "else", "for", "while", "do", "switch", "try", "return");

    private static final Set<String> IN_FRONT = Set.of("!", "-", "+", "~", "not", "exists");
    private static final Set<String> BRANCHING = Set.of("?", "->", "=", ":", ":=");
    private static final Set<String> NO_OPERATORS = Set.of("(", ")", "[", "]", "{", "}", ".", "@");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?[A-Za-z]?");

    private final String sheet;
    private final List<Excess> excesses = new ArrayList<>();
    private int brackets;
    private int inFront;
    private int operators;
    private int branches;
    private int types;
    private int tokens;
    private boolean isRefused;

    private SheetLimits(String sheet) {
        this.sheet = sheet;
    }

    /** A part of a sheet over a limit. */
    public record Excess(int offset, String expected, String found) {}

    /** {@return the parts of a sheet over a limit: the first part of each rule} */
    public static List<Excess> in(String sheet) {
        SheetLimits limits = new SheetLimits(sheet);
        List<Token> all = Token.of(sheet);
        for (int i = 0; i < all.size(); i++) {
            limits.read(i == 0 ? null : all.get(i - 1), all.get(i), i + 1 < all.size() ? all.get(i + 1) : null);
        }
        return List.copyOf(limits.excesses);
    }

    /**
     * {@return the first word or sign of a consequence that makes a branch or a loop; {@code null} if there is none}
     *
     * <p>A consequence has one outcome, because only a condition under {@code when} can be unknown.
     */
    public static @Nullable Excess branchIn(String consequence) {
        return Token.of(consequence).stream()
                .filter(token ->
                        token.kind() == Kind.NAME ? BRANCHES.contains(token.text()) : token.is("?") || token.is("->"))
                .map(token -> new Excess(token.start(), "a consequence without a branch or a loop", token.text()))
                .findFirst()
                .orElse(null);
    }

    private void read(@Nullable Token before, Token token, @Nullable Token after) {
        if (isStart(before, token, after)) {
            brackets = 0;
            branches = 0;
            types = 0;
            tokens = 0;
            isRefused = false;
        }
        tokens++;
        if (token.is("(") || token.is("[") || token.is("{")) {
            brackets++;
        } else if (token.is(")") || token.is("]") || token.is("}")) {
            brackets = Math.max(0, brackets - 1);
        }
        inFront = IN_FRONT.contains(token.text()) ? inFront + 1 : 0;
        countOperators(token);
        countBranches(before, token);
        countTypes(before, token);
        if (!isRefused) {
            check(before, token);
        }
    }

    private void countOperators(Token token) {
        if (token.is(",") || token.is(";")) {
            operators = 0;
        } else if (token.kind() == Kind.SIGN && !NO_OPERATORS.contains(token.text())) {
            operators++;
        }
    }

    /** Counts what the parsers read within itself: branches, assignments, casts such as {@code (int) (int)}, and arrays of arrays. */
    private void countBranches(@Nullable Token before, Token token) {
        boolean isBranch =
                token.kind() == Kind.NAME ? BRANCHES.contains(token.text()) : BRANCHING.contains(token.text());
        boolean isCast = before != null
                && ((before.is(")") && (token.is("(") || token.kind() == Kind.NAME))
                        || (before.is("]") && token.is("[")));
        branches += isBranch || isCast ? 1 : 0;
    }

    /** Counts types within types, such as {@code List<List<Object>>}. */
    private void countTypes(@Nullable Token before, Token token) {
        if (token.is("<")
                && before != null
                && before.kind() == Kind.NAME
                && Character.isUpperCase(before.text().charAt(0))) {
            types++;
        } else if (token.is(">") || token.is(";")) {
            types = Math.max(0, types - 1);
        }
    }

    /** Returns whether a rule starts. A property can have the name {@code rule} as well. */
    private static boolean isStart(@Nullable Token before, Token token, @Nullable Token after) {
        return token.kind() == Kind.NAME
                && token.text().equals("rule")
                && after != null
                && (after.kind() == Kind.STRING || after.kind() == Kind.NAME)
                && (before == null || before.kind() != Kind.SIGN || before.is(";") || before.is("}"));
    }

    private void check(@Nullable Token before, Token token) {
        if (token.is("(") && before != null && before.isDot()) {
            refuse(token, NAME, token.text());
        } else if (token.is(":=")) {
            refuse(token, COLON, token.text());
        } else if (brackets > ConditionReader.MOST_NESTED) {
            refuse(token, NestedTooDeeplyException.limit(), token.text());
        } else if (inFront > ConditionReader.MOST_NESTED) {
            refuse(token, PREFIXES, token.text());
        } else if (branches > ConditionReader.MOST_NESTED) {
            refuse(token, BRANCHED, token.text());
        } else if (types > ConditionReader.MOST_NESTED) {
            refuse(token, TYPES, token.text());
        } else if (operators > MOST_OPERATORS) {
            refuse(token, OPERATORS, token.text());
        } else if (tokens > MOST_TOKENS) {
            refuse(token, RULES, token.text());
        } else if (token.kind() == Kind.NUMBER && !NUMBER.matcher(token.text()).matches()) {
            refuse(token, NUMBERS, token.text());
        } else if (isTooLongText(token)) {
            refuse(token, TEXTS, sheet.substring(token.start(), endOfLine(token)));
        }
    }

    /** Returns whether a token is a quote with a closing quote in its line, which would be the start of a text if the text were shorter. */
    private boolean isTooLongText(Token token) {
        if (!token.is("\"") && !token.is("'")) {
            return false;
        }
        int close = sheet.indexOf(token.text(), token.start() + Token.LONGEST_TEXT);
        return close >= 0 && close < endOfLine(token);
    }

    private int endOfLine(Token token) {
        int end = sheet.indexOf('\n', token.start());
        return end < 0 ? sheet.length() : end;
    }

    private void refuse(Token token, String expected, String found) {
        excesses.add(new Excess(token.start(), expected, found));
        isRefused = true;
    }
}
