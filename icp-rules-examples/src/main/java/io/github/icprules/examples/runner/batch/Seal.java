package io.github.icprules.examples.runner.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The digest at the end of a line of a batch's output. The digest shows that the line has not changed. It covers the bytes in
 * front of it in the same line, and adds no other information.
 */
final class Seal {

    /** The name of the property with the digest. */
    static final String PROPERTY = "lineSha256";

    private static final byte[] FRONT = (",\"" + PROPERTY + "\":\"").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BACK = "\"}".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 64;

    private Seal() {}

    /**
     * {@return the object with the digest as its last property, and with a line end}
     *
     * @param object a JSON object with at least one property, in one line
     */
    static byte[] seal(byte[] object) {
        int length = object.length - 1;
        byte[] line = Arrays.copyOf(object, length + FRONT.length + DIGITS + BACK.length + 1);
        System.arraycopy(FRONT, 0, line, length, FRONT.length);
        System.arraycopy(digest(object, length), 0, line, length + FRONT.length, DIGITS);
        System.arraycopy(BACK, 0, line, length + FRONT.length + DIGITS, BACK.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /**
     * {@return whether a line ends with the digest of the bytes in front of the digest}
     *
     * @param line the line, without its line end
     */
    static boolean fits(byte[] line) {
        int length = line.length - FRONT.length - DIGITS - BACK.length;
        if (length < 0) {
            return false;
        }
        int digest = length + FRONT.length;
        return Arrays.equals(line, length, digest, FRONT, 0, FRONT.length)
                && Arrays.equals(line, digest, digest + DIGITS, digest(line, length), 0, DIGITS)
                && Arrays.equals(line, digest + DIGITS, line.length, BACK, 0, BACK.length);
    }

    private static byte[] digest(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
