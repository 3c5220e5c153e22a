package io.github.icprules.drools.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token of a condition or a consequence.
 *
 * @param start the offset of the token
 */
record Token(Kind kind, String text, int start) {

    /** The kinds of tokens. */
    enum Kind {
        NAME,
        STRING,
        NUMBER,
        SIGN
    }

    /** The length of a text in quotes is limited, so that many quotes that nothing closes are read in a short time. */
    static final int LONGEST_TEXT = 1_000;

    private static final Pattern TOKENS = Pattern.compile("(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*+)"
            + "|(?<string>\"(?:\\\\.|[^\"\\\\\n]){0," + LONGEST_TEXT + "}+\"|'(?:\\\\.|[^'\\\\\n]){0," + LONGEST_TEXT
            + "}+')"
            + "|(?<number>\\d[\\w.]*+)"
            + "|(?<comment>//[^\n]*+|/\\*(?s:.*?)(?:\\*/|\\z))"
            + "|(?<sign>&&|\\|\\||[=!<>:]=|->|::|[?!]\\.|\\S)");

    /** {@return the tokens of a text without its comments} */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher found = TOKENS.matcher(text);
        while (found.find()) {
            Kind kind = found.group("name") != null
                    ? Kind.NAME
                    : found.group("string") != null
                            ? Kind.STRING
                            : found.group("number") != null ? Kind.NUMBER : Kind.SIGN;
            if (found.group("comment") == null) {
                tokens.add(new Token(kind, found.group(), found.start()));
            }
        }
        return tokens;
    }

    /** {@return the offset behind the token} */
    int end() {
        return start + text.length();
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** {@return whether a member follows} */
    boolean isDot() {
        return kind == Kind.SIGN && (text.equals(".") || text.equals("?.") || text.equals("!."));
    }
}
