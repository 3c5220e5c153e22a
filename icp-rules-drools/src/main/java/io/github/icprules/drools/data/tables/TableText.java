package io.github.icprules.drools.data.tables;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads the text of a table: UTF-8 of a bounded length, with or without the byte order mark that Excel writes. */
final class TableText {

    /** The maximum length of a table, in bytes for a file and in characters for a reader. */
    static final int MOST = 8 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String UTF_8 = "text in UTF-8 (Excel: \"CSV UTF-8\")";

    private TableText() {}

    /** {@return the text of a file; empty if an error was added} */
    static String of(byte[] bytes, TableErrors errors) {
        if (bytes.length > MOST) {
            return tooLong(errors);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, false);
        String text = withoutMark(out.flip().toString());
        if (result.isError()) {
            addAtEnd(text, errors, UTF_8, String.format(Locale.ROOT, "the byte %02X", bytes[in.position()]));
            return "";
        }
        if (in.hasRemaining()) {
            addAtEnd(text, errors, "the rest of a character", "the end of the table, which may have been cut");
            return "";
        }
        return text;
    }

    /** {@return the text of a reader; empty if an error was added} */
    static String of(Reader reader, TableErrors errors) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        try {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
                if (text.length() > MOST) {
                    return tooLong(errors);
                }
            }
        } catch (CharacterCodingException e) {
            // The reader has buffered the last characters, so the actual position may be some lines further on.
            addAtEnd(withoutMark(text.toString()), errors, UTF_8 + " from here on", "other bytes");
            return "";
        }
        return withoutMark(text.toString());
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String tooLong(TableErrors errors) {
        errors.add(1, 1, "at most " + Values.grouped(MOST) + " bytes", "more");
        return "";
    }

    private static void addAtEnd(String text, TableErrors errors, String expected, String found) {
        int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
        int column = text.length() - text.lastIndexOf('\n');
        errors.add(line, column, expected, found);
    }
}
