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

    /** A digest of bytes that come one after another. */
    interface Digest {

        void update(byte[] bytes, int from, int length);

        /** {@return the digest of all bytes} */
        String hex();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** {@return the digest of a record: HMAC-SHA-256 with a key, SHA-256 without a key} */
    static String of(byte[] bytes, byte @Nullable [] key) {
        Digest digest = started(key);
        digest.update(bytes, 0, bytes.length);
        return digest.hex();
    }

    /** {@return the digest of a record that is read piece by piece} */
    static Digest started(byte @Nullable [] key) {
        return key == null ? new Plain(sha256()) : new Keyed(mac(key));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC + '.', e);
        }
    }

    private record Plain(MessageDigest digest) implements Digest {

        @Override
        public void update(byte[] bytes, int from, int length) {
            digest.update(bytes, from, length);
        }

        @Override
        public String hex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private record Keyed(Mac mac) implements Digest {

        @Override
        public void update(byte[] bytes, int from, int length) {
            mac.update(bytes, from, length);
        }

        @Override
        public String hex() {
            return HexFormat.of().formatHex(mac.doFinal());
        }
    }
}
