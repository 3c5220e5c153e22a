package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Text;
import java.time.LocalDate;

/**
 * The earliest day within 90 days on which a part of a request expires. A part that has expired, or whose validity a blocking
 * violation refuses, or an authorisation whose letter is missing or defective, does not count: the applicant must replace the part. A change that is already in effect has no such day,
 * because it is filed at once.
 *
 * @param day the last day of the validity of the part, which is the last day to submit the filing unchanged
 * @param what the part that expires, such as the face verification
 * @param path the path of the part in the request, such as {@code miniProgram.faceVerification}
 */
public record SubmitBefore(LocalDate day, Text what, String path) {

    /** The number of days within which a last day is near, because the preparation and review of a filing take weeks. */
    private static final int NEAR = 90;

    /** Refuses {@code null}. */
    public SubmitBefore {
        requireNonNull(day, "day must be given.");
        requireNonNull(what, "what must be given.");
        requireNonNull(path, "path must be given.");
    }

    /** {@return whether the day is at most 90 days after another day} */
    public boolean isNear(LocalDate on) {
        requireNonNull(on, "on must be given.");
        return !day.isAfter(on.plusDays(NEAR));
    }
}
