package io.github.icprules.drools.data.tables;

import io.github.icprules.text.NearestName;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text file of an integrator, with the faults in the file. A position in the text is an offset; a fault shows the line and the
 * column of the position.
 */
public final class SourceText {

    private static final int MOST_SHOWN = 200;

    private final String file;
    private final String text;
    private final List<SourceFault> faults;
    private final boolean isReadable;

    /** Takes a text and the list to which its faults are added. */
    public SourceText(String file, String text, List<SourceFault> faults) {
        this(file, text, faults, true);
    }

    private SourceText(String file, String text, List<SourceFault> faults, boolean isReadable) {
        this.file = file;
        this.text = text;
        this.faults = faults;
        this.isReadable = isReadable;
    }

    /**
     * {@return the text of a file in UTF-8, with line feeds as line breaks}
     *
     * <p>If the bytes are not valid UTF-8, a fault is added and the text is empty.
     */
    public static SourceText of(String file, byte[] content, List<SourceFault> faults) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
            return new SourceText(file, plain.replace("\r\n", "\n"), faults);
        } catch (CharacterCodingException e) {
            faults.add(new SourceFault(file, 1, 1, "text in UTF-8", "other bytes", null));
            return new SourceText(file, "", faults, false);
        }
    }

    /** {@return whether the file is a text in UTF-8; otherwise this text is empty, and further faults only follow} */
    public boolean isReadable() {
        return isReadable;
    }

    /** {@return the name of the file} */
    public String file() {
        return file;
    }

    /** {@return the text} */
    public String text() {
        return text;
    }

    /** Adds a fault at an offset. */
    public void refuse(int offset, String expected, String found) {
        add(offset, expected, found, null);
    }

    /** Adds a fault for a name that does not exist, with the nearest existing name. */
    public void refuseName(int offset, String expected, String name, Collection<String> names) {
        add(offset, expected, quoted(name), NearestName.of(name, names).orElse(null));
    }

    /** Adds a fault at a line and a column, both counted from 1. */
    public void refuse(int line, int column, String expected, String found) {
        faults.add(new SourceFault(file, line, column, expected, found, null));
    }

    /** {@return the number of faults so far, of all files together} */
    public int faults() {
        return faults.size();
    }

    /** {@return the line of an offset, counted from 1} */
    public int line(int offset) {
        return 1
                + (int) text.substring(0, within(offset))
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    /** {@return the column of an offset in its line, counted from 1} */
    public int column(int offset) {
        int at = within(offset);
        return at - text.lastIndexOf('\n', at - 1);
    }

    /** {@return the first characters of a text in quotes, in one line} */
    public static String quoted(String found) {
        String line =
                Values.INVISIBLE.matcher(found.strip().replaceAll("\\s+", " ")).replaceAll(Values.UNSHOWN);
        return '"'
                + (line.codePointCount(0, line.length()) <= MOST_SHOWN
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, MOST_SHOWN)) + "…")
                + '"';
    }

    private void add(int offset, String expected, String found, @Nullable String nearest) {
        faults.add(new SourceFault(file, line(offset), column(offset), expected, found, nearest));
    }

    private int within(int offset) {
        return Math.max(0, Math.min(offset, text.length()));
    }
}
