package io.github.icprules.examples.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Choices that bytes make. Once the bytes are used up, the choice is always the first. */
public final class Choices {

    private final byte[] bytes;
    private int at;

    /** Takes the bytes. */
    public Choices(byte[] bytes) {
        this.bytes = bytes;
    }

    /** {@return whether there are bytes left} */
    public boolean areLeft() {
        return at < bytes.length;
    }

    /** {@return a number from 0 up to a bound, which is not reached} */
    public int below(int bound) {
        long number = next();
        for (long reach = 256; reach < bound; reach *= 256) {
            number = number * 256 + next();
        }
        return (int) (number % bound);
    }

    /** {@return whether something happens that happens once in so many times} */
    public boolean onceIn(int times) {
        return below(times) == times - 1;
    }

    /** {@return one of the items} */
    public <T> T of(List<T> items) {
        return items.get(below(items.size()));
    }

    /** {@return a text of up to so many bytes; what is no UTF-8 becomes replacement characters} */
    public String text(int mostBytes) {
        return new String(take(mostBytes), StandardCharsets.UTF_8);
    }

    /** {@return a text of any UTF-16 units, halves of characters included} */
    public String units(int most) {
        byte[] taken = take(2 * most);
        return new String(taken, 0, taken.length - taken.length % 2, StandardCharsets.UTF_16BE)
                .replace('\uFFFD', '\uD83D');
    }

    /** {@return all bytes that are left} */
    public byte[] rest() {
        return take(Integer.MAX_VALUE);
    }

    private byte[] take(int most) {
        int length = most == Integer.MAX_VALUE ? bytes.length - at : Math.min(below(most + 1), bytes.length - at);
        byte[] taken = new byte[length];
        System.arraycopy(bytes, at, taken, 0, length);
        at += length;
        return taken;
    }

    private int next() {
        return at < bytes.length ? bytes[at++] & 0xFF : 0;
    }
}
