package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
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
        return builder()
                .finished(true)
                .status(FaceStatus.PASSED)
                .samePerson(true)
                .build();
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }

    /** Starts a description in which nothing is given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Describes a face verification. A property that is not set, or set to {@code null}, counts as not given. */
    public static final class Builder {
        private @Nullable OffsetDateTime createdAt;
        private @Nullable Boolean finished;
        private @Nullable FaceStatus status;
        private @Nullable Boolean samePerson;
        private @Nullable Boolean photoInOrder;
        private @Nullable Boolean withAccountVerification;

        private Builder() {}

        /** Sets when its task was created. */
        public Builder createdAt(@Nullable OffsetDateTime createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /** Sets whether it is over. */
        public Builder finished(boolean finished) {
            this.finished = finished;
            return this;
        }

        /** Sets how far it has come. */
        public Builder status(@Nullable FaceStatus status) {
            this.status = status;
            return this;
        }

        /** Sets whether the person verified is the principal entered. */
        public Builder samePerson(boolean samePerson) {
            this.samePerson = samePerson;
            return this;
        }

        /** Sets whether the photo has a white background and shows the face open and uncovered. */
        public Builder photoInOrder(boolean photoInOrder) {
            this.photoInOrder = photoInOrder;
            return this;
        }

        /** Sets whether it belongs to the combined verification and filing. */
        public Builder withAccountVerification(boolean withAccountVerification) {
            this.withAccountVerification = withAccountVerification;
            return this;
        }

        /** {@return the described face verification} */
        public FaceVerification build() {
            return new FaceVerification(createdAt, finished, status, samePerson, photoInOrder, withAccountVerification);
        }
    }
}
