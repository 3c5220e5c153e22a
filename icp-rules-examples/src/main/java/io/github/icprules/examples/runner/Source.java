package io.github.icprules.examples.runner;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A text that came from a file or from standard input.
 *
 * @param name what to call it in messages
 * @param text what it says
 */
record Source(String name, String text) {

    /** A filing takes a few kilobytes; this is far more than any, and far less than a machine's memory. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Reads a file, or standard input if the name is a hyphen. */
    static Source of(String file) {
        boolean isStandardInput = file.equals("-");
        String name = isStandardInput ? "standard input" : file;
        try {
            byte[] bytes;
            if (isStandardInput) {
                bytes = System.in.readNBytes(MOST_BYTES + 1);
            } else {
                try (var stream = Files.newInputStream(Path.of(file))) {
                    bytes = stream.readNBytes(MOST_BYTES + 1);
                }
            }
            if (bytes.length > MOST_BYTES) {
                throw new UnusableInputException(
                        "%s: larger than %d MB; expected one filing".formatted(name, MOST_BYTES / (1024 * 1024)));
            }
            return new Source(name, decode(name, bytes));
        } catch (NoSuchFileException e) {
            throw new UnusableInputException(name + ": no such file; expected a filing as JSON");
        } catch (InvalidPathException e) {
            throw new UnusableInputException(name + ": no file can have this name; expected a filing as JSON");
        } catch (IOException e) {
            throw new UnusableInputException(
                    "%s: cannot be read (%s); expected a filing as JSON".formatted(name, e.getMessage()));
        }
    }

    private static String decode(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (result.isError()) {
            long line = text.chars().filter(character -> character == '\n').count() + 1;
            int column = text.length() - text.lastIndexOf('\n');
            throw new UnusableInputException(
                    "%s:%d:%d: not UTF-8; expected JSON in UTF-8".formatted(name, line, column));
        }
        return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    }
}
