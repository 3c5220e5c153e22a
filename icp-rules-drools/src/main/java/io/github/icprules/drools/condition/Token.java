package io.github.icprules.drools.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A token of a condition or a consequence.
 *
 * @param kind the kind
 * @param text the text of the token
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

    private static final Set<String> LONG_SIGNS =
            Set.of("&&", "||", "==", "!=", "<=", ">=", "->", "::", "?.", "!.", ":=");

    /** {@return the tokens of a text without its comments} */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        // No text in quotes closes before this offset.
        int[] unclosed = new int[2];
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            int comment = endOfComment(text, at);
            if (comment > at) {
                at = comment;
            } else if (Character.isWhitespace(first)) {
                at++;
            } else {
                Kind kind = Kind.SIGN;
                int end = 0;
                if (first == '"' || first == '\'') {
                    int quote = first == '"' ? 0 : 1;
                    kind = Kind.STRING;
                    end = at < unclosed[quote] ? 0 : endOfString(text, at);
                    if (end < 0) {
                        unclosed[quote] = -end;
                    }
                } else if (Character.isDigit(first)) {
                    kind = Kind.NUMBER;
                    end = endOf(text, at, ".");
                } else if (Character.isLetter(text.codePointAt(at)) || first == '_' || first == '$') {
                    kind = Kind.NAME;
                    end = endOf(text, at, "$");
                }
                if (end <= at) {
                    kind = Kind.SIGN;
                    boolean isLong = at + 2 <= text.length() && LONG_SIGNS.contains(text.substring(at, at + 2));
                    end = isLong ? at + 2 : text.offsetByCodePoints(at, 1);
                }
                tokens.add(new Token(kind, text.substring(at, end), at));
                at = end;
            }
        }
        return tokens;
    }

    /** Returns the end of the comment at an offset; the offset itself if there is no comment. */
    private static int endOfComment(String text, int at) {
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        int close = text.startsWith("/*", at) ? text.indexOf("*/", at + 2) : -1;
        return close < 0 ? at : close + 2;
    }

    /** Returns the end of the text in quotes at an offset; the negative offset of the break if no quote closes the text in its line. */
    private static int endOfString(String text, int at) {
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != '\n') {
            if (text.charAt(i) == text.charAt(at)) {
                return i + 1;
            }
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return -Math.min(i, text.length());
    }

    private static int endOf(String text, int at, String further) {
        int end = at;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.codePointAt(end))
                        || "_".indexOf(text.charAt(end)) >= 0
                        || further.indexOf(text.charAt(end)) >= 0)) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
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
