package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import org.jspecify.annotations.Nullable;

/**
 * The certificate a subject files with (主办单位证件). An individual files with the identity document of the principal.
 *
 * @param type its kind; {@code null} if not given
 * @param number its number: the unified social credit code where it has one; {@code null} if not given
 * @param holder the name printed on it; {@code null} if not given
 * @param address the address printed on it (证件住所); {@code null} if not given
 * @param validity how long it is valid; {@code null} if not given
 * @param newestVersion whether it is the newest version issued; {@code null} if not given
 * @param electronic whether it is an electronic licence; {@code null} if not given
 * @param matchesRegistry whether it equals the public registry; {@code null} if not given
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

    /** Starts the description of a certificate of this kind. */
    public static Builder builder(@Nullable CertificateType type) {
        return new Builder(type);
    }

    /** Describes a certificate. A property that is not set, or set to {@code null}, counts as not given. */
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

        /** Sets its number: the unified social credit code where it has one. */
        public Builder number(@Nullable String number) {
            this.number = number;
            return this;
        }

        /** Sets the name printed on it. */
        public Builder holder(@Nullable String holder) {
            this.holder = holder;
            return this;
        }

        /** Sets the address printed on it (证件住所). */
        public Builder address(@Nullable String address) {
            this.address = address;
            return this;
        }

        /** Sets how long it is valid. */
        public Builder validity(@Nullable Validity validity) {
            this.validity = validity;
            return this;
        }

        /** Sets whether it is the newest version issued. */
        public Builder newestVersion(boolean newestVersion) {
            this.newestVersion = newestVersion;
            return this;
        }

        /** Sets whether it is an electronic licence. */
        public Builder electronic(boolean electronic) {
            this.electronic = electronic;
            return this;
        }

        /** Sets whether it equals the public registry. */
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
