package io.github.icprules;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.NearestName;
import java.util.Arrays;
import java.util.Locale;

/**
 * A part of the library that answers a clause.
 *
 * @param kind the kind of the part
 * @param name the name of the part, unique within the kind, such as a rule's id or {@code FilingType.NEW_FIRST}; never blank
 */
public record ClauseReference(Kind kind, String name) {

    private static final char COLON = ':';

    /** The kinds of parts that answer a clause. */
    public enum Kind {
        /** A rule, named by its id; written without the name of the kind. */
        RULE,
        /** A date or number that is data: a parameter. */
        PARAMETER,
        /** A list of keywords. */
        KEYWORDS,
        /** A table of the API: an enum, or one constant of an enum. */
        TABLE,
        /** A document that answers cite. */
        DOCUMENT,
        /** A penalty for a violation. */
        PENALTY,
        /** A check of the form of a number: a class of {@code io.github.icprules.format}. */
        FORMAT,
        /** A parameter of the table of provinces. */
        PROVINCE;

        private String prefix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Refuses a blank name. */
    public ClauseReference {
        requireNonNull(kind, "kind must be given.");
        requireNonNull(name, "name must be given.");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A reference must name something.");
        }
    }

    /**
     * {@return the reference that a text such as {@code person.outsider} (a rule) or {@code parameter:least-age} names}
     *
     * @throws IllegalArgumentException if the kind is unknown or the name is missing
     */
    public static ClauseReference parse(String written) {
        requireNonNull(written, "written must be given.");
        int colon = written.indexOf(COLON);
        if (colon < 0) {
            return new ClauseReference(Kind.RULE, written);
        }
        String prefix = written.substring(0, colon);
        Kind kind = Arrays.stream(Kind.values())
                .filter(candidate ->
                        candidate != Kind.RULE && candidate.prefix().equals(prefix))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A reference cannot be of such a kind (%s)."
                        .formatted(NearestName.described(
                                prefix,
                                Arrays.stream(Kind.values()).map(Kind::prefix).toList()))));
        return new ClauseReference(kind, written.substring(colon + 1));
    }

    /** {@return the reference as text, which {@link #parse} can read} */
    @Override
    public String toString() {
        return kind == Kind.RULE ? name : kind.prefix() + COLON + name;
    }
}
