package io.github.icprules.spark;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Digests in lower-case hexadecimal. */
final class Digests {

    private static final String HMAC = "HmacSHA256";

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** {@return the digest of a record: HMAC-SHA-256 with a key, SHA-256 without a key} */
    static String of(byte[] bytes, byte @Nullable [] key) {
        if (key == null) {
            return HexFormat.of().formatHex(sha256().digest(bytes));
        }
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC + '.', e);
        }
    }
}
