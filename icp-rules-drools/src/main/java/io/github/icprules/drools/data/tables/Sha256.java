package io.github.icprules.drools.data.tables;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Computes the digests that make answers reproducible. */
public final class Sha256 {

    private Sha256() {}

    /**
     * {@return the SHA-256 digest of these pieces, in lower-case hexadecimal}
     *
     * <p>The length of a piece, in eight bytes, precedes the piece, so one piece never equals two pieces.
     */
    public static String of(Stream<byte[]> pieces) {
        MessageDigest digest = sha256();
        pieces.forEachOrdered(piece -> {
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(piece.length).flip());
            digest.update(piece);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** {@return the plain SHA-256 digest of a file, which other programs compute too, in lower-case hexadecimal} */
    public static String ofFile(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
