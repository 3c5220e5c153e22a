package io.github.icprules.policy;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table with which a company changes the findings in reports without a rule of its own. A row raises or lowers a severity,
 * mutes a rule, or waives findings until a day and for a reason. The rules do not change. Immutable.
 *
 * <p>An engine checks a policy when the engine is built: each row must name an existing rule and a path that a request can
 * have, and no row may repeat or contradict another row.
 *
 * @param id the name of the policy in reports and errors: up to 100 characters, no control characters
 * @param rows the rows, in the order of the table; empty if the policy changes nothing
 * @param sha256 the SHA-256 digest, in lower-case hexadecimal, of the file from which the policy was read; if the policy was
 *     created in Java, the digest of its rows
 */
public record Policy(String id, List<PolicyRow> rows, String sha256) {

    private static final int LONGEST_ID = 100;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the id is blank or too long or has a control character, or if the digest does not
     *     have the form of a digest
     */
    public Policy {
        requireNonNull(id, "id must be given.");
        requireNonNull(rows, "rows must be given.");
        requireNonNull(sha256, "sha256 must be given.");
        if (id.isBlank() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "The id of a policy must have 1 to %s characters and no control characters.".formatted(LONGEST_ID));
        }
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("The digest of a policy must have 64 hexadecimal digits.");
        }
        rows = List.copyOf(rows);
    }

    /** {@return a policy with an id and rows} */
    public static Policy of(String id, PolicyRow... rows) {
        requireNonNull(rows, "rows must be given.");
        for (PolicyRow row : rows) {
            requireNonNull(row, "rows must be given.");
        }
        return of(id, List.of(rows));
    }

    /** {@return a policy with an id and rows} */
    public static Policy of(String id, List<PolicyRow> rows) {
        return new Policy(id, rows, digest(rows));
    }

    private static String digest(List<PolicyRow> rows) {
        requireNonNull(rows, "rows must be given.");
        try {
            // The length of each value precedes the value, so that two different tables never have the same text.
            String table = rows.stream()
                    .flatMap(Policy::values)
                    .map(value -> value.length() + ":" + value)
                    .collect(Collectors.joining());
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(table.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static Stream<String> values(PolicyRow row) {
        List<String> values = new ArrayList<>();
        for (@Nullable Object value : new @Nullable Object[] {
            row.rule(),
            row.effect(),
            row.severity(),
            row.path(),
            row.province(),
            row.subject(),
            row.reference(),
            row.from(),
            row.until(),
            row.acknowledged(),
            row.reason()
        }) {
            values.add(value == null ? "" : String.format(Locale.ROOT, "%s", value));
        }
        return values.stream();
    }

    /**
     * {@return the id, the number of rows and the digest, so that the text can be logged; the rows could contain the name of
     * a subject}
     */
    @Override
    public String toString() {
        return "Policy[%s, %s rows, sha256 %s]".formatted(id, rows.size(), sha256);
    }
}
