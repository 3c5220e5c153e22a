package io.github.icprules.drools;

import java.util.List;

/**
 * A rule of a pack failed during an evaluation. The message names the pack, the rule and the type of the exception. The message of that
 * exception is left out, because it may contain personal data.
 */
public final class PackFailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pack;
    private final List<String> rules;

    PackFailureException(String pack, List<String> rules, String message) {
        super(message);
        this.pack = pack;
        this.rules = List.copyOf(rules);
    }

    /** {@return the id of the pack} */
    public String pack() {
        return pack;
    }

    /** {@return the id of the rule, such as {@code acme/brand.competitor}; several ids if one condition of several rules failed} */
    public List<String> rules() {
        return rules;
    }
}
