package io.github.icprules.model;

import io.github.icprules.internal.GivenPlaces;
import org.jspecify.annotations.Nullable;

/**
 * The text that the caller read from the picture of a paper (读出的文字), such as the result of an OCR service. The rules compare it
 * with the entries that the paper shows. A text that is absent or blank was not read and is not compared.
 *
 * @param name the printed name: of the unit on its certificate, of the person on an identity document or an authorisation letter,
 *     of the holder on an approval; {@code null} if not read
 * @param number the printed number of the certificate, the identity document or the approval; on an authorisation letter the
 *     number of the authorised person's document; {@code null} if not read
 * @param address the printed address (住所、住址); {@code null} if not read
 * @param validity the printed validity, which is indefinite for 长期; {@code null} if not read
 * @param legalRepresentative the printed name of the legal representative (法定代表人、经营者、负责人); {@code null} if not read
 */
public record ReadText(
        @Nullable String name,
        @Nullable String number,
        @Nullable String address,
        @Nullable Validity validity,
        @Nullable String legalRepresentative) {

    /** {@return the paths that are present, without their values} */
    @Override
    public String toString() {
        return GivenPlaces.in(this);
    }

    /** {@return a builder of a text of which nothing was read} */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of a read text. A property that is not set, or set to {@code null}, counts as not read. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable String number;
        private @Nullable String address;
        private @Nullable Validity validity;
        private @Nullable String legalRepresentative;

        private Builder() {}

        /** Sets the printed name. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets the printed number. */
        public Builder number(@Nullable String number) {
            this.number = number;
            return this;
        }

        /** Sets the printed address. */
        public Builder address(@Nullable String address) {
            this.address = address;
            return this;
        }

        /** Sets the printed validity. */
        public Builder validity(@Nullable Validity validity) {
            this.validity = validity;
            return this;
        }

        /** Sets the printed name of the legal representative. */
        public Builder legalRepresentative(@Nullable String legalRepresentative) {
            this.legalRepresentative = legalRepresentative;
            return this;
        }

        /** {@return the described read text} */
        public ReadText build() {
            return new ReadText(name, number, address, validity, legalRepresentative);
        }
    }
}
