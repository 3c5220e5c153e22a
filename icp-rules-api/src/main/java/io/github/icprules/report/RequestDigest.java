package io.github.icprules.report;

import io.github.icprules.model.FilingRequest;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digests of requests under a secret key, by which it can be shown later that a report answered a certain request. Without the key
 * a reader of the digest cannot guess the request. A digest without a key would allow that: if all but a phone number is known,
 * every phone number can be tried until the digest fits. Thread-safe.
 *
 * <pre>{@code
 * RequestDigest digest = RequestDigest.withKey(key);
 * boolean isOfThisRequest = digest.of(request).equals(report.receipt().requestHmac());
 * }</pre>
 */
public final class RequestDigest {

    /** The fewest bytes of a key. */
    public static final int SHORTEST_KEY = 16;

    private static final String ALGORITHM = "HmacSHA256";

    /** Knows the key and has seen nothing else: a copy is made for each request, which is quicker than to look for a new one. */
    private final Mac keyed;

    private RequestDigest(Mac keyed) {
        this.keyed = keyed;
    }

    /**
     * {@return digests under this key}
     *
     * @param key a secret of at least {@value #SHORTEST_KEY} bytes; it is copied
     * @throws IllegalArgumentException if the key is shorter
     */
    public static RequestDigest withKey(byte[] key) {
        Objects.requireNonNull(key, "key must be given.");
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "A key must have at least %s bytes, but this one has %s.".formatted(SHORTEST_KEY, key.length));
        }
        try {
            Mac keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
            return new RequestDigest(keyed);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ", which takes any key.", e);
        }
    }

    /**
     * {@return the HMAC-SHA-256 of a request, in lower-case hexadecimal}
     *
     * <p>Requests that differ at most in the caller's own reference have equal digests. All other requests have different
     * digests.
     */
    public String of(FilingRequest request) {
        CanonicalForm form = new CanonicalForm(Objects.requireNonNull(request, "request must be given."));
        Mac mac = copy();
        mac.update(form.bytes(), 0, form.length());
        return HexFormat.of().formatHex(mac.doFinal());
    }

    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The security provider's " + ALGORITHM + " cannot be copied.", e);
        }
    }

    /** {@return the kind of digest, without the key} */
    @Override
    public String toString() {
        return "RequestDigest[" + ALGORITHM + "]";
    }
}
