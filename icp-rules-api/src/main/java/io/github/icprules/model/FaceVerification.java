package io.github.icprules.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The face verification (人脸核身) of the mini-program principal.
 *
 * @param createdAt when its task was created; {@code null} if not given
 * @param finished whether it is over; {@code null} if not given
 * @param status how far it has come; {@code null} if not given
 * @param samePerson whether the person verified is the principal entered; {@code null} if not given
 * @param photoInOrder whether the photo has a white background and shows the face open and uncovered; {@code null} if not given
 * @param withAccountVerification whether it belongs to the combined verification and filing; {@code null} if not given, then it does not
 */
public record FaceVerification(
        @Nullable OffsetDateTime createdAt,
        @Nullable Boolean finished,
        @Nullable FaceStatus status,
        @Nullable Boolean samePerson,
        @Nullable Boolean photoInOrder,
        @Nullable Boolean withAccountVerification) {

    /** {@return a verification that the principal has passed} */
    public static FaceVerification passed() {
        return new FaceVerification(null, true, FaceStatus.PASSED, true, null, null);
    }
}
