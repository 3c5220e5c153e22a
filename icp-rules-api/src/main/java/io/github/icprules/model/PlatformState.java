package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the account and of the filing on the platform.
 *
 * @param status the status of the filing; {@code null} if not given
 * @param entranceOpen whether the filing entry is open for the mini-program; {@code null} if not given
 * @param quotaUsedUp whether the day's quota is used up; {@code null} if not given
 * @param cancelling whether a cancellation is in progress; {@code null} if not given
 * @param smsVerification the state of the SMS verification; {@code null} if not given
 * @param smsSentAt the time at which the platform sent the SMS; {@code null} if not given
 * @param smsTries the number of wrong codes that were entered; {@code null} if not given
 * @param registeredName the registered name of the account; {@code null} if not given
 * @param registeredNumber the registered certificate number of the account; {@code null} if not given
 * @param profileComplete whether name, avatar and introduction are filled in; {@code null} if not given
 * @param categoryApproved whether at least one service category is approved; {@code null} if not given
 * @param accountVerified whether the account is verified (认证); {@code null} if not given
 * @param submittedOn the day on which the filing was submitted; {@code null} if not given, then the evaluation date
 * @param reusesSubjectData whether the applicant reuses the data of the filed subject (复用资料); {@code null} if not given, then
 *     {@code false}
 * @param reuseSmsSentAt the time at which the platform sent the SMS that confirms the reuse; {@code null} if not given
 * @param reuseConfirmed whether the recipient has answered the SMS that confirms the reuse; {@code null} if not given
 * @param rejectedFields the fields that the last review rejected; {@code null} if not given, empty if there are none
 * @param rejectedFieldsCorrected whether the rejected fields have been corrected; {@code null} if not given
 * @param correctionDemandedOn the day on which the authority demanded a correction of filed data; {@code null} if not given
 */
public record PlatformState(
        @Nullable FilingStatus status,
        @Nullable Boolean entranceOpen,
        @Nullable Boolean quotaUsedUp,
        @Nullable Boolean cancelling,
        @Nullable SmsVerification smsVerification,
        @Nullable OffsetDateTime smsSentAt,
        @Nullable Integer smsTries,
        @Nullable String registeredName,
        @Nullable String registeredNumber,
        @Nullable Boolean profileComplete,
        @Nullable Boolean categoryApproved,
        @Nullable Boolean accountVerified,
        @Nullable LocalDate submittedOn,
        @Nullable Boolean reusesSubjectData,
        @Nullable OffsetDateTime reuseSmsSentAt,
        @Nullable Boolean reuseConfirmed,
        @Nullable List<String> rejectedFields,
        @Nullable Boolean rejectedFieldsCorrected,
        @Nullable LocalDate correctionDemandedOn) {

    /** Copies the fields and refuses a negative number of wrong codes. */
    public PlatformState {
        Components.notNegative(smsTries, "smsTries");
        rejectedFields = Components.copy(rejectedFields, "rejectedFields");
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

    /** A builder of the platform's state. A property that is not set, or set to {@code null}, counts as not given. */
    public static final class Builder {
        private @Nullable FilingStatus status;
        private @Nullable Boolean entranceOpen;
        private @Nullable Boolean quotaUsedUp;
        private @Nullable Boolean cancelling;
        private @Nullable SmsVerification smsVerification;
        private @Nullable OffsetDateTime smsSentAt;
        private @Nullable Integer smsTries;
        private @Nullable String registeredName;
        private @Nullable String registeredNumber;
        private @Nullable Boolean profileComplete;
        private @Nullable Boolean categoryApproved;
        private @Nullable Boolean accountVerified;
        private @Nullable LocalDate submittedOn;
        private @Nullable Boolean reusesSubjectData;
        private @Nullable OffsetDateTime reuseSmsSentAt;
        private @Nullable Boolean reuseConfirmed;
        private @Nullable List<String> rejectedFields;
        private @Nullable Boolean rejectedFieldsCorrected;
        private @Nullable LocalDate correctionDemandedOn;

        private Builder() {}

        /** Sets the status of the filing. */
        public Builder status(@Nullable FilingStatus status) {
            this.status = status;
            return this;
        }

        /** Sets whether the filing entry is open for the mini-program. */
        public Builder entranceOpen(boolean entranceOpen) {
            this.entranceOpen = entranceOpen;
            return this;
        }

        /** Sets whether the day's quota is used up. */
        public Builder quotaUsedUp(boolean quotaUsedUp) {
            this.quotaUsedUp = quotaUsedUp;
            return this;
        }

        /** Sets whether a cancellation is in progress. */
        public Builder cancelling(boolean cancelling) {
            this.cancelling = cancelling;
            return this;
        }

        /** Sets the state of the SMS verification. */
        public Builder smsVerification(@Nullable SmsVerification smsVerification) {
            this.smsVerification = smsVerification;
            return this;
        }

        /** Sets the time at which the platform sent the SMS. */
        public Builder smsSentAt(@Nullable OffsetDateTime smsSentAt) {
            this.smsSentAt = smsSentAt;
            return this;
        }

        /** Sets the number of wrong codes that were entered. */
        public Builder smsTries(int smsTries) {
            this.smsTries = smsTries;
            return this;
        }

        /** Sets the registered name of the account. */
        public Builder registeredName(@Nullable String registeredName) {
            this.registeredName = registeredName;
            return this;
        }

        /** Sets the registered certificate number of the account. */
        public Builder registeredNumber(@Nullable String registeredNumber) {
            this.registeredNumber = registeredNumber;
            return this;
        }

        /** Sets whether name, avatar and introduction are filled in. */
        public Builder profileComplete(boolean profileComplete) {
            this.profileComplete = profileComplete;
            return this;
        }

        /** Sets whether at least one service category is approved. */
        public Builder categoryApproved(boolean categoryApproved) {
            this.categoryApproved = categoryApproved;
            return this;
        }

        /** Sets whether the account is verified (认证). */
        public Builder accountVerified(boolean accountVerified) {
            this.accountVerified = accountVerified;
            return this;
        }

        /** Sets the day on which the filing was submitted. */
        public Builder submittedOn(@Nullable LocalDate submittedOn) {
            this.submittedOn = submittedOn;
            return this;
        }

        /** Sets whether the applicant reuses the data of the filed subject (复用资料). */
        public Builder reusesSubjectData(boolean reusesSubjectData) {
            this.reusesSubjectData = reusesSubjectData;
            return this;
        }

        /** Sets the time at which the platform sent the SMS that confirms the reuse. */
        public Builder reuseSmsSentAt(@Nullable OffsetDateTime reuseSmsSentAt) {
            this.reuseSmsSentAt = reuseSmsSentAt;
            return this;
        }

        /** Sets whether the recipient has answered the SMS that confirms the reuse. */
        public Builder reuseConfirmed(boolean reuseConfirmed) {
            this.reuseConfirmed = reuseConfirmed;
            return this;
        }

        /** Sets the fields that the last review rejected. */
        public Builder rejectedFields(String first, String... more) {
            this.rejectedFields = Components.listOf("rejectedFields", first, more);
            return this;
        }

        /**
         * Sets the fields that the last review rejected.
         *
         * @param rejectedFields the list, empty with the meaning of {@link #noRejectedFields}; {@code null} if not given
         */
        public Builder rejectedFields(@Nullable List<String> rejectedFields) {
            this.rejectedFields = Components.copy(rejectedFields, "rejectedFields");
            return this;
        }

        /** States that the last review rejected no field. */
        public Builder noRejectedFields() {
            this.rejectedFields = List.of();
            return this;
        }

        /** Sets whether the rejected fields have been corrected. */
        public Builder rejectedFieldsCorrected(boolean rejectedFieldsCorrected) {
            this.rejectedFieldsCorrected = rejectedFieldsCorrected;
            return this;
        }

        /** Sets the day on which the authority demanded a correction of filed data. */
        public Builder correctionDemandedOn(@Nullable LocalDate correctionDemandedOn) {
            this.correctionDemandedOn = correctionDemandedOn;
            return this;
        }

        /** {@return the described platform state} */
        public PlatformState build() {
            return new PlatformState(
                    status,
                    entranceOpen,
                    quotaUsedUp,
                    cancelling,
                    smsVerification,
                    smsSentAt,
                    smsTries,
                    registeredName,
                    registeredNumber,
                    profileComplete,
                    categoryApproved,
                    accountVerified,
                    submittedOn,
                    reusesSubjectData,
                    reuseSmsSentAt,
                    reuseConfirmed,
                    rejectedFields,
                    rejectedFieldsCorrected,
                    correctionDemandedOn);
        }
    }
}
