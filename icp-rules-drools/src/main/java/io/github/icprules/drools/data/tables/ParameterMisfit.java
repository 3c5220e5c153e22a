package io.github.icprules.drools.data.tables;

/** Thrown if the value of a parameter is of another kind, or is outside the bounds of its kind. */
public final class ParameterMisfit extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String expected;

    public ParameterMisfit(String id, String expected, String found) {
        super("The value of the parameter %s does not fit: expected %s, found %s."
                .formatted(id, expected, Values.shown(found)));
        this.expected = expected;
    }

    /** {@return the expected value with its bounds, for a message} */
    public String expected() {
        return expected;
    }
}
