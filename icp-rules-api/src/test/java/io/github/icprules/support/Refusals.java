package io.github.icprules.support;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions on calls with a wrong argument. */
public final class Refusals {

    private Refusals() {}

    /** Expects an {@link IllegalArgumentException} with this message. */
    public static void assertRefused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
