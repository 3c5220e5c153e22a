package io.github.icprules.drools.condition;

/** Thrown if the brackets of a condition or of a consequence are nested too deeply. */
public final class NestedTooDeeplyException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    NestedTooDeeplyException(int offset) {
        super(limit() + '.');
        this.offset = offset;
    }

    /** {@return the limit in words} */
    public static String limit() {
        return "at most %1$s brackets within each other, and at most %1$s steps of a path"
                .formatted(ConditionReader.MOST_NESTED);
    }

    /** {@return the offset of the first bracket or step above the limit} */
    public int offset() {
        return offset;
    }
}
