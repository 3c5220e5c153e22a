package io.github.icprules.drools.data;

/** The value of a parameter is of another kind, or beyond the bounds of its kind. */
final class ParameterMisfit extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String expected;

    ParameterMisfit(String id, String expected, String found) {
        super("The value of the parameter %s does not fit: expected %s, found %s."
                .formatted(id, expected, Values.shown(found)));
        this.expected = expected;
    }

    /** {@return what was expected, with the bounds} */
    String expected() {
        return expected;
    }
}
