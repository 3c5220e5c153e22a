package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Text;
import java.time.LocalDate;

/**
 * The earliest day on which something in a request expires. What has expired before the day of the evaluation does not count: it
 * must be replaced anyway, and a violation says so.
 *
 * @param day the last day on which it is valid, so the last day to submit the filing as it is
 * @param what what expires, such as the face verification
 * @param path where in the request, such as {@code miniProgram.faceVerification}
 */
public record SubmitBefore(LocalDate day, Text what, String path) {

    /** The days within which a last day is near: a filing takes weeks to prepare and to review. */
    private static final int NEAR = 90;

    /** Checks that all are given. */
    public SubmitBefore {
        requireNonNull(day, "day must be given.");
        requireNonNull(what, "what must be given.");
        requireNonNull(path, "path must be given.");
    }

    /** {@return whether the day is so near that it presses, at most 90 days after a day} */
    public boolean isNear(LocalDate on) {
        requireNonNull(on, "on must be given.");
        return !day.isAfter(on.plusDays(NEAR));
    }
}
