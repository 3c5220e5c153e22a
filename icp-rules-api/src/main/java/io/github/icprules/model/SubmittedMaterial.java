package io.github.icprules.model;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.GivenPlaces;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A material that the applicant already has.
 *
 * @param material the kind of material
 * @param category the pre-approval category of an approval document; {@code null} if not given
 * @param side the visible side of an identity document; {@code null} if not given, then both sides
 * @param certificateType the kind of certificate that the upload named; {@code null} if not given
 * @param picture the picture file; {@code null} if not given
 * @param validity the validity of the paper; {@code null} if not given
 * @param signedOn the day on which a letter was signed; {@code null} if not given
 * @param signedByHand whether the letter is signed by hand, legibly and in black ink; {@code null} if not given
 * @param sealed whether the paper has the unit's seal; {@code null} if not given
 * @param matchesEntries whether the text on the paper equals the entered data; {@code null} if not given
 * @param residenceProof the kind of paper that proves the residence; {@code null} if not given
 * @param sealText the text of the seal or stamp on the paper; {@code null} if not given
 * @param readText the text that the caller read from the paper; {@code null} if not given, then nothing is compared
 * @param mediaId the key of the uploaded file on the platform, which {@code WeChatBody} writes;
 *     {@code null} if the file is not uploaded. The key is temporary and is no personal data, but it opens a picture that can
 *     be an identity document, so no report and no message contains the key. The rules and the digest of a request ignore it
 */
public record SubmittedMaterial(
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
        @Nullable String sealText,
        @Nullable ReadText readText,
        @Nullable String mediaId) {

    /** Refuses an absent kind of material. */
    public SubmittedMaterial {
        requireNonNull(material, "material must be given.");
    }

    /** {@return a material of a kind, with no other value} */
    public static SubmittedMaterial of(Material material) {
        return builder(material).build();
    }

    /** {@return a copy of the material with another key of its uploaded file} */
    public SubmittedMaterial withMediaId(@Nullable String newMediaId) {
        return new SubmittedMaterial(
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
                sealText,
                readText,
                newMediaId);
    }

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }

    /** {@return a builder of a material} */
    public static Builder builder(Material material) {
        requireNonNull(material, "material must be given.");
        return new Builder(material);
    }

    /** A builder of a material. A property that is not set, or set to {@code null}, counts as not given. */
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
        private @Nullable ReadText readText;
        private @Nullable String mediaId;

        private Builder(Material material) {
            this.material = material;
        }

        /** Sets the pre-approval category of an approval document. */
        public Builder category(@Nullable PreApprovalCategory category) {
            this.category = category;
            return this;
        }

        /** Sets the visible side of an identity document. */
        public Builder side(@Nullable IdSide side) {
            this.side = side;
            return this;
        }

        /** Sets the kind of certificate that the upload named. */
        public Builder certificateType(@Nullable CertificateType certificateType) {
            this.certificateType = certificateType;
            return this;
        }

        /** Sets the picture file. */
        public Builder picture(@Nullable Picture picture) {
            this.picture = picture;
            return this;
        }

        /** Sets the validity of the paper. */
        public Builder validity(@Nullable Validity validity) {
            this.validity = validity;
            return this;
        }

        /** Sets the day on which a letter was signed. */
        public Builder signedOn(@Nullable LocalDate signedOn) {
            this.signedOn = signedOn;
            return this;
        }

        /** Sets whether the letter is signed by hand, legibly and in black ink. */
        public Builder signedByHand(boolean signedByHand) {
            this.signedByHand = signedByHand;
            return this;
        }

        /** Sets whether the paper has the unit's seal. */
        public Builder sealed(boolean sealed) {
            this.sealed = sealed;
            return this;
        }

        /** Sets whether the text on the paper equals the entered data. */
        public Builder matchesEntries(boolean matchesEntries) {
            this.matchesEntries = matchesEntries;
            return this;
        }

        /** Sets the kind of paper that proves the residence. */
        public Builder residenceProof(@Nullable ResidenceProof residenceProof) {
            this.residenceProof = residenceProof;
            return this;
        }

        /** Sets the text of the seal or stamp on the paper. */
        public Builder sealText(@Nullable String sealText) {
            this.sealText = sealText;
            return this;
        }

        /** Sets the text that the caller read from the paper. */
        public Builder readText(@Nullable ReadText readText) {
            this.readText = readText;
            return this;
        }

        /** Sets the key of the uploaded file on the platform. */
        public Builder mediaId(@Nullable String mediaId) {
            this.mediaId = mediaId;
            return this;
        }

        /** {@return the described submitted material} */
        public SubmittedMaterial build() {
            return new SubmittedMaterial(
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
                    sealText,
                    readText,
                    mediaId);
        }
    }
}
