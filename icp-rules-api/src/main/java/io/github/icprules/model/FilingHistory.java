package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ministry's records of a subject before this filing.
 *
 * @param subjectFiled whether the subject itself is filed; {@code null} if not given, then {@code true} if there are filings
 * @param filings the filings of all services of the subject, on all platforms; {@code null} if not given, empty if there are
 *     none
 * @param serviceCount the number of filed services of all kinds; {@code null} if not given, then counted from the filings
 * @param miniProgramCount the number of filed mini-programs; {@code null} if not given, then counted from the filings
 * @param ordersInProgress the number of the subject's orders in progress, on all platforms; {@code null} if not given
 * @param shellSubject whether the subject is a shell subject (空壳主体), which is filed without any service; {@code null} if not
 *     given
 * @param filedName the filed name of the subject; {@code null} if not given
 * @param filedCertificateNumber the filed certificate number; {@code null} if not given
 * @param subjectDataUnchanged whether the entered data equal the data on record; {@code null} if not given
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

    /** Copies the filings and refuses a negative number. */
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

    /** {@return a builder without any value} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the history of a subject that has never filed a service} */
    public static FilingHistory none() {
        return builder().subjectFiled(false).noFilings().ordersInProgress(0).build();
    }

    /** A builder of the records of a subject. A property that is not set, or set to {@code null}, counts as not given. */
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

        /** Sets the filings of all services of the subject, on all platforms. */
        public Builder filings(ExistingFiling first, ExistingFiling... more) {
            this.filings = Components.listOf("filings", first, more);
            return this;
        }

        /**
         * Sets the filings of all services of the subject, on all platforms.
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

        /** Sets the number of filed services of all kinds. */
        public Builder serviceCount(int serviceCount) {
            this.serviceCount = serviceCount;
            return this;
        }

        /** Sets the number of filed mini-programs. */
        public Builder miniProgramCount(int miniProgramCount) {
            this.miniProgramCount = miniProgramCount;
            return this;
        }

        /** Sets the number of the subject's orders in progress, on all platforms. */
        public Builder ordersInProgress(int ordersInProgress) {
            this.ordersInProgress = ordersInProgress;
            return this;
        }

        /** Sets whether the subject is a shell subject (空壳主体), which is filed without any service. */
        public Builder shellSubject(boolean shellSubject) {
            this.shellSubject = shellSubject;
            return this;
        }

        /** Sets the filed name of the subject. */
        public Builder filedName(@Nullable String filedName) {
            this.filedName = filedName;
            return this;
        }

        /** Sets the filed certificate number. */
        public Builder filedCertificateNumber(@Nullable String filedCertificateNumber) {
            this.filedCertificateNumber = filedCertificateNumber;
            return this;
        }

        /** Sets whether the entered data equal the data on record. */
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
