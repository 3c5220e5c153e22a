package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import org.jspecify.annotations.Nullable;

/**
 * The certificate of a subject (主办单位证件). An individual files with the identity document of the principal.
 *
 * @param type the kind of the certificate; {@code null} if not given
 * @param number the number, which is the unified social credit code if the certificate has one; {@code null} if not given
 * @param holder the printed name; {@code null} if not given
 * @param address the printed address (证件住所); {@code null} if not given
 * @param validity the validity of the certificate; {@code null} if not given
 * @param newestVersion whether the certificate is the newest issued version; {@code null} if not given
 * @param electronic whether the certificate is an electronic licence; {@code null} if not given
 * @param matchesRegistry whether the certificate agrees with the public registry; {@code null} if not given
 */
public record SubjectCertificate(
        @Nullable CertificateType type,
        @Nullable String number,
        @Nullable String holder,
        @Nullable String address,
        @Nullable Validity validity,
        @Nullable Boolean newestVersion,
        @Nullable Boolean electronic,
        @Nullable Boolean matchesRegistry) {

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }

    /** {@return a builder of a certificate of a kind} */
    public static Builder builder(@Nullable CertificateType type) {
        return new Builder(type);
    }

    /** A builder of a certificate. A property that is not set, or set to {@code null}, counts as not given. */
    public static final class Builder {
        private @Nullable CertificateType type;
        private @Nullable String number;
        private @Nullable String holder;
        private @Nullable String address;
        private @Nullable Validity validity;
        private @Nullable Boolean newestVersion;
        private @Nullable Boolean electronic;
        private @Nullable Boolean matchesRegistry;

        private Builder(@Nullable CertificateType type) {
            this.type = type;
        }

        /** Sets the number, which is the unified social credit code if the certificate has one. */
        public Builder number(@Nullable String number) {
            this.number = number;
            return this;
        }

        /** Sets the printed name. */
        public Builder holder(@Nullable String holder) {
            this.holder = holder;
            return this;
        }

        /** Sets the printed address (证件住所). */
        public Builder address(@Nullable String address) {
            this.address = address;
            return this;
        }

        /** Sets the validity of the certificate. */
        public Builder validity(@Nullable Validity validity) {
            this.validity = validity;
            return this;
        }

        /** Sets whether the certificate is the newest issued version. */
        public Builder newestVersion(boolean newestVersion) {
            this.newestVersion = newestVersion;
            return this;
        }

        /** Sets whether the certificate is an electronic licence. */
        public Builder electronic(boolean electronic) {
            this.electronic = electronic;
            return this;
        }

        /** Sets whether the certificate agrees with the public registry. */
        public Builder matchesRegistry(boolean matchesRegistry) {
            this.matchesRegistry = matchesRegistry;
            return this;
        }

        /** {@return the described subject certificate} */
        public SubjectCertificate build() {
            return new SubjectCertificate(
                    type, number, holder, address, validity, newestVersion, electronic, matchesRegistry);
        }
    }
}
