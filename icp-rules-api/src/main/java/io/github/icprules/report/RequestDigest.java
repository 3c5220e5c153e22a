package io.github.icprules.report;

import io.github.icprules.model.FilingRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Digests of requests under a secret key. A digest in a report can prove later that the report belongs to a certain request.
 * Without the key, a reader of the digest cannot guess the request. A digest without a key would allow this: a reader who knows
 * all values except a phone number could try every phone number until the digest matches. Thread-safe.
 *
 * <pre>{@code
 * RequestDigest digest = RequestDigest.withKey(key);
 * boolean isOfThisRequest = digest.of(request).equals(report.receipt().requestHmac());
 * }</pre>
 */
public final class RequestDigest {

    /** The least number of bytes of a key. */
    public static final int SHORTEST_KEY = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private static final String HASH = "SHA-256";
    private static final int BLOCK = 64;
    private static final int INNER_PAD = 0x36;
    private static final int OUTER_PAD = 0x5C;

    /**
     * The two hashes of HMAC (RFC 2104), which have read only the key. A copy of them takes less time than another read of
     * the key.
     */
    private final MessageDigest inner;

    private final MessageDigest outer;

    private RequestDigest(byte[] key) throws NoSuchAlgorithmException {
        this.inner = keyed(key, INNER_PAD);
        this.outer = keyed(key, OUTER_PAD);
    }

    private static MessageDigest keyed(byte[] key, int pad) throws NoSuchAlgorithmException {
        MessageDigest hash = MessageDigest.getInstance(HASH);
        byte[] block = Arrays.copyOf(key.length > BLOCK ? hash.digest(key) : key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= (byte) pad;
        }
        hash.update(block);
        return hash;
    }

    /**
     * {@return digests under a key}
     *
     * @param key a secret of at least {@value #SHORTEST_KEY} bytes; the method copies the key
     * @throws IllegalArgumentException if the key is shorter
     */
    public static RequestDigest withKey(byte[] key) {
        Objects.requireNonNull(key, "key must be given.");
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "A key must have at least %s bytes, but this one has %s.".formatted(SHORTEST_KEY, key.length));
        }
        try {
            return new RequestDigest(key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + HASH + ".", e);
        }
    }

    /**
     * {@return the HMAC-SHA-256 of a request, in lower-case hexadecimal}
     *
     * <p>Two requests have equal digests if they are equal except for the caller's own reference. All other requests have
     * different digests.
     */
    public String of(FilingRequest request) {
        MessageDigest hash = copy(inner);
        CanonicalForm.update(hash, Objects.requireNonNull(request, "request must be given."));
        MessageDigest ofHash = copy(outer);
        ofHash.update(hash.digest());
        return HexFormat.of().formatHex(ofHash.digest());
    }

    private static MessageDigest copy(MessageDigest keyed) {
        try {
            return (MessageDigest) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The security provider's " + HASH + " cannot be copied.", e);
        }
    }

    /** {@return the kind of digest, without the key} */
    @Override
    public String toString() {
        return "RequestDigest[" + ALGORITHM + "]";
    }
}
