package io.github.icprules.drools.compiled;

import java.util.List;

/**
 * Thrown if rules of a pack fail during an evaluation. The message does not contain the text of the original exception, which may
 * contain personal data.
 */
public final class RuleFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pack;
    private final List<String> rules;

    RuleFailure(String pack, List<String> rules, String reason) {
        super("Rule pack %s: %s %s failed: %s"
                .formatted(
                        pack, rules.size() == 1 ? "the rule" : "one of the rules", String.join(", ", rules), reason));
        this.pack = pack;
        this.rules = List.copyOf(rules);
    }

    /** {@return the id of the pack} */
    public String pack() {
        return pack;
    }

    /** {@return the name of the rule; several names if Drools does not report which of the rules failed} */
    public List<String> rules() {
        return rules;
    }
}
