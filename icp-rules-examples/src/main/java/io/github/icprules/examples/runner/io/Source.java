package io.github.icprules.examples.runner.io;

import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text from a file or from standard input. */
public final class Source {

    /**
     * The most bytes of a source. A filing takes a few kilobytes, so the limit is far above every filing, and far below the
     * memory of a machine.
     */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    /**
     * The size of a chunk. With its header, a chunk is a little larger. Three chunks of 256 KB would take a megabyte in the
     * regions of a small heap.
     */
    private static final int CHUNK = 64 * 1024;

    /** The name of standard input in messages. */
    public static final Text STANDARD_INPUT = Text.of("标准输入", "standard input");

    private static final char INSTEAD = '\uFFFD';
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Text name;
    private final boolean isOneLine;
    private final byte[] utf8;
    private final int start;

    /** The characters of one line; {@code null} of a whole source, because the decoded text would be twice as large. */
    private final @Nullable String line;

    private Source(Text name, boolean isOneLine, byte[] utf8) {
        this.name = name;
        this.isOneLine = isOneLine;
        this.utf8 = utf8;
        this.start = startsWithMark(utf8) ? BYTE_ORDER_MARK.length : 0;
        this.line = isOneLine ? new String(utf8, start, utf8.length - start, StandardCharsets.UTF_8) : null;
    }

    /** Reads a file, or standard input if the name is a hyphen. */
    public static Source of(String file) {
        if (file.isBlank()) {
            throw new UnusableInputException(
                    "FILE：名称为空；应为文件，或者用 - 表示标准输入", "FILE: the name is empty; expected a file, or - for standard input");
        }
        boolean isStandardInput = file.equals("-");
        Text name = isStandardInput ? STANDARD_INPUT : Sentence.same(file);
        try {
            Source source = new Source(
                    name, false, isStandardInput ? readAll(name, StandardInput.open()) : readAll(Path.of(file)));
            source.refuseOtherEncodings();
            return source;
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new UnusableInputException(
                    "%s：没有这个文件；应为 JSON 格式的备案", "%s: no such file; expected a filing as JSON", masked(file));
        } catch (InvalidPathException e) {
            throw new UnusableInputException(
                    "FILE：文件不能用这个名称；应为 JSON 格式的备案", "FILE: no file can have this name; expected a filing as JSON");
        } catch (IOException e) {
            throw new UnusableInputException(
                    "%s：无法读取（%s）；应为 JSON 格式的备案",
                    "%s: cannot be read (%s); expected a filing as JSON", name, Reasons.of(e));
        }
    }

    /** Creates the source of one line of a batch. The caller reports the number of the line. */
    public static Source ofLine(byte[] utf8) {
        Source source = new Source(Sentence.same(""), true, utf8);
        // Malformed bytes become this character, which few lines contain.
        if (source.line == null || source.line.indexOf(INSTEAD) >= 0) {
            source.refuseOtherEncodings();
        }
        return source;
    }

    /**
     * {@return the start of a message about a position, with a colon and a blank; only the column if the source is one line
     * of a batch}
     *
     * @param line the line, from 1
     * @param column the column, from 1
     */
    Text at(long line, long column) {
        return isOneLine
                ? new Sentence("第%s列：", "column %s: ", column)
                : new Sentence("%s:%s:%s：", "%s:%s:%s: ", name, line, column);
    }

    /** {@return the start of a message about the whole source} */
    Text asWhole() {
        return isOneLine ? name : new Sentence("%s：", "%s: ", name);
    }

    /** {@return the name of the source in messages} */
    public Text name() {
        return name;
    }

    boolean isBlank() {
        for (int i = start; i < utf8.length; i++) {
            if (utf8[i] != ' ' && utf8[i] != '\t' && utf8[i] != '\n' && utf8[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** {@return a reader of all characters} */
    Reader reader() {
        if (line != null) {
            return new StringReader(line);
        }
        return new InputStreamReader(
                new ByteArrayInputStream(utf8, start, utf8.length - start), StandardCharsets.UTF_8);
    }

    private static byte[] readAll(Path file) throws IOException {
        Reasons.refuseFolder(file);
        try (InputStream stream = Files.newInputStream(file)) {
            return readAll(Sentence.same(file.toString()), stream);
        }
    }

    private static byte[] readAll(Text name, InputStream stream) throws IOException {
        List<byte[]> chunks = new ArrayList<>();
        int length = 0;
        byte[] chunk = stream.readNBytes(CHUNK);
        while (chunk.length > 0) {
            length += chunk.length;
            if (length > MOST_BYTES) {
                throw new UnusableInputException(
                        "%s：超过 %s MB；应为一件备案",
                        "%s: larger than %s MB; expected one filing", name, MOST_BYTES / (1024 * 1024));
            }
            chunks.add(chunk);
            chunk = stream.readNBytes(CHUNK);
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        chunks.forEach(all::put);
        return all.array();
    }

    private void refuseOtherEncodings() {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(utf8, start, utf8.length - start);
        CharBuffer out = CharBuffer.allocate(8 * 1024);
        long line = 1;
        long column = 1;
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            out.flip();
            while (out.hasRemaining()) {
                boolean ends = out.get() == '\n';
                line += ends ? 1 : 0;
                column = ends ? 1 : column + 1;
            }
            out.clear();
        } while (result.isOverflow());
        if (result.isError()) {
            throw new UnusableInputException(
                    "%s不是 UTF-8；应为 UTF-8 编码的 JSON", "%snot UTF-8; expected JSON in UTF-8", at(line, column));
        }
    }

    /**
     * {@return the path with masked numbers in the file name, because the file name could be any text, for example personal
     * data}
     */
    public static String masked(String file) {
        int last = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
        return file.substring(0, last) + PersonalData.maskNumbersIn(file.substring(last));
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && ByteBuffer.wrap(bytes, 0, BYTE_ORDER_MARK.length).equals(ByteBuffer.wrap(BYTE_ORDER_MARK));
    }
}
