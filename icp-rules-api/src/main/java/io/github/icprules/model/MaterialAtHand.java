package io.github.icprules.model;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.GivenPlaces;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A material that the applicant has at hand already.
 *
 * @param material which material it is
 * @param category the category it proves, for an approval document; {@code null} if not given
 * @param side the side it shows, for an identity document; {@code null} if not given, then taken as both
 * @param certificateType the kind of certificate it was uploaded as; {@code null} if not given
 * @param picture the file; {@code null} if not given
 * @param validity how long the paper is valid; {@code null} if not given
 * @param signedOn the day it was signed, for a letter; {@code null} if not given
 * @param signedByHand whether it is signed by hand, legibly and in black ink; {@code null} if not given
 * @param sealed whether it carries the unit's seal; {@code null} if not given
 * @param matchesEntries whether what it says equals what is entered; {@code null} if not given
 * @param residenceProof which paper it is, for a proof of residence; {@code null} if not given
 * @param sealText the text of the seal or stamp on it; {@code null} if not given
 */
public record MaterialAtHand(
        Material material,
        @Nullable PreApprovalCategory category,
        @Nullable IdSide side,
        @Nullable CertificateType certificateType,
        @Nullable Picture picture,
        @Nullable Validity validity,
        @Nullable LocalDate signedOn,
        @Nullable Boolean signedByHand,
        @Nullable Boolean sealed,
        @Nullable Boolean matchesEntries,
        @Nullable ResidenceProof residenceProof,
        @Nullable String sealText) {

    /** Refuses what names no material. */
    public MaterialAtHand {
        requireNonNull(material, "material must be given.");
    }

    /** {@return a material of which nothing is known but that it is there} */
    public static MaterialAtHand of(Material material) {
        return builder(material).build();
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }

    /** Starts the description of a material. */
    public static Builder builder(Material material) {
        requireNonNull(material, "material must be given.");
        return new Builder(material);
    }

    /** Describes a material. A property that is not set, or set to {@code null}, counts as not given. */
    public static final class Builder {
        private Material material;
        private @Nullable PreApprovalCategory category;
        private @Nullable IdSide side;
        private @Nullable CertificateType certificateType;
        private @Nullable Picture picture;
        private @Nullable Validity validity;
        private @Nullable LocalDate signedOn;
        private @Nullable Boolean signedByHand;
        private @Nullable Boolean sealed;
        private @Nullable Boolean matchesEntries;
        private @Nullable ResidenceProof residenceProof;
        private @Nullable String sealText;

        private Builder(Material material) {
            this.material = material;
        }

        /** Sets the category it proves, for an approval document. */
        public Builder category(@Nullable PreApprovalCategory category) {
            this.category = category;
            return this;
        }

        /** Sets the side it shows, for an identity document. */
        public Builder side(@Nullable IdSide side) {
            this.side = side;
            return this;
        }

        /** Sets the kind of certificate it was uploaded as. */
        public Builder certificateType(@Nullable CertificateType certificateType) {
            this.certificateType = certificateType;
            return this;
        }

        /** Sets the file. */
        public Builder picture(@Nullable Picture picture) {
            this.picture = picture;
            return this;
        }

        /** Sets how long the paper is valid. */
        public Builder validity(@Nullable Validity validity) {
            this.validity = validity;
            return this;
        }

        /** Sets the day it was signed, for a letter. */
        public Builder signedOn(@Nullable LocalDate signedOn) {
            this.signedOn = signedOn;
            return this;
        }

        /** Sets whether it is signed by hand, legibly and in black ink. */
        public Builder signedByHand(boolean signedByHand) {
            this.signedByHand = signedByHand;
            return this;
        }

        /** Sets whether it carries the unit's seal. */
        public Builder sealed(boolean sealed) {
            this.sealed = sealed;
            return this;
        }

        /** Sets whether what it says equals what is entered. */
        public Builder matchesEntries(boolean matchesEntries) {
            this.matchesEntries = matchesEntries;
            return this;
        }

        /** Sets which paper it is, for a proof of residence. */
        public Builder residenceProof(@Nullable ResidenceProof residenceProof) {
            this.residenceProof = residenceProof;
            return this;
        }

        /** Sets the text of the seal or stamp on it. */
        public Builder sealText(@Nullable String sealText) {
            this.sealText = sealText;
            return this;
        }

        /** {@return the described material at hand} */
        public MaterialAtHand build() {
            return new MaterialAtHand(
                    material,
                    category,
                    side,
                    certificateType,
                    picture,
                    validity,
                    signedOn,
                    signedByHand,
                    sealed,
                    matchesEntries,
                    residenceProof,
                    sealText);
        }
    }
}
