package io.github.icprules.report;

import io.github.icprules.model.FilingRequest;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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

    private final SecretKeySpec key;

    private RequestDigest(SecretKeySpec key) {
        this.key = key;
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
        return new RequestDigest(new SecretKeySpec(key, ALGORITHM));
    }

    /**
     * {@return the HMAC-SHA-256 of a request, in lower-case hexadecimal}
     *
     * <p>Two requests have equal digests if they are equal except for the caller's own reference, the keys of uploaded files
     * and the id of the face verification's task. All other requests have different digests.
     */
    public String of(FilingRequest request) {
        Objects.requireNonNull(request, "request must be given.");
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            CanonicalForm.update(mac, request);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", e);
        }
    }

    /** {@return the kind of digest, without the key} */
    @Override
    public String toString() {
        return "RequestDigest[" + ALGORITHM + "]";
    }
}
