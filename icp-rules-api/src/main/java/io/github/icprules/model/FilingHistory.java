package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ministry's records of a subject before this filing.
 *
 * @param subjectFiled whether the subject itself is filed; {@code null} if not given, then {@code true} if there are filings
 * @param filings the filings of all its services, on all platforms; {@code null} if not given, empty if there are none
 * @param serviceCount how many services it has filed, of all kinds; {@code null} if not given, then counted from the filings
 * @param miniProgramCount how many mini-programs it has filed; {@code null} if not given, then counted from the filings
 * @param ordersInProgress how many of its orders are in progress, on all platforms; {@code null} if not given
 * @param shellSubject whether it is a shell subject (空壳主体), filed without any service; {@code null} if not given
 * @param filedName the name it was filed under; {@code null} if not given
 * @param filedCertificateNumber the certificate number it was filed under; {@code null} if not given
 * @param subjectDataUnchanged whether the data entered now equal those on record; {@code null} if not given
 */
public record FilingHistory(
        @Nullable Boolean subjectFiled,
        @Nullable List<ExistingFiling> filings,
        @Nullable Integer serviceCount,
        @Nullable Integer miniProgramCount,
        @Nullable Integer ordersInProgress,
        @Nullable Boolean shellSubject,
        @Nullable String filedName,
        @Nullable String filedCertificateNumber,
        @Nullable Boolean subjectDataUnchanged) {

    /** Copies the collections and refuses what makes no sense. */
    public FilingHistory {
        Components.notNegative(serviceCount, "serviceCount");
        Components.notNegative(miniProgramCount, "miniProgramCount");
        Components.notNegative(ordersInProgress, "ordersInProgress");
        filings = Components.copy(filings, "filings");
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

    /** {@return the history of a subject that has never filed anything} */
    public static FilingHistory none() {
        return builder().subjectFiled(false).noFilings().ordersInProgress(0).build();
    }

    /** Describes the records of a subject. A property that is not set, or set to {@code null}, counts as not given. */
    public static final class Builder {
        private @Nullable Boolean subjectFiled;
        private @Nullable List<ExistingFiling> filings;
        private @Nullable Integer serviceCount;
        private @Nullable Integer miniProgramCount;
        private @Nullable Integer ordersInProgress;
        private @Nullable Boolean shellSubject;
        private @Nullable String filedName;
        private @Nullable String filedCertificateNumber;
        private @Nullable Boolean subjectDataUnchanged;

        private Builder() {}

        /** Sets whether the subject itself is filed. */
        public Builder subjectFiled(boolean subjectFiled) {
            this.subjectFiled = subjectFiled;
            return this;
        }

        /** Sets the filings of all its services, on all platforms. */
        public Builder filings(ExistingFiling first, ExistingFiling... more) {
            this.filings = Components.listOf("filings", first, more);
            return this;
        }

        /**
         * Sets the filings of all its services, on all platforms.
         *
         * @param filings the list, empty with the meaning of {@link #noFilings}; {@code null} if not given
         */
        public Builder filings(@Nullable List<ExistingFiling> filings) {
            this.filings = Components.copy(filings, "filings");
            return this;
        }

        /** States that the subject has no filings. */
        public Builder noFilings() {
            this.filings = List.of();
            return this;
        }

        /** Sets how many services it has filed, of all kinds. */
        public Builder serviceCount(int serviceCount) {
            this.serviceCount = serviceCount;
            return this;
        }

        /** Sets how many mini-programs it has filed. */
        public Builder miniProgramCount(int miniProgramCount) {
            this.miniProgramCount = miniProgramCount;
            return this;
        }

        /** Sets how many of its orders are in progress, on all platforms. */
        public Builder ordersInProgress(int ordersInProgress) {
            this.ordersInProgress = ordersInProgress;
            return this;
        }

        /** Sets whether it is a shell subject (空壳主体), filed without any service. */
        public Builder shellSubject(boolean shellSubject) {
            this.shellSubject = shellSubject;
            return this;
        }

        /** Sets the name it was filed under. */
        public Builder filedName(@Nullable String filedName) {
            this.filedName = filedName;
            return this;
        }

        /** Sets the certificate number it was filed under. */
        public Builder filedCertificateNumber(@Nullable String filedCertificateNumber) {
            this.filedCertificateNumber = filedCertificateNumber;
            return this;
        }

        /** Sets whether the data entered now equal those on record. */
        public Builder subjectDataUnchanged(boolean subjectDataUnchanged) {
            this.subjectDataUnchanged = subjectDataUnchanged;
            return this;
        }

        /** {@return the described filing history} */
        public FilingHistory build() {
            return new FilingHistory(
                    subjectFiled,
                    filings,
                    serviceCount,
                    miniProgramCount,
                    ordersInProgress,
                    shellSubject,
                    filedName,
                    filedCertificateNumber,
                    subjectDataUnchanged);
        }
    }
}
