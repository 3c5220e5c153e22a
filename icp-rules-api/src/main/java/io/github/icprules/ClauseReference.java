package io.github.icprules;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.NearestName;
import java.util.Arrays;
import java.util.Locale;

/**
 * Something of the library that answers a clause.
 *
 * @param kind what it is
 * @param name its name among those of its kind, such as a rule's id or {@code FilingType.NEW_FIRST}; never blank
 */
public record ClauseReference(Kind kind, String name) {

    private static final char COLON = ':';

    /** The kinds of answers to a clause. */
    public enum Kind {
        /** A rule, by its id; written without the name of the kind. */
        RULE,
        /** A date or number that is data. */
        PARAMETER,
        /** A list of words. */
        KEYWORDS,
        /** A table of the API, or one row of it: an enum, or a constant of one. */
        TABLE,
        /** A document that answers rest on. */
        DOCUMENT,
        /** A penalty that answers threaten with. */
        PENALTY,
        /** A check of a number's form: a class of {@code io.github.icprules.format}. */
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
     * {@return the reference as it is written: {@code person.outsider} for a rule, else {@code parameter:least-age}}
     *
     * @throws IllegalArgumentException if the kind is not known or nothing is named
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

    /** {@return the reference as it is written, which {@link #parse} reads} */
    @Override
    public String toString() {
        return kind == Kind.RULE ? name : kind.prefix() + COLON + name;
    }
}
