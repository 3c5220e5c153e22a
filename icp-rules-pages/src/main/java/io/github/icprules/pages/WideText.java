package io.github.icprules.pages;

import java.util.ArrayList;
import java.util.List;

/** Measures texts in the columns of a terminal, in which a Chinese character takes two columns. */
public final class WideText {

    private WideText() {}

    /** {@return the number of columns of a text} */
    public static int width(String text) {
        return text.codePoints().map(WideText::width).sum();
    }

    /** {@return the text with blanks up to a width; at least one blank follows the text, even if it is too wide} */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - width(text)));
    }

    /**
     * {@return the lines of a text}
     *
     * <p>A line breaks between Chinese characters, otherwise at blanks, but never before a closing mark or after an opening
     * mark.
     */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int width = 0;
        for (String piece : pieces(text)) {
            int pieceWidth = width(piece);
            if (width > 0 && width + pieceWidth > columns) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                width = 0;
                if (piece.isBlank()) {
                    continue;
                }
            }
            line.append(piece);
            width += pieceWidth;
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * Splits a text into unbreakable pieces: a wide character with the marks around it, a blank, or a row of narrow
     * characters.
     */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = ' ';
        for (int character : text.codePoints().toArray()) {
            boolean staysWithLast = !piece.isEmpty()
                    && (isClosing(character) || isOpening(before) || (isNarrow(character) && isNarrow(before)));
            if (!staysWithLast && !piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(character);
            before = character;
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static boolean isNarrow(int character) {
        return character != ' ' && width(character) == 1;
    }

    private static boolean isOpening(int character) {
        return "（《「『〔【“‘(".indexOf(character) >= 0;
    }

    private static boolean isClosing(int character) {
        return "，。；：、！？）》」』〕】”’)".indexOf(character) >= 0;
    }

    private static int width(int character) {
        return (character >= 0x1100 && character <= 0x115F)
                        || (character >= 0x2E80 && character <= 0xA4CF)
                        || (character >= 0xAC00 && character <= 0xD7A3)
                        || (character >= 0xF900 && character <= 0xFAFF)
                        || (character >= 0xFE30 && character <= 0xFE6F)
                        || (character >= 0xFF00 && character <= 0xFF60)
                        || (character >= 0xFFE0 && character <= 0xFFE6)
                        || (character >= 0x1F300 && character <= 0x1F64F)
                        || (character >= 0x20000 && character <= 0x3FFFD)
                ? 2
                : 1;
    }
}
