package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The face verification (人脸核身) of the mini-program principal.
 *
 * @param createdAt the time at which the platform created the task; {@code null} if not given
 * @param finished whether the verification has finished; {@code null} if not given
 * @param status the status of the verification; {@code null} if not given
 * @param samePerson whether the verified person is the entered principal; {@code null} if not given
 * @param photoInOrder whether the photo has a white background and shows the uncovered face; {@code null} if not given
 * @param withAccountVerification whether the verification belongs to the combined account verification and filing;
 *     {@code null} if not given, which has the same meaning as {@code false}
 * @param taskId the id of the task on the platform, which {@code WeChatBody} writes; {@code null} if
 *     no task is created. The id is temporary and is no personal data. The rules and the digest of a request ignore it
 */
public record FaceVerification(
        @Nullable OffsetDateTime createdAt,
        @Nullable Boolean finished,
        @Nullable FaceStatus status,
        @Nullable Boolean samePerson,
        @Nullable Boolean photoInOrder,
        @Nullable Boolean withAccountVerification,
        @Nullable String taskId) {

    /** {@return a verification that the principal has passed; no other value is given} */
    public static FaceVerification passed() {
        return builder()
                .finished(true)
                .status(FaceStatus.PASSED)
                .samePerson(true)
                .build();
    }

    /** {@return a copy of the verification with another task on the platform} */
    public FaceVerification withTaskId(@Nullable String newTaskId) {
        return new FaceVerification(
                createdAt, finished, status, samePerson, photoInOrder, withAccountVerification, newTaskId);
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }

    /** {@return a builder without any value} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of a face verification. A property that is not set, or set to {@code null}, counts as not given. */
    public static final class Builder {
        private @Nullable OffsetDateTime createdAt;
        private @Nullable Boolean finished;
        private @Nullable FaceStatus status;
        private @Nullable Boolean samePerson;
        private @Nullable Boolean photoInOrder;
        private @Nullable Boolean withAccountVerification;
        private @Nullable String taskId;

        private Builder() {}

        /** Sets the time at which the platform created the task. */
        public Builder createdAt(@Nullable OffsetDateTime createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /** Sets whether the verification has finished. */
        public Builder finished(boolean finished) {
            this.finished = finished;
            return this;
        }

        /** Sets the status of the verification. */
        public Builder status(@Nullable FaceStatus status) {
            this.status = status;
            return this;
        }

        /** Sets whether the verified person is the entered principal. */
        public Builder samePerson(boolean samePerson) {
            this.samePerson = samePerson;
            return this;
        }

        /** Sets whether the photo has a white background and shows the uncovered face. */
        public Builder photoInOrder(boolean photoInOrder) {
            this.photoInOrder = photoInOrder;
            return this;
        }

        /** Sets whether the verification belongs to the combined account verification and filing. */
        public Builder withAccountVerification(boolean withAccountVerification) {
            this.withAccountVerification = withAccountVerification;
            return this;
        }

        /** Sets the id of the task on the platform. */
        public Builder taskId(@Nullable String taskId) {
            this.taskId = taskId;
            return this;
        }

        /** {@return the described face verification} */
        public FaceVerification build() {
            return new FaceVerification(
                    createdAt, finished, status, samePerson, photoInOrder, withAccountVerification, taskId);
        }
    }
}
