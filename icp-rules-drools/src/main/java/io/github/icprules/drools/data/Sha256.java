package io.github.icprules.drools.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Digests by which answers can be reproduced. */
public final class Sha256 {

    private Sha256() {}

    /** {@return the SHA-256 digest of these pieces one after the other, in lower-case hexadecimal} */
    public static String of(Stream<byte[]> pieces) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            pieces.forEachOrdered(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
