package io.github.icprules.report;

import io.github.icprules.internal.KeptText;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in UTF-8. A report has many members and is written once, so the class builds no maps and no lists. The output
 * is safe on a terminal: a character that a reader could not see is written as an escape.
 */
final class BytesOfMembers implements Members {

    private static final int FIRST_SIZE = 1 << 16;
    private static final int FIRST_TEXT = 256;
    /** Most reports have fewer shared values. */
    private static final int EXPECTED_SHARED = 128;
    /** A power of two, because it is used as a bit mask. Most reports have fewer different paths and ids. */
    private static final int SLOTS = 512;
    /** The most bytes of one UTF-16 code unit, which is the length of an escape. */
    private static final int MOST_OF_CHARACTER = 6;

    private static final int DELETE = 0x7F;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LAST_OF_TWO_BYTES = 0x7FF;
    /** The first of a range of characters in Chinese texts; all characters of the range are visible. */
    private static final int FIRST_CHINESE = 0x3001;

    private static final int LAST_CHINESE = 0x9FFF;
    private static final byte[] HEXADECIMAL = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /**
     * Writers of earlier reports, for use with further reports: a new writer would allocate more bytes than a report has. A thread
     * removes a writer from its slot before use, so two threads never use the same writer. If the slot is empty, the thread creates
     * a writer.
     */
    private static final AtomicReferenceArray<@Nullable BytesOfMembers> SPARE = new AtomicReferenceArray<>(8);

    /** The most bytes of a writer that is stored for further reports. */
    private static final int LARGEST_KEPT = 1 << 18;

    private Language language;

    /** The {@link #placeFrom place} of each shared value. */
    private final IdentityHashMap<Object, Long> shared = new IdentityHashMap<>(EXPECTED_SHARED);

    /** Texts that a report repeats, such as paths and ids of rules, by their hash codes. A text replaces another in the same slot. */
    private final @Nullable String[] repeated = new String[SLOTS];

    private final long[] places = new long[SLOTS];
    private byte[] bytes = new byte[FIRST_SIZE];
    private char[] read = new char[FIRST_TEXT];
    private int length;

    private BytesOfMembers(Language language) {
        this.language = language;
    }

    /** Returns an object as JSON in UTF-8. */
    static <T> byte[] of(T item, Language language, BiConsumer<Members, T> layout) {
        int slot = (int) (Thread.currentThread().getId() % SPARE.length());
        BytesOfMembers spare = SPARE.getAndSet(slot, null);
        BytesOfMembers members = spare == null ? new BytesOfMembers(language) : spare;
        members.language = language;
        members.writeObject(item, layout);
        byte[] written = Arrays.copyOf(members.bytes, members.length - 1);
        // A writer that threw an exception does not return to its slot.
        if (members.bytes.length <= LARGEST_KEPT) {
            members.length = 0;
            members.shared.clear();
            Arrays.fill(members.repeated, null);
            SPARE.set(slot, members);
        }
        return written;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // Equal texts have equal bytes, but to compare them takes longer.
    public Members put(String name, @Nullable String value) {
        if (value != null) {
            writeName(name);
            int slot = value.hashCode() & (SLOTS - 1);
            if (repeated[slot] == value) {
                copy(places[slot]);
            } else {
                int start = length;
                writeString(value);
                repeated[slot] = value;
                places[slot] = placeFrom(start);
            }
        }
        return this;
    }

    @Override
    public Members putName(String name, @Nullable Enum<?> value) {
        if (value != null) {
            writeName(name);
            writeConstant(value);
        }
        return this;
    }

    @Override
    public Members put(String name, @Nullable Text value) {
        if (value != null) {
            writeName(name);
            writeString(value.in(language));
        }
        return this;
    }

    @Override
    public Members putShared(String name, @Nullable Text value) {
        if (value != null) {
            writeName(name);
            if (!copyShared(value)) {
                int start = length;
                writeString(value.in(language));
                share(value, start);
            }
        }
        return this;
    }

    @Override
    public Members put(String name, @Nullable LocalDate value) {
        if (value != null) {
            writeName(name);
            writeString(value.toString());
        }
        return this;
    }

    @Override
    public Members put(String name, @Nullable Number value) {
        if (value != null) {
            writeName(name);
            writePlain(value.toString());
        }
        return this;
    }

    @Override
    public Members putIf(String name, boolean value) {
        if (value) {
            writeName(name);
            writePlain("true");
        }
        return this;
    }

    @Override
    public Members putStrings(String name, List<String> items) {
        writeName(name);
        open('[');
        for (int i = 0; i < items.size(); i++) {
            writeString(items.get(i));
        }
        close(']');
        return this;
    }

    @Override
    public Members putNames(String name, List<? extends Enum<?>> constants) {
        writeName(name);
        open('[');
        for (int i = 0; i < constants.size(); i++) {
            writeConstant(constants.get(i));
        }
        close(']');
        return this;
    }

    @Override
    public Members putTexts(String name, List<Text> items) {
        writeName(name);
        open('[');
        for (int i = 0; i < items.size(); i++) {
            writeString(items.get(i).in(language));
        }
        close(']');
        return this;
    }

    @Override
    public <T> Members put(String name, List<T> items, BiConsumer<Members, T> layout) {
        writeName(name);
        open('[');
        for (int i = 0; i < items.size(); i++) {
            writeObject(items.get(i), layout);
        }
        close(']');
        return this;
    }

    @Override
    public <T> Members put(String name, List<T> findings, Function<T, Text> sentence, BiConsumer<Members, T> layout) {
        writeName(name);
        open('[');
        for (int i = 0; i < findings.size(); i++) {
            T finding = findings.get(i);
            if (sentence.apply(finding) instanceof KeptText kept && kept.isOf(finding)) {
                writeKept(finding, kept, layout);
            } else {
                writeObject(finding, layout);
            }
        }
        close(']');
        return this;
    }

    private <T> void writeKept(T finding, KeptText kept, BiConsumer<Members, T> layout) {
        byte[] known = kept.json(language);
        if (known == null) {
            int start = length;
            writeObject(finding, layout);
            kept.keep(language, Arrays.copyOfRange(bytes, start, length));
        } else {
            ensure(known.length);
            System.arraycopy(known, 0, bytes, length, known.length);
            length += known.length;
        }
    }

    @Override
    public <T> Members putShared(String name, List<T> items, BiConsumer<Members, T> layout) {
        writeName(name);
        open('[');
        for (int i = 0; i < items.size(); i++) {
            T item = items.get(i);
            if (!copyShared(item)) {
                int start = length;
                writeObject(item, layout);
                share(item, start);
            }
        }
        close(']');
        return this;
    }

    @Override
    public <T> Members putObject(String name, @Nullable T item, BiConsumer<Members, T> layout) {
        if (item != null) {
            writeName(name);
            writeObject(item, layout);
        }
        return this;
    }

    /** Keeps the position of a value that has just been written and that starts at {@code start}. */
    private void share(Object value, int start) {
        shared.put(value, placeFrom(start));
    }

    /**
     * Returns the place of a value that has just been written, without the comma, which a bracket can replace: the start in the
     * upper half, the end in the lower half.
     */
    private long placeFrom(int start) {
        return ((long) start << Integer.SIZE) | (length - 1);
    }

    /** Copies the bytes of a value that has been written before. Returns {@code false} if the value has not been written. */
    private boolean copyShared(Object value) {
        Long place = shared.get(value);
        if (place == null) {
            return false;
        }
        copy(place);
        return true;
    }

    /** Copies the bytes at a place, and adds a comma. */
    private void copy(long place) {
        int start = (int) (place >> Integer.SIZE);
        int size = (int) place - start;
        ensure(size + 1);
        System.arraycopy(bytes, start, bytes, length, size);
        length += size;
        bytes[length++] = ',';
    }

    /** Writes an object and a comma. The bracket behind the last value of an array or object replaces the comma. */
    private <T> void writeObject(T item, BiConsumer<Members, T> layout) {
        open('{');
        layout.accept(this, item);
        close('}');
    }

    private void open(char bracket) {
        ensure(1);
        bytes[length++] = (byte) bracket;
    }

    private void close(char bracket) {
        ensure(2);
        if (bytes[length - 1] == ',') {
            length--;
        }
        bytes[length++] = (byte) bracket;
        bytes[length++] = ',';
    }

    private void writeName(String name) {
        writeQuoted(name);
        bytes[length++] = ':';
    }

    /** Writes a name in Java, which needs no escape, and leaves room for a character behind the name. */
    private void writeQuoted(String name) {
        ensure(name.length() + 3);
        bytes[length++] = '"';
        copy(name);
        bytes[length++] = '"';
    }

    private void writeConstant(Enum<?> constant) {
        writeQuoted(constant.name());
        bytes[length++] = ',';
    }

    private void writePlain(String value) {
        ensure(value.length() + 1);
        copy(value);
        bytes[length++] = ',';
    }

    /** Copies ASCII characters. Only this deprecated method copies all characters at once and allocates no array. */
    @SuppressWarnings("deprecation")
    private void copy(String ascii) {
        int characters = ascii.length();
        ascii.getBytes(0, characters, bytes, length);
        length += characters;
    }

    private void writeString(String text) {
        int characters = text.length();
        ensure(characters * MOST_OF_CHARACTER + 3);
        if (characters > read.length) {
            read = new char[characters];
        }
        // Reading an array takes less time than reading a text.
        char[] from = read;
        text.getChars(0, characters, from, 0);
        byte[] to = bytes;
        int at = length;
        to[at++] = '"';
        for (int i = 0; i < characters; i++) {
            char character = from[i];
            if (character >= ' ' && character < DELETE && character != '"' && character != '\\') {
                to[at++] = (byte) character;
            } else if (character >= FIRST_CHINESE && character <= LAST_CHINESE) {
                at = writeThreeBytes(to, at, character);
            } else {
                at = writeRare(to, at, text, i);
                i += Character.charCount(text.codePointAt(i)) - 1;
            }
        }
        to[at++] = '"';
        to[at++] = ',';
        length = at;
    }

    /**
     * Writes a character that needs an escape or a look into the tables of Unicode. Returns the position behind the
     * character.
     */
    private static int writeRare(byte[] to, int from, String text, int index) {
        int at = from;
        int character = text.codePointAt(index);
        if (character == '"' || character == '\\') {
            to[at++] = '\\';
            to[at++] = (byte) character;
        } else if (isHidden(character)) {
            for (int i = index; i < index + Character.charCount(character); i++) {
                at = writeEscape(to, at, text.charAt(i));
            }
        } else if (character <= LAST_OF_TWO_BYTES) {
            to[at++] = (byte) (0xC0 | (character >> 6));
            to[at++] = (byte) (0x80 | (character & 0x3F));
        } else if (Character.isBmpCodePoint(character)) {
            at = writeThreeBytes(to, at, character);
        } else {
            to[at++] = (byte) (0xF0 | (character >> 18));
            to[at++] = (byte) (0x80 | ((character >> 12) & 0x3F));
            to[at++] = (byte) (0x80 | ((character >> 6) & 0x3F));
            to[at++] = (byte) (0x80 | (character & 0x3F));
        }
        return at;
    }

    private static int writeThreeBytes(byte[] to, int at, int character) {
        to[at] = (byte) (0xE0 | (character >> 12));
        to[at + 1] = (byte) (0x80 | ((character >> 6) & 0x3F));
        to[at + 2] = (byte) (0x80 | (character & 0x3F));
        return at + 3;
    }

    private static int writeEscape(byte[] to, int at, char unit) {
        to[at] = '\\';
        to[at + 1] = 'u';
        for (int i = 0; i < 4; i++) {
            to[at + 2 + i] = HEXADECIMAL[(unit >> (12 - 4 * i)) & 0xF];
        }
        return at + MOST_OF_CHARACTER;
    }

    /**
     * Returns whether a reader could not see a character: a control character, half of a surrogate pair, or a mark that
     * changes the order of other characters. The joiners count as visible: they belong to emoji and to some scripts, and
     * change only the shape of their neighbours.
     */
    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }

    private void ensure(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
